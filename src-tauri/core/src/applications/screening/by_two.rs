//! Screening where the programme asks for two persons: what one says is kept beside the application, and the
//! verdict itself changes only when another says the same, or the disagreement is settled.

use super::bound::Bound;
use super::second::{Fault, Follows, LONGEST_NAME, follows, name_of};
use super::{Given, Says, ScreenError, Screening, Standing, Verdict, kept, put_back};
use crate::applications::{Application, set_screening, store};
use crate::clock::Instant;
use crate::id::ApplicationId;
use crate::journal::{Considered, KeptGiven, KeptStand, Operation, Step};
use crate::store::{Reading, StoreError, Writing};
use crate::workspace::Workspace;

/// What a person's word came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spoken {
    /// Applications of which something changed.
    pub changed: u32,
    /// Those of them that wait for a second person now.
    pub proposed: u32,
    /// Those of them about which two persons disagree now.
    pub disputed: u32,
}

/// What follows for one application.
struct Next {
    considered: Considered,
    given: Vec<Given>,
    holds: Option<(Verdict, String)>,
    step: Step,
}

/// Takes a person's word about applications: about all of them or none, one change of the journal.
///
/// That nothing is decided, and that an applicant has withdrawn, needs no second person; both end what was
/// proposed.
///
/// # Errors
/// [`ScreenError`]; [`ScreenError::Several`] where more than one application stands against it.
pub fn say(
    workspace: &mut Workspace,
    before: &[Application],
    person: &str,
    says: Says<'_>,
    now: Instant,
) -> Result<Spoken, ScreenError> {
    let person = name_of(person);
    let bound = Bound::read(workspace.read())?;
    check(&bound, &person, says)?;
    let mut next = Vec::new();
    let mut faults = Vec::new();
    for one in before {
        match next_of(workspace.read(), &bound, one, &person, says, now) {
            Ok(found) => next.extend(found),
            // Of several, those of which the person has said just this already are left as they are.
            Err(ScreenError::SamePerson { .. })
                if before.len() > 1 && matches!(says, Says::Verdict(..)) => {}
            Err(ScreenError::Store(error)) => return Err(error.into()),
            Err(fault) => faults.push(fault),
        }
    }
    match faults.len() {
        0 if next.is_empty() => return Ok(Spoken::default()),
        0 => {}
        1 => return Err(faults.remove(0)),
        _ => return Err(ScreenError::Several { faults }),
    }
    let waits = |standing| {
        let waiting = next
            .iter()
            .filter(|one| Standing::of(&one.given) == standing);
        u32::try_from(waiting.count()).unwrap_or(u32::MAX)
    };
    let spoken = Spoken {
        changed: u32::try_from(next.len()).unwrap_or(u32::MAX),
        proposed: waits(Standing::Proposed),
        disputed: waits(Standing::Disputed),
    };
    workspace.transact::<_, ScreenError>(now, None, |writing| {
        for one in &next {
            let application = one.considered.application;
            store::given::put(writing, application, &one.given)?;
            if let Some((verdict, reason)) = &one.holds {
                set_screening(writing, application, *verdict, reason, now)?;
            }
        }
        let first = next.first().map_or(Step::Various, |one| one.step);
        let step = match next.iter().all(|one| one.step == first) {
            true => first,
            false => Step::Various,
        };
        let verdicts = next.into_iter().map(|one| one.considered).collect();
        Ok((
            (),
            Operation::ScreenByTwo {
                step,
                person,
                verdicts,
            },
        ))
    })?;
    Ok(spoken)
}

/// Tells whether a verdict needs a second person.
fn needs_two(verdict: Verdict) -> bool {
    !matches!(verdict, Verdict::Open | Verdict::Withdrawn)
}

fn check(bound: &Bound, person: &str, says: Says<'_>) -> Result<(), ScreenError> {
    if !bound.asks_two {
        return Err(ScreenError::NotByTwo);
    }
    let is_noted = matches!(says, Says::Verdict(verdict, _) if !needs_two(verdict));
    if person.is_empty() && !is_noted {
        return Err(ScreenError::NoName);
    }
    if person.chars().count() > LONGEST_NAME {
        return Err(ScreenError::NameLong { most: LONGEST_NAME });
    }
    match says {
        Says::Final {
            verdict, reason, ..
        } if reason.is_empty() || !needs_two(verdict) => Err(ScreenError::NoReason),
        _ => Ok(()),
    }
}

/// Says what follows for an application; none where it stands like that already.
fn next_of(
    reading: Reading<'_>,
    bound: &Bound,
    before: &Application,
    person: &str,
    says: Says<'_>,
    now: Instant,
) -> Result<Option<Next>, ScreenError> {
    let application = before.id;
    let given = store::given::of(reading, application)?;
    let screening = &before.screening;
    let Follows {
        given: after,
        holds,
    } = match says {
        Says::Verdict(verdict, reason) if !needs_two(verdict) => {
            if screening.says(verdict, reason) && given.is_empty() {
                return Ok(None);
            }
            let holds = Some((verdict, reason.to_owned()));
            Follows {
                given: Vec::new(),
                holds,
            }
        }
        // It holds already, and two have said so.
        Says::Verdict(verdict, reason)
            if screening.says(verdict, reason) && Standing::of(&given) == Standing::Agreed =>
        {
            return Ok(None);
        }
        says => {
            follows(&given, person, says, now).map_err(|fault| named(fault, application, &given))?
        }
    };
    let meant = after.last().map(|one| one.verdict);
    let wanted = holds.as_ref().map(|(verdict, _)| *verdict).or(meant);
    bound.check(reading, before, wanted.unwrap_or(Verdict::Open))?;
    let at = |verdict| (verdict != Verdict::Open).then_some(now);
    let holding = match &holds {
        Some((verdict, reason)) => kept(*verdict, reason, at(*verdict)),
        None => kept(screening.verdict, &screening.reason, screening.at),
    };
    let step = match (says, Standing::of(&after)) {
        (Says::Final { .. }, _) => Step::Settled,
        (_, Standing::Nobody) => Step::Noted,
        (_, Standing::Proposed) => Step::Proposed,
        (_, Standing::Disputed) => Step::Disagreed,
        (_, Standing::Agreed) => Step::Confirmed,
    };
    let after_it = KeptStand {
        holds: holding,
        given: after.iter().map(kept_given).collect(),
    };
    Ok(Some(Next {
        considered: Considered {
            application,
            before: kept_stand(screening, &given),
            after: after_it,
        },
        given: after,
        holds,
        step,
    }))
}

fn named(fault: Fault, application: ApplicationId, given: &[Given]) -> ScreenError {
    let person = |at: usize| {
        given
            .get(at)
            .map(|one| one.person.clone())
            .unwrap_or_default()
    };
    match fault {
        Fault::SamePerson => ScreenError::SamePerson { application },
        Fault::Disputed => ScreenError::Disputed {
            application,
            first: person(0),
            second: person(1),
        },
        Fault::NotDisputed => ScreenError::NotDisputed { application },
        Fault::NothingProposed => ScreenError::NothingProposed { application },
    }
}

/// Returns where an application stands, as the journal keeps it.
pub(in crate::applications) fn kept_stand(screening: &Screening, given: &[Given]) -> KeptStand {
    KeptStand {
        holds: kept(screening.verdict, &screening.reason, screening.at),
        given: given.iter().map(kept_given).collect(),
    }
}

fn kept_given(given: &Given) -> KeptGiven {
    KeptGiven {
        verdict: given.verdict.name().to_owned(),
        reason: given.reason.clone(),
        person: given.person.clone(),
        at: given.at.millis(),
    }
}

/// Puts an application back where the journal says that it stood.
pub(crate) fn put_stand_back(
    writing: &Writing<'_>,
    application: ApplicationId,
    stand: &KeptStand,
    now: Instant,
) -> Result<(), StoreError> {
    put_back(writing, application, &stand.holds, now)?;
    let given = stand.given.iter().map(|one| Given {
        verdict: Verdict::from_name(&one.verdict).unwrap_or(Verdict::Open),
        reason: one.reason.clone(),
        person: one.person.clone(),
        at: Instant::from_millis(one.at).unwrap_or(now),
    });
    store::given::put(writing, application, &given.collect::<Vec<_>>())
}
