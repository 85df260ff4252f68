//! Papers of several pages, seen with other people's tools.

#![allow(clippy::unwrap_used, dead_code)]

mod support;

use jurybook_print::{Align, Article, Block, article};
use support::{a_photo, kept, tool};

#[test]
fn an_article_has_pages_tables_and_pictures() {
    let photo = a_photo(400, 300);
    let rows: Vec<_> = (1..=60)
        .map(|year| vec![format!("구역 {year}"), (year * 37 % 100).to_string()])
        .collect();
    let columns = vec![
        ("구역".to_owned(), Align::Start),
        ("주민 수".to_owned(), Align::End),
    ];
    let paper = Article {
        title: "골목길 안전 보고서".to_owned(),
        language: "ko".to_owned(),
        in_both: false,
        blocks: vec![
            Block::Heading("요약".to_owned()),
            Block::Paragraph(
                "주민이 직접 고장을 알리도록 하였습니다.\n결과는 아래와 같습니다.".to_owned(),
            ),
            Block::Table { columns, rows },
            Block::PageBreak,
            Block::Image(photo.clone()),
        ],
    };
    let bytes = article(&paper).unwrap();
    assert!(bytes == article(&paper).unwrap());
    assert!(bytes.windows(photo.len()).any(|window| window == photo));
    let path = kept("paper.pdf", &bytes);
    tool("qpdf", &["--check"], &path, &[]);
    let text = tool("pdftotext", &[], &path, &["-"]);
    for expected in [
        "골목길 안전 보고서",
        "요약",
        "구역 60",
        "결과는 아래와 같습니다.",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let text: String = text.split_whitespace().collect();
    assert!(text.contains("1/3"), "{text}");
}
