//! Score sheets of a judge, blank and as filled in.

use jurybook_print::{
    Entered, ScorePoint, ScoreSheet, ScoreSheets, SheetCriterion, Stage, SummaryRow,
};

use crate::support::VOICES;

const NAMES: [&str; 5] = ["poor", "fair", "good", "very good", "excellent"];

/// A criterion on a scale of five, or of 0 to 20 whose points have no words.
pub fn a_criterion(at: usize) -> SheetCriterion {
    let worded = |at: usize| ScorePoint {
        points: at as i32 + 1,
        name: NAMES[at].to_owned(),
        descriptor: format!("What {} work looks like here, in a sentence.", NAMES[at]),
    };
    let bare = |points| ScorePoint {
        points,
        ..ScorePoint::default()
    };
    SheetCriterion {
        name: ["Innovation", "Inclusiveness", "Impact on people’s lives"][at % 3].to_owned(),
        weight: [50.0, 30.0, 20.0][at % 3],
        help: "Look at what was there before.\nAsk who is left out.".to_owned(),
        sub_points: vec!["First of its kind".to_owned(), "Carefully made".to_owned()],
        scale: match at % 3 {
            2 => (0..=20).map(bare).collect(),
            _ => (0..5).map(worded).collect(),
        },
        points: None,
    }
}

pub fn a_sheet(index: usize) -> ScoreSheet {
    let [language, title, english, applicant, ..] = VOICES[index % VOICES.len()];
    ScoreSheet {
        reference: format!("SSCP-2023-{:03}", index + 17),
        title: title.to_owned(),
        title_en: (!english.is_empty()).then(|| english.to_owned()),
        language: language.to_owned(),
        category: "Human-CentriCity".to_owned(),
        applicant: applicant.to_owned(),
        criteria: (0..3).map(a_criterion).collect(),
        mentions: vec!["Courage".to_owned(), "Care for the old".to_owned()],
        practice: false,
        entered: None,
    }
}

pub fn blank_sheets() -> ScoreSheets {
    ScoreSheets {
        programme: "Seoul Smart City Prize 2023".to_owned(),
        round: "Jury round".to_owned(),
        judge: "ليلى منصور (Layla Mansour)".to_owned(),
        summary: Vec::new(),
        sheets: (0..VOICES.len()).map(a_sheet).collect(),
    }
}

/// A final sheet, a draft with a comment in its own script, one without anything, and a recusal.
pub fn own_sheets() -> ScoreSheets {
    let mut all = blank_sheets();
    for (at, sheet) in all.sheets.iter_mut().enumerate() {
        let points = [Some(4), (at % 4 != 1).then_some(2), Some(15)];
        let stage = [
            Stage::Final,
            Stage::Draft,
            Stage::RecusedFinal,
            Stage::Final,
        ][at % 4];
        let is_recused = stage == Stage::RecusedFinal;
        for (criterion, points) in sheet.criteria.iter_mut().zip(points) {
            criterion.points = points.filter(|_| !is_recused);
        }
        let [.., sentence] = VOICES[at % VOICES.len()];
        sheet.entered = Some(Entered {
            stage,
            total: (stage == Stage::Final).then_some(72.5),
            committee: format!("{sentence}\n\n{sentence}"),
            applicant: String::new(),
            flagged: at % 2 == 0,
            nominations: vec!["Courage".to_owned()],
            recusal: is_recused.then(|| "I advised the applicant in 2021.".to_owned()),
        });
    }
    let row = |(at, sheet): (usize, &ScoreSheet)| SummaryRow {
        reference: sheet.reference.clone(),
        title: sheet.title.clone(),
        title_en: sheet.title_en.clone(),
        language: sheet.language.clone(),
        total: sheet.entered.as_ref().unwrap().total,
        stage: sheet.entered.as_ref().unwrap().stage,
        sheet: Some(at),
    };
    all.summary = all.sheets.iter().enumerate().map(row).collect();
    all.summary.push(SummaryRow {
        reference: "SSCP-2023-099".to_owned(),
        title: "Not begun".to_owned(),
        title_en: None,
        language: "en".to_owned(),
        total: None,
        stage: Stage::Empty,
        sheet: None,
    });
    all
}
