//! Receipts: what is kept is what the chair has signed, for a packet of this judge; a refused one leaves
//! nothing behind.
#![no_main]

use jurybook_core::id::JudgeId;
use jurybook_core::log::Head;
use jurybook_core::receipts::{Opened, Receipt, ReceiptError, Sent, open, sent};
use jurybook_core::travel::{Digest, Kind, json};
use jurybook_core::workspace::Workspace;
use jurybook_fuzz::{Chair, edited, golden, now, packed, scratch, workspace};
use libfuzzer_sys::fuzz_target;
use std::cell::RefCell;
use tempfile::TempDir;

/// After so many receipts the judge starts anew, so that no run ends in one large workspace.
const MOST_KEPT: usize = 64;

thread_local! {
    static CHAIR: Chair = Chair::golden();
    static JUDGE: RefCell<Judge> = RefCell::new(Judge::golden());
}

/// The golden judge, who has exported a packet.
struct Judge {
    // Before the folder: the file closes before it is removed.
    workspace: Workspace,
    sent: Vec<Sent>,
    _dir: TempDir,
}

impl Judge {
    fn golden() -> Self {
        let passphrase = std::fs::read_to_string(golden("kit-1.passphrase.txt"));
        let passphrase = passphrase.expect("the golden passphrase is there");
        let dir = scratch();
        let workspace = workspace("judge-1.jurybook", &passphrase, dir.path());
        Self {
            sent: sent(workspace.read()).expect("the golden file is whole"),
            workspace,
            _dir: dir,
        }
    }

    fn kept(&self) -> Vec<Sent> {
        sent(self.workspace.read()).expect("the workspace stays whole")
    }

    fn open(&mut self, file: &[u8]) -> Result<Opened, ReceiptError> {
        open(&mut self.workspace, file, now())
    }

    /// Opens a receipt; twice where it is accepted.
    fn take(&mut self, chair: &Chair, file: &[u8]) {
        let Ok(opened) = self.open(file) else {
            assert!(self.kept() == self.sent, "a refused receipt is kept");
            return;
        };
        let receipt = &opened.signed.receipt;
        assert!(
            receipt.programme_id == chair.programme.id(),
            "of another programme"
        );
        assert!(
            chair.programme.issued.may_sign(&receipt.signer),
            "by a stranger"
        );
        let ours = self.sent.iter().any(|one| one.packet == receipt.packet_id);
        assert!(
            ours && receipt.judge_id == JudgeId(3),
            "for somebody else's packet"
        );
        assert!(json::write(receipt) == opened.signed.bytes);
        let again = packed(Kind::Receipt, &opened.signed.bytes, &chair.signing, &[]);
        assert!(again == file, "another form was accepted");
        let kept = self.kept();
        let held = kept.iter().flat_map(|one| &one.receipts);
        assert_eq!(held.filter(|one| **one == opened.signed).count(), 1);
        let second = self.open(file).expect("what was accepted stays accepted");
        assert!(!second.new && second.signed == opened.signed && self.kept() == kept);
        self.sent = kept;
        let count: usize = self.sent.iter().map(|one| one.receipts.len()).sum();
        if count > MOST_KEPT {
            *self = Self::golden();
        }
    }
}

fn sound(chair: &Chair, judge: &Judge) -> Vec<u8> {
    json::write(&Receipt {
        format: 1,
        programme_id: chair.programme.id(),
        packet_id: judge.sent[0].packet,
        judge_id: JudgeId(3),
        round: "jury".into(),
        log: Head {
            n: 7,
            head: Digest([7; 32]),
        },
        late: false,
        at: now().to_string(),
        signer: chair.signing.public().line(),
    })
}

fuzz_target!(|data: &[u8]| {
    CHAIR.with(|chair| {
        JUDGE.with_borrow_mut(|judge| {
            // As it is; and as what the chair signs in the place of a receipt's text.
            judge.take(chair, data);
            let text = edited(&sound(chair, judge), data);
            let signed = packed(Kind::Receipt, &text, &chair.signing, &[]);
            judge.take(chair, &signed);
            // What follows a head whose signature holds.
            let member = packed(Kind::Receipt, &text, &chair.signing, &[data.to_vec()]);
            assert!(
                judge.open(&member).is_err(),
                "a receipt with a member was accepted"
            );
        });
    });
});
