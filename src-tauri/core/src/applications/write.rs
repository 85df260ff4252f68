//! Carrying out an import: applications, their attachments, corrections, and the rows that stay aside.

use super::aside::{self, AsideRow};
use super::attachments::sniff;
use super::changes::Changed;
use super::import::{ImportError, Planned, Source, Wanted};
use super::store::{self, AttachmentWriter, amend};
use super::take_back;
use super::{FieldChange, Verdict};
use crate::clock::Instant;
use crate::id::ApplicationId;
use crate::job::Job;
use crate::journal::{self, Amended, Before, Operation};
use crate::programme::Programme;
use crate::store::{Reading, StoreError, Writing};
use crate::table::columns::fold;
use crate::travel::measure;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;

/// What is kept besides applications.
pub(super) struct Kept {
    /// Rows to keep aside that are not, or not like this.
    aside: Vec<AsideRow>,
    /// Rows that are aside and no longer need be, by their numbers.
    settled: Vec<u32>,
    /// What headings mean that was not known.
    meanings: BTreeMap<String, String>,
}

impl Kept {
    /// Finds out what of an import is to be kept.
    pub(super) fn of(
        reading: Reading<'_>,
        programme: &Programme,
        wanted: &Wanted<'_>,
        planned: &Planned,
    ) -> Result<Self, StoreError> {
        let before = store::aside::list(reading)?;
        let (aside, settled) = match wanted.source {
            Source::File(_) => of_file(planned, &before),
            Source::Aside => of_aside(planned),
        };
        Ok(Self {
            aside,
            settled,
            meanings: meanings(programme, wanted, planned),
        })
    }

    pub(super) fn is_nothing(&self) -> bool {
        self.aside.is_empty() && self.settled.is_empty() && self.meanings.is_empty()
    }
}

/// Rows of a table that are to be kept aside, and rows aside that came with it in good order.
fn of_file(planned: &Planned, before: &[AsideRow]) -> (Vec<AsideRow>, Vec<u32>) {
    let Planned { read, plan, .. } = planned;
    let reference = |number: u32| {
        let open = plan.open_rows.iter().find(|one| one.row == number);
        open.map_or_else(String::new, |open| open.reference.clone())
    };
    let rows = read.table.rows.iter();
    let rows = rows.filter(|row| plan.set_aside.contains(&row.number));
    // What is said wrongly about an application that is here is no row on its way in.
    let rows = rows.filter(|row| !planned.held.contains_key(&reference(row.number)));
    let mut aside: Vec<AsideRow> = rows
        .map(|row| aside::of_table(&read.table, row, reference(row.number), &read.source))
        .collect();
    let mut taken = BTreeSet::new();
    for row in &mut aside {
        let known = before
            .iter()
            .find(|one| row.is_of(one) && !taken.contains(&one.id));
        if let Some(known) = known {
            row.id = known.id;
            taken.insert(known.id);
        }
    }
    aside.retain(|row| !before.contains(row));
    let settled = before.iter().filter(|one| is_in(planned, &one.reference));
    let settled = settled.filter(|one| !taken.contains(&one.id));
    (aside, settled.map(|one| one.id).collect())
}

/// Rows aside that are corrected and not yet good, and those that are imported.
fn of_aside(planned: &Planned) -> (Vec<AsideRow>, Vec<u32>) {
    let Planned { read, plan, .. } = planned;
    let (mut corrected, mut settled) = (Vec::new(), Vec::new());
    for (before, row) in read.aside.iter().zip(&read.table.rows) {
        let stays = plan
            .changed
            .iter()
            .any(|one| one.draft.row == row.number && !one.is_accepted);
        if !stays && !plan.set_aside.contains(&row.number) {
            settled.push(before.id);
            continue;
        }
        let was = read
            .corrected()
            .into_iter()
            .filter(|one| one.row == row.number);
        if was.count() > 0 {
            let open = plan.open_rows.iter().find(|one| one.row == row.number);
            let reference = open.map_or(&before.reference, |open| &open.reference);
            let mut now = aside::of_table(&read.table, row, reference.clone(), &before.source);
            // A heading of another table's row, with nothing under it here, is none of this row's.
            let own = |header: &String| before.cells.iter().any(|(one, _)| one == header);
            now.cells
                .retain(|(header, text)| own(header) || text.as_deref() != Some(""));
            (now.id, now.number) = (before.id, before.number);
            corrected.push(now);
        }
    }
    (corrected, settled)
}

/// Claims that the row of a reference is taken in.
fn is_in(planned: &Planned, reference: &str) -> bool {
    let plan = &planned.plan;
    let new = plan.new.iter().map(|draft| &draft.submission.reference);
    let accepted = plan.accepted().map(|one| &one.draft.submission.reference);
    !reference.is_empty() && new.chain(accepted).any(|one| one == reference)
}

/// What a person said that headings of this table mean, and that is not remembered yet.
fn meanings(
    programme: &Programme,
    wanted: &Wanted<'_>,
    planned: &Planned,
) -> BTreeMap<String, String> {
    let Planned { read, plan, .. } = planned;
    let own = |field: &str, header: &str| {
        let question = programme.questions.iter().find(|one| one.id == field);
        let own = question.map(|one| &one.columns);
        let own = own.or_else(|| programme.columns.get(field));
        own.is_some_and(|own| own.iter().any(|one| fold(one) == fold(header)))
    };
    let here: BTreeSet<String> = read.table.headers.iter().map(|one| fold(one)).collect();
    let columns = plan.columns.iter();
    let found = columns.filter(|(field, header)| !own(field, header));
    let found = found.map(|(field, header)| (fold(header), field.clone()));
    let said = wanted.choices.meanings.iter();
    let said = said.map(|(heading, field)| (fold(heading), field.clone()));
    let mut meanings: BTreeMap<String, String> = found.chain(said).collect();
    meanings.retain(|heading, field| {
        here.contains(heading) && read.remembered.get(heading) != Some(field)
    });
    meanings
}

/// Writes all of it and returns the operation that it was.
pub(super) fn write(
    writing: &Writing<'_>,
    planned: &Planned,
    kept: &Kept,
    now: Instant,
    job: &Job,
) -> Result<Operation, ImportError> {
    let Planned { read, plan, .. } = planned;
    let last: u32 = store::last(writing.reading())?;
    let before = Before {
        last,
        aside: store::aside::list(writing.reading())?,
        meanings: before(writing.reading(), &kept.meanings)?,
    };
    // This import's own row.
    let import = journal::length(writing.reading())? + 1;
    let accepted: Vec<&Changed> = plan.accepted().collect();
    let total = (plan.new.len() + accepted.len()) as u64;
    for (index, draft) in (0_u32..).zip(&plan.new) {
        job.step("stage-importing", u64::from(index), total)?;
        let id = ApplicationId(last + 1 + index);
        store::insert(writing, id, &draft.submission, draft.needs_decision)?;
        let names = draft.attachments.iter().enumerate();
        attach(writing, planned, id, names)?;
    }
    let mut amended = Vec::new();
    for (index, changed) in (0_u64..).zip(&accepted) {
        job.step("stage-importing", plan.new.len() as u64 + index, total)?;
        amended.push(amend_one(writing, planned, changed, import, now)?);
    }
    for row in &kept.aside {
        store::aside::put(writing, row, now)?;
    }
    for id in &kept.settled {
        store::aside::remove(writing, *id)?;
    }
    for (heading, field) in &kept.meanings {
        store::remember(writing, heading, field)?;
    }
    job.step("stage-importing", total, total)?;
    Ok(Operation::ImportApplications {
        table_sha256: read.table_sha256.to_string(),
        new: plan.new.len() as u32,
        set_aside: plan.set_aside.len() as u32,
        corrected: read.corrected(),
        amended,
        before: Some(Box::new(before)),
    })
}

/// Returns what headings mean whose meaning is about to be remembered.
fn before(
    reading: Reading<'_>,
    new: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, Option<String>>, StoreError> {
    let known = store::meanings(reading)?;
    let before = |heading: &String| (heading.clone(), known.get(heading).cloned());
    Ok(new.keys().map(before).collect())
}

fn amend_one(
    writing: &Writing<'_>,
    planned: &Planned,
    changed: &Changed,
    import: u64,
    now: Instant,
) -> Result<Amended, ImportError> {
    let (id, draft) = (changed.application, &changed.draft);
    let held = planned.held.get(&draft.submission.reference);
    if let Some(held) = held {
        take_back::keep(writing, import, held)?;
    }
    amend::amend(writing, id, &draft.submission, draft.needs_decision)?;
    let content = |change: &FieldChange| {
        let name = change.field.strip_prefix("attachment ");
        name.map(str::to_owned)
    };
    let replaced: BTreeSet<String> = changed.fields.iter().filter_map(content).collect();
    amend::rearrange_attachments(writing, id, &draft.attachments, &replaced, import)?;
    let here = store::attachments_of(writing.reading(), id)?;
    let here: BTreeSet<&str> = here.iter().map(|one| one.name.as_str()).collect();
    let names = draft.attachments.iter().enumerate();
    let names = names.filter(|(_, name)| !here.contains(name.as_str()));
    attach(writing, planned, id, names)?;
    let mut fields = changed.fields.clone();
    let verdict = held.map_or(Verdict::Open, |held| held.application.screening.verdict);
    // The verdict was about something else; that an applicant has withdrawn is true of whatever is said.
    let is_settled = !matches!(verdict, Verdict::Open | Verdict::Withdrawn);
    if Changed::is_settling(&fields) {
        store::given::put(writing, id, &[])?;
    }
    if Changed::is_settling(&fields) && is_settled {
        store::set_screening(writing, id, Verdict::Open, "", now)?;
        fields.push(FieldChange {
            field: "screening".to_owned(),
            before: verdict.name().to_owned(),
            after: Verdict::Open.name().to_owned(),
        });
    }
    Ok(Amended {
        application: id,
        judges: changed.judges,
        fields,
    })
}

/// Takes attachments in, at their places.
fn attach<'a>(
    writing: &Writing<'_>,
    planned: &Planned,
    id: ApplicationId,
    names: impl Iterator<Item = (usize, &'a String)>,
) -> Result<(), ImportError> {
    for (position, name) in names {
        // A plan has only names that are in the folder.
        let Some(file) = planned.folder.get(name) else {
            continue;
        };
        let unreadable = |error: std::io::Error| ImportError::Unreadable {
            path: file.path.clone(),
            cause: error.to_string(),
        };
        let media = sniff(&file.path).map_err(unreadable)?;
        let content = File::open(&file.path).map_err(unreadable)?;
        let mut writer = AttachmentWriter::new(writing, id, position, name, media)?;
        let mut refusal = None;
        let measured = measure(content, |piece| {
            writer.push(piece).map_err(|error| {
                refusal = Some(error);
                std::io::Error::other("the store refused")
            })
        });
        if let Some(refusal) = refusal {
            return Err(refusal.into());
        }
        writer.finish(measured.map_err(unreadable)?.sha256)?;
    }
    Ok(())
}
