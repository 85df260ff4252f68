//! What a record needs of the store.

use crate::id::ApplicationId;
use crate::merge::PacketId;
use crate::store::{Reading, StoreError};
use crate::travel::Digest;
use std::collections::BTreeMap;

/// Returns the containers of all packets that are held, by id.
pub(super) fn containers(reading: Reading<'_>) -> Result<BTreeMap<PacketId, Vec<u8>>, StoreError> {
    let rows = reading.all("SELECT id, inner FROM packet", &[], |row| {
        Ok((PacketId(Digest(row.get("id")?)), row.get("inner")?))
    })?;
    Ok(rows.into_iter().collect())
}

/// Returns the references of all applications.
pub(super) fn references(
    reading: Reading<'_>,
) -> Result<BTreeMap<ApplicationId, String>, StoreError> {
    let rows = reading.all("SELECT id, reference FROM application", &[], |row| {
        Ok((ApplicationId(row.get("id")?), row.get("reference")?))
    })?;
    Ok(rows.into_iter().collect())
}

/// Returns the packets that a judge's workspace has made, oldest first.
pub(super) fn exports(reading: Reading<'_>) -> Result<Vec<PacketId>, StoreError> {
    let sql = "SELECT packet_id FROM export ORDER BY revision";
    reading.all(sql, &[], |row| Ok(PacketId(Digest(row.get("packet_id")?))))
}
