//! What a judge has sent, and what the next packet changes of it.

use super::export::{PacketError, finals};
use super::read::sheets;
use super::store;
use crate::merge::{Difference, differences};
use crate::scores::Desk;
use crate::store::Reading;

/// What would change if a packet were made now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// The revision of the packet that was made last.
    pub revision: u32,
    /// What the next one changes of it.
    pub differences: Vec<Difference>,
}

/// Returns what a packet made now changes of the last one; nothing where none was made, where an earlier
/// version of the program has made it and kept no account of it, or where a later kit has another rubric
/// or other applications.
///
/// # Errors
/// [`PacketError`].
pub fn pending(reading: Reading<'_>) -> Result<Option<Pending>, PacketError> {
    let desk = Desk::read(reading)?;
    let Some((revision, Some([scores, comments, recusals]))) = store::last(reading)? else {
        return Ok(None);
    };
    let rubric = |application| desk.rubric(application).ok().cloned();
    // A later kit may have another rubric, or lack an application: then the two cannot be compared.
    let Ok(before) = sheets([&scores, &comments, &recusals], &desk.programme, rubric) else {
        return Ok(None);
    };
    let after = finals(&desk)?.into_iter();
    let after = after.map(|sheet| (sheet.application(), sheet)).collect();
    Ok(Some(Pending {
        revision,
        differences: differences(&before, &after),
    }))
}
