//! The rules of a judging round, without a screen and without a network.
//!
//! Everything that Jurybook knows about programmes, applications, judges, scores, kits, packets and
//! rankings lives here. The crate never speaks to a person: errors are codes with arguments, and the
//! words for them live in `assets/locales`. Time is passed in; nothing here reads a clock.

pub mod agreement;
pub mod analysis;
pub mod applications;
pub mod assignment;
pub mod bundle;
pub mod calibration;
pub mod clock;
pub mod deliberation;
pub mod dossier;
pub mod drafts;
pub mod files;
pub mod findings;
pub mod id;
pub mod job;
pub mod journal;
pub mod judges;
pub mod kits;
pub mod log;
pub mod merge;
pub mod packets;
pub mod papers;
mod parallel;
pub mod programme;
pub mod ranking;
pub mod receipts;
pub mod record;
pub mod recovery;
pub mod results;
pub mod roster;
pub mod scores;
pub mod store;
pub mod table;
pub mod travel;
pub mod undo;
pub mod workspace;

#[cfg(test)]
mod trial;
