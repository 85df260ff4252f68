//! The journal, and looking for changes in it.

use super::Answer;
use crate::contract::*;
use crate::desk::Context;
use jurybook_core::applications::{self, Filter};
use jurybook_core::journal::{self, Area, Row, Wanted};
use jurybook_core::judges;
use jurybook_core::store::Reading;
use jurybook_core::travel::Digest;
use std::collections::BTreeMap;

pub(crate) fn journal_show(context: &Context<'_>, request: JournalShow) -> Answer<JournalView> {
    context.with(|workspace| {
        let reading = workspace.read();
        let wanted = wanted(reading, &request)?;
        let (rows, found) = journal::found(reading, &wanted, request.limit.min(100_000))?;
        let names = Names::of(reading, &rows)?;
        Ok(JournalView {
            total: journal::length(reading)?,
            found,
            rows: rows.into_iter().map(|row| names.row(row)).collect(),
        })
    })
}

fn wanted(reading: Reading<'_>, request: &JournalShow) -> Answer<Wanted> {
    let text = request.search.trim().to_owned();
    let day = |text: &str| match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| {
            let args = vec![("day", text.to_owned())];
            Problem::new("day-unknown", args)
        }),
    };
    let mut wanted = Wanted {
        area: request.area.map(area),
        from: day(&request.from)?,
        until: day(&request.until)?,
        ..Wanted::default()
    };
    if !text.is_empty() {
        let filter = Filter {
            search: text.clone(),
            ..Filter::default()
        };
        let applications = applications::list(reading, &filter)?;
        wanted.applications = applications.into_iter().map(|one| one.id).collect();
        let folded = text.to_lowercase();
        let judges = judges::list(reading)?.into_iter();
        let named = judges.filter(|judge| judge.name.to_lowercase().contains(&folded));
        wanted.judges = named.map(|judge| judge.id).collect();
        wanted.text = text;
    }
    Ok(wanted)
}

fn area(area: JournalArea) -> Area {
    match area {
        JournalArea::Workspace => Area::Workspace,
        JournalArea::Applications => Area::Applications,
        JournalArea::Panel => Area::Panel,
        JournalArea::Sheets => Area::Sheets,
        JournalArea::Results => Area::Results,
    }
}

/// The names of what rows are about.
struct Names {
    applications: BTreeMap<u32, String>,
    judges: BTreeMap<u32, String>,
}

impl Names {
    fn of(reading: Reading<'_>, rows: &[Row]) -> Answer<Self> {
        let mut applications = BTreeMap::new();
        for id in rows.iter().filter_map(|row| row.operation.application()) {
            if !applications.contains_key(&id.0)
                && let Some(application) = applications::get(reading, id)?
            {
                applications.insert(id.0, application.submission.title);
            }
        }
        let judges = judges::list(reading)?.into_iter();
        Ok(Self {
            applications,
            judges: judges.map(|judge| (judge.id.0, judge.name)).collect(),
        })
    }

    fn row(&self, row: Row) -> JournalRowView {
        let name = |names: &BTreeMap<u32, String>, id: Option<u32>| {
            let known = id.and_then(|id| names.get(&id));
            known.cloned().unwrap_or_default()
        };
        let (application, judge) = (row.operation.application(), row.operation.judge());
        JournalRowView {
            number: row.number,
            at: row.at.to_string(),
            operation: format!("op-{}", row.operation.name()),
            particulars: serde_json::to_string(&row.operation).unwrap_or_default(),
            application: name(&self.applications, application.map(|one| one.0)),
            judge: name(&self.judges, judge.map(|one| one.0)),
            person: row.operation.person().unwrap_or_default().to_owned(),
            reverts: row.reverts,
            hash: Digest(row.hash).to_string(),
        }
    }
}
