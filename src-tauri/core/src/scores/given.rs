//! The points of one sheet, criterion by criterion.

use super::{CriterionId, Points};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Points for some criteria, in the order of the criteria's ids.
///
/// A round has a hundred thousand sheets and a handful of criteria, so sheets share one list of ids
/// ([`Self::sharing`]); whoever goes through many of them need not compare a text for each. Copies are
/// cheap.
#[derive(Debug, Clone)]
pub struct GivenPoints {
    criteria: Arc<[CriterionId]>,
    /// As many as there are criteria.
    points: Arc<[Points]>,
}

impl GivenPoints {
    /// Returns the ids of the criteria that have points, in order.
    pub fn criteria(&self) -> &Arc<[CriterionId]> {
        &self.criteria
    }

    /// Returns the points, in the order of the criteria's ids.
    pub fn points(&self) -> &[Points] {
        &self.points
    }

    /// Returns each criterion with its points, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&CriterionId, Points)> {
        self.criteria.iter().zip(self.points.iter().copied())
    }

    /// Returns the points of a criterion, where it has any.
    pub fn get(&self, criterion: &CriterionId) -> Option<Points> {
        let at = self.criteria.binary_search(criterion).ok()?;
        self.points.get(at).copied()
    }

    /// Claims that the criteria with points are these, which stand in the order of their ids.
    pub fn are_for(&self, criteria: &Arc<[CriterionId]>) -> bool {
        Arc::ptr_eq(&self.criteria, criteria) || self.criteria == *criteria
    }

    /// Takes `criteria` for its own list where they are the same, so that they are kept once.
    pub fn sharing(self, criteria: &Arc<[CriterionId]>) -> Self {
        let criteria = match self.are_for(criteria) {
            true => Arc::clone(criteria),
            false => self.criteria,
        };
        Self { criteria, ..self }
    }
}

impl From<BTreeMap<CriterionId, Points>> for GivenPoints {
    fn from(points: BTreeMap<CriterionId, Points>) -> Self {
        let (criteria, points): (Vec<_>, Vec<_>) = points.into_iter().unzip();
        Self {
            criteria: criteria.into(),
            points: points.into(),
        }
    }
}

impl FromIterator<(CriterionId, Points)> for GivenPoints {
    /// Takes points in any order; of two for one criterion the last stays.
    fn from_iter<I: IntoIterator<Item = (CriterionId, Points)>>(points: I) -> Self {
        BTreeMap::from_iter(points).into()
    }
}

impl PartialEq for GivenPoints {
    fn eq(&self, other: &Self) -> bool {
        self.points == other.points && self.are_for(&other.criteria)
    }
}

impl Eq for GivenPoints {}

impl Default for GivenPoints {
    fn default() -> Self {
        BTreeMap::new().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(points: &[(&str, i32)]) -> GivenPoints {
        let points = points.iter();
        points
            .map(|&(id, points)| (id.into(), Points(points)))
            .collect()
    }

    #[test]
    fn points_stand_in_the_order_of_the_ids() {
        let given = given(&[("need", 3), ("care", 1), ("need", 2)]);
        let ids: Vec<&str> = given.criteria().iter().map(|id| id.0.as_str()).collect();
        assert_eq!(
            (ids, given.points()),
            (vec!["care", "need"], &[Points(1), Points(2)][..])
        );
        assert_eq!(given.get(&"need".into()), Some(Points(2)));
        assert_eq!(given.get(&"reach".into()), None);
    }

    #[test]
    fn a_list_is_shared_only_where_it_is_the_same() {
        let first = given(&[("care", 1), ("need", 2)]);
        let second = given(&[("need", 2), ("care", 1)]);
        assert!(first == second && !Arc::ptr_eq(first.criteria(), second.criteria()));
        let second = second.sharing(first.criteria());
        assert!(Arc::ptr_eq(first.criteria(), second.criteria()));
        let other = given(&[("care", 1)]).sharing(first.criteria());
        assert_eq!(other, given(&[("care", 1)]));
        assert_ne!(other, first);
    }
}
