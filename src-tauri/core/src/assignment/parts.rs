//! The parts into which a category falls, and the assignments that hold a part together.

use super::panel::Panel;
use std::collections::BTreeMap;

/// The parts of one category: sets of judges who reach each other through its applications.
pub(super) struct Parts {
    /// The part of each judge; `None` for a judge without an application of the category.
    pub(super) of_judge: Vec<Option<usize>>,
    pub(super) count: usize,
}

impl Parts {
    /// Finds the parts by union of the judges of each application.
    pub(super) fn of(panel: &Panel, c: usize) -> Self {
        let mut sets = Sets::new(panel.judge_count());
        let mut present = vec![false; panel.judge_count()];
        for &a in panel.members(c) {
            for &j in panel.judges_of(a) {
                present[j] = true;
                sets.unite(j, panel.judges_of(a)[0]);
            }
        }
        let of_judge: Vec<Option<usize>> = present
            .into_iter()
            .enumerate()
            .map(|(j, present)| present.then(|| sets.find(j)))
            .collect();
        let is_root = |(j, part): &(usize, &Option<usize>)| **part == Some(*j);
        let count = of_judge.iter().enumerate().filter(is_root).count();
        Self { of_judge, count }
    }

    /// Returns the part with the fewest judges.
    pub(super) fn smallest(&self) -> Option<usize> {
        let mut sizes = BTreeMap::new();
        for part in self.of_judge.iter().flatten() {
            *sizes.entry(*part).or_insert(0_usize) += 1;
        }
        sizes
            .into_iter()
            .min_by_key(|&(part, size)| (size, part))
            .map(|(part, _)| part)
    }
}

/// Disjoint sets of judges, each known by its first.
pub(super) struct Sets(Vec<usize>);

impl Sets {
    pub(super) fn new(judges: usize) -> Self {
        Self((0..judges).collect())
    }

    pub(super) fn find(&mut self, mut j: usize) -> usize {
        while self.0[j] != j {
            self.0[j] = self.0[self.0[j]];
            j = self.0[j];
        }
        j
    }

    pub(super) fn unite(&mut self, j: usize, i: usize) {
        let (j, i) = (self.find(j), self.find(i));
        self.0[j.max(i)] = j.min(i);
    }
}

/// The assignments that can be taken away without splitting a part of their category.
pub(super) struct Loose {
    /// The judges of each application from whom it can be taken so.
    judges: Vec<Vec<usize>>,
}

impl Loose {
    pub(super) fn of_all(panel: &Panel) -> Self {
        let mut loose = Self {
            judges: vec![Vec::new(); panel.application_count()],
        };
        (0..panel.category_count()).for_each(|c| loose.look_again(panel, c));
        loose
    }

    /// Claims that taking `a` from `j` splits nothing.
    pub(super) fn contains(&self, a: usize, j: usize) -> bool {
        self.judges[a].contains(&j)
    }

    /// Finds the loose assignments of category `c`: all but the bridges of its graph (Tarjan 1974, "A
    /// note on finding the bridges of a graph", Information Processing Letters 2(6), 160–161), and
    /// those of a judge who has one application of the category only.
    pub(super) fn look_again(&mut self, panel: &Panel, c: usize) {
        let members = panel.members(c);
        // Nodes are the judges, and after them the members.
        let judges = panel.judge_count();
        let mut near: Vec<Vec<usize>> = vec![Vec::new(); judges + members.len()];
        for (at, &a) in members.iter().enumerate() {
            for &j in panel.judges_of(a) {
                near[j].push(judges + at);
                near[judges + at].push(j);
            }
        }
        let bridge_to = bridges(&near);
        for (at, &a) in members.iter().enumerate() {
            let node = judges + at;
            let is_loose = |j: &usize| {
                near[*j].len() == 1 || (bridge_to[*j] != Some(node) && bridge_to[node] != Some(*j))
            };
            let of = panel.judges_of(a).iter().copied();
            self.judges[a] = of.filter(is_loose).collect();
        }
    }
}

/// Returns for each node its parent in a depth-first forest, where the edge between them is a bridge.
fn bridges(near: &[Vec<usize>]) -> Vec<Option<usize>> {
    const UNSEEN: usize = usize::MAX;
    let mut order = vec![UNSEEN; near.len()];
    // The earliest node reached from below without the edge to the parent.
    let mut low = order.clone();
    let mut parent = vec![None; near.len()];
    let mut next = vec![0; near.len()];
    let mut clock = 0;
    for root in 0..near.len() {
        let mut at = (order[root] == UNSEEN).then_some(root);
        while let Some(node) = at {
            if order[node] == UNSEEN {
                (order[node], low[node]) = (clock, clock);
                clock += 1;
            }
            match near[node].get(next[node]) {
                Some(&to) => {
                    next[node] += 1;
                    if order[to] == UNSEEN {
                        parent[to] = Some(node);
                        at = Some(to);
                    } else if parent[node] != Some(to) {
                        low[node] = low[node].min(order[to]);
                    }
                }
                None => {
                    at = parent[node];
                    if let Some(above) = at {
                        low[above] = low[above].min(low[node]);
                    }
                }
            }
        }
    }
    for node in 0..near.len() {
        if parent[node].is_some_and(|above| low[node] <= order[above]) {
            parent[node] = None;
        }
    }
    parent
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bridge_is_what_no_circle_goes_over() {
        // A triangle 0-1-2 with a tail 2-3-4, and 5 alone.
        let edges = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4)];
        let mut near = vec![Vec::new(); 6];
        for (one, other) in edges {
            near[one].push(other);
            near[other].push(one);
        }
        let found = bridges(&near);
        assert_eq!(found, [None, None, None, Some(2), Some(3), None]);
    }
}
