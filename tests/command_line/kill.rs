//! The program is killed at moments spread over a change, as by a power cut: all of the change is there
//! afterwards or nothing of it, and it can be done again.

use crate::stage::{Place, a_place, stage};
use crate::tool::{Workspace, jurybook};
use jurybook_api::{Desk, Host, Nobody, SystemClock};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::thread::{scope, sleep};
use std::time::{Duration, Instant};

/// How often each change is cut off, at moments evenly spread over the time it takes.
const KILLS: u32 = 8;

/// How often besides, at moments evenly spread over the time from the first byte on the disk to the end.
const KILLS_ON_THE_WAY: u32 = 8;

/// How far a change has come: the time since the program was started, and since the first byte was in the log
/// beside the file.
type Progress = (Duration, Duration);

/// Runs a change until it ends or its moment to be killed has come; returns how far it came.
fn cut_off(chair: &Workspace, line: &str, has_come: impl Fn(Progress) -> bool) -> Progress {
    let mut command = jurybook(&chair.passphrase, line);
    let command = command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child: Child = command.spawn().unwrap();
    let (began, log) = (Instant::now(), chair.path.with_extension("jurybook-wal"));
    let mut first: Option<Instant> = None;
    let so_far = |first: Option<Instant>| {
        let since_first = first.map_or(Duration::ZERO, |first| first.elapsed());
        (began.elapsed(), since_first)
    };
    while child.try_wait().unwrap().is_none() {
        if first.is_none() && fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
            first = Some(Instant::now());
        }
        if has_come(so_far(first)) {
            let _ = child.kill();
            child.wait().unwrap();
        }
        sleep(Duration::from_micros(50));
    }
    so_far(first)
}

/// Cuts a change off again and again; `amount` counts what it adds to.
fn all_or_nothing(place: &Place, line: &str, amount: impl Fn(&Workspace) -> usize) {
    let fresh = || {
        // What the last one left beside the file belongs to a file that is gone.
        for ending in ["jurybook-wal", "jurybook-shm"] {
            let _ = fs::remove_file(place.path("chair").with_extension(ending));
        }
        place.chair()
    };
    let chair = fresh();
    let before = (rows(&chair), amount(&chair));
    let (whole, writing) = cut_off(&chair, line, |_| false);
    let after = (rows(&chair), amount(&chair));
    assert_eq!(after.0, before.0 + 1, "one change, one row");
    assert!(after.1 > before.1);

    let in_time = (1..=KILLS).map(|kill| (whole * kill / KILLS, Duration::MAX));
    let on_the_way = (0..KILLS_ON_THE_WAY).map(|kill| {
        let share = writing * kill / KILLS_ON_THE_WAY;
        (Duration::MAX, share.max(Duration::from_nanos(1)))
    });
    let mut untouched = 0;
    for moment in in_time.chain(on_the_way) {
        let chair = fresh();
        let has_come = |(time, since): Progress| time >= moment.0 || since >= moment.1;
        cut_off(&chair, line, has_come);
        let found = (rows(&chair), amount(&chair));
        assert!(
            found == before || found == after,
            "killed at {moment:?}: {found:?}"
        );
        untouched += u32::from(found == before);
        if found == before && untouched == 1 {
            chair.done(line);
            assert_eq!((rows(&chair), amount(&chair)), after, "done again");
        }
    }
    assert!(untouched > 0, "no kill came before the end");
}

/// Counts the rows of the journal, in a workspace that is sound.
fn rows(chair: &Workspace) -> u64 {
    let check = chair.done(&format!("check {chair}"));
    assert_eq!(check["sound"], true, "{check}");
    check["journal_rows"].as_u64().unwrap()
}

fn length(list: &Value) -> usize {
    list.as_array().unwrap().len()
}

#[test]
fn an_import_that_is_killed_brings_in_everything_or_nothing() {
    let place = a_place();
    let files = place.folder("files");
    let mut table = "Number,Category,Applicant type,Applicant,Title,Attachments\n".to_owned();
    for number in 1..=60 {
        fs::write(files.join(format!("{number}.bin")), vec![number; 40_000]).unwrap();
        let row = format!("H-{number},Projects,Association,Street,Swing {number},{number}.bin\n");
        table.push_str(&row);
    }
    let table = place.put("more.csv", table);
    let (chair, files) = (place.path("chair.jurybook"), files.display().to_string());
    let chair = chair.display();
    let line = format!("applications import {chair} --table {table} --attachments {files}");
    all_or_nothing(&place, &line, |chair| {
        length(&chair.done(&format!("applications list {chair}"))["rows"])
    });
}

/// Counts what the log tells of, and what is held.
fn held(chair: &Workspace) -> usize {
    let log = chair.done(&format!("log {chair}"));
    let coverage = chair.done(&format!("coverage {chair} --round panel"));
    let judges = coverage["judges"].as_array().unwrap().iter();
    let revisions = judges.map(|judge| judge["revision"].as_u64().unwrap_or(0) as usize);
    length(&log["records"]) + revisions.sum::<usize>()
}

#[test]
fn a_merge_that_is_killed_takes_the_packet_or_leaves_it() {
    let place = a_place();
    let chair = place.path("chair.jurybook");
    let line = format!("merge {} {}", chair.display(), stage().packet.display());
    all_or_nothing(&place, &line, held);
}

/// Packets of each of two judges, every one naming all before it.
const EXPORTS: usize = 200;

/// Lets a judge score an application and send packet after packet.
fn export_all(judge: &Workspace, out: &Path) {
    let desk = Desk::new(None, Box::new(SystemClock));
    let host: Arc<dyn Host> = Arc::new(Nobody);
    let call = |name: &str, body: Value| desk.call(name, body, None, &host).unwrap();
    call(
        "workspace_open",
        json!({ "path": judge.path, "passphrase": judge.passphrase }),
    );
    let sheet = json!({ "application": 2 });
    for criterion in ["need", "feasibility", "benefit"] {
        let score = json!({ "application": 2, "criterion": criterion, "points": 1 });
        call("sheet_score", score);
    }
    call("sheet_finalise", sheet);
    for _ in 0..EXPORTS {
        call("packet_export", json!({ "out": out }));
    }
}

#[test]
fn a_merge_of_many_packets_that_is_killed_takes_all_or_none() {
    let place = a_place();
    let out = place.folder("packets");
    scope(|scope| {
        for judge in [place.ada(), place.bo()] {
            let out = &out;
            scope.spawn(move || export_all(&judge, out));
        }
    });
    assert_eq!(fs::read_dir(&out).unwrap().count(), 2 * EXPORTS);
    let chair = place.path("chair.jurybook");
    let line = format!("merge {} {}", chair.display(), out.display());
    all_or_nothing(&place, &line, held);
}

#[test]
fn a_decision_that_is_killed_was_taken_or_was_not() {
    let place = a_place();
    let chair = place.path("chair.jurybook");
    let line = format!(
        "decide {} --round panel --application 1 --outcome shortlisted --reason Good",
        chair.display()
    );
    all_or_nothing(&place, &line, |chair| {
        length(&chair.done(&format!("minutes {chair} --round panel"))["entries"])
    });
}
