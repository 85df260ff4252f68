//! What a person has chosen about a table before it is imported.

use super::ImportError;
use crate::table::columns::fold;
use crate::table::read::{Cell, Table, column_name};
use std::collections::{BTreeMap, BTreeSet};

/// What a person has chosen about a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// What columns mean, by their headings: a field's id, nothing where a column is to be left alone.
    pub meanings: BTreeMap<String, String>,
    /// What cells should say.
    pub corrections: Vec<Correction>,
    /// Rows to set aside although nothing may be wrong with them.
    pub aside: BTreeSet<u32>,
    /// Which changes of applications that are here already are accepted.
    pub accepted: Accepted,
}

/// Which changes are accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// All of them.
    All,
    /// Those of these rows.
    Rows(BTreeSet<u32>),
}

impl Default for Accepted {
    fn default() -> Self {
        Self::Rows(BTreeSet::new())
    }
}

impl Accepted {
    /// Claims that the change of a row is accepted.
    pub(super) fn has(&self, row: u32) -> bool {
        match self {
            Self::All => true,
            Self::Rows(rows) => rows.contains(&row),
        }
    }
}

/// What a cell should say instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The row's number.
    pub row: u32,
    /// The column, counted from 0.
    pub column: usize,
    /// The text.
    pub text: String,
}

/// A correction that was carried out.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Corrected {
    /// The row's number.
    pub row: u32,
    /// The column's heading.
    pub column: String,
    /// What the cell said; none where it could not be read.
    pub before: Option<String>,
    /// What it says now.
    pub after: String,
}

/// What the cells said that were corrected, by row and column.
pub(super) type Was = BTreeMap<(u32, usize), Cell>;

/// Writes corrections into a table and returns what the cells said before. One that changes nothing is none.
pub(super) fn correct(table: &mut Table, corrections: &[Correction]) -> Result<Was, ImportError> {
    let mut was = Was::new();
    let columns = table.headers.len();
    for Correction { row, column, text } in corrections {
        let found = table.rows.iter_mut().find(|one| one.number == *row);
        let Some(found) = found.filter(|_| *column < columns) else {
            return Err(ImportError::NoCell {
                cell: format!("{}{row}", column_name(*column)),
            });
        };
        if found.cells.len() <= *column {
            found.cells.resize(column + 1, Cell::Empty);
        }
        let cell = Cell::of_text(text);
        let before = std::mem::replace(&mut found.cells[*column], cell);
        let first = was.entry((*row, *column)).or_insert(before);
        let same = *first != Cell::Unreadable && first.text() == text.trim();
        if same {
            found.cells[*column] = first.clone();
            was.remove(&(*row, *column));
        }
    }
    Ok(was)
}

/// Finds the column of a cell such as `C14`, and its row.
pub fn cell_place(name: &str) -> Option<(usize, u32)> {
    let letters = name.chars().take_while(char::is_ascii_alphabetic).count();
    let (letters, digits) = name.split_at(letters);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let place = |column: usize, letter: u8| column * 26 + usize::from(letter - b'A' + 1);
    let column = letters.to_ascii_uppercase().bytes().fold(0, place);
    Some((column - 1, digits.parse().ok()?))
}

/// Puts what a person said about headings in the place of what the programme says, for one table.
///
/// A field that is given to a column is taken from the table's other columns, but for those that can be several.
pub(super) fn known_as(
    known: Vec<(&str, Vec<String>)>,
    meanings: &BTreeMap<String, String>,
    headers: &[String],
) -> Vec<(String, Vec<String>)> {
    let said: BTreeMap<String, &str> = meanings
        .iter()
        .map(|(heading, field)| (fold(heading), field.as_str()))
        .collect();
    let here: BTreeMap<String, &String> = headers.iter().map(|one| (fold(one), one)).collect();
    let given = |field: &str| -> Vec<String> {
        let given = said.iter().filter(|(_, to)| **to == field);
        given
            .filter_map(|(heading, _)| here.get(heading).map(|one| (*one).clone()))
            .collect()
    };
    let of = |(field, own): (&str, Vec<String>)| {
        let given = given(field);
        let free = own.into_iter().filter(|one| !said.contains_key(&fold(one)));
        // What the table does not have stays, to be named where the field is missed.
        let free = free
            .filter(|one| given.is_empty() || field == "tags" || !here.contains_key(&fold(one)));
        (
            field.to_owned(),
            given.iter().cloned().chain(free).collect(),
        )
    };
    known.into_iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::read::Row;

    fn text(text: &str) -> Cell {
        Cell::of_text(text)
    }

    #[test]
    fn a_cell_is_found_by_its_name() {
        assert_eq!(cell_place("C14"), Some((2, 14)));
        assert_eq!(cell_place("aa3"), Some((26, 3)));
        for wrong in ["14", "C", "", "C-1", "ABCD1", "Ω1"] {
            assert_eq!(cell_place(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_correction_is_remembered_with_what_was_there_and_undone_by_its_opposite() {
        let mut table = Table {
            headers: vec!["A".into(), "B".into()],
            header_row: 1,
            rows: vec![Row {
                number: 2,
                cells: vec![text("x")],
            }],
            blank_rows: 0,
        };
        let to = |column, text: &str| Correction {
            row: 2,
            column,
            text: text.to_owned(),
        };
        let was = correct(&mut table, &[to(0, "y"), to(1, "z"), to(0, " x ")]);
        let was = was.unwrap_or_default();
        assert_eq!(was, Was::from([((2, 1), Cell::Empty)]));
        assert_eq!(table.rows[0].cells, [text("x"), text("z")]);
        assert!(correct(&mut table, &[to(2, "")]).is_err());
    }

    #[test]
    fn a_field_that_is_given_to_one_column_is_taken_from_the_others() {
        let known = vec![
            ("title", vec!["Title".to_owned(), "Name".to_owned()]),
            ("tags", vec!["Sectors".to_owned()]),
        ];
        let headers = ["Title", "Project", "Sectors", "Aims"].map(str::to_owned);
        let meanings = [("project", "title"), ("AIMS", "tags")];
        let meanings = meanings.map(|(heading, field)| (heading.to_owned(), field.to_owned()));
        let known = known_as(known, &meanings.into(), &headers);
        assert_eq!(known[0].1, ["Project", "Name"]);
        assert_eq!(known[1].1, ["Aims", "Sectors"]);
    }
}
