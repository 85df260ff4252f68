//! Attachments bound in behind their dossier, seen with other people's tools.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/binding.rs"]
mod binding;
#[path = "support/foreign.rs"]
mod foreign;
mod support;

use std::path::Path;
use std::process::Command;

use binding::{bind, bind_on, page_of, pdf, texts};
use foreign::{Leaf, file, pages, said, stream, words};
use jurybook_print::PaperSize;
use jurybook_words::Language;
use support::tool;

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
