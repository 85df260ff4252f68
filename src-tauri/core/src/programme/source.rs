//! The text of a hand-written file, the places in it, and what was found wrong there.

use super::error::{Fault, ProgrammeError};
use std::cell::RefCell;
use std::ops::Range;

/// Most errors that are listed; whoever has more has given the wrong file.
const MOST_ERRORS: usize = 500;

/// A field or element: where it stands and how it is called.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// Its bytes in the file.
    pub(super) span: Range<usize>,
    /// Its path, such as `rubrics[1].weight`; empty for the file.
    pub(super) path: String,
}

/// The file's text and what was found wrong so far.
pub(super) struct Source<'a> {
    text: &'a str,
    /// Whether every text must be there in Korean.
    pub(super) korean: bool,
    errors: RefCell<Vec<ProgrammeError>>,
}

impl<'a> Source<'a> {
    pub(super) fn new(text: &'a str, korean: bool) -> Self {
        Self {
            text,
            korean,
            errors: RefCell::default(),
        }
    }

    /// Reports a fault of a place.
    pub(super) fn report(&self, place: &Place, fault: Fault) {
        let mut errors = self.errors.borrow_mut();
        if errors.len() > MOST_ERRORS {
            return;
        }
        let before = &self.text[..self.text.floor_char_boundary(place.span.start)];
        let column = before.chars().rev().take_while(|one| *one != '\n').count();
        errors.push(ProgrammeError {
            line: before.matches('\n').count() as u32 + 1,
            column: column as u32 + 1,
            field: place.path.clone(),
            fault,
        });
    }

    /// Returns what was read, or everything that is wrong in the order of the file.
    pub(super) fn finish<T>(self, read: T) -> Result<T, Vec<ProgrammeError>> {
        let mut errors = self.errors.into_inner();
        if errors.is_empty() {
            return Ok(read);
        }
        let more = errors.len() > MOST_ERRORS;
        errors.truncate(MOST_ERRORS);
        errors.sort_by_key(|error| (error.line, error.column));
        if let (true, Some(last)) = (more, errors.last()) {
            let (line, column) = (last.line, last.column);
            errors.push(ProgrammeError {
                line,
                column,
                field: String::new(),
                fault: Fault::TooMany,
            });
        }
        Err(errors)
    }
}
