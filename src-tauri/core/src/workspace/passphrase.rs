//! Changing the passphrase of a workspace.

use super::Workspace;
use crate::clock::Instant;
use crate::files::Staged;
use crate::journal::{self, Operation};
use crate::store::{self, FileKey, StoreError};

impl Workspace {
    /// Puts all that was written into the file itself, so that nothing stays in the log beside it.
    ///
    /// # Errors
    /// Those of the store.
    pub(crate) fn rest(&self) -> Result<(), StoreError> {
        store::end_log(&self.connection)?;
        store::settle(&self.connection)
    }

    /// Changes the passphrase: all or nothing, whenever the machine stops.
    ///
    /// A complete copy under the new passphrase takes the file's place in one step, so that at every
    /// moment there is a whole file under its name. That the change was made is in the copy's journal.
    ///
    /// # Errors
    /// [`StoreError::PassphraseShort`] and those of the store; then the old passphrase holds.
    pub fn change_passphrase(&mut self, new: &str, now: Instant) -> Result<(), StoreError> {
        let key = FileKey::Passphrase(new);
        let staged = Staged::beside(&self.path);
        self.copy_under(staged.path(), key, &[])?;
        let mut copy = Self::open_under(staged.path(), key)?;
        let before = journal::head(self.read())?;
        if !store::pages_are_sound(&copy.connection)? || journal::head(copy.read())? != before {
            return Err(StoreError::Damaged);
        }
        copy.transact(now, None, |_| {
            Ok::<_, StoreError>(((), Operation::ChangePassphrase))
        })?;
        copy.rest()?;
        drop(copy);
        // A write-ahead log that stayed beside the new file would be taken for its own.
        store::end_log(&self.connection)?;
        if cfg!(windows) {
            // There a file that is open cannot be replaced.
            self.connection = store::nowhere()?;
        }
        if let Err(error) = staged.keep_replacing(&self.path) {
            store::settle(&self.connection)?;
            return Err(error.into());
        }
        // What this connection has open lies under no name any more.
        self.connection = store::nowhere()?;
        self.connection = Self::open_under(&self.path, key)?.connection;
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::id::RoundId;
    use std::fs;
    use std::path::Path;

    const OLD: &str = "a long enough one";
    const NEW: &str = "it's \"another\" one";

    fn now() -> Instant {
        Instant::from_millis(1_700_000_000_000).unwrap()
    }

    fn some_operation() -> Result<((), Operation), StoreError> {
        let round = RoundId::from("jury");
        Ok(((), Operation::ExportKits { round, kits: 1 }))
    }

    fn a_workspace(dir: &Path) -> Workspace {
        let path = dir.join("w.jurybook");
        let made = Workspace::create(&path, OLD, now(), |_| some_operation());
        made.unwrap().0
    }

    fn rows(workspace: &Workspace) -> u64 {
        assert!(workspace.check().unwrap().sound());
        journal::length(workspace.read()).unwrap()
    }

    fn code(path: &Path, passphrase: &str) -> &'static str {
        Workspace::open(path, passphrase).err().unwrap().code()
    }

    #[test]
    fn a_new_passphrase_takes_the_place_of_the_old_one() {
        let dir = tempfile::tempdir().unwrap();
        let mut workspace = a_workspace(dir.path());
        let path = workspace.path().to_owned();
        let short = workspace.change_passphrase("short", now()).unwrap_err();
        assert_eq!(short.code(), "passphrase-short");
        workspace.change_passphrase(NEW, now()).unwrap();
        let written = workspace.transact(now(), None, |_| some_operation());
        assert_eq!(written.unwrap().1.number, 3);
        assert_eq!(code(&path, NEW), "workspace-busy");
        drop(workspace);
        assert_eq!(code(&path, OLD), "workspace-passphrase");
        assert_eq!(rows(&Workspace::open(&path, NEW).unwrap()), 3);
        let left = fs::read_dir(dir.path()).unwrap();
        assert_eq!(left.count(), 1, "nothing stays beside the file");
    }

    #[test]
    fn a_failed_change_leaves_the_old_passphrase_and_an_open_workspace() {
        let dir = tempfile::tempdir().unwrap();
        let mut workspace = a_workspace(dir.path());
        let path = workspace.path().to_owned();
        // A folder of that name can be neither removed as a file nor made anew.
        fs::create_dir(dir.path().join("w.jurybook.part")).unwrap();
        let refused = workspace.change_passphrase(NEW, now()).unwrap_err();
        assert_eq!(refused.code(), "file-exists");
        let done = workspace.transact(now(), None, |_| some_operation());
        assert_eq!(done.unwrap().1.number, 2);
        drop(workspace);
        assert_eq!(rows(&Workspace::open(&path, OLD).unwrap()), 2);
    }
}
