//! The minutes on paper.

use super::{Committee, Given, Head, Named, PaperError, Seat};
use crate::deliberation::{self, Decided, Minute, Outcome, State, What};
use crate::id::{ApplicationId, JudgeId};
use crate::travel::Digest;
use std::collections::BTreeSet;

/// What a committee did, in order, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesPaper {
    /// Head and foot.
    pub head: Head,
    /// The members.
    pub seats: Vec<Seat>,
    /// What happened, in order.
    pub entries: Vec<Entry>,
    /// What was given: awards, special mentions, and who goes on.
    pub results: Vec<GivenTo>,
    /// Applications about which no decision stands.
    pub undecided: u32,
}

/// An entry of the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The number of its row in the journal.
    pub number: u64,
    /// When, by the programme's clock.
    pub at: String,
    /// What happened.
    pub what: Happened,
}

/// What happened at a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// It began, with these members.
    Began(Vec<String>),
    /// Members came or left.
    Presence {
        /// Who came.
        came: Vec<String>,
        /// Who left.
        left: Vec<String>,
        /// Who is present from here on.
        present: Vec<String>,
    },
    /// It ended.
    Ended,
    /// The committee decided.
    Decided(Box<Matter>),
    /// The round was sealed with so many packets.
    Sealed(u32),
    /// The seal was opened again, for this reason.
    Unsealed(String),
    /// The results were declared official, under this hash.
    Official(String),
    /// Official results were opened again, for this reason.
    Reopened(String),
}

/// A decision as the minutes tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// The applications; several where they were decided about together.
    pub about: Vec<Resolved>,
    /// What each was given.
    pub given: Given,
    /// The motion as it was put; may be empty.
    pub motion: String,
    /// Who voted for it.
    pub in_favour: Vec<String>,
    /// Who voted against it.
    pub against: Vec<String>,
    /// Who abstained.
    pub abstain: Vec<String>,
    /// Who had to be out of the room.
    pub out: Vec<String>,
    /// Why; may be empty.
    pub reason: String,
    /// What those who lost had to say; may be empty.
    pub dissent: String,
}

/// An application of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// The application.
    pub named: Named,
    /// Name of its category.
    pub category: String,
    /// What has become of the decision, where it stands no more.
    pub fate: Option<Fate>,
}

/// What has become of a decision that stands no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// The committee decided anew, by the decision of this number.
    Superseded(u64),
    /// It was withdrawn.
    Withdrawn {
        /// When.
        at: String,
        /// Why; empty where it was taken back as a slip.
        reason: String,
    },
}

/// Who was given something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenTo {
    /// What.
    pub given: Given,
    /// How many winners the programme foresees; none where it does not say.
    pub foreseen: Option<u32>,
    /// To whom, by number.
    pub to: Vec<Named>,
}

impl Committee<'_> {
    /// Returns the minutes of the round up to now.
    ///
    /// # Errors
    /// [`PaperError`].
    pub fn minutes(&self) -> Result<MinutesPaper, PaperError> {
        let mut present: Option<BTreeSet<JudgeId>> = None;
        let mut entries = Vec::new();
        for minute in &self.history.minutes {
            entries.push(Entry {
                number: minute.number,
                at: self.local(minute.at),
                what: self.happened(minute, &mut present),
            });
        }
        let standing = self.history.standing().map(|one| one.decision.application);
        let decided: BTreeSet<ApplicationId> = standing.collect();
        let entrants = deliberation::entrants(self.reading, self.programme, &self.round)?;
        let undecided = entrants.iter().filter(|one| !decided.contains(&one.id));
        Ok(MinutesPaper {
            head: self.head()?,
            seats: self.seats(),
            entries,
            results: self.results(),
            undecided: undecided.count() as u32,
        })
    }

    fn happened(&self, minute: &Minute, present: &mut Option<BTreeSet<JudgeId>>) -> Happened {
        match &minute.what {
            What::Began(there) => {
                *present = Some(there.clone());
                Happened::Began(self.people(there))
            }
            What::Present(there) => {
                let before = present.replace(there.clone()).unwrap_or_default();
                Happened::Presence {
                    came: self.people(there.difference(&before)),
                    left: self.people(before.difference(there)),
                    present: self.people(there),
                }
            }
            What::Ended => {
                *present = None;
                Happened::Ended
            }
            What::Decided => Happened::Decided(Box::new(self.matter(minute.number, present))),
            What::Sealed(packets) => Happened::Sealed(*packets),
            What::Unsealed(reason) => Happened::Unsealed(reason.clone()),
            What::Official(sha256) => {
                let hash = Digest::from_hex(sha256);
                Happened::Official(hash.map_or_else(String::new, |hash| hash.short()))
            }
            What::Reopened(reason) => Happened::Reopened(reason.clone()),
        }
    }

    fn matter(&self, number: u64, present: &Option<BTreeSet<JudgeId>>) -> Matter {
        let about: Vec<&Decided> = self.history.of_number(number).collect();
        let first = about.first().map(|one| &one.decision);
        let votes = first
            .map(|decision| decision.votes.clone())
            .unwrap_or_default();
        let mut out: BTreeSet<JudgeId> = BTreeSet::new();
        for one in &about {
            out.extend(self.barred(one.decision.application));
        }
        // Who was not there did not have to go out, and who voted was in the room: the conflict came
        // to be known later.
        let voted = |judge: &JudgeId| {
            let voters = [&votes.in_favour, &votes.against, &votes.abstain];
            voters.iter().any(|voters| voters.contains(judge))
        };
        let was_there =
            |judge: &JudgeId| present.as_ref().is_none_or(|there| there.contains(judge));
        out.retain(|judge| was_there(judge) && !voted(judge));
        let text = |of: fn(&crate::deliberation::Decision) -> &String| {
            first
                .map(|decision| of(decision).clone())
                .unwrap_or_default()
        };
        Matter {
            given: self.given(first.map_or(&Outcome::None, |decision| &decision.outcome)),
            motion: text(|decision| &decision.motion),
            in_favour: self.people(&votes.in_favour),
            against: self.people(&votes.against),
            abstain: self.people(&votes.abstain),
            out: self.people(&out),
            reason: text(|decision| &decision.reason),
            dissent: text(|decision| &decision.dissent),
            about: about.iter().map(|one| self.resolved(one)).collect(),
        }
    }

    fn resolved(&self, one: &Decided) -> Resolved {
        Resolved {
            named: self.named(one.decision.application),
            category: self.category(one.decision.application),
            fate: match &one.state {
                State::Stands => None,
                State::Superseded(by) => Some(Fate::Superseded(*by)),
                State::Withdrawn { at, reason } => Some(Fate::Withdrawn {
                    at: self.local(*at),
                    reason: reason.clone(),
                }),
            },
        }
    }

    /// Returns what was given: awards and special mentions in the programme's order, then who goes on.
    fn results(&self) -> Vec<GivenTo> {
        let awards = self.programme.awards.iter().map(|one| {
            let foreseen = Some(one.winners.unwrap_or(1));
            (Outcome::Award(one.id.clone()), foreseen)
        });
        let mentions = self.programme.special_mentions.iter();
        let mentions = mentions.map(|one| (Outcome::Mention(one.id.clone()), None));
        let result = |(outcome, foreseen): (Outcome, Option<u32>)| GivenTo {
            to: self.to(&outcome),
            given: self.given(&outcome),
            foreseen,
        };
        let mut results: Vec<_> = awards.chain(mentions).map(result).collect();
        let on = result((Outcome::Shortlisted, None));
        if !on.to.is_empty() {
            results.push(on);
        }
        results
    }

    fn to(&self, outcome: &Outcome) -> Vec<Named> {
        let standing = self.history.standing().map(|one| &one.decision);
        let given = standing.filter(|decision| decision.outcome == *outcome);
        let given: BTreeSet<ApplicationId> = given.map(|one| one.application).collect();
        given.into_iter().map(|one| self.named(one)).collect()
    }
}
