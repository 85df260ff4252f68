//! Packets by judges whose keys we hold, each step open to one change.

use super::{key, listed, packed, sealed_to_chair};
use crate::stage::Stage;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use jurybook_core::id::{ApplicationId, JudgeId};
use jurybook_core::log::Head;
use jurybook_core::packets::{
    Comment, Comments, Enrolment, Given, PacketManifest, Recusals, RecusedSheet, ScoredSheet,
    Scores,
};
use jurybook_core::travel::signature::{Namespace, SigningKey};
use jurybook_core::travel::{Digest, Kind, json};
use sha2::Sha256;

const ROLES: [(&str, &str, &str); 5] = [
    ("scores", "scores.json", "application/json"),
    ("comments", "comments.json", "application/json"),
    ("recusals", "recusals.json", "application/json"),
    ("enrolment", "enrolment.json", "application/json"),
    ("enrolment-signature", "enrolment.json.sig", "text/plain"),
];

/// To whom later kits of the judges here would be encrypted; nobody holds its key.
const RECIPIENT: &str = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";

/// What a packet says, before it is written down.
pub struct Contents {
    pub scores: Scores,
    pub comments: Comments,
    pub recusals: Recusals,
    pub enrolment: Enrolment,
    /// The secret under which the enrolment's tag is made.
    pub secret: Digest,
    /// Whether the tag is made at all.
    pub tagged: bool,
    pub proof_by: SigningKey,
    pub proof_for: Namespace,
}

/// The steps in which a packet is made; each leaves what it gets as it is, unless it is replaced.
pub struct Steps {
    pub judge: u32,
    /// Number of the judge's key.
    pub by: u8,
    pub contents: fn(&mut Contents),
    pub members: fn(&mut Vec<Vec<u8>>),
    pub manifest: fn(&mut PacketManifest),
    /// Changes the manifest's text, before it is signed.
    pub json: fn(String) -> String,
    /// Signs the manifest's bytes, by default with the judge's key as a packet.
    pub sign: fn(&SigningKey, &[u8]) -> String,
    /// Changes what is packed, after the manifest has listed it.
    pub unlisted: fn(&mut Vec<Vec<u8>>),
    pub inner: fn(Vec<u8>) -> Vec<u8>,
    pub seal: fn(&Stage, &[u8]) -> Vec<u8>,
    pub file: fn(Vec<u8>) -> Vec<u8>,
}

impl Default for Steps {
    fn default() -> Self {
        Self {
            judge: 1,
            by: 1,
            contents: |_| {},
            members: |_| {},
            manifest: |_| {},
            json: |text| text,
            sign: |key, manifest| key.sign(Namespace::Packet, manifest),
            unlisted: |_| {},
            inner: |inner| inner,
            seal: sealed_to_chair,
            file: |file| file,
        }
    }
}

impl Steps {
    /// Makes the packet for the chair of a stage.
    pub fn file(&self, stage: &Stage) -> Vec<u8> {
        (self.file)((self.seal)(stage, &self.inner(stage)))
    }

    /// Makes the container inside its envelope.
    pub fn inner(&self, stage: &Stage) -> Vec<u8> {
        let mut members = self.members(stage);
        let mut manifest = self.manifest(stage, &members);
        (self.manifest)(&mut manifest);
        let text = String::from_utf8(json::write(&manifest)).unwrap();
        let bytes = (self.json)(text).into_bytes();
        let signature = (self.sign)(&key(self.by), &bytes);
        (self.unlisted)(&mut members);
        (self.inner)(packed(Kind::Packet, &bytes, &signature, &members))
    }

    fn members(&self, stage: &Stage) -> Vec<Vec<u8>> {
        let mut contents = self.contents(stage);
        (self.contents)(&mut contents);
        if contents.tagged {
            contents.enrolment.tag = tag(&contents.enrolment, &contents.secret);
        }
        let enrolment = json::write(&contents.enrolment);
        let proof = contents.proof_by.sign(contents.proof_for, &enrolment);
        let mut members = vec![
            json::write(&contents.scores),
            json::write(&contents.comments),
            json::write(&contents.recusals),
            enrolment,
            proof.into_bytes(),
        ];
        (self.members)(&mut members);
        members
    }

    /// A judge of the stage scores application 1, comments on it and recuses on application 2.
    fn contents(&self, stage: &Stage) -> Contents {
        let kit = stage.kit(self.judge);
        let given = |criterion: &str, points| Given {
            criterion: criterion.into(),
            points,
        };
        Contents {
            scores: Scores {
                blind: Digest([1; 32]),
                sheets: vec![ScoredSheet {
                    application: ApplicationId(1),
                    points: vec![given("impact", 3), given("novelty", 2)],
                    flagged: false,
                    nominations: ["brave".to_owned()].into(),
                }],
            },
            comments: Comments {
                blind: Digest([2; 32]),
                comments: vec![Comment {
                    application: ApplicationId(1),
                    committee: "물이 맑다 \"é\"".to_owned(),
                    applicant: String::new(),
                }],
            },
            recusals: Recusals {
                blind: Digest([3; 32]),
                recusals: vec![RecusedSheet {
                    application: ApplicationId(2),
                    reason: "My cousin's.".to_owned(),
                    flagged: false,
                }],
            },
            enrolment: Enrolment {
                programme_id: stage.programme().id(),
                kit_id: kit.id,
                judge_id: JudgeId(self.judge),
                judge_key: key(self.by).public().line(),
                recipient: RECIPIENT.to_owned(),
                tag: Digest([0; 32]),
            },
            secret: kit.secret,
            tagged: true,
            proof_by: key(self.by),
            proof_for: Namespace::Enrolment,
        }
    }

    fn manifest(&self, stage: &Stage, members: &[Vec<u8>]) -> PacketManifest {
        let kit = stage.kit(self.judge);
        PacketManifest {
            format: 1,
            programme_id: stage.programme().id(),
            round: kit.round.clone(),
            rubric_sha256: kit.rubric_sha256,
            kit_id: kit.id,
            judge_id: JudgeId(self.judge),
            judge_key: key(self.by).public().line(),
            recipients: stage.programme().issued.recipients.clone(),
            past: vec![Digest([4; 32]), Digest([5; 32])],
            made_at: "2023-09-01T00:00:00Z".to_owned(),
            app: "Jurybook 0.1.0".to_owned(),
            seen_log: Head::NONE,
            assignment_sha256: Digest::of(&json::write(&kit.applications)),
            complete: false,
            members: listed(&ROLES, members),
        }
    }
}

/// Computes an enrolment's tag as its design says, apart from the code under test.
fn tag(enrolment: &Enrolment, secret: &Digest) -> Digest {
    let mut derived = [0; 32];
    let expanded = Hkdf::<Sha256>::new(None, &secret.0);
    expanded
        .expand(b"jurybook enrolment 1", &mut derived)
        .unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(&derived).unwrap();
    for field in [
        &enrolment.programme_id.0[..],
        &enrolment.kit_id.0,
        format!("judge-{}", enrolment.judge_id.0).as_bytes(),
        enrolment.judge_key.as_bytes(),
        enrolment.recipient.as_bytes(),
    ] {
        mac.update(&(field.len() as u64).to_be_bytes());
        mac.update(field);
    }
    Digest(mac.finalize().into_bytes().into())
}
