#![allow(clippy::unwrap_used)]

use super::ledger_tests::verdicts;
use super::*;
use crate::scores::{Criterion, DraftSheet, Points, Rubric, finalise};
use proptest::prelude::*;

/// A judge's copy of a workspace: it exports packets and knows which it has exported.
#[derive(Clone)]
pub(super) struct Laptop {
    judge: u32,
    exported: BTreeSet<PacketId>,
}

pub(super) fn a_laptop(judge: u32) -> Laptop {
    Laptop {
        judge,
        exported: BTreeSet::new(),
    }
}

impl Laptop {
    /// Exports a packet whose only score is `impact`.
    pub(super) fn export(&mut self, impact: i32) -> Packet {
        let mut bytes = [self.judge.to_be_bytes(), impact.to_be_bytes()].concat();
        self.exported.iter().for_each(|id| bytes.extend(id.0.0));
        let packet = Packet {
            id: PacketId(Digest::of(&bytes)),
            judge: JudgeId(self.judge),
            key: format!("key of {}", self.judge),
            round: "jury".into(),
            past: self.exported.clone(),
            sheets: [(ApplicationId(1), a_sheet(impact))].into(),
            practice: Practice::new(),
        };
        self.exported.insert(packet.id);
        packet
    }

    pub(super) fn learns_of(&mut self, other: &Laptop) {
        self.exported.extend(&other.exported);
    }
}

/// A log that says nothing: nobody revoked, nothing sealed, no fork settled.
fn no_log() -> Ledger {
    Ledger::default()
}

fn a_sheet(impact: i32) -> FinalSheet {
    let scale = Criterion {
        id: "impact".into(),
        weight: 1,
        min: Points(0),
        max: Points(99),
        steps: 1,
    };
    let rubric = Rubric {
        round: "jury".into(),
        criteria: vec![scale],
    };
    let mut draft = DraftSheet::new(ApplicationId(1));
    draft.scores.insert("impact".into(), Points(impact));
    finalise(draft, &rubric).unwrap()
}

pub(super) fn holding<'a>(packets: impl IntoIterator<Item = &'a Packet>) -> Held {
    packets
        .into_iter()
        .map(|packet| (packet.id, Arc::new(packet.clone())))
        .collect()
}

pub(super) fn read<'a>(packets: impl IntoIterator<Item = &'a Packet>) -> Vec<Incoming> {
    let shared = packets.into_iter().cloned().map(Arc::new);
    shared.map(Incoming::Read).collect()
}

pub(super) fn merged<'a>(held: &Held, packets: impl IntoIterator<Item = &'a Packet>) -> Held {
    plan(held, &no_log(), &read(packets)).applied_to(held)
}

fn standing_of(held: &Held, judge: u32) -> Option<Standing> {
    standings(held, &no_log()).remove(&("jury".into(), JudgeId(judge)))
}

#[test]
fn each_file_gets_its_card() {
    let mut ada = a_laptop(1);
    let (first, second, third) = (ada.export(1), ada.export(2), ada.export(3));
    let held = holding([&second]);
    let mut files = read(&[
        third.clone(),
        first.clone(),
        second.clone(),
        third.clone(),
        a_laptop(2).export(5),
    ]);
    files.push(Incoming::NewerVersion);
    let plan = plan(&held, &no_log(), &files);
    let expected = "replaces older same same new heldnewerversion";
    assert_eq!(verdicts(&plan).join(" "), expected);
    assert_eq!(plan.taken.len(), 3);
    let change = Difference::Points {
        application: ApplicationId(1),
        criterion: "impact".into(),
        before: Some(Points(2)),
        after: Some(Points(3)),
    };
    let replaces = Verdict::Replaces {
        replaced: second.id,
        revision: 2,
        changes: vec![change],
    };
    assert_eq!(plan.cards[0].verdict, replaces);
}

#[test]
fn revisions_that_never_arrived_are_counted_and_not_needed() {
    let mut ada = a_laptop(1);
    let (first, _, third) = (ada.export(1), ada.export(2), ada.export(3));
    let plan = plan(&Held::new(), &no_log(), &read(&[third.clone(), first]));
    assert_eq!(verdicts(&plan), ["new", "older"]);
    assert_eq!(plan.cards[0].never_arrived, 1);
    assert_eq!(
        standing_of(&plan.taken, 1),
        Some(Standing::Counts(third.id))
    );
}

#[test]
fn two_laptops_of_one_judge_fork_and_a_packet_that_names_both_heals() {
    let mut ada = a_laptop(1);
    let first = ada.export(1);
    let mut copy = ada.clone();
    let (left, right) = (ada.export(2), copy.export(3));
    let held = holding(&[first, left.clone()]);
    let fork = plan(&held, &no_log(), &read([&right]));
    assert_eq!(
        fork.cards[0].verdict,
        Verdict::Fork {
            others: [left.id].into()
        }
    );
    let held = fork.applied_to(&held);
    assert!(current(&held, &no_log()).is_empty(), "neither counts");

    ada.learns_of(&copy);
    let healing = ada.export(4);
    let healed = plan(&held, &no_log(), &read([&healing]));
    assert_eq!(
        healed.cards[0].verdict,
        Verdict::Heals {
            forked: [left.id, right.id].into()
        }
    );
    assert_eq!(
        standing_of(&healed.applied_to(&held), 1),
        Some(Standing::Counts(healing.id))
    );
}

#[test]
fn a_change_to_recusal_and_comments_is_shown_field_by_field() {
    let mut ada = a_laptop(1);
    let older = ada.export(7);
    let mut newer = ada.export(7);
    let draft = DraftSheet {
        recusal: Some("my employer".to_owned()),
        flagged: true,
        nominations: ["green".to_owned()].into(),
        ..DraftSheet::new(ApplicationId(1))
    };
    newer.sheets = [(
        ApplicationId(1),
        finalise(
            draft,
            &Rubric {
                round: "jury".into(),
                criteria: vec![],
            },
        )
        .unwrap(),
    )]
    .into();
    let application = ApplicationId(1);
    assert_eq!(
        differences(&older.sheets, &newer.sheets),
        [
            Difference::Points {
                application,
                criterion: "impact".into(),
                before: Some(Points(7)),
                after: None
            },
            Difference::Recusal {
                application,
                before: None,
                after: Some("my employer".to_owned())
            },
            Difference::Flag {
                application,
                flagged: true
            },
            Difference::Nominations {
                application,
                before: [].into(),
                after: ["green".to_owned()].into()
            },
        ]
    );
    assert_eq!(differences(&older.sheets, &older.sheets), []);
}

#[test]
fn packets_that_name_each_other_do_not_count() {
    let mut ada = a_laptop(1);
    let (mut first, second) = (ada.export(1), ada.export(2));
    first.past.insert(second.id);
    assert!(
        matches!(standing_of(&holding(&[first, second]), 1), Some(Standing::Fork(heads)) if heads.len() == 2)
    );
}

/// Why revisions alone do not do: the rule "the highest revision wins, the newcomer on a draw" gives two
/// results for two orders of the same files.
#[test]
fn last_writer_wins_by_revision_does_not_commute() {
    let (left, right) = (a_laptop(1).export(2), a_laptop(1).export(3));
    assert_eq!(left.revision(), right.revision());
    let last_writer_wins = |files: [&Packet; 2]| {
        let newest = files.into_iter().reduce(|held, new| {
            if new.revision() >= held.revision() {
                new
            } else {
                held
            }
        });
        newest.map(|packet| packet.id)
    };
    assert_ne!(
        last_writer_wins([&left, &right]),
        last_writer_wins([&right, &left])
    );
    let (one, other) = (
        merged(&holding([&left]), [&right]),
        merged(&holding(&[right]), &[left]),
    );
    assert_eq!(standings(&one, &no_log()), standings(&other, &no_log()));
}

/// Why one pointer to the packet before does not do: with revision 2 lost, 1 and 3 look like a fork.
#[test]
fn a_single_previous_pointer_reports_a_false_fork() {
    let mut ada = a_laptop(1);
    let (first, second, third) = (ada.export(1), ada.export(2), ada.export(3));
    let previous = |packet: &Packet| match packet.id {
        id if id == third.id => Some(second.id),
        id if id == second.id => Some(first.id),
        _ => None,
    };
    let arrived = [&first, &third];
    let heads = arrived.iter().filter(|packet| {
        !arrived
            .iter()
            .any(|other| previous(other) == Some(packet.id))
    });
    assert_eq!(heads.count(), 2, "a false fork");
    assert_eq!(
        standing_of(&holding(&[first, third.clone()]), 1),
        Some(Standing::Counts(third.id))
    );
}

/// What the judges of a small panel did: exports from two laptops each, copies and reconciliations.
fn histories() -> impl Strategy<Value = Vec<Packet>> {
    proptest::collection::vec((0_usize..2, 0_usize..2, 0_u8..4, 0_i32..99), 1..16).prop_map(
        |deeds| {
            let mut laptops = [[a_laptop(1), a_laptop(1)], [a_laptop(2), a_laptop(2)]];
            let mut packets = Vec::new();
            for (judge, at, deed, impact) in deeds {
                let other = laptops[judge][1 - at].clone();
                match deed {
                    0 => laptops[judge][at].learns_of(&other),
                    _ => packets.push(laptops[judge][at].export(impact)),
                }
            }
            packets
        },
    )
}

fn shuffled(packets: Vec<Packet>) -> impl Strategy<Value = (Vec<Packet>, Vec<Packet>)> {
    (Just(packets.clone()), Just(packets).prop_shuffle())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Union is commutative and associative: in any order and in any portions, the same is held, the same
    /// counts and the hash is the same.
    #[test]
    fn order_and_portions_do_not_matter(
        (packets, other_order) in histories().prop_flat_map(shuffled),
        cut in 0_usize..16,
    ) {
        let at_once = merged(&Held::new(), &packets);
        let (one, two) = other_order.split_at(cut.min(other_order.len()));
        let in_portions = merged(&merged(&Held::new(), one), two);
        let one_by_one = other_order.iter().fold(Held::new(), |held, packet| merged(&held, [packet]));
        for held in [in_portions, one_by_one] {
            prop_assert_eq!(&held, &at_once);
            prop_assert_eq!(standings(&held, &no_log()), standings(&at_once, &no_log()));
            prop_assert_eq!(state_hash(held.keys()), state_hash(at_once.keys()));
        }
    }

    /// Union is idempotent: a second time every card says so and nothing is taken.
    #[test]
    fn a_second_time_changes_nothing(packets in histories()) {
        let held = merged(&Held::new(), &packets);
        let again = plan(&held, &no_log(), &read(&packets));
        prop_assert!(again.taken.is_empty());
        prop_assert!(again.cards.iter().all(|card| card.verdict == Verdict::Same));
        prop_assert_eq!(again.applied_to(&held), held);
    }

    /// The verdict on a packet does not depend on where it stands among the files.
    #[test]
    fn cards_do_not_depend_on_the_order_of_files(
        (packets, other_order) in histories().prop_flat_map(shuffled),
        known in 0_usize..8,
    ) {
        let held = holding(&packets[..known.min(packets.len())]);
        let by_id = |packets: &[Packet]| {
            let mut once = packets.to_vec();
            let mut seen = BTreeSet::new();
            once.retain(|packet| seen.insert(packet.id));
            let cards = plan(&held, &no_log(), &read(&once)).cards;
            cards.into_iter().map(|card| (card.packet, card)).collect::<BTreeMap<_, _>>()
        };
        prop_assert_eq!(by_id(&packets), by_id(&other_order));
    }

    /// Any subset of an honest history, in any order, gives the newest held and never a fork.
    #[test]
    fn a_subset_of_an_honest_history_gives_the_newest(
        subset in proptest::sample::subsequence((0..10).collect::<Vec<i32>>(), 1..=10).prop_shuffle(),
    ) {
        let mut ada = a_laptop(1);
        let history: Vec<Packet> = (0..10).map(|impact| ada.export(impact)).collect();
        let arrived: Vec<Packet> = subset.iter().map(|&n| history[n as usize].clone()).collect();
        let newest = arrived.iter().max_by_key(|packet| packet.revision()).unwrap();
        let held = arrived.iter().fold(Held::new(), |held, packet| merged(&held, [packet]));
        prop_assert_eq!(standing_of(&held, 1), Some(Standing::Counts(newest.id)));
    }

    /// Whatever was forked, a packet that knows all the judge's exports counts.
    #[test]
    fn a_packet_that_knows_all_heals_all(packets in histories()) {
        let mut ada = a_laptop(1);
        ada.exported = packets.iter().filter(|p| p.judge == JudgeId(1)).map(|p| p.id).collect();
        let healing = ada.export(50);
        let held = merged(&holding(&packets), [&healing]);
        prop_assert_eq!(standing_of(&held, 1), Some(Standing::Counts(healing.id)));
    }

    /// No judge's packet changes what counts of another, even one that names the other's packets.
    #[test]
    fn nobody_silences_another(packets in histories(), impact in 0_i32..99) {
        let held = holding(&packets);
        let mut eve = a_laptop(3);
        eve.exported = held.keys().copied().collect();
        let after = merged(&held, &[eve.export(impact)]);
        for judge in [1, 2] {
            prop_assert_eq!(standing_of(&after, judge), standing_of(&held, judge));
        }
    }

    /// A packet counts exactly where no other of its judge names it and it is the only one such.
    #[test]
    fn what_counts_is_the_only_one_not_superseded(packets in histories()) {
        let held = holding(&packets);
        for judge in [1, 2] {
            let own: Vec<&Packet> = held.values().map(Arc::as_ref).filter(|packet| packet.judge == JudgeId(judge)).collect();
            let heads: BTreeSet<PacketId> = own
                .iter()
                .filter(|packet| !own.iter().any(|other| other.past.contains(&packet.id)))
                .map(|packet| packet.id)
                .collect();
            let expected = match heads.len() {
                0 => None,
                1 => heads.first().copied().map(Standing::Counts),
                _ => Some(Standing::Fork(heads)),
            };
            prop_assert_eq!(standing_of(&held, judge), expected);
        }
    }
}
