//! What the system does with files: shows where they are, opens and prints them.

use std::path::Path;
use tauri::AppHandle;

/// Shows a file in the system's file manager; false where none answers.
pub fn reveal(path: &Path) -> bool {
    tauri_plugin_opener::reveal_item_in_dir(path).is_ok()
}

/// Opens a file in the program that the system has for its kind; false where it has none.
#[cfg(target_os = "linux")]
pub fn open(path: &Path) -> bool {
    // `xdg-open` would be started, and its answer not be heard.
    let address = gio::prelude::FileExt::uri(&gio::File::for_path(path));
    gio::AppInfo::launch_default_for_uri(&address, None::<&gio::AppLaunchContext>).is_ok()
}

/// Lets the person print a PDF, the very bytes of the file, and waits until the dialog is closed.
///
/// Returns false where the system has no such dialog, or that one failed. The desktop is asked for it by its portal.
#[cfg(target_os = "linux")]
pub fn print(app: &AppHandle, path: &Path) -> bool {
    use ashpd::Error::Response;
    use ashpd::desktop::ResponseError::Cancelled;
    let parent = window_on_screen(app).map(ashpd::WindowIdentifier::from_xid);
    match tauri::async_runtime::block_on(ask(parent, path)) {
        // Whoever closes the dialog without printing has seen it.
        Ok(()) | Err(Response(Cancelled)) => true,
        Err(_) => false,
    }
}

/// Elsewhere the program that the system has for a kind of files opens and prints them.
#[cfg(not(target_os = "linux"))]
pub fn open(path: &Path) -> bool {
    tauri_plugin_opener::open_path(path, None::<&str>).is_ok()
}

#[cfg(not(target_os = "linux"))]
pub fn print(_: &AppHandle, path: &Path) -> bool {
    open(path)
}

#[cfg(target_os = "linux")]
async fn ask(parent: Option<ashpd::WindowIdentifier>, path: &Path) -> ashpd::Result<()> {
    use ashpd::desktop::print::{PrintOptions, PrintProxy};
    let file = std::fs::File::open(path)?;
    let title = path.file_name().unwrap_or_default().to_string_lossy();
    let options = PrintOptions::default().set_modal(true);
    let portal = PrintProxy::new().await?;
    let asked = portal
        .print(parent.as_ref(), &title, &file, options)
        .await?;
    asked.response()
}

/// Returns the number of the main window on an X11 screen, so that the dialog stands before it.
#[cfg(target_os = "linux")]
fn window_on_screen(app: &AppHandle) -> Option<std::ffi::c_ulong> {
    use raw_window_handle::{HasWindowHandle, RawWindowHandle};
    use tauri::Manager;
    let window = app.get_webview_window("main")?;
    match window.window_handle().ok()?.as_raw() {
        RawWindowHandle::Xlib(handle) => Some(handle.window),
        _ => None,
    }
}
