//! Languages as applicants name them, and their codes.

use crate::table::columns::fold;

/// Codes with names: the English one first, then that of the language itself.
const LANGUAGES: [(&str, &[&str]); 67] = [
    ("am", &["Amharic", "አማርኛ"]),
    ("ar", &["Arabic", "العربية"]),
    ("az", &["Azerbaijani", "Azərbaycanca"]),
    ("bg", &["Bulgarian", "Български"]),
    ("bn", &["Bengali", "Bangla", "বাংলা"]),
    ("bs", &["Bosnian", "Bosanski"]),
    ("ca", &["Catalan", "Català"]),
    ("cs", &["Czech", "Čeština"]),
    ("da", &["Danish", "Dansk"]),
    ("de", &["German", "Deutsch"]),
    ("el", &["Greek", "Ελληνικά"]),
    ("en", &["English", "영어"]),
    ("es", &["Spanish", "Español", "Castellano"]),
    ("et", &["Estonian", "Eesti"]),
    ("eu", &["Basque", "Euskara"]),
    ("fa", &["Persian", "Farsi", "فارسی"]),
    ("fi", &["Finnish", "Suomi"]),
    ("fil", &["Filipino", "Tagalog"]),
    ("fr", &["French", "Français"]),
    ("gl", &["Galician", "Galego"]),
    ("gu", &["Gujarati", "ગુજરાતી"]),
    ("he", &["Hebrew", "עברית"]),
    ("hi", &["Hindi", "हिन्दी", "हिंदी"]),
    ("hr", &["Croatian", "Hrvatski"]),
    ("hu", &["Hungarian", "Magyar"]),
    ("hy", &["Armenian", "Հայերեն"]),
    ("id", &["Indonesian", "Bahasa Indonesia"]),
    ("is", &["Icelandic", "Íslenska"]),
    ("it", &["Italian", "Italiano"]),
    ("ja", &["Japanese", "日本語"]),
    ("ka", &["Georgian", "ქართული"]),
    ("kk", &["Kazakh", "Қазақша"]),
    ("km", &["Khmer", "ខ្មែរ"]),
    ("kn", &["Kannada", "ಕನ್ನಡ"]),
    ("ko", &["Korean", "한국어", "한국말"]),
    ("lo", &["Lao", "ລາວ"]),
    ("lt", &["Lithuanian", "Lietuvių"]),
    ("lv", &["Latvian", "Latviešu"]),
    ("ml", &["Malayalam", "മലയാളം"]),
    ("mn", &["Mongolian", "Монгол"]),
    ("mr", &["Marathi", "मराठी"]),
    ("ms", &["Malay", "Bahasa Melayu"]),
    ("my", &["Burmese", "မြန်မာ"]),
    ("nb", &["Norwegian", "Norsk"]),
    ("ne", &["Nepali", "नेपाली"]),
    ("nl", &["Dutch", "Nederlands"]),
    ("pa", &["Punjabi", "ਪੰਜਾਬੀ"]),
    ("pl", &["Polish", "Polski"]),
    ("pt", &["Portuguese", "Português"]),
    ("ro", &["Romanian", "Română"]),
    ("ru", &["Russian", "Русский"]),
    ("si", &["Sinhala", "සිංහල"]),
    ("sk", &["Slovak", "Slovenčina"]),
    ("sr", &["Serbian", "Српски", "Srpski"]),
    ("sv", &["Swedish", "Svenska"]),
    ("sw", &["Swahili", "Kiswahili"]),
    ("ta", &["Tamil", "தமிழ்"]),
    ("te", &["Telugu", "తెలుగు"]),
    ("th", &["Thai", "ไทย", "ภาษาไทย"]),
    ("tr", &["Turkish", "Türkçe"]),
    ("uk", &["Ukrainian", "Українська"]),
    ("ur", &["Urdu", "اردو"]),
    ("uz", &["Uzbek", "Oʻzbekcha"]),
    ("vi", &["Vietnamese", "Tiếng Việt"]),
    ("zh", &["Chinese", "中文"]),
    (
        "zh-Hans",
        &["Simplified Chinese", "Chinese (Simplified)", "简体中文"],
    ),
    (
        "zh-Hant",
        &["Traditional Chinese", "Chinese (Traditional)", "繁體中文"],
    ),
];

/// Returns the code of a language (BCP 47) from its name or from a code in any letters.
pub(crate) fn language_code(text: &str) -> Option<String> {
    let called = fold(text);
    let named = |names: &[&str]| names.iter().any(|name| fold(name) == called);
    let known = LANGUAGES.iter().find(|(_, names)| named(names));
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
