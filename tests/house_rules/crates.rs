//! Who may build upon whom.

use crate::{assert_none, root, run, tracked};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Which crates of the house a crate may build upon. Calls go down only.
const EDGES: [(&str, &[&str]); 8] = [
    ("jurybook-core", &[]),
    ("jurybook-words", &[]),
    ("jurybook-print", &["core", "words"]),
    ("jurybook-sample", &["core", "print"]),
    ("jurybook-api", &["core", "print", "sample", "words"]),
    ("jurybook-cli", &["api"]),
    ("jurybook-desktop", &["api"]),
    ("jurybook-tests", &["api", "core", "sample"]),
];

/// Crates that only some may name: the rest of the house stays free of their weight.
const RESERVED: [(&str, &[&str]); 6] = [
    ("rusqlite", &["core", "tests"]),
    ("tauri", &["desktop"]),
    ("tokio", &["desktop", "tests"]),
    ("rfd", &["desktop"]),
    ("clap", &["cli"]),
    ("printpdf", &["print"]),
];

/// Nothing that is shipped can speak over a network.
const NETWORK: [&str; 12] = [
    "attohttpc",
    "curl",
    "h2",
    "hyper",
    "isahc",
    "native-tls",
    "quinn",
    "reqwest",
    "rustls",
    "tauri-plugin-http",
    "tauri-plugin-updater",
    "ureq",
];

fn packages() -> Vec<Value> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let listed = run(
        &cargo,
        &[
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ],
    );
    let mut metadata: Value = serde_json::from_str(&listed).unwrap();
    serde_json::from_value(metadata["packages"].take()).unwrap()
}

/// Returns what a package depends on, by the names that it is called by here, and whether only its tests do.
fn dependencies(package: &Value) -> impl Iterator<Item = (&str, bool)> {
    let all = package["dependencies"].as_array().unwrap().iter();
    all.map(|one| {
        let name = one["rename"].as_str().or(one["name"].as_str());
        (name.unwrap(), one["kind"] == "dev")
    })
}

fn name(package: &Value) -> &str {
    package["name"].as_str().unwrap()
}

#[test]
fn calls_go_down_only() {
    let edges: BTreeMap<_, _> = EDGES.into_iter().collect();
    let reserved: BTreeMap<_, _> = RESERVED.into_iter().collect();
    let mut wrong = Vec::new();
    for package in packages() {
        let me = name(&package);
        let allowed = edges
            .get(me)
            .unwrap_or_else(|| panic!("{me} has no place in EDGES"));
        for (dependency, is_dev) in dependencies(&package) {
            let short = |name: &str| name.trim_start_matches("jurybook-").to_owned();
            let inside = dependency.starts_with("jurybook-") && !is_dev;
            let upwards = inside && !allowed.contains(&short(dependency).as_str());
            let holders = reserved.get(dependency).filter(|_| !is_dev);
            if upwards || holders.is_some_and(|holders| !holders.contains(&short(me).as_str())) {
                wrong.push(format!("{me} → {dependency}"));
            }
        }
    }
    assert_none(wrong, "these edges are not in the plan of the house");
}

#[test]
fn nothing_shipped_speaks_over_a_network() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let shipped = ["-p", "jurybook-desktop", "-p", "jurybook-cli"];
    let how = [
        "tree",
        "--offline",
        "-e",
        "normal",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ];
    let tree = run(&cargo, &[&how[..], &shipped[..]].concat());
    let crates: BTreeSet<&str> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    let found = NETWORK
        .iter()
        .filter(|name| crates.contains(*name))
        .map(ToString::to_string);
    assert_none(found.collect(), "these can open connections");
}

/// Returns the sources of a package's test programs and benchmarks, which may stand outside its folder.
fn tests_of(package: &Value) -> impl Iterator<Item = String> {
    let targets = package["targets"].as_array().unwrap().iter();
    let tests =
        targets.filter(|target| target["kind"][0] == "test" || target["kind"][0] == "bench");
    tests.flat_map(|test| {
        let path = fs::canonicalize(test["src_path"].as_str().unwrap()).unwrap();
        let folder = path.parent().unwrap().strip_prefix(root()).unwrap();
        tracked(folder.to_str().unwrap(), &[".rs"]).into_values()
    })
}

#[test]
fn every_dependency_is_used() {
    let mut unused = Vec::new();
    for package in packages() {
        let manifest = Path::new(package["manifest_path"].as_str().unwrap()).to_owned();
        let folder = manifest
            .parent()
            .unwrap()
            .strip_prefix(root())
            .unwrap()
            .to_owned();
        // The root package is the shell; its sources stand in a folder of their own.
        let folder = if folder == Path::new("") {
            "src-tauri/src".into()
        } else {
            folder
        };
        let mut text: String = tracked(folder.to_str().unwrap(), &[".rs"])
            .into_values()
            .collect();
        text.extend(tests_of(&package));
        if name(&package) == "jurybook-desktop" {
            text += &fs::read_to_string(root().join("src-tauri/build.rs")).unwrap();
        }
        let words: BTreeSet<&str> = text
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .collect();
        for (dependency, _) in dependencies(&package) {
            if !words.contains(dependency.replace('-', "_").as_str()) {
                unused.push(format!("{} in {}", dependency, name(&package)));
            }
        }
    }
    assert_none(unused, "these are declared and not used");
}

#[test]
fn every_dependency_says_why_it_is_there() {
    let page = fs::read_to_string(root().join("src-tauri/ARCHITECTURE.md")).unwrap_or_default();
    let packages = packages();
    let used: BTreeSet<&str> = packages
        .iter()
        .flat_map(|package| dependencies(package).map(|(name, _)| name))
        .filter(|name| !name.starts_with("jurybook-"))
        .collect();
    let silent = used
        .into_iter()
        .filter(|name| !page.contains(&format!("`{name}`")));
    assert_none(
        silent.map(str::to_owned).collect(),
        "no line in ARCHITECTURE.md says why",
    );
}

#[test]
fn every_shared_version_is_used() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let packages = packages();
    let used: BTreeSet<&str> = packages
        .iter()
        .flat_map(|package| dependencies(package).map(|(name, _)| name))
        .collect();
    let shared = manifest
        .lines()
        .enumerate()
        .skip_while(|(_, line)| *line != "[workspace.dependencies]")
        .skip(1)
        .take_while(|(_, line)| !line.starts_with('['));
    let idle = shared.filter_map(|(at, line)| {
        let (name, _) = line.split_once(" =")?;
        (!used.contains(name)).then(|| format!("Cargo.toml:{}: {name}", at + 1))
    });
    assert_none(idle.collect(), "no crate uses these");
}
