//! A meeting that strains the paper: many members, long names, every script, decisions of every kind.

use jurybook_core::log::OpenedAgain;
use jurybook_core::papers::*;
use jurybook_core::travel::Digest;

use crate::support::{VOICES, kept, tool};

pub fn a_head(official: bool) -> Head {
    Head {
        programme: "Seoul Smart City Prize 2023".to_owned(),
        organisers: vec![
            "Seoul Metropolitan Government".to_owned(),
            "World Smart Sustainable Cities Organization".to_owned(),
        ],
        round: "Final jury".to_owned(),
        official,
        short_hash: "k7wq-3mz9".to_owned(),
        seal: if official {
            "b27d-90fe".to_owned()
        } else {
            String::new()
        },
        reopened: if official {
            vec!["A packet (3) had been left on the stick.".to_owned()]
        } else {
            Vec::new()
        },
        printed_on: "2023-09-12".to_owned(),
        offset: "+09:00".to_owned(),
    }
}

/// A word that nobody can hyphenate.
pub fn a_long_word() -> String {
    "Donaudampfschiff".repeat(32)[..500].to_owned()
}

/// Reasons as long as the workspace takes, with an end that must not be lost.
pub fn a_long_reason() -> String {
    let sentence = "It serves those who are least served, and it was measured for two years. ";
    format!("{}The reason ends here.", sentence.repeat(120))
}

pub fn member(at: usize) -> String {
    match at {
        0 => "محمد الأحمد 3".to_owned(),
        1 => "김하늘".to_owned(),
        2 => "Ádám Szabó-Németh, Professor of Urban Studies and Public Administration".to_owned(),
        3 => a_long_word(),
        at => format!("Member {at}"),
    }
}

pub fn members(of: std::ops::Range<usize>) -> Vec<String> {
    of.map(member).collect()
}

pub fn seats(count: usize, present: Option<usize>) -> Vec<Seat> {
    let seat = |at| Seat {
        name: member(at),
        affiliation: if at.is_multiple_of(2) {
            "University of Seoul".to_owned()
        } else {
            String::new()
        },
        present: present.map(|present| at < present),
    };
    (0..count).map(seat).collect()
}

pub fn named(at: usize) -> Named {
    let [language, title, title_en, applicant, city, country, _] = VOICES[at % VOICES.len()];
    Named {
        number: at as u32 + 1,
        reference: format!("S-{at}"),
        title: title.to_owned(),
        title_en: (language != "en").then(|| title_en.to_owned()),
        language: language.to_owned(),
        applicant: applicant.to_owned(),
        city: city.to_owned(),
        country: country.to_owned(),
    }
}

pub fn an_agenda(count: usize, of_members: usize) -> AgendaPaper {
    let item = |at: usize| {
        let out = |at: usize| members(0..if at % 5 > 2 { at % 4 } else { 0 });
        let (before, now) = (if at > 0 { out(at - 1) } else { vec![] }, out(at));
        let not_in = |of: &[String], other: &[String]| {
            let left = of.iter().filter(|one| !other.contains(one));
            left.cloned().collect::<Vec<_>>()
        };
        AgendaItem {
            named: named(at),
            rank: (at % 7 != 6).then_some(at as u32 + 1),
            expected: Some(format!("{:02}:{:02}", 14 + at * 10 / 60, at * 10 % 60)),
            leave: not_in(&now, &before),
            come_back: not_in(&before, &now),
            out: now,
        }
    };
    let items: Vec<_> = (0..count).map(item).collect();
    let register = items.iter().flat_map(|item| {
        item.out.iter().map(|member| Registered {
            member: member.clone(),
            named: item.named.clone(),
            ground: "declared",
            evidence: "My cousin (42) built it.".to_owned(),
        })
    });
    let mut register: Vec<_> = register.collect();
    register.sort_by(|a, b| a.member.cmp(&b.member));
    AgendaPaper {
        head: a_head(false),
        seats: seats(of_members, None),
        register,
        parts: if count == 0 {
            vec![]
        } else {
            vec![AgendaPart {
                name: "Human-CentriCity".to_owned(),
                come_back: items
                    .last()
                    .map(|item| item.out.clone())
                    .unwrap_or_default(),
                items,
                goings: 6,
                in_ranking_order: 9,
            }]
        },
    }
}

fn given(kind: &'static str, name: &str, partner: &str) -> Given {
    Given {
        kind,
        name: name.to_owned(),
        partner: partner.to_owned(),
    }
}

fn decided(about: Vec<Resolved>, given: Given, of_members: usize) -> Happened {
    let half = of_members / 2;
    Happened::Decided(Box::new(Matter {
        about,
        given,
        motion: "That it be given the prize.".to_owned(),
        in_favour: members(0..half),
        against: members(half..of_members.saturating_sub(1).max(half)),
        abstain: members(of_members.saturating_sub(1).max(half)..of_members),
        out: vec![member(0)],
        reason: "The plan is sound.\nIts second paragraph says why.".to_owned(),
        dissent: "Two members hold that (2) others did more.".to_owned(),
    }))
}

fn resolved(at: usize, fate: Option<Fate>) -> Resolved {
    Resolved {
        named: named(at),
        category: "Tech-InnovaCity".to_owned(),
        fate,
    }
}

pub fn some_minutes(of_members: usize) -> MinutesPaper {
    let mut long = decided(vec![resolved(4, None)], given("none", "", ""), of_members);
    if let Happened::Decided(matter) = &mut long {
        matter.reason = a_long_reason();
        matter.motion = a_long_word();
        (matter.in_favour, matter.against, matter.abstain) = (vec![], vec![], vec![]);
    }
    let withdrawn = Fate::Withdrawn {
        at: "2023-09-12 15:10".to_owned(),
        reason: "A slip of the pen.".to_owned(),
    };
    let happened = [
        Happened::Sealed(16),
        Happened::Began(members(0..of_members)),
        decided(
            vec![resolved(0, None)],
            given("award", "Grand Prize", ""),
            of_members,
        ),
        Happened::Presence {
            came: vec![],
            left: members(0..1),
            present: members(1..of_members),
        },
        decided(
            vec![resolved(5, None)],
            given("mention", "Leadership", "Cities Alliance"),
            of_members,
        ),
        decided(
            vec![
                resolved(2, Some(withdrawn)),
                resolved(3, Some(Fate::Superseded(9))),
            ],
            given("shortlisted", "", ""),
            of_members,
        ),
        long,
        Happened::Official("k7wq-3mz9".to_owned()),
        Happened::Reopened("An error (3) in the list.".to_owned()),
        Happened::Unsealed("A packet (3) had been left on the stick.".to_owned()),
        Happened::Ended,
    ];
    let entries = happened.into_iter().enumerate();
    let entry = |(at, what): (usize, Happened)| Entry {
        number: at as u64 + 40,
        at: format!("2023-09-{} 14:{:02}", 12 + at / 7, at * 5),
        what,
    };
    MinutesPaper {
        head: a_head(true),
        seats: seats(of_members, Some(of_members)),
        entries: entries.map(entry).collect(),
        results: vec![
            GivenTo {
                given: given("award", "Grand Prize", ""),
                foreseen: Some(2),
                to: vec![named(0), named(4)],
            },
            GivenTo {
                given: given("mention", "Leadership", "Cities Alliance"),
                foreseen: None,
                to: vec![],
            },
        ],
        undecided: 3,
    }
}

pub fn a_seal(of_members: usize) -> SealPaper {
    let packet = |at: usize| SealedPacket {
        judge: member(at),
        code: format!("{:04x}-b27d", 4096 + 977 * at),
        revision: 1 + at as u32 % 3,
        sheets: 15,
        confirmed: !at.is_multiple_of(5),
    };
    SealPaper {
        head: a_head(false),
        round_id: "final-jury".to_owned(),
        at: "2023-09-11 18:02".to_owned(),
        record: 57,
        sha256: Digest::of(b"a seal"),
        packets: (0..of_members).map(packet).collect(),
        without: members(1..3),
        late: vec![LatePacket {
            judge: member(0),
            code: "9f31-00c4".to_owned(),
            at: "2023-09-11 21:40".to_owned(),
        }],
        reopened: vec![OpenedAgain {
            at: "2023-09-11 17:30".to_owned(),
            reason: "A packet (3) had been left on the stick.".to_owned(),
        }],
    }
}

pub fn a_note_sheet(at: usize, of_members: usize) -> NoteSheet {
    let is_scored = at != 6;
    NoteSheet {
        named: named(at),
        category: "Tech-InnovaCity".to_owned(),
        place: at as u32 + 1,
        places: 13,
        rank: is_scored.then(|| "3=".to_owned()),
        score: is_scored.then_some(91.25),
        criteria: vec![
            ("Innovation".to_owned(), is_scored.then_some(4.5)),
            ("Inclusion of (2) groups".to_owned(), None),
        ],
        totals: (0..if is_scored { of_members } else { 0 })
            .map(|at| 95.0 - at as f64)
            .collect(),
        flagged: 2,
        nominated: vec![("Leadership".to_owned(), 3)],
        out: members(0..if of_members > 16 { of_members } else { 2 }),
        awards: vec!["Grand Prize".to_owned(), "Silver Prize".to_owned()],
        mentions: vec!["Leadership".to_owned()],
    }
}

/// Keeps a document, lets the tools check it, and returns its text on each page without marks of direction.
pub fn checked(name: &str, bytes: &[u8], size: &str) -> Vec<String> {
    let path = kept(name, bytes);
    tool("qpdf", &["--check"], &path, &[]);
    let fonts = tool("pdffonts", &[], &path, &[]);
    for font in fonts.lines().skip(2) {
        let columns: Vec<_> = font.split_whitespace().collect();
        let embedded = &columns[columns.len() - 5..columns.len() - 2];
        assert_eq!(embedded, ["yes", "yes", "yes"], "{font}");
    }
    let info = tool("pdfinfo", &[], &path, &[]);
    assert!(info.contains(size), "{info}");
    let text = tool("pdftotext", &["-enc", "UTF-8", "-layout"], &path, &["-"]);
    let is_mark = |c: &char| matches!(c, '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let text: String = text.chars().filter(|c| !is_mark(c)).collect();
    let pages = text.split('\u{C}').filter(|page| !page.trim().is_empty());
    pages.map(str::to_owned).collect()
}

/// Leaves out white space: where letters stand far apart, tools see none between words, or some within.
fn packed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Makes sure that texts stand one after the other.
pub fn in_order(pages: &[String], expected: &[String]) {
    let text = packed(&pages.join("\n"));
    let mut rest = text.as_str();
    for one in expected {
        let one = packed(one);
        let at = rest.find(&one);
        assert!(at.is_some(), "{one} is lacking, or comes too early: {text}");
        rest = &rest[at.unwrap() + one.len()..];
    }
}
