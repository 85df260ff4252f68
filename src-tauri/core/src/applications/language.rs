//! Languages as applicants name them, and their codes.

use crate::table::columns::fold;

/// Codes with names as [`fold`] leaves them: the English one first, then that of the language itself.
const LANGUAGES: [(&str, &[&str]); 67] = [
    ("am", &["amharic", "አማርኛ"]),
    ("ar", &["arabic", "العربية"]),
    ("az", &["azerbaijani", "azərbaycanca"]),
    ("bg", &["bulgarian", "български"]),
    ("bn", &["bengali", "bangla", "বাংলা"]),
    ("bs", &["bosnian", "bosanski"]),
    ("ca", &["catalan", "català"]),
    ("cs", &["czech", "čeština"]),
    ("da", &["danish", "dansk"]),
    ("de", &["german", "deutsch"]),
    ("el", &["greek", "ελληνικά"]),
    ("en", &["english", "영어"]),
    ("es", &["spanish", "español", "castellano"]),
    ("et", &["estonian", "eesti"]),
    ("eu", &["basque", "euskara"]),
    ("fa", &["persian", "farsi", "فارسی"]),
    ("fi", &["finnish", "suomi"]),
    ("fil", &["filipino", "tagalog"]),
    ("fr", &["french", "français"]),
    ("gl", &["galician", "galego"]),
    ("gu", &["gujarati", "ગુજરાતી"]),
    ("he", &["hebrew", "עברית"]),
    ("hi", &["hindi", "हिन्दी", "हिंदी"]),
    ("hr", &["croatian", "hrvatski"]),
    ("hu", &["hungarian", "magyar"]),
    ("hy", &["armenian", "հայերեն"]),
    ("id", &["indonesian", "bahasa indonesia"]),
    ("is", &["icelandic", "íslenska"]),
    ("it", &["italian", "italiano"]),
    ("ja", &["japanese", "日本語"]),
    ("ka", &["georgian", "ქართული"]),
    ("kk", &["kazakh", "қазақша"]),
    ("km", &["khmer", "ខ្មែរ"]),
    ("kn", &["kannada", "ಕನ್ನಡ"]),
    ("ko", &["korean", "한국어", "한국말"]),
    ("lo", &["lao", "ລາວ"]),
    ("lt", &["lithuanian", "lietuvių"]),
    ("lv", &["latvian", "latviešu"]),
    ("ml", &["malayalam", "മലയാളം"]),
    ("mn", &["mongolian", "монгол"]),
    ("mr", &["marathi", "मराठी"]),
    ("ms", &["malay", "bahasa melayu"]),
    ("my", &["burmese", "မြန်မာ"]),
    ("nb", &["norwegian", "norsk"]),
    ("ne", &["nepali", "नेपाली"]),
    ("nl", &["dutch", "nederlands"]),
    ("pa", &["punjabi", "ਪੰਜਾਬੀ"]),
    ("pl", &["polish", "polski"]),
    ("pt", &["portuguese", "português"]),
    ("ro", &["romanian", "română"]),
    ("ru", &["russian", "русский"]),
    ("si", &["sinhala", "සිංහල"]),
    ("sk", &["slovak", "slovenčina"]),
    ("sr", &["serbian", "српски", "srpski"]),
    ("sv", &["swedish", "svenska"]),
    ("sw", &["swahili", "kiswahili"]),
    ("ta", &["tamil", "தமிழ்"]),
    ("te", &["telugu", "తెలుగు"]),
    ("th", &["thai", "ไทย", "ภาษาไทย"]),
    ("tr", &["turkish", "türkçe"]),
    ("uk", &["ukrainian", "українська"]),
    ("ur", &["urdu", "اردو"]),
    ("uz", &["uzbek", "oʻzbekcha"]),
    ("vi", &["vietnamese", "tiếng việt"]),
    ("zh", &["chinese", "中文"]),
    (
        "zh-Hans",
        &["simplified chinese", "chinese (simplified)", "简体中文"],
    ),
    (
        "zh-Hant",
        &["traditional chinese", "chinese (traditional)", "繁體中文"],
    ),
];

/// Returns the code of a language (BCP 47) from its name or from a code in any letters.
pub(crate) fn language_code(text: &str) -> Option<String> {
    let called = fold(text);
    let known = LANGUAGES
        .iter()
        .find(|(_, names)| names.contains(&called.as_str()));
    known
        .map(|(code, _)| (*code).to_owned())
        .or_else(|| well_formed(&called))
}

/// Writes a code as is customary: language small, script with a capital, region in capitals.
fn well_formed(code: &str) -> Option<String> {
    let mut parts = code.split(['-', '_']);
    let language = parts.next()?;
    let letters = |part: &str| part.chars().all(|one| one.is_ascii_lowercase());
    if !(2..=3).contains(&language.len()) || !letters(language) {
        return None;
    }
    let mut written = language.to_owned();
    for part in parts {
        if !(1..=8).contains(&part.len()) || !part.chars().all(|one| one.is_ascii_alphanumeric()) {
            return None;
        }
        written.push('-');
        match (part.len(), letters(part)) {
            (2, true) => written.push_str(&part.to_ascii_uppercase()),
            (4, true) => {
                written.push_str(&part[..1].to_ascii_uppercase());
                written.push_str(&part[1..]);
            }
            _ => written.push_str(part),
        }
    }
    Some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_as_they_are_compared() {
        for name in LANGUAGES.iter().flat_map(|(_, names)| *names) {
            assert_eq!(fold(name), *name);
        }
    }

    #[test]
    fn a_language_is_known_by_its_name_in_english_or_its_own_and_by_its_code() {
        for (text, code) in [
            ("Korean ", "ko"),
            ("한국어", "ko"),
            ("español", "es"),
            ("pt_br", "pt-BR"),
            ("ZH-HANT-tw", "zh-Hant-TW"),
            ("es-419", "es-419"),
            ("العربية", "ar"),
            ("Lao", "lo"),
        ] {
            assert_eq!(language_code(text).as_deref(), Some(code), "{text}");
        }
        for text in ["Klingon", "", "e", "en us", "한", "en-"] {
            assert_eq!(language_code(text), None, "{text}");
        }
    }
}
