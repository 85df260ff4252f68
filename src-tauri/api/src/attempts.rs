//! Wrong passphrases, which are answered more slowly the more of them there are.

use crate::contract::Problem;
use jurybook_core::job::Job;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Wrong passphrases that are answered at once: a slip, and Caps Lock.
const FREE: u32 = 3;

/// The longest wait, in seconds.
const LONGEST: u64 = 30;

/// How often the wait looks whether somebody has cancelled.
const LOOK: Duration = Duration::from_millis(50);

/// What a passphrase that does not fit is called.
const WRONG: [&str; 2] = ["workspace-passphrase", "travel-key"];

/// The wrong passphrases since the program was started, by file.
///
/// This slows whoever sits at the laptop. Who takes the file away is slowed by what derives its key.
#[derive(Default)]
pub(crate) struct Attempts(HashMap<PathBuf, u32>);

impl Attempts {
    /// Counts how a file was answered, and returns how long to wait with the answer.
    pub(crate) fn count<T>(&mut self, path: &Path, answer: &Result<T, Problem>) -> Duration {
        match answer {
            Ok(_) => {
                self.0.remove(path);
                Duration::ZERO
            }
            Err(problem) if WRONG.contains(&problem.code.as_str()) => {
                let wrong = self.0.entry(path.to_owned()).or_default();
                *wrong = wrong.saturating_add(1);
                wait(*wrong)
            }
            Err(_) => Duration::ZERO,
        }
    }
}

/// Returns the wait after so many wrong passphrases: none at first, then 1, 2, 4 … seconds.
fn wait(wrong: u32) -> Duration {
    match wrong.checked_sub(FREE + 1) {
        None => Duration::ZERO,
        Some(more) => Duration::from_secs(LONGEST.min(1 << more.min(16))),
    }
}

/// Waits, and tells how long; a cancelled job waits no longer.
pub(crate) fn linger(duration: Duration, job: &Job) {
    let (began, total) = (Instant::now(), duration.as_millis() as u64);
    while began.elapsed() < duration {
        let waited = began.elapsed().as_millis() as u64;
        if job.step("stage-waiting", waited, total).is_err() {
            return;
        }
        std::thread::sleep(LOOK);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_and_ends_with_the_right_passphrase() {
        let mut attempts = Attempts::default();
        let (file, other) = (Path::new("one.jurybook"), Path::new("other.jurybook"));
        let wrong = || Err::<(), _>(Problem::new("workspace-passphrase", vec![]));
        let waits: Vec<u64> = (0..10)
            .map(|_| attempts.count(file, &wrong()).as_secs())
            .collect();
        assert_eq!(waits, [0, 0, 0, 1, 2, 4, 8, 16, 30, 30]);
        assert_eq!(attempts.count(other, &wrong()), Duration::ZERO);
        let missing = Err::<(), _>(Problem::new("file-missing", vec![]));
        assert_eq!(attempts.count(file, &missing), Duration::ZERO);
        assert_eq!(attempts.count(file, &wrong()).as_secs(), 30);
        attempts.count(file, &Ok(()));
        assert_eq!(attempts.count(file, &wrong()), Duration::ZERO);
    }
}
