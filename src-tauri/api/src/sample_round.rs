//! A whole judging round on the sample prize, from the spreadsheet to the printed book.
//!
//! It goes through the same commands as a person does; only the scores are made up.

mod decisions;

use crate::contract::Problem;
use crate::desk::Desk;
use crate::host::Host;
use crate::problem::write_problem;
use jurybook_core::job::Job;
use jurybook_core::travel::new_passphrase;
use jurybook_sample::{Assigned, SampleError, SampleFiles, score_csv};
use serde::Serialize;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

/// The round that is judged.
const ROUND: &str = "jury";
/// Judges for each application.
const PER_APPLICATION: u32 = 4;
/// The job under which progress is told and a cancel arrives.
const JOB: &str = "sample";

/// What was done, and where it is.
#[derive(Debug, Serialize)]
pub struct Summary {
    /// The seed of the made-up scores.
    pub seed: u64,
    /// Each step with its time.
    pub steps: Vec<Step>,
    /// What was made, as paths within the folder.
    pub files: Vec<String>,
    /// Applications imported, judges, sheets merged, pages of the book.
    pub counts: Value,
    /// SHA-256 of what the ranking was made from.
    pub state_hash: String,
}

/// One step of the round.
#[derive(Debug, Serialize)]
pub struct Step {
    /// Its text id.
    pub name: String,
    /// How long it took, in milliseconds.
    pub millis: u64,
    /// What came of it.
    pub account: String,
}

struct Round<'a> {
    out: &'a Path,
    desk: &'a Desk,
    host: &'a Arc<dyn Host>,
    steps: Vec<Step>,
}

impl From<SampleError> for Problem {
    fn from(error: SampleError) -> Self {
        Self::new(error.code(), error.args())
    }
}

/// Runs the round on a desk, in a new or empty folder.
///
/// # Errors
/// The first [`Problem`]; what was made until then stays for a look.
pub fn run(out: &Path, seed: u64, desk: &Desk, host: &Arc<dyn Host>) -> Result<Summary, Problem> {
    let taken = std::fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_some());
    if taken {
        return Err(Problem::new("folder-not-empty", vec![("path", shown(out))]));
    }
    std::fs::create_dir_all(out).map_err(|error| write_problem(out, &error))?;
    let mut round = Round {
        out,
        desk,
        host,
        steps: Vec::new(),
    };
    round.run(seed)
}

/// Builds the sample in a folder and opens a chair's workspace of it on a desk: applications
/// imported and screened, judges assigned, nothing scored yet.
pub(crate) fn prepare(
    desk: &Desk,
    dir: &Path,
    workspace: &Path,
    passphrase: &str,
    host: &Arc<dyn Host>,
) -> Result<(), Problem> {
    let files = jurybook_sample::build(dir, &Job::quiet())?;
    let call = |name: &str, request: Value| desk.call(name, request, None, host);
    call("workspace_new", new_workspace(workspace, passphrase))?;
    import(&call, &files)?;
    panel(&call, &files)?;
    Ok(())
}

fn new_workspace(path: &Path, passphrase: &str) -> Value {
    json!({
        "path": shown(path), "passphrase": passphrase, "programme_file": null,
        "template": "seoul-smart-city-prize-2023",
    })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

type Call<'a> = dyn Fn(&str, Value) -> Result<Value, Problem> + 'a;

/// Imports the applications and screens them; the national government's names particular cities.
fn import(call: &Call<'_>, files: &SampleFiles) -> Result<Value, Problem> {
    let request = json!({
        "table": shown(&files.applications), "attachments": shown(&files.attachments),
        "mapping": null,
    });
    let imported = call("applications_import", request)?;
    call("applications_screen_clear", json!({}))?;
    let waiting = call("applications_list", json!({ "screening": "open" }))?;
    for row in waiting["rows"].as_array().into_iter().flatten() {
        let reason = "A national government, but the project is for four particular towns.";
        let request = json!({ "application": row["id"], "verdict": "eligible", "reason": reason });
        call("application_screen", request)?;
    }
    Ok(imported)
}

/// Imports the panel, decides its conflicts and assigns it.
fn panel(call: &Call<'_>, files: &SampleFiles) -> Result<Value, Problem> {
    call("judges_import", json!({ "table": shown(&files.judges) }))?;
    call(
        "conflicts_import",
        json!({ "table": shown(&files.conflicts) }),
    )?;
    let proposed = call("conflicts_propose", json!({}))?;
    for row in proposed["rows"].as_array().into_iter().flatten() {
        if row["status"] == "proposed" {
            // The same country alone keeps nobody away; the same city or employer does.
            let confirm = row["ground"] != "country";
            let request = json!({
                "judge": row["judge"], "application": row["application"], "confirm": confirm,
            });
            call("conflict_decide", request)?;
        }
    }
    let request = json!({ "round": ROUND, "per_application": PER_APPLICATION, "seed": 1 });
    call("assignment_apply", request)
}

fn count(value: &Value, list: &str) -> usize {
    value[list].as_array().map_or(0, Vec::len)
}

impl Round<'_> {
    fn call(&self, name: &str, request: Value) -> Result<Value, Problem> {
        self.desk.call(name, request, Some(JOB), self.host)
    }

    fn step<T>(
        &mut self,
        name: &str,
        work: impl FnOnce(&Self) -> Result<(T, String), Problem>,
    ) -> Result<T, Problem> {
        let began = Instant::now();
        let (value, account) = work(self)?;
        let millis = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.steps.push(Step {
            name: format!("demo-{name}"),
            millis,
            account,
        });
        Ok(value)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.out.join(name)
    }

    fn run(&mut self, seed: u64) -> Result<Summary, Problem> {
        let passphrase = new_passphrase();
        let chair = self.path("chair.jurybook");
        let files = self.step("sample", |round| {
            let job = round.desk.start(JOB, round.host);
            let files = jurybook_sample::build(&round.path("sample"), &job);
            round.desk.end(JOB);
            Ok((files?, shown(&round.path("sample"))))
        })?;
        let imported = self.step("import", |round| {
            round.call("workspace_new", new_workspace(&chair, &passphrase))?;
            let imported = import(&|name, request| round.call(name, request), &files)?;
            let account = format!(
                "{} new, {} set aside",
                imported["new"], imported["set_aside"]
            );
            Ok((imported, account))
        })?;
        self.step("assign", |round| {
            let assigned = panel(&|name, request| round.call(name, request), &files)?;
            Ok((
                (),
                format!(
                    "{} applications, {} judges",
                    count(&assigned, "rows"),
                    count(&assigned, "loads")
                ),
            ))
        })?;
        let kits = self.step("kits", |round| {
            let request = json!({ "round": ROUND, "dir": shown(&round.path("kits")) });
            let kits = round.call("kits_export", request)?;
            let account = format!("{} kits", count(&kits, "kits"));
            Ok((kits, account))
        })?;
        let mut keys = vec![("chair".to_owned(), passphrase.clone())];
        self.step("score", |round| {
            std::fs::create_dir_all(round.path("judges"))
                .map_err(|error| write_problem(&round.path("judges"), &error))?;
            let mut sheets = 0;
            for kit in kits["kits"].as_array().into_iter().flatten() {
                sheets += round.judge(kit, seed)?;
                let text = |name: &str| kit[name].as_str().unwrap_or_default().to_owned();
                keys.push((text("name"), text("passphrase")));
            }
            Ok(((), format!("{sheets} sheets finalised, packets signed")))
        })?;
        let merged = self.step("merge", |round| {
            let open = json!({ "path": shown(&chair), "passphrase": passphrase });
            round.call("workspace_open", open)?;
            let files = json!({ "files": [shown(&round.path("packets"))] });
            let merged = round.call("merge_apply", files)?;
            let account = format!("{} taken, {} refused", merged["taken"], merged["refused"]);
            Ok((merged, account))
        })?;
        self.step("seal", |round| {
            let sealed = round.call("round_seal", json!({ "round": ROUND }))?;
            let short = sealed["short"].as_str().unwrap_or_default();
            Ok(((), format!("{short}, {} packets", sealed["packets"])))
        })?;
        let ranking = self.step("rank", |round| {
            let csv = round.path("ranking.csv");
            let request = json!({
                "round": ROUND, "csv": shown(&csv), "xlsx": shown(&round.path("ranking.xlsx")),
            });
            round.call("ranking_export", request)?;
            let ranking = round.call("ranking_show", json!({ "round": ROUND }))?;
            Ok((ranking, shown(&csv)))
        })?;
        self.step("decide", |round| {
            let decided = decisions::decide(&|name, request| round.call(name, request), &ranking)?;
            Ok(((), format!("{decided} decisions")))
        })?;
        let book = self.step("book", |round| {
            let request = json!({
                "kind": "book", "out": shown(&round.path("book.pdf")), "round": ROUND,
                "on": { "languages": ["en"] },
            });
            let book = round.call("print", request)?;
            let account = format!("{} pages, {} dossiers", book["pages"], book["dossiers"]);
            Ok((book, account))
        })?;
        self.step("record", |round| {
            let out = shown(&round.path("record"));
            let request = json!({ "out": out, "with_comments": false });
            let record = round.call("record_export", request)?;
            Ok(((), format!("{} files", record["files"])))
        })?;
        self.write_passphrases(&keys)?;
        let summary = Summary {
            seed,
            steps: std::mem::take(&mut self.steps),
            files: self.files(),
            counts: json!({
                "applications": imported["new"], "set_aside": imported["set_aside"],
                "judges": count(&kits, "kits"), "packets": merged["taken"],
                "pages": book["pages"],
            }),
            state_hash: ranking["state_hash"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
        };
        let text = serde_json::to_vec_pretty(&summary).unwrap_or_default();
        self.write("summary.json", &text)?;
        Ok(summary)
    }

    fn files(&self) -> Vec<String> {
        let made = [
            "chair.jurybook",
            "kits",
            "judges",
            "packets",
            "ranking.csv",
            "ranking.xlsx",
            "book.pdf",
            "record",
            "passphrases.txt",
            "summary.json",
        ];
        made.iter().map(|name| shown(&self.path(name))).collect()
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Problem> {
        let path = self.path(name);
        std::fs::write(&path, bytes).map_err(|error| write_problem(&path, &error))
    }

    fn write_passphrases(&self, keys: &[(String, String)]) -> Result<(), Problem> {
        let lines = keys
            .iter()
            .map(|(name, passphrase)| format!("{name}\t{passphrase}\n"));
        self.write("passphrases.txt", lines.collect::<String>().as_bytes())
    }

    /// Does a judge's work: opens the kit, scores by table, finalises, exports the packet.
    fn judge(&self, kit: &Value, seed: u64) -> Result<u64, Problem> {
        let file = PathBuf::from(kit["path"].as_str().unwrap_or_default());
        let stem = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let workspace = self.path("judges").join(format!("{stem}.jurybook"));
        let request = json!({
            "kit": shown(&file), "passphrase": kit["passphrase"], "workspace": shown(&workspace),
        });
        self.call("kit_open", request)?;
        let judges = jurybook_sample::judges()?;
        let judge = judges.iter().find(|judge| kit["name"] == judge.name);
        let judge = judge.ok_or_else(|| Problem::new("judge-unknown", vec![]))?;
        let table = format!("judges/{stem}-scores.csv");
        self.write(
            &table,
            score_csv(judge, &self.assigned()?, seed)?.as_bytes(),
        )?;
        let imported = self.call(
            "scores_import",
            json!({ "table": shown(&self.path(&table)) }),
        )?;
        if imported["applied"] != true {
            return Err(Problem::new(
                "sample-scores",
                vec![("cause", imported.to_string())],
            ));
        }
        let done = self.call("scores_finalise", json!({}))?;
        self.call(
            "packet_export",
            json!({ "out": shown(&self.path("packets")) }),
        )?;
        Ok(done["finalised"].as_u64().unwrap_or(0))
    }

    fn assigned(&self) -> Result<Vec<Assigned>, Problem> {
        let listed = self.call("applications_list", json!({}))?;
        let mut assigned = Vec::new();
        for row in listed["rows"].as_array().into_iter().flatten() {
            let sheet = self.call("sheet_show", json!({ "application": row["id"] }))?;
            let criteria = sheet["criteria"].as_array().into_iter().flatten();
            let ids = criteria.filter_map(|one| one["id"].as_str().map(str::to_owned));
            assigned.push(Assigned {
                reference: row["reference"].as_str().unwrap_or_default().to_owned(),
                criteria: ids.collect(),
                least: 1,
                most: 5,
            });
        }
        Ok(assigned)
    }
}
