//! What a ranking is made from, its canonical bytes and everything that can be wrong with it.

use super::TieRule;
use super::columns::Columns;
use crate::id::{ApplicationId, JudgeId};
use crate::scores::{CriterionId, GivenPoints, Points, Rubric};
use crate::travel::Digest;
use std::collections::BTreeSet;

/// Everything a ranking depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankingInput {
    /// The id of the category.
    pub category: String,
    /// Its rubric in the round.
    pub rubric: Rubric,
    /// What parts applications of equal score, in this order.
    pub ties: Vec<TieRule>,
    /// The applications to be ranked.
    pub applications: BTreeSet<ApplicationId>,
    /// Who was asked to score what, each pair once, by application and judge.
    pub assignments: Vec<(ApplicationId, JudgeId)>,
    /// The final sheets, in any order.
    pub sheets: Vec<SheetInput>,
}

/// A final sheet as a ranking sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetInput {
    /// The application.
    pub application: ApplicationId,
    /// The judge.
    pub judge: JudgeId,
    /// Points or recusal.
    pub standing: Standing,
}

impl SheetInput {
    fn pair(&self) -> (ApplicationId, JudgeId) {
        (self.application, self.judge)
    }

    /// Lists what is wrong with the points.
    fn check(&self, columns: &Columns<'_>, problems: &mut Vec<RankingError>) {
        let Standing::Scored(scores) = &self.standing else {
            return;
        };
        if let Some(mut pairs) = columns.of_whole(scores)
            && pairs.all(|(column, points)| column.criterion.holds(points))
        {
            return;
        }
        let (application, judge) = self.pair();
        for (id, points) in scores.iter() {
            let criterion = || id.clone();
            match columns.get(id) {
                None => problems.push(RankingError::UnknownCriterion {
                    application,
                    judge,
                    criterion: criterion(),
                }),
                Some(column) if !column.criterion.holds(points) => {
                    problems.push(RankingError::OutOfRange {
                        application,
                        judge,
                        criterion: criterion(),
                    })
                }
                Some(_) => {}
            }
        }
    }
}

/// Whether a sheet has points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Points by criterion; a criterion that is absent makes the sheet incomplete.
    Scored(GivenPoints),
    /// The judge does not score.
    Recused,
}

/// Why no ranking can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RankingError {
    /// The rubric has no criterion.
    #[error("the rubric has no criterion")]
    NoCriteria,
    /// All weights are zero.
    #[error("all weights are zero")]
    NoWeight,
    /// Two criteria have one id.
    #[error("criterion {criterion} stands twice in the rubric")]
    RepeatedCriterion {
        /// The id.
        criterion: CriterionId,
    },
    /// A scale has no room between its ends, or no steps.
    #[error("the scale of {criterion} is empty")]
    EmptyScale {
        /// The criterion.
        criterion: CriterionId,
    },
    /// Weights and scales have no common measure that fits the arithmetic.
    #[error("weights and scales are too finely divided")]
    TooFine,
    /// A sheet is for an application that is not ranked here.
    #[error("judge {judge} has a sheet for application {application}, which is not ranked here")]
    UnknownApplication {
        /// The application.
        application: ApplicationId,
        /// The judge.
        judge: JudgeId,
    },
    /// A judge has two sheets for one application.
    #[error("judge {judge} has two sheets for application {application}")]
    RepeatedSheet {
        /// The application.
        application: ApplicationId,
        /// The judge.
        judge: JudgeId,
    },
    /// A sheet scores a criterion that the rubric does not have.
    #[error("the sheet of judge {judge} for application {application} scores {criterion}")]
    UnknownCriterion {
        /// The application.
        application: ApplicationId,
        /// The judge.
        judge: JudgeId,
        /// The criterion.
        criterion: CriterionId,
    },
    /// Points lie outside their scale.
    #[error(
        "the sheet of judge {judge} for application {application} is out of range on {criterion}"
    )]
    OutOfRange {
        /// The application.
        application: ApplicationId,
        /// The judge.
        judge: JudgeId,
        /// The criterion.
        criterion: CriterionId,
    },
}

impl RankingError {
    /// Returns the stable code under which the locales explain this.
    pub fn code(&self) -> &'static str {
        match self {
            RankingError::NoCriteria => "ranking-no-criteria",
            RankingError::NoWeight => "ranking-no-weight",
            RankingError::RepeatedCriterion { .. } => "ranking-criterion-twice",
            RankingError::EmptyScale { .. } => "ranking-empty-scale",
            RankingError::TooFine => "ranking-too-fine",
            RankingError::UnknownApplication { .. } => "ranking-application",
            RankingError::RepeatedSheet { .. } => "ranking-sheet-twice",
            RankingError::UnknownCriterion { .. } => "ranking-criterion",
            RankingError::OutOfRange { .. } => "ranking-range",
        }
    }

    /// Returns the named arguments of those texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let pair = |application: &ApplicationId, judge: &JudgeId| {
            vec![
                ("application", application.to_string()),
                ("judge", judge.to_string()),
            ]
        };
        match self {
            RankingError::NoCriteria | RankingError::NoWeight | RankingError::TooFine => Vec::new(),
            RankingError::RepeatedCriterion { criterion }
            | RankingError::EmptyScale { criterion } => {
                vec![("criterion", criterion.to_string())]
            }
            RankingError::UnknownApplication { application, judge }
            | RankingError::RepeatedSheet { application, judge } => pair(application, judge),
            RankingError::UnknownCriterion {
                application,
                judge,
                criterion,
            }
            | RankingError::OutOfRange {
                application,
                judge,
                criterion,
            } => {
                let mut args = pair(application, judge);
                args.push(("criterion", criterion.to_string()));
                args
            }
        }
    }
}

impl RankingInput {
    /// Lists everything that forbids a ranking.
    pub fn problems(&self) -> Vec<RankingError> {
        self.problems_with(self.sheets.iter())
    }

    /// Lists what the rubric and these of the sheets have that forbids a ranking.
    pub(super) fn problems_with<'a>(
        &self,
        sheets: impl Iterator<Item = &'a SheetInput> + Clone,
    ) -> Vec<RankingError> {
        let mut problems = self.rubric_problems();
        let mut pairs: Vec<_> = sheets.clone().map(SheetInput::pair).collect();
        pairs.sort_unstable();
        let of_application = pairs.chunk_by(|one, next| one.0 == next.0);
        let strange = of_application.filter(|own| !self.applications.contains(&own[0].0));
        let strange = strange.flatten();
        problems.extend(
            strange.map(|&(application, judge)| RankingError::UnknownApplication {
                application,
                judge,
            }),
        );
        let twice = pairs.windows(2).filter(|pair| pair[0] == pair[1]);
        problems.extend(twice.map(|pair| {
            let (application, judge) = pair[0];
            RankingError::RepeatedSheet { application, judge }
        }));
        let columns = self.columns();
        sheets.for_each(|sheet| sheet.check(&columns, &mut problems));
        problems
    }

    /// Puts the sheets in the order of applications and judges.
    pub(super) fn arrange(&mut self) {
        // Stable sorting is the quicker here: the sheets of each judge are in order already.
        self.sheets
            .sort_by_key(|sheet| (sheet.application, sheet.judge));
    }

    /// Returns the criteria as the sheets name them.
    pub(super) fn columns(&self) -> Columns<'_> {
        let given = self
            .sheets
            .iter()
            .filter_map(|sheet| match &sheet.standing {
                Standing::Scored(given) => Some(given),
                Standing::Recused => None,
            });
        Columns::new(&self.rubric, given)
    }

    fn rubric_problems(&self) -> Vec<RankingError> {
        let criteria = &self.rubric.criteria;
        let mut problems = Vec::new();
        if criteria.is_empty() {
            problems.push(RankingError::NoCriteria);
        } else if criteria.iter().all(|criterion| criterion.weight == 0) {
            problems.push(RankingError::NoWeight);
        }
        let mut seen = BTreeSet::new();
        for criterion in criteria {
            if !seen.insert(&criterion.id) {
                problems.push(RankingError::RepeatedCriterion {
                    criterion: criterion.id.clone(),
                });
            }
            if criterion.max <= criterion.min || criterion.steps == 0 {
                problems.push(RankingError::EmptyScale {
                    criterion: criterion.id.clone(),
                });
            }
        }
        problems
    }

    /// Returns the SHA-256 of [`Self::canonical`]: two workspaces with one hash rank alike.
    pub fn state_hash(&self) -> Digest {
        Digest::of(&self.canonical())
    }

    /// Returns the input as bytes that depend on its content alone, whatever the order of its sheets.
    ///
    /// A version line, then each part in turn. Numbers are big-endian and of fixed width; texts and lists
    /// carry their length before them as 64 bits, so no two inputs share their bytes. Criteria stand in
    /// the order of the rubric, sheets by application and judge, points in the order of the criteria's
    /// ids; a sheet that has points for all of them does not name them again.
    pub fn canonical(&self) -> Vec<u8> {
        let columns = self.columns();
        let mut bytes = Canonical(b"jurybook ranking input 2\n".to_vec());
        bytes.text(&self.category);
        bytes.text(&self.rubric.round.0);
        bytes.length(self.rubric.criteria.len());
        for criterion in &self.rubric.criteria {
            bytes.text(&criterion.id.0);
            bytes.number(criterion.weight);
            bytes.points(criterion.min);
            bytes.points(criterion.max);
            bytes.number(criterion.steps);
        }
        bytes.length(self.ties.len());
        self.ties.iter().for_each(|rule| bytes.tie_rule(rule));
        bytes.length(self.applications.len());
        for application in &self.applications {
            bytes.number(application.0);
        }
        bytes.length(self.assignments.len());
        for (application, judge) in &self.assignments {
            bytes.number(application.0);
            bytes.number(judge.0);
        }
        let mut sheets: Vec<&SheetInput> = self.sheets.iter().collect();
        sheets.sort_by_key(|sheet| sheet.pair());
        bytes.length(sheets.len());
        for sheet in sheets {
            bytes.sheet(sheet, &columns);
        }
        bytes.0
    }
}

/// Bytes under construction.
struct Canonical(Vec<u8>);

impl Canonical {
    fn length(&mut self, length: usize) {
        self.0.extend((length as u64).to_be_bytes());
    }

    fn number(&mut self, number: u32) {
        self.0.extend(number.to_be_bytes());
    }

    fn points(&mut self, points: Points) {
        self.0.extend(points.0.to_be_bytes());
    }

    fn text(&mut self, text: &str) {
        self.length(text.len());
        self.0.extend(text.as_bytes());
    }

    fn tie_rule(&mut self, rule: &TieRule) {
        match rule {
            TieRule::Criterion(id) => {
                self.0.push(1);
                self.text(&id.0);
            }
            TieRule::Median => self.0.push(2),
            TieRule::Chair => self.0.push(3),
        }
    }

    fn sheet(&mut self, sheet: &SheetInput, columns: &Columns<'_>) {
        self.number(sheet.application.0);
        self.number(sheet.judge.0);
        match &sheet.standing {
            Standing::Recused => self.0.push(0),
            Standing::Scored(scores) => match columns.of_whole(scores) {
                Some(pairs) => {
                    self.0.push(1);
                    pairs.for_each(|(_, points)| self.points(points));
                }
                None => {
                    self.0.push(2);
                    self.length(scores.points().len());
                    for (criterion, points) in scores.iter() {
                        self.text(&criterion.0);
                        self.points(points);
                    }
                }
            },
        }
    }
}
