//! A meeting over a sealed round, up to official results and back.

#[path = "collection.rs"]
pub mod collection;
#[path = "folder.rs"]
mod folder;
#[path = "papers.rs"]
mod papers;

use crate::Journey;
use serde_json::json;

/// Decides about the first application and makes the results official for a while.
pub fn deliberate(journey: &Journey) {
    let round = json!({ "round": "panel" });
    let agenda = json!({ "round": "panel", "category": "projects" });
    let agenda = journey.call("agenda_show", agenda);
    assert!(
        agenda["goings"].as_u64() >= Some(1),
        "Ada recused from the lamps"
    );
    let out = |item: &serde_json::Value| !item["conflicted"].as_array().unwrap().is_empty();
    let items = agenda["items"].as_array().unwrap();
    assert_eq!(items.iter().filter(|item| out(item)).count(), 1);

    let begin = json!({ "round": "panel", "present": [1] });
    assert_eq!(journey.call("meeting_begin", begin)["meeting"], true);
    let present = json!({ "round": "panel", "present": [1] });
    journey.call("meeting_presence", present);
    let decision = json!({
        "round": "panel", "applications": [3],
        "decision": { "outcome": "award:grant", "reason": "Trees.", "in_favour": [1] },
    });
    let draft = json!({
        "outcome": "award:grant", "motion": "", "reason": "Tre", "dissent": "",
        "in_favour": [1], "against": [], "abstain": [],
    });
    let keep = json!({ "round": "panel", "application": 3, "draft": draft });
    journey.call("decision_keep", keep);
    let decided = journey.call("decide", decision);
    assert_eq!(decided["unfinished"], json!([]));
    assert_eq!(decided["awards"][0]["winners"], json!([3]));
    let mention = json!({
        "round": "panel", "applications": [3],
        "decision": { "outcome": "mention:courage", "reason": "Brave." },
    });
    let mentioned = journey.call("decide", mention);
    let number = &mentioned["decisions"][1]["number"];
    let withdraw = json!({ "round": "panel", "decision": number, "reason": "Once is enough." });
    assert_eq!(
        journey.call("decision_withdraw", withdraw)["mentions"][0]["winners"],
        json!([])
    );
    assert_eq!(
        journey.call("decisions_show", round.clone())["undecided"],
        2
    );
    declare(journey);
    project(journey);
    let minutes = journey.call("meeting_end", round.clone());
    assert_eq!(journey.call("minutes_show", round.clone()), minutes);

    papers::papers(journey, false);
    folder::folder(journey, false);
    let official = journey.call("official_declare", round.clone());
    papers::papers(journey, true);
    folder::folder(journey, true);
    assert_eq!(
        (&official["official"], &official["decisions"]),
        (&json!(true), &json!(1))
    );
    assert_eq!(journey.call("official_show", round.clone()), official);
    promise(journey, &round);
    assert_eq!(journey.call("ranking_show", round)["official"], true);
    let reopen = json!({ "round": "panel", "reason": "An error in the list." });
    assert_eq!(journey.call("official_reopen", reopen)["official"], false);
}

/// Official results do not keep the secretariat from noting what the winner has received.
fn promise(journey: &Journey, round: &serde_json::Value) {
    let shown = journey.call("benefits_show", round.clone());
    assert_eq!(
        (&shown["given"], &shown["promised"]),
        (&json!(0), &json!(1))
    );
    let given = json!({
        "round": "panel", "application": 3, "benefit": 1, "progress": "given", "note": "By cheque.",
    });
    let given = journey.call("benefit_track", given);
    assert_eq!(given["given"], 1);
    assert_eq!(given["winners"][0]["benefits"][0]["note"], "By cheque.");
    assert_eq!(journey.call("benefits_show", round.clone()), given);
}

/// Shows the lamps, with which a member has a conflict, to the room: the committee sees everything, the room
/// sees what the chair lets it see.
fn project(journey: &Journey) {
    let dossier = json!({ "round": "panel", "application": 3, "language": "en" });
    let dossier = journey.call("dossier_show", dossier);
    let judges = dossier["judges"].as_array().unwrap();
    assert!(judges.iter().any(|judge| judge["state"] == "final"));
    assert_eq!(dossier["criteria"].as_array().unwrap().len(), 3);
    assert!(dossier["score"].as_f64().is_some());

    journey.call("projector_open", json!({}));
    let none = journey.call("projection_show", json!({}));
    assert_eq!(
        (&none["matter"], &none["language"]),
        (&json!(null), &json!(""))
    );
    let matter = |names: bool, scores: bool| {
        let what = json!({
            "round": "panel", "category": "projects", "application": 2, "answer": null, "names": names,
            "scores": scores, "motion": "That it waits a year.", "language": "en", "dark": false,
        });
        journey.call("project", what);
        journey.call("projection_show", json!({}))["matter"].take()
    };
    let shown = matter(true, true);
    assert_eq!(shown["motion"], "That it waits a year.");
    let hidden = matter(false, false);
    assert_eq!(
        (&hidden["rank"], &hidden["score"]),
        (&json!(null), &json!(null))
    );
    for (list, count) in [("leave", "leaving"), ("come_back", "coming")] {
        assert_eq!(
            shown[list].as_array().unwrap().len() as u64,
            shown[count].as_u64().unwrap()
        );
        assert_eq!((&hidden[list], &hidden[count]), (&json!([]), &shown[count]));
    }
    let names = ["Ada", "Bo"];
    assert!(names.iter().all(|name| !hidden.to_string().contains(name)));
    journey.call("projector_close", json!({}));
}

/// A member speaks up: goes out from then on, and comes in again where it is taken back.
fn declare(journey: &Journey) {
    let out = || {
        let agenda = json!({ "round": "panel", "category": "projects" });
        let agenda = journey.call("agenda_show", agenda);
        let items = agenda["items"].as_array().unwrap();
        let item = items.iter().find(|item| item["application"] == 1).unwrap();
        item["conflicted"].as_array().unwrap().len()
    };
    assert_eq!(out(), 0);
    let declared = json!({ "judge": 1, "application": 1, "reason": "My cousin built it." });
    let conflicts = journey.call("conflict_declare", declared);
    let is_new = |row: &serde_json::Value| row["evidence"] == "My cousin built it.";
    assert!(conflicts["rows"].as_array().unwrap().iter().any(is_new));
    assert_eq!(out(), 1);
    journey.call("undo", json!({}));
    assert_eq!(out(), 0);
    journey.call("redo", json!({}));
    assert_eq!(out(), 1);
    journey.call("undo", json!({}));
}
