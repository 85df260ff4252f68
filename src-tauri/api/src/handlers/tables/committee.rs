//! Agenda, minutes, decisions and the chair's log as tables.

use super::{Table, list, name, number, text, whole};
use crate::contract::*;
use crate::desk::Context;
use crate::handlers::Answer;
use jurybook_core::table::write::Cell;
use jurybook_words::Words;

pub(super) fn agenda(context: &Context<'_>, round: &str, words: &Words) -> Answer<Table> {
    let columns = [
        "category",
        "item",
        "number",
        "reference",
        "title",
        "applicant",
        "country",
        "raw-rank",
        "score",
        "leave",
        "come-back",
        "outside",
        "outcome",
    ];
    let mut table = Table::new(words, "agenda", &columns);
    let ids = context.with_programme(|_, programme| {
        let categories = programme.categories.iter();
        Ok(categories.map(|one| one.id.clone()).collect::<Vec<_>>())
    })?;
    for category in ids {
        let asked = AgendaShow {
            round: round.to_owned(),
            category,
        };
        let view = crate::handlers::agenda_show(context, asked)?;
        let of = name(words, &view.name);
        for (item, one) in (1..).zip(&view.items) {
            let outcomes: Vec<String> = one
                .decisions
                .iter()
                .map(|one| outcome(one, words))
                .collect();
            let present = one.conflicted.iter().filter(|member| member.present);
            table.row(vec![
                text(&of),
                Cell::Whole(item),
                Cell::Whole(one.application),
                text(&one.reference),
                text(&one.title),
                text(&one.applicant),
                text(&one.country),
                whole(one.rank),
                number(one.score),
                list(one.leave.iter().map(|member| &member.name)),
                list(one.come_back.iter().map(|member| &member.name)),
                list(present.map(|member| &member.name)),
                list(&outcomes),
            ]);
        }
    }
    Ok(table)
}

const DECISION: [&str; 13] = [
    "entry",
    "time",
    "number",
    "reference",
    "title",
    "applicant",
    "outcome",
    "reason",
    "motion",
    "in-favour",
    "against",
    "abstaining",
    "dissent",
];

pub(super) fn winners(view: &DecisionsView, words: &Words) -> Table {
    let mut table = Table::new(words, "decisions", &DECISION);
    for one in &view.decisions {
        table.row(decision(one, words));
    }
    table
}

fn decision(one: &DecisionView, words: &Words) -> Vec<Cell> {
    let people = |members: &[MemberView]| list(members.iter().map(|member| &member.name));
    vec![
        Cell::Number(one.number as f64),
        text(&one.at),
        Cell::Whole(one.application),
        text(&one.reference),
        text(&one.title),
        text(&one.applicant),
        text(&outcome(one, words)),
        text(&one.reason),
        text(&one.motion),
        people(&one.in_favour),
        people(&one.against),
        people(&one.abstain),
        text(&one.dissent),
    ]
}

/// Says what was decided.
fn outcome(one: &DecisionView, words: &Words) -> String {
    let given = name(words, &one.name);
    let partner = one.partner.as_str();
    let kind = match one.outcome {
        OutcomeKind::Shortlisted => "shortlisted",
        OutcomeKind::Award => "award",
        OutcomeKind::Mention if partner.is_empty() => "mention",
        OutcomeKind::Mention => "mention-with",
        OutcomeKind::None => "none",
    };
    let args = [("name", given.as_str()), ("partner", partner)];
    words.text(&format!("outcome-{kind}"), &args)
}

/// Lays out the minutes: one row an entry, and one a decision where several were taken together.
pub(super) fn minutes(view: &MinutesView, words: &Words) -> Table {
    let mut table = Table::new(words, "minutes", &DECISION);
    for code in ["event", "state"] {
        table.column(words.text(&format!("column-{code}"), &[]));
    }
    for entry in &view.entries {
        let decided: Vec<&DecisionView> = match entry.together.is_empty() {
            true => entry.decision.iter().collect(),
            false => entry.together.iter().collect(),
        };
        for one in &decided {
            let mut cells = decision(one, words);
            cells.extend([Cell::Empty, text(&fate(one, words))]);
            table.row(cells);
        }
        if decided.is_empty() {
            let mut cells = vec![Cell::Number(entry.number as f64), text(&entry.at)];
            cells.resize(DECISION.len(), Cell::Empty);
            cells.extend([text(&event(entry, words)), Cell::Empty]);
            table.row(cells);
        }
    }
    table
}

/// Says what an entry that is no decision tells of.
fn event(entry: &MinuteView, words: &Words) -> String {
    let names: Vec<&str> = entry.present.iter().map(|one| one.name.as_str()).collect();
    let (names, packets) = (names.join(", "), entry.packets.to_string());
    let kind = match entry.kind {
        MinuteKind::Began => "began",
        MinuteKind::Present => "present",
        MinuteKind::Ended => "ended",
        MinuteKind::Sealed => "sealed",
        MinuteKind::Unsealed => "unsealed",
        MinuteKind::Official => "official",
        MinuteKind::Reopened => "reopened",
        MinuteKind::Decided => return String::new(),
    };
    let args = [
        ("names", names.as_str()),
        ("count", packets.as_str()),
        ("code", entry.code.as_str()),
        ("reason", entry.reason.as_str()),
    ];
    words.text(&format!("minute-{kind}"), &args)
}

/// Says what became of a decision that stands no more.
fn fate(one: &DecisionView, words: &Words) -> String {
    match one.state {
        DecisionState::Stands => String::new(),
        DecisionState::Superseded => {
            let number = one.superseded_by.unwrap_or_default().to_string();
            words.text("minute-superseded", &[("number", &number)])
        }
        DecisionState::Withdrawn if one.withdrawn_because.is_empty() => {
            words.text("minute-taken-back", &[])
        }
        DecisionState::Withdrawn => {
            words.text("minute-withdrawn", &[("reason", &one.withdrawn_because)])
        }
    }
}

pub(super) fn benefits(view: &BenefitsView, words: &Words) -> Table {
    let columns = [
        "number",
        "reference",
        "title",
        "applicant",
        "contact",
        "email",
        "award",
        "benefit",
        "progress",
        "note",
    ];
    let mut table = Table::new(words, "benefits", &columns);
    for winner in &view.winners {
        for (one, benefit) in winner.benefits.iter().zip(&view.benefits) {
            let progress = match one.progress {
                BenefitProgress::Open => "open",
                BenefitProgress::Arranged => "arranged",
                BenefitProgress::Given => "given",
            };
            table.row(vec![
                Cell::Whole(winner.application),
                text(&winner.reference),
                text(&winner.title),
                text(&winner.applicant),
                text(&winner.contact_name),
                text(&winner.contact_email),
                text(&name(words, &winner.award)),
                text(&name(words, benefit)),
                text(&words.text(&format!("benefit-{progress}"), &[])),
                text(&one.note),
            ]);
        }
    }
    table
}

pub(super) fn log(view: &LogView, words: &Words) -> Table {
    let columns = [
        "record",
        "time",
        "event",
        "judge-number",
        "judge",
        "round",
        "packet",
        "reason",
    ];
    let mut table = Table::new(words, "log", &columns);
    for one in &view.records {
        table.row(vec![
            Cell::Whole(one.n),
            text(&one.at),
            text(&words.text(&one.entry, &[])),
            whole(one.judge),
            text(&one.name),
            text(&one.round),
            text(&one.packet),
            text(&one.reason),
        ]);
    }
    table
}
