//! A folder of files that appears whole or not at all.

use super::part_of;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A folder that has its name only when all its files are complete.
pub struct NewFolder {
    target: PathBuf,
    part: PathBuf,
}

impl NewFolder {
    /// Begins a folder; its files go beside the target until [`Self::keep`].
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] where the target is there, or where something has the name under
    /// which it waits; those of the file system.
    pub fn begin(target: &Path) -> io::Result<Self> {
        if fs::symlink_metadata(target).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let part = part_of(target);
        // Somebody else's folder of that name is not ours to clear.
        fs::create_dir(&part)?;
        Ok(Self {
            target: target.to_owned(),
            part,
        })
    }

    /// Returns where the folder's files wait, for writers that make more than one file.
    pub fn waiting(&self) -> &Path {
        &self.part
    }

    /// Makes a folder within; its name must be new there.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn folder(&mut self, name: &Path) -> io::Result<()> {
        fs::create_dir(self.part.join(name))
    }

    /// Writes a file of the folder, or of one within, whole; its name must be new there.
    ///
    /// # Errors
    /// Those of `write` and of the file system.
    pub fn file<E: From<io::Error>>(
        &mut self,
        name: &Path,
        write: impl FnOnce(&mut dyn Write) -> Result<(), E>,
    ) -> Result<u64, E> {
        let mut file = BufWriter::new(File::create_new(self.part.join(name))?);
        write(&mut file)?;
        let file = file.into_inner().map_err(|error| error.into_error())?;
        file.sync_all()?;
        Ok(file.metadata()?.len())
    }

    /// Gives the folder its name.
    ///
    /// # Errors
    /// Those of the file system; then nothing of it stays behind.
    pub fn keep(self) -> io::Result<()> {
        // Renaming takes the place of an empty folder on some systems and of nothing else on any.
        if fs::symlink_metadata(&self.target).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        fs::rename(&self.part, &self.target)
    }
}

impl Drop for NewFolder {
    fn drop(&mut self) {
        // Ours, and incomplete or under its own name by now.
        let _ = fs::remove_dir_all(&self.part);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_appears_whole_or_not_at_all_and_replaces_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("letters");
        let names = || fs::read_dir(dir.path()).unwrap().count();
        let put = |folder: &mut NewFolder, name: &str| {
            folder.file::<io::Error>(Path::new(name), |out| out.write_all(name.as_bytes()))
        };
        let mut folder = NewFolder::begin(&target).unwrap();
        assert_eq!(put(&mut folder, "one").unwrap(), 3);
        assert!(put(&mut folder, "one").is_err());
        assert!(!target.exists());
        drop(folder);
        assert_eq!(names(), 0);

        let mut folder = NewFolder::begin(&target).unwrap();
        put(&mut folder, "one").unwrap();
        folder.folder(Path::new("within")).unwrap();
        assert!(folder.folder(Path::new("within")).is_err());
        put(&mut folder, "within/two").unwrap();
        assert!(folder.waiting().join("within/two").exists());
        folder.keep().unwrap();
        assert_eq!(fs::read(target.join("one")).unwrap(), b"one");
        assert!(target.join("within/two").exists());
        assert_eq!(names(), 1);
        assert!(NewFolder::begin(&target).is_err());
    }

    #[test]
    fn a_folder_that_came_in_the_meantime_is_not_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("letters");
        let folder = NewFolder::begin(&target).unwrap();
        fs::create_dir(&target).unwrap();
        assert!(folder.keep().is_err());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
