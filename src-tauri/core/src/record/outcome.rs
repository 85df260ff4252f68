//! `result.json`: the packets that count, the points, and the ranks that follow from them.

use super::told::Seal;
use super::{FORMAT, METHOD};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::log::{Head, seal_hash};
use crate::merge::PacketId;
use crate::ranking::{Ranking, RankingInput, Standing, TieRule};
use crate::scores::{Criterion, CriterionId, GivenPoints, Points, Rubric};
use crate::travel::Digest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the chair signs as the result. The same workspace gives the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Version of this form.
    pub format: u32,
    /// The programme.
    pub programme_id: Digest,
    /// Where the chair's log stood.
    pub log: Head,
    /// Files of the folder that no other signature covers.
    pub papers: Papers,
    /// How ranks follow from points.
    pub method: String,
    /// The rounds that are sealed, in the programme's order.
    pub rounds: Vec<RoundOutcome>,
}

/// SHA-256 of files that no other signature covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Papers {
    /// `README.txt`.
    pub readme: Digest,
    /// `allowed_signers`.
    pub signers: Digest,
    /// `verify.py`.
    pub script: Digest,
}

/// The result of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundOutcome {
    /// The round.
    pub round: RoundId,
    /// The number of the log's record that seals it.
    pub seal: u32,
    /// SHA-256 of the list of packets, as sealed.
    pub sha256: Digest,
    /// The packets that count, by judge.
    pub packets: Vec<Counted>,
    /// Its categories, in the programme's order.
    pub categories: Vec<CategoryOutcome>,
}

/// A packet that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// The judge.
    pub judge_id: JudgeId,
    /// The packet.
    pub packet_id: PacketId,
}

/// The ranking of a category with all that it follows from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryOutcome {
    /// The category.
    pub category: String,
    /// Weights and scales, in the order of the rubric.
    pub criteria: Vec<Weighed>,
    /// What parts applications of equal score, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<TieRule>,
    /// The applications that are ranked, by number.
    pub applications: Vec<Entrant>,
    /// Their sheets with points, by application and judge.
    pub sheets: Vec<Sheet>,
    /// Their recusals, by application and judge.
    pub recused: Vec<Abstention>,
    /// The ranks, best first.
    pub ranks: Vec<Place>,
}

/// A criterion's weight and scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weighed {
    /// The criterion.
    pub criterion: CriterionId,
    /// Its weight, relative to the others.
    pub weight: u32,
    /// Lowest points, in steps.
    pub min: Points,
    /// Highest points, in steps.
    pub max: Points,
    /// Steps to one whole point.
    pub steps: u32,
}

/// An application that is ranked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entrant {
    /// Its number.
    pub application: ApplicationId,
    /// Its reference.
    pub reference: String,
}

/// The points of a sheet, in the order of the criteria.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// The application.
    pub application: ApplicationId,
    /// The judge.
    pub judge: JudgeId,
    /// Points in steps; none where the criterion has none.
    pub points: Vec<Option<Points>>,
}

/// A judge who does not score an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Abstention {
    /// The application.
    pub application: ApplicationId,
    /// The judge.
    pub judge: JudgeId,
}

/// A place in the ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The rank from 1; none where no sheet counts.
    pub rank: Option<u32>,
    /// The application.
    pub application: ApplicationId,
    /// The score as a fraction in lowest terms, such as `250/3`; `0/1` to `100/1`.
    pub score: Option<String>,
    /// Sheets that count.
    pub sheets: u32,
}

impl Outcome {
    /// Gathers the outcome of rounds.
    pub(super) fn new(
        programme_id: Digest,
        log: Head,
        papers: Papers,
        rounds: Vec<RoundOutcome>,
    ) -> Self {
        Self {
            format: FORMAT,
            programme_id,
            log,
            papers,
            method: METHOD.to_owned(),
            rounds,
        }
    }
}

impl RoundOutcome {
    /// Makes the outcome of a round that is sealed.
    pub(super) fn new(
        round: &RoundId,
        seal: &Seal,
        mut packets: Vec<Counted>,
        categories: Vec<CategoryOutcome>,
    ) -> Self {
        packets.sort();
        Self {
            round: round.clone(),
            seal: seal.n,
            sha256: seal_hash(round, &seal.packets),
            packets,
            categories,
        }
    }
}

impl CategoryOutcome {
    /// Makes the outcome of a category from a ranking and what it was made from.
    pub fn new(
        input: &RankingInput,
        ranking: &Ranking,
        references: &BTreeMap<ApplicationId, String>,
    ) -> Self {
        let entrant = |application: &ApplicationId| Entrant {
            application: *application,
            reference: references.get(application).cloned().unwrap_or_default(),
        };
        let (mut sheets, mut recused) = (Vec::new(), Vec::new());
        for sheet in &input.sheets {
            let (application, judge) = (sheet.application, sheet.judge);
            match &sheet.standing {
                Standing::Recused => recused.push(Abstention { application, judge }),
                Standing::Scored(points) => sheets.push(Sheet {
                    application,
                    judge,
                    points: in_order(&input.rubric, points),
                }),
            }
        }
        sheets.sort();
        recused.sort();
        Self {
            category: input.category.clone(),
            criteria: weighed(&input.rubric),
            ties: input.ties.clone(),
            applications: input.applications.iter().map(entrant).collect(),
            sheets,
            recused,
            ranks: places(ranking),
        }
    }
}

/// Returns points in the order of the criteria.
pub(super) fn in_order(rubric: &Rubric, points: &GivenPoints) -> Vec<Option<Points>> {
    let criteria = rubric.criteria.iter();
    criteria.map(|one| points.get(&one.id)).collect()
}

/// Returns the weights and scales of a rubric.
pub(super) fn weighed(rubric: &Rubric) -> Vec<Weighed> {
    let of = |criterion: &Criterion| Weighed {
        criterion: criterion.id.clone(),
        weight: criterion.weight,
        min: criterion.min,
        max: criterion.max,
        steps: criterion.steps,
    };
    rubric.criteria.iter().map(of).collect()
}

/// Returns the places of a ranking.
pub(super) fn places(ranking: &Ranking) -> Vec<Place> {
    let rows = ranking.rows.iter().map(|row| Place {
        rank: row.rank,
        application: row.application,
        score: row
            .score
            .map(|score| format!("{}/{}", score.numerator(), score.denominator())),
        sheets: row.sheets.len() as u32,
    });
    rows.collect()
}
