//! Decisions, minutes and official results.

use super::{Ran, Session};
use crate::arguments::{Benefits, Decide, Minutes, Official};
use serde_json::json;

impl Session<'_> {
    pub(super) fn decide(&self, decide: &Decide) -> Ran {
        let of = &decide.of;
        let applications = &decide.application;
        if let Some(decision) = decide.withdraw {
            let request = json!({
                "round": of.round, "decision": decision, "application": applications.first(),
                "reason": decide.reason,
            });
            return self.tell(&of.workspace, "decision_withdraw", request);
        }
        let decision = json!({
            "outcome": decide.outcome, "reason": decide.reason, "motion": decide.motion,
            "in_favour": decide.in_favour, "against": decide.against, "abstain": decide.abstain,
            "dissent": decide.dissent,
        });
        let request = json!({
            "round": of.round, "applications": applications, "decision": decision,
        });
        self.tell(&of.workspace, "decide", request)
    }

    pub(super) fn minutes(&self, minutes: &Minutes) -> Ran {
        let (of, present) = (&minutes.of, &minutes.present);
        let named = (!present.is_empty()).then_some(present);
        let (name, request) = match (minutes.begin, minutes.end, named) {
            (true, ..) => (
                "meeting_begin",
                json!({ "round": of.round, "present": named }),
            ),
            (_, true, _) => ("meeting_end", json!({ "round": of.round })),
            (.., Some(present)) => {
                let request = json!({ "round": of.round, "present": present });
                ("meeting_presence", request)
            }
            _ => ("minutes_show", json!({ "round": of.round })),
        };
        self.tell(&of.workspace, name, request)
    }

    pub(super) fn benefits(&self, command: &Benefits) -> Ran {
        match command {
            Benefits::List { of } => {
                let request = json!({ "round": of.round });
                self.tell(&of.workspace, "benefits_show", request)
            }
            Benefits::Note {
                of,
                application,
                benefit,
                progress,
                note,
            } => {
                let progress = format!("{progress:?}").to_lowercase();
                let request = json!({
                    "round": of.round, "application": application, "benefit": benefit,
                    "progress": progress, "note": note,
                });
                self.tell(&of.workspace, "benefit_track", request)
            }
        }
    }

    pub(super) fn official(&self, official: &Official) -> Ran {
        let of = &official.of;
        if official.reopen {
            let request = json!({ "round": of.round, "reason": official.reason });
            return self.tell(&of.workspace, "official_reopen", request);
        }
        let name = match official.show {
            true => "official_show",
            false => "official_declare",
        };
        self.tell(&of.workspace, name, json!({ "round": of.round }))
    }
}
