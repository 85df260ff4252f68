//! What people hand in without thinking of print: each gives a right page or a named problem.

#![allow(clippy::unwrap_used, dead_code)]

mod support;

use std::convert::Infallible;
use std::io::{self, Write};
use std::process::Command;

use jpeg_encoder::{ColorType, Encoder};
use jurybook_core::dossier::{Answer, Dossier};
use jurybook_core::job::Job;
use jurybook_print::{Options, PrintError, book};
use jurybook_words::{Language, Words};
use support::{a_dossier, a_photo, front_of, print, printed, tool};

/// A dossier whose one answer is this.
fn answering(text: &str) -> Dossier {
    Dossier {
        photo: None,
        answers: vec![Answer {
            heading: "What the project does".to_owned(),
            text: text.to_owned(),
        }],
        ..a_dossier(12, 3, 3)
    }
}

/// Prints a dossier, checks that all of it stands on the paper, and returns its text without white space.
fn on_paper(name: &str, dossier: Dossier) -> (usize, String) {
    let (path, _, report) = printed(name, &[dossier]);
    tool("qpdf", &["--check"], &path, &[]);
    let boxes = tool("pdftotext", &["-bbox"], &path, &["-"]);
    let mut words = 0;
    for line in boxes
        .lines()
        .filter(|line| line.trim_start().starts_with("<word"))
    {
        let edges: Vec<f32> = line
            .split('"')
            .skip(1)
            .step_by(2)
            .map(|edge| edge.parse().unwrap())
            .collect();
        let [left, top, right, bottom] = edges[..] else {
            panic!("{line}");
        };
        assert!(
            left >= 40.0 && right <= 556.0 && top >= 0.0 && bottom <= 842.0,
            "{line}"
        );
        words += 1;
    }
    assert!(words > 50);
    let text = tool("pdftotext", &["-enc", "UTF-8"], &path, &["-"]);
    (report.pages, text.split_whitespace().collect())
}

/// What is said of characters that no font has.
fn missing(dossier: Dossier) -> (String, String) {
    let error = print(&[dossier], &Options::default(), &Job::quiet()).unwrap_err();
    assert_eq!(error.code(), "font-missing-in");
    let arguments = error.arguments();
    assert_eq!((arguments[0].0, arguments[1].0), ("number", "characters"));
    (arguments[0].1.clone(), arguments[1].1.clone())
}

#[test]
fn an_answer_of_forty_thousand_characters_goes_on_as_many_pages_as_it_takes() {
    let sentence = "Benches in twelve parks record what people would change first. ";
    let text = format!("{}The very end.", sentence.repeat(40_000 / sentence.len()));
    for (name, text) in [
        ("long.pdf", text.clone()),
        ("long-lines.pdf", text.replace(". ", ".\n")),
        (
            "long-korean.pdf",
            format!(
                "{} 맨 끝입니다.",
                "골목마다 조명을 설치했습니다. ".repeat(2_300)
            ),
        ),
    ] {
        let (pages, words) = on_paper(name, answering(&text));
        assert!((10..60).contains(&pages), "{pages}");
        assert!(words.contains("Theveryend.") || words.contains("맨끝입니다."));
    }
}

#[test]
fn a_word_of_five_hundred_letters_breaks_and_stays_whole() {
    let word = "abcdefghij".repeat(50);
    let mut dossier = answering(&word);
    dossier.title = word.to_uppercase();
    dossier.applicant.clone_from(&word);
    dossier.city.clone_from(&word);
    dossier.tags = vec![word.clone(); 3];
    dossier.rows[0].judge.clone_from(&word);
    dossier.criteria[0].name.clone_from(&word);
    dossier.attachments[0].name.clone_from(&word);
    dossier.comments[0].judge.clone_from(&word);
    let (_, words) = on_paper("word.pdf", dossier);
    assert!(words.contains(&word));
    assert!(words.contains(&word.to_uppercase()));
}

#[test]
fn numbers_keep_their_order_among_words_that_run_the_other_way() {
    let text = "بدأنا عام 2019 وأنفقنا 1,234,567 دولار (12.5%) حتى 31-12-2022.\n\
                התחלנו ב-2018 עם 45 תושבים ו-IoT בעלות 9,876.5 ש״ח.";
    let (_, words) = on_paper("directions.pdf", answering(text));
    for number in ["2019", "1,234,567", "12.5", "2018", "45", "9,876.5", "IoT"] {
        assert!(words.contains(number), "{number}: {words}");
    }
}

#[test]
fn marks_over_and_under_letters_stay_with_them() {
    let piled = "Z\u{300}\u{301}\u{302}\u{303}\u{323}\u{331}";
    let text = format!(
        "Cafe\u{301} Ange\u{301}lique, Nguye\u{302}\u{303}n, a\u{30a}ngstro\u{308}m; {piled}."
    );
    let (_, words) = on_paper("marks.pdf", answering(&text));
    assert!(
        words.contains("Caf\u{e9}") || words.contains("Cafe\u{301}"),
        "{words}"
    );
    // A mark without a letter, and more marks than any letter has.
    let lonely = format!("\u{301}\u{302} o{}", "\u{308}".repeat(200));
    on_paper("lonely.pdf", answering(&lonely));
}

#[test]
fn what_no_font_has_is_named_with_its_application() {
    for (text, characters) in [
        (
            "A sign \u{E000} of our own, and \u{F0001}",
            "U+E000 U+F0001",
        ),
        ("Runes \u{16A0}", "\u{16A0}"),
        (
            "A family \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
            "\u{1F467}\u{1F468}\u{1F469}",
        ),
    ] {
        let named = missing(answering(text));
        assert_eq!(named, ("13".to_owned(), characters.to_owned()), "{text}");
    }
    // Of several dossiers the one that has it is named, wherever it shows first.
    let mut titled = a_dossier(1, 2, 2);
    titled.title.push('\u{16A2}');
    let dossiers = [a_dossier(0, 2, 2), titled, answering("\u{16A2}")];
    let error = print(&dossiers, &Options::default(), &Job::quiet()).unwrap_err();
    assert!(
        matches!(error, PrintError::FontMissingIn { number: 2, .. }),
        "{error}"
    );
    let allowed = Options {
        allow_missing_characters: true,
        ..Options::default()
    };
    let (_, report) = print(&dossiers, &allowed, &Job::quiet()).unwrap();
    assert_eq!(report.missing_glyphs, ['\u{16A2}']);
}

#[test]
fn characters_that_steer_machines_leave_no_trace() {
    let text = "One\u{0}two\u{7}three\u{1b}[31mfour\u{8}\r\nfive\u{c}six\u{85}seven\u{2028}eight\u{FEFF}nine\u{AD}ten \u{202E}eleven";
    let mut dossier = answering(text);
    dossier.title.push_str("\u{0}\u{1b}[2J\u{202E}");
    dossier.attachments[0].name = "plan\u{202E}fdp.exe\n.pdf".to_owned();
    let (_, words) = on_paper("control.pdf", dossier);
    for word in [
        "One", "two", "three", "four", "five", "six", "seven", "eight", "nine", "eleven",
    ] {
        let turned: String = word.chars().rev().collect();
        assert!(
            words.contains(word) || words.contains(&turned),
            "{word}: {words}"
        );
    }
    assert!(!words.contains(|c: char| c.is_control()), "{words}");
}

fn encoded(colour: ColorType, pixel: &[u8], progressive: bool) -> Vec<u8> {
    let (width, height) = (64, 48);
    let pixels = pixel.repeat(width * height);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 90);
    encoder.set_progressive(progressive);
    encoder
        .encode(&pixels, width as u16, height as u16, colour)
        .unwrap();
    bytes
}

/// The colour in the middle of the first photo of a printed book.
fn photo_colour(name: &str, photo: Vec<u8>) -> [u8; 3] {
    let dossier = Dossier {
        photo: Some(photo),
        ..answering("A photo stands here.")
    };
    let (path, _, report) = printed(name, &[dossier]);
    tool("qpdf", &["--check"], &path, &[]);
    let last = report.pages.to_string();
    let output = Command::new("pdftoppm")
        .args(["-r", "36", "-f", "3", "-l", &last])
        .arg(&path)
        .output()
        .unwrap();
    let pixels = output.stdout.chunks_exact(3).map(|p| [p[0], p[1], p[2]]);
    // The photo is the one large field of a colour that no other part of the print has.
    let mut counts = std::collections::BTreeMap::new();
    for pixel in pixels.filter(|[r, g, b]| r.abs_diff(*b) > 90 || g.abs_diff(*b) > 90) {
        *counts.entry(pixel).or_insert(0) += 1;
    }
    *counts.iter().max_by_key(|(_, count)| **count).unwrap().0
}

#[test]
fn photos_of_four_inks_and_in_layers_have_their_colours() {
    let near = |[r, g, b]: [u8; 3], [x, y, z]: [u8; 3]| {
        [(r, x), (g, y), (b, z)]
            .iter()
            .all(|(one, other)| one.abs_diff(*other) < 40)
    };
    for (name, photo, expected) in [
        (
            "rgb.pdf",
            encoded(ColorType::Rgb, &[220, 40, 30], false),
            [220, 40, 30],
        ),
        (
            "layers.pdf",
            encoded(ColorType::Rgb, &[220, 40, 30], true),
            [220, 40, 30],
        ),
        (
            "inks.pdf",
            encoded(ColorType::CmykAsYcck, &[0, 255, 255, 0], false),
            [230, 30, 40],
        ),
        (
            "inks-plain.pdf",
            encoded(ColorType::Cmyk, &[0, 255, 255, 0], true),
            [230, 30, 40],
        ),
    ] {
        let colour = photo_colour(name, photo);
        assert!(near(colour, expected), "{name}: {colour:?}");
    }
}

#[test]
fn a_broken_photo_is_named_and_one_of_two_hundred_megapixels_passes() {
    let whole = a_photo(64, 48);
    let scan = whole
        .windows(2)
        .position(|pair| pair == [0xFF, 0xDA])
        .unwrap();
    let with = |photo: Vec<u8>| Dossier {
        photo: Some(photo),
        ..a_dossier(6, 2, 2)
    };
    let precise = {
        let mut bytes = whole.clone();
        let frame = bytes
            .windows(2)
            .position(|pair| pair == [0xFF, 0xC0])
            .unwrap();
        bytes[frame + 4] = 12;
        bytes
    };
    for broken in [
        Vec::new(),
        b"GIF89a".to_vec(),
        whole[..scan].to_vec(),
        whole[..20].to_vec(),
        precise,
    ] {
        let printed = print(&[with(broken)], &Options::default(), &Job::quiet());
        assert!(matches!(printed, Err(PrintError::Photo { number: 7 })));
    }
    // Nothing is unpacked, so it is the bytes that count and not what the header says.
    let mut huge = whole.clone();
    let frame = huge
        .windows(2)
        .position(|pair| pair == [0xFF, 0xC0])
        .unwrap();
    huge[frame + 5..frame + 9].copy_from_slice(&[0x37, 0x3E, 0x37, 0x3E]);
    let (bytes, _) = print(&[with(huge.clone())], &Options::default(), &Job::quiet()).unwrap();
    assert!(bytes.windows(huge.len()).any(|window| window == huge));
    assert!(bytes.len() < 1_000_000);
    // One that ends early shows what there is of it.
    let half = whole[..whole.len() - (whole.len() - scan) / 2].to_vec();
    print(&[with(half)], &Options::default(), &Job::quiet()).unwrap();
}

#[test]
fn panels_and_rubrics_of_any_size_stay_on_the_paper() {
    for (name, judges, criteria) in [
        ("unscored.pdf", 5, 3),
        ("nobody.pdf", 0, 5),
        ("one-judge.pdf", 1, 5),
        ("sixty-judges.pdf", 60, 5),
        ("thirty-criteria.pdf", 4, 30),
        ("both.pdf", 60, 30),
        ("no-rubric.pdf", 3, 0),
    ] {
        let mut dossier = a_dossier(12, judges, criteria);
        dossier.photo = None;
        if name == "unscored.pdf" {
            for row in &mut dossier.rows {
                row.state = jurybook_core::dossier::RowState::Missing;
                row.points = vec![None; criteria];
                row.total = None;
            }
            dossier.means = vec![None; criteria];
            (dossier.score, dossier.rank) = (None, None);
        }
        let last = dossier.rows.last().map(|row| row.judge.clone());
        let (_, words) = on_paper(name, dossier);
        let squeezed = |name: String| name.split_whitespace().collect::<String>();
        let last = last.filter(|name| name.is_ascii()).map(squeezed);
        assert!(last.is_none_or(|name| words.contains(&name)), "{name}");
    }
}

/// A disk with room for so many bytes.
struct Cramped(usize);

impl Write for Cramped {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = bytes.len().min(self.0);
        self.0 -= room;
        match room {
            0 if !bytes.is_empty() => Err(io::ErrorKind::StorageFull.into()),
            room => Ok(room),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_told_wherever_it_fills() {
    let dossiers = [a_dossier(0, 4, 3), a_dossier(1, 4, 3)];
    let (whole, _) = print(&dossiers, &Options::default(), &Job::quiet()).unwrap();
    let places = (0..20).map(|part| part * whole.len() / 20);
    for room in places.chain([1, 16, whole.len() - 1]) {
        let mut read = |at: usize| Ok::<_, Infallible>(dossiers[at].clone());
        let (front, words) = (front_of(&dossiers), Words::new(Language::En));
        let mut out = Cramped(room);
        let printed = book(
            &front,
            &mut read,
            &words,
            &Options::default(),
            &Job::quiet(),
            &mut out,
        );
        let error = printed.unwrap_err();
        assert_eq!(error.code(), "print-write");
        let PrintError::Write(cause) = error else {
            panic!("{room}");
        };
        assert!(jurybook_core::files::is_full(&cause), "{room}");
    }
}
