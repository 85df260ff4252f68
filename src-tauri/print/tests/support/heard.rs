//! What those hear who do not see a page.

use std::fs;
use std::path::{Path, PathBuf};

use lopdf::{Dictionary, Document, Object, decode_text_string};

use crate::support::tool;

/// Returns the text of each part that is read otherwise than it stands, in the order in which parts are read.
pub fn heard(bytes: &[u8]) -> Vec<String> {
    let document = Document::load_mem(bytes).unwrap();
    let tree = document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let tree = document.dereference(tree).unwrap().1.as_dict().unwrap();
    let mut said = Vec::new();
    walk(&document, tree, &mut said);
    said
}

fn walk(document: &Document, part: &Dictionary, said: &mut Vec<String>) {
    if let Ok(text) = part.get(b"ActualText") {
        assert_eq!(part.get(b"S").unwrap().as_name().unwrap(), b"Span");
        // What is read instead of the glyphs is in a language, too, and stands on a page.
        assert!(part.has(b"K") && part.has(b"Pg"));
        said.push(decode_text_string(text).unwrap());
    }
    let Ok(kids) = part.get(b"K") else { return };
    let alone = [kids.clone()];
    let kids = match kids {
        Object::Array(kids) => kids.as_slice(),
        _ => &alone,
    };
    for kid in kids {
        if let Ok((_, Object::Dictionary(kid))) = document.dereference(kid)
            && kid.has(b"S")
        {
            walk(document, kid, said);
        }
    }
}

/// Compares the parts of a document, as poppler reads them, with those that were looked at.
pub fn reads_as(name: &str, document: &Path) {
    let told = told(document);
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/structure/{name}.txt"));
    if std::env::var_os("UPDATE_STRUCTURE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &told).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    let differs = known.lines().zip(told.lines()).find(|(a, b)| a != b);
    assert!(known == told, "{name}: {differs:?}");
}

/// Returns the parts of a document with their words; poppler gives those of the glyphs, so words that are read
/// otherwise take their place.
fn told(document: &Path) -> String {
    let mut said = heard(&fs::read(document).unwrap()).into_iter();
    let mut told = String::new();
    let mut is_within = None;
    for line in tool("pdfinfo", &["-struct-text"], document, &[]).lines() {
        let depth = line.len() - line.trim_start().len();
        // Numbers of objects say nothing to a reader.
        if line.trim_start().starts_with("Object ") || is_within.is_some_and(|span| depth > span) {
            continue;
        }
        is_within = None;
        told.push_str(line.trim_end());
        told.push('\n');
        if line.trim_start().starts_with("Span ") {
            is_within = Some(depth);
            let said = said.next().unwrap();
            told.push_str(&format!("{:depth$}  \"{said}\"\n", ""));
        }
    }
    assert_eq!(said.next(), None);
    told
}
