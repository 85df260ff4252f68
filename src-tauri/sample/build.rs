//! Lists the sample's applications, one file each, for the program to embed.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample/applications");
    println!("cargo::rerun-if-changed={}", folder.display());
    let files = match listed(&folder) {
        Ok(files) => files,
        Err(error) => fail(&format!("{} cannot be listed: {error}", folder.display())),
    };
    let mut code = String::from("static APPLICATIONS: &[(&str, &str)] = &[\n");
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let _ = writeln!(code, "    ({name:?}, include_str!({file:?})),");
    }
    code.push_str("];\n");
    let Some(out) = env::var_os("OUT_DIR") else {
        fail("cargo did not say where build scripts write")
    };
    if let Err(error) = fs::write(Path::new(&out).join("applications.rs"), code) {
        fail(&format!(
            "the list of applications could not be written: {error}"
        ));
    }
}

/// Returns the folder's sources in the order of their numbers.
fn listed(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::canonicalize(folder)?.read_dir()? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn fail(why: &str) -> ! {
    println!("cargo::error={why}");
    process::exit(1)
}
