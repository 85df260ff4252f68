//! Inputs that fuzzing found: what they once broke, and what they get now.

use super::{Case, Reader};

const FOUND: [(Reader, &str, &str, &str); 0] = [];

/// Returns every input that was found.
pub fn cases() -> Vec<Case> {
    let found = FOUND.into_iter().map(|(reader, name, code, defect)| Case {
        reader,
        name: name.to_owned(),
        code,
        defect: defect.to_owned(),
        made: None,
    });
    found.collect()
}
