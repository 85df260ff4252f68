//! The test kit of the age format, as the published crate carries it, through our envelope.

use jurybook_core::travel::TravelError;
use jurybook_core::travel::envelope::{Key, open};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;

/// A file of the kit: what its head says, and the file itself.
struct Kit {
    head: BTreeMap<String, Vec<String>>,
    file: Vec<u8>,
}

impl Kit {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(2).position(|two| two == b"\n\n").unwrap();
        let mut head: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in std::str::from_utf8(&bytes[..end]).unwrap().lines() {
            let (name, value) = line.split_once(": ").unwrap();
            head.entry(name.to_owned())
                .or_default()
                .push(value.to_owned());
        }
        let rest = &bytes[end + 2..];
        let mut file = Vec::new();
        match head.get("compressed") {
            Some(_) => {
                flate2::read::ZlibDecoder::new(rest)
                    .read_to_end(&mut file)
                    .unwrap();
            }
            None => file.extend(rest),
        }
        Self { head, file }
    }

    fn said(&self, name: &str) -> Option<&str> {
        Some(self.head.get(name)?.first()?)
    }

    fn keys(&self) -> Vec<Key<'_>> {
        let all = |name| {
            self.head
                .get(name)
                .into_iter()
                .flatten()
                .map(String::as_str)
        };
        let identities = all("identity").map(Key::Identity);
        let passphrases = all("passphrase").map(Key::Passphrase);
        // A file of which nothing opens is tried all the same.
        let keyed = ["identity", "passphrase"]
            .iter()
            .any(|name| self.head.contains_key(*name));
        let none = (!keyed).then_some(Key::Passphrase("none"));
        identities.chain(passphrases).chain(none).collect()
    }

    /// Opens the file with the first key that fits; returns the hash of what it holds.
    fn opened(&self) -> Result<String, TravelError> {
        let mut refused = TravelError::Key;
        for key in self.keys() {
            let opened = open(self.file.as_slice(), &key, |inside| {
                let mut text = Vec::new();
                match inside.read_to_end(&mut text) {
                    Ok(_) => Ok(text),
                    Err(_) => Err(TravelError::Cut),
                }
            });
            match opened {
                Ok(text) => {
                    return Ok(Sha256::digest(text)
                        .iter()
                        .map(|byte| format!("{byte:02x}"))
                        .collect());
                }
                Err(TravelError::Key) => {}
                Err(other) => refused = other,
            }
        }
        Err(refused)
    }
}

/// Every file of the kit opens where it should, and is refused under the code that fits.
#[test]
fn the_test_kit_is_opened_and_refused_as_it_says() {
    let folder = super::sources("age").join("tests/testdata/testkit");
    let (mut tried, mut wrong) = (0, Vec::new());
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let kit = Kit::read(&fs::read(&path).unwrap());
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let opened = kit.opened();
        let fits = match kit.said("expect").unwrap() {
            // Files in letters never travel here.
            _ if kit.said("armored").is_some() => opened == Err(TravelError::Kind),
            "success" => opened.as_deref().ok() == kit.said("payload"),
            "no match" => opened == Err(TravelError::Key),
            "header failure" | "HMAC failure" => {
                matches!(opened, Err(TravelError::Kind | TravelError::Key))
            }
            "payload failure" => matches!(opened, Err(TravelError::Cut | TravelError::Kind)),
            other => panic!("{name} expects {other}"),
        };
        if !fits {
            wrong.push(format!("{name}: {opened:?}"));
        }
        tried += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tried >= 120, "{tried} files");
}
