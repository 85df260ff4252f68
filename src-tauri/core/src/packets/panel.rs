//! What a packet is held against.

use super::Refusal;
use crate::id::{ApplicationId, JudgeId};
use crate::judges;
use crate::kits::{self, Issued};
use crate::log::{self, Ledger, Record};
use crate::programme::{self, Signed};
use crate::store::{Reading, StoreError};
use crate::travel::Digest;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
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
    pub(super) categories: BTreeMap<ApplicationId, Arc<str>>,
    judges: BTreeSet<JudgeId>,
    /// Kits of another workspace whose rounds are judged by another rubric there, each with its judge.
    otherwise: BTreeMap<Digest, JudgeId>,
}

impl Panel {
    /// Reads it.
    ///
    /// # Errors
    /// Those of the store.
    pub fn read(reading: Reading<'_>) -> Result<Self, StoreError> {
        // A category has thousands of applications: its id is kept once.
        let mut ids: BTreeSet<Arc<str>> = BTreeSet::new();
        // No kit may ask for what is for practice, and no sheet that counts may be of it.
        let sql = "SELECT id, category FROM application WHERE screening <> 'practice'";
        let categories = reading.all(sql, &[], |row| {
            let category = row.get_ref("category")?.as_str()?;
            let known = ids.get(category).cloned();
            let category = known.unwrap_or_else(|| category.into());
            ids.insert(Arc::clone(&category));
            Ok((ApplicationId(row.get("id")?), category))
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
            judges: judges::list(reading)?
                .into_iter()
                .map(|judge| judge.id)
                .collect(),
            otherwise: BTreeMap::new(),
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

    /// Returns the programme.
    pub(crate) fn programme(&self) -> &Signed {
        &self.signed
    }

    /// Returns to whom what comes must be addressed, `age1…`.
    pub(crate) fn recipient(&self) -> &str {
        &self.recipient
    }

    /// Returns the identity that opens what is addressed to this workspace.
    pub(crate) fn identity(&self) -> &str {
        &self.identity
    }

    /// Takes kits that another workspace of the chair has issued, so that packets which answer them can
    /// be checked; returns those that were not known.
    ///
    /// It takes none of a judge whose key was revoked: whoever has the lost laptop may have the kit too. Of those
    /// that another version of the programme has made by another rubric it remembers that.
    pub(crate) fn take_kits<'a>(&mut self, kits: impl Iterator<Item = &'a Issued>) -> Vec<Issued> {
        let mut taken = Vec::new();
        for kit in kits.filter(|kit| !self.kits.contains_key(&kit.id)) {
            if self.fits(kit) && self.ledger.last_revocation(kit.judge).is_none() {
                self.ledger.expect_kit(kit.id);
                taken.push(kit.clone());
            } else if self.knows(kit) && !self.fits(kit) {
                self.otherwise.insert(kit.id, kit.judge);
            }
        }
        let new = taken.iter().map(|kit| (kit.id, kit.clone()));
        self.kits.extend(new);
        taken
    }

    /// Follows a log that goes on where ours ends; tells whether all its kits fit what is known here, and
    /// changes nothing where one does not.
    pub(crate) fn follow(&mut self, records: &[Record], kits: &BTreeMap<Digest, Issued>) -> bool {
        let ledger = Ledger::of(records);
        let fits = kits.values().all(|kit| self.knows(kit));
        if fits {
            self.ledger = ledger;
            let new = kits.iter().map(|(id, kit)| (*id, kit.clone()));
            self.kits.extend(new);
        }
        fits
    }

    /// Tells whether a packet answers a kit of the judge's by which the round is judged otherwise than here.
    pub(super) fn is_judged_otherwise(&self, kit: &Digest, judge: JudgeId) -> bool {
        self.otherwise.get(kit) == Some(&judge)
    }

    /// Tells whether a kit is for what is known here, and scores by the rubric of the programme's version here.
    fn fits(&self, kit: &Issued) -> bool {
        let programme = &self.signed.issued.programme;
        self.knows(kit) && kit.rubric_sha256 == programme.rubric_digest(&kit.round)
    }

    /// Tells whether a kit is for a judge, a round and applications that are known here.
    fn knows(&self, kit: &Issued) -> bool {
        let round = self.signed.issued.programme.round(&kit.round);
        let mut applications = kit.applications.iter();
        self.judges.contains(&kit.judge)
            && round.is_some_and(|round| round.scoring)
            && applications.all(|one| self.categories.contains_key(one))
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
