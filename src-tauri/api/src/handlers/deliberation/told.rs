//! Decisions and minutes with the names of what they are about.

use super::official_view;
use crate::contract::*;
use crate::handlers::{Answer, text};
use jurybook_core::applications::{self, All, Submission};
use jurybook_core::deliberation::{self, Bar, Decided, History, Minute, Outcome, State, What};
use jurybook_core::id::{ApplicationId, JudgeId, RoundId};
use jurybook_core::judges;
use jurybook_core::programme::{Programme, Text};
use jurybook_core::store::Reading;
use jurybook_core::travel::Digest;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a round's committee has done, with the names of all that is in it.
pub(super) struct Told<'a> {
    programme: &'a Programme,
    pub(super) history: History,
    members: BTreeSet<JudgeId>,
    names: BTreeMap<JudgeId, String>,
    applications: Arc<All>,
}

impl<'a> Told<'a> {
    pub(super) fn of(
        reading: Reading<'_>,
        programme: &'a Programme,
        round: &RoundId,
    ) -> Answer<Self> {
        if !programme.round(round).is_some_and(|round| round.scoring) {
            let args = vec![("round", round.to_string())];
            return Err(Problem::new("round-unknown", args));
        }
        let panel = judges::list(reading)?.into_iter();
        Ok(Self {
            programme,
            history: deliberation::history(reading, round)?,
            members: deliberation::members(reading, round)?.into_keys().collect(),
            names: panel.map(|judge| (judge.id, judge.name)).collect(),
            applications: applications::all(reading)?,
        })
    }

    /// Returns what an application says; nothing where it is gone.
    pub(super) fn submission(&self, application: ApplicationId) -> Option<&Submission> {
        let found = self.applications.get(&application);
        found.map(|one| &one.submission)
    }

    pub(super) fn is_member(&self, judge: JudgeId) -> bool {
        self.members.contains(&judge)
    }

    fn is_present(&self, judge: JudgeId) -> bool {
        let present = self.history.present.as_ref();
        present.map_or(self.members.contains(&judge), |present| {
            present.contains(&judge)
        })
    }

    fn person(&self, judge: JudgeId) -> MemberView {
        MemberView {
            judge: judge.0,
            name: self.names.get(&judge).cloned().unwrap_or_default(),
            present: self.is_present(judge),
        }
    }

    pub(super) fn people(&self, judges: &BTreeSet<JudgeId>) -> Vec<MemberView> {
        judges.iter().map(|judge| self.person(*judge)).collect()
    }

    pub(super) fn members(&self) -> Vec<MemberView> {
        self.people(&self.members)
    }

    pub(super) fn barred(&self, judge: JudgeId, bar: &Bar) -> BarredMember {
        let MemberView {
            judge,
            name,
            present,
        } = self.person(judge);
        BarredMember {
            judge,
            name,
            present,
            ground: bar.ground.name().to_owned(),
            evidence: bar.evidence.clone(),
        }
    }

    /// Returns the decisions that stand, by application.
    pub(super) fn standing(&self) -> BTreeMap<ApplicationId, Vec<DecisionView>> {
        let mut standing: BTreeMap<ApplicationId, Vec<DecisionView>> = BTreeMap::new();
        for one in self.history.standing() {
            let about = standing.entry(one.decision.application).or_default();
            about.push(self.decision(one));
        }
        standing
    }

    pub(super) fn decision(&self, decided: &Decided) -> DecisionView {
        let decision = &decided.decision;
        let submission = self.submission(decision.application);
        let fact = |of: fn(&Submission) -> &String| {
            submission.map_or_else(String::new, |one| of(one).clone())
        };
        let (name, partner) = self.given(&decision.outcome);
        let (superseded_by, withdrawn) = match &decided.state {
            State::Stands => (None, None),
            State::Superseded(by) => (Some(*by), None),
            State::Withdrawn { at, reason } => (None, Some((at.to_string(), reason.clone()))),
        };
        let (withdrawn_at, withdrawn_because) = withdrawn.unzip();
        DecisionView {
            number: decided.number,
            at: decided.at.to_string(),
            by: Digest::of(decision.by.as_bytes()).short(),
            application: decision.application.0,
            reference: fact(|facts| &facts.reference),
            title: fact(|facts| &facts.title),
            applicant: fact(|facts| &facts.applicant),
            category: fact(|facts| &facts.category),
            outcome: match decision.outcome {
                Outcome::Shortlisted => OutcomeKind::Shortlisted,
                Outcome::Award(_) => OutcomeKind::Award,
                Outcome::Mention(_) => OutcomeKind::Mention,
                Outcome::None => OutcomeKind::None,
            },
            id: decision.outcome.id().map(str::to_owned),
            name,
            partner,
            reason: decision.reason.clone(),
            motion: decision.motion.clone(),
            in_favour: self.people(&decision.votes.in_favour),
            against: self.people(&decision.votes.against),
            abstain: self.people(&decision.votes.abstain),
            dissent: decision.dissent.clone(),
            state: match decided.state {
                State::Stands => DecisionState::Stands,
                State::Superseded(_) => DecisionState::Superseded,
                State::Withdrawn { .. } => DecisionState::Withdrawn,
            },
            superseded_by,
            withdrawn_at,
            withdrawn_because: withdrawn_because.unwrap_or_default(),
        }
    }

    /// Returns the name of an award or a special mention, and the body with which it is given.
    fn given(&self, outcome: &Outcome) -> (TextView, String) {
        let nothing = (text(&Text::default()), String::new());
        match outcome {
            Outcome::Shortlisted | Outcome::None => nothing,
            Outcome::Award(id) => {
                let mut awards = self.programme.awards.iter();
                let award = awards.find(|one| one.id == *id);
                award.map_or(nothing, |one| (text(&one.name), String::new()))
            }
            Outcome::Mention(id) => {
                let mut mentions = self.programme.special_mentions.iter();
                let mention = mentions.find(|one| one.id == *id);
                mention.map_or(nothing, |one| (text(&one.name), one.partner.clone()))
            }
        }
    }

    fn minute(&self, minute: &Minute) -> MinuteView {
        let mut view = MinuteView {
            number: minute.number,
            at: minute.at.to_string(),
            kind: MinuteKind::Ended,
            present: Vec::new(),
            decision: None,
            together: Vec::new(),
            packets: 0,
            code: String::new(),
            reason: String::new(),
        };
        view.kind = match &minute.what {
            What::Began(present) => {
                view.present = self.people(present);
                MinuteKind::Began
            }
            What::Present(present) => {
                view.present = self.people(present);
                MinuteKind::Present
            }
            What::Ended => MinuteKind::Ended,
            What::Decided => {
                let decided = self.history.of_number(minute.number);
                let decided: Vec<DecisionView> = decided.map(|one| self.decision(one)).collect();
                view.decision = decided.first().cloned();
                if decided.len() > 1 {
                    view.together = decided;
                }
                MinuteKind::Decided
            }
            What::Sealed(packets) => {
                view.packets = *packets;
                MinuteKind::Sealed
            }
            What::Unsealed(reason) => {
                view.reason.clone_from(reason);
                MinuteKind::Unsealed
            }
            What::Official(sha256) => {
                let hash = Digest::from_hex(sha256);
                view.code = hash.map_or_else(String::new, |hash| hash.short());
                MinuteKind::Official
            }
            What::Reopened(reason) => {
                view.reason.clone_from(reason);
                MinuteKind::Reopened
            }
        };
        view
    }
}

/// Returns the minutes of a round's meetings, up to now.
pub(super) fn minutes_view(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
) -> Answer<MinutesView> {
    let told = Told::of(reading, programme, round)?;
    let minutes = told.history.minutes.iter();
    let name = programme.round(round).map(|round| text(&round.name));
    Ok(MinutesView {
        round: round.to_string(),
        name: name.unwrap_or_default(),
        programme: text(&programme.title),
        meeting: told.history.present.is_some(),
        members: told.members(),
        entries: minutes.map(|one| told.minute(one)).collect(),
        official: official_view(reading, round)?,
    })
}
