//! Gathering what is printed from a workspace.

use super::{Answer, Attachment, Comment, Criterion, Dossier, Heading, Row, RowState};
use crate::applications::{self, Application};
use crate::deliberation::{DeliberationError, agenda_of};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::judges;
use crate::programme::{Programme, Say, Text};
use crate::ranking::{self, RankedCategory, Ranking, RankingError, raw};
use crate::results::{AssignedSheet, Results};
use crate::scores::{self, FinalSheet, GivenPoints, Rubric, Verdict};
use crate::store::{Reading, StoreError};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Largest photo that is put on a page, in bytes; a larger one is only listed.
const LARGEST_PHOTO: u64 = 16 * 1024 * 1024;

/// Why nothing can be gathered.
#[derive(Debug, thiserror::Error)]
pub enum GatherError {
    /// The rankings cannot be made.
    #[error("{} problems of the ranking", .0.len())]
    Ranking(Vec<RankingError>),
    /// The agenda cannot be made.
    #[error(transparent)]
    Agenda(#[from] DeliberationError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What is wanted of a round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only this category.
    pub category: Option<String>,
    /// Only this application.
    pub application: Option<ApplicationId>,
    /// Who reads it: applications in conflict are left out.
    pub reader: Option<JudgeId>,
    /// In the order of the agenda and not of the ranking; those who are not on it come last.
    pub in_agenda_order: bool,
}

/// The applications of a round in the order of a book, ready to be made into dossiers.
pub struct Gathered<'a> {
    reading: Reading<'a>,
    programme: &'a Programme,
    round: RoundId,
    say: Say<'a>,
    order: Vec<Arc<Application>>,
    categories: Vec<Arc<RankedCategory>>,
    results: Results,
    /// Applications left out because their reader is in conflict.
    pub left_out: Vec<u32>,
}

impl<'a> Gathered<'a> {
    /// Gathers the applications of a round: category by category, best first, unranked ones last.
    ///
    /// # Errors
    /// [`GatherError`].
    pub fn new(
        reading: Reading<'a>,
        programme: &'a Programme,
        round: RoundId,
        say: Say<'a>,
        wanted: &Wanted,
    ) -> Result<Self, GatherError> {
        let categories = ranking::of_round(reading, programme, &round)?;
        let rankings = categories.iter().map(|one| one.ranking.as_ref());
        let rankings: Vec<&Ranking> = rankings
            .collect::<Result<_, _>>()
            .map_err(|problems| GatherError::Ranking(problems.clone()))?;
        let conflicts: BTreeSet<ApplicationId> = judges::conflicts(reading)?
            .into_iter()
            .filter(|one| Some(one.judge) == wanted.reader && one.counts())
            .map(|one| one.application)
            .collect();
        let all = applications::all(reading)?;
        let of_category = |ranking: &&Ranking| {
            wanted
                .category
                .as_ref()
                .is_none_or(|category| ranking.category == *category)
        };
        let ranked = rankings
            .into_iter()
            .filter(of_category)
            .flat_map(|ranking| &ranking.rows);
        let ids: Vec<ApplicationId> = ranked
            .map(|row| row.application)
            .filter(|id| wanted.application.is_none_or(|only| only == *id))
            .collect();
        let left_out = ids.iter().filter(|id| conflicts.contains(id));
        let mut left_out: Vec<u32> = left_out.map(|id| id.0).collect();
        left_out.sort_unstable();
        let ids = match wanted.in_agenda_order {
            true => in_agenda_order(reading, programme, &round, ids)?,
            false => ids,
        };
        let shown = ids.into_iter().filter(|id| !conflicts.contains(id));
        let order = shown.filter_map(|id| all.get(&id).cloned()).collect();
        Ok(Self {
            results: Results::of(reading, &round)?,
            reading,
            programme,
            round,
            say,
            order,
            categories,
            left_out,
        })
    }

    /// Returns what the contents list.
    pub fn headings(&self) -> Vec<Heading> {
        let heading = |application: &Arc<Application>| self.bare(application).heading();
        self.order.iter().map(heading).collect()
    }

    /// Returns a text of the programme as the print says it.
    pub fn pick(&self, text: &Text) -> String {
        (self.say)(text)
    }

    /// Fills in what the list of applications knows.
    fn bare(&self, application: &Application) -> Dossier {
        let submission = &application.submission;
        let kind = self.programme.kind(&submission.kind);
        let forms = kind.into_iter().flat_map(|kind| &kind.forms);
        let form = forms.into_iter().find(|form| form.id == submission.form);
        let category = self.programme.category(&submission.category);
        let tags = submission
            .tags
            .iter()
            .filter_map(|id| self.programme.tag(id));
        Dossier {
            number: application.id.0,
            reference: submission.reference.clone(),
            title: submission.title.clone(),
            title_en: Some(submission.title_en.clone())
                .filter(|title| !title.is_empty() && *title != submission.title),
            language: submission.language.clone(),
            applicant: submission.applicant.clone(),
            kind: kind.map(|kind| self.pick(&kind.name)).unwrap_or_default(),
            form: form.map(|form| self.pick(&form.name)).unwrap_or_default(),
            city: submission.city.clone(),
            country: submission.country.clone(),
            category: category
                .map(|category| self.pick(&category.name))
                .unwrap_or_default(),
            tags: tags.map(|tag| self.pick(&tag.name)).collect(),
            submitted: submission.submitted_at.replace('T', " "),
            full_score: 100.0,
            ..Dossier::default()
        }
    }

    /// Makes the dossier at a place of the book, without what the applicant wrote and attached.
    ///
    /// # Errors
    /// Those of the store.
    pub fn scored(&self, at: usize) -> Result<Dossier, StoreError> {
        let application = self.order.get(at).ok_or(StoreError::Damaged)?;
        let mut dossier = self.bare(application);
        self.add_scores(&mut dossier, application)?;
        Ok(dossier)
    }

    /// Makes the dossier at a place of the book.
    ///
    /// # Errors
    /// Those of the store.
    pub fn dossier(&self, at: usize) -> Result<Dossier, StoreError> {
        let id = self
            .order
            .get(at)
            .map(|application| application.id)
            .ok_or(StoreError::Damaged)?;
        let application = applications::get(self.reading, id)?.ok_or(StoreError::Damaged)?;
        let mut dossier = self.bare(&application);
        let answer = |(question, text): &(String, String)| {
            let known = self
                .programme
                .questions
                .iter()
                .find(|one| one.id == *question);
            let heading = known.map_or_else(|| question.clone(), |one| self.pick(&one.heading));
            Answer {
                heading,
                text: text.clone(),
            }
        };
        dossier.answers = application.submission.answers.iter().map(answer).collect();
        self.add_scores(&mut dossier, &application)?;
        self.add_attachments(&mut dossier, id)?;
        Ok(dossier)
    }

    /// Returns the bytes of an attachment: that at a place of the dossier at a place of the book.
    ///
    /// # Errors
    /// Those of the store.
    pub fn attachment(&self, at: usize, place: usize) -> Result<Vec<u8>, StoreError> {
        let application = self.order.get(at).ok_or(StoreError::Damaged)?;
        let attachments = applications::attachments_of(self.reading, application.id)?;
        let one = attachments.get(place).ok_or(StoreError::Damaged)?;
        applications::attachment_bytes(self.reading, one.id, 0, one.measured.size)
    }

    fn add_scores(
        &self,
        dossier: &mut Dossier,
        application: &Application,
    ) -> Result<(), StoreError> {
        let category = &application.submission.category;
        let (Some(words), Some(rubric)) = (
            self.programme.rubric_text(&self.round, category),
            self.programme.rubric(&self.round, category),
        ) else {
            return Ok(());
        };
        let weights: u32 = rubric
            .criteria
            .iter()
            .map(|criterion| criterion.weight)
            .sum();
        let criteria = words.criteria.iter().zip(&rubric.criteria);
        dossier.criteria = criteria
            .map(|(words, criterion)| Criterion {
                name: self.pick(&words.name),
                weight: 100.0 * f64::from(criterion.weight) / f64::from(weights.max(1)),
                min: criterion.min.0,
                max: criterion.max.0,
            })
            .collect();
        let assigned = self.results.of_application(self.reading, application.id)?;
        dossier.rows = assigned.iter().map(|one| self.row(one, &rubric)).collect();
        let comment = |(row, one): (usize, &AssignedSheet<'_>)| {
            let text = &one.sheet?.to_committee().0;
            (!text.is_empty()).then(|| Comment {
                row,
                judge: one.name.clone(),
                text: text.clone(),
            })
        };
        dossier.comments = assigned.iter().enumerate().filter_map(comment).collect();
        let rankings = self.categories.iter();
        let rankings = rankings.filter_map(|one| one.ranking.as_ref().ok());
        let rankings = rankings.filter(|ranking| ranking.category == *category);
        let mut rows = rankings.flat_map(|ranking| &ranking.rows);
        if let Some(row) = rows.find(|row| row.application == application.id) {
            dossier.rank = row.rank.map(|rank| rank.to_string());
            dossier.score = row.score_f64();
            dossier.means = row
                .criterion_means
                .iter()
                .map(|mean| Some(mean.to_f64()))
                .collect();
        }
        dossier.means.resize(dossier.criteria.len(), None);
        Ok(())
    }

    fn add_attachments(&self, dossier: &mut Dossier, id: ApplicationId) -> Result<(), StoreError> {
        let attachments = applications::attachments_of(self.reading, id)?;
        let photo = attachments
            .iter()
            .find(|one| one.media == "image/jpeg" && one.measured.size <= LARGEST_PHOTO);
        if let Some(photo) = photo {
            let size = photo.measured.size;
            let bytes = applications::attachment_bytes(self.reading, photo.id, 0, size)?;
            dossier.photo = Some(bytes);
        }
        let listed = attachments.into_iter();
        dossier.attachments = listed
            .map(|one| Attachment {
                name: one.name,
                media: one.media,
                size: one.measured.size,
            })
            .collect();
        Ok(())
    }

    /// Sets what a judge has said into a row of the dossier's table.
    fn row(&self, one: &AssignedSheet<'_>, rubric: &Rubric) -> Row {
        let verdict = one.sheet.map(FinalSheet::verdict);
        let points = match verdict {
            Some(Verdict::Scored(points)) => points.clone(),
            _ => GivenPoints::default(),
        };
        let given =
            |criterion: &scores::Criterion| points.get(&criterion.id).map(|points| points.0);
        let nominations = one.sheet.map(FinalSheet::nominations);
        let mentions = self.programme.special_mentions.iter();
        let nominated =
            mentions.filter(|mention| nominations.is_some_and(|ids| ids.contains(&mention.id)));
        Row {
            judge: one.name.clone(),
            state: match verdict {
                Some(Verdict::Scored(_)) => RowState::Final,
                Some(Verdict::Recused(reason)) => RowState::Recused {
                    reason: reason.clone(),
                },
                None => RowState::Missing,
            },
            points: rubric.criteria.iter().map(given).collect(),
            total: raw::sheet_score(rubric, &points).map(|score| score.to_f64()),
            flagged: one.sheet.is_some_and(FinalSheet::is_flagged),
            nominated: nominated.map(|one| self.pick(&one.name)).collect(),
        }
    }
}

/// Orders applications as the agendas of their categories do; whoever is on none comes after those who are.
fn in_agenda_order(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
    ids: Vec<ApplicationId>,
) -> Result<Vec<ApplicationId>, GatherError> {
    let mut places: BTreeMap<ApplicationId, (usize, usize)> = BTreeMap::new();
    for (category, one) in programme.categories.iter().enumerate() {
        let agenda = agenda_of(reading, programme, round, &one.id)?.0;
        let items = agenda.items.iter().map(|item| item.application).enumerate();
        places.extend(items.map(|(place, application)| (application, (category, place))));
    }
    let mut of_category: BTreeMap<String, usize> = BTreeMap::new();
    for (at, one) in programme.categories.iter().enumerate() {
        of_category.insert(one.id.clone(), at);
    }
    let all = applications::all(reading)?;
    let categories: BTreeMap<ApplicationId, usize> = all
        .values()
        .filter_map(|one| Some((one.id, *of_category.get(&one.submission.category)?)))
        .collect();
    let mut ids = ids;
    ids.sort_by_key(|id| {
        let category = categories.get(id).copied().unwrap_or(usize::MAX);
        let place = places.get(id).map_or(usize::MAX, |(_, place)| *place);
        (category, place)
    });
    Ok(ids)
}
