//! What a judge has sent, and what the next packet changes of it.

use super::export::{PacketError, finals};
use super::read::sheets;
use crate::merge::{Difference, differences};
use crate::scores::Desk;
use crate::store::{Reading, StoreError, Writing};
use crate::travel::Digest;
use rusqlite::named_params;

/// What would change if a packet were made now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// The revision of the packet that was made last.
    pub revision: u32,
    /// What the next one changes of it.
    pub differences: Vec<Difference>,
}

/// Returns what a packet made now changes of the last one; nothing where none was made, or where an
/// earlier version of the program has made it and kept no account of it.
///
/// # Errors
/// [`PacketError`].
pub fn pending(reading: Reading<'_>) -> Result<Option<Pending>, PacketError> {
    let desk = Desk::read(reading)?;
    let sql = "SELECT revision, scores, comments, recusals FROM export
        LEFT JOIN sent ON sent.packet = export.packet_id ORDER BY revision DESC LIMIT 1";
    let last = reading.first(sql, &[], |row| {
        let members: [Option<Vec<u8>>; 3] = [
            row.get("scores")?,
            row.get("comments")?,
            row.get("recusals")?,
        ];
        Ok((row.get("revision")?, members))
    })?;
    let Some((revision, [Some(scores), Some(comments), Some(recusals)])) = last else {
        return Ok(None);
    };
    let rubric = |application| desk.rubric(application).ok().cloned();
    // Ours, and encrypted since: what cannot be read now was changed behind our back.
    let before = sheets([&scores, &comments, &recusals], &desk.programme, rubric);
    let before = before.map_err(|_| StoreError::Damaged)?;
    let after = finals(&desk)?.into_iter();
    let after = after.map(|sheet| (sheet.application(), sheet)).collect();
    Ok(Some(Pending {
        revision,
        differences: differences(&before, &after),
    }))
}

/// Keeps what a packet says, in the transaction that makes it.
pub(super) fn keep(
    writing: &Writing<'_>,
    packet: Digest,
    [scores, comments, recusals]: [&[u8]; 3],
) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO sent VALUES (:packet, :scores, :comments, :recusals)",
        named_params! {
            ":packet": packet.0, ":scores": scores, ":comments": comments, ":recusals": recusals,
        },
    )?;
    Ok(())
}

/// Copies what was sent from another workspace of the same person.
pub(crate) fn copy(from: Reading<'_>, writing: &Writing<'_>) -> Result<(), StoreError> {
    from.each("SELECT * FROM sent", &[], |row| {
        let members: [Vec<u8>; 3] = [
            row.get("scores")?,
            row.get("comments")?,
            row.get("recusals")?,
        ];
        keep(
            writing,
            Digest(row.get("packet")?),
            [&members[0], &members[1], &members[2]],
        )
    })
}
