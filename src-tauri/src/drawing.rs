//! How the window's page is drawn on Linux.

use std::path::Path;
use tauri::WebviewWindow;
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

/// Lets the page be drawn straight to the screen where nothing but the processor draws.
///
/// The web view puts its picture together by OpenGL. Without a graphics card a library plays one on the processor,
/// and each picture costs about five times what drawing it takes.
pub fn suit_the_machine(window: &WebviewWindow) {
    if has_graphics_card(Path::new("/dev/dri")) {
        return;
    }
    // Only slower where it does not work out.
    let _ = window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    });
}

/// Tells whether the system has a device that draws: the kernel names each of them `renderD…`.
fn has_graphics_card(devices: &Path) -> bool {
    devices.read_dir().is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
    })
}
