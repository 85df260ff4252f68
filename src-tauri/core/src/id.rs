//! Names of things: small numbers within one programme, and random identities of files.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! number_id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal, $most:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0)
            }
        }

        impl $name {
            /// The highest number there can be; the lowest is 1.
            pub const MOST: u32 = $most;

            /// Returns the form used inside signed files, such as `judge-7`.
            pub fn principal(self) -> String {
                format!(concat!($prefix, "-{}"), self.0)
            }
        }
    };
}

number_id!(
    /// The number of an application within its programme, from 1, in the order of import.
    ApplicationId,
    "application",
    100_000
);
number_id!(
    /// The number of a judge within a programme, from 1, in the order of import.
    JudgeId,
    "judge",
    10_000
);

/// The id of a round as the programme file names it, such as `jury`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RoundId(pub String);

impl fmt::Display for RoundId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for RoundId {
    fn from(id: &str) -> Self {
        RoundId(id.to_owned())
    }
}
