//! The folder of attachments that comes with a table.

use crate::travel::container::LARGEST_MEMBER;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

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

/// Returns a name with its letters composed (NFC): systems differ in how they write them down.
pub(super) fn composed(name: &str) -> String {
    name.nfc().collect()
}

/// Tells whether a file is one that systems leave in folders by themselves.
pub(super) fn is_clutter(name: &str) -> bool {
    name.starts_with('.') || ["Thumbs.db", "desktop.ini"].contains(&name)
}

/// Lists the plain files of a folder by composed name; does not follow links or enter folders.
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
                composed(&name),
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
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_listed_by_composed_names_without_links_and_folders() {
        let folder = tempfile::tempdir().unwrap();
        let decomposed: String = "계획.pdf".nfd().collect();
        std::fs::write(folder.path().join(decomposed), b"%PDF-1.7").unwrap();
        std::fs::create_dir(folder.path().join("more")).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc/hosts", folder.path().join("hosts.pdf")).unwrap();
        let files = scan(folder.path()).unwrap();
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(names, ["계획.pdf"]);
        assert_eq!(files["계획.pdf"].size, 8);
        assert_eq!(sniff(&files["계획.pdf"].path).unwrap(), "application/pdf");
    }

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
