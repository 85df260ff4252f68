//! Kits: writing them, and opening one.

use super::{Ran, Session, first_line, optional, shown};
use crate::arguments::{Kit, Kits};
use serde_json::json;

impl Session<'_> {
    pub(super) fn kits(&self, command: &Kits) -> Ran {
        let (of, (out, both)) = match command {
            Kits::Export {
                of,
                out,
                both_languages,
            } => (of, (out, *both_languages)),
            Kits::List(of) => {
                return self.tell(&of.workspace, "kits_show", json!({ "round": of.round }));
            }
        };
        let request = json!({
            "round": of.round, "dir": shown(out),
            "languages": self.spoken(both),
        });
        self.tell(&of.workspace, "kits_export", request)
    }

    pub(super) fn kit(&self, command: &Kit) -> Ran {
        let Kit::Open {
            kit,
            workspace,
            keys_from,
            keys_passphrase_file,
        } = command;
        let own = keys_passphrase_file.as_deref().map(first_line);
        let request = json!({
            "kit": shown(kit), "workspace": shown(workspace),
            "passphrase": self.passphrase()?, "keys_from": optional(keys_from.as_ref()),
            "keys_passphrase": own.transpose()?,
        });
        Ok(self.answer("kit_open", self.call("kit_open", request)?))
    }
}
