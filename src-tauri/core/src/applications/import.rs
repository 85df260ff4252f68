//! Importing applications: open, plan, apply, report.

use super::aside::{self, AsideRow};
use super::attachments::{FolderFile, scan};
use super::choices::{Choices, Corrected, Was, correct};
use super::plan::{Against, Held, Plan, plan_against};
use super::store::amend::held;
use super::{columns, store, write};
use crate::clock::Instant;
use crate::files::read_at_most;
use crate::job::{Cancelled, Job};
use crate::programme::Programme;
use crate::store::{Reading, StoreError};
use crate::table::columns::fold;
use crate::table::read::{Cell, LARGEST, Table, TableError, read};
use crate::travel::{Digest, measure};
use crate::workspace::Workspace;
use std::collections::{BTreeMap, HashMap};
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
    /// A cell to correct is not in the table.
    #[error("no cell {cell}")]
    NoCell {
        /// The cell.
        cell: String,
    },
    /// A column is to mean what the programme does not know.
    #[error("no field {field}")]
    NoField {
        /// The field.
        field: String,
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
            Self::NoCell { .. } => "import-no-cell",
            Self::NoField { .. } => "import-no-field",
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
            Self::NoCell { cell } => vec![("cell", cell.clone())],
            Self::NoField { field } => vec![("field", field.clone())],
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

/// Where rows come from.
#[derive(Debug, Clone, Copy)]
pub enum Source<'a> {
    /// A table's file.
    File(&'a Path),
    /// The rows that were set aside before.
    Aside,
}

/// What is to be imported.
#[derive(Debug, Clone)]
pub struct Wanted<'a> {
    /// Where the rows come from.
    pub source: Source<'a>,
    /// The folder of attachments.
    pub folder: Option<&'a Path>,
    /// What a person has chosen.
    pub choices: Choices,
}

/// What an import begins with: the table, corrected, and what its columns mean.
pub(super) struct Read {
    pub(super) table: Table,
    /// Digest of what was read.
    pub(super) table_sha256: Digest,
    /// Name of the table's file.
    pub(super) source: String,
    /// The rows, where they were set aside before.
    pub(super) aside: Vec<AsideRow>,
    /// What people have said of headings before.
    pub(super) remembered: BTreeMap<String, String>,
    /// The same with what is said of this table.
    pub(super) meanings: BTreeMap<String, String>,
    was: Was,
}

impl Read {
    /// Reads the table.
    pub(super) fn table(
        reading: Reading<'_>,
        programme: &Programme,
        wanted: &Wanted<'_>,
    ) -> Result<Self, ImportError> {
        let said = &wanted.choices.meanings;
        columns::check(programme, said)?;
        let (mut table, table_sha256, source, aside) = match wanted.source {
            Source::File(path) => {
                let bytes = read_table_file(path)?;
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                (read(&bytes)?, Digest::of(&bytes), name.into_owned(), vec![])
            }
            Source::Aside => {
                let rows = aside::rows_aside(reading)?;
                if rows.is_empty() {
                    return Err(TableError::Empty.into());
                }
                let digest = Digest::of(&crate::travel::json::write(&rows));
                (aside::table(&rows), digest, String::new(), rows)
            }
        };
        let was = correct(&mut table, &wanted.choices.corrections)?;
        let remembered = store::meanings(reading)?;
        let said = said
            .iter()
            .map(|(heading, field)| (fold(heading), field.clone()));
        let mut meanings = remembered.clone();
        meanings.extend(said);
        Ok(Self {
            table,
            table_sha256,
            source,
            aside,
            remembered,
            meanings,
            was,
        })
    }

    /// Returns what was corrected, in order.
    pub(super) fn corrected(&self) -> Vec<Corrected> {
        let row = |number: u32| self.table.rows.iter().find(|row| row.number == number);
        let one = |((number, column), before): (&(u32, usize), &Cell)| Corrected {
            row: *number,
            column: self.table.headers[*column].clone(),
            before: (*before != Cell::Unreadable).then(|| before.text()),
            after: row(*number).map_or_else(String::new, |row| row.cell(*column).text()),
        };
        self.was.iter().map(one).collect()
    }
}

/// An import that was planned, with all that carrying it out takes.
pub(super) struct Planned {
    pub(super) read: Read,
    pub(super) plan: Plan,
    pub(super) held: Held,
    pub(super) folder: BTreeMap<String, FolderFile>,
}

fn planned(
    reading: Reading<'_>,
    programme: &Programme,
    wanted: &Wanted<'_>,
    job: &Job,
) -> Result<Planned, ImportError> {
    let read = Read::table(reading, programme, wanted)?;
    let folder = match wanted.folder {
        Some(folder) => scan(folder).map_err(|error| ImportError::Unreadable {
            path: folder.to_owned(),
            cause: error.to_string(),
        })?,
        None => BTreeMap::new(),
    };
    let held = held(reading, programme)?;
    let digests = digests(reading, &folder, &held, job)?;
    let choices = Choices {
        meanings: read.meanings.clone(),
        ..wanted.choices.clone()
    };
    let against = Against {
        folder: &folder,
        digests: &digests,
        held: &held,
        choices: &choices,
        was: &read.was,
    };
    let plan = plan_against(&read.table, programme, against)?;
    Ok(Planned {
        read,
        plan,
        held,
        folder,
    })
}

/// Digests of files that were read before, by path, size and the time of their last change.
#[derive(Default)]
struct Digests(HashMap<(PathBuf, u64, Option<std::time::SystemTime>), Digest>);

/// Reads the files that have the name and size of an attachment that is here: only they can be the same.
fn digests(
    reading: Reading<'_>,
    folder: &BTreeMap<String, FolderFile>,
    held: &Held,
    job: &Job,
) -> Result<BTreeMap<String, Digest>, ImportError> {
    let attachments = held.values().flat_map(|one| &one.attachments);
    let is_here = |one: &&super::Attachment| {
        let file = folder.get(&one.name);
        file.is_some_and(|file| file.size == one.measured.size)
    };
    let alike: Vec<&super::Attachment> = attachments.filter(is_here).collect();
    let mut found = BTreeMap::new();
    for (done, one) in (0..).zip(&alike) {
        job.step("stage-comparing", done, alike.len() as u64)?;
        let Some(file) = folder.get(&one.name) else {
            continue;
        };
        let unreadable = |error: std::io::Error| ImportError::Unreadable {
            path: file.path.clone(),
            cause: error.to_string(),
        };
        let changed = std::fs::metadata(&file.path)
            .map_err(unreadable)?
            .modified();
        let key = (file.path.clone(), file.size, changed.ok());
        let known = reading.memo(|digests: &mut Digests| digests.0.get(&key).copied());
        let digest = match known {
            Some(digest) => digest,
            None => {
                let content = File::open(&file.path).map_err(unreadable)?;
                let measured = measure(content, |_| Ok(())).map_err(unreadable)?;
                reading.memo(|digests: &mut Digests| digests.0.insert(key, measured.sha256));
                measured.sha256
            }
        };
        found.insert(one.name.clone(), digest);
    }
    Ok(found)
}

/// Plans an import without changing anything.
///
/// # Errors
/// [`ImportError`].
pub fn plan_import(
    reading: Reading<'_>,
    programme: &Programme,
    wanted: &Wanted<'_>,
    job: &Job,
) -> Result<Plan, ImportError> {
    Ok(planned(reading, programme, wanted, job)?.plan)
}

/// Imports every good row of a table with its attachments, carries out the changes that a person has accepted,
/// and keeps the rows with problems aside.
///
/// Where nothing of this is new, nothing is changed and the journal stays as it is.
///
/// # Errors
/// [`ImportError`]; then nothing was imported.
pub fn import(
    workspace: &mut Workspace,
    programme: &Programme,
    wanted: &Wanted<'_>,
    now: Instant,
    job: &Job,
) -> Result<Plan, ImportError> {
    let planned = planned(workspace.read(), programme, wanted, job)?;
    let kept = write::Kept::of(workspace.read(), programme, wanted, &planned)?;
    if planned.plan.new.is_empty() && planned.plan.accepted().next().is_none() && kept.is_nothing()
    {
        return Ok(planned.plan);
    }
    workspace.transact::<_, ImportError>(now, None, |writing| {
        let operation = write::write(writing, &planned, &kept, now, job)?;
        Ok(((), operation))
    })?;
    Ok(planned.plan)
}
