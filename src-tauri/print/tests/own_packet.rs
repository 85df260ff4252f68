//! The page of a judge's packet, seen with other people's tools.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/packets.rs"]
mod packets;
mod support;

use jurybook_print::{PrintError, own_packets};
use jurybook_words::{Language, Words};
use packets::{ID, of, packets};
use support::{kept, tool};

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
