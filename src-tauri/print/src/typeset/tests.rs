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
