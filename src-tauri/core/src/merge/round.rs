//! What the chair decides about a round's packets: which of a fork counts, when it is sealed, and why it
//! is opened again.

use super::{Held, PacketId, Standing, current, held, unsealed};
use crate::clock::Instant;
use crate::id::{JudgeId, RoundId};
use crate::journal::Operation;
use crate::log::{self, Entry, Ledger, seal_hash};
use crate::programme;
use crate::store::StoreError;
use crate::travel::Digest;
use crate::workspace::Workspace;
use std::collections::BTreeSet;

/// Why a decision about a round was not taken. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum RoundError {
    /// The programme has no such round that is scored.
    #[error("no round {round}")]
    Unknown {
        /// The round.
        round: RoundId,
    },
    /// No packet counts in the round.
    #[error("round {round} has no packet")]
    Empty {
        /// The round.
        round: RoundId,
    },
    /// A judge's packets do not know each other, and none was chosen.
    #[error("a fork of judge {judge} in round {round}")]
    Forked {
        /// The round.
        round: RoundId,
        /// The judge.
        judge: JudgeId,
    },
    /// It is sealed already.
    #[error("round {round} is sealed")]
    Sealed {
        /// The round.
        round: RoundId,
    },
    /// It is not sealed.
    #[error("round {round} is open")]
    NotSealed {
        /// The round.
        round: RoundId,
    },
    /// Its results are official.
    #[error("round {round} is official")]
    Official {
        /// The round.
        round: RoundId,
    },
    /// A decision that must have a reason has none.
    #[error("no reason")]
    Reason,
    /// The packet is not one of a fork of this judge and round.
    #[error("not a packet of a fork")]
    NotForked,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl RoundError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "round-unknown",
            Self::Empty { .. } => "round-empty",
            Self::Forked { .. } => "round-forked",
            Self::Sealed { .. } => "round-sealed",
            Self::NotSealed { .. } => "round-not-sealed",
            Self::Official { .. } => "round-official",
            Self::Reason => "reason-missing",
            Self::NotForked => "fork-unknown",
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unknown { round }
            | Self::Empty { round }
            | Self::Sealed { round }
            | Self::NotSealed { round }
            | Self::Official { round } => vec![("round", round.to_string())],
            Self::Forked { round, judge } => {
                vec![("round", round.to_string()), ("judge", judge.to_string())]
            }
            Self::Reason | Self::NotForked => vec![],
            Self::Store(error) => error.args(),
        }
    }
}

/// Returns the reason as it is kept, where it says anything.
pub(crate) fn reason_of(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Seals a round: the packets that count now are listed in the log, and from here on they alone count.
///
/// Returns the hash of the list, whose short form is read out.
///
/// # Errors
/// [`RoundError`].
pub fn seal(
    workspace: &mut Workspace,
    round: &RoundId,
    now: Instant,
) -> Result<Digest, RoundError> {
    let reading = workspace.read();
    let programme = programme::of_workspace(reading)?.issued.programme;
    let known = programme.round(round).filter(|round| round.scoring);
    known.ok_or_else(|| RoundError::Unknown {
        round: round.clone(),
    })?;
    let (held, ledger) = (held(reading)?, log::ledger(reading)?);
    if ledger.sealed(round).is_some() {
        return Err(RoundError::Sealed {
            round: round.clone(),
        });
    }
    let packets = counting(&held, &ledger, round)?;
    let sha256 = seal_hash(round, &packets);
    let operation = Operation::Seal {
        round: round.clone(),
        packets: packets.len() as u32,
    };
    let entry = Entry::Seal {
        round: round.clone(),
        packets,
        sha256,
    };
    decide::<RoundError>(workspace, now, entry, operation)?;
    Ok(sha256)
}

/// Returns the packets of a round that count, where none of its judges has a fork.
fn counting(
    held: &Held,
    ledger: &Ledger,
    round: &RoundId,
) -> Result<BTreeSet<PacketId>, RoundError> {
    for ((of, judge), standing) in unsealed(held, ledger) {
        if of == *round && matches!(standing, Standing::Fork(_)) {
            return Err(RoundError::Forked { round: of, judge });
        }
    }
    let current = current(held, ledger).into_iter();
    let packets: BTreeSet<PacketId> = current
        .filter(|((of, _), _)| of == round)
        .map(|(_, packet)| packet.id)
        .collect();
    if packets.is_empty() {
        return Err(RoundError::Empty {
            round: round.clone(),
        });
    }
    Ok(packets)
}

/// Opens a sealed round again; packets that came late count from here on.
///
/// # Errors
/// [`RoundError`].
pub fn reopen(
    workspace: &mut Workspace,
    round: &RoundId,
    reason: &str,
    now: Instant,
) -> Result<(), RoundError> {
    let reason = reason_of(reason).ok_or(RoundError::Reason)?;
    let ledger = log::ledger(workspace.read())?;
    if ledger.sealed(round).is_none() {
        return Err(RoundError::NotSealed {
            round: round.clone(),
        });
    }
    if ledger.official(round).is_some() {
        return Err(RoundError::Official {
            round: round.clone(),
        });
    }
    let entry = Entry::Reopen {
        round: round.clone(),
        reason,
    };
    let operation = Operation::Reopen {
        round: round.clone(),
    };
    decide(workspace, now, entry, operation)
}

/// Settles a fork as its judge has said: the packet counts, the others of the fork do not.
///
/// # Errors
/// [`RoundError`].
pub fn choose(
    workspace: &mut Workspace,
    packet: PacketId,
    reason: &str,
    now: Instant,
) -> Result<(), RoundError> {
    let reason = reason_of(reason).ok_or(RoundError::Reason)?;
    let (held, ledger) = (held(workspace.read())?, log::ledger(workspace.read())?);
    let author = held.get(&packet).map(|packet| packet.author());
    let (round, judge) = author.ok_or(RoundError::NotForked)?;
    if ledger.sealed(&round).is_some() {
        return Err(RoundError::Sealed { round });
    }
    let standing = unsealed(&held, &ledger).remove(&(round.clone(), judge));
    let mut over = match standing {
        Some(Standing::Fork(heads)) if heads.contains(&packet) => heads,
        _ => return Err(RoundError::NotForked),
    };
    over.remove(&packet);
    let entry = Entry::ForkChoice {
        judge_id: judge,
        round: round.clone(),
        packet_id: packet,
        over,
        reason,
    };
    let operation = Operation::ChooseFork {
        judge,
        round,
        packet: packet.to_string(),
    };
    decide(workspace, now, entry, operation)
}

/// Writes a decision into the log. What counts follows from it.
pub(crate) fn decide<E: From<StoreError>>(
    workspace: &mut Workspace,
    now: Instant,
    entry: Entry,
    operation: Operation,
) -> Result<(), E> {
    workspace.transact::<_, E>(now, None, |writing| {
        log::append(writing, entry, now)?;
        Ok(((), operation))
    })?;
    Ok(())
}
