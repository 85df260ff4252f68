//! The age envelope: bounded, and never a word of a stranger's taken for whole.
#![no_main]

use jurybook_core::travel::TravelError;
use jurybook_core::travel::envelope::{Key, open};
use libfuzzer_sys::fuzz_target;

/// The key and passphrase of the golden files; they open nothing else.
const IDENTITY: &str = "AGE-SECRET-KEY-1H5CJEHAGLK6JDVCMP8RQD334SLXTQ38F7H78RTFX6QYQM405VQNQE4PNV4";
const PASSPHRASE: &str = "gudo-mira-zuba";

fn opened(data: &[u8], key: &Key<'_>) -> Result<Vec<u8>, TravelError> {
    open(data, key, |inside| {
        let mut text = Vec::new();
        let read = inside.read_to_end(&mut text);
        read.map_err(|_| TravelError::Cut)?;
        Ok(text)
    })
}

/// Tells whether the passphrase is worth a try: it is asked for, and with little work. Much work is
/// bounded, and slow; and age measures the machine at every try.
fn asks_for_little_work(data: &[u8]) -> bool {
    let lines = data.split(|byte| *byte == b'\n').take(200);
    let mut asked = lines
        .filter_map(|line| line.strip_prefix(b"-> scrypt "))
        .peekable();
    asked.peek().is_some() && asked.all(|rest| matches!(rest, [.., b' ', b'0'..=b'9']))
}

fuzz_target!(|data: &[u8]| {
    let mut keys = vec![Key::Identity(IDENTITY)];
    if asks_for_little_work(data) {
        keys.push(Key::Passphrase(PASSPHRASE));
    }
    for key in keys {
        if let Ok(inside) = opened(data, &key) {
            assert!(inside.len() < data.len(), "more came out than went in");
            assert!(
                opened(&data[..data.len() - 1], &key).is_err(),
                "a cut was not noticed"
            );
        }
    }
});
