//! What is wrong with a bundle keeps it out, and changes nothing.

use super::super::export::{Parts, pack};
use super::*;
use crate::bundle;
use crate::programme;
use crate::travel::envelope::{self, Lock};
use crate::travel::signature::SigningKey;
use std::path::PathBuf;

/// The parts of a bundle of two good packets, to be spoilt.
struct Draft {
    parts: Parts,
    key: SigningKey,
    chair: Workspace,
    name: String,
}

fn a_draft(name: &str) -> Draft {
    let story = story();
    let mut sub = story.trial.chair(&format!("{name}-sub.jurybook"));
    merge_in(&mut sub, &story.packets[5..]);
    let reading = sub.read();
    let parts = Parts {
        programme: programme::of_workspace(reading).unwrap(),
        log: log::kept(reading).unwrap(),
        kits: kits::issued(reading).unwrap(),
        packets: merge::verbatim(reading).unwrap(),
    };
    Draft {
        parts,
        key: programme::signing_key(reading).unwrap(),
        chair: story.trial.chair(&format!("{name}-head.jurybook")),
        name: name.to_owned(),
    }
}

impl Draft {
    fn inner(&self, change: impl FnOnce(&mut BundleManifest)) -> Vec<u8> {
        let last = self.parts.log.last().unwrap();
        let head = Head {
            n: last.record.n,
            head: Digest::of(&last.bytes),
        };
        let (mut manifest, members) = self.parts.manifest(&self.key, head, "test", now());
        change(&mut manifest);
        let mut inner = Vec::new();
        pack(&mut inner, &manifest, &members, &self.key).unwrap();
        inner
    }

    fn sealed(&self, inner: &[u8]) -> PathBuf {
        let out = story().trial.path(&format!("{}.jurybundle", self.name));
        let recipients = &self.parts.programme.issued.recipients;
        let sealed = envelope::seal(Vec::new(), &Lock::Recipients(recipients), |file| {
            let written = file.write_all(inner);
            written.map_err(|error| TravelError::while_writing(&error))
        });
        std::fs::write(&out, sealed.unwrap()).unwrap();
        out
    }

    /// Merges and checks that a bundle that is refused changes nothing.
    fn merged(&mut self, inner: &[u8]) -> Vec<&'static str> {
        let before = journal::head(self.chair.read()).unwrap();
        let file = self.sealed(inner);
        let merged = merge_in(&mut self.chair, &[file]);
        let unchanged = journal::head(self.chair.read()).unwrap() == before;
        assert_eq!(unchanged, merged.taken == 0);
        codes(&merged)
    }

    fn refused(&mut self, change: impl FnOnce(&mut BundleManifest)) -> Vec<&'static str> {
        let inner = self.inner(change);
        self.merged(&inner)
    }
}

#[test]
fn a_bundle_that_is_not_the_programmes_or_not_the_chairs_is_refused() {
    let mut draft = a_draft("foreign");
    let other = Digest([7; 32]);
    assert_eq!(
        draft.refused(|one| one.programme_id = other),
        ["bundle-programme"]
    );
    assert_eq!(
        draft.refused(|one| one.recipients.clear()),
        ["bundle-recipient"]
    );
    assert_eq!(draft.refused(|one| one.format = 2), ["travel-content"]);
    assert_eq!(draft.refused(|one| one.log.n += 1), ["travel-content"]);
    assert_eq!(
        draft.refused(|one| one.members[0].n = 9),
        ["travel-content"]
    );
    assert_eq!(
        draft.refused(|one| one.members[5].size += 1),
        ["travel-cut"]
    );
    let chair = std::mem::replace(&mut draft.key, SigningKey::from_seed(&[7; 32]));
    assert_eq!(draft.refused(|_| {}), ["bundle-who"]);
    let line = chair.public().line();
    assert_eq!(draft.refused(|one| one.signer = line), ["travel-signature"]);
}

#[test]
fn a_bundle_whose_log_or_kits_do_not_hold_is_refused() {
    let mut draft = a_draft("broken");
    draft.parts.kits[0].secret = Digest([7; 32]);
    let own = draft.refused(|_| {});
    assert_eq!(
        own,
        ["new", "new"],
        "what we know of a kit is not theirs to say"
    );
    let mut draft = a_draft("broken-kit");
    draft.parts.kits[0].applications.pop_first();
    assert_eq!(draft.refused(|_| {}), ["travel-content"]);
    let mut draft = a_draft("broken-log");
    draft.parts.log.remove(2);
    assert_eq!(draft.refused(|_| {}), ["log-broken"]);
    let mut draft = a_draft("broken-programme");
    draft.parts.programme.signature.clear();
    assert_eq!(draft.refused(|_| {}), ["travel-signature"]);
}

/// A bundle only carries: what is wrong with one packet is on that packet's card, and keeps no other
/// judge's packet out, just as if the files had come loose.
#[test]
fn a_bad_packet_among_good_ones_is_refused_alone() {
    let mut draft = a_draft("one-bad");
    let (_, inner) = &mut draft.parts.packets[0];
    let middle = inner.len() / 2;
    inner[middle] ^= 1;
    let codes = draft.refused(|_| {});
    assert_eq!(codes.len(), 2);
    assert!(codes[0].starts_with("travel-"), "{codes:?}");
    assert_eq!(codes[1], "new");
    // The log that tells of the packet which is not here is not followed.
    let ledger = log::ledger(draft.chair.read()).unwrap();
    assert_eq!(ledger.arrived().count(), 1);
}

/// Nothing is read from a bundle of which one bit was changed or the end is missing.
#[test]
fn flipped_and_cut_bundles_are_refused() {
    let draft = a_draft("flipped");
    let recipient = programme::recipient(draft.chair.read()).unwrap();
    let sound = draft.inner(|_| {});
    let check = |inner: &[u8]| bundle::read(inner, &draft.parts.programme, &recipient);
    assert!(check(&sound).is_ok());
    // Every byte of the head and of the end, and a spread of those between: the members' hashes are
    // the container's own matter, and tested there byte by byte.
    let dense = |at: usize| at < 3000 || at + 1500 > sound.len() || at.is_multiple_of(37);
    for at in (0..sound.len()).filter(|at| dense(*at)) {
        let mut flipped = sound.clone();
        flipped[at] ^= 1 << (at % 8);
        assert!(check(&flipped).is_err(), "bit in byte {at}");
        assert!(check(&sound[..at]).is_err(), "cut at {at}");
    }
    let file = std::fs::read(draft.sealed(&sound)).unwrap();
    let mut chair = draft.chair;
    let before = journal::head(chair.read()).unwrap();
    for at in (0..file.len()).step_by(file.len() / 40) {
        let mut flipped = file.clone();
        flipped[at] ^= 1;
        for spoilt in [&flipped[..], &file[..at]] {
            let path = story().trial.path("spoilt.jurybundle");
            std::fs::write(&path, spoilt).unwrap();
            let merged = merge_in(&mut chair, &[path]);
            assert!(merged.cards[0].outcome.is_err(), "at {at}");
        }
    }
    assert_eq!(journal::head(chair.read()).unwrap(), before);
}
