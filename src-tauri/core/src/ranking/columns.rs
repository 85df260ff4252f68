//! The criteria of a rubric as sheets name them.

use crate::scores::{Criterion, CriterionId, GivenPoints, Points, Rubric};
use std::sync::Arc;

/// The criteria in the order of their ids, which is also that of a sheet's points.
pub(super) struct Columns<'a> {
    ids: Arc<[CriterionId]>,
    list: Vec<Column<'a>>,
}

/// One criterion.
pub(super) struct Column<'a> {
    pub(super) criterion: &'a Criterion,
    /// Its place in the rubric, from 0.
    pub(super) place: usize,
}

impl<'a> Columns<'a> {
    /// Reads them. The list of ids is that of the sheets where they name all criteria, since one list is
    /// known to be itself without a look at its texts.
    pub(super) fn new<'b>(
        rubric: &'a Rubric,
        sheets: impl IntoIterator<Item = &'b GivenPoints>,
    ) -> Self {
        let criteria = rubric.criteria.iter().enumerate();
        let mut list: Vec<Column<'a>> = criteria
            .map(|(place, criterion)| Column { criterion, place })
            .collect();
        list.sort_by_key(|column| &column.criterion.id);
        let ids = list.iter().map(|column| &column.criterion.id);
        let theirs = sheets.into_iter().map(GivenPoints::criteria);
        let mut theirs = theirs.filter(|theirs| theirs.iter().eq(ids.clone()));
        let ids = match theirs.next() {
            Some(theirs) => Arc::clone(theirs),
            None => ids.cloned().collect(),
        };
        Self { ids, list }
    }

    /// Finds a criterion.
    pub(super) fn get(&self, id: &CriterionId) -> Option<&Column<'a>> {
        let at = self.ids.binary_search(id).ok()?;
        self.list.get(at)
    }

    /// Returns each criterion with its points; `None` where one has no points, or points are given for
    /// what is no criterion.
    pub(super) fn of_whole<'b>(
        &'b self,
        given: &'b GivenPoints,
    ) -> Option<impl Iterator<Item = (&'b Column<'a>, Points)>> {
        let points = given.points().iter().copied();
        given
            .are_for(&self.ids)
            .then(|| self.list.iter().zip(points))
    }
}
