//! Finding packets and bundles among what a person gave: files, folders, a whole stick.

use super::MergeError;
use crate::travel::Kind;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Deepest folder that is looked into, below the one that was given.
const DEEPEST: usize = 12;

/// Most files and folders that are looked at below what was given.
const MOST: usize = 100_000;

/// Finds the packets and bundles among files and folders, in order and without repeating one.
///
/// Folders are searched with all that is in them. Left out is what a system puts on a stick beside the
/// files of its owner: hidden folders, waste bins, and the double of each file whose name begins with `._`.
/// A link is not followed, and a folder that may not be read is passed over.
///
/// # Errors
/// [`MergeError::NoFiles`] where there is none, [`MergeError::TooMuch`] where a folder holds more than
/// a stick of packets could: rather none than some without a word.
pub fn find_files(given: &[PathBuf]) -> Result<Vec<PathBuf>, MergeError> {
    let mut search = Search {
        files: BTreeSet::new(),
        seen: 0,
    };
    for path in given {
        if path.is_dir() {
            search.folder(path, 0)?;
        } else {
            search.files.insert(path.clone());
        }
    }
    if search.files.is_empty() {
        Err(MergeError::NoFiles)
    } else {
        Ok(search.files.into_iter().collect())
    }
}

struct Search {
    files: BTreeSet<PathBuf>,
    seen: usize,
}

impl Search {
    fn folder(&mut self, folder: &Path, depth: usize) -> Result<(), MergeError> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        for entry in entries {
            self.seen += 1;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let of_the_system = name.starts_with(['.', '$']);
            let path = entry.path();
            match entry.file_type() {
                _ if self.seen > MOST => return Err(MergeError::TooMuch { path }),
                Ok(kind) if of_the_system || kind.is_symlink() => {}
                Ok(kind) if kind.is_dir() && depth == DEEPEST => {
                    return Err(MergeError::TooMuch { path });
                }
                Ok(kind) if kind.is_dir() => self.folder(&path, depth + 1)?,
                Ok(_) if is_wanted(&path) => {
                    self.files.insert(path);
                }
                Ok(_) | Err(_) => {}
            }
        }
        Ok(())
    }
}

fn is_wanted(path: &Path) -> bool {
    let wanted = [Kind::Packet, Kind::Bundle].map(Kind::extension);
    let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| wanted.iter().any(|one| ending == *one))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::fs;

    fn found(given: &Path) -> Result<Vec<String>, MergeError> {
        let files = find_files(&[given.to_owned()])?.into_iter();
        let names = files.map(|path| path.strip_prefix(given).unwrap().display().to_string());
        Ok(names.collect())
    }

    #[test]
    fn a_stick_is_searched_through_and_what_its_system_put_there_is_left() {
        let stick = tempfile::tempdir().unwrap();
        let files = [
            "03-Kim.jurypacket",
            "from Busan/east.jurybundle",
            "from Busan/judges/04-Lee.JURYPACKET",
            "from Busan/judges/._04-Lee.jurypacket",
            ".Trash-1000/files/03-Kim.jurypacket",
            "$RECYCLE.BIN/03-Kim.jurypacket",
            "03-Kim.juryreceipt",
            "03-Kim.jurypacket.part",
            "kits/03-Kim.jurykit",
        ];
        for file in files {
            let path = stick.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file).unwrap();
        }
        assert_eq!(
            found(stick.path()).unwrap(),
            [
                "03-Kim.jurypacket",
                "from Busan/east.jurybundle",
                "from Busan/judges/04-Lee.JURYPACKET"
            ]
        );
        let empty = find_files(&[stick.path().join("kits")]).unwrap_err();
        assert_eq!(empty.code(), "merge-no-files");
    }

    #[test]
    fn a_file_that_is_named_is_taken_whatever_its_name() {
        let named = PathBuf::from("mail-attachment.bin");
        let twice = [named.clone(), named.clone()];
        assert_eq!(find_files(&twice).unwrap(), [named]);
    }

    #[test]
    fn folders_without_end_are_refused_and_not_half_searched() {
        let stick = tempfile::tempdir().unwrap();
        fs::write(stick.path().join("a.jurypacket"), "a").unwrap();
        let deep = (0..=DEEPEST).fold(stick.path().to_owned(), |path, _| path.join("d"));
        fs::create_dir_all(deep.parent().unwrap()).unwrap();
        assert_eq!(found(stick.path()).unwrap().len(), 1);
        fs::create_dir_all(&deep).unwrap();
        assert_eq!(found(stick.path()).unwrap_err().code(), "merge-too-much");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_back_to_the_stick_does_not_go_round() {
        let stick = tempfile::tempdir().unwrap();
        fs::write(stick.path().join("a.jurypacket"), "a").unwrap();
        std::os::unix::fs::symlink(stick.path(), stick.path().join("again")).unwrap();
        assert_eq!(found(stick.path()).unwrap(), ["a.jurypacket"]);
    }
}
