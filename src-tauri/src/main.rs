//! The window: it shows the UI and hands commands, documents and dialogs through.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod bridge;
mod dialogs;
mod documents;
#[cfg(target_os = "linux")]
mod drawing;
mod elsewhere;
mod projector;

use bridge::Bridge;
use jurybook_api::{Desk, SystemClock};
use std::sync::Arc;
use tauri::{AppHandle, Emitter, Manager, WindowEvent};

fn main() {
    let app = tauri::Builder::default()
        // First of all plugins: a second start hands its files to the first window and ends.
        .plugin(tauri_plugin_single_instance::init(
            |app, arguments, folder| {
                take_files(
                    app,
                    arguments.into_iter().skip(1),
                    std::path::Path::new(&folder),
                );
                if let Some(window) = app.get_webview_window("main") {
                    // A window that cannot be raised still has the files.
                    let _ = window.unminimize();
                    let _ = window.set_focus();
                }
            },
        ))
        .setup(|app| {
            let settings = app.path().app_config_dir()?;
            let desk = Arc::new(Desk::new(Some(settings), Box::new(SystemClock)));
            app.manage(Bridge::new(app.handle().clone(), desk));
            let folder = std::env::current_dir().unwrap_or_default();
            take_files(app.handle(), std::env::args().skip(1), &folder);
            if let Some(window) = app.get_webview_window("main") {
                #[cfg(target_os = "linux")]
                drawing::suit_the_machine(&window);
                let app = app.handle().clone();
                window.on_window_event(move |event| {
                    // What the room sees goes with what it is steered from.
                    if matches!(event, WindowEvent::Destroyed) {
                        projector::close(&app);
                    }
                });
            }
            Ok(())
        })
        .register_asynchronous_uri_scheme_protocol("doc", documents::serve)
        .invoke_handler(tauri::generate_handler![bridge::call])
        .run(tauri::generate_context!());
    if let Err(error) = app {
        eprintln!("the window could not be opened: {error}");
        std::process::exit(1);
    }
}

/// Hands files that the system asked to open to the desk, and tells the window.
fn take_files(app: &AppHandle, arguments: impl Iterator<Item = String>, folder: &std::path::Path) {
    let files: Vec<String> = arguments
        .filter(|argument| !argument.starts_with('-'))
        .map(|argument| folder.join(argument).display().to_string())
        .collect();
    if files.is_empty() {
        return;
    }
    app.state::<Bridge>().desk().open_files(files.clone());
    // Nobody listens before the first screen is there; that one asks the desk.
    let _ = app.emit("opened-files", files);
}
