//! A round whose programme was revised after kits had gone out, lost and recovered.

use super::{Person, opened_with_old_keys, recover};
use serde_json::{Value, json};
use std::path::Path;

/// What is known of the programme: its version, what it says, and the words by which it is known.
fn programme(person: &Person) -> [Value; 3] {
    let shown = person.call("programme_show", json!({}));
    ["version", "programme", "words"].map(|fact| shown[fact].clone())
}

/// Issues a version of another title; returns its number, or why it was refused.
fn revise(person: &Person, title: &str) -> Value {
    let mut draft = person.call("programme_show", json!({}))["programme"].clone();
    draft["title"]["en"] = json!(title);
    let change = json!({ "programme": draft, "reason": "It has a new name." });
    match person.ask("programme_change", change) {
        Ok(edit) => edit["version"].clone(),
        Err(problem) => json!(problem.code),
    }
}

/// A chair who has issued a second version and kits of it, and judge 3 at work with one of these.
fn revised(dir: &Path) -> (Person, Person) {
    let chair = Person::chair(dir);
    let (judge, old) = Person::judge(dir, 3);
    chair.confirms(&judge);
    judge.call("workspace_close", json!({}));
    assert_eq!(revise(&chair, "Prize of the second version"), 2);
    let next = opened_with_old_keys(&chair, dir, &old);
    let shown = next.call("workspace_show", json!({}));
    assert_eq!(
        shown["programme"]["title"]["en"],
        "Prize of the second version"
    );
    (chair, next)
}

#[test]
fn a_round_of_a_second_version_is_recovered_by_the_chairs_words_and_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let (chair, next) = revised(dir.path());
    let mut begun = programme(&chair)[1].clone();
    begun["title"]["en"] = json!("A name that nobody has agreed on");
    chair.call("programme_keep", json!({ "programme": begun }));
    let words = chair.words(dir.path(), "recovery_sheet_print");
    let copy = dir.path().join("prize.jurysafe");
    chair.call("recovery_copy", json!({ "out": copy }));
    let (back, recovered) = recover(&copy, &words, &dir.path().join("new.jurybook"), "");
    assert_eq!(recovered["place"], "chair");
    assert_eq!(programme(&back), programme(&chair));
    let of_round = |person: &Person, name: &str| person.call(name, json!({ "round": "jury" }));
    assert_eq!(of_round(&back, "kits_show"), of_round(&chair, "kits_show"));
    assert_eq!(back.ranking(), chair.ranking());
    let edit = back.call("programme_show", json!({}));
    assert_eq!(
        edit["unfinished"]["programme"], begun,
        "what was begun is there too"
    );
    assert_eq!(edit["taken_over"], false);

    // A kit of the second version that the lost workspace made, and one of the first.
    let packet = next.changes_their_mind(&dir.path().join("packets"));
    assert_eq!(back.merges(&packet), "replaces");
    let other = tempfile::tempdir().unwrap();
    let (judge, _) = Person::judge(other.path(), 4);
    let packet = judge.changes_their_mind(&dir.path().join("packets"));
    assert_eq!(back.merges(&packet), "replaces");
    // The words give the key back that signs versions.
    assert_eq!(revise(&back, "Prize of the third version"), 3);
    assert_eq!(back.call("check", json!({}))["sound"], true);
}

#[test]
fn a_deputy_goes_on_with_a_second_version_and_is_told_at_once_that_there_is_no_third() {
    let dir = tempfile::tempdir().unwrap();
    let (chair, next) = revised(dir.path());
    let words = chair.words(dir.path(), "deputy_sheet_print");
    let copy = dir.path().join("prize.jurysafe");
    chair.call("recovery_copy", json!({ "out": copy }));
    let new = dir.path().join("deputy.jurybook");
    let (deputy, recovered) = recover(&copy, &words, &new, "The chair is ill");
    assert_eq!(recovered["place"], "deputy");
    assert_eq!(programme(&deputy), programme(&chair));
    assert_eq!(deputy.ranking(), chair.ranking());
    let edit = deputy.call("programme_show", json!({}));
    assert_eq!(
        edit["taken_over"], true,
        "it is said before anybody has typed"
    );
    assert_eq!(
        revise(&deputy, "Prize of the third version"),
        "programme-taken-over"
    );
    assert_eq!(programme(&deputy), programme(&chair));
    let packet = next.changes_their_mind(&dir.path().join("packets"));
    assert_eq!(deputy.merges(&packet), "replaces");
    assert_eq!(deputy.call("check", json!({}))["sound"], true);
}
