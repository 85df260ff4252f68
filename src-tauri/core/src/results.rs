//! What has come in for a round: who was asked, and the sheets of the packets that count.

use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::kits;
use crate::log;
use crate::merge::{self, Packet};
use crate::scores::{FinalSheet, Verdict};
use crate::store::{Reading, StoreError};
use rusqlite::named_params;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An application and a judge who is, or was, assigned to it.
pub type Pair = (ApplicationId, JudgeId);

/// What each judge's newest kit asked for.
type Asked = BTreeMap<JudgeId, BTreeSet<ApplicationId>>;

/// What has come in of one assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetMark {
    /// Nothing yet.
    Waiting,
    /// A final sheet with points.
    Final,
    /// A recusal.
    Recused,
    /// The packet came without it.
    Missing,
}

/// The packets of a round that count, by judge.
pub struct Results {
    round: RoundId,
    packets: BTreeMap<JudgeId, Arc<Packet>>,
}

/// What an assignment has come to, for dossiers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignedSheet<'a> {
    /// The judge's name.
    pub name: String,
    /// The sheet, where the judge has handed one in.
    pub sheet: Option<&'a FinalSheet>,
}

impl Results {
    /// Reads them.
    ///
    /// # Errors
    /// Those of the store.
    pub fn of(reading: Reading<'_>, round: &RoundId) -> Result<Self, StoreError> {
        let current = merge::current(&merge::held(reading)?, &log::ledger(reading)?);
        let here = current.into_iter().filter(|((of, _), _)| of == round);
        Ok(Self {
            round: round.clone(),
            packets: here.map(|((_, judge), packet)| (judge, packet)).collect(),
        })
    }

    /// Returns the round.
    pub(crate) fn round(&self) -> &RoundId {
        &self.round
    }

    /// Returns the packets that count, by judge.
    pub(crate) fn into_packets(self) -> BTreeMap<JudgeId, Arc<Packet>> {
        self.packets
    }

    /// Returns the packet of a judge that counts.
    pub fn packet(&self, judge: JudgeId) -> Option<&Packet> {
        self.packets.get(&judge).map(Arc::as_ref)
    }

    /// Returns the packets with their judges.
    pub(crate) fn packets(&self) -> impl Iterator<Item = (JudgeId, &Packet)> {
        let packets = self.packets.iter();
        packets.map(|(judge, packet)| (*judge, packet.as_ref()))
    }

    /// Returns all final sheets with their judges, by judge and application.
    pub fn sheets(&self) -> impl Iterator<Item = (JudgeId, &FinalSheet)> {
        self.packets
            .iter()
            .flat_map(|(judge, packet)| packet.sheets.values().map(|sheet| (*judge, sheet)))
    }

    /// Returns what has come in of each assignment.
    ///
    /// # Errors
    /// Those of the store.
    pub fn marks(&self, reading: Reading<'_>) -> Result<BTreeMap<Pair, SheetMark>, StoreError> {
        let kits = kits::issued(reading)?.into_iter();
        let here = kits.filter(|kit| kit.round == self.round);
        // The newest kit of a judge is the last.
        let asked = here.map(|kit| (kit.judge, kit.applications)).collect();
        let pairs = assigned(reading, &self.round)?.into_iter();
        Ok(pairs.map(|pair| (pair, self.mark(pair, &asked))).collect())
    }

    fn mark(&self, (application, judge): Pair, asked: &Asked) -> SheetMark {
        let Some(packet) = self.packets.get(&judge) else {
            return SheetMark::Waiting;
        };
        let asked = asked.get(&judge);
        match packet.sheets.get(&application).map(FinalSheet::verdict) {
            Some(Verdict::Scored(_)) => SheetMark::Final,
            Some(Verdict::Recused(_)) => SheetMark::Recused,
            None if asked.is_some_and(|asked| asked.contains(&application)) => SheetMark::Missing,
            None => SheetMark::Waiting,
        }
    }

    /// Returns what the assignments of an application have come to, by the judges' numbers.
    ///
    /// # Errors
    /// Those of the store.
    pub fn of_application(
        &self,
        reading: Reading<'_>,
        application: ApplicationId,
    ) -> Result<Vec<AssignedSheet<'_>>, StoreError> {
        let sql = "SELECT judge.id, judge.name FROM assignment
             JOIN judge ON judge.id = assignment.judge
             WHERE round = :round AND application = :application ORDER BY judge.id";
        let here = named_params! { ":round": self.round.0, ":application": application.0 };
        reading.all(sql, here, |row| {
            let packet = self.packet(JudgeId(row.get("id")?));
            Ok(AssignedSheet {
                name: row.get("name")?,
                sheet: packet.and_then(|packet| packet.sheets.get(&application)),
            })
        })
    }
}

/// Returns who is assigned to what in a round, in order. What was withdrawn is nobody's any more.
///
/// # Errors
/// Those of the store.
pub(crate) fn assigned(reading: Reading<'_>, round: &RoundId) -> Result<Vec<Pair>, StoreError> {
    let sql =
        "SELECT application, judge FROM assignment WHERE round = :round AND application NOT IN
             (SELECT id FROM application WHERE screening = 'withdrawn')
         ORDER BY application, judge";
    pairs(reading, sql, round)
}

/// Returns who was assigned to anything in a round, what was withdrawn since included.
///
/// # Errors
/// Those of the store.
pub(crate) fn judges_once(
    reading: Reading<'_>,
    round: &RoundId,
) -> Result<BTreeSet<JudgeId>, StoreError> {
    let sql = "SELECT DISTINCT judge FROM assignment WHERE round = :round";
    let judges = reading.all(sql, named_params! { ":round": round.0 }, |row| {
        Ok(JudgeId(row.get(0)?))
    })?;
    Ok(judges.into_iter().collect())
}

/// Returns who was assigned to what in a round, in order, with what was withdrawn since.
///
/// # Errors
/// Those of the store.
pub(crate) fn assigned_once(
    reading: Reading<'_>,
    round: &RoundId,
) -> Result<Vec<Pair>, StoreError> {
    let sql = "SELECT application, judge FROM assignment WHERE round = :round
         ORDER BY application, judge";
    pairs(reading, sql, round)
}

fn pairs(reading: Reading<'_>, sql: &str, round: &RoundId) -> Result<Vec<Pair>, StoreError> {
    reading.all(sql, named_params! { ":round": round.0 }, |row| {
        Ok((ApplicationId(row.get(0)?), JudgeId(row.get(1)?)))
    })
}

/// Tells whether a judge was ever asked to score an application: by an assignment that stands, or by a kit.
///
/// # Errors
/// Those of the store.
pub(crate) fn is_asked_for(
    reading: Reading<'_>,
    application: ApplicationId,
) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM assignment WHERE application = :application)";
    let here = named_params! { ":application": application.0 };
    let is_assigned: bool = reading.only(sql, here, |row| row.get(0))?;
    let mut kits = kits::issued(reading)?.into_iter();
    Ok(is_assigned || kits.any(|kit| kit.applications.contains(&application)))
}
