//! Copies, recovery and takeover, on a programme without applications: what is in it does not matter here.

use super::store::{Owner, secret};
use super::*;
use crate::clock::Instant;
use crate::job::Job;
use crate::log::{self, Entry};
use crate::programme;
use crate::store::{FileKey, StoreError, pages};
use crate::travel::envelope::{self, Key, expose};
use crate::travel::{Kind, TravelError, container, json};
use crate::workspace::Workspace;
use std::fs;
use std::path::{Path, PathBuf};

const PRIZE: &str = include_str!("../../../../assets/templates/neighbourhood-grants.toml");
const PASSPHRASE: &str = "a long enough one";
const NEW: &str = "quite another one";

struct Round {
    dir: tempfile::TempDir,
    chair: Workspace,
}

fn now() -> Instant {
    Instant::from_millis(1_700_000_000_000).unwrap()
}

fn a_round() -> Round {
    let dir = tempfile::tempdir().unwrap();
    let programme = programme::parse(PRIZE).unwrap();
    let path = dir.path().join("chair.jurybook");
    let chair = programme::create(&path, PASSPHRASE, programme, now()).unwrap();
    Round { dir, chair }
}

impl Round {
    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn words(&self, owner: Owner) -> String {
        let secret = secret(self.chair.read(), owner).unwrap().unwrap();
        let words = secret.words();
        let words: Vec<&str> = words.iter().map(|word| word.as_str()).collect();
        words.join(" ")
    }

    fn copy(&self, name: &str) -> PathBuf {
        copy_of(&self.chair, &self.path(name))
    }
}

fn copy_of(workspace: &Workspace, out: &Path) -> PathBuf {
    copy(workspace, out, now(), &Job::quiet()).unwrap();
    out.to_owned()
}

fn recovered(
    copy: &Path,
    words: &str,
    workspace: &Path,
    reason: &str,
) -> Result<Recovered, RecoveryError> {
    let request = Request {
        copy,
        words,
        workspace,
        passphrase: NEW,
        reason,
    };
    recover(&request, now(), &Job::quiet())
}

fn code<T>(outcome: Result<T, RecoveryError>) -> &'static str {
    outcome.err().map_or("done", |error| error.code())
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[test]
fn a_copy_holds_no_secret_key_anywhere_in_its_pages() {
    let round = a_round();
    let reading = round.chair.read();
    let [own, deputy] = [Owner::Own, Owner::Deputy].map(|owner| secret(reading, owner));
    let (own, deputy) = (own.unwrap().unwrap(), deputy.unwrap().unwrap());
    let keys = Keys::derive(&own, Place::Chair);
    let identity = expose(&keys.receiving.secret).to_owned();
    let needles: [Vec<u8>; 4] = [
        keys.signing.seed().to_vec(),
        identity.clone().into_bytes(),
        own.bytes().to_vec(),
        deputy.bytes().to_vec(),
    ];
    let copy = round.copy("a.jurysafe");
    let inside = envelope::open(
        &*fs::read(copy).unwrap(),
        &Key::Identity(&identity),
        |inside| {
            let mut bytes = Vec::new();
            inside.read_to_end(&mut bytes).unwrap();
            Ok::<_, TravelError>(bytes)
        },
    );
    let inside = inside.unwrap();
    let unverified = container::Unverified::open(&*inside, Kind::Safe).unwrap();
    let manifest: SafeManifest = json::read(unverified.claimed_manifest(), "manifest").unwrap();
    let listed: Vec<_> = manifest
        .members
        .iter()
        .map(crate::kits::Member::listed)
        .collect();
    let mut file = Vec::new();
    let verified = unverified.verify(keys.signing.public()).unwrap();
    let read = verified.members::<TravelError>(&listed, |number, piece| {
        if number > 2 {
            file.extend_from_slice(piece);
        }
        Ok(())
    });
    read.unwrap();
    let unpacked = round.path("unpacked.db");
    fs::write(&unpacked, file).unwrap();
    let copied = pages(&unpacked, FileKey::Random(&manifest.key.0));
    let path = round.chair.path().to_owned();
    drop(round.chair);
    let original = pages(&path, FileKey::Passphrase(PASSPHRASE));
    for (at, needle) in needles.iter().enumerate() {
        assert!(holds(&original, needle), "the search finds nothing: {at}");
        assert!(!holds(&copied, needle), "secret {at} in the copy");
        assert!(!holds(&inside, needle), "secret {at} in the container");
    }
}

#[test]
fn the_chairs_words_bring_back_the_workspace_with_the_same_keys() {
    let round = a_round();
    let (copy, new) = (round.copy("a.jurysafe"), round.path("new.jurybook"));
    let back = recovered(&copy, &round.words(Owner::Own), &new, "").unwrap();
    assert_eq!(back.place, Place::Chair);
    assert_eq!(back.log, log::head(round.chair.read()).unwrap());
    let (old, back) = (round.chair.read(), back.workspace.read());
    let line = |reading| programme::signing_key(reading).unwrap().public().line();
    assert_eq!(line(old), line(back));
    let identity = |reading| programme::receiving_identity(reading).unwrap();
    assert_eq!(identity(old), identity(back));
    assert_eq!(log::kept(old).unwrap(), log::kept(back).unwrap());
    // The words go on: the sheet can be printed again, and the next copy opens with them.
    assert_eq!(sheet(back).unwrap().words, sheet(old).unwrap().words);
    assert_eq!(code(deputys(back)), "recovery-handed-over");
    assert_eq!(
        Workspace::open(&new, PASSPHRASE).err().unwrap().code(),
        "workspace-busy"
    );
}

fn deputys(reading: crate::store::Reading<'_>) -> Result<(), RecoveryError> {
    match deputy_waits(reading)? {
        true => Ok(()),
        false => Err(RecoveryError::HandedOver),
    }
}

/// Whatever a copy is called, what is staged on the way is another file.
#[test]
fn a_copy_may_be_called_like_a_workspace() {
    let round = a_round();
    let (copy, new) = (round.copy("copy.jurybook"), round.path("new.jurybook"));
    let back = recovered(&copy, &round.words(Owner::Own), &new, "").unwrap();
    assert_eq!(back.log, log::head(round.chair.read()).unwrap());
}

#[test]
fn a_deputy_takes_over_by_a_record_with_a_reason_and_the_chairs_words_end() {
    let round = a_round();
    let copy = round.copy("a.jurysafe");
    let [own, deputy] = [Owner::Own, Owner::Deputy].map(|owner| round.words(owner));
    let new = round.path("new.jurybook");
    assert_eq!(code(recovered(&copy, &deputy, &new, " ")), "reason-missing");
    assert!(!new.exists());
    let back = recovered(&copy, &deputy, &new, "The chair is in hospital").unwrap();
    assert_eq!(back.place, Place::Deputy);
    // `kept` verifies the whole chain: the genesis by the chair, the takeover by the deputy.
    let records = log::kept(back.workspace.read()).unwrap();
    let issued = programme::of_workspace(back.workspace.read())
        .unwrap()
        .issued;
    let key = issued.deputies[0].signing_key.clone();
    assert_eq!(records[0].record.signer, issued.chair_key);
    assert_eq!(records[1].record.signer, key);
    let reason = "The chair is in hospital".to_owned();
    assert_eq!(records[1].record.entry, Entry::Takeover { key, reason });
    assert_eq!(sheet(back.workspace.read()).unwrap().place, Place::Deputy);
    // A copy of the deputy's opens for the deputy, without a second record, and not for the chair.
    let second = copy_of(&back.workspace, &round.path("b.jurysafe"));
    let again = round.path("again.jurybook");
    assert_eq!(
        code(recovered(&second, &own, &again, "I am back")),
        "recovery-taken-over"
    );
    let again = recovered(&second, &deputy, &again, "").unwrap();
    assert_eq!(log::kept(again.workspace.read()).unwrap(), records);
}

/// Who only forges a record of takeover, without the deputy's key, is noticed.
#[test]
fn nobody_else_takes_over() {
    let mut round = a_round();
    let key = programme::signing_key(round.chair.read()).unwrap();
    for forged in [key.public().line(), deputy_key(&round)] {
        round
            .chair
            .transact(now(), None, |writing| {
                let reason = "I say so".to_owned();
                let entry = Entry::Takeover {
                    key: forged,
                    reason,
                };
                log::append(writing, entry, now())?;
                Ok::<_, StoreError>(((), crate::journal::Operation::HandOverDeputy))
            })
            .unwrap();
        assert_eq!(
            log::kept(round.chair.read()).unwrap_err().code(),
            "workspace-damaged"
        );
        round = a_round();
    }
}

fn deputy_key(round: &Round) -> String {
    let issued = programme::of_workspace(round.chair.read()).unwrap().issued;
    issued.deputies[0].signing_key.clone()
}

#[test]
fn other_words_a_taken_name_and_a_short_passphrase_leave_nothing() {
    let round = a_round();
    let (copy, new) = (round.copy("a.jurysafe"), round.path("new.jurybook"));
    let own = round.words(Owner::Own);
    let other = a_round().words(Owner::Own);
    assert_eq!(
        code(recovered(&copy, &other, &new, "")),
        "recovery-words-other"
    );
    assert_eq!(
        code(recovered(&copy, "baba", &new, "")),
        "recovery-words-count"
    );
    let taken = round.chair.path();
    assert_eq!(code(recovered(&copy, &own, taken, "")), "file-exists");
    let none = round.path("none.jurysafe");
    assert_eq!(code(recovered(&none, &own, &new, "")), "file-unreadable");
    let request = Request {
        copy: &copy,
        words: &own,
        workspace: &new,
        passphrase: "short",
        reason: "",
    };
    let short = recover(&request, now(), &Job::quiet());
    assert_eq!(code(short), "passphrase-short");
    let again = super::copy(&round.chair, &copy, now(), &Job::quiet());
    assert_eq!(code(again), "file-exists");
    let job = Job::quiet();
    job.stop_switch()
        .store(true, std::sync::atomic::Ordering::Relaxed);
    let stopped = super::copy(&round.chair, &round.path("b.jurysafe"), now(), &job);
    assert_eq!(code(stopped), "cancelled");
    let mut left: Vec<_> = fs::read_dir(round.dir.path()).unwrap().collect();
    left.retain(|entry| {
        !entry
            .as_ref()
            .unwrap()
            .path()
            .ends_with("chair.jurybook-wal")
    });
    assert_eq!(left.len(), 2, "{left:?}");
}

/// Whatever byte is changed and wherever it is cut, nothing is recovered and nothing stays.
#[test]
fn a_changed_or_cut_copy_is_refused() {
    let round = a_round();
    let copy = fs::read(round.copy("a.jurysafe")).unwrap();
    let (words, new) = (round.words(Owner::Own), round.path("new.jurybook"));
    let changed = round.path("changed.jurysafe");
    for at in (0..copy.len()).step_by(copy.len() / 60) {
        let mut flipped = copy.clone();
        flipped[at] ^= 1;
        for bytes in [&flipped[..], &copy[..at]] {
            fs::write(&changed, bytes).unwrap();
            let refused = code(recovered(&changed, &words, &new, ""));
            assert!(
                ["travel-kind", "travel-cut", "recovery-words-other"].contains(&refused),
                "{at}: {refused}"
            );
        }
    }
    let parts = fs::read_dir(round.dir.path()).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().starts_with("new")
    });
    assert_eq!(parts.count(), 0);
}

#[test]
fn the_deputys_words_leave_the_file_when_they_are_on_paper_and_not_before() {
    let mut round = a_round();
    let words = round.words(Owner::Deputy);
    let bytes = RecoverySecret::read(&words).unwrap().bytes();
    let jammed = hand_over(&mut round.chair, now(), |_| {
        Err::<(), _>(RecoveryError::Store(StoreError::DiskFull))
    });
    assert_eq!(code(jammed), "disk-full");
    let print = |sheet: &Sheet| {
        let words: Vec<&str> = sheet.words.iter().map(|word| word.as_str()).collect();
        Ok::<_, RecoveryError>((sheet.place, words.join(" ")))
    };
    let (place, printed) = hand_over(&mut round.chair, now(), print).unwrap();
    assert_eq!((place, printed), (Place::Deputy, words));
    let again = hand_over(&mut round.chair, now(), |_| Ok::<_, RecoveryError>(()));
    assert_eq!(code(again), "recovery-handed-over");
    assert!(sheet(round.chair.read()).is_ok());
    let path = round.chair.path().to_owned();
    // The file alone, without what the program would still write when it ends.
    let seized = round.path("seized.jurybook");
    fs::copy(&path, &seized).unwrap();
    assert!(!holds(
        &pages(&seized, FileKey::Passphrase(PASSPHRASE)),
        bytes.as_slice()
    ));
}
