//! The same in two languages: phrases beside each other, sentences one under the other.

/// What stands between two phrases; the stroke never begins a line.
pub const BESIDE: &str = "\u{A0}/ ";

/// Letters of the longest text that counts as a phrase.
const PHRASE: usize = 56;

/// Writes the same in two languages, once where it is the same.
pub fn beside(first: &str, second: &str) -> String {
    if first == second || second.trim().is_empty() {
        return first.to_owned();
    }
    let parted = match is_phrase(first) && is_phrase(second) {
        true => BESIDE,
        false => "\n",
    };
    format!("{first}{parted}{second}")
}

/// Returns what stands beside each other, or the whole where it stands alone.
pub fn halves(text: &str) -> (&str, Option<&str>) {
    match text.split_once(BESIDE).or_else(|| text.split_once('\n')) {
        Some((first, second)) => (first, Some(second)),
        None => (text, None),
    }
}

fn is_phrase(text: &str) -> bool {
    let ends = ['.', '?', '!', ':'];
    text.chars().count() <= PHRASE && !text.contains('\n') && !text.trim_end().ends_with(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_stand_beside_each_other_and_sentences_under_each_other() {
        assert_eq!(beside("순위", "Rank"), "순위\u{A0}/ Rank");
        assert_eq!(
            beside("첨부 파일이 없습니다.", "No attachments."),
            "첨부 파일이 없습니다.\nNo attachments."
        );
        assert_eq!(beside("Jury", "Jury"), "Jury");
        assert_eq!(beside("{ 3 }", ""), "{ 3 }");
    }

    #[test]
    fn halves_are_what_was_put_together() {
        for (first, second) in [("순위", "Rank"), ("하나. 둘.", "One. Two.")] {
            let both = beside(first, second);
            assert_eq!(halves(&both), (first, Some(second)));
        }
        assert_eq!(halves("A / B"), ("A / B", None));
    }
}
