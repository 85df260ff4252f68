//! A letter to an applicant, and who signs it.

use jurybook_core::papers::{Given, Letter};
use jurybook_print::Signature;

use crate::meeting::{a_head, named};

pub fn a_letter(at: usize, given: &[(&'static str, &str, &str)], official: bool) -> Letter {
    let given = given.iter().map(|(kind, name, partner)| Given {
        kind,
        name: (*name).to_owned(),
        partner: (*partner).to_owned(),
    });
    let mut named = named(at);
    named.reference = format!("S-{at:03}");
    Letter {
        head: a_head(official),
        korean: named.language == "ko",
        named,
        category: "Tech-InnovaCity".to_owned(),
        contact: if at.is_multiple_of(2) {
            "김하늘".to_owned()
        } else {
            String::new()
        },
        given: given.collect(),
        goes_on: at == 9,
        benefits: vec![
            "A trip to Seoul.".to_owned(),
            "Coverage in the yearbook.".to_owned(),
        ],
        comments: vec![
            "Measure for one more year.".to_owned(),
            "לא רע (2)".to_owned(),
        ],
    }
}

pub fn signature() -> Signature {
    Signature {
        place: "서울".to_owned(),
        date: "12 September 2023".to_owned(),
        chair: "Prof. 김위원장".to_owned(),
        office: String::new(),
    }
}
