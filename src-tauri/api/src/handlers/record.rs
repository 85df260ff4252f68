//! Records: written by the chair, verified by anybody, looked into by a judge.

use super::{Answer, text};
use crate::contract::*;
use crate::desk::Context;
use crate::problem::detail;
use jurybook_core::id::RoundId;
use jurybook_core::log::Resolved;
use jurybook_core::programme::Text;
use jurybook_core::record::{
    self, CategoryOutcome, Exported, Own, Record, RoundOutcome, Texts, Verification,
};
use jurybook_core::store::Reading;
use jurybook_core::travel::{Digest, words};
use std::path::Path;

const TEXTS: Texts<'static> = Texts {
    readme: include_str!("../../../../assets/record/README.txt"),
    script: include_str!("../../../../assets/record/verify.py"),
};

/// Writes a record into a new folder.
pub(super) fn export(reading: Reading<'_>, out: &Path, with_comments: bool) -> Answer<Exported> {
    Ok(record::export(reading, out, &TEXTS, with_comments)?)
}

pub(crate) fn record_export(context: &Context<'_>, request: RecordExport) -> Answer<RecordWritten> {
    context.with(|workspace| {
        let out = Path::new(&request.out);
        let written = export(workspace.read(), out, request.with_comments)?;
        context.desk.wrote(out);
        let seals = written.seals.iter();
        Ok(RecordWritten {
            path: request.out,
            files: written.files,
            packets: written.packets,
            seals: seals.map(|(round, sha256)| seal(round, sha256)).collect(),
        })
    })
}

pub(crate) fn record_verify(_: &Context<'_>, request: RecordAt) -> Answer<RecordView> {
    Ok(view(&record::verify(Path::new(&request.path))))
}

pub(crate) fn record_show(context: &Context<'_>, request: RecordAt) -> Answer<RecordOwnView> {
    let verified = record::verify(Path::new(&request.path));
    context.with(|workspace| {
        let own = match &verified.record {
            Some(record) => Some(own_view(&record::own(record, workspace.read())?)),
            None => None,
        };
        Ok(RecordOwnView {
            record: view(&verified),
            own,
        })
    })
}

fn view(verified: &Verification) -> RecordView {
    let failures = verified.failures.iter();
    let mut view = RecordView {
        sound: verified.record.is_some(),
        failures: failures
            .map(|one| detail(one.fault.code(), one.args()))
            .collect(),
        title: text(&Text::default()),
        programme_words: String::new(),
        files: 0,
        withheld: 0,
        provisional: Vec::new(),
        unranked: Vec::new(),
        rounds: Vec::new(),
    };
    if let Some(record) = &verified.record {
        fill(&mut view, record);
    }
    view
}

fn fill(view: &mut RecordView, record: &Record) {
    view.title = text(&record.programme.issued.programme.title);
    view.programme_words = words(&record.programme.id());
    view.files = record.files;
    view.withheld = record.withheld;
    view.provisional = record.provisional.iter().map(|judge| judge.0).collect();
    view.unranked = record.unranked.iter().map(|one| one.0).collect();
    let rounds = record.outcome.rounds.iter();
    view.rounds = rounds.map(|one| round(record, one)).collect();
}

fn round(record: &Record, outcome: &RoundOutcome) -> RecordRound {
    let official = record.official(&outcome.round);
    let made_from = official.and_then(|official| official.made_from.as_ref());
    let decisions = made_from.into_iter().flat_map(|from| &from.decisions);
    let decision = |one: &Resolved| RecordDecision {
        application: one.application.0,
        outcome: one.outcome.to_string(),
    };
    RecordRound {
        official: official.map(|official| seal(&outcome.round, &official.sha256)),
        decisions: decisions.map(decision).collect(),
        seal: seal(&outcome.round, &outcome.sha256),
        packets: outcome.packets.len() as u32,
        categories: outcome.categories.iter().map(category).collect(),
    }
}

fn seal(round: &RoundId, sha256: &Digest) -> SealWords {
    SealWords {
        round: round.to_string(),
        short: sha256.short(),
        words: words(sha256),
    }
}

fn category(outcome: &CategoryOutcome) -> RecordCategory {
    let reference = |place: &record::Place| {
        let entrants = outcome.applications.iter();
        let mut of = entrants.filter(|one| one.application == place.application);
        of.next().map(|one| one.reference.clone())
    };
    let places = outcome.ranks.iter().map(|place| RecordPlace {
        rank: place.rank,
        application: place.application.0,
        reference: reference(place).unwrap_or_default(),
        score: place.score.clone(),
        sheets: place.sheets,
    });
    RecordCategory {
        category: outcome.category.clone(),
        places: places.collect(),
    }
}

fn own_view(own: &Own) -> RecordOwn {
    RecordOwn {
        judge: own.judge.0,
        round: own.round.to_string(),
        right: own.is_right(),
        key: detail(own.key.code(), vec![]),
        packet: detail(own.packet.code(), vec![]),
    }
}
