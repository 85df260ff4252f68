//! What a packet is held against.

use super::Refusal;
use crate::id::{ApplicationId, JudgeId};
use crate::kits::{self, Issued};
use crate::log::{self, Ledger};
use crate::programme::{self, Signed};
use crate::store::{Reading, StoreError};
use crate::travel::Digest;
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// What the chair's workspace knows and a packet is held against.
pub struct Panel {
    pub(super) signed: Signed,
    pub(super) recipient: String,
    pub(super) identity: Zeroizing<String>,
    pub(super) kits: BTreeMap<Digest, Issued>,
    ledger: Ledger,
    /// Keys that enrol by packets read a moment ago.
    fresh: BTreeMap<JudgeId, String>,
    pub(super) categories: BTreeMap<ApplicationId, String>,
}

impl Panel {
    /// Reads it.
    ///
    /// # Errors
    /// Those of the store.
    pub fn read(reading: Reading<'_>) -> Result<Self, StoreError> {
        let categories = reading.all("SELECT id, category FROM application", &[], |row| {
            Ok((ApplicationId(row.get("id")?), row.get("category")?))
        })?;
        Ok(Self {
            signed: programme::of_workspace(reading)?,
            recipient: programme::recipient(reading)?,
            identity: programme::receiving_identity(reading)?,
            kits: kits::issued(reading)?
                .into_iter()
                .map(|kit| (kit.id, kit))
                .collect(),
            ledger: log::ledger(reading)?,
            fresh: BTreeMap::new(),
            categories: categories.into_iter().collect(),
        })
    }

    /// Remembers a judge's key, so that a second one in the same merge is noticed.
    pub fn enrol(&mut self, judge: JudgeId, key: &str) {
        if self.ledger.enrolled(judge).is_none() {
            self.fresh.entry(judge).or_insert_with(|| key.to_owned());
        }
    }

    /// Returns what the chair's log says.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Checks that a key is the judge's, or may become so by this kit.
    pub(super) fn check_key(&self, judge: JudgeId, key: &str, kit: &Digest) -> Result<(), Refusal> {
        let enrolled = self.ledger.enrolled(judge).map(|line| &line.key);
        match enrolled.or_else(|| self.fresh.get(&judge)) {
            Some(known) if known == key => Ok(()),
            _ if self.ledger.revoked(judge, key).is_some() => Err(Refusal::Who { judge }),
            Some(_) => Err(Refusal::EnrolSecond { judge }),
            // The tag is in a later member; without the kit's secret no tag can hold. Whoever has a
            // lost laptop has its old kit too, so after a revocation only a newer kit enrols.
            None if self.ledger.kit(kit) > self.ledger.last_revocation(judge) => Ok(()),
            None => Err(Refusal::Who { judge }),
        }
    }
}
