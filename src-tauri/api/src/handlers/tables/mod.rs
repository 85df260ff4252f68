//! Tables of the window as spreadsheets.

mod committee;
mod panel;
mod results;

use super::{Answer, output};
use crate::contract::*;
use crate::desk::Context;
use jurybook_core::id::RoundId;
use jurybook_core::programme::Programme;
use jurybook_core::ranking;
use jurybook_core::store::Reading;
use jurybook_core::table::write::{Cell, Column, Mark, Sheet, Shown, csv, xlsx};
use jurybook_words::{Language, Words};
use std::path::Path;

pub(crate) fn table_export(context: &Context<'_>, request: TableExport) -> Answer<FileView> {
    let language = request.language.as_deref();
    let language: Language = language.unwrap_or("en").parse().unwrap_or(Language::En);
    let words = Words::new(language);
    let sheets = sheets(context, &request, &words)?;
    let ending = Path::new(&request.path).extension();
    let bytes = match ending.map(|ending| ending.to_string_lossy().to_lowercase()) {
        Some(ending) if ending == "xlsx" => xlsx(&sheets),
        Some(ending) if ending == "csv" => match &sheets[..] {
            [sheet] => csv(sheet),
            _ => return Err(Problem::new("table-several", vec![])),
        },
        _ => return Err(Problem::new("table-ending", vec![])),
    };
    let bytes = bytes.map_err(|error| Problem::new(error.code(), vec![]))?;
    let (path, file) = output::written_over(&request.path, &bytes, request.replace)?;
    let kept = output::keep(path, file)?;
    context.desk.wrote(Path::new(path));
    Ok(kept)
}

fn sheets(context: &Context<'_>, request: &TableExport, words: &Words) -> Answer<Vec<Sheet>> {
    let round = || {
        let round = request.round.clone();
        round.ok_or_else(|| Problem::new("table-round", vec![]))
    };
    let of_round = || Ok::<_, Problem>(RoundShow { round: round()? });
    let one = |table: Table| vec![table.sheet()];
    let marked = |table: Table| {
        let mark = mark_of(context, &round()?, words)?;
        Ok::<_, Problem>(vec![table.marked(&mark)])
    };
    Ok(match request.table {
        TableKind::Applications => one(panel::applications(context, words)?),
        TableKind::Judges => {
            let view = super::judges_list(context, Nothing {})?;
            one(panel::judges(&view, words))
        }
        TableKind::Conflicts => {
            let view = super::conflicts_list(context, Nothing {})?;
            one(panel::conflicts(&view, words))
        }
        TableKind::Assignment => {
            let view = super::assignment_show(context, of_round()?)?;
            one(panel::assignment(&view, words))
        }
        TableKind::Coverage => {
            let view = super::coverage_show(context, of_round()?)?;
            one(results::coverage(&view, words))
        }
        TableKind::Agreement => {
            let asked = AgreementShow {
                round: round()?,
                category: None,
                first: None,
            };
            let view = super::agreement_show(context, asked)?;
            let mark = mark_of(context, &round()?, words)?;
            let tables = results::agreement(&view, words);
            tables.map(|table| table.marked(&mark)).into()
        }
        TableKind::Agenda => marked(committee::agenda(context, &round()?, words)?)?,
        TableKind::Minutes => {
            let view = super::minutes_show(context, of_round()?)?;
            marked(committee::minutes(&view, words))?
        }
        TableKind::Winners => {
            let view = super::decisions_show(context, of_round()?)?;
            marked(committee::winners(&view, words))?
        }
        TableKind::Benefits => {
            let view = super::benefits_show(context, of_round()?)?;
            marked(committee::benefits(&view, words))?
        }
        TableKind::Log => {
            let view = super::log_show(context, Nothing {})?;
            one(committee::log(&view, words))
        }
    })
}

/// Lays out what was decided, a row each.
pub(super) fn decisions(view: &DecisionsView, mark: &Mark, words: &Words) -> Sheet {
    committee::winners(view, words).marked(mark)
}

fn mark_of(context: &Context<'_>, round: &str, words: &Words) -> Answer<Mark> {
    context.with_programme(|workspace, programme| {
        mark(workspace.read(), programme, &RoundId::from(round), words)
    })
}

/// Returns what tables say of a round's results in each row: whether they are official, and which they are.
pub(super) fn mark(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
    words: &Words,
) -> Answer<Mark> {
    let known = ranking::known(reading, programme, round)?;
    let standing = match known.official {
        true => "print-official",
        false => "print-unofficial",
    };
    Ok(Mark {
        headings: ["column-results", "column-results-code"].map(|id| words.text(id, &[])),
        standing: words.text(standing, &[]),
        code: known.hash.short(),
        official: known.official,
    })
}

/// A table under construction.
struct Table {
    sheet: Sheet,
}

impl Table {
    /// Begins a table with the columns of these codes.
    fn new(words: &Words, name: &str, columns: &[&str]) -> Self {
        let heading = |code: &str| words.text(&format!("column-{code}"), &[]);
        let mut table = Self {
            sheet: Sheet {
                name: heading(name),
                columns: Vec::new(),
                rows: Vec::new(),
                mark: None,
            },
        };
        columns.iter().for_each(|code| table.column(heading(code)));
        table
    }

    /// Adds a column of another heading, such as a judge's name.
    fn column(&mut self, header: String) {
        let shown = Shown::Plain;
        self.sheet.columns.push(Column { header, shown });
    }

    /// Shows the numbers of the columns from `from` on with two decimals.
    fn hundredths(mut self, from: usize) -> Self {
        let columns = self.sheet.columns.iter_mut().skip(from);
        columns.for_each(|column| column.shown = Shown::Hundredths);
        self
    }

    fn row(&mut self, cells: Vec<Cell>) {
        self.sheet.rows.push(cells);
    }

    fn sheet(self) -> Sheet {
        self.sheet
    }

    fn marked(self, mark: &Mark) -> Sheet {
        Sheet {
            mark: Some(mark.clone()),
            ..self.sheet
        }
    }
}

fn text(text: &str) -> Cell {
    match text.is_empty() {
        true => Cell::Empty,
        false => Cell::Text(text.to_owned()),
    }
}

fn whole(number: Option<u32>) -> Cell {
    number.map_or(Cell::Empty, Cell::Whole)
}

fn number(number: Option<f64>) -> Cell {
    let finite = number.filter(|number| number.is_finite());
    finite.map_or(Cell::Empty, Cell::Number)
}

fn list<'a>(names: impl IntoIterator<Item = &'a String>) -> Cell {
    let names: Vec<&str> = names.into_iter().map(String::as_str).collect();
    text(&names.join(", "))
}

/// Returns a text of the programme in the language of the table.
fn name(words: &Words, text: &TextView) -> String {
    match words.language() {
        Language::Ko if !text.ko.is_empty() => text.ko.clone(),
        Language::Ko | Language::En => text.en.clone(),
    }
}
