//! Screening.

use super::{Ran, Session};
use crate::arguments::Screen;
use jurybook_api::contract::Problem;
use serde_json::{Value, json};

impl Session<'_> {
    pub(super) fn screen(&self, screen: &Screen) -> Ran {
        if screen.clear {
            return self.tell(&screen.workspace, "applications_screen_clear", json!({}));
        }
        let listed = self.on(&screen.workspace, "applications_list", json!({}))?;
        let rows = listed["rows"].as_array().map_or(&[][..], Vec::as_slice);
        let numbers = screen
            .applications
            .iter()
            .map(|wanted| number(rows, wanted));
        let numbers = numbers.collect::<Result<Vec<Value>, Problem>>()?;
        let verdict = verdict(screen);
        match numbers.as_slice() {
            [number] => self.screened(
                "application_screen",
                json!({ "application": number, "verdict": verdict, "reason": screen.reason }),
            ),
            _ => self.screened(
                "applications_screen",
                json!({ "applications": numbers, "verdict": verdict, "reason": screen.reason }),
            ),
        }
    }

    fn screened(&self, name: &str, request: Value) -> Ran {
        Ok(self.answer(name, self.call(name, request)?))
    }
}

/// Returns the number of the application that has this number or reference.
fn number(rows: &[Value], wanted: &str) -> Result<Value, Problem> {
    let number = wanted.parse::<u64>().ok();
    let matches = |row: &&Value| {
        row["reference"] == wanted || (number.is_some() && row["id"].as_u64() == number)
    };
    let unknown = || {
        Problem::new(
            "application-unknown",
            vec![("application", wanted.to_owned())],
        )
    };
    let row = rows.iter().find(matches).ok_or_else(unknown)?;
    Ok(row["id"].clone())
}

fn verdict(screen: &Screen) -> &'static str {
    let verdicts = [
        (screen.eligible, "eligible"),
        (screen.ineligible, "ineligible"),
        (screen.needs_clarification, "needs-clarification"),
        (screen.practice, "practice"),
        (screen.withdrawn, "withdrawn"),
    ];
    let given = verdicts.into_iter().find(|(is_given, _)| *is_given);
    given.map_or("open", |(_, verdict)| verdict)
}
