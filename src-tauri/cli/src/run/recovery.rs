//! Recovery copies, words on paper, a new passphrase.

use super::{Ran, Session, first_line, read, shown};
use crate::arguments::{Passphrase, Recover, Recovery};
use serde_json::json;

impl Session<'_> {
    pub(super) fn recovery(&self, command: &Recovery) -> Ran {
        match command {
            Recovery::Copy { ws, out } => {
                self.tell(ws, "recovery_copy", json!({ "out": shown(out) }))
            }
            Recovery::Show { ws } => self.tell(ws, "recovery_show", json!({})),
        }
    }

    pub(super) fn recover(&self, recover: &Recover) -> Ran {
        let request = json!({
            "copy": shown(&recover.copy), "words": read(&recover.words_file)?,
            "workspace": shown(&recover.workspace), "passphrase": self.passphrase()?,
            "reason": recover.reason,
        });
        Ok(self.answer("recover", self.call("recover", request)?))
    }

    pub(super) fn change_passphrase(&self, command: &Passphrase) -> Ran {
        let Passphrase::Change {
            ws,
            new_passphrase_file,
        } = command;
        let request = json!({ "new_passphrase": first_line(new_passphrase_file)? });
        self.tell(ws, "passphrase_change", request)
    }
}
