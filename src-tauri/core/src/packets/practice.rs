//! What a packet tells of practice: points alone, of sheets without a gap, where the kit has said that they go back.

use super::{Given, PRACTICE, PacketError, Refusal, given};
use crate::id::ApplicationId;
use crate::kits;
use crate::merge::Practice;
use crate::scores::{Desk, FinalSheet, GivenPoints, Points, Verdict, finalise};
use crate::store::Reading;
use crate::travel::{Digest, TravelError, json, random};
use serde::{Deserialize, Serialize};

/// The member `practice.json`: how the judge used the scale before the judging. It counts nowhere and is never
/// published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practised {
    /// Random, as in the members that count.
    pub blind: Digest,
    /// Sheets without a gap, in order of application.
    pub sheets: Vec<PractisedSheet>,
}

/// The points that were given in practice; nothing else of the sheet leaves the judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PractisedSheet {
    /// The application.
    pub application: ApplicationId,
    /// Points by criterion, in order of the criterion's id.
    pub points: Vec<Given>,
}

/// Writes the member with the points of every sheet of practice that has no gap, and says how many there are; no
/// member where there is none.
pub(super) fn write(desk: &Desk) -> Result<(u32, Option<Vec<u8>>), PacketError> {
    let mut sheets = Vec::new();
    for (application, kept) in &desk.practice.sheets {
        let sheet = finalise(kept.draft.clone(), desk.rubric(*application)?).ok();
        if let Some(Verdict::Scored(points)) = sheet.as_ref().map(FinalSheet::verdict) {
            sheets.push(PractisedSheet {
                application: *application,
                points: given(points),
            });
        }
    }
    let count = sheets.len() as u32;
    let blind = Digest(random());
    let member = (count > 0).then(|| json::write(&Practised { blind, sheets }));
    Ok((count, member))
}

/// Returns of how many sheets of practice a packet made now takes the points along.
///
/// # Errors
/// [`PacketError`].
pub fn practised(reading: Reading<'_>, desk: &Desk) -> Result<u32, PacketError> {
    match kits::is_calibrating(reading)? {
        true => Ok(write(desk)?.0),
        false => Ok(0),
    }
}

/// Reads the member. Whether points fit a rubric is asked where they are shown: they count nowhere, and an application
/// for practice may be another by the time the packet is read again.
pub(super) fn read(bytes: &[u8]) -> Result<Practice, Refusal> {
    let malformed = || TravelError::Content {
        member: PRACTICE.1.to_owned(),
    };
    let said: Practised = json::read(bytes, PRACTICE.1)?;
    let mut practice = Practice::new();
    for sheet in said.sheets {
        let count = sheet.points.len();
        let points = sheet.points.into_iter();
        let points: GivenPoints = points
            .map(|one| (one.criterion, Points(one.points)))
            .collect();
        let is_whole = points.points().len() == count && count > 0;
        if !is_whole || practice.insert(sheet.application, points).is_some() {
            return Err(malformed().into());
        }
    }
    Ok(practice)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn sheet(application: u32, criteria: &[&str]) -> PractisedSheet {
        let given = criteria.iter().map(|criterion| Given {
            criterion: (*criterion).into(),
            points: 2,
        });
        PractisedSheet {
            application: ApplicationId(application),
            points: given.collect(),
        }
    }

    #[test]
    fn practice_that_says_something_twice_or_nothing_is_refused() {
        let refused = |sheets: Vec<PractisedSheet>| {
            let blind = Digest([7; 32]);
            let read = read(&json::write(&Practised { blind, sheets }));
            read.map(|practice| practice.len())
                .map_err(|error| error.code())
        };
        assert_eq!(
            refused(vec![sheet(1, &["a", "b"]), sheet(2, &["a"])]),
            Ok(2)
        );
        for sheets in [
            vec![sheet(1, &["a"]), sheet(1, &["a"])],
            vec![sheet(1, &["a", "a"])],
            vec![sheet(1, &[])],
        ] {
            assert_eq!(refused(sheets), Err("travel-content"));
        }
        assert!(read(b"{}").is_err());
    }
}
