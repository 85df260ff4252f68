//! Rankings as a table, for CSV and spreadsheets.

use super::{Exact, Ranking, Row};
use crate::id::{ApplicationId, JudgeId};
use crate::scores::CriterionId;
use crate::table::write::{Cell, Column, Sheet, Shown};
use std::collections::{BTreeMap, BTreeSet};

/// What stands above the columns, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headings {
    /// The name of the sheet.
    pub sheet: String,
    /// The category.
    pub category: String,
    /// The place.
    pub rank: String,
    /// The number of the application.
    pub number: String,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The applicant.
    pub applicant: String,
    /// The applicant's country.
    pub country: String,
    /// The score.
    pub score: String,
    /// The number of sheets that count.
    pub sheets: String,
    /// The number of recusals.
    pub recusals: String,
    /// The criteria; one without a heading stands under its id.
    pub criteria: BTreeMap<CriterionId, String>,
    /// The judges; one without a heading stands under the number.
    pub judges: BTreeMap<JudgeId, String>,
}

/// What a table says of an application beside its place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The name of its category.
    pub category: String,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The applicant.
    pub applicant: String,
    /// The applicant's country.
    pub country: String,
}

/// Lays out rankings of one or more categories, one below the other in the order given.
///
/// The columns are category, rank, number, reference, title, applicant, country, score, sheets, recusals;
/// the mean points of each criterion in the order of the rubrics; each judge's total by number. Scores are
/// written in full and shown with two decimals. An application that is missing from `facts` has empty cells.
pub fn sheet(
    rankings: &[Ranking],
    headings: &Headings,
    facts: &BTreeMap<ApplicationId, Facts>,
) -> Sheet {
    let criteria = criteria_of(rankings);
    let rows = || {
        rankings
            .iter()
            .flat_map(|ranking| ranking.rows.iter().map(move |row| (ranking, row)))
    };
    let judges: BTreeSet<JudgeId> = rows()
        .flat_map(|(_, row)| row.sheets.keys().copied())
        .collect();
    let mut columns = leading_columns(headings);
    let shown = |header: String| Column {
        header,
        shown: Shown::Hundredths,
    };
    columns.extend(
        criteria
            .iter()
            .map(|id| shown(headings.criteria.get(id).unwrap_or(&id.0).clone())),
    );
    columns.extend(judges.iter().map(|id| {
        shown(
            headings
                .judges
                .get(id)
                .cloned()
                .unwrap_or_else(|| id.to_string()),
        )
    }));
    let nothing = Facts::default();
    let cells = |(ranking, row): (&Ranking, &Row)| {
        let mut cells = leading_cells(row, facts.get(&row.application).unwrap_or(&nothing));
        let mean = |id: &CriterionId| {
            let at = ranking
                .criteria
                .iter()
                .position(|criterion| criterion == id)?;
            row.criterion_means.get(at).copied()
        };
        cells.extend(criteria.iter().map(|id| number(mean(id))));
        cells.extend(
            judges
                .iter()
                .map(|judge| number(row.sheets.get(judge).copied())),
        );
        cells
    };
    Sheet {
        name: headings.sheet.clone(),
        columns,
        rows: rows().map(cells).collect(),
    }
}

/// Returns each criterion once, in the order in which the rankings name them.
fn criteria_of(rankings: &[Ranking]) -> Vec<CriterionId> {
    let mut seen = BTreeSet::new();
    let all = rankings.iter().flat_map(|ranking| &ranking.criteria);
    all.filter(|id| seen.insert(*id)).cloned().collect()
}

fn leading_columns(headings: &Headings) -> Vec<Column> {
    let plain = [
        &headings.category,
        &headings.rank,
        &headings.number,
        &headings.reference,
        &headings.title,
        &headings.applicant,
        &headings.country,
    ];
    let column = |header: &String, shown| Column {
        header: header.clone(),
        shown,
    };
    let mut columns: Vec<Column> = plain
        .into_iter()
        .map(|header| column(header, Shown::Plain))
        .collect();
    columns.push(column(&headings.score, Shown::Hundredths));
    columns.push(column(&headings.sheets, Shown::Plain));
    columns.push(column(&headings.recusals, Shown::Plain));
    columns
}

fn leading_cells(row: &Row, facts: &Facts) -> Vec<Cell> {
    let text = |text: &String| Cell::Text(text.clone());
    let count = |n: usize| Cell::Whole(u32::try_from(n).unwrap_or(u32::MAX));
    vec![
        text(&facts.category),
        row.rank.map_or(Cell::Empty, Cell::Whole),
        Cell::Whole(row.application.0),
        text(&facts.reference),
        text(&facts.title),
        text(&facts.applicant),
        text(&facts.country),
        number(row.score),
        count(row.sheets.len()),
        count(row.recused.len()),
    ]
}

fn number(exact: Option<Exact>) -> Cell {
    exact.map_or(Cell::Empty, |exact| Cell::Number(exact.to_f64()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::table::write::csv;

    fn headings() -> Headings {
        let word = str::to_owned;
        Headings {
            sheet: word("Ranking"),
            category: word("category"),
            rank: word("rank"),
            number: word("number"),
            reference: word("reference"),
            title: word("title"),
            applicant: word("applicant"),
            country: word("country"),
            score: word("score"),
            sheets: word("sheets"),
            recusals: word("recusals"),
            criteria: [("impact".into(), word("Impact"))].into(),
            judges: [(JudgeId(2), word("Ada"))].into(),
        }
    }

    fn a_ranking(category: &str, criterion: &str, judge: u32, application: u32) -> Ranking {
        let score = Exact::new(200, 3).unwrap();
        let scored = Row {
            rank: Some(1),
            application: ApplicationId(application),
            score: Some(score),
            sheets: [(JudgeId(judge), score)].into(),
            recused: vec![JudgeId(9)],
            incomplete: vec![],
            missing: vec![],
            criterion_means: vec![Exact::new(9, 2).unwrap()],
        };
        let unranked = Row {
            rank: None,
            application: ApplicationId(application + 1),
            score: None,
            sheets: BTreeMap::new(),
            recused: vec![],
            incomplete: vec![],
            missing: vec![JudgeId(judge)],
            criterion_means: vec![],
        };
        Ranking {
            category: category.to_owned(),
            round: "jury".into(),
            criteria: vec![criterion.into()],
            rows: vec![scored, unranked],
        }
    }

    #[test]
    fn categories_stand_below_each_other_with_their_own_criteria() {
        let facts = |title: &str| Facts {
            category: "Tech".to_owned(),
            reference: "R-1".to_owned(),
            title: title.to_owned(),
            applicant: "Seoul".to_owned(),
            country: "KR".to_owned(),
        };
        let facts = [
            (ApplicationId(1), facts("물")),
            (ApplicationId(2), facts("Bus, free")),
        ]
        .into();
        let rankings = [
            a_ranking("tech", "impact", 2, 1),
            a_ranking("human", "care", 4, 3),
        ];
        let text = String::from_utf8(csv(&sheet(&rankings, &headings(), &facts)).unwrap()).unwrap();
        let expected = "\
category,rank,number,reference,title,applicant,country,score,sheets,recusals,Impact,care,Ada,4
Tech,1,1,R-1,물,Seoul,KR,66.66666666666667,1,1,4.5,,66.66666666666667,
Tech,,2,R-1,\"Bus, free\",Seoul,KR,,0,0,,,,
,1,3,,,,,66.66666666666667,1,1,,4.5,,66.66666666666667
,,4,,,,,,0,0,,,,
";
        assert_eq!(text, expected);
    }
}
