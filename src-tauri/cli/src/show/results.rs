//! Rankings and reports of agreement in words.

use super::{detail, list, plain, provisional, stacked};
use jurybook_api::Words;
use serde_json::Value;

/// Writes a number with so many decimals; nothing for null.
fn number(value: &Value, decimals: usize) -> String {
    let number = value.as_f64();
    // Adding zero takes the sign off what rounds to it.
    let rounded = |number: f64| {
        format!("{number:.decimals$}")
            .parse::<f64>()
            .unwrap_or(number)
            + 0.0
    };
    number.map_or_else(String::new, |number| {
        format!("{:.decimals$}", rounded(number))
    })
}

/// Writes a place with its 90% interval, where there is one.
fn place(row: &Value) -> String {
    let [rank, low, high] = ["rank", "rank_low", "rank_high"].map(|name| plain(&row[name]));
    match low.as_str() {
        "" => rank,
        _ => format!("{rank} ({low}–{high})"),
    }
}

pub(super) fn ranking(value: &Value, words: &Words) -> String {
    let row = |one: &Value| {
        let cells = [
            place(one),
            number(&one["adjusted"], 2),
            number(&one["score"], 2),
            plain(&one["sheets"]),
            plain(&one["reference"]),
            plain(&one["title"]),
        ];
        let why = match &one["why"] {
            Value::Null => String::new(),
            why => format!("\n    {}", detail(why, words)),
        };
        cells.join("\t") + &why
    };
    let heads = ["rank", "adjusted", "score", "sheets", "reference", "title"];
    let heads = heads.map(|code| words.text(&format!("column-{code}"), &[]));
    let categories = list(&value["categories"], |category| {
        let parts = [
            plain(&category["name"]["en"]),
            list(&category["notes"], |note| detail(note, words)),
            heads.join("\t"),
            list(&category["rows"], row),
        ];
        let said = parts.into_iter().filter(|part| !part.is_empty());
        said.collect::<Vec<_>>().join("\n") + "\n"
    });
    let sealed = match value["sealed"].as_str() {
        Some(code) => format!("sealed {code}"),
        None => "not sealed".to_owned(),
    };
    stacked([sealed, provisional(value), categories])
}

pub(super) fn agreement(value: &Value, words: &Words) -> String {
    let remarks = |of: &Value| list(of, |remark| detail(remark, words));
    let judge = |one: &Value| {
        let figures = ["severity", "se", "spread", "correlation"].map(|name| number(&one[name], 2));
        let (name, n) = (plain(&one["name"]), plain(&one["n"]));
        let moved = match &one["without"]["moved"] {
            Value::Null => String::new(),
            moved => words.text("cli-without", &[("count", &plain(moved))]),
        };
        let said = remarks(&one["remarks"]).replace('\n', "\n    ");
        format!(
            "{name}\t{n}\t{}\n    {said}\n    {moved}",
            figures.join("\t")
        )
        .trim_end()
        .to_owned()
    };
    let criterion = |one: &Value| {
        let name = plain(&one["criterion"]["name"]["en"]);
        format!("{name}\t{}", detail(&one["remark"], words))
    };
    let contested = |one: &Value| {
        let (reference, title) = (plain(&one["reference"]), plain(&one["title"]));
        let (judge, residual) = (plain(&one["judge_name"]), number(&one["residual"], 1));
        format!("{reference}\t{title}\t{judge}\t{residual}")
    };
    list(&value["categories"], |category| {
        let all = category["applications"].as_array().into_iter().flatten();
        let disputed: Vec<Value> = all
            .filter(|one| one["contested"] == true)
            .cloned()
            .collect();
        let weight = |one: &Value| {
            let name = plain(&one["criterion"]["name"]["en"]);
            let moved = words.text("cli-without", &[("count", &plain(&one["shift"]["moved"]))]);
            format!("{name}\t{}%\t{moved}", plain(&one["percent"]))
        };
        let parts = [
            plain(&category["name"]["en"]),
            remarks(&category["notes"]),
            remarks(&category["remarks"]),
            figures(&category["agreement"]),
            list(&category["criteria"], criterion),
            list(&category["judges"], judge),
            list(&Value::Array(disputed), contested),
            list(&category["weights"], weight),
        ];
        let said = parts.into_iter().filter(|part| !part.is_empty());
        said.collect::<Vec<_>>().join("\n\n") + "\n"
    })
}

/// Lists the figures of agreement that there are.
fn figures(agreement: &Value) -> String {
    let figures = [
        (
            "krippendorff-alpha",
            &agreement["krippendorff_alpha"]["interval"],
        ),
        ("icc(2,1)", &agreement["icc"]["2,1"]),
        ("icc-mean", &agreement["icc"]["variance_average"]),
        ("kendall-w", &agreement["kendall_w"]),
    ];
    let known = figures.iter().filter(|(_, figure)| !figure.is_null());
    let lines = known.map(|(name, figure)| format!("{name}\t{}", number(figure, 3)));
    lines.collect::<Vec<_>>().join("\n")
}

pub(super) fn analysis(value: &Value, words: &Words) -> String {
    let application = |one: &Value| {
        let cells = [
            place(one),
            plain(&one["application"]),
            number(&one["adjusted"], 3),
            number(&one["raw"], 3),
            plain(&one["n"]),
        ];
        cells.join("\t")
    };
    let judge = |one: &Value| {
        let figures = ["severity", "se", "spread", "correlation"].map(|name| number(&one[name], 3));
        let (name, n) = (plain(&one["judge"]), plain(&one["n"]));
        format!("{name}\t{n}\t{}", figures.join("\t"))
    };
    let parts = [
        list(&value["notes"], |note| detail(note, words)),
        list(&value["remarks"], |remark| detail(remark, words)),
        list(&value["applications"], application),
        list(&value["judges"], judge),
        figures(&value["agreement"]),
    ];
    let said = parts.into_iter().filter(|part| !part.is_empty());
    said.collect::<Vec<_>>().join("\n\n")
}

/// Says what was printed, of a folder of books with a line for each copy.
pub(super) fn printed(value: &Value) -> String {
    let facts = |one: &Value, name: &str| {
        format!(
            "{name}\t{} pages, {} dossiers",
            one["pages"], one["dossiers"]
        )
    };
    let mut lines = vec![facts(value, &plain(&value["path"]))];
    for copy in value["copies"].as_array().into_iter().flatten() {
        let name = match plain(&copy["name"]) {
            name if name.is_empty() => plain(&copy["reader"]),
            name => name,
        };
        lines.push(facts(copy, &name));
    }
    lines.join("\n")
}

/// Says what a results folder holds, a line for each part, with what is left out and why.
pub(super) fn folder(value: &Value, words: &Words) -> String {
    let part = |one: &Value| {
        let name = match plain(&one["name"]) {
            name if name.is_empty() => words.text(&format!("ui-part-{}", plain(&one["kind"])), &[]),
            name => name,
        };
        if !one["left_out"].is_null() {
            return format!("{name}\t{}", detail(&one["left_out"], words));
        }
        // Before it is written nothing has pages; of what is no pile of letters there are no documents.
        let counted = ["pages", "documents"].map(|what| (what, &one[what]));
        let counted = counted.iter().filter(|(_, count)| **count != 0);
        let counted: Vec<_> = counted
            .map(|(what, count)| format!("{count} {what}"))
            .collect();
        format!("{name}\t{}", counted.join(", "))
            .trim_end()
            .to_owned()
    };
    let parts = list(&value["parts"], part);
    format!("{}\n{parts}", plain(&value["path"]))
        .trim_start()
        .to_owned()
}

/// Lays the points of practice out: a line an application and judge, then how each judge lies to the others.
pub(super) fn calibration(value: &Value) -> String {
    let sheets = |one: &Value| {
        let reference = plain(&one["reference"]);
        list(&one["sheets"], |sheet| {
            let points = list(&sheet["points"], plain).replace('\n', " ");
            let total = number(&sheet["total"], 1);
            format!("{reference}\t{}\t{total}\t{points}", sheet["judge"])
        })
    };
    let judge = |one: &Value| {
        let leaning = number(&one["leaning"], 1);
        format!("{}\t{}\t{leaning}", one["judge"], plain(&one["name"]))
    };
    let parts = [
        list(&value["applications"], sheets),
        list(&value["judges"], judge),
    ];
    let said = parts.into_iter().filter(|part| !part.trim().is_empty());
    said.collect::<Vec<_>>().join("\n\n")
}
