//! The script ranks as we do, ties and all.

use super::*;
use jurybook_core::id::{ApplicationId, JudgeId};
use jurybook_core::ranking::{RankingInput, SheetInput, Standing, TieRule, raw};
use jurybook_core::record::CategoryOutcome;
use jurybook_core::scores::{Criterion, Points, Rubric};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::io::Write;

const RANK: &str = "
import json, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
from verify import rank
for category in json.load(sys.stdin):
    places = rank(category)
    for one in places:
        score = one['score']
        one['score'] = None if score is None else f'{score.numerator}/{score.denominator}'
    print(json.dumps(places))
";

/// Tie rules, of which one may name a criterion that is not there.
fn tie_rules() -> impl Strategy<Value = Vec<TieRule>> {
    let rule = (0..6_u32).prop_map(|kind| match kind {
        0 => TieRule::Chair,
        1 => TieRule::Median,
        other => TieRule::Criterion(format!("c{}", other - 2).as_str().into()),
    });
    prop::collection::vec(rule, 0..3)
}

/// Rounds with coarse scales, of which many have ties, applications without a sheet and sheets with a gap.
fn a_category() -> impl Strategy<Value = RankingInput> {
    let criterion = (0..4_u32, -2..2_i32, 1..4_i32);
    let criteria = prop::collection::vec(criterion, 1..4);
    (
        criteria,
        prop::collection::vec((1..7_u32, 1..5_u32, 0..1000_u32), 0..20),
        tie_rules(),
    )
        .prop_map(|(criteria, sheets, ties)| {
            let criteria: Vec<Criterion> = (0..)
                .zip(criteria)
                .map(|(at, (weight, min, span))| Criterion {
                    id: format!("c{at}").as_str().into(),
                    // One weight at least is above zero.
                    weight: weight + u32::from(at == 0),
                    min: Points(min),
                    max: Points(min + span),
                    steps: 1,
                })
                .collect();
            let sheets: BTreeMap<(u32, u32), SheetInput> = sheets
                .into_iter()
                .map(|(application, judge, seed)| {
                    let points = (0..).zip(&criteria).map(|(at, one)| {
                        let span = (one.max.0 - one.min.0 + 1) as u32;
                        let given = one.min.0 + ((seed >> (2 * at)) % span) as i32;
                        (one.id.clone(), Points(given))
                    });
                    let skipped = usize::from(seed % 11 == 0);
                    let standing = match seed % 13 {
                        0 => Standing::Recused,
                        _ => Standing::Scored(points.skip(skipped).collect()),
                    };
                    let sheet = SheetInput {
                        application: ApplicationId(application),
                        judge: JudgeId(judge),
                        standing,
                    };
                    ((application, judge), sheet)
                })
                .collect();
            RankingInput {
                category: "one".to_owned(),
                rubric: Rubric {
                    round: "jury".into(),
                    criteria,
                },
                ties,
                applications: (1..7).map(ApplicationId).collect(),
                assignments: Default::default(),
                sheets: sheets.into_values().collect(),
            }
        })
}

#[test]
fn the_script_ranks_a_thousand_rounds_as_we_do() {
    let mut runner = TestRunner::deterministic();
    let outcomes: Vec<CategoryOutcome> = (0..1000)
        .map(|_| {
            let input = a_category().new_tree(&mut runner).unwrap().current();
            let ranking = raw::rank(&input).unwrap();
            CategoryOutcome::new(&input, &ranking, &BTreeMap::new())
        })
        .collect();
    let tied = outcomes.iter().filter(|outcome| {
        let mut ranks = outcome.ranks.windows(2);
        ranks.any(|pair| pair[0].rank.is_some() && pair[0].rank == pair[1].rank)
    });
    assert!(tied.count() > 100, "too few ties to show anything");
    let parted = outcomes.iter().filter(|outcome| {
        let mut ranks = outcome.ranks.windows(2);
        ranks.any(|pair| {
            pair[0].score.is_some() && pair[0].score == pair[1].score && pair[0].rank < pair[1].rank
        })
    });
    assert!(
        parted.count() > 50,
        "too few rules that part to show anything"
    );

    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("verify.py"), SCRIPT).unwrap();
    let mut python = Command::new("python3")
        .args(["-c", RANK])
        .arg(dir.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let input = serde_json::to_vec(&outcomes).unwrap();
    let mut stdin = python.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(&input).unwrap());
    let output = python.wait_with_output().unwrap();
    writer.join().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said.lines().count(), outcomes.len());
    for (line, outcome) in said.lines().zip(&outcomes) {
        let theirs: Value = serde_json::from_str(line).unwrap();
        assert_eq!(theirs, serde_json::to_value(&outcome.ranks).unwrap());
    }
}
