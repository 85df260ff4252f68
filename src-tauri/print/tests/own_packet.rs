//! The page of a judge's packet, seen with other people's tools.

#![allow(clippy::unwrap_used, dead_code)]

mod support;

use jurybook_print::{ChairsAnswer, OwnPacket, PacketsOf, PrintError, own_packets};
use jurybook_words::{Language, Words};
use support::{kept, tool};

const ID: &str = "9f2c41d07be3550a9f2c41d07be3550a9f2c41d07be3550a9f2c41d07be3550a";

fn of(judge: &str) -> PacketsOf {
    PacketsOf {
        programme: "서울 스마트도시 상 2023".to_owned(),
        round: "Jury round".to_owned(),
        judge: judge.to_owned(),
        key_words: "gavi rapu noju rifu lino dami".to_owned(),
        programme_words: "hosa ribi fopu lovo gifo poho".to_owned(),
    }
}

/// One that was answered late and one that waits, of which little is known.
fn packets() -> Vec<OwnPacket> {
    let answer = ChairsAnswer {
        number: 41,
        words: "baba bebe bibi bobo bubu zaza".to_owned(),
        at: "2026-11-29 05:04:38 UTC".to_owned(),
        late: true,
    };
    let first = OwnPacket {
        code: "9f2c-41d0".to_owned(),
        id: ID.to_owned(),
        revision: 1,
        superseded_by: Some(2),
        made_at: "2026-11-28 22:25:07 UTC".to_owned(),
        sheets: Some(27),
        recusals: Some(1),
        missing: Some(0),
        answers: vec![answer],
    };
    let second = OwnPacket {
        code: "c88e-511b".to_owned(),
        revision: 2,
        superseded_by: None,
        sheets: None,
        recusals: None,
        missing: None,
        answers: Vec::new(),
        ..first.clone()
    };
    vec![first, second]
}

#[test]
fn each_packet_has_a_page_with_what_is_known_of_it() {
    for (language, name) in [
        (Language::En, "packet.pdf"),
        (Language::Ko, "packet-ko.pdf"),
    ] {
        let words = Words::new(language);
        let print = || own_packets(&of("佐藤 健 (Ken Sato)"), &packets(), &words).unwrap();
        let bytes = print();
        assert!(bytes == print());
        let path = kept(name, &bytes);
        tool("qpdf", &["--check"], &path, &[]);
        let text = tool("pdftotext", &["-enc", "UTF-8"], &path, &["-"]);
        let page = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let pages: Vec<_> = text.split('\u{c}').map(page).collect();
        assert_eq!(pages.len(), 3, "a page ends with a feed");
        let say = |id: &str| words.text(id, &[]);
        let late = words.text("print-packet-late", &[("number", "41")]);
        let later = words.text("print-packet-superseded", &[("revision", "2")]);
        for expected in [
            "서울 스마트도시 상 2023",
            "佐藤 健 (Ken Sato)",
            "9f2c-41d0",
            ID,
            &late,
            &later,
            "baba bebe bibi bobo bubu zaza",
            "gavi rapu noju rifu lino dami",
            "hosa ribi fopu lovo gifo poho",
            "2026-11-28 22:25:07 UTC",
            &say("print-packet-missing"),
            &say("print-sheet-confidential"),
        ] {
            assert!(pages[0].contains(expected), "{expected}: {}", pages[0]);
        }
        assert!(
            pages[1].contains(&say("print-packet-waiting")),
            "{}",
            pages[1]
        );
        for unknown in [say("print-packet-missing"), later, late] {
            assert!(!pages[1].contains(&unknown), "{unknown}: {}", pages[1]);
        }
    }
}

#[test]
fn a_character_without_a_font_stops_the_page() {
    let words = Words::new(Language::En);
    let refused = own_packets(&of("\u{13080}"), &packets(), &words);
    assert!(matches!(refused, Err(PrintError::FontMissing { .. })));
}
