//! Two pages as they were looked at: what no other test sees is whether a page is still in order.
//!
//! `UPDATE_STRUCTURE=1` keeps the pages as they are now; look at them before you keep them.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/category.rs"]
mod category;
#[path = "support/panel.rs"]
mod panel;
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use category::{PROGRAMME, a_category, a_report};
use jurybook_core::job::Job;
use jurybook_print::plot::Frame;
use jurybook_print::{Options, Spoken, ranking_report};
use jurybook_words::{Language, Words};
use lopdf::{Dictionary, Object, Stream};
use panel::{a_panel, said};
use support::{VOICES, a_dossier, a_photo, kept, kept_at, print, tool};

/// Dots per inch: letters are grey specks, but no line is where it was not.
const RESOLUTION: &str = "60";
/// Width and height of a square of the page, in dots.
const SQUARE: usize = 8;
/// How much lighter or darker a square may be, of 255: versions of poppler smooth letters differently.
const SHADE: i32 = 12;
/// Squares that may differ more. Drawing boxes without smoothing changes 11, a line of text that moves by two dots 16,
/// and everything below it far more.
const SQUARES: usize = 14;

struct Picture {
    /// Samples of a dot, and of a line.
    samples: usize,
    width: usize,
    grey: Vec<u8>,
}

impl Picture {
    fn read(path: &Path) -> Self {
        let file = fs::read(path).unwrap();
        let number = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().unwrap());
        // Width, height, and a byte for each sample of grey, or of red, green and blue (PNG, third edition, 11.2.1).
        let [width, height] = [16, 20].map(|at| number(at) as usize);
        let samples = match file[24..29] {
            [8, 0, 0, 0, 0] => 1,
            [8, 2, 0, 0, 0] => 3,
            _ => panic!("{}", path.display()),
        };
        let (mut at, mut data) = (8, Vec::new());
        while at < file.len() {
            let length = number(at) as usize;
            if &file[at + 4..at + 8] == b"IDAT" {
                data.extend(&file[at + 8..at + 8 + length]);
            }
            at += length + 12;
        }
        // What a PNG file holds is what a stream of a PDF file with the same predictors does.
        let predictors = Dictionary::from_iter([
            ("Predictor", Object::Integer(15)),
            ("Colors", Object::Integer(samples as i64)),
            ("BitsPerComponent", Object::Integer(8)),
            ("Columns", Object::Integer(width as i64)),
        ]);
        let said = Dictionary::from_iter([
            ("Filter", Object::from("FlateDecode")),
            ("DecodeParms", Object::Dictionary(predictors)),
        ]);
        let grey = Stream::new(said, data).decompressed_content().unwrap();
        let width = width * samples;
        assert_eq!(grey.len(), width * height);
        Self {
            samples,
            width,
            grey,
        }
    }

    /// Returns how light each square is on the whole, row by row.
    fn squares(&self) -> Vec<i32> {
        let side = SQUARE * self.samples;
        let (across, high) = (self.width / side, self.grey.len() / self.width / SQUARE);
        let squares = (0..across * high).map(|at| {
            let (left, top) = (at % across * side, at / across * SQUARE);
            let rows = (top..top + SQUARE).map(|y| &self.grey[y * self.width + left..][..side]);
            let sum: i32 = rows.flatten().map(|dot| i32::from(*dot)).sum();
            sum / (SQUARE * side) as i32
        });
        squares.collect()
    }
}

/// Compares a page of a document with the one that is kept.
fn looks_as(name: &str, document: &Path, page: usize) {
    let page = page.to_string();
    let new = kept_at(&format!("looks-{name}"));
    let before = [
        "-png",
        "-gray",
        "-r",
        RESOLUTION,
        "-singlefile",
        "-f",
        &page,
    ];
    tool("pdftoppm", &before, document, &[new.to_str().unwrap()]);
    let new = new.with_extension("png");
    let known =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/pictures/{name}.png"));
    if std::env::var_os("UPDATE_STRUCTURE").is_some() {
        fs::create_dir_all(known.parent().unwrap()).unwrap();
        fs::copy(&new, &known).unwrap();
    }
    let [was, is] = [&known, &new].map(|path| Picture::read(path));
    assert_eq!(
        (was.width, was.grey.len()),
        (is.width, is.grey.len()),
        "{}",
        new.display()
    );
    let squares = was.squares().into_iter().zip(is.squares());
    let differing = squares.filter(|(was, is)| (was - is).abs() > SHADE).count();
    assert!(
        differing <= SQUARES,
        "{name} looks otherwise in {differing} squares of {SQUARE} dots: look at {} beside {}",
        new.display(),
        known.display()
    );
}

#[test]
fn a_dossier_looks_as_it_did() {
    let mut dossier = a_dossier(0, 3, 3);
    dossier.photo = Some(a_photo(640, 160));
    dossier.answers.truncate(1);
    dossier.answers[0].text = VOICES[0][6].to_owned();
    dossier.comments.clear();
    let (bytes, _) = print(&[dossier], &Options::default(), &Job::quiet()).unwrap();
    let path = kept("looks-dossier.pdf", &bytes);
    let text = tool("pdftotext", &["-f", "3", "-l", "3"], &path, &["-"]);
    assert!(
        text.contains("누구나 안전한 골목길") && text.contains("Mean"),
        "{text}"
    );
    looks_as("dossier", &path, 3);
}

#[test]
fn a_ranking_looks_as_it_did() {
    let mut category = a_category(false);
    category.rows.truncate(4);
    let panel = a_panel(9, 5);
    category.plots = vec![panel.ranks(said(false).ranks).lay_out(0..9, Frame::PAGE)];
    let paper = Spoken {
        paper: a_report(PROGRAMME, vec![category]),
        words: Words::new(Language::En),
    };
    let mut bytes = Vec::new();
    ranking_report(&[paper], &Options::default(), &Job::quiet(), &mut bytes).unwrap();
    let path = kept("looks-ranking.pdf", &bytes);
    let text = tool("pdftotext", &["-f", "1", "-l", "1"], &path, &["-"]);
    assert!(
        text.contains("The order") && text.contains("Places and how sure they are"),
        "{text}"
    );
    looks_as("ranking", &path, 1);
}
