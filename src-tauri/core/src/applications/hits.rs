//! Where in an application the words of a search stand.

use super::Application;
use crate::id::ApplicationId;
use crate::store::{Reading, StoreError};
use crate::table::columns::fold;
use std::borrow::Borrow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// How much of a long text stands before a hit and after it, in letters as readers see them.
const AROUND: [usize; 2] = [16, 160];

/// Where a search found an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The application.
    pub application: ApplicationId,
    /// The field or question.
    pub field: String,
    /// What stands before, cut where it is long.
    pub before: String,
    /// The words as the applicant wrote them.
    pub hit: String,
    /// What stands after, cut where it is long.
    pub after: String,
}

/// Finds for each application the first field that has a word of the search, in the order in which it is read.
///
/// # Errors
/// Those of the store.
pub fn hits(
    reading: Reading<'_>,
    found: &[impl Borrow<Application>],
    search: &str,
) -> Result<Vec<Hit>, StoreError> {
    let search = fold(search);
    // The rarest word says most about why it was found; the longest is as good a guess as any.
    let mut words: Vec<&str> = search.split(' ').filter(|word| !word.is_empty()).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    let mut hits = Vec::new();
    if words.is_empty() {
        return Ok(hits);
    }
    for one in found.iter().map(Borrow::borrow) {
        let submission = &one.submission;
        let fields = [
            ("title", &submission.title),
            ("title-en", &submission.title_en),
            ("applicant", &submission.applicant),
            ("city", &submission.city),
            ("reference", &submission.reference),
            ("country", &submission.country),
            ("contact-name", &submission.contact_name),
        ];
        let answers = super::store::answers(reading, one.id)?;
        let answers = answers.iter().map(|(id, text)| (id.as_str(), text));
        let fields: Vec<(&str, &String)> = fields.into_iter().chain(answers).collect();
        let hit = words.iter().find_map(|word| {
            fields.iter().find_map(|(field, text)| {
                let [before, hit, after] = marked(text, word)?;
                Some(Hit {
                    application: one.id,
                    field: (*field).to_owned(),
                    before,
                    hit,
                    after,
                })
            })
        });
        hits.extend(hit);
    }
    Ok(hits)
}

/// Finds a word in a text and cuts the text around it: what is before, the word as it is written, what is after.
fn marked(text: &str, word: &str) -> Option<[String; 3]> {
    let letters: Vec<&str> = text.graphemes(true).collect();
    let (first, last) = place(&letters, word, fold_letter).or_else(|| {
        // Where accents are left out, as the index leaves them out.
        place(&letters, &without_marks(word), without_marks)
    })?;
    let from = first.saturating_sub(AROUND[0]);
    let to = letters.len().min(last + AROUND[1]);
    let before = letters[from..first].concat();
    let after = letters[last..to].concat();
    Some([
        if from > 0 {
            format!("…{before}")
        } else {
            before
        },
        letters[first..last].concat(),
        if to < letters.len() {
            format!("{after}…")
        } else {
            after
        },
    ])
}

/// Finds a word among letters: the first that it touches, and the one after the last.
fn place(letters: &[&str], word: &str, folded: fn(&str) -> String) -> Option<(usize, usize)> {
    let (mut text, mut starts) = (String::new(), Vec::with_capacity(letters.len()));
    for letter in letters {
        starts.push(text.len());
        text.push_str(&folded(letter));
    }
    let at = text.find(word).filter(|_| !word.is_empty())?;
    let first = starts.partition_point(|start| *start <= at) - 1;
    let last = starts.partition_point(|start| *start < at + word.len());
    Some((first, last))
}

fn fold_letter(letter: &str) -> String {
    let blank = letter.chars().all(char::is_whitespace);
    if blank {
        return " ".to_owned();
    }
    letter.nfkc().flat_map(char::to_lowercase).collect()
}

fn without_marks(text: &str) -> String {
    let bare = text.nfkd().filter(|one| !is_combining_mark(*one));
    bare.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn hit(text: &str, word: &str) -> String {
        let [before, hit, after] = marked(text, &fold(word)).unwrap();
        format!("{before}[{hit}]{after}")
    }

    #[test]
    fn a_word_is_marked_as_it_is_written_in_any_script() {
        assert_eq!(hit("Night BUSES for all", "buses"), "Night [BUSES] for all");
        assert_eq!(hit("휠체어 지도", "체어"), "휠[체어] 지도");
        let decomposed: String = "휠체어".nfd().collect();
        assert_eq!(
            hit(&decomposed, "휠체").nfc().collect::<String>(),
            "[휠체]어"
        );
        assert_eq!(hit("雪道をひらく", "ひら"), "雪道を[ひら]く");
        assert_eq!(hit("Un café d’été", "cafe"), "Un [café] d’été");
        assert_eq!(hit("ＦＵＬＬ width", "full"), "[ＦＵＬＬ] width");
        assert_eq!(marked("Night", "day"), None);
    }

    #[test]
    fn a_long_text_is_cut_on_both_sides() {
        let text = format!("{}needle{}", "a".repeat(100), "b".repeat(300));
        let [before, hit, after] = marked(&text, "needle").unwrap();
        assert_eq!((before.chars().count(), hit.as_str()), (17, "needle"));
        assert_eq!(after.chars().count(), 161);
    }
}
