//! Recovery copies, words on paper, a new passphrase.

use super::{Ran, Session, first_line, read, shown};
use crate::arguments::{Passphrase, Recover, Recovery};
use serde_json::json;

impl Session<'_> {
    pub(super) fn recovery(&self, command: &Recovery) -> Ran {
        match command {
            Recovery::Copy { workspace, out } => {
                self.tell(workspace, "recovery_copy", json!({ "out": shown(out) }))
            }
            Recovery::Show(workspace) => self.tell(workspace, "recovery_show", json!({})),
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
            workspace,
            new_passphrase_file,
        } = command;
        let request = json!({ "new_passphrase": first_line(new_passphrase_file)? });
        self.tell(workspace, "passphrase_change", request)
    }
}
