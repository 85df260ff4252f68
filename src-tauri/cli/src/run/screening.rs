//! Screening.

use super::{Ran, Session};
use crate::arguments::Screen;
use jurybook_api::contract::Problem;
use serde_json::{Value, json};

impl Session<'_> {
    pub(super) fn screen(&self, screen: &Screen) -> Ran {
        if screen.clear {
            let by = json!({ "by": screen.by });
            return self.tell(&screen.workspace, "applications_screen_clear", by);
        }
        let listed = self.on(&screen.workspace, "applications_list", json!({}))?;
        let rows = listed["rows"].as_array().map_or(&[][..], Vec::as_slice);
        let numbers = screen
            .applications
            .iter()
            .map(|wanted| number(rows, wanted));
        let numbers = numbers.collect::<Result<Vec<Value>, Problem>>()?;
        let (verdict, reason, by) = (verdict(screen), &screen.reason, &screen.by);
        if screen.confirm {
            let request = json!({ "applications": numbers, "by": by });
            return self.screened("applications_confirm", request);
        }
        match numbers.as_slice() {
            [number] => self.screened(
                "application_screen",
                json!({
                    "application": number, "verdict": verdict, "reason": reason, "by": by,
                    "is_final": screen.is_final, "as_chair": screen.as_chair,
                }),
            ),
            _ if screen.is_final => Err(Problem::new("screen-final-one", vec![])),
            _ => self.screened(
                "applications_screen",
                json!({
                    "applications": numbers, "verdict": verdict, "reason": reason, "by": by,
                }),
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
