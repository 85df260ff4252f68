//! What an assignment that stands does not meet, after changes by hand for instance.

use super::panel::Panel;
use super::{Request, Unmet, connect};

/// Lists what the standing assignment, which is `request.fixed`, does not meet of what the request asks.
///
/// A pure function; nothing is proposed. Conflicts and what is outside of the round come first, then
/// capacities, applications that are short of judges, categories that fall apart, and uneven loads.
pub fn check(request: &Request) -> Vec<Unmet> {
    let mut panel = Panel::of_seats(request);
    let said = |unmet: Unmet| match unmet {
        Unmet::ByHandInConflict { application, judge } => {
            Unmet::StandsInConflict { application, judge }
        }
        Unmet::ByHandUnknown { application, judge } => Unmet::StandsOutside { application, judge },
        Unmet::ByHandOverCapacity {
            judge,
            assigned,
            capacity,
        } => Unmet::OverCapacity {
            judge,
            assigned,
            capacity,
        },
        Unmet::CapacityExhausted {
            application,
            wanted,
            given,
        } => Unmet::Short {
            application,
            wanted,
            given,
        },
        unmet => unmet,
    };
    let mut unmet = panel.take_fixed(request);
    unmet.extend(panel.shortages());
    unmet.extend(connect::standing_apart(&panel));
    unmet.extend(panel.unevenness());
    unmet.into_iter().map(said).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::tests::{a_panel, pair};
    use super::super::{Pair, propose};
    use super::*;

    fn codes(mut request: Request, fixed: impl IntoIterator<Item = Pair>) -> Vec<&'static str> {
        request.fixed = fixed.into_iter().collect();
        check(&request).iter().map(Unmet::code).collect()
    }

    #[test]
    fn what_was_proposed_and_met_has_nothing_against_it() {
        let request = a_panel(12, 4, 2).0;
        let proposal = propose(&request);
        assert!(proposal.unmet.is_empty());
        assert_eq!(codes(request, proposal.assignments), [""; 0]);
    }

    #[test]
    fn a_judge_taken_away_by_hand_is_missed_and_one_too_many_is_told() {
        let request = a_panel(12, 4, 2).0;
        let mut pairs = propose(&request).assignments;
        let first = *pairs.first().unwrap();
        pairs.remove(&first);
        assert_eq!(codes(request.clone(), pairs.clone()), ["assign-short"]);
        pairs.insert(first);
        let mut limited = request.clone();
        limited.judges[0].capacity = Some(1);
        assert_eq!(codes(limited, pairs.clone()), ["assign-over-capacity"]);
        let mut conflicted = request;
        conflicted.conflicts.insert(first);
        // It is not counted as a judge of the application.
        let told = codes(conflicted, pairs);
        assert_eq!(told, ["assign-standing-conflict", "assign-short"]);
    }

    #[test]
    fn a_category_that_hands_have_split_is_named_and_an_application_outside_the_round() {
        let request = a_panel(4, 4, 2).0;
        let split = [
            (1, 1),
            (1, 2),
            (2, 1),
            (2, 2),
            (3, 3),
            (3, 4),
            (4, 3),
            (4, 4),
        ];
        let split = split.map(|(a, j)| pair(a, j));
        assert_eq!(codes(request.clone(), split), ["assign-apart-standing"]);
        let outside = split.into_iter().chain([pair(9, 1)]);
        let told = codes(request, outside);
        assert_eq!(told, ["assign-standing-outside", "assign-apart-standing"]);
    }
}
