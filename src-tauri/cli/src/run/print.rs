//! Everything that goes on paper.

use super::{Ran, Session};
use crate::arguments::{PaperFormat, PaperMargins, Print, PrintKind};
use jurybook_api::contract::Problem;
use serde_json::{Value, json};

impl Session<'_> {
    pub(super) fn print(&self, print: &Print) -> Ran {
        if print.plan && !matches!(print.kind, PrintKind::Results) {
            let cause = "--plan is for results".to_owned();
            return Err(Problem::new("usage", vec![("cause", cause)]));
        }
        match print.kind {
            PrintKind::Dossier => self.print_applications(print, "dossier"),
            PrintKind::Book | PrintKind::Books => self.print_applications(print, "book"),
            PrintKind::Ranking => self.print_applications(print, "ranking"),
            PrintKind::RecoverySheet => self.print_sheet(print, "recovery_sheet_print"),
            PrintKind::DeputySheet => self.print_sheet(print, "deputy_sheet_print"),
            PrintKind::Receipt => self.print_receipts(print),
            PrintKind::ScoreSheets => self.print_score_sheets(print),
            PrintKind::SealSheet => self.print_papers(print, "seal-sheet"),
            PrintKind::Agenda => self.print_papers(print, "agenda"),
            PrintKind::Minutes => self.print_papers(print, "minutes"),
            PrintKind::Letters => self.print_papers(print, "letters"),
            PrintKind::Certificates => self.print_papers(print, "certificates"),
            PrintKind::DeliberationSheets => self.print_papers(print, "sheets"),
            PrintKind::Results => self.print_results(print),
        }
    }

    fn print_applications(&self, print: &Print, kind: &str) -> Ran {
        let request = json!({
            "kind": kind, "out": out(print), "round": print.round,
            "category": print.category, "application": print.application,
            "reader": print.reader, "copy": print.copy, "agenda_order": print.agenda_order,
            "index": print.index, "register": print.register,
            "attachments": print.attachments, "one_each": matches!(print.kind, PrintKind::Books),
            "first": print.first, "on": self.printed_on(print),
        });
        self.tell(&print.workspace, "print", request)
    }

    /// Prints a sheet of words.
    fn print_sheet(&self, print: &Print, command: &str) -> Ran {
        let request = json!({ "out": out(print), "languages": self.languages(print) });
        self.tell(&print.workspace, command, request)
    }

    /// What is printed on, and in which languages.
    fn printed_on(&self, print: &Print) -> Value {
        json!({
            "languages": self.languages(print), "size": size(print), "margins": margins(print),
            "allow_missing_characters": print.allow_missing_characters,
        })
    }

    fn languages(&self, print: &Print) -> Vec<&'static str> {
        self.spoken(print.both_languages)
    }

    /// The language in use, and the other after it where both are wanted.
    pub(super) fn spoken(&self, both: bool) -> Vec<&'static str> {
        let own = self.words.language().as_str();
        let mut languages = vec![own];
        if both {
            languages.push(if own == "ko" { "en" } else { "ko" });
        }
        languages
    }

    fn print_receipts(&self, print: &Print) -> Ran {
        let request = json!({
            "out": out(print), "judge": print.reader, "latest": print.latest,
            "languages": self.languages(print),
        });
        self.tell(&print.workspace, "receipts_print", request)
    }

    fn print_score_sheets(&self, print: &Print) -> Ran {
        let request = json!({
            "out": out(print), "blank": print.blank, "application": print.application,
            "languages": self.languages(print),
            "allow_missing_characters": print.allow_missing_characters,
        });
        self.tell(&print.workspace, "score_sheets_print", request)
    }

    /// Writes the results folder of a round, or says what it would hold.
    fn print_results(&self, print: &Print) -> Ran {
        let papers = &print.papers;
        if print.plan {
            let request = json!({ "round": print.round, "read": papers.read });
            return self.tell(&print.workspace, "results_plan", request);
        }
        let request = json!({
            "out": out(print), "round": print.round, "first": print.first,
            "one_each": papers.one_each, "on": self.printed_on(print), "signing": signing(print),
            "read": papers.read,
        });
        self.tell(&print.workspace, "results_write", request)
    }

    /// Prints papers of a round's meeting.
    fn print_papers(&self, print: &Print, kind: &str) -> Ran {
        let papers = &print.papers;
        let request = json!({
            "kind": kind, "out": out(print), "round": print.round,
            "category": print.category, "application": print.application,
            "one_each": papers.one_each, "on": self.printed_on(print), "signing": signing(print),
            "starts": papers.starts, "minutes": papers.minutes, "read": papers.read,
        });
        self.tell(&print.workspace, "papers_print", request)
    }
}

/// Returns where it is written; only a plan has no place.
fn out(print: &Print) -> String {
    super::optional(print.out.as_ref()).unwrap_or_default()
}

/// Returns who signs, where and when.
fn signing(print: &Print) -> Value {
    let papers = &print.papers;
    json!({
        "place": papers.place, "date": papers.date, "chair": papers.chair,
        "office": papers.office, "secretary": papers.secretary,
    })
}

/// Returns the size of the paper as the table of commands has it.
fn size(print: &Print) -> &'static str {
    match print.papers.size {
        PaperFormat::A4 => "a4",
        PaperFormat::Letter => "letter",
    }
}

/// Returns how the margins share the paper as the table of commands has it.
fn margins(print: &Print) -> &'static str {
    match print.papers.margins {
        PaperMargins::Even => "even",
        PaperMargins::OneSided => "one-sided",
        PaperMargins::TwoSided => "two-sided",
    }
}
