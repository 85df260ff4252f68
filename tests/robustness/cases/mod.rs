//! Every hostile file: one defect each, what makes it, and the code with which it is refused.

#[macro_use]
mod steps;

mod bundles;
mod containers;
mod envelopes;
mod found;
mod heads;
mod kits;
mod logs;
mod packets;
mod programmes;
mod receipts;
mod records;
mod safes;
mod signatures;
mod tables;

pub use steps::{Alike, Row, made, refused};

use crate::build::{container, kit, log, sshsig};
use crate::stage::Stage;
use jurybook_core::clock::Instant;
use jurybook_core::job::Job;
use jurybook_core::programme::parse;
use jurybook_core::table;
use jurybook_core::travel::envelope::{self, Key};
use jurybook_core::travel::signature::SignerKey;
use jurybook_core::{kits as core_kits, packets as core_packets};

/// What reads a file; also the folder in which it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reader {
    Container,
    Signature,
    Key,
    Envelope,
    Packet,
    Kit,
    Programme,
    Table,
    Log,
    Receipt,
    Bundle,
    Safe,
    Record,
}

impl Reader {
    /// All of them, in the order of the index.
    pub const ALL: [Self; 13] = [
        Self::Container,
        Self::Signature,
        Self::Key,
        Self::Envelope,
        Self::Packet,
        Self::Kit,
        Self::Programme,
        Self::Table,
        Self::Log,
        Self::Receipt,
        Self::Bundle,
        Self::Safe,
        Self::Record,
    ];

    /// Returns the folder's name.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Container => "container",
            Self::Signature => "signature",
            Self::Key => "key",
            Self::Envelope => "envelope",
            Self::Packet => "packet",
            Self::Kit => "kit",
            Self::Programme => "programme",
            Self::Table => "table",
            Self::Log => "log",
            Self::Receipt => "receipt",
            Self::Bundle => "bundle",
            Self::Safe => "safe",
            Self::Record => "record",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Container => "zip",
            Self::Signature => "sig",
            Self::Key => "pub",
            Self::Envelope => "age",
            Self::Packet => "jurypacket",
            Self::Kit => "jurykit",
            Self::Programme => "toml",
            Self::Table => "table",
            Self::Log => "json",
            Self::Receipt => "juryreceipt",
            Self::Bundle => "jurybundle",
            Self::Safe => "jurysafe",
            Self::Record => "zip",
        }
    }

    /// Reads a file as the program does; returns the code of the refusal, or `accepted`.
    pub fn verdict(self, file: &[u8], stage: &Stage) -> &'static str {
        let refused = match self {
            Self::Container => container::read(file).err().map(|error| error.code()),
            Self::Signature => sshsig::verified(file).err().map(|error| error.code()),
            Self::Key => signer_key(file),
            Self::Envelope => envelope(file),
            Self::Packet => {
                let read = core_packets::open(file, &stage.panel());
                read.err().map(|refusal| refusal.code())
            }
            Self::Kit => open_kit(file),
            Self::Programme => programme(file),
            Self::Table => table::read::read(file).err().map(|error| error.code()),
            Self::Log => log::refused(file),
            Self::Receipt => receipts::verdict(file, stage),
            Self::Bundle => stage.merge_refuses(file),
            Self::Safe => safes::verdict(file, stage),
            Self::Record => records::verdict(file),
        };
        refused.unwrap_or("accepted")
    }
}

fn signer_key(file: &[u8]) -> Option<&'static str> {
    let line = std::str::from_utf8(file).ok()?;
    SignerKey::from_line(line).err().map(|error| error.code())
}

/// An envelope is tried with its key and with its passphrase: neither may open it.
fn envelope(file: &[u8]) -> Option<&'static str> {
    let opened = |key: &Key<'_>| envelope::open(file, key, |inside| container::read(inside));
    let by_key = opened(&Key::Identity(envelopes::IDENTITY)).err()?;
    let by_passphrase = opened(&Key::Passphrase(envelopes::PASSPHRASE)).err()?;
    // A sound file of the other kind is refused for its key; the defect shows in the one that fits.
    let defect = if by_key.code() == "travel-key" {
        by_passphrase
    } else {
        by_key
    };
    Some(defect.code())
}

fn open_kit(file: &[u8]) -> Option<&'static str> {
    let dir = tempfile::tempdir().unwrap();
    let (kit, workspace) = (dir.path().join("kit"), dir.path().join("judge.jurybook"));
    std::fs::write(&kit, file).unwrap();
    let now = Instant::from_millis(0).unwrap();
    let opened = core_kits::open(
        &kit,
        &core_kits::Unlock::anew(kit::PASSPHRASE),
        &workspace,
        now,
        &Job::quiet(),
    );
    let refused = opened.err().map(|error| error.code());
    assert!(
        refused.is_none() || !workspace.exists(),
        "a refused kit left a workspace"
    );
    refused
}

fn programme(file: &[u8]) -> Option<&'static str> {
    let text = std::str::from_utf8(file).ok()?;
    let errors = parse(text).err()?;
    errors.first().map(|error| error.fault.code())
}

type Made = Box<dyn Fn(&Stage) -> Vec<u8>>;

/// A hostile file.
pub struct Case {
    pub reader: Reader,
    /// Its name without folder and ending.
    pub name: String,
    /// The code with which it is refused.
    pub code: &'static str,
    /// What is wrong with it.
    pub defect: String,
    /// What makes it; none where it was found and only its bytes are known.
    pub made: Option<Made>,
}

impl Case {
    /// Returns where it lies below `tests/hostile`.
    pub fn path(&self) -> String {
        format!(
            "{}/{}.{}",
            self.reader.folder(),
            self.name,
            self.reader.ending()
        )
    }
}

/// Describes a file that is made.
fn case(
    reader: Reader,
    name: &str,
    code: &'static str,
    defect: impl Into<String>,
    made: impl Fn(&Stage) -> Vec<u8> + 'static,
) -> Case {
    Case {
        reader,
        name: name.to_owned(),
        code,
        defect: defect.into(),
        made: Some(Box::new(made)),
    }
}

/// Makes a file's name of a defect's.
fn slug(text: &str) -> String {
    let words = text.split(|one: char| !one.is_ascii_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join("-")
}

/// Replaces a container's member by another of the same size, with its check value.
fn spliced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = bytes
        .windows(from.len())
        .position(|window| window == from)
        .unwrap();
    // The check value follows from the data.
    let crc = [crc32fast::hash(from), crc32fast::hash(to)].map(u32::to_le_bytes);
    let mut spliced = [&bytes[..at], to, &bytes[at + from.len()..]].concat();
    for at in 0..spliced.len() - 4 {
        if spliced[at..at + 4] == crc[0] {
            spliced[at..at + 4].copy_from_slice(&crc[1]);
        }
    }
    spliced
}

/// Returns every case, in the order of the index.
pub fn all() -> Vec<Case> {
    [
        containers::cases(),
        heads::cases(),
        signatures::cases(),
        envelopes::cases(),
        packets::cases(),
        kits::cases(),
        programmes::cases(),
        tables::cases(),
        logs::cases(),
        receipts::cases(),
        bundles::cases(),
        safes::cases(),
        records::cases(),
        found::cases(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
