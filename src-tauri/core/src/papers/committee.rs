//! A round's committee with the names of all it deals with, in the language of a paper.

use super::PaperError;
use crate::applications::{self, Filter, Submission};
use crate::clock::Instant;
use crate::deliberation::{self, Bars, History, Outcome};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::journal;
use crate::judges::{self, Judge};
use crate::log;
use crate::programme::{Programme, Say, Text};
use crate::ranking;
use crate::store::Reading;
use std::collections::{BTreeMap, BTreeSet};

/// What stands at the head and the foot of every paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// Title of the programme.
    pub programme: String,
    /// Who organises it.
    pub organisers: Vec<String>,
    /// Name of the round.
    pub round: String,
    /// Whether the round's results are frozen.
    pub official: bool,
    /// Short hash of the results: the official ones, or those of now.
    pub short_hash: String,
    /// Short form of the round's seal; empty where it is not sealed, and on the seal's own paper.
    pub seal: String,
    /// Reasons for which the round was opened again after a seal, oldest first; none on the seal's own paper.
    pub reopened: Vec<String>,
    /// The day of the last change, written out.
    pub printed_on: String,
    /// How far the clock of all times is from UTC, such as `+09:00`.
    pub offset: String,
}

/// A member of the committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Name.
    pub name: String,
    /// Affiliation; may be empty.
    pub affiliation: String,
    /// Whether the member is at the meeting, where one is going on.
    pub present: Option<bool>,
}

/// An application by its names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Number of the application in its programme.
    pub number: u32,
    /// The applicant's or the secretariat's reference; may be empty.
    pub reference: String,
    /// Title as the applicant wrote it.
    pub title: String,
    /// Title in English, where it differs.
    pub title_en: Option<String>,
    /// Language of the applicant's texts as a BCP 47 tag; may be empty.
    pub language: String,
    /// Name of the applicant.
    pub applicant: String,
    /// City; may be empty.
    pub city: String,
    /// Country; may be empty.
    pub country: String,
}

/// What an application was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The kind, as the text id `outcome-…` has it.
    pub kind: &'static str,
    /// Name of the award or the special mention.
    pub name: String,
    /// The body with which it is given; empty for none.
    pub partner: String,
}

/// A round's committee with what it has done.
pub struct Committee<'a> {
    pub(super) reading: Reading<'a>,
    pub(super) programme: &'a Programme,
    pub(super) round: RoundId,
    pub(super) say: Say<'a>,
    pub(super) history: History,
    pub(super) members: BTreeMap<JudgeId, Judge>,
    names: BTreeMap<JudgeId, String>,
    facts: BTreeMap<ApplicationId, Submission>,
    pub(super) bars: Bars,
}

impl<'a> Committee<'a> {
    /// Reads what there is to say about a round.
    ///
    /// # Errors
    /// [`PaperError::Deliberation`] where judges do not score in the round, and those of the store.
    pub fn of(
        reading: Reading<'a>,
        programme: &'a Programme,
        round: &RoundId,
        say: Say<'a>,
    ) -> Result<Self, PaperError> {
        deliberation::must_be_scored(programme, round)?;
        let all = applications::list(reading, &Filter::default())?;
        let panel = judges::list(reading)?.into_iter();
        Ok(Self {
            history: deliberation::history(reading, round)?,
            members: deliberation::members(reading, round)?,
            names: panel.map(|one| (one.id, one.name)).collect(),
            facts: all
                .into_iter()
                .map(|one| (one.id, one.submission))
                .collect(),
            bars: deliberation::bars(reading, round)?,
            reading,
            programme,
            round: round.clone(),
            say,
        })
    }

    /// Returns what stands at the head and the foot of a paper.
    ///
    /// # Errors
    /// [`PaperError::Ranking`] and those of the store.
    pub fn head(&self) -> Result<Head, PaperError> {
        let known = ranking::known(self.reading, self.programme, &self.round)?;
        let ledger = log::ledger(self.reading)?;
        let sealed = ledger.sealed(&self.round);
        let sealed = sealed.map(|packets| log::seal_hash(&self.round, packets).short());
        let reopened = ledger.reopened(&self.round).iter();
        let newest = journal::newest(self.reading, 1)?;
        let day = newest.first().map(|row| self.local(row.at));
        let round = self.programme.round(&self.round);
        Ok(Head {
            programme: self.pick(&self.programme.title),
            organisers: self.programme.organisers.clone(),
            round: round.map_or_else(String::new, |round| self.pick(&round.name)),
            official: known.official,
            short_hash: known.hash.short(),
            seal: sealed.unwrap_or_default(),
            reopened: reopened.map(|one| one.reason.clone()).collect(),
            printed_on: day.map_or_else(String::new, |day| day[..10].to_owned()),
            offset: self.programme.deadline.offset().to_string(),
        })
    }

    /// Returns a text of the programme as the paper says it.
    pub fn pick(&self, text: &Text) -> String {
        (self.say)(text)
    }

    /// Writes a moment by the clock of the programme's deadline, such as `2023-11-20 14:05`.
    pub(super) fn local(&self, at: Instant) -> String {
        let there = at.utc().with_timezone(self.programme.deadline.offset());
        there.format("%Y-%m-%d %H:%M").to_string()
    }

    /// Returns an application by its names.
    pub(super) fn named(&self, application: ApplicationId) -> Named {
        let Some(fact) = self.facts.get(&application) else {
            return Named {
                number: application.0,
                ..Named::default()
            };
        };
        Named {
            number: application.0,
            reference: fact.reference.clone(),
            title: fact.title.clone(),
            title_en: Some(fact.title_en.clone())
                .filter(|title| !title.is_empty() && *title != fact.title),
            language: match fact.language.as_str() {
                "und" => String::new(),
                known => known.to_owned(),
            },
            applicant: fact.applicant.clone(),
            city: fact.city.clone(),
            country: fact.country.clone(),
        }
    }

    /// Returns the name of an application's category.
    pub(super) fn category(&self, application: ApplicationId) -> String {
        let fact = self.facts.get(&application);
        let category = fact.and_then(|fact| self.programme.category(&fact.category));
        category.map_or_else(String::new, |one| self.pick(&one.name))
    }

    /// Returns the names of judges, in the order of the panel.
    pub(super) fn people<'b>(&self, judges: impl IntoIterator<Item = &'b JudgeId>) -> Vec<String> {
        let known = judges.into_iter().filter_map(|judge| self.names.get(judge));
        known.cloned().collect()
    }

    /// Returns the members, each with whether he or she is at the meeting that is going on.
    pub(super) fn seats(&self) -> Vec<Seat> {
        let present = self.history.present.as_ref();
        let seat = |(id, judge): (&JudgeId, &Judge)| Seat {
            name: judge.name.clone(),
            affiliation: judge.affiliation.clone(),
            present: present.map(|present| present.contains(id)),
        };
        self.members.iter().map(seat).collect()
    }

    /// Returns the members who must be out of the room for an application.
    pub(super) fn barred(&self, application: ApplicationId) -> BTreeSet<JudgeId> {
        let barred = self.bars.get(&application).into_iter();
        let barred = barred.flat_map(BTreeMap::keys).copied();
        barred
            .filter(|judge| self.members.contains_key(judge))
            .collect()
    }

    /// Returns what an outcome gives, by its names.
    pub(super) fn given(&self, outcome: &Outcome) -> Given {
        let (name, partner) = match outcome {
            Outcome::Shortlisted | Outcome::None => (None, String::new()),
            Outcome::Award(id) => {
                let award = self.programme.awards.iter().find(|one| one.id == *id);
                (award.map(|one| self.pick(&one.name)), String::new())
            }
            Outcome::Mention(id) => {
                let mut mentions = self.programme.special_mentions.iter();
                let mention = mentions.find(|one| one.id == *id);
                let partner = mention.map_or_else(String::new, |one| one.partner.clone());
                (mention.map(|one| self.pick(&one.name)), partner)
            }
        };
        Given {
            kind: outcome.kind(),
            name: name.unwrap_or_default(),
            partner,
        }
    }
}
