//! What each command does: calls the core and turns its answer into a view. No rule lives here.

mod agreement;
mod analysis;
mod applications;
mod assignment;
mod benefits;
mod calibration;
mod deliberation;
mod drafts;
mod intake;
mod journal;
mod kits;
mod merge;
mod output;
mod panel;
mod plots;
mod print;
mod programme;
mod ranked;
mod reach;
mod receipts;
mod record;
mod recovery;
mod reminders;
mod results;
mod room;
mod screening;
mod sheets;
mod start;
mod tables;
mod trust;
mod voice;
mod workspace;

pub(crate) use agreement::*;
pub(crate) use analysis::*;
pub(crate) use applications::*;
pub(crate) use assignment::*;
pub(crate) use benefits::*;
pub(crate) use calibration::*;
pub(crate) use deliberation::*;
pub(crate) use drafts::decision_keep;
pub(crate) use intake::*;
pub(crate) use journal::*;
pub(crate) use kits::*;
pub(crate) use merge::*;
pub(crate) use panel::*;
pub(crate) use plots::ranking_plots;
pub(crate) use print::*;
pub(crate) use programme::*;
pub(crate) use reach::reach_show;
pub(crate) use receipts::*;
pub(crate) use record::*;
pub(crate) use recovery::*;
pub(crate) use reminders::reminders_show;
pub(crate) use results::*;
pub(crate) use room::*;
pub(crate) use screening::*;
pub(crate) use sheets::*;
pub(crate) use start::*;
pub(crate) use tables::table_export;
pub(crate) use trust::*;
pub(crate) use workspace::*;

use crate::contract::{NamedView, Problem, TextView};
use crate::desk::Context;
use jurybook_core::id::RoundId;
use jurybook_core::programme::{Programme, Text, of_workspace};
use jurybook_core::workspace::Workspace;
use jurybook_words::Language;

type Answer<T> = Result<T, Problem>;

impl Context<'_> {
    fn with<T>(&self, work: impl FnOnce(&mut Workspace) -> Answer<T>) -> Answer<T> {
        self.desk.with(work)
    }

    /// Works with the open workspace and its programme.
    fn with_programme<T>(
        &self,
        work: impl FnOnce(&mut Workspace, &Programme) -> Answer<T>,
    ) -> Answer<T> {
        self.with(|workspace| {
            let programme = of_workspace(workspace.read())?.issued.programme;
            work(workspace, &programme)
        })
    }
}

fn text(text: &Text) -> TextView {
    TextView {
        en: text.en.clone(),
        ko: text.ko.clone(),
    }
}

/// Returns a text of the programme in a language, or in English where it has none in that.
fn said(text: &Text, language: Language) -> String {
    match language {
        Language::Ko if !text.ko.is_empty() => text.ko.clone(),
        Language::Ko | Language::En => text.en.clone(),
    }
}

/// Returns a round in which judges score.
fn round_of(programme: &Programme, id: &str) -> Answer<RoundId> {
    let mut scoring = programme.rounds.iter().filter(|round| round.scoring);
    let found = scoring.find(|round| round.id.0 == id);
    let unknown = || Problem::new("round-unknown", vec![("round", id.to_owned())]);
    found.map(|round| round.id.clone()).ok_or_else(unknown)
}

fn named(id: &str, name: &Text) -> NamedView {
    NamedView {
        id: id.to_owned(),
        name: text(name),
    }
}

/// Returns the name of a category; nothing where it is gone.
fn category_name(programme: &Programme, id: &str) -> TextView {
    let category = programme.category(id);
    category.map_or_else(TextView::default, |category| text(&category.name))
}

/// Returns the criteria of a category in a round, in the order of the rubric.
fn criteria(programme: &Programme, round: &RoundId, category: &str) -> Vec<NamedView> {
    let rubric = programme.rubric_text(round, category);
    let criteria = rubric.into_iter().flat_map(|rubric| &rubric.criteria);
    criteria.map(|one| named(&one.id.0, &one.name)).collect()
}

fn blank_is_none(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
