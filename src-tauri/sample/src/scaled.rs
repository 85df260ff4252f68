//! Prizes of any size, for measurements.

use crate::{
    Application, Judge, SampleError, SampleFiles, applications, judges, picture, write_all,
};
use jurybook_core::job::Job;
use std::path::Path;

/// Builds a prize of any size in a folder by varying the sample's applications.
///
/// Each has its own reference and title and one small photo; there is none of the sample's mess, so
/// that an import takes all of them. The judges take any number of applications.
///
/// # Errors
/// [`SampleError`].
pub fn scaled(dir: &Path, count: u32, job: &Job) -> Result<SampleFiles, SampleError> {
    let tireless = |judge| Judge {
        capacity: None,
        ..judge
    };
    let judges: Vec<Judge> = judges()?.into_iter().map(tireless).collect();
    write_all(dir, &varied(count)?, &judges, picture::SMALL, job)
}

fn varied(count: u32) -> Result<Vec<Application>, SampleError> {
    let sound: Vec<Application> = applications()?
        .into_iter()
        .filter(Application::is_sound)
        .collect();
    let vary = |at: u32| {
        let original = &sound[at as usize % sound.len()];
        let round = at as usize / sound.len() + 1;
        Application {
            number: at + 1,
            title: format!("{} · {round}", original.title),
            english: format!("{} · {round}", original.english),
            photo: Some("photo.jpg".to_owned()),
            paper: None,
            ..original.clone()
        }
    };
    Ok((0..count).map(vary).collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn all_are_sound_and_none_is_like_another() {
        let all = varied(600).unwrap();
        assert!(all.iter().all(Application::is_sound));
        let likeness = |one: &Application| (one.applicant.clone(), one.title.clone());
        assert_eq!(all.iter().map(likeness).collect::<BTreeSet<_>>().len(), 600);
        let references = all.iter().map(Application::reference);
        assert_eq!(references.collect::<BTreeSet<_>>().len(), 600);
    }

    /// Pixels of a small photo are large, so that some reach beyond what a painter filled.
    #[test]
    fn every_scene_can_be_painted_small() {
        for one in varied(120).unwrap() {
            for columns in [48, picture::SMALL] {
                assert!(picture::photo(&one.scene, one.number, columns).is_ok());
            }
        }
    }

    #[test]
    fn a_small_prize_is_built_with_small_photos() {
        let dir = tempfile::tempdir().unwrap();
        let files = scaled(dir.path(), 7, &Job::quiet()).unwrap();
        let sizes = files.attachments.read_dir().unwrap();
        let sizes: Vec<u64> = sizes
            .map(|entry| entry.unwrap().metadata().unwrap().len())
            .collect();
        assert_eq!(sizes.len(), 7);
        assert!(
            sizes.iter().all(|size| (1_000..30_000).contains(size)),
            "{sizes:?}"
        );
    }
}
