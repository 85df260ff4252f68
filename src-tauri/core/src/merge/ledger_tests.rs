//! What the chair's log changes about what counts.

use super::tests::{a_laptop, holding, merged, read};
use super::*;
use crate::log::{Entry, FORMAT, Record, seal_hash};
use proptest::prelude::*;

/// Returns the names of a plan's verdicts, card by card.
pub(super) fn verdicts(plan: &Plan) -> Vec<String> {
    let name = |card: &Card| {
        format!("{:?}", card.verdict)
            .split(' ')
            .next()
            .map(str::to_lowercase)
    };
    plan.cards.iter().filter_map(name).collect()
}

fn ledger(entries: &[Entry]) -> Ledger {
    let record = |(n, entry): (u32, &Entry)| Record {
        format: FORMAT,
        programme_id: Digest([0; 32]),
        n,
        previous: Digest([0; 32]),
        at: String::new(),
        signer: String::new(),
        entry: entry.clone(),
    };
    let records: Vec<Record> = (1..).zip(entries).map(record).collect();
    Ledger::of(&records)
}

fn jury() -> RoundId {
    "jury".into()
}

fn add(judge: u32, key: &str) -> Entry {
    Entry::RosterAdd {
        judge_id: JudgeId(judge),
        key: key.to_owned(),
        recipient: String::new(),
        kit_id: Digest([0; 32]),
    }
}

fn revoke(judge: u32, key: &str) -> Entry {
    Entry::RosterRevoke {
        judge_id: JudgeId(judge),
        key: key.to_owned(),
        reason: "lost".to_owned(),
    }
}

fn arrives(packet: &Packet) -> Entry {
    Entry::PacketIn {
        packet_id: packet.id,
        judge_id: packet.judge,
        round: jury(),
    }
}

fn seal(packets: &[&Packet]) -> Entry {
    let packets: BTreeSet<PacketId> = packets.iter().map(|packet| packet.id).collect();
    Entry::Seal {
        round: jury(),
        sha256: seal_hash(&jury(), &packets),
        packets,
    }
}

fn reopen() -> Entry {
    Entry::Reopen {
        round: jury(),
        reason: "overlooked".to_owned(),
    }
}

fn counting(held: &Held, ledger: &Ledger) -> Vec<PacketId> {
    let current = current(held, ledger).into_values();
    current.map(|packet| packet.id).collect()
}

#[test]
fn a_revoked_key_counts_for_what_came_before_until_the_new_key_signs() {
    let (mut lost, mut new) = (a_laptop(1), a_laptop(1));
    let (before, after) = (lost.export(1), lost.export(2));
    let mut again = new.export(3);
    again.key = "new".to_owned();
    let old = before.key.clone();
    let mut log = vec![add(1, &old), arrives(&before), revoke(1, &old)];
    assert_eq!(counting(&holding([&before]), &ledger(&log)), [before.id]);

    // What the thief signs does not even supersede what the judge signed.
    log.push(arrives(&after));
    let held = holding([&before, &after]);
    assert_eq!(counting(&held, &ledger(&log)), [before.id]);

    log.extend([add(1, "new"), arrives(&again)]);
    let held = holding([&before, &after, &again]);
    assert_eq!(counting(&held, &ledger(&log)), [again.id], "no fork");
}

#[test]
fn a_choice_settles_a_fork_until_a_packet_that_knows_both() {
    let mut ada = a_laptop(1);
    let mut copy = ada.clone();
    let (left, right) = (ada.export(1), copy.export(2));
    let held = holding([&left, &right]);
    assert!(counting(&held, &ledger(&[])).is_empty());
    let choice = Entry::ForkChoice {
        judge_id: JudgeId(1),
        round: jury(),
        packet_id: left.id,
        over: [right.id].into(),
        reason: "by telephone".to_owned(),
    };
    let log = ledger(&[choice]);
    assert_eq!(counting(&held, &log), [left.id]);
    copy.learns_of(&ada);
    let healing = copy.export(3);
    let held = holding([&left, &right, &healing]);
    assert_eq!(counting(&held, &log), [healing.id]);
}

#[test]
fn in_a_sealed_round_the_sealed_packets_count_and_later_ones_are_late() {
    let mut ada = a_laptop(1);
    let (first, second) = (ada.export(1), ada.export(2));
    let other = a_laptop(2).export(5);
    let mut log = vec![arrives(&first), seal(&[&first])];
    let sealed = ledger(&log);
    let held = holding([&first]);
    let planned = plan(&held, &sealed, &read([&second, &other]));
    assert_eq!(verdicts(&planned), ["late", "late"]);
    let held = planned.applied_to(&held);
    assert_eq!(counting(&held, &sealed), [first.id]);

    log.push(reopen());
    let open = ledger(&log);
    let mut expected = [second.id, other.id];
    expected.sort();
    let mut found = counting(&held, &open);
    found.sort();
    assert_eq!(found, expected);
}

#[test]
fn an_older_packet_is_older_in_a_sealed_round_too() {
    let mut ada = a_laptop(1);
    let (first, second) = (ada.export(1), ada.export(2));
    let sealed = ledger(&[arrives(&second), seal(&[&second])]);
    let planned = plan(&holding([&second]), &sealed, &read([&first]));
    assert_eq!(verdicts(&planned), ["older"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Whatever the log says, the order in which packets arrive and repetitions make no difference, and
    /// no judge's packet changes what counts of another.
    #[test]
    fn what_counts_depends_on_the_sets_alone(
        exports in prop::collection::vec((1_u32..4, 0_usize..2, 0_i32..9), 1..12),
        revoked in prop::collection::vec(1_u32..4, 0..2),
        sealed_after in prop::option::of(0_usize..12),
        order in any::<prop::sample::Index>(),
    ) {
        let mut laptops: Vec<_> = (1..4).flat_map(|judge| [a_laptop(judge), a_laptop(judge)]).collect();
        let mut packets = Vec::new();
        let mut log = Vec::new();
        for (at, (judge, which, impact)) in exports.iter().enumerate() {
            let packet = laptops[(*judge as usize - 1) * 2 + which].export(*impact);
            log.extend([add(*judge, &packet.key), arrives(&packet)]);
            packets.push(packet);
            if sealed_after == Some(at) {
                let all: Vec<&Packet> = packets.iter().collect();
                let standing = counting(&holding(all), &ledger(&log));
                let counts: Vec<&Packet> =
                    packets.iter().filter(|packet| standing.contains(&packet.id)).collect();
                log.push(seal(&counts));
            }
        }
        log.extend(revoked.iter().map(|judge| revoke(*judge, &format!("key of {judge}"))));
        let ledger = ledger(&log);
        let at_once = merged(&Held::new(), &packets);
        let mut turned = packets.clone();
        turned.rotate_left(order.index(packets.len()));
        let mut one_by_one = Held::new();
        for packet in turned.iter().chain(&packets) {
            one_by_one = merged(&one_by_one, [packet]);
        }
        prop_assert_eq!(standings(&at_once, &ledger), standings(&one_by_one, &ledger));
        for judge in 1..4 {
            let own = |packet: &&Packet| packet.judge == JudgeId(judge);
            let alone = holding(packets.iter().filter(own));
            let author = (jury(), JudgeId(judge));
            let of = |held: &Held| standings(held, &ledger).remove(&author);
            prop_assert_eq!(of(&alone), of(&at_once));
        }
    }
}
