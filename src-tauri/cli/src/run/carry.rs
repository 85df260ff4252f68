//! The commands for what goes between the chair, the judges and the chair's other workspaces.

use super::{Ran, Session, shown};
use crate::arguments::{Bundle, Merge, Packet, Receipt, Receipts};
use serde_json::json;

impl Session<'_> {
    pub(super) fn packet(&self, command: &Packet) -> Ran {
        match command {
            Packet::Export { workspace, out } => {
                self.tell(workspace, "packet_export", json!({ "out": shown(out) }))
            }
            Packet::Inspect { file, workspace } => {
                self.tell(workspace, "packet_inspect", json!({ "file": shown(file) }))
            }
        }
    }

    pub(super) fn receipts(&self, command: &Receipts) -> Ran {
        match command {
            Receipts::List(workspace) => self.tell(workspace, "receipts_show", json!({})),
            Receipts::Export { workspace, out } => {
                self.tell(workspace, "receipts_export", json!({ "dir": shown(out) }))
            }
        }
    }

    pub(super) fn receipt(&self, Receipt::Open { workspace, file }: &Receipt) -> Ran {
        self.tell(workspace, "receipt_open", json!({ "file": shown(file) }))
    }

    pub(super) fn bundle(&self, Bundle::Export { workspace, out }: &Bundle) -> Ran {
        self.tell(workspace, "bundle_export", json!({ "out": shown(out) }))
    }

    pub(super) fn merge(&self, merge: &Merge) -> Ran {
        let name = if merge.plan {
            "merge_plan"
        } else {
            "merge_apply"
        };
        let files: Vec<String> = merge.files.iter().map(|file| shown(file)).collect();
        self.tell(&merge.workspace, name, json!({ "files": files }))
    }
}
