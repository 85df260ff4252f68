//! Tells whether two names may be of one place or organisation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that tell the form of a company and not which one.
const LEGAL_FORMS: [&str; 34] = [
    "ab",
    "ag",
    "as",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "gmbh",
    "inc",
    "incorporated",
    "kg",
    "kk",
    "llc",
    "llp",
    "limited",
    "ltd",
    "ltda",
    "nv",
    "oy",
    "plc",
    "pte",
    "pty",
    "pvt",
    "sa",
    "sarl",
    "sas",
    "se",
    "spa",
    "srl",
    "주",
    "주식회사",
    "株式会社",
    "有限公司",
];

/// Words that join others, in any order of which a name is the same.
const JOINING: [&str; 13] = [
    "of", "the", "and", "for", "at", "de", "da", "do", "del", "la", "di", "du", "der",
];

/// Words that many organisations share: alone they name none.
const KINDS: [&str; 22] = [
    "association",
    "city",
    "college",
    "council",
    "department",
    "foundation",
    "government",
    "group",
    "hall",
    "institute",
    "international",
    "metropolitan",
    "ministry",
    "municipality",
    "national",
    "office",
    "school",
    "university",
    "대학교",
    "시청",
    "大学",
    "政府",
];

/// Returns a name as names are compared: compatibility form, small letters, without accents, full stops
/// and apostrophes, its words joined by single spaces.
pub(super) fn plain(name: &str) -> String {
    let bare = name
        .nfkd()
        .filter(|one| !is_accent(*one) && !".'’".contains(*one));
    let bare: String = bare.nfc().flat_map(char::to_lowercase).collect();
    let words = bare.split(|one: char| !one.is_alphanumeric() && !is_combining_mark(one));
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Accents of Latin, Greek and Cyrillic; the marks of other scripts are letters of their own.
fn is_accent(one: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&one)
}

/// Claims that two [`plain`] names may be of one organisation: without the form of the company, one
/// contains the other word by word, or they have the same words in another order.
///
/// `acme ltd` and `acme inc`, `university of porto` and `porto university`, `city of porto` and `porto`;
/// not `roma` and `romania telecom`, nor `university` and `porto university`.
pub(super) fn may_be_one(one: &str, other: &str) -> bool {
    let (one, other) = (proper(one), proper(other));
    let (short, long) = match one.join(" ").len() <= other.join(" ").len() {
        true => (one, other),
        false => (other, one),
    };
    if short.iter().all(|word| KINDS.contains(word)) {
        return short == long && !short.is_empty();
    }
    let unordered = |words: &[&str]| {
        let telling = words.iter().copied().filter(|word| !JOINING.contains(word));
        let mut telling: Vec<String> = telling.map(str::to_owned).collect();
        telling.sort_unstable();
        telling
    };
    unordered(&short) == unordered(&long) || contains(&long, &short)
}

fn contains(long: &[&str], short: &[&str]) -> bool {
    let name = short.concat();
    let letters = name.chars().count();
    if name.chars().any(is_written_without_spaces) {
        // There are no ends of words to look at: 서울특별시청 is the hall of 서울특별시.
        return letters >= 3 && long.concat().contains(&name);
    }
    letters >= 4 && long.windows(short.len()).any(|words| words == short)
}

/// Returns the words without the legal form, unless there are no others.
fn proper(name: &str) -> Vec<&str> {
    let all: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
    let own: Vec<&str> = all
        .iter()
        .copied()
        .filter(|word| !LEGAL_FORMS.contains(word))
        .collect();
    if own.is_empty() { all } else { own }
}

/// Chinese, Japanese and Thai have no spaces between words, and Korean compounds have none either.
fn is_written_without_spaces(one: char) -> bool {
    matches!(one, '\u{e00}'..='\u{eff}' | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_organisation_are_found() {
        for (one, other) in [
            ("City of Porto", "PORTO"),
            ("서울특별시청", "서울특별시"),
            ("서울시", "서울시청 스마트도시과"),
            ("㈜한빛", "주식회사 한빛"),
            ("株式会社日立製作所", "日立製作所"),
            ("Acme Ltd.", "ACME, Inc."),
            ("KTH", "kth"),
            ("University of Porto", "Porto University"),
            ("Prefeitura de São Paulo", "Sao Paulo"),
            ("Ｔｈａｌｅｓ S.A.", "Thales"),
            ("Московский университет", "МОСКОВСКИЙ УНИВЕРСИТЕТ"),
        ] {
            let (one, other) = (plain(one), plain(other));
            assert!(
                may_be_one(&one, &other) && may_be_one(&other, &one),
                "{one} {other}"
            );
        }
    }

    #[test]
    fn names_of_two_organisations_are_kept_apart() {
        for (one, other) in [
            ("Roma", "Romania Telecom"),
            ("Málaga", "Málagasoft"),
            ("ETH", "Ethiopia"),
            ("Acme Ltd", "Apex Ltd"),
            ("Co.", "Acme Co."),
            ("University", "University of Porto"),
            ("City Hall", "City Hall of Porto"),
            ("University of Seoul", "Seoul National University"),
            ("시청", "서울시청"),
            ("", ""),
            ("", "a"),
        ] {
            let (one, other) = (plain(one), plain(other));
            assert!(
                !may_be_one(&one, &other) && !may_be_one(&other, &one),
                "{one} {other}"
            );
        }
    }
}
