//! The sample prize, made once through the api, from which each test takes its own copy.

use jurybook_api::{Desk, Host, Nobody, SystemClock};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use tempfile::TempDir;

/// The passphrase of the chair's workspace.
pub const PASSPHRASE: &str = "a window in the test";

/// What the tests open.
pub struct Prize {
    folder: TempDir,
    kit: PathBuf,
    /// The passphrase of the kit.
    pub kit_passphrase: String,
}

/// Returns the sample prize: applications screened, judges assigned, kits exported.
pub fn prize() -> &'static Prize {
    static PRIZE: OnceLock<Prize> = OnceLock::new();
    PRIZE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let host: Arc<dyn Host> = Arc::new(Nobody);
        let desk = Desk::new(None, Box::new(SystemClock));
        let call = |name: &str, body: Value| desk.call(name, body, None, &host).unwrap();
        call(
            "sample_open",
            json!({ "dir": folder.path(), "passphrase": PASSPHRASE }),
        );
        let kits = call(
            "kits_export",
            json!({ "round": "jury", "dir": folder.path().join("kits") }),
        );
        call("workspace_close", json!({}));
        let kit = &kits["kits"][0];
        let text = |name: &str| kit[name].as_str().unwrap().to_owned();
        Prize {
            kit: text("path").into(),
            kit_passphrase: text("passphrase"),
            folder,
        }
    })
}

impl Prize {
    /// Copies the chair's workspace to a path.
    pub fn chair(&self, to: &Path) {
        std::fs::copy(self.folder.path().join("sample.jurybook"), to).unwrap();
    }

    /// Copies a judge's kit to a path.
    pub fn kit(&self, to: &Path) {
        std::fs::copy(&self.kit, to).unwrap();
    }
}

/// Reads what a closed workspace holds, by a command of the api.
pub fn read(workspace: &Path, passphrase: &str, name: &str, body: Value) -> Value {
    let host: Arc<dyn Host> = Arc::new(Nobody);
    let desk = Desk::new(None, Box::new(SystemClock));
    let open = json!({ "path": workspace, "passphrase": passphrase });
    desk.call("workspace_open", open, None, &host).unwrap();
    desk.call(name, body, None, &host).unwrap()
}
