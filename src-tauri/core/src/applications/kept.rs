//! All applications, kept while the workspace is open: most screens name them, and few changes touch them.

use super::{Application, Filter, list};
use crate::id::ApplicationId;
use crate::journal::{self, Area};
use crate::store::{Reading, StoreError};
use std::collections::BTreeMap;
use std::sync::Arc;

/// All applications by number; their answers are left out.
pub type All = BTreeMap<ApplicationId, Arc<Application>>;

/// What was read last.
#[derive(Default)]
struct Kept(Option<Found>);

struct Found {
    /// The newest row of the journal then.
    tip: (u64, [u8; 32]),
    all: Arc<All>,
}

/// Returns all applications, those withdrawn included. They are read from the store where an operation may
/// have changed any since they last were.
///
/// # Errors
/// Those of the store.
pub fn all(reading: Reading<'_>) -> Result<Arc<All>, StoreError> {
    if reading.is_within_operation() {
        // The journal does not tell of it yet.
        return read(reading);
    }
    let tip = journal::tip(reading)?;
    reading.memo(|kept: &mut Kept| {
        let untouched = |area| !matches!(area, Area::Workspace | Area::Applications);
        let all = match kept.0.take() {
            Some(found) if journal::only_since(reading, found.tip, untouched)? => found.all,
            _ => read(reading)?,
        };
        kept.0 = Some(Found {
            tip,
            all: Arc::clone(&all),
        });
        Ok(all)
    })
}

fn read(reading: Reading<'_>) -> Result<Arc<All>, StoreError> {
    let listed = list(reading, &Filter::default())?.into_iter();
    Ok(Arc::new(
        listed.map(|one| (one.id, Arc::new(one))).collect(),
    ))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::applications::{Verdict, set_screening};
    use crate::trial::{a_round, merge_in, now, screen};
    use crate::undo::{self, Direction};
    use crate::workspace::Workspace;

    fn verdict(all: &All) -> Verdict {
        all[&ApplicationId(1)].screening.verdict
    }

    /// Tells whether what is kept is what is there, and is the very thing that was given before.
    fn is_kept(chair: &Workspace, before: &Arc<All>) -> bool {
        let now = all(chair.read()).unwrap();
        assert_eq!(now, read(chair.read()).unwrap());
        Arc::ptr_eq(&now, before)
    }

    #[test]
    fn what_is_kept_is_read_again_once_it_may_have_changed() {
        let trial = a_round();
        let mut chair = trial.chair("chair");
        let first = all(chair.read()).unwrap();
        assert!(is_kept(&chair, &first));
        let packet = trial.judge(1, "ada").export(1, &trial.path("packets"));
        merge_in(&mut chair, &[packet]);
        assert!(is_kept(&chair, &first));
        screen(&mut chair, ApplicationId(1), Verdict::NeedsClarification).unwrap();
        assert!(!is_kept(&chair, &first));
        let second = all(chair.read()).unwrap();
        assert_eq!(verdict(&first), Verdict::Open);
        assert_eq!(verdict(&second), Verdict::NeedsClarification);
        undo::go(&mut chair, Direction::Undo, now()).unwrap();
        assert!(!is_kept(&chair, &second));
        assert_eq!(verdict(&all(chair.read()).unwrap()), Verdict::Open);
    }

    #[test]
    fn an_operation_sees_what_it_has_done_and_leaves_nothing_behind() {
        let trial = a_round();
        let mut chair = trial.chair("chair");
        let before = all(chair.read()).unwrap();
        let failed = chair.transact::<(), StoreError>(now(), None, |writing| {
            set_screening(writing, ApplicationId(1), Verdict::Withdrawn, "", now())?;
            let within = all(writing.reading())?;
            assert_eq!(verdict(&within), Verdict::Withdrawn);
            Err(StoreError::DiskFull)
        });
        assert!(failed.is_err());
        assert!(is_kept(&chair, &before));
    }
}
