//! Every command of Jurybook, declared once, for the window and the command line alike.

mod attempts;
mod clock;
pub mod commands;
pub mod contract;
mod desk;
mod handlers;
mod host;
mod problem;
pub mod sample_round;
mod served;
mod settings;
pub mod typescript;

pub use clock::SystemClock;
pub use desk::{Chunk, Desk};
pub use host::{Host, Nobody};
pub use jurybook_core::clock::{Clock, Instant};
pub use jurybook_words::{Language, Words};
pub use served::Served;
