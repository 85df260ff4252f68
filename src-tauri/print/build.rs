//! Embeds the fonts, which come from the packages that the window's lock file pins.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// The family's name, its package after `noto-sans`, and the start of its file name.
///
/// The order is the order in which families are asked for a character. Latin, Greek and Cyrillic
/// come first; the four families that share Han characters are reordered by language.
const FAMILIES: [(&str, &str, &str); 23] = [
    ("Noto Sans", "", "NotoSans"),
    ("Noto Sans KR", "-kr", "NotoSansKR"),
    ("Noto Sans JP", "-jp", "NotoSansJP"),
    ("Noto Sans SC", "-sc", "NotoSansSC"),
    ("Noto Sans TC", "-tc", "NotoSansTC"),
    ("Noto Sans Arabic", "-arabic", "NotoSansArabic"),
    ("Noto Sans Hebrew", "-hebrew", "NotoSansHebrew"),
    ("Noto Sans Devanagari", "-devanagari", "NotoSansDevanagari"),
    ("Noto Sans Thai", "-thai", "NotoSansThai"),
    ("Noto Sans Ethiopic", "-ethiopic", "NotoSansEthiopic"),
    ("Noto Sans Bengali", "-bengali", "NotoSansBengali"),
    ("Noto Sans Tamil", "-tamil", "NotoSansTamil"),
    ("Noto Sans Telugu", "-telugu", "NotoSansTelugu"),
    ("Noto Sans Gujarati", "-gujarati", "NotoSansGujarati"),
    ("Noto Sans Gurmukhi", "-gurmukhi", "NotoSansGurmukhi"),
    ("Noto Sans Kannada", "-kannada", "NotoSansKannada"),
    ("Noto Sans Malayalam", "-malayalam", "NotoSansMalayalam"),
    ("Noto Sans Sinhala", "-sinhala", "NotoSansSinhala"),
    ("Noto Sans Lao", "-lao", "NotoSansLao"),
    ("Noto Sans Khmer", "-khmer", "NotoSansKhmer"),
    ("Noto Sans Myanmar", "-myanmar", "NotoSansMyanmar"),
    ("Noto Sans Armenian", "-armenian", "NotoSansArmenian"),
    ("Noto Sans Georgian", "-georgian", "NotoSansGeorgian"),
];

/// Families that are also embedded in bold, for headings.
const BOLD: [&str; 2] = ["Noto Sans", "Noto Sans KR"];

fn main() {
    let packages =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/@expo-google-fonts");
    let mut code = String::from("static FACES: &[EmbeddedFace] = &[\n");
    for (family, package, start) in FAMILIES {
        let mut weights = vec![(400, "400Regular")];
        if BOLD.contains(&family) {
            weights.push((700, "700Bold"));
        }
        for (weight, folder) in weights {
            let file = packages
                .join(format!("noto-sans{package}"))
                .join(folder)
                .join(format!("{start}_{folder}.ttf"));
            let file = find(&file);
            let style = if weight == 700 { "Bold" } else { "Regular" };
            let _ = writeln!(
                code,
                "    EmbeddedFace {{ family: {family:?}, name: \"{start}-{style}\", \
                 weight: {weight}, bytes: include_bytes!({file:?}) }},"
            );
        }
    }
    code.push_str("];\n");
    let Some(out) = env::var_os("OUT_DIR") else {
        fail("cargo did not say where build scripts write")
    };
    if let Err(error) = fs::write(Path::new(&out).join("faces.rs"), code) {
        fail(&format!("the list of fonts could not be written: {error}"));
    }
}

fn find(file: &Path) -> PathBuf {
    println!("cargo::rerun-if-changed={}", file.display());
    fs::canonicalize(file).unwrap_or_else(|_| {
        fail(&format!(
            "the font {} is not there; run `npm ci --prefix ui` at the root first",
            file.display()
        ))
    })
}

fn fail(reason: &str) -> ! {
    println!("cargo::error={reason}");
    process::exit(1)
}
