//! Assignment: which judge is asked to score which application.
//!
//! [`propose`] answers a [`Request`] with a [`Proposal`]. In this order of importance it keeps conflicts
//! of interest and capacities, gives every application its judges, spreads the load evenly, connects
//! every category, and prefers expertise and language. Only a category that can be connected in no
//! other way makes loads uneven, by one application at a time. What cannot be met is said by name in
//! [`Proposal::unmet`], never dropped in silence.
//!
//! A category is *connected* when one can walk from any of its applications to any other by way of
//! judges they share. Only then can a severe judge be told from a weak application (Weeks and Williams
//! 1964, "A note on the determination of connectedness in an N-way cross classification",
//! Technometrics 6(3), 319–324).

mod balance;
mod chains;
mod connect;
mod fit;
mod panel;
mod parts;
mod standing;
mod transfers;
mod unmet;

pub use standing::check;
pub use unmet::Unmet;

use crate::id::{ApplicationId, JudgeId};
use panel::Panel;
use std::collections::{BTreeMap, BTreeSet};

/// One application that needs judges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its number.
    pub id: ApplicationId,
    /// The id of the category it competes in.
    pub category: String,
    /// Sectors and themes, spelt as in the judges' expertise.
    pub tags: BTreeSet<String>,
    /// The language it is written in, where known.
    pub language: Option<String>,
}

/// One judge who can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The judge's number.
    pub id: JudgeId,
    /// Sectors and themes the judge knows.
    pub expertise: BTreeSet<String>,
    /// Languages the judge reads; empty where nobody asked.
    pub languages: BTreeSet<String>,
    /// The most applications the judge takes in this round; `None` for no limit.
    pub capacity: Option<u32>,
}

/// An application and a judge.
pub type Pair = (ApplicationId, JudgeId);

/// What the chair asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Request {
    /// Applications to be judged; of two with one number the last stands.
    pub applications: Vec<Candidate>,
    /// The panel; of two with one number the last stands.
    pub judges: Vec<Member>,
    /// Pairs that must never be assigned.
    pub conflicts: BTreeSet<Pair>,
    /// Assignments made by hand, which are kept as they are.
    pub fixed: BTreeSet<Pair>,
    /// Judges for each application, those by hand included.
    pub per_application: u32,
    /// Chooses among assignments that are equally good; one seed always gives one proposal.
    pub seed: u64,
}

/// What [`propose`] found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Every assignment, those by hand included, by application and then judge.
    pub assignments: BTreeSet<Pair>,
    /// The number of applications of every judge, also of those who got none.
    pub loads: BTreeMap<JudgeId, u32>,
    /// What could not be met, and why.
    pub unmet: Vec<Unmet>,
}

/// Proposes an assignment.
///
/// The result depends on the content of `request` alone, not on the order of its lists.
///
/// First a minimum-cost flow with convex costs (the file `balance.rs`) leaves as few places open as can
/// be, then makes loads as even as can be, and among those takes the best fit; chance settles the rest.
/// Then exchanges between judges (`connect.rs`) join the parts of each category. They cost fit, and are
/// chosen one after the other, so that in the end the fit is good but not proven to be the best among
/// connected assignments.
pub fn propose(request: &Request) -> Proposal {
    let mut panel = Panel::new(request);
    let mut unmet = panel.take_fixed(request);
    balance::fill(&mut panel);
    unmet.extend(panel.shortages());
    unmet.extend(connect::join_categories(&mut panel));
    unmet.extend(panel.unevenness());
    Proposal {
        assignments: panel.pairs(),
        loads: panel.loads(),
        unmet,
    }
}

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
