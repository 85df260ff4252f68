//! The signature against OpenSSH itself, and against everything that must not pass.

use super::*;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

const MESSAGE: &[u8] = b"{\"format\":1}\n";

fn key() -> SigningKey {
    SigningKey::from_seed(&[7; 32])
}

fn keygen(dir: &Path, arguments: &[&str], input: &[u8]) -> bool {
    let mut child = Command::new("ssh-keygen")
        .current_dir(dir)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait().unwrap().success()
}

#[test]
fn openssh_accepts_our_signature_and_refuses_it_over_other_bytes() {
    let dir = tempfile::tempdir().unwrap();
    let line = key().public().line();
    let signers = format!("judge-7 namespaces=\"packet.v1@jurybook\" {line}\n");
    std::fs::write(dir.path().join("allowed_signers"), signers).unwrap();
    let armour = key().sign(Namespace::Packet, MESSAGE);
    std::fs::write(dir.path().join("manifest.json.sig"), armour).unwrap();
    let verify = |namespace, message: &[u8]| {
        let arguments = [
            ["-Y", "verify"],
            ["-f", "allowed_signers"],
            ["-I", "judge-7"],
            ["-n", namespace],
            ["-s", "manifest.json.sig"],
        ];
        keygen(dir.path(), arguments.as_flattened(), message)
    };
    assert!(verify("packet.v1@jurybook", MESSAGE));
    assert!(!verify("packet.v1@jurybook", b"{\"format\":2}\n"));
    assert!(!verify("kit.v1@jurybook", MESSAGE));
}

#[test]
fn we_accept_a_signature_by_openssh() {
    let dir = tempfile::tempdir().unwrap();
    assert!(keygen(
        dir.path(),
        &["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", "id"],
        b""
    ));
    std::fs::write(dir.path().join("m"), MESSAGE).unwrap();
    let sign = ["-Y", "sign", "-f", "id", "-n", "packet.v1@jurybook", "m"];
    assert!(keygen(dir.path(), &sign, b""));
    let armour = std::fs::read_to_string(dir.path().join("m.sig")).unwrap();
    let line = std::fs::read_to_string(dir.path().join("id.pub")).unwrap();
    let theirs = SignerKey::from_line(line.trim()).unwrap();
    assert_eq!(theirs.verify(Namespace::Packet, MESSAGE, &armour), Ok(()));
    assert!(theirs.verify(Namespace::Kit, MESSAGE, &armour).is_err());
    assert!(
        key()
            .public()
            .verify(Namespace::Packet, MESSAGE, &armour)
            .is_err()
    );
}

/// Whatever single character of the armour is changed, it is refused.
#[test]
fn every_changed_character_of_the_armour_is_refused() {
    let armour = key().sign(Namespace::Packet, MESSAGE);
    let public = key().public();
    assert_eq!(public.verify(Namespace::Packet, MESSAGE, &armour), Ok(()));
    for position in 0..armour.len() {
        let mut changed = armour.clone().into_bytes();
        changed[position] ^= 1;
        let changed = String::from_utf8(changed).unwrap();
        assert!(
            public.verify(Namespace::Packet, MESSAGE, &changed).is_err(),
            "{position}"
        );
    }
    for other in [
        armour.replace('\n', "\r\n"),
        armour.trim().to_owned(),
        format!("{armour}\n"),
    ] {
        assert!(public.verify(Namespace::Packet, MESSAGE, &other).is_err());
    }
}

#[test]
fn keys_of_other_kinds_are_no_keys_here() {
    let dir = tempfile::tempdir().unwrap();
    for (kind, bits) in [("rsa", "2048"), ("ecdsa", "256")] {
        let make = ["-q", "-t", kind, "-b", bits, "-N", "", "-C", "", "-f", kind];
        assert!(keygen(dir.path(), &make, b""));
        let line = std::fs::read_to_string(dir.path().join(format!("{kind}.pub"))).unwrap();
        let refused = SignerKey::from_line(line.trim()).unwrap_err();
        assert_eq!(refused.code(), "travel-content");
        std::fs::write(dir.path().join("m"), MESSAGE).unwrap();
        let sign = ["-Y", "sign", "-f", kind, "-n", "packet.v1@jurybook", "m"];
        assert!(keygen(dir.path(), &sign, b""));
        let armour = std::fs::read_to_string(dir.path().join("m.sig")).unwrap();
        let verified = key().public().verify(Namespace::Packet, MESSAGE, &armour);
        assert_eq!(verified, Err(TravelError::Signature));
        std::fs::remove_file(dir.path().join("m.sig")).unwrap();
    }
}

#[test]
fn a_key_has_one_line() {
    let line = key().public().line();
    assert_eq!(SignerKey::from_line(&line), Ok(key().public()));
    let (kind, base64) = line.split_once(' ').unwrap();
    for other in [
        format!("{line} judge@laptop"),
        format!("{line}\n"),
        format!(" {line}"),
        format!("{kind}  {base64}"),
        format!("{kind} {base64}="),
        format!("ssh-rsa {base64}"),
        format!("restrict {line}"),
        line[..line.len() - 4].to_owned(),
        base64.to_owned(),
        String::new(),
    ] {
        let refused = SignerKey::from_line(&other).unwrap_err();
        assert_eq!(refused.code(), "travel-content", "{other}");
    }
}
