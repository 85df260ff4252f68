//! Long work: progress that can be watched and a wish to stop that is honoured at each step.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The work was stopped because a person asked for it. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// How far a job has come, in steps of one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done, as a text id of the locales, such as `stage-reading`.
    pub stage: &'static str,
    /// Steps done so far, `0..=total`.
    pub done: u64,
    /// Steps of this stage; 0 where it cannot be known.
    pub total: u64,
}

type Watcher = dyn Fn(Progress) + Send + Sync;

/// One piece of long work, seen from the inside: it reports steps and learns of a cancel.
///
/// Its state stands outside every data lock, so that progress shows and a cancel arrives while the
/// workspace is busy. The watcher decides how often it shows what it hears.
#[derive(Clone)]
pub struct Job {
    stop: Arc<AtomicBool>,
    watcher: Option<Arc<Watcher>>,
}

impl Job {
    /// Makes a job that tells `watcher` of every step.
    pub fn watched(watcher: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        Self {
            stop: Arc::default(),
            watcher: Some(Arc::new(watcher)),
        }
    }

    /// Makes a job that nobody watches.
    pub fn quiet() -> Self {
        Self {
            stop: Arc::default(),
            watcher: None,
        }
    }

    /// Lets a switch that is there already stop this job, such as one that a signal sets.
    pub fn stopped_by(self, stop: Arc<AtomicBool>) -> Self {
        Self { stop, ..self }
    }

    /// Returns the switch that stops this job; set it to `true` from any thread.
    pub fn stop_switch(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stop)
    }

    /// Reports that `done` of `total` steps of `stage` are behind us.
    ///
    /// # Errors
    /// [`Cancelled`] where somebody asked to stop.
    pub fn step(&self, stage: &'static str, done: u64, total: u64) -> Result<(), Cancelled> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(Cancelled);
        }
        if let Some(watcher) = &self.watcher {
            watcher(Progress { stage, done, total });
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    #[test]
    fn a_stopped_job_refuses_its_next_step() {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ears = Arc::clone(&heard);
        let job = Job::watched(move |progress| ears.lock().unwrap().push(progress.done));
        job.step("stage-reading", 1, 3).unwrap();
        job.stop_switch().store(true, Ordering::Relaxed);
        assert_eq!(job.step("stage-reading", 2, 3), Err(Cancelled));
        assert_eq!(*heard.lock().unwrap(), [1]);
        let late = Job::quiet().stopped_by(job.stop_switch());
        assert_eq!(late.step("stage-reading", 0, 3), Err(Cancelled));
    }
}
