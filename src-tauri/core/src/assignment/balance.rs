//! Fills every application with judges: a minimum-cost flow with convex costs.
//!
//! Units flow from applications to judges, and on to a sink. The `n`-th application of a judge costs `n`
//! load units, so the cheapest flow has the most even loads that conflicts and capacities allow; fit and
//! then chance decide among those. *Nobody* is a judge without a limit: the `n`-th place of an
//! application that nobody fills costs `n` times more than all that could be gained by it, so nothing is
//! left open that can be filled, and a shortage is shared.
//!
//! Solved by the primal-dual algorithm (Ahuja, Magnanti and Orlin 1993, *Network Flows*, section 9.8;
//! convex costs, section 14.3). It starts where every application has the judges that fit best, whatever
//! their loads, and the sink takes an even share of each. What a judge has beyond the share is then sent
//! along arcs of reduced cost 0 to judges below theirs. Only that surplus is ever moved, and one search
//! for potentials serves many units of it.

use super::panel::Panel;
use super::transfers::{NONE, Transfers};

/// Gives every application its judges, as far as capacities and conflicts allow.
pub(super) fn fill(panel: &mut Panel) {
    take_the_fittest(panel);
    let mut flow = Flow::new(panel);
    while flow.nodes().any(|j| flow.surplus(j) > 0) {
        flow.price();
        flow.push();
    }
}

/// Gives every application the cheapest judges who may score it, whatever their loads and capacities.
fn take_the_fittest(panel: &mut Panel) {
    for a in 0..panel.application_count() {
        let places = panel.places_left(a) as usize;
        let mut free: Vec<_> = (0..panel.judge_count())
            .filter(|&j| panel.is_free(a, j))
            .map(|j| (panel.cost(a, j), j))
            .collect();
        if places > 0 && places < free.len() {
            free.select_nth_unstable(places - 1);
        }
        free.truncate(places);
        // So that a list does not depend on how the standard library selects.
        free.sort_unstable();
        for (_, j) in free {
            panel.assign(a, j);
        }
    }
}

struct Flow<'p> {
    transfers: Transfers<'p>,
    /// Units that go on to the sink from each judge and from nobody.
    shares: Vec<u32>,
    /// Units that the sink still wants.
    wanted: u32,
    potentials: Vec<i64>,
}

impl<'p> Flow<'p> {
    /// Starts with even shares and with potentials that make every reduced cost at least 0.
    fn new(panel: &'p mut Panel) -> Self {
        let level = level(panel);
        let shares: Vec<u32> = (0..panel.judge_count())
            .map(|j| share(panel, j, level))
            .collect();
        let mut flow = Self {
            wanted: total_load(panel) - shares.iter().sum::<u32>(),
            shares,
            transfers: Transfers::new(panel),
            potentials: Vec::new(),
        };
        flow.shares.push(flow.transfers.load(flow.nobody()));
        // All transfers cost at least 0 now, because every application has the judges that fit best.
        flow.potentials = vec![0; flow.nobody()];
        let at_level = flow.transfers.load_unit() * i64::from(level);
        flow.potentials.extend([at_level, at_level]);
        flow.nodes().for_each(|j| flow.join_to_sink(j));
        flow
    }

    fn nobody(&self) -> usize {
        self.transfers.nobody()
    }

    fn sink(&self) -> usize {
        self.transfers.sink()
    }

    /// Returns the judges and nobody.
    fn nodes(&self) -> std::ops::RangeInclusive<usize> {
        0..=self.nobody()
    }

    /// Returns by how much a judge's load exceeds the share.
    fn surplus(&self, j: usize) -> u32 {
        self.transfers.load(j).saturating_sub(self.shares[j])
    }

    fn is_short(&self, node: usize) -> bool {
        match node == self.sink() {
            true => self.wanted > 0,
            false => self.transfers.load(node) < self.shares[node],
        }
    }

    /// Sets the arcs between a judge, or nobody, and the sink as the share says.
    fn join_to_sink(&mut self, j: usize) {
        let (share, sink) = (self.shares[j], self.sink());
        let unit = match j == self.nobody() {
            true => 0,
            false => self.transfers.load_unit(),
        };
        let (least, most) = self.transfers.limits(j);
        let arc = |exists: bool, cost: i64| if exists { cost } else { NONE };
        let to = arc(share < most, unit * i64::from(share));
        let from = arc(share > least, unit - unit * i64::from(share));
        self.transfers.set(j, sink, to);
        self.transfers.set(sink, j, from);
    }

    /// Finds by Dijkstra's algorithm how far every node is from the nearest surplus, and adds that to
    /// the potentials. Reduced costs stay at least 0 and are 0 along shortest paths.
    ///
    /// Without a heap, because almost every arc exists; at most nodes² steps.
    fn price(&mut self) {
        let start = |node| match node != self.sink() && self.surplus(node) > 0 {
            true => 0,
            false => NONE,
        };
        let mut labels: Vec<i64> = (0..=self.sink()).map(start).collect();
        let mut open: Vec<usize> = (0..=self.sink()).collect();
        let mut short = open.iter().filter(|&&node| self.is_short(node)).count();
        let mut farthest = 0;
        while let Some((at, &nearest)) = open
            .iter()
            .enumerate()
            .min_by_key(|&(_, &node)| (labels[node], node))
            .filter(|&(_, &node)| short > 0 && labels[node] < NONE)
        {
            open.swap_remove(at);
            farthest = labels[nearest];
            short -= usize::from(self.is_short(nearest));
            let base = farthest + self.potentials[nearest];
            for &node in &open {
                // A stale arc that is too long already need not be looked into.
                let most = labels[node] - base + self.potentials[node];
                if self.transfers.at_least(nearest)[node] < most {
                    let cost = self.transfers.between(nearest, node);
                    labels[node] -= (most - cost).max(0);
                }
            }
        }
        for (potential, label) in self.potentials.iter_mut().zip(labels) {
            *potential += label.min(farthest);
        }
    }

    /// Sends surplus along paths of reduced cost 0 until none is left that a search finds.
    fn push(&mut self) {
        let mut seen = vec![false; self.sink() + 1];
        for j in self.nodes() {
            while self.surplus(j) > 0 {
                let Some(path) = self.path(j, &mut seen) else {
                    break;
                };
                self.send(&path);
            }
        }
    }

    /// Finds a path of reduced cost 0 from `start` to a node below its share, depth first.
    ///
    /// Nodes from which there was none stay `seen`. One may lead on later, when arcs have changed; the
    /// next round finds that.
    fn path(&mut self, start: usize, seen: &mut [bool]) -> Option<Vec<usize>> {
        let mut path = vec![(start, 0)];
        seen[start] = true;
        while let Some(&(node, next)) = path.last() {
            if self.is_short(node) {
                path.iter().for_each(|&(node, _)| seen[node] = false);
                return Some(path.into_iter().map(|(node, _)| node).collect());
            }
            let last = path.len() - 1;
            match self.admissible(node, next, seen) {
                Some(to) => {
                    path[last].1 = to + 1;
                    seen[to] = true;
                    path.push((to, 0));
                }
                None => path.truncate(last),
            }
        }
        None
    }

    /// Finds the first node from `next` on that is not `seen` and has an arc of reduced cost 0 to it.
    fn admissible(&mut self, node: usize, next: usize, seen: &[bool]) -> Option<usize> {
        let base = self.potentials[node];
        (next..seen.len()).find(|&to| {
            let cost = self.potentials[to] - base;
            !seen[to]
                && self.transfers.at_least(node)[to] == cost
                && self.transfers.between(node, to) == cost
        })
    }

    /// Sends one unit along a path.
    fn send(&mut self, path: &[usize]) {
        let sink = self.sink();
        // Written down first: the arcs change as soon as the first application moves.
        let moves: Vec<(usize, usize, usize)> = path
            .windows(2)
            .filter(|hop| hop[0] != sink && hop[1] != sink)
            .map(|hop| (self.transfers.carried(hop[0], hop[1]), hop[0], hop[1]))
            .collect();
        for &(a, from, _) in &moves {
            self.transfers.release(a, from);
        }
        for &(a, _, to) in &moves {
            self.transfers.take(a, to);
        }
        for hop in path.windows(2) {
            if hop[1] == sink {
                self.shares[hop[0]] += 1;
                self.join_to_sink(hop[0]);
            } else if hop[0] == sink {
                self.shares[hop[1]] -= 1;
                self.join_to_sink(hop[1]);
            }
        }
        self.wanted -= u32::from(path.last() == Some(&sink));
    }
}

/// Returns the highest level at which the even shares together do not exceed the loads.
fn level(panel: &Panel) -> u32 {
    let total = total_load(panel);
    let fits = |level| {
        (0..panel.judge_count())
            .map(|j| share(panel, j, level))
            .sum::<u32>()
            <= total
    };
    let (mut low, mut high) = (0, panel.application_count() as u32 + 1);
    while low + 1 < high {
        let middle = low.midpoint(high);
        match fits(middle) {
            true => low = middle,
            false => high = middle,
        }
    }
    low
}

/// Returns the even share of `j`: the level, within what was given by hand and what the judge takes.
fn share(panel: &Panel, j: usize, level: u32) -> u32 {
    let (least, most) = panel.limits(j);
    level.clamp(least, most)
}

fn total_load(panel: &Panel) -> u32 {
    (0..panel.judge_count()).map(|j| panel.load(j)).sum()
}
