//! The system's clock, the only one in the programs.

use jurybook_core::clock::{Clock, Instant};
use std::time::{SystemTime, UNIX_EPOCH};

/// The system's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let millis = i64::try_from(since.as_millis()).unwrap_or(0);
        Instant::from_millis(millis).expect("the system's clock shows a year that calendars have")
    }
}
