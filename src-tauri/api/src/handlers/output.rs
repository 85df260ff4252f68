//! Files that appear together or not at all.

use super::Answer;
use crate::contract::{FileView, Problem};
use crate::desk::Context;
use crate::problem::write_problem;
use jurybook_core::files::NewFile;
use jurybook_core::table::write::TableWriteError;
use std::io::Write;
use std::path::Path;

/// Writes a file whole under a name for the time being.
pub(super) fn written<'a>(path: &'a str, bytes: &[u8]) -> Answer<(&'a str, NewFile)> {
    written_over(path, bytes, false)
}

/// Does the same, in place of a file that is there where it may be replaced.
pub(super) fn written_over<'a>(
    path: &'a str,
    bytes: &[u8],
    replace: bool,
) -> Answer<(&'a str, NewFile)> {
    let begun = match replace {
        true => NewFile::begin_replacing(Path::new(path)),
        false => NewFile::begin(Path::new(path)),
    };
    let mut file = begun.map_err(unwritten(path))?;
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

/// A table's bytes, made when they are wanted.
pub(super) type Made<'a> = &'a dyn Fn() -> Result<Vec<u8>, TableWriteError>;

/// Writes the tables that have a place; all are complete before any has its name.
pub(super) fn tables(
    context: &Context<'_>,
    wanted: &[(Option<&str>, Made<'_>)],
) -> Answer<Vec<FileView>> {
    let mut files = Vec::new();
    for (path, made) in wanted {
        if let Some(path) = *path {
            let bytes = made().map_err(|error| Problem::new(error.code(), vec![]))?;
            files.push(written(path, &bytes)?);
        }
    }
    let kept = files.into_iter().map(|(path, file)| {
        let kept = keep(path, file)?;
        context.desk.wrote(Path::new(path));
        Ok(kept)
    });
    kept.collect()
}

fn unwritten(path: &str) -> impl Fn(std::io::Error) -> Problem {
    move |error| write_problem(Path::new(path), &error)
}
