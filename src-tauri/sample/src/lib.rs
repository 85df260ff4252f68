//! The sample prize: sixty invented applications, their attachments, a panel and its scores.
//!
//! The words are in `assets/sample`; pictures and papers are made here, so that the sample needs
//! nothing from anywhere and is the same on every machine.

mod application;
mod error;
mod panel;
mod papers;
mod picture;
mod random;
mod scaled;
mod scores;
mod source;
mod spreadsheet;
mod tables;

pub use application::{Application, Cost, Mess, applications};
pub use error::SampleError;
pub use panel::{DeclaredConflict, Judge, conflicts, judges};
pub use scaled::scaled;
pub use scores::{Assigned, ScoreRow, score_csv, score_table, write_scores};

use jurybook_core::job::Job;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the sample's files are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleFiles {
    /// The spreadsheet of applications, as a web form exports it.
    pub applications: PathBuf,
    /// The folder of attachments.
    pub attachments: PathBuf,
    /// The table of judges.
    pub judges: PathBuf,
    /// The table of declared conflicts.
    pub conflicts: PathBuf,
}

/// Builds the sample prize in a folder, which is made where it is missing.
///
/// The same files come out on every machine and each time. Progress is told as `stage-sample`, a
/// step an application.
///
/// # Errors
/// [`SampleError`]; files written until then stay.
pub fn build(dir: &Path, job: &Job) -> Result<SampleFiles, SampleError> {
    write_all(dir, &applications()?, &judges()?, picture::LARGE, job)
}

fn write_all(
    dir: &Path,
    applications: &[Application],
    judges: &[Judge],
    photo_columns: u16,
    job: &Job,
) -> Result<SampleFiles, SampleError> {
    let files = SampleFiles {
        applications: dir.join("applications.xlsx"),
        attachments: dir.join("attachments"),
        judges: dir.join("judges.csv"),
        conflicts: dir.join("conflicts.csv"),
    };
    fs::create_dir_all(&files.attachments).map_err(|error| SampleError::io(dir, &error))?;
    let total = applications.len() as u64;
    for (done, application) in (0..).zip(applications) {
        job.step("stage-sample", done, total)?;
        attach(&files.attachments, application, photo_columns)?;
    }
    put(&files.applications, &spreadsheet::export(applications)?)?;
    put(&files.judges, tables::judges(judges).as_bytes())?;
    put(
        &files.conflicts,
        tables::conflicts(&conflicts()?, applications).as_bytes(),
    )?;
    job.step("stage-sample", total, total)?;
    Ok(files)
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), SampleError> {
    fs::write(path, bytes).map_err(|error| SampleError::io(path, &error))
}

/// Makes the attachments of one application.
fn attach(folder: &Path, one: &Application, photo_columns: u16) -> Result<(), SampleError> {
    let mut shown = None;
    if let Some(name) = one.photo_name() {
        let photo = picture::photo(&one.scene, one.number, photo_columns)?;
        put(&folder.join(name), &photo)?;
        // Every other paper shows it as well.
        shown = (one.number % 2 == 1).then_some(photo);
    }
    match one.paper_name() {
        Some(name) if one.mess != Some(Mess::MissingAttachment) => {
            put(&folder.join(name), &papers::paper(one, shown.as_deref())?)
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
