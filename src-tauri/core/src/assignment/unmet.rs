//! What a proposal could not meet, said by name.

use crate::id::{ApplicationId, JudgeId};

/// One wish of the request that the proposal does not fulfil, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unmet {
    /// Conflicts of interest leave the application fewer judges than it needs.
    TooFewJudges {
        /// The application that stays short.
        application: ApplicationId,
        /// Judges asked for.
        wanted: u32,
        /// Judges who have no conflict with it.
        available: u32,
    },
    /// Enough judges are free of conflict, but their capacities are used up.
    CapacityExhausted {
        /// The application that stays short.
        application: ApplicationId,
        /// Judges asked for.
        wanted: u32,
        /// Judges given.
        given: u32,
    },
    /// A category falls into groups of applications that share no judge.
    Disconnected {
        /// The id of the category.
        category: String,
        /// The groups, each in order of application number; the largest first.
        groups: Vec<Vec<ApplicationId>>,
        /// Why they could not be joined.
        reason: Disconnection,
    },
    /// A judge who has room is asked for at least two applications fewer than another.
    Uneven {
        /// The judge with the fewest applications among those who have room.
        lightest: JudgeId,
        /// Applications of the lightest.
        low: u32,
        /// The judge with the most applications.
        heaviest: JudgeId,
        /// Applications of the heaviest.
        high: u32,
    },
    /// An assignment made by hand was left out because the two are in conflict.
    ByHandInConflict {
        /// The application.
        application: ApplicationId,
        /// The judge.
        judge: JudgeId,
    },
    /// An assignment made by hand was left out because it names an application or judge that is not here.
    ByHandUnknown {
        /// The application.
        application: ApplicationId,
        /// The judge.
        judge: JudgeId,
    },
    /// As it stands, the application has fewer judges than it needs, and a judge could still be asked.
    Short {
        /// The application.
        application: ApplicationId,
        /// Judges wanted.
        wanted: u32,
        /// Judges assigned.
        given: u32,
    },
    /// A standing assignment is in conflict.
    StandsInConflict {
        /// The application.
        application: ApplicationId,
        /// The judge.
        judge: JudgeId,
    },
    /// A standing assignment is of an application that the round is not about, or of nobody of the panel.
    StandsOutside {
        /// The application.
        application: ApplicationId,
        /// The judge.
        judge: JudgeId,
    },
    /// Standing assignments exceed what the judge takes.
    OverCapacity {
        /// The judge.
        judge: JudgeId,
        /// Applications assigned.
        assigned: u32,
        /// The most the judge takes.
        capacity: u32,
    },
    /// Assignments made by hand exceed what the judge takes; they were kept.
    ByHandOverCapacity {
        /// The judge.
        judge: JudgeId,
        /// Applications assigned by hand.
        assigned: u32,
        /// The most the judge takes.
        capacity: u32,
    },
}

/// Why a category stays in separate groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disconnection {
    /// Every application of the category has a single judge, so nothing links the judges.
    OneJudgeEach,
    /// Conflicts of interest leave no judge who could score on both sides.
    Conflicts,
    /// No exchange of two assignments would join the groups within capacities and the choices made by hand.
    NoExchange,
    /// It is so as it stands; whether an exchange would join the groups was not tried.
    AsItStands,
}

impl Unmet {
    /// Returns the stable code under which the locales explain this.
    pub fn code(&self) -> &'static str {
        match self {
            Unmet::TooFewJudges { .. } => "assign-too-few-judges",
            Unmet::CapacityExhausted { .. } => "assign-capacity",
            Unmet::Disconnected { reason, .. } => match reason {
                Disconnection::OneJudgeEach => "assign-apart-one-judge",
                Disconnection::Conflicts => "assign-apart-conflicts",
                Disconnection::NoExchange => "assign-apart-no-exchange",
                Disconnection::AsItStands => "assign-apart-standing",
            },
            Unmet::Uneven { .. } => "assign-uneven",
            Unmet::Short { .. } => "assign-short",
            Unmet::StandsInConflict { .. } => "assign-standing-conflict",
            Unmet::StandsOutside { .. } => "assign-standing-outside",
            Unmet::OverCapacity { .. } => "assign-over-capacity",
            Unmet::ByHandInConflict { .. } => "assign-by-hand-conflict",
            Unmet::ByHandUnknown { .. } => "assign-by-hand-unknown",
            Unmet::ByHandOverCapacity { .. } => "assign-by-hand-capacity",
        }
    }

    /// Returns the named arguments of that explanation.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Unmet::TooFewJudges {
                application,
                wanted,
                available,
            } => vec![
                ("application", application.to_string()),
                ("wanted", wanted.to_string()),
                ("available", available.to_string()),
            ],
            Unmet::CapacityExhausted {
                application,
                wanted,
                given,
            }
            | Unmet::Short {
                application,
                wanted,
                given,
            } => vec![
                ("application", application.to_string()),
                ("wanted", wanted.to_string()),
                ("given", given.to_string()),
            ],
            Unmet::Disconnected {
                category, groups, ..
            } => vec![
                ("category", category.clone()),
                ("groups", groups.len().to_string()),
                ("applications", first_of_each(groups)),
            ],
            Unmet::Uneven {
                lightest,
                low,
                heaviest,
                high,
            } => vec![
                ("lightest", lightest.to_string()),
                ("low", low.to_string()),
                ("heaviest", heaviest.to_string()),
                ("high", high.to_string()),
            ],
            Unmet::ByHandInConflict { application, judge }
            | Unmet::ByHandUnknown { application, judge }
            | Unmet::StandsInConflict { application, judge }
            | Unmet::StandsOutside { application, judge } => {
                vec![
                    ("application", application.to_string()),
                    ("judge", judge.to_string()),
                ]
            }
            Unmet::ByHandOverCapacity {
                judge,
                assigned,
                capacity,
            }
            | Unmet::OverCapacity {
                judge,
                assigned,
                capacity,
            } => vec![
                ("judge", judge.to_string()),
                ("assigned", assigned.to_string()),
                ("capacity", capacity.to_string()),
            ],
        }
    }
}

/// Names one application of each group, which is enough to find it on screen.
fn first_of_each(groups: &[Vec<ApplicationId>]) -> String {
    let first = groups.iter().filter_map(|group| group.first());
    first
        .map(ApplicationId::to_string)
        .collect::<Vec<_>>()
        .join(", ")
}
