//! What every judge could hand on to every other, at the least cost.
//!
//! Panels have far fewer judges than applications, so application nodes are eliminated from the network:
//! an arc from judge `j` to judge `i` stands for the cheapest application that `j` could give to `i`.
//! Nobody, who holds the places that stay open, is the node after the last judge; then comes the sink.

use super::fit::WORST_MISFIT;
use super::panel::{CHANCES, Panel};

/// The cost of an arc that does not exist, and the distance of a node that no arc reaches: above every
/// other, and far enough from the end of the numbers to be added to.
pub(super) const NONE: i64 = i64::MAX / 2;

/// Carried by an arc that does not exist.
const NO_APPLICATION: u32 = u32::MAX;

/// Carried by an arc whose application has moved: its cost is now a lower bound.
///
/// Most such arcs lead nowhere near a shortest path, so another application is sought only when one is
/// asked for. Greater than every application, so that an offer at the lower bound takes its place.
const STALE: u32 = u32::MAX - 1;

pub(super) struct Transfers<'p> {
    panel: &'p mut Panel,
    /// Places of each application that stay open.
    missing: Vec<u32>,
    /// Applications with such a place.
    short: Vec<usize>,
    /// Cost of the next application of a judge, for each one already held.
    load_unit: i64,
    /// Cost of the next open place of an application, for each one already open.
    missing_unit: i64,
    /// At `j * width + i`, the cost of the cheapest transfer from `j` to `i`, or [`NONE`].
    arcs: Vec<i64>,
    /// The application of each transfer.
    carried: Vec<u32>,
    width: usize,
}

impl<'p> Transfers<'p> {
    /// Sets the costs so that open places outweigh load, and load outweighs fit and chance.
    ///
    /// A cycle of exchanges meets each judge at most once. So one unit of load is more than the costs of
    /// `2 · judges` pairs together, and an open place is more than the highest load and that. With
    /// 10,000 judges, 100,000 applications and 50 judges for each, all of it stays below 2⁶¹.
    pub(super) fn new(panel: &'p mut Panel) -> Self {
        let nobody = panel.judge_count();
        let worst_pair = WORST_MISFIT * panel.fit_unit() + CHANCES;
        let load_unit = 2 * (nobody as i64 + 2) * worst_pair;
        let width = nobody + 2;
        let missing: Vec<u32> = (0..panel.application_count())
            .map(|a| panel.places_left(a))
            .collect();
        let mut transfers = Self {
            short: (0..missing.len()).filter(|&a| missing[a] > 0).collect(),
            missing_unit: (missing.len() as i64 + 2) * load_unit,
            missing,
            load_unit,
            arcs: vec![NONE; width * width],
            carried: vec![NO_APPLICATION; width * width],
            width,
            panel,
        };
        for j in 0..=nobody {
            for n in 0..transfers.held(j).len() {
                transfers.offer_to_all(transfers.held(j)[n], j);
            }
        }
        transfers
    }

    pub(super) fn nobody(&self) -> usize {
        self.width - 2
    }

    pub(super) fn sink(&self) -> usize {
        self.width - 1
    }

    pub(super) fn load_unit(&self) -> i64 {
        self.load_unit
    }

    /// Returns the costs of the arcs from `j` to every node; those of stale arcs may be too low.
    pub(super) fn at_least(&self, j: usize) -> &[i64] {
        &self.arcs[j * self.width..][..self.width]
    }

    /// Returns the cost of the arc from `j` to `i`.
    pub(super) fn between(&mut self, j: usize, i: usize) -> i64 {
        let at = j * self.width + i;
        if self.carried[at] == STALE {
            self.search(j, i);
        }
        self.arcs[at]
    }

    /// Sets the cost of an arc from or to the sink.
    pub(super) fn set(&mut self, from: usize, to: usize, cost: i64) {
        self.arcs[from * self.width + to] = cost;
    }

    /// Returns the application of the transfer from `j` to `i`, whose cost was asked for.
    pub(super) fn carried(&self, j: usize, i: usize) -> usize {
        self.carried[j * self.width + i] as usize
    }

    /// Returns the applications of a judge, or the open places of nobody.
    pub(super) fn load(&self, j: usize) -> u32 {
        match j == self.nobody() {
            true => self.short.iter().map(|&a| self.missing[a]).sum(),
            false => self.panel.load(j),
        }
    }

    /// Returns the fewest and the most applications that `j` can have.
    pub(super) fn limits(&self, j: usize) -> (u32, u32) {
        match j == self.nobody() {
            true => (0, u32::MAX),
            false => self.panel.limits(j),
        }
    }

    /// Assigns `a` to `j` and keeps the arcs true.
    pub(super) fn take(&mut self, a: usize, j: usize) {
        if j == self.nobody() {
            if self.missing[a] == 0 {
                self.short.push(a);
            }
            self.missing[a] += 1;
        } else {
            self.panel.assign(a, j);
        }
        self.offer_to_all(a, j);
        for n in 0..self.panel.judges_of(a).len() {
            self.forget(a, self.panel.judges_of(a)[n], j);
        }
        if j != self.nobody() {
            self.forget(a, self.nobody(), j);
        }
    }

    /// Takes `a` from `j` and keeps the arcs true.
    pub(super) fn release(&mut self, a: usize, j: usize) {
        let nobody = self.nobody();
        if j == nobody {
            self.missing[a] -= 1;
            if self.missing[a] == 0 {
                self.short.retain(|&other| other != a);
            }
        } else {
            self.panel.unassign(a, j);
        }
        for i in 0..=nobody {
            self.forget(a, j, i);
        }
        for n in 0..self.panel.judges_of(a).len() {
            let other = self.panel.judges_of(a)[n];
            if self.panel.is_movable(a, other) {
                self.offer(a, other, j);
            }
        }
        if self.missing[a] > 0 && j != nobody {
            self.offer(a, nobody, j);
        }
    }

    /// Returns what `j` could give away.
    fn held(&self, j: usize) -> &[usize] {
        match j == self.nobody() {
            true => &self.short,
            false => self.panel.movable(j),
        }
    }

    fn offer_to_all(&mut self, a: usize, j: usize) {
        for i in 0..=self.nobody() {
            self.offer(a, j, i);
        }
    }

    /// Lets `a` be the transfer from `j` to `i` if it is cheaper than the one known.
    fn offer(&mut self, a: usize, j: usize, i: usize) {
        let nobody = self.nobody();
        if i == j || (i != nobody && !self.panel.is_free(a, i)) {
            return;
        }
        let gain = match j == nobody {
            true => self.missing_unit * i64::from(self.missing[a]),
            false => self.panel.cost(a, j),
        };
        let price = match i == nobody {
            true => self.missing_unit * i64::from(self.missing[a] + 1),
            false => self.panel.cost(a, i),
        };
        let at = j * self.width + i;
        let offer = (price - gain, a as u32);
        (self.arcs[at], self.carried[at]) = offer.min((self.arcs[at], self.carried[at]));
    }

    /// Notes that `a` can no longer go from `j` to `i` at the cost known.
    fn forget(&mut self, a: usize, j: usize, i: usize) {
        let at = j * self.width + i;
        if self.carried[at] == a as u32 {
            self.carried[at] = STALE;
        }
    }

    /// Finds the cheapest transfer from `j` to `i` anew.
    fn search(&mut self, j: usize, i: usize) {
        let at = j * self.width + i;
        (self.arcs[at], self.carried[at]) = (NONE, NO_APPLICATION);
        for n in 0..self.held(j).len() {
            self.offer(self.held(j)[n], j, i);
        }
    }
}
