//! Records whose programme, log or packets are wrong, whoever has signed them.

use crate::build::packet;
use crate::build::record::{Files, Steps, of_first};
use crate::build::{key, replaced};
use crate::cases::Row;
use jurybook_core::id::{ApplicationId, JudgeId};
use jurybook_core::log::Entry;
use jurybook_core::packets::Given;
use jurybook_core::travel::Digest;
use jurybook_core::travel::signature::Namespace;

/// Another packet in the place of the first judge's.
macro_rules! packet {
    ($($step:ident: $change:expr),* $(,)?) => {
        steps!(packet: Some(|stage| {
            packet::Steps {
                $($step: $change,)*
                ..packet::Steps::default()
            }
            .inner(stage)
        }))
    };
}

/// Programme, log and keys.
pub const LOG: [Row<Steps>; 13] = [
    (
        "programme-altered",
        "record-signature",
        "another title than the chair has signed",
        steps!(files: |files| edit(files, "programme.json", "Golden Prize", "Golden Price")),
    ),
    (
        "programme-malformed",
        "record-content",
        "a programme with a field that there is not",
        steps!(files: |files| edit(files, "programme.json", "{", "{\"ext\":1,")),
    ),
    (
        "programme-signature-no-text",
        "record-signature",
        "a programme's signature that is no UTF-8",
        steps!(files: |files| {
            files.insert("programme.json.sig".to_owned(), vec![0xFF]);
        }),
    ),
    (
        "no-log",
        "record-missing",
        "no log",
        steps!(signed: |files| files.retain(|name, _| !name.starts_with("log/"))),
    ),
    (
        "log-with-a-gap",
        "record-missing",
        "a record of the log left out",
        steps!(signed: |files| {
            files.remove("log/000003.json");
            files.remove("log/000003.json.sig");
        }),
    ),
    (
        "log-altered",
        "record-log",
        "a record altered and not signed again",
        steps!(signed: |files| edit(files, "log/000002.json", "\"judge_id\":1", "\"judge_id\":2")),
    ),
    (
        "log-by-a-stranger",
        "record-log",
        "a record signed by a stranger",
        steps!(signed: |files| {
            let signature = key(99).sign(Namespace::Log, &files["log/000002.json"]);
            files.insert("log/000002.json.sig".to_owned(), signature.into_bytes());
        }),
    ),
    (
        "log-cut-short",
        "record-signers",
        "a log that ends before the last judge was enrolled",
        steps!(entries: |entries| entries.truncate(7)),
    ),
    (
        "signer-more",
        "record-signers",
        "a stranger's key among those who may sign",
        steps!(files: |files| {
            let line = format!("judge-1 namespaces=\"jurybook-packet\" {}\n", key(99).public().line());
            files.get_mut("allowed_signers").unwrap().extend(line.into_bytes());
        }),
    ),
    (
        "unsealed",
        "record-seal",
        "a round that was opened again",
        steps!(entries: |entries| entries.push(Entry::Reopen {
            round: "jury".into(),
            reason: "A judge looks again.".to_owned(),
        })),
    ),
    (
        "arrival-left-out",
        "record-who",
        "a packet that counts, of whose arrival the log does not tell",
        steps!(entries: |entries| {
            entries.retain(|one| !matches!(one, Entry::PacketIn { judge_id: JudgeId(1), .. }));
        }),
    ),
    (
        "revoked-before-it-came",
        "record-who",
        "a packet under a key that was revoked before",
        steps!(entries: |entries| {
            let came = |one: &Entry| matches!(one, Entry::PacketIn { judge_id: JudgeId(1), .. });
            let at = entries.iter().position(came).unwrap();
            let revoked = Entry::RosterRevoke {
                judge_id: JudgeId(1),
                key: key(1).public().line(),
                reason: "Laptop lost.".to_owned(),
            };
            entries.insert(at, revoked);
        }),
    ),
    (
        "kit-of-other-applications",
        "record-packet",
        "a packet that answers another kit than the log tells of",
        steps!(entries: |entries| for entry in entries {
            if let Entry::KitIssued { judge_id: JudgeId(1), applications, .. } = entry {
                applications.insert(ApplicationId(4));
            }
        }),
    ),
];

/// Packets that a judge has signed and a chair lets count.
pub const PACKETS: [Row<Steps>; 10] = [
    (
        "packet-altered",
        "record-packet",
        "other points than the judge has signed",
        steps!(signed: |files| {
            let name = of_first(files, "scores.json");
            edit(files, &name, "\"points\":3", "\"points\":4");
        }),
    ),
    (
        "packet-in-another-folder",
        "record-packet",
        "a packet in a folder of another name",
        steps!(signed: |files| {
            let place = of_first(files, "");
            let own: Vec<String> = files.keys().filter(|one| one.starts_with(&place)).cloned().collect();
            for name in own {
                let other = format!("packets/{}/", Digest([1; 32]));
                let bytes = files.remove(&name).unwrap();
                files.insert(name.replace(&place, &other), bytes);
            }
        }),
    ),
    (
        "packet-signed-by-another",
        "record-signature",
        "a packet with another key's signature",
        steps!(signed: |files| {
            let name = of_first(files, "manifest.json");
            let signature = key(99).sign(Namespace::Packet, &files[&name]);
            files.insert(format!("{name}.sig"), signature.into_bytes());
        }),
    ),
    (
        "enrolment-signed-by-another",
        "record-signature",
        "an enrolment that another key has signed",
        packet!(contents: |contents| contents.proof_by = key(99)),
    ),
    (
        "enrolment-of-another",
        "record-who",
        "the enrolment of another judge",
        packet!(contents: |contents| contents.enrolment.judge_id = JudgeId(2)),
    ),
    (
        "packet-of-another-programme",
        "record-programme",
        "a packet of another programme",
        packet!(manifest: |manifest| manifest.programme_id = Digest([0; 32])),
    ),
    (
        "packet-by-another-key",
        "record-who",
        "a packet by a key that the log does not give the judge",
        packet!(by: 3),
    ),
    (
        "points-off-the-scale",
        "record-inputs",
        "points off the scale, which judge and chair have both signed",
        steps!(
            packet: Some(|stage| {
                let steps = packet::Steps {
                    contents: |contents| contents.scores.sheets[0].points[0].points = 500,
                    ..packet::Steps::default()
                };
                steps.inner(stage)
            }),
            outcome: |outcome| {
                let sheets = &mut outcome.rounds[0].categories[0].sheets;
                sheets[0].points[0].as_mut().unwrap().0 = 500;
            },
        ),
    ),
    (
        "criterion-twice",
        "record-packet",
        "points for a criterion twice, which judge and chair have both signed",
        packet!(contents: |contents| {
            contents.scores.sheets[0].points.push(Given {
                criterion: "impact".into(),
                points: 5,
            });
        }),
    ),
    (
        "not-assigned",
        "record-packet",
        "a sheet for an application that was not the judge's, which both have signed",
        packet!(contents: |contents| {
            contents.scores.sheets[0].application = ApplicationId(4);
        }),
    ),
];

fn edit(files: &mut Files, name: &str, from: &str, to: &str) {
    let text = String::from_utf8(files[name].clone()).unwrap();
    files.insert(name.to_owned(), replaced(&text, from, to).into_bytes());
}
