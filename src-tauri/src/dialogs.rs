//! The system's own dialogs.

use jurybook_api::contract::FileKind;
use rfd::{AsyncFileDialog, FileHandle};
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Manager};

/// The dialogs of a window. Each begins where the last one ended: left to itself, GTK begins at the
/// files of late, where no folder can be chosen.
pub struct Dialogs {
    app: AppHandle,
    folder: Mutex<Option<PathBuf>>,
}

impl Dialogs {
    /// Lets the first dialog begin at the person's documents.
    pub fn new(app: AppHandle) -> Self {
        Self {
            folder: Mutex::new(documents(&app)),
            app,
        }
    }

    /// Asks for files to open.
    pub fn open(&self, what: FileKind, several: bool) -> Vec<PathBuf> {
        let dialog = move |dialog: AsyncFileDialog| filtered(dialog, what);
        let chosen = if several {
            self.ask(move |parent| dialog(parent).pick_files())
        } else {
            let one = self.ask(move |parent| dialog(parent).pick_file());
            one.map(|file| vec![file])
        };
        let paths: Vec<PathBuf> = chosen.into_iter().flatten().map(path).collect();
        self.goes_on_at(paths.first().and_then(|path| path.parent()));
        paths
    }

    /// Asks for a folder.
    pub fn folder(&self) -> Option<PathBuf> {
        let chosen = self.ask(|parent| parent.pick_folder()).map(path);
        self.goes_on_at(chosen.as_deref());
        chosen
    }

    /// Asks where to save.
    pub fn save(&self, what: FileKind, suggested: &str) -> Option<PathBuf> {
        let suggested = suggested.to_owned();
        let dialog = move |parent| filtered(parent, what).set_file_name(suggested).save_file();
        let chosen = self.ask(dialog).map(path);
        self.goes_on_at(chosen.as_deref().and_then(Path::parent));
        chosen
    }

    fn goes_on_at(&self, folder: Option<&Path>) {
        if let Some(folder) = folder {
            let mut last = self.folder.lock().unwrap_or_else(PoisonError::into_inner);
            *last = Some(folder.to_owned());
        }
    }

    /// Makes the dialog on the thread that draws, as GTK wants, and waits for it on this one.
    fn ask<T, F>(&self, dialog: impl FnOnce(AsyncFileDialog) -> F + Send + 'static) -> Option<T>
    where
        T: Send + 'static,
        F: Future<Output = Option<T>> + Send + 'static,
    {
        let last = self.folder.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = last.clone();
        drop(last);
        let (send, receive) = std::sync::mpsc::channel();
        let handle = self.app.clone();
        let made = self.app.run_on_main_thread(move || {
            let mut parent = AsyncFileDialog::new();
            if let Some(window) = handle.get_webview_window("main") {
                parent = parent.set_parent(&window);
            }
            if let Some(folder) = folder {
                parent = parent.set_directory(folder);
            }
            // Nobody waits any more where the window was closed.
            let _ = send.send(dialog(parent));
        });
        made.ok()?;
        tauri::async_runtime::block_on(receive.recv().ok()?)
    }
}

/// Returns where the person keeps documents; the home folder where the system does not say.
pub fn documents(app: &AppHandle) -> Option<PathBuf> {
    let known = app.path();
    let folders = [known.document_dir(), known.home_dir()];
    folders.into_iter().flatten().find(|folder| folder.is_dir())
}

fn path(handle: FileHandle) -> PathBuf {
    handle.path().to_owned()
}

fn filtered(dialog: AsyncFileDialog, what: FileKind) -> AsyncFileDialog {
    dialog.add_filter(what.label(), what.extensions())
}
