//! Writing files so that nothing is half there and nothing is replaced unasked.

mod checked;
mod folder;

pub use checked::{CheckedFile, Unkept};
pub use folder::NewFolder;

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use unicode_normalization::char::is_combining_mark;

/// A file that appears under its name only when it is complete.
pub struct NewFile {
    target: PathBuf,
    part: PathBuf,
    writer: Option<BufWriter<File>>,
    may_replace: bool,
}

impl NewFile {
    /// Begins a file; its bytes go beside the target until [`Self::keep`].
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] where the target is there; those of the file system.
    pub fn begin(target: &Path) -> io::Result<Self> {
        // Only for an early answer: `keep` is what replaces nothing.
        if fs::symlink_metadata(target).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        Self::begin_part(target, false)
    }

    /// Begins a file in a folder that is made where it is missing.
    ///
    /// # Errors
    /// As [`Self::begin`].
    pub fn begin_in_new_folder(target: &Path) -> io::Result<Self> {
        target.parent().map_or(Ok(()), fs::create_dir_all)?;
        Self::begin(target)
    }

    /// Begins a file that may take the place of one that is there; a person has agreed to that.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn begin_replacing(target: &Path) -> io::Result<Self> {
        Self::begin_part(target, true)
    }

    fn begin_part(target: &Path, may_replace: bool) -> io::Result<Self> {
        let part = part_of(target);
        let writer = BufWriter::new(File::create(&part)?);
        Ok(Self {
            target: target.to_owned(),
            part,
            writer: Some(writer),
            may_replace,
        })
    }

    /// Brings the complete file's bytes to the disk, so that [`Self::keep`] needs no more room.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn settle(&mut self) -> io::Result<()> {
        match &mut self.writer {
            Some(writer) => {
                writer.flush()?;
                writer.get_ref().sync_all()
            }
            None => Ok(()),
        }
    }

    /// Gives the complete file its name, after its bytes have reached the disk; returns its size.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] where something has come to the target in the meantime; those
    /// of the file system. Then nothing of this file stays behind.
    pub fn keep(mut self) -> io::Result<u64> {
        let Some(writer) = self.writer.take() else {
            return Ok(0);
        };
        let file = writer.into_inner().map_err(|error| error.into_error())?;
        file.sync_all()?;
        let size = file.metadata()?.len();
        if self.may_replace {
            rename(&self.part, &self.target)?;
        } else {
            rename_to_a_free_name(&self.part, &self.target)?;
        }
        Ok(size)
    }
}

fn rename(from: &Path, target: &Path) -> io::Result<()> {
    fs::rename(from, target)?;
    settle_name(target);
    Ok(())
}

/// Gives a file a name that must be free; the first name may stay, for the caller to remove.
fn rename_to_a_free_name(from: &Path, target: &Path) -> io::Result<()> {
    match fs::hard_link(from, target) {
        Ok(()) => {
            settle_name(target);
            Ok(())
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // A memory stick knows no links. There the name is claimed first, with an empty file that
        // is ours to replace.
        Err(_) => {
            File::create_new(target)?;
            rename(from, target).inspect_err(|_| drop(fs::remove_file(target)))
        }
    }
}

/// Brings a new name to the disk, where the system has a way to: what relies on the file, such as
/// erasing words that are on paper now, must not outlive it when the power fails.
fn settle_name(target: &Path) {
    let parent = target.parent().filter(|path| !path.as_os_str().is_empty());
    if cfg!(unix) {
        // Some file systems refuse this; the file itself is complete either way.
        let folder = File::open(parent.unwrap_or(Path::new(".")));
        let _ = folder.and_then(|folder| folder.sync_all());
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer
            .as_mut()
            .map_or(Ok(0), |writer| writer.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.as_mut().map_or(Ok(()), BufWriter::flush)
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        // Ours, and incomplete or under its own name by now.
        let _ = fs::remove_file(&self.part);
    }
}

/// Returns the name under which a file waits until it is complete.
pub(crate) fn part_of(target: &Path) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    target.with_file_name(name)
}

/// Reads a file from its beginning, at most `most` bytes: some devices have no end.
///
/// # Errors
/// Those of the file system.
pub fn read_at_most(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Tells whether a disk has refused more bytes: full, over the person's share, or the file too large
/// for its file system.
pub fn is_full(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
    matches!(error.kind(), StorageFull | QuotaExceeded | FileTooLarge)
}

/// A database that is written under a temporary name; unless it is kept, nothing of it stays.
pub struct Staged {
    path: PathBuf,
}

impl Staged {
    /// Takes the temporary name beside a target; what an earlier try has left there goes.
    pub fn beside(target: &Path) -> Self {
        let staged = Self {
            path: part_of(target),
        };
        staged.remove();
        staged
    }

    /// Returns the temporary name.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the file its name, which must be free.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`], those of the file system; then nothing stays behind.
    pub fn keep(self, target: &Path) -> io::Result<()> {
        rename_to_a_free_name(&self.path, target)
    }

    /// Gives the file its name, in the place of what is there.
    ///
    /// # Errors
    /// Those of the file system; then nothing stays behind.
    pub fn keep_replacing(self, target: &Path) -> io::Result<()> {
        rename(&self.path, target)
    }

    fn remove(&self) {
        for beside in ["", "-wal", "-journal"] {
            // Most of these are not there; one that cannot go stops whoever makes it anew.
            let _ = fs::remove_file(with_suffix(&self.path, beside));
        }
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        self.remove();
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Turns a person's name into a part of a file name: letters and digits of any script with their marks,
/// and hyphens.
pub fn name_part(text: &str) -> String {
    // Vowel signs, as of Devanagari, are marks and no letters.
    let stays = |one: &char| one.is_alphanumeric() || is_combining_mark(*one);
    let plain: String = text
        .chars()
        .map(|one| if stays(&one) { one } else { '-' })
        .collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-").chars().take(40).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_file_appears_whole_or_not_at_all_and_replaces_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("a.txt");
        let mut file = NewFile::begin(&target).unwrap();
        file.write_all(b"half").unwrap();
        drop(file);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
        let mut file = NewFile::begin(&target).unwrap();
        file.write_all(b"whole").unwrap();
        assert_eq!(file.keep().unwrap(), 5);
        assert!(NewFile::begin(&target).is_err());
        assert_eq!(fs::read(&target).unwrap(), b"whole");
    }

    /// Whatever came to the name while the file was written is still there, and so is its content.
    #[test]
    fn a_file_that_came_in_the_meantime_is_not_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("a.txt");
        let mut ours = NewFile::begin(&target).unwrap();
        ours.write_all(b"ours").unwrap();
        fs::write(&target, b"theirs").unwrap();
        let refused = ours.keep().unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&target).unwrap(), b"theirs");
        let mut agreed = NewFile::begin_replacing(&target).unwrap();
        agreed.write_all(b"agreed").unwrap();
        agreed.keep().unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"agreed");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_staged_database_takes_a_free_name_or_one_that_is_given_up() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("a.db");
        let staged = || {
            let staged = Staged::beside(&target);
            fs::write(staged.path(), b"ours").unwrap();
            fs::write(with_suffix(staged.path(), "-wal"), b"log").unwrap();
            staged
        };
        drop(staged());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
        fs::write(&target, b"theirs").unwrap();
        let refused = staged().keep(&target).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&target).unwrap(), b"theirs");
        staged().keep_replacing(&target).unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"ours");
        fs::remove_file(&target).unwrap();
        staged().keep(&target).unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"ours");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn no_more_is_read_than_was_asked_for() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.txt");
        fs::write(&path, b"four").unwrap();
        assert_eq!(read_at_most(&path, 3).unwrap(), b"fou");
        assert_eq!(read_at_most(&path, 9).unwrap(), b"four");
    }

    #[test]
    fn names_keep_their_script_and_lose_what_paths_are_made_of() {
        assert_eq!(name_part("../Søren  O'Neil / 김"), "Søren-O-Neil-김");
        assert_eq!(name_part("डॉ. प्रिया"), "डॉ-प्रिया");
    }
}
