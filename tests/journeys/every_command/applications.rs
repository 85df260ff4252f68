//! Applications come in from tables, and are screened.

use crate::Journey;
use serde_json::json;

const APPLICATIONS: &str = "\
Number,Category,Applicant type,Applicant,Project name,City
G-1,Projects,Association,Elm Street,Benches,Elmdale
G-2,Projects,Informal group,Oak Street,Lamps,Oakton
G-3,Projects,Association,Ash Street,Trees,Ashby
";
const MAPPING: &str = "title = \"Project name\"\n";

/// Imports three applications and screens them.
pub fn come_in(journey: &Journey) {
    let table = journey.put("applications.csv", APPLICATIONS);
    let mapping = journey.put("mapping.toml", MAPPING);
    let request = json!({ "table": table, "attachments": null, "mapping": mapping });
    let planned = journey.call("applications_plan", request.clone());
    assert_eq!(
        (&planned["new"], &planned["applied"]),
        (&json!(3), &json!(false))
    );
    assert_eq!(journey.call("applications_list", json!({}))["total"], 0);
    assert_eq!(journey.call("applications_import", request)["new"], 3);
    let found = journey.call("applications_list", json!({ "search": "lamps" }));
    assert_eq!(found["rows"][0]["reference"], "G-2");

    let cleared = journey.call("applications_screen_clear", json!({}));
    assert_eq!(
        (&cleared["changed"], &cleared["waiting"]),
        (&json!(2), &json!(1))
    );
    let many = json!({ "applications": [2], "verdict": "ineligible", "reason": "Nobody." });
    assert_eq!(journey.call("applications_screen", many)["changed"], 1);
    let verdict = json!({ "application": 2, "verdict": "eligible", "reason": "Vouched for." });
    journey.call("application_screen", verdict);
    let shown = journey.call("application_show", json!({ "application": 2 }));
    assert_eq!(shown["row"]["screening"], "eligible");
    assert_eq!(shown["screening_reason"], "Vouched for.");
}

/// Shows the columns of a table, keeps a wrong row aside and dismisses it.
pub fn keep_aside(journey: &Journey) {
    let row = "G-9,Projects,Nobody,Elm Street,Swings,Elmdale,\n";
    let head = "Number,Category,Applicant type,Applicant,Title,City,Notes\n";
    let table = journey.put("aside.csv", &format!("{head}{row}"));
    let request = json!({ "table": table, "attachments": null, "mapping": null });
    let seen = journey.call("applications_columns", request.clone());
    assert_eq!(seen["columns"].as_array().map(Vec::len), Some(7));
    assert_eq!(journey.call("applications_import", request)["set_aside"], 1);
    let aside = journey.call("rows_aside", json!({}));
    assert_eq!(aside["rows"][0]["source"], "aside.csv");
    let dismissed = journey.call("rows_dismiss", json!({ "rows": [aside["rows"][0]["id"]] }));
    assert_eq!(dismissed["rows"], json!([]));
}

/// Lets two persons screen for once, and takes all of it back.
pub fn by_two(journey: &Journey) {
    let mut draft = journey.call("programme_show", json!({}))["programme"].clone();
    assert_eq!(draft["confirm_screening"], false);
    draft["confirm_screening"] = json!(true);
    journey.call("programme_change", json!({ "programme": draft }));
    let shown = journey.call("workspace_show", json!({}));
    assert_eq!(shown["programme"]["confirm_screening"], true);
    let late = json!({ "application": 1, "verdict": "ineligible", "reason": "Late.", "by": "Ada" });
    let shown = journey.call("application_screen", late);
    let row = &shown["row"];
    assert_eq!(
        (&row["screening"], &row["waiting"]),
        (&json!("eligible"), &json!("proposed"))
    );
    assert_eq!(
        (&row["given"][0]["by"], &row["given"][0]["reason"]),
        (&json!("Ada"), &json!("Late."))
    );
    let list = |waiting: &str| journey.call("applications_list", json!({ "waiting": waiting }));
    let (proposed, disputed) = (list("proposed"), list("disputed"));
    assert_eq!(
        (&proposed["rows"][0]["id"], &proposed["proposed"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        (&disputed["rows"], &disputed["total"]),
        (&json!([]), &json!(3))
    );
    let confirmed = json!({ "applications": [1], "by": "Bo" });
    assert_eq!(
        journey.call("applications_confirm", confirmed)["changed"],
        1
    );
    let shown = journey.call("application_show", json!({ "application": 1 }));
    assert_eq!(shown["row"]["screening"], "ineligible");
    assert_eq!(shown["row"]["waiting"], json!(null));
    let rows = journey.call("journal_show", json!({ "limit": 2 }))["rows"].clone();
    assert_eq!(rows[0]["operation"], "op-screen-confirmed");
    assert_eq!(
        (&rows[0]["person"], &rows[1]["person"]),
        (&json!("Bo"), &json!("Ada"))
    );
    (0..3).for_each(|_| drop(journey.call("undo", json!({}))));
    let shown = journey.call("application_show", json!({ "application": 1 }));
    assert_eq!(shown["row"]["screening"], "eligible");
}
