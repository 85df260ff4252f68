//! Running the program, and what each of its refusals must look like.

use serde_json::Value;
use std::fmt::{self, Display};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A workspace on disk with what opens it and where its journal stands.
pub struct Workspace {
    pub path: PathBuf,
    pub passphrase: String,
    pub head: String,
    /// The file's bytes: as long as they stand, so does the journal.
    pub bytes: Vec<u8>,
}

impl Display for Workspace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.path.display().fmt(out)
    }
}

/// How a command has ended.
pub struct Ran {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

/// Makes a call of the program; the words of `line` are parted by spaces.
pub fn jurybook(passphrase: &str, line: &str) -> Command {
    prepared(
        Command::new(env!("CARGO_BIN_EXE_jurybook")),
        passphrase,
        line,
    )
}

/// Makes a call through a program that takes ours as its last arguments.
#[cfg(unix)]
pub fn through(wrapper: &[&str], passphrase: &str, line: &str) -> Command {
    let mut command = Command::new(wrapper[0]);
    command
        .args(&wrapper[1..])
        .arg(env!("CARGO_BIN_EXE_jurybook"));
    prepared(command, passphrase, line)
}

fn prepared(mut command: Command, passphrase: &str, line: &str) -> Command {
    command
        .args(line.split_whitespace())
        .env("JURYBOOK_PASSPHRASE", passphrase)
        .env_remove("JURYBOOK_LANGUAGE");
    command
}

pub fn run(mut command: Command) -> Ran {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let ran = Ran {
        status: output.status.code().unwrap_or(-1),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    };
    assert!(!ran.stderr.contains("panicked"), "{}", ran.stderr);
    ran
}

/// Runs what must succeed and returns its JSON.
pub fn done(passphrase: &str, line: &str) -> Value {
    let ran = run(jurybook(passphrase, &format!("{line} --json")));
    assert_eq!(ran.status, 0, "{line}: {}{}", ran.stdout, ran.stderr);
    serde_json::from_str(&ran.stdout).unwrap()
}

impl Ran {
    /// Asserts that a person was told: one line that says what happened, one that says what to do.
    pub fn says(&self, status: i32, code: &str) {
        let Self { stderr, .. } = self;
        assert_eq!(self.status, status, "{stderr}");
        let mut lines = stderr.lines();
        let error = lines.next().unwrap_or_default();
        let said = error.strip_prefix(&format!("error[{code}]: "));
        assert!(said.is_some_and(is_said), "{code}: {stderr}");
        let help = lines.next().unwrap_or_default().strip_prefix("help: ");
        assert!(help.is_some_and(is_said), "{code}: {stderr}");
    }

    /// Asserts that a script was told: one JSON document that names the code.
    pub fn names(&self, status: i32, code: &str) {
        assert_eq!(self.status, status, "{}", self.stderr);
        let document: Value = serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", self.stdout));
        assert!(holds_code(&document, code), "{code}: {document}");
    }
}

/// Tells whether a text was found for what happened, and its arguments were put in.
fn is_said(text: &str) -> bool {
    let is_id = !text.contains(' ');
    !text.is_empty() && !is_id && !text.contains("{ $") && !text.contains("{$")
}

fn holds_code(value: &Value, code: &str) -> bool {
    match value {
        Value::Object(fields) => {
            fields.get("code").is_some_and(|one| one == code)
                || fields.values().any(|one| holds_code(one, code))
        }
        Value::Array(values) => values.iter().any(|one| holds_code(one, code)),
        _ => false,
    }
}

/// Asserts that a command is refused, for a person and for a script.
pub fn refuses(passphrase: &str, line: &str, status: i32, code: &str) {
    let ran = run(jurybook(passphrase, &format!("{line} --json")));
    ran.says(status, code);
    ran.names(status, code);
}

impl Workspace {
    pub fn run(&self, line: &str) -> Ran {
        run(jurybook(&self.passphrase, line))
    }

    pub fn done(&self, line: &str) -> Value {
        done(&self.passphrase, line)
    }

    /// Takes the state that a case has brought it to for the one that must stay.
    pub fn settled(self) -> Self {
        at_rest(&self.path, &self.passphrase)
    }

    /// Asserts that a command is refused and that the journal stays where it was.
    pub fn refuses(&self, line: &str, status: i32, code: &str) {
        refuses(&self.passphrase, line, status, code);
        self.is_as_it_was();
    }

    /// Asserts that the workspace is sound and its journal where it was.
    pub fn is_as_it_was(&self) {
        let log = self.path.with_extension("jurybook-wal");
        if !log.exists() && fs::read(&self.path).unwrap() == self.bytes {
            return;
        }
        let check = self.done(&format!("check {self}"));
        assert_eq!(check["sound"], true);
        assert_eq!(check["journal_head"], self.head.as_str());
    }
}

/// Looks where a workspace stands that nobody works in.
pub fn at_rest(path: &Path, passphrase: &str) -> Workspace {
    let check = done(passphrase, &format!("check {}", path.display()));
    Workspace {
        path: path.to_owned(),
        passphrase: passphrase.to_owned(),
        head: check["journal_head"].as_str().unwrap().to_owned(),
        bytes: fs::read(path).unwrap(),
    }
}

/// Lists the names in a folder.
pub fn names_in(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Returns the text of a PDF, its words parted by single spaces.
pub fn text(path: &Path) -> String {
    let read = Command::new("pdftotext").arg(path).arg("-").output();
    let read = String::from_utf8(read.unwrap().stdout).unwrap();
    read.split_whitespace().collect::<Vec<_>>().join(" ")
}
