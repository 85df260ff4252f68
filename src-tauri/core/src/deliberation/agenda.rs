//! The agenda of a meeting: which applications are talked about in which order, and who is out of the room.

use super::order::{goings, order};
use crate::id::{ApplicationId, JudgeId};
use std::collections::BTreeSet;

/// An application that is to be talked about, with the members who must not be in the room then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// The application.
    pub application: ApplicationId,
    /// Members with a conflict of interest.
    pub conflicted: BTreeSet<JudgeId>,
}

/// An application's place on the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The application.
    pub application: ApplicationId,
    /// Members who must go out now.
    pub leave: BTreeSet<JudgeId>,
    /// Members who come in again now.
    pub come_back: BTreeSet<JudgeId>,
    /// Everybody who is out while it is talked about.
    pub out: BTreeSet<JudgeId>,
}

/// The order in which applications are talked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// The items in order.
    pub items: Vec<Item>,
    /// How often anybody goes out, everybody being in at the beginning.
    pub goings: u32,
    /// How often anybody would go out in the order of the ranking.
    pub in_ranking_order: u32,
    /// Whether no order has fewer goings; otherwise it is a good one.
    pub exact: bool,
}

impl Agenda {
    /// Orders applications, given best first, so that members leave the room least often.
    ///
    /// A pure function: the same matters give the same agenda. The order of the ranking stays where none
    /// was found that spares a going; [`super::order()`] says how one is looked for.
    ///
    /// ```
    /// use jurybook_core::deliberation::{Agenda, Matter};
    /// use jurybook_core::id::{ApplicationId, JudgeId};
    /// let matter = |application, judges: &[u32]| Matter {
    ///     application: ApplicationId(application),
    ///     conflicted: judges.iter().copied().map(JudgeId).collect(),
    /// };
    /// let agenda = Agenda::new(&[matter(1, &[7]), matter(2, &[]), matter(3, &[7])]);
    /// let order: Vec<u32> = agenda.items.iter().map(|item| item.application.0).collect();
    /// assert_eq!(order, [1, 3, 2]);
    /// assert_eq!((agenda.goings, agenda.in_ranking_order), (1, 2));
    /// ```
    pub fn new(matters: &[Matter]) -> Self {
        let sets: Vec<BTreeSet<JudgeId>> =
            matters.iter().map(|one| one.conflicted.clone()).collect();
        let (places, exact) = order(&sets);
        let mut before = BTreeSet::new();
        let item = |place: &usize| {
            let out = sets[*place].clone();
            let item = Item {
                application: matters[*place].application,
                leave: out.difference(&before).copied().collect(),
                come_back: before.difference(&out).copied().collect(),
                out: out.clone(),
            };
            before = out;
            item
        };
        Self {
            items: places.iter().map(item).collect(),
            goings: goings(places.iter().map(|place| &sets[*place])),
            in_ranking_order: goings(&sets),
            exact,
        }
    }
}
