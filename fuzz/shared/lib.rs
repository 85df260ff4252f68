//! What several targets share: the golden chair, files that are signed by real keys, and edits of them.

use jurybook_core::clock::Instant;
use jurybook_core::kits::Member;
use jurybook_core::programme::{self, Signed};
use jurybook_core::travel::signature::SigningKey;
use jurybook_core::travel::{Digest, Kind, Measured, TravelError, container, envelope};
use jurybook_core::workspace::Workspace;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Opens the golden chair's workspace; it protects nothing but that file.
pub const PASSPHRASE: &str = "gudo-mira-zuba";

/// Returns the path of a golden file.
pub fn golden(name: &str) -> PathBuf {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR"));
    fuzz.join("../tests/golden").join(name)
}

/// Returns the time at which everything golden was made.
pub fn now() -> Instant {
    Instant::from_millis(1_693_526_400_000).expect("an instant of our time")
}

/// A folder that is removed with its owner; `.ci/fuzz` gives it a place in memory.
pub fn scratch() -> TempDir {
    tempfile::tempdir().expect("there is a place for files that do not stay")
}

/// Opens a copy of a golden workspace in a folder.
pub fn workspace(name: &str, passphrase: &str, dir: &Path) -> Workspace {
    let copy = dir.join(name);
    fs::copy(golden(name), &copy).expect("the golden file is copied");
    Workspace::open(&copy, passphrase).expect("the golden file opens")
}

/// The golden chair, with what only the chair has.
pub struct Chair {
    // Before the folder: the file closes before it is removed.
    pub workspace: Workspace,
    pub programme: Signed,
    pub signing: SigningKey,
    /// Opens what is sealed to the chair.
    pub identity: String,
    pub dir: TempDir,
}

impl Chair {
    /// Opens a copy of the golden chair's workspace.
    pub fn golden() -> Self {
        let dir = scratch();
        let (signing, identity) = secret_keys(dir.path());
        let workspace = workspace("chair-1.jurybook", PASSPHRASE, dir.path());
        let programme = programme::of_workspace(workspace.read());
        Self {
            programme: programme.expect("a workspace has a programme"),
            workspace,
            signing,
            identity,
            dir,
        }
    }
}

/// Reads the chair's keys from the file as nobody but the chair can: no call gives them out.
fn secret_keys(dir: &Path) -> (SigningKey, String) {
    let aside = dir.join("aside.jurybook");
    fs::copy(golden("chair-1.jurybook"), &aside).expect("the golden file is copied");
    let read = || {
        let connection = rusqlite::Connection::open(&aside)?;
        connection.pragma_update(None, "key", PASSPHRASE)?;
        let sql = "SELECT secret FROM key_pair WHERE purpose = ?1";
        let seed: [u8; 32] = connection.query_row(sql, ["signing"], |row| row.get(0))?;
        let identity: Vec<u8> = connection.query_row(sql, ["receiving"], |row| row.get(0))?;
        Ok::<_, rusqlite::Error>((seed, identity))
    };
    let (seed, identity) = read().expect("a chair has two pairs of keys");
    let identity = String::from_utf8(identity).expect("the key is text");
    (SigningKey::from_seed(&seed), identity)
}

/// Writes a container as our writer does, signed by a key as one of its kind.
pub fn packed(kind: Kind, manifest: &[u8], key: &SigningKey, members: &[Vec<u8>]) -> Vec<u8> {
    let measured: Vec<Measured> = members.iter().map(|data| Measured::of(data)).collect();
    let signature = key.sign(kind.namespace(), manifest);
    let mut bytes = Vec::new();
    let fill = |number: usize, out: &mut dyn Write| {
        let written = out.write_all(&members[number - 1]);
        written.map_err(|_| TravelError::Cut)
    };
    container::write(&mut bytes, kind, manifest, &signature, &measured, fill)
        .expect("a small container is written");
    bytes
}

/// Seals bytes as our writer does.
pub fn sealed(recipients: &[String], inside: &[u8]) -> Vec<u8> {
    envelope::seal(Vec::new(), &envelope::Lock::Recipients(recipients), |out| {
        out.write_all(inside).map_err(|_| TravelError::Cut)
    })
    .expect("memory takes bytes")
}

/// Says in a manifest's list what the members have become.
pub fn relist(listed: &mut [Member], members: &[Vec<u8>]) {
    for (member, data) in listed.iter_mut().zip(members) {
        (member.size, member.sha256) = (data.len() as u64, Digest::of(data));
    }
}

/// Applies an input to a sound text: after `=` it stands in its place; otherwise its first three bytes say
/// where (two) and how much to cut, and the rest is put there. So one changed byte is a small input.
pub fn edited(sound: &[u8], edit: &[u8]) -> Vec<u8> {
    match edit {
        [b'=', whole @ ..] => whole.to_vec(),
        [high, low, cut, put @ ..] => {
            let at = usize::from(u16::from_be_bytes([*high, *low])) % (sound.len() + 1);
            let after = (at + usize::from(*cut)).min(sound.len());
            [&sound[..at], put, &sound[after..]].concat()
        }
        _ => sound.to_vec(),
    }
}
