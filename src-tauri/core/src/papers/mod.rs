//! What a meeting and its results put on paper: the view models of seal, agenda, minutes, letters and
//! certificates.
//!
//! These structs are ready to be shown and know nothing of how. Texts of the programme stand in the
//! language of the paper, texts of an applicant in the applicant's own. A letter is made from what judges
//! wrote to the applicant and from nothing else they wrote, see [`letters`].

mod agenda;
mod committee;
mod held;
mod letters;
mod minutes;
mod seal;
mod sheets;

pub use agenda::{AgendaItem, AgendaPaper, AgendaPart, Expected, Registered};
pub use committee::{Committee, Given, Head, Named, Seat};
pub use held::{Held, Judged};
pub use letters::{Letter, Letters, Meant, letters};
pub use minutes::{Entry, Fate, GivenTo, Happened, Matter, MinutesPaper, Resolved};
pub use seal::{LatePacket, SealPaper, SealedPacket};
pub use sheets::{NotePaper, NoteSheet};

use crate::deliberation::DeliberationError;
use crate::id::RoundId;
use crate::ranking::RankingError;
use crate::store::StoreError;

/// Why there is nothing to put on paper.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// What was asked of the deliberation is wrong.
    #[error(transparent)]
    Deliberation(#[from] DeliberationError),
    /// A round that is not sealed has no seal.
    #[error("round {round} is not sealed")]
    NotSealed {
        /// The round.
        round: RoundId,
    },
    /// The rankings cannot be made.
    #[error("{} problems of the ranking", .0.len())]
    Ranking(Vec<RankingError>),
    /// A time of day is not one.
    #[error("{time} is no time of day")]
    Time {
        /// What was given.
        time: String,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[cfg(test)]
mod meeting_tests;
#[cfg(test)]
mod tests;
