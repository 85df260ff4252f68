//! What the sample's committee decides.

use super::{Call, ROUND};
use crate::contract::Problem;
use serde_json::{Value, json};

/// Of each category one in so many goes on to the next round.
const ONE_IN: usize = 4;

/// The special mention that the first of those who do not go on is given.
const MENTION: &str = "mention:committee-choice";

/// Holds the meeting: category by category, in the order of the agenda, the best of the ranking go on to
/// the next round and the next best is mentioned. Whoever has no conflict votes for it. Returns how many
/// decisions were taken.
pub(super) fn decide(call: &Call<'_>, ranking: &Value) -> Result<usize, Problem> {
    let mut decided = 0;
    call("meeting_begin", json!({ "round": ROUND }))?;
    for category in ranking["categories"].as_array().into_iter().flatten() {
        let rows: Vec<&Value> = category["rows"].as_array().into_iter().flatten().collect();
        let best = rows.len().div_ceil(ONE_IN);
        let outcome = |application: &Value| {
            let place = rows
                .iter()
                .position(|row| row["application"] == *application)?;
            match place {
                place if place < best => Some("shortlisted"),
                place if place == best => Some(MENTION),
                _ => None,
            }
        };
        let request = json!({ "round": ROUND, "category": category["category"] });
        let agenda = call("agenda_show", request)?;
        for item in agenda["items"].as_array().into_iter().flatten() {
            let Some(outcome) = outcome(&item["application"]) else {
                continue;
            };
            let decision = json!({
                "outcome": outcome, "reason": "Among the first of its category.",
                "in_favour": may_vote(&agenda, item),
            });
            let request = json!({
                "round": ROUND, "applications": [item["application"]], "decision": decision,
            });
            call("decide", request)?;
            decided += 1;
        }
    }
    call("meeting_end", json!({ "round": ROUND }))?;
    Ok(decided)
}

/// Returns the members who have no conflict with an application.
fn may_vote<'a>(agenda: &'a Value, item: &'a Value) -> Vec<&'a Value> {
    let conflicted = item["conflicted"].as_array();
    let is_barred = |judge: &Value| {
        let mut barred = conflicted.into_iter().flatten();
        barred.any(|one| one["judge"] == *judge)
    };
    let members = agenda["members"].as_array().into_iter().flatten();
    let judges = members.map(|member| &member["judge"]);
    judges.filter(|judge| !is_barred(judge)).collect()
}
