//! The agenda on paper.

use super::{Committee, Head, Named, PaperError, Seat};
use crate::deliberation::{self, Bar, Item};
use crate::id::{ApplicationId, JudgeId};
use crate::ranking;
use chrono::{Duration, NaiveTime};
use std::collections::{BTreeMap, BTreeSet};

/// When a meeting begins, and how long each application takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    starts: NaiveTime,
    minutes: u32,
}

impl Expected {
    /// Reads a time of day such as `14:00`.
    ///
    /// # Errors
    /// [`PaperError::Time`].
    pub fn new(starts: &str, minutes: u32) -> Result<Self, PaperError> {
        let read = NaiveTime::parse_from_str(starts.trim(), "%H:%M");
        let starts = read.map_err(|_| PaperError::Time {
            time: starts.to_owned(),
        })?;
        Ok(Self { starts, minutes })
    }

    /// Returns when the application after so many others is expected; past midnight it is the next day's.
    fn after(self, others: usize) -> String {
        let spent = Duration::minutes(i64::from(self.minutes).saturating_mul(others as i64));
        let (at, _) = self.starts.overflowing_add_signed(spent);
        at.format("%H:%M").to_string()
    }
}

/// The order of a meeting, with who goes out and who comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaPaper {
    /// Head and foot.
    pub head: Head,
    /// The members.
    pub seats: Vec<Seat>,
    /// The categories in the programme's order.
    pub parts: Vec<AgendaPart>,
    /// Every conflict that keeps a member out of the room.
    pub register: Vec<Registered>,
}

/// The agenda of a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaPart {
    /// Name of the category.
    pub name: String,
    /// The applications in order.
    pub items: Vec<AgendaItem>,
    /// Who comes in again when the last has been talked about.
    pub come_back: Vec<String>,
    /// How often anybody goes out.
    pub goings: u32,
    /// How often anybody would go out in the order of the ranking.
    pub in_ranking_order: u32,
}

/// An application's place on the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    /// The application.
    pub named: Named,
    /// Its rank in its category.
    pub rank: Option<u32>,
    /// When it is expected, where somebody said when the meeting begins.
    pub expected: Option<String>,
    /// Who goes out before it.
    pub leave: Vec<String>,
    /// Who comes in again before it.
    pub come_back: Vec<String>,
    /// Everybody who is out while it is talked about.
    pub out: Vec<String>,
}

/// A line of the register of conflicts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// The member's name.
    pub member: String,
    /// The application.
    pub named: Named,
    /// The ground, as the text id `paper-ground-…` has it.
    pub ground: &'static str,
    /// The words that matched, or the member's reason; may be empty.
    pub evidence: String,
}

impl Committee<'_> {
    /// Returns the agenda of one category or of all.
    ///
    /// # Errors
    /// [`PaperError`].
    pub fn agenda(
        &self,
        category: Option<&str>,
        expected: Option<Expected>,
    ) -> Result<AgendaPaper, PaperError> {
        let ranks = self.ranks()?;
        let mut parts = Vec::new();
        let mut before = 0;
        for one in &self.programme.categories {
            if category.is_some_and(|only| only != one.id) {
                continue;
            }
            let agenda =
                deliberation::agenda_of(self.reading, self.programme, &self.round, &one.id)?.0;
            let item = |(at, item): (usize, &Item)| AgendaItem {
                named: self.named(item.application),
                rank: ranks.get(&item.application).copied(),
                expected: expected.map(|expected| expected.after(before + at)),
                leave: self.people(&item.leave),
                come_back: self.people(&item.come_back),
                out: self.people(&item.out),
            };
            let items: Vec<_> = agenda.items.iter().enumerate().map(item).collect();
            before += items.len();
            if !items.is_empty() {
                parts.push(AgendaPart {
                    name: self.pick(&one.name),
                    come_back: items
                        .last()
                        .map(|last| last.out.clone())
                        .unwrap_or_default(),
                    items,
                    goings: agenda.goings,
                    in_ranking_order: agenda.in_ranking_order,
                });
            }
        }
        let listed = parts.iter().flat_map(|part| &part.items);
        let listed = listed
            .map(|item| ApplicationId(item.named.number))
            .collect();
        Ok(AgendaPaper {
            head: self.head()?,
            seats: self.seats(),
            register: self.register(&listed),
            parts,
        })
    }

    fn ranks(&self) -> Result<BTreeMap<ApplicationId, u32>, PaperError> {
        let ranked = ranking::of_round(self.reading, self.programme, &self.round)?;
        let rankings = ranked.iter().filter_map(|one| one.ranking.as_ref().ok());
        let rows = rankings.flat_map(|ranking| &ranking.rows);
        let ranks = rows.filter_map(|row| Some((row.application, row.rank?)));
        Ok(ranks.collect())
    }

    /// Returns what keeps members out of the room for some applications, member by member.
    pub fn register(&self, applications: &BTreeSet<ApplicationId>) -> Vec<Registered> {
        let listed = self.bars.iter();
        let listed = listed.filter(|(application, _)| applications.contains(application));
        let bars = listed.flat_map(|(application, bars)| {
            bars.iter().map(move |bar| (bar.0, application, bar.1))
        });
        let mut bars: Vec<(&JudgeId, &ApplicationId, &Bar)> = bars.collect();
        bars.retain(|(judge, ..)| self.members.contains_key(judge));
        bars.sort_by_key(|(judge, application, _)| (**judge, **application));
        let registered = |(judge, application, bar): (&JudgeId, &ApplicationId, &Bar)| Registered {
            member: self.people([judge]).concat(),
            named: self.named(*application),
            ground: bar.ground.name(),
            evidence: bar.evidence.clone(),
        };
        bars.into_iter().map(registered).collect()
    }
}
