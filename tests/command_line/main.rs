//! Bad input from the real command line: what is refused, in which words, and that nothing changes.
//!
//! Every case asserts the exit status, the code, a line of help, one JSON document with `--json`, and
//! that the workspace's journal is where it was.
#![allow(missing_docs, clippy::unwrap_used)]

mod analyse;
mod attachments;
mod benefits;
mod documents;
#[cfg(unix)]
mod folders;
#[cfg(unix)]
mod interrupt;
mod kill;
mod kits;
#[cfg(target_os = "linux")]
mod last_step;
mod missing;
mod outputs;
mod packets;
mod practice;
mod printing;
mod programmes;
#[cfg(unix)]
mod room;
mod score_sheets;
mod scores;
mod screening;
mod stage;
mod tables;
mod tables_out;
mod theirs;
mod tool;
mod workspaces;
