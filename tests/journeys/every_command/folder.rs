//! The results folder: what goes out waits until the results are official, and it appears whole or not at all.

use crate::Journey;
use calamine::{Data, Reader, Xlsx, open_workbook};
use jurybook_api::Host;
use jurybook_api::contract::JobProgress;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

/// Plans and writes the folder, before the results are official or after.
pub fn folder(journey: &Journey, official: bool) {
    let planned = journey.call("results_plan", json!({ "round": "panel" }));
    let left_out = |view: &Value| -> Vec<(Value, Value)> {
        let parts = view["parts"].as_array().unwrap().iter();
        let left_out = parts.filter(|part| !part["left_out"].is_null());
        left_out
            .map(|part| (part["kind"].clone(), part["left_out"]["code"].clone()))
            .collect()
    };
    let waits = |kind: &str| (json!(kind), json!("results-not-official"));
    let expected = match official {
        true => vec![],
        false => ["winners-letters", "other-letters", "certificates", "record"]
            .map(waits)
            .into(),
    };
    assert_eq!(left_out(&planned), expected);
    assert_eq!(planned["path"], "");

    cancelled(journey, official);

    let out = journey.path(&format!("results-{official}"));
    let request = request(&out);
    let written = journey.call("results_write", request.clone());
    assert_eq!(left_out(&written), expected);
    assert_eq!(
        (&written["official"], &written["held"]),
        (&json!(official), &json!([]))
    );
    journey.call("reveal", json!({ "path": out }));
    let names = names_in(&out);
    match official {
        false => assert_eq!(names, ["Minutes.pdf", "Ranking.pdf", "Results.xlsx"]),
        true => {
            let all = [
                "Certificates",
                "Letters to the others",
                "Letters to winners",
                "Minutes.pdf",
                "Ranking.pdf",
                "Record",
                "Results.xlsx",
            ];
            assert_eq!(names, all);
            let inside = |name: &str| names_in(&out.join(name)).len();
            assert_eq!(inside("Letters to winners"), 1);
            assert_eq!(inside("Letters to the others"), 2);
            assert_eq!(inside("Certificates"), 1);
            let record = json!({ "path": out.join("Record") });
            assert_eq!(journey.call("record_verify", record)["sound"], true);
            together(journey);
        }
    }
    marked(&out.join("Results.xlsx"), official);
    for pdf in names.iter().filter(|name| name.ends_with(".pdf")) {
        assert!(fs::read(out.join(pdf)).unwrap().starts_with(b"%PDF-"));
    }
    let again = journey
        .desk
        .call("results_write", request, None, &journey.host);
    assert_eq!(again.unwrap_err().code, "file-exists");
    assert_eq!(names_in(&out), names);
}

/// Every row of every sheet says whether the results are official, before anything else.
fn marked(spreadsheet: &Path, official: bool) {
    let mut book: Xlsx<_> = open_workbook(spreadsheet).unwrap();
    let said = Data::String(["Unofficial", "Official"][usize::from(official)].to_owned());
    let mut rows = 0;
    for (name, range) in book.worksheets() {
        let heading = range.get((0, 0)).unwrap();
        assert_eq!(*heading, Data::String("Results".to_owned()), "{name}");
        for row in range.rows().skip(1) {
            assert_eq!(row[0], said, "{name}");
            rows += 1;
        }
    }
    assert!(rows > 4, "{rows}");
}

/// Letters and certificates as one file each, in Korean; twice the same bytes.
fn together(journey: &Journey) {
    let written = ["one", "other"].map(|name| {
        let mut request = request(&journey.path(name));
        request["one_each"] = json!(false);
        request["on"]["languages"] = json!(["ko"]);
        journey.call("results_write", request)["parts"].clone()
    });
    assert_eq!(written[0], written[1]);
    let counts = |part: &Value| (part["documents"].clone(), part["pages"].clone());
    let parts = written[0].as_array().unwrap();
    assert_eq!(parts[0]["name"], "순위.pdf");
    assert_eq!(counts(&parts[2]), (json!(1), json!(1)));
    assert_eq!(counts(&parts[4]), (json!(1), json!(1)));
    let names = names_in(&journey.path("one"));
    assert_eq!(names.len(), 7);
    for name in names.iter().filter(|name| name.ends_with(".pdf")) {
        let bytes = |folder: &str| fs::read(journey.path(folder).join(name)).unwrap();
        assert!(bytes("one") == bytes("other"), "{name}");
    }
}

fn request(out: &Path) -> Value {
    json!({
        "out": out, "round": "panel", "on": { "languages": ["en"] }, "one_each": true,
        "signing": { "place": "Elmdale", "date": "1 May", "chair": "Cho", "secretary": "Seo" },
    })
}

fn names_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    let names = names.map(|one| one.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// Says what stage it hears of, and waits for an answer before it lets the work go on.
struct Ear {
    heard: Mutex<Sender<String>>,
    on: Mutex<Receiver<()>>,
}

impl Host for Ear {
    fn progress(&self, progress: JobProgress) {
        let _ = self.heard.lock().unwrap().send(progress.stage);
        let _ = self.on.lock().unwrap().recv();
    }
}

/// Somebody asks to stop while the folder is written: nothing of it is there.
fn cancelled(journey: &Journey, official: bool) {
    let out = journey.path(&format!("stopped-{official}"));
    let (heard, stages) = channel();
    let (go, on) = channel();
    let ear: Arc<dyn Host> = Arc::new(Ear {
        heard: Mutex::new(heard),
        on: Mutex::new(on),
    });
    let desk = &journey.desk;
    let before = names_in(journey.dir.path());
    std::thread::scope(|scope| {
        let call = scope.spawn(|| desk.call("results_write", request(&out), Some("folder"), &ear));
        assert_eq!(stages.recv().unwrap(), "stage-part-ranking");
        desk.cancel("folder");
        drop(go);
        let problem = call.join().unwrap().unwrap_err();
        assert_eq!(problem.code, "cancelled");
    });
    assert_eq!(names_in(journey.dir.path()), before);
}
