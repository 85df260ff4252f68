//! Decisions, minutes and official results in words.

use super::{detail, list, plain, stacked};
use jurybook_api::{Language, Words};
use serde_json::Value;

/// Lists the decisions that stand, and what there is to know about them.
pub(super) fn decisions(value: &Value, words: &Words) -> String {
    let standing = list(&value["decisions"], |one| {
        let facts = ["number", "application", "reference"].map(|fact| plain(&one[fact]));
        format!(
            "{}\t{}\t{}",
            facts.join("\t"),
            outcome(one, words),
            plain(&one["reason"])
        )
    });
    let findings = list(&value["findings"], |one| detail(one, words));
    stacked([standing, findings, String::new()])
}

/// Returns a text of the programme in the language that is spoken.
fn in_words(text: &Value, words: &Words) -> String {
    let korean = words.language() == Language::Ko;
    let languages = [korean.then_some("ko"), Some("en")].into_iter().flatten();
    let mut texts = languages.map(|language| plain(&text[language]));
    texts.find(|text| !text.is_empty()).unwrap_or_default()
}

/// Says what a decision gives.
fn outcome(decision: &Value, words: &Words) -> String {
    let name = in_words(&decision["name"], words);
    let partner = plain(&decision["partner"]);
    let with = if partner.is_empty() { "" } else { "-with" };
    let id = format!("outcome-{}{with}", plain(&decision["outcome"]));
    words.text(&id, &[("name", &name), ("partner", &partner)])
}

/// Lists what each winner receives: a line a benefit.
pub(super) fn benefits(value: &Value, words: &Words) -> String {
    list(&value["winners"], |winner| {
        list(&winner["benefits"], |one| {
            let position = one["benefit"].as_u64().unwrap_or_default();
            let benefit = &value["benefits"][position.saturating_sub(1) as usize];
            let progress = format!("benefit-{}", plain(&one["progress"]));
            let facts = [
                plain(&winner["application"]),
                plain(&winner["applicant"]),
                plain(&one["benefit"]),
                in_words(benefit, words),
                words.text(&progress, &[]),
                plain(&one["note"]),
            ];
            facts.join("\t")
        })
    })
}

/// Writes the minutes, an entry each with what belongs to it below.
pub(super) fn minutes(value: &Value, words: &Words) -> String {
    list(&value["entries"], |entry| {
        let kind = plain(&entry["kind"]);
        let what = match &entry["decision"] {
            Value::Null => words.text(
                &format!("minute-{kind}"),
                &[
                    ("names", &names(&entry["present"])),
                    ("count", &plain(&entry["packets"])),
                    ("code", &plain(&entry["code"])),
                    ("reason", &plain(&entry["reason"])),
                ],
            ),
            decision => decided(decision, words),
        };
        format!("{}\t{}\t{what}", entry["number"], plain(&entry["at"]))
    })
}

fn names(people: &Value) -> String {
    list(people, |one| plain(&one["name"])).replace('\n', ", ")
}

fn decided(decision: &Value, words: &Words) -> String {
    let facts = ["application", "reference", "title"].map(|fact| plain(&decision[fact]));
    let mut lines = vec![format!(
        "{}\t{}",
        facts.join("\t"),
        outcome(decision, words)
    )];
    let mut text = |id: &str, fact: &str| {
        let said = plain(&decision[fact]);
        if !said.is_empty() {
            lines.push(words.text(id, &[("text", &said)]));
        }
    };
    text("minute-motion", "motion");
    let votes = ["in_favour", "against", "abstain"].map(|way| names(&decision[way]));
    text("minute-reason", "reason");
    text("minute-dissent", "dissent");
    if votes.iter().any(|names| !names.is_empty()) {
        let [yes, no, neither] = votes.map(|names| match names.is_empty() {
            true => "–".to_owned(),
            false => names,
        });
        let votes = [
            ("for", yes.as_str()),
            ("against", &no),
            ("abstain", &neither),
        ];
        lines.push(words.text("minute-votes", &votes));
    }
    let number = plain(&decision["superseded_by"]);
    match decision["state"].as_str() {
        Some("superseded") => lines.push(words.text("minute-superseded", &[("number", &number)])),
        Some("withdrawn") => lines.push(match plain(&decision["withdrawn_because"]).as_str() {
            "" => words.text("minute-taken-back", &[]),
            reason => words.text("minute-withdrawn", &[("reason", reason)]),
        }),
        _ => {}
    }
    lines.join("\n    ")
}

/// Says whether results are official.
pub(super) fn official(value: &Value) -> String {
    let state = match value["official"] == true {
        true => format!(
            "official {}\t{}\t{} decisions",
            plain(&value["short"]),
            plain(&value["words"]),
            value["decisions"]
        ),
        false => "not official".to_owned(),
    };
    let reopened = list(&value["reopened"], |reason| {
        format!("opened again\t{}", plain(reason))
    });
    let state = format!("{}\t{state}", plain(&value["round"]));
    stacked([state, reopened, String::new()])
}
