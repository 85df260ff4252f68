//! Writing a record: all of it or nothing, and never over anything.

use super::error::RecordError;
use super::folder::{self, Files};
use super::outcome::{CategoryOutcome, Counted, Outcome, RoundOutcome};
use super::packet;
use super::signers::allowed_signers;
use super::told::{Seal, Told};
use super::verify::{papers, verify_files};
use super::{PROGRAMME, README, RESULT, SCRIPT, SIGNERS, SUMS, log_name, signature_of, store};
use crate::id::RoundId;
use crate::log;
use crate::merge::PacketId;
use crate::packets::{self, PacketManifest};
use crate::programme::{self, Signed};
use crate::ranking;
use crate::store::{Reading, StoreError};
use crate::travel::signature::Namespace;
use crate::travel::{Digest, TravelError, json, random, words};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The texts of a record that are not made from the workspace.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'a> {
    /// `README.txt`, with `@TITLE@`, `@PROGRAMME_WORDS@` and, on a line of its own, `@SEALS@`.
    pub readme: &'a str,
    /// `verify.py`.
    pub script: &'a str,
}

/// A record that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The folder.
    pub path: PathBuf,
    /// Files in it.
    pub files: u32,
    /// Packets that count.
    pub packets: u32,
    /// The rounds, with the hashes of their seals.
    pub seals: Vec<(RoundId, Digest)>,
}

/// Writes the record of all rounds that are sealed into a new folder.
///
/// Comments and reasons for recusal are left out unless `with_comments`. The same workspace gives the
/// same bytes.
///
/// # Errors
/// [`RecordError`]; then no folder is there.
pub fn export(
    reading: Reading<'_>,
    out: &Path,
    texts: &Texts<'_>,
    with_comments: bool,
) -> Result<Exported, RecordError> {
    if fs::symlink_metadata(out).is_ok() {
        return Err(TravelError::Exists {
            path: out.to_owned(),
        }
        .into());
    }
    let (files, seals) = files(reading, texts, with_comments)?;
    let record = verify_files(&files).map_err(|failures| match failures.into_iter().next() {
        Some(first) => RecordError::Unsound { first },
        None => StoreError::Damaged.into(),
    })?;
    put(out, &files)?;
    let rounds = record.outcome.rounds.iter();
    Ok(Exported {
        path: out.to_owned(),
        files: record.files,
        packets: rounds.map(|round| round.packets.len() as u32).sum(),
        seals,
    })
}

/// Writes the folder under another name beside its place, and gives it its own name at the end.
fn put(out: &Path, files: &Files) -> Result<(), RecordError> {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", &Digest(random()).to_string()[..8]));
    let part = out.with_file_name(name);
    let written = out
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::create_dir(&part))
        .and_then(|()| folder::write(&part, files))
        .and_then(|()| fs::rename(&part, out));
    written.map_err(|error| {
        // Ours, made a moment ago under a name that nobody else has.
        let _ = fs::remove_dir_all(&part);
        TravelError::while_writing(&error).into()
    })
}

type Seals = Vec<(RoundId, Digest)>;

fn files(
    reading: Reading<'_>,
    texts: &Texts<'_>,
    with_comments: bool,
) -> Result<(Files, Seals), RecordError> {
    let programme = programme::of_workspace(reading)?;
    let kept = log::kept(reading)?;
    let records: Vec<_> = kept.iter().map(|one| one.record.clone()).collect();
    let told = Told::of(&programme.issued.chair_key, &records);
    if told.seals.is_empty() {
        return Err(RecordError::NotSealed);
    }
    let mut files = Files::new();
    for one in &kept {
        let name = log_name(one.record.n);
        files.insert(signature_of(&name), one.signature.clone().into_bytes());
        files.insert(name, one.bytes.clone());
    }
    let manifests = put_packets(reading, &mut files, &told, with_comments)?;
    let seals = in_order(&programme, &told);
    files.insert(SCRIPT.to_owned(), texts.script.into());
    files.insert(
        README.to_owned(),
        readme(texts.readme, &programme, &seals).into(),
    );
    let signers = allowed_signers(&programme.issued.chair_key, &told);
    files.insert(SIGNERS.to_owned(), signers.into());
    let outcome = outcome(reading, &programme, &told, &manifests, &files)?;
    let bytes = json::write(&outcome);
    if bytes.len() as u64 > json::LARGEST {
        return Err(TravelError::TooLarge.into());
    }
    let signature = programme::signing_key(reading)?.sign(Namespace::Result, &bytes);
    files.insert(signature_of(RESULT), signature.into());
    files.insert(RESULT.to_owned(), bytes);
    files.insert(signature_of(PROGRAMME), programme.signature.clone().into());
    files.insert(PROGRAMME.to_owned(), programme.bytes.clone());
    let sums = folder::sums(&files);
    files.insert(SUMS.to_owned(), sums.into());
    let hash = |(round, seal): (&RoundId, &Seal)| {
        let sha256 = log::seal_hash(round, &seal.packets);
        (round.clone(), sha256)
    };
    let hashes = seals.into_iter().map(hash).collect();
    Ok((files, hashes))
}

/// Returns the rounds that are sealed, in the programme's order.
fn in_order<'a>(programme: &'a Signed, told: &'a Told) -> Vec<(&'a RoundId, &'a Seal)> {
    let rounds = programme.issued.programme.rounds.iter();
    rounds
        .filter_map(|round| Some((&round.id, told.seals.get(&round.id)?)))
        .collect()
}

fn put_packets(
    reading: Reading<'_>,
    files: &mut Files,
    told: &Told,
    with_comments: bool,
) -> Result<BTreeMap<PacketId, PacketManifest>, RecordError> {
    let mut manifests = BTreeMap::new();
    for (id, inner) in store::containers(reading)? {
        let unpacked = packets::unpack(&inner).map_err(|_| StoreError::Damaged)?;
        let counts = told.seals.values().any(|seal| seal.packets.contains(&id));
        manifests.insert(id, unpacked.manifest.clone());
        packet::put(files, &id, unpacked, counts, with_comments);
    }
    Ok(manifests)
}

fn readme(template: &str, programme: &Signed, seals: &[(&RoundId, &Seal)]) -> String {
    let title = &programme.issued.programme.title;
    let titles: Vec<&str> = [title.en.as_str(), &title.ko]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let lines: String = seals
        .iter()
        .map(|(round, seal)| {
            let sha256 = log::seal_hash(round, &seal.packets);
            let (short, words) = (sha256.short(), words(&sha256));
            format!("    seal       {short}  {words}  ({round})\n")
        })
        .collect();
    // What a programme calls itself is put in last, so that nothing in it is taken for a place.
    template
        .replace("@SEALS@\n", &lines)
        .replace("@PROGRAMME_WORDS@", &words(&programme.id()))
        .replace("@TITLE@", &titles.join("\n"))
}

fn outcome(
    reading: Reading<'_>,
    programme: &Signed,
    told: &Told,
    manifests: &BTreeMap<PacketId, PacketManifest>,
    files: &Files,
) -> Result<Outcome, RecordError> {
    let references = store::references(reading)?;
    let mut rounds = Vec::new();
    for (round, seal) in in_order(programme, told) {
        let counted = seal.packets.iter().map(|id| {
            let manifest = manifests.get(id).ok_or(StoreError::Damaged)?;
            Ok(Counted {
                judge_id: manifest.judge_id,
                packet_id: *id,
            })
        });
        let counted = counted.collect::<Result<_, StoreError>>()?;
        let ranked = ranking::of_round(reading, &programme.issued.programme, round)?;
        let categories = ranked.iter().map(|category| {
            let ranking = category.ranking.as_ref();
            let ranking = ranking.map_err(|problems| RecordError::Ranking(problems.clone()))?;
            Ok(CategoryOutcome::new(&category.input, ranking, &references))
        });
        let categories = categories.collect::<Result<_, RecordError>>()?;
        rounds.push(RoundOutcome::new(round, seal, counted, categories));
    }
    let papers = papers(files).map_err(|first| RecordError::Unsound { first })?;
    Ok(Outcome::new(programme.id(), told.head, papers, rounds))
}
