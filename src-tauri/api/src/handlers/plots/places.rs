//! The order with its intervals.

use super::Plots;
use crate::handlers::ranked::count;
use jurybook_core::ranking::assessment::Basis;
use jurybook_print::plot::{RankRow, RankWords, Ranks};

impl Plots<'_> {
    /// Returns the ranks of each part, since places of different parts cannot be compared; one without
    /// a row where nothing has a place. Applications without a place are left out.
    pub(super) fn ranks(&self) -> Vec<Ranks> {
        let found = self.found;
        let rows = &found.findings.assessment.rows;
        let mut order = found.order();
        order.retain(|at| found.ranks[*at].is_some());
        if order.is_empty() {
            return vec![self.part(None, &[])];
        }
        let parts: Vec<&[usize]> = order
            .chunk_by(|one, next| rows[*one].part == rows[*next].part)
            .collect();
        let is_whole = parts.len() == 1;
        let number = |part: &[usize]| rows[part[0]].part.filter(|_| !is_whole);
        parts
            .into_iter()
            .map(|part| self.part(number(part), part))
            .collect()
    }

    fn part(&self, number: Option<u32>, order: &[usize]) -> Ranks {
        let (found, groups) = (self.found, self.found.groups());
        let assessment = &found.findings.assessment;
        let is_adjusted = assessment.basis == Basis::Adjusted;
        let row = |&at: &usize| RankRow {
            name: self.title(found.positions.applications[at]),
            rank: found.ranks[at],
            interval: assessment.rows[at]
                .place
                .map(|place| (place.low, place.high)),
            // Where the order is by raw score, this is the stated rank itself.
            raw_rank: assessment.rows[at].raw_rank.filter(|_| is_adjusted),
            group: groups[at],
        };
        let (title, text) = match is_adjusted {
            true => ("plots-ranks", "plots-ranks-text"),
            false => ("plots-ranks-raw", "plots-ranks-raw-text"),
        };
        let title = self.word(title);
        let of_part = |part: u32| {
            let args = [("title", title.as_str()), ("part", &(part + 1).to_string())];
            self.words.text("plots-part", &args)
        };
        Ranks {
            title: number.map_or_else(|| title.clone(), of_part),
            description: self.word(text),
            words: self.rank_words(),
            rows: order.iter().map(row).collect(),
            // Where all are among the first there is no line to draw.
            cut: Some(count(found.first)).filter(|&cut| 0 < cut && cut < count(order.len())),
        }
    }

    fn rank_words(&self) -> RankWords {
        let first = self.found.first.to_string();
        RankWords {
            rank: self.word("plots-rank"),
            stated: self.word("plots-stated"),
            raw: self.word("plots-by-raw"),
            interval: self.word("plots-interval"),
            crossing: self.word("plots-crossing"),
            group: self.word("plots-together"),
            cut: self.words.text("plots-cut", &[("count", &first)]),
            empty: self.word("plots-no-ranks"),
        }
    }
}
