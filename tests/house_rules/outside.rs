//! What the product may ask of the world around it.

use crate::{assert_none, tracked};

/// Time and settings are passed in; nothing here asks for them.
const CLOCK_AND_ENVIRONMENT: [&str; 5] = [
    "SystemTime::now",
    "Instant::now",
    "Local::now",
    "Utc::now",
    "std::env",
];

/// No line of the product opens a connection, whatever its dependencies could.
const CONNECTIONS: [&str; 4] = ["std::net", "TcpStream", "TcpListener", "UdpSocket"];

/// What stays behind where somebody meant to come back.
const UNFINISHED: [&str; 5] = ["todo!(", "unimplemented!(", "dbg!(", "FIXME", "XXX"];

/// Returns where a word stands in what ships below a folder: neither in tests nor, of code, in comments.
fn standing(folder: &str, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in tracked(folder, &[".rs"]) {
        if path.contains("/tests/") || path.ends_with("tests.rs") {
            continue;
        }
        // Tests stand at the foot of a file.
        let end = text
            .find("\n#[cfg(test)]\n#[allow")
            .or(text.find("\n#[cfg(test)]\nmod tests {"));
        let ships = &text[..end.unwrap_or(text.len())];
        for (at, line) in ships.lines().enumerate() {
            let named = words.iter().filter(|word| line.contains(**word));
            found.extend(named.map(|word| format!("{path}:{}: {word}", at + 1)));
        }
    }
    found
}

#[test]
fn the_core_asks_no_clock_and_no_environment() {
    let mut found = standing("src-tauri/core/src/", &CLOCK_AND_ENVIRONMENT);
    found.extend(standing("src-tauri/print/src/", &CLOCK_AND_ENVIRONMENT));
    assert_none(found, "the same inputs would no longer give the same bytes");
}

#[test]
fn no_line_opens_a_connection() {
    assert_none(
        standing("src-tauri/", &CONNECTIONS),
        "Jurybook works without a network",
    );
}

#[test]
fn nothing_is_left_to_be_done() {
    assert_none(standing("src-tauri/", &UNFINISHED), "this is not finished");
}
