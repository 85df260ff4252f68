//! A kit of 300 MB goes out, is opened, read in pieces and answered, and nobody holds it in memory at once.
#![allow(missing_docs, clippy::unwrap_used)]

use jurybook_api::{Desk, Host, Nobody, SystemClock};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;

/// Attachments of one application each.
const FILES: u64 = 6;
/// Bytes of each.
const EACH: u64 = 50 * 1024 * 1024;
/// The most memory that may be held at any moment, in KiB: less than what is carried, of which making a key of
/// the passphrase takes 128 MiB by itself.
const MOST: u64 = 224 * 1024;

/// Fills a file with bytes that do not shrink and differ from file to file.
fn fill(path: &Path, seed: u64) {
    let mut out = BufWriter::new(File::create(path).unwrap());
    let mut state = seed;
    out.write_all(b"%PDF-1.7\n").unwrap();
    for _ in 0..EACH / 8 - 2 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        out.write_all(&state.to_le_bytes()).unwrap();
    }
    out.flush().unwrap();
}

/// The most memory that was held since it was asked last, in KiB; nothing where the system does not say.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    fs::write("/proc/self/clear_refs", "5").ok()?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

fn is_modest(step: &str) {
    let held = peak().unwrap_or(0);
    assert!(held < MOST, "{step} held {held} KiB");
}

#[test]
fn three_hundred_megabytes_go_out_and_are_opened_without_being_held_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let desk = Desk::new(None, Box::new(SystemClock));
    let host: Arc<dyn Host> = Arc::new(Nobody);
    let call = |name: &str, body: Value| {
        let done = desk.call(name, body, None, &host);
        done.unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    };
    fs::create_dir(path("files")).unwrap();
    let mut table = "Number,Category,Applicant type,Applicant,Title,Attachments\n".to_owned();
    for number in 1..=FILES {
        fill(&path("files").join(format!("{number}.pdf")), number);
        writeln!(
            table,
            "B-{number},Projects,Association,Street {number},Atlas,{number}.pdf"
        )
        .unwrap();
    }
    fs::write(path("applications.csv"), table).unwrap();
    fs::write(path("judges.csv"), "Name,E-mail\nAda,ada@example.org\n").unwrap();
    peak();
    let new = json!({
        "path": path("chair.jurybook"), "passphrase": "a chair of the test",
        "programme_file": null, "template": "neighbourhood-grants",
    });
    call("workspace_new", new);
    let import = json!({
        "table": path("applications.csv"), "attachments": path("files"), "mapping": null,
    });
    assert_eq!(call("applications_import", import)["new"], FILES);
    is_modest("the import");
    call("applications_screen_clear", json!({}));
    call("judges_import", json!({ "table": path("judges.csv") }));
    let assign = json!({ "round": "panel", "per_application": 1, "seed": 1 });
    call("assignment_apply", assign);
    let kits = call(
        "kits_export",
        json!({ "round": "panel", "dir": path("kits") }),
    );
    let kit = &kits["kits"][0];
    assert!(kit["size"].as_u64().unwrap() > FILES * (EACH - 16), "{kit}");
    is_modest("the export of the kit");
    let open = json!({
        "kit": kit["path"], "passphrase": kit["passphrase"], "workspace": path("judge.jurybook"),
    });
    call("kit_open", open);
    is_modest("opening the kit");

    // As the window reads a long document: its end, and a piece of its middle.
    let shown = call("application_show", json!({ "application": 1 }));
    let attachment = &shown["attachments"][0];
    assert_eq!(attachment["size"], EACH - 7);
    let mut original = File::open(path("files").join("1.pdf")).unwrap();
    let id = attachment["id"].to_string();
    for offset in [0, EACH / 2, EACH - 4_096] {
        let chunk = desk.document(&id, Some((offset, 4_089))).unwrap();
        let mut piece = vec![0; 4_089];
        original.seek(SeekFrom::Start(offset)).unwrap();
        original.read_exact(&mut piece).unwrap();
        assert!(chunk.bytes == piece && chunk.total == EACH - 7);
    }
    is_modest("reading in pieces");

    for application in 1..=FILES {
        let sheet = call("sheet_show", json!({ "application": application }));
        for criterion in sheet["criteria"].as_array().unwrap() {
            let score =
                json!({ "application": application, "criterion": criterion["id"], "points": 2 });
            call("sheet_score", score);
        }
    }
    call("scores_finalise", json!({}));
    let packet = call("packet_export", json!({ "out": path("packets") }));
    assert_eq!(packet["sheets"], FILES);
    let open = json!({ "path": path("chair.jurybook"), "passphrase": "a chair of the test" });
    call("workspace_open", open);
    let merged = call("merge_apply", json!({ "files": [packet["path"]] }));
    assert_eq!(merged["taken"], 1);
}
