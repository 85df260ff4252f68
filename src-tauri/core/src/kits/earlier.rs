//! What a judge brings along from an earlier workspace: keys, exports and, in the same round, sheets.

use super::store::{copy_exports, own_manifest};
use super::{KitError, KitManifest};
use crate::applications::{self, Filter, Verdict};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::packets;
use crate::programme::{self, Role};
use crate::receipts;
use crate::scores::{self, typing};
use crate::store::{Reading, StoreError, Writing};
use crate::travel::{Digest, TravelError, json};
use crate::workspace::Workspace;
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// A judge's earlier workspace.
pub(super) struct Earlier<'a> {
    reading: Reading<'a>,
    programme: Digest,
    judge: JudgeId,
    round: RoundId,
    rubric: Digest,
}

impl<'a> Earlier<'a> {
    /// Reads whose workspace it is.
    ///
    /// # Errors
    /// [`KitError::OtherJudge`] where it is the chair's.
    pub(super) fn of(workspace: &'a Workspace) -> Result<Self, KitError> {
        let reading = workspace.read();
        let Role::Judge { judge, round, .. } = programme::role(reading)? else {
            return Err(KitError::OtherJudge);
        };
        let kit = own_manifest(reading)?;
        let kit: KitManifest =
            json::read(&kit, "manifest.json").map_err(|_: TravelError| StoreError::Damaged)?;
        Ok(Self {
            reading,
            programme: kit.programme_id,
            judge,
            round,
            rubric: kit.rubric_sha256,
        })
    }

    /// Returns the identity that opens what is addressed to the judge.
    pub(super) fn identity(&self) -> Result<Zeroizing<String>, StoreError> {
        programme::receiving_identity(self.reading)
    }

    /// Checks that a kit is for the same judge.
    pub(super) fn check(&self, kit: &KitManifest) -> Result<(), KitError> {
        if kit.judge_id == self.judge && kit.programme_id == self.programme {
            Ok(())
        } else {
            Err(KitError::OtherJudge)
        }
    }

    /// Copies the keys, so that the judge keeps the ones that the chair knows.
    pub(super) fn bring_keys(&self, writing: &Writing<'_>) -> Result<(), StoreError> {
        programme::copy_keys(self.reading, writing)
    }

    /// Copies what belongs to the same round: the ids of all exports, so that the next packet names
    /// them, the receipts for them, and the sheets of what is still assigned, so that it holds no less than they did;
    /// without their points where the rubric is another one. What was given for practice never comes to count.
    pub(super) fn bring_work(
        &self,
        writing: &Writing<'_>,
        kit: &KitManifest,
        assigned: &BTreeSet<ApplicationId>,
    ) -> Result<(), StoreError> {
        if kit.round != self.round {
            return Ok(());
        }
        copy_exports(self.reading, writing)?;
        packets::copy_sent(self.reading, writing)?;
        receipts::copy(self.reading, writing)?;
        let practised = Filter {
            screening: Some(Verdict::Practice),
            ..Filter::default()
        };
        let practised = applications::list(self.reading, &practised)?.into_iter();
        let practised: BTreeSet<ApplicationId> = practised.map(|one| one.id).collect();
        let same_rubric = kit.rubric_sha256 == self.rubric;
        for (application, mut sheet) in typing::all_as_typed(self.reading)? {
            let counts = assigned.contains(&application);
            let counted = !practised.contains(&application);
            let is_here = counts || kit.practice.contains(&application);
            if !is_here || counts != counted {
                continue;
            }
            if !same_rubric {
                // Points on another rubric's scale would say something else; words stay what they are.
                sheet.draft.scores.clear();
                sheet.is_final = false;
            }
            scores::put(writing, &sheet.draft)?;
            scores::set_final(writing, application, sheet.is_final)?;
        }
        Ok(())
    }
}
