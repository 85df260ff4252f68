//! What a record says of a judge, held against the judge's own workspace.

use super::error::RecordError;
use super::store;
use super::verify::Record;
use crate::id::{JudgeId, RoundId};
use crate::merge::PacketId;
use crate::programme::{self, Role};
use crate::store::Reading;

/// What a record says of a judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// The judge.
    pub judge: JudgeId,
    /// The round of the judge's kit.
    pub round: RoundId,
    /// The judge's own key in it.
    pub key: OwnKey,
    /// The judge's own last packet in it.
    pub packet: OwnPacket,
    /// The judge's last packet.
    pub last: Option<PacketId>,
    /// The packet that counts in the judge's name.
    pub counted: Option<PacketId>,
}

impl Own {
    /// Tells whether all is as the judge left it: the key is theirs, and their last packet counts.
    pub fn is_right(&self) -> bool {
        matches!(self.key, OwnKey::Confirmed | OwnKey::Provisional)
            && self.packet == OwnPacket::Counts
    }
}

/// A judge's own key in a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnKey {
    /// Enrolled, and its words were compared by voice.
    Confirmed,
    /// Enrolled; its words were not compared.
    Provisional,
    /// Enrolled and revoked later.
    Revoked,
    /// Another key stands in the judge's name, and this one does not.
    Other,
    /// No key stands in the judge's name.
    Absent,
}

impl OwnKey {
    /// Returns the stable code under which the locales explain this.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Confirmed => "own-key-confirmed",
            Self::Provisional => "own-key-provisional",
            Self::Revoked => "own-key-revoked",
            Self::Other => "own-key-other",
            Self::Absent => "own-key-absent",
        }
    }
}

/// A judge's own last packet in a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnPacket {
    /// It counts, byte for byte.
    Counts,
    /// It came in and does not count; an earlier one of the judge's does.
    Earlier,
    /// It came in and none of the judge's packets counts.
    Aside,
    /// It never came in; an earlier one of the judge's counts.
    NeverCame,
    /// It never came in, and none of the judge's packets counts.
    Absent,
    /// A packet counts in the judge's name that this workspace has not made.
    Foreign,
    /// This workspace has made no packet, and none counts in the judge's name.
    NeverSent,
}

impl OwnPacket {
    /// Returns the stable code under which the locales explain this.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Counts => "own-packet-counts",
            Self::Earlier => "own-packet-earlier",
            Self::Aside => "own-packet-aside",
            Self::NeverCame => "own-packet-never-came",
            Self::Absent => "own-packet-absent",
            Self::Foreign => "own-packet-foreign",
            Self::NeverSent => "own-packet-never-sent",
        }
    }
}

/// Looks a judge up in a record that holds. A packet's id is the hash of its manifest, which lists the
/// hash of every member, so one and the same id means one and the same bytes.
///
/// # Errors
/// [`RecordError::NotAJudge`], [`RecordError::Other`], and those of the store.
pub fn own(record: &Record, reading: Reading<'_>) -> Result<Own, RecordError> {
    let Role::Judge { judge, round, .. } = programme::role(reading)? else {
        return Err(RecordError::NotAJudge);
    };
    if programme::of_workspace(reading)?.id() != record.programme.id() {
        return Err(RecordError::Other);
    }
    let exports = store::exports(reading)?;
    let last = exports.last().copied();
    let outcome = record.outcome.rounds.iter().find(|one| one.round == round);
    let counted = outcome
        .and_then(|outcome| outcome.packets.iter().find(|one| one.judge_id == judge))
        .map(|one| one.packet_id);
    let came = last.is_some_and(|last| record.packets.contains_key(&last));
    let packet = match (counted, last) {
        (Some(counted), Some(last)) if counted == last => OwnPacket::Counts,
        (Some(counted), _) if !exports.contains(&counted) => OwnPacket::Foreign,
        (Some(_), _) if came => OwnPacket::Earlier,
        (Some(_), _) => OwnPacket::NeverCame,
        (None, Some(_)) if came => OwnPacket::Aside,
        (None, Some(_)) => OwnPacket::Absent,
        (None, None) => OwnPacket::NeverSent,
    };
    Ok(Own {
        key: own_key(
            record,
            judge,
            programme::signing_key(reading)?.public().line(),
        ),
        judge,
        round,
        packet,
        last,
        counted,
    })
}

fn own_key(record: &Record, judge: JudgeId, key: String) -> OwnKey {
    let told = &record.told;
    let keyed = (judge, key);
    if !told.enrolled.contains_key(&keyed) {
        return match told.enrolled.keys().any(|(of, _)| *of == judge) {
            true => OwnKey::Other,
            false => OwnKey::Absent,
        };
    }
    match (
        told.revoked.contains_key(&keyed),
        told.confirmed.contains(&keyed),
    ) {
        (true, _) => OwnKey::Revoked,
        (false, true) => OwnKey::Confirmed,
        (false, false) => OwnKey::Provisional,
    }
}
