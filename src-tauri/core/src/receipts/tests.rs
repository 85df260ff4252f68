//! A receipt goes from the chair to the judge, and to nobody else.

use super::export::pack;
use super::*;
use crate::job::Job;
use crate::journal;
use crate::kits;
use crate::packets;
use crate::programme;
use crate::roster;
use crate::scores::{self, Entry};
use crate::travel::signature::SigningKey;
use crate::travel::{Kind, json};
use crate::trial::{Laptop, Trial, a_round, merge_in, now, round};
use crate::workspace::Workspace;
use std::path::Path;
use std::process::{Command, Stdio};

/// A round in which the first judge's packet has come in.
struct Story {
    trial: Trial,
    chair: Workspace,
    ada: Laptop,
}

fn a_story() -> Story {
    let trial = a_round();
    let mut ada = trial.judge(1, "ada.jurybook");
    let packet = ada.export(2, &trial.path("packets"));
    let mut chair = trial.chair("merged.jurybook");
    assert_eq!(merge_in(&mut chair, &[packet]).taken, 1);
    Story { trial, chair, ada }
}

impl Story {
    fn receipt(&self) -> SignedReceipt {
        let mut given = given(self.chair.read()).unwrap();
        assert_eq!(given.len(), 1);
        given.remove(0).signed
    }

    /// Signs another receipt with the chair's own key.
    fn forged(&self, change: impl FnOnce(&mut Receipt)) -> Vec<u8> {
        let key = programme::signing_key(self.chair.read()).unwrap();
        let mut receipt = self.receipt().receipt;
        change(&mut receipt);
        signed(&key, receipt)
    }

    /// Opens what must be refused, and checks that nothing was changed.
    fn refused(&mut self, file: &[u8]) -> &'static str {
        let before = journal::head(self.ada.workspace.read()).unwrap();
        let code = match check_only(&self.ada, file) {
            Ok(_) => "taken",
            Err(error) => error.code(),
        };
        let opened = self.ada.open_receipt(file);
        assert_eq!(opened.map_or_else(|error| error.code(), |_| "taken"), code);
        let after = journal::head(self.ada.workspace.read()).unwrap();
        assert_eq!(after, before);
        code
    }
}

fn check_only(laptop: &Laptop, file: &[u8]) -> Result<SignedReceipt, ReceiptError> {
    super::open::check(file, laptop.workspace.read())
}

fn signed(key: &SigningKey, receipt: Receipt) -> Vec<u8> {
    let bytes = json::write(&receipt);
    let signature = key.sign(Kind::Receipt.namespace(), &bytes);
    let signed = SignedReceipt {
        receipt,
        bytes,
        signature,
    };
    pack(&signed).unwrap()
}

#[test]
fn the_judge_learns_under_which_number_the_chair_has_the_packet() {
    let mut story = a_story();
    let out = story.trial.path("receipts");
    let written = export(story.chair.read(), &out).unwrap();
    let (given, path) = &written[0];
    assert_eq!(path.file_name().unwrap(), "01-Ada-panel-1.juryreceipt");
    let file = std::fs::read(path).unwrap();
    let opened = story.ada.open_receipt(&file).unwrap();
    assert!(opened.new);
    assert_eq!(opened.signed, given.signed);
    assert_eq!(opened.signed.words(), given.signed.words());
    assert_eq!(opened.signed.words().split(' ').count(), 6);
    let sent = sent(story.ada.workspace.read()).unwrap();
    // Genesis, three kits, the enrolment, then the packet.
    assert_eq!(sent[0].receipts[0].receipt.log.n, 6);
    assert!(!sent[0].receipts[0].receipt.late);
}

#[test]
fn twice_gives_the_same_bytes_and_changes_nothing() {
    let mut story = a_story();
    let out = story.trial.path("receipts");
    let first = export(story.chair.read(), &out).unwrap();
    let bytes = std::fs::read(&first[0].1).unwrap();
    assert_eq!(export(story.chair.read(), &out).unwrap(), first);
    assert_eq!(std::fs::read(&first[0].1).unwrap(), bytes);
    assert!(story.ada.open_receipt(&bytes).unwrap().new);
    let head = journal::head(story.ada.workspace.read()).unwrap();
    assert!(!story.ada.open_receipt(&bytes).unwrap().new);
    assert_eq!(journal::head(story.ada.workspace.read()).unwrap(), head);
    std::fs::write(&first[0].1, "something else").unwrap();
    let refused = export(story.chair.read(), &out).unwrap_err();
    assert_eq!(refused.code(), "file-exists");
}

#[test]
fn a_receipt_for_anybody_or_anything_else_is_refused() {
    let mut story = a_story();
    let other = a_story();
    let others = pack(&other.receipt()).unwrap();
    assert_eq!(story.refused(&others), "receipt-programme");
    let another_judges = story.forged(|receipt| receipt.judge_id = JudgeId(2));
    assert_eq!(story.refused(&another_judges), "receipt-judge");
    let another_packet = story.forged(|receipt| receipt.packet_id = PacketId(Digest([7; 32])));
    assert_eq!(story.refused(&another_packet), "receipt-packet");
    let another_round = story.forged(|receipt| receipt.round = "final".into());
    assert_eq!(story.refused(&another_round), "receipt-packet");
    let stranger = SigningKey::from_seed(&[7; 32]);
    let by_a_stranger = Receipt {
        signer: stranger.public().line(),
        ..story.receipt().receipt
    };
    assert_eq!(
        story.refused(&signed(&stranger, by_a_stranger)),
        "receipt-who"
    );
    let in_the_chairs_name = story.receipt().receipt;
    let file = signed(&stranger, in_the_chairs_name);
    assert_eq!(story.refused(&file), "travel-signature");
    let another_form = story.forged(|receipt| receipt.format = FORMAT + 1);
    assert_eq!(story.refused(&another_form), "travel-content");
    let sound = pack(&story.receipt()).unwrap();
    let in_the_chairs = open(&mut story.chair, &sound, crate::trial::now());
    assert_eq!(in_the_chairs.unwrap_err().code(), "not-a-judge");
    assert!(story.ada.open_receipt(&sound).unwrap().new);
}

/// One byte string is accepted and no other.
#[test]
fn every_flipped_bit_and_every_cut_of_a_receipt_is_refused() {
    let story = a_story();
    let sound = pack(&story.receipt()).unwrap();
    assert!(check_only(&story.ada, &sound).is_ok());
    for position in 0..sound.len() {
        let mut flipped = sound.clone();
        flipped[position] ^= 1 << (position % 8);
        assert!(check_only(&story.ada, &flipped).is_err(), "byte {position}");
        let cut = check_only(&story.ada, &sound[..position]);
        assert!(cut.is_err(), "cut at {position}");
    }
    let longer = [sound.as_slice(), b"\0"].concat();
    assert!(check_only(&story.ada, &longer).is_err());
}

fn heads(receipts: &[(u8, u32, u8)]) -> Vec<Receipt> {
    let receipt = |(packet, n, hash): &(u8, u32, u8)| Receipt {
        format: FORMAT,
        programme_id: Digest([0; 32]),
        packet_id: PacketId(Digest([*packet; 32])),
        judge_id: JudgeId(1),
        round: "panel".into(),
        log: Head {
            n: *n,
            head: Digest([*hash; 32]),
        },
        late: false,
        at: String::new(),
        signer: String::new(),
    };
    receipts.iter().map(receipt).collect()
}

/// Two receipts of one chair that cannot both follow from one log show that there were two logs.
#[test]
fn receipts_that_cannot_follow_from_one_log_contradict_each_other() {
    // Packet 3 answers an earlier kit of the same judge and round.
    let packet = |number: u8| PacketId(Digest([number; 32]));
    let kits = BTreeMap::from([(packet(1), 4), (packet(2), 4), (packet(3), 2)]);
    let told = |receipts: &[(u8, u32, u8)]| contradiction(&kits, &heads(receipts));
    assert_eq!(told(&[(1, 6, 6), (2, 9, 9), (3, 3, 3)]), None);
    let same_packet_moved = [(1, 6, 6), (1, 8, 8)];
    assert_eq!(told(&same_packet_moved), Some(6));
    let same_number_rewritten = [(1, 6, 6), (2, 6, 7)];
    assert_eq!(told(&same_number_rewritten), Some(6));
    let before_the_kit = [(1, 3, 3)];
    assert_eq!(told(&before_the_kit), Some(3));
    assert_eq!(told(&[(3, 2, 2)]), Some(2));
}

#[test]
fn what_a_judge_has_heard_of_the_log_goes_into_the_next_packet() {
    let mut story = a_story();
    let file = pack(&story.receipt()).unwrap();
    story.ada.open_receipt(&file).unwrap();
    let next = story.ada.export(3, &story.trial.path("packets"));
    // A chair's workspace in which the first packet never came in is an older copy.
    let mut older = story.trial.chair("older.jurybook");
    let merged = merge_in(&mut older, std::slice::from_ref(&next));
    assert!(
        merged.cards[0]
            .notes
            .contains(&crate::merge::Note::RecordOld)
    );
    let merged = merge_in(&mut story.chair, &[next]);
    assert!(
        !merged.cards[0]
            .notes
            .contains(&crate::merge::Note::RecordOld)
    );
}

/// A judge who opens a later kit of the same round still knows what the chair has, and may open a receipt
/// for an earlier packet there: that it is older than the kit contradicts nothing.
#[test]
fn receipts_come_along_to_the_workspace_of_a_later_kit() {
    let mut story = a_story();
    let first = story.receipt();
    story.ada.open_receipt(&pack(&first).unwrap()).unwrap();
    let second = story.ada.export(3, &story.trial.path("packets"));
    merge_in(&mut story.chair, &[second]);
    let words = roster::own_words(story.ada.workspace.read(), JudgeId(1)).unwrap();
    roster::confirm(&mut story.chair, JudgeId(1), &words, now()).unwrap();
    let dir = story.trial.path("later-kits");
    let kits = kits::export(
        &mut story.chair,
        &round(),
        &dir,
        now(),
        &Job::quiet(),
        |_| Ok(()),
    );
    let kits = kits.unwrap();
    assert!(kits[0].passphrase.is_none() && kits[1].passphrase.is_some());
    let mut next = story.ada.next(&kits[0].path, "next.jurybook");
    let known = |laptop: &Laptop| -> Vec<usize> {
        let sent = sent(laptop.workspace.read()).unwrap();
        sent.iter().map(|one| one.receipts.len()).collect()
    };
    assert_eq!(known(&next), [1, 0]);
    let late = &given(story.chair.read()).unwrap()[1].signed;
    assert!(next.open_receipt(&pack(late).unwrap()).unwrap().new);
    assert_eq!(known(&next), [1, 1]);
    assert_eq!(contradicted(next.workspace.read()).unwrap(), None);
}

/// What an auditor does with what every system carries.
#[test]
fn the_judge_can_tell_later_what_a_packet_held() {
    let mut story = a_story();
    let sent = |laptop: &Laptop| sent(laptop.workspace.read()).unwrap();
    let held = |laptop: &Laptop, at: usize| {
        contents(laptop.workspace.read(), &sent(laptop)[at].packet).unwrap()
    };
    let all = held(&story.ada, 0).unwrap();
    assert_eq!((all.recusals, all.missing), (0, Some(0)));
    assert_eq!(sent(&story.ada)[0].made_at, now());

    let desk = scores::Desk::read(story.ada.workspace.read()).unwrap();
    let [open, recused] = [desk.applications[0].id, desk.applications[1].id];
    for one in [open, recused] {
        scores::reopen(&mut story.ada.workspace, one, now()).unwrap();
    }
    let reason = Entry::Recusal(Some("A friend.".to_owned()));
    scores::enter(&mut story.ada.workspace, recused, reason, now()).unwrap();
    scores::finalise_one(&mut story.ada.workspace, recused, now()).unwrap();
    let out = story.trial.path("packets");
    packets::export(&mut story.ada.workspace, &out, false, "test", now()).unwrap();
    let expected = Contents {
        sheets: all.sheets - 2,
        recusals: 1,
        missing: Some(1),
    };
    assert_eq!(held(&story.ada, 1), Some(expected));
    assert_eq!(held(&story.ada, 0), Some(all));
    let unknown = PacketId(Digest([7; 32]));
    let found = contents(story.ada.workspace.read(), &unknown).unwrap();
    assert_eq!(found, None);
}

#[test]
fn ssh_keygen_verifies_a_receipt_as_it_stands_in_its_file() {
    let story = a_story();
    let dir = story.trial.path("audit");
    std::fs::create_dir(&dir).unwrap();
    let signed = story.receipt();
    let file = dir.join("ada.juryreceipt");
    std::fs::write(&file, pack(&signed).unwrap()).unwrap();
    let program = "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])";
    let mut unpack = Command::new("python3");
    unpack.args(["-c", program]).arg(&file).arg(&dir);
    assert!(unpack.status().unwrap().success());
    let allowed = format!(
        "chair namespaces=\"receipt.v1@jurybook\" {}\n",
        signed.receipt.signer
    );
    std::fs::write(dir.join("allowed_signers"), allowed).unwrap();
    assert!(ssh_keygen_accepts(&dir, "receipt.v1@jurybook"));
    assert!(!ssh_keygen_accepts(&dir, "packet.v1@jurybook"));
    let manifest = dir.join("manifest.json");
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(&manifest, text.replace("\"late\":false", "\"late\":true")).unwrap();
    assert!(!ssh_keygen_accepts(&dir, "receipt.v1@jurybook"));
}

fn ssh_keygen_accepts(dir: &Path, namespace: &str) -> bool {
    let manifest = std::fs::File::open(dir.join("manifest.json")).unwrap();
    Command::new("ssh-keygen")
        .current_dir(dir)
        .args(["-Y", "verify", "-f", "allowed_signers", "-I", "chair"])
        .args(["-n", namespace, "-s", "manifest.json.sig"])
        .stdin(manifest)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap()
        .success()
}
