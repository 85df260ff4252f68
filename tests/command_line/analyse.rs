//! Ratings from anywhere, through the real command line: reference values are met, and of what the
//! ratings cannot give it is said why, never a made-up figure.

use crate::stage::{Place, a_place};
use crate::tool::{done, jurybook, refuses, run};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The fits of lme4, as `tests/oracles/README.md` lists them: the variances of application, judge and
/// residual, the mean, and the REML criterion.
const FITS: [(&str, [f64; 5]); 2] = [
    (
        "synthetic-60x12x4",
        [
            0.8440980436,
            0.8452709404,
            0.9961714972,
            5.74710815395,
            800.021773,
        ],
    ),
    (
        "synthetic-300x30x5",
        [
            1.4533832097,
            0.6813744544,
            0.8095589857,
            5.99238962288,
            4736.47295615,
        ],
    ),
];

fn oracle(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/oracles")
        .join(name)
}

/// Reads effects and their standard errors by name.
fn effects(name: &str) -> BTreeMap<String, (f64, f64)> {
    let text = std::fs::read_to_string(oracle(name)).unwrap();
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let numbers = (cells[1].parse().unwrap(), cells[2].parse().unwrap());
        (cells[0].to_owned(), numbers)
    };
    text.lines().skip(1).map(row).collect()
}

fn near(ours: &Value, theirs: f64, tolerance: f64, what: &str) {
    let ours = ours.as_f64().unwrap();
    assert!(
        (ours - theirs).abs() <= tolerance,
        "{what}: {ours}, not {theirs}"
    );
}

#[test]
fn the_fits_of_the_reference_are_met() {
    for (name, [application, judge, residual, mean, criterion]) in FITS {
        let table = oracle(&format!("{name}.csv"));
        let report = done("", &format!("analyse {}", table.display()));
        let model = &report["reml"];
        near(&model["criterion"], criterion, 1e-4, name);
        near(&model["mu"], mean, 1e-3, name);
        for (key, variance) in [
            ("var_application", application),
            ("var_judge", judge),
            ("var_residual", residual),
        ] {
            near(&model[key], variance, 1e-3 * variance, key);
        }
        let rows = report["applications"].as_array().unwrap();
        let theirs = effects(&format!("{name}.applications.csv"));
        assert_eq!(rows.len(), theirs.len());
        for row in rows {
            let (effect, error) = theirs[row["application"].as_str().unwrap()];
            near(&row["adjusted"], mean + effect, 1e-3, name);
            near(&row["se"], error, 1e-3, name);
            let place = |key: &str| row[key].as_u64().unwrap();
            assert!(place("rank_low") <= place("rank_high"), "{row}");
        }
        let theirs = effects(&format!("{name}.judges.csv"));
        for row in report["judges"].as_array().unwrap() {
            let (effect, error) = theirs[row["judge"].as_str().unwrap()];
            near(&row["severity"], effect, 1e-3, name);
            near(&row["se"], error, 1e-3, name);
        }
        assert_eq!(
            run(jurybook("", &format!("analyse {}", table.display()))).status,
            0
        );
    }
}

#[test]
fn published_agreement_is_met() {
    let known: Value =
        serde_json::from_slice(&std::fs::read(oracle("canonical.json")).unwrap()).unwrap();
    let place = a_place();
    let fleiss = &known["shrout_fleiss_1979"];
    let by_target = &fleiss["rows_are_targets_columns_are_judges"];
    let report = analysed(&place, "fleiss.csv", by_target, |target, judge| {
        (judge, target)
    });
    for (form, value) in fleiss["icc"].as_object().unwrap() {
        let ours = &report["agreement"]["icc"][form];
        near(ours, value.as_f64().unwrap(), 1e-9, form);
    }
    let alpha = &known["krippendorff_canonical"];
    let by_observer = &alpha["rows_are_observers_columns_are_units_null_is_missing"];
    let report = analysed(&place, "alpha.csv", by_observer, |observer, unit| {
        (observer, unit)
    });
    for level in ["interval", "ordinal"] {
        let ours = &report["agreement"]["krippendorff_alpha"][level];
        near(ours, alpha["alpha"][level].as_f64().unwrap(), 1e-9, level);
    }
}

/// Analyses a table of numbers, of which `who` says by row and column which judge and which application.
fn analysed(
    place: &Place,
    name: &str,
    numbers: &Value,
    who: impl Fn(usize, usize) -> (usize, usize),
) -> Value {
    let mut table = "judge,application,score\n".to_owned();
    for (at, row) in numbers.as_array().unwrap().iter().enumerate() {
        for (across, score) in row.as_array().unwrap().iter().enumerate() {
            let (judge, application) = who(at, across);
            if !score.is_null() {
                table.push_str(&format!("J{judge:02},A{application:02},{score}\n"));
            }
        }
    }
    done("", &format!("analyse {}", place.put(name, table)))
}

#[test]
fn what_cannot_be_said_is_said_so() {
    let place = a_place();
    let cases = [
        ("one judge", "a,1,5\na,2,6\na,3,4\n", "model-one-judge"),
        (
            "one application",
            "a,1,5\nb,1,6\nc,1,4\n",
            "model-one-application",
        ),
        (
            "all equal",
            "a,1,5\nb,1,5\na,2,5\nb,2,5\n",
            "model-all-equal",
        ),
        (
            "no overlap",
            "a,1,5\na,2,6\nb,3,5\nb,4,7\n",
            "model-disconnected",
        ),
        ("recusals only", "a,1,\nb,1,\na,2,\n", "model-no-ratings"),
        ("nothing", "", "model-no-ratings"),
    ];
    for (name, rows, code) in cases {
        let table = place.put("table.csv", format!("judge,application,score\n{rows}"));
        let report = done("", &format!("analyse {table}"));
        let notes = report["notes"].as_array().unwrap();
        assert!(
            notes.iter().any(|note| note["code"] == code),
            "{name}: {notes:?}"
        );
        // A person reads the reason, in words.
        let ran = run(jurybook("", &format!("analyse {table}")));
        assert_eq!(ran.status, 0, "{name}");
        assert!(
            !ran.stdout.contains("NaN") && !ran.stdout.contains(code),
            "{}",
            ran.stdout
        );
    }
}

#[test]
fn ratings_that_cannot_be_read_are_refused() {
    let place = a_place();
    let cases = [
        (
            "judge,application,score\na,1,good\n",
            "analysis-not-a-number",
        ),
        (
            "judge,application,score\na,1,NaN\n",
            "analysis-not-a-number",
        ),
        (
            "judge,application,score\na,1,inf\n",
            "analysis-not-a-number",
        ),
        ("judge,application,score\n,1,5\n", "analysis-no-name"),
        ("judge,score\na,5\n", "analysis-no-column"),
        (
            "judge,application,score,criterion\na,1,5,\n",
            "analysis-no-criterion",
        ),
    ];
    for (text, code) in cases {
        let table = place.put("table.csv", text);
        let ran = run(jurybook("", &format!("analyse {table} --json")));
        assert_eq!(ran.status, 2, "{code}: {}", ran.stdout);
        ran.names(2, code);
    }
    let missing = place.path("none.csv");
    refuses(
        "",
        &format!("analyse {}", missing.display()),
        2,
        "file-missing",
    );
}

#[test]
fn the_report_is_written_as_tables_that_nothing_overwrites() {
    let place = a_place();
    let ratings = place.put(
        "ratings.csv",
        "judge,application,score\na,one,5\nb,one,7\na,two,6\nb,two,9\na,three,2\nb,three,3\nc,one,\n",
    );
    let (csv, xlsx) = (place.path("report.csv"), place.path("report.xlsx"));
    let both = format!(
        "analyse {ratings} --csv {} --xlsx {}",
        csv.display(),
        xlsx.display()
    );
    let report = done("", &both);
    let table = std::fs::read_to_string(&csv).unwrap();
    let mut rows = table.lines();
    assert!(
        rows.next()
            .unwrap()
            .starts_with("Application,Ratings,Rank,")
    );
    let names: Vec<&str> = rows.map(|row| row.split(',').next().unwrap()).collect();
    assert_eq!(names, ["two", "one", "three"]);
    let adjusted = report["applications"][0]["adjusted"].as_f64().unwrap();
    assert!(
        table.contains(&format!(",{adjusted},")),
        "{adjusted} in {table}"
    );
    let before = std::fs::read(&xlsx).unwrap();
    refuses("", &both, 2, "file-exists");
    assert_eq!(std::fs::read_to_string(&csv).unwrap(), table);
    assert_eq!(std::fs::read(&xlsx).unwrap(), before);
    // Both or neither: a place that is taken keeps the other from being written.
    std::fs::remove_file(&csv).unwrap();
    refuses("", &both, 2, "file-exists");
    assert!(!csv.exists());
}
