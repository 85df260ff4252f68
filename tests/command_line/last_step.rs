//! A packet that fails at the last step, when all its bytes are there and it is to have its name.

use crate::stage::{Place, a_place};
use crate::tool::{Ran, Workspace, run, through};
use serde_json::Value;
use std::path::Path;

/// Runs with a full medium at `at`: it has room for the packet's bytes, and for no name more.
///
/// Nothing to be done where the system lets nobody mount.
fn on_a_full_medium(at: &Path, passphrase: &str, line: &str) -> Option<Ran> {
    let at = at.display();
    // The folder itself and one file.
    let mount = format!("mount -t tmpfs -o nr_inodes=2 none {at}");
    let script = |rest: &str| format!("{mount} && {rest}");
    let trial = ["unshare", "-rm", "sh", "-c"];
    let may = std::process::Command::new(trial[0])
        .args(&trial[1..])
        .arg(script("true"))
        .status();
    if !may.is_ok_and(|status| status.success()) {
        return None;
    }
    let call = script("\"$0\" \"$@\"; status=$?; ls -A \"$PWD\" >&2; exit $status")
        .replace("$PWD", &at.to_string());
    Some(run(through(
        &[trial[0], trial[1], trial[2], trial[3], &call],
        passphrase,
        line,
    )))
}

fn revision(exported: &Value) -> u64 {
    exported["revision"].as_u64().unwrap()
}

/// The operations of the journal, oldest first.
fn operations(ws: &Workspace) -> Vec<String> {
    let shown = ws.done(&format!("journal {ws}"));
    let rows = shown["rows"].as_array().unwrap().iter();
    let mut rows: Vec<_> = rows
        .map(|row| {
            (
                row["number"].as_u64(),
                row["operation"].as_str().unwrap().to_owned(),
            )
        })
        .collect();
    rows.sort();
    rows.into_iter().map(|(_, operation)| operation).collect()
}

/// Ada has sent revision 1; here the second one fails, and is made again.
fn fails_and_is_made_again(place: &Place, ada: &Workspace, ran: &Ran, code: &str) {
    ran.says(2, code);
    let check = ada.done(&format!("check {ada}"));
    assert_eq!(check["sound"], true);
    let done = operations(ada);
    assert_eq!(
        done[done.len() - 2..],
        ["op-export-packet", "op-take-back-packet"]
    );
    // What was to be sent is what can be sent, and under the number that the failed one had.
    let chair = place.chair();
    let first = chair.done(&format!(
        "merge {chair} {}",
        crate::stage::stage().packet.display()
    ));
    assert_eq!(first["taken"], 1);
    let out = place.path("again").display().to_string();
    let again = ada.done(&format!("packet export {ada} --out {out}"));
    assert_eq!((revision(&again), &again["sheets"]), (2, &1.into()));
    let file = again["path"].as_str().unwrap();
    let merged = chair.done(&format!("merge {chair} {file}"));
    assert_eq!(merged["cards"][0]["verdict"], "replaces", "{merged}");
    let third = ada.done(&format!("packet export {ada} --out {out}"));
    assert_eq!(revision(&third), 3);
}

#[test]
fn a_medium_without_room_for_the_name_costs_no_number() {
    let place = a_place();
    let ada = place.ada();
    let stick = place.folder("stick");
    let line = format!("packet export {ada} --out {}", stick.display());
    let Some(ran) = on_a_full_medium(&stick, &ada.passphrase, &line) else {
        return;
    };
    let left = ran
        .stderr
        .lines()
        .filter(|line| line.contains(".jurypacket"));
    assert_eq!(left.count(), 0, "{}", ran.stderr);
    fails_and_is_made_again(&place, &ada, &ran, "disk-full");
}
