//! Receipts in the judge's store.

use super::{Receipt, SignedReceipt, contradiction};
use crate::clock::Instant;
use crate::kits::KitManifest;
use crate::log::Head;
use crate::merge::PacketId;
use crate::packets::{Recusals, Scores};
use crate::store::{Reading, StoreError, Writing};
use crate::travel::{Digest, json};
use rusqlite::{Row, named_params};

/// A packet that this workspace has exported, with the chair's answers to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The packet.
    pub packet: PacketId,
    /// Which export of this workspace it is, from 1.
    pub revision: u32,
    /// When it was made, by this workspace's clock; shown only.
    pub made_at: Instant,
    /// Its receipts in the order in which they were opened; more than one contradict each other.
    pub receipts: Vec<SignedReceipt>,
}

/// Lists the packets that were exported, oldest first, with the chair's receipts.
///
/// # Errors
/// Those of the store.
pub fn sent(reading: Reading<'_>) -> Result<Vec<Sent>, StoreError> {
    let sql = "SELECT packet_id, revision, made_at FROM export ORDER BY revision";
    let rows = reading.all(sql, &[], |row| {
        let packet = PacketId(Digest(row.get("packet_id")?));
        Ok((packet, row.get("revision")?, row.get("made_at")?))
    })?;
    let unanswered = |(packet, revision, made_at)| {
        Ok(Sent {
            packet,
            revision,
            made_at: Instant::from_millis(made_at).ok_or(StoreError::Damaged)?,
            receipts: Vec::new(),
        })
    };
    let rows = rows.into_iter().map(unanswered);
    let mut sent: Vec<Sent> = rows.collect::<Result<_, StoreError>>()?;
    for one in held(reading)? {
        let of_packet = |sent: &&mut Sent| sent.packet == one.receipt.packet_id;
        if let Some(sent) = sent.iter_mut().find(of_packet) {
            sent.receipts.push(one);
        }
    }
    Ok(sent)
}

/// How much an exported packet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contents {
    /// Final sheets with points.
    pub sheets: u32,
    /// Recusals.
    pub recusals: u32,
    /// Applications of its kit without a final sheet; `None` where it answers an earlier kit, whose
    /// applications are not known here.
    pub missing: Option<u32>,
}

/// Counts what a packet holds; nothing where an earlier version of the program made it and kept no account
/// of it.
///
/// # Errors
/// Those of the store.
pub fn contents(reading: Reading<'_>, packet: &PacketId) -> Result<Option<Contents>, StoreError> {
    let sql = "SELECT scores, recusals, kit_log, kit_manifest,
            (SELECT count(*) FROM application) AS assigned
        FROM workspace, export JOIN sent ON sent.packet = export.packet_id
        WHERE export.packet_id = :id";
    let row = reading.first(sql, named_params! { ":id": packet.0.0 }, |row| {
        let members: [Vec<u8>; 3] = [
            row.get("scores")?,
            row.get("recusals")?,
            row.get("kit_manifest")?,
        ];
        Ok((members, row.get("kit_log")?, row.get("assigned")?))
    })?;
    let Some(([scores, recusals, kit], kit_log, assigned)) = row else {
        return Ok(None);
    };
    // Ours, and encrypted since: what cannot be read now was changed behind our back.
    let damaged = |_| StoreError::Damaged;
    let scores: Scores = json::read(&scores, "scores.json").map_err(damaged)?;
    let recusals: Recusals = json::read(&recusals, "recusals.json").map_err(damaged)?;
    let kit: KitManifest = json::read(&kit, "manifest.json").map_err(damaged)?;
    let [sheets, recusals] = [scores.sheets.len(), recusals.recusals.len()].map(|n| n as u32);
    let (kit_log, assigned): (u32, u32) = (kit_log, assigned);
    let is_of_this_kit = kit.log.n == kit_log;
    Ok(Some(Contents {
        sheets,
        recusals,
        missing: is_of_this_kit.then(|| assigned.saturating_sub(sheets + recusals)),
    }))
}

fn held(reading: Reading<'_>) -> Result<Vec<SignedReceipt>, StoreError> {
    let sql = "SELECT bytes, signature FROM receipt ORDER BY number";
    let rows = reading.all(sql, &[], |row: &Row<'_>| {
        Ok((row.get::<_, Vec<u8>>("bytes")?, row.get("signature")?))
    })?;
    let read = |(bytes, signature): (Vec<u8>, String)| {
        let receipt: Receipt = json::read(&bytes, "receipt").map_err(|_| StoreError::Damaged)?;
        Ok(SignedReceipt {
            receipt,
            bytes,
            signature,
        })
    };
    rows.into_iter().map(read).collect()
}

/// Returns the newest state of the chair's log that this judge has heard of, by kit or by receipt.
///
/// # Errors
/// Those of the store.
pub fn last_heard(reading: Reading<'_>, kit: Head) -> Result<Head, StoreError> {
    let heads = held(reading)?.into_iter().map(|one| one.receipt.log);
    Ok(heads.fold(
        kit,
        |newest, head| {
            if head.n > newest.n { head } else { newest }
        },
    ))
}

/// Returns the smallest number of the chair's log about which this workspace was told different stories.
///
/// # Errors
/// Those of the store.
pub fn contradicted(reading: Reading<'_>) -> Result<Option<u32>, StoreError> {
    let sql = "SELECT packet_id, kit_log FROM export";
    let kits = reading.all(sql, &[], |row| {
        Ok((PacketId(Digest(row.get("packet_id")?)), row.get("kit_log")?))
    })?;
    let receipts: Vec<Receipt> = held(reading)?.into_iter().map(|one| one.receipt).collect();
    Ok(contradiction(&kits.into_iter().collect(), &receipts))
}

/// Copies all receipts from another workspace of the judge; the packets they answer are there.
pub(crate) fn copy(from: Reading<'_>, writing: &Writing<'_>) -> Result<(), StoreError> {
    from.each("SELECT * FROM receipt ORDER BY number", &[], |row| {
        let (sha256, packet): ([u8; 32], [u8; 32]) = (row.get("sha256")?, row.get("packet")?);
        let (bytes, signature): (Vec<u8>, String) = (row.get("bytes")?, row.get("signature")?);
        writing.run(
            "INSERT INTO receipt (sha256, packet, bytes, signature, received_at)
             VALUES (:sha256, :packet, :bytes, :signature, :at)",
            named_params! {
                ":sha256": sha256, ":packet": packet, ":bytes": bytes, ":signature": signature,
                ":at": row.get::<_, i64>("received_at")?,
            },
        )?;
        Ok(())
    })
}

pub(super) fn exported(reading: Reading<'_>, packet: &PacketId) -> Result<bool, StoreError> {
    let sql = "SELECT count(*) FROM export WHERE packet_id = :id";
    reading.only(sql, named_params! { ":id": packet.0.0 }, |row| {
        Ok(row.get::<_, u32>(0)? > 0)
    })
}

pub(super) fn holds(reading: Reading<'_>, one: &SignedReceipt) -> Result<bool, StoreError> {
    let sql = "SELECT count(*) FROM receipt WHERE sha256 = :sha256";
    let sha256 = Digest::of(&one.bytes).0;
    reading.only(sql, named_params! { ":sha256": sha256 }, |row| {
        Ok(row.get::<_, u32>(0)? > 0)
    })
}

pub(super) fn put(
    writing: &Writing<'_>,
    one: &SignedReceipt,
    now: Instant,
) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO receipt (sha256, packet, bytes, signature, received_at)
         VALUES (:sha256, :packet, :bytes, :signature, :at)",
        named_params! {
            ":sha256": Digest::of(&one.bytes).0, ":packet": one.receipt.packet_id.0.0,
            ":bytes": one.bytes, ":signature": one.signature, ":at": now.millis(),
        },
    )?;
    Ok(())
}
