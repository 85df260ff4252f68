//! Other people's PDF files, made by hand so that each has what it is about and nothing else.

/// A file of the given objects, numbered from 1; the first is the catalog.
pub fn file(objects: &[String]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut starts = Vec::new();
    for (number, object) in (1..).zip(objects) {
        starts.push(bytes.len());
        bytes.extend(format!("{number} 0 obj\n{object}\nendobj\n").into_bytes());
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    for start in starts {
        bytes.extend(format!("{start:010} 00000 n \n").into_bytes());
    }
    let size = objects.len() + 1;
    bytes.extend(
        format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").into_bytes(),
    );
    bytes
}

pub fn stream(dictionary: &str, content: &str) -> String {
    format!(
        "<<{dictionary}/Length {}>>\nstream\n{content}\nendstream",
        content.len()
    )
}

/// A page of a file: what it says of itself, and its content.
pub struct Leaf<'a> {
    pub about: &'a str,
    pub content: &'a str,
}

/// A file whose pages share one font (object 3) and a square of `extra` objects from 4 on.
pub fn pages(leaves: &[Leaf<'_>], extra: &[String], root: &str) -> Vec<u8> {
    let first = 4 + extra.len();
    let kids: Vec<_> = (0..leaves.len())
        .map(|at| format!("{} 0 R", first + 2 * at))
        .collect();
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R{root}>>"),
        format!(
            "<</Type/Pages/Count {}/Kids[{}]/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>>>",
            leaves.len(),
            kids.join(" ")
        ),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    objects.extend(extra.iter().cloned());
    for (at, leaf) in leaves.iter().enumerate() {
        let content = first + 2 * at + 1;
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/Contents {content} 0 R{}>>",
            leaf.about
        ));
        objects.push(stream("", leaf.content));
    }
    file(&objects)
}

/// A file of upright pages, each of which says its word.
pub fn words(words: &[&str]) -> Vec<u8> {
    let contents: Vec<_> = words.iter().map(|word| said(word)).collect();
    let leaves: Vec<_> = contents
        .iter()
        .map(|content| Leaf { about: "", content })
        .collect();
    pages(&leaves, &[], "")
}

pub fn said(word: &str) -> String {
    format!("BT /F1 24 Tf 72 700 Td ({word}) Tj ET")
}
