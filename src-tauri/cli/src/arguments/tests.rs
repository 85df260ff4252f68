//! Whoever asks for help gets some: every word is explained, and every example can be typed as it stands.

use super::*;
use clap::{Arg, CommandFactory};

/// A command with the words that lead to it, such as `jurybook kits export`.
struct Told {
    words: Vec<String>,
    command: clap::Command,
}

impl Told {
    /// Returns every command, those of commands included; clap's own `help` explains itself.
    fn all() -> Vec<Self> {
        let mut whole = Arguments::command();
        whole.build();
        let mut found = vec![Self {
            words: vec![whole.get_name().to_owned()],
            command: whole,
        }];
        let mut at = 0;
        while at < found.len() {
            let inner: Vec<Self> = found[at].inner().collect();
            found.extend(inner);
            at += 1;
        }
        found
    }

    fn inner(&self) -> impl Iterator<Item = Self> {
        let shown = |one: &&clap::Command| one.get_name() != "help" && !one.is_hide_set();
        let inner = self.command.get_subcommands().filter(shown);
        inner.map(|command| Self {
            words: [self.words.as_slice(), &[command.get_name().to_owned()]].concat(),
            command: command.clone(),
        })
    }

    fn name(&self) -> String {
        self.words.join(" ")
    }

    fn arguments(&self) -> impl Iterator<Item = &Arg> {
        let arguments = self.command.get_arguments();
        arguments.filter(|argument| !argument.is_hide_set())
    }

    /// Returns the lines under the help that begin as an example does.
    fn examples(&self) -> Vec<String> {
        let under = self.command.get_after_help().map(ToString::to_string);
        let under = under.unwrap_or_default();
        let lines = under.lines();
        let examples = lines.filter_map(|line| line.strip_prefix("Example: "));
        examples.map(str::to_owned).collect()
    }
}

fn says_something(help: Option<&impl ToString>) -> bool {
    help.is_some_and(|help| !help.to_string().trim().is_empty())
}

/// Splits a line as a shell would: at spaces, but for those between quotation marks.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        match at % 2 {
            0 => words.extend(part.split_whitespace().map(str::to_owned)),
            _ => words.push(part.to_owned()),
        }
    }
    words
}

#[test]
fn every_command_and_argument_has_a_help_text() {
    let mut bare = Vec::new();
    for told in Told::all() {
        if !says_something(told.command.get_about()) {
            bare.push(told.name());
        }
        for argument in told.arguments() {
            if !says_something(argument.get_help()) {
                bare.push(format!("{} {argument}", told.name()));
            }
            for value in argument.get_possible_values() {
                let is_flag = !argument.get_action().takes_values();
                if !is_flag && !value.is_hide_set() && !says_something(value.get_help()) {
                    bare.push(format!("{} {argument} {}", told.name(), value.get_name()));
                }
            }
        }
    }
    assert!(bare.is_empty(), "without help: {bare:#?}");
}

#[test]
fn every_command_has_an_example_that_can_be_typed_as_it_stands() {
    for told in Told::all() {
        let (name, examples) = (told.name(), told.examples());
        let is_leaf = told.inner().next().is_none();
        assert!(!is_leaf || !examples.is_empty(), "{name}: no example");
        for example in examples {
            let typed = words(&example);
            assert!(typed.starts_with(&told.words), "{name}: {example}");
            let refused = Arguments::try_parse_from(typed).err();
            let refused = refused.map(|error| error.to_string());
            assert_eq!(refused, None, "{name}: {example}");
        }
    }
}

#[test]
fn an_application_is_set_aside_for_practice_by_one_verdict_alone() {
    let typed = |line: &str| Arguments::try_parse_from(words(line));
    let practice = typed("jurybook screen prize.jurybook 14 --practice");
    let Ok(Command::Screen(screen)) = practice.map(|typed| typed.command) else {
        panic!("not screening");
    };
    assert!(screen.practice && !screen.eligible);
    assert!(typed("jurybook screen prize.jurybook 14 --practice --eligible").is_err());
    assert!(typed("jurybook screen prize.jurybook --clear --practice").is_err());
}

#[test]
fn several_applications_are_withdrawn_at_once_and_never_without_a_reason() {
    let typed = |line: &str| Arguments::try_parse_from(words(line));
    let withdrawn = typed("jurybook screen prize.jurybook 14 27 --withdrawn --reason Asked");
    let Ok(Command::Screen(screen)) = withdrawn.map(|typed| typed.command) else {
        panic!("not screening");
    };
    assert!(screen.withdrawn && screen.applications == ["14", "27"]);
    assert!(typed("jurybook screen prize.jurybook 14 --withdrawn").is_err());
    assert!(typed("jurybook screen prize.jurybook 14 --clear").is_err());
}

#[test]
fn whoever_confirms_or_settles_says_who_they_are() {
    let typed = |line: &str| Arguments::try_parse_from(words(line)).is_ok();
    assert!(typed(
        "jurybook screen prize.jurybook 14 27 --confirm --by Bo"
    ));
    assert!(!typed("jurybook screen prize.jurybook 14 --confirm"));
    assert!(!typed(
        "jurybook screen prize.jurybook 14 --confirm --eligible --by Bo"
    ));
    let settle = "jurybook screen prize.jurybook 14 --final --ineligible --reason Late --by Cy";
    assert!(typed(settle) && typed(&format!("{settle} --as-chair")));
    assert!(!typed(
        "jurybook screen prize.jurybook 14 --final --eligible --by Cy"
    ));
    assert!(!typed(
        "jurybook screen prize.jurybook 14 --as-chair --eligible --by Cy"
    ));
}
