//! From the words of the command line to the commands of the api.

mod carry;
mod print;
mod record;
mod recovery;
mod results;

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
    fn on(&self, ws: &Path, name: &str, request: Value) -> Result<Value, Problem> {
        let open = json!({ "path": shown(ws), "passphrase": self.passphrase()? });
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
    pub fn tell(&self, ws: &Path, name: &str, request: Value) -> Ran {
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
            Command::Assign {
                ws,
                round,
                per_application,
                seed,
                plan,
            } => {
                let name = if *plan {
                    "assignment_propose"
                } else {
                    "assignment_apply"
                };
                let request =
                    json!({ "round": round, "per_application": per_application, "seed": seed });
                self.tell(ws, name, request)
            }
            Command::Kits(Kits::Export { ws, round, out }) => self.tell(
                ws,
                "kits_export",
                json!({
                    "round": round, "dir": shown(out), "language": self.words.language().as_str(),
                }),
            ),
            Command::Kit(Kit::Open {
                kit,
                workspace,
                keys_from,
            }) => {
                let request = json!({
                    "kit": shown(kit), "workspace": shown(workspace),
                    "passphrase": self.passphrase()?, "keys_from": optional(keys_from.as_ref()),
                });
                Ok(self.answer("kit_open", self.call("kit_open", request)?))
            }
            Command::Scores(command) => self.scores(command),
            Command::Packet(Packet::Export { ws, out }) => {
                self.tell(ws, "packet_export", json!({ "out": shown(out) }))
            }
            Command::Packet(Packet::Inspect { file, workspace }) => {
                self.tell(workspace, "packet_inspect", json!({ "file": shown(file) }))
            }
            Command::Receipts(command) => self.receipts(command),
            Command::Receipt(command) => self.receipt(command),
            Command::Bundle(command) => self.bundle(command),
            Command::Merge { ws, files, plan } => {
                let name = if *plan { "merge_plan" } else { "merge_apply" };
                let files: Vec<String> = files.iter().map(|file| shown(file)).collect();
                self.tell(ws, name, json!({ "files": files }))
            }
            Command::Coverage { ws, round } => {
                self.tell(ws, "coverage_show", json!({ "round": round }))
            }
            Command::Roster(roster) => self.roster(roster),
            Command::Forks { ws, choose, reason } => match choose {
                None => self.tell(ws, "forks_show", json!({})),
                Some(packet) => {
                    let request = json!({ "packet": packet, "reason": reason });
                    self.tell(ws, "fork_choose", request)
                }
            },
            Command::Seal { ws, round, show } => {
                let name = if *show { "seal_show" } else { "round_seal" };
                self.tell(ws, name, json!({ "round": round }))
            }
            Command::Reopen { ws, round, reason } => {
                let request = json!({ "round": round, "reason": reason });
                self.tell(ws, "round_reopen", request)
            }
            Command::Log { ws } => self.tell(ws, "log_show", json!({})),
            Command::Rebuild { ws } => self.tell(ws, "rebuild", json!({})),
            Command::Ranking(ranking) => self.ranking(ranking),
            Command::Agreement(results) => self.agreement(results),
            Command::Analyse { ratings, csv, xlsx } => {
                let request = json!({
                    "table": shown(ratings),
                    "csv": optional(csv.as_ref()), "xlsx": optional(xlsx.as_ref()),
                });
                Ok(self.answer("analyse", self.call("analyse", request)?))
            }
            Command::Print(print) => self.print(print),
            Command::Record(command) => self.record(command),
            Command::Check { ws } => self.tell(ws, "check", json!({})),
            Command::Backup { ws, out } => self.tell(ws, "backup", json!({ "out": shown(out) })),
            Command::Recovery(command) => self.recovery(command),
            Command::Recover(recover) => self.recover(recover),
            Command::Passphrase(command) => self.change_passphrase(command),
            Command::Journal { ws, limit } => {
                self.tell(ws, "journal_show", json!({ "limit": limit }))
            }
            Command::Undo { ws } => self.tell(ws, "undo", json!({})),
            Command::Redo { ws } => self.tell(ws, "redo", json!({})),
        }
    }

    fn programme(&self, command: &Programme) -> Ran {
        match command {
            Programme::Templates => Ok(self.answer("start", self.call("start", json!({}))?)),
            Programme::New { ws, template, file } => {
                let request = json!({
                    "path": shown(ws), "passphrase": self.passphrase()?, "template": template,
                    "programme_file": optional(file.as_ref()),
                });
                Ok(self.answer("workspace_new", self.call("workspace_new", request)?))
            }
            Programme::Show { ws } => self.tell(ws, "workspace_show", json!({})),
        }
    }

    fn applications(&self, command: &Applications) -> Ran {
        match command {
            Applications::Import {
                ws,
                table,
                attachments,
                mapping,
                dry_run,
            } => {
                let name = if *dry_run {
                    "applications_plan"
                } else {
                    "applications_import"
                };
                let request = json!({
                    "table": shown(table), "attachments": optional(attachments.as_ref()),
                    "mapping": optional(mapping.as_ref()),
                });
                self.tell(ws, name, request)
            }
            Applications::List {
                ws,
                search,
                category,
            } => {
                let request = json!({ "search": search, "category": category });
                self.tell(ws, "applications_list", request)
            }
        }
    }

    fn screen(&self, screen: &Screen) -> Ran {
        if screen.clear {
            return self.tell(&screen.ws, "applications_screen_clear", json!({}));
        }
        let listed = self.on(&screen.ws, "applications_list", json!({}))?;
        let wanted = screen.application.as_deref().unwrap_or_default();
        let number = wanted.parse::<u64>().ok();
        let matches = |row: &&Value| {
            row["reference"] == wanted || (number.is_some() && row["id"].as_u64() == number)
        };
        let rows = listed["rows"].as_array();
        let row = rows
            .and_then(|rows| rows.iter().find(matches))
            .ok_or_else(|| {
                Problem::new(
                    "application-unknown",
                    vec![("application", wanted.to_owned())],
                )
            })?;
        let verdict = match (
            screen.eligible,
            screen.ineligible,
            screen.needs_clarification,
        ) {
            (true, ..) => "eligible",
            (_, true, _) => "ineligible",
            (.., true) => "needs-clarification",
            _ => "open",
        };
        let request =
            json!({ "application": row["id"], "verdict": verdict, "reason": screen.reason });
        Ok(self.answer(
            "application_screen",
            self.call("application_screen", request)?,
        ))
    }

    fn judges(&self, command: &Judges) -> Ran {
        match command {
            Judges::Import { ws, table, dry_run } => {
                let name = if *dry_run {
                    "judges_plan"
                } else {
                    "judges_import"
                };
                self.tell(ws, name, json!({ "table": shown(table) }))
            }
            Judges::List { ws } => self.tell(ws, "judges_list", json!({})),
        }
    }

    fn conflicts(&self, command: &Conflicts) -> Ran {
        match command {
            Conflicts::List { ws } => self.tell(ws, "conflicts_list", json!({})),
            Conflicts::Propose { ws } => self.tell(ws, "conflicts_propose", json!({})),
            Conflicts::Import { ws, table } => {
                self.tell(ws, "conflicts_import", json!({ "table": shown(table) }))
            }
            Conflicts::Decide {
                ws,
                judge,
                application,
                confirm,
                dismiss: _,
            } => {
                let request =
                    json!({ "judge": judge, "application": application, "confirm": confirm });
                self.tell(ws, "conflict_decide", request)
            }
        }
    }

    fn roster(&self, roster: &Roster) -> Ran {
        let Roster {
            ws, words, reason, ..
        } = roster;
        match (roster.confirm, roster.revoke) {
            (Some(judge), _) => {
                let request = json!({ "judge": judge, "words": words });
                self.tell(ws, "roster_confirm", request)
            }
            (_, Some(judge)) => {
                let request = json!({ "judge": judge, "reason": reason });
                self.tell(ws, "roster_revoke", request)
            }
            _ => self.tell(ws, "roster_show", json!({})),
        }
    }

    fn scores(&self, command: &Scores) -> Ran {
        match command {
            Scores::Import { ws, table, dry_run } => {
                let name = if *dry_run {
                    "scores_plan"
                } else {
                    "scores_import"
                };
                self.tell(ws, name, json!({ "table": shown(table) }))
            }
            Scores::List { ws } => self.tell(ws, "scores_list", json!({})),
            Scores::Finalise { ws } => self.tell(ws, "scores_finalise", json!({})),
        }
    }
}
