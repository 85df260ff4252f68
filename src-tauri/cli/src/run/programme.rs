//! Programmes: a workspace that begins with one, changing it, writing it as a file.

use super::{Ran, Session, first_line, optional, shown};
use crate::arguments::Programme;
use serde_json::{Value, json};

impl Session<'_> {
    pub(super) fn programme(&self, command: &Programme) -> Ran {
        match command {
            Programme::Templates => Ok(self.answer("start", self.call("start", json!({}))?)),
            Programme::New {
                ws,
                template,
                file,
                copy_of,
                copy_passphrase_file,
            } => {
                let other = match (copy_of, copy_passphrase_file) {
                    (Some(path), Some(passphrase)) => json!({
                        "path": shown(path), "passphrase": first_line(passphrase)?,
                    }),
                    _ => Value::Null,
                };
                let request = json!({
                    "path": shown(ws), "passphrase": self.passphrase()?, "template": template,
                    "programme_file": optional(file.as_ref()), "copy_of": other,
                });
                Ok(self.answer("workspace_new", self.call("workspace_new", request)?))
            }
            Programme::Show(workspace) => self.tell(workspace, "workspace_show", json!({})),
            Programme::Change {
                workspace,
                file,
                reason,
            } => {
                let draft = self.call("programme_read", json!({ "file": shown(file) }))?;
                let request = json!({ "programme": draft, "reason": reason });
                self.tell(workspace, "programme_change", request)
            }
            Programme::Export { workspace, out } => {
                self.tell(workspace, "programme_save", json!({ "out": shown(out) }))
            }
        }
    }
}
