//! Fills every application with judges: a minimum-cost flow with convex load cost.
//!
//! Units flow from applications through judges to a sink. The `n`-th application of a judge costs `n`
//! load units, so the cheapest flow has the most even loads that conflicts and capacities allow; fit and
//! then chance decide among those. Solved by successive shortest paths with node potentials (Ahuja,
//! Magnanti and Orlin 1993, *Network Flows*, section 9.7; convex costs, section 14.3).
//!
//! Panels have far fewer judges than applications, so application nodes are eliminated: an arc from judge
//! `j` to judge `i` stands for the cheapest application that `j` could give to `i`. A shortest path is
//! then found among judges alone, by Dijkstra's algorithm without a heap, in at most J² steps.

use super::panel::{Panel, WORST_MISFIT};

/// The cost of an arc that does not exist.
const NONE: i64 = i64::MAX;

/// Chance costs stand in `0..CHANCES`.
const CHANCES: i64 = 256;

/// Gives every application its judges, as far as capacities and conflicts allow.
///
/// Each application gets its first judge before any gets its second, so a shortage is shared.
pub(super) fn fill(panel: &mut Panel) {
    let mut flow = Flow::new(panel);
    let mut stuck = vec![false; panel.application_count()];
    for round in 0..panel.wanted() as usize {
        for (a, stuck) in stuck.iter_mut().enumerate() {
            // Once no path is left, none appears later: supplies that can be met form a matroid.
            if panel.judges_of(a).len() <= round && !*stuck {
                *stuck = !flow.give_one_judge(panel, a);
            }
        }
        if stuck.iter().all(|&s| s) {
            break;
        }
    }
}

struct Flow {
    judges: usize,
    /// Cost of each application with each judge: fit first, then chance.
    cost: Vec<i64>,
    /// Cost of the next application of a judge, for each one already held.
    load_unit: i64,
    potential: Vec<i64>,
    /// At `j * judges + i`, the cost of the cheapest transfer from `j` to `i`, or [`NONE`].
    arc: Vec<i64>,
    /// The application of each transfer.
    carried: Vec<usize>,
}

impl Flow {
    /// Sets the costs so that load outweighs fit and fit outweighs chance.
    ///
    /// A cycle of exchanges meets each judge at most once, so one unit of fit is more than the chance
    /// costs of `2 · judges` pairs together, and one unit of load more than the fit of as many.
    fn new(panel: &Panel) -> Self {
        let judges = panel.judge_count();
        let pairs = 2 * (judges as i64 + 2);
        let fit_unit = CHANCES * pairs;
        let cost = |a, j| {
            let chance = (panel.chance(a, j) % CHANCES as u64) as i64;
            panel.misfit(a, j) * fit_unit + chance
        };
        let all = (0..panel.application_count()).flat_map(|a| (0..judges).map(move |j| (a, j)));
        Self {
            judges,
            cost: all.map(|(a, j)| cost(a, j)).collect(),
            load_unit: pairs * (WORST_MISFIT * fit_unit + CHANCES),
            potential: vec![0; judges],
            arc: vec![NONE; judges * judges],
            carried: vec![usize::MAX; judges * judges],
        }
    }

    /// Sends one unit from application `a` to the sink along a shortest path; false where there is none.
    fn give_one_judge(&mut self, panel: &mut Panel, a: usize) -> bool {
        let Some(path) = self.shortest_path(panel, a) else {
            return false;
        };
        // Written down first: the arcs change as soon as the first application moves.
        let moves: Vec<(usize, usize, usize)> = path
            .windows(2)
            .map(|hop| (self.carried[hop[0] * self.judges + hop[1]], hop[0], hop[1]))
            .collect();
        for &(moved, from, _) in &moves {
            self.release(panel, moved, from);
        }
        for &(moved, _, to) in &moves {
            self.take(panel, moved, to);
        }
        self.take(panel, a, path[0]);
        true
    }

    /// Finds the judges along a cheapest path from `a` to the sink and updates the potentials.
    ///
    /// Labels are reduced costs. The search ends with the first judge from whom the sink is no farther
    /// than any judge still open.
    fn shortest_path(&mut self, panel: &Panel, a: usize) -> Option<Vec<usize>> {
        let judges = self.judges;
        let start = |j| match panel.is_free(a, j) {
            true => self.cost[a * judges + j] - self.potential[j],
            false => NONE,
        };
        let mut label: Vec<i64> = (0..judges).map(start).collect();
        let mut before: Vec<Option<usize>> = vec![None; judges];
        let mut open = vec![true; judges];
        let mut closed: Vec<(usize, i64)> = Vec::new();
        let mut best = (NONE, usize::MAX);
        while let Some((distance, j)) = label
            .iter()
            .zip(0..)
            .map(|(l, j)| (*l, j))
            .min()
            .filter(|n| n.0 < best.0)
        {
            closed.push((j, distance));
            (open[j], label[j]) = (false, NONE);
            let base = distance + self.potential[j];
            if panel.has_room(j) {
                best = best.min((base + self.load_unit * i64::from(panel.load(j)), j));
            }
            let arcs = &self.arc[j * judges..][..judges];
            for i in 0..judges {
                if open[i] && arcs[i] != NONE && base + arcs[i] - self.potential[i] < label[i] {
                    label[i] = base + arcs[i] - self.potential[i];
                    before[i] = Some(j);
                }
            }
        }
        let (end, last) = Some(best).filter(|b| b.0 != NONE)?;
        for (j, distance) in closed {
            self.potential[j] += distance - end;
        }
        let mut path: Vec<usize> = std::iter::successors(Some(last), |&j| before[j]).collect();
        path.reverse();
        Some(path)
    }

    /// Assigns `a` to `j` and keeps the arcs true.
    fn take(&mut self, panel: &mut Panel, a: usize, j: usize) {
        panel.assign(a, j);
        for i in 0..self.judges {
            self.offer(panel, a, j, i);
        }
        for &other in panel.judges_of(a) {
            if self.carried[other * self.judges + j] == a {
                self.search(panel, other, j);
            }
        }
    }

    /// Takes `a` from `j` and keeps the arcs true.
    fn release(&mut self, panel: &mut Panel, a: usize, j: usize) {
        panel.unassign(a, j);
        for i in 0..self.judges {
            if self.carried[j * self.judges + i] == a {
                self.search(panel, j, i);
            }
        }
        for &other in panel.judges_of(a) {
            if panel.movable(other).contains(&a) {
                self.offer(panel, a, other, j);
            }
        }
    }

    /// Lets `a` be the transfer from `j` to `i` if it is cheaper than the one known.
    fn offer(&mut self, panel: &Panel, a: usize, j: usize, i: usize) {
        if panel.is_free(a, i) {
            let at = j * self.judges + i;
            let cost = self.cost[a * self.judges + i] - self.cost[a * self.judges + j];
            (self.arc[at], self.carried[at]) = (self.arc[at], self.carried[at]).min((cost, a));
        }
    }

    /// Finds the cheapest transfer from `j` to `i` anew.
    fn search(&mut self, panel: &Panel, j: usize, i: usize) {
        let at = j * self.judges + i;
        (self.arc[at], self.carried[at]) = (NONE, usize::MAX);
        for &a in panel.movable(j) {
            self.offer(panel, a, j, i);
        }
    }
}
