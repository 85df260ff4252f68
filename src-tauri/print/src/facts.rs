//! Facts one under the other, each beside its name.

use jurybook_words::{BOTH, Words};
use parley::Alignment;

use crate::draw::{GREY, RULE};
use crate::error::PrintError;
use crate::flow::{self, Flow, MARGIN, WIDTH};
use crate::tags::Role;
use crate::typeset::Style;

/// A fact with the id of its name.
pub(crate) struct Fact<'a> {
    /// The id of its name.
    pub id: &'static str,
    /// What is the case; a fact that says nothing is left out.
    pub text: String,
    /// BCP 47 tag of the language of that; may be empty.
    pub language: &'a str,
    /// Its size in points.
    pub size: f32,
}

/// How a list of facts is set.
pub(crate) struct Facts {
    /// Width of the names.
    pub names: f32,
    /// Width of names and facts.
    pub width: f32,
    /// Size of the names.
    pub size: f32,
    /// Half the room between two facts.
    pub pad: f32,
    /// Whether hairlines part them.
    pub is_ruled: bool,
}

/// Width of what stands on the left of a dossier or a sheet: names of facts, questions, and who wrote a comment.
pub(crate) fn names(words: &Words) -> f32 {
    // Names in two languages are longer.
    if words.tag() == BOTH { 140.0 } else { 104.0 }
}

impl Facts {
    /// Facts at the head of a dossier or a sheet.
    pub(crate) fn of_head(words: &Words, width: f32) -> Self {
        Self {
            // Names in two languages are longer.
            names: names(words),
            width,
            size: 8.5,
            pad: 1.0,
            is_ruled: false,
        }
    }

    /// Draws the facts that say something.
    pub(crate) fn draw<'a>(
        &self,
        flow: &mut Flow<'_>,
        facts: impl IntoIterator<Item = Fact<'a>>,
        words: &Words,
    ) -> Result<(), PrintError> {
        let facts = facts.into_iter();
        flow.within(Role::List, |flow| {
            for fact in facts.filter(|fact| !fact.text.trim().is_empty()) {
                self.fact(flow, &fact, words)?;
            }
            Ok::<_, PrintError>(())
        })?;
        if self.is_ruled {
            let y = flow.y;
            flow.fill(MARGIN, y, WIDTH, 0.4, RULE);
        }
        Ok(())
    }

    fn fact(&self, flow: &mut Flow<'_>, fact: &Fact<'_>, words: &Words) -> Result<(), PrintError> {
        let label = Style {
            colour: GREY,
            language: words.tag(),
            align: Alignment::Left,
            ..Style::plain(self.size)
        };
        let value = Style {
            language: fact.language,
            align: Alignment::Left,
            ..Style::plain(fact.size)
        };
        let name = flow
            .type_
            .set(&words.text(fact.id, &[]), &label, self.names - 8.0);
        let set = flow.type_.set(&fact.text, &value, self.width - self.names);
        let name_high = name.height();
        flow.need(flow::beginning(&set).max(name_high) + 2.0 * self.pad)?;
        let (page, y) = (flow.page(), flow.y);
        if self.is_ruled {
            flow.fill(MARGIN, y, WIDTH, 0.4, RULE);
        }
        if self.is_ruled {
            flow.space(self.pad);
        }
        // Both stand on one baseline.
        let [own, other] = [self.size, fact.size].map(|size| size * 0.8);
        let top = flow.y + (other - own).max(0.0);
        flow.space((own - other).max(0.0));
        flow.item(
            |flow| flow.put(name, MARGIN, top),
            |flow| flow.lines(set, MARGIN + self.names),
        )?;
        if flow.page() == page {
            flow.y = flow.y.max(top + name_high);
        }
        flow.space(if self.is_ruled {
            self.pad
        } else {
            2.0 * self.pad
        });
        Ok(())
    }
}
