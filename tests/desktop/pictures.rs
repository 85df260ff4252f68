//! Pictures of every screen, for a look and for the README: `make screenshots`.

use crate::tour;
use crate::window::{Window, root};
use jurybook_api::Language;
use std::fs;

/// The window's sizes: as it opens, and as large as a common screen.
const SIZES: [(u32, u32); 2] = [(1280, 800), (1920, 1080)];

/// Takes pictures of every screen in each language, theme and size.
///
/// `JURYBOOK_SCREENS` may name the beginning of the screens' names that are wanted; the walk is the same.
#[test]
#[ignore = "takes pictures; run by `make screenshots`"]
fn take_every_picture() {
    let folder = root().join("out/screenshots");
    fs::create_dir_all(&folder).unwrap();
    let wanted = std::env::var("JURYBOOK_SCREENS").unwrap_or_default();
    std::thread::scope(|scope| {
        for language in Language::ALL {
            let (folder, wanted) = (&folder, &wanted);
            scope.spawn(move || {
                let mut save = |window: &Window, screen: &str| {
                    if !screen.starts_with(wanted.as_str()) {
                        return;
                    }
                    for (width, height) in SIZES {
                        window.resize(width, height);
                        window.settles();
                        for theme in ["light", "dark"] {
                            window.wear(theme);
                            let file =
                                format!("{screen}-{}-{theme}-{width}.png", language.as_str());
                            fs::write(folder.join(file), window.picture()).unwrap();
                        }
                    }
                    window.resize(SIZES[0].0, SIZES[0].1);
                    window.wear("light");
                };
                tour::every_screen(language, &mut save);
            });
        }
    });
}

/// Screens of the tour that the guides show, and how their pictures are called there.
const GUIDE: [(&str, &str); 5] = [
    ("kit", "kit"),
    ("welcome", "welcome"),
    ("review", "desk"),
    ("review-usage", "order"),
    ("review-receipt", "saved"),
];

/// Shows a folder as a judge would have it, in place of the one the test has made for itself.
const SOMEWHERE: &str = "
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replaceAll(arguments[0], '~/Documents');";

/// Takes the pictures that stand in the guides.
#[test]
#[ignore = "takes pictures; run by `make guide`"]
fn take_pictures_for_the_guides() {
    for language in Language::ALL {
        let folder = root().join("docs/guide/pictures").join(language.as_str());
        fs::create_dir_all(&folder).unwrap();
        let mut save = |window: &Window, screen: &str| {
            if let Some((_, name)) = GUIDE.iter().find(|(known, _)| *known == screen) {
                let here = window.stage.path("");
                let here = here.display().to_string();
                window.run(SOMEWHERE, vec![here.trim_end_matches('/').into()]);
                fs::write(folder.join(format!("{name}.png")), window.picture()).unwrap();
            }
        };
        tour::a_judges_way(language, &mut save);
    }
}

/// The screens have no barrier that a program can find, in either theme.
#[test]
fn every_screen_is_accessible_in_both_themes() {
    let mut found = Vec::new();
    let mut check = |window: &Window, screen: &str| {
        for theme in ["light", "dark"] {
            window.wear(theme);
            let barriers = window.barriers();
            found.extend(
                barriers
                    .iter()
                    .map(|barrier| format!("{screen}, {theme}: {barrier}")),
            );
        }
        window.wear("light");
    };
    tour::every_screen(Language::En, &mut check);
    assert_eq!(found, Vec::<String>::new());
}

/// Nor have a judge's screens in Korean, with letters of twice the size.
#[test]
fn a_judges_screens_are_accessible_in_korean_with_large_letters() {
    let mut found = Vec::new();
    let mut check = |window: &Window, screen: &str| {
        let size = |text: &str| {
            let set = "document.documentElement.style.fontSize = arguments[0]";
            window.run(set, vec![text.into()]);
            window.settles();
        };
        size("32px");
        let mut barriers = window.barriers();
        let is_cut = window.run(
            "return document.documentElement.scrollWidth > innerWidth",
            vec![],
        );
        if is_cut == true {
            barriers.push("wider than the window".to_owned());
        }
        found.extend(barriers.iter().map(|one| format!("{screen}: {one}")));
        size("16px");
    };
    tour::a_judges_way(Language::Ko, &mut check);
    assert_eq!(found, Vec::<String>::new());
}
