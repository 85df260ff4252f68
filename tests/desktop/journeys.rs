//! What a person does in the window, from the first screen on.

use crate::prize::{self, PASSPHRASE, prize};
use crate::show;
use crate::stage::{Stage, wait_for};
use crate::window::{Start, Window};
use serde_json::json;
use std::path::PathBuf;

/// Opens the chair's workspace in the window, as by a double click.
pub fn chair() -> Window {
    let stage = Stage::new();
    let file = stage.path("prize.jurybook");
    prize().chair(&file);
    let window = Window::open_on(
        stage,
        &Start {
            files: vec![&file],
            ..Start::default()
        },
    );
    window.sees("dialog", "Open this workspace?");
    window.write("Passphrase", PASSPHRASE);
    window.press("button", "Open workspace");
    window.sees("heading", "Applications");
    window
}

#[test]
fn the_start_screen_offers_the_ways_in_and_is_accessible() {
    let window = Window::open(&Start::default());
    for way in [
        "Open a kit",
        "Open a workspace",
        "Start a new prize",
        "Look around in the sample prize",
    ] {
        window.sees("button", way);
    }
    assert_eq!(window.barriers(), Vec::<String>::new());
    window.press("button", "Settings");
    window.press("radio", "한국어");
    window.sees("button", "완료");
    assert_eq!(window.barriers(), Vec::<String>::new());
    window.close();
}

#[test]
fn a_wrong_passphrase_is_told_and_changes_nothing() {
    let stage = Stage::new();
    let file = stage.path("prize.jurybook");
    prize().chair(&file);
    let before = std::fs::read(&file).unwrap();
    let window = Window::open_on(
        stage,
        &Start {
            files: vec![&file],
            ..Start::default()
        },
    );
    window.write("Passphrase", "not this one");
    window.press("button", "Open workspace");
    window.sees("alert", "");
    assert_eq!(std::fs::read(&file).unwrap(), before);
    window.close();
}

#[test]
fn the_chair_lists_searches_and_reads_applications() {
    let window = chair();
    wait_for("the list", || (window.count("option") > 5).then_some(()));
    assert_eq!(window.barriers(), Vec::<String>::new());
    let all = window.count("option");
    window.write("Search applications", "bus");
    wait_for("fewer rows", || {
        (1..all).contains(&window.count("option")).then_some(())
    });
    window.press("option", "");
    window.sees("tablist", "Parts of the application");
    assert_eq!(window.barriers(), Vec::<String>::new());
    window.close();
}

#[test]
fn a_pdf_is_painted_inside_the_window() {
    let window = chair();
    window.press("option", "");
    window.sees("tab", "Answers");
    window.run("[...document.querySelectorAll('[role=tab]')].find((tab) => /pdf/i.test(tab.textContent)).click()", vec![]);
    // Painted means: not all of its dots have one colour.
    let painted = "const canvas = document.querySelector('canvas');
        if (!canvas?.width) return false;
        const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        for (let at = 4; at < dots.length; at += 4) if (dots[at] !== dots[0]) return true;
        return false;";
    wait_for("a painted page", || {
        (window.run(painted, vec![]) == json!(true)).then_some(())
    });
    window.close();
}

#[test]
fn a_judges_points_are_on_disk_when_the_program_crashes() {
    let stage = Stage::new();
    let (kit, workspace) = (stage.path("mine.jurykit"), stage.path("mine.jurybook"));
    prize().kit(&kit);
    let window = Window::open_on(
        stage,
        &Start {
            files: vec![&kit],
            ..Start::default()
        },
    );
    window.write("Passphrase", &prize().kit_passphrase);
    window.press("button", "Open kit");
    window.press("button", "Begin");
    window.sees("heading", "Score sheet");
    window.press("radio", "4");
    window.sees("status", "Saved");
    assert_eq!(window.barriers(), Vec::<String>::new());
    let stage = window.crash();
    let sheets = prize::read(
        &workspace,
        &prize().kit_passphrase,
        "applications_list",
        json!({}),
    );
    let rows = sheets["rows"].as_array().unwrap().iter();
    let scored: u64 = rows
        .map(|row| row["sheet"]["scored"].as_u64().unwrap())
        .sum();
    assert_eq!(scored, 1);
    drop(stage);
}

#[test]
fn a_workspace_is_chosen_in_the_systems_own_dialog() {
    let stage = Stage::new();
    let file = stage.path("prize.jurybook");
    prize().chair(&file);
    let window = Window::open_on(stage, &Start::default());
    window.press("button", "Open a workspace");
    window.answer_dialog(&file);
    window.sees("dialog", "Open this workspace?");
    window.close();
}

#[test]
fn a_written_file_is_shown_in_the_systems_file_manager() {
    let mut window = chair();
    let heard = window.stage.listen_to_bus();
    window.press("button", "Ranking");
    window.press("button", "Export CSV");
    let csv = window.stage.path("ranking.csv");
    window.answer_dialog(&csv);
    window.press("button", "Show in folder");
    wait_for("the file manager to be asked", || {
        let said = std::fs::read_to_string(&heard).unwrap();
        let asked = said.contains("member=ShowItems") && said.contains("ranking.csv");
        asked.then_some(())
    });
    // Nobody manages files on this stage, and the person is told so.
    window.sees("alert", "No file manager answered");
    assert!(csv.exists());
    window.close();
}

/// Prints the book of all dossiers and returns its path.
fn printed_book(window: &Window) -> PathBuf {
    window.press("button", "Print");
    window.press("button", "Print book");
    let book = window.stage.path("book.pdf");
    window.answer_dialog(&book);
    book
}

#[test]
fn what_was_printed_opens_in_the_systems_program() {
    let window = chair();
    let book = printed_book(&window);
    window.press("button", "Open");
    // No program for documents is set up on this stage yet, and the person is told so.
    window.sees("alert", "No program answered");
    let heard = window.stage.listen_to_openings();
    window.press("button", "Open");
    wait_for("the system to be asked", || {
        let asked = std::fs::read_to_string(&heard).unwrap_or_default();
        (asked.trim() == book.to_str().unwrap()).then_some(())
    });
    assert_eq!(window.barriers(), Vec::<String>::new());
    assert!(std::fs::read(&book).unwrap().starts_with(b"%PDF-"));
    window.close();
}

#[test]
fn the_systems_own_dialog_prints_the_very_bytes() {
    let mut window = chair();
    let book = printed_book(&window);
    window.press("button", "Print…");
    window.sees("alert", "The system did not print");
    window.stage.portal();
    window.press("button", "Print…");
    window.answer_print_dialog("book.pdf", "Escape");
    window.press("button", "Print…");
    window.answer_print_dialog("book.pdf", "Return");
    let paper = window.stage.path("output.pdf");
    wait_for("the paper", || {
        let printed = std::fs::read(&paper).unwrap_or_default();
        (printed == std::fs::read(&book).unwrap()).then_some(())
    });
    assert_eq!(window.barriers(), Vec::<String>::new());
    window.close();
}

#[test]
fn every_script_has_letters() {
    let stage = Stage::new();
    let file = show::strained(&stage.path(""));
    let window = Window::open_on(
        stage,
        &Start {
            files: vec![&file],
            ..Start::default()
        },
    );
    window.write("Passphrase", show::PASSPHRASE);
    window.press("button", "Open workspace");
    window.sees("option", "");
    let families = "return [...document.fonts].filter((face) => face.status === 'loaded')
        .map((face) => face.family).join()";
    for (script, _, title) in show::SCRIPTS {
        window.write("Search applications", title);
        wait_for(&format!("the face of {script}"), || {
            let loaded = window.run(families, vec![]);
            let has = window.count("option") == 1 && loaded.as_str().unwrap().contains(script);
            has.then_some(())
        });
    }
    window.close();
}

#[test]
fn a_second_start_hands_its_files_to_the_first_window() {
    let stage = Stage::new();
    let file = stage.path("prize.jurybook");
    prize().chair(&file);
    let window = Window::open_on(stage, &Start::default());
    window.sees("button", "Open a workspace");
    window.start_again(&file);
    window.sees("dialog", "Open this workspace?");
    window.close();
}

#[test]
fn no_connection_leaves_the_program() {
    let stage = Stage::new();
    let file = stage.path("prize.jurybook");
    prize().chair(&file);
    let start = Start {
        files: vec![&file],
        traced: true,
        ..Start::default()
    };
    let window = Window::open_on(stage, &start);
    window.write("Passphrase", PASSPHRASE);
    window.press("button", "Open workspace");
    window.press("option", "");
    window.sees("tablist", "Parts of the application");
    // The driver steers the program through one connection of its own, which a person's has not.
    let driver = window
        .stage
        .environment_of_program("WEBKIT_INSPECTOR_SERVER");
    let (host, port) = driver.split_once(':').unwrap();
    let steering = format!("sin_port=htons({port}), sin_addr=inet_addr(\"{host}\")");
    let stage = window.crash();
    let calls = std::fs::read_to_string(stage.path("connections")).unwrap();
    assert!(
        calls.contains("AF_UNIX"),
        "the tracer saw the display's connection"
    );
    let outward: Vec<&str> = calls
        .lines()
        .filter(|call| call.contains("AF_INET") && !call.contains(&steering))
        .collect();
    assert_eq!(outward, Vec::<&str>::new());
}
