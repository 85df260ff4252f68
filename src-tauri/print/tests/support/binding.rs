//! Binding made-up attachments into a book, and looking at what came of it.

use std::convert::Infallible;
use std::path::{Path, PathBuf};

use super::support::{a_dossier, front_of, kept, tool};
use jurybook_core::dossier::{Attachment, Dossier};
use jurybook_core::job::Job;
use jurybook_print::{Content, Options, PaperSize, bound_book};
use jurybook_words::{Language, Words};

/// Name, media type and bytes.
pub type Attached = (&'static str, &'static str, Vec<u8>);

pub const PDF: &str = "application/pdf";

pub fn pdf(name: &'static str, bytes: Vec<u8>) -> Attached {
    (name, PDF, bytes)
}

/// A dossier with these attachments for each of the lists.
pub fn bind_on(size: PaperSize, attached: &[Vec<Attached>], language: Language) -> Vec<u8> {
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

pub fn bind(attached: &[Vec<Attached>]) -> Vec<u8> {
    bind_on(PaperSize::A4, attached, Language::En)
}

/// Checks a file and returns the text of each of its pages.
pub fn texts(name: &str, bytes: &[u8]) -> (PathBuf, Vec<String>) {
    let path = kept(name, bytes);
    tool("qpdf", &["--check"], &path, &[]);
    let text = tool("pdftotext", &["-layout"], &path, &["-"]);
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    (path, text.split('\u{c}').map(squeezed).collect())
}

pub fn plain(path: &Path) -> String {
    tool("qpdf", &["--qdf", "--object-streams=disable"], path, &["-"])
}

pub fn page_of(texts: &[String], word: &str) -> usize {
    let found = texts.iter().position(|text| text.contains(word));
    found.unwrap_or_else(|| panic!("{word} in {texts:?}"))
}
