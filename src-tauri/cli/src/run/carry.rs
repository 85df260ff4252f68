//! The commands for what goes between the chair, the judges and the chair's other workspaces.

use super::{Ran, Session, shown};
use crate::arguments::{Bundle, Receipt, Receipts};
use serde_json::json;

impl Session<'_> {
    pub(super) fn receipts(&self, command: &Receipts) -> Ran {
        match command {
            Receipts::List { ws } => self.tell(ws, "receipts_show", json!({})),
            Receipts::Export { ws, out } => {
                self.tell(ws, "receipts_export", json!({ "dir": shown(out) }))
            }
        }
    }

    pub(super) fn receipt(&self, Receipt::Open { ws, file }: &Receipt) -> Ran {
        self.tell(ws, "receipt_open", json!({ "file": shown(file) }))
    }

    pub(super) fn bundle(&self, Bundle::Export { ws, out }: &Bundle) -> Ran {
        self.tell(ws, "bundle_export", json!({ "out": shown(out) }))
    }
}
