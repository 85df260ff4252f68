//! Writing receipts, in the chair's workspace.

use super::{FORMAT, Receipt, ReceiptError, SignedReceipt};
use crate::files::{NewFile, name_part, read_at_most};
use crate::id::JudgeId;
use crate::judges;
use crate::log::{self, Entry, Head, Kept};
use crate::merge::{self, Held, Packet, PacketId};
use crate::programme;
use crate::store::{Reading, StoreError};
use crate::travel::signature::SigningKey;
use crate::travel::{Digest, Kind, TravelError, container, json};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A receipt as the chair gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The receipt.
    pub signed: SignedReceipt,
    /// The judge's name.
    pub judge: String,
    /// Which export of the judge the packet is, from 1.
    pub revision: u32,
}

impl Given {
    fn file_name(&self) -> String {
        let Receipt {
            judge_id: JudgeId(number),
            round,
            ..
        } = &self.signed.receipt;
        let (judge, round) = (name_part(&self.judge), name_part(&round.0));
        let ending = Kind::Receipt.extension();
        format!("{number:02}-{judge}-{round}-{}.{ending}", self.revision)
    }
}

/// Returns a receipt for each packet that has come in, in the order of the log.
///
/// They follow from the log and the key alone: made twice, they are the same bytes.
///
/// # Errors
/// Those of the store.
pub fn given(reading: Reading<'_>) -> Result<Vec<Given>, StoreError> {
    let key = programme::signing_key(reading)?;
    let held = merge::held(reading)?;
    let panel = judges::list(reading)?.into_iter();
    let names: BTreeMap<JudgeId, String> = panel.map(|judge| (judge.id, judge.name)).collect();
    let receipt = |kept: &Arc<Kept>| {
        let (packet, late) = arrived(&kept.record.entry, &held)?;
        let signed = sign(&key, kept, packet, late);
        Some(Given {
            signed,
            judge: names.get(&packet.judge).cloned().unwrap_or_default(),
            revision: packet.revision(),
        })
    };
    Ok(log::kept(reading)?.iter().filter_map(receipt).collect())
}

/// Returns the packet of whose arrival an entry tells, and whether it was late.
fn arrived<'a>(entry: &Entry, held: &'a Held) -> Option<(&'a Packet, bool)> {
    let (id, late): (&PacketId, bool) = match entry {
        Entry::PacketIn { packet_id, .. } => (packet_id, false),
        Entry::Late { packet_id, .. } => (packet_id, true),
        _ => return None,
    };
    held.get(id).map(|packet| (packet.as_ref(), late))
}

fn sign(key: &SigningKey, kept: &Kept, packet: &Packet, late: bool) -> SignedReceipt {
    let receipt = Receipt {
        format: FORMAT,
        programme_id: kept.record.programme_id,
        packet_id: packet.id,
        judge_id: packet.judge,
        round: packet.round.clone(),
        log: Head {
            n: kept.record.n,
            head: Digest::of(&kept.bytes),
        },
        late,
        at: kept.record.at.clone(),
        signer: key.public().line(),
    };
    let bytes = json::write(&receipt);
    let signature = key.sign(Kind::Receipt.namespace(), &bytes);
    SignedReceipt {
        receipt,
        bytes,
        signature,
    }
}

/// Writes the file of a receipt: a container that is not encrypted, for it holds nothing private.
pub(super) fn pack(signed: &SignedReceipt) -> Result<Vec<u8>, TravelError> {
    let mut file = Vec::new();
    let (bytes, signature) = (&signed.bytes, &signed.signature);
    container::write(&mut file, Kind::Receipt, bytes, signature, &[], |_, _| {
        Ok::<_, TravelError>(())
    })?;
    Ok(file)
}

/// Writes a file for each receipt into a folder; one that is there with the same content stays.
///
/// # Errors
/// [`ReceiptError::Nothing`] where no packet has come in, [`TravelError::Exists`], and those of writing.
pub fn export(reading: Reading<'_>, dir: &Path) -> Result<Vec<(Given, PathBuf)>, ReceiptError> {
    let given = given(reading)?;
    if given.is_empty() {
        return Err(ReceiptError::Nothing);
    }
    let written = |error: std::io::Error| TravelError::while_writing(&error);
    std::fs::create_dir_all(dir).map_err(written)?;
    let (mut done, mut begun) = (Vec::new(), Vec::new());
    for one in given {
        let (path, bytes) = (dir.join(one.file_name()), pack(&one.signed)?);
        let there = read_at_most(&path, bytes.len() as u64 + 1);
        if there.is_ok_and(|there| there == bytes) {
            done.push((one, path));
            continue;
        }
        let unmade = |error| TravelError::while_making(&path, &error);
        let mut file = NewFile::begin(&path).map_err(unmade)?;
        file.write_all(&bytes).map_err(written)?;
        file.settle().map_err(written)?;
        begun.push(file);
        done.push((one, path));
    }
    for file in begun {
        file.keep().map_err(written)?;
    }
    Ok(done)
}
