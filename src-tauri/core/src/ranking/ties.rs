//! Tie rules: what parts applications of equal score, in the order that the programme states.

use super::{Exact, Row};
use crate::scores::CriterionId;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// What parts equals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TieRule {
    /// The higher mean points on this criterion.
    Criterion(CriterionId),
    /// The higher median of the sheets' scores.
    Median,
    /// The chair decides: the program parts them no further.
    Chair,
}

/// Where one of several equals stands among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'a> {
    /// How many of them stand before it; equals still share a place.
    pub before: u32,
    /// The rule that parted it from the one before it, and the first from the one after it; for those
    /// that stay equal [`TieRule::Chair`] where the rules leave them to the chair.
    pub by: Option<&'a TieRule>,
}

/// Puts equals in order by the rules, the best first, and tells where each stands then.
///
/// A rule that has no value for one of them puts it last; those whom no rule parts keep their order.
pub fn part<'a, T>(
    equals: &mut [T],
    rules: &'a [TieRule],
    value: impl Fn(&T, &TieRule) -> Option<Exact>,
) -> Vec<Standing<'a>> {
    let compare = |one: &T, other: &T| -> (Ordering, Option<&'a TieRule>) {
        for rule in rules {
            let order = value(other, rule).cmp(&value(one, rule));
            if order != Ordering::Equal {
                return (order, Some(rule));
            }
        }
        (Ordering::Equal, None)
    };
    equals.sort_by(|one, other| compare(one, other).0);
    let chair = rules.iter().find(|rule| **rule == TieRule::Chair);
    let parted: Vec<Option<&TieRule>> = equals
        .windows(2)
        .map(|pair| compare(&pair[0], &pair[1]).1)
        .collect();
    let mut before = 0;
    let standing = |at: usize| {
        let above = at.checked_sub(1).and_then(|above| parted[above]);
        if above.is_some() {
            before = at as u32;
        }
        let alone = before == at as u32 && parted.get(at).is_none_or(Option::is_some);
        Standing {
            before,
            by: match alone {
                true => above.or(parted.get(at).copied().flatten()),
                false => chair,
            },
        }
    };
    (0..equals.len()).map(standing).collect()
}

/// Returns what a rule compares of a row; `None` where it has nothing of the kind. `criteria` are those of
/// the ranking.
pub fn value(row: &Row, criteria: &[CriterionId], rule: &TieRule) -> Option<Exact> {
    match rule {
        TieRule::Criterion(id) => {
            let at = criteria.iter().position(|criterion| criterion == id)?;
            row.criterion_means.get(at).copied()
        }
        TieRule::Median => median(&row.sheets),
        TieRule::Chair => None,
    }
}

/// Returns the median of some scores: the middle one, or the mean of the two in the middle.
///
/// `None` without any, or where that mean leaves the range of [`Exact`].
pub fn median<K>(scores: &BTreeMap<K, Exact>) -> Option<Exact> {
    let mut scores: Vec<Exact> = scores.values().copied().collect();
    scores.sort_unstable();
    let middle = scores.len() / 2;
    match scores.len() % 2 {
        1 => scores.get(middle).copied(),
        _ => Exact::midpoint(*scores.get(middle.checked_sub(1)?)?, *scores.get(middle)?),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const IMPACT: usize = 0;
    const MEDIAN: usize = 1;

    /// Parts applications given by name, impact and median.
    fn parted(
        equals: &[(&'static str, i128, i128)],
        rules: &[TieRule],
    ) -> Vec<(&'static str, u32, Option<TieRule>)> {
        let mut equals: Vec<_> = equals
            .iter()
            .map(|&(name, impact, median)| (name, [impact, median]))
            .collect();
        let value = |one: &(&str, [i128; 2]), rule: &TieRule| {
            let at = match rule {
                TieRule::Criterion(_) => IMPACT,
                TieRule::Median => MEDIAN,
                TieRule::Chair => return None,
            };
            Exact::new(one.1[at], 1)
        };
        let standings = part(&mut equals, rules, value);
        let all = equals.iter().zip(standings);
        all.map(|(one, standing)| (one.0, standing.before, standing.by.cloned()))
            .collect()
    }

    #[test]
    fn the_first_rule_that_differs_decides_and_is_named() {
        let impact = TieRule::Criterion("impact".into());
        let rules = [impact.clone(), TieRule::Median];
        let found = parted(&[("a", 3, 50), ("b", 4, 40), ("c", 3, 60)], &rules);
        assert_eq!(
            found,
            [
                ("b", 0, Some(impact.clone())),
                ("c", 1, Some(impact)),
                ("a", 2, Some(TieRule::Median)),
            ]
        );
    }

    #[test]
    fn what_no_rule_parts_stays_equal_or_is_the_chairs() {
        let equals = [("a", 3, 50), ("b", 3, 50), ("c", 1, 50)];
        let impact = TieRule::Criterion("impact".into());
        let found = parted(&equals, std::slice::from_ref(&impact));
        assert_eq!(
            found,
            [
                ("a", 0, None),
                ("b", 0, None),
                ("c", 2, Some(impact.clone()))
            ]
        );
        let found = parted(&equals, &[impact.clone(), TieRule::Chair]);
        let chair = Some(TieRule::Chair);
        assert_eq!(
            found,
            [
                ("a", 0, chair.clone()),
                ("b", 0, chair),
                ("c", 2, Some(impact))
            ]
        );
        assert_eq!(parted(&equals, &[])[2], ("c", 0, None));
    }

    #[test]
    fn a_median_is_the_middle_or_between_the_two_in_the_middle() {
        let scores = |of: &[i128]| -> BTreeMap<usize, Exact> {
            of.iter()
                .map(|score| Exact::new(*score, 3).unwrap())
                .enumerate()
                .collect()
        };
        assert_eq!(median(&scores(&[])), None);
        assert_eq!(median(&scores(&[9, 1, 4])), Exact::new(4, 3));
        assert_eq!(median(&scores(&[9, 1, 4, 5])), Exact::new(3, 2));
    }
}
