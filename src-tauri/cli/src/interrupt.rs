//! Ctrl+C: the first stops the work at its next step, with nothing half done; the second ends the
//! program at once.

use crate::outcome::CANCELLED;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Returns the switch that a Ctrl+C sets.
pub fn switch() -> Arc<AtomicBool> {
    let switch = Arc::new(AtomicBool::new(false));
    let set = Arc::clone(&switch);
    let heard = move || {
        if set.swap(true, Ordering::Relaxed) {
            std::process::exit(CANCELLED.into());
        }
    };
    // Where the system takes no handler, its own ends the program, as it does elsewhere.
    let _ = ctrlc::set_handler(heard);
    switch
}
