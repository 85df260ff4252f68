//! Records: nobody but the chair changes one unseen, and a chair who lies does not change what was scored.
//!
//! The first byte chooses a file of a sound record, the second what is made to fit again after the rest
//! has been applied to it: `s` the sums; `c` all that the chair signs, later records of the log and the
//! result, and then the sums; anything else nothing. After `+` comes a line with the name of a new file,
//! and then its content.
#![no_main]

use jurybook_core::id::ApplicationId;
use jurybook_core::job::Job;
use jurybook_core::log::{Head, Record as LogRecord};
use jurybook_core::merge;
use jurybook_core::packets::Scores;
use jurybook_core::record::{self, Outcome, Papers, Record, Texts, verify};
use jurybook_core::travel::signature::{Namespace, SigningKey};
use jurybook_core::travel::{Digest, json};
use jurybook_fuzz::{Chair, edited, golden, now, scratch};
use libfuzzer_sys::fuzz_target;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

type Files = BTreeMap<String, Vec<u8>>;

thread_local! {
    static FOLDER: RefCell<Folder> = RefCell::new(Folder::new());
}

/// A record in a folder, one input after another.
struct Folder {
    chair: SigningKey,
    sound: Files,
    outcome: Outcome,
    there: Files,
    dir: TempDir,
}

impl Folder {
    /// Takes the golden chair through the end of the round: a packet comes in, and the round is sealed.
    fn new() -> Self {
        let (mut chair, dir) = (Chair::golden(), scratch());
        let packets = [golden("packet-1.jurypacket")];
        let merged = merge::merge(&mut chair.workspace, &packets, now(), &Job::quiet());
        assert_eq!(merged.expect("the golden packet merges").taken, 1);
        merge::seal(&mut chair.workspace, &"jury".into(), now()).expect("the round is sealed");
        let texts = Texts {
            readme: "@TITLE@\n@SEALS@\n",
            script: "# Verifies nothing.\n",
        };
        let out = chair.dir.path().join("record");
        record::export(chair.workspace.read(), &out, &texts, false).expect("a record is written");
        let mut sound = Files::new();
        collect(&out, "", &mut sound);
        let mut folder = Self {
            outcome: json::read(&sound["result.json"], "result.json").expect("it was just written"),
            chair: chair.signing,
            there: Files::new(),
            sound,
            dir,
        };
        folder.put(folder.sound.clone());
        assert!(folder.verified().is_ok(), "a sound record does not hold");
        folder
    }

    /// Makes the folder hold these files and no others.
    fn put(&mut self, files: Files) {
        for name in self.there.keys().filter(|name| !files.contains_key(*name)) {
            let path = self.dir.path().join(name);
            fs::remove_file(&path).expect("it was there");
            // Its folders too, where nothing else is in them.
            let mut parents = path.ancestors().skip(1);
            let ours = |dir: &&Path| *dir != self.dir.path();
            while parents
                .next()
                .filter(ours)
                .is_some_and(|dir| fs::remove_dir(dir).is_ok())
            {}
        }
        for (name, bytes) in &files {
            if self.there.get(name) != Some(bytes) {
                let path = self.dir.path().join(name);
                let parent = path.parent().expect("a file is in a folder");
                fs::create_dir_all(parent).expect("there is room");
                fs::write(path, bytes).expect("there is room");
            }
        }
        self.there = files;
    }

    fn verified(&self) -> Result<Record, ()> {
        let found = verify(self.dir.path());
        assert_eq!(found.record.is_some(), found.failures.is_empty());
        found.record.ok_or(())
    }

    /// Verifies what has become of the record; `honest` where the chair has no part in it.
    fn check(&mut self, files: Files, honest: bool) {
        let changed = files != self.sound;
        self.put(files);
        match self.verified() {
            Err(()) => assert!(changed, "a sound record does not hold"),
            Ok(record) => {
                assert!(!honest || !changed, "a changed record holds");
                self.follows(&record);
            }
        }
    }

    /// Checks that the points of a record are those that its packets hold, and that none is lost unseen.
    fn follows(&self, record: &Record) {
        let mut scored = BTreeSet::new();
        for id in record.packets.keys() {
            if let Some(bytes) = self.there.get(&format!("packets/{id}/scores.json")) {
                let scores: Scores = json::read(bytes, "scores.json").expect("it was verified");
                scored.extend(scores.sheets.iter().map(|sheet| sheet.application));
            }
        }
        let rounds = record.outcome.rounds.iter();
        let categories: Vec<_> = rounds.flat_map(|round| &round.categories).collect();
        let entrants = categories.iter().flat_map(|one| &one.applications);
        let ranked: BTreeSet<ApplicationId> = entrants.map(|one| one.application).collect();
        let lost = scored
            .iter()
            .find(|one| !ranked.contains(one) && !record.unranked.contains(one));
        assert!(lost.is_none(), "{lost:?} was scored and is nowhere");
        let rounds = self.outcome.rounds.iter();
        let ours: Vec<_> = rounds.flat_map(|round| &round.categories).collect();
        for category in categories {
            let same = ours.iter().find(|one| {
                let numbers = |of: &[record::Entrant]| -> Vec<ApplicationId> {
                    of.iter().map(|one| one.application).collect()
                };
                one.category == category.category
                    && numbers(&one.applications) == numbers(&category.applications)
            });
            if let Some(ours) = same {
                assert!(
                    ours.sheets == category.sheets,
                    "other points than were given"
                );
                assert!(
                    ours.ranks == category.ranks,
                    "other ranks of the same points"
                );
            }
        }
    }

    /// Signs anew all that the chair signs, as it now is.
    fn sign(&self, files: &mut Files) {
        let key = &self.chair;
        let mut head = Head::NONE;
        let logged: Vec<String> = files
            .keys()
            .filter(|name| name.starts_with("log/") && name.ends_with(".json"))
            .cloned()
            .collect();
        for (n, name) in (1..).zip(logged) {
            if let Ok(mut record) = json::read::<LogRecord>(&files[&name], "log") {
                record.previous = head.head;
                files.insert(name.clone(), json::write(&record));
            }
            head = Head {
                n,
                head: Digest::of(&files[&name]),
            };
            put_signed(files, key, &name, Namespace::Log);
        }
        put_signed(files, key, "programme.json", Namespace::Programme);
        if let Ok(mut outcome) = json::read::<Outcome>(&files["result.json"], "result.json") {
            let hash = |name: &str| Digest::of(&files[name]);
            outcome.log = head;
            outcome.papers = Papers {
                readme: hash("README.txt"),
                signers: hash("allowed_signers"),
                script: hash("verify.py"),
            };
            files.insert("result.json".to_owned(), json::write(&outcome));
        }
        put_signed(files, key, "result.json", Namespace::Result);
    }
}

fn put_signed(files: &mut Files, key: &SigningKey, name: &str, namespace: Namespace) {
    let signature = key.sign(namespace, &files[name]);
    files.insert(format!("{name}.sig"), signature.into_bytes());
}

fn put_sums(files: &mut Files) {
    files.remove("SHA256SUMS");
    let sum = |(name, bytes): (&String, &Vec<u8>)| format!("{}  {name}\n", Digest::of(bytes));
    let sums: String = files.iter().map(sum).collect();
    files.insert("SHA256SUMS".to_owned(), sums.into_bytes());
}

fn collect(dir: &Path, place: &str, files: &mut Files) {
    for entry in fs::read_dir(dir).expect("the folder is there") {
        let entry = entry.expect("its entries can be read");
        let name = format!("{place}{}", entry.file_name().to_string_lossy());
        match entry.path().is_dir() {
            true => collect(&entry.path(), &format!("{name}/"), files),
            false => drop(files.insert(name, fs::read(entry.path()).expect("a file is read"))),
        }
    }
}

/// Returns a name that stays within the folder and that the file system takes.
fn plain(name: &[u8]) -> Option<&str> {
    let name = std::str::from_utf8(name).ok()?;
    let parts = || name.split('/');
    let plain = parts().count() <= 4
        && parts().all(|part| {
            !["", ".", ".."].contains(&part) && part.len() <= 100 && !part.contains('\0')
        });
    plain.then_some(name)
}

fuzz_target!(|data: &[u8]| {
    FOLDER.with_borrow_mut(|folder| {
        let mut files = folder.sound.clone();
        match data {
            [b'+', rest @ ..] => {
                let end = rest.iter().position(|byte| *byte == b'\n');
                let (name, content) = rest.split_at(end.unwrap_or(rest.len()));
                let Some(name) = plain(name) else { return };
                // A file where there is a folder, or the other way round, cannot be made.
                let clashes = |other: &String| {
                    other == name
                        || other.starts_with(&format!("{name}/"))
                        || name.starts_with(&format!("{other}/"))
                };
                if files.keys().any(clashes) {
                    return;
                }
                files.insert(name.to_owned(), content.get(1..).unwrap_or(b"").to_vec());
                put_sums(&mut files);
                folder.check(files, true);
            }
            [which, how, edit @ ..] => {
                let at = usize::from(*which) % files.len();
                let name = files.keys().nth(at).cloned().expect("there are so many");
                let bytes = edited(&files[&name], edit);
                files.insert(name, bytes);
                if *how == b'c' {
                    folder.sign(&mut files);
                }
                if [b'c', b's'].contains(how) {
                    put_sums(&mut files);
                }
                folder.check(files, *how != b'c');
            }
            _ => {}
        }
    });
});
