//! A walk past every screen of the window, in either language.

mod chair;
mod meeting;

use crate::show::{self, finished};
use crate::stage::Stage;
use crate::window::{Start, Window};
use jurybook_api::{Language, Words};
use serde_json::json;
use std::path::Path;

/// What is done at each stop: it gets the window and the screen's name.
pub type Look<'a> = &'a mut dyn FnMut(&Window, &str);

/// Walks past every screen.
pub fn every_screen(language: Language, look: Look<'_>) {
    start(language, look);
    results(language, look);
    panel(language, look);
    first_day(language, look);
    long_names(language, look);
    a_judges_way(language, look);
}

/// Walks past the screens of a judge.
pub fn a_judges_way(language: Language, look: Look<'_>) {
    judge_begins(language, look);
    judge_finishes(language, look);
}

/// A person who walks past the screens and knows their words.
struct Walk<'a> {
    window: Window,
    words: Words,
    look: Look<'a>,
}

impl<'a> Walk<'a> {
    fn begin(stage: Stage, language: Language, files: &[&Path], look: Look<'a>) -> Self {
        let start = Start {
            files: files.to_vec(),
            language: Some(language.as_str()),
            ..Start::default()
        };
        Self {
            window: Window::open_on(stage, &start),
            words: Words::new(language),
            look,
        }
    }

    /// Opens the window on a workspace.
    fn on(
        stage: Stage,
        language: Language,
        (file, passphrase): (&Path, &str),
        look: Look<'a>,
    ) -> Self {
        let walk = Self::begin(stage, language, &[file], look);
        walk.pass(passphrase, "open-workspace");
        walk.window.sees("navigation", "");
        walk
    }

    /// Gives the passphrase that the dialog asks for.
    fn pass(&self, passphrase: &str, button: &str) {
        self.window.write(&self.word("passphrase"), passphrase);
        self.press("button", button);
    }

    fn word(&self, id: &str) -> String {
        self.words.text(&format!("ui-{id}"), &[])
    }

    fn press(&self, role: &str, id: &str) {
        self.window.press(role, &self.word(id));
    }

    /// Looks at the screen, once it shows what is awaited.
    fn stop(&mut self, name: &str) {
        self.window.settles();
        (self.look)(&self.window, name);
    }

    /// Goes to a place of the chair's and stops there.
    fn place(&mut self, id: &str) {
        self.press("button", &format!("nav-{id}"));
        self.stop(id);
    }
}

/// The ways in, and what can go wrong there.
fn start(language: Language, look: Look<'_>) {
    let stage = Stage::new();
    let (workspace, strange) = (stage.path("prize.jurybook"), stage.path("holiday.odg"));
    show::empty(&workspace);
    std::fs::write(&strange, "").unwrap();
    let recent = [
        ("Seoul Smart City Prize 2023.jurybook", "chair", None),
        (
            "a folder with a long name, as they are on shared drives of large administrations/Neighbourhood.jurybook",
            "judge",
            Some("Ingrid Sørensen-Okonkwo"),
        ),
    ];
    let recent: Vec<_> = recent
        .map(|(file, role, judge)| {
            json!({
                "path": stage.path(file), "role": role, "judge": judge, "exists": false,
                "title": { "en": "Seoul Smart City Prize 2023", "ko": "서울 스마트도시 상 2023" },
                "opened_at": "2026-11-01T09:00:00Z",
            })
        })
        .into();
    std::fs::write(stage.path(recent[0]["path"].as_str().unwrap()), "").unwrap();
    let settings = stage.path("config/org.jurybook.desktop");
    std::fs::create_dir_all(&settings).unwrap();
    let list = serde_json::to_vec(&recent).unwrap();
    std::fs::write(settings.join("recent.json"), list).unwrap();

    let mut walk = Walk::begin(stage, language, &[], look);
    walk.stop("start");
    for (button, name) in [
        ("start-new", "start-new"),
        ("start-sample", "start-sample"),
        ("start-recover", "start-recover"),
        ("settings", "settings"),
    ] {
        walk.press("button", button);
        walk.window.sees("dialog", "");
        walk.stop(name);
        walk.window.press_key("Escape");
    }
    walk.press("button", "help");
    walk.window.sees("article", "");
    walk.stop("help-judge");
    walk.window.press_key("Escape");
    walk.window.start_again(&strange);
    walk.window.sees("dialog", &walk.word("strange-file-title"));
    walk.stop("start-strange-file");
    walk.window.press_key("Escape");
    walk.window.start_again(&workspace);
    walk.window.sees("dialog", "");
    walk.stop("open");
    walk.pass("not this one", "open-workspace");
    walk.window.sees("alert", "");
    walk.stop("open-refused");
    walk.window.close();
}

/// The chair after the round: packets, ranking, prints, journal.
fn results(language: Language, look: Look<'_>) {
    let stage = Stage::new();
    let file = stage.path("prize.jurybook");
    let passphrase = finished().chair(&file);
    let mut walk = Walk::on(stage, language, (&file, passphrase), look);
    walk.stop("applications");
    applications(&mut walk);
    chair::versions(&mut walk);
    walk.place("ranking");
    walk.press("checkbox", "show-criteria");
    walk.stop("ranking-criteria");
    walk.press("checkbox", "show-criteria");
    walk.press("radio", "pictures");
    walk.window.sees("img", "");
    walk.stop("ranking-pictures");
    walk.press("radio", "agreement");
    walk.window.sees("heading", &walk.word("agreement-judges"));
    walk.stop("ranking-agreement");
    walk.press("button", "what-figures-mean");
    walk.window.sees("article", "");
    walk.stop("help-ranking");
    walk.window.press_key("Escape");
    chair::line(&mut walk);
    walk.press("button", "export-csv");
    let csv = walk.window.stage.path("ranking.csv");
    walk.window.answer_dialog(&csv);
    walk.window.sees("button", &walk.word("show-in-folder"));
    walk.stop("ranking-saved");
    walk.place("print");
    let dossier = "const list = document.querySelector('#print-kind');
        list.value = 'dossier';
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    walk.window.run(dossier, vec![]);
    walk.press("button", "make-dossier");
    let pdf = walk.window.stage.path("dossier.pdf");
    walk.window.answer_dialog(&pdf);
    walk.window.sees("button", &walk.word("show-in-folder"));
    walk.stop("print-dossier");
    walk.place("journal");
    walk.press("button", "check-workspace");
    walk.window.sees("status", &walk.word("workspace-sound"));
    walk.stop("journal-checked");
    for part in ["log", "recovery"] {
        walk.press("radio", &format!("part-{part}"));
        walk.stop(&format!("journal-{part}"));
    }
    walk.place("packets");
    walk.window.start_again(&finished().packets());
    walk.window.sees("article", "");
    walk.stop("merge-plan");
    walk.window
        .run("document.querySelector('article summary').click()", vec![]);
    walk.stop("merge-changes");
    walk.window
        .run("document.querySelector('.plan .primary').click()", vec![]);
    walk.window.sees("button", &walk.word("close-report"));
    walk.stop("merge-applied");
    chair::publishing(&mut walk);
    meeting::deliberation(&mut walk);
    walk.window.close();
}

/// The list of applications, and what they look like from within.
fn applications(walk: &mut Walk<'_>) {
    chair::several(walk);
    let search = walk.word("search-applications");
    for (text, name) in [("bus", "search"), ("no such words", "search-nothing")] {
        walk.window.write(&search, text);
        std::thread::sleep(std::time::Duration::from_millis(400));
        walk.stop(&format!("applications-{name}"));
    }
    for (title, name) in [("Hearing landslides", "georgian"), ("", "answers")] {
        walk.window.write(&search, title);
        std::thread::sleep(std::time::Duration::from_millis(400));
        walk.window.press("option", "");
        walk.window.sees("tablist", "");
        walk.stop(&format!("application-{name}"));
        walk.press("button", "back-to-applications");
    }
    walk.window.press("option", "");
    walk.window.sees("tablist", "");
    for (media, name) in [("pdf", "pdf"), ("jpg", "photo")] {
        let press = "[...document.querySelectorAll('[role=tab]')]
            .find((tab) => tab.textContent.toLowerCase().includes(arguments[0]))?.click()";
        walk.window.run(press, vec![media.into()]);
        walk.stop(&format!("application-{name}"));
    }
    walk.press("button", "mark-ineligible");
    walk.window.sees("dialog", "");
    walk.stop("application-ineligible");
    walk.window.press_key("Escape");
}

/// The chair's panel: people, conflicts, assignment.
fn panel(language: Language, look: Look<'_>) {
    let stage = Stage::new();
    let file = stage.path("prize.jurybook");
    let passphrase = finished().chair(&file);
    let mut walk = Walk::on(stage, language, (&file, passphrase), look);
    walk.press("button", "nav-panel");
    for part in ["judges", "conflicts", "assignment", "kits", "keys"] {
        walk.press("radio", &format!("part-{part}"));
        walk.stop(&format!("panel-{part}"));
    }
    for (at, name) in [(0, "keys-compare"), (1, "keys-revoke")] {
        let press = "document.querySelectorAll('td .buttons button')[arguments[0]].click()";
        walk.window.run(press, vec![at.into()]);
        walk.window.sees("dialog", "");
        walk.stop(name);
        walk.window.press_key("Escape");
    }
    walk.press("radio", "part-assignment");
    walk.press("button", "propose-assignment");
    walk.window.sees("button", &walk.word("apply-assignment"));
    walk.stop("panel-proposal");
    walk.window.close();
}

/// A programme in which nothing has happened yet, and the first import.
fn first_day(language: Language, look: Look<'_>) {
    let stage = Stage::new();
    let (file, table) = (stage.path("new.jurybook"), stage.path("broken.csv"));
    show::empty(&file);
    std::fs::write(&table, show::table_with_problems()).unwrap();
    let mut walk = Walk::on(stage, language, (&file, show::PASSPHRASE), look);
    walk.stop("empty-applications");
    chair::programme(&mut walk);
    walk.press("button", "nav-panel");
    for part in ["judges", "conflicts", "assignment", "kits", "keys"] {
        walk.press("radio", &format!("part-{part}"));
        walk.stop(&format!("empty-{part}"));
    }
    for place in ["packets", "ranking", "print", "journal"] {
        walk.press("button", &format!("nav-{place}"));
        walk.stop(&format!("empty-{place}"));
    }
    walk.window.start_again(&table);
    walk.window.sees("dialog", "");
    walk.stop("import-problems");
    walk.window.close();
}

/// Names and titles as long as people make them, in every script; kits of a small round.
fn long_names(language: Language, look: Look<'_>) {
    let stage = Stage::new();
    let file = show::strained(&stage.path(""));
    let mut walk = Walk::on(stage, language, (&file, show::PASSPHRASE), look);
    walk.stop("long-applications");
    walk.window.press("option", "");
    walk.stop("long-application");
    walk.press("button", "nav-panel");
    for part in ["judges", "conflicts", "assignment", "kits", "keys"] {
        walk.press("radio", &format!("part-{part}"));
        walk.stop(&format!("long-{part}"));
    }
    walk.press("radio", "part-kits");
    walk.press("button", "export-kits");
    let folder = walk.window.stage.path("kits");
    std::fs::create_dir(&folder).unwrap();
    walk.window.answer_dialog(&folder);
    walk.window.sees("button", &walk.word("copy-passphrases"));
    walk.stop("kits-exported");
    walk.press("button", "nav-packets");
    walk.stop("long-packets");
    walk.window.close();
}

/// A judge with a fresh kit.
fn judge_begins(language: Language, look: Look<'_>) {
    let stage = Stage::new();
    let kit = stage.path("mine.jurykit");
    let passphrase = finished().kit(&kit);
    let mut walk = Walk::begin(stage, language, &[&kit], look);
    walk.stop("kit");
    walk.pass(passphrase, "open-kit");
    walk.window.sees("dialog", "");
    walk.stop("welcome");
    walk.press("button", "welcome-begin");
    walk.window.sees("radiogroup", "");
    walk.stop("review-begins");
    for (criterion, points) in [(0, 3), (1, 4), (2, 2)] {
        let press = "document.querySelectorAll('[role=radiogroup]')[arguments[0]]
            .querySelectorAll('input')[arguments[1]].click()";
        walk.window
            .run(press, vec![criterion.into(), points.into()]);
        std::thread::sleep(std::time::Duration::from_millis(300));
    }
    walk.stop("review");
    walk.window
        .run("document.querySelectorAll('[role=tab]')[1].click()", vec![]);
    walk.stop("review-attachment");
    walk.press("button", "declare-conflict");
    walk.window.sees("dialog", "");
    walk.stop("review-recuse");
    walk.window.press_key("Escape");
    walk.press("button", "finish-review");
    walk.window.sees("dialog", "");
    walk.stop("review-gaps");
    walk.window.close();
}

/// A judge who is done and sends a packet.
fn judge_finishes(language: Language, look: Look<'_>) {
    let stage = Stage::new();
    let file = stage.path("done.jurybook");
    let passphrase = finished().judge(&file);
    let mut walk = Walk::on(stage, language, (&file, passphrase), look);
    walk.window.sees("radiogroup", "");
    walk.stop("review-final");
    walk.press("button", "my-scores");
    walk.window.sees("dialog", "");
    walk.stop("review-usage");
    walk.window.press_key("Escape");
    walk.press("button", "own-record");
    walk.window.sees("dialog", "");
    walk.stop("review-own-record");
    walk.window.press_key("Escape");
    walk.press("button", "finish-review");
    walk.window.sees("dialog", "");
    walk.window.settles();
    walk.window.run(meeting::DO_IT, vec![]);
    walk.press("button", "save-packet");
    let packet = walk.window.stage.path("mine.jurypacket");
    walk.window.answer_dialog(&packet);
    walk.window.sees("button", &walk.word("show-in-folder"));
    walk.stop("review-receipt");
    walk.window.close();
}
