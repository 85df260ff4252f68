//! The second window: what the room sees.

use tauri::{AppHandle, Emitter, Manager, Monitor, WebviewUrl, WebviewWindowBuilder, WindowEvent};

/// The second window's name.
const LABEL: &str = "projector";

/// Opens the second window, or brings it to the front: over the whole of another screen where there is one.
///
/// False where the system opens no window.
pub fn open(app: &AppHandle) -> bool {
    if let Some(window) = app.get_webview_window(LABEL) {
        return window
            .unminimize()
            .and_then(|()| window.set_focus())
            .is_ok();
    }
    let page = WebviewUrl::App("projector.html".into());
    let built = WebviewWindowBuilder::new(app, LABEL, page)
        .title("Jurybook – projector")
        .inner_size(1280.0, 720.0)
        .min_inner_size(640.0, 360.0)
        .build();
    let Ok(window) = built else {
        return false;
    };
    #[cfg(target_os = "linux")]
    crate::drawing::suit_the_machine(&window);
    if let Some(screen) = other_screen(app) {
        // On the wrong screen or not in full it can still be moved by hand.
        let _ = window.set_position(*screen.position());
        let _ = window.set_fullscreen(true);
    }
    let app = app.clone();
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::Destroyed) {
            // The window that would hear it may be closing too.
            let _ = app.emit("projector-closed", ());
        }
    });
    true
}

/// Closes the second window where it is open.
pub fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A window that is gone needs no closing.
        let _ = window.close();
    }
}

/// Returns a screen on which the first window is not.
fn other_screen(app: &AppHandle) -> Option<Monitor> {
    let here = app.get_webview_window("main")?.current_monitor().ok()??;
    let all = app.available_monitors().ok()?;
    all.into_iter()
        .find(|one| one.position() != here.position())
}
