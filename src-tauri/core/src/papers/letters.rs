//! Letters to applicants.
//!
//! Of a score sheet only the comment to the applicant is read here. Comments stand in the order of their
//! texts, so that no two letters together tell which judge wrote which.

use super::{Committee, Given, Head, Held, Judged, Named, PaperError};
use crate::deliberation::{self, Outcome};
use crate::id::{ApplicationId, RoundId};
use crate::judges;
use crate::programme::{Programme, Say};
use crate::results::Results;
use crate::scores::Verdict;
use crate::store::Reading;
use std::collections::{BTreeMap, BTreeSet};

/// A letter to an applicant, or what a certificate is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Head and foot, in the letter's language.
    pub head: Head,
    /// Whether it is written in Korean, otherwise in English.
    pub korean: bool,
    /// The application.
    pub named: Named,
    /// Name of its category.
    pub category: String,
    /// The contact person; may be empty.
    pub contact: String,
    /// What it was given: an award, special mentions. Nothing for all others.
    pub given: Vec<Given>,
    /// Whether it goes on to the next round.
    pub goes_on: bool,
    /// What winners of an award get.
    pub benefits: Vec<String>,
    /// What judges wrote to the applicant.
    pub comments: Vec<String>,
}

impl Letter {
    /// Tells whether it is to a winner.
    pub fn is_won(&self) -> bool {
        !self.given.is_empty()
    }
}

/// Letters, and those that wait.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letters {
    /// The letters by number.
    pub letters: Vec<Letter>,
    /// Comments that name a judge; their letters are not among the others.
    pub held: Vec<Held>,
}

/// Whose letters are meant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meant {
    /// Only this category.
    pub category: Option<String>,
    /// Only this application.
    pub application: Option<ApplicationId>,
    /// Winners only.
    pub winners: bool,
    /// In the language that is not the applicant's.
    pub other: bool,
    /// Applications whose comments the chair has read and lets pass.
    pub read: BTreeSet<ApplicationId>,
}

/// Writes the letters of a round, each in Korean or English as its applicant writes; `say` is how texts of the
/// programme are said in a letter in English, and in one in Korean.
///
/// # Errors
/// [`PaperError`].
pub fn letters(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
    say: [Say<'_>; 2],
    meant: &Meant,
) -> Result<Letters, PaperError> {
    let committees = say.map(|say| Committee::of(reading, programme, round, say));
    let [english, korean] = committees;
    let (english, korean) = (english?, korean?);
    let heads = [english.head()?, korean.head()?];
    let panel = judges::list(reading)?;
    let judged = Judged::new(&panel);
    let mut comments = comments(&Results::of(reading, round)?);
    let mut all = Letters::default();
    for one in deliberation::entrants(reading, programme, round)? {
        let is_meant = meant.application.is_none_or(|only| only == one.id)
            && (meant.category.as_ref()).is_none_or(|only| *only == one.submission.category);
        if !is_meant {
            continue;
        }
        let is_korean = is_korean(&one.submission.language) != meant.other;
        let committee = if is_korean { &korean } else { &english };
        let outcomes = committee.outcomes(one.id);
        let won = outcomes.iter().filter(|outcome| outcome.id().is_some());
        let given: Vec<Given> = won.map(|outcome| committee.given(outcome)).collect();
        if meant.winners && given.is_empty() {
            continue;
        }
        // A certificate says nothing of what judges wrote.
        let own = comments.remove(&one.id).filter(|_| !meant.winners);
        let comments: Vec<String> = own.into_iter().flatten().collect();
        let named = committee.named(one.id);
        let held = comments.iter().filter_map(|comment| {
            let found = judged.found_in(comment)?;
            Some(Held {
                named: named.clone(),
                found: found.to_owned(),
                comment: comment.clone(),
            })
        });
        let held: Vec<Held> = held.collect();
        if !held.is_empty() && !meant.read.contains(&one.id) {
            all.held.extend(held);
            continue;
        }
        // A special mention is an honour; what the programme promises goes with its awards.
        let has_award = outcomes
            .iter()
            .any(|outcome| matches!(outcome, Outcome::Award(_)));
        let benefits = programme.benefits.iter().filter(|_| has_award);
        all.letters.push(Letter {
            head: heads[usize::from(is_korean)].clone(),
            korean: is_korean,
            category: committee.category(one.id),
            contact: one.submission.contact_name.trim().to_owned(),
            goes_on: outcomes.contains(&Outcome::Shortlisted),
            benefits: benefits.map(|text| committee.pick(text)).collect(),
            named,
            given,
            comments,
        });
    }
    Ok(all)
}

fn is_korean(language: &str) -> bool {
    let first = language.split(['-', '_']).next();
    first.is_some_and(|first| first.eq_ignore_ascii_case("ko"))
}

/// Returns what judges wrote to each applicant, in an order that says nothing of who wrote it.
fn comments(results: &Results) -> BTreeMap<ApplicationId, BTreeSet<String>> {
    let mut comments: BTreeMap<ApplicationId, BTreeSet<String>> = BTreeMap::new();
    for (_, sheet) in results.sheets() {
        let text = sheet.to_applicant().0.trim();
        // Who is out of the room says nothing about the application to anybody.
        if !text.is_empty() && matches!(sheet.verdict(), Verdict::Scored(_)) {
            let own = comments.entry(sheet.application()).or_default();
            own.insert(text.to_owned());
        }
    }
    comments
}

impl Committee<'_> {
    /// Returns the outcomes of an application that stand: what it was given first.
    fn outcomes(&self, application: ApplicationId) -> Vec<Outcome> {
        let standing = self.history.standing().map(|one| &one.decision);
        let own = standing.filter(|decision| decision.application == application);
        let mut outcomes: Vec<Outcome> = own.map(|decision| decision.outcome.clone()).collect();
        outcomes.sort_by_key(|outcome| match outcome {
            Outcome::Award(_) => 0,
            Outcome::Mention(_) => 1,
            Outcome::Shortlisted | Outcome::None => 2,
        });
        outcomes
    }
}
