//! What the same work costs at least: the parts that cannot be left out, by the plainest means.

use crate::timed;
use age::secrecy::SecretString;
use age::{Encryptor, scrypt};
use calamine::{Reader, open_workbook_auto};
use ed25519_dalek::{Signer, SigningKey};
use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Work of the kits' key derivation, as log2 of scrypt's N; the same as theirs.
const WORK: u8 = jurybook_core::travel::envelope::WORK;

/// Carries out the floor of a step in the folder of its round.
pub fn run(name: &str, dir: &Path) -> Duration {
    let floor: fn(&Path) = match name {
        "import" => import,
        "kits" => kits,
        "merge" => merge,
        "book" => book,
        "merge-all" => merge_all,
        "rank-first" => rank,
        "merge-one" => merge_one,
        _ => panic!("no floor {name}"),
    };
    timed(|| floor(dir))
}

/// Makes a plain database that syncs at every commit, as a workspace does.
fn plain(dir: &Path) -> Connection {
    let path = dir.join("floor.sqlite");
    let _ = fs::remove_file(&path);
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(
            "PRAGMA synchronous = FULL; CREATE TABLE cell (row, col, text); CREATE TABLE file (bytes);",
        )
        .unwrap();
    connection
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

fn import(dir: &Path) {
    let mut connection = plain(dir);
    let writing = connection.transaction().unwrap();
    let mut workbook = open_workbook_auto(dir.join("sample/applications.xlsx")).unwrap();
    let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
    let mut put = writing
        .prepare("INSERT INTO cell VALUES (?, ?, ?)")
        .unwrap();
    for (row, col, cell) in sheet.used_cells() {
        put.execute(params![row as i64, col as i64, cell.to_string()])
            .unwrap();
    }
    drop(put);
    let mut put = writing.prepare("INSERT INTO file VALUES (?)").unwrap();
    for path in files(&dir.join("sample/attachments")) {
        put.execute([fs::read(path).unwrap()]).unwrap();
    }
    drop(put);
    writing.commit().unwrap();
}

fn kits(dir: &Path) {
    for (at, kit) in files(&dir.join("kits")).iter().enumerate() {
        let mut recipient = scrypt::Recipient::new(SecretString::from("bench".to_owned()));
        recipient.set_work_factor(WORK);
        let encryptor =
            Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).unwrap();
        let out = File::create(dir.join(format!("floor-{at}.age"))).unwrap();
        let mut sealed = encryptor.wrap_output(&out).unwrap();
        let mut left = fs::metadata(kit).unwrap().len();
        let piece = vec![0; 65_536];
        while left > 0 {
            let now = left.min(piece.len() as u64);
            sealed.write_all(&piece[..now as usize]).unwrap();
            left -= now;
        }
        sealed.finish().unwrap();
        out.sync_all().unwrap();
    }
}

fn merge(dir: &Path) {
    let mut connection = plain(dir);
    let writing = connection.transaction().unwrap();
    for packet in files(&dir.join("packets")) {
        writing
            .execute("INSERT INTO file VALUES (?)", [hash(&packet)])
            .unwrap();
    }
    let mut put = writing
        .prepare("INSERT INTO cell VALUES (?, ?, ?)")
        .unwrap();
    let tables = files(&dir.join("judges"));
    for table in tables
        .iter()
        .filter(|path| path.extension() == Some("csv".as_ref()))
    {
        for (at, line) in fs::read_to_string(table).unwrap().lines().enumerate() {
            put.execute(params![at as i64, 0, line]).unwrap();
        }
    }
    drop(put);
    writing.commit().unwrap();
}

fn hash(file: &Path) -> Vec<u8> {
    let mut hash = Sha256::new();
    let mut reader = BufReader::new(File::open(file).unwrap());
    let mut piece = vec![0; 65_536];
    loop {
        match reader.read(&mut piece).unwrap() {
            0 => return hash.finalize().to_vec(),
            read => hash.update(&piece[..read]),
        }
    }
}

/// A packet has two signatures: of its manifest, and of the enrolment in it.
fn merge_all(dir: &Path) {
    let key = SigningKey::from_bytes(&[7; 32]);
    let mut connection = plain(dir);
    let writing = connection.transaction().unwrap();
    for packet in files(&dir.join("packets")) {
        let hash = hash(&packet);
        for _ in 0..2 {
            let signature = key.sign(&hash);
            let held = key.verifying_key().verify_strict(&hash, &signature);
            held.unwrap();
        }
        writing
            .execute("INSERT INTO file VALUES (?)", [hash])
            .unwrap();
    }
    writing
        .execute_batch(
            "CREATE TABLE score (application TEXT, judge INTEGER, criterion TEXT, points INTEGER,
                PRIMARY KEY (application, judge, criterion)) WITHOUT ROWID",
        )
        .unwrap();
    for table in files(&dir.join("judges")) {
        put_scores(&writing, &table);
    }
    writing.commit().unwrap();
}

fn put_scores(writing: &Connection, table: &Path) {
    let judge = table.file_stem().unwrap().to_str().unwrap();
    let mut put = writing
        .prepare("INSERT OR REPLACE INTO score VALUES (?, ?, ?, ?)")
        .unwrap();
    for line in fs::read_to_string(table).unwrap().lines().skip(1) {
        let mut cells = line.split(',');
        let mut cell = || cells.next().unwrap();
        let (application, criterion, points) = (cell(), cell(), cell());
        put.execute([application, judge, criterion, points])
            .unwrap();
    }
}

fn rank(dir: &Path) {
    sum(&Connection::open(dir.join("floor.sqlite")).unwrap());
}

fn merge_one(dir: &Path) {
    let mut connection = Connection::open(dir.join("floor.sqlite")).unwrap();
    let writing = connection.transaction().unwrap();
    put_scores(&writing, &dir.join("judges/1.csv"));
    writing.commit().unwrap();
    sum(&connection);
}

fn sum(connection: &Connection) {
    let sql = "SELECT application, avg(points) FROM score GROUP BY 1 ORDER BY 2 DESC";
    let mut sums = connection.prepare(sql).unwrap();
    let rows = sums.query_map([], |row| row.get::<_, f64>(1)).unwrap();
    assert!(rows.map(Result::unwrap).count() > 0);
}

fn book(dir: &Path) {
    let status = Command::new("pdftotext")
        .arg(dir.join("book.pdf"))
        .arg(dir.join("book.txt"))
        .status();
    assert!(status.unwrap().success());
}
