//! The golden chair's workspace, opened in a folder of its own, for packets to be held against.

use crate::{golden, root};
use jurybook_core::id::JudgeId;
use jurybook_core::job::Job;
use jurybook_core::kits::{self, Issued};
use jurybook_core::log::{self, Kept};
use jurybook_core::merge;
use jurybook_core::packets::Panel;
use jurybook_core::programme::{self, Signed};
use jurybook_core::receipts::{self, ReceiptError, Sent};
use jurybook_core::recovery;
use jurybook_core::travel::signature::SigningKey;
use jurybook_core::workspace::Workspace;
use std::cell::{OnceCell, RefCell, RefMut};
use std::path::Path;
use std::sync::Arc;

/// What only the chair has.
pub struct Keys {
    pub signing: SigningKey,
    /// Opens what is sealed to the chair.
    pub identity: String,
}

/// A second copy of the workspace: what is open is locked.
const ASIDE: &str = "aside.jurybook";

/// A chair's open workspace: judge 1 has not answered yet, judge 2 is enrolled with key 2, judge 3
/// made the golden packet, which is not merged yet.
pub struct Stage {
    // Before the folder: the file closes before it is removed.
    workspace: Workspace,
    programme: Signed,
    kits: Vec<Issued>,
    keys: OnceCell<Keys>,
    judge: OnceCell<RefCell<Workspace>>,
    dir: tempfile::TempDir,
}

impl Stage {
    /// Opens a copy of the golden workspace.
    pub fn golden() -> Self {
        Self::of(&root().join("tests/golden").join(golden::CHAIR))
    }

    /// Opens a copy of a workspace under the golden passphrase.
    pub fn of(workspace: &Path) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let copy = dir.path().join("chair.jurybook");
        std::fs::copy(workspace, &copy).unwrap();
        std::fs::copy(workspace, dir.path().join(ASIDE)).unwrap();
        let workspace = Workspace::open(&copy, golden::PASSPHRASE).unwrap();
        Self {
            programme: programme::of_workspace(workspace.read()).unwrap(),
            kits: kits::issued(workspace.read()).unwrap(),
            workspace,
            keys: OnceCell::new(),
            judge: OnceCell::new(),
            dir,
        }
    }

    pub fn programme(&self) -> &Signed {
        &self.programme
    }

    /// Returns the kit that was issued to a judge.
    pub fn kit(&self, judge: u32) -> &Issued {
        let mut kits = self.kits.iter();
        kits.find(|kit| kit.judge == JudgeId(judge)).unwrap()
    }

    pub fn panel(&self) -> Panel {
        Panel::read(self.workspace.read()).unwrap()
    }

    /// Returns the chair's keys, read from the file as nobody but the chair can: no call gives them out.
    pub fn keys(&self) -> &Keys {
        self.keys.get_or_init(|| {
            let connection = rusqlite::Connection::open(self.dir.path().join(ASIDE)).unwrap();
            connection
                .pragma_update(None, "key", golden::PASSPHRASE)
                .unwrap();
            let sql = "SELECT secret FROM key_pair WHERE purpose = ?1";
            let seed: [u8; 32] = connection
                .query_row(sql, ["signing"], |row| row.get(0))
                .unwrap();
            let identity: Vec<u8> = connection
                .query_row(sql, ["receiving"], |row| row.get(0))
                .unwrap();
            Keys {
                signing: SigningKey::from_seed(&seed),
                identity: String::from_utf8(identity).unwrap(),
            }
        })
    }

    /// Returns all kits that were issued.
    pub fn kits(&self) -> &[Issued] {
        &self.kits
    }

    /// Returns the chair's log.
    pub fn log(&self) -> Vec<Arc<Kept>> {
        log::kept(self.workspace.read()).unwrap()
    }

    /// Returns the words on the chair's recovery sheet.
    pub fn words(&self) -> String {
        let sheet = recovery::sheet(self.workspace.read()).unwrap();
        let words: Vec<&str> = sheet.words.iter().map(|word| word.as_str()).collect();
        words.join(" ")
    }

    /// Writes a recovery copy of the chair's workspace.
    pub fn copy_to(&self, out: &Path) {
        recovery::copy(&self.workspace, out, golden::now(), &Job::quiet()).unwrap();
    }

    /// Plans a merge of one file; returns the code of the first card by which nothing is taken in. What a
    /// newer version made is kept for that version, unread.
    pub fn merge_refuses(&self, file: &[u8]) -> Option<&'static str> {
        let path = self.dir.path().join("incoming");
        std::fs::write(&path, file).unwrap();
        let planned =
            merge::plan_merge(self.workspace.read(), &[path], golden::now(), &Job::quiet());
        let cards = planned.unwrap().cards.into_iter();
        let mut refused = cards.filter_map(|card| match card.outcome {
            Ok((None, _)) => Some("travel-newer"),
            Ok(_) => None,
            Err(refusal) => Some(refusal.code()),
        });
        refused.next()
    }

    /// Returns the golden judge's workspace, which has exported a packet.
    fn judge(&self) -> RefMut<'_, Workspace> {
        let open = || {
            let copy = self.dir.path().join("judge.jurybook");
            std::fs::copy(golden::file(golden::JUDGE), &copy).unwrap();
            RefCell::new(Workspace::open(&copy, &golden::kit_passphrase()).unwrap())
        };
        self.judge.get_or_init(open).borrow_mut()
    }

    /// Returns the packet that the golden judge has exported.
    pub fn sent(&self) -> Sent {
        receipts::sent(self.judge().read()).unwrap().remove(0)
    }

    /// Opens a receipt in the golden judge's workspace.
    pub fn open_receipt(&self, file: &[u8]) -> Result<receipts::Opened, ReceiptError> {
        receipts::open(&mut self.judge(), file, golden::now())
    }
}
