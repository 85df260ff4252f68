//! A small round with real files for tests: a chair, three judges, four applications.
#![allow(clippy::unwrap_used)]

use crate::applications::{self, ScreenError, Submission, Verdict};
use crate::clock::Instant;
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::job::Job;
use crate::journal::Operation;
use crate::judges::{self, Judge};
use crate::kits::{Keys, Unlock};
use crate::merge::{self, Merged};
use crate::scores::{self, Entry, Points, SheetError};
use crate::store::StoreError;
use crate::workspace::Workspace;
use crate::{bundle, kits, packets, programme, receipts};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub(crate) const PASSPHRASE: &str = "a long enough one";
const JUDGES: [&str; 3] = ["Ada", "Bo", "김하늘"];
const APPLICATIONS: u32 = 4;

pub(crate) fn now() -> Instant {
    Instant::from_millis(1_800_000_000_000).unwrap()
}

pub(crate) fn round() -> RoundId {
    RoundId::from("panel")
}

/// A folder with the files of a round; kits are out, nothing has come in.
pub(crate) struct Trial {
    dir: tempfile::TempDir,
    chair: PathBuf,
    /// Each judge's kit with its passphrase.
    kits: BTreeMap<u32, (PathBuf, String)>,
}

pub(crate) fn a_round() -> Trial {
    a_round_prepared(|_| {})
}

/// A round of which the chair's workspace was prepared further before the kits went out.
pub(crate) fn a_round_prepared(prepare: impl FnOnce(&mut Workspace)) -> Trial {
    let dir = tempfile::tempdir().unwrap();
    let chair = dir.path().join("chair.jurybook");
    let text = include_str!("../../../assets/templates/neighbourhood-grants.toml");
    let programme = programme::parse(text).unwrap();
    let mut workspace = programme::create(&chair, PASSPHRASE, programme, now()).unwrap();
    fill(&mut workspace);
    prepare(&mut workspace);
    let kits = issue(&mut workspace, &dir.path().join("kits"));
    Trial { dir, chair, kits }
}

/// What the judges of [`a_round_with_practice`] practise on.
pub(crate) const PRACTICE: ApplicationId = ApplicationId(APPLICATIONS + 1);

/// A round whose kits carry an application for practice beside those that are assigned.
pub(crate) fn a_round_with_practice() -> Trial {
    a_round_prepared(|chair| {
        import(chair, PRACTICE);
        screen(chair, PRACTICE, Verdict::Practice).unwrap();
    })
}

/// Adds an application that nobody is assigned to.
pub(crate) fn import(chair: &mut Workspace, id: ApplicationId) {
    let imported = chair.transact::<_, StoreError>(now(), None, |writing| {
        applications::insert(writing, id, &a_submission(id), false)?;
        Ok(((), Operation::ScreenClear { applications: 0 }))
    });
    imported.unwrap();
}

/// Gives a verdict of screening.
pub(crate) fn screen(
    chair: &mut Workspace,
    id: ApplicationId,
    verdict: Verdict,
) -> Result<(), ScreenError> {
    let before = applications::get(chair.read(), id).unwrap().unwrap();
    chair.transact::<_, ScreenError>(now(), None, |writing| {
        let done = applications::screen(writing, &before, verdict, "", now())?;
        Ok(((), done))
    })?;
    Ok(())
}

/// Gives an application these points on every criterion.
pub(crate) fn score(
    workspace: &mut Workspace,
    id: ApplicationId,
    points: i32,
) -> Result<(), SheetError> {
    let desk = scores::Desk::read(workspace.read())?;
    for criterion in &desk.rubric(id)?.criteria {
        let entry = Entry::Score(criterion.id.clone(), Some(Points(points)));
        scores::enter(workspace, id, entry, now())?;
    }
    Ok(())
}

fn fill(workspace: &mut Workspace) {
    let everything = || (1..=APPLICATIONS).map(ApplicationId);
    workspace
        .transact(now(), None, |writing| {
            for id in everything() {
                applications::insert(writing, id, &a_submission(id), false)?;
            }
            for (id, name) in (1..).map(JudgeId).zip(JUDGES) {
                judges::insert(writing, &a_judge(id, name))?;
                let pairs = everything().map(|application| (application, id)).collect();
                judges::assign(writing, &round(), &pairs)?;
            }
            let all = (1..).zip(JUDGES).map(|(id, _)| JudgeId(id));
            let pairs = all.flat_map(|judge| everything().map(move |one| (one, judge)));
            judges::assign(writing, &round(), &pairs.collect())?;
            let operation = Operation::ScreenClear { applications: 4 };
            Ok::<_, StoreError>(((), operation))
        })
        .unwrap();
}

fn a_judge(id: JudgeId, name: &str) -> Judge {
    Judge {
        id,
        name: name.to_owned(),
        email: format!("{id}@judges"),
        affiliation: String::new(),
        city: String::new(),
        country: String::new(),
        languages: Vec::new(),
        expertise: Vec::new(),
        capacity: None,
    }
}

fn a_submission(id: ApplicationId) -> Submission {
    Submission {
        reference: format!("A-{id}"),
        category: "projects".to_owned(),
        kind: "association".to_owned(),
        form: "registered".to_owned(),
        submitted_at: String::new(),
        applicant: "Neighbours".to_owned(),
        city: String::new(),
        country: String::new(),
        language: "en".to_owned(),
        title: format!("Bench {id}"),
        title_en: String::new(),
        contact_name: String::new(),
        contact_email: String::new(),
        tags: Vec::new(),
        answers: Vec::new(),
    }
}

/// Issues a kit for each judge.
pub(crate) fn issue(chair: &mut Workspace, dir: &Path) -> BTreeMap<u32, (PathBuf, String)> {
    let kits = kits::export(chair, &round(), dir, now(), &Job::quiet(), |_| Ok(())).unwrap();
    let kits = kits.into_iter();
    kits.map(|kit| (kit.judge.id.0, (kit.path, kit.passphrase.unwrap())))
        .collect()
}

impl Trial {
    /// Returns the path of a file in the round's folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Opens a copy of the chair's workspace as it was when the kits were out.
    pub(crate) fn chair(&self, name: &str) -> Workspace {
        copy(&self.chair, PASSPHRASE, &self.path(name))
    }

    /// Opens the kit of a judge on a new laptop.
    pub(crate) fn judge(&self, number: u32, name: &str) -> Laptop {
        self.laptop(&self.kits[&number], name)
    }

    /// Opens a kit on a new laptop.
    pub(crate) fn laptop(&self, (kit, passphrase): &(PathBuf, String), name: &str) -> Laptop {
        let path = self.path(name);
        let unlock = Unlock::anew(passphrase);
        let workspace = kits::open(kit, &unlock, &path, now(), &Job::quiet()).unwrap();
        Laptop {
            workspace,
            passphrase: passphrase.clone(),
            path,
        }
    }
}

/// Copies a workspace that nobody has open and opens the copy.
fn copy(from: &Path, passphrase: &str, to: &Path) -> Workspace {
    std::fs::copy(from, to).unwrap();
    Workspace::open(to, passphrase).unwrap()
}

/// A judge's workspace.
pub(crate) struct Laptop {
    pub(crate) workspace: Workspace,
    passphrase: String,
    path: PathBuf,
}

impl Laptop {
    /// Gives every application these points and exports a packet.
    pub(crate) fn export(&mut self, points: i32, out: &Path) -> PathBuf {
        let desk = scores::Desk::read(self.workspace.read()).unwrap();
        for application in &desk.applications {
            scores::reopen(&mut self.workspace, application.id, now()).unwrap();
            score(&mut self.workspace, application.id, points).unwrap();
        }
        scores::finalise_all(&mut self.workspace, now()).unwrap();
        packets::export(&mut self.workspace, out, false, "test", now())
            .unwrap()
            .path
    }

    /// Copies the workspace to another laptop.
    pub(crate) fn copy(&self, name: &str) -> Self {
        let path = self.path.with_file_name(name);
        self.workspace.backup(&path).unwrap();
        Self {
            workspace: Workspace::open(&path, &self.passphrase).unwrap(),
            passphrase: self.passphrase.clone(),
            path,
        }
    }

    /// Opens a later kit with the keys of this workspace.
    pub(crate) fn next(&self, kit: &Path, name: &str) -> Self {
        let path = self.path.with_file_name(name);
        let unlock = Unlock {
            passphrase: &self.passphrase,
            keys: Keys::Earlier(&self.workspace),
        };
        Self {
            workspace: kits::open(kit, &unlock, &path, now(), &Job::quiet()).unwrap(),
            passphrase: self.passphrase.clone(),
            path,
        }
    }

    pub(crate) fn open_receipt(
        &mut self,
        file: &[u8],
    ) -> Result<receipts::Opened, receipts::ReceiptError> {
        receipts::open(&mut self.workspace, file, now())
    }
}

pub(crate) fn merge_in(workspace: &mut Workspace, files: &[PathBuf]) -> Merged {
    merge::merge(workspace, files, now(), &Job::quiet()).unwrap()
}

pub(crate) fn bundle_of(workspace: &Workspace, out: &Path) -> PathBuf {
    bundle::export(workspace.read(), out, "test", now())
        .unwrap()
        .path
}
