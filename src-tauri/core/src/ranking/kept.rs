//! The raw rankings of a round, kept while the workspace is open and brought up to date sheet by sheet.
//!
//! A chair who takes in one packet more looks at the ranking at once, and only that packet's applications
//! can stand otherwise than before.

use super::store::{Drawer, Inputs, inputs, round_hash};
use super::{Ranking, RankingError, RankingInput, SheetInput, raw};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::journal::{self, Area};
use crate::log;
use crate::merge::Packet;
use crate::programme::Programme;
use crate::results::Results;
use crate::scores::CriterionId;
use crate::store::{Reading, StoreError};
use crate::travel::Digest;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::mem;
use std::sync::{Arc, OnceLock};

/// The raw ranking of a category, with what it was made from.
#[derive(Debug, Clone)]
pub struct RankedCategory {
    /// What it was made from.
    pub input: RankingInput,
    /// The ranking, or all that forbids one.
    pub ranking: Result<Ranking, Vec<RankingError>>,
    hash: OnceLock<Digest>,
}

impl PartialEq for RankedCategory {
    fn eq(&self, other: &Self) -> bool {
        (&self.input, &self.ranking) == (&other.input, &other.ranking)
    }
}

/// By what a round's results are known, on paper and in tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Whether they are official.
    pub official: bool,
    /// The hash of the official results, or of what the rankings of now are made from.
    pub hash: Digest,
}

/// Tells by what a round's results are known.
///
/// # Errors
/// Those of the store.
pub fn known(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
) -> Result<Known, StoreError> {
    let official = log::ledger(reading)?.official(round).map(|one| one.sha256);
    Ok(Known {
        official: official.is_some(),
        hash: match official {
            Some(hash) => hash,
            None => round_hash(&of_round(reading, programme, round)?),
        },
    })
}

/// Returns the raw ranking of each category that is scored in a round, in the programme's order.
///
/// # Errors
/// Those of the store.
pub fn of_round(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
) -> Result<Vec<Arc<RankedCategory>>, StoreError> {
    let results = Results::of(reading, round)?;
    if reading.is_within_operation() {
        // The journal does not tell of it yet.
        let inputs = inputs(reading, programme, &results)?;
        return Ok(KeptRound::new(inputs, results).categories());
    }
    let tip = journal::tip(reading)?;
    let of_results = |area| area == Area::Results;
    reading.memo(|kept: &mut Kept| {
        let now = match kept.0.remove(round) {
            Some((tip, mut before)) if journal::only_since(reading, tip, of_results)? => {
                before.follow(results);
                before
            }
            _ => KeptRound::new(inputs(reading, programme, &results)?, results),
        };
        let categories = now.categories();
        kept.0.insert(round.clone(), (tip, now));
        Ok(categories)
    })
}

/// What was ranked last in each round, with the newest row of the journal then.
#[derive(Default)]
struct Kept(BTreeMap<RoundId, ((u64, [u8; 32]), KeptRound)>);

struct KeptRound {
    /// The packets that counted.
    packets: BTreeMap<JudgeId, Arc<Packet>>,
    categories: Vec<KeptCategory>,
    /// The place among them of each application's category.
    places: HashMap<ApplicationId, usize>,
}

struct KeptCategory {
    /// The list of criteria that its sheets share.
    criteria: Arc<[CriterionId]>,
    ranked: Arc<RankedCategory>,
}

impl KeptRound {
    fn new(Inputs { drawers, places }: Inputs, results: Results) -> Self {
        let category = |Drawer { input, criteria }| {
            let ranked = Arc::new(RankedCategory::of(input));
            KeptCategory { criteria, ranked }
        };
        Self {
            packets: results.into_packets(),
            categories: drawers.into_iter().map(category).collect(),
            places,
        }
    }

    fn categories(&self) -> Vec<Arc<RankedCategory>> {
        let categories = self.categories.iter();
        categories.map(|kept| Arc::clone(&kept.ranked)).collect()
    }

    /// Takes the sheets of packets that have come to count, and puts off those of packets that no longer
    /// do.
    fn follow(&mut self, results: Results) {
        let before = mem::replace(&mut self.packets, results.into_packets());
        let now = &self.packets;
        let id = |packets: &BTreeMap<_, Arc<Packet>>, judge| packets.get(judge).map(|one| one.id);
        let judges: BTreeSet<JudgeId> = before
            .keys()
            .chain(now.keys())
            .filter(|judge| id(&before, judge) != id(now, judge))
            .copied()
            .collect();
        let of_judges = |packets: &BTreeMap<JudgeId, Arc<Packet>>| {
            let packets = judges.iter().filter_map(|judge| packets.get(judge));
            packets.map(Arc::clone).collect::<Vec<_>>()
        };
        let (gone, come) = (of_judges(&before), of_judges(now));
        let mut changes: Vec<Change> = Vec::new();
        changes.resize_with(self.categories.len(), Change::default);
        for application in gone.iter().flat_map(|packet| packet.sheets.keys()) {
            if let Some(&place) = self.places.get(application) {
                changes[place].applications.insert(*application);
            }
        }
        for packet in &come {
            for (application, sheet) in &packet.sheets {
                if let Some(&place) = self.places.get(application) {
                    let criteria = &self.categories[place].criteria;
                    changes[place].applications.insert(*application);
                    let sheet = SheetInput::of(packet.judge, sheet, criteria);
                    changes[place].sheets.push(sheet);
                }
            }
        }
        for (kept, change) in self.categories.iter_mut().zip(changes) {
            if !change.applications.is_empty() {
                // Nobody else has it as a rule; whoever does keeps what was true before.
                Arc::make_mut(&mut kept.ranked).follow(&judges, change);
            }
        }
    }
}

/// What changes in a category.
#[derive(Default)]
struct Change {
    /// The applications whose sheets are others than before.
    applications: BTreeSet<ApplicationId>,
    /// All sheets here of the judges whose packets changed.
    sheets: Vec<SheetInput>,
}

impl RankedCategory {
    /// Ranks a category.
    pub fn of(input: RankingInput) -> Self {
        let ranking = raw::rank(&input);
        Self {
            input,
            ranking,
            hash: OnceLock::new(),
        }
    }

    /// Returns the hash of what it was made from, which is computed once.
    pub fn state_hash(&self) -> Digest {
        *self.hash.get_or_init(|| self.input.state_hash())
    }

    fn follow(&mut self, judges: &BTreeSet<JudgeId>, change: Change) {
        let Self {
            input,
            ranking,
            hash,
        } = self;
        *hash = OnceLock::new();
        input.sheets.retain(|sheet| !judges.contains(&sheet.judge));
        input.sheets.extend(change.sheets);
        input.arrange();
        *ranking = match mem::replace(ranking, Err(Vec::new())) {
            Ok(before) => raw::rank_again(before, input, &change.applications),
            Err(_) => raw::rank(input),
        };
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::programme;
    use crate::trial::{a_round, merge_in, now, round};
    use crate::workspace::Workspace;
    use crate::{judges, merge};

    fn ranked(reading: Reading<'_>) -> Vec<Arc<RankedCategory>> {
        let programme = programme::of_workspace(reading).unwrap().issued.programme;
        of_round(reading, &programme, &round()).unwrap()
    }

    /// Ranks by what is kept and from nothing, which must be the same; returns how many sheets count.
    fn sheets(chair: &Workspace) -> usize {
        let kept = ranked(chair.read());
        chair.read().memo(|kept: &mut Kept| kept.0.clear());
        let anew = ranked(chair.read());
        assert_eq!(kept, anew);
        let hashes = |all: &[Arc<RankedCategory>]| -> Vec<Digest> {
            all.iter().map(|one| one.state_hash()).collect()
        };
        assert_eq!(hashes(&kept), hashes(&anew));
        let rankings = kept.iter().map(|one| one.ranking.as_ref().unwrap());
        let rows = rankings.flat_map(|ranking| &ranking.rows);
        rows.map(|row| row.sheets.len()).sum()
    }

    /// Changes one assignment by hand and looks at the ranking before the journal tells of it; returns how
    /// many sheets that were asked for are missing, as seen within the operation.
    fn unassign(chair: &mut Workspace, judge: JudgeId, application: ApplicationId) -> usize {
        let done = chair.transact::<_, StoreError>(now(), None, |writing| {
            let change = judges::change_assignment(writing, &round(), judge, application, false)?;
            Ok((missing(&ranked(writing.reading())), change))
        });
        done.unwrap().0
    }

    fn missing(categories: &[Arc<RankedCategory>]) -> usize {
        let rankings = categories.iter().map(|one| one.ranking.as_ref().unwrap());
        let rows = rankings.flat_map(|ranking| &ranking.rows);
        rows.map(|row| row.missing.len()).sum()
    }

    #[test]
    fn what_is_kept_follows_every_change() {
        let trial = a_round();
        let mut chair = trial.chair("chair");
        assert_eq!(sheets(&chair), 0);
        let mut ada = trial.judge(1, "ada");
        let first = ada.export(1, &trial.path("first"));
        merge_in(&mut chair, &[first]);
        assert_eq!(sheets(&chair), 4);
        // Another judge, and a newer packet of the first.
        let mut bo = trial.judge(2, "bo");
        let (second, third) = (
            ada.export(2, &trial.path("second")),
            bo.export(3, &trial.path("third")),
        );
        merge_in(&mut chair, &[second, third]);
        assert_eq!(sheets(&chair), 8);
        // A fork, of which neither counts, until one is chosen.
        let mut copy = bo.copy("bo's copy");
        let forks = [
            bo.export(1, &trial.path("one")),
            copy.export(0, &trial.path("other")),
        ];
        merge_in(&mut chair, &forks);
        assert_eq!(sheets(&chair), 4);
        let held = merge::held(chair.read()).unwrap();
        let ledger = crate::log::ledger(chair.read()).unwrap();
        let standing = merge::unsealed(&held, &ledger).remove(&(round(), JudgeId(2)));
        let Some(merge::Standing::Fork(heads)) = standing else {
            panic!("no fork");
        };
        merge::choose(&mut chair, *heads.first().unwrap(), "by voice", now()).unwrap();
        assert_eq!(sheets(&chair), 8);
        // A change of the panel, seen within its operation and after.
        let before = missing(&ranked(chair.read()));
        assert_eq!(
            unassign(&mut chair, JudgeId(3), ApplicationId(1)),
            before - 1
        );
        assert_eq!(missing(&ranked(chair.read())), before - 1);
        // A sealed round holds still, and goes on once it is opened again.
        merge::seal(&mut chair, &round(), now()).unwrap();
        let late = ada.export(0, &trial.path("late"));
        let sealed = ranked(chair.read());
        merge_in(&mut chair, &[late]);
        assert_eq!(ranked(chair.read()), sealed);
        merge::reopen(&mut chair, &round(), "late", now()).unwrap();
        assert_eq!(sheets(&chair), 8);
        assert_ne!(ranked(chair.read()), sealed);
    }

    #[test]
    fn whoever_looks_at_a_ranking_keeps_it() {
        let trial = a_round();
        let mut chair = trial.chair("chair");
        let looked_at = ranked(chair.read());
        let packet = trial.judge(1, "ada").export(1, &trial.path("packets"));
        merge_in(&mut chair, &[packet]);
        assert_eq!((missing(&looked_at), sheets(&chair)), (12, 4));
    }
}
