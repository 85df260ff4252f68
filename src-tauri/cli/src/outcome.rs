//! What a person or a script gets to see at the end, and the exit status.

use crate::arguments::Arguments;
use jurybook_api::contract::{Detail, Problem};
use jurybook_api::{Language, Words};
use serde_json::Value;
use std::io::Write;
use std::process::ExitCode;

/// What a command has come to.
pub struct Outcome {
    /// The answer, for `--json`.
    pub value: Value,
    /// The answer in words.
    pub text: String,
    /// Whether the answer is yes: exit status 0, otherwise 1.
    pub yes: bool,
}

/// Exit status of wrong use and unreadable input.
const WRONG: u8 = 2;
/// Exit status of a refusal: the answer is no.
const NO: u8 = 1;
/// Exit status of a cancelled command.
const CANCELLED: u8 = 130;

/// Returns the words of the language that was asked for.
pub fn words(arguments: &Arguments) -> Words {
    Words::new(arguments.language.parse().unwrap_or(Language::En))
}

/// Says a fact in words, followed by its code's advice where there is any.
pub fn say(words: &Words, detail: &Detail) -> String {
    sentence(words, "err", detail)
}

fn sentence(words: &Words, prefix: &str, detail: &Detail) -> String {
    let args: Vec<(&str, &str)> = detail
        .args
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    words.text(&format!("{prefix}-{}", detail.code), &args)
}

/// Prints the outcome and returns the exit status.
pub fn finish(outcome: Result<Outcome, Problem>, arguments: &Arguments) -> ExitCode {
    let mut out = std::io::stdout().lock();
    match outcome {
        Ok(Outcome { value, text, yes }) => {
            let shown = match arguments.json {
                true => format!("{value:#}"),
                false => text,
            };
            // A closed pipe, as of `head`, is no failure of ours.
            let _ = writeln!(out, "{}", shown.trim_end());
            ExitCode::from(if yes { 0 } else { NO })
        }
        Err(problem) => {
            tell(&problem, arguments);
            if arguments.json {
                let _ = writeln!(out, "{:#}", serde_json::json!({ "problem": problem }));
            }
            let status = match problem.code.as_str() {
                "cancelled" => CANCELLED,
                _ if problem.refused => NO,
                _ => WRONG,
            };
            ExitCode::from(status)
        }
    }
}

fn tell(problem: &Problem, arguments: &Arguments) {
    let words = words(arguments);
    let detail = Detail {
        code: problem.code.clone(),
        args: problem.args.clone(),
    };
    let mut lines = vec![format!("error[{}]: {}", problem.code, say(&words, &detail))];
    for one in &problem.details {
        let place = match one.line {
            Some(line) => format!("line {line}, {}", one.field),
            None => one.field.clone(),
        };
        lines.push(format!("  {place}: {}", say(&words, &one.detail)));
    }
    lines.push(format!("help: {}", sentence(&words, "rec", &detail)));
    let _ = writeln!(std::io::stderr().lock(), "{}", lines.join("\n"));
}
