//! Programme files as people write them, with the slips that people make.

use super::*;
use proptest::prelude::*;

const PRIZE: &str = include_str!("../../../../assets/templates/seoul-smart-city-prize-2023.toml");
const GRANTS: &str = include_str!("../../../../assets/templates/neighbourhood-grants.toml");

fn faults(text: &str) -> Vec<(u32, String, Fault)> {
    let errors = parse(text).unwrap_err();
    errors
        .into_iter()
        .map(|error| (error.line, error.field, error.fault))
        .collect()
}

/// Returns the line on which a text stands, from 1.
fn line_of(file: &str, text: &str) -> u32 {
    file.lines().position(|line| line.contains(text)).unwrap() as u32 + 1
}

#[test]
fn the_seoul_prize_is_read_and_survives_its_canonical_form() {
    let programme = parse(PRIZE).unwrap();
    assert_eq!(programme.categories.len(), 3);
    assert_eq!(programme.deadline.to_rfc3339(), "2023-05-30T23:59:59+09:00");
    let rubric = programme
        .rubric(&RoundId::from("jury"), "tech-innovacity")
        .unwrap();
    assert_eq!(rubric.criteria.len(), 6);
    assert_eq!(
        Programme::from_canonical(&programme.canonical()).unwrap(),
        programme
    );
}

#[test]
fn a_small_panel_needs_one_language_one_round_and_a_short_scale() {
    let programme = parse(GRANTS).unwrap();
    assert_eq!(programme.languages, ["en"]);
    let rubric = programme
        .rubric(&RoundId::from("panel"), "projects")
        .unwrap();
    assert_eq!(rubric.criteria[0].max.0, 3);
}

/// A person mends a file once, not once for each error.
#[test]
fn everything_that_is_wrong_is_listed_with_line_and_field() {
    let broken = PRIZE
        .replacen("weight = ", "wieght = ", 1)
        .replacen("jury = \"projects\"", "jury = \"project\"", 1)
        .replacen(
            "deadline = 2023-05-30T23:59:59+09:00",
            "deadline = \"soon\"",
            1,
        )
        .replacen("id = \"start-up\"", "id = \"company\"", 1)
        .replacen(
            "kinds = [\"individual\"]",
            "kinds = [\"individual\", \"Cities\"]",
            1,
        )
        .replacen(", ko = \"청년\"", "", 1)
        .replacen("[\"City\", \"도시\"]", "[\"City\", \"Country\"]", 1);
    let near = |name: &str| Some(name.to_owned());
    let expected = [
        (
            line_of(&broken, "deadline = \"soon\""),
            "deadline",
            Fault::Type {
                expected: Expected::Moment,
            },
        ),
        (
            line_of(&broken, "Start-up") - 1,
            "kinds[2].forms[2].id",
            Fault::Duplicate {
                id: "company".to_owned(),
            },
        ),
        (
            line_of(&broken, "\"project\""),
            "categories[1].rubrics.jury",
            Fault::Reference {
                id: "project".to_owned(),
                nearest: near("projects"),
            },
        ),
        (
            line_of(&broken, "\"Cities\""),
            "categories[3].kinds[2]",
            Fault::Reference {
                id: "Cities".to_owned(),
                nearest: None,
            },
        ),
        (
            line_of(&broken, "\"Youth\""),
            "tag_groups[2].tags[2].name",
            Fault::Translation { language: "ko" },
        ),
        (
            line_of(&broken, "wieght") - 4,
            "rubrics[1].criteria[1].weight",
            Fault::Missing,
        ),
        (
            line_of(&broken, "wieght"),
            "rubrics[1].criteria[1].wieght",
            Fault::Unknown {
                nearest: near("weight"),
            },
        ),
        (
            line_of(&broken, "country = ["),
            "columns.country[1]",
            Fault::Duplicate {
                id: "Country".to_owned(),
            },
        ),
    ];
    let found = faults(&broken);
    for (line, field, fault) in expected.clone() {
        let error = (line, field.to_owned(), fault);
        assert!(found.contains(&error), "{error:?} is not in {found:#?}");
    }
    assert_eq!(found.len(), expected.len(), "{found:#?}");
}

#[test]
fn the_column_counts_characters_not_bytes() {
    let file = PRIZE.replacen(
        "{ en = \"Youth\", ko = \"청년\" } },",
        "{ ko = \"청년\", en = 7 } },",
        1,
    );
    let error = parse(&file).unwrap_err().remove(0);
    let line = file.lines().nth(error.line as usize - 1).unwrap();
    let from: String = line.chars().skip(error.column as usize - 1).collect();
    assert!(
        from.starts_with("en = 7") || from.starts_with("name ="),
        "{from}"
    );
}

#[test]
fn rubrics_that_cannot_be_scored_are_refused() {
    let uneven = PRIZE.replacen("points = 2,", "points = 3,", 1);
    assert!(
        faults(&uneven)
            .iter()
            .any(|(_, _, fault)| *fault == Fault::Scale)
    );
    let weightless = GRANTS.replace("weight = ", "weight = 0 # ");
    assert!(
        faults(&weightless)
            .iter()
            .any(|(_, _, fault)| *fault == Fault::Weights)
    );
    let unjudged = GRANTS.replacen("rubrics = { panel = \"grants\" }", "rubrics = {}", 1);
    let missing = Fault::NoRubric {
        round: "panel".to_owned(),
    };
    assert!(
        faults(&unjudged)
            .iter()
            .any(|(_, _, fault)| *fault == missing)
    );
}

#[test]
fn a_file_that_is_not_toml_says_where() {
    assert!(matches!(
        &faults("id = \"a\"\nid = = 3")[..],
        [(2, _, Fault::Syntax { .. })]
    ));
    assert_eq!(
        faults(&" ".repeat(LARGEST + 1)),
        [(1, String::new(), Fault::TooLarge)]
    );
}

#[test]
fn an_empty_file_names_every_missing_field() {
    let missing: Vec<String> = faults("").into_iter().map(|(_, field, _)| field).collect();
    for field in [
        "id",
        "title",
        "deadline",
        "categories",
        "rounds",
        "rubrics",
        "kinds",
    ] {
        assert!(missing.iter().any(|one| one == field), "{field}");
    }
}

#[test]
fn a_file_with_errors_without_end_is_read_to_an_end() {
    let wrong: String = (0..2000).map(|number| format!("x{number} = 1\n")).collect();
    let found = faults(&wrong);
    assert_eq!(found.len(), 501);
    assert_eq!(
        found.last().map(|(_, _, fault)| fault),
        Some(&Fault::TooMany)
    );
}

proptest! {
    /// No text makes the reader panic.
    #[test]
    fn any_text_is_read_or_refused(text in "[a-z=\\[\\]{}\"\n.0-9]{0,200}") {
        let _ = parse(&text);
    }

    /// No damage to a sound file makes it panic.
    #[test]
    fn a_damaged_file_is_read_or_refused(from in 0_usize..26_000, length in 0_usize..400, put in "[\\[\\]{}=\"#a-z0-9.,]{0,6}") {
        let from = PRIZE.floor_char_boundary(from.min(PRIZE.len()));
        let to = PRIZE.floor_char_boundary((from + length).min(PRIZE.len()));
        let _ = parse(&[&PRIZE[..from], &put, &PRIZE[to..]].concat());
    }
}
