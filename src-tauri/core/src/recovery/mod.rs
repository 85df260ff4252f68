//! What remains when a laptop is lost: words on paper, a copy in a safe place, and a deputy.
//!
//! The chair's keys and a deputy's are each derived from fourteen words. The words of the chair stay in
//! the encrypted workspace and can be printed again; those of the deputy go on paper once. A recovery
//! copy opens with either, and holds no secret key at all.

mod copy;
mod error;
mod keys;
mod recover;
mod secret;
mod sheet;
mod store;

pub use copy::{Copied, SafeManifest, copy};
pub use error::RecoveryError;
pub(crate) use keys::Keys;
pub use keys::Place;
pub use recover::{Recovered, Request, recover};
pub use secret::{RecoverySecret, WORDS};
pub use sheet::{Sheet, deputy_waits, hand_over, sheet};
pub(crate) use store::{Owner, put_secret};

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
