//! The laws of merging, on packets that were really signed, sealed, opened and verified: in any order, in
//! any portions, with any repetition, the same is held and the same counts.
//!
//! A thousand cases; `make test-long` runs 20,000.
#![allow(missing_docs, clippy::unwrap_used)]

use jurybook_api::{Desk, Host, Nobody, SystemClock};
use jurybook_core::log::Ledger;
use jurybook_core::merge::{Held, Incoming, Packet, Standing, plan, standings, state_hash};
use jurybook_core::packets::{self, Panel};
use jurybook_core::workspace::Workspace;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use tempfile::TempDir;

const PASSPHRASE: &str = "the laws of merging";
const GRANTS: &str = include_str!("../../assets/templates/neighbourhood-grants.toml");
const APPLICATIONS: &str = "\
Number,Category,Applicant type,Applicant,Project name,City
G-1,Projects,Association,Elm Street,Benches,Elmdale
G-2,Projects,Informal group,Oak Street,Lamps,Oakton
";
const JUDGES: &str = "Name,E-mail\nAda,ada@example.org\nBo,bo@example.org\nCy,cy@example.org\n";

/// Packets of three judges: Ada's honest history, Bo's from two copies of one workspace, and Cy's from two
/// copies of which one has been told what the other sent.
struct Pool {
    dir: TempDir,
    files: Vec<Vec<u8>>,
}

fn pool() -> &'static Pool {
    static POOL: OnceLock<Pool> = OnceLock::new();
    POOL.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let kits = handed_out(dir.path());
        let [ada, bo, cy] = &kits[..] else {
            panic!("three kits");
        };
        let mut files = Vec::new();
        let laptop = Laptop::open(dir.path(), ada);
        files.extend((0..4).map(|turn| laptop.sends(turn)));
        for kit in [bo, cy] {
            let first = Laptop::open(dir.path(), kit);
            files.push(first.sends(0));
            let second = first.copied();
            files.extend([first.sends(1), second.sends(2), first.sends(3)]);
        }
        Pool { dir, files }
    })
}

fn call(desk: &Desk, name: &str, request: Value) -> Value {
    let host: Arc<dyn Host> = Arc::new(Nobody);
    let answer = desk.call(name, request, None, &host);
    answer.unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
}

fn desk() -> Desk {
    Desk::new(None, Box::new(SystemClock))
}

/// Sets up the programme and hands out a kit to each judge.
fn handed_out(dir: &Path) -> Vec<Value> {
    let put = |name: &str, text: &str| {
        fs::write(dir.join(name), text).unwrap();
        dir.join(name)
    };
    let desk = desk();
    let new = json!({
        "path": dir.join("chair.jurybook"), "passphrase": PASSPHRASE, "template": null,
        "programme_file": put("grants.toml", GRANTS),
    });
    call(&desk, "workspace_new", new);
    let import = json!({
        "table": put("applications.csv", APPLICATIONS), "attachments": null,
        "mapping": put("mapping.toml", "title = \"Project name\"\n"),
    });
    call(&desk, "applications_import", import);
    call(&desk, "applications_screen_clear", json!({}));
    let judges = json!({ "table": put("judges.csv", JUDGES) });
    call(&desk, "judges_import", judges);
    let round = "panel";
    let assign = json!({ "round": round, "per_application": 3, "seed": 1 });
    call(&desk, "assignment_apply", assign);
    let kits = json!({ "round": round, "dir": dir.join("kits") });
    let kits = call(&desk, "kits_export", kits);
    kits["kits"].as_array().unwrap().clone()
}

/// A judge's workspace.
struct Laptop {
    path: PathBuf,
    passphrase: String,
    desk: Desk,
}

impl Laptop {
    fn open(dir: &Path, kit: &Value) -> Self {
        let passphrase = kit["passphrase"].as_str().unwrap().to_owned();
        let name = kit["name"].as_str().unwrap();
        let path = dir.join(name).with_extension("jurybook");
        let desk = desk();
        let request = json!({ "kit": kit["path"], "passphrase": passphrase, "workspace": path });
        call(&desk, "kit_open", request);
        Self {
            path,
            passphrase,
            desk,
        }
    }

    /// Copies the workspace as it is now, as a person would by hand.
    fn copied(&self) -> Self {
        let path = self.path.with_extension("copy.jurybook");
        call(&self.desk, "backup", json!({ "out": path }));
        let desk = desk();
        let open = json!({ "path": path, "passphrase": self.passphrase });
        call(&desk, "workspace_open", open);
        Self {
            path,
            passphrase: self.passphrase.clone(),
            desk,
        }
    }

    /// Scores everything and returns the packet's bytes.
    fn sends(&self, turn: u32) -> Vec<u8> {
        let rows = call(&self.desk, "applications_list", json!({}));
        for row in rows["rows"].as_array().unwrap() {
            let id = &row["id"];
            let sheet = call(&self.desk, "sheet_show", json!({ "application": id }));
            if sheet["state"] == "final" {
                call(&self.desk, "sheet_reopen", json!({ "application": id }));
            }
            for criterion in sheet["criteria"].as_array().unwrap() {
                let points = 1 + turn % 3;
                let score = json!({
                    "application": id, "criterion": criterion["id"], "points": points,
                });
                call(&self.desk, "sheet_score", score);
            }
        }
        call(&self.desk, "scores_finalise", json!({}));
        let out = self.path.with_extension("packets").join(turn.to_string());
        let packet = call(&self.desk, "packet_export", json!({ "out": out }));
        fs::read(packet["path"].as_str().unwrap()).unwrap()
    }
}

/// What a chair holds who has merged some files, portion after portion.
fn merged<'a>(portions: impl IntoIterator<Item = &'a [Index]>) -> Held {
    let packets = packets();
    portions.into_iter().fold(Held::new(), |held, portion| {
        let chosen = portion.iter().map(|index| index.get(packets));
        let incoming: Vec<Incoming> = chosen.cloned().map(Incoming::Read).collect();
        plan(&held, &Ledger::default(), &incoming).applied_to(&held)
    })
}

fn counting(held: &Held) -> BTreeSet<String> {
    let of = standings(held, &Ledger::default());
    of.iter().map(|one| format!("{one:?}")).collect()
}

/// The packets as the chair's workspace reads them: opened, their signatures and enrolment checked.
fn packets() -> &'static [Arc<Packet>] {
    static PACKETS: OnceLock<Vec<Arc<Packet>>> = OnceLock::new();
    PACKETS.get_or_init(|| {
        let path = pool().dir.path().join("chair.jurybook");
        let chair = Workspace::open(&path, PASSPHRASE).unwrap();
        let mut panel = Panel::read(chair.read()).unwrap();
        let open = |file: &Vec<u8>| {
            let packet = packets::open(file, &panel).unwrap().packet;
            panel.enrol(packet.judge, &packet.key);
            packet
        };
        pool().files.iter().map(open).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Union is commutative, associative and idempotent on real files.
    #[test]
    fn signed_packets_merge_in_any_order_portions_and_repetition(
        (files, other_order) in prop::collection::vec(any::<Index>(), 1..24)
            .prop_flat_map(|files| (Just(files.clone()), Just(files).prop_shuffle())),
        cut in any::<Index>(),
    ) {
        let at_once = merged([files.as_slice()]);
        let (one, two) = other_order.split_at(cut.index(other_order.len()));
        let again = merged([one, two, one]);
        prop_assert_eq!(&again, &at_once);
        prop_assert_eq!(counting(&again), counting(&at_once));
        prop_assert_eq!(state_hash(again.keys()), state_hash(at_once.keys()));
    }
}

/// The files are what the laws are about: an honest history counts, a copied workspace forks.
#[test]
fn the_packets_hold_a_history_and_forks() {
    let held = packets().iter().map(|packet| (packet.id, packet.clone()));
    let held: Held = held.collect();
    assert_eq!(held.len(), 12);
    let standing = standings(&held, &Ledger::default()).into_values();
    let forks = standing.filter(|one| matches!(one, Standing::Fork(_)));
    assert_eq!(forks.count(), 2);
}
