//! What the journeys share: a laptop on which the commands of the window run, and rounds that are set up on it.
#![allow(missing_docs, clippy::missing_panics_doc, clippy::unwrap_used)]

mod grants;

pub use grants::{Grants, THIRD};

use jurybook_api::contract::Problem;
use jurybook_api::{Clock, Desk, Host, Nobody, SystemClock, sample_round};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// A laptop before which nobody sits: commands run on it, and nothing answers its dialogs.
pub struct Laptop {
    folder: TempDir,
    desk: Desk,
    host: Arc<dyn Host>,
}

impl Default for Laptop {
    fn default() -> Self {
        Self::by(Box::new(SystemClock))
    }
}

impl Laptop {
    /// A laptop with this clock.
    pub fn by(clock: Box<dyn Clock>) -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            desk: Desk::new(None, clock),
            host: Arc::new(Nobody),
        }
    }

    /// A laptop on which the sample's round was run, into the folder `demo`. Nothing is open.
    pub fn after_the_sample() -> Self {
        let laptop = Self::default();
        sample_round::run(&laptop.path("demo"), 2023, &laptop.desk, &laptop.host).unwrap();
        laptop
    }

    /// Returns the passphrase of the chair, or of a judge, in the sample's round.
    pub fn of_the_sample(&self, whose: &str) -> String {
        let text = fs::read_to_string(self.path("demo/passphrases.txt")).unwrap();
        let mut pairs = text.lines().map(|line| line.split_once('\t').unwrap());
        pairs.find(|(name, _)| *name == whose).unwrap().1.to_owned()
    }

    /// Starts the program anew over the same files.
    pub fn restart(&mut self) {
        self.desk = Desk::new(None, Box::new(SystemClock));
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file and returns where it is.
    pub fn put(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        fs::write(self.path(name), text).unwrap();
        self.path(name)
    }

    pub fn open(&self, path: &Path, passphrase: &str) {
        let open = json!({ "path": path, "passphrase": passphrase });
        self.call("workspace_open", open);
    }

    pub fn try_call(&self, name: &str, request: Value) -> Result<Value, Problem> {
        self.desk.call(name, request, None, &self.host)
    }

    pub fn call(&self, name: &str, request: Value) -> Value {
        let answer = self.try_call(name, request);
        answer.unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }

    /// Makes sure that a command is refused with this code.
    pub fn refuses(&self, name: &str, request: Value, code: &str) -> Problem {
        let problem = self.try_call(name, request).unwrap_err();
        assert_eq!(problem.code, code, "{name}");
        problem
    }
}
