//! Whatever an import changed is as it was, to the byte; what builds on it ends the way back.

use crate::applications::{
    Accepted, Choices, ImportError, Plan, Source, Verdict, Wanted, dismiss, get, import, say,
};
use crate::id::ApplicationId;
use crate::job::Job;
use crate::journal::{self, Operation};
use crate::programme::{self, Programme};
use crate::store::{Reading, StoreError};
use crate::trial::{a_round_prepared, now, screen};
use crate::undo::{self, Direction};
use crate::workspace::Workspace;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const HEAD: &str =
    "Number,Category,Applicant type,Applicant,Title,City,What will you do?,Attachments";

struct Office {
    dir: tempfile::TempDir,
    workspace: Workspace,
    programme: Programme,
}

impl Office {
    fn new() -> Self {
        Self::whose(|_| {})
    }

    fn whose(prepare: impl FnOnce(&mut Programme)) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let text = include_str!("../../../../../assets/templates/neighbourhood-grants.toml");
        let mut programme = programme::parse(text).unwrap();
        prepare(&mut programme);
        let path = dir.path().join("chair.jurybook");
        let workspace = programme::create(&path, "a long enough one", programme, now()).unwrap();
        fs::create_dir(dir.path().join("files")).unwrap();
        let programme = programme::of_workspace(workspace.read()).unwrap();
        Self {
            dir,
            workspace,
            programme: programme.issued.programme,
        }
    }

    fn file(&self, name: &str, bytes: &[u8]) {
        fs::write(self.dir.path().join("files").join(name), bytes).unwrap();
    }

    fn table(&self, rows: &[&str]) -> PathBuf {
        let path = self.dir.path().join("t.csv");
        fs::write(&path, format!("{HEAD}\n{}\n", rows.join("\n"))).unwrap();
        path
    }

    fn import(&mut self, rows: &[&str]) -> Plan {
        let table = self.table(rows);
        self.import_with(&table, BTreeMap::new()).unwrap()
    }

    fn import_with(
        &mut self,
        table: &Path,
        meanings: BTreeMap<String, String>,
    ) -> Result<Plan, ImportError> {
        let folder = self.dir.path().join("files");
        let wanted = Wanted {
            source: Source::File(table),
            folder: Some(&folder),
            choices: Choices {
                accepted: Accepted::All,
                meanings,
                ..Choices::default()
            },
        };
        let (workspace, programme) = (&mut self.workspace, &self.programme);
        import(workspace, programme, &wanted, now(), &Job::quiet())
    }

    fn undo(&mut self) -> Option<Operation> {
        undo::go(&mut self.workspace, Direction::Undo, now()).unwrap()
    }

    fn dump(&self) -> Vec<String> {
        dump(self.workspace.read())
    }
}

/// Writes down everything that an import may touch.
fn dump(reading: Reading<'_>) -> Vec<String> {
    let tables = [
        "application",
        "answer",
        "screening_given",
        "row_aside",
        "column_meaning",
        "superseded",
        "superseded_piece",
        "(SELECT application, position, name, media, size, sha256, crc32 FROM attachment)",
        "(SELECT application, position, number, bytes FROM attachment
          JOIN attachment_piece ON attachment = id)",
        "(SELECT rowid, words FROM application_search)",
    ];
    let of = |table: &&str| {
        let sql = format!("SELECT * FROM {table}");
        let row = |row: &rusqlite::Row<'_>| {
            let count = row.as_ref().column_count();
            let value = |at| row.get::<_, rusqlite::types::Value>(at);
            let values: Result<Vec<_>, _> = (0..count).map(value).collect();
            Ok(format!("{table}: {:?}", values?))
        };
        let mut rows = reading.all(&sql, &[], row).unwrap();
        rows.sort();
        rows
    };
    tables.iter().flat_map(of).collect()
}

/// Cells, a long answer, attachments replaced, taken away, added and put in another order, a verdict that lapsed,
/// a row aside that came with it in good order, one that did not, a heading, and a new application.
#[test]
fn an_import_of_corrections_is_taken_back_to_the_byte() {
    let mut office = Office::new();
    let large: Vec<u8> = (0..700_000_u32).map(|at| (at % 251) as u8).collect();
    office.file("a.pdf", &large);
    office.file("b.pdf", b"the same");
    office.file("c.pdf", b"the same");
    office.import(&[
        "G-1,Projects,Association,Elm Street,Benches,Elmdale,Build six.,a.pdf;b.pdf;c.pdf",
        "G-2,Projects,Association,Oak Street,Lamps,Oakton,Hang eight.,",
        "G-3,Projekts,Association,Ash Street,Trees,Ashby,Plant nine.,",
    ]);
    let (workspace, first) = (&mut office.workspace, ApplicationId(1));
    screen(workspace, first, Verdict::Eligible).unwrap();
    let before = office.dump();

    office.file("a.pdf", b"shorter");
    office.file("d.pdf", b"new");
    let done = office.import(&[
        "G-1,Projects,Informal group,Elm Street 2,Bänke,Elmdale,Build seven.,d.pdf;c.pdf;a.pdf",
        "G-3,Projects,Association,Ash Street,Trees,Ashby,Plant nine.,",
        "G-4,Projekts,Association,Fir Street,Swings,Firham,Hang two.,",
        "G-5,Projects,Association,Bay Street,Slides,Bayton,Two slides.,b.pdf",
    ]);
    assert_eq!((done.new.len(), done.accepted().count()), (2, 1));
    assert_eq!(done.set_aside.len(), 1);
    let reading = office.workspace.read();
    let open = get(reading, first).unwrap().unwrap().screening.verdict;
    assert_eq!(open, Verdict::Open);
    let after = office.dump();
    assert_ne!(after, before);

    let undone = office.undo().unwrap();
    assert_eq!(undone.name(), "import-applications");
    assert_eq!(office.dump(), before);
    assert!(office.workspace.check().unwrap().sound());
    let row = &journal::newest(office.workspace.read(), 1).unwrap()[0];
    assert_eq!(
        row.operation,
        Operation::TakeBackImport { new: 2, amended: 1 }
    );

    // It is not brought back; it is imported again, and gives what it gave, with numbers and all.
    let [_, redo] = undo::available(&office.workspace).unwrap();
    assert_eq!(redo, None);
    office.import(&[
        "G-1,Projects,Informal group,Elm Street 2,Bänke,Elmdale,Build seven.,d.pdf;c.pdf;a.pdf",
        "G-3,Projects,Association,Ash Street,Trees,Ashby,Plant nine.,",
        "G-4,Projekts,Association,Fir Street,Swings,Firham,Hang two.,",
        "G-5,Projects,Association,Bay Street,Slides,Bayton,Two slides.,b.pdf",
    ]);
    let import = |line: &String| !line.starts_with("superseded");
    let [again, after] = [office.dump(), after].map(|dump| {
        let kept = dump.into_iter().filter(import);
        kept.collect::<Vec<_>>()
    });
    assert_eq!(again, after);
}

/// One after the other, back to an empty workspace; headings are forgotten as they were learnt.
#[test]
fn imports_are_taken_back_one_by_one() {
    let mut office = Office::new();
    let empty = office.dump();
    let other = "Number,Category,Applicant type,Applicant,Undertaking\n";
    let table = office.dir.path().join("other.csv");
    fs::write(
        &table,
        format!("{other}G-1,Projects,Association,Elm Street,Benches\nG-2,X,,,\n"),
    )
    .unwrap();
    let meanings = BTreeMap::from([("Undertaking".to_owned(), "title".to_owned())]);
    office.import_with(&table, meanings).unwrap();
    let first = office.dump();
    let (workspace, aside) = (&mut office.workspace, [1]);
    assert_eq!(dismiss(workspace, &aside, now()).unwrap(), 1);
    office.import(&["G-1,Projects,Association,Elm Street,Tables,,,"]);
    office.undo().unwrap();
    office.undo().unwrap();
    assert_eq!(office.dump(), first);
    office.undo().unwrap();
    assert_eq!(office.dump(), empty);
    assert_eq!(office.undo(), None);
}

/// What two persons said of an application that competes as something else now stands again.
#[test]
fn words_of_two_persons_come_back() {
    let mut office = Office::whose(|programme| programme.confirm_screening = true);
    office.import(&["G-1,Projects,Association,Elm Street,Benches,,,"]);
    let says = crate::applications::Says::Verdict(Verdict::Eligible, "");
    let one = get(office.workspace.read(), ApplicationId(1));
    let one = [one.unwrap().unwrap()];
    say(&mut office.workspace, &one, "Ada", says, now()).unwrap();
    let before = office.dump();
    office.import(&["G-1,Projects,Informal group,Elm Street,Benches,,,"]);
    assert_ne!(office.dump(), before);
    office.undo().unwrap();
    assert_eq!(office.dump(), before);
}

/// Nothing is kept that can no longer be put back, and it is said what stands in the way.
#[test]
fn kits_that_go_out_end_the_way_back() {
    let trial = a_round_prepared(|chair| {
        let programme = programme::of_workspace(chair.read()).unwrap();
        let dir = tempfile::tempdir().unwrap();
        let table = dir.path().join("t.csv");
        let row = "A-1,Projects,Association,Neighbours,Swing 1,,,";
        fs::write(&table, format!("{HEAD}\n{row}\n")).unwrap();
        let wanted = Wanted {
            source: Source::File(&table),
            folder: None,
            choices: Choices {
                accepted: Accepted::All,
                ..Choices::default()
            },
        };
        let programme = &programme.issued.programme;
        let done = import(chair, programme, &wanted, now(), &Job::quiet()).unwrap();
        assert_eq!(done.accepted().count(), 1);
        assert!(undo::available(chair).unwrap()[0].is_some());
        assert_eq!(undo::ended_by(chair).unwrap(), None);
        assert_eq!(kept(chair.read()), 1);
    });
    let mut chair = trial.chair("chair");
    assert_eq!(kept(chair.read()), 0);
    assert_eq!(undo::go(&mut chair, Direction::Undo, now()).unwrap(), None);
    assert_eq!(undo::ended_by(&chair).unwrap(), Some("undo-kits-out"));
    let title = |one: &Workspace| get(one.read(), ApplicationId(1)).unwrap().unwrap();
    assert_eq!(title(&chair).submission.title, "Swing 1");
    let sealed = chair.transact::<_, StoreError>(now(), None, |_| {
        let round = crate::trial::round();
        Ok(((), Operation::Seal { round, packets: 0 }))
    });
    sealed.unwrap();
    assert_eq!(undo::ended_by(&chair).unwrap(), Some("undo-sealed"));
}

fn kept(reading: Reading<'_>) -> u32 {
    let sql = "SELECT count(*) FROM superseded";
    reading.only(sql, &[], |row| row.get(0)).unwrap()
}
