//! What a person or a script gets to see at the end, and the exit status.

use crate::arguments::Arguments;
use clap::error::ErrorKind;
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
    /// What was refused, in order: the answer is no, exit status 1, unless this is empty.
    pub refused: Vec<Refused>,
}

/// Something that was refused while the rest was done.
pub struct Refused {
    /// The file, or the cell with its column.
    pub place: String,
    /// Why.
    pub reason: Detail,
}

/// Exit status of wrong use and unreadable input.
const WRONG: u8 = 2;
/// Exit status of a refusal: the answer is no.
const NO: u8 = 1;
/// Exit status of a cancelled command.
pub const CANCELLED: u8 = 130;

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

/// Prints what is wrong with the words of a command line, or the help or version they ask for.
pub fn misused(error: &clap::Error) -> ExitCode {
    let is_help = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if is_help || !error.use_stderr() {
        let _ = error.print();
        return ExitCode::from(if is_help { WRONG } else { 0 });
    }
    let text = error.render().to_string();
    let told = text.lines().take_while(|line| !line.is_empty());
    let cause = told.map(str::trim).collect::<Vec<_>>().join(" ");
    let cause = cause.trim_start_matches("error: ").to_owned();
    let problem = Problem::new("usage", vec![("cause", cause)]);
    // The words could not be read, so only what they plainly hold is known of them.
    let json = std::env::args().any(|word| word == "--json");
    refuse(&problem, &Words::new(Language::En), json)
}

/// Prints the outcome and returns the exit status.
pub fn finish(outcome: Result<Outcome, Problem>, arguments: &Arguments) -> ExitCode {
    match outcome {
        Ok(Outcome {
            value,
            text,
            refused,
        }) => {
            let shown = match arguments.json {
                true => format!("{value:#}"),
                false => text,
            };
            // A closed pipe, as of `head`, is no failure of ours.
            let _ = writeln!(std::io::stdout().lock(), "{}", shown.trim_end());
            tell_refused(&refused, arguments);
            ExitCode::from(if refused.is_empty() { 0 } else { NO })
        }
        Err(problem) => refuse(&problem, &words(arguments), arguments.json),
    }
}

fn refuse(problem: &Problem, words: &Words, json: bool) -> ExitCode {
    tell(problem, words);
    if json {
        let document = serde_json::json!({ "problem": problem });
        let _ = writeln!(std::io::stdout().lock(), "{document:#}");
    }
    ExitCode::from(match problem.code.as_str() {
        "cancelled" => CANCELLED,
        _ if problem.refused => NO,
        _ => WRONG,
    })
}

fn tell(problem: &Problem, words: &Words) {
    let detail = Detail {
        code: problem.code.clone(),
        args: problem.args.clone(),
    };
    let mut lines = vec![format!("error[{}]: {}", problem.code, say(words, &detail))];
    for one in &problem.details {
        let place = match one.line {
            Some(line) if one.field.is_empty() => format!("line {line}: "),
            Some(line) => format!("line {line}, {}: ", one.field),
            None if one.field.is_empty() => String::new(),
            None => format!("{}: ", one.field),
        };
        lines.push(format!("  {place}{}", say(words, &one.detail)));
    }
    lines.push(format!("help: {}", sentence(words, "rec", &detail)));
    let _ = writeln!(std::io::stderr().lock(), "{}", lines.join("\n"));
}

fn tell_refused(refused: &[Refused], arguments: &Arguments) {
    let words = words(arguments);
    let mut out = std::io::stderr().lock();
    for Refused { place, reason } in refused {
        let place = match place.as_str() {
            "" => String::new(),
            place => format!("{place}: "),
        };
        let (code, what) = (&reason.code, say(&words, reason));
        let help = sentence(&words, "rec", reason);
        let _ = writeln!(out, "error[{code}]: {place}{what}\nhelp: {help}");
    }
}
