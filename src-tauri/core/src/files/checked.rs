//! A file that is read back from its medium before anybody is told that it is there.

use super::{NewFile, is_full};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A [`NewFile`] that remembers what was written into it.
pub struct CheckedFile {
    file: NewFile,
    target: PathBuf,
    written: Sha256,
}

impl CheckedFile {
    /// Takes a file that was just begun.
    pub fn new(file: NewFile) -> Self {
        Self {
            target: file.target.clone(),
            file,
            written: Sha256::new(),
        }
    }

    /// Brings the complete file's bytes to its medium and reads them back.
    ///
    /// # Errors
    /// [`io::ErrorKind::InvalidData`] where other bytes come back than were written; those of the file
    /// system.
    pub fn settle(&mut self) -> io::Result<()> {
        self.file.settle()?;
        holds(&self.file.part, &self.written)
    }

    /// Gives the file its name and reads it once more under that; returns its size. What does not come back
    /// as it was written goes again.
    ///
    /// # Errors
    /// [`Unkept`], with the errors of [`NewFile::keep`] and [`Self::settle`].
    pub fn keep(self) -> Result<u64, Unkept> {
        let size = self.file.keep().map_err(|error| Unkept {
            is_certain: is_refusal(&error),
            error,
        })?;
        holds(&self.target, &self.written).map_err(|error| Unkept {
            error,
            is_certain: std::fs::remove_file(&self.target).is_ok(),
        })?;
        Ok(size)
    }
}

/// Why a file did not come to its name.
#[derive(Debug)]
pub struct Unkept {
    /// What the file system said.
    pub error: io::Error,
    /// Whether nothing of the file is under its name now. A medium that fails in the middle may hold it all
    /// the same.
    pub is_certain: bool,
}

/// Tells whether an error is one by which a file system refuses a name before it changes anything: whatever
/// else it may say, such as that the device is gone, leaves open what is on it.
fn is_refusal(error: &io::Error) -> bool {
    use io::ErrorKind::{
        AlreadyExists, DirectoryNotEmpty, InvalidFilename, IsADirectory, NotADirectory, NotFound,
        PermissionDenied, ReadOnlyFilesystem,
    };
    let refusals = [
        AlreadyExists,
        DirectoryNotEmpty,
        InvalidFilename,
        IsADirectory,
        NotADirectory,
        NotFound,
        PermissionDenied,
        ReadOnlyFilesystem,
    ];
    is_full(error) || refusals.contains(&error.kind())
}

impl Write for CheckedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.written.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Compares a file with what was written into it.
fn holds(path: &Path, written: &Sha256) -> io::Result<()> {
    let mut file = File::open(path)?;
    forget_cached(&file);
    let mut read = Sha256::new();
    io::copy(&mut file, &mut read)?;
    if read.finalize() == written.clone().finalize() {
        Ok(())
    } else {
        Err(io::ErrorKind::InvalidData.into())
    }
}

/// Asks the system to read the file from its medium again instead of from memory.
#[cfg(target_os = "linux")]
fn forget_cached(file: &File) {
    // Advice only: where it is not taken, the comparison is with what the system holds for the file.
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
}

/// Other systems have no such advice; the comparison is with what they hold for the file.
#[cfg(not(target_os = "linux"))]
fn forget_cached(_: &File) {}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn begun(target: &Path) -> CheckedFile {
        let mut file = CheckedFile::new(NewFile::begin(target).unwrap());
        file.write_all(b"every word of it").unwrap();
        file
    }

    #[test]
    fn what_came_to_the_medium_otherwise_is_noticed_before_and_after_it_has_its_name() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("packet");
        let mut file = begun(&target);
        file.settle().unwrap();
        // The medium forgets a byte.
        std::fs::write(&file.file.part, b"every word if it").unwrap();
        assert_eq!(
            file.settle().unwrap_err().kind(),
            io::ErrorKind::InvalidData
        );
        let unkept = file.keep().unwrap_err();
        assert_eq!(unkept.error.kind(), io::ErrorKind::InvalidData);
        assert!(unkept.is_certain && !target.exists());

        let target = dir.path().join("another");
        let mut file = begun(&target);
        file.settle().unwrap();
        assert_eq!(file.keep().unwrap(), 16);
        assert_eq!(std::fs::read(target).unwrap(), b"every word of it");
    }

    #[test]
    fn a_refused_name_is_certain_and_a_failing_device_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let file = begun(&dir.path().join("packet"));
        std::fs::create_dir(dir.path().join("packet")).unwrap();
        let unkept = file.keep().unwrap_err();
        assert!(unkept.is_certain, "{:?}", unkept.error);
        // EIO and ENODEV.
        for gone in [5, 19] {
            assert!(!is_refusal(&io::Error::from_raw_os_error(gone)), "{gone}");
        }
    }

    #[test]
    fn a_medium_that_is_gone_is_an_error() {
        let dir = tempfile::tempdir().unwrap();
        let stick = dir.path().join("stick");
        std::fs::create_dir(&stick).unwrap();
        let mut file = begun(&stick.join("packet"));
        std::fs::remove_dir_all(&stick).unwrap();
        assert!(file.settle().is_err());
    }
}
