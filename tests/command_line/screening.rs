//! Verdicts: on several applications at once, and by two persons where the programme asks for them.

use crate::stage::a_place;
use crate::tool::{done, jurybook, refuses, run};
use serde_json::Value;

fn states(listed: &Value) -> Vec<&str> {
    let rows = listed["rows"].as_array().map_or(&[][..], Vec::as_slice);
    let states = rows.iter().map(|row| row["screening"].as_str());
    states.map(Option::unwrap_or_default).collect()
}

#[test]
fn several_are_withdrawn_by_one_line_all_or_none() {
    let place = a_place();
    let chair = place.chair();
    let withdraw = |which: &str| format!("screen {chair} {which} --withdrawn --reason Asked");
    chair.refuses(&withdraw("1 99"), 2, "application-unknown");
    chair.refuses(&format!("screen {chair} 1 --withdrawn"), 2, "usage");
    assert_eq!(chair.done(&withdraw("1 G-3"))["changed"], 2);
    let listed = chair.done(&format!("applications list {chair}"));
    let states = states(&listed);
    assert_eq!((states[0], states[2]), ("withdrawn", "withdrawn"));
    let one = chair.done(&format!("screen {chair} G-3 --eligible"));
    assert_eq!(one["row"]["screening"], "eligible");
}

#[test]
fn two_persons_screen_by_their_names() {
    let place = a_place();
    let chair = place.chair();
    let file = place.path("plain.toml");
    chair.done(&format!(
        "programme export {chair} --out {}",
        file.display()
    ));
    let plain = std::fs::read_to_string(&file).unwrap_or_default();
    let careful = place.put("careful.toml", format!("confirm_screening = true\n{plain}"));
    let ws = place.path("careful.jurybook").display().to_string();
    let passphrase = "long enough";
    done(passphrase, &format!("programme new {ws} --file {careful}"));
    let table = place.put(
        "three.csv",
        "Number,Category,Applicant type,Applicant,Title\nG-1,Projects,Association,Elm,Benches\n\
         G-2,Projects,Association,Oak,Lamps\nG-3,Projects,Association,Ash,Trees\n",
    );
    done(
        passphrase,
        &format!("applications import {ws} --table {table}"),
    );
    refuses(
        passphrase,
        &format!("screen {ws} 1 --eligible"),
        2,
        "screen-no-name",
    );
    let clear = done(passphrase, &format!("screen {ws} --clear --by Ada"));
    assert_eq!(
        (&clear["changed"], &clear["proposed"]),
        (&3.into(), &3.into())
    );
    let own = run(jurybook(
        passphrase,
        &format!("screen {ws} 1 2 --confirm --by ADA"),
    ));
    assert!(own.status == 1 && own.stderr.starts_with("error[screen-several]: 2 "));
    assert_eq!(own.stderr.matches("\n  You gave the verdict on").count(), 2);
    refuses(
        passphrase,
        &format!("screen {ws} 1 --confirm --by ada"),
        1,
        "screen-same-person",
    );
    assert_eq!(
        done(passphrase, &format!("screen {ws} 1 2 --confirm --by Bo"))["changed"],
        2
    );
    let line = format!("screen {ws} 3 --ineligible --reason Late --by Bo");
    assert_eq!(done(passphrase, &line)["row"]["waiting"], "disputed");
    let list = |which: &str| done(passphrase, &format!("applications list {ws} {which}"));
    assert_eq!(list("--disputed")["rows"][0]["id"], 3);
    assert_eq!(states(&list("--to-confirm")), Vec::<&str>::new());
    let settle = |by: &str| format!("screen {ws} 3 --final --ineligible --reason Late --by {by}");
    refuses(passphrase, &settle("Bo"), 1, "screen-same-person");
    refuses(
        passphrase,
        &settle("Cy").replace(" 3 ", " 2 3 "),
        2,
        "screen-final-one",
    );
    done(passphrase, &settle("Cy"));
    assert_eq!(states(&list("")), ["eligible", "eligible", "ineligible"]);
}
