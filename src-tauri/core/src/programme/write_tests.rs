//! What is written is read back as the same programme.

use super::*;
use proptest::prelude::*;

const TEMPLATES: [&str; 3] = [
    include_str!("../../../../assets/templates/seoul-smart-city-prize-2023.toml"),
    include_str!("../../../../assets/templates/neighbourhood-grants.toml"),
    include_str!("../../../../assets/templates/blank.toml"),
];

#[test]
fn every_template_comes_back_as_it_was() {
    for template in TEMPLATES {
        let programme = parse(template).unwrap();
        let file = write(&programme);
        assert_eq!(parse(&file).unwrap(), programme);
        assert_eq!(
            write(&parse(&file).unwrap()),
            file,
            "the second writing differs"
        );
    }
}

#[test]
fn what_a_template_does_not_use_comes_back_too() {
    let mut programme = parse(TEMPLATES[0]).unwrap();
    programme.rounds[2].ties = vec![
        TieRule::Criterion(CriterionId("problem".to_owned())),
        TieRule::Median,
        TieRule::Chair,
    ];
    programme.rounds[1].hidden = vec!["applicant".to_owned(), "contact".to_owned()];
    programme.awards[0].winners = Some(2);
    programme.questions[0].kinds = vec!["city".to_owned()];
    programme.special_mentions.push(SpecialMention {
        id: "courage".to_owned(),
        name: Text {
            en: "Courage \"\\".to_owned(),
            ko: "용기\n\t\u{1}".to_owned() + ".",
        },
        partner: "A body".to_owned(),
    });
    assert_eq!(parse(&write(&programme)).unwrap(), programme);
}

#[test]
fn everything_that_is_wrong_with_a_draft_is_named_by_its_place() {
    let mut draft = Draft::of(&parse(TEMPLATES[1]).unwrap());
    draft.deadline = "soon".to_owned();
    draft.dues[1] = "2027-04-31T18:00:00+01:00".to_owned();
    draft.programme.title.en = "  ".to_owned();
    draft.programme.rubrics[0].criteria[1].weight = 1001;
    draft.programme.rubrics[0].criteria[2].descriptors.pop();
    draft.programme.rubrics[0].scale[3].name.en.clear();
    draft.programme.categories[0].kinds = vec!["Nobody".to_owned()];
    draft.programme.categories[0].rubrics.clear();
    let named: Vec<String> = draft
        .checked()
        .unwrap_err()
        .into_iter()
        .map(|one| one.field)
        .collect();
    assert_eq!(
        named,
        [
            "title",
            "deadline",
            "categories[1].kinds[1]",
            "categories[1].rubrics",
            "rounds[2].due",
            "rubrics[1].scale[4].name",
            "rubrics[1].criteria[2].weight",
            "rubrics[1].criteria[3].descriptors",
        ]
    );
}

/// Any text, trimmed as reading trims it, and never empty.
fn a_text() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| match text.trim() {
        "" => "x".to_owned(),
        text => text.to_owned(),
    })
}

proptest! {
    /// Writing and reading give back any words, weights, points and dates.
    #[test]
    fn a_programme_that_is_written_is_read_back(
        en in a_text(), ko in a_text(), weight in 1_u32..1000, lowest in -1000_i32..990,
        seconds in 0_i64..4_000_000_000, minutes in -720_i32..840, claims in any::<bool>(),
    ) {
        let mut programme = parse(TEMPLATES[0]).unwrap();
        let text = Text { en: en.clone(), ko: ko.clone() };
        let zone = FixedOffset::east_opt(minutes * 60).unwrap();
        let at = DateTime::from_timestamp(seconds, 0).unwrap().with_timezone(&zone);
        programme.title = text.clone();
        programme.deadline = at;
        programme.time_zone = en.clone();
        programme.organisers = vec![ko.clone(), en.clone()];
        programme.rounds[1].due = claims.then_some(at);
        programme.kinds[0].forms[0].needs_decision = claims;
        programme.kinds[0].forms[0].labels = vec![format!("only {en}")];
        programme.benefits.push(text.clone());
        programme.special_mentions[0].partner = ko;
        let rubric = &mut programme.rubrics[0];
        rubric.criteria[0].weight = weight;
        rubric.criteria[0].descriptors[0] = text;
        for (point, points) in rubric.scale.iter_mut().zip(lowest..) {
            point.points = points;
        }
        prop_assert_eq!(parse(&write(&programme)).unwrap(), programme);
    }

    /// No draft, whatever was typed, makes the check panic.
    #[test]
    fn any_draft_is_read_or_refused(text in any::<String>(), round in any::<String>()) {
        let mut draft = Draft::of(&parse(TEMPLATES[1]).unwrap());
        draft.programme.id = text.clone();
        draft.deadline = text.clone();
        draft.programme.categories[0].rubrics.insert(round.clone(), text.clone());
        draft.programme.columns.insert(round, vec![text]);
        let _ = draft.checked();
    }
}
