//! Calibration: how judges used the scale on the applications for practice, beside each other.
//!
//! What was given in practice counts nowhere: it is in no ranking, no coverage and no record.

use crate::applications::{self, Application, Filter, Verdict};
use crate::id::{JudgeId, RoundId};
use crate::merge::Packet;
use crate::programme::Programme;
use crate::ranking::raw::sheet_score;
use crate::results::Results;
use crate::scores::{Criterion, GivenPoints, Rubric};
use crate::store::{Reading, StoreError};
use std::collections::BTreeMap;

/// An application for practice, with what each judge gave it.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibrated {
    /// The application, without answers.
    pub application: Application,
    /// Its rubric in the round.
    pub rubric: Rubric,
    /// The sheets, by judge.
    pub sheets: BTreeMap<JudgeId, Practised>,
}

/// A judge's sheet of practice.
#[derive(Debug, Clone, PartialEq)]
pub struct Practised {
    /// Points, in the order of the rubric's criteria.
    pub points: Vec<i32>,
    /// The score that they give, `0..=100`.
    pub total: f64,
}

impl Calibrated {
    /// Returns the mean of the totals; none without a sheet.
    pub fn mean(&self) -> Option<f64> {
        mean(self.sheets.values().map(|sheet| sheet.total))
    }

    /// Returns the mean of the points on a criterion, by its place in the rubric; none without a sheet.
    pub fn mean_of(&self, criterion: usize) -> Option<f64> {
        let points = self
            .sheets
            .values()
            .filter_map(|one| one.points.get(criterion));
        mean(points.map(|points| f64::from(*points)))
    }
}

fn mean(numbers: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = numbers.fold((0.0, 0_u32), |(sum, count), one| (sum + one, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

/// Returns the applications for practice of a round, with the sheets of the packets that count now.
///
/// A sheet that does not fit the rubric, as of an application that has changed since, is left out.
///
/// # Errors
/// Those of the store.
pub fn of_round(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
) -> Result<Vec<Calibrated>, StoreError> {
    let results = Results::of(reading, round)?;
    let filter = Filter {
        screening: Some(Verdict::Practice),
        ..Filter::default()
    };
    let all = applications::list(reading, &filter)?.into_iter();
    let one = |application: Application| {
        let rubric = programme.rubric(round, &application.submission.category)?;
        let sheet = |(judge, packet): (JudgeId, &Packet)| {
            let points = packet.practice.get(&application.id)?;
            Some((judge, practised(&rubric, points)?))
        };
        Some(Calibrated {
            sheets: results.packets().filter_map(sheet).collect(),
            application,
            rubric,
        })
    };
    Ok(all.filter_map(one).collect())
}

fn practised(rubric: &Rubric, points: &GivenPoints) -> Option<Practised> {
    let fits = |criterion: &Criterion| {
        let given = points.get(&criterion.id)?;
        let is_on_scale = (criterion.min..=criterion.max).contains(&given);
        is_on_scale.then_some(given.0)
    };
    let given: Option<Vec<i32>> = rubric.criteria.iter().map(fits).collect();
    let given = given.filter(|given| given.len() == points.points().len())?;
    Some(Practised {
        points: given,
        total: sheet_score(rubric, points)?.to_f64(),
    })
}

/// Returns how far each judge's totals lie above those of all judges on the same applications, on average; below it
/// is less than 0. One who is alone on every application is not compared.
///
/// With totals `t(a, j)` and `m(a)` the mean over the judges of application `a`, it is the mean of `t(a, j) - m(a)` over
/// the applications of judge `j` that another judge has scored, too.
pub fn leanings(calibrated: &[Calibrated]) -> BTreeMap<JudgeId, f64> {
    let mut apart: BTreeMap<JudgeId, Vec<f64>> = BTreeMap::new();
    for one in calibrated.iter().filter(|one| one.sheets.len() > 1) {
        let Some(mean) = one.mean() else { continue };
        for (judge, sheet) in &one.sheets {
            apart.entry(*judge).or_default().push(sheet.total - mean);
        }
    }
    let mean_of = |(judge, apart): (JudgeId, Vec<f64>)| Some((judge, mean(apart.into_iter())?));
    apart.into_iter().filter_map(mean_of).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::applications::Verdict;
    use crate::id::ApplicationId;
    use crate::programme;
    use crate::ranking;
    use crate::trial::{PRACTICE, a_round_with_practice, merge_in, round, score, screen};
    use crate::workspace::Workspace;

    fn calibrated(chair: &Workspace) -> Vec<Calibrated> {
        let signed = programme::of_workspace(chair.read()).unwrap();
        of_round(chair.read(), &signed.issued.programme, &round()).unwrap()
    }

    /// Two judges practise before anything counts and send that alone; the round goes on as if they had not.
    #[test]
    fn points_of_practice_come_back_lie_beside_each_other_and_count_nowhere() {
        let trial = a_round_with_practice();
        let mut chair = trial.chair("chair");
        let programme = programme::of_workspace(chair.read()).unwrap();
        let ranked = |chair: &Workspace| {
            let programme = &programme.issued.programme;
            let all = ranking::of_round(chair.read(), programme, &round()).unwrap();
            ranking::round_hash(&all)
        };
        let before = ranked(&chair);
        let [mut ada, mut bo] =
            [(1, "ada"), (2, "bo")].map(|(judge, name)| trial.judge(judge, name));
        score(&mut ada.workspace, PRACTICE, 3).unwrap();
        score(&mut bo.workspace, PRACTICE, 1).unwrap();
        let send = |laptop: &mut crate::trial::Laptop, name: &str| {
            let out = trial.path(name);
            crate::packets::export(
                &mut laptop.workspace,
                &out,
                false,
                "test",
                crate::trial::now(),
            )
            .unwrap()
        };
        let sent = [send(&mut ada, "a"), send(&mut bo, "b")];
        assert_eq!(
            (sent[0].sheets, sent[0].practised, sent[0].missing),
            (0, 1, 4)
        );
        let files: Vec<_> = sent.iter().map(|one| one.path.clone()).collect();
        merge_in(&mut chair, &files);
        let both = calibrated(&chair);
        assert_eq!(both.len(), 1);
        assert_eq!(both[0].application.id, PRACTICE);
        assert_eq!(both[0].sheets.len(), 2);
        assert_eq!(both[0].sheets[&JudgeId(1)].points, [3, 3, 3]);
        let [above, below] = [1, 2].map(|judge| leanings(&both)[&JudgeId(judge)]);
        assert!(above > 0.0 && (above + below).abs() < 1e-9);
        assert_eq!(both[0].mean_of(0), Some(2.0));
        assert_eq!(ranked(&chair), before);

        // The real packet carries it again; what a sheet with a gap has stays with the judge.
        let last = ada.export(2, &trial.path("c"));
        merge_in(&mut chair, &[last]);
        assert_eq!(calibrated(&chair), both);
        assert_ne!(ranked(&chair), before);

        // What becomes of the application later harms no packet.
        screen(&mut chair, PRACTICE, Verdict::Eligible).unwrap();
        chair.forget();
        assert_eq!(calibrated(&chair), []);
        let held = crate::merge::held(chair.read()).unwrap();
        assert!(
            held.values()
                .all(|packet| !packet.sheets.contains_key(&PRACTICE))
        );
        assert!(
            held.values()
                .all(|packet| !packet.sheets.contains_key(&ApplicationId(5)))
        );
    }

    #[test]
    fn one_judge_alone_is_not_compared() {
        let trial = a_round_with_practice();
        let mut chair = trial.chair("chair");
        let mut ada = trial.judge(1, "ada");
        score(&mut ada.workspace, PRACTICE, 3).unwrap();
        let packet = ada.export(1, &trial.path("a"));
        merge_in(&mut chair, &[packet]);
        let one = calibrated(&chair);
        assert_eq!(one[0].sheets.len(), 1);
        assert_eq!(leanings(&one), BTreeMap::new());
    }
}
