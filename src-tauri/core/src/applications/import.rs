//! Importing applications: open, plan, apply, report.

use super::attachments::{scan, sniff};
use super::plan::{Plan, plan};
use super::store;
use crate::clock::Instant;
use crate::files::read_at_most;
use crate::id::ApplicationId;
use crate::job::{Cancelled, Job};
use crate::journal::Operation;
use crate::programme::Programme;
use crate::store::{Reading, StoreError, Writing};
use crate::table::read::{LARGEST, TableError, read};
use crate::travel::{Digest, measure};
use crate::workspace::Workspace;
use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

/// Why an import was not carried out. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The table is of no use.
    #[error(transparent)]
    Table(#[from] TableError),
    /// A file or folder cannot be read.
    #[error("cannot read {path}: {cause}")]
    Unreadable {
        /// The path.
        path: PathBuf,
        /// What the system said.
        cause: String,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl ImportError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Table(error) => error.code(),
            Self::Unreadable { .. } => "file-unreadable",
            Self::Store(error) => error.code(),
            Self::Cancelled(_) => "cancelled",
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Table(error) => error.args(),
            Self::Unreadable { path, cause } => {
                vec![
                    ("path", path.display().to_string()),
                    ("cause", cause.clone()),
                ]
            }
            Self::Store(error) => error.args(),
            Self::Cancelled(_) => vec![],
        }
    }
}

/// Reads a table file, bounded.
pub(crate) fn read_table_file(path: &Path) -> Result<Vec<u8>, ImportError> {
    let unreadable = |error: std::io::Error| ImportError::Unreadable {
        path: path.to_owned(),
        cause: error.to_string(),
    };
    // One byte more than a table can have is enough for its reader to refuse it.
    read_at_most(path, LARGEST + 1).map_err(unreadable)
}

struct Read {
    plan: Plan,
    table_sha256: Digest,
    folder: BTreeMap<String, super::FolderFile>,
}

fn planned(
    reading: Reading<'_>,
    programme: &Programme,
    table: &Path,
    folder: Option<&Path>,
) -> Result<Read, ImportError> {
    let bytes = read_table_file(table)?;
    let folder = match folder {
        Some(folder) => scan(folder).map_err(|error| ImportError::Unreadable {
            path: folder.to_owned(),
            cause: error.to_string(),
        })?,
        None => BTreeMap::new(),
    };
    let plan = plan(&read(&bytes)?, programme, &folder, &store::held(reading)?)?;
    Ok(Read {
        plan,
        table_sha256: Digest::of(&bytes),
        folder,
    })
}

/// Plans an import without changing anything.
///
/// # Errors
/// [`ImportError`].
pub fn plan_import(
    reading: Reading<'_>,
    programme: &Programme,
    table: &Path,
    folder: Option<&Path>,
) -> Result<Plan, ImportError> {
    Ok(planned(reading, programme, table, folder)?.plan)
}

/// Imports every good row of a table with its attachments; rows with problems stay aside.
///
/// Where nothing is new, nothing is changed and the journal stays as it is.
///
/// # Errors
/// [`ImportError`]; then nothing was imported.
pub fn import(
    workspace: &mut Workspace,
    programme: &Programme,
    table: &Path,
    folder: Option<&Path>,
    now: Instant,
    job: &Job,
) -> Result<Plan, ImportError> {
    let read = planned(workspace.read(), programme, table, folder)?;
    if read.plan.new.is_empty() {
        return Ok(read.plan);
    }
    workspace.transact::<_, ImportError>(now, None, |writing| {
        write(writing, &read, job)?;
        let operation = Operation::ImportApplications {
            table_sha256: read.table_sha256.to_string(),
            new: read.plan.new.len() as u32,
            set_aside: read.plan.set_aside.len() as u32,
        };
        Ok(((), operation))
    })?;
    Ok(read.plan)
}

fn write(writing: &Writing<'_>, read: &Read, job: &Job) -> Result<(), ImportError> {
    let last: u32 =
        writing
            .reading()
            .only("SELECT coalesce(max(id), 0) FROM application", &[], |row| {
                row.get(0)
            })?;
    let total = read.plan.new.len() as u64;
    for (index, draft) in (0_u32..).zip(&read.plan.new) {
        job.step("stage-importing", u64::from(index), total)?;
        let id = ApplicationId(last + 1 + index);
        store::insert(writing, id, &draft.submission, draft.needs_decision)?;
        for (position, name) in draft.attachments.iter().enumerate() {
            // A plan has only names that are in the folder.
            let Some(file) = read.folder.get(name) else {
                continue;
            };
            let unreadable = |error: std::io::Error| ImportError::Unreadable {
                path: file.path.clone(),
                cause: error.to_string(),
            };
            let media = sniff(&file.path).map_err(unreadable)?;
            let content = File::open(&file.path).map_err(unreadable)?;
            let mut writer = store::AttachmentWriter::new(writing, id, position, name, media)?;
            let mut refusal = None;
            let measured = measure(content, |piece| {
                writer.push(piece).map_err(|error| {
                    refusal = Some(error);
                    std::io::Error::other("the store refused")
                })
            });
            if let Some(refusal) = refusal {
                return Err(refusal.into());
            }
            writer.finish(measured.map_err(unreadable)?.sha256)?;
        }
    }
    job.step("stage-importing", total, total)?;
    Ok(())
}
