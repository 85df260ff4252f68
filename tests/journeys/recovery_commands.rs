//! Recovery by the command line: what it answers, with which exit status, and what a kill leaves.
#![allow(missing_docs, clippy::unwrap_used)]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

const JURYBOOK: &str = env!("CARGO_BIN_EXE_jurybook");

/// A folder with a chair's workspace and files of passphrases.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (name, text) in [
            ("old", "the old passphrase"),
            ("new", "the new passphrase"),
            ("short", "short"),
        ] {
            folder.write(name, text);
        }
        let made = [
            "programme",
            "new",
            "w.jurybook",
            "--template",
            "neighbourhood-grants",
        ];
        folder.done(&made);
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), format!("{text}\n")).unwrap();
    }

    fn command(&self, passphrase: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(JURYBOOK);
        command
            .current_dir(self.0.path())
            .args(["--json", "--passphrase-file", passphrase])
            .args(arguments);
        command
    }

    fn run(&self, passphrase: &str, arguments: &[&str]) -> Output {
        self.command(passphrase, arguments).output().unwrap()
    }

    fn done(&self, arguments: &[&str]) -> Value {
        let output = self.run("old", arguments);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Asserts the code and the exit status, and that both say in words what happened and what to do.
    fn refused(&self, passphrase: &str, arguments: &[&str], code: &str, status: i32) {
        let output = self.run(passphrase, arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {said}");
        assert!(
            said.contains(&format!("error[{code}]: ")),
            "{arguments:?}: {said}"
        );
        assert!(said.contains("\nhelp: ") && !said.contains('⟦'), "{said}");
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(answer["problem"]["code"], code);
    }

    /// Reads the words of a sheet off its PDF.
    fn words(&self, pdf: &str) -> Vec<String> {
        let read = Command::new("pdftotext")
            .arg("-raw")
            .arg(self.path(pdf))
            .arg("-")
            .output();
        let text = String::from_utf8(read.unwrap().stdout).unwrap();
        let parts: Vec<&str> = text.split_whitespace().collect();
        let numbered = parts.windows(2).filter_map(|pair| {
            let number: u32 = pair[0]
                .parse()
                .ok()
                .filter(|number| (1..=14).contains(number))?;
            let plain = pair[1].len() == 4 && pair[1].bytes().all(|byte| byte.is_ascii_lowercase());
            plain.then(|| (number, pair[1].to_owned()))
        });
        let mut words: Vec<(u32, String)> = numbered.collect();
        words.sort();
        words.into_iter().map(|(_, word)| word).collect()
    }

    fn opens(&self, passphrase: &str) -> bool {
        self.run(passphrase, &["check", "w.jurybook"])
            .status
            .success()
    }
}

fn recover<'a>(copy: &'a str, words: &'a str, workspace: &'a str) -> [&'a str; 6] {
    [
        "recover",
        copy,
        "--words-file",
        words,
        "--workspace",
        workspace,
    ]
}

#[test]
fn every_refusal_has_its_code_status_and_words() {
    let folder = Folder::new();
    folder.done(&["recovery", "copy", "w.jurybook", "--out", "w.jurysafe"]);
    let shown = folder.done(&["recovery", "show", "w.jurybook"]);
    assert_eq!(shown["deputy_waiting"], true);
    let sheet = [
        "print",
        "w.jurybook",
        "recovery-sheet",
        "--out",
        "own.pdf",
        "--both-languages",
    ];
    folder.done(&sheet);
    folder.refused("old", &sheet, "file-exists", 2);
    folder.done(&[
        "print",
        "w.jurybook",
        "deputy-sheet",
        "--out",
        "deputy.pdf",
        "--language",
        "ko",
    ]);
    let again = ["print", "w.jurybook", "deputy-sheet", "--out", "again.pdf"];
    folder.refused("old", &again, "recovery-handed-over", 1);
    let words = folder.words("own.pdf");
    assert_eq!(words.len(), 14);
    let with = |change: &dyn Fn(&mut Vec<String>)| {
        let mut words = words.clone();
        change(&mut words);
        words.join("\n")
    };
    folder.write("words", &words.join(" "));
    folder.write("few", &with(&|words| drop(words.pop())));
    folder.write("unknown", &with(&|words| words[3] = "quux".to_owned()));
    let swapped = with(&|words| {
        let other = words.iter().position(|word| *word != words[0]).unwrap();
        words.swap(0, other);
    });
    folder.write("swapped", &swapped);
    folder.write(
        "wrong",
        &with(&|words| {
            let syllable = if words[7].starts_with("ba") {
                "zu"
            } else {
                "ba"
            };
            words[7].replace_range(..2, syllable);
        }),
    );
    folder.write("other", &["baba"; 14].join(" "));
    folder.write("deputy", &folder.words("deputy.pdf").join(" "));
    for (file, code, status) in [
        ("few", "recovery-words-count", 2),
        ("unknown", "recovery-word-unknown", 2),
        ("swapped", "recovery-words-wrong", 1),
        ("wrong", "recovery-words-wrong", 1),
        ("other", "recovery-words-other", 1),
        ("deputy", "reason-missing", 2),
        ("none", "file-unreadable", 2),
    ] {
        folder.refused(
            "new",
            &recover("w.jurysafe", file, "b.jurybook"),
            code,
            status,
        );
    }
    let safe = fs::read(folder.path("w.jurysafe")).unwrap();
    fs::write(folder.path("cut.jurysafe"), &safe[..safe.len() - 1]).unwrap();
    folder.refused(
        "new",
        &recover("cut.jurysafe", "words", "b.jurybook"),
        "travel-cut",
        1,
    );
    folder.refused(
        "new",
        &recover("own.pdf", "words", "b.jurybook"),
        "travel-kind",
        1,
    );
    folder.refused(
        "new",
        &recover("w.jurysafe", "words", "w.jurybook"),
        "file-exists",
        2,
    );
    folder.refused(
        "short",
        &recover("w.jurysafe", "words", "b.jurybook"),
        "passphrase-short",
        2,
    );
    assert!(!folder.path("b.jurybook").exists());
    let copy = ["recovery", "copy", "w.jurybook", "--out", "w.jurysafe"];
    folder.refused("old", &copy, "file-exists", 2);
    taken_over(&folder);
}

/// A deputy recovers, gives a reason, and makes a copy that the chair's words do not open any more.
fn taken_over(folder: &Folder) {
    let mut deputy = recover("w.jurysafe", "deputy", "d.jurybook").to_vec();
    deputy.extend(["--reason", "The chair has resigned"]);
    let recovered = folder.done(&deputy);
    assert_eq!(
        (&recovered["place"], &recovered["records"]),
        (&"deputy".into(), &1.into())
    );
    folder.done(&["recovery", "copy", "d.jurybook", "--out", "d.jurysafe"]);
    folder.refused(
        "new",
        &recover("d.jurysafe", "words", "e.jurybook"),
        "recovery-taken-over",
        1,
    );
    let recovered = folder.done(&recover("w.jurysafe", "words", "f.jurybook"));
    assert_eq!(recovered["place"], "chair");
}

#[test]
fn the_passphrase_is_changed_by_the_command_line() {
    let folder = Folder::new();
    let change = |file: &'static str| {
        [
            "passphrase",
            "change",
            "w.jurybook",
            "--new-passphrase-file",
            file,
        ]
    };
    folder.refused("old", &change("short"), "passphrase-short", 2);
    folder.refused("old", &change("none"), "file-unreadable", 2);
    folder.refused("new", &change("new"), "workspace-passphrase", 2);
    folder.done(&change("new"));
    assert!(folder.opens("new") && !folder.opens("old"));
}

/// Whenever the machine stops, the workspace opens whole with one of the two passphrases.
#[test]
#[cfg(unix)]
fn a_kill_at_any_moment_leaves_the_old_or_the_new_passphrase() {
    let folder = Folder::new();
    let change = [
        "passphrase",
        "change",
        "w.jurybook",
        "--new-passphrase-file",
        "new",
    ];
    let sound = fs::read(folder.path("w.jurybook")).unwrap();
    let begun = Instant::now();
    assert!(folder.run("old", &change).status.success());
    let whole = begun.elapsed();
    let (mut old, mut new) = (0, 0);
    const TRIES: u32 = 12;
    for step in 0..=TRIES {
        restore(&folder, &sound);
        let mut child = folder.command("old", &change).spawn().unwrap();
        // From the start to a little after the end: the last tries are not killed at all.
        std::thread::sleep(
            whole * step / TRIES + Duration::from_millis(u64::from(step == TRIES) * 2000),
        );
        child.kill().unwrap();
        child.wait().unwrap();
        match (folder.opens("old"), folder.opens("new")) {
            (true, false) => old += 1,
            (false, true) => new += 1,
            both => panic!("killed after {step}/{TRIES}: {both:?}"),
        }
    }
    assert!(
        old > 0 && new > 0,
        "{old} old, {new} new: the kills missed the change"
    );
}

/// Puts the workspace back as it was, without whatever a killed command has left beside it.
fn restore(folder: &Folder, sound: &[u8]) {
    for entry in fs::read_dir(folder.0.path()).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        if name(&path).starts_with("w.jurybook-") {
            fs::remove_file(path).unwrap();
        }
    }
    fs::write(folder.path("w.jurybook"), sound).unwrap();
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}
