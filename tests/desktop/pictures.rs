//! Pictures of every screen, for a look and for the README: `make screenshots`.

use crate::prize::{PASSPHRASE, prize};
use crate::stage::Stage;
use crate::window::{Start, Window, root};
use std::path::Path;

/// The places of the chair, as they are called in English and in Korean.
const PLACES: [(&str, usize); 6] = [
    ("applications", 0),
    ("judges", 1),
    ("packets", 2),
    ("ranking", 3),
    ("print", 4),
    ("journal", 5),
];

/// Takes pictures of the chair's places at one size, in one language and theme.
fn take(language: &str, theme: &str, (width, height): (u32, u32)) {
    let folder = root().join("out/screenshots");
    std::fs::create_dir_all(&folder).unwrap();
    let save = |window: &Window, name: &str| {
        let file = format!("{name}-{language}-{theme}-{width}.png");
        std::fs::write(folder.join(file), window.picture()).unwrap();
    };
    let stage = Stage::new();
    let file = workspace(&stage);
    let look = Start {
        language: Some(language),
        theme: Some(theme),
        ..Start::default()
    };
    let window = Window::open_on(stage, &look);
    window.resize(width, height);
    save(&window, "start");
    window.start_again(&file);
    window.sees("dialog", "");
    window.run("document.querySelector('dialog input').focus()", vec![]);
    save(&window, "open");
    window.write("", PASSPHRASE);
    window.run("document.querySelector('dialog .primary').click()", vec![]);
    window.sees("navigation", "");
    for (place, index) in PLACES {
        let press = "document.querySelectorAll('nav li button')[arguments[0]].click()";
        window.run(press, vec![index.into()]);
        window.sees("heading", "");
        std::thread::sleep(std::time::Duration::from_millis(700));
        save(&window, place);
    }
    window.run(
        "document.querySelectorAll('nav li button')[0].click()",
        vec![],
    );
    window.press("option", "");
    window.sees("tablist", "");
    save(&window, "application");
    window.run("document.querySelectorAll('[role=tab]')[1].click()", vec![]);
    std::thread::sleep(std::time::Duration::from_secs(2));
    save(&window, "attachment");
    window.close();
}

/// The workspace to show: a finished round where `JURYBOOK_SHOW` names one, else the sample before scoring.
fn workspace(stage: &Stage) -> std::path::PathBuf {
    let file = stage.path("prize.jurybook");
    prize().chair(&file);
    file
}

/// Takes pictures of a judge's desk.
fn take_review(language: &str, theme: &str) {
    let stage = Stage::new();
    let kit = stage.path("mine.jurykit");
    prize().kit(&kit);
    let look = Start {
        files: vec![&kit],
        language: Some(language),
        theme: Some(theme),
        ..Start::default()
    };
    let window = Window::open_on(stage, &look);
    window.sees("dialog", "");
    window.write("", &prize().kit_passphrase);
    window.run("document.querySelector('dialog .primary').click()", vec![]);
    window.sees("radiogroup", "");
    for (criterion, points) in [(0, 3), (1, 4), (2, 2)] {
        let press = "document.querySelectorAll('[role=radiogroup]')[arguments[0]]
            .querySelectorAll('input')[arguments[1]].click()";
        window.run(press, vec![criterion.into(), points.into()]);
        std::thread::sleep(std::time::Duration::from_millis(300));
    }
    window.resize(1280, 800);
    let file = root()
        .join(Path::new("out/screenshots"))
        .join(format!("review-{language}-{theme}-1280.png"));
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, window.picture()).unwrap();
    window.close();
}

#[test]
#[ignore = "takes pictures; run by `make screenshots`"]
fn take_every_picture() {
    for (language, theme, size) in [
        ("en", "light", (1280, 800)),
        ("ko", "dark", (1280, 800)),
        ("en", "dark", (1920, 1080)),
        ("ko", "light", (1920, 1080)),
    ] {
        take(language, theme, size);
    }
    take_review("en", "light");
    take_review("ko", "dark");
}
