//! Panels to be assigned, as large rounds have them.

use jurybook_core::assignment::{Candidate, Member, Request};
use jurybook_core::id::{ApplicationId, JudgeId};

/// Applications, judges, judges for each application and categories.
pub type Size = (u32, u32, u32, u32);

const TAGS: [&str; 20] = [
    "mobility",
    "energy",
    "water",
    "waste",
    "housing",
    "health",
    "education",
    "safety",
    "culture",
    "tourism",
    "data",
    "ai",
    "sensors",
    "governance",
    "participation",
    "inclusion",
    "ageing",
    "climate",
    "logistics",
    "finance",
];
const LANGUAGES: [&str; 6] = ["en", "ko", "es", "pt", "fr", "ja"];

/// Numbers that look random and are the same on every machine (Marsaglia 2003, "Xorshift RNGs").
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 32) as u32 % sides
    }

    /// The lesser of two throws: the first sides come up more often, as the sectors of a prize do.
    fn skewed(&mut self, sides: u32) -> u32 {
        self.below(sides).min(self.below(sides))
    }
}

/// Returns a request with sectors, languages, conflicts, capacities and categories of uneven size.
///
/// Half of the applications are in English and a quarter in Korean; most judges read English, half of
/// them Korean. Two of a hundred pairs are in conflict, and a quarter of the judges have a capacity
/// between two thirds of an even load and a third more than it.
pub fn request((applications, judges, per_application, categories): Size) -> Request {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut asked = Request {
        per_application,
        seed: 2023,
        ..Request::default()
    };
    for n in 1..=applications {
        let language = match dice.below(8) {
            0..4 => 0,
            4..6 => 1,
            _ => 2 + dice.below(4),
        };
        let tags = 1 + dice.below(3);
        asked.applications.push(Candidate {
            id: ApplicationId(n),
            category: format!("category-{}", dice.skewed(categories)),
            tags: (0..tags)
                .map(|_| TAGS[dice.skewed(20) as usize].to_owned())
                .collect(),
            language: Some(LANGUAGES[language as usize].to_owned()),
        });
    }
    let even = applications * per_application / judges;
    for n in 1..=judges {
        let expertise = 2 + dice.below(4);
        let mut member = Member {
            id: JudgeId(n),
            expertise: (0..expertise)
                .map(|_| TAGS[dice.skewed(20) as usize].to_owned())
                .collect(),
            languages: Default::default(),
            capacity: (dice.below(4) == 0).then(|| even * 2 / 3 + dice.below(even * 2 / 3 + 1)),
        };
        for (at, language) in LANGUAGES.iter().enumerate() {
            if dice.below(100) < [85, 50, 25, 15, 15, 10][at] {
                member.languages.insert((*language).to_owned());
            }
        }
        asked.judges.push(member);
    }
    for _ in 0..applications * judges / 50 {
        let pair = (
            ApplicationId(1 + dice.below(applications)),
            JudgeId(1 + dice.below(judges)),
        );
        asked.conflicts.insert(pair);
    }
    asked
}
