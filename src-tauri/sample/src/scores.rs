//! The scores that the sample's judges give: made up, and the same for the same seed.

use crate::SampleError;
use crate::application::{Application, applications};
use crate::panel::{Judge, Pen, Phrases};
use crate::random::Random;
use crate::tables::line;
use std::fs;
use std::path::{Path, PathBuf};

/// An application that a judge is asked to score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assigned {
    /// Its reference.
    pub reference: String,
    /// Ids of the criteria of its rubric.
    pub criteria: Vec<String>,
    /// Lowest points of the scale.
    pub least: i32,
    /// Highest points.
    pub most: i32,
}

/// A row of a score table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRow {
    /// The application's reference.
    pub application: String,
    /// Id of a criterion; empty for the comment to the committee, or `applicant`, `flag` or
    /// `recusal`.
    pub criterion: String,
    /// Points, where it is about a criterion.
    pub points: Option<i32>,
    /// A comment or reason, in any language of the judge.
    pub comment: String,
}

/// Makes up a judge's scores of the applications assigned.
///
/// A score is what the application deserves, which the sample's authors have set and which differs a
/// little from criterion to criterion; plus the judge's severity; plus chance, of which one part
/// holds for the whole sheet. It is rounded and kept within the scale. Some judges recuse themselves
/// from one application.
///
/// # Errors
/// [`SampleError::Source`].
pub fn score_table(
    judge: &Judge,
    assigned: &[Assigned],
    seed: u64,
) -> Result<Vec<ScoreRow>, SampleError> {
    let (known, pen) = (applications()?, Pen::of(judge)?);
    let chosen = Random::of(seed, &[&judge.email]).below(assigned.len() as u64);
    let mut rows = Vec::new();
    for (at, one) in (0..).zip(assigned) {
        match &judge.recusal {
            Some(reason) if at == chosen => {
                rows.push(row(one, "recusal", None, reason));
            }
            _ => {
                let known = known
                    .iter()
                    .find(|known| known.reference() == one.reference);
                sheet(&mut rows, (judge, &pen), (one, known), seed);
            }
        }
    }
    Ok(rows)
}

/// Returns such rows as CSV with the columns `application`, `criterion`, `points` and `comment`.
///
/// # Errors
/// [`SampleError::Source`].
pub fn score_csv(judge: &Judge, assigned: &[Assigned], seed: u64) -> Result<String, SampleError> {
    let mut csv = line(["application", "criterion", "points", "comment"]);
    for row in score_table(judge, assigned, seed)? {
        let points = row
            .points
            .map_or_else(String::new, |points| points.to_string());
        csv += &line([
            row.application.as_str(),
            &row.criterion,
            &points,
            &row.comment,
        ]);
    }
    Ok(csv)
}

/// Writes that table to `scores/<judge>.csv` in a folder and returns where it is.
///
/// # Errors
/// [`SampleError::Source`], [`SampleError::Io`].
pub fn write_scores(
    dir: &Path,
    judge: &Judge,
    assigned: &[Assigned],
    seed: u64,
) -> Result<PathBuf, SampleError> {
    let folder = dir.join("scores");
    fs::create_dir_all(&folder).map_err(|error| SampleError::io(&folder, &error))?;
    let path = folder.join(format!("{}.csv", judge.slug()));
    fs::write(&path, score_csv(judge, assigned, seed)?)
        .map_err(|error| SampleError::io(&path, &error))?;
    Ok(path)
}

fn row(one: &Assigned, criterion: &str, points: Option<i32>, comment: &str) -> ScoreRow {
    ScoreRow {
        application: one.reference.clone(),
        criterion: criterion.to_owned(),
        points,
        comment: comment.to_owned(),
    }
}

/// Returns what an application deserves, in tenths of a point; by chance where it is not known.
fn deserved(one: &Assigned, known: Option<&Application>) -> i64 {
    let quality = match known {
        Some(known) => known.quality,
        None => 27 + Random::of(0, &[&one.reference]).below(20),
    };
    // The authors' judgements lie close together; jurors use more of the scale.
    34 + (quality - 38) * 7 / 5
}

fn sheet(
    rows: &mut Vec<ScoreRow>,
    (judge, pen): (&Judge, &Pen),
    (one, known): (&Assigned, Option<&Application>),
    seed: u64,
) {
    let mut chance = Random::of(seed, &[&judge.email, &one.reference]);
    let overall = deserved(one, known) + judge.severity + chance.below(7) - 3;
    let mut sum = 0;
    for criterion in &one.criteria {
        let strength = Random::of(0, &[&one.reference, criterion]).below(11) - 5;
        let tenths = overall + strength + chance.below(9) - 4;
        let points = (tenths + 5).div_euclid(10) as i32;
        let points = points.clamp(one.least, one.most);
        sum += points;
        rows.push(row(one, criterion, Some(points), ""));
    }
    let mean = 10 * sum / one.criteria.len().max(1) as i32;
    let phrases = language(pen, known, &mut chance);
    let mut say = |share: f32, from: &[String]| {
        let text = &from[chance.below(from.len() as u64) as usize];
        chance.happens(share).then(|| text.clone())
    };
    let band = match mean {
        ..27 => 0,
        27..38 => 1,
        _ => 2,
    };
    let usual = say(0.7, &phrases.bands[band]);
    let remark = known.and_then(|known| {
        let mut remarks = pen.remarks.iter();
        remarks.find(|(number, _)| *number == known.number)
    });
    let comment = remark.map(|(_, text)| text.clone()).or(usual);
    rows.extend(comment.map(|text| row(one, "", None, &text)));
    rows.extend(say(0.2, &phrases.to_applicant).map(|text| row(one, "applicant", None, &text)));
    rows.extend(say(0.08, &phrases.flags).map(|text| row(one, "flag", None, &text)));
}

/// Picks the language of a sheet: often the applicant's where the judge writes it, else mostly the
/// judge's first.
fn language<'a>(pen: &'a Pen, known: Option<&Application>, chance: &mut Random) -> &'a Phrases {
    let theirs = known.and_then(|known| {
        let mut all = pen.phrases.iter();
        all.find(|(language, _)| *language == known.language)
    });
    let other = pen.phrases.get(1).filter(|_| chance.happens(0.2));
    let own = other.unwrap_or(&pen.phrases[0]);
    let (_, phrases) = theirs.filter(|_| chance.happens(0.6)).unwrap_or(own);
    phrases
}
