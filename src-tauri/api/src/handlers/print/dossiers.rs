//! Dossiers: of one application, in a book, or in a book for each member of the panel.

use super::part::part_of;
use super::{Answer, failed, options, register, round, view, wanted};
use crate::contract::{CopyView, Print, PrintView, Problem};
use crate::desk::Context;
use crate::handlers::voice::Voice;
use crate::problem::write_problem;
use jurybook_core::dossier::{Front, Gathered};
use jurybook_core::files::{NewFolder, name_part};
use jurybook_core::id::RoundId;
use jurybook_core::job::Job;
use jurybook_core::judges;
use jurybook_core::papers::Committee;
use jurybook_core::programme::{Programme, Say, Text};
use jurybook_core::store::Reading;
use jurybook_print::{Content, PrintError, Report, bound_book};
use jurybook_words::Words;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;

pub(super) fn write(
    context: &Context<'_>,
    reading: Reading<'_>,
    programme: &Programme,
    request: &Print,
    file: &mut dyn Write,
) -> Answer<PrintView> {
    let voice = Voice::of(&request.on.languages);
    let say = |text: &Text| voice.say(text);
    let book = Book::gather(reading, programme, request, (&voice, &say))?;
    let (dossiers, left_out) = book.counts();
    if dossiers == 0 {
        return Err(Problem::new("print-nothing", vec![]));
    }
    let printed = book.print(context.job, request, file);
    let report = printed.map_err(|error| failed(&request.out, error))?;
    Ok(view(&request.out, &report, dossiers, left_out))
}

/// Writes a book for each member of the panel into a new folder: all of them or none.
pub(super) fn one_each(context: &Context<'_>, request: &Print) -> Answer<PrintView> {
    let target = Path::new(&request.out);
    let broken = |error: io::Error| write_problem(target, &error);
    let mut folder = NewFolder::begin(target).map_err(broken)?;
    let view = context.with_programme(|workspace, programme| {
        let reading = workspace.read();
        copies(context.job, reading, programme, request, &mut folder)
    })?;
    folder.keep().map_err(broken)?;
    context.desk.wrote(target);
    Ok(view)
}

fn copies(
    job: &Job,
    reading: Reading<'_>,
    programme: &Programme,
    request: &Print,
    folder: &mut NewFolder,
) -> Answer<PrintView> {
    let mut numbered: Vec<_> = (request.copy.unwrap_or(1)..)
        .zip(judges::list(reading)?)
        .collect();
    if let Some(reader) = request.reader {
        super::judge_name(jurybook_core::id::JudgeId(reader), reading)?;
        numbered.retain(|(_, member)| member.id.0 == reader);
    }
    let nothing = Report {
        pages: 0,
        missing_glyphs: Vec::new(),
    };
    let mut all = view(&request.out, &nothing, 0, 0);
    let mut missing = BTreeSet::new();
    let voice = Voice::of(&request.on.languages);
    let say = |text: &Text| voice.say(text);
    let total = numbered.len() as u64;
    for (done, (copy, member)) in (0..).zip(numbered) {
        let own = Print {
            reader: Some(member.id.0),
            copy: Some(copy),
            ..request.clone()
        };
        let book = Book::gather(reading, programme, &own, (&voice, &say))?;
        let (dossiers, left_out) = book.counts();
        let mut one = CopyView {
            copy,
            name: format!("{copy:02} {}.pdf", name_part(&member.name)),
            reader: member.name,
            pages: 0,
            dossiers,
            left_out,
        };
        if dossiers == 0 {
            // In conflict on everything: such a member reads nothing.
            one.name.clear();
        } else {
            let part = part_of(job, None, done, total);
            let print = |out: &mut dyn Write| -> Result<(), PrintError> {
                let report = book.print(&part, &own, out)?;
                one.pages = report.pages as u32;
                missing.extend(report.missing_glyphs);
                Ok(())
            };
            let name = one.name.clone();
            let size = folder.file(name.as_ref(), print);
            all.size += size.map_err(|error| failed(&request.out, error))?;
        }
        all.pages += one.pages;
        all.dossiers += one.dossiers;
        all.left_out += one.left_out;
        all.copies.push(one);
    }
    if all.dossiers == 0 {
        return Err(Problem::new("print-nothing", vec![]));
    }
    all.missing_characters = missing.into_iter().collect();
    Ok(all)
}

/// A book that is ready to be printed.
struct Book<'a> {
    gathered: Gathered<'a>,
    front: Front,
    words: Words,
}

impl<'a> Book<'a> {
    fn gather(
        reading: Reading<'a>,
        programme: &'a Programme,
        request: &Print,
        (voice, say): (&Voice, Say<'a>),
    ) -> Answer<Self> {
        let round = round(programme, request.round.as_deref())?;
        refuse_hidden(programme, &round, request)?;
        let wanted = wanted(reading, request)?;
        let gathered = Gathered::new(reading, programme, round.clone(), say, &wanted)?;
        let categories = programme.categories.iter().filter(|category| {
            wanted
                .category
                .as_ref()
                .is_none_or(|only| *only == category.id)
        });
        let reader = wanted
            .reader
            .map(|reader| super::judge_name(reader, reading))
            .transpose()?;
        let front = Front {
            head: Committee::of(reading, programme, &round, say)?.head()?,
            categories: categories
                .map(|category| gathered.pick(&category.name))
                .collect(),
            reader,
            copy: request.copy,
            left_out: gathered.left_out.clone(),
            in_agenda_order: wanted.in_agenda_order,
            index: request.index,
            register: register(request, reading, programme, &round, say, &gathered)?,
            dossiers: gathered.headings(),
        };
        Ok(Self {
            gathered,
            front,
            words: voice.words(),
        })
    }

    /// Returns how many dossiers are in it, and how many were left out.
    fn counts(&self) -> (u32, u32) {
        let front = &self.front;
        (front.dossiers.len() as u32, front.left_out.len() as u32)
    }

    fn print(&self, job: &Job, request: &Print, out: &mut dyn Write) -> Result<Report, PrintError> {
        let mut attachment = |at, place| self.gathered.attachment(at, place);
        let content = Content {
            dossier: &mut |at| self.gathered.dossier(at),
            attachment: match request.attachments {
                true => Some(&mut attachment),
                false => None,
            },
        };
        let options = options(&request.on);
        bound_book(&self.front, content, &self.words, &options, job, out)
    }
}

/// Refuses to bind in for a judge what the round hides from its judges: nobody can black out the
/// applicant's name in other people's files.
fn refuse_hidden(programme: &Programme, round: &RoundId, request: &Print) -> Answer<()> {
    let hides = |name: &String| name == "applicant";
    let round = programme.round(round);
    let is_blind = round.is_some_and(|round| round.hidden.iter().any(hides));
    match request.attachments && is_blind && (request.reader.is_some() || request.one_each) {
        true => Err(Problem::new("print-attachments-hidden", vec![])),
        false => Ok(()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn attachments_are_kept_from_judges_who_may_not_know_the_applicant() {
        let text = include_str!("../../../../../assets/templates/neighbourhood-grants.toml");
        let mut programme = jurybook_core::programme::parse(text).unwrap();
        let scoring = programme.rounds.iter_mut().find(|round| round.scoring);
        let scoring = scoring.unwrap();
        let round = scoring.id.clone();
        scoring.hidden = vec!["applicant".to_owned()];
        let refused = |programme: &Programme, more: &str| {
            let request = format!(r#"{{"kind": "book", "out": "", {more}}}"#);
            let request: Print = serde_json::from_str(&request).unwrap();
            refuse_hidden(programme, &round, &request).map_err(|problem| problem.code)
        };
        let code = Err("print-attachments-hidden".to_owned());
        for more in [
            r#""attachments": true, "reader": 1"#,
            r#""attachments": true, "one_each": true"#,
        ] {
            assert_eq!(refused(&programme, more), code);
        }
        for more in [
            r#""attachments": true"#,
            r#""reader": 1"#,
            r#""one_each": true"#,
        ] {
            assert_eq!(refused(&programme, more), Ok(()));
        }
        let scoring = programme.rounds.iter_mut().find(|round| round.scoring);
        scoring.unwrap().hidden.clear();
        let more = r#""attachments": true, "reader": 1"#;
        assert_eq!(refused(&programme, more), Ok(()));
    }
}
