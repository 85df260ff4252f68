//! The whole main job on the sample prize.

use crate::outcome::Outcome;
use jurybook_api::contract::Problem;
use jurybook_api::{Desk, Host, Words, sample_round};
use std::path::Path;
use std::sync::Arc;

/// Runs it and gives the account.
pub fn run(
    out: &Path,
    seed: u64,
    desk: &Desk,
    host: &Arc<dyn Host>,
    words: &Words,
) -> Result<Outcome, Problem> {
    let summary = sample_round::run(out, seed, desk, host)?;
    let mut lines: Vec<String> = Vec::new();
    for step in &summary.steps {
        let name = words.text(&step.name, &[]);
        lines.push(format!("{:>6} ms  {name}  {}", step.millis, step.account));
    }
    lines.push(String::new());
    for file in &summary.files {
        lines.push(file.clone());
    }
    let value = serde_json::to_value(&summary).unwrap_or_default();
    Ok(Outcome {
        value,
        text: lines.join("\n"),
        refused: Vec::new(),
    })
}
