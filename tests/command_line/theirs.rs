//! What only the chair does is refused in a judge's own workspace, whichever command it is.

use crate::stage::a_place;
use crate::tool::Workspace;
use jurybook_api::commands::{COMMANDS, Kind, THE_CHAIRS};
use jurybook_api::{Desk, Host, Nobody, SystemClock};
use serde_json::json;
use std::sync::Arc;

/// What changes or writes something in anybody's workspace, in a judge's, or in none.
const NOT_THE_CHAIRS_ALONE: [&str; 34] = [
    "settings_save",
    "recent_forget",
    "workspace_new",
    "workspace_open",
    "sample_open",
    "workspace_close",
    "backup",
    "passphrase_change",
    "recovery_copy",
    "recover",
    "recovery_sheet_print",
    "deputy_sheet_print",
    "undo",
    "redo",
    "programme_change",
    "programme_save",
    "kit_open",
    "sheet_score",
    "sheet_comment",
    "sheet_finalise",
    "sheet_flag",
    "sheet_nominate",
    "sheet_recuse",
    "sheet_reopen",
    "scores_import",
    "scores_finalise",
    "packet_export",
    "receipt_open",
    "receipts_print",
    "table_export",
    "rebuild",
    "ranking_export",
    "print",
    "score_sheets_print",
];

/// A command that is added has to be said to be the chair's or not.
#[test]
fn every_command_that_changes_something_is_somebodys() {
    let changes = |kind| matches!(kind, Kind::Change | Kind::Job);
    for command in COMMANDS.iter().filter(|command| changes(command.kind)) {
        let (chairs, others) = (
            THE_CHAIRS.contains(&command.name),
            NOT_THE_CHAIRS_ALONE.contains(&command.name),
        );
        assert!(chairs != others, "{}", command.name);
    }
}

#[test]
fn a_judges_workspace_refuses_what_only_the_chair_does() {
    let place = a_place();
    let bo = place.bo();
    let desk = Desk::new(None, Box::new(SystemClock));
    let host: Arc<dyn Host> = Arc::new(Nobody);
    let open = json!({ "path": bo.path, "passphrase": bo.passphrase });
    desk.call("workspace_open", open, None, &host).unwrap();
    for name in THE_CHAIRS {
        let refused = desk.call(name, json!({}), None, &host).unwrap_err();
        assert_eq!(refused.code, "not-the-chair", "{name}");
    }
    drop(desk);
    bo.is_as_it_was();
}

#[test]
fn a_judge_who_screens_is_told_whose_workspace_it_is() {
    let place = a_place();
    let bo: Workspace = place.bo();
    for line in [
        format!("screen {bo} 1 --eligible"),
        format!("screen {bo} --clear"),
        format!("assign {bo} --round panel --per-application 2"),
        format!("decide {bo} --round panel --application 1 --outcome none"),
        format!("seal {bo} --round panel"),
    ] {
        bo.refuses(&line, 2, "not-the-chair");
    }
}
