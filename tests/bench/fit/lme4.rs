//! The other side of the comparison: lme4, by Rscript.

use crate::{Cost, scripts};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// What lme4 makes of a table.
pub struct Fitted {
    pub cost: Cost,
    /// Variances of application, judge and residual, `mean` and `criterion`, by name.
    pub figures: BTreeMap<String, f64>,
    /// The effects of applications and judges by name, with standard errors where they were asked for.
    pub effects: [BTreeMap<String, (f64, Option<f64>)>; 2],
}

/// Tells whether R has lme4 here.
pub fn is_there() -> bool {
    let mut asked = Command::new("Rscript");
    asked.args(["-e", "library(lme4)"]);
    let asked = asked.stdout(Stdio::null()).stderr(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
}

/// Fits a table so many times, the last fit being kept; `None` where R has no lme4.
pub fn fit(file: &Path, out: &Path, repeats: u32, with_errors: bool) -> Option<Fitted> {
    if !is_there() {
        return None;
    }
    let errors = if with_errors { "errors" } else { "none" };
    let output = Command::new("Rscript")
        .arg(scripts().join("lme4.R"))
        .args([file, out])
        .args([&repeats.to_string(), errors])
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(output.status.success(), "lme4.R failed");
    let cells = |name: &str| -> Vec<Vec<String>> {
        let text = fs::read_to_string(out.join(name)).unwrap();
        let row = |line: &str| line.split(',').map(|cell| cell.trim().to_owned()).collect();
        text.lines().skip(1).map(row).collect()
    };
    let number = |text: &String| text.parse::<f64>().unwrap();
    let effects = |name: &str| {
        let row = |row: Vec<String>| (row[0].clone(), (number(&row[1]), row.get(2).map(number)));
        cells(name).into_iter().map(row).collect()
    };
    Some(Fitted {
        cost: Cost::read(&String::from_utf8(output.stdout).unwrap()),
        figures: cells("fit.csv")
            .into_iter()
            .map(|row| (row[0].clone(), number(&row[1])))
            .collect(),
        effects: [effects("application.csv"), effects("judge.csv")],
    })
}

/// Writes lme4's own data set of 73,421 ratings of lectures, students as judges and lecturers as
/// applications.
pub fn write_evaluations(file: &Path) {
    let program = "library(lme4); a <- commandArgs(TRUE); \
        write.csv(data.frame(judge = InstEval$s, application = InstEval$d, score = InstEval$y), \
        a[1], row.names = FALSE, quote = FALSE)";
    let mut run = Command::new("Rscript");
    run.args(["-e", program]).arg(file).stderr(Stdio::null());
    assert!(run.status().unwrap().success(), "InstEval was not written");
}
