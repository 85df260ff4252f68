//! Attachments that do harm, are broken, locked or of no use: no book fails for them, and nothing of them acts.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/binding.rs"]
mod binding;
#[path = "support/foreign.rs"]
mod foreign;
mod support;

use std::convert::Infallible;
use std::process::Command;

use binding::{PDF, bind, bind_on, page_of, pdf, plain, texts};
use foreign::{Leaf, file, pages, said, stream, words};
use jurybook_core::dossier::{Attachment, Dossier};
use jurybook_core::job::Job;
use jurybook_print::{Content, Options, PaperSize, PrintError, bound_book};
use jurybook_words::{Language, Words};
use support::{a_dossier, a_photo, front_of, kept, tool};

#[test]
fn what_pages_share_is_taken_once_and_nothing_that_acts_is_taken() {
    let script = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
    let extra = [
        // 4: a picture that brings the whole file along, a script and another file's content.
        stream(
            &format!(
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/AA<</O {script}>>/Metadata 5 0 R\
                 /AF[6 0 R]/Ref<</F 6 0 R>>/PieceInfo<</X 1 0 R>>/StructParent 7\
                 /Resources<</Properties<</P1 1 0 R/P2 7 0 R/P3 2 0 R>>/XObject<</A 8 0 R/Me 4 0 R>>>>"
            ),
            "/A Do",
        ),
        stream("/Type/Metadata/Subtype/XML", "<secretmetadata/>"),
        "<</Type/Filespec/F(secret.exe)/EF<</F 5 0 R>>>>".to_owned(),
        "<</Type/Annot/Subtype/Link/A<</S/URI/URI(tel:1)>>>>".to_owned(),
        // 8: what is named `A` is a form and no action.
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources<</Font<</F1 3 0 R>>>>",
            &said("Hazel").replace("700", "300"),
        ),
        // 9: a program for a printer.
        stream("/Type/XObject/Subtype/PS", "secretprogram"),
    ];
    let about = format!(
        "/Annots[7 0 R]/AA<</O {script}>>/Resources<</Font<</F1 3 0 R>>/XObject<</X1 4 0 R/X2 9 0 R>>>>"
    );
    let content = format!("{} /X1 Do", said("Ivy"));
    let leaf = || Leaf {
        about: &about,
        content: &content,
    };
    let root = format!(
        "/OpenAction {script}/AcroForm<</Fields[]/XFA 5 0 R>>/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>"
    );
    let file = pages(&[leaf(), leaf(), leaf()], &extra, &root);
    tool("qpdf", &["--check"], &kept("acting-source.pdf", &file), &[]);
    let (path, texts) = texts("acting.pdf", &bind(&[vec![pdf("acting.pdf", file)]]));
    assert_eq!(
        texts
            .iter()
            .filter(|text| text.contains("Ivy") && text.contains("Hazel"))
            .count(),
        3
    );
    let plain = plain(&path);
    for absent in [
        "JavaScript",
        "/JS",
        "app.alert",
        "/URI",
        "/AcroForm",
        "/XFA",
        "/EmbeddedFile",
        "/Filespec",
        "secret",
        "/Annot",
        "/OpenAction",
        "/AA",
        "/PieceInfo",
        "/Metadata",
    ] {
        // Links of our own contents stay.
        let found = plain.matches(absent).count();
        let own = match absent {
            "/Annot" => plain.matches("/Annots").count() + plain.matches("/Subtype /Link").count(),
            // That of our document, which names itself and is named by the catalogue.
            "/Metadata" => 2,
            _ => 0,
        };
        assert_eq!(found, own, "{absent}");
    }
    assert_eq!(plain.matches("/BaseFont /Helvetica").count(), 1);
    assert_eq!(plain.matches("/Type /Catalog").count(), 1);
}

/// Locks a file with qpdf; an empty password opens it for everybody.
fn locked(password: &str) -> Vec<u8> {
    let from = kept(&format!("open-{password}.pdf"), &words(&["Kapok"]));
    let to = from.with_file_name(format!("locked-{password}.pdf"));
    let done = Command::new("qpdf")
        .args(["--encrypt", password, "owner", "256", "--"])
        .arg(&from)
        .arg(&to)
        .status();
    assert!(done.unwrap().success());
    std::fs::read(to).unwrap()
}

#[test]
fn what_cannot_be_bound_is_named_in_its_place_and_the_book_goes_on() {
    let whole = words(&["Larch"]);
    let attached = [
        vec![
            pdf("empty.pdf", Vec::new()),
            pdf("damaged.pdf", b"%PDF-1.7\nnothing of the sort".to_vec()),
            pdf("locked.pdf", locked("secret")),
            pdf("whole.pdf", whole.clone()),
            ("film.mp4", "application/octet-stream", vec![1, 2, 3]),
            ("broken.jpg", "image/jpeg", b"\xFF\xD8\xFFnothing".to_vec()),
            ("zebra.jpg", "image/jpeg", a_photo(300, 200)),
            pdf("forbidden.pdf", locked("")),
        ],
        vec![pdf("whole.pdf", whole)],
    ];
    for language in [Language::En, Language::Ko] {
        let bytes = bind_on(PaperSize::A4, &attached, language);
        let words = Words::new(language);
        let (path, texts) = texts("named.pdf", &bytes);
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let say = |id: &str| squeezed(&words.text(id, &[]));
        let larch = page_of(&texts, "Larch");
        let before = squeezed(&texts[larch - 1]);
        for why in ["empty", "damaged", "locked"] {
            assert!(before.contains(&format!("{why}.pdf")), "{before}");
            for part in ["why", "do"] {
                assert!(
                    before.contains(&say(&format!("bound-{part}-{why}"))),
                    "{before}"
                );
            }
        }
        let after = squeezed(&texts[larch + 1]);
        let kind = words.text(
            "bound-why-kind",
            &[("media", "application/octet-stream"), ("size", "")],
        );
        assert!(
            after.contains("film.mp4") && after.contains(&squeezed(&kind)),
            "{after}"
        );
        assert!(
            after.contains("broken.jpg") && after.contains(&say("bound-why-damaged")),
            "{after}"
        );
        assert!(texts[larch + 2].contains("zebra.jpg"));
        assert!(
            texts[larch + 3].contains("Kapok"),
            "opens without a password"
        );
        assert_eq!(
            texts.iter().filter(|text| text.contains("Larch")).count(),
            2
        );
        let outline = tool("qpdf", &["--json", "--json-key=outlines"], &path, &[]);
        for (name, _, _) in attached.iter().flatten() {
            assert!(outline.contains(name), "{name}");
        }
    }
}

#[test]
fn files_made_to_do_harm_do_none() {
    let deep = "[".repeat(50_000);
    let chain: Vec<String> = (0..20_000)
        .map(|at| format!("<</Next {} 0 R>>", at + 7))
        .collect();
    let with = |resources: &str, more: Vec<String>| {
        let mut objects = vec![
            "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
            "<</Type/Pages/Count 1/Kids[3 0 R 2 0 R]/Parent 2 0 R>>".to_owned(),
            format!(
                "<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 nan -5]/Resources<<{resources}>>>>"
            ),
            stream("", "0 0 10 10 re f"),
            "<</Type/Pages/Kids[5 0 R]>>".to_owned(),
        ];
        objects.extend(more);
        file(&objects)
    };
    let harmful = [
        with(&format!("/X {deep}"), vec![]),
        with("/XObject<</X 6 0 R>>", chain),
        with(
            "/Font 3 0 R/XObject 1 0 R/Self 6 0 R",
            vec!["<</Me[6 0 R 6 0 R]>>".to_owned()],
        ),
        with(
            "/ExtGState<</G<</ca 99999999999999999999999999999999999999999999999.0>>>>",
            vec![],
        ),
        with("/XObject<</X 77 0 R>>", vec![]),
        file(&["<</Type/Catalog/Pages 1 0 R>>".to_owned()]),
        file(&[
            "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
            "<</Type/Pages/Kids[2 0 R]/Count 9>>".to_owned(),
        ]),
        b"%PDF-1.7\ntrailer<</Root 1 0 R/Prev 0>>\nstartxref\n9\n%%EOF".to_vec(),
    ];
    for (at, bytes) in harmful.into_iter().enumerate() {
        let name = format!("harm-{at}.pdf");
        texts(&name, &bind(&[vec![pdf("harm.pdf", bytes)]]));
    }
}

/// Whatever happens to a file, a book comes of it that is sound.
#[test]
fn a_file_cut_or_changed_anywhere_never_stops_the_book() {
    let whole = words(&["Maple", "Nutmeg"]);
    let mut attached = Vec::new();
    let mut seed = 12_345_u64;
    let mut next = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for round in 0..300 {
        let mut bytes = whole.clone();
        for _ in 0..=round % 4 {
            let at = next(bytes.len());
            bytes[at] = b"0129/<>[]() Rn\xFF"[next(15)];
        }
        if round % 3 == 0 {
            bytes.truncate(next(whole.len()));
        }
        attached.push(pdf("changed.pdf", bytes));
    }
    texts("changed.pdf", &bind(&[attached]));
}

#[test]
fn a_cancel_is_heard_between_pages() {
    let file = words(&["Oak"; 50]);
    let job = Job::quiet();
    let switch = job.stop_switch();
    let dossier = Dossier {
        attachments: vec![Attachment {
            name: "long.pdf".to_owned(),
            media: PDF.to_owned(),
            size: file.len() as u64,
        }],
        ..a_dossier(1, 2, 2)
    };
    let front = front_of(std::slice::from_ref(&dossier));
    let mut read = |_| Ok::<_, Infallible>(dossier.clone());
    let mut attachment = |_, _| {
        switch.store(true, std::sync::atomic::Ordering::Relaxed);
        Ok(file.clone())
    };
    let content = Content {
        dossier: &mut read,
        attachment: Some(&mut attachment),
    };
    let words = Words::new(Language::En);
    let printed = bound_book(
        &front,
        content,
        &words,
        &Options::default(),
        &job,
        &mut Vec::new(),
    );
    assert!(matches!(printed, Err(PrintError::Cancelled)));
}
