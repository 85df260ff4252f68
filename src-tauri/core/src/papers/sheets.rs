//! Sheets to write on while applications are talked about.

use super::{Committee, Head, Named, PaperError};
use crate::deliberation::agenda_of;
use crate::dossier::{Dossier, GatherError, Gathered, RowState, Wanted};
use crate::id::ApplicationId;
use std::collections::BTreeMap;

/// Sheets in the order of the agenda.
#[derive(Debug, Clone, PartialEq)]
pub struct NotePaper {
    /// Head and foot.
    pub head: Head,
    /// A sheet for each application.
    pub sheets: Vec<NoteSheet>,
}

/// What stands in small on the sheet of an application.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteSheet {
    /// The application.
    pub named: Named,
    /// Name of its category.
    pub category: String,
    /// Its place on the agenda of its category, from 1.
    pub place: u32,
    /// How many the agenda has.
    pub places: u32,
    /// Place in the ranking.
    pub rank: Option<String>,
    /// Weighted mean over the judges.
    pub score: Option<f64>,
    /// The criteria with the mean of their points.
    pub criteria: Vec<(String, Option<f64>)>,
    /// The judges' own totals, from the highest, without their names.
    pub totals: Vec<f64>,
    /// How many judges wish to discuss it.
    pub flagged: u32,
    /// Special mentions with how many judges nominated it for them.
    pub nominated: Vec<(String, u32)>,
    /// Who is out of the room.
    pub out: Vec<String>,
    /// Awards it may be given.
    pub awards: Vec<String>,
    /// Special mentions it may be given.
    pub mentions: Vec<String>,
}

impl From<GatherError> for PaperError {
    fn from(error: GatherError) -> Self {
        match error {
            GatherError::Ranking(errors) => Self::Ranking(errors),
            GatherError::Agenda(error) => Self::Deliberation(error),
            GatherError::Store(error) => Self::Store(error),
        }
    }
}

impl Committee<'_> {
    /// Returns the sheets of a category, of all, or of one application.
    ///
    /// # Errors
    /// [`PaperError`].
    pub fn sheets(
        &self,
        category: Option<&str>,
        application: Option<ApplicationId>,
    ) -> Result<NotePaper, PaperError> {
        let wanted = Wanted {
            category: category.map(str::to_owned),
            ..Wanted::default()
        };
        let round = self.round.clone();
        let gathered = Gathered::new(self.reading, self.programme, round, self.say, &wanted)?;
        let headings = gathered.headings().into_iter().zip(0..);
        let at: BTreeMap<u32, usize> = headings.map(|(one, at)| (one.number, at)).collect();
        let mut sheets = Vec::new();
        for one in &self.programme.categories {
            if category.is_some_and(|only| only != one.id) {
                continue;
            }
            let agenda = agenda_of(self.reading, self.programme, &self.round, &one.id)?.0;
            let places = agenda.items.len() as u32;
            for (place, item) in (1..).zip(&agenda.items) {
                if application.is_some_and(|only| only != item.application) {
                    continue;
                }
                let scored = match at.get(&item.application.0) {
                    Some(at) => gathered.scored(*at)?,
                    None => Dossier::default(),
                };
                let awards = self.programme.awards.iter();
                let own =
                    awards.filter(|award| award.category.is_empty() || award.category == one.id);
                let mentions = self.programme.special_mentions.iter();
                let given = scored
                    .rows
                    .iter()
                    .filter(|row| row.state == RowState::Final);
                let mut totals: Vec<f64> = given.filter_map(|row| row.total).collect();
                totals.sort_by(|a, b| b.total_cmp(a));
                let criteria = scored.criteria.iter().zip(&scored.means);
                sheets.push(NoteSheet {
                    named: self.named(item.application),
                    category: self.pick(&one.name),
                    place,
                    places,
                    criteria: criteria
                        .map(|(one, mean)| (one.name.clone(), *mean))
                        .collect(),
                    totals,
                    flagged: scored.rows.iter().filter(|row| row.flagged).count() as u32,
                    nominated: scored
                        .nominations()
                        .into_iter()
                        .map(|(name, by)| (name, by.len() as u32))
                        .collect(),
                    rank: scored.rank,
                    score: scored.score,
                    out: self.people(&item.out),
                    awards: own.map(|one| self.pick(&one.name)).collect(),
                    mentions: mentions.map(|one| self.pick(&one.name)).collect(),
                });
            }
        }
        Ok(NotePaper {
            head: self.head()?,
            sheets,
        })
    }
}
