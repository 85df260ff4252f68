//! Reading and writing the folder: bounded, no link followed, and no name from inside a file ever used
//! as a path.

use super::SUMS;
use super::fault::{Failure, Fault, need};
use crate::travel::{Digest, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

/// Most files of a record.
const MOST_FILES: usize = 200_000;
/// Largest record, in bytes: 1 GiB.
const LARGEST: u64 = 1 << 30;
/// Deepest name, such as `packets/ID/scores.json`.
const DEEPEST: usize = 3;

/// The files of a record by their names within the folder, with `/` between parts.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// Tells whether a record may have a file of this name.
fn is_known(name: &str) -> bool {
    let unsigned = name.strip_suffix(".sig").unwrap_or(name);
    let parts: Vec<&str> = unsigned.split('/').collect();
    match parts.as_slice() {
        ["README.txt" | "SHA256SUMS" | "allowed_signers" | "verify.py"] => unsigned == name,
        ["programme.json" | "result.json"] => true,
        ["log", record] => record
            .strip_suffix(".json")
            .is_some_and(|n| n.len() == 6 && n.bytes().all(|byte| byte.is_ascii_digit())),
        ["packets", id, member] => {
            let signed = ["manifest.json", "enrolment.json"].contains(member);
            let plain = ["scores.json", "comments.json", "recusals.json"].contains(member);
            Digest::from_hex(id).is_some() && (signed || (plain && unsigned == name))
        }
        _ => false,
    }
}

/// Reads all files of a folder.
///
/// # Errors
/// Everything that no folder of a record has, and what cannot be read.
pub(super) fn read(dir: &Path) -> Result<Files, Vec<Failure>> {
    let mut walk = Walk {
        files: Files::new(),
        failures: Vec::new(),
        left: LARGEST,
    };
    walk.enter(dir, "", 1);
    if walk.failures.is_empty() {
        Ok(walk.files)
    } else {
        walk.failures.sort();
        Err(walk.failures)
    }
}

struct Walk {
    files: Files,
    failures: Vec<Failure>,
    /// Bytes that may still be read.
    left: u64,
}

impl Walk {
    fn enter(&mut self, dir: &Path, place: &str, depth: usize) {
        let Ok(entries) = fs::read_dir(dir) else {
            return self.fail(
                Fault::Unreadable,
                if place.is_empty() { "." } else { place },
            );
        };
        for entry in entries {
            if self.files.len() + self.failures.len() >= MOST_FILES {
                return self.fail(Fault::Large, ".");
            }
            match entry {
                Ok(entry) => self.take(&entry, place, depth),
                Err(_) => self.fail(Fault::Unreadable, place),
            }
        }
    }

    fn take(&mut self, entry: &fs::DirEntry, place: &str, depth: usize) {
        let name = format!("{place}{}", entry.file_name().to_string_lossy());
        // Of the entry itself: where it is a link, not of what it leads to.
        let Ok(kind) = entry.file_type() else {
            return self.fail(Fault::Unreadable, &name);
        };
        if kind.is_dir() && depth < DEEPEST {
            self.enter(&entry.path(), &format!("{name}/"), depth + 1);
        } else if !kind.is_file() {
            self.fail(Fault::Link, &name);
        } else if !is_known(&name) {
            self.fail(Fault::Name, &name);
        } else {
            self.read(&entry.path(), name);
        }
    }

    fn read(&mut self, path: &Path, name: String) {
        let most = self.left.min(json::LARGEST);
        let mut bytes = Vec::new();
        let read = File::open(path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes));
        match read {
            Err(_) => self.fail(Fault::Unreadable, &name),
            Ok(size) if size as u64 > most => self.fail(Fault::Large, &name),
            Ok(size) => {
                self.left -= size as u64;
                self.files.insert(name, bytes);
            }
        }
    }

    fn fail(&mut self, fault: Fault, name: &str) {
        self.failures.push(Failure::new(fault, name));
    }
}

/// Writes `SHA256SUMS`: a line for each other file, in the order of their names.
pub(super) fn sums(files: &Files) -> String {
    let others = files.iter().filter(|(name, _)| *name != SUMS);
    others
        .map(|(name, bytes)| format!("{}  {name}\n", Digest::of(bytes)))
        .collect()
}

/// Checks that `SHA256SUMS` is what [`sums`] writes.
///
/// # Errors
/// Every file that is missing, changed or one too many.
pub(super) fn check_sums(files: &Files) -> Result<(), Vec<Failure>> {
    let ours = sums(files);
    let given = files.get(SUMS).map(Vec::as_slice);
    let Some(given) = given else {
        return Err(vec![Failure::new(Fault::Missing, SUMS)]);
    };
    if given == ours.as_bytes() {
        return Ok(());
    }
    let (given, lines) = (String::from_utf8_lossy(given), |text: &str| {
        let pairs = text.lines().filter_map(|line| line.split_once("  "));
        pairs
            .map(|(sum, name)| (name.to_owned(), sum.to_owned()))
            .collect::<BTreeMap<_, _>>()
    });
    let (listed, found) = (lines(&given), lines(&ours));
    let names: BTreeSet<&String> = listed.keys().chain(found.keys()).collect();
    let check = |name: &&String| {
        need(found.contains_key(*name), Fault::Missing, name)?;
        need(listed.contains_key(*name), Fault::Extra, name)?;
        need(listed.get(*name) == found.get(*name), Fault::Changed, name)
    };
    let mut failures: Vec<Failure> = names.iter().filter_map(|name| check(name).err()).collect();
    if failures.is_empty() {
        failures.push(Failure::new(Fault::Sums, SUMS));
    }
    Err(failures)
}

/// Writes all files into a new folder.
///
/// # Errors
/// Those of the file system; what was written until then stays.
pub(super) fn write(dir: &Path, files: &Files) -> io::Result<()> {
    for (name, bytes) in files {
        let path = dir.join(name);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        let mut file = File::create_new(path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::is_known;

    #[test]
    fn a_record_has_files_of_these_names_and_no_others() {
        let id = "ab".repeat(32);
        let packet = |member: &str| format!("packets/{id}/{member}");
        for name in [
            "README.txt",
            "result.json.sig",
            "log/000001.json",
            "log/000001.json.sig",
            &packet("manifest.json.sig"),
            &packet("comments.json"),
        ] {
            assert!(is_known(name), "{name}");
        }
        for name in [
            "README.txt.sig",
            "result.json.sig.sig",
            "log/1.json",
            "log/00000x.json",
            "log/../a.json",
            "packets/ab/manifest.json",
            "../README.txt",
            ".DS_Store",
            &packet("scores.json.sig"),
            &packet("notes.json"),
        ] {
            assert!(!is_known(name), "{name}");
        }
    }
}
