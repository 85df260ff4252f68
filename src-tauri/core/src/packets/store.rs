//! What a judge has sent, in the store.

use crate::store::{Reading, StoreError, Writing};
use crate::travel::Digest;
use rusqlite::named_params;

/// The scores, comments and recusals of a packet.
pub(super) type Members = [Vec<u8>; 3];

/// Returns the revision of the packet that was made last, and what it says, where that was kept.
pub(super) fn last(reading: Reading<'_>) -> Result<Option<(u32, Option<Members>)>, StoreError> {
    let sql = "SELECT revision, scores, comments, recusals FROM export
        LEFT JOIN sent ON sent.packet = export.packet_id ORDER BY revision DESC LIMIT 1";
    reading.first(sql, &[], |row| {
        let scores: Option<Vec<u8>> = row.get("scores")?;
        let members = match scores {
            Some(scores) => Some([scores, row.get("comments")?, row.get("recusals")?]),
            None => None,
        };
        Ok((row.get("revision")?, members))
    })
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

/// Forgets a packet that was entered and did not come to its medium.
pub(super) fn forget(writing: &Writing<'_>, packet: Digest) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM sent WHERE packet = :packet",
        "DELETE FROM export WHERE packet_id = :packet",
    ] {
        writing.run(sql, named_params! { ":packet": packet.0 })?;
    }
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
