//! Importing a judge's scores from a table: all of it or nothing.

use super::import_table::{self, Problem, ScoresPlan};
use super::{Desk, SheetError};
use super::{DraftSheet, Rubric, store};
use crate::applications::{ImportError, read_table_file};
use crate::clock::Instant;
use crate::id::ApplicationId;
use crate::journal::Operation;
use crate::store::{Reading, StoreError};
use crate::table::read::{TableError, read};
use crate::travel::Digest;
use crate::workspace::Workspace;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Why scores were not imported.
#[derive(Debug, thiserror::Error)]
pub enum ScoresImportError {
    /// The table cannot be read.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// The sheets cannot be read.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ScoresImportError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Import(error) => error.code(),
            Self::Sheet(error) => error.code(),
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Import(error) => error.args(),
            Self::Sheet(error) => error.args(),
            Self::Store(error) => error.args(),
        }
    }
}

/// What an import of scores does, or did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoresImported {
    /// Rows with anything in them.
    pub rows: u32,
    /// Sheets that change.
    pub sheets: u32,
    /// Every problem; where there is one, nothing changes.
    pub problems: Vec<Problem>,
}

/// Plans an import of scores without changing anything.
///
/// # Errors
/// [`ScoresImportError`].
pub fn plan_scores(
    reading: Reading<'_>,
    table: &Path,
) -> Result<ScoresImported, ScoresImportError> {
    let bytes = read_table_file(table)?;
    Ok(split(plan(reading, &bytes)?).0)
}

/// Imports scores, unless a row has a problem; where nothing differs, nothing is changed.
///
/// # Errors
/// [`ScoresImportError`]; then nothing was imported.
pub fn import_scores(
    workspace: &mut Workspace,
    table: &Path,
    now: Instant,
) -> Result<ScoresImported, ScoresImportError> {
    let bytes = read_table_file(table)?;
    let (imported, sheets) = split(plan(workspace.read(), &bytes)?);
    if sheets.is_empty() {
        return Ok(imported);
    }
    workspace.transact::<_, ScoresImportError>(now, None, |writing| {
        sheets
            .values()
            .try_for_each(|draft| store::put(writing, draft))?;
        let table_sha256 = Digest::of(&bytes).to_string();
        Ok((
            (),
            Operation::ImportScores {
                table_sha256,
                sheets: imported.sheets,
            },
        ))
    })?;
    Ok(imported)
}

type Drafts = BTreeMap<ApplicationId, DraftSheet>;

fn split(plan: ScoresPlan) -> (ScoresImported, Drafts) {
    let rows = plan.rows;
    match plan.sheets() {
        Ok(sheets) => {
            let count = sheets.len() as u32;
            (
                ScoresImported {
                    rows,
                    sheets: count,
                    problems: Vec::new(),
                },
                sheets,
            )
        }
        Err(problems) => (
            ScoresImported {
                rows,
                sheets: 0,
                problems,
            },
            Drafts::new(),
        ),
    }
}

fn plan(reading: Reading<'_>, bytes: &[u8]) -> Result<ScoresPlan, ScoresImportError> {
    let desk = Desk::read(reading)?;
    let table = read(bytes).map_err(ImportError::from)?;
    let known = ["application", "criterion", "points", "comment"];
    let knows = |header: &String| known.contains(&header.trim().to_lowercase().as_str());
    if !table.headers.iter().any(knows) {
        let (found, expected) = (table.headers.join(", "), known.join(", "));
        return Err(ImportError::from(TableError::NoKnownColumn { found, expected }).into());
    }
    let mut rubrics: BTreeMap<ApplicationId, &Rubric> = BTreeMap::new();
    // A table may practise, too: what it enters there counts as little as what the window does.
    let applications = || desk.applications.iter().chain(&desk.practice.applications);
    for application in applications() {
        rubrics.insert(application.id, desk.rubric(application.id)?);
    }
    let assigned: BTreeMap<String, ApplicationId> = applications()
        .map(|one| (one.submission.reference.clone(), one.id))
        .collect();
    let kept = || desk.sheets.iter().chain(&desk.practice.sheets);
    let finals: BTreeSet<ApplicationId> = kept()
        .filter(|(_, sheet)| sheet.is_final)
        .map(|(id, _)| *id)
        .collect();
    let drafts: Drafts = kept()
        .map(|(id, sheet)| (*id, sheet.draft.clone()))
        .collect();
    let rubric_of = |application: ApplicationId| rubrics[&application];
    let around = import_table::Desk {
        assigned: &assigned,
        finals: &finals,
        drafts: &drafts,
        rubric_of: &rubric_of,
    };
    Ok(import_table::plan(&table.texts(), &around))
}
