//! Reads ratings from a table of any size, row by row.

use super::decimal::Decimal;
use crate::table::columns::fold;
use crate::table::read::{self as table, Cell, TableError};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read};

/// Most rows that are read.
pub const MOST_ROWS: u64 = 20_000_000;
/// Most bytes that are looked at for the separator.
const LONGEST_HEADER: u64 = 64 * 1024;
/// Of more problems than this only the number is told.
pub const MOST_PROBLEMS: usize = 100;

/// One row: positions in the lists of names, and the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    pub(super) application: u32,
    pub(super) judge: u32,
    pub(super) criterion: u32,
    pub(super) score: Decimal,
}

/// The rows of a table, names in their own order.
#[derive(Debug, Default)]
pub struct RatingsTable {
    pub(super) applications: Vec<String>,
    pub(super) judges: Vec<String>,
    /// Empty where the table has no such column.
    pub(super) criteria: Vec<String>,
    pub(super) entries: Vec<Entry>,
    /// Rows without a score.
    pub(super) unscored: u64,
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFault {
    /// Judge or application is empty.
    NoName,
    /// The criterion is empty.
    NoCriterion,
    /// The score is no decimal number of up to 18 digits.
    NotANumber,
    /// The row is not UTF-8.
    Encoding,
    /// A cell holds an error of its spreadsheet.
    Unreadable,
}

impl RowFault {
    /// Returns the stable code under which the locales explain this.
    pub fn code(self) -> &'static str {
        match self {
            RowFault::NoName => "analysis-no-name",
            RowFault::NoCriterion => "analysis-no-criterion",
            RowFault::NotANumber => "analysis-not-a-number",
            RowFault::Encoding => "table-encoding",
            RowFault::Unreadable => "analysis-unreadable",
        }
    }
}

/// A fault with the line on which it stands, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowProblem {
    /// The line.
    pub line: u64,
    /// What is wrong.
    pub fault: RowFault,
}

/// Why a table cannot be analysed.
#[derive(Debug, thiserror::Error)]
pub enum AnalysisReadError {
    /// The system did not read the file.
    #[error("the file cannot be read")]
    File(#[source] std::io::Error),
    /// Neither text in rows nor a workbook.
    #[error("not a table")]
    NotATable,
    /// A column is missing.
    #[error("no column {0}")]
    NoColumn(&'static str),
    /// More than [`MOST_ROWS`] rows.
    #[error("too many rows")]
    TooLarge,
    /// A workbook larger than is read.
    #[error("too large a workbook")]
    LargeWorkbook,
    /// Rows are wrong: the first [`MOST_PROBLEMS`] of them, and how many in all.
    #[error("{count} rows are wrong")]
    Rows {
        /// The first of them.
        problems: Vec<RowProblem>,
        /// All of them.
        count: u64,
    },
}

impl AnalysisReadError {
    /// Returns the stable code under which the locales explain this.
    pub fn code(&self) -> &'static str {
        match self {
            AnalysisReadError::File(_) => "file-unreadable",
            AnalysisReadError::NotATable => "table-not-a-spreadsheet",
            AnalysisReadError::NoColumn(_) => "analysis-no-column",
            AnalysisReadError::TooLarge => "analysis-too-large",
            AnalysisReadError::LargeWorkbook => "analysis-workbook-too-large",
            AnalysisReadError::Rows { .. } => "analysis-rows",
        }
    }

    /// Returns the named arguments of those texts, beside the file's own.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            AnalysisReadError::File(cause) => vec![("cause", cause.to_string())],
            AnalysisReadError::NotATable
            | AnalysisReadError::TooLarge
            | AnalysisReadError::LargeWorkbook => vec![],
            AnalysisReadError::NoColumn(column) => vec![("column", (*column).to_owned())],
            AnalysisReadError::Rows { count, .. } => vec![("count", count.to_string())],
        }
    }
}

/// Names by first appearance.
#[derive(Default)]
struct Names(HashMap<String, u32>);

impl Names {
    fn position(&mut self, name: &str) -> u32 {
        if let Some(known) = self.0.get(name) {
            return *known;
        }
        // There are at most as many names as rows.
        let next = self.0.len() as u32;
        self.0.insert(name.to_owned(), next);
        next
    }

    /// Returns the names in order, and for each position by appearance the one in that order.
    fn in_order(self) -> (Vec<String>, Vec<u32>) {
        let mut names: Vec<(String, u32)> = self.0.into_iter().collect();
        names.sort();
        let mut position = vec![0; names.len()];
        for (at, (_, before)) in (0..).zip(&names) {
            position[*before as usize] = at;
        }
        (names.into_iter().map(|one| one.0).collect(), position)
    }
}

/// Reads ratings: comma-, semicolon- or tab-separated text of any length, or the first visible sheet of a
/// workbook (`.xlsx`, `.ods`), with the columns `judge`, `application`, `score` and, where it has one,
/// `criterion`, in any order.
///
/// # Errors
/// [`AnalysisReadError`]; never panics, whatever the bytes.
pub fn read(source: impl Read) -> Result<RatingsTable, AnalysisReadError> {
    let mut source = BufReader::with_capacity(1 << 20, source);
    let beginning = source.fill_buf().map_err(AnalysisReadError::File)?;
    if table::is_workbook(beginning) {
        workbook(source)
    } else {
        text(source)
    }
}

fn workbook(source: impl Read) -> Result<RatingsTable, AnalysisReadError> {
    let mut bytes = Vec::new();
    let mut source = source.take(table::LARGEST + 1);
    source
        .read_to_end(&mut bytes)
        .map_err(AnalysisReadError::File)?;
    let table = table::read(&bytes).map_err(|error| match error {
        TableError::TooLarge => AnalysisReadError::LargeWorkbook,
        TableError::Empty => AnalysisReadError::NoColumn(JUDGE),
        _ => AnalysisReadError::NotATable,
    })?;
    let headers: Vec<&str> = table.headers.iter().map(String::as_str).collect();
    let places = Places::of(&headers)?;
    let mut gathered = Gathered::default();
    for row in &table.rows {
        let texts: Vec<Option<String>> = row.cells.iter().map(shown).collect();
        let cell = |at: usize| match texts.get(at) {
            None => Ok(""),
            Some(text) => text.as_deref().ok_or(RowFault::Unreadable),
        };
        gathered.take(row.number.into(), fields(cell, &places))?;
    }
    gathered.finish(&places)
}

/// Returns what a cell shows; none where the spreadsheet itself could not work it out.
fn shown(cell: &Cell) -> Option<String> {
    (*cell != Cell::Unreadable).then(|| cell.text())
}

fn text(mut source: impl BufRead) -> Result<RatingsTable, AnalysisReadError> {
    let header = beginning(&mut source).map_err(AnalysisReadError::File)?;
    let text = std::str::from_utf8(&header).map_err(|_| AnalysisReadError::NotATable)?;
    let separator = [',', ';', '\t']
        .into_iter()
        .rev()
        .max_by_key(|one| text.matches(*one).count())
        .unwrap_or(',');
    // One reader for all: it takes a byte-order mark off the first line that it sees. Rows end with a line
    // feed alone, or those after a carriage return too would be told by the line before; cells are trimmed.
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator as u8)
        .terminator(csv::Terminator::Any(b'\n'))
        .from_reader(header.chain(source));
    let mut record = csv::ByteRecord::new();
    let mut next = |record: &mut csv::ByteRecord| {
        while reader.read_byte_record(record).map_err(refused)? {
            if record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
                return Ok(true);
            }
        }
        Ok::<_, AnalysisReadError>(false)
    };
    next(&mut record)?;
    let headers: Result<Vec<&str>, _> = record.iter().map(std::str::from_utf8).collect();
    let headers = headers.map_err(|_| AnalysisReadError::NotATable)?;
    let places = Places::of(&headers)?;
    let mut gathered = Gathered::default();
    while next(&mut record)? {
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |at: usize| {
            let text = std::str::from_utf8(record.get(at).unwrap_or_default());
            text.map(str::trim).map_err(|_| RowFault::Encoding)
        };
        gathered.take(line, fields(cell, &places))?;
    }
    gathered.finish(&places)
}

/// Reads up to and with the first line that has anything in it.
fn beginning(source: &mut impl BufRead) -> std::io::Result<Vec<u8>> {
    let (mut source, mut lines) = (source.take(LONGEST_HEADER), Vec::new());
    loop {
        let from = lines.len();
        let read = source.read_until(b'\n', &mut lines)?;
        if read == 0 || !lines[from..].trim_ascii().is_empty() {
            return Ok(lines);
        }
    }
}

const JUDGE: &str = "judge";

/// Where the columns stand.
struct Places {
    judge: usize,
    application: usize,
    score: usize,
    criterion: Option<usize>,
}

impl Places {
    fn of(headers: &[&str]) -> Result<Self, AnalysisReadError> {
        let headers: Vec<String> = headers.iter().map(|name| fold(name)).collect();
        let column = |name: &'static str| headers.iter().position(|one| one == name);
        let needed = |name| column(name).ok_or(AnalysisReadError::NoColumn(name));
        Ok(Self {
            judge: needed(JUDGE)?,
            application: needed("application")?,
            score: needed("score")?,
            criterion: column("criterion"),
        })
    }
}

/// What was read so far.
#[derive(Default)]
struct Gathered {
    applications: Names,
    judges: Names,
    criteria: Names,
    entries: Vec<Entry>,
    unscored: u64,
    rows: u64,
    problems: Vec<RowProblem>,
    faults: u64,
}

impl Gathered {
    fn take(
        &mut self,
        line: u64,
        row: Result<Option<Fields<'_>>, RowFault>,
    ) -> Result<(), AnalysisReadError> {
        self.rows += 1;
        if self.rows > MOST_ROWS {
            return Err(AnalysisReadError::TooLarge);
        }
        match row {
            Ok(None) => self.unscored += 1,
            Ok(Some((application, judge, criterion, score))) => self.entries.push(Entry {
                application: self.applications.position(application),
                judge: self.judges.position(judge),
                criterion: criterion.map_or(0, |name| self.criteria.position(name)),
                score,
            }),
            Err(fault) => {
                self.faults += 1;
                if self.problems.len() < MOST_PROBLEMS {
                    self.problems.push(RowProblem { line, fault });
                }
            }
        }
        Ok(())
    }

    fn finish(self, places: &Places) -> Result<RatingsTable, AnalysisReadError> {
        if self.faults > 0 {
            return Err(AnalysisReadError::Rows {
                problems: self.problems,
                count: self.faults,
            });
        }
        let (applications, application) = self.applications.in_order();
        let (judges, judge) = self.judges.in_order();
        let (criteria, criterion) = self.criteria.in_order();
        let mut entries = self.entries;
        for entry in &mut entries {
            entry.application = application[entry.application as usize];
            entry.judge = judge[entry.judge as usize];
            if places.criterion.is_some() {
                entry.criterion = criterion[entry.criterion as usize];
            }
        }
        entries.sort_unstable();
        Ok(RatingsTable {
            applications,
            judges,
            criteria,
            entries,
            unscored: self.unscored,
        })
    }
}

fn refused(error: csv::Error) -> AnalysisReadError {
    match error.into_kind() {
        csv::ErrorKind::Io(cause) => AnalysisReadError::File(cause),
        _ => AnalysisReadError::NotATable,
    }
}

type Fields<'a> = (&'a str, &'a str, Option<&'a str>, Decimal);

/// Reads one row, given its cells by column; `None` where it has no score.
fn fields<'a>(
    cell: impl Fn(usize) -> Result<&'a str, RowFault>,
    places: &Places,
) -> Result<Option<Fields<'a>>, RowFault> {
    let named = |at: usize, fault| {
        cell(at).and_then(|name| match name {
            "" => Err(fault),
            name => Ok(name),
        })
    };
    let application = named(places.application, RowFault::NoName)?;
    let judge = named(places.judge, RowFault::NoName)?;
    let criterion = places
        .criterion
        .map(|at| named(at, RowFault::NoCriterion))
        .transpose()?;
    match cell(places.score)? {
        "" => Ok(None),
        score => {
            let score = Decimal::read(score).ok_or(RowFault::NotANumber)?;
            Ok(Some((application, judge, criterion, score)))
        }
    }
}

#[cfg(test)]
mod tests;
