//! Folders that may not be written.

use crate::stage::{Place, a_place, stage};
use crate::tool::{Ran, names_in, run, through};
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

/// A folder that may only be read, until it is dropped.
struct Locked(PathBuf);

impl Locked {
    fn new(path: PathBuf) -> Self {
        fs::set_permissions(&path, Permissions::from_mode(0o555)).unwrap();
        Self(path)
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        fs::set_permissions(&self.0, Permissions::from_mode(0o755)).unwrap();
    }
}

/// Runs as somebody whom modes concern. They do not concern root, who is told apart by trying: root
/// gives the right to pass over modes away first.
fn bound(locked: &Locked, passphrase: &str, line: &str) -> Ran {
    let trial = locked.0.join("trial");
    let is_above_modes = fs::write(&trial, "").is_ok();
    let wrapper: &[&str] = if is_above_modes {
        fs::remove_file(&trial).unwrap();
        &["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    } else {
        &["env"]
    };
    run(through(wrapper, passphrase, line))
}

fn a_locked_folder(place: &Place) -> Locked {
    Locked::new(place.folder("locked"))
}

#[test]
fn nothing_is_written_into_a_folder_that_may_only_be_read() {
    let place = a_place();
    let (chair, ada) = (place.chair(), place.ada());
    let locked = a_locked_folder(&place);
    let out = |name: &str| locked.0.join(name).display().to_string();
    let cases = [
        (
            &chair,
            format!(
                "print {chair} dossier --application 1 --out {}",
                out("new.pdf")
            ),
        ),
        (
            &chair,
            format!("backup {chair} --out {}", out("copy.jurybook")),
        ),
        (
            &chair,
            format!("ranking {chair} --round panel --csv {}", out("ranking.csv")),
        ),
        (
            &chair,
            format!("kits export {chair} --round panel --out {}", out("kits")),
        ),
        (
            &chair,
            format!("kits export {chair} --round panel --out {}", out("")),
        ),
        (
            &ada,
            format!("packet export {ada} --out {}", out("packets")),
        ),
        (
            &ada,
            format!("packet export {ada} --out {}", out("new.jurypacket")),
        ),
    ];
    for (ws, line) in cases {
        let ran = bound(&locked, &ws.passphrase, &format!("{line} --json"));
        ran.says(2, "read-only");
        ran.names(2, "read-only");
        ws.is_as_it_was();
    }
    let kit = stage().kits[0].display();
    let new = out("new.jurybook");
    for line in [
        format!("programme new {new} --template neighbourhood-grants"),
        format!("kit open {kit} --workspace {new}"),
        format!("demo --out {}", out("demo")),
    ] {
        bound(&locked, &stage().passphrases[0], &line).says(2, "read-only");
    }
    assert!(names_in(&locked.0).is_empty());
}

#[test]
fn a_workspace_in_a_folder_that_may_only_be_read_says_so_and_stays() {
    let place = a_place();
    let chair = place.chair();
    let folder = place.folder("locked");
    let path = folder.join("chair.jurybook");
    fs::rename(&chair.path, &path).unwrap();
    let line = format!("screen {} 1 --eligible", path.display());
    let locked = Locked::new(folder);
    bound(&locked, &chair.passphrase, &line).says(2, "read-only");
    drop(locked);
    fs::rename(&path, &chair.path).unwrap();
    chair.is_as_it_was();
}

/// A path through something that is no folder cannot be written by anybody.
#[test]
fn a_path_through_a_file_is_refused() {
    let place = a_place();
    let chair = place.chair();
    let file = place.put("file", "");
    let line = format!("print {chair} dossier --application 1 --out {file}/new.pdf");
    chair.refuses(&line, 2, "file-unwritable");
    let line = format!("print {chair} dossier --application 1 --out {file}s/new.pdf");
    chair.refuses(&line, 2, "file-unwritable");
    chair.refuses(
        &format!("backup {chair} --out {file}/copy.jurybook"),
        2,
        "file-system",
    );
    let line = format!("kits export {chair} --round panel --out {file}/kits");
    chair.refuses(&line, 2, "file-unwritable");
    let line = format!("programme new {file}/new.jurybook --template neighbourhood-grants");
    chair.refuses(&line, 2, "file-system");
}
