//! Files of each format version, as the program wrote them once. Every later version must open them.
//!
//! `make hostile` makes those that are missing; one that is there is never made anew.

use crate::build::{bundle, kit, log, packet, receipt, record, safe};
use crate::cases::Reader;
use crate::stage::Stage;
use crate::{is_update, root};
use jurybook_api::{Clock, Desk, Host, Instant, Nobody};
use jurybook_core::applications::Application;
use jurybook_core::clock::FixedClock;
use jurybook_core::id::ApplicationId;
use jurybook_core::job::Job;
use jurybook_core::kits::{self, Unlock};
use jurybook_core::packets;
use jurybook_core::programme::{Programme, parse};
use jurybook_core::scores::{self, Points, Verdict};
use jurybook_core::travel::Digest;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The chair's workspace.
pub const CHAIR: &str = "chair-1.jurybook";
/// Its passphrase; it protects nothing but this file.
pub const PASSPHRASE: &str = "gudo-mira-zuba";

/// The third judge's workspace, which has exported a packet; it opens with the kit's passphrase.
pub const JUDGE: &str = "judge-1.jurybook";

/// Its name where it is made.
const JUDGE_HERE: &str = "judge.jurybook";

const PROGRAMME: &str = "programme-1.toml";
const CANONICAL: &str = "programme-1.json";
const KIT: &str = "kit-1.jurykit";
const KIT_PASSPHRASE: &str = "kit-1.passphrase.txt";
/// A kit with an application for practice.
const PRACTICE_KIT: &str = "kit-2.jurykit";
const PRACTICE_KIT_PASSPHRASE: &str = "kit-2.passphrase.txt";
pub const PACKET: &str = "packet-1.jurypacket";

const APPLICATIONS: &str = "Number,Category,Form,Applicant,Title,Plan,Attachments
A-1,Projects,City,Busan,맑은 물,We cleaned it.,plan.pdf
A-2,Projects,City,Lagos,Boats,We bought boats.,
A-3,Projects,City,Lima,Shade,We planted trees.,
A-4,Projects,City,Turin,Bells,We rang bells.,
";
const JUDGES: &str = "Name,E-mail
Ada,ada@example.org
Grace,grace@example.org
유나,yuna@example.org
";
/// Which judge scores which applications.
const ASSIGNED: [(u32, u32); 7] = [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (3, 1), (3, 2)];

/// Returns the path of a golden file.
pub fn file(name: &str) -> PathBuf {
    root().join("tests/golden").join(name)
}

/// Returns the passphrase of the golden kit.
pub fn kit_passphrase() -> String {
    fs::read_to_string(file(KIT_PASSPHRASE)).unwrap()
}

/// Returns the time at which everything golden was made.
pub fn now() -> Instant {
    Instant::from_millis(1_693_526_400_000).unwrap()
}

struct Round {
    dir: tempfile::TempDir,
    desk: Desk,
}

impl Round {
    fn new() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
            desk: Desk::new(None, Box::new(FixedClock(now())) as Box<dyn Clock>),
        }
    }

    fn call(&self, name: &str, request: Value) -> Value {
        let host: Arc<dyn Host> = Arc::new(Nobody);
        self.desk.call(name, request, None, &host).unwrap()
    }

    fn path(&self, name: &str) -> String {
        self.dir.path().join(name).display().to_string()
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    /// Takes a chair through a round up to the kits.
    fn to_panel(&self) {
        self.call(
            "workspace_new",
            json!({ "path": self.path(CHAIR), "passphrase": PASSPHRASE, "template": null,
                "programme_file": file(PROGRAMME) }),
        );
        fs::create_dir(self.path("attachments")).unwrap();
        self.write("attachments/plan.pdf", "%PDF-1.7 a plan\n");
        let table = self.write("applications.csv", APPLICATIONS);
        self.call(
            "applications_import",
            json!({ "table": table, "attachments": self.path("attachments"), "mapping": null }),
        );
        self.call("applications_screen_clear", json!({}));
        let table = self.write("judges.csv", JUDGES);
        self.call("judges_import", json!({ "table": table }));
        for (judge, application) in ASSIGNED {
            let request = json!({ "round": "jury", "judge": judge, "application": application,
                "assigned": true });
            self.call("assignment_change", request);
        }
    }

    /// Exports the kits; returns the third judge's.
    fn kit(&self) -> Value {
        let request = json!({ "round": "jury", "dir": self.path("kits") });
        self.call("kits_export", request)["kits"][2].take()
    }

    /// Does the third judge's work; returns the packet.
    fn to_packet(&self, kit: &Value) -> PathBuf {
        self.call(
            "kit_open",
            json!({ "kit": kit["path"], "passphrase": kit["passphrase"],
                "workspace": self.path(JUDGE_HERE) }),
        );
        for (criterion, points) in [("impact", 3), ("novelty", 2)] {
            let request = json!({ "application": 1, "criterion": criterion, "points": points });
            self.call("sheet_score", request);
        }
        let request = json!({ "application": 1, "audience": "applicant", "text": "물이 맑다" });
        self.call("sheet_comment", request);
        let request = json!({ "application": 2, "reason": "My cousin's." });
        self.call("sheet_recuse", request);
        self.call("scores_finalise", json!({}));
        let made = self.call("packet_export", json!({ "out": self.path("packets") }));
        self.call("workspace_close", json!({}));
        PathBuf::from(made["path"].as_str().unwrap())
    }

    /// Enrols the second judge with a key that the hostile packets can use.
    fn enrol_second(&self) {
        let steps = packet::Steps {
            judge: 2,
            by: 2,
            ..packet::Steps::default()
        };
        let stage = Stage::of(Path::new(&self.path(CHAIR)));
        let packet = self.write("second.jurypacket", steps.file(&stage));
        let request = json!({ "path": self.path(CHAIR), "passphrase": PASSPHRASE });
        self.call("workspace_open", request);
        let merged = self.call("merge_apply", json!({ "files": [packet] }));
        assert_eq!(merged["taken"], 1, "{merged}");
        self.call("workspace_close", json!({}));
    }
}

fn make() {
    let round = Round::new();
    round.to_panel();
    let kit = round.kit();
    let packet = round.to_packet(&kit);
    round.enrol_second();
    fs::copy(round.path(CHAIR), file(CHAIR)).unwrap();
    fs::copy(kit["path"].as_str().unwrap(), file(KIT)).unwrap();
    fs::write(file(KIT_PASSPHRASE), kit["passphrase"].as_str().unwrap()).unwrap();
    fs::copy(packet, file(PACKET)).unwrap();
    fs::copy(round.path(JUDGE_HERE), file(JUDGE)).unwrap();
}

/// Makes a workspace of the golden kit where there is none yet: the judge on another laptop.
fn make_judge() {
    let round = Round::new();
    round.to_packet(&json!({ "path": file(KIT), "passphrase": kit_passphrase() }));
    fs::copy(round.path(JUDGE_HERE), file(JUDGE)).unwrap();
}

/// Makes a kit in which the fourth application is for practice.
fn make_practice_kit() {
    let round = Round::new();
    round.to_panel();
    let practice = json!({ "application": 4, "verdict": "practice", "reason": "" });
    round.call("application_screen", practice);
    let kit = round.kit();
    fs::copy(kit["path"].as_str().unwrap(), file(PRACTICE_KIT)).unwrap();
    let passphrase = kit["passphrase"].as_str().unwrap();
    fs::write(file(PRACTICE_KIT_PASSPHRASE), passphrase).unwrap();
}

/// Makes the files where they are missing and somebody asked for it.
///
/// Whoever makes the chair's workspace anew has changed a form, so the hostile files that are held
/// against it have to be made anew, too: they would be refused, but no longer for their defect.
pub fn make_if_missing() {
    if is_update() && !file(CHAIR).exists() {
        make();
        for stale in ["kit", "packet", "bundle", "receipt", "safe", "record"] {
            fs::remove_dir_all(root().join("tests/hostile").join(stale)).ok();
        }
    }
    if is_update() && !file(JUDGE).exists() {
        make_judge();
    }
    if is_update() && !file(PRACTICE_KIT).exists() {
        make_practice_kit();
    }
    if is_update() && !file(CANONICAL).exists() {
        fs::write(file(CANONICAL), golden_programme().canonical()).unwrap();
    }
}

fn golden_programme() -> Programme {
    parse(&fs::read_to_string(file(PROGRAMME)).unwrap()).unwrap()
}

#[test]
fn the_programme_file_still_says_the_same() {
    let canonical = fs::read(file(CANONICAL)).unwrap();
    assert_eq!(
        Programme::from_canonical(&canonical).unwrap(),
        golden_programme()
    );
    assert_eq!(
        golden_programme().canonical(),
        canonical,
        "its identity would change"
    );
}

#[test]
fn the_kit_still_opens_into_a_workspace() {
    let dir = tempfile::tempdir().unwrap();
    let passphrase = kit_passphrase();
    let target = dir.path().join("judge.jurybook");
    let workspace = kits::open(
        &file(KIT),
        &Unlock::anew(&passphrase),
        &target,
        now(),
        &Job::quiet(),
    )
    .unwrap();
    let filter = jurybook_core::applications::Filter::default();
    let applications = jurybook_core::applications::list(workspace.read(), &filter).unwrap();
    let titles: Vec<&str> = applications
        .iter()
        .map(|one| one.submission.title.as_str())
        .collect();
    assert_eq!(titles, ["맑은 물", "Boats"]);
    assert_eq!(applications[0].attachments, 1);
}

#[test]
fn the_kit_with_practice_still_opens_into_a_workspace() {
    let dir = tempfile::tempdir().unwrap();
    let passphrase = fs::read_to_string(file(PRACTICE_KIT_PASSPHRASE)).unwrap();
    let target = dir.path().join("judge.jurybook");
    let workspace = kits::open(
        &file(PRACTICE_KIT),
        &Unlock::anew(&passphrase),
        &target,
        now(),
        &Job::quiet(),
    )
    .unwrap();
    let desk = scores::Desk::read(workspace.read()).unwrap();
    let titles = |all: &[Application]| -> Vec<String> {
        let all = all.iter().map(|one| one.submission.title.clone());
        all.collect()
    };
    assert_eq!(titles(&desk.applications), ["맑은 물", "Boats"]);
    assert_eq!(titles(&desk.practice.applications), ["Bells"]);
}

#[test]
fn the_packet_still_opens_against_its_chairs_workspace() {
    let stage = Stage::golden();
    let packet = fs::read(file(PACKET)).unwrap();
    let read = packets::open(&packet, &stage.panel()).unwrap();
    assert_eq!((read.packet.judge.0, read.missing), (3, 0));
    let sheet = &read.packet.sheets[&ApplicationId(1)];
    let points = [("impact".into(), Points(3)), ("novelty".into(), Points(2))];
    assert_eq!(
        *sheet.verdict(),
        Verdict::Scored(points.into_iter().collect())
    );
    assert_eq!(sheet.to_applicant().0, "물이 맑다");
    let recused = read.packet.sheets[&ApplicationId(2)].verdict();
    assert_eq!(*recused, Verdict::Recused("My cousin's.".to_owned()));
}

/// What the tests make with keys of their own is what the program makes, down to the order of fields.
#[test]
fn what_the_tests_make_opens_too() {
    let stage = Stage::golden();
    let packet = packet::Steps::default().file(&stage);
    let read = packets::open(&packet, &stage.panel()).unwrap();
    assert_eq!((read.packet.judge.0, read.missing), (1, 1));
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("kit"), kit::Steps::default().file()).unwrap();
    let target = dir.path().join("judge.jurybook");
    let kit = dir.path().join("kit");
    kits::open(
        &kit,
        &Unlock::anew(kit::PASSPHRASE),
        &target,
        now(),
        &Job::quiet(),
    )
    .unwrap();
    let other_packet = record::Steps {
        packet: Some(|stage| {
            let steps = packet::Steps {
                contents: |contents| contents.scores.blind = Digest([9; 32]),
                ..packet::Steps::default()
            };
            steps.inner(stage)
        }),
        ..record::Steps::default()
    };
    for (reader, made) in [
        (Reader::Log, log::Steps::default().file()),
        (Reader::Bundle, bundle::Steps::default().file(&stage)),
        (Reader::Safe, safe::Steps::default().file(&stage)),
        (Reader::Record, record::Steps::default().file(&stage)),
        (Reader::Record, other_packet.file(&stage)),
    ] {
        assert_eq!(reader.verdict(&made, &stage), "accepted", "{reader:?}");
    }
}

#[test]
fn the_judges_workspace_still_opens_and_knows_its_packet() {
    let stage = Stage::golden();
    let sent = stage.sent();
    assert_eq!((sent.revision, sent.receipts.len()), (1, 0));
    let receipt = receipt::Steps::default().file(&stage);
    let opened = stage.open_receipt(&receipt).unwrap();
    assert!(opened.new);
    assert_eq!(stage.sent().receipts, [opened.signed]);
}
