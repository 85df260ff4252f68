//! Records in words.

use super::{list, plain};
use crate::outcome::{Refused, say};
use jurybook_api::Words;
use jurybook_api::contract::Detail;
use serde_json::Value;

/// Says what was written.
pub fn written(value: &Value) -> String {
    let (path, files) = (plain(&value["path"]), &value["files"]);
    let seals = list(&value["seals"], seal);
    format!(
        "{path}\t{files} files, {} packets\n{seals}",
        value["packets"]
    )
}

fn seal(value: &Value) -> String {
    let facts = ["round", "short", "words"].map(|fact| plain(&value[fact]));
    format!("seal\t{}", facts.join("\t"))
}

/// Says what a record holds, where it holds.
pub fn record(value: &Value) -> String {
    if value["sound"] != true {
        return String::new();
    }
    let title = plain(&value["title"]["en"]);
    let mut text = format!("{title}\nprogramme\t{}\n", plain(&value["programme_words"]));
    for round in value["rounds"].as_array().into_iter().flatten() {
        text += &format!("{}\t{} packets\n", seal(&round["seal"]), round["packets"]);
        if !round["official"].is_null() {
            let facts = ["round", "short", "words"].map(|fact| plain(&round["official"][fact]));
            let decisions = list(&round["decisions"], |one| {
                format!(
                    "decision\t{}\t{}",
                    one["application"],
                    plain(&one["outcome"])
                )
            });
            text += &format!("official\t{}\n{decisions}\n", facts.join("\t"));
        }
        for category in round["categories"].as_array().into_iter().flatten() {
            text += &format!("{}\n", plain(&category["category"]));
            let facts = ["rank", "application", "score", "sheets", "reference"];
            let rows = list(&category["places"], |place| {
                facts.map(|fact| plain(&place[fact])).join("\t")
            });
            text += &format!("{rows}\n");
        }
    }
    for note in ["provisional", "unranked"] {
        let numbers = list(&value[note], plain).replace('\n', ", ");
        if !numbers.is_empty() {
            text += &format!("{note}\t{numbers}\n");
        }
    }
    format!(
        "{text}{} files hold, comments left out of {} packets",
        value["files"], value["withheld"]
    )
}

/// Says what a record says of a judge.
pub fn own(value: &Value, words: &Words) -> String {
    let own = &value["own"];
    if own["right"] != true {
        return String::new();
    }
    let of = |fact: &str| detail(&own[fact]).map_or_else(String::new, |one| say(words, &one));
    format!("{}\n{}", of("key"), of("packet"))
}

/// Finds what does not hold in a record, and what it says of a judge that is not as the judge left it.
pub fn refused(value: &Value) -> Vec<Refused> {
    let record = match value["record"].is_object() {
        true => &value["record"],
        false => value,
    };
    let failures = record["failures"].as_array().into_iter().flatten();
    let own = &value["own"];
    let wrong = (own["right"] == false).then(|| [&own["key"], &own["packet"]]);
    failures
        .chain(wrong.into_iter().flatten())
        .filter_map(|one| {
            Some(Refused {
                place: String::new(),
                reason: detail(one)?,
            })
        })
        .collect()
}

fn detail(value: &Value) -> Option<Detail> {
    serde_json::from_value(value.clone()).ok()
}
