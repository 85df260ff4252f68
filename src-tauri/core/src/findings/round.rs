//! The findings of one category in a round.

use super::{Findings, Material, find};
use crate::job::{Cancelled, Job};
use crate::ranking::assessment::{Assessment, Basis};
use crate::ranking::positions::Positions;
use crate::ranking::ratings::{Rating, Ratings, RatingsError};
use crate::ranking::{
    RankedCategory, Ranking, RankingError, RankingInput, SheetInput, Standing, TieRule, ties,
};
use crate::scores::{Criterion, GivenPoints, Points};
use std::collections::BTreeMap;

/// The scale of every score in a round.
const SCALE: (f64, f64) = (0.0, 100.0);

/// A category's raw ranking with all that its sheets give besides.
pub struct RoundFindings {
    /// The order by raw score.
    pub ranking: Ranking,
    /// Which application and judge stand at which position of the findings.
    pub positions: Positions,
    /// What was found.
    pub findings: Findings,
    /// The place of each application in its part, what the tie rules parted taken apart.
    pub ranks: Vec<Option<u32>>,
    /// The rule that parted each application from others of its score, or leaves them to the chair.
    pub ties: Vec<Option<TieRule>>,
    /// How many places count as the first.
    pub first: usize,
}

impl RoundFindings {
    /// Returns the positions by part and place, those without a place last; equals by position.
    pub fn order(&self) -> Vec<usize> {
        let rows = &self.findings.assessment.rows;
        let last = |place: Option<u32>| place.unwrap_or(u32::MAX);
        let key = |at: &usize| {
            (
                last(self.ranks[*at].and(rows[*at].part)),
                last(self.ranks[*at]),
            )
        };
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(key);
        order
    }

    /// Returns the group of each position among neighbours that cannot be told apart, from 1 in the order
    /// of the places; `None` for those without a place, and for all where the order is by raw score.
    pub fn groups(&self) -> Vec<Option<u32>> {
        let assessment = &self.findings.assessment;
        let mut group_of = vec![None; assessment.rows.len()];
        if assessment.basis == Basis::Adjusted {
            for (group, own) in (1..).zip(assessment.groups.iter().flatten()) {
                own.iter().for_each(|&at| group_of[at] = Some(group));
            }
        }
        group_of
    }

    /// Returns the marks on each criterion of the sheets that count, `0..=100`, in the order of the rubric;
    /// `input` is what these findings were made from.
    pub fn marks(&self, input: &RankingInput) -> Vec<Vec<f64>> {
        let sheets = complete(input, &self.positions);
        let on = |criterion| sheets.iter().map(|sheet| sheet.mark(criterion)).collect();
        input.rubric.criteria.iter().map(on).collect()
    }
}

/// Why there are no findings.
#[derive(Debug, thiserror::Error)]
pub enum RoundError {
    /// There is no ranking.
    #[error("there is no ranking")]
    Ranking(Vec<RankingError>),
    /// The scores of a ranking cannot be counted with.
    #[error(transparent)]
    Ratings(#[from] RatingsError),
    /// Somebody stopped it.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Finds all that the sheets of a ranking say; a tenth of the applications are the first where `first` does
/// not say otherwise.
///
/// A sheet rates its application by its score on 0–100, and on a criterion by
/// `100 (x − min) / (max − min)`. Sheets that lack points rate nothing.
///
/// # Errors
/// [`RoundError`].
pub fn of_round(
    category: &RankedCategory,
    first: Option<usize>,
    job: &Job,
) -> Result<RoundFindings, RoundError> {
    let RankedCategory { input, ranking, .. } = category;
    let ranking = ranking.clone().map_err(RoundError::Ranking)?;
    let positions = Positions::of(&ranking)?;
    let first = first.unwrap_or(positions.applications.len().div_ceil(10));
    let sheets = complete(input, &positions);
    let on = |criterion: &Criterion| {
        let rating = |sheet: &Complete<'_>| Rating {
            application: sheet.application,
            judge: sheet.judge,
            score: sheet.mark(criterion),
        };
        let list = sheets.iter().map(rating).collect();
        Ratings::new(positions.applications.len(), positions.judges.len(), list)
    };
    let criteria = &input.rubric.criteria;
    let marks = |sheet: &Complete<'_>| {
        let marks = criteria.iter().map(|one| sheet.mark(one)).collect();
        (sheet.judge as usize, marks)
    };
    let material = Material {
        ratings: positions.ratings.clone(),
        raw: positions.by_position(&ranking, |row| row.score),
        criteria: criteria
            .iter()
            .map(on)
            .collect::<Result<_, RatingsError>>()?,
        marks: sheets.iter().map(marks).collect(),
        scale: Some(SCALE),
        first,
    };
    let findings = find(&material, job)?;
    let (ranks, ties) = part_equals(&findings.assessment, &ranking, &positions, &input.ties);
    Ok(RoundFindings {
        findings,
        ranks,
        ties,
        ranking,
        positions,
        first,
    })
}

/// Parts applications of one place by the tie rules: returns the places, and the rule of each.
fn part_equals(
    assessment: &Assessment,
    ranking: &Ranking,
    positions: &Positions,
    rules: &[TieRule],
) -> (Vec<Option<u32>>, Vec<Option<TieRule>>) {
    let rows = positions.applications.len();
    let mut ranks: Vec<Option<u32>> = assessment.rows.iter().map(|row| row.rank).collect();
    let mut named = vec![None; rows];
    let row_of = positions.by_position(ranking, Some);
    let mut places: BTreeMap<(Option<u32>, u32), Vec<usize>> = BTreeMap::new();
    for (at, row) in assessment.rows.iter().enumerate() {
        if let Some(rank) = row.rank {
            places.entry((row.part, rank)).or_default().push(at);
        }
    }
    let shared = places.into_values().filter(|equals| equals.len() > 1);
    for mut equals in shared.filter(|_| !rules.is_empty()) {
        let value = |at: &usize, rule: &TieRule| ties::value(row_of[*at]?, &ranking.criteria, rule);
        let standings = ties::part(&mut equals, rules, value);
        for (at, standing) in equals.into_iter().zip(standings) {
            ranks[at] = ranks[at].map(|rank| rank + standing.before);
            named[at] = standing.by.cloned();
        }
    }
    (ranks, named)
}

/// A sheet that counts, with its positions.
struct Complete<'a> {
    application: u32,
    judge: u32,
    given: &'a GivenPoints,
}

impl Complete<'_> {
    /// Returns the points on a criterion, on 0–100.
    fn mark(&self, criterion: &Criterion) -> f64 {
        let of = |points: Points| f64::from(points.0);
        let (low, high) = (of(criterion.min), of(criterion.max));
        let points = self.given.get(&criterion.id).unwrap_or(criterion.min);
        100.0 * (of(points) - low) / (high - low)
    }
}

/// Finds the sheets that count: those that the ranking gives a position.
fn complete<'a>(input: &'a RankingInput, positions: &Positions) -> Vec<Complete<'a>> {
    let criteria = &input.rubric.criteria;
    let complete = |sheet: &'a SheetInput| {
        let Standing::Scored(given) = &sheet.standing else {
            return None;
        };
        let whole = criteria.iter().all(|one| given.get(&one.id).is_some());
        let application = positions.applications.binary_search(&sheet.application);
        let judge = positions.judges.binary_search(&sheet.judge);
        match (application, judge) {
            (Ok(application), Ok(judge)) if whole => Some(Complete {
                application: application as u32,
                judge: judge as u32,
                given,
            }),
            _ => None,
        }
    };
    input.sheets.iter().filter_map(complete).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::id::{ApplicationId, JudgeId};
    use crate::scores::Rubric;

    /// A round of six judges and twelve applications, each scored by all but one or two; judge 1 is harsh.
    fn a_round() -> RankingInput {
        let criterion = |id: &str, weight| Criterion {
            id: id.into(),
            weight,
            min: Points(1),
            max: Points(5),
            steps: 1,
        };
        let pairs = (1..=12_u32).flat_map(|a| (1..=6_u32).map(move |j| (a, j)));
        let sheet = |(a, j): (u32, u32)| {
            let points = |turn: u32| {
                let merit = (a * 5 % 13) as i32 / 4 + ((a * 7 + j * 3 + turn) % 3) as i32;
                Points((merit + 1 - i32::from(j == 1)).clamp(1, 5))
            };
            SheetInput {
                application: ApplicationId(a),
                judge: JudgeId(j),
                standing: Standing::Scored(
                    [("impact".into(), points(0)), ("care".into(), points(1))]
                        .into_iter()
                        .collect(),
                ),
            }
        };
        let sheets = pairs.filter(|(a, j)| (a + j) % 5 > 0).map(sheet).collect();
        RankingInput {
            category: "tech".to_owned(),
            rubric: Rubric {
                round: "jury".into(),
                criteria: vec![criterion("impact", 2), criterion("care", 1)],
            },
            ties: vec![],
            applications: (1..=12).map(ApplicationId).collect(),
            assignments: vec![],
            sheets,
        }
    }

    #[test]
    fn a_round_has_places_agreement_and_conduct() {
        let found = of_round(&RankedCategory::of(a_round()), None, &Job::quiet()).unwrap();
        assert_eq!((found.first, found.findings.criteria.len()), (2, 2));
        assert!(
            found
                .findings
                .assessment
                .rows
                .iter()
                .all(|row| row.place.is_some())
        );
        let harsh = found
            .findings
            .conduct
            .iter()
            .map(|one| one.severity.unwrap().value);
        let least = harsh.clone().reduce(f64::min).unwrap();
        assert_eq!(harsh.clone().position(|one| one == least), Some(0));
        assert!(found.findings.halo.iter().all(|halo| halo.sheets >= 9));
        let sheets: usize = found.ranking.rows.iter().map(|row| row.sheets.len()).sum();
        assert_eq!(sheets, found.positions.ratings.all().len());
    }

    #[test]
    fn marks_on_a_criterion_are_on_the_common_scale() {
        let input = a_round();
        let found = of_round(&RankedCategory::of(input.clone()), None, &Job::quiet()).unwrap();
        let sheets = complete(&input, &found.positions);
        for (sheet, rating) in sheets.iter().zip(found.positions.ratings.all()) {
            let [impact, care] = [0, 1].map(|at| sheet.mark(&input.rubric.criteria[at]));
            assert!((0.0..=100.0).contains(&impact));
            assert!(((2.0 * impact + care) / 3.0 - rating.score).abs() < 1e-9);
        }
        let marks = found.marks(&input);
        for (sheet, marks) in complete(&input, &found.positions)
            .iter()
            .zip(marks[0].iter().zip(&marks[1]))
        {
            let criteria = &input.rubric.criteria;
            let own = (sheet.mark(&criteria[0]), sheet.mark(&criteria[1]));
            assert_eq!((*marks.0, *marks.1), own);
        }
    }

    #[test]
    fn a_sheet_that_lacks_points_rates_nothing() {
        let mut input = a_round();
        let lacking = [("care".into(), Points(2))].into_iter().collect();
        input.sheets[0].standing = Standing::Scored(lacking);
        let found = of_round(&RankedCategory::of(input.clone()), Some(3), &Job::quiet()).unwrap();
        assert_eq!(found.positions.ratings.all().len(), input.sheets.len() - 1);
        assert_eq!(
            complete(&input, &found.positions).len(),
            input.sheets.len() - 1
        );
        assert_eq!(found.first, 3);
    }

    #[test]
    fn equals_are_parted_in_the_order_shown() {
        let mut input = a_round();
        // Application 2 gets the very sheets of application 1.
        let twin = |sheet: &SheetInput| SheetInput {
            application: ApplicationId(2),
            ..sheet.clone()
        };
        let first = |sheet: &&SheetInput| sheet.application.0 == 1;
        let twins: Vec<SheetInput> = input.sheets.iter().filter(first).map(twin).collect();
        input.sheets.retain(|sheet| sheet.application.0 != 2);
        input.sheets.extend(twins);
        let found = of_round(&RankedCategory::of(input.clone()), None, &Job::quiet()).unwrap();
        assert_eq!((found.ranks[0], &found.ties[0]), (found.ranks[1], &None));
        input.ties = vec![TieRule::Median, TieRule::Chair];
        let found = of_round(&RankedCategory::of(input.clone()), None, &Job::quiet()).unwrap();
        assert_eq!(found.ranks[0], found.ranks[1], "nothing parts them");
        assert_eq!(
            found.ties[..2],
            [Some(TieRule::Chair), Some(TieRule::Chair)]
        );
    }

    #[test]
    fn without_a_sheet_it_is_said_that_there_is_none() {
        let mut input = a_round();
        input.sheets.clear();
        let found = of_round(&RankedCategory::of(input.clone()), None, &Job::quiet()).unwrap();
        let codes = found.findings.assessment.adjustment.codes();
        assert_eq!(codes, ["model-no-ratings"]);
        input.rubric.criteria.clear();
        let refused = of_round(&RankedCategory::of(input.clone()), None, &Job::quiet());
        assert!(matches!(refused, Err(RoundError::Ranking(_))));
    }
}
