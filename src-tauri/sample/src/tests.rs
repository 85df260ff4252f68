//! The sample is what its description says.

use super::*;
use jurybook_core::applications::{Plan, plan, scan};
use jurybook_core::programme::{Programme, parse};
use jurybook_core::table::read::read;
use std::collections::BTreeSet;
use std::process::Command;
use std::sync::LazyLock;
use tempfile::TempDir;

const TEMPLATE: &str = include_str!("../../../assets/templates/seoul-smart-city-prize-2023.toml");

/// One build for all tests that only look.
static BUILT: LazyLock<(TempDir, SampleFiles)> = LazyLock::new(|| {
    let dir = tempfile::tempdir().unwrap();
    let files = build(dir.path(), &Job::quiet()).unwrap();
    (dir, files)
});

fn prize() -> Programme {
    parse(TEMPLATE).unwrap()
}

fn import() -> Plan {
    let (_, files) = &*BUILT;
    let table = read(&fs::read(&files.applications).unwrap()).unwrap();
    plan(&table, &prize(), &scan(&files.attachments).unwrap()).unwrap()
}

fn count(claim: fn(&&Application) -> bool) -> usize {
    applications().unwrap().iter().filter(claim).count()
}

#[test]
fn sixty_applications_in_many_languages_from_all_over_the_world() {
    let all = applications().unwrap();
    let distinct = |of: fn(&Application) -> &String| -> usize {
        all.iter().map(of).collect::<BTreeSet<_>>().len()
    };
    assert_eq!(all.len(), 60);
    assert_eq!(distinct(|one| &one.language), 27);
    assert_eq!(distinct(|one| &one.country), 48);
    assert_eq!(distinct(|one| &one.title), 59, "one is sent in twice");
    assert_eq!(count(|one| one.category == "Tech-InnovaCity"), 24);
    assert_eq!(count(|one| one.category == "Human-CentriCity"), 22);
    assert_eq!(count(|one| one.category == "Leadership"), 14);
    for (number, one) in (1..).zip(&all) {
        assert_eq!(one.number, number);
        assert!(
            one.answers.iter().all(|answer| answer.chars().count() > 60),
            "{number}"
        );
    }
}

/// A letter of each script stands in what the applicants wrote.
#[test]
fn the_applications_are_written_in_fourteen_scripts() {
    let all = applications().unwrap();
    let text: String = all
        .iter()
        .flat_map(|one| one.answers.concat().chars().collect::<Vec<_>>())
        .collect();
    let scripts = [
        'a', 'я', 'ω', '한', 'か', 'カ', '漢', 'ع', 'ש', 'ก', 'क', 'த', 'ক', 'አ', 'ქ',
    ];
    for letter in scripts {
        let near = |one: char| (one as u32).abs_diff(letter as u32) < 64;
        assert!(text.chars().any(near), "{letter}");
    }
}

#[test]
fn half_of_them_tell_much_and_half_tell_it_shortly() {
    let all = applications().unwrap();
    // Scripts without spaces between words put more into a letter.
    let words = |one: &Application| {
        let text = one.answers.join(" ");
        match one.language.as_str() {
            "ja" | "zh-Hans" | "zh-Hant" => text.chars().count() * 10 / 17,
            "th" => text.chars().count() * 10 / 45,
            _ => text.split_whitespace().count(),
        }
    };
    let long = all.iter().filter(|one| words(one) >= 6 * 60).count();
    assert!((26..=34).contains(&long), "{long}");
    assert!(all.iter().all(|one| words(one) >= 6 * 20));
}

#[test]
fn the_usual_mess_is_there_and_the_import_finds_all_of_it() {
    assert_eq!(count(|one| one.mess == Some(Mess::Late)), 2);
    assert_eq!(count(|one| one.mess == Some(Mess::MissingAttachment)), 1);
    assert_eq!(count(|one| one.mess == Some(Mess::Duplicate)), 1);
    assert_eq!(count(|one| one.is_person_with_a_project()), 1);
    assert_eq!(count(|one| one.needs_decision()), 1);
    assert_eq!(count(|one| one.submitted_as.is_some()), 8);

    let plan = import();
    let found: Vec<_> = plan.problems.iter().map(|one| one.fault.code()).collect();
    let expected = [
        "row-not-eligible",
        "attachment-missing",
        "row-duplicate",
        "row-late",
        "row-late",
    ];
    assert_eq!(found, expected);
    assert_eq!(
        (plan.rows, plan.new.len(), plan.set_aside.len()),
        (60, 55, 5)
    );
    assert_eq!(plan.new.iter().filter(|one| one.needs_decision).count(), 1);
    let notes: BTreeSet<_> = plan.notes.iter().map(|note| note.remark.code()).collect();
    assert_eq!(
        notes,
        BTreeSet::from(["note-blank-rows", "note-needs-decision"])
    );
    let extra = [
        "IP address",
        "Browser",
        "How did you hear about us?",
        "Newsletter (y/n)",
    ];
    assert!(
        extra
            .iter()
            .all(|name| plan.extra_columns.iter().any(|one| one == name))
    );
}

#[test]
fn what_is_imported_is_what_was_written() {
    let (all, plan) = (applications().unwrap(), import());
    for draft in &plan.new {
        let submission = &draft.submission;
        let source = all
            .iter()
            .find(|one| one.reference() == submission.reference)
            .unwrap();
        assert_eq!(submission.applicant, source.applicant);
        assert_eq!(submission.title, source.title);
        assert_eq!(submission.language, source.language);
        let moment = source.submitted.format("%Y-%m-%dT%H:%M").to_string();
        assert!(
            submission.submitted_at.starts_with(&moment),
            "{}",
            submission.submitted_at
        );
        let answers: Vec<_> = submission.answers.iter().map(|(_, text)| text).collect();
        assert!(
            answers.into_iter().eq(&source.answers),
            "{}",
            submission.reference
        );
    }
}

#[test]
fn judges_and_their_conflicts_are_imported_without_a_problem() {
    let (_, files) = &*BUILT;
    let text = fs::read(&files.judges).unwrap();
    let table = read(&text).unwrap();
    assert_eq!(table.rows.len(), judges().unwrap().len());
    let conflicts = read(&fs::read(&files.conflicts).unwrap()).unwrap();
    assert_eq!(conflicts.rows.len(), 5);

    let (all, panel) = (applications().unwrap(), judges().unwrap());
    let shared = |same: fn(&Judge, &Application) -> bool| {
        let pairs = panel
            .iter()
            .flat_map(|judge| all.iter().map(move |one| (judge, one)));
        pairs.filter(|(judge, one)| same(judge, one)).count()
    };
    assert!(shared(|judge, one| judge.affiliation == one.applicant) >= 3);
    assert!(shared(|judge, one| judge.city == one.city) >= 4);
    assert!(shared(|judge, one| judge.country == one.country) >= 12);
}

/// Every application in the hands of every judge, each with six criteria.
fn all_assigned() -> Vec<Assigned> {
    let criteria = [
        "problem",
        "process",
        "planning",
        "implementation",
        "learning",
        "value",
    ];
    let all = applications().unwrap();
    let assigned = |one: &Application| Assigned {
        reference: one.reference(),
        criteria: criteria.map(str::to_owned).into(),
        least: 1,
        most: 5,
    };
    all.iter().map(assigned).collect()
}

#[test]
fn one_judge_is_harsh_and_one_lenient_whatever_the_seed() {
    for seed in [1, 2023, u64::MAX] {
        let mean = |judge: &Judge| {
            let rows = score_table(judge, &all_assigned(), seed).unwrap();
            let points: Vec<i32> = rows.iter().filter_map(|row| row.points).collect();
            assert!(points.iter().all(|points| (1..=5).contains(points)));
            (
                judge.severity,
                f64::from(points.iter().sum::<i32>()) / points.len() as f64,
            )
        };
        let mut means: Vec<_> = judges().unwrap().iter().map(mean).collect();
        means.sort_by_key(|(severity, _)| *severity);
        let (harsh, lenient) = (means[0].1, means[means.len() - 1].1);
        let between = &means[1..means.len() - 1];
        let others = between.iter().map(|(_, mean)| mean).sum::<f64>() / between.len() as f64;
        assert!(
            harsh < others - 0.7 && lenient > others + 0.7,
            "{harsh} {others} {lenient}"
        );
        assert!(between.iter().all(|(_, mean)| (mean - others).abs() < 0.5));
    }
}

#[test]
fn the_seed_alone_decides_the_scores() {
    let judge = &judges().unwrap()[0];
    let csv = |seed| score_csv(judge, &all_assigned(), seed).unwrap();
    assert_eq!(csv(1), csv(1));
    assert_ne!(csv(1), csv(2));
}

#[test]
fn judges_comment_in_their_languages_recuse_themselves_and_flag() {
    let rows = |judge: &Judge| score_table(judge, &all_assigned(), 2023).unwrap();
    let panel = judges().unwrap();
    let rows: Vec<Vec<ScoreRow>> = panel.iter().map(rows).collect();
    let of = |criterion: &str| {
        rows.iter()
            .flatten()
            .filter(|row| row.criterion == criterion)
            .count()
    };
    assert_eq!(
        of("recusal"),
        panel.iter().filter(|judge| judge.recusal.is_some()).count()
    );
    assert!(of("flag") >= 15, "{}", of("flag"));
    assert!(
        of("applicant") >= 50 && of("") >= 250,
        "{} {}",
        of("applicant"),
        of("")
    );
    let comments: BTreeSet<_> = rows
        .iter()
        .flatten()
        .filter(|row| row.criterion.is_empty())
        .map(|row| &row.comment)
        .collect();
    assert!(comments.len() >= 80, "{}", comments.len());
    for letter in ['시', 'の', 'ا', 'ó', 'å', 'क'] {
        assert!(
            comments.iter().any(|comment| comment.contains(letter)),
            "{letter}"
        );
    }
}

/// A recused judge gives that application nothing else.
#[test]
fn a_recusal_stands_alone() {
    for judge in judges().unwrap() {
        let rows = score_table(&judge, &all_assigned(), 7).unwrap();
        for recusal in rows.iter().filter(|row| row.criterion == "recusal") {
            let about = rows
                .iter()
                .filter(|row| row.application == recusal.application);
            assert_eq!(about.count(), 1);
        }
    }
}

fn attachments() -> Vec<PathBuf> {
    let (_, files) = &*BUILT;
    let entries = fs::read_dir(&files.attachments).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn told(tool: &str, path: &Path) -> String {
    let output = Command::new(tool).arg(path).output().unwrap();
    assert!(output.status.success(), "{tool} {}", path.display());
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn every_paper_opens_and_has_several_pages() {
    let all = attachments();
    let papers = all
        .iter()
        .filter(|path| path.extension().is_some_and(|one| one == "pdf"));
    let mut count = 0;
    for path in papers {
        count += 1;
        let said = told("pdfinfo", path);
        let pages = said
            .lines()
            .find_map(|line| line.strip_prefix("Pages:"))
            .unwrap();
        let pages: u32 = pages.trim().parse().unwrap();
        assert!(
            (2..=6).contains(&pages),
            "{pages} pages: {}",
            path.display()
        );
    }
    assert!((38..=46).contains(&count), "{count}");
}

#[test]
fn every_photo_is_a_jpeg_and_no_two_are_alike() {
    let all = attachments();
    let photos: Vec<_> = all
        .iter()
        .filter(|path| path.extension().is_some_and(|one| one == "jpg"))
        .collect();
    assert!((42..=50).contains(&photos.len()), "{}", photos.len());
    let mut contents = BTreeSet::new();
    for path in photos {
        let said = told("file", path);
        assert!(said.contains("JPEG") && said.contains("1200x800"), "{said}");
        assert!(
            contents.insert(fs::read(path).unwrap()),
            "{}",
            path.display()
        );
    }
}

#[test]
fn the_same_bytes_are_built_twice() {
    let (dir, files) = &*BUILT;
    let other = tempfile::tempdir().unwrap();
    build(other.path(), &Job::quiet()).unwrap();
    let tables = [&files.applications, &files.judges, &files.conflicts];
    for path in attachments().iter().chain(tables) {
        let twin = other.path().join(path.strip_prefix(dir.path()).unwrap());
        assert!(
            fs::read(path).unwrap() == fs::read(twin).unwrap(),
            "{}",
            path.display()
        );
    }
}

#[test]
fn a_stopped_build_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let job = Job::quiet();
    job.stop_switch()
        .store(true, std::sync::atomic::Ordering::Relaxed);
    assert_eq!(build(dir.path(), &job).unwrap_err().code(), "cancelled");
}
