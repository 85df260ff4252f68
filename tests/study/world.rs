//! Made-up panels of which everything is known: what each application is worth, how severe each judge is.

use jurybook_core::assignment::{Candidate, Member, Request, propose};
use jurybook_core::id::{ApplicationId, JudgeId};
use jurybook_core::ranking::chance::Chance;
use jurybook_core::ranking::{RankingInput, SheetInput, Standing};
use jurybook_core::scores::{Criterion, CriterionId, Points, Rubric};

/// Criteria of the rubric, each from 0 to 5 in whole points.
const CRITERIA: u32 = 6;
const MOST: i32 = 5;
/// The mark that a judge of middling severity gives a middling application.
const MIDDLE: f64 = 3.0;
/// The standard deviations of what applications are worth within a field, of what a judge thinks of an
/// application beside that, and of each mark beside both; in points of a criterion.
///
/// Without harsh judges the intraclass correlation of one judge's sheet is then about 0.34, the mean that
/// Bornmann, Mutz and Daniel (2010) found over 48 studies of peer review: "A reliability-generalization
/// study of journal peer reviews", PLoS ONE 5(12), e14331, doi 10.1371/journal.pone.0014331.
const WORTH: f64 = 0.5;
const TASTE: f64 = 0.5;
const MARK: f64 = 0.6;

/// What a made-up panel is like.
#[derive(Debug, Clone, Copy)]
pub struct Panel {
    /// Its name on the command line.
    pub name: &'static str,
    /// How often it is played.
    pub rounds: usize,
    /// What is particular about it.
    pub what: &'static str,
    pub applications: u32,
    pub judges: u32,
    pub per_application: u32,
    /// The standard deviation of the judges' severity, in points of a criterion.
    pub severity: f64,
    /// So many judges, by chance, are harsher by as many points.
    pub harsh: (usize, f64),
    /// So many fields, the best as many points above the worst; judges know two of them and score mostly
    /// there, so that their samples differ.
    pub fields: (u32, f64),
}

/// One panel's round, with the truth.
pub struct World {
    /// What each application is worth, by number.
    pub truth: Vec<f64>,
    /// What the panel has handed in.
    pub input: RankingInput,
}

impl World {
    /// Makes the round of a seed: assigned as Jurybook proposes, scored by chance.
    pub fn of(panel: &Panel, seed: u64) -> Self {
        let mut chance = Chance::of(seed);
        let truth: Vec<f64> = (0..panel.applications)
            .map(|a| panel.lead_of_field(a) + WORTH * chance.normal())
            .collect();
        let lenient = lenience(panel, &mut chance);
        let assignments = propose(&panel.request(seed)).assignments;
        let sheet = |&(application, judge): &(ApplicationId, JudgeId)| {
            let expected = MIDDLE
                + truth[application.0 as usize - 1]
                + lenient[judge.0 as usize - 1]
                + TASTE * chance.normal();
            let marks = (0..CRITERIA).map(|criterion| {
                let mark = (expected + MARK * chance.normal()).round() as i32;
                (id(criterion), Points(mark.clamp(0, MOST)))
            });
            SheetInput {
                application,
                judge,
                standing: Standing::Scored(marks.collect()),
            }
        };
        let sheets = assignments.iter().map(sheet).collect();
        let criterion = |at| Criterion {
            id: id(at),
            weight: 1,
            min: Points(0),
            max: Points(MOST),
            steps: 1,
        };
        Self {
            input: RankingInput {
                category: "study".to_owned(),
                rubric: Rubric {
                    round: "study".into(),
                    criteria: (0..CRITERIA).map(criterion).collect(),
                },
                ties: Vec::new(),
                applications: (1..=panel.applications).map(ApplicationId).collect(),
                assignments: assignments.into_iter().collect(),
                sheets,
            },
            truth,
        }
    }
}

fn id(criterion: u32) -> CriterionId {
    CriterionId(format!("c{criterion}"))
}

/// Returns by how much each judge marks higher than the middling one.
fn lenience(panel: &Panel, chance: &mut Chance) -> Vec<f64> {
    let mut lenient: Vec<f64> = (0..panel.judges)
        .map(|_| panel.severity * chance.normal())
        .collect();
    let (harsh, by) = panel.harsh;
    let mut left: Vec<usize> = (0..lenient.len()).collect();
    for _ in 0..harsh {
        let at = (chance.uniform() * left.len() as f64) as usize;
        lenient[left.swap_remove(at)] -= by;
    }
    lenient
}

impl Panel {
    fn field(&self, application: u32) -> u32 {
        application % self.fields.0
    }

    /// Returns by how much the field of an application is above the middling one.
    fn lead_of_field(&self, application: u32) -> f64 {
        let (fields, range) = self.fields;
        let steps = f64::from(fields.max(2) - 1);
        range * (f64::from(self.field(application)) / steps - 0.5)
    }

    fn request(&self, seed: u64) -> Request {
        let tag = |field: u32| format!("field {field}");
        let fields = self.fields.0;
        Request {
            applications: (0..self.applications)
                .map(|a| Candidate {
                    id: ApplicationId(a + 1),
                    category: "study".to_owned(),
                    tags: [tag(self.field(a))].into(),
                    language: None,
                })
                .collect(),
            judges: (0..self.judges)
                .map(|j| Member {
                    id: JudgeId(j + 1),
                    expertise: [tag(j % fields), tag((j + 1) % fields)].into(),
                    languages: [].into(),
                    capacity: None,
                })
                .collect(),
            per_application: self.per_application,
            seed,
            ..Request::default()
        }
    }
}
