//! Files that appear together or not at all.

use super::Answer;
use crate::contract::{FileView, Problem};
use crate::problem::write_problem;
use jurybook_core::files::NewFile;
use std::io::Write;
use std::path::Path;

/// Writes a file whole under a name for the time being.
pub(super) fn written<'a>(path: &'a str, bytes: &[u8]) -> Answer<(&'a str, NewFile)> {
    let mut file = NewFile::begin(Path::new(path)).map_err(unwritten(path))?;
    file.write_all(bytes).map_err(unwritten(path))?;
    file.settle().map_err(unwritten(path))?;
    Ok((path, file))
}

/// Gives it its own name.
pub(super) fn keep(path: &str, file: NewFile) -> Answer<FileView> {
    let size = file.keep().map_err(unwritten(path))?;
    Ok(FileView {
        path: path.to_owned(),
        size,
    })
}

fn unwritten(path: &str) -> impl Fn(std::io::Error) -> Problem {
    move |error| write_problem(Path::new(path), &error)
}
