//! The system's own dialogs.

use jurybook_api::contract::FileKind;
use rfd::{AsyncFileDialog, FileHandle};
use std::future::Future;
use std::path::PathBuf;
use tauri::{AppHandle, Manager};

/// Asks for files to open.
pub fn open(app: &AppHandle, what: FileKind, several: bool) -> Vec<PathBuf> {
    let dialog = move |dialog: AsyncFileDialog| filtered(dialog, what);
    if several {
        let chosen = ask(app, move |parent| dialog(parent).pick_files());
        return chosen.into_iter().flatten().map(path).collect();
    }
    ask(app, move |parent| dialog(parent).pick_file())
        .map(path)
        .into_iter()
        .collect()
}

/// Asks for a folder.
pub fn folder(app: &AppHandle) -> Option<PathBuf> {
    ask(app, |parent| parent.pick_folder()).map(path)
}

/// Asks where to save.
pub fn save(app: &AppHandle, what: FileKind, suggested: &str) -> Option<PathBuf> {
    let suggested = suggested.to_owned();
    ask(app, move |parent| {
        filtered(parent, what).set_file_name(suggested).save_file()
    })
    .map(path)
}

fn path(handle: FileHandle) -> PathBuf {
    handle.path().to_owned()
}

/// Makes the dialog on the thread that draws, as GTK wants, and waits for it on this one.
fn ask<T, F>(
    app: &AppHandle,
    dialog: impl FnOnce(AsyncFileDialog) -> F + Send + 'static,
) -> Option<T>
where
    T: Send + 'static,
    F: Future<Output = Option<T>> + Send + 'static,
{
    let (send, receive) = std::sync::mpsc::channel();
    let handle = app.clone();
    let made = app.run_on_main_thread(move || {
        let mut parent = AsyncFileDialog::new();
        if let Some(window) = handle.get_webview_window("main") {
            parent = parent.set_parent(&window);
        }
        // Nobody waits any more where the window was closed.
        let _ = send.send(dialog(parent));
    });
    made.ok()?;
    tauri::async_runtime::block_on(receive.recv().ok()?)
}

fn filtered(dialog: AsyncFileDialog, what: FileKind) -> AsyncFileDialog {
    dialog.add_filter(what.label(), what.extensions())
}
