//! The record of the sample round, checked as a stranger does: with the commands that its README gives.
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "record/forged.rs"]
mod forged;
#[path = "record/ties.rs"]
mod ties;
#[path = "record/versions.rs"]
mod versions;
#[path = "record/whole.rs"]
mod whole;

use jurybook_api::contract::Problem;
use jurybook_api::{Desk, Host, Nobody, SystemClock, sample_round};
use jurybook_core::travel::Digest;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, OnceLock};
use tempfile::TempDir;

const SCRIPT: &str = include_str!("../../assets/record/verify.py");

/// The sample round, made once; each test works on copies.
struct Made {
    dir: TempDir,
    passphrases: BTreeMap<String, String>,
}

fn host() -> Arc<dyn Host> {
    Arc::new(Nobody)
}

fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let desk = Desk::new(None, Box::new(SystemClock));
        sample_round::run(&dir.path().join("demo"), 2023, &desk, &host()).unwrap();
        let text = fs::read_to_string(dir.path().join("demo/passphrases.txt")).unwrap();
        let pairs = text.lines().map(|line| line.split_once('\t').unwrap());
        let passphrases = pairs
            .map(|(name, one)| (name.to_owned(), one.to_owned()))
            .collect();
        Made { dir, passphrases }
    })
}

impl Made {
    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join("demo").join(name)
    }
}

/// A desk with a copy of a workspace of the round on it.
struct Open {
    desk: Desk,
    dir: TempDir,
}

impl Open {
    fn workspace(path: &Path, passphrase: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let copy = dir.path().join("copy.jurybook");
        fs::copy(path, &copy).unwrap();
        let open = Self {
            desk: Desk::new(None, Box::new(SystemClock)),
            dir,
        };
        let request = json!({ "path": copy, "passphrase": passphrase });
        open.call("workspace_open", request).unwrap();
        open
    }

    fn chair() -> Self {
        Self::workspace(&made().path("chair.jurybook"), &made().passphrases["chair"])
    }

    /// Opens a judge's workspace: the first by file name.
    fn judge() -> Self {
        let entries = fs::read_dir(made().path("judges")).unwrap();
        let workspaces = entries.map(|entry| entry.unwrap().path());
        let first = workspaces
            .filter(|path| path.extension().is_some_and(|one| one == "jurybook"))
            .min()
            .unwrap();
        // A judge's passphrase is known by name; one of them opens it.
        let mut passphrases = made().passphrases.values();
        let fits = |passphrase: &&String| {
            let desk = Desk::new(None, Box::new(SystemClock));
            let request = json!({ "path": first, "passphrase": passphrase });
            desk.call("workspace_open", request, None, &host()).is_ok()
        };
        Self::workspace(&first, passphrases.find(fits).unwrap())
    }

    fn call(&self, name: &str, request: Value) -> Result<Value, Problem> {
        self.desk.call(name, request, None, &host())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn export(&self, name: &str, with_comments: bool) -> PathBuf {
        let out = self.path(name);
        let request = json!({ "out": out, "with_comments": with_comments });
        self.call("record_export", request).unwrap();
        out
    }
}

/// The files of a record by name.
type Files = BTreeMap<String, Vec<u8>>;

fn files(dir: &Path) -> Files {
    let mut files = Files::new();
    let mut places = vec![dir.to_owned()];
    while let Some(place) = places.pop() {
        for entry in fs::read_dir(place).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                places.push(path);
            } else {
                let name = path.strip_prefix(dir).unwrap().to_str().unwrap();
                files.insert(name.to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// A copy of the record that the round has left, for a test to spoil.
struct Copy {
    dir: TempDir,
    files: Files,
}

impl Copy {
    fn new() -> Self {
        Self::of(&made().path("record"))
    }

    fn of(record: &Path) -> Self {
        let (dir, files) = (tempfile::tempdir().unwrap(), files(record));
        for (name, bytes) in &files {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        Self { dir, files }
    }

    fn path(&self) -> &Path {
        self.dir.path()
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path().join(name), bytes).unwrap();
    }

    /// Writes SHA256SUMS anew, as whoever changes a file can.
    fn sum_up(&self) {
        let mut files = files(self.path());
        files.remove("SHA256SUMS");
        let lines = files
            .iter()
            .map(|(name, bytes)| format!("{}  {name}\n", Digest::of(bytes)));
        self.put("SHA256SUMS", lines.collect::<String>().as_bytes());
    }

    /// Returns the codes and files of what `record verify` finds.
    fn found(&self) -> Vec<(String, String)> {
        found(self.path())
    }

    /// Tells whether our own script, as the repository has it, finds all well.
    fn script_passes(&self) -> bool {
        let script = made().dir.path().join("verify.py");
        if !script.exists() {
            fs::write(&script, SCRIPT).unwrap();
        }
        let ran = Command::new("python3")
            .arg(&script)
            .arg(self.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&ran.stdout).into_owned();
        // Every answer is one of the script's own, never a trace of Python's.
        let told = said.contains("\nOK ") || said.contains("FAILED ");
        assert!(told && ran.stderr.is_empty(), "{ran:?}");
        ran.status.success()
    }
}

fn found(dir: &Path) -> Vec<(String, String)> {
    let desk = Desk::new(None, Box::new(SystemClock));
    let view = desk
        .call("record_verify", json!({ "path": dir }), None, &host())
        .unwrap();
    let failures = view["failures"].as_array().unwrap();
    assert_eq!(view["sound"], failures.is_empty());
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    failures
        .iter()
        .map(|one| (text(&one["code"]), text(&one["args"]["file"])))
        .collect()
}

fn one(code: &str, file: &str) -> Vec<(String, String)> {
    vec![(code.to_owned(), file.to_owned())]
}

/// Runs a command line in a folder, as somebody types it.
fn shell(dir: &Path, line: &str) -> Output {
    Command::new("sh")
        .args(["-c", line])
        .current_dir(dir)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// Returns the commands that a record's README gives for a system.
fn commands(dir: &Path, system: &str) -> Vec<String> {
    let text = fs::read_to_string(dir.join("README.txt")).unwrap();
    let start = text.find(&format!("-- {system}")).unwrap();
    let lines = text[start..].lines().skip(2);
    lines
        .map_while(|line| line.strip_prefix("    ").map(str::to_owned))
        .collect()
}
