//! The folder of attachments that comes with a table.

use crate::travel::container::LARGEST_MEMBER;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Largest attachment, in bytes: what a kit can carry, just below 2 GiB.
pub const LARGEST_ATTACHMENT: u64 = LARGEST_MEMBER;

/// A file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
}

/// Lists the plain files of a folder by name; does not follow links or enter folders.
///
/// # Errors
/// Those of the file system.
pub fn scan(folder: &Path) -> std::io::Result<BTreeMap<String, FolderFile>> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let metadata = entry.metadata()?;
        if let (true, Ok(name)) = (metadata.is_file(), entry.file_name().into_string()) {
            files.insert(
                name,
                FolderFile {
                    path: entry.path(),
                    size: metadata.len(),
                },
            );
        }
    }
    Ok(files)
}

/// Tells whether a name is one file's name on every system: no path, no control characters.
pub(super) fn is_plain_name(name: &str) -> bool {
    let stem = name
        .split('.')
        .next()
        .unwrap_or_default()
        .to_ascii_uppercase();
    let device = ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str())
        || (stem.len() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")));
    let forbidden = |one: char| one.is_control() || "/\\:*?\"<>|".contains(one);
    !name.is_empty()
        && name.len() <= 255
        && !name.starts_with('.')
        && !name.ends_with(['.', ' '])
        && !name.chars().any(forbidden)
        && !device
}

/// Tells the media type by a file's first bytes, not by its name.
pub(super) fn sniff(path: &Path) -> std::io::Result<&'static str> {
    let mut head = Vec::with_capacity(8);
    File::open(path)?.take(8).read_to_end(&mut head)?;
    Ok(match head.as_slice() {
        [b'%', b'P', b'D', b'F', b'-', ..] => "application/pdf",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n'] => "image/png",
        _ => "application/octet-stream",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_could_be_a_path_is_not_plain() {
        for name in [
            "../a.pdf", "a/b", "C:\\a", "", ".hidden", "nul.pdf", "a\n.pdf", "end.",
        ] {
            assert!(!is_plain_name(name), "{name}");
        }
        for name in ["계획서 (최종).pdf", "photo-01.JPG", "a..b.pdf"] {
            assert!(is_plain_name(name), "{name}");
        }
    }
}
