//! Writing a programme as a TOML file that a person can read, and that [`super::parse`] reads back.

use super::*;
use std::fmt::Write as _;

/// A programme as somebody has typed it: nothing of it was checked, and its moments are still texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Everything but the moments, which count for nothing here.
    pub programme: Programme,
    /// Last moment to submit, RFC 3339 where it is one.
    pub deadline: String,
    /// Until when judges hand in, a round each; empty where that is not settled.
    pub dues: Vec<String>,
}

impl Draft {
    /// Returns the draft that says what a programme says.
    pub fn of(programme: &Programme) -> Self {
        let due = |round: &Round| round.due.map(|due| due.to_rfc3339()).unwrap_or_default();
        Self {
            deadline: programme.deadline.to_rfc3339(),
            dues: programme.rounds.iter().map(due).collect(),
            programme: programme.clone(),
        }
    }

    /// Reads the draft by the rules of a programme file.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the file.
    pub fn checked(&self) -> Result<Programme, Vec<ProgrammeError>> {
        parse(&self.file())
    }

    /// Returns the draft as a programme file.
    pub fn file(&self) -> String {
        let mut file = File::default();
        file.head(self);
        self.programme.kinds.iter().for_each(|one| file.kind(one));
        file.categories(&self.programme.categories);
        file.tag_groups(&self.programme.tag_groups);
        file.questions(&self.programme.questions);
        let rounds = &self.programme.rounds;
        for (at, round) in rounds.iter().enumerate() {
            file.round(round, self.dues.get(at).map_or("", String::as_str));
        }
        file.rubrics(&self.programme.rubrics);
        file.awards(&self.programme);
        file.columns(&self.programme.columns);
        file.0
    }
}

/// Returns a programme as a file; the same programme gives the same text.
///
/// [`parse`] reads the same programme back from it.
pub fn write(programme: &Programme) -> String {
    Draft::of(programme).file()
}

/// A text between quotes, with everything escaped that TOML wants escaped.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for one in text.chars() {
        match one {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            control if control.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(control));
            }
            plain => out.push(plain),
        }
    }
    out.push('"');
    out
}

/// A key, in quotes where TOML would not read it bare.
fn key(name: &str) -> String {
    let bare = |one: char| one.is_ascii_alphanumeric() || one == '-' || one == '_';
    match !name.is_empty() && name.chars().all(bare) {
        true => name.to_owned(),
        false => quoted(name),
    }
}

fn words(text: &Text) -> String {
    match text.ko.as_str() {
        "" => format!("{{ en = {} }}", quoted(&text.en)),
        ko => format!("{{ en = {}, ko = {} }}", quoted(&text.en), quoted(ko)),
    }
}

fn list<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let texts: Vec<String> = texts.into_iter().map(quoted).collect();
    format!("[{}]", texts.join(", "))
}

fn owned(texts: &[String]) -> String {
    list(texts.iter().map(String::as_str))
}

/// A moment as TOML writes it where it is one, and as text otherwise, so that reading it says so.
fn moment(text: &str) -> String {
    let plain = text.len() == "2023-05-30T23:59:59+09:00".len() && text.is_ascii();
    match DateTime::parse_from_rfc3339(text) {
        Ok(read) if plain && read.to_rfc3339() == text => text.to_owned(),
        _ => quoted(text),
    }
}

/// A file in the making.
#[derive(Default)]
struct File(String);

impl File {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn field(&mut self, name: &str, value: &str) {
        self.line(&format!("{name} = {value}"));
    }

    fn part(&mut self, about: &str) {
        let rule = "-".repeat(93);
        self.line(&format!("\n# {rule}\n# {about}"));
    }

    fn table(&mut self, name: &str) {
        self.line(&format!("\n[[{name}]]"));
    }

    /// Begins a table with the id and the name that most of them have.
    fn named(&mut self, table: &str, id: &str, name: &Text) {
        self.table(table);
        self.field("id", &quoted(id));
        self.field("name", &words(name));
    }

    fn lines(&mut self, name: &str, values: impl IntoIterator<Item = String>) {
        self.line(&format!("{name} = ["));
        for value in values {
            self.line(&format!("    {value},"));
        }
        self.line("]");
    }

    fn head(&mut self, draft: &Draft) {
        let programme = &draft.programme;
        self.line("# A programme file of Jurybook. Ids are short names in small letters; other fields refer to them.\n");
        self.field("format", &programme.format.to_string());
        self.field("id", &quoted(&programme.id));
        self.field("languages", &owned(&programme.languages));
        self.field("title", &words(&programme.title));
        self.field("purpose", &words(&programme.purpose));
        self.field("organisers", &owned(&programme.organisers));
        self.field("deadline", &moment(&draft.deadline));
        self.field("time_zone", &quoted(&programme.time_zone));
        if programme.confirm_screening {
            self.field("confirm_screening", "true");
        }
        if !programme.benefits.is_empty() {
            self.lines("benefits", programme.benefits.iter().map(words));
        }
        self.part("Who may apply.");
    }

    fn kind(&mut self, kind: &Kind) {
        self.named("kinds", &kind.id, &kind.name);
        for form in &kind.forms {
            self.named("kinds.forms", &form.id, &form.name);
            self.field("labels", &owned(&form.labels));
            if form.needs_decision {
                self.field("needs_decision", "true");
            }
        }
    }

    fn categories(&mut self, categories: &[Category]) {
        self.part("What one competes in.");
        for category in categories {
            self.named("categories", &category.id, &category.name);
            self.field("description", &words(&category.description));
            self.field("kinds", &owned(&category.kinds));
            if !category.tag_groups.is_empty() {
                self.field("tag_groups", &owned(&category.tag_groups));
            }
            let rubric = |(round, rubric): (&String, &String)| {
                format!("{} = {}", key(round), quoted(rubric))
            };
            let rubrics: Vec<String> = category.rubrics.iter().map(rubric).collect();
            self.field("rubrics", &format!("{{ {} }}", rubrics.join(", ")));
        }
    }

    fn tag_groups(&mut self, groups: &[TagGroup]) {
        for group in groups {
            self.named("tag_groups", &group.id, &group.name);
            let tag = |tag: &Tag| {
                format!(
                    "{{ id = {}, name = {} }}",
                    quoted(&tag.id),
                    words(&tag.name)
                )
            };
            self.lines("tags", group.tags.iter().map(tag));
        }
    }

    fn questions(&mut self, questions: &[Question]) {
        if !questions.is_empty() {
            self.part("The narrative part of the application.");
        }
        for question in questions {
            self.table("questions");
            self.field("id", &quoted(&question.id));
            self.field("heading", &words(&question.heading));
            self.field("columns", &owned(&question.columns));
            if !question.kinds.is_empty() {
                self.field("kinds", &owned(&question.kinds));
            }
        }
    }

    fn round(&mut self, round: &Round, due: &str) {
        self.named("rounds", &round.id.0, &round.name);
        self.field("scoring", if round.scoring { "true" } else { "false" });
        if !due.is_empty() {
            self.field("due", &moment(due));
        }
        if !round.hidden.is_empty() {
            self.field("hidden", &owned(&round.hidden));
        }
        if !round.ties.is_empty() {
            self.field("ties", &list(round.ties.iter().map(parse::tie_name)));
        }
    }

    fn rubrics(&mut self, rubrics: &[RubricText]) {
        self.part("What judges score.");
        for rubric in rubrics {
            self.named("rubrics", &rubric.id, &rubric.name);
            self.field("note", &words(&rubric.note));
            let point = |point: &ScalePoint| {
                let name = words(&point.name);
                format!("{{ points = {}, name = {name} }}", point.points)
            };
            self.lines("scale", rubric.scale.iter().map(point));
            for criterion in &rubric.criteria {
                self.named("rubrics.criteria", &criterion.id.0, &criterion.name);
                self.field("help", &words(&criterion.help));
                self.field("weight", &criterion.weight.to_string());
                if !criterion.sub_points.is_empty() {
                    self.lines("sub_points", criterion.sub_points.iter().map(words));
                }
                self.lines("descriptors", criterion.descriptors.iter().map(words));
            }
        }
    }

    fn awards(&mut self, programme: &Programme) {
        for award in &programme.awards {
            self.named("awards", &award.id, &award.name);
            if !award.category.is_empty() {
                self.field("category", &quoted(&award.category));
            }
            if let Some(winners) = award.winners {
                self.field("winners", &winners.to_string());
            }
        }
        for mention in &programme.special_mentions {
            self.named("special_mentions", &mention.id, &mention.name);
            if !mention.partner.is_empty() {
                self.field("partner", &quoted(&mention.partner));
            }
        }
    }

    fn columns(&mut self, columns: &BTreeMap<String, Vec<String>>) {
        if columns.is_empty() {
            return;
        }
        self.part("How spreadsheets head their columns.");
        self.line("\n[columns]");
        for (field, headers) in columns {
            self.field(&key(field), &owned(headers));
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "write_tests.rs"]
mod tests;
