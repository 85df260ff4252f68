//! From the words of the command line to the commands of the api.

mod carry;
mod deliberation;
mod kits;
mod print;
mod programme;
mod record;
mod recovery;
mod results;
mod screening;
mod trust;

use crate::arguments::*;
use crate::demo;
use crate::outcome::{Outcome, words};
use crate::show;
use crate::terminal::Terminal;
use jurybook_api::contract::Problem;
use jurybook_api::{Desk, Host, SystemClock, Words};
use serde_json::{Value, json};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The one job of a command line.
const JOB: &str = "cli";

/// Longest file of a passphrase, in bytes; what follows is not read.
const LONGEST_PASSPHRASE_FILE: u64 = 64 * 1024;

/// A desk with the commands that were given.
pub struct Session<'a> {
    arguments: &'a Arguments,
    desk: Desk,
    host: Arc<dyn Host>,
    words: Words,
    /// Set by a Ctrl+C.
    stop: Arc<AtomicBool>,
}

pub type Ran = Result<Outcome, Problem>;

/// Carries out what the command line says, until `stop` is set.
pub fn run(arguments: &Arguments, stop: Arc<AtomicBool>) -> Ran {
    let desk = Desk::new(None, Box::new(SystemClock));
    let session = Session {
        arguments,
        desk: desk.stopped_by(Arc::clone(&stop)),
        host: Arc::new(Terminal::new(words(arguments))),
        words: words(arguments),
        stop,
    };
    session.run()
}

pub fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Reads as much of a file as a passphrase can take.
fn first_bytes(file: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    std::fs::File::open(file)?
        .take(LONGEST_PASSPHRASE_FILE)
        .read_to_string(&mut text)?;
    Ok(text)
}

/// Reads a small file that a person wrote.
fn read(file: &Path) -> Result<String, Problem> {
    first_bytes(file).map_err(|error| {
        let args = vec![("path", shown(file)), ("cause", error.to_string())];
        Problem::new("file-unreadable", args)
    })
}

fn line_of(text: &str) -> String {
    text.lines().next().unwrap_or_default().trim().to_owned()
}

fn first_line(file: &Path) -> Result<String, Problem> {
    read(file).map(|text| line_of(&text))
}

/// Takes a correction apart; where it has no `=`, the whole of it is no cell's name.
fn correction(text: &str) -> Value {
    let (cell, text) = text.split_once('=').unwrap_or((text, ""));
    json!({ "cell": cell.trim(), "text": text })
}

fn optional(path: Option<&PathBuf>) -> Option<String> {
    path.map(|path| shown(path))
}

impl Session<'_> {
    /// Calls a command and returns its answer.
    pub fn call(&self, name: &str, request: Value) -> Result<Value, Problem> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(Problem::new("cancelled", vec![]));
        }
        self.desk.call(name, request, Some(JOB), &self.host)
    }

    fn passphrase(&self) -> Result<String, Problem> {
        match &self.arguments.passphrase_file {
            Some(file) => first_line(file),
            None => std::env::var("JURYBOOK_PASSPHRASE")
                .map(|text| line_of(&text))
                .map_err(|_| Problem::new("passphrase-none", vec![])),
        }
    }

    /// Opens a workspace and calls a command on it.
    fn on(&self, ws: impl AsRef<Path>, name: &str, request: Value) -> Result<Value, Problem> {
        let open = json!({ "path": shown(ws.as_ref()), "passphrase": self.passphrase()? });
        self.call("workspace_open", open)?;
        self.call(name, request)
    }

    fn answer(&self, name: &str, value: Value) -> Outcome {
        let (text, refused) = show::show(name, &value, &self.words);
        Outcome {
            value,
            text,
            refused,
        }
    }

    /// Opens a workspace, calls a command and shows the answer.
    pub fn tell(&self, ws: impl AsRef<Path>, name: &str, request: Value) -> Ran {
        Ok(self.answer(name, self.on(ws, name, request)?))
    }

    fn run(&self) -> Ran {
        match &self.arguments.command {
            Command::Demo { out, seed } => {
                demo::run(out, *seed, &self.desk, &self.host, &self.words)
            }
            Command::Programme(command) => self.programme(command),
            Command::Applications(command) => self.applications(command),
            Command::Screen(screen) => self.screen(screen),
            Command::Judges(command) => self.judges(command),
            Command::Conflicts(command) => self.conflicts(command),
            Command::Assign(assign) => self.assign(assign),
            Command::Kits(command) => self.kits(command),
            Command::Kit(command) => self.kit(command),
            Command::Scores(command) => self.scores(command),
            Command::Packet(command) => self.packet(command),
            Command::Receipts(command) => self.receipts(command),
            Command::Receipt(command) => self.receipt(command),
            Command::Bundle(command) => self.bundle(command),
            Command::Merge(merge) => self.merge(merge),
            Command::Coverage(of) => {
                self.tell(&of.workspace, "coverage_show", json!({ "round": of.round }))
            }
            Command::Reach(of) => self.reach(of),
            Command::Reminders(of) => {
                let request = json!({ "round": of.round });
                self.tell(&of.workspace, "reminders_show", request)
            }
            Command::Calibration(of) => {
                let request = json!({ "round": of.round });
                self.tell(&of.workspace, "calibration_show", request)
            }
            Command::Table(table) => self.table(table),
            Command::Roster(roster) => self.roster(roster),
            Command::Forks(forks) => self.forks(forks),
            Command::Seal(seal) => self.seal(seal),
            Command::Reopen(Reopen { of, reason }) => {
                let request = json!({ "round": of.round, "reason": reason });
                self.tell(&of.workspace, "round_reopen", request)
            }
            Command::Decide(decide) => self.decide(decide),
            Command::Minutes(minutes) => self.minutes(minutes),
            Command::Benefits(command) => self.benefits(command),
            Command::Official(official) => self.official(official),
            Command::Log(workspace) => self.tell(workspace, "log_show", json!({})),
            Command::Rebuild(workspace) => self.tell(workspace, "rebuild", json!({})),
            Command::Ranking(ranking) => self.ranking(ranking),
            Command::Agreement(results) => self.agreement(results),
            Command::Analyse(analyse) => self.analyse(analyse),
            Command::Print(print) => self.print(print),
            Command::Record(command) => self.record(command),
            Command::Check(workspace) => self.tell(workspace, "check", json!({})),
            Command::Backup(Backup { workspace, out }) => {
                self.tell(workspace, "backup", json!({ "out": shown(out) }))
            }
            Command::Recovery(command) => self.recovery(command),
            Command::Recover(recover) => self.recover(recover),
            Command::Passphrase(command) => self.change_passphrase(command),
            Command::Journal(Journal { workspace, limit }) => {
                self.tell(workspace, "journal_show", json!({ "limit": limit }))
            }
            Command::Undo(workspace) => self.tell(workspace, "undo", json!({})),
            Command::Redo(workspace) => self.tell(workspace, "redo", json!({})),
        }
    }

    fn applications(&self, command: &Applications) -> Ran {
        match command {
            Applications::Import {
                workspace,
                table,
                attachments,
                mapping,
                correct,
                aside,
                accept,
                accept_all,
                dry_run,
            } => {
                let corrections = correct.iter().map(|one| correction(one));
                let name = if *dry_run {
                    "applications_plan"
                } else {
                    "applications_import"
                };
                let request = json!({
                    "table": shown(table), "attachments": optional(attachments.as_ref()),
                    "mapping": optional(mapping.as_ref()), "aside": aside, "accepted": accept,
                    "accept_all": accept_all, "corrections": corrections.collect::<Vec<_>>(),
                });
                self.tell(workspace, name, request)
            }
            Applications::Aside { workspace, dismiss } if dismiss.is_empty() => {
                self.tell(workspace, "rows_aside", json!({}))
            }
            Applications::Aside { workspace, dismiss } => {
                self.tell(workspace, "rows_dismiss", json!({ "rows": dismiss }))
            }
            Applications::List {
                workspace,
                search,
                category,
                to_confirm,
                disputed,
            } => {
                let waiting = match (to_confirm, disputed) {
                    (true, _) => Some("proposed"),
                    (_, true) => Some("disputed"),
                    _ => None,
                };
                let request = json!({ "search": search, "category": category, "waiting": waiting });
                self.tell(workspace, "applications_list", request)
            }
        }
    }

    fn judges(&self, command: &Judges) -> Ran {
        match command {
            Judges::Import {
                workspace,
                table,
                dry_run,
            } => {
                let name = if *dry_run {
                    "judges_plan"
                } else {
                    "judges_import"
                };
                self.tell(workspace, name, json!({ "table": shown(table) }))
            }
            Judges::List(workspace) => self.tell(workspace, "judges_list", json!({})),
        }
    }

    fn conflicts(&self, command: &Conflicts) -> Ran {
        match command {
            Conflicts::List(workspace) => self.tell(workspace, "conflicts_list", json!({})),
            Conflicts::Propose(workspace) => self.tell(workspace, "conflicts_propose", json!({})),
            Conflicts::Import { workspace, table } => {
                let request = json!({ "table": shown(table) });
                self.tell(workspace, "conflicts_import", request)
            }
            Conflicts::Declare {
                workspace,
                judge,
                application,
                reason,
            } => {
                let request =
                    json!({ "judge": judge, "application": application, "reason": reason });
                self.tell(workspace, "conflict_declare", request)
            }
            Conflicts::Decide {
                workspace,
                judge,
                application,
                confirm,
                dismiss: _,
            } => {
                let request =
                    json!({ "judge": judge, "application": application, "confirm": confirm });
                self.tell(workspace, "conflict_decide", request)
            }
        }
    }

    fn assign(&self, assign: &Assign) -> Ran {
        let name = if assign.plan {
            "assignment_propose"
        } else {
            "assignment_apply"
        };
        let request = json!({
            "round": assign.of.round, "per_application": assign.per_application,
            "seed": assign.seed,
        });
        self.tell(&assign.of.workspace, name, request)
    }

    fn scores(&self, command: &Scores) -> Ran {
        match command {
            Scores::Import {
                workspace,
                table,
                dry_run,
            } => {
                let name = if *dry_run {
                    "scores_plan"
                } else {
                    "scores_import"
                };
                self.tell(workspace, name, json!({ "table": shown(table) }))
            }
            Scores::List(workspace) => self.tell(workspace, "scores_list", json!({})),
            Scores::Finalise(workspace) => self.tell(workspace, "scores_finalise", json!({})),
        }
    }
}
