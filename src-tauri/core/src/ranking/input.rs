//! What a ranking is made from, its canonical bytes and everything that can be wrong with it.

use crate::id::{ApplicationId, JudgeId};
use crate::scores::{Criterion, CriterionId, Points, Rubric};
use crate::travel::Digest;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything a ranking depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankingInput {
    /// The id of the category.
    pub category: String,
    /// Its rubric in the round.
    pub rubric: Rubric,
    /// The applications to be ranked.
    pub applications: BTreeSet<ApplicationId>,
    /// Who was asked to score what.
    pub assignments: BTreeSet<(ApplicationId, JudgeId)>,
    /// The final sheets, in any order.
    pub sheets: Vec<SheetInput>,
}

/// A final sheet as a ranking sees it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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

    /// Lists what is wrong with the points; `by_id` has the criteria in the order of their ids.
    fn check(&self, by_id: &[&Criterion], problems: &mut Vec<RankingError>) {
        let Standing::Scored(scores) = &self.standing else {
            return;
        };
        let (application, judge) = self.pair();
        let mut scales = by_id.iter().peekable();
        for (id, &points) in scores.as_ref() {
            // Both are in order: a criterion that comes before has no points here.
            while scales.next_if(|scale| scale.id < *id).is_some() {}
            let scale = scales.peek().filter(|scale| scale.id == *id);
            let criterion = || id.clone();
            match scale {
                None => problems.push(RankingError::UnknownCriterion {
                    application,
                    judge,
                    criterion: criterion(),
                }),
                Some(scale) if !scale.holds(points) => problems.push(RankingError::OutOfRange {
                    application,
                    judge,
                    criterion: criterion(),
                }),
                Some(_) => {}
            }
        }
    }
}

/// Whether a sheet has points.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Points by criterion; a criterion that is absent makes the sheet incomplete.
    Scored(Arc<BTreeMap<CriterionId, Points>>),
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
        let mut problems = self.rubric_problems();
        let mut pairs: Vec<_> = self.sheets.iter().map(SheetInput::pair).collect();
        pairs.sort_unstable();
        let strange = pairs.iter().filter(|pair| !self.is_ranked(pair.0));
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
        let mut by_id: Vec<&Criterion> = self.rubric.criteria.iter().collect();
        by_id.sort_by_key(|criterion| &criterion.id);
        for sheet in &self.sheets {
            sheet.check(&by_id, &mut problems);
        }
        problems
    }

    fn is_ranked(&self, application: ApplicationId) -> bool {
        self.applications.contains(&application)
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
    /// the order of the rubric, sheets by application and judge.
    pub fn canonical(&self) -> Vec<u8> {
        let mut bytes = Canonical(b"jurybook ranking input 1\n".to_vec());
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
        sheets.sort();
        bytes.length(sheets.len());
        for sheet in sheets {
            bytes.sheet(sheet);
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

    fn sheet(&mut self, sheet: &SheetInput) {
        self.number(sheet.application.0);
        self.number(sheet.judge.0);
        match &sheet.standing {
            Standing::Recused => self.0.push(0),
            Standing::Scored(scores) => {
                self.0.push(1);
                self.length(scores.len());
                for (criterion, points) in scores.as_ref() {
                    self.text(&criterion.0);
                    self.points(*points);
                }
            }
        }
    }
}
