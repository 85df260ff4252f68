//! Reading a programme from a TOML file that a person wrote.

use super::fields::{Fault, Fields, ProgrammeError, Source};
use super::rules::{COLUMN_FIELDS, HIDEABLE, distinct};
use super::*;
use std::cell::RefCell;
use toml_edit::{Document, Item};

/// Largest programme file, in bytes: 1 MiB.
pub const LARGEST: usize = 1 << 20;

/// Reads a programme file.
///
/// # Errors
/// Everything that is wrong with it, in the order of the lines.
pub fn parse(text: &str) -> Result<Programme, Vec<ProgrammeError>> {
    let one = |line, column, fault| {
        vec![ProgrammeError {
            line,
            column,
            field: String::new(),
            fault,
        }]
    };
    if text.len() > LARGEST {
        return Err(one(1, 1, Fault::TooLarge));
    }
    let document = Document::parse(text).map_err(|error| {
        let source = Source {
            text,
            korean: false,
            errors: RefCell::default(),
        };
        let cause = error.message().to_owned();
        source.report(
            error.span().unwrap_or(0..0),
            String::new(),
            Fault::Syntax { cause },
        );
        source.errors.into_inner()
    })?;
    let languages = document.get("languages").and_then(Item::as_array);
    let korean = languages.is_some_and(|list| list.iter().any(|one| one.as_str() == Some("ko")));
    let source = Source {
        text,
        korean,
        errors: RefCell::default(),
    };
    let programme = programme(Fields::new(
        &source,
        String::new(),
        0..0,
        document.as_table(),
    ));
    let mut errors = source.errors.into_inner();
    errors.sort_by_key(|error| (error.line, error.column));
    if errors.is_empty() {
        Ok(programme)
    } else {
        Err(errors)
    }
}

fn programme(file: Fields<'_>) -> Programme {
    let kinds: Vec<Kind> = file.tables("kinds", true).into_iter().map(kind).collect();
    let tag_groups: Vec<TagGroup> = file
        .tables("tag_groups", false)
        .into_iter()
        .map(tag_group)
        .collect();
    let rubrics: Vec<RubricText> = file
        .tables("rubrics", true)
        .into_iter()
        .map(rubric)
        .collect();
    let rounds: Vec<Round> = file.tables("rounds", true).into_iter().map(round).collect();
    let categories: Vec<Category> = file
        .tables("categories", true)
        .into_iter()
        .map(|fields| category(fields, &kinds, &tag_groups, &rounds, &rubrics))
        .collect();
    let questions = file
        .tables("questions", false)
        .into_iter()
        .map(|fields| question(fields, &kinds))
        .collect();
    let awards = file
        .tables("awards", false)
        .into_iter()
        .map(|fields| award(fields, &categories))
        .collect();
    let special_mentions = file
        .tables("special_mentions", false)
        .into_iter()
        .map(special_mention)
        .collect();
    distinct(&file, "kinds", kinds.iter().map(|kind| kind.id.as_str()));
    let forms = kinds.iter().flat_map(|kind| &kind.forms);
    distinct(&file, "kinds", forms.clone().map(|form| form.id.as_str()));
    distinct(
        &file,
        "kinds",
        forms.flat_map(|form| form.labels.iter().map(String::as_str)),
    );
    distinct(
        &file,
        "rounds",
        rounds.iter().map(|round| round.id.0.as_str()),
    );
    distinct(
        &file,
        "rubrics",
        rubrics.iter().map(|rubric| rubric.id.as_str()),
    );
    distinct(
        &file,
        "categories",
        categories.iter().map(|category| category.id.as_str()),
    );
    let tags = tag_groups.iter().flat_map(|group| &group.tags);
    distinct(&file, "tag_groups", tags.map(|tag| tag.id.as_str()));
    let programme = Programme {
        format: u32::try_from(file.integer("format", 1, 1)).unwrap_or(1),
        id: file.id("id"),
        languages: file.references("languages", ["en", "ko"].into_iter()),
        title: file.words("title"),
        purpose: file.words("purpose"),
        organisers: file.texts("organisers"),
        deadline: deadline(&file),
        time_zone: file.text("time_zone"),
        kinds,
        tag_groups,
        questions,
        rubrics,
        rounds,
        categories,
        awards,
        special_mentions,
        benefits: file.list_of_words("benefits"),
        columns: columns(&file),
    };
    distinct(
        &file,
        "questions",
        programme
            .questions
            .iter()
            .map(|question| question.id.as_str()),
    );
    file.done();
    programme
}

fn deadline(file: &Fields<'_>) -> DateTime<FixedOffset> {
    let text = file.moment("deadline");
    DateTime::parse_from_rfc3339(&text).unwrap_or_else(|_| {
        file.report(
            "deadline",
            Fault::Type {
                expected: "date and time with offset",
            },
        );
        DateTime::UNIX_EPOCH.fixed_offset()
    })
}

fn columns(file: &Fields<'_>) -> BTreeMap<String, Vec<String>> {
    let mut columns = BTreeMap::new();
    for (field, item) in file.entries("columns") {
        if !COLUMN_FIELDS.contains(&field.as_str()) {
            file.report("columns", Fault::Reference { id: field.clone() });
        }
        let headers = item
            .as_array()
            .map(|list| list.iter().map(|one| one.as_str()).collect());
        let Some(Some(headers)) = headers else {
            file.report(
                "columns",
                Fault::Type {
                    expected: "list of texts",
                },
            );
            continue;
        };
        let headers: Vec<&str> = headers;
        columns.insert(field, headers.into_iter().map(str::to_owned).collect());
    }
    columns
}

fn kind(fields: Fields<'_>) -> Kind {
    let kind = Kind {
        id: fields.id("id"),
        name: fields.words("name"),
        forms: fields.tables("forms", true).into_iter().map(form).collect(),
    };
    fields.done();
    kind
}

fn form(fields: Fields<'_>) -> Form {
    let form = Form {
        id: fields.id("id"),
        name: fields.words("name"),
        labels: fields.texts("labels"),
        needs_decision: fields.claim("needs_decision"),
    };
    fields.done();
    form
}

fn tag_group(fields: Fields<'_>) -> TagGroup {
    let tag = |fields: Fields<'_>| {
        let tag = Tag {
            id: fields.id("id"),
            name: fields.words("name"),
        };
        fields.done();
        tag
    };
    let group = TagGroup {
        id: fields.id("id"),
        name: fields.words("name"),
        tags: fields.tables("tags", true).into_iter().map(tag).collect(),
    };
    fields.done();
    group
}

fn question(fields: Fields<'_>, kinds: &[Kind]) -> Question {
    let question = Question {
        id: fields.id("id"),
        heading: fields.words("heading"),
        columns: fields.texts("columns"),
        kinds: fields.references("kinds", kinds.iter().map(|kind| kind.id.as_str())),
    };
    fields.done();
    question
}

fn round(fields: Fields<'_>) -> Round {
    let round = Round {
        id: RoundId(fields.id("id")),
        name: fields.words("name"),
        scoring: fields.claim("scoring"),
        hidden: fields.references("hidden", HIDEABLE.into_iter()),
    };
    fields.done();
    round
}

fn category(
    fields: Fields<'_>,
    kinds: &[Kind],
    groups: &[TagGroup],
    rounds: &[Round],
    rubrics: &[RubricText],
) -> Category {
    let mut chosen = BTreeMap::new();
    for (round, item) in fields.entries("rubrics") {
        if !rounds
            .iter()
            .any(|known| known.id.0 == round && known.scoring)
        {
            fields.report("rubrics", Fault::Reference { id: round.clone() });
        }
        let rubric = item.as_str().unwrap_or_default();
        if !rubrics.iter().any(|known| known.id == rubric) {
            fields.report(
                "rubrics",
                Fault::Reference {
                    id: rubric.to_owned(),
                },
            );
        }
        chosen.insert(round, rubric.to_owned());
    }
    for round in rounds
        .iter()
        .filter(|round| round.scoring && !chosen.contains_key(&round.id.0))
    {
        fields.report(
            "rubrics",
            Fault::NoRubric {
                round: round.id.0.clone(),
            },
        );
    }
    let category = Category {
        id: fields.id("id"),
        name: fields.words("name"),
        description: fields.words("description"),
        kinds: fields.references("kinds", kinds.iter().map(|kind| kind.id.as_str())),
        tag_groups: fields.references("tag_groups", groups.iter().map(|group| group.id.as_str())),
        rubrics: chosen,
    };
    if category.kinds.is_empty() {
        fields.report("kinds", Fault::Empty);
    }
    fields.done();
    category
}

fn rubric(fields: Fields<'_>) -> RubricText {
    let scale: Vec<ScalePoint> = fields
        .tables("scale", true)
        .into_iter()
        .map(scale_point)
        .collect();
    let consecutive = scale
        .windows(2)
        .all(|pair| pair[0].points + 1 == pair[1].points);
    if scale.len() < 2 || !consecutive {
        fields.report("scale", Fault::Scale);
    }
    let criteria: Vec<CriterionText> = fields
        .tables("criteria", true)
        .into_iter()
        .map(|criterion_fields| criterion(criterion_fields, scale.len()))
        .collect();
    if !criteria.is_empty() && criteria.iter().all(|criterion| criterion.weight == 0) {
        fields.report("criteria", Fault::Weights);
    }
    distinct(
        &fields,
        "criteria",
        criteria.iter().map(|criterion| criterion.id.0.as_str()),
    );
    let rubric = RubricText {
        id: fields.id("id"),
        name: fields.words("name"),
        note: fields.words("note"),
        scale,
        criteria,
    };
    fields.done();
    rubric
}

fn scale_point(fields: Fields<'_>) -> ScalePoint {
    let points = i32::try_from(fields.integer("points", -1000, 1000)).unwrap_or(0);
    let point = ScalePoint {
        points,
        name: fields.words("name"),
    };
    fields.done();
    point
}

fn criterion(fields: Fields<'_>, points: usize) -> CriterionText {
    let criterion = CriterionText {
        id: CriterionId(fields.id("id")),
        name: fields.words("name"),
        help: fields.words("help"),
        weight: u32::try_from(fields.integer("weight", 0, 1000)).unwrap_or(0),
        sub_points: fields.list_of_words("sub_points"),
        descriptors: fields.list_of_words("descriptors"),
    };
    let found = criterion.descriptors.len();
    if found != points {
        fields.report(
            "descriptors",
            Fault::Descriptors {
                expected: points,
                found,
            },
        );
    }
    fields.done();
    criterion
}

fn award(fields: Fields<'_>, categories: &[Category]) -> Award {
    let award = Award {
        id: fields.id("id"),
        name: fields.words("name"),
        category: fields.optional_text("category"),
    };
    let known = categories
        .iter()
        .any(|category| category.id == award.category);
    if !award.category.is_empty() && !known {
        fields.report(
            "category",
            Fault::Reference {
                id: award.category.clone(),
            },
        );
    }
    fields.done();
    award
}

fn special_mention(fields: Fields<'_>) -> SpecialMention {
    let mention = SpecialMention {
        id: fields.id("id"),
        name: fields.words("name"),
        partner: fields.optional_text("partner"),
    };
    fields.done();
    mention
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const TEMPLATE: &str =
        include_str!("../../../../assets/templates/seoul-smart-city-prize-2023.toml");

    fn faults(text: &str) -> Vec<(u32, String, Fault)> {
        let errors = parse(text).unwrap_err();
        errors
            .into_iter()
            .map(|error| (error.line, error.field, error.fault))
            .collect()
    }

    #[test]
    fn the_seoul_prize_is_read_and_survives_its_canonical_form() {
        let programme = parse(TEMPLATE).unwrap();
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

    /// A person mends a file once, not once for each error.
    #[test]
    fn everything_that_is_wrong_is_listed_with_line_and_field() {
        let broken = TEMPLATE
            .replacen("weight = ", "wieght = ", 1)
            .replacen(
                "rubrics = { jury = \"projects\"",
                "rubrics = { jury = \"project\"",
                1,
            )
            .replacen(
                "deadline = 2023-05-30T23:59:59+09:00",
                "deadline = \"soon\"",
                1,
            );
        let found = faults(&broken);
        let line_of = |text: &str| {
            let line = broken.lines().position(|line| line.contains(text)).unwrap();
            line as u32 + 1
        };
        let weight = "rubrics[1].criteria[1]";
        let expected = [
            (
                line_of("wieght"),
                format!("{weight}.wieght"),
                Fault::Unknown {
                    nearest: "weight".to_owned(),
                },
            ),
            (
                line_of("\"project\""),
                "categories[1].rubrics".to_owned(),
                Fault::Reference {
                    id: "project".to_owned(),
                },
            ),
            (
                line_of("\"soon\""),
                "deadline".to_owned(),
                Fault::Type {
                    expected: "date and time with offset",
                },
            ),
        ];
        for error in expected {
            assert!(found.contains(&error), "{error:?} not in {found:#?}");
        }
        assert_eq!(
            found.len(),
            4,
            "the missing weight is the fourth: {found:#?}"
        );
    }

    #[test]
    fn a_file_that_is_not_toml_says_where() {
        assert!(matches!(
            &faults("id = \"a\"\nid = = 3")[..],
            [(2, _, Fault::Syntax { .. })]
        ));
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

    proptest::proptest! {
        /// No text makes the reader panic.
        #[test]
        fn any_text_is_read_or_refused(text in "[a-z=\\[\\]{}\"\n.0-9]{0,200}") {
            let _ = parse(&text);
        }
    }
}
