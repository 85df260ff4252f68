//! Files without an end: each command takes in no more of one than its kind may have.

use crate::golden;
use crate::root;
use jurybook_api::contract::Problem;
use jurybook_api::{Desk, Host, Nobody, SystemClock};
use serde_json::{Value, json};
use std::fs::{self, File};
use std::sync::Arc;

/// A terabyte of zeros that takes no room: whoever reads it whole does not come back.
const ENDLESS: u64 = 1 << 40;

struct Bounds {
    dir: tempfile::TempDir,
    desk: Desk,
}

impl Bounds {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let golden = root().join("tests/golden").join(golden::CHAIR);
        fs::copy(golden, dir.path().join("chair.jurybook")).unwrap();
        let endless = File::create(dir.path().join("endless")).unwrap();
        endless.set_len(ENDLESS).unwrap();
        Self {
            dir,
            desk: Desk::new(None, Box::new(SystemClock)),
        }
    }

    fn path(&self, name: &str) -> String {
        self.dir.path().join(name).display().to_string()
    }

    fn call(&self, name: &str, request: Value) -> Result<Value, Problem> {
        let host: Arc<dyn Host> = Arc::new(Nobody);
        self.desk.call(name, request, None, &host)
    }

    fn refused(&self, name: &str, request: Value) -> Problem {
        self.call(name, request).unwrap_err()
    }
}

#[test]
fn no_command_reads_a_file_without_an_end() {
    let bounds = Bounds::new();
    let endless = bounds.path("endless");
    let new = json!({ "path": bounds.path("new.jurybook"), "passphrase": golden::PASSPHRASE,
        "template": null, "programme_file": endless });
    let programme = bounds.refused("workspace_new", new);
    assert_eq!(programme.details[0].detail.code, "programme-too-large");

    let kit = json!({ "kit": endless, "passphrase": "bado-luma",
        "workspace": bounds.path("judge.jurybook") });
    assert_eq!(bounds.refused("kit_open", kit).code, "travel-kind");

    let open = json!({ "path": bounds.path("chair.jurybook"), "passphrase": golden::PASSPHRASE });
    bounds.call("workspace_open", open).unwrap();
    let import = |table: &str, mapping: Value| json!({ "table": table, "attachments": null, "mapping": mapping });
    let mapping = bounds.refused("applications_plan", import(&endless, json!(endless)));
    assert_eq!(mapping.details[0].detail.code, "programme-too-large");
    let table = bounds.refused("applications_plan", import(&endless, Value::Null));
    assert_eq!(table.code, "table-too-large");
    let table = bounds.refused("judges_plan", json!({ "table": endless }));
    assert_eq!(table.code, "table-too-large");

    let merged = bounds
        .call("merge_plan", json!({ "files": [endless] }))
        .unwrap();
    assert_eq!(
        merged["cards"][0]["reason"]["code"], "travel-oversize",
        "{merged}"
    );
    assert_eq!(merged["cards"][0]["reason"]["args"]["megabytes"], "512");
    let inspected = bounds.refused("packet_inspect", json!({ "file": endless }));
    assert_eq!(inspected.code, "travel-oversize");
}
