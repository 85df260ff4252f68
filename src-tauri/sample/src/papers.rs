//! The papers that applicants attach: a plan of several pages in the applicant's language.

use crate::SampleError;
use crate::sources::Application;
use jurybook_print::{Align, Article, Block, article};

/// Prints an application's plan.
pub(crate) fn plan(one: &Application, photo: Option<Vec<u8>>) -> Result<Vec<u8>, SampleError> {
    let headings =
        ["1", "2", "3", "4", "5", "6"].map(|number| format!("{number}. {}", one.english));
    let mut blocks = Vec::new();
    blocks.extend(photo.filter(|photo| !photo.is_empty()).map(Block::Image));
    for (heading, answer) in headings.into_iter().zip(&one.answers) {
        blocks.push(Block::Heading(heading));
        blocks.push(Block::Paragraph(answer.clone()));
    }
    blocks.push(Block::PageBreak);
    blocks.push(Block::Heading("Budget".to_owned()));
    blocks.push(budget(one.number));
    let article_of = Article {
        title: one.title.clone(),
        language: one.language.clone(),
        blocks,
    };
    Ok(article(&article_of)?)
}

fn budget(number: u32) -> Block {
    let columns = [
        ("Item", Align::Start),
        ("2021", Align::End),
        ("2022", Align::End),
        ("2023", Align::End),
    ];
    let items = [
        "Staff",
        "Equipment",
        "Training",
        "Maintenance",
        "Evaluation",
    ];
    let row = |(at, item): (u32, &&str)| {
        let amount = |year: u32| (12 + (number * 7 + at * 13 + year * 5) % 60).to_string();
        std::iter::once((*item).to_owned())
            .chain((0..3).map(amount))
            .collect()
    };
    Block::Table {
        columns: columns
            .map(|(title, align)| (title.to_owned(), align))
            .into(),
        rows: (0..).zip(&items).map(row).collect(),
    }
}
