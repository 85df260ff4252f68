//! The sample is what its description says.

use super::*;
use std::collections::BTreeSet;
use std::process::Command;

#[test]
fn sixty_applications_in_many_languages_from_all_over_the_world() {
    let all = applications().unwrap();
    let distinct = |of: fn(&Application) -> &String| -> usize {
        all.iter().map(of).collect::<BTreeSet<_>>().len()
    };
    assert_eq!(all.len(), 60);
    assert!(
        distinct(|one| &one.language) >= 18,
        "{}",
        distinct(|one| &one.language)
    );
    assert!(
        distinct(|one| &one.country) >= 30,
        "{}",
        distinct(|one| &one.country)
    );
    assert_eq!(distinct(|one| &one.title), 59, "one is sent in twice");
    assert!(all.iter().all(|one| one.answers.len() == 6));
}

#[test]
fn the_usual_mess_is_there_once_or_twice() {
    let all = applications().unwrap();
    let count = |claim: fn(&&Application) -> bool| all.iter().filter(claim).count();
    assert_eq!(count(|one| one.late), 2);
    assert_eq!(count(|one| one.missing_attachment), 1);
    assert_eq!(count(|one| one.copy_of.is_some()), 1);
    assert_eq!(
        count(|one| one.form == "Individual" && one.category != "Leadership"),
        1
    );
    assert_eq!(count(|one| one.form == "National government"), 1);
    assert_eq!(count(|one| !one.is_sound()), 6);
}

fn means(seed: u64) -> Vec<(i64, f64)> {
    let assigned: Vec<Assigned> = applications()
        .unwrap()
        .iter()
        .map(|one| Assigned {
            reference: one.reference(),
            criteria: ["a", "b", "c"].map(str::to_owned).into(),
            least: 1,
            most: 5,
        })
        .collect();
    let mean = |judge: &Judge| {
        let csv = score_csv(judge, &assigned, seed).unwrap();
        let points: Vec<f64> = csv
            .lines()
            .filter_map(|line| line.split(',').nth(2)?.parse().ok())
            .collect();
        points.iter().sum::<f64>() / points.len() as f64
    };
    judges()
        .unwrap()
        .iter()
        .map(|judge| (judge.severity, mean(judge)))
        .collect()
}

#[test]
fn one_judge_is_harsh_and_one_lenient_whatever_the_seed() {
    for seed in [1, 2023] {
        let mut means = means(seed);
        means.sort_by_key(|(severity, _)| *severity);
        let (harsh, lenient) = (means[0].1, means[means.len() - 1].1);
        let others: f64 = means[1..means.len() - 1].iter().map(|(_, mean)| mean).sum();
        let others = others / (means.len() - 2) as f64;
        assert!(
            harsh < others - 0.6 && lenient > others + 0.6,
            "{harsh} {others} {lenient}"
        );
    }
}

#[test]
fn the_same_bytes_are_built_twice_and_every_attachment_opens() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let files = build(one.path(), &Job::quiet()).unwrap();
    build(other.path(), &Job::quiet()).unwrap();
    let mut names: Vec<PathBuf> = fs::read_dir(&files.attachments)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    let (mut photos, mut papers) = (0, 0);
    for path in names.iter().chain([&files.applications, &files.judges]) {
        let twin = other.path().join(path.strip_prefix(one.path()).unwrap());
        assert!(
            fs::read(path).unwrap() == fs::read(twin).unwrap(),
            "{}",
            path.display()
        );
        let tool = match path.extension().and_then(|ending| ending.to_str()) {
            Some("jpg") => Some("identify"),
            Some("pdf") => Some("pdfinfo"),
            _ => None,
        };
        let Some(tool) = tool else { continue };
        let output = Command::new(tool).arg(path).output().unwrap();
        assert!(output.status.success(), "{}", path.display());
        let said = String::from_utf8_lossy(&output.stdout);
        if tool == "pdfinfo" {
            papers += 1;
            let pages = said
                .lines()
                .find(|line| line.starts_with("Pages:"))
                .unwrap();
            assert!(
                pages
                    .split_whitespace()
                    .nth(1)
                    .unwrap()
                    .parse::<u32>()
                    .unwrap()
                    >= 2
            );
        } else {
            photos += 1;
            assert!(said.contains("JPEG 1200x800"), "{said}");
        }
    }
    assert!(
        photos >= 40 && papers >= 35,
        "{photos} photos, {papers} papers"
    );
}
