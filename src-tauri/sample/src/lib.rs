//! The sample prize: sixty invented applications, their attachments, a panel and its scores.
//!
//! The words are in `assets/sample`; pictures and papers are made here, so that the sample needs
//! nothing from anywhere and is the same on every machine.

mod error;
mod papers;
mod picture;
mod scores;
mod sources;
mod spreadsheet;

pub use error::SampleError;
pub use scores::{Assigned, score_csv};
pub use sources::{Application, Judge, applications, judges};

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
/// # Errors
/// [`SampleError`].
pub fn build(dir: &Path, job: &Job) -> Result<SampleFiles, SampleError> {
    write_all(dir, &sources::applications()?, job)
}

/// Builds a prize of any size by varying the sample's applications, for measurements. Each has one
/// small picture and none of the sample's mess.
///
/// # Errors
/// [`SampleError`].
pub fn scaled(dir: &Path, count: u32, job: &Job) -> Result<SampleFiles, SampleError> {
    let sound = sources::applications()?
        .into_iter()
        .filter(Application::is_sound);
    let sound: Vec<Application> = sound.collect();
    let vary = |number: u32| {
        let mut one = sound[number as usize % sound.len()].clone();
        let round = number as usize / sound.len();
        one.number = number + 1;
        one.title = format!("{} {round}", one.title);
        one.paper = false;
        one
    };
    write_all(dir, &(0..count).map(vary).collect::<Vec<_>>(), job)
}

fn write_all(
    dir: &Path,
    applications: &[Application],
    job: &Job,
) -> Result<SampleFiles, SampleError> {
    let files = SampleFiles {
        applications: dir.join("applications.xlsx"),
        attachments: dir.join("attachments"),
        judges: dir.join("judges.csv"),
        conflicts: dir.join("conflicts.csv"),
    };
    fs::create_dir_all(&files.attachments).map_err(|error| SampleError::io(dir, &error))?;
    let put = |path: &Path, bytes: &[u8]| {
        fs::write(path, bytes).map_err(|error| SampleError::io(path, &error))
    };
    let total = applications.len() as u64;
    for (done, application) in (0..).zip(applications) {
        job.step("stage-sample", done, total)?;
        if application.missing_attachment {
            continue;
        }
        let photo = application
            .photo_name()
            .map(|name| (name, picture::scene(application.number)));
        if let Some((name, photo)) = &photo {
            put(&files.attachments.join(name), photo)?;
        }
        if let Some(name) = application.paper_name() {
            let paper = papers::plan(application, photo.map(|(_, photo)| photo))?;
            put(&files.attachments.join(name), &paper)?;
        }
    }
    put(
        &files.applications,
        &spreadsheet::applications(applications)?,
    )?;
    put(
        &files.judges,
        spreadsheet::judges(&sources::judges()?).as_bytes(),
    )?;
    put(&files.conflicts, spreadsheet::CONFLICTS.as_bytes())?;
    job.step("stage-sample", total, total)?;
    Ok(files)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
