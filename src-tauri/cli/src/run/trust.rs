//! Whose key is whose, and which packets count.

use super::{Ran, Session};
use crate::arguments::{Forks, Roster, Seal};
use serde_json::json;

impl Session<'_> {
    pub(super) fn roster(&self, roster: &Roster) -> Ran {
        let Roster {
            workspace,
            words,
            reason,
            ..
        } = roster;
        match (roster.confirm, roster.revoke) {
            (Some(judge), _) => {
                let request = json!({ "judge": judge, "words": words });
                self.tell(workspace, "roster_confirm", request)
            }
            (_, Some(judge)) => {
                let request = json!({ "judge": judge, "reason": reason });
                self.tell(workspace, "roster_revoke", request)
            }
            _ => self.tell(workspace, "roster_show", json!({})),
        }
    }

    pub(super) fn forks(&self, forks: &Forks) -> Ran {
        match &forks.choose {
            None => self.tell(&forks.workspace, "forks_show", json!({})),
            Some(packet) => {
                let request = json!({ "packet": packet, "reason": forks.reason });
                self.tell(&forks.workspace, "fork_choose", request)
            }
        }
    }

    pub(super) fn seal(&self, Seal { of, show }: &Seal) -> Ran {
        let name = if *show { "seal_show" } else { "round_seal" };
        self.tell(&of.workspace, name, json!({ "round": of.round }))
    }
}
