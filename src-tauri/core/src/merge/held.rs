//! The packets that a workspace holds, read from their very bytes.

use super::{Held, Packet, PacketId, state_hash, store};
use crate::applications;
use crate::clock::Instant;
use crate::journal::Operation;
use crate::log;
use crate::packets::{self, Origin, Panel};
use crate::parallel;
use crate::store::{Reading, StoreError};
use crate::travel::Digest;
use crate::workspace::Workspace;
use std::sync::Arc;

/// The packets that were read and checked since the workspace was opened. Their ids are the hashes of
/// what they say, so none can change.
#[derive(Default)]
struct Read(Held);

/// Returns the packets that are held. Each was read and checked once since the workspace was opened.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where a kept packet does not pass its checks.
pub fn held(reading: Reading<'_>) -> Result<Held, StoreError> {
    let ids = store::ids(reading)?;
    reading.memo(|read: &mut Read| {
        let is_unread = |id: &PacketId| !read.0.contains_key(id);
        let unread: Vec<PacketId> = ids.iter().copied().filter(is_unread).collect();
        if !unread.is_empty() {
            read_anew(reading, &unread, &mut read.0)?;
        }
        let packet = |id| read.0.get(&id).map(|packet| (id, Arc::clone(packet)));
        let packets = ids.into_iter().map(packet);
        packets.collect::<Option<Held>>().ok_or(StoreError::Damaged)
    })
}

/// Reads packets and checks them, on all cores.
fn read_anew(reading: Reading<'_>, unread: &[PacketId], read: &mut Held) -> Result<(), StoreError> {
    let panel = Panel::read(reading)?;
    // Some at a time: the bytes of all of them need not be in memory at once.
    for some in unread.chunks(4 * parallel::cores()) {
        let inner = |id: &PacketId| Ok((*id, store::inner(reading, *id)?));
        let kept: Vec<_> = some.iter().map(inner).collect::<Result<_, StoreError>>()?;
        let packets = parallel::map(&kept, |(id, inner)| read_again(*id, inner, &panel));
        for (id, packet) in some.iter().zip(packets) {
            read.insert(*id, packet?);
        }
    }
    Ok(())
}

fn read_again(id: PacketId, inner: &[u8], panel: &Panel) -> Result<Arc<Packet>, StoreError> {
    let read = packets::read_inner(inner.to_vec(), panel, Origin::Kept);
    let packet = read.map_err(|_| StoreError::Damaged)?.packet;
    // Kept under another name it would count as what it is not.
    (packet.id == id)
        .then_some(packet)
        .ok_or(StoreError::Damaged)
}

/// Keeps packets that were read and checked a moment ago.
pub(super) fn remember(reading: Reading<'_>, packets: &Held) {
    reading.memo(|read: &mut Read| {
        let packets = packets.iter().map(|(id, packet)| (*id, Arc::clone(packet)));
        read.0.extend(packets);
    });
}

/// Returns the hash over the ids of the packets that are held.
///
/// # Errors
/// Those of the store.
pub fn held_hash(reading: Reading<'_>) -> Result<Digest, StoreError> {
    Ok(state_hash(&store::ids(reading)?))
}

/// Forgets everything that was read, reads and checks every packet and the log anew from their bytes, and
/// makes the search index again. Returns how many packets there are.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where what is kept does not pass its checks.
pub fn rebuild(workspace: &mut Workspace, now: Instant) -> Result<u32, StoreError> {
    workspace.forget();
    log::ledger(workspace.read())?;
    let packets = held(workspace.read())?.len() as u32;
    workspace.transact(now, None, |writing| {
        applications::index_again(writing)?;
        Ok::<_, StoreError>(((), Operation::Rebuild { packets }))
    })?;
    Ok(packets)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::log::Entry;
    use crate::store::Writing;
    use crate::trial::{a_round, merge_in, now, round};

    #[test]
    fn what_was_rolled_back_is_not_remembered() {
        let trial = a_round();
        let mut chair = trial.chair("chair");
        let all =
            |reading: Reading<'_>| (log::ledger(reading).unwrap(), log::kept(reading).unwrap());
        let before = all(chair.read());
        let reason = |text: &str| Entry::Reopen {
            round: round(),
            reason: text.to_owned(),
        };
        let tells = |writing: &Writing<'_>, text: &str| {
            log::append(writing, reason(text), now()).unwrap();
            all(writing.reading())
        };
        let undone: Result<((), _), StoreError> = chair.transact(now(), None, |writing| {
            assert_ne!(tells(writing, "never"), before);
            Err(StoreError::Damaged)
        });
        assert!(undone.is_err());
        assert_eq!(all(chair.read()), before);
        let after = chair.transact::<_, StoreError>(now(), None, |writing| {
            let packets = 0;
            Ok((tells(writing, "truly"), Operation::Rebuild { packets }))
        });
        let after = after.unwrap().0;
        assert_eq!(after.1.last().unwrap().record.entry, reason("truly"));
        assert_eq!(all(chair.read()), after);
    }

    #[test]
    fn a_workspace_holds_the_same_whether_it_was_open_or_is_opened_again() {
        let trial = a_round();
        let mut chair = trial.chair("chair");
        let mut laptop = trial.judge(1, "laptop");
        for points in [1, 2] {
            let packet = laptop.export(points, &trial.path(&format!("packets {points}")));
            merge_in(&mut chair, &[packet]);
        }
        let all = |reading: Reading<'_>| {
            let log = (log::ledger(reading).unwrap(), log::kept(reading).unwrap());
            (held(reading).unwrap(), log)
        };
        let open = all(chair.read());
        assert_eq!(open.0.len(), 2);
        chair.forget();
        assert_eq!(open, all(chair.read()));
        assert_eq!(rebuild(&mut chair, now()).unwrap(), 2);
    }
}
