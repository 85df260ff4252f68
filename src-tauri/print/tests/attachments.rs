//! Attachments bound in behind their dossier, seen with other people's tools.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/foreign.rs"]
mod foreign;
mod support;

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::process::Command;

use foreign::{Leaf, file, pages, said, stream, words};
use jurybook_core::dossier::{Attachment, Dossier};
use jurybook_core::job::Job;
use jurybook_print::{Content, Options, PaperSize, PrintError, bound_book};
use jurybook_words::{Language, Words};
use support::{a_dossier, a_photo, front_of, kept, tool};

/// Name, media type and bytes.
type Attached = (&'static str, &'static str, Vec<u8>);

const PDF: &str = "application/pdf";

fn pdf(name: &'static str, bytes: Vec<u8>) -> Attached {
    (name, PDF, bytes)
}

/// A dossier with these attachments for each of the lists.
fn bind_on(size: PaperSize, attached: &[Vec<Attached>], language: Language) -> Vec<u8> {
    let dossiers: Vec<Dossier> = attached
        .iter()
        .enumerate()
        .map(|(at, attached)| Dossier {
            photo: None,
            attachments: attached
                .iter()
                .map(|(name, media, bytes)| Attachment {
                    name: (*name).to_owned(),
                    media: (*media).to_owned(),
                    size: bytes.len() as u64,
                })
                .collect(),
            ..a_dossier(at, 3, 3)
        })
        .collect();
    let mut read = |at: usize| Ok::<_, Infallible>(dossiers[at].clone());
    let mut attachment = |at: usize, place: usize| Ok(attached[at][place].2.clone());
    let content = Content {
        dossier: &mut read,
        attachment: Some(&mut attachment),
    };
    let (mut bytes, options) = (
        Vec::new(),
        Options {
            size,
            ..Options::default()
        },
    );
    let (front, words) = (front_of(&dossiers), Words::new(language));
    bound_book(&front, content, &words, &options, &Job::quiet(), &mut bytes).unwrap();
    bytes
}

fn bind(attached: &[Vec<Attached>]) -> Vec<u8> {
    bind_on(PaperSize::A4, attached, Language::En)
}

/// Checks a file and returns the text of each of its pages.
fn texts(name: &str, bytes: &[u8]) -> (PathBuf, Vec<String>) {
    let path = kept(name, bytes);
    tool("qpdf", &["--check"], &path, &[]);
    let text = tool("pdftotext", &["-layout"], &path, &["-"]);
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    (path, text.split('\u{c}').map(squeezed).collect())
}

fn plain(path: &Path) -> String {
    tool("qpdf", &["--qdf", "--object-streams=disable"], path, &["-"])
}

fn page_of(texts: &[String], word: &str) -> usize {
    let found = texts.iter().position(|text| text.contains(word));
    found.unwrap_or_else(|| panic!("{word} in {texts:?}"))
}

#[test]
fn pages_follow_their_dossier_under_their_own_bookmarks_and_our_foot() {
    let attached = [
        vec![
            pdf("plan.pdf", words(&["Alder", "Birch"])),
            pdf("예산.pdf", words(&["Cedar"])),
        ],
        vec![pdf("plan.pdf", words(&["Dogwood"]))],
    ];
    for (size, measure) in [(PaperSize::A4, "A4"), (PaperSize::Letter, "612 x 792")] {
        let bytes = bind_on(size, &attached, Language::En);
        assert!(bytes == bind_on(size, &attached, Language::En));
        let (path, texts) = texts("bound.pdf", &bytes);
        let info = tool("pdfinfo", &["-f", "1", "-l", "99"], &path, &[]);
        assert!(
            info.lines()
                .filter(|line| line.contains("size:") && line.starts_with("Page"))
                .all(|line| line.contains(measure)),
            "{info}"
        );
        let [alder, birch, cedar, dogwood] =
            ["Alder", "Birch", "Cedar", "Dogwood"].map(|word| page_of(&texts, word));
        assert_eq!((birch, cedar), (alder + 1, alder + 2));
        assert!(dogwood > cedar + 1, "the next dossier comes between");
        assert_eq!(dogwood, texts.len() - 2, "{}", texts.len());
        let all = texts.len() - 1;
        for (at, said) in [
            (alder, "#0001 · Attachment 1 of 2 · plan.pdf"),
            (cedar, "#0001 · Attachment 2 of 2 · 예산.pdf"),
            (dogwood, "#0002 · Attachment 1 of 1 · plan.pdf"),
        ] {
            let text: String = texts[at]
                .chars()
                .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
                .collect();
            assert!(text.contains(said), "{text}");
            assert!(
                text.contains(&format!("Page {} of {all}", at + 1)),
                "{text}"
            );
            assert!(
                text.contains("Unofficial") && text.contains("k7wq-3mz9"),
                "{text}"
            );
        }
        assert!(texts[birch].replace(' ', "").contains("2/2"));
        let outline = tool("qpdf", &["--json", "--json-key=outlines"], &path, &[]);
        for (title, page) in [
            ("plan.pdf", alder),
            ("예산.pdf", cedar),
            ("plan.pdf", dogwood),
        ] {
            let mark = format!("\"destpageposfrom1\": {},", page + 1);
            let at = outline.match_indices(&mark).map(|(at, _)| at);
            let near = |at: usize| {
                outline[at..]
                    .lines()
                    .take(6)
                    .any(|line| line.contains("\"title\"") && line.contains(title))
            };
            assert!(at.into_iter().any(near), "{title}: {outline}");
        }
    }
}

/// Renders a page and returns the colour at a place given in parts of width and height.
fn colour_at(path: &Path, page: usize, places: &[(f32, f32)]) -> Vec<[u8; 3]> {
    let page = (page + 1).to_string();
    let output = Command::new("pdftoppm")
        .args(["-r", "72", "-f", &page, "-l", &page])
        .arg(path)
        .output()
        .unwrap();
    let mut rest = output.stdout.as_slice();
    let mut field = || {
        let end = rest.iter().position(u8::is_ascii_whitespace).unwrap();
        let (field, after) = rest.split_at(end);
        rest = &after[1..];
        std::str::from_utf8(field).unwrap().to_owned()
    };
    assert_eq!(field(), "P6");
    let (width, height): (usize, usize) = (field().parse().unwrap(), field().parse().unwrap());
    field();
    let at = |&(x, y): &(f32, f32)| {
        let (x, y) = ((x * width as f32) as usize, (y * height as f32) as usize);
        let start = 3 * (y * width + x);
        [rest[start], rest[start + 1], rest[start + 2]]
    };
    places.iter().map(at).collect()
}

const RED: [u8; 3] = [255, 0, 0];
const BLUE: [u8; 3] = [0, 0, 255];
const GREEN: [u8; 3] = [0, 128, 0];

#[test]
fn turned_and_cropped_pages_stand_as_a_viewer_shows_them() {
    // Within the crop box 100..500 × 200..800: a red corner upper left, a blue one lower right; green
    // lies outside of it.
    let content = "0 0.5 0 rg 0 0 595 842 re f 1 1 1 rg 100 200 400 600 re f \
                   1 0 0 rg 100 700 100 100 re f 0 0 1 rg 400 200 100 100 re f";
    // What has no colour is black, whatever was drawn before it.
    let content = &format!("{content} Q 100 200 100 100 re f").replacen("0 0.5 0", "q 0 0.5 0", 1);
    let turned: Vec<_> = ["0", "90", "180", "-90"]
        .iter()
        .map(|turn| format!("/CropBox[100 200 500 800]/Rotate {turn}"))
        .collect();
    let leaves: Vec<_> = turned.iter().map(|about| Leaf { about, content }).collect();
    let bytes = bind(&[vec![pdf("turned.pdf", pages(&leaves, &[], ""))]]);
    let (path, texts) = texts("turned.pdf", &bytes);
    let first = texts.len() - 1 - 4;
    // Upright pages are 400 × 600, lying ones 600 × 400 and thus scaled to the width of 555.
    let places = |width: f32, height: f32| {
        let (left, top) = ((595.28 - width) / 2.0, 30.0);
        [
            (left, top),
            (left + width, top),
            (left, top + height),
            (left + width, top + height),
        ]
        .map(|(x, y)| {
            let (x, y) = (
                x + if x < 297.0 { 20.0 } else { -20.0 },
                y + if y < 100.0 { 20.0 } else { -20.0 },
            );
            (x / 595.28, y / 841.89)
        })
    };
    let (white, black) = ([255; 3], [0; 3]);
    for (turn, lying, expected) in [
        (0, false, [RED, white, black, BLUE]),
        (1, true, [black, RED, BLUE, white]),
        (2, false, [BLUE, black, white, RED]),
        (3, true, [white, BLUE, RED, black]),
    ] {
        let scaled = 555.28 / 600.0;
        let places = match lying {
            true => places(600.0 * scaled, 400.0 * scaled),
            false => places(400.0, 600.0),
        };
        assert_eq!(colour_at(&path, first + turn, &places), expected, "{turn}");
        let beside = colour_at(
            &path,
            first + turn,
            &[(0.02, 0.5), (0.98, 0.5), (0.5, 0.97)],
        );
        assert!(!beside.contains(&GREEN), "{turn}: {beside:?}");
    }
}

#[test]
fn two_lying_pages_share_a_sheet() {
    let about = "/MediaBox[0 0 842 595]";
    let contents = ["Elder", "Fig", "Ginkgo"].map(|word| said(word).replace("700", "300"));
    let leaves: Vec<_> = contents
        .iter()
        .map(|content| Leaf { about, content })
        .collect();
    let (_, texts) = texts(
        "lying.pdf",
        &bind(&[vec![pdf("slides.pdf", pages(&leaves, &[], ""))]]),
    );
    let [elder, fig, ginkgo] = ["Elder", "Fig", "Ginkgo"].map(|word| page_of(&texts, word));
    assert_eq!((fig, ginkgo), (elder, elder + 1));
    assert!(
        texts[elder].replace(' ', "").contains("1–2/3")
            && texts[ginkgo].replace(' ', "").contains("3/3")
    );
}

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
        "/StructParent",
        "/PieceInfo",
        "/Metadata",
    ] {
        // Links of our own contents stay.
        let found = plain.matches(absent).count();
        let own = match absent {
            "/Annot" => plain.matches("/Annots").count() + plain.matches("/Subtype /Link").count(),
            "/StructParent" => found,
            _ => 0,
        };
        assert_eq!(found, own, "{absent}");
    }
    assert_eq!(plain.matches("/BaseFont /Helvetica").count(), 1);
    assert_eq!(plain.matches("/Type /Catalog").count(), 1);
}

#[test]
fn content_in_several_parts_and_none_at_all_are_bound() {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 2/Kids[3 0 R 6 0 R]>>",
        "<</Type/Page/Parent 2 0 R/Contents[4 0 R 5 0 R]/Resources<</Font<</F1 7 0 R>>>>>>",
        &stream("", "BT /F1 24 Tf 72 700"),
        &stream("", "Td (Juniper) Tj ET"),
        "<</Type/Page/Parent 2 0 R>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    .map(str::to_owned);
    let (_, texts) = texts(
        "parts.pdf",
        &bind(&[vec![pdf("parts.pdf", file(&objects))]]),
    );
    let at = page_of(&texts, "Juniper");
    assert!(
        texts[at + 1].replace(' ', "").contains("2/2"),
        "{}",
        texts[at + 1]
    );
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
