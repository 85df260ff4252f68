//! What to write to judges of whom sheets are missing. Nothing is sent.

use super::{Answer, said};
use crate::contract::*;
use crate::desk::Context;
use jurybook_core::applications::{self, Filter};
use jurybook_core::id::{ApplicationId, JudgeId, RoundId};
use jurybook_core::judges::{self, Judge};
use jurybook_core::log;
use jurybook_core::programme::{Programme, Round};
use jurybook_core::results::{Results, SheetMark};
use jurybook_words::{Language, Words};
use std::collections::BTreeMap;

/// Applications that a text names; of more it gives the number alone.
const NAMED: usize = 12;

pub(crate) fn reminders_show(context: &Context<'_>, request: RoundShow) -> Answer<RemindersView> {
    let id = RoundId::from(request.round.as_str());
    context.with_programme(|workspace, programme| {
        let reading = workspace.read();
        let round = programme.round(&id).filter(|round| round.scoring);
        let round = round
            .ok_or_else(|| Problem::new("round-unknown", vec![("round", request.round.clone())]))?;
        let results = Results::of(reading, &id)?;
        let mut owed: BTreeMap<JudgeId, Owed> = BTreeMap::new();
        for ((application, judge), mark) in results.marks(reading)? {
            let own = owed.entry(judge).or_default();
            own.assigned += 1;
            if matches!(mark, SheetMark::Waiting | SheetMark::Missing) {
                own.missing.push(application);
            }
        }
        let all = applications::list(reading, &Filter::default())?.into_iter();
        let letters = Letters {
            programme,
            round,
            references: all.map(|one| (one.id, one.submission.reference)).collect(),
            words: Language::ALL.map(Words::new),
        };
        let panel = judges::list(reading)?.into_iter();
        let reminder = |judge: Judge| {
            let own = owed.get(&judge.id).filter(|own| !own.missing.is_empty())?;
            Some(letters.reminder(&judge, own, results.packet(judge.id).is_some()))
        };
        Ok(RemindersView {
            due: round.due.map(|due| due.to_rfc3339()),
            sealed: log::ledger(reading)?.sealed(&id).is_some(),
            asked: owed.len() as u32,
            reminders: panel.filter_map(reminder).collect(),
            round: request.round,
        })
    })
}

/// What a judge was asked for and has not sent.
#[derive(Default)]
struct Owed {
    assigned: u32,
    missing: Vec<ApplicationId>,
}

/// What all texts share.
struct Letters<'a> {
    programme: &'a Programme,
    round: &'a Round,
    references: BTreeMap<ApplicationId, String>,
    words: [Words; 2],
}

impl Letters<'_> {
    fn reminder(&self, judge: &Judge, own: &Owed, packet: bool) -> ReminderView {
        let [en, ko] = &self.words;
        let speaks = |code: &str| {
            let mut spoken = judge.languages.iter();
            spoken.any(|one| one.split('-').next() == Some(code))
        };
        let language = match speaks("ko") && !speaks("en") {
            true => Language::Ko,
            false => Language::En,
        };
        ReminderView {
            judge: judge.id.0,
            name: judge.name.clone(),
            email: judge.email.clone(),
            packet,
            assigned: own.assigned,
            missing: own.missing.len() as u32,
            language: language.as_str().to_owned(),
            subject: TextView {
                en: self.text(en, "subject", judge, own),
                ko: self.text(ko, "subject", judge, own),
            },
            body: TextView {
                en: self.body(en, judge, own, packet),
                ko: self.body(ko, judge, own, packet),
            },
        }
    }

    /// Puts the paragraphs of a text together.
    fn body(&self, words: &Words, judge: &Judge, own: &Owed, packet: bool) -> String {
        let state = match packet {
            false => "nothing",
            true => "some",
        };
        let which = (packet && own.missing.len() <= NAMED).then_some("which");
        let until = match self.round.due {
            Some(_) => "until",
            None => "soon",
        };
        let parts = [
            Some("greeting"),
            Some(state),
            which,
            Some("how"),
            Some(until),
        ];
        let parts = parts.into_iter().flatten().chain(["already", "close"]);
        let paragraphs: Vec<String> = parts
            .map(|part| self.text(words, part, judge, own))
            .collect();
        paragraphs.join("\n\n")
    }

    fn text(&self, words: &Words, part: &str, judge: &Judge, own: &Owed) -> String {
        let language = words.language();
        let references: Vec<&str> = own
            .missing
            .iter()
            .filter_map(|one| self.references.get(one).map(String::as_str))
            .collect();
        let due = day(self.round, language);
        words.text(
            &format!("reminder-{part}"),
            &[
                ("name", &judge.name),
                ("programme", &said(&self.programme.title, language)),
                ("round", &said(&self.round.name, language)),
                ("count", &own.missing.len().to_string()),
                ("assigned", &own.assigned.to_string()),
                ("references", &references.join(", ")),
                ("due", &due.unwrap_or_default()),
                ("zone", &self.programme.time_zone),
            ],
        )
    }
}

/// Writes when the round is due the way people of the language do, in the zone of the programme.
fn day(round: &Round, language: Language) -> Option<String> {
    let form = match language {
        Language::En => "%-d %B %Y, %H:%M",
        Language::Ko => "%Y년 %-m월 %-d일 %H:%M",
    };
    round.due.map(|due| due.format(form).to_string())
}
