//! Answers in words, for people at a terminal.

mod collection;
mod deliberation;
mod record;
mod results;

use crate::outcome::{Refused, say};
use jurybook_api::Words;
use jurybook_api::contract::Detail;
use serde_json::Value;
use std::fmt::Write;

/// Returns an answer in words, and what was refused.
pub fn show(name: &str, value: &Value, words: &Words) -> (String, Vec<Refused>) {
    (text(name, value, words), refused(name, value))
}

/// Finds what an answer refuses; whatever else it lists is worth knowing and no refusal.
fn refused(name: &str, value: &Value) -> Vec<Refused> {
    if name.starts_with("record_") {
        return record::refused(value);
    }
    let (list, place, reason): (&str, fn(&Value) -> String, &str) = match name {
        "merge_plan" | "merge_apply" => ("cards", file_of, "reason"),
        "scores_finalise" => ("gaps", |_| String::new(), ""),
        "check" => ("findings", |_| String::new(), ""),
        "papers_print" | "results_plan" | "results_write" => {
            ("held", |one| plain(&one["reference"]), "reason")
        }
        _ => ("problems", cell, "problem"),
    };
    let merges = list == "cards";
    let all = value[list].as_array().into_iter().flatten();
    all.filter(|one| !merges || one["verdict"] == "refused")
        .filter_map(|one| {
            let fact = if reason.is_empty() { one } else { &one[reason] };
            let reason = serde_json::from_value(fact.clone()).ok()?;
            Some(Refused {
                place: place(one),
                reason,
            })
        })
        .chain(contradiction(value))
        .collect()
}

/// Finds the number about which a judge's receipts contradict each other.
fn contradiction(value: &Value) -> Option<Refused> {
    let number = value["contradiction"].as_u64()?.to_string();
    let reason = Detail {
        code: "receipt-contradiction".to_owned(),
        args: [("number".to_owned(), number)].into(),
    };
    let place = String::new();
    Some(Refused { place, reason })
}

/// Names the file of a card, and in a bundle which packet it is.
fn file_of(card: &Value) -> String {
    let file = plain(&card["file"]);
    let inside = card["inside"].as_u64();
    inside.map_or_else(|| file.clone(), |inside| format!("{file} [{inside}]"))
}

/// Names the place of a table's problem.
fn cell(problem: &Value) -> String {
    match problem["cell"].as_str() {
        Some(cell) => format!("{cell} ({})", plain(&problem["column"])),
        None => format!("row {}", problem["row"]),
    }
}

fn text(name: &str, value: &Value, words: &Words) -> String {
    match name {
        "start" => list(&value["templates"], |one| {
            format!("{}\t{}", plain(&one["id"]), plain(&one["title"]["en"]))
        }),
        "programme_change" => format!("version {}\t{}", value["version"], plain(&value["words"])),
        "workspace_new" | "workspace_show" | "kit_open" | "passphrase_change" => workspace(value),
        "recover" => {
            let facts = ["place", "programme_words", "records", "made_at"];
            let facts = facts.map(|fact| plain(&value[fact])).join("\t");
            format!("{}\n{facts}", workspace(&value["workspace"]))
        }
        "recovery_show" => {
            let facts = ["place", "programme_words", "deputy_waiting"];
            facts.map(|fact| plain(&value[fact])).join("\t")
        }
        "recovery_copy" => {
            let facts = ["path", "size", "records"];
            facts.map(|fact| plain(&value[fact])).join("\t")
        }
        "programme_save" | "recovery_sheet_print" | "deputy_sheet_print" => {
            format!("{}\t{}", plain(&value["path"]), value["size"])
        }
        "applications_plan"
        | "applications_import"
        | "judges_plan"
        | "judges_import"
        | "conflicts_import"
        | "scores_plan"
        | "scores_import" => import(value),
        "applications_list" => list(&value["rows"], |one| {
            let facts = [
                "id",
                "reference",
                "category",
                "screening",
                "country",
                "title",
            ];
            facts.map(|fact| plain(&one[fact])).join("\t")
        }),
        "rows_aside" | "rows_dismiss" => list(&value["rows"], |one| {
            ["id", "source", "number", "reference"]
                .map(|fact| plain(&one[fact]))
                .join("\t")
        }),
        "application_screen" => {
            let row = &value["row"];
            let given = list(&row["given"], |one| {
                ["by", "verdict", "reason"]
                    .map(|fact| plain(&one[fact]))
                    .join("\t")
            });
            let stands = format!("{}\t{}", plain(&row["reference"]), plain(&row["screening"]));
            format!("{stands}\n{given}").trim_end().to_owned()
        }
        "judges_list" => list(&value["judges"], |one| {
            ["id", "name", "affiliation", "country", "assigned"]
                .map(|fact| plain(&one[fact]))
                .join("\t")
        }),
        "conflicts_list" | "conflicts_propose" | "conflict_declare" | "conflict_decide" => {
            list(&value["rows"], |one| {
                let facts = [
                    "judge",
                    "judge_name",
                    "application",
                    "title",
                    "ground",
                    "status",
                ];
                facts.map(|fact| plain(&one[fact])).join("\t")
            })
        }
        "assignment_propose" | "assignment_apply" => assignment(value, words),
        "kits_export" => list(&value["kits"], |one| {
            ["path", "applications", "size"]
                .map(|fact| plain(&one[fact]))
                .join("\t")
        }),
        "scores_list" => sheets(value),
        "scores_finalise" => {
            format!("finalised {}, left {}", value["finalised"], value["left"])
        }
        "packet_export" => format!("{}\n{}", plain(&value["path"]), plain(&value["short"])),
        "receipts_export" | "receipts_show" | "receipt_open" => receipts(value),
        "receipts_print" | "table_export" => plain(&value["path"]),
        "bundle_export" => format!(
            "{}\t{} packets, {} records",
            plain(&value["path"]),
            value["packets"],
            value["records"]
        ),
        "merge_plan" | "merge_apply" => merge(value, words),
        "coverage_show" => list(&value["judges"], |one| {
            let facts = ["id", "name", "packet", "sheets", "assigned"];
            facts.map(|fact| plain(&one[fact])).join("\t")
        }),
        "reach_show" => collection::reach(value, words),
        "reminders_show" => collection::reminders(value),
        "calibration_show" => results::calibration(value),
        "kits_show" => list(&value["kits"], |one| {
            ["judge", "name", "kit", "version"]
                .map(|fact| plain(&one[fact]))
                .join("\t")
        }),
        "roster_show" | "roster_confirm" | "roster_revoke" => list(&value["keys"], |one| {
            let facts = ["judge", "name", "standing", "words"];
            facts.map(|fact| plain(&one[fact])).join("\t")
        }),
        "forks_show" | "fork_choose" => list(&value["forks"], |one| {
            let packets = list(&one["packets"], plain).replace('\n', " ");
            let facts = ["round", "judge", "name"].map(|fact| plain(&one[fact]));
            format!("{}\t{packets}", facts.join("\t"))
        }),
        "seal_show" | "round_seal" | "round_reopen" => seal(value),
        "decisions_show" | "decide" | "decision_withdraw" => deliberation::decisions(value, words),
        "benefits_show" | "benefit_track" => deliberation::benefits(value, words),
        "minutes_show" | "meeting_begin" | "meeting_presence" | "meeting_end" => {
            deliberation::minutes(value, words)
        }
        "official_show" | "official_declare" | "official_reopen" => deliberation::official(value),
        "log_show" => list(&value["records"], |one| {
            let facts = ["n", "at"].map(|fact| plain(&one[fact])).join("\t");
            let entry = words.text(&plain(&one["entry"]), &[]);
            let about = ["name", "round", "packet", "reason"].map(|fact| plain(&one[fact]));
            format!("{facts}\t{entry}\t{}", about.join("\t").trim_end())
        }),
        "rebuild" => format!("packets {}", value["packets"]),
        "ranking_show" => results::ranking(value, words),
        "agreement_show" => results::agreement(value, words),
        "analyse" => results::analysis(value, words),
        "print" => results::printed(value),
        "papers_print" => format!(
            "{}\t{} pages, {} documents",
            plain(&value["path"]),
            value["pages"],
            value["documents"]
        ),
        "results_plan" | "results_write" => results::folder(value, words),
        "score_sheets_print" => format!(
            "{}\t{} pages, {} sheets",
            plain(&value["path"]),
            value["pages"],
            value["dossiers"]
        ),
        "record_export" => record::written(value),
        "record_verify" => record::record(value),
        "record_show" => record::own(value, words),
        "check" => {
            let (rows, head) = (&value["journal_rows"], plain(&value["journal_head"]));
            format!("journal {rows} {head}")
        }
        "journal_show" => list(&value["rows"], |one| {
            let operation = words.text(&plain(&one["operation"]), &[]);
            let hash: String = plain(&one["hash"]).chars().take(12).collect();
            format!(
                "{}\t{}\t{operation}\t{hash}",
                one["number"],
                plain(&one["at"])
            )
        }),
        "undo" | "redo" => words.text(&plain(&value["operation"]), &[]),
        _ => format!("{value:#}"),
    }
}

/// Writes a value without the quotes of JSON; nothing for null.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.replace(['\n', '\t'], " "),
        other => other.to_string(),
    }
}

fn list(values: &Value, line: impl Fn(&Value) -> String) -> String {
    let lines: Vec<String> = values.as_array().into_iter().flatten().map(line).collect();
    lines.join("\n")
}

fn detail(value: &Value, words: &Words) -> String {
    serde_json::from_value::<Detail>(value.clone())
        .map_or_else(|_| value.to_string(), |detail| say(words, &detail))
}

fn workspace(value: &Value) -> String {
    let programme = plain(&value["programme"]["title"]["en"]);
    let (path, head) = (plain(&value["path"]), plain(&value["journal_head"]));
    let count = &value["applications"];
    format!("{programme}\n{path}\napplications {count}, journal {head}")
}

/// Lists a judge's sheets; those for practice come last and say so.
fn sheets(value: &Value) -> String {
    let facts = |one: &Value| ["application", "state", "total"].map(|fact| plain(&one[fact]));
    let count = list(&value["sheets"], |one| facts(one).join("\t"));
    let practice = list(&value["practice"], |one| {
        format!("{}\tpractice", facts(one).join("\t"))
    });
    stacked([count, practice, String::new()])
}

fn seal(value: &Value) -> String {
    let state = match value["sealed"] == true {
        true => format!(
            "sealed {}\t{} packets",
            plain(&value["short"]),
            value["packets"]
        ),
        false => "not sealed".to_owned(),
    };
    let reopened = list(&value["reopened"], |reason| {
        format!("opened again\t{}", plain(reason))
    });
    let state = format!("{}\t{state}", plain(&value["round"]));
    stacked([state, provisional(value), reopened])
}

/// Puts texts below each other, without a gap for one that says nothing.
fn stacked(texts: [String; 3]) -> String {
    let said = texts.into_iter().filter(|text| !text.is_empty());
    said.collect::<Vec<_>>().join("\n")
}

fn import(value: &Value) -> String {
    let mut text = format!("rows {}", plain(&value["rows"]));
    for name in ["new", "unchanged", "set_aside", "needs_decision", "sheets"] {
        if !value[name].is_null() {
            // Writing to a String cannot fail.
            let _ = write!(text, ", {} {}", name.replace('_', " "), plain(&value[name]));
        }
    }
    let changed = list(&value["changed"], |one| {
        let sign = if one["accepted"] == true {
            "accepted"
        } else {
            "left"
        };
        let fields = list(&one["fields"], |field| {
            let [name, before, after] =
                ["field", "before", "after"].map(|fact| plain(&field[fact]));
            format!("    {name}: {before:?} -> {after:?}")
        });
        let place = format!("row {}\t{}", one["row"], plain(&one["reference"]));
        format!(
            "{place}\t{sign}\tin kits of {} judges\n{fields}",
            one["judges"]
        )
    });
    if !changed.is_empty() {
        let _ = write!(text, "\n{changed}");
    }
    text
}

fn assignment(value: &Value, words: &Words) -> String {
    let loads = list(&value["loads"], |one| {
        format!(
            "{}\t{}\t{}",
            one["judge"],
            plain(&one["name"]),
            one["applications"]
        )
    });
    format!(
        "{loads}\n{}",
        list(&value["unmet"], |one| detail(one, words))
    )
}

fn merge(value: &Value, words: &Words) -> String {
    let cards = list(&value["cards"], |card| {
        let (verdict, file) = (plain(&card["verdict"]), file_of(card));
        let reason = match &card["reason"] {
            Value::Null => String::new(),
            _ if verdict == "refused" => String::new(),
            reason => format!("\n    {}", detail(reason, words)),
        };
        format!(
            "{verdict}\t{}\t{}\t{file}{reason}",
            plain(&card["judge_name"]),
            plain(&card["short"])
        )
    });
    let bundles = list(&value["bundles"], |one| {
        let log = detail(&one["log"], words);
        format!("{}\n    {log}", plain(&one["file"]))
    });
    let hash = plain(&value["state_hash"]);
    format!(
        "{cards}\n{bundles}\ntaken {}, refused {}\nstate {hash}",
        value["taken"], value["refused"]
    )
}

/// Lists packets with the number and the words of their receipts.
fn receipts(value: &Value) -> String {
    list(&value["packets"], |packet| {
        let facts = ["short", "judge", "name", "round", "revision"];
        let facts = facts.map(|fact| plain(&packet[fact])).join("\t");
        let receipt = |one: &Value| ["number", "words", "file"].map(|fact| plain(&one[fact]));
        let receipts = list(&packet["receipts"], |one| receipt(one).join("\t"));
        format!("{facts}\t{}", receipts.replace('\n', "\t"))
    })
}

/// Lists the judges whose key's words were not compared yet.
fn provisional(value: &Value) -> String {
    list(&value["provisional"], |name| {
        format!("provisional\t{}", plain(name))
    })
}
