//! Recovery copies of the golden chair, each step open to one change.

use super::{packed, sealed_to_chair};
use crate::golden;
use crate::stage::Stage;
use jurybook_core::job::Job;
use jurybook_core::kits::Member;
use jurybook_core::recovery::{self, RecoveryError, Request, SafeManifest};
use jurybook_core::travel::container::{Listed, Unverified};
use jurybook_core::travel::envelope::{self, Key};
use jurybook_core::travel::signature::{Namespace, SignerKey, SigningKey};
use jurybook_core::travel::{Digest, Kind, TravelError, json};
use jurybook_core::workspace::Workspace;
use std::path::Path;
use std::sync::OnceLock;

/// Number of the first member that is a piece of the workspace, from 0.
pub const WORKSPACE: usize = 2;

/// The steps in which a copy is made; each leaves what it gets as it is, unless it is replaced.
pub struct Steps {
    /// Changes the workspace inside, which is open under its own key, as a database.
    pub workspace: fn(&rusqlite::Connection),
    pub members: fn(&Stage, &mut Vec<Vec<u8>>),
    pub manifest: fn(&mut SafeManifest),
    /// Changes the manifest's text, before it is signed.
    pub json: fn(String) -> String,
    /// Signs the manifest's bytes, by default with the chair's key as a recovery copy.
    pub sign: fn(&SigningKey, &[u8]) -> String,
    pub kind: Kind,
    /// Changes what is packed, after the manifest has listed it.
    pub unlisted: fn(&mut Vec<Vec<u8>>),
    pub inner: fn(Vec<u8>) -> Vec<u8>,
    pub seal: fn(&Stage, &[u8]) -> Vec<u8>,
    pub file: fn(Vec<u8>) -> Vec<u8>,
}

impl Default for Steps {
    fn default() -> Self {
        Self {
            workspace: |_| {},
            members: |_, _| {},
            manifest: |_| {},
            json: |text| text,
            sign: |key, manifest| key.sign(Namespace::Safe, manifest),
            kind: Kind::Safe,
            unlisted: |_| {},
            inner: |inner| inner,
            seal: sealed_to_chair,
            file: |file| file,
        }
    }
}

impl Steps {
    /// Makes the copy.
    pub fn file(&self, stage: &Stage) -> Vec<u8> {
        let (mut manifest, mut members) = sound(stage).clone();
        members[WORKSPACE] = edited(&manifest.key, &members[WORKSPACE], self.workspace);
        (self.members)(stage, &mut members);
        for (member, data) in manifest.members.iter_mut().zip(&members) {
            (member.size, member.sha256) = (data.len() as u64, Digest::of(data));
        }
        (self.manifest)(&mut manifest);
        let text = String::from_utf8(json::write(&manifest)).unwrap();
        let bytes = (self.json)(text).into_bytes();
        let signature = (self.sign)(&stage.keys().signing, &bytes);
        (self.unlisted)(&mut members);
        let inner = (self.inner)(packed(self.kind, &bytes, &signature, &members));
        (self.file)((self.seal)(stage, &inner))
    }
}

/// Takes a copy apart that the program has made, once: it is the same chair for every stage.
fn sound(stage: &Stage) -> &'static (SafeManifest, Vec<Vec<u8>>) {
    static SOUND: OnceLock<(SafeManifest, Vec<Vec<u8>>)> = OnceLock::new();
    SOUND.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let copy = dir.path().join("chair.jurysafe");
        stage.copy_to(&copy);
        unpacked(&copy, &stage.keys().identity)
    })
}

/// Returns the copy that a deputy makes after taking over: the chair's words open it, and no longer sign.
pub fn after_a_takeover() -> Vec<u8> {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name);
    std::fs::copy(golden::file(golden::CHAIR), at("chair.jurybook")).unwrap();
    let mut chair = Workspace::open(&at("chair.jurybook"), golden::PASSPHRASE).unwrap();
    let words = recovery::hand_over::<_, RecoveryError>(&mut chair, golden::now(), |sheet| {
        let words: Vec<&str> = sheet.words.iter().map(|word| word.as_str()).collect();
        Ok(words.join(" "))
    });
    let copy_to = |workspace: &Workspace, name: &str| {
        recovery::copy(workspace, &at(name), golden::now(), &Job::quiet()).unwrap();
        at(name)
    };
    let request = Request {
        copy: &copy_to(&chair, "chair.jurysafe"),
        words: &words.unwrap(),
        workspace: &at("deputy.jurybook"),
        passphrase: golden::PASSPHRASE,
        reason: "The chair is ill.",
    };
    let deputy = recovery::recover(&request, golden::now(), &Job::quiet()).unwrap();
    std::fs::read(copy_to(&deputy.workspace, "deputy.jurysafe")).unwrap()
}

fn unpacked(copy: &Path, identity: &str) -> (SafeManifest, Vec<Vec<u8>>) {
    let file = std::fs::read(copy).unwrap();
    let read = envelope::open(&*file, &Key::Identity(identity), |inside| {
        let unverified = Unverified::open(inside, Kind::Safe)?;
        let manifest: SafeManifest = json::read(unverified.claimed_manifest(), "manifest.json")?;
        let verified = unverified.verify(SignerKey::from_line(&manifest.signer)?)?;
        let listed: Vec<Listed> = manifest.members.iter().map(Member::listed).collect();
        let mut members = vec![Vec::new(); listed.len()];
        verified.members(&listed, |number, piece| {
            members[number - 1].extend_from_slice(piece);
            Ok::<_, TravelError>(())
        })?;
        Ok::<_, TravelError>((manifest, members))
    });
    read.unwrap()
}

/// Changes a workspace as whoever has its key can, behind the program's back.
fn edited(key: &Digest, workspace: &[u8], change: fn(&rusqlite::Connection)) -> Vec<u8> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("inside.jurybook");
    std::fs::write(&path, workspace).unwrap();
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .pragma_update(None, "key", format!("x'{key}'"))
        .unwrap();
    change(&connection);
    drop(connection);
    std::fs::read(path).unwrap()
}
