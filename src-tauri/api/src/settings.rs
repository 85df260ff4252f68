//! What a person has chosen, and the workspaces opened before: two small files beside the program's
//! other settings. Losing them loses no work, so an unreadable one counts as empty.

use crate::contract::{Problem, RecentView, Role, Settings, TextView};
use crate::problem::write_problem;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};

/// Most workspaces that are remembered.
const MOST_RECENT: usize = 12;

/// Where settings are kept; nowhere for the command line.
pub(crate) struct SettingsFolder(pub(crate) Option<PathBuf>);

impl SettingsFolder {
    pub(crate) fn settings(&self) -> Settings {
        self.read("settings.json").unwrap_or_default()
    }

    pub(crate) fn save(&self, settings: &Settings) -> Result<(), Problem> {
        self.write("settings.json", settings)
    }

    pub(crate) fn recent(&self) -> Vec<RecentView> {
        let mut recent: Vec<RecentView> = self.read("recent.json").unwrap_or_default();
        for one in &mut recent {
            one.exists = Path::new(&one.path).is_file();
        }
        recent
    }

    pub(crate) fn remember(&self, opened: RecentView) -> Result<(), Problem> {
        let mut recent = self.recent();
        recent.retain(|one| one.path != opened.path);
        recent.insert(0, opened);
        recent.truncate(MOST_RECENT);
        self.write("recent.json", &recent)
    }

    /// Returns the workspace of this judge for a programme of this title that was last open, if it is still
    /// where it was.
    pub(crate) fn worked_in(&self, title: &TextView, judge: &str) -> Option<PathBuf> {
        let is_theirs = |one: &RecentView| {
            one.exists
                && one.role == Role::Judge
                && one.judge.as_deref() == Some(judge)
                && one.title == *title
        };
        let found = self.recent().into_iter().find(is_theirs)?;
        Some(found.path.into())
    }

    pub(crate) fn forget(&self, path: &str) -> Result<(), Problem> {
        let mut recent = self.recent();
        recent.retain(|one| one.path != path);
        self.write("recent.json", &recent)
    }

    fn read<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_slice(&std::fs::read(self.0.as_ref()?.join(name)).ok()?).ok()
    }

    fn write<T: Serialize>(&self, name: &str, value: &T) -> Result<(), Problem> {
        let Some(folder) = &self.0 else { return Ok(()) };
        let path = folder.join(name);
        let text = serde_json::to_vec_pretty(value).unwrap_or_default();
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&path, text))
            .map_err(|error| write_problem(&path, &error))
    }
}
