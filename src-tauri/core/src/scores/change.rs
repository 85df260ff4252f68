//! Changing a judge's sheets.

use super::desk::Assigned;
use super::import_table::LONGEST_TEXT;
use super::typing::{self, Audience};
use super::{CriterionId, DraftSheet, Points, Rubric, store};
use crate::clock::Instant;
use crate::id::ApplicationId;
use crate::journal::{Operation, SheetChange};
use crate::programme::Programme;
use crate::store::StoreError;
use crate::workspace::{Change, Workspace};

/// What a judge wants on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Points for a criterion, or none to clear it.
    Score(CriterionId, Option<Points>),
    /// The comment to the committee.
    Committee(String),
    /// The comment to the applicant.
    Applicant(String),
    /// The private note.
    PrivateNote(String),
    /// The flag for discussion.
    Flag(bool),
    /// The nominations for special mentions.
    Nominations(Vec<String>),
    /// The recusal with its reason, or none to take it back.
    Recusal(Option<String>),
}

impl Entry {
    /// Returns for whom it is, where it is a text.
    fn audience(&self) -> Option<Audience> {
        match self {
            Self::Committee(_) => Some(Audience::Committee),
            Self::Applicant(_) => Some(Audience::Applicant),
            Self::PrivateNote(_) => Some(Audience::Private),
            Self::Score(..) | Self::Flag(_) | Self::Nominations(_) | Self::Recusal(_) => None,
        }
    }
}

/// Why a sheet was not changed.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// This is not a judge's workspace.
    #[error("not a judge's workspace")]
    NotAJudge,
    /// The application is not in the kit.
    #[error("application {application} is not assigned")]
    Unassigned {
        /// The application.
        application: ApplicationId,
    },
    /// The rubric has no such criterion.
    #[error("no criterion {criterion}")]
    Criterion {
        /// The criterion.
        criterion: CriterionId,
    },
    /// The points are not on the scale.
    #[error("{points} is not on the scale")]
    OffScale {
        /// The points.
        points: i32,
        /// Lowest.
        least: i32,
        /// Highest.
        most: i32,
    },
    /// The judge has recused and cannot score.
    #[error("recused")]
    Recused,
    /// A recusal needs a reason.
    #[error("no reason")]
    NoReason,
    /// The sheet is final; it has to be reopened first.
    #[error("final")]
    Final,
    /// The application is for practice: its sheet counts nowhere and is never final.
    #[error("application {application} is for practice")]
    Practice {
        /// The application.
        application: ApplicationId,
    },
    /// The sheet has gaps and cannot be final.
    #[error("{gaps} gaps")]
    Gaps {
        /// How many.
        gaps: usize,
    },
    /// A text is longer than 20,000 characters.
    #[error("too long")]
    TooLong,
    /// The programme has no such special mention.
    #[error("no special mention {mention}")]
    Mention {
        /// The mention.
        mention: String,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl SheetError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAJudge => "not-a-judge",
            Self::Unassigned { .. } => "sheet-unassigned",
            Self::Criterion { .. } => "sheet-criterion",
            Self::OffScale { .. } => "sheet-off-scale",
            Self::Recused => "sheet-recused",
            Self::NoReason => "sheet-no-reason",
            Self::Final => "sheet-final",
            Self::Practice { .. } => "sheet-practice",
            Self::Gaps { .. } => "sheet-gaps",
            Self::TooLong => "sheet-too-long",
            Self::Mention { .. } => "sheet-mention",
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unassigned { application } | Self::Practice { application } => {
                vec![("application", application.to_string())]
            }
            Self::Criterion { criterion } => vec![("criterion", criterion.to_string())],
            Self::OffScale {
                points,
                least,
                most,
            } => vec![
                ("points", points.to_string()),
                ("least", least.to_string()),
                ("most", most.to_string()),
            ],
            Self::Mention { mention } => vec![("mention", mention.clone())],
            Self::Gaps { gaps } => vec![("count", gaps.to_string())],
            Self::Store(error) => error.args(),
            Self::NotAJudge | Self::Recused | Self::NoReason | Self::Final | Self::TooLong => {
                vec![]
            }
        }
    }
}

/// Puts an entry on a sheet; where it says what is there already, nothing changes.
///
/// A private note may be changed on a final sheet too: it is no part of what was handed in.
///
/// # Errors
/// [`SheetError`].
pub fn enter(
    workspace: &mut Workspace,
    application: ApplicationId,
    entry: Entry,
    now: Instant,
) -> Result<Option<Change>, SheetError> {
    let assigned = Assigned::read(workspace.read(), application)?;
    if assigned.is_final() && !matches!(entry, Entry::PrivateNote(_)) {
        return Err(SheetError::Final);
    }
    let draft = assigned.draft();
    let typed = entry.audience();
    let change = change_of(&draft, entry, &assigned.rubric, &assigned.programme)?;
    if change.is_empty() {
        typing::forget(workspace, application, typed)?;
        return Ok(None);
    }
    put_change(workspace, draft, application, change, None, now).map(Some)
}

/// Carries out a change that an undo asks for.
///
/// # Errors
/// [`SheetError::Final`] where the sheet was finalised since; those of the store.
pub fn revert(
    workspace: &mut Workspace,
    application: ApplicationId,
    change: SheetChange,
    reverts: u64,
    now: Instant,
) -> Result<Change, SheetError> {
    let assigned = Assigned::read(workspace.read(), application)?;
    if assigned.is_final() && !matches!(change, SheetChange::PrivateNote { .. }) {
        return Err(SheetError::Final);
    }
    put_change(
        workspace,
        assigned.draft(),
        application,
        change,
        Some(reverts),
        now,
    )
}

fn put_change(
    workspace: &mut Workspace,
    mut draft: DraftSheet,
    application: ApplicationId,
    change: SheetChange,
    reverts: Option<u64>,
    now: Instant,
) -> Result<Change, SheetError> {
    store::carry_out(&mut draft, &change);
    let typed = Audience::of(&change);
    let ((), done) = workspace.transact::<_, SheetError>(now, reverts, |writing| {
        store::put(writing, &draft)?;
        typing::remove(writing, application, typed)?;
        Ok((
            (),
            Operation::ChangeSheet {
                application,
                change,
            },
        ))
    })?;
    Ok(done)
}

/// Refuses a text that is too long for a sheet.
pub(super) fn short(text: String) -> Result<String, SheetError> {
    if text.chars().count() > LONGEST_TEXT {
        Err(SheetError::TooLong)
    } else {
        Ok(text)
    }
}

fn change_of(
    draft: &DraftSheet,
    entry: Entry,
    rubric: &Rubric,
    programme: &Programme,
) -> Result<SheetChange, SheetError> {
    Ok(match entry {
        Entry::Score(criterion, points) => {
            let known = rubric.criterion(&criterion);
            let known = known.ok_or_else(|| SheetError::Criterion {
                criterion: criterion.clone(),
            })?;
            if draft.recusal.is_some() && points.is_some() {
                return Err(SheetError::Recused);
            }
            if let Some(points) = points.filter(|points| !known.holds(*points)) {
                let (least, most) = (known.min.0, known.max.0);
                return Err(SheetError::OffScale {
                    points: points.0,
                    least,
                    most,
                });
            }
            let before = draft.scores.get(&criterion).map(|points| points.0);
            SheetChange::Score {
                criterion: criterion.0,
                before,
                after: points.map(|one| one.0),
            }
        }
        Entry::Committee(text) => SheetChange::Committee {
            before: draft.to_committee.0.clone(),
            after: short(text)?,
        },
        Entry::Applicant(text) => SheetChange::Applicant {
            before: draft.to_applicant.0.clone(),
            after: short(text)?,
        },
        Entry::PrivateNote(text) => SheetChange::PrivateNote {
            before: draft.note.0.clone(),
            after: short(text)?,
        },
        Entry::Flag(after) => SheetChange::Flag {
            before: draft.flagged,
            after,
        },
        Entry::Nominations(mut after) => {
            after.sort();
            after.dedup();
            let known = |id: &String| programme.special_mentions.iter().any(|one| one.id == *id);
            if let Some(mention) = after.iter().find(|id| !known(id)) {
                return Err(SheetError::Mention {
                    mention: mention.clone(),
                });
            }
            SheetChange::Nominations {
                before: draft.nominations.iter().cloned().collect(),
                after,
            }
        }
        Entry::Recusal(after) => {
            let after = after
                .map(short)
                .transpose()?
                .map(|text| text.trim().to_owned());
            if after.as_ref().is_some_and(String::is_empty) {
                return Err(SheetError::NoReason);
            }
            // Points beside a recusal cannot be finalised: they go, and come back with an undo.
            let given = draft.scores.iter().filter(|_| after.is_some());
            let points = given
                .map(|(criterion, one)| (criterion.0.clone(), one.0))
                .collect();
            SheetChange::Recusal {
                before: draft.recusal.clone(),
                after,
                points,
            }
        }
    })
}
