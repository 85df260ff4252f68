//! Packets of a judge.

use jurybook_print::{ChairsAnswer, OwnPacket, PacketsOf};

pub const ID: &str = "9f2c41d07be3550a9f2c41d07be3550a9f2c41d07be3550a9f2c41d07be3550a";

pub fn of(judge: &str) -> PacketsOf {
    PacketsOf {
        programme: "서울 스마트도시 상 2023".to_owned(),
        round: "Jury round".to_owned(),
        judge: judge.to_owned(),
        key_words: "gavi rapu noju rifu lino dami".to_owned(),
        programme_words: "hosa ribi fopu lovo gifo poho".to_owned(),
    }
}

/// One that was answered late and one that waits, of which little is known.
pub fn packets() -> Vec<OwnPacket> {
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
