//! Recovery copies: one passes every check only as the chair has signed it, and nothing stays behind.
//!
//! The first byte chooses: `m`, `g`, `s` and `w` apply the rest to the manifest, the programme, its
//! signature or the workspace inside a sound copy; the chair signs whatever has become of it, and it is
//! sealed to chair and deputy. `i` does so to the container within the envelope; any other begins a file
//! of its own.
//!
//! Recovery is asked for with the deputy's words and without a reason. That is refused as the very last
//! thing, before a passphrase is stretched: whoever gets that far has passed.
#![no_main]

use jurybook_core::job::Job;
use jurybook_core::kits::Member;
use jurybook_core::recovery::{self, RecoveryError, Request, SafeManifest, copy, recover};
use jurybook_core::travel::container::{Listed, Unverified};
use jurybook_core::travel::envelope::{self, Key};
use jurybook_core::travel::signature::SignerKey;
use jurybook_core::travel::{Kind, TravelError, json};
use jurybook_fuzz::{Chair, PASSPHRASE, edited, now, packed, relist, scratch, sealed};
use libfuzzer_sys::fuzz_target;
use std::fs;
use tempfile::TempDir;

thread_local! {
    static SOUND: Sound = Sound::new();
}

/// A copy that the program has made, taken apart.
struct Sound {
    chair: Chair,
    /// The deputy's.
    words: String,
    manifest: SafeManifest,
    members: Vec<Vec<u8>>,
    inner: Vec<u8>,
    dir: TempDir,
}

impl Sound {
    fn new() -> Self {
        let (mut chair, dir) = (Chair::golden(), scratch());
        let path = dir.path().join("chair.jurysafe");
        copy(&chair.workspace, &path, now(), &Job::quiet()).expect("a copy is made");
        let file = fs::read(&path).expect("it was just written");
        let words = recovery::hand_over::<_, RecoveryError>(&mut chair.workspace, now(), |sheet| {
            let words: Vec<&str> = sheet.words.iter().map(|word| word.as_str()).collect();
            Ok(words.join(" "))
        });
        let (manifest, members) = taken_apart(&file, &chair.identity).expect("it is sound");
        let sound = Self {
            inner: packed(
                Kind::Safe,
                &json::write(&manifest),
                &chair.signing,
                &members,
            ),
            words: words.expect("the golden chair has a deputy's words"),
            chair,
            manifest,
            members,
            dir,
        };
        assert!(sound.passes(&file), "a sound copy does not pass");
        sound
    }

    /// Tells whether a copy passes every check.
    fn passes(&self, file: &[u8]) -> bool {
        let path = self.dir.path().join("chair.jurysafe");
        fs::write(&path, file).expect("there is room");
        let request = Request {
            copy: &path,
            words: &self.words,
            workspace: &self.dir.path().join("recovered.jurybook"),
            passphrase: PASSPHRASE,
            reason: "",
        };
        let refused = recover(&request, now(), &Job::quiet()).err();
        let left = fs::read_dir(self.dir.path()).expect("the folder is there");
        assert_eq!(left.count(), 1, "a refused copy left something behind");
        matches!(
            refused.expect("no deputy takes over without a reason"),
            RecoveryError::ReasonMissing
        )
    }

    fn sealed(&self, inner: &[u8]) -> Vec<u8> {
        sealed(&self.chair.programme.issued.recipients, inner)
    }

    /// Reads a copy whose parts the chair has signed.
    fn read_made(&self, manifest: &[u8], members: &[Vec<u8>]) {
        let inner = packed(Kind::Safe, manifest, &self.chair.signing, members);
        if !self.passes(&self.sealed(&inner)) {
            return;
        }
        let said: SafeManifest = json::read(manifest, "manifest.json").expect("it was read before");
        let (log, journal) = (self.manifest.log, self.manifest.journal);
        assert!(members == self.members, "another workspace passes");
        assert!(
            (said.log, said.journal) == (log, journal),
            "it stands elsewhere"
        );
        let free = SafeManifest {
            made_at: said.made_at.clone(),
            ..self.manifest.clone()
        };
        assert!(said == free, "more than the shown time is free");
    }
}

fn taken_apart(file: &[u8], identity: &str) -> Result<(SafeManifest, Vec<Vec<u8>>), TravelError> {
    envelope::open(file, &Key::Identity(identity), |inside| {
        let unverified = Unverified::open(inside, Kind::Safe)?;
        let manifest: SafeManifest = json::read(unverified.claimed_manifest(), "manifest.json")?;
        let verified = unverified.verify(SignerKey::from_line(&manifest.signer)?)?;
        let listed: Vec<Listed> = manifest.members.iter().map(Member::listed).collect();
        let mut members = vec![Vec::new(); listed.len()];
        verified.members(&listed, |number, piece| {
            members[number - 1].extend_from_slice(piece);
            Ok::<_, TravelError>(())
        })?;
        Ok((manifest, members))
    })
}

fuzz_target!(|data: &[u8]| {
    SOUND.with(|sound| {
        let at = match data.first() {
            Some(b'm') => {
                let manifest = edited(&json::write(&sound.manifest), &data[1..]);
                return sound.read_made(&manifest, &sound.members);
            }
            Some(b'i') => {
                let inner = edited(&sound.inner, &data[1..]);
                let passes = sound.passes(&sound.sealed(&inner));
                assert!(!passes || inner == sound.inner, "another form was accepted");
                return;
            }
            Some(b'g') => 0,
            Some(b's') => 1,
            Some(b'w') => 2,
            _ => {
                assert!(
                    !sound.passes(data),
                    "nobody can make this: it is signed and new"
                );
                return;
            }
        };
        let (mut manifest, mut members) = (sound.manifest.clone(), sound.members.clone());
        members[at] = edited(&members[at], &data[1..]);
        relist(&mut manifest.members, &members);
        sound.read_made(&json::write(&manifest), &members);
    });
});
