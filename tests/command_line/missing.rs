//! What has not come in: what it can still change, and what to write to whom.

use crate::stage::{a_place, stage};

#[test]
fn what_is_missing_is_told_with_what_it_can_change() {
    let place = a_place();
    let chair = place.chair();
    let line = format!("reach {chair} --round panel --first 1");
    let reach = chair.done(&line);
    let category = &reach["categories"][0];
    assert_eq!(
        (&category["first"], &reach["sealed"]),
        (&1.into(), &false.into())
    );
    let missing = category["missing"].as_u64().unwrap();
    assert!(missing > 0, "{reach}");
    let said = chair.run(&line);
    assert_eq!((said.status, said.stderr.as_str()), (0, ""));
    let sheets = format!("{missing} sheets are missing");
    assert!(
        said.stdout.starts_with(&format!("projects\t{sheets}")),
        "{}",
        said.stdout
    );
    let none = chair.done(&format!("reach {chair} --round panel --category nowhere"));
    assert_eq!(none["categories"].as_array().unwrap().len(), 0);
    chair.refuses(
        &format!("reach {chair} --round nowhere"),
        2,
        "round-unknown",
    );
    chair.refuses(
        &format!("reach {chair} --round panel --first 0"),
        2,
        "usage",
    );
    chair.is_as_it_was();
}

#[test]
fn judges_who_owe_sheets_are_reminded_in_words() {
    let place = a_place();
    let chair = place.chair();
    let line = format!("reminders {chair} --round panel");
    let names = |line: &str| -> Vec<String> {
        let told = chair.done(line);
        let reminders = told["reminders"].as_array().unwrap().iter();
        reminders
            .map(|one| one["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names(&line), ["Ada", "Bo"]);
    let said = chair.run(&line).stdout;
    assert!(
        said.contains("bo@example.org") && said.contains("Dear Bo,"),
        "{said}"
    );
    chair.refuses(
        &format!("reminders {chair} --round nowhere"),
        2,
        "round-unknown",
    );
    let merge = format!("merge {chair} {}", stage().packet.display());
    chair.done(&merge);
    assert!(names(&line).contains(&"Bo".to_owned()));
}
