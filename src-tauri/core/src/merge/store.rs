//! Packets in the chair's store: byte for byte, and nothing that follows from them.

use super::PacketId;
use crate::clock::Instant;
use crate::packets::ReadPacket;
use crate::store::{Reading, StoreError, Writing};
use crate::travel::Digest;
use rusqlite::named_params;

/// Returns the ids of the packets that are held, in order.
pub(super) fn ids(reading: Reading<'_>) -> Result<Vec<PacketId>, StoreError> {
    reading.all("SELECT id FROM packet ORDER BY id", &[], |row| {
        Ok(PacketId(Digest(row.get("id")?)))
    })
}

/// Returns a packet that is held, byte for byte.
pub(super) fn inner(reading: Reading<'_>, id: PacketId) -> Result<Vec<u8>, StoreError> {
    let sql = "SELECT inner FROM packet WHERE id = :id";
    reading.only(sql, named_params! { ":id": id.0.0 }, |row| row.get("inner"))
}

/// Returns the packets that are held, byte for byte, in the order of their ids.
///
/// # Errors
/// Those of the store.
pub fn verbatim(reading: Reading<'_>) -> Result<Vec<(PacketId, Vec<u8>)>, StoreError> {
    reading.all("SELECT id, inner FROM packet ORDER BY id", &[], |row| {
        Ok((PacketId(Digest(row.get("id")?)), row.get("inner")?))
    })
}

/// Keeps a packet.
pub(super) fn put_packet(
    writing: &Writing<'_>,
    read: &ReadPacket,
    now: Instant,
) -> Result<(), StoreError> {
    let packet = &read.packet;
    writing.run(
        "INSERT INTO packet VALUES (:id, :judge, :round, :inner, :at)",
        named_params! {
            ":id": packet.id.0.0, ":judge": packet.judge.0, ":round": packet.round.0,
            ":inner": read.inner, ":at": now.millis(),
        },
    )?;
    Ok(())
}

/// Keeps a line of a file that was refused.
pub(super) fn put_refusal(
    writing: &Writing<'_>,
    file: &Digest,
    code: &str,
    now: Instant,
) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO refusal (file_sha256, code, at) VALUES (:sha256, :code, :at)",
        named_params! { ":sha256": file.0, ":code": code, ":at": now.millis() },
    )?;
    Ok(())
}

/// Keeps a file that a newer version made, as it came.
pub(super) fn put_newer(
    writing: &Writing<'_>,
    bytes: &[u8],
    now: Instant,
) -> Result<(), StoreError> {
    writing.run(
        "INSERT OR IGNORE INTO held_file VALUES (:sha256, :bytes, :at)",
        named_params! { ":sha256": Digest::of(bytes).0, ":bytes": bytes, ":at": now.millis() },
    )?;
    Ok(())
}
