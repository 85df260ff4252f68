//! The papers that applicants attach: several pages in the applicant's language.

use crate::SampleError;
use crate::application::Application;
use crate::random::Random;
use crate::source::Source;
use jurybook_print::{Align, Article, Block, article};

const PAPERS: &str = include_str!("../../../assets/sample/papers.toml");

const YEARS: [&str; 3] = ["2021", "2022", "2023"];
/// Months that a project runs.
const MONTHS: i64 = 36;

/// The fixed words of a paper in one language.
struct Labels {
    facts: [String; 3],
    questions: [String; 6],
    plan: [String; 3],
    phases: [String; 4],
    budget: [String; 3],
    items: [String; 5],
}

impl Labels {
    fn of(language: &str) -> Result<Self, SampleError> {
        Source::read("papers.toml", PAPERS, |source| {
            let own = source.table(language)?;
            Ok(Self {
                facts: exactly(&own, "facts")?,
                questions: exactly(&own, "questions")?,
                plan: exactly(&own, "plan")?,
                phases: exactly(&own, "phases")?,
                budget: exactly(&own, "budget")?,
                items: exactly(&own, "items")?,
            })
        })
    }
}

fn exactly<const N: usize>(source: &Source<'_>, name: &str) -> Result<[String; N], SampleError> {
    source
        .texts(name)?
        .try_into()
        .map_err(|_| source.malformed())
}

/// Prints an application's paper: facts, photo where there is one, narrative, plan and budget.
///
/// # Errors
/// [`SampleError::Source`], [`SampleError::Print`].
pub(crate) fn paper(one: &Application, photo: Option<&[u8]>) -> Result<Vec<u8>, SampleError> {
    let labels = Labels::of(&one.language)?;
    let mut blocks = vec![facts(one, &labels)];
    blocks.extend(photo.map(|photo| Block::Image(photo.to_vec())));
    for (heading, answer) in labels.questions.iter().zip(&one.answers) {
        blocks.push(Block::Heading(heading.clone()));
        blocks.push(Block::Paragraph(answer.clone()));
    }
    blocks.push(Block::PageBreak);
    blocks.push(Block::Heading(labels.plan[0].clone()));
    blocks.push(plan(one, &labels));
    blocks.push(Block::Heading(format!(
        "{} ({})",
        labels.budget[0], one.cost.unit
    )));
    blocks.push(budget(one, &labels));
    let paper = Article {
        title: one.title.clone(),
        language: one.language.clone(),
        in_both: false,
        blocks,
    };
    Ok(article(&paper)?)
}

fn table<const N: usize>(columns: [(&str, Align); N], rows: Vec<Vec<String>>) -> Block {
    let columns = columns.map(|(title, align)| (title.to_owned(), align));
    Block::Table {
        columns: columns.into(),
        rows,
    }
}

fn facts(one: &Application, labels: &Labels) -> Block {
    let [applicant, place, contact] = &labels.facts;
    let rows = vec![
        vec![place.clone(), format!("{}, {}", one.city, one.country)],
        vec![contact.clone(), one.contact.clone()],
    ];
    table(
        [(applicant, Align::Start), (&one.applicant, Align::Start)],
        rows,
    )
}

/// The plan of work: phases that follow each other, overlapping a little.
fn plan(one: &Application, labels: &Labels) -> Block {
    let chance = &mut Random::of(0, &[&one.reference(), "plan"]);
    let mut from = 1;
    let mut row = |(at, phase): (i64, &String)| {
        let to = match at {
            3 => MONTHS,
            _ => from + 3 + chance.below(4) + 2 * at,
        };
        let months = format!("{from}–{to}");
        from = to - chance.below(3);
        vec![phase.clone(), months]
    };
    let rows = (0..).zip(&labels.phases).map(&mut row).collect();
    table(
        [
            (&labels.plan[1], Align::Start),
            (&labels.plan[2], Align::End),
        ],
        rows,
    )
}

/// The budget: the total that the narrative tells, split over items and years without a rest.
fn budget(one: &Application, labels: &Labels) -> Block {
    let chance = &mut Random::of(0, &[&one.reference(), "budget"]);
    let mut weights = |least: &[i64]| -> Vec<i64> {
        least
            .iter()
            .map(|least| least + chance.below(*least as u64))
            .collect()
    };
    let by_item = split(one.cost.total, &weights(&[30, 24, 8, 10, 5]));
    let by_year: Vec<Vec<i64>> = by_item
        .iter()
        .map(|item| split(*item, &weights(&[20, 24, 16])))
        .collect();
    let row = |label: &str, years: &[i64], total: i64| {
        let figures = years.iter().chain([&total]).map(ToString::to_string);
        std::iter::once(label.to_owned())
            .chain(figures)
            .collect::<Vec<String>>()
    };
    let mut rows: Vec<Vec<String>> = labels
        .items
        .iter()
        .zip(&by_year)
        .zip(&by_item)
        .map(|((item, years), total)| row(item, years, *total))
        .collect();
    let sum = |year: usize| by_year.iter().map(|years| years[year]).sum();
    rows.push(row(
        &labels.budget[2],
        &[sum(0), sum(1), sum(2)],
        one.cost.total,
    ));
    let [first, second, third] = YEARS.map(|year| (year, Align::End));
    let (item, total) = (&labels.budget[1], &labels.budget[2]);
    table(
        [
            (item, Align::Start),
            first,
            second,
            third,
            (total, Align::End),
        ],
        rows,
    )
}

/// Splits a sum by weights into whole parts; the first part takes what is left.
fn split(sum: i64, weights: &[i64]) -> Vec<i64> {
    let whole: i64 = weights.iter().sum();
    let mut parts: Vec<i64> = weights.iter().map(|weight| sum * weight / whole).collect();
    parts[0] += sum - parts.iter().sum::<i64>();
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_make_up_the_sum() {
        for sum in [0, 1, 9, 620, 14_200] {
            assert_eq!(split(sum, &[3, 5, 7]).iter().sum::<i64>(), sum);
        }
    }
}
