//! The desk: the one open workspace, and the way in for every command.

use crate::attempts::{Attempts, linger};
use crate::commands::{self, Form, Kind};
use crate::contract::{JobProgress, Problem, Project};
use crate::host::Host;
use crate::settings::SettingsFolder;
use jurybook_core::applications;
use jurybook_core::clock::{Clock, Instant};
use jurybook_core::job::Job;
use jurybook_core::travel::Digest;
use jurybook_core::workspace::Workspace;
use serde_json::Value;
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant as Moment};

/// Progress is shown at most ten times a second.
const SHOWN_EVERY: Duration = Duration::from_millis(100);

/// One person's desk: at most one open workspace, their settings, and the jobs that are running.
pub struct Desk {
    pub(crate) settings: SettingsFolder,
    pub(crate) opened_files: Mutex<Vec<String>>,
    clock: Box<dyn Clock>,
    workspace: Mutex<Option<Workspace>>,
    /// Switches of running jobs; outside the workspace's lock, so that a cancel arrives at once.
    jobs: Mutex<HashMap<String, Arc<AtomicBool>>>,
    /// A switch that stops every job, those to come included.
    stop: Option<Arc<AtomicBool>>,
    previews: Mutex<HashMap<String, PathBuf>>,
    /// What the projector shows.
    projected: Mutex<Option<Project>>,
    /// Wrong passphrases of late.
    attempts: Mutex<Attempts>,
    /// What was written since the program was started: the only files that it shows elsewhere.
    written: Mutex<BTreeSet<PathBuf>>,
}

/// What a command is carried out with.
pub(crate) struct Context<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) host: &'a dyn Host,
    pub(crate) job: &'a Job,
}

/// Part of a document, for the window's viewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chunk {
    /// The bytes asked for; fewer at the document's end.
    pub bytes: Vec<u8>,
    /// The document's whole size in bytes.
    pub total: u64,
    /// Its media type.
    pub media: String,
}

/// Locks; a command that panicked has left its transaction rolled back, so the data is sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// Sets up a desk; `settings` is the folder of the person's settings, none for none.
    pub fn new(settings: Option<PathBuf>, clock: Box<dyn Clock>) -> Self {
        Self {
            settings: SettingsFolder(settings),
            opened_files: Mutex::default(),
            clock,
            workspace: Mutex::default(),
            jobs: Mutex::default(),
            stop: None,
            previews: Mutex::default(),
            projected: Mutex::default(),
            attempts: Mutex::default(),
            written: Mutex::default(),
        }
    }

    /// Lets one switch stop every job of this desk, those to come included.
    #[must_use]
    pub fn stopped_by(self, stop: Arc<AtomicBool>) -> Self {
        Self {
            stop: Some(stop),
            ..self
        }
    }

    /// Carries out a command by name.
    ///
    /// `job` is an id of the caller's choosing, under which progress is told and a cancel arrives.
    ///
    /// # Errors
    /// The command's [`Problem`]; the workspace is then as it was.
    pub fn call(
        &self,
        name: &str,
        body: Value,
        job: Option<&str>,
        host: &Arc<dyn Host>,
    ) -> Result<Value, Problem> {
        self.carry_out(name, body, job, host)
    }

    /// Does what [`Self::call`] does, and gives the answer as the JSON that is handed on: for a ranking of
    /// thousands a fraction of the work.
    ///
    /// `known` is for whoever keeps answers: the `hash` of the one they have, empty where they have none. What they
    /// are given is `{"hash", "answer"}`, with the SHA-256 of the answer, and only the `hash` where it is `known`:
    /// megabytes that a page has need not be handed to it and read once more.
    ///
    /// # Errors
    /// The command's [`Problem`]; the workspace is then as it was.
    pub fn answer(
        &self,
        name: &str,
        body: Value,
        job: Option<&str>,
        host: &Arc<dyn Host>,
        known: Option<&str>,
    ) -> Result<String, Problem> {
        let answer: String = self.carry_out(name, body, job, host)?;
        let Some(known) = known else {
            return Ok(answer);
        };
        let hash = Digest::of(answer.as_bytes()).to_string();
        Ok(match hash == known {
            true => format!(r#"{{"hash":"{hash}"}}"#),
            false => format!(r#"{{"hash":"{hash}","answer":{answer}}}"#),
        })
    }

    fn carry_out<F: Form>(
        &self,
        name: &str,
        body: Value,
        job: Option<&str>,
        host: &Arc<dyn Host>,
    ) -> Result<F, Problem> {
        let kind = commands::kind(name);
        let running = match job {
            Some(id) => self.start(id, host),
            None => Job::quiet(),
        };
        let context = Context {
            desk: self,
            host: host.as_ref(),
            job: &running,
        };
        let answer = commands::carry_out(&context, name, body);
        job.into_iter().for_each(|id| self.end(id));
        match kind {
            Some(Kind::Change | Kind::Job) if answer.is_ok() => host.changed(),
            Some(_) | None => {}
        }
        answer
    }

    /// Starts a job under an id, until [`Self::end`].
    pub(crate) fn start(&self, id: &str, host: &Arc<dyn Host>) -> Job {
        let (name, host, last) = (id.to_owned(), Arc::clone(host), Mutex::new(None::<Moment>));
        let job = Job::watched(move |progress| {
            let mut last = lock(&last);
            let done = progress.done == progress.total;
            if done || last.is_none_or(|last| last.elapsed() >= SHOWN_EVERY) {
                *last = Some(Moment::now());
                host.progress(JobProgress {
                    job: name.clone(),
                    stage: progress.stage.to_owned(),
                    done: progress.done,
                    total: progress.total,
                });
            }
        });
        let job = match &self.stop {
            Some(stop) => job.stopped_by(Arc::clone(stop)),
            None => job,
        };
        lock(&self.jobs).insert(id.to_owned(), job.stop_switch());
        job
    }

    pub(crate) fn end(&self, id: &str) {
        lock(&self.jobs).remove(id);
    }

    /// Asks a running job to stop; without effect where there is none of that id.
    pub fn cancel(&self, job: &str) {
        if let Some(stop) = lock(&self.jobs).get(job) {
            stop.store(true, Ordering::Relaxed);
        }
    }

    /// Remembers files that the system asked to open, until the start screen fetches them.
    pub fn open_files(&self, files: Vec<String>) {
        lock(&self.opened_files).extend(files);
    }

    /// Reads part of an attachment, or of a print that was just made, by the id that a view named.
    ///
    /// `range` is the first byte and the number of bytes; the whole document where there is none.
    ///
    /// # Errors
    /// A [`Problem`] where there is no such document, or it cannot be read.
    pub fn document(&self, id: &str, range: Option<(u64, u64)>) -> Result<Chunk, Problem> {
        if let Some(path) = lock(&self.previews).get(id) {
            return preview(path, range);
        }
        let missing = || Problem::new("document-missing", vec![]);
        let number = id.parse().map_err(|_| missing())?;
        self.with(|workspace| {
            let attachment =
                applications::attachment(workspace.read(), number)?.ok_or_else(missing)?;
            let total = attachment.measured.size;
            let (offset, length) = range.unwrap_or((0, total));
            let bytes = applications::attachment_bytes(workspace.read(), number, offset, length)?;
            Ok(Chunk {
                bytes,
                total,
                media: attachment.media,
            })
        })
    }

    /// Answers whether a passphrase opens a file: the more often it does not, the later.
    pub(crate) fn attempt<T>(
        &self,
        path: &Path,
        job: &Job,
        open: impl FnOnce() -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let answer = open();
        let wait = lock(&self.attempts).count(path, &answer);
        linger(wait, job);
        answer
    }

    pub(crate) fn now(&self) -> Instant {
        self.clock.now()
    }

    /// Remembers a file that a command has written, for [`Self::has_written`].
    pub(crate) fn wrote(&self, path: &Path) {
        lock(&self.written).insert(path.to_owned());
    }

    /// Tells whether a command has written this file since the program was started.
    pub(crate) fn has_written(&self, path: &Path) -> bool {
        lock(&self.written).contains(path)
    }

    /// Lets the window's viewer read a file that a print has just written.
    pub(crate) fn preview(&self, path: PathBuf) -> String {
        let mut previews = lock(&self.previews);
        let id = format!("print-{}", previews.len() + 1);
        previews.insert(id.clone(), path);
        id
    }

    /// Puts something else on the projector.
    pub(crate) fn project(&self, what: Project) {
        *lock(&self.projected) = Some(what);
    }

    /// Returns what the projector is to show; nothing before anybody has said, or while no workspace is open.
    pub(crate) fn projected(&self) -> Option<Project> {
        lock(&self.projected).clone()
    }

    /// Works with the open workspace.
    pub(crate) fn with<T>(
        &self,
        work: impl FnOnce(&mut Workspace) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        match lock(&self.workspace).as_mut() {
            Some(workspace) => work(workspace),
            None => Err(Problem::new("no-workspace", vec![])),
        }
    }

    /// Puts a workspace on the desk; the one before is closed.
    pub(crate) fn put(&self, workspace: Option<Workspace>) {
        lock(&self.previews).clear();
        *lock(&self.projected) = None;
        *lock(&self.workspace) = workspace;
    }
}

fn preview(path: &Path, range: Option<(u64, u64)>) -> Result<Chunk, Problem> {
    use std::io::{Read, Seek, SeekFrom};
    let failed = |error: std::io::Error| crate::problem::file_problem(path, &error);
    let mut file = std::fs::File::open(path).map_err(failed)?;
    let total = file.metadata().map_err(failed)?.len();
    let (offset, length) = range.unwrap_or((0, total));
    file.seek(SeekFrom::Start(offset)).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(length).read_to_end(&mut bytes).map_err(failed)?;
    Ok(Chunk {
        bytes,
        total,
        media: "application/pdf".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::clock::SystemClock;
    use serde_json::json;
    use std::sync::atomic::AtomicUsize;

    /// Counts what it hears of changes.
    #[derive(Default)]
    struct Ear(AtomicUsize);

    impl Host for Ear {
        fn changed(&self) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Otherwise a screen that asks again at every change would ask for ever.
    #[test]
    fn only_what_can_change_something_tells_of_a_change() {
        let ear = Arc::new(Ear::default());
        let (heard, host) = (Arc::clone(&ear), ear as Arc<dyn Host>);
        let desk = Desk::new(None, Box::new(SystemClock));
        let call = |name: &str, request| desk.call(name, request, Some("one"), &host);
        let ratings =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/oracles/synthetic-60x12x4.csv");
        call("analyse", json!({ "table": ratings })).unwrap();
        call("start", json!({})).unwrap();
        assert_eq!(heard.0.load(Ordering::Relaxed), 0);
        call("workspace_close", json!({})).unwrap();
        assert_eq!(heard.0.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn an_answer_that_is_known_stays_where_it_is() {
        let host: Arc<dyn Host> = Arc::new(Ear::default());
        let desk = Desk::new(None, Box::new(SystemClock));
        let start = || desk.call("start", json!({}), None, &host).unwrap();
        let ask = |known: &Value| {
            let answer = desk.answer("start", json!({}), None, &host, known.as_str());
            serde_json::from_str::<Value>(&answer.unwrap()).unwrap()
        };
        let first = ask(&json!(""));
        assert_eq!(first["answer"], start());
        assert_eq!(ask(&first["hash"]), json!({ "hash": first["hash"] }));
        desk.open_files(vec!["another.jurykit".to_owned()]);
        let changed = ask(&first["hash"]);
        assert_eq!(
            changed["answer"]["opened_files"],
            json!(["another.jurykit"])
        );
        assert_ne!(changed["hash"], first["hash"]);
    }
}
