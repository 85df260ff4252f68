//! A category's ranking in pictures, for the window and for the printed report.

mod heat;
mod panel;
mod places;

use super::ranked::{Ranked, Wanted};
use super::{Answer, said};
use crate::contract::{PlotKind, PlotView, PlotsView, Problem, RankingPlots};
use crate::desk::Context;
use jurybook_core::findings::RoundFindings;
use jurybook_core::id::{ApplicationId, JudgeId};
use jurybook_core::programme::Programme;
use jurybook_core::ranking::RankingInput;
use jurybook_print::plot::{Drawing, Frame, Name, slices, svg};
use jurybook_words::{Language, Words};
use std::ops::Range;

pub(crate) fn ranking_plots(context: &Context<'_>, request: RankingPlots) -> Answer<PlotsView> {
    context.with_programme(|workspace, programme| {
        let wanted = Wanted {
            round: &request.round,
            category: Some(&request.category),
            first: request.first,
        };
        let ranked = Ranked::new(context, workspace.read(), programme, &wanted)?;
        let unknown = || {
            let args = vec![("category", request.category.clone())];
            Problem::new("category-unknown", args)
        };
        let (category, found) = ranked.categories.first().ok_or_else(unknown)?;
        let words = Words::new(request.language.parse().unwrap_or(Language::En));
        let plots =
            Plots::new(&category.input, found, &ranked, programme, &words).draw(Frame::WINDOW);
        Ok(PlotsView {
            plots: plots.into_iter().map(view).collect(),
        })
    })
}

fn view(plot: Plot) -> PlotView {
    PlotView {
        kind: plot.kind,
        svg: svg(&plot.drawing),
        title: plot.drawing.title,
    }
}

/// A plot that is laid out.
pub(super) struct Plot {
    pub(super) kind: PlotKind,
    pub(super) drawing: Drawing,
}

/// What a category's plots are made from.
pub(super) struct Plots<'a> {
    input: &'a RankingInput,
    found: &'a RoundFindings,
    ranked: &'a Ranked,
    words: &'a Words,
    /// The names of the criteria, in the order of the rubric.
    criteria: Vec<Name>,
}

impl<'a> Plots<'a> {
    pub(super) fn new(
        input: &'a RankingInput,
        found: &'a RoundFindings,
        ranked: &'a Ranked,
        programme: &Programme,
        words: &'a Words,
    ) -> Self {
        let rubric = programme.rubric_text(&ranked.round, &input.category);
        let criteria = rubric.into_iter().flat_map(|rubric| &rubric.criteria);
        let name = |name| Name {
            text: said(name, words.language()),
            language: words.language().as_str().to_owned(),
        };
        Self {
            input,
            found,
            ranked,
            words,
            criteria: criteria.map(|one| name(&one.name)).collect(),
        }
    }

    /// Lays out all plots for a frame, in the order in which they are read.
    pub(super) fn draw(&self, frame: Frame) -> Vec<Plot> {
        let mut plots = Vec::new();
        for ranks in self.ranks() {
            let lay_out = |slice| ranks.lay_out(slice, frame);
            plots.extend(self.sliced(PlotKind::Ranks, ranks.rows.len(), lay_out));
        }
        let severities = self.severities();
        let lay_out = |slice| severities.lay_out(slice, frame);
        plots.extend(self.sliced(PlotKind::Severity, severities.rows.len(), lay_out));
        for (kind, spreads) in [
            (PlotKind::Spread, self.spreads()),
            (PlotKind::Criteria, self.criteria()),
        ] {
            let lay_out = |slice| spreads.lay_out(slice, frame);
            plots.extend(self.sliced(kind, spreads.rows.len(), lay_out));
        }
        plots.extend(self.heat_maps(frame));
        plots
    }

    /// Lays out a plot slice by slice; one that has no rows says so.
    fn sliced(
        &self,
        kind: PlotKind,
        rows: usize,
        lay_out: impl Fn(Range<usize>) -> Drawing,
    ) -> Vec<Plot> {
        let slices = slices(rows).chain((rows == 0).then_some(0..0));
        self.numbered(kind, slices.map(lay_out).collect())
    }

    /// Tells apart by their titles the drawings in which one plot is shown.
    fn numbered(&self, kind: PlotKind, mut drawings: Vec<Drawing>) -> Vec<Plot> {
        let count = drawings.len();
        if count > 1 {
            for (at, drawing) in (1..).zip(&mut drawings) {
                let number: usize = at;
                let args = [
                    ("title", drawing.title.as_str()),
                    ("number", &number.to_string()),
                    ("count", &count.to_string()),
                ];
                drawing.title = self.words.text("plots-slice", &args);
            }
        }
        let plot = |drawing| Plot { kind, drawing };
        drawings.into_iter().map(plot).collect()
    }

    fn word(&self, id: &str) -> String {
        self.words.text(id, &[])
    }

    /// Returns the title of an application, in the language in which it was submitted.
    fn title(&self, application: ApplicationId) -> Name {
        let language = self.ranked.fact(application, |facts| &facts.language);
        Name {
            text: self.ranked.fact(application, |facts| &facts.title),
            // Where it is not known the typesetter goes by the script.
            language: if language == "und" {
                String::new()
            } else {
                language
            },
        }
    }

    fn judge(&self, judge: JudgeId) -> Name {
        Name::from(self.ranked.name(judge).as_str())
    }
}
