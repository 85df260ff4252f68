//! The one command between the UI and the api.

use crate::dialogs::{Dialogs, documents};
use crate::{elsewhere, projector};
use jurybook_api::contract::{FileKind, JobProgress, Problem};
use jurybook_api::{Desk, Host};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter, State};

/// What the window keeps while it runs.
pub struct Bridge {
    desk: Arc<Desk>,
    host: Arc<dyn Host>,
}

impl Bridge {
    /// Puts a desk behind a window.
    pub fn new(app: AppHandle, desk: Arc<Desk>) -> Self {
        let dialogs = Dialogs::new(app.clone());
        Self {
            desk,
            host: Arc::new(Window { app, dialogs }),
        }
    }

    /// Returns the desk.
    pub fn desk(&self) -> Arc<Desk> {
        Arc::clone(&self.desk)
    }
}

/// Carries out a command of the api, away from the thread that draws.
#[tauri::command]
pub async fn call(
    bridge: State<'_, Bridge>,
    name: String,
    body: Value,
    job: Option<String>,
    known: Option<String>,
) -> Result<Response, Problem> {
    let (desk, host) = (bridge.desk(), Arc::clone(&bridge.host));
    let work = move || desk.answer(&name, body, job.as_deref(), &host, known.as_deref());
    match tokio::task::spawn_blocking(work).await {
        Ok(answer) => answer.map(Response::new),
        // A command that panicked has changed nothing; the person should hear of it all the same.
        Err(error) => Err(Problem::new(
            "window-internal",
            vec![("detail", error.to_string())],
        )),
    }
}

/// The window as the api's host.
struct Window {
    app: AppHandle,
    dialogs: Dialogs,
}

impl Host for Window {
    fn choose_open(&self, what: FileKind, several: bool) -> Vec<PathBuf> {
        self.dialogs.open(what, several)
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        self.dialogs.folder()
    }

    fn choose_save(&self, what: FileKind, suggested: &str) -> Option<PathBuf> {
        self.dialogs.save(what, suggested)
    }

    fn reveal(&self, path: &Path) -> bool {
        elsewhere::reveal(path)
    }

    fn open(&self, path: &Path) -> bool {
        elsewhere::open(path)
    }

    fn print(&self, path: &Path) -> bool {
        elsewhere::print(&self.app, path)
    }

    fn projector(&self, open: bool) -> bool {
        match open {
            true => projector::open(&self.app),
            false => {
                projector::close(&self.app);
                true
            }
        }
    }

    fn projected(&self) {
        let _ = self.app.emit("projected", ());
    }

    fn documents(&self) -> Option<PathBuf> {
        documents(&self.app)
    }

    fn progress(&self, progress: JobProgress) {
        // A window that is closing no longer listens.
        let _ = self.app.emit("job-progress", progress);
    }

    fn changed(&self) {
        let _ = self.app.emit("changed", ());
    }
}
