//! The working state of a proposal: applications and judges by position, who holds what, who may.

use super::fit::misfits;
use super::{Candidate, Member, Pair, Request, Unmet};
use crate::id::{ApplicationId, JudgeId};
use std::collections::{BTreeMap, BTreeSet};

/// Chance costs stand in `0..CHANCES`.
pub(super) const CHANCES: i64 = 128;

/// What stands between an application and a judge.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seat {
    Conflict,
    Free,
    /// Proposed, and may be moved.
    Proposed,
    /// Made by hand, and stays.
    ByHand,
}

/// An application and a judge: what the proposal asks of the two again and again, side by side in memory.
#[derive(Clone, Copy)]
struct Cell {
    seat: Seat,
    /// How badly they fit, as `fit.rs` has it.
    misfit: u8,
    /// The lowest bits of [`Panel::chance`].
    chance: u8,
}

/// Applications (rows, `a`) and judges (columns, `j`) by position in order of their numbers.
pub(super) struct Panel {
    applications: Vec<ApplicationId>,
    judges: Vec<JudgeId>,
    category_ids: Vec<String>,
    members: Vec<Vec<usize>>,
    category: Vec<usize>,
    capacity: Vec<u32>,
    wanted: u32,
    seed: u64,
    fit_unit: i64,
    /// Row by row.
    cells: Vec<Cell>,
    judges_of: Vec<Vec<usize>>,
    movable: Vec<Vec<usize>>,
    load: Vec<u32>,
}

impl Panel {
    /// Reads a request; nothing is assigned yet.
    pub(super) fn new(request: &Request) -> Self {
        let mut panel = Self::of_seats(request);
        let misfits = misfits(&candidates(request), &members(request));
        for (at, misfit) in misfits.into_iter().enumerate() {
            let (a, j) = (at / panel.judges.len(), at % panel.judges.len());
            let chance = (panel.chance(a, j) % CHANCES as u64) as u8;
            let cell = &mut panel.cells[at];
            (cell.misfit, cell.chance) = (misfit, chance);
        }
        panel
    }

    /// Reads of a request who may sit where, and nothing of what that costs: enough to look at what stands.
    pub(super) fn of_seats(request: &Request) -> Self {
        let (candidates, judges) = (candidates(request), members(request));
        let names: BTreeSet<&str> = candidates.values().map(|a| a.category.as_str()).collect();
        let category_ids: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let mut members = vec![Vec::new(); category_ids.len()];
        let mut category = Vec::with_capacity(candidates.len());
        for (a, candidate) in candidates.values().enumerate() {
            let c = category_ids.partition_point(|id| *id < candidate.category);
            category.push(c);
            members[c].push(a);
        }
        let mut panel = Self {
            category_ids,
            members,
            category,
            capacity: judges
                .values()
                .map(|j| j.capacity.unwrap_or(u32::MAX))
                .collect(),
            wanted: request.per_application,
            seed: request.seed,
            fit_unit: CHANCES * 2 * (judges.len() as i64 + 2),
            cells: vec![FREE; candidates.len() * judges.len()],
            judges_of: vec![Vec::new(); candidates.len()],
            movable: vec![Vec::new(); judges.len()],
            load: vec![0; judges.len()],
            applications: candidates.into_keys().collect(),
            judges: judges.into_keys().collect(),
        };
        for &pair in &request.conflicts {
            if let Some(at) = panel.cell(pair) {
                panel.cells[at].seat = Seat::Conflict;
            }
        }
        panel
    }

    /// Returns the place of a pair in the tables; `None` where one of the two is not here.
    fn cell(&self, (application, judge): Pair) -> Option<usize> {
        let a = self.applications.binary_search(&application).ok()?;
        let j = self.judges.binary_search(&judge).ok()?;
        Some(self.at(a, j))
    }

    /// Seats the assignments made by hand and returns what is wrong with them.
    pub(super) fn take_fixed(&mut self, request: &Request) -> Vec<Unmet> {
        let mut unmet = Vec::new();
        for &(application, judge) in &request.fixed {
            let Some(at) = self.cell((application, judge)) else {
                unmet.push(Unmet::ByHandUnknown { application, judge });
                continue;
            };
            if self.cells[at].seat == Seat::Conflict {
                unmet.push(Unmet::ByHandInConflict { application, judge });
                continue;
            }
            let (a, j) = (at / self.judges.len(), at % self.judges.len());
            self.cells[at].seat = Seat::ByHand;
            self.judges_of[a].push(j);
            self.load[j] += 1;
        }
        let over = (0..self.judges.len()).filter(|&j| self.load[j] > self.capacity[j]);
        unmet.extend(over.map(|j| Unmet::ByHandOverCapacity {
            judge: self.judges[j],
            assigned: self.load[j],
            capacity: self.capacity[j],
        }));
        unmet
    }

    fn at(&self, a: usize, j: usize) -> usize {
        a * self.judges.len() + j
    }

    pub(super) fn application_count(&self) -> usize {
        self.applications.len()
    }

    pub(super) fn judge_count(&self) -> usize {
        self.judges.len()
    }

    pub(super) fn category_count(&self) -> usize {
        self.members.len()
    }

    /// Returns the applications of category `c`.
    pub(super) fn members(&self, c: usize) -> &[usize] {
        &self.members[c]
    }

    pub(super) fn category_of(&self, a: usize) -> usize {
        self.category[a]
    }

    pub(super) fn category_id(&self, c: usize) -> &str {
        &self.category_ids[c]
    }

    pub(super) fn application_id(&self, a: usize) -> ApplicationId {
        self.applications[a]
    }

    /// Returns how many judges application `a` still needs.
    pub(super) fn places_left(&self, a: usize) -> u32 {
        self.wanted.saturating_sub(count(&self.judges_of[a]))
    }

    /// Returns the judges of application `a`, those by hand included.
    pub(super) fn judges_of(&self, a: usize) -> &[usize] {
        &self.judges_of[a]
    }

    /// Returns the applications of judge `j` that may be given to another.
    pub(super) fn movable(&self, j: usize) -> &[usize] {
        &self.movable[j]
    }

    pub(super) fn load(&self, j: usize) -> u32 {
        self.load[j]
    }

    /// Returns the fewest and the most applications of `j`: what was given by hand stays, even where it
    /// exceeds the capacity.
    pub(super) fn limits(&self, j: usize) -> (u32, u32) {
        let by_hand = self.load[j] - count(&self.movable[j]);
        (by_hand, self.capacity[j].max(by_hand))
    }

    pub(super) fn has_room(&self, j: usize) -> bool {
        self.load[j] < self.capacity[j]
    }

    /// Claims that `j` could be asked for `a` and is not yet.
    pub(super) fn is_free(&self, a: usize, j: usize) -> bool {
        self.cells[self.at(a, j)].seat == Seat::Free
    }

    /// Claims that `j` was proposed for `a` and could be exchanged.
    pub(super) fn is_movable(&self, a: usize, j: usize) -> bool {
        self.cells[self.at(a, j)].seat == Seat::Proposed
    }

    /// Claims that nothing forbids `j` to score `a`.
    pub(super) fn is_allowed(&self, a: usize, j: usize) -> bool {
        self.cells[self.at(a, j)].seat != Seat::Conflict
    }

    /// Returns the cost of one unit of misfit: more than the chance costs of all pairs that a cycle of
    /// exchanges touches, which meets each judge at most once.
    pub(super) fn fit_unit(&self) -> i64 {
        self.fit_unit
    }

    /// Returns the cost of `j` for `a`: fit first, then chance.
    pub(super) fn cost(&self, a: usize, j: usize) -> i64 {
        let cell = self.cells[self.at(a, j)];
        i64::from(cell.misfit) * self.fit_unit + i64::from(cell.chance)
    }

    /// Returns 64 bits that depend on the seed, the application and the judge alone.
    pub(super) fn chance(&self, a: usize, j: usize) -> u64 {
        let pair = u64::from(self.applications[a].0) << 32 | u64::from(self.judges[j].0);
        splitmix64(splitmix64(self.seed) ^ pair)
    }

    pub(super) fn assign(&mut self, a: usize, j: usize) {
        let at = self.at(a, j);
        debug_assert!(
            self.cells[at].seat == Seat::Free,
            "only a free seat can be taken"
        );
        self.cells[at].seat = Seat::Proposed;
        self.judges_of[a].push(j);
        self.movable[j].push(a);
        self.load[j] += 1;
    }

    pub(super) fn unassign(&mut self, a: usize, j: usize) {
        let at = self.at(a, j);
        debug_assert!(
            self.cells[at].seat == Seat::Proposed,
            "what was made by hand stays"
        );
        self.cells[at].seat = Seat::Free;
        self.judges_of[a].retain(|&other| other != j);
        self.movable[j].retain(|&other| other != a);
        self.load[j] -= 1;
    }

    /// Returns the applications that have fewer judges than wanted, each with the reason.
    pub(super) fn shortages(&self) -> Vec<Unmet> {
        let wanted = self.wanted;
        let short = (0..self.applications.len()).filter(|&a| count(&self.judges_of[a]) < wanted);
        short
            .map(|a| {
                let application = self.applications[a];
                let allowed = (0..self.judges.len()).filter(|&j| self.is_allowed(a, j));
                let available = u32::try_from(allowed.count()).unwrap_or(u32::MAX);
                let given = count(&self.judges_of[a]);
                match available < wanted {
                    true => Unmet::TooFewJudges {
                        application,
                        wanted,
                        available,
                    },
                    false => Unmet::CapacityExhausted {
                        application,
                        wanted,
                        given,
                    },
                }
            })
            .collect()
    }

    /// Returns a statement where a judge who has room has at least two applications fewer than another.
    pub(super) fn unevenness(&self) -> Option<Unmet> {
        let with_room = (0..self.judges.len()).filter(|&j| self.has_room(j));
        let lightest = with_room.min_by_key(|&j| self.load[j])?;
        let heaviest = (0..self.judges.len()).rev().max_by_key(|&j| self.load[j])?;
        let (low, high) = (self.load[lightest], self.load[heaviest]);
        (low + 2 <= high).then(|| Unmet::Uneven {
            lightest: self.judges[lightest],
            low,
            heaviest: self.judges[heaviest],
            high,
        })
    }

    pub(super) fn pairs(&self) -> BTreeSet<Pair> {
        let of = |a: usize| {
            self.judges_of[a]
                .iter()
                .map(move |&j| (self.applications[a], self.judges[j]))
        };
        (0..self.applications.len()).flat_map(of).collect()
    }

    pub(super) fn loads(&self) -> BTreeMap<JudgeId, u32> {
        self.judges
            .iter()
            .copied()
            .zip(self.load.iter().copied())
            .collect()
    }
}

fn count(list: &[usize]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

const FREE: Cell = Cell {
    seat: Seat::Free,
    misfit: 0,
    chance: 0,
};

fn candidates(request: &Request) -> BTreeMap<ApplicationId, &Candidate> {
    request.applications.iter().map(|a| (a.id, a)).collect()
}

fn members(request: &Request) -> BTreeMap<JudgeId, &Member> {
    request.judges.iter().map(|j| (j.id, j)).collect()
}

/// Returns the next output of the SplitMix64 generator for the state `x`.
///
/// Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA '14, figure 17
/// (the constants of `mix64variant13`).
fn splitmix64(x: u64) -> u64 {
    let mut z = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splitmix_gives_the_published_first_outputs_of_state_zero() {
        let gamma = 0x9e37_79b9_7f4a_7c15_u64;
        assert_eq!(splitmix64(0), 0xe220_a839_7b1d_cdaf);
        assert_eq!(splitmix64(gamma), 0x6e78_9e6a_a1b9_65f4);
        assert_eq!(splitmix64(gamma.wrapping_mul(2)), 0x06c4_5d18_8009_454f);
    }
}
