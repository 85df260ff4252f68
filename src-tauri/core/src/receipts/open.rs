//! Taking a receipt into the judge's workspace.

use super::{FORMAT, Receipt, ReceiptError, SignedReceipt, store};
use crate::clock::Instant;
use crate::journal::Operation;
use crate::programme::{self, Role};
use crate::store::Reading;
use crate::travel::container::Unverified;
use crate::travel::signature::SignerKey;
use crate::travel::{Kind, TravelError, json};
use crate::workspace::Workspace;

/// Largest file of a receipt, in bytes: 1 MiB; ours have about 1,500.
pub const LARGEST: u64 = 1024 * 1024;

/// A receipt that was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The receipt.
    pub signed: SignedReceipt,
    /// Whether it was not held before.
    pub new: bool,
}

/// Checks a receipt and keeps it. Doing it twice changes nothing.
///
/// # Errors
/// The first check that fails: container, signature, content, programme, signer, judge, packet, end.
pub fn open(workspace: &mut Workspace, file: &[u8], now: Instant) -> Result<Opened, ReceiptError> {
    let signed = check(file, workspace.read())?;
    if store::holds(workspace.read(), &signed)? {
        return Ok(Opened { signed, new: false });
    }
    workspace.transact::<_, ReceiptError>(now, None, |writing| {
        store::put(writing, &signed, now)?;
        let operation = Operation::OpenReceipt {
            packet: signed.receipt.packet_id.to_string(),
            number: signed.receipt.log.n,
        };
        Ok(((), operation))
    })?;
    Ok(Opened { signed, new: true })
}

pub(super) fn check(file: &[u8], reading: Reading<'_>) -> Result<SignedReceipt, ReceiptError> {
    let Role::Judge { judge, round, .. } = programme::role(reading)? else {
        return Err(ReceiptError::NotAJudge);
    };
    if file.len() as u64 > LARGEST {
        return Err(TravelError::Oversize { most: LARGEST }.into());
    }
    let unverified = Unverified::open(file, Kind::Receipt)?;
    let receipt: Receipt = json::read(unverified.claimed_manifest(), "manifest.json")?;
    let verified = unverified.verify(SignerKey::from_line(&receipt.signer)?)?;
    if receipt.format != FORMAT {
        let member = "manifest.json".to_owned();
        return Err(TravelError::Content { member }.into());
    }
    let programme = programme::of_workspace(reading)?;
    if receipt.programme_id != programme.id() {
        return Err(ReceiptError::Programme);
    }
    if !programme.issued.may_sign(&receipt.signer) {
        return Err(ReceiptError::Who);
    }
    if receipt.judge_id != judge {
        let judge = receipt.judge_id;
        return Err(ReceiptError::Judge { judge });
    }
    if receipt.round != round || !store::exported(reading, &receipt.packet_id)? {
        return Err(ReceiptError::Packet);
    }
    let bytes = verified.manifest().to_vec();
    let signature = verified.signature().to_owned();
    verified.members::<TravelError>(&[], |_, _| Ok(()))?;
    Ok(SignedReceipt {
        receipt,
        bytes,
        signature,
    })
}
