//! Reading a programme from a TOML file that a person wrote.

use super::error::{Expected, Fault, ProgrammeError};
use super::fields::Fields;
use super::names::Names;
use super::source::{Place, Source};
use super::*;
use toml_edit::{Document, Item};

/// Largest programme file, in bytes: 1 MiB.
pub const LARGEST: usize = 1 << 20;

/// Fields that a spreadsheet's columns can mean, besides the narrative questions.
pub(crate) const COLUMN_FIELDS: [&str; 14] = [
    "reference",
    "submitted-at",
    "category",
    "form",
    "applicant",
    "city",
    "country",
    "language",
    "title",
    "title-en",
    "tags",
    "contact-name",
    "contact-email",
    "attachments",
];

/// Fields that a round can hide from its judges.
const HIDEABLE: [&str; 4] = ["applicant", "city", "country", "contact"];

/// Reads a programme file.
///
/// # Errors
/// Everything that is wrong with it, in the order of the lines.
pub fn parse(text: &str) -> Result<Programme, Vec<ProgrammeError>> {
    let document = document(text)?;
    let languages = document.get("languages").and_then(Item::as_array);
    let korean = languages.is_some_and(|list| list.iter().any(|one| one.as_str() == Some("ko")));
    let source = Source::new(text, korean);
    let fields = Fields::of_file(&source, document.as_table());
    let programme = programme(&fields);
    fields.done();
    drop(fields);
    source.finish(programme)
}

/// Reads a file as TOML.
pub(super) fn document(text: &str) -> Result<Document<&str>, Vec<ProgrammeError>> {
    let refused = |span, fault| {
        let source = Source::new(text, false);
        source.report(
            &Place {
                span,
                path: String::new(),
            },
            fault,
        );
        source.finish(()).err().unwrap_or_default()
    };
    if text.len() > LARGEST {
        return Err(refused(0..0, Fault::TooLarge));
    }
    Document::parse(text).map_err(|error| {
        let cause = error.message().to_owned();
        refused(error.span().unwrap_or(0..0), Fault::Syntax { cause })
    })
}

fn ids<T>(list: &[T], id: impl Fn(&T) -> &str) -> Vec<&str> {
    list.iter().map(id).collect()
}

fn programme(file: &Fields<'_>) -> Programme {
    let kinds = kinds(file);
    let tag_groups = tag_groups(file);
    let (names, headers) = (Names::default(), Names::default());
    let rubrics = file.tables("rubrics", true, |fields| rubric(fields, &names));
    let names = Names::default();
    let rounds = file.tables("rounds", true, |fields| round(fields, &names, &rubrics));
    let names = Names::default();
    let categories = file.tables("categories", true, |fields| Category {
        id: fields.id("id", &names),
        name: fields.words("name"),
        description: fields.words("description"),
        kinds: chosen_kinds(fields, &kinds),
        tag_groups: fields.references("tag_groups", &ids(&tag_groups, |group| &group.id)),
        rubrics: chosen_rubrics(fields, &rounds, &rubrics),
    });
    // A question is a field of the table like the others, so that their names must differ.
    let names = Names::with(COLUMN_FIELDS);
    let questions = file.tables("questions", false, |fields| Question {
        id: fields.id("id", &names),
        heading: fields.words("heading"),
        columns: fields.own_texts("columns", &headers),
        kinds: fields.references("kinds", &ids(&kinds, |kind| &kind.id)),
    });
    let names = Names::default();
    let awards = file.tables("awards", false, |fields| Award {
        id: fields.id("id", &names),
        name: fields.words("name"),
        category: fields.reference("category", &ids(&categories, |category| &category.id)),
        winners: winners(fields),
    });
    let special_mentions = file.tables("special_mentions", false, |fields| SpecialMention {
        id: fields.id("id", &names),
        name: fields.words("name"),
        partner: fields.optional_text("partner"),
    });
    Programme {
        format: u32::try_from(file.integer("format", 1, 1)).unwrap_or(1),
        id: file.id("id", &Names::default()),
        languages: languages(file),
        title: file.words("title"),
        purpose: file.words("purpose"),
        organisers: file.texts("organisers"),
        deadline: moment(file, "deadline").unwrap_or_else(Programme::no_deadline),
        time_zone: file.text("time_zone"),
        kinds,
        tag_groups,
        questions,
        rubrics,
        confirm_screening: file.claim("confirm_screening"),
        rounds,
        categories,
        awards,
        special_mentions,
        benefits: file.list_of_words("benefits"),
        columns: columns(file, &headers),
    }
}

/// Reads how many winners an award has, where the file says so.
fn winners(fields: &Fields<'_>) -> Option<u32> {
    fields.optional("winners");
    let said = fields.keys().contains(&"winners");
    said.then(|| u32::try_from(fields.integer("winners", 1, 10_000)).unwrap_or(1))
}

fn languages(file: &Fields<'_>) -> Vec<String> {
    let languages = file.references("languages", &["en", "ko"]);
    if !languages.iter().any(|language| language == "en") {
        file.report("languages", Fault::Translation { language: "en" });
    }
    languages
}

/// Reads a date and time with its distance from UTC.
fn moment<'a>(fields: &Fields<'a>, name: &'a str) -> Option<DateTime<FixedOffset>> {
    let read = DateTime::parse_from_rfc3339(&fields.moment(name)?);
    if read.is_err() {
        let expected = Expected::Moment;
        fields.report(name, Fault::Type { expected });
    }
    read.ok()
}

fn columns(file: &Fields<'_>, headers: &Names) -> BTreeMap<String, Vec<String>> {
    let Some(table) = file.table("columns") else {
        return BTreeMap::new();
    };
    let mut columns = BTreeMap::new();
    for field in COLUMN_FIELDS
        .into_iter()
        .filter(|field| table.keys().contains(field))
    {
        columns.insert(field.to_owned(), table.own_texts(field, headers));
    }
    // Those that are not there have to be known too, to be near.
    for field in COLUMN_FIELDS {
        table.optional(field);
    }
    table.done();
    columns
}

fn kinds(file: &Fields<'_>) -> Vec<Kind> {
    let (names, forms, labels) = (Names::default(), Names::default(), Names::default());
    file.tables("kinds", true, |fields| Kind {
        id: fields.id("id", &names),
        name: fields.words("name"),
        forms: fields.tables("forms", true, |fields| Form {
            id: fields.id("id", &forms),
            name: fields.words("name"),
            labels: fields.own_texts("labels", &labels),
            needs_decision: fields.claim("needs_decision"),
        }),
    })
}

fn tag_groups(file: &Fields<'_>) -> Vec<TagGroup> {
    let (names, tags) = (Names::default(), Names::default());
    file.tables("tag_groups", false, |fields| TagGroup {
        id: fields.id("id", &names),
        name: fields.words("name"),
        tags: fields.tables("tags", true, |fields| Tag {
            id: fields.id("id", &tags),
            name: fields.words("name"),
        }),
    })
}

/// The tie rules that are no criterion.
const TIE_RULES: [(&str, TieRule); 2] = [("median", TieRule::Median), ("chair", TieRule::Chair)];

/// Returns how a file writes a tie rule.
pub fn tie_name(rule: &TieRule) -> &str {
    let own = TIE_RULES.iter().find(|(_, known)| known == rule);
    match (own, rule) {
        (Some((name, _)), _) => name,
        (None, TieRule::Criterion(id)) => &id.0,
        (None, TieRule::Median | TieRule::Chair) => "",
    }
}

/// Returns the tie rule that a file writes so: `median`, `chair`, or a criterion's id.
pub fn tie_rule(name: String) -> TieRule {
    let own = TIE_RULES.iter().find(|(own, _)| *own == name);
    own.map_or_else(
        || TieRule::Criterion(CriterionId(name)),
        |(_, rule)| rule.clone(),
    )
}

fn round(fields: &Fields<'_>, names: &Names, rubrics: &[RubricText]) -> Round {
    let criteria = rubrics.iter().flat_map(|rubric| &rubric.criteria);
    let known: Vec<&str> = TIE_RULES
        .iter()
        .map(|(name, _)| *name)
        .chain(criteria.map(|criterion| criterion.id.0.as_str()))
        .collect();
    let ties = fields.references("ties", &known).into_iter().map(tie_rule);
    Round {
        ties: ties.collect(),
        id: RoundId(fields.id("id", names)),
        name: fields.words("name"),
        scoring: fields.claim("scoring"),
        due: fields
            .keys()
            .contains(&"due")
            .then(|| moment(fields, "due"))
            .flatten(),
        hidden: fields.references("hidden", &HIDEABLE),
    }
}

fn chosen_kinds(category: &Fields<'_>, kinds: &[Kind]) -> Vec<String> {
    let chosen = category.references("kinds", &ids(kinds, |kind| &kind.id));
    if chosen.is_empty() {
        category.report("kinds", Fault::Empty);
    }
    chosen
}

fn chosen_rubrics(
    category: &Fields<'_>,
    rounds: &[Round],
    rubrics: &[RubricText],
) -> BTreeMap<String, String> {
    let mut chosen = BTreeMap::new();
    let scoring: Vec<&str> = rounds
        .iter()
        .filter(|round| round.scoring)
        .map(|round| round.id.0.as_str())
        .collect();
    if let Some(table) = category.table("rubrics") {
        for round in table.keys() {
            if !scoring.contains(&round) {
                let nearest = super::names::nearest(round, scoring.iter().copied());
                table.report(
                    round,
                    Fault::Reference {
                        id: round.to_owned(),
                        nearest,
                    },
                );
            }
            let rubric = table.reference(round, &ids(rubrics, |rubric| &rubric.id));
            chosen.insert(round.to_owned(), rubric);
        }
    }
    for round in scoring
        .into_iter()
        .filter(|round| !chosen.contains_key(*round))
    {
        category.report(
            "rubrics",
            Fault::NoRubric {
                round: round.to_owned(),
            },
        );
    }
    chosen
}

fn rubric(fields: &Fields<'_>, names: &Names) -> RubricText {
    let scale = fields.tables("scale", true, |fields| ScalePoint {
        points: i32::try_from(fields.integer("points", -1000, 1000)).unwrap_or(0),
        name: fields.words("name"),
    });
    let consecutive = scale
        .windows(2)
        .all(|pair| pair[0].points + 1 == pair[1].points);
    if scale.len() == 1 || !consecutive {
        fields.report("scale", Fault::Scale);
    }
    let own = Names::default();
    let criteria = fields.tables("criteria", true, |fields| {
        criterion(fields, &own, scale.len())
    });
    if !criteria.is_empty() && criteria.iter().all(|criterion| criterion.weight == 0) {
        fields.report("criteria", Fault::Weights);
    }
    RubricText {
        id: fields.id("id", names),
        name: fields.words("name"),
        note: fields.words("note"),
        scale,
        criteria,
    }
}

fn criterion(fields: &Fields<'_>, names: &Names, points: usize) -> CriterionText {
    let descriptors = fields.list_of_words("descriptors");
    let found = descriptors.len();
    if found != points {
        fields.report(
            "descriptors",
            Fault::Descriptors {
                expected: points,
                found,
            },
        );
    }
    CriterionText {
        id: CriterionId(fields.id("id", names)),
        name: fields.words("name"),
        help: fields.words("help"),
        weight: u32::try_from(fields.integer("weight", 0, 1000)).unwrap_or(0),
        sub_points: fields.list_of_words("sub_points"),
        descriptors,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "parse_tests.rs"]
mod tests;
