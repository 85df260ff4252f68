//! Packets that somebody signs by hand, with a key of their own and the `ssh-keygen` of the system.

use crate::build::packet::Steps;
use crate::build::sshsig;
use crate::stage::Stage;
use jurybook_core::packets;
use jurybook_core::travel::signature::{Namespace, SignerKey, SigningKey};
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use tempfile::TempDir;

/// A key that `ssh-keygen` has made.
struct Hand {
    dir: TempDir,
    /// `ssh-ed25519 AAAA…`
    line: String,
}

impl Hand {
    fn key(&self) -> PathBuf {
        self.dir.path().join("key")
    }
}

fn hand() -> &'static Hand {
    static HAND: OnceLock<Hand> = OnceLock::new();
    HAND.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let key = dir.path().join("key");
        let made = Command::new("ssh-keygen")
            .args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"])
            .arg(&key)
            .status();
        assert!(made.unwrap().success());
        let public = fs::read_to_string(key.with_extension("pub")).unwrap();
        let line = public.split(' ').take(2).collect::<Vec<_>>().join(" ");
        let line = line.trim_end().to_owned();
        Hand { dir, line }
    })
}

/// Signs a manifest as `ssh-keygen -Y sign` does it; the signature is good in itself.
fn sign(_: &SigningKey, manifest: &[u8]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("manifest.json");
    fs::write(&file, manifest).unwrap();
    let signed = Command::new("ssh-keygen")
        .args(["-Y", "sign", "-q", "-n", "packet.v1@jurybook", "-f"])
        .arg(hand().key())
        .arg(&file)
        .stderr(Stdio::null())
        .status();
    assert!(signed.unwrap().success());
    let signature = fs::read_to_string(file.with_extension("json.sig")).unwrap();
    let key = SignerKey::from_line(&hand().line).unwrap();
    key.verify(Namespace::Packet, manifest, &signature).unwrap();
    signature
}

fn verdict(steps: &Steps) -> &'static str {
    let stage = Stage::golden();
    let read = packets::open(&steps.file(&stage), &stage.panel());
    read.unwrap_err().code()
}

/// Whoever re-packs a judge's packet under another key and seals it to the chair is not that judge.
#[test]
fn a_packet_signed_by_another_key_is_nobodys() {
    let steps = Steps {
        manifest: |manifest| manifest.judge_key = hand().line.clone(),
        sign,
        ..Steps::default()
    };
    assert_eq!(verdict(&steps), "packet-who");
}

/// Nor does it help to leave the judge's key in the manifest.
#[test]
fn a_packet_that_names_the_judges_key_needs_that_keys_signature() {
    let steps = Steps {
        sign,
        ..Steps::default()
    };
    assert_eq!(verdict(&steps), "travel-signature");
}

/// A key of small order would make any signature good, so it is no key.
#[test]
fn a_key_of_small_order_is_refused_before_anything_is_verified() {
    for weak in sshsig::weak_keys() {
        assert!(SignerKey::from_line(&sshsig::line("ssh-ed25519", &weak)).is_err());
    }
    let steps = Steps {
        manifest: |manifest| {
            manifest.judge_key = sshsig::line("ssh-ed25519", &sshsig::weak_keys()[0]);
        },
        sign,
        ..Steps::default()
    };
    assert_eq!(verdict(&steps), "travel-weak-key");
}
