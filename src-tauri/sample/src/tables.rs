//! The CSV tables of the sample.

use crate::application::Application;
use crate::panel::{DeclaredConflict, Judge};

/// Returns a row of CSV; only cells that need quotes get them.
pub(crate) fn line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let quoted = |cell: &str| match cell.contains(['"', ',', '\n', '\r', ';']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    };
    let cells: Vec<String> = cells.into_iter().map(quoted).collect();
    cells.join(",") + "\n"
}

/// Makes the table of judges.
pub(crate) fn judges(judges: &[Judge]) -> String {
    let mut csv = line([
        "Name",
        "E-mail",
        "Affiliation",
        "City",
        "Country",
        "Languages",
        "Expertise",
        "Capacity",
    ]);
    for judge in judges {
        let capacity = judge
            .capacity
            .map_or_else(String::new, |most| most.to_string());
        let (languages, expertise) = (judge.languages.join("; "), judge.expertise.join("; "));
        csv += &line([
            judge.name.as_str(),
            &judge.email,
            &judge.affiliation,
            &judge.city,
            &judge.country,
            &languages,
            &expertise,
            &capacity,
        ]);
    }
    csv
}

/// Makes the table of declared conflicts about some applications.
pub(crate) fn conflicts(conflicts: &[DeclaredConflict], about: &[Application]) -> String {
    let mut csv = line(["Judge", "Submission ID", "Reason"]);
    for conflict in conflicts {
        if let Some(one) = about.iter().find(|one| one.number == conflict.application) {
            csv += &line([conflict.judge.as_str(), &one.reference(), &conflict.reason]);
        }
    }
    csv
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_with_commas_and_quotes_are_quoted() {
        assert_eq!(
            line(["a", "b, c", "say \"d\""]),
            "a,\"b, c\",\"say \"\"d\"\"\"\n"
        );
    }
}
