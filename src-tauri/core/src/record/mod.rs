//! The record: a plain folder from which anybody can check that a ranking follows from what the judges
//! have signed, with `ssh-keygen`, `sha256sum` and a short script of Python.
//!
//! [`export`] writes it, [`verify()`] reads it as a stranger does: from its files alone, bounded, following
//! no link. [`own`] tells a judge whether the judge's own key and last packet are in it.

mod error;
mod export;
mod fault;
mod folder;
mod outcome;
mod own;
mod packet;
mod signers;
mod store;
mod told;
mod verify;

pub use error::RecordError;
pub use export::{Exported, Texts, export};
pub use fault::{Failure, Fault};
pub use outcome::{
    Abstention, CategoryOutcome, Counted, Entrant, Outcome, Papers, Place, RoundOutcome, Sheet,
    Weighed,
};
pub use own::{Own, OwnKey, OwnPacket, own};
pub use told::Declared;
pub use verify::{Record, Verification, verify};

/// Version of the forms of this folder.
pub const FORMAT: u32 = 1;

/// How the ranks follow from the points: the one method of [`crate::ranking::raw`].
pub const METHOD: &str = "mean-of-sheets-1";

const README: &str = "README.txt";
const SIGNERS: &str = "allowed_signers";
const SUMS: &str = "SHA256SUMS";
const SCRIPT: &str = "verify.py";
const PROGRAMME: &str = "programme.json";
const RESULT: &str = "result.json";

/// Members with the words of a judge; a public record leaves them out.
const PRIVATE: [&str; 2] = ["comments.json", "recusals.json"];

/// Returns the name of a file's signature.
fn signature_of(name: &str) -> String {
    format!("{name}.sig")
}

/// Returns the name of a record of the log.
fn log_name(n: u32) -> String {
    format!("log/{n:06}.json")
}
