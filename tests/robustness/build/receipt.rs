//! Receipts of the golden chair for the golden judge, each step open to one change.

use super::packed;
use crate::golden;
use crate::stage::Stage;
use jurybook_core::id::JudgeId;
use jurybook_core::log::Head;
use jurybook_core::receipts::Receipt;
use jurybook_core::travel::signature::{Namespace, SigningKey};
use jurybook_core::travel::{Digest, Kind, json};

/// The steps in which a receipt is made; each leaves what it gets as it is, unless it is replaced.
pub struct Steps {
    pub receipt: fn(&mut Receipt),
    /// Changes the receipt's text, before it is signed.
    pub json: fn(String) -> String,
    /// Signs the receipt's bytes, by default with the chair's key.
    pub sign: fn(&SigningKey, &[u8]) -> String,
    pub kind: Kind,
    /// A receipt has no members but its head.
    pub members: fn(&mut Vec<Vec<u8>>),
    pub file: fn(Vec<u8>) -> Vec<u8>,
}

impl Default for Steps {
    fn default() -> Self {
        Self {
            receipt: |_| {},
            json: |text| text,
            sign: |key, bytes| key.sign(Namespace::Receipt, bytes),
            kind: Kind::Receipt,
            members: |_| {},
            file: |file| file,
        }
    }
}

impl Steps {
    /// Makes the receipt for the packet of a stage's judge.
    pub fn file(&self, stage: &Stage) -> Vec<u8> {
        let mut receipt = receipt(stage);
        (self.receipt)(&mut receipt);
        let text = String::from_utf8(json::write(&receipt)).unwrap();
        let bytes = (self.json)(text).into_bytes();
        let signature = (self.sign)(&stage.keys().signing, &bytes);
        let mut members = Vec::new();
        (self.members)(&mut members);
        (self.file)(packed(self.kind, &bytes, &signature, &members))
    }
}

fn receipt(stage: &Stage) -> Receipt {
    Receipt {
        format: 1,
        programme_id: stage.programme().id(),
        packet_id: stage.sent().packet,
        judge_id: JudgeId(3),
        round: "jury".into(),
        log: Head {
            n: 7,
            head: Digest([7; 32]),
        },
        late: false,
        at: golden::now().to_string(),
        signer: stage.keys().signing.public().line(),
    }
}
