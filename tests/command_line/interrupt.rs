//! Ctrl+C: the first cancels the work with nothing half done, the second ends the program at once.

use crate::stage::{Place, a_place};
use crate::tool::{Ran, Workspace, jurybook, names_in};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

fn start(passphrase: &str, line: &str) -> Child {
    let mut command = jurybook(passphrase, line);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

/// Sends the signal of Ctrl+C.
fn interrupt(child: &Child) {
    let id = child.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &id])
            .status()
            .unwrap()
            .success()
    );
}

fn end(child: Child) -> Ran {
    let output = child.wait_with_output().unwrap();
    Ran {
        status: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Waits until the program has begun a file of this ending.
fn wait_for(dir: &Path, ending: &str) {
    let began = Instant::now();
    let is_there = || dir.is_dir() && names_in(dir).iter().any(|name| name.ends_with(ending));
    while !is_there() {
        assert!(
            began.elapsed() < Duration::from_secs(60),
            "no {ending} in {}",
            dir.display()
        );
        sleep(Duration::from_millis(2));
    }
}

/// A chair's workspace with so many judges that their kits take a while: each has its passphrase.
fn a_large_panel(place: &Place) -> Workspace {
    let chair = place.chair();
    let row = |number: u32| format!("Judge {number},{number}@example.org\n");
    let judges: String = (1..=10).map(row).collect();
    let table = place.put("judges.csv", format!("Name,E-mail\n{judges}"));
    chair.done(&format!("judges import {chair} --table {table}"));
    chair.done(&format!("assign {chair} --round panel --per-application 8"));
    chair.settled()
}

#[test]
fn an_interrupted_export_of_kits_issues_none() {
    let place = a_place();
    let chair = a_large_panel(&place);
    let kits = place.folder("kits");
    let line = format!("kits export {chair} --round panel --out {}", kits.display());
    let child = start(&chair.passphrase, &format!("{line} --json"));
    wait_for(&kits, ".jurykit.part");
    interrupt(&child);
    let ran = end(child);
    ran.says(130, "cancelled");
    ran.names(130, "cancelled");
    assert!(names_in(&kits).is_empty());
    chair.is_as_it_was();
}

/// Nothing is tidied then, so what is left must not stand in the way of the next try.
#[test]
fn a_second_interrupt_ends_at_once_and_the_work_can_be_done_again() {
    let place = a_place();
    let chair = place.chair();
    let kits = place.folder("kits");
    let line = format!("kits export {chair} --round panel --out {}", kits.display());
    let child = start(&chair.passphrase, &line);
    wait_for(&kits, ".jurykit.part");
    interrupt(&child);
    sleep(Duration::from_millis(20));
    interrupt(&child);
    assert_eq!(end(child).status, 130);
    let kit = |name: &String| {
        name.ends_with(".jurykit")
            || ["passphrases.txt", "passphrases.pdf"].contains(&name.as_str())
    };
    assert!(!names_in(&kits).iter().any(kit));
    chair.is_as_it_was();
    chair.done(&line);
    let names = names_in(&kits);
    assert!(names.iter().all(kit) && names.len() == 4, "{names:?}");
}

#[test]
fn an_interrupted_demonstration_stops() {
    let place = a_place();
    let out = place.path("demo");
    let child = start("", &format!("demo --out {}", out.display()));
    wait_for(&out, "sample");
    interrupt(&child);
    end(child).says(130, "cancelled");
    assert!(!out.join("summary.json").exists());
    let left = fs::read_dir(out.join("sample")).unwrap();
    assert!(
        left.flatten()
            .all(|entry| entry.path().extension().is_none_or(|one| one != "part"))
    );
}
