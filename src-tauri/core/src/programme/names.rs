//! Names in a programme file: which may stand once, and which other name is near.

use crate::table::columns::fold;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Names of which each may stand once, without regard to capitals and spaces.
#[derive(Default)]
pub(super) struct Names(RefCell<BTreeSet<String>>);

impl Names {
    /// Begins with names that are taken.
    pub(super) fn with<'a>(taken: impl IntoIterator<Item = &'a str>) -> Self {
        Self(RefCell::new(taken.into_iter().map(fold).collect()))
    }

    /// Takes a name; false where it was taken before.
    pub(super) fn take(&self, name: &str) -> bool {
        self.0.borrow_mut().insert(fold(name))
    }
}

/// Returns the known name that needs the fewest changes to become, at most two of five letters.
pub(super) fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
    let near = known
        .into_iter()
        .map(|one| (distance(name, one), one))
        .min()?;
    let (changes, known) = near;
    (changes * 5 <= known.chars().count() * 2).then(|| known.to_owned())
}

/// Counts the letters to insert, delete or replace between two names (Levenshtein 1966).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let replace = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = replace.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_near_and_another_word_is_not() {
        let known = ["weight", "name", "id"];
        assert_eq!(nearest("wieght", known).as_deref(), Some("weight"));
        assert_eq!(nearest("nmae", ["names"]), None);
        assert_eq!(nearest("colour", known), None);
    }

    #[test]
    fn names_are_one_whatever_their_capitals_and_spaces() {
        let names = Names::with(["Title"]);
        assert!(names.take("Applicant") && !names.take(" TITLE ") && !names.take("applicant"));
    }
}
