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
