//! The golden chair's workspace, opened in a folder of its own, for packets to be held against.

use crate::{golden, root};
use jurybook_core::id::JudgeId;
use jurybook_core::kits::{self, Issued};
use jurybook_core::packets::Panel;
use jurybook_core::programme::{self, Signed};
use jurybook_core::workspace::Workspace;
use std::path::Path;

/// A chair's open workspace: judge 1 has not answered yet, judge 2 is enrolled with key 2, judge 3
/// made the golden packet, which is not merged yet.
pub struct Stage {
    // Before the folder: the file closes before it is removed.
    workspace: Workspace,
    programme: Signed,
    kits: Vec<Issued>,
    _dir: tempfile::TempDir,
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
        let workspace = Workspace::open(&copy, golden::PASSPHRASE).unwrap();
        Self {
            programme: programme::of_workspace(workspace.read()).unwrap(),
            kits: kits::issued(workspace.read()).unwrap(),
            workspace,
            _dir: dir,
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
}
