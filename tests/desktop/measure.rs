//! What a judge waits for in the window: `make bench-window`.
//!
//! Beside it the floor, in the same run: a window that shows one line of text.

use crate::stage::{Stage, wait_for};
use crate::window::{Start, Window};
use jurybook_api::{Desk, Host, Nobody, SystemClock};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How often a start, and a step to the next application, is measured.
const STARTS: usize = 7;
const STEPS: usize = 60;
const APPLICATIONS: usize = 600;
const PAGES: usize = 300;
/// How often the chair goes to each place, and where lists are scrolled.
const VISITS: usize = 8;
const SCROLLED: [&str; 4] = ["Applications", "Judges", "Ranking", "Journal and check"];

#[test]
#[ignore = "measures; run by `make bench-window`"]
fn measure_the_window() {
    let bare = PathBuf::from(std::env::var_os("JURYBOOK_BARE").expect("make bench-window"));
    let mut report = String::from(
        "| step | median | slowest | beside a bare window |\n| --- | ---: | ---: | ---: |\n",
    );
    let [bare, own] = [Some(bare.as_path()), None].map(starts);
    let mut row = |step: &str, times: &[f64], unit: &str, beside: Option<f64>| {
        let [median, slowest] = summary(times);
        let beside = beside.map_or_else(
            || "–".to_owned(),
            |floor| format!("{:.2} ×", median / floor),
        );
        writeln!(
            report,
            "| {step} | {median:.0} {unit} | {slowest:.0} {unit} | {beside} |"
        )
        .unwrap();
    };
    for (step, unit, floor, own) in [
        (
            "start until the page is asked for",
            "ms",
            &bare.page,
            &own.page,
        ),
        ("start to first paint", "ms", &bare.paint, &own.paint),
        (
            "memory on the first screen",
            "MiB",
            &bare.memory,
            &own.memory,
        ),
    ] {
        row(&format!("bare window: {step}"), floor, unit, None);
        row(step, own, unit, Some(summary(floor)[0]));
    }
    let (steps, pages, desk_memory) = a_judges_desk();
    row("next application of 600, to paint", &steps, "ms", None);
    row("first page of a PDF of 300 pages", &pages, "ms", None);
    row(
        "memory at the desk",
        &[desk_memory],
        "MiB",
        Some(summary(&bare.memory)[0]),
    );
    std::io::stdout().write_all(report.as_bytes()).unwrap();
}

/// Where the room's workspace is, which `make bench-window` lets the bench of rounds write.
const ROOM: &str = "JURYBOOK_ROOM";
const ROOM_PASSPHRASE: &str = "bench bench bench bench";

/// Goes to a place of the chair's by its position, and answers the milliseconds until the page has been drawn as it
/// then stays.
const VISIT: &str = "const [place, done] = arguments;
    const main = document.querySelector('main');
    const began = performance.now();
    let [drawn, count, still] = [began, 0, 0];
    document.querySelectorAll('nav li button')[place].click();
    const look = () => setTimeout(() => {
        const now = main.getElementsByTagName('*').length;
        const busy = now === 0 || document.querySelector('.skeleton, [aria-busy=true], [role=status] progress');
        if (now !== count || busy) [drawn, count, still] = [performance.now(), now, 0];
        still += 1;
        if (still > 12) done(drawn - began);
        else requestAnimationFrame(look);
    });
    requestAnimationFrame(look);";

/// Scrolls the longest list of the screen for some seconds, and answers the milliseconds of each frame.
const SCROLL: &str = "const done = arguments[arguments.length - 1];
    const long = [...document.querySelectorAll('main *')]
        .filter((one) => one.clientHeight > 200 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowY))
        .sort((one, other) => other.scrollHeight - one.scrollHeight)[0];
    const frames = [];
    let before;
    const frame = (now) => {
        if (before) frames.push(now - before);
        before = now;
        long.scrollTop += 90;
        if (frames.length < 240) requestAnimationFrame(frame);
        else done({ frames, height: long.scrollHeight });
    };
    requestAnimationFrame(frame);";

#[test]
#[ignore = "measures; run by `make bench-window`"]
fn measure_the_room() {
    let workspace = PathBuf::from(std::env::var_os(ROOM).expect("make bench-window"));
    let window = Window::open(&Start {
        files: vec![&workspace],
        ..Start::default()
    });
    window.write("Passphrase", ROOM_PASSPHRASE);
    window.press("button", "Open workspace");
    window.sees("option", "");
    let places = window.run(
        "return [...document.querySelectorAll('nav li button span:nth-of-type(1)')].map((one) => one.textContent)",
        vec![],
    );
    let places: Vec<String> = serde_json::from_value(places).unwrap();
    let mut visits = vec![Vec::new(); places.len()];
    let mut scrolled = Vec::new();
    for turn in 0..VISITS {
        for (place, visits) in visits.iter_mut().enumerate() {
            let visit = window.run_until_done(VISIT, vec![place.into()]);
            visits.push(visit.as_f64().unwrap());
            if turn == 0 && SCROLLED.contains(&places[place].as_str()) {
                let found = window.run_until_done(SCROLL, vec![]);
                let frames = serde_json::from_value::<Vec<f64>>(found["frames"].clone()).unwrap();
                scrolled.push((place, found["height"].as_f64().unwrap(), frames));
            }
        }
    }
    let mut report = String::from(
        "| the chair goes to | the first time | median after | slowest after |\n| --- | ---: | ---: | ---: |\n",
    );
    for (place, visits) in places.iter().zip(&visits) {
        let [median, slowest] = summary(&visits[1..]);
        let first = visits[0];
        writeln!(
            report,
            "| {place} | {first:.0} ms | {median:.0} ms | {slowest:.0} ms |"
        )
        .unwrap();
    }
    report.push_str(
        "\n| a list is scrolled | its height | frames a second | slowest of 240 frames |\n| --- | ---: | ---: | ---: |\n",
    );
    for (place, height, frames) in scrolled {
        let [_, slowest] = summary(&frames);
        let rate = 1_000.0 * frames.len() as f64 / frames.iter().sum::<f64>();
        let place = &places[place];
        writeln!(
            report,
            "| {place} | {height:.0} px | {rate:.0} | {slowest:.0} ms |"
        )
        .unwrap();
    }
    std::io::stdout().write_all(report.as_bytes()).unwrap();
    window.close();
}

/// What several starts of a window took.
#[derive(Default)]
struct Starts {
    /// Milliseconds until the web view began with the page: what the program did before.
    page: Vec<f64>,
    /// Milliseconds until something of the page was seen.
    paint: Vec<f64>,
    /// MiB, after that.
    memory: Vec<f64>,
}

fn starts(program: Option<&Path>) -> Starts {
    let mut starts = Starts::default();
    // The first start reads the program from the disk.
    for count in 0..=STARTS {
        let window = Window::open(&Start {
            program,
            ..Start::default()
        });
        let [page, paint] = wait_for("the first paint", || {
            let found = window.run(
                "const paint = performance.getEntriesByName('first-contentful-paint')[0];
                 return paint ? [performance.timeOrigin, performance.timeOrigin + paint.startTime] : null",
                vec![],
            );
            serde_json::from_value::<[f64; 2]>(found).ok()
        });
        let began = window.stage.began_at();
        if count > 0 {
            starts.page.push(page - began);
            starts.paint.push(paint - began);
            starts.memory.push(window.stage.memory());
        }
        window.close();
    }
    starts
}

/// Measures at the desk with many applications, one of which has a long document.
fn a_judges_desk() -> (Vec<f64>, Vec<f64>, f64) {
    let stage = Stage::new();
    let (kit, passphrase) = a_large_kit(&stage.path(""));
    let start = Start {
        files: vec![&kit],
        ..Start::default()
    };
    let window = Window::open_on(stage, &start);
    window.write("Passphrase", &passphrase);
    window.press("button", "Open kit");
    window.press("button", "Begin");
    window.sees("heading", "Score sheet");
    window.settles();
    let step = "const done = arguments[arguments.length - 1];
        const title = () => document.querySelector('main h1')?.textContent;
        const [before, began] = [title(), performance.now()];
        const look = () => {
            const laid = title() !== before && document.querySelector('aside [role=radiogroup]');
            if (laid) requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
            else requestAnimationFrame(look);
        };
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true }));
        look();";
    let steps = (0..STEPS)
        .map(|_| window.run_until_done(step, vec![]).as_f64().unwrap())
        .collect();
    let open = "const done = arguments[arguments.length - 1];
        const began = performance.now();
        const look = () => {
            const page = document.querySelector('main canvas');
            const painted = page && page.width !== 300 && page.getContext('2d')
                .getImageData(0, 0, page.width, page.height).data.some((one) => one !== 0 && one !== 255);
            if (painted) done(performance.now() - began);
            else requestAnimationFrame(look);
        };
        document.querySelectorAll('main [role=tab]')[1].click();
        look();";
    for _ in 0..STEPS {
        window.run("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', bubbles: true }))", vec![]);
        window.settles();
    }
    let pages = (0..5)
        .map(|_| {
            let time = window.run_until_done(open, vec![]).as_f64().unwrap();
            window.run(
                "document.querySelectorAll('main [role=tab]')[0].click()",
                vec![],
            );
            window.settles();
            time
        })
        .collect();
    let memory = window.stage.memory();
    window.close();
    (steps, pages, memory)
}

fn a_large_kit(folder: &Path) -> (PathBuf, String) {
    let host: Arc<dyn Host> = Arc::new(Nobody);
    let desk = Desk::new(None, Box::new(SystemClock));
    let call = |name: &str, body: Value| desk.call(name, body, None, &host).unwrap();
    let path = |name: &str| folder.join(name);
    let new = json!({
        "path": path("chair.jurybook"), "passphrase": "a chair who measures",
        "programme_file": null, "template": "seoul-smart-city-prize-2023",
    });
    call("workspace_new", new);
    let mut table =
        "Submission ID,Submitted at (KST),Category,Applicant type,Applicant,City,Country,\
                     Language of application,Title,1. The problem,Attachments\n"
            .to_owned();
    for number in 1..=APPLICATIONS {
        let document = if number == 1 { "long.pdf" } else { "" };
        writeln!(
            table,
            "P-{number:04},2023-05-04 10:36:02,Tech-InnovaCity,City (local government),City {number},\
             Leeds,United Kingdom,en,Title {number},Nobody could cross the street in time.,{document}"
        )
        .unwrap();
    }
    fs::create_dir_all(path("files/P-0001")).unwrap();
    fs::write(path("files/P-0001/long.pdf"), a_long_document()).unwrap();
    fs::write(path("files/long.pdf"), a_long_document()).unwrap();
    fs::write(path("applications.csv"), table).unwrap();
    fs::write(path("judges.csv"), "Name,E-mail\nAda,ada@example.org\n").unwrap();
    let import = json!({
        "table": path("applications.csv"), "attachments": path("files"), "mapping": null,
    });
    call("applications_import", import);
    call("applications_screen_clear", json!({}));
    call("judges_import", json!({ "table": path("judges.csv") }));
    call(
        "assignment_apply",
        json!({ "round": "jury", "per_application": 1, "seed": 1 }),
    );
    let kits = call(
        "kits_export",
        json!({ "round": "jury", "dir": path("kits") }),
    );
    let text = |name: &str| kits["kits"][0][name].as_str().unwrap().to_owned();
    (text("path").into(), text("passphrase"))
}

/// Writes a PDF of many pages, each with some lines of text in a font that every reader has.
fn a_long_document() -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        String::new(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut kids = String::new();
    for page in 1..=PAGES {
        let lines: String = (1..=40)
            .map(|line| {
                format!(
                    "(Page {page}, line {line}: people could cross the street in time.) Tj T*\n"
                )
            })
            .collect();
        let text = format!("BT /F1 11 Tf 15 TL 60 780 Td\n{lines}ET");
        objects.push(format!(
            "<< /Length {} >>\nstream\n{text}\nendstream",
            text.len()
        ));
        let content = objects.len();
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
             /Resources << /Font << /F1 3 0 R >> >> >>"
        ));
        write!(kids, "{} 0 R ", objects.len()).unwrap();
    }
    objects[1] = format!("<< /Type /Pages /Count {PAGES} /Kids [{kids}] >>");
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        write!(file, "{} 0 obj\n{object}\nendobj\n", at + 1).unwrap();
    }
    let table = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for place in places {
        write!(file, "{place:010} 00000 n \n").unwrap();
    }
    write!(
        file,
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n",
        objects.len() + 1
    )
    .unwrap();
    file.into_bytes()
}

/// Returns the median and the largest.
fn summary(all: &[f64]) -> [f64; 2] {
    let mut sorted = all.to_vec();
    sorted.sort_by(f64::total_cmp);
    [sorted[sorted.len() / 2], sorted[sorted.len() - 1]]
}
