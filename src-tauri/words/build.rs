//! Lists the locale files, so that a new file in `assets/locales` is embedded without being named.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/locales");
    let mut code = String::new();
    for language in ["en", "ko"] {
        let folder = locales.join(language);
        println!("cargo::rerun-if-changed={}", folder.display());
        let constant = language.to_uppercase();
        let _ = writeln!(code, "const {constant}: &[(&str, &str)] = &[");
        for file in texts(&folder)? {
            println!("cargo::rerun-if-changed={}", file.display());
            let name = file.file_name().unwrap_or_default();
            let file = fs::canonicalize(&file)?;
            let _ = writeln!(code, "    ({name:?}, include_str!({file:?})),");
        }
        code.push_str("];\n");
    }
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("locales.rs"), code)
}

fn texts(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ftl"));
    files.sort();
    Ok(files)
}
