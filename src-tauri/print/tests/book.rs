//! What a printed book must be, seen with other people's tools.

#![allow(clippy::unwrap_used, dead_code)]

mod support;

use std::convert::Infallible;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use jurybook_core::job::Job;
use jurybook_print::{Margins, Options, PaperSize, PrintError, book};
use jurybook_words::{Language, Words};
use support::photo::a_photo_held;
use support::{VOICES, a_dossier, front_of, kept, print, printed, the_dossiers, tool};

/// Collapses white space and leaves out marks of direction and Arabic vowel signs.
///
/// `pdftotext` turns the letters of each right-to-left line round and with them a letter and its
/// vowel sign, although the file gives them in logical order.
fn words_of(text: &str) -> String {
    let kept = |c: &char| {
        !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}')
            && !matches!(c, '\u{64B}'..='\u{652}')
    };
    let text: String = text.chars().filter(kept).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_same_dossiers_give_the_same_bytes() {
    let dossiers = [a_dossier(0, 8, 5), a_dossier(4, 8, 5)];
    let print = || {
        print(&dossiers, &Options::default(), &Job::quiet())
            .unwrap()
            .0
    };
    assert!(print() == print());
}

#[test]
fn the_file_is_sound_and_its_fonts_are_embedded_subsets() {
    let (path, bytes, report) = printed("book.pdf", &the_dossiers());
    tool("qpdf", &["--check"], &path, &[]);
    let fonts = tool("pdffonts", &[], &path, &[]);
    let fonts: Vec<_> = fonts.lines().skip(2).collect();
    assert!(fonts.len() >= 9, "{fonts:?}");
    for font in fonts {
        let columns: Vec<_> = font.split_whitespace().collect();
        assert_eq!(
            columns[columns.len() - 5..columns.len() - 2],
            ["yes", "yes", "yes"],
            "{font}"
        );
    }
    let info = tool("pdfinfo", &[], &path, &[]);
    assert!(info.contains("Seoul Smart City Prize 2023"), "{info}");
    assert!(!info.contains("CreationDate"), "{info}");
    let pages = info
        .lines()
        .find_map(|line| line.strip_prefix("Pages:"))
        .unwrap();
    assert_eq!(pages.trim(), report.pages.to_string());
    assert!(bytes.len() < 3_000_000, "{}", bytes.len());
}

#[test]
fn texts_come_out_in_the_order_they_are_read() {
    let (path, _, _) = printed("texts.pdf", &the_dossiers());
    let text = words_of(&tool("pdftotext", &["-enc", "UTF-8"], &path, &["-"]));
    for [language, title, _, applicant, ..] in VOICES {
        assert!(text.contains(&words_of(title)), "{language}: {title}");
        assert!(
            text.contains(&words_of(applicant)),
            "{language}: {applicant}"
        );
    }
    let missing: Vec<_> = VOICES
        .iter()
        .flat_map(|voice| {
            voice[6]
                .split_whitespace()
                .map(move |word| (voice[0], word))
        })
        .filter(|(language, _)| !matches!(*language, "ja" | "zh-Hans" | "zh-Hant" | "th"))
        .map(|(language, word)| (language, word.trim_matches(|c: char| !c.is_alphanumeric())))
        .filter(|(_, word)| !text.contains(&words_of(word)))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_contents_name_the_pages_where_dossiers_begin() {
    let dossiers = the_dossiers();
    let (path, _, report) = printed("contents.pdf", &dossiers);
    let mut starts = Vec::new();
    for page in 1..=report.pages {
        let number = page.to_string();
        let text = tool("pdftotext", &["-f", &number, "-l", &number], &path, &["-"]);
        assert!(
            page == 1 || text.contains(&format!("Page {page} of {}", report.pages)),
            "{text}"
        );
        if text.contains("Applicant\n") || text.contains("Applicant kind") {
            starts.push(number);
        }
    }
    assert_eq!(starts.len(), dossiers.len());
    let contents = tool(
        "pdftotext",
        &["-f", "2", "-l", "2", "-layout"],
        &path,
        &["-"],
    );
    let named: Vec<_> = contents
        .lines()
        .filter(|line| line.trim_start().starts_with('#'))
        .filter_map(|line| line.split_whitespace().last())
        .collect();
    assert_eq!(named, starts);
}

#[test]
fn bookmarks_are_nested_and_lines_of_the_contents_are_links() {
    let dossiers = the_dossiers();
    let (path, _, _) = printed("links.pdf", &dossiers);
    let json = tool("qpdf", &["--json", "--json-key=outlines"], &path, &[]);
    let nested = json.matches("\"kids\": []").count();
    assert_eq!(nested, dossiers.len() + 1, "{json}");
    let plain = tool(
        "qpdf",
        &["--qdf", "--object-streams=disable"],
        &path,
        &["-"],
    );
    assert_eq!(plain.matches("/Subtype /Link").count(), dossiers.len());
    assert!(plain.contains("/Lang (en)"));
}

#[test]
fn photos_stand_in_the_file_byte_for_byte() {
    let dossier = a_dossier(0, 8, 5);
    let photo = dossier.photo.clone().unwrap();
    let (_, bytes, _) = printed("photo.pdf", &[dossier]);
    assert!(bytes.windows(photo.len()).any(|window| window == photo));
}

#[test]
fn a_photo_that_is_no_jpeg_is_refused_by_number() {
    let mut dossier = a_dossier(4, 8, 5);
    dossier.photo = Some(b"GIF89a".to_vec());
    let error = print(&[dossier], &Options::default(), &Job::quiet()).unwrap_err();
    assert!(matches!(error, PrintError::Photo { number: 5 }), "{error}");
}

#[test]
fn characters_without_a_font_are_named_unless_they_are_allowed() {
    let mut dossier = a_dossier(12, 8, 5);
    dossier.title.push_str(" \u{16A0}\u{16A2}");
    let error = print(
        std::slice::from_ref(&dossier),
        &Options::default(),
        &Job::quiet(),
    );
    let error = error.unwrap_err();
    assert_eq!(error.code(), "font-missing-in");
    assert_eq!(
        error.arguments(),
        [
            ("number", "13".to_owned()),
            ("characters", "\u{16A0}\u{16A2}".to_owned())
        ]
    );
    let allowed = Options {
        allow_missing_characters: true,
        ..Options::default()
    };
    let (_, report) = print(&[dossier], &allowed, &Job::quiet()).unwrap();
    assert_eq!(report.missing_glyphs, ['\u{16A0}', '\u{16A2}']);
}

#[test]
fn a_print_stops_when_asked() {
    let switch = Arc::new(OnceLock::<Arc<AtomicBool>>::new());
    let seen = Arc::clone(&switch);
    let job = Job::watched(move |progress| {
        if let (1, Some(switch)) = (progress.done, seen.get()) {
            switch.store(true, Ordering::Relaxed);
        }
    });
    switch.set(job.stop_switch()).unwrap();
    let mut asked = 0;
    let dossiers = [a_dossier(0, 8, 5), a_dossier(1, 8, 5), a_dossier(2, 8, 5)];
    let mut read = |index: usize| {
        asked += 1;
        Ok::<_, Infallible>(dossiers[index].clone())
    };
    let words = Words::new(Language::En);
    let front = front_of(&dossiers);
    let mut out = Vec::new();
    let error = book(
        &front,
        &mut read,
        &words,
        &Options::default(),
        &job,
        &mut out,
    )
    .unwrap_err();
    assert!(matches!(error, PrintError::Cancelled));
    assert_eq!(asked, 2, "the third dossier must not be asked for");
}

/// Returns how far the outermost words of each page stand from its edges, left and right, in points.
fn room_beside_the_words(path: &Path) -> Vec<(f32, f32)> {
    let boxes = tool("pdftotext", &["-bbox"], path, &["-"]);
    let value = |line: &str, name: &str| -> f32 {
        let from = line.split(&format!("{name}=\"")).nth(1).unwrap();
        from.split('"').next().unwrap().parse().unwrap()
    };
    let pages = boxes.split("<page ").skip(1).map(|page| {
        let words = || page.lines().filter(|line| line.contains("<word "));
        let left = words().map(|word| value(word, "xMin"));
        let right = words().map(|word| value(word, "xMax"));
        let (left, right) = (left.reduce(f32::min), right.reduce(f32::max));
        (left.unwrap(), value(page, "width") - right.unwrap())
    });
    pages.collect()
}

#[test]
fn a_binding_has_its_room() {
    let dossiers = [a_dossier(0, 8, 5), a_dossier(1, 8, 5)];
    let room = |margins: Margins, size: PaperSize| {
        let options = Options {
            margins,
            size,
            ..Options::default()
        };
        let (bytes, _) = print(&dossiers, &options, &Job::quiet()).unwrap();
        let path = kept(&format!("margins-{margins:?}-{size:?}.pdf"), &bytes);
        tool("qpdf", &["--check"], &path, &[]);
        let plain = tool(
            "qpdf",
            &["--qdf", "--object-streams=disable"],
            &path,
            &["-"],
        );
        let is_duplex = plain.contains("/Duplex /DuplexFlipLongEdge");
        (room_beside_the_words(&path), is_duplex)
    };
    for size in [PaperSize::A4, PaperSize::Letter] {
        let (even, _) = room(Margins::Even, size);
        assert!(even.len() > 4);
        for (margins, on_even_pages) in [(Margins::OneSided, 14.17), (Margins::TwoSided, -14.17)] {
            let (bound, is_duplex) = room(margins, size);
            assert_eq!(bound.len(), even.len());
            for (at, (bound, even)) in bound.iter().zip(&even).enumerate() {
                let shift = if at % 2 == 0 { 14.17 } else { on_even_pages };
                assert!((bound.0 - even.0 - shift).abs() < 0.1, "{margins:?} {at}");
                assert!((bound.1 - even.1 + shift).abs() < 0.1, "{margins:?} {at}");
                // No printer reaches the last 5 mm; nothing may stand there.
                assert!(bound.1 > 14.2, "{margins:?} {at}: {}", bound.1);
            }
            assert_eq!(is_duplex, margins == Margins::TwoSided);
        }
    }
}

#[test]
fn a_photo_stands_upright_however_its_camera_was_held() {
    let seen = |orientation: u8| {
        let mut dossier = a_dossier(0, 8, 5);
        dossier.photo = Some(a_photo_held(160, 100, orientation));
        let (bytes, _) = print(&[dossier], &Options::default(), &Job::quiet()).unwrap();
        assert!(!bytes.windows(6).any(|part| part == b"Exif\0\0"));
        let path = kept(&format!("photo-held-{orientation}.pdf"), &bytes);
        tool("qpdf", &["--check"], &path, &[]);
        let page = ["-r", "40", "-f", "3", "-l", "3", "-gray"];
        let picture = path.with_extension("");
        let picture = picture.to_str().unwrap();
        tool("pdftoppm", &page, &path, &["-singlefile", picture]);
        std::fs::read(format!("{picture}.pgm")).unwrap()
    };
    let upright = seen(1);
    for orientation in 2..=8 {
        let turned = seen(orientation);
        assert_eq!(turned.len(), upright.len());
        let pixels = turned.iter().zip(&upright);
        let apart: u32 = pixels.map(|(a, b)| u32::from(a.abs_diff(*b))).sum();
        let each = f64::from(apart) / upright.len() as f64;
        assert!(each < 0.5, "{orientation}: {each} apart");
    }
}

/// Wherever a page ends, no question stands at its foot without the answer.
#[test]
fn no_question_is_left_at_the_foot_of_a_page() {
    for lines in 0..24 {
        let mut dossier = a_dossier(12, 3, 3);
        let long = dossier.answers[0].text.lines().last().unwrap().to_owned();
        dossier.answers[0].text = vec!["A line."; lines].join("\n");
        for answer in &mut dossier.answers[1..] {
            // Three lines of one paragraph, none of which stands alone.
            answer.text = format!("{long} {long}").chars().take(220).collect();
        }
        let (path, ..) = printed("feet.pdf", &[dossier]);
        let text = tool("pdftotext", &["-layout"], &path, &["-"]);
        for page in text.split('\u{c}') {
            let above = page.rfind("Unofficial").map_or(page, |foot| &page[..foot]);
            let last = above.trim_end().lines().last().unwrap_or_default().trim();
            let is_question = ["Who benefits", "What was learned"].contains(&last);
            assert!(!is_question, "{lines}: {page}");
        }
    }
}
