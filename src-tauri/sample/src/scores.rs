//! The scores that the sample's judges give: made up, and the same for the same seed.

use crate::SampleError;
use crate::sources::{self, Judge};

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

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
struct Random(u64);

impl Random {
    /// Seeds from a number and texts, by FNV-1a over their bytes.
    fn of(seed: u64, texts: &[&str]) -> Self {
        let bytes = texts.iter().flat_map(|text| text.bytes().chain([0]));
        let mix = |state: u64, byte: u8| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        Self(bytes.fold(0xCBF2_9CE4_8422_2325 ^ seed, mix))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number of `0..bound`.
    fn below(&mut self, bound: u64) -> i64 {
        // The bias of the remainder is far below what the sample could show.
        (self.next() % bound.max(1)) as i64
    }
}

/// Returns a judge's score table as CSV: application, criterion, points, comment.
///
/// What an application deserves depends on its reference alone; the judge's severity and chance are
/// added. One judge in four recuses from one application.
///
/// # Errors
/// [`SampleError::Source`].
pub fn score_csv(judge: &Judge, assigned: &[Assigned], seed: u64) -> Result<String, SampleError> {
    let mut csv = String::from("application,criterion,points,comment\n");
    let mut chance = Random::of(seed, &[&judge.email]);
    let recused = (chance.below(4) == 0).then(|| chance.below(assigned.len() as u64));
    for (at, one) in (0..).zip(assigned) {
        if recused == Some(at) {
            let reason = "I advised this applicant two years ago.";
            csv.push_str(&format!("{},recusal,,{}\n", one.reference, quoted(reason)));
            continue;
        }
        sheet(&mut csv, judge, one, seed)?;
    }
    Ok(csv)
}

fn sheet(csv: &mut String, judge: &Judge, one: &Assigned, seed: u64) -> Result<(), SampleError> {
    let mut worth = Random::of(seed, &[&one.reference]);
    let mut chance = Random::of(seed, &[&judge.email, &one.reference]);
    // In tenths of a point: between 2.2 and 4.6, most in the middle.
    let deserved = 22 + worth.below(13) + worth.below(13);
    let mut sum = 0;
    for criterion in &one.criteria {
        let bent = Random::of(seed, &[&one.reference, criterion]).below(11) - 5;
        let noise = chance.below(9) + chance.below(9) - 8;
        let tenths = deserved + bent + judge.severity + noise;
        let points = ((tenths + 5).div_euclid(10)).clamp(i64::from(one.least), i64::from(one.most));
        sum += points;
        csv.push_str(&format!("{},{criterion},{points},\n", one.reference));
    }
    let mean = 10 * sum / one.criteria.len().max(1) as i64;
    let band = match mean {
        ..27 => "low",
        27..38 => "middle",
        _ => "high",
    };
    if chance.below(3) < 2 {
        let language = judge.languages.first().map_or("en", String::as_str);
        let pool = sources::comments(language, band)?;
        let comment = &pool[chance.below(pool.len() as u64) as usize];
        csv.push_str(&format!("{},,,{}\n", one.reference, quoted(comment)));
    }
    if chance.below(12) == 0 {
        csv.push_str(&format!("{},flag,,\n", one.reference));
    }
    Ok(())
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
