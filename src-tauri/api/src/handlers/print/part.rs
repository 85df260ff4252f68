//! A job that is one of several parts of another.

use jurybook_core::job::{Job, Progress};

/// Steps that a job counts for one part of several.
const STEPS: u64 = 1000;

/// Makes the job of one part of several: its steps are a part of the whole, under its own stages or under
/// `stage`, and a cancel ends both.
pub(super) fn part_of(job: &Job, stage: Option<&'static str>, done: u64, total: u64) -> Job {
    let whole = job.clone();
    let step = move |progress: Progress| {
        let within = progress.done * STEPS / progress.total.max(1);
        let stage = stage.unwrap_or(progress.stage);
        // The part asks by itself whether somebody wants it to stop.
        let _ = whole.step(stage, done * STEPS + within.min(STEPS), total * STEPS);
    };
    Job::watched(step).stopped_by(job.stop_switch())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::sync::atomic::Ordering;
    use std::sync::{Arc, Mutex};

    #[test]
    fn a_part_counts_within_the_whole_and_a_cancel_ends_both() {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ears = Arc::clone(&heard);
        let step = move |progress: Progress| {
            let mut heard = ears.lock().unwrap();
            heard.push((progress.stage, progress.done, progress.total));
        };
        let whole = Job::watched(step);
        let part = part_of(&whole, None, 2, 4);
        part.step("stage-printing", 0, 8).unwrap();
        let part = part_of(&whole, Some("stage-minutes"), 2, 4);
        part.step("stage-printing", 4, 8).unwrap();
        assert_eq!(
            *heard.lock().unwrap(),
            [
                ("stage-printing", 2000, 4000),
                ("stage-minutes", 2500, 4000)
            ]
        );
        whole.stop_switch().store(true, Ordering::Relaxed);
        assert!(part.step("stage-printing", 5, 8).is_err());
    }
}
