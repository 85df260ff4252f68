//! Changing, finalising and reopening a judge's sheets.

use super::import_table::LONGEST_TEXT;
use super::store::{self, KeptSheet};
use super::{CriterionId, DraftSheet, Gap, Points, Rubric, finalise, gaps_of};
use crate::applications::{self, Application, Filter};
use crate::clock::Instant;
use crate::id::{ApplicationId, RoundId};
use crate::journal::{Operation, SheetChange};
use crate::programme::{self, Programme, Role};
use crate::store::{Reading, StoreError};
use crate::workspace::{Change, Workspace};
use std::collections::BTreeMap;

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
            Self::TooLong => "sheet-too-long",
            Self::Mention { .. } => "sheet-mention",
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unassigned { application } => vec![("application", application.to_string())],
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
            Self::Store(error) => error.args(),
            Self::NotAJudge | Self::Recused | Self::NoReason | Self::Final | Self::TooLong => {
                vec![]
            }
        }
    }
}

/// A judge's whole work: the applications of the kit with their rubrics and sheets.
pub struct Desk {
    /// The round.
    pub round: RoundId,
    /// The programme.
    pub programme: Programme,
    /// The applications of the kit, without answers.
    pub applications: Vec<Application>,
    /// Sheets in which something was entered.
    pub sheets: BTreeMap<ApplicationId, KeptSheet>,
    rubrics: BTreeMap<String, Rubric>,
}

impl Desk {
    /// Reads a judge's work.
    ///
    /// # Errors
    /// [`SheetError::NotAJudge`], and those of the store.
    pub fn read(reading: Reading<'_>) -> Result<Self, SheetError> {
        let Role::Judge { round, .. } = programme::role(reading)? else {
            return Err(SheetError::NotAJudge);
        };
        let programme = programme::of_workspace(reading)?.issued.programme;
        let rubric = |category: &programme::Category| {
            Some((category.id.clone(), programme.rubric(&round, &category.id)?))
        };
        Ok(Self {
            rubrics: programme.categories.iter().filter_map(rubric).collect(),
            applications: applications::list(reading, &Filter::default())?,
            sheets: store::all(reading)?,
            round,
            programme,
        })
    }

    /// Returns the rubric of an application.
    ///
    /// # Errors
    /// [`SheetError::Unassigned`] where it is not in the kit.
    pub fn rubric(&self, application: ApplicationId) -> Result<&Rubric, SheetError> {
        let unassigned = || SheetError::Unassigned { application };
        let found = self.applications.iter().find(|one| one.id == application);
        let category = &found.ok_or_else(unassigned)?.submission.category;
        self.rubrics.get(category).ok_or_else(unassigned)
    }

    /// Returns the draft of an application, empty where nothing was entered.
    pub fn draft(&self, application: ApplicationId) -> DraftSheet {
        let kept = self.sheets.get(&application);
        kept.map_or_else(|| DraftSheet::new(application), |sheet| sheet.draft.clone())
    }

    /// Returns every gap of every sheet that is not final, in order of the applications.
    pub fn gaps(&self) -> Vec<Gap> {
        let open = self.applications.iter().filter(|application| {
            !self
                .sheets
                .get(&application.id)
                .is_some_and(|sheet| sheet.is_final)
        });
        open.flat_map(|application| match self.rubric(application.id) {
            Ok(rubric) => gaps_of(&self.draft(application.id), rubric),
            Err(_) => Vec::new(),
        })
        .collect()
    }
}

/// Puts an entry on a sheet; where it says what is there already, nothing changes.
///
/// # Errors
/// [`SheetError`].
pub fn enter(
    workspace: &mut Workspace,
    application: ApplicationId,
    entry: Entry,
    now: Instant,
) -> Result<Option<Change>, SheetError> {
    let desk = Desk::read(workspace.read())?;
    let rubric = desk.rubric(application)?;
    let kept = desk.sheets.get(&application);
    if kept.is_some_and(|sheet| sheet.is_final) {
        return Err(SheetError::Final);
    }
    let draft = desk.draft(application);
    let change = change_of(&draft, entry, rubric, &desk.programme)?;
    if change.is_empty() {
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
    let kept = store::get(workspace.read(), application)?;
    if kept.is_final {
        return Err(SheetError::Final);
    }
    put_change(
        workspace,
        kept.draft,
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
    let ((), done) = workspace.transact::<_, SheetError>(now, reverts, |writing| {
        store::put(writing, &draft)?;
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

fn change_of(
    draft: &DraftSheet,
    entry: Entry,
    rubric: &Rubric,
    programme: &Programme,
) -> Result<SheetChange, SheetError> {
    let short = |text: String| match text.chars().count() > LONGEST_TEXT {
        true => Err(SheetError::TooLong),
        false => Ok(text),
    };
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

/// What finalising has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finalised {
    /// Sheets that are now final.
    pub finalised: u32,
    /// What keeps the others from being final.
    pub gaps: Vec<Gap>,
}

/// Finalises every sheet that has no gap; where there is none, nothing changes.
///
/// # Errors
/// [`SheetError`].
pub fn finalise_all(workspace: &mut Workspace, now: Instant) -> Result<Finalised, SheetError> {
    let desk = Desk::read(workspace.read())?;
    let mut ready = Vec::new();
    for (application, sheet) in desk.sheets.iter().filter(|(_, sheet)| !sheet.is_final) {
        if finalise(sheet.draft.clone(), desk.rubric(*application)?).is_ok() {
            ready.push(*application);
        }
    }
    let gaps = desk.gaps();
    if ready.is_empty() {
        return Ok(Finalised { finalised: 0, gaps });
    }
    let sheets = ready.len() as u32;
    workspace.transact::<_, SheetError>(now, None, |writing| {
        ready
            .iter()
            .try_for_each(|application| store::set_final(writing, *application, true))?;
        Ok(((), Operation::Finalise { sheets }))
    })?;
    Ok(Finalised {
        finalised: sheets,
        gaps,
    })
}

/// Takes up a final sheet again; a later packet replaces the one that was sent.
///
/// # Errors
/// [`SheetError`].
pub fn reopen(
    workspace: &mut Workspace,
    application: ApplicationId,
    now: Instant,
) -> Result<(), SheetError> {
    Desk::read(workspace.read())?.rubric(application)?;
    if !store::get(workspace.read(), application)?.is_final {
        return Ok(());
    }
    workspace.transact::<_, SheetError>(now, None, |writing| {
        store::set_final(writing, application, false)?;
        Ok(((), Operation::ReopenSheet { application }))
    })?;
    Ok(())
}
