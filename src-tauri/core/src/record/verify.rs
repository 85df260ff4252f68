//! Verifying a record: from its files alone, as a stranger does.

use super::fault::{Failure, Fault, need};
use super::folder::{self, Files};
use super::outcome::{
    Abstention, CategoryOutcome, Outcome, Papers, RoundOutcome, Sheet, in_order, places, weighed,
};
use super::packet::{self, Given, check_signature, get, read};
use super::signers::allowed_signers;
use super::told::{Declared, Told};
use super::{
    FORMAT, METHOD, PRIVATE, PROGRAMME, README, RESULT, SCRIPT, SIGNERS, log_name, signature_of,
};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::log;
use crate::merge::PacketId;
use crate::packets::PacketManifest;
use crate::programme::{Programme, Signed};
use crate::ranking::{RankingInput, SheetInput, Standing, raw};
use crate::travel::Digest;
use crate::travel::signature::Namespace;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What a folder was found to be.
#[derive(Debug)]
pub struct Verification {
    /// Everything that does not hold, by file. A later check is not reached before those that it needs.
    pub failures: Vec<Failure>,
    /// What the record says; none where something does not hold.
    pub record: Option<Record>,
}

/// What a record says whose every file holds.
#[derive(Debug)]
pub struct Record {
    /// The programme.
    pub programme: Signed,
    /// The result.
    pub outcome: Outcome,
    /// Number of files.
    pub files: u32,
    /// All packets that had come in, with what their manifests say.
    pub packets: BTreeMap<PacketId, PacketManifest>,
    /// Packets that count and whose comments and reasons for recusal are left out.
    pub withheld: u32,
    /// Judges of packets that count under a key whose words were not compared, by number.
    pub provisional: BTreeSet<JudgeId>,
    /// Applications that were scored and are not ranked.
    pub unranked: BTreeSet<ApplicationId>,
    pub(super) told: Told,
}

impl Record {
    /// Returns the official results of a round, where the log declares any.
    pub fn official(&self, round: &RoundId) -> Option<&Declared> {
        self.told.official.get(round)
    }
}

/// Verifies a folder. Nothing in it is changed, no link followed, and no name in it used as a path.
pub fn verify(dir: &Path) -> Verification {
    let checked = folder::read(dir).and_then(|files| verify_files(&files));
    match checked {
        Ok(record) => Verification {
            failures: Vec::new(),
            record: Some(record),
        },
        Err(failures) => Verification {
            failures,
            record: None,
        },
    }
}

/// Verifies the files of a record.
///
/// # Errors
/// Everything that does not hold.
pub(super) fn verify_files(files: &Files) -> Result<Record, Vec<Failure>> {
    folder::check_sums(files)?;
    let one = |failure| vec![failure];
    let programme = programme(files).map_err(one)?;
    let told = told(files, &programme).map_err(one)?;
    let outcome = outcome(files, &programme, &told).map_err(one)?;
    let packets = packets(files, &programme, &told, &outcome)?;
    let mut record = Record {
        programme,
        outcome,
        files: files.len() as u32,
        packets,
        withheld: 0,
        provisional: BTreeSet::new(),
        unranked: BTreeSet::new(),
        told,
    };
    check_rounds(files, &mut record)?;
    Ok(record)
}

fn programme(files: &Files) -> Result<Signed, Failure> {
    let armour = signature_of(PROGRAMME);
    let signature = String::from_utf8(get(files, &armour)?.to_vec());
    let signature = signature.map_err(|_| Failure::new(Fault::Signature, &armour))?;
    let bytes = get(files, PROGRAMME)?.to_vec();
    Signed::read(bytes, signature).map_err(|error| {
        let (fault, file) = match error.code() {
            "travel-content" => (Fault::Content, PROGRAMME),
            _ => (Fault::Signature, armour.as_str()),
        };
        Failure::new(fault, file)
    })
}

fn told(files: &Files, programme: &Signed) -> Result<Told, Failure> {
    let count = files.keys().filter(|name| is_record(name)).count();
    let mut records = Vec::new();
    for n in 1..=count as u32 {
        let name = log_name(n);
        let signature = get(files, &signature_of(&name))?;
        let signature = std::str::from_utf8(signature)
            .map_err(|_| Failure::new(Fault::Signature, &signature_of(&name)))?;
        records.push((get(files, &name)?, signature));
    }
    need(count > 0, Fault::Missing, &log_name(1))?;
    let records = log::verify(programme, records)
        .map_err(|broken| Failure::new(Fault::Log, &log_name(broken.n)))?;
    let told = Told::of(&programme.issued.chair_key, &records);
    // The version that is here is the one that the log names last.
    let here = Digest::of(&programme.bytes);
    let current = told.revised.unwrap_or_else(|| programme.id());
    need(here == current, Fault::Programme, PROGRAMME)?;
    let signers = allowed_signers(&programme.issued.chair_key, &told);
    let same = get(files, SIGNERS)? == signers.as_bytes();
    need(same, Fault::Signers, SIGNERS)?;
    Ok(told)
}

fn is_record(name: &str) -> bool {
    name.starts_with("log/") && name.ends_with(".json")
}

/// Returns the hashes of the files that no other signature covers.
pub(super) fn papers(files: &Files) -> Result<Papers, Failure> {
    let hash = |name| Ok::<_, Failure>(Digest::of(get(files, name)?));
    Ok(Papers {
        readme: hash(README)?,
        signers: hash(SIGNERS)?,
        script: hash(SCRIPT)?,
    })
}

fn outcome(files: &Files, programme: &Signed, told: &Told) -> Result<Outcome, Failure> {
    check_signature(files, RESULT, &told.signer, Namespace::Result)?;
    let outcome: Outcome = read(files, RESULT)?;
    let known = outcome.format == FORMAT && outcome.method == METHOD;
    need(known, Fault::Content, RESULT)?;
    need(
        outcome.programme_id == programme.id(),
        Fault::Programme,
        RESULT,
    )?;
    need(outcome.log == told.head, Fault::Log, RESULT)?;
    let ours = papers(files)?;
    need(outcome.papers.readme == ours.readme, Fault::Changed, README)?;
    need(
        outcome.papers.signers == ours.signers,
        Fault::Changed,
        SIGNERS,
    )?;
    need(outcome.papers.script == ours.script, Fault::Changed, SCRIPT)?;
    let rounds: BTreeSet<_> = outcome.rounds.iter().map(|one| &one.round).collect();
    let all = !rounds.is_empty()
        && rounds.len() == outcome.rounds.len()
        && rounds.into_iter().eq(told.seals.keys());
    need(all, Fault::Seal, RESULT)?;
    Ok(outcome)
}

/// Checks every packet that is here: those that the log says came in, and no others.
fn packets(
    files: &Files,
    programme: &Signed,
    told: &Told,
    outcome: &Outcome,
) -> Result<BTreeMap<PacketId, PacketManifest>, Vec<Failure>> {
    let rounds = outcome.rounds.iter();
    let counting: BTreeSet<PacketId> = rounds
        .flat_map(|round| round.packets.iter().map(|one| one.packet_id))
        .collect();
    let folders = files
        .keys()
        .filter_map(|name| name.strip_prefix("packets/")?.split('/').next());
    let here: BTreeSet<PacketId> = folders
        .filter_map(|id| Digest::from_hex(id).map(PacketId))
        .collect();
    let expected = told.arrivals.keys().chain(&counting);
    let missing = expected.filter(|id| !here.contains(id));
    let mut failures: Vec<Failure> = missing
        .map(|id| Failure::new(Fault::Missing, &packet::name_of(id, "manifest.json")))
        .collect();
    let mut packets = BTreeMap::new();
    for id in here {
        match packet::check(files, &id, counting.contains(&id), programme.id(), told) {
            Ok(manifest) => {
                packets.insert(id, manifest);
            }
            Err(failure) => failures.push(failure),
        }
    }
    failures.sort();
    failures.dedup();
    match failures.is_empty() {
        true => Ok(packets),
        false => Err(failures),
    }
}

fn check_rounds(files: &Files, record: &mut Record) -> Result<(), Vec<Failure>> {
    let mut failures = Vec::new();
    for round in record.outcome.rounds.clone() {
        if let Err(failure) = check_round(files, record, &round) {
            failures.push(failure);
        }
    }
    match failures.is_empty() {
        true => Ok(()),
        false => Err(failures),
    }
}

fn check_round(files: &Files, record: &mut Record, round: &RoundOutcome) -> Result<(), Failure> {
    let seal = record.told.seals.get(&round.round);
    let seal = seal.ok_or_else(|| Failure::new(Fault::Seal, RESULT))?;
    let counted: BTreeSet<PacketId> = round.packets.iter().map(|one| one.packet_id).collect();
    let judges: BTreeSet<JudgeId> = round.packets.iter().map(|one| one.judge_id).collect();
    let sealed = (round.seal, &round.sha256, &counted)
        == (
            seal.n,
            &log::seal_hash(&round.round, &seal.packets),
            &seal.packets,
        )
        && round.packets.is_sorted()
        && counted.len() == round.packets.len()
        && judges.len() == round.packets.len();
    need(sealed, Fault::Seal, RESULT)?;
    // What is official was made from this very seal.
    let declared = record.told.official.get(&round.round);
    let made_from = declared.and_then(|one| one.made_from.as_ref());
    let same = made_from.is_none_or(|made_from| made_from.seal == round.sha256);
    let n = declared.map_or(record.told.head.n, |one| one.n);
    need(same, Fault::Seal, &log_name(n))?;
    let mut given = Given::new();
    let mut recused = BTreeSet::new();
    let mut told_recusals = BTreeSet::new();
    for one in &round.packets {
        let manifest = record.packets.get(&one.packet_id);
        let of_judge =
            manifest.filter(|said| said.judge_id == one.judge_id && said.round == round.round);
        let manifest = of_judge.ok_or_else(|| Failure::new(Fault::Seal, RESULT))?;
        let kit = record.told.kits.get(&manifest.kit_id);
        let kit = kit.ok_or_else(|| Failure::new(Fault::Packet, RESULT))?;
        packet::add_points(files, &one.packet_id, one.judge_id, kit, &mut given)?;
        if let Some(applications) = packet::recused(files, &one.packet_id)? {
            told_recusals.insert(one.judge_id);
            recused.extend(
                applications
                    .into_iter()
                    .map(|one_of| (one_of, one.judge_id)),
            );
        }
        let keyed = (one.judge_id, manifest.judge_key.clone());
        if !record.told.confirmed.contains(&keyed) {
            record.provisional.insert(one.judge_id);
        }
        let left_out = PRIVATE
            .iter()
            .any(|file| !files.contains_key(&packet::name_of(&one.packet_id, file)));
        record.withheld += u32::from(left_out);
    }
    let mut ranked = BTreeSet::new();
    for category in &round.categories {
        let programme = &record.programme.issued.programme;
        let of_category = check_category(programme, round, category, &given)?;
        let named: BTreeSet<Abstention> = category.recused.iter().copied().collect();
        let ours = recused
            .iter()
            .filter(|(application, _)| of_category.contains(application))
            .map(|(application, judge)| Abstention {
                application: *application,
                judge: *judge,
            });
        let told_of = named
            .iter()
            .filter(|one| told_recusals.contains(&one.judge));
        need(told_of.copied().eq(ours), Fault::Inputs, RESULT)?;
        for application in of_category {
            need(ranked.insert(application), Fault::Inputs, RESULT)?;
        }
    }
    let scored = given.keys().map(|(application, _)| *application);
    record
        .unranked
        .extend(scored.filter(|application| !ranked.contains(application)));
    Ok(())
}

/// Checks a category: the programme's weights, the packets' points, and the ranks that follow.
fn check_category(
    programme: &Programme,
    round: &RoundOutcome,
    category: &CategoryOutcome,
    given: &Given,
) -> Result<BTreeSet<ApplicationId>, Failure> {
    let wrong = || Failure::new(Fault::Inputs, RESULT);
    let rubric = programme.rubric(&round.round, &category.category);
    let rubric = rubric.ok_or_else(wrong)?;
    let entrants = category.applications.iter().map(|one| one.application);
    let applications: BTreeSet<ApplicationId> = entrants.clone().collect();
    let own = given
        .iter()
        .filter(|((application, _), _)| applications.contains(application));
    let sheets: Vec<SheetInput> = own
        .clone()
        .map(|((application, judge), points)| SheetInput {
            application: *application,
            judge: *judge,
            standing: Standing::Scored(points.clone()),
        })
        .collect();
    let points = own.map(|((application, judge), points)| Sheet {
        application: *application,
        judge: *judge,
        points: in_order(&rubric, points),
    });
    let ties = programme.round(&round.round).map(|round| &round.ties);
    let same = category.criteria == weighed(&rubric)
        && ties == Some(&category.ties)
        && entrants.eq(applications.iter().copied())
        && points.eq(category.sheets.iter().cloned());
    need(same, Fault::Inputs, RESULT)?;
    let input = RankingInput {
        category: category.category.clone(),
        rubric,
        ties: category.ties.clone(),
        applications: applications.clone(),
        assignments: Vec::new(),
        sheets,
    };
    let ranking = raw::rank(&input).map_err(|_| wrong())?;
    need(places(&ranking) == category.ranks, Fault::Ranks, RESULT)?;
    Ok(applications)
}
