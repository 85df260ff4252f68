//! The workspace: the file in which one person works, and the only way to change it.

mod passphrase;

use crate::clock::Instant;
use crate::files::part_of;
use crate::journal::{self, Area, Operation};
use crate::programme;
use crate::store::{self, FileKey, Memo, Reading, StoreError, Writing};
use rusqlite::{Connection, TransactionBehavior};
use std::path::{Path, PathBuf};

/// An open workspace. While it is open no other window or command can open the same file.
pub struct Workspace {
    path: PathBuf,
    connection: Connection,
    memo: Memo,
}

/// What a change did: its row in the journal and the part of the workspace to read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The journal row's number.
    pub number: u64,
    /// The journal's new head.
    pub head: [u8; 32],
    /// The part of the workspace that changed.
    pub area: Area,
}

impl Workspace {
    /// Makes a new workspace file; its first operation fills it.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where something is at the path, [`StoreError::PassphraseShort`],
    /// and those of the file system. Nothing stays behind after a failure.
    pub fn create<T, E: From<StoreError>>(
        path: &Path,
        passphrase: &str,
        now: Instant,
        fill: impl FnOnce(&Writing<'_>) -> Result<(T, Operation), E>,
    ) -> Result<(Self, T), E> {
        let connection = store::create(path, passphrase)?;
        let mut workspace = Self {
            path: path.to_owned(),
            connection,
            memo: Memo::default(),
        };
        match workspace.transact(now, None, fill) {
            Ok((value, _)) => Ok((workspace, value)),
            Err(error) => {
                drop(workspace);
                for leftover in ["", "-wal"] {
                    let mut name = path.as_os_str().to_owned();
                    name.push(leftover);
                    // Made by us a moment ago and holding nothing: there is nothing to lose.
                    let _ = std::fs::remove_file(PathBuf::from(name));
                }
                Err(error)
            }
        }
    }

    /// Opens a workspace and brings it to the newest schema, after copying an older file aside.
    ///
    /// # Errors
    /// Each way in which the file can be the wrong one has its variant of [`StoreError`].
    pub fn open(path: &Path, passphrase: &str) -> Result<Self, StoreError> {
        Self::open_under(path, FileKey::Passphrase(passphrase))
    }

    /// Opens a workspace that is locked by whatever key.
    pub(crate) fn open_under(path: &Path, key: FileKey<'_>) -> Result<Self, StoreError> {
        let (connection, _kept_copy) = store::open(path, key)?;
        Ok(Self {
            path: path.to_owned(),
            connection,
            memo: Memo::default(),
        })
    }

    /// Returns where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns a handle that reads.
    pub fn read(&self) -> Reading<'_> {
        Reading::new(&self.connection, &self.memo)
    }

    /// Makes one change: one operation, one transaction, one row in the journal, one report.
    ///
    /// The closure writes and returns its result with the operation it has carried out. Where it
    /// fails, or the disk does, nothing of it remains and the journal's head is what it was.
    ///
    /// # Errors
    /// Those of the closure and of the store; [`StoreError::NotTheChair`].
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        now: Instant,
        reverts: Option<u64>,
        change: impl FnOnce(&Writing<'_>) -> Result<(T, Operation), E>,
    ) -> Result<(T, Change), E> {
        self.jot(|writing| {
            let (value, operation) = change(writing)?;
            if operation.is_the_chairs() {
                programme::must_be_chair(writing.reading())?;
            }
            let row = journal::append(writing, operation, now, reverts)?;
            let change = Change {
                number: row.number,
                head: row.hash,
                area: row.operation.area(),
            };
            Ok((value, change))
        })
    }

    /// Writes in one transaction, all of it or nothing. By itself it keeps what becomes part of an operation
    /// later, such as a text that is still being typed: that has no row in the journal until then.
    pub(crate) fn jot<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Writing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.connection
            .pragma_update(None, "query_only", false)
            .map_err(StoreError::from)?;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let outcome = match work(&Writing::new(&transaction, &self.memo)) {
            Ok(done) => transaction
                .commit()
                .map(|()| done)
                .map_err(|error| E::from(error.into())),
            Err(error) => {
                drop(transaction);
                Err(error)
            }
        };
        self.connection
            .pragma_update(None, "query_only", true)
            .map_err(StoreError::from)?;
        outcome
    }

    /// Forgets what was read, so that all of it is read and checked anew.
    pub(crate) fn forget(&mut self) {
        self.memo.forget();
    }

    /// Checks every page, every row's rules and the journal's chain.
    ///
    /// # Errors
    /// Those of the store; what is found wrong with the content is in the report.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        let pages = store::pages_are_sound(&self.connection)?;
        let structure: String =
            self.connection
                .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        let references: i64 = self.connection.query_row(
            "SELECT count(*) FROM pragma_foreign_key_check",
            [],
            |row| row.get(0),
        )?;
        Ok(CheckReport {
            pages,
            structure: structure == "ok" && references == 0,
            journal: journal::verify(self.read())?,
            head: journal::head(self.read())?,
        })
    }

    /// Writes a complete copy under another key, without the rows of some tables.
    ///
    /// # Errors
    /// [`StoreError::Exists`], and those of the store.
    pub(crate) fn copy_under(
        &self,
        out: &Path,
        key: FileKey<'_>,
        left_out: &[&str],
    ) -> Result<(), StoreError> {
        store::copy_under(&self.connection, out, key, left_out)
    }

    /// Writes a complete copy under the same passphrase; the file must not exist.
    ///
    /// # Errors
    /// [`StoreError::Exists`], and those of the store.
    pub fn backup(&self, out: &Path) -> Result<u64, StoreError> {
        if out.exists() {
            return Err(StoreError::Exists {
                path: out.to_owned(),
            });
        }
        let part = part_of(out);
        let copied = self.copy_to(&part).and_then(|()| {
            // Some systems only let whoever may write a file bring it to the disk.
            std::fs::File::options()
                .append(true)
                .open(&part)?
                .sync_all()?;
            Ok(std::fs::rename(&part, out)?)
        });
        if copied.is_err() {
            // Ours and incomplete: whoever opened it would miss what did not fit.
            let _ = std::fs::remove_file(&part);
        }
        copied?;
        Ok(std::fs::metadata(out)?.len())
    }

    fn copy_to(&self, part: &Path) -> Result<(), StoreError> {
        // Claims the name, and empties what an interrupted copy has left there.
        std::fs::File::create(part)?;
        let target = part.to_string_lossy().into_owned();
        // The copy has the same key; this file is only read, but SQLite counts it as a write.
        self.connection.pragma_update(None, "query_only", false)?;
        let copied = self.connection.execute("VACUUM INTO :target", [target]);
        self.connection.pragma_update(None, "query_only", true)?;
        copied?;
        Ok(())
    }
}

/// What a full check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckReport {
    /// Every page carries its right HMAC.
    pub pages: bool,
    /// Tables, indexes and references hold together.
    pub structure: bool,
    /// The journal's rows, or the first that does not hold.
    pub journal: Result<u64, journal::Broken>,
    /// The journal's head.
    pub head: [u8; 32],
}

impl CheckReport {
    /// Tells whether all is well.
    pub fn sound(&self) -> bool {
        self.pages && self.structure && self.journal.is_ok()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::id::{ApplicationId, RoundId};
    use rusqlite::named_params;
    use std::fs;

    const PASSPHRASE: &str = "a long enough one";

    fn now() -> Instant {
        Instant::from_millis(1_700_000_000_000).unwrap()
    }

    fn some_operation() -> Operation {
        Operation::ExportKits {
            round: RoundId::from("jury"),
            kits: 1,
        }
    }

    fn a_workspace(dir: &Path) -> Workspace {
        let path = dir.join("w.jurybook");
        let filled = |writing: &Writing<'_>| {
            for id in 1..=300_u32 {
                writing.run(
                    "INSERT INTO judge VALUES (:id, 'Ada', '', '', '', '', '[]', '[]', NULL)",
                    named_params! { ":id": id },
                )?;
            }
            Ok::<_, StoreError>(((), some_operation()))
        };
        Workspace::create(&path, PASSPHRASE, now(), filled)
            .unwrap()
            .0
    }

    #[test]
    fn a_failed_change_leaves_the_head_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let mut workspace = a_workspace(dir.path());
        let before = journal::head(workspace.read()).unwrap();
        let failed = workspace.transact(now(), None, |writing| {
            writing.run("DELETE FROM judge", &[])?;
            Err::<((), Operation), _>(StoreError::DiskFull)
        });
        assert_eq!(failed.unwrap_err().code(), "disk-full");
        assert_eq!(journal::head(workspace.read()).unwrap(), before);
        let judges: u32 = workspace
            .read()
            .only("SELECT count(*) FROM judge", &[], |row| row.get(0))
            .unwrap();
        assert_eq!(judges, 300);
    }

    #[test]
    fn outside_of_transact_the_connection_refuses_to_write() {
        let dir = tempfile::tempdir().unwrap();
        let workspace = a_workspace(dir.path());
        assert!(
            workspace
                .connection
                .execute("DELETE FROM judge", [])
                .is_err()
        );
    }

    #[test]
    fn a_second_window_is_refused_while_the_first_is_open() {
        let dir = tempfile::tempdir().unwrap();
        let workspace = a_workspace(dir.path());
        let second = Workspace::open(workspace.path(), PASSPHRASE);
        assert_eq!(second.err().unwrap().code(), "workspace-busy");
    }

    #[test]
    fn wrong_passphrases_other_files_and_taken_names_are_told_apart() {
        let dir = tempfile::tempdir().unwrap();
        let path = a_workspace(dir.path()).path().to_owned();
        let code = |path: &Path| Workspace::open(path, "not the one").err().unwrap().code();
        assert_eq!(code(&path), "workspace-passphrase");
        assert_eq!(code(&dir.path().join("none")), "file-missing");
        let text = dir.path().join("text.jurybook");
        fs::write(&text, "hello ".repeat(4096)).unwrap();
        assert_eq!(code(&text), "workspace-not-one");
        let fill = |_: &Writing<'_>| Ok::<_, StoreError>(((), some_operation()));
        let taken = Workspace::create(&path, PASSPHRASE, now(), fill)
            .err()
            .unwrap();
        assert_eq!(taken.code(), "file-exists");
    }

    /// Whatever page is damaged, the file is refused by name and left as it is.
    #[test]
    fn a_flipped_byte_in_any_page_is_noticed() {
        let dir = tempfile::tempdir().unwrap();
        let path = a_workspace(dir.path()).path().to_owned();
        let sound = fs::read(&path).unwrap();
        let pages = sound.len() / 4096;
        assert!(pages > 20);
        for page in 0..pages {
            let mut damaged = sound.clone();
            damaged[page * 4096 + 1234] ^= 0x10;
            fs::write(&path, &damaged).unwrap();
            let code = Workspace::open(&path, PASSPHRASE).err().unwrap().code();
            let expected = if page == 0 {
                "workspace-passphrase"
            } else {
                "workspace-damaged"
            };
            assert_eq!(code, expected, "page {page}");
            assert_eq!(fs::read(&path).unwrap(), damaged);
        }
    }

    #[test]
    fn a_row_of_the_journal_cannot_be_altered_unnoticed() {
        let dir = tempfile::tempdir().unwrap();
        let mut workspace = a_workspace(dir.path());
        let reopen = Operation::ReopenSheet {
            application: ApplicationId(1),
        };
        workspace
            .transact(now(), None, |_| Ok::<_, StoreError>(((), reopen)))
            .unwrap();
        assert!(workspace.check().unwrap().sound());
        let forge = |writing: &Writing<'_>| {
            writing.run("UPDATE journal SET at = at + 1 WHERE number = 1", &[])?;
            Ok::<_, StoreError>(((), some_operation()))
        };
        workspace.transact(now(), None, forge).unwrap();
        assert_eq!(
            workspace.check().unwrap().journal,
            Err(journal::Broken { number: 1 })
        );
    }

    #[test]
    fn a_backup_opens_with_the_same_passphrase_and_has_the_same_head() {
        let dir = tempfile::tempdir().unwrap();
        let workspace = a_workspace(dir.path());
        let copy = dir.path().join("copy.jurybook");
        workspace.backup(&copy).unwrap();
        let copied = Workspace::open(&copy, PASSPHRASE).unwrap();
        assert_eq!(
            journal::head(copied.read()).unwrap(),
            journal::head(workspace.read()).unwrap()
        );
        assert_eq!(workspace.backup(&copy).unwrap_err().code(), "file-exists");
    }
}
