//! A judge's sheets in the store.

use super::{ApplicantComment, CommitteeComment, CriterionId, DraftSheet, Points, PrivateNote};
use crate::id::ApplicationId;
use crate::journal::SheetChange;
use crate::store::{Reading, StoreError, Writing, from_json, to_json};
use rusqlite::{Row, named_params};
use std::collections::BTreeMap;

/// A judge's sheet as it is kept, with whether it was finalised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSheet {
    /// What was entered.
    pub draft: DraftSheet,
    /// Whether it is final.
    pub is_final: bool,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<KeptSheet> {
    Ok(KeptSheet {
        draft: DraftSheet {
            application: ApplicationId(row.get("application")?),
            scores: BTreeMap::new(),
            to_committee: CommitteeComment(row.get("committee")?),
            to_applicant: ApplicantComment(row.get("applicant")?),
            note: PrivateNote(row.get("private_note")?),
            flagged: row.get("flagged")?,
            nominations: from_json(row, "nominations")?,
            recusal: row.get("recusal")?,
        },
        is_final: row.get("final")?,
    })
}

/// Returns every sheet in which something was entered, by application.
///
/// # Errors
/// Those of the store.
pub fn all(reading: Reading<'_>) -> Result<BTreeMap<ApplicationId, KeptSheet>, StoreError> {
    let rows = reading.all("SELECT * FROM sheet", &[], from_row)?;
    let mut sheets: BTreeMap<_, _> = rows
        .into_iter()
        .map(|sheet| (sheet.draft.application, sheet))
        .collect();
    reading.each::<StoreError>("SELECT * FROM score", &[], |row| {
        if let Some(sheet) = sheets.get_mut(&ApplicationId(row.get("application")?)) {
            let points = Points(row.get("points")?);
            sheet
                .draft
                .scores
                .insert(CriterionId(row.get("criterion")?), points);
        }
        Ok(())
    })?;
    Ok(sheets)
}

/// Returns the sheet of an application; none where nothing was entered.
///
/// # Errors
/// Those of the store.
pub fn get(
    reading: Reading<'_>,
    application: ApplicationId,
) -> Result<Option<KeptSheet>, StoreError> {
    let here = named_params! { ":application": application.0 };
    let sql = "SELECT * FROM sheet WHERE application = :application";
    let Some(mut sheet) = reading.first(sql, here, from_row)? else {
        return Ok(None);
    };
    let scores = reading.all(
        "SELECT criterion, points FROM score WHERE application = :application",
        here,
        |row| {
            Ok((
                CriterionId(row.get("criterion")?),
                Points(row.get("points")?),
            ))
        },
    )?;
    sheet.draft.scores = scores.into_iter().collect();
    Ok(Some(sheet))
}

/// Writes a whole sheet, as an import or a change has made it.
pub(crate) fn put(writing: &Writing<'_>, draft: &DraftSheet) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO sheet (application, committee, applicant, private_note, flagged, nominations,
            recusal)
         VALUES (:application, :committee, :applicant, :note, :flagged, :nominations, :recusal)
         ON CONFLICT (application) DO UPDATE SET committee = excluded.committee,
            applicant = excluded.applicant, private_note = excluded.private_note,
            flagged = excluded.flagged, nominations = excluded.nominations,
            recusal = excluded.recusal",
        named_params! {
            ":application": draft.application.0, ":committee": draft.to_committee.0,
            ":applicant": draft.to_applicant.0, ":note": draft.note.0, ":flagged": draft.flagged,
            ":nominations": to_json(&draft.nominations), ":recusal": draft.recusal,
        },
    )?;
    writing.run(
        "DELETE FROM score WHERE application = :application",
        named_params! { ":application": draft.application.0 },
    )?;
    for (criterion, points) in &draft.scores {
        writing.run(
            "INSERT INTO score VALUES (:application, :criterion, :points)",
            named_params! {
                ":application": draft.application.0, ":criterion": criterion.0,
                ":points": points.0,
            },
        )?;
    }
    Ok(())
}

/// Marks a sheet final, or a draft again.
pub(crate) fn set_final(
    writing: &Writing<'_>,
    application: ApplicationId,
    is_final: bool,
) -> Result<(), StoreError> {
    writing.run(
        "UPDATE sheet SET final = :final WHERE application = :application",
        named_params! { ":application": application.0, ":final": is_final },
    )?;
    Ok(())
}

/// Tells whether the sheet of an application is final; nothing where there is no such application.
pub(super) fn is_final(
    reading: Reading<'_>,
    application: ApplicationId,
) -> Result<Option<bool>, StoreError> {
    let sql = "SELECT coalesce(sheet.final, 0) AS final FROM application
        LEFT JOIN sheet ON sheet.application = application.id WHERE application.id = :application";
    let here = named_params! { ":application": application.0 };
    reading.first(sql, here, |row| row.get("final"))
}

/// Keeps what is being typed in a field.
pub(super) fn put_typing(
    writing: &Writing<'_>,
    application: ApplicationId,
    audience: &str,
    text: &str,
) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO typing VALUES (:application, :audience, :text)
         ON CONFLICT (application, audience) DO UPDATE SET text = excluded.text",
        named_params! {
            ":application": application.0, ":audience": audience, ":text": text,
        },
    )?;
    Ok(())
}

/// Returns all that is being typed: application, field and text.
pub(super) fn all_typing(
    reading: Reading<'_>,
) -> Result<Vec<(ApplicationId, String, String)>, StoreError> {
    let sql = "SELECT application, audience, text FROM typing ORDER BY application, audience";
    reading.all(sql, &[], |row| {
        Ok((
            ApplicationId(row.get("application")?),
            row.get("audience")?,
            row.get("text")?,
        ))
    })
}

/// Forgets what was being typed in a field.
pub(super) fn remove_typing(
    writing: &Writing<'_>,
    application: ApplicationId,
    audience: &str,
) -> Result<(), StoreError> {
    writing.run(
        "DELETE FROM typing WHERE application = :application AND audience = :audience",
        named_params! { ":application": application.0, ":audience": audience },
    )?;
    Ok(())
}

/// Carries a change out on a sheet; what it says was there before is not looked at.
pub(crate) fn carry_out(sheet: &mut DraftSheet, change: &SheetChange) {
    match change.clone() {
        SheetChange::Score {
            criterion, after, ..
        } => {
            let criterion = CriterionId(criterion);
            match after {
                Some(points) => sheet.scores.insert(criterion, Points(points)),
                None => sheet.scores.remove(&criterion),
            };
        }
        SheetChange::Committee { after, .. } => sheet.to_committee = CommitteeComment(after),
        SheetChange::Applicant { after, .. } => sheet.to_applicant = ApplicantComment(after),
        SheetChange::PrivateNote { after, .. } => sheet.note = PrivateNote(after),
        SheetChange::Flag { after, .. } => sheet.flagged = after,
        SheetChange::Nominations { after, .. } => {
            sheet.nominations = after.into_iter().collect();
        }
        SheetChange::Recusal { after, points, .. } => {
            for (criterion, given) in points {
                let criterion = CriterionId(criterion);
                if after.is_some() {
                    sheet.scores.remove(&criterion);
                } else {
                    sheet.scores.insert(criterion, Points(given));
                }
            }
            sheet.recusal = after;
        }
    }
}
