//! Records: written, verified, looked into.

use super::{Ran, Session, shown};
use crate::arguments::Record;
use serde_json::json;

impl Session<'_> {
    pub(super) fn record(&self, command: &Record) -> Ran {
        match command {
            Record::Export {
                workspace,
                out,
                with_comments,
            } => {
                let request = json!({ "out": shown(out), "with_comments": with_comments });
                self.tell(workspace, "record_export", request)
            }
            Record::Verify { dir } => {
                let found = self.call("record_verify", json!({ "path": shown(dir) }))?;
                Ok(self.answer("record_verify", found))
            }
            Record::Show { dir, workspace } => {
                self.tell(workspace, "record_show", json!({ "path": shown(dir) }))
            }
        }
    }
}
