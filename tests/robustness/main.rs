//! What strangers, accidents and our own past hand to the readers.
//!
//! `tests/hostile` holds one file for each defect, and its index says with which code each is refused;
//! `tests/golden` holds what earlier versions wrote. Both are made by the code beside this line:
//! `make hostile` makes what is missing, and never makes anew what is there.
#![allow(clippy::unwrap_used)]

mod bounds;
mod build;
mod by_hand;
mod cases;
mod every_position;
mod golden;
mod hostile;
mod published;
mod schemas;
mod stage;

use std::path::{Path, PathBuf};

/// Returns the folder that holds the workspace of crates.
fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap().to_owned()
}

/// Tells whether missing files are to be made.
fn is_update() -> bool {
    std::env::var_os("UPDATE_HOSTILE").is_some()
}
