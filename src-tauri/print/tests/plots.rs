//! Plots as window and page show them, seen with other people's tools.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/panel.rs"]
mod panel;
mod support;

use std::fs;
use std::path::Path;

use jurybook_print::plot::{Drawing, Frame, slices, svg};
use jurybook_print::{Article, Block, article};
use panel::{a_panel, said};
use support::{kept, tool};

/// Every plot of a panel with its name, in the reader's words.
fn the_plots(
    applications: usize,
    judges: usize,
    is_korean: bool,
    frame: Frame,
) -> [(&'static str, Drawing); 4] {
    let (panel, said) = (a_panel(applications, judges), said(is_korean));
    [
        (
            "ranks",
            panel.ranks(said.ranks).lay_out(0..applications, frame),
        ),
        (
            "severity",
            panel.severities(said.severity).lay_out(0..judges, frame),
        ),
        (
            "spread",
            panel.spreads(said.spread).lay_out(0..judges, frame),
        ),
        (
            "heat",
            panel
                .heat(said.heat)
                .lay_out(0..applications, 0..judges, frame),
        ),
    ]
}

/// The committed pictures are what the code draws; `UPDATE_PLOTS=1` writes them anew.
#[test]
fn the_committed_pictures_are_what_is_drawn() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plots");
    let mut stale = Vec::new();
    for (name, drawing) in the_plots(
        7,
        5,
        false,
        Frame {
            width: 420.0,
            height: 400.0,
        },
    ) {
        let (file, drawn) = (folder.join(format!("{name}.svg")), svg(&drawing));
        if std::env::var_os("UPDATE_PLOTS").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, &drawn).unwrap();
        }
        if fs::read_to_string(&file).unwrap_or_default() != drawn {
            stale.push(name);
        }
    }
    assert!(
        stale.is_empty(),
        "{stale:?} differ: look at them, then run with UPDATE_PLOTS=1"
    );
}

#[test]
fn a_whole_panel_is_drawn_for_the_window() {
    for (name, drawing) in the_plots(60, 16, true, Frame::WINDOW) {
        let picture = svg(&drawing);
        assert_eq!(picture, svg(&drawing));
        assert!(!picture.contains("style"), "{name}");
        kept(&format!("{name}.svg"), picture.as_bytes());
    }
    for (name, drawing) in the_plots(60, 40, false, Frame::PAGE) {
        kept(&format!("{name}-40.svg"), svg(&drawing).as_bytes());
    }
}

#[test]
fn a_whole_panel_is_printed_with_searchable_names() {
    let mut blocks = Vec::new();
    for (_, drawing) in the_plots(60, 16, true, Frame::PAGE) {
        blocks.push(Block::Heading(drawing.title.clone()));
        blocks.push(Block::Plot(Box::new(drawing)));
        blocks.push(Block::PageBreak);
    }
    for (_, drawing) in the_plots(60, 40, false, Frame::WINDOW) {
        blocks.push(Block::Plot(Box::new(drawing)));
    }
    let paper = Article {
        title: "심사 결과".to_owned(),
        language: "ko".to_owned(),
        in_both: false,
        blocks,
    };
    let bytes = article(&paper).unwrap();
    assert!(bytes == article(&paper).unwrap());
    let path = kept("plots.pdf", &bytes);
    tool("qpdf", &["--check"], &path, &[]);
    let text = tool("pdftotext", &[], &path, &["-"]);
    for expected in [
        "누구나 안전한 골목길",
        "שקיפות",
        "김서연",
        "우열을 가릴 수 없음",
        "Nguyễn",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn long_lists_are_cut_evenly() {
    let lengths: Vec<_> = slices(121).map(|slice| slice.len()).collect();
    assert_eq!(lengths, [40, 40, 41]);
    assert_eq!(slices(60).map(|slice| slice.len()).sum::<usize>(), 60);
    assert_eq!(slices(60).count(), 1);
    assert_eq!(slices(0).count(), 0);
}
