use super::*;

fn faces(paragraph: &Paragraph) -> Vec<&'static str> {
    let runs = paragraph.lines.iter().flat_map(|line| &line.runs);
    let mut faces: Vec<_> = runs.map(|run| fonts::faces()[run.face.0].name).collect();
    faces.dedup();
    faces
}

#[test]
fn each_script_finds_its_font() {
    let mut typesetter = Typesetter::new();
    for (text, face) in [
        ("Ελληνικά", "NotoSans-Regular"),
        ("서울", "NotoSansKR-Regular"),
        ("العربية", "NotoSansArabic-Regular"),
        ("עברית", "NotoSansHebrew-Regular"),
        ("ไทย", "NotoSansThai-Regular"),
        ("हिन्दी", "NotoSans-Regular"),
        ("አማርኛ", "NotoSansEthiopic-Regular"),
    ] {
        let paragraph = typesetter.set(text, &Style::plain(10.0), 400.0);
        assert_eq!(faces(&paragraph), [face], "{text}");
    }
    assert!(typesetter.missing.is_empty(), "{:?}", typesetter.missing);
}

#[test]
fn han_characters_take_the_font_of_their_language() {
    let mut typesetter = Typesetter::new();
    for (language, face) in [
        ("ja", "NotoSansJP-Regular"),
        ("zh-Hans", "NotoSansSC-Regular"),
        ("zh-Hant", "NotoSansTC-Regular"),
        ("ko", "NotoSansKR-Regular"),
    ] {
        let style = Style {
            language,
            ..Style::plain(10.0)
        };
        assert_eq!(
            faces(&typesetter.set("直骨", &style, 400.0)),
            [face],
            "{language}"
        );
    }
}

#[test]
fn lines_keep_to_the_width() {
    let mut typesetter = Typesetter::new();
    let text = "A judge reads the applications and scores them. ".repeat(6) + &"x".repeat(200);
    let paragraph = typesetter.set(&text, &Style::plain(10.0), 150.0);
    assert!(paragraph.lines.len() > 10);
    assert!(paragraph.width <= 150.0, "{}", paragraph.width);
}

#[test]
fn a_long_name_ends_in_an_ellipsis() {
    let mut typesetter = Typesetter::new();
    let line = typesetter.fit(&"Long name ".repeat(30), &Style::plain(9.0), 120.0);
    assert_eq!(line.lines.len(), 1);
    assert!(line.width > 90.0 && line.width <= 120.0, "{}", line.width);
}

#[test]
fn characters_without_a_font_are_told() {
    let mut typesetter = Typesetter::new();
    typesetter.set("ok \u{16A0}\u{13000}\t\u{200D}", &Style::plain(9.0), 120.0);
    assert_eq!(
        typesetter.missing,
        BTreeSet::from(['\u{16A0}', '\u{13000}'])
    );
}

#[test]
fn an_isolated_name_leaves_what_follows_in_place() {
    let mut typesetter = Typesetter::new();
    let text = format!("#0005 {} 12", isolated("مدينة"));
    let paragraph = typesetter.set(&text, &Style::plain(10.0), 400.0);
    let runs = &paragraph.lines[0].runs;
    assert_eq!(
        runs.first().map(|run| run.glyphs[0].text.as_str()),
        Some("#")
    );
    let last = runs.iter().max_by(|a, b| a.x.total_cmp(&b.x));
    assert!(last.is_some_and(|run| run.glyphs.iter().any(|glyph| glyph.text == "2")));
}

#[test]
fn a_second_mark_stands_over_the_first() {
    let mut typesetter = Typesetter::new();
    let paragraph = typesetter.set("g\u{306}\u{306}", &Style::plain(10.0), 400.0);
    let glyphs = paragraph.lines[0].runs.iter().flat_map(|run| &run.glyphs);
    let rises: Vec<_> = glyphs.map(|glyph| glyph.rise).collect();
    assert!(rises.last().is_some_and(|last| *last > 0.5), "{rises:?}");
}

/// Marks that shape lines leave nothing on the page: their glyph is that of a space, and a reader would then
/// find them between all words; the end of a line would come again wherever its last letter does.
#[test]
fn marks_of_layout_leave_no_glyphs() {
    let text = format!("a {} \u{2060}\u{200E}b\n", isolated("c\u{200B} d"));
    let set = Typesetter::new().set(&text, &Style::plain(10.0), f32::MAX);
    let runs = set.lines.iter().flat_map(|line| &line.runs);
    let said: String = runs
        .flat_map(|run| &run.glyphs)
        .map(|glyph| glyph.text.as_str())
        .collect();
    assert_eq!(said, "a c d b");
}

/// Returns the text of each line, without the spaces at its ends.
fn lines(paragraph: &Paragraph) -> Vec<String> {
    let text = |line: &Line| -> String {
        let glyphs = line.runs.iter().flat_map(|run| &run.glyphs);
        glyphs.map(|glyph| glyph.text.as_str()).collect()
    };
    let lines = paragraph.lines.iter();
    lines.map(|line| text(line).trim().to_owned()).collect()
}

#[test]
fn korean_lines_end_between_words() {
    let mut typesetter = Typesetter::new();
    let text = "어두운 길을 걷던 어르신과 학생의 불안이 눈에 띄게 줄었습니다.";
    // Also where the document is in English, or nobody says in which language a name is.
    for language in ["ko", "en", ""] {
        let style = Style {
            language,
            ..Style::plain(10.0)
        };
        let words: Vec<_> = text.split(' ').collect();
        for width in 60..200 {
            let set = lines(&typesetter.set(text, &style, width as f32));
            assert!(set.len() > 1);
            let found = set.join(" ");
            assert_eq!(
                found.split(' ').collect::<Vec<_>>(),
                words,
                "{language} {width}: {set:?}"
            );
        }
        // A word longer than a line is cut nevertheless.
        let long = "가".repeat(60);
        let set = typesetter.set(&long, &style, 100.0);
        assert!(set.width <= 100.0 && set.lines.len() > 4);
    }
    // Japanese and Chinese end lines between letters, as they do.
    let japanese = "停留所から目的地まで安心して歩ける道を示す仕組みを導入しました。";
    let style = Style {
        language: "ja",
        ..Style::plain(10.0)
    };
    assert!(typesetter.set(japanese, &style, 100.0).lines.len() > 2);
}

#[test]
fn hangul_in_another_language_is_drawn_once() {
    let style = Style {
        language: "en",
        ..Style::plain(10.0)
    };
    let set = Typesetter::new().set("서울 시 2023 (시청) 가", &style, f32::MAX);
    let runs = set.lines.iter().flat_map(|line| &line.runs);
    let said: String = runs
        .flat_map(|run| &run.glyphs)
        .map(|glyph| glyph.text.as_str())
        .collect();
    assert_eq!(said, "서울 시 2023 (시청) 가");
}
