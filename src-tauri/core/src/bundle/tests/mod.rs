//! Bundles: the merge laws hold through them, and logs are followed or shown.

mod refused;

use super::*;
use crate::journal;
use crate::kits;
use crate::log::{self, Standing as KeyState};
use crate::merge::{self, Held, Standing, Verdict};
use crate::programme::{self, Draft, of_workspace};
use crate::roster;
use crate::trial::{Trial, a_round, bundle_of, issue, merge_in, now, round};
use crate::workspace::Workspace;
use proptest::prelude::*;
use std::path::PathBuf;
use std::sync::OnceLock;

/// A round with the packets of three judges, one of whom worked on two laptops.
struct Story {
    trial: Trial,
    packets: Vec<PathBuf>,
}

fn tell_a_story() -> Story {
    let trial = a_round();
    let out = |name: &str| trial.path("packets").join(name);
    std::fs::create_dir(trial.path("packets")).unwrap();
    let mut ada = trial.judge(1, "ada.jurybook");
    let mut packets = vec![ada.export(1, &out("ada-1.jurypacket"))];
    let mut copy = ada.copy("ada-home.jurybook");
    packets.push(ada.export(2, &out("ada-2.jurypacket")));
    packets.push(copy.export(3, &out("ada-3.jurypacket")));
    let mut bo = trial.judge(2, "bo.jurybook");
    for points in 0..3 {
        packets.push(bo.export(points, &out(&format!("bo-{points}.jurypacket"))));
    }
    let mut kim = trial.judge(3, "kim.jurybook");
    packets.push(kim.export(3, &out("kim-1.jurypacket")));
    Story { trial, packets }
}

fn story() -> &'static Story {
    static STORY: OnceLock<Story> = OnceLock::new();
    STORY.get_or_init(tell_a_story)
}

/// What the screens show of a workspace.
#[derive(Debug, PartialEq)]
struct State {
    hash: Digest,
    held: Held,
    counts: Vec<(merge::Author, Standing)>,
}

fn state(workspace: &Workspace) -> State {
    let reading = workspace.read();
    let held = merge::held(reading).unwrap();
    let standings = merge::standings(&held, &log::ledger(reading).unwrap());
    State {
        hash: merge::held_hash(reading).unwrap(),
        counts: standings.into_iter().collect(),
        held,
    }
}

fn name(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::New => "new",
        Verdict::Same => "same",
        Verdict::Older => "older",
        Verdict::Replaces { .. } => "replaces",
        Verdict::Heals { .. } => "heals",
        Verdict::Fork { .. } => "fork",
        Verdict::Late => "late",
        Verdict::HeldNewerVersion => "held",
    }
}

fn codes(merged: &merge::Merged) -> Vec<&'static str> {
    let cards = merged.cards.iter();
    cards
        .map(|card| match &card.outcome {
            Ok((_, card)) => name(&card.verdict),
            Err(refusal) => refusal.code(),
        })
        .collect()
}

fn shuffled_packets() -> impl Strategy<Value = Vec<(usize, usize)>> {
    let wheres = proptest::collection::vec(0_usize..4, story().packets.len());
    wheres.prop_flat_map(|wheres| {
        let placed: Vec<(usize, usize)> = wheres.into_iter().enumerate().collect();
        Just(placed).prop_shuffle()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    /// Union through bundles: however packets are spread over sub-committees and loose files, whichever
    /// sub-committee hands its bundle to another first, and in whatever order files come, at once or one
    /// by one: the same is held, the same counts, the same scores are shown.
    #[test]
    fn bundles_of_bundles_in_any_order_give_the_same_state(
        spread in shuffled_packets(),
        order in Just((0..10).collect::<Vec<usize>>()).prop_shuffle(),
        one_by_one in any::<bool>(),
    ) {
        let story = story();
        let dir = tempfile::tempdir_in(story.trial.path(".")).unwrap();
        let at = |name: &str| dir.path().strip_prefix(story.trial.path("")).unwrap().join(name);
        let mut all = story.trial.chair(&at("all.jurybook").display().to_string());
        merge_in(&mut all, &story.packets);
        let mut handed_up: Vec<Vec<PathBuf>> = vec![Vec::new(); 4];
        for (packet, to) in &spread {
            handed_up[*to].push(story.packets[*packet].clone());
        }
        // Committees 0 and 1 report to 2, which reports to the head; what is in 3 comes loose.
        let mut loose = handed_up.pop().unwrap();
        for number in 0..3 {
            let files = std::mem::take(&mut handed_up[number]);
            if files.is_empty() {
                continue;
            }
            let name = at(&format!("committee-{number}.jurybook"));
            let mut committee = story.trial.chair(&name.display().to_string());
            merge_in(&mut committee, &files);
            let out = dir.path().join(format!("{number}.jurybundle"));
            let bundle = bundle_of(&committee, &out);
            if number < 2 { handed_up[2].push(bundle.clone()) }
            loose.push(bundle);
        }
        let mut ordered: Vec<_> = order.into_iter().zip(loose).collect();
        ordered.sort();
        let files: Vec<PathBuf> = ordered.into_iter().map(|(_, file)| file).collect();
        let mut head = story.trial.chair(&at("head.jurybook").display().to_string());
        if one_by_one {
            for file in &files {
                merge_in(&mut head, std::slice::from_ref(file));
            }
        } else {
            merge_in(&mut head, &files);
        }
        prop_assert_eq!(state(&head), state(&all));
        // A second time every card says so, and nothing moves.
        let before = journal::head(head.read()).unwrap();
        let again = merge_in(&mut head, &files);
        prop_assert!(codes(&again).iter().all(|code| *code == "same"), "{:?}", codes(&again));
        prop_assert_eq!(journal::head(head.read()).unwrap(), before);
    }
}

#[test]
fn a_bundle_brings_what_its_packets_would_have_brought() {
    let story = story();
    let mut east = story.trial.chair("east.jurybook");
    merge_in(&mut east, &story.packets);
    let bundle = bundle_of(&east, &story.trial.path("east.jurybundle"));
    let mut head = story.trial.chair("head-east.jurybook");
    let merged = merge_in(&mut head, &[bundle]);
    assert_eq!(merged.taken, 7);
    assert_eq!(state(&head), state(&east));
    // Nothing had come in here yet, so our log goes on as theirs did.
    assert_eq!(merged.bundles[0].code(), "bundle-log-followed");
    let kept = |workspace: &Workspace| log::kept(workspace.read()).unwrap();
    assert_eq!(kept(&head), kept(&east));
    let inside: Vec<_> = merged.cards.iter().map(|card| card.inside).collect();
    assert_eq!(inside, (1..=7).map(Some).collect::<Vec<_>>());
}

#[test]
fn a_seal_comes_with_the_log_that_goes_on_from_ours() {
    let story = story();
    let mut other = story.trial.chair("sealing.jurybook");
    merge_in(&mut other, &story.packets[3..]);
    merge::seal(&mut other, &round(), now()).unwrap();
    let bundle = bundle_of(&other, &story.trial.path("sealed.jurybundle"));
    let mut travel = story.trial.chair("travel.jurybook");
    let merged = merge_in(&mut travel, &[bundle]);
    assert!(merged.bundles[0].followed);
    let sealed = log::ledger(travel.read()).unwrap();
    assert_eq!(sealed.sealed(&round()).unwrap().len(), 2);
    assert_eq!(state(&travel), state(&other));
    assert_eq!(
        codes(&merged).iter().filter(|code| **code == "new").count(),
        2
    );
    let late = merge_in(&mut travel, &story.packets[..1]);
    assert_eq!(codes(&late), ["late"]);
}

#[test]
fn logs_that_have_parted_are_shown_and_never_joined() {
    let story = story();
    let mut west = story.trial.chair("west.jurybook");
    merge_in(&mut west, &story.packets[3..]);
    let words = roster::list(west.read()).unwrap()[0].1.clone();
    roster::confirm(&mut west, JudgeId(2), &words, now()).unwrap();
    let bundle = bundle_of(&west, &story.trial.path("west.jurybundle"));
    let mut head = story.trial.chair("head-west.jurybook");
    merge_in(&mut head, &story.packets[..1]);
    let before = log::kept(head.read()).unwrap();
    let merged = merge_in(&mut head, &[bundle]);
    let parted = Relation::Parted {
        at: before.len() as u32 - 1,
        decisions: 1,
    };
    assert_eq!(merged.bundles[0].relation, parted);
    assert_eq!(merged.bundles[0].code(), "bundle-log-parted");
    assert_eq!(merged.taken, 4);
    let after = log::kept(head.read()).unwrap();
    assert_eq!(after[..before.len()], before);
    let ledger = log::ledger(head.read()).unwrap();
    let standing = ledger.enrolled(JudgeId(2)).unwrap().standing;
    assert_eq!(standing, KeyState::Provisional, "their word is not ours");
}

#[test]
fn two_logs_that_go_on_from_ours_in_two_ways_are_both_left() {
    let story = story();
    let made = |name: &str, packet: usize| {
        let mut chair = story.trial.chair(&format!("{name}.jurybook"));
        merge_in(&mut chair, std::slice::from_ref(&story.packets[packet]));
        bundle_of(&chair, &story.trial.path(&format!("{name}.jurybundle")))
    };
    let bundles = [made("north", 0), made("south", 6)];
    let mut head = story.trial.chair("head-north.jurybook");
    let merged = merge_in(&mut head, &bundles);
    assert!(merged.bundles.iter().all(|card| !card.followed));
    assert_eq!(merged.bundles[0].code(), "bundle-log-ahead");
    assert_eq!(merged.taken, 2);
}

/// Changes the weight of a criterion of the programme, or only its title, as a new version.
fn revise(chair: &mut Workspace, reweighed: bool) {
    let mut draft = Draft::of(&of_workspace(chair.read()).unwrap().issued.programme);
    match reweighed {
        true => draft.programme.rubrics[0].criteria[0].weight += 1,
        false => draft.programme.title.en.push_str(", anew"),
    }
    programme::revise(chair, &draft, "It was wrong.", now()).unwrap();
}

/// A log that goes on under a later version of the programme is not followed, and the card says which versions
/// there are. Packets of a round that is judged alike count here; those of another rubric are refused by name.
#[test]
fn a_bundle_of_a_later_version_of_the_programme_says_so() {
    for reweighed in [false, true] {
        let trial = a_round();
        let mut head = trial.chair("head.jurybook");
        let mut sub = trial.chair("sub.jurybook");
        revise(&mut sub, reweighed);
        let kits = issue(&mut sub, &trial.path("kits-2"));
        let mut bo = trial.laptop(&kits[&2], "bo.jurybook");
        let packet = bo.export(1, &trial.path("packets"));
        assert_eq!(merge_in(&mut sub, &[packet]).taken, 1);
        let before = log::kept(head.read()).unwrap();
        let merged = merge_in(
            &mut head,
            &[bundle_of(&sub, &trial.path("later.jurybundle"))],
        );
        let card = &merged.bundles[0];
        assert_eq!((card.code(), card.followed), ("bundle-version", false));
        assert_eq!(
            card.args(),
            [("theirs", "2".to_owned()), ("ours", "1".to_owned())]
        );
        assert_eq!(programme::version(head.read()).unwrap(), 1);
        match reweighed {
            true => {
                assert_eq!(codes(&merged), ["packet-rubric"]);
                assert_eq!(log::kept(head.read()).unwrap(), before);
            }
            false => assert_eq!(codes(&merged), ["new"]),
        }

        // The way that the card advises: what has come in here goes to the workspace of the later version.
        let mut kim = trial.judge(3, "kim.jurybook");
        let packet = kim.export(2, &trial.path("packets"));
        assert_eq!(merge_in(&mut head, &[packet]).taken, 1);
        let merged = merge_in(
            &mut sub,
            &[bundle_of(&head, &trial.path("earlier.jurybundle"))],
        );
        assert_eq!(merged.bundles[0].versions, None);
        assert_eq!(merged.bundles[0].code(), "bundle-log-parted");
        match reweighed {
            true => assert_eq!(codes(&merged), ["packet-rubric"]),
            false => {
                // Packets stand in the order of their hashes.
                let mut codes = codes(&merged);
                codes.sort_unstable();
                assert_eq!(codes, ["new", "same"]);
            }
        }
    }
}

/// Two workspaces that issued a second version each do not take one for the other.
#[test]
fn a_bundle_of_another_second_version_says_so_too() {
    let trial = a_round();
    let mut head = trial.chair("head.jurybook");
    revise(&mut head, false);
    let mut sub = trial.chair("sub.jurybook");
    revise(&mut sub, false);
    revise(&mut sub, true);
    let mut other = trial.chair("other.jurybook");
    revise(&mut other, true);
    let mut bo = trial.judge(2, "bo.jurybook");
    // The packet answers a kit of the first version's rubric.
    let packet = bo.export(1, &trial.path("packets"));
    assert_eq!(
        codes(&merge_in(&mut other, std::slice::from_ref(&packet))),
        ["packet-rubric"]
    );
    let kits = issue(&mut other, &trial.path("kits-2"));
    let packet = trial
        .laptop(&kits[&2], "bo-2.jurybook")
        .export(1, &trial.path("packets-2"));
    merge_in(&mut other, &[packet]);
    let merged = merge_in(
        &mut head,
        &[bundle_of(&other, &trial.path("other.jurybundle"))],
    );
    assert_eq!(merged.bundles[0].versions, Some((2, 2)));
    let merged = merge_in(
        &mut sub,
        &[bundle_of(&other, &trial.path("again.jurybundle"))],
    );
    assert_eq!(merged.bundles[0].versions, None, "theirs is an earlier one");
}

#[test]
fn a_kit_that_only_the_other_workspace_issued_is_told_to_our_log() {
    let story = story();
    let mut sub = story.trial.chair("sub.jurybook");
    let kits = issue(&mut sub, &story.trial.path("sub-kits"));
    let mut bo = story.trial.laptop(&kits[&2], "bo-sub.jurybook");
    let packet = bo.export(1, &story.trial.path("sub-packets"));
    merge_in(&mut sub, std::slice::from_ref(&packet));
    let bundle = bundle_of(&sub, &story.trial.path("sub.jurybundle"));
    let mut head = story.trial.chair("head-sub.jurybook");
    merge_in(&mut head, &story.packets[..1]);
    let alone = merge_in(&mut head, std::slice::from_ref(&packet));
    assert_eq!(codes(&alone), ["packet-who"]);
    // Beside its bundle the loose file passes as well, whichever of the two comes first.
    let merged = merge_in(&mut head, &[packet, bundle]);
    assert_eq!(codes(&merged), ["new", "same"]);
    let issued = kits::issued(head.read()).unwrap();
    assert_eq!(issued.len(), 4, "only the kit that was answered");
    assert_eq!(merge::rebuild(&mut head, now()).unwrap(), 2);
}

#[test]
fn no_bundle_brings_back_a_judge_whose_key_was_revoked() {
    let story = story();
    let mut sub = story.trial.chair("sub-lost.jurybook");
    let kits = issue(&mut sub, &story.trial.path("lost-kits"));
    let mut thief = story.trial.laptop(&kits[&2], "bo-thief.jurybook");
    let packet = thief.export(1, &story.trial.path("lost-packets"));
    merge_in(&mut sub, &[packet]);
    let bundle = bundle_of(&sub, &story.trial.path("lost.jurybundle"));
    let mut head = story.trial.chair("head-lost.jurybook");
    merge_in(&mut head, &story.packets[3..4]);
    roster::revoke(&mut head, JudgeId(2), "laptop lost", now()).unwrap();
    let merged = merge_in(&mut head, &[bundle]);
    assert_eq!(codes(&merged), ["packet-who"]);
    assert_eq!(merged.taken, 0);
}
