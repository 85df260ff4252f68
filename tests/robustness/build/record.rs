//! Public records of the golden chair, each step open to one change, packed into one file.

use super::log::append;
use super::packet;
use crate::golden;
use crate::stage::Stage;
use jurybook_core::job::Job;
use jurybook_core::kits::Member;
use jurybook_core::log::{self, Entry, Head, seal_hash};
use jurybook_core::merge::{self, PacketId};
use jurybook_core::packets::PacketManifest;
use jurybook_core::record::{self, Outcome, Papers, Texts};
use jurybook_core::travel::container::{Listed, Unverified};
use jurybook_core::travel::signature::{Namespace, SignerKey, SigningKey};
use jurybook_core::travel::{Digest, Kind, TravelError, json};
use jurybook_core::workspace::Workspace;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::sync::OnceLock;
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

/// Files by their names within the folder, with `/` between parts.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The steps in which a chair makes a record; each leaves what it gets as it is, unless it is replaced.
/// What comes after a changed step still fits: the chair signs and sums up whatever is there.
pub struct Steps {
    /// What the chair's log tells.
    pub entries: fn(&mut Vec<Entry>),
    /// Changes the files that the result does not list, before it is signed.
    pub files: fn(&mut Files),
    /// Puts what another packet has into the place of the first judge's, wherever it is named.
    pub packet: Option<fn(&Stage) -> Vec<u8>>,
    pub outcome: fn(&mut Outcome),
    /// Changes the result's text, before it is signed.
    pub json: fn(String) -> String,
    /// Signs the result, by default with the chair's key.
    pub sign: fn(&SigningKey, &[u8]) -> String,
    /// Changes any file, before the sums are made.
    pub signed: fn(&mut Files),
    pub summed: fn(&mut Files),
}

impl Default for Steps {
    fn default() -> Self {
        Self {
            entries: |_| {},
            files: |_| {},
            packet: None,
            outcome: |_| {},
            json: |text| text,
            sign: |key, bytes| key.sign(Namespace::Result, bytes),
            signed: |_| {},
            summed: |_| {},
        }
    }
}

impl Steps {
    /// Makes the record, as a ZIP.
    pub fn file(&self, stage: &Stage) -> Vec<u8> {
        zipped(&self.files(stage))
    }

    /// Makes the files of the record.
    pub fn files(&self, stage: &Stage) -> Files {
        let chair = &stage.keys().signing;
        let Base { mut files, entries } = sound().clone();
        let outcome = files.remove("result.json").unwrap();
        let mut outcome: Outcome = json::read(&outcome, "result.json").unwrap();
        let mut entries = entries;
        if let Some(other) = self.packet {
            swap_packet(&mut files, &mut entries, &mut outcome, &other(stage));
        }
        (self.entries)(&mut entries);
        outcome.log = put_log(&mut files, stage.programme().id(), entries, chair);
        (self.files)(&mut files);
        outcome.papers = papers(&files);
        (self.outcome)(&mut outcome);
        let text = String::from_utf8(json::write(&outcome)).unwrap();
        let bytes = (self.json)(text).into_bytes();
        let signature = (self.sign)(chair, &bytes);
        files.insert("result.json.sig".to_owned(), signature.into_bytes());
        files.insert("result.json".to_owned(), bytes);
        (self.signed)(&mut files);
        files.remove("SHA256SUMS");
        let sum = |(name, bytes): (&String, &Vec<u8>)| format!("{}  {name}\n", Digest::of(bytes));
        let sums: String = files.iter().map(sum).collect();
        files.insert("SHA256SUMS".to_owned(), sums.into_bytes());
        (self.summed)(&mut files);
        files
    }
}

#[derive(Clone)]
struct Base {
    files: Files,
    entries: Vec<Entry>,
}

/// Takes a chair through the end of the golden round, once: two packets more come in, the round is sealed,
/// and the program writes its record.
fn sound() -> &'static Base {
    static SOUND: OnceLock<Base> = OnceLock::new();
    SOUND.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        let first = packet::Steps::default().file(&Stage::golden());
        fs::write(at("first.jurypacket"), first).unwrap();
        fs::copy(golden::file(golden::CHAIR), at("chair.jurybook")).unwrap();
        let mut chair = Workspace::open(&at("chair.jurybook"), golden::PASSPHRASE).unwrap();
        let packets = [at("first.jurypacket"), golden::file(golden::PACKET)];
        let merged = merge::merge(&mut chair, &packets, golden::now(), &Job::quiet()).unwrap();
        assert_eq!(merged.taken, 2);
        merge::seal(&mut chair, &"jury".into(), golden::now()).unwrap();
        let texts = Texts {
            readme: "@TITLE@\n@SEALS@\n",
            script: "# Verifies nothing: this record is read by the program alone.\n",
        };
        record::export(chair.read(), &at("record"), &texts, false).unwrap();
        let mut files = Files::new();
        collect(&at("record"), "", &mut files);
        let kept = log::kept(chair.read()).unwrap().into_iter();
        Base {
            files,
            entries: kept.map(|kept| kept.record.entry.clone()).collect(),
        }
    })
}

fn collect(dir: &Path, place: &str, files: &mut Files) {
    for entry in fs::read_dir(dir).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{place}{}", entry.file_name().into_string().unwrap());
        match entry.path().is_dir() {
            true => collect(&entry.path(), &format!("{name}/"), files),
            false => drop(files.insert(name, fs::read(entry.path()).unwrap())),
        }
    }
}

/// Writes the log anew; returns where it stands.
fn put_log(files: &mut Files, programme: Digest, entries: Vec<Entry>, chair: &SigningKey) -> Head {
    files.retain(|name, _| !name.starts_with("log/"));
    let mut records = Vec::new();
    for entry in entries {
        append(programme, &mut records, entry, chair);
    }
    let mut head = Head::NONE;
    for (n, one) in (1..).zip(records) {
        let name = format!("log/{n:06}.json");
        head = Head {
            n,
            head: Digest::of(one.record.as_bytes()),
        };
        files.insert(format!("{name}.sig"), one.signature.into_bytes());
        files.insert(name, one.record.into_bytes());
    }
    head
}

fn papers(files: &Files) -> Papers {
    let hash = |name: &str| {
        files
            .get(name)
            .map_or(Digest([0; 32]), |one| Digest::of(one))
    };
    Papers {
        readme: hash("README.txt"),
        signers: hash("allowed_signers"),
        script: hash("verify.py"),
    }
}

/// Returns the name of the first judge's packet's folder, with what follows.
pub fn of_first(files: &Files, member: &str) -> String {
    let is_first = |name: &&String| {
        let manifest = String::from_utf8_lossy(&files[*name]);
        name.ends_with("/manifest.json") && manifest.contains("\"judge_id\":1,")
    };
    let manifest = files.keys().find(is_first).unwrap();
    manifest.replace("manifest.json", member)
}

/// Takes the first judge's packet out of a record and puts another of theirs in, wherever it is named.
fn swap_packet(files: &mut Files, entries: &mut [Entry], outcome: &mut Outcome, inner: &[u8]) {
    let unverified = Unverified::open(inner, Kind::Packet).unwrap();
    let manifest: PacketManifest =
        json::read(unverified.claimed_manifest(), "manifest.json").unwrap();
    let key = SignerKey::from_line(&manifest.judge_key).unwrap();
    let verified = unverified.verify(key).unwrap();
    let (bytes, signature) = (
        verified.manifest().to_vec(),
        verified.signature().to_owned(),
    );
    let listed: Vec<Listed> = manifest.members.iter().map(Member::listed).collect();
    let mut members = vec![Vec::new(); listed.len()];
    let read = verified.members(&listed, |number, piece| {
        members[number - 1].extend_from_slice(piece);
        Ok::<_, TravelError>(())
    });
    read.unwrap();
    let old = of_first(files, "");
    files.retain(|name, _| !name.starts_with(&old));
    let new = Digest::of(&bytes).to_string();
    let mut put = |name: &str, bytes: &[u8]| {
        files.insert(format!("packets/{new}/{name}"), bytes.to_vec());
    };
    put("manifest.json", &bytes);
    put("manifest.json.sig", signature.as_bytes());
    for (listed, member) in manifest.members.iter().zip(&members) {
        if !["comments.json", "recusals.json"].contains(&listed.file_name.as_str()) {
            put(&listed.file_name, member);
        }
    }
    let old = old.trim_end_matches('/').trim_start_matches("packets/");
    for entry in entries {
        *entry = renamed(entry, old, &new);
        if let Entry::Seal {
            round,
            packets,
            sha256,
        } = entry
        {
            *sha256 = seal_hash(round, packets);
            outcome.rounds[0].sha256 = *sha256;
        }
    }
    for counted in &mut outcome.rounds[0].packets {
        if counted.packet_id.to_string() == old {
            counted.packet_id = PacketId(Digest::of(&bytes));
        }
    }
}

fn renamed(entry: &Entry, old: &str, new: &str) -> Entry {
    let text = serde_json::to_string(entry).unwrap();
    serde_json::from_str(&text.replace(old, new)).unwrap()
}

/// Packs files into one, compressed, for they are many and alike.
fn zipped(files: &Files) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        archive.start_file(name.as_str(), options).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Unpacks what [`zipped`] has packed into a folder; it is our own file, so its names are taken as paths.
pub fn unpack(file: &[u8], dir: &Path) {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    for at in 0..archive.len() {
        let mut member = archive.by_index(at).unwrap();
        let path = dir.join(&*member.name().unwrap());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).unwrap();
        fs::write(path, bytes).unwrap();
    }
}
