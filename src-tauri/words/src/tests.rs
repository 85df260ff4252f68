#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// The names of a text's arguments: those it shows, and those that only choose between wordings.
#[derive(Debug, Default)]
struct Signature {
    shown: BTreeSet<String>,
    chosen_by: BTreeSet<String>,
}

/// Each id of a language with its arguments, read from the files themselves.
fn signatures(language: Language) -> BTreeMap<String, Signature> {
    let mut found: BTreeMap<String, Signature> = BTreeMap::new();
    for (file, text) in files(language) {
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line
                .split_once(" =")
                .filter(|_| line.starts_with(is_letter))
            {
                id = name.to_owned();
                let twice = found.insert(id.clone(), Signature::default()).is_some();
                assert!(!twice, "{language} has {id} twice, again in {file}");
            }
            for argument in line.split('$').skip(1) {
                let end = argument.find(|c| !is_letter(c) && c != '-' && c != '_');
                let (name, rest) = argument.split_at(end.unwrap_or(argument.len()));
                let signature = found.get_mut(&id).unwrap();
                if rest.trim_start().starts_with("->") {
                    signature.chosen_by.insert(name.to_owned());
                } else {
                    signature.shown.insert(name.to_owned());
                }
            }
        }
    }
    found
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_arguments() {
    let (en, ko) = (signatures(Language::En), signatures(Language::Ko));
    let shown = |texts: &BTreeMap<String, Signature>, id: &str| {
        texts.get(id).map(|text| text.shown.clone())
    };
    let different: BTreeSet<_> = en
        .keys()
        .chain(ko.keys())
        .filter(|id| shown(&en, id) != shown(&ko, id))
        .collect();
    assert!(
        different.is_empty(),
        "these differ between en and ko: {different:?}"
    );
}

#[test]
fn every_text_formats() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (file, text) in files(language) {
            assert!(
                FluentResource::try_new((*text).to_owned()).is_ok(),
                "{language}/{file}"
            );
        }
        for (id, signature) in signatures(language) {
            assert!(words.has(&id), "{language}: {id} has no text");
            let names = signature.shown.iter().chain(&signature.chosen_by);
            let arguments: FluentArgs<'_> =
                names.map(|name| (name.as_str(), argument("2"))).collect();
            let pattern = words
                .bundle
                .get_message(&id)
                .and_then(|message| message.value())
                .unwrap();
            let mut problems = Vec::new();
            words
                .bundle
                .format_pattern(pattern, Some(&arguments), &mut problems);
            assert!(problems.is_empty(), "{language}: {id}: {problems:?}");
        }
    }
}

#[test]
fn an_error_never_comes_without_what_to_do() {
    let ids = signatures(Language::En);
    for id in ids.keys() {
        let partner = match id.split_once('-') {
            Some(("err", code)) => format!("rec-{code}"),
            Some(("rec", code)) => format!("err-{code}"),
            _ => continue,
        };
        assert!(ids.contains_key(&partner), "{id} stands without {partner}");
    }
}

#[test]
fn a_missing_text_cannot_be_overlooked() {
    let words = Words::new(Language::En);
    assert!(!words.has("no-such-text"));
    assert_eq!(words.text("no-such-text", &[]), "⟦no-such-text⟧");
}

#[test]
fn arguments_come_out_as_they_went_in() {
    let words = Words::new(Language::En);
    for value in ["007", "12", "1e5", "2.50", "9007199254740993", "서울"] {
        let text = words.text("print-round", &[("round", value)]);
        assert_eq!(text, format!("Round: {value}"));
    }
}

#[test]
fn languages_are_found_by_code() {
    assert_eq!("ko-KR".parse::<Language>().unwrap(), Language::Ko);
    assert_eq!("EN".parse::<Language>().unwrap(), Language::En);
    assert_eq!(
        "fr".parse::<Language>().unwrap_err().code(),
        "unknown-language"
    );
}

#[test]
fn two_languages_are_said_together_and_share_the_names_in_them() {
    let both = Words::both(Language::Ko, Language::En);
    assert_eq!((both.tag(), both.language()), (BOTH, Language::Ko));
    assert_eq!(both.text("print-rank", &[]), "순위\u{A0}/ Rank");
    assert_eq!(both.first("print-rank", &[]), "순위");
    let round = beside("심사", "Jury");
    assert_eq!(
        both.about("print-round", ("round", &round), &[]),
        "라운드: 심사\u{A0}/ Round: Jury"
    );
    let alone = Words::both(Language::En, Language::En);
    assert_eq!(alone.tag(), "en");
    assert_eq!(
        alone.about("print-round", ("round", "A / B"), &[]),
        "Round: A / B"
    );
}
