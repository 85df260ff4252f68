//! A packet in a record: its judge's signature, its place in the log, its members.

use super::fault::{Failure, Fault, need};
use super::folder::Files;
use super::told::{Kit, Told};
use super::{PRIVATE, signature_of};
use crate::id::{ApplicationId, JudgeId};
use crate::merge::PacketId;
use crate::packets::{
    Enrolment, MEMBERS, PRACTICE, PacketManifest, Recusals, Scores, Unpacked, assignment_hash,
    members_of,
};
use crate::scores::{GivenPoints, Points};
use crate::travel::signature::{Namespace, SignerKey};
use crate::travel::{Digest, json};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};

/// Points by application, judge and criterion.
pub(super) type Given = BTreeMap<(ApplicationId, JudgeId), GivenPoints>;

/// Returns the name of a packet's file.
pub(super) fn name_of(id: &PacketId, file: &str) -> String {
    format!("packets/{id}/{file}")
}

/// Puts a packet into a record: all of it where it counts, otherwise what shows that it came. The words
/// of the judge are left out unless they are asked for; their hashes stay in the signed manifest.
pub(super) fn put(
    files: &mut Files,
    id: &PacketId,
    packet: Unpacked,
    counts: bool,
    with_comments: bool,
) {
    let manifest = name_of(id, "manifest.json");
    files.insert(signature_of(&manifest), packet.signature.into_bytes());
    files.insert(manifest, packet.bytes);
    for ((_, file, _), bytes) in MEMBERS.iter().zip(packet.members) {
        if counts && (with_comments || !PRIVATE.contains(file)) {
            files.insert(name_of(id, file), bytes);
        }
    }
}

/// Reads a file in its one form.
pub(super) fn read<T: DeserializeOwned + Serialize>(
    files: &Files,
    name: &str,
) -> Result<T, Failure> {
    json::read(get(files, name)?, name).map_err(|_| Failure::new(Fault::Content, name))
}

/// Returns a file that must be there.
pub(super) fn get<'a>(files: &'a Files, name: &str) -> Result<&'a [u8], Failure> {
    let bytes = files.get(name).map(Vec::as_slice);
    bytes.ok_or_else(|| Failure::new(Fault::Missing, name))
}

/// Checks a file's signature.
pub(super) fn check_signature(
    files: &Files,
    name: &str,
    key: &str,
    namespace: Namespace,
) -> Result<(), Failure> {
    let armour = signature_of(name);
    let wrong = || Failure::new(Fault::Signature, &armour);
    let text = std::str::from_utf8(get(files, &armour)?).map_err(|_| wrong())?;
    let key = SignerKey::from_line(key).map_err(|_| wrong())?;
    let verified = key.verify(namespace, get(files, name)?, text);
    verified.map_err(|_| wrong())
}

/// Checks a packet and returns what its manifest says.
///
/// # Errors
/// The first thing that is wrong.
pub(super) fn check(
    files: &Files,
    id: &PacketId,
    counts: bool,
    programme_id: Digest,
    told: &Told,
) -> Result<PacketManifest, Failure> {
    let name = name_of(id, "manifest.json");
    let manifest: PacketManifest = read(files, &name)?;
    need(Digest::of(get(files, &name)?) == id.0, Fault::Packet, &name)?;
    need(
        manifest.programme_id == programme_id,
        Fault::Programme,
        &name,
    )?;
    check_signature(files, &name, &manifest.judge_key, Namespace::Packet)?;
    let keyed = (manifest.judge_id, manifest.judge_key.clone());
    need(told.came_under(id, &keyed), Fault::Who, &name)?;
    let answers = told.kits.get(&manifest.kit_id).is_some_and(|kit| {
        kit.judge == manifest.judge_id
            && kit.round == manifest.round
            && kit.rubric_sha256 == manifest.rubric_sha256
            && assignment_hash(&kit.applications) == manifest.assignment_sha256
    });
    need(answers, Fault::Packet, &name)?;
    check_members(files, id, &manifest, counts)?;
    if counts {
        check_enrolment(files, id, &manifest)?;
    }
    Ok(manifest)
}

fn check_members(
    files: &Files,
    id: &PacketId,
    manifest: &PacketManifest,
    counts: bool,
) -> Result<(), Failure> {
    let named = manifest.members.iter().map(|one| one.file_name.as_str());
    let ours = members_of(manifest.format).map(|(_, file, _)| file);
    need(
        named.eq(ours),
        Fault::Content,
        &name_of(id, "manifest.json"),
    )?;
    for member in &manifest.members {
        let name = name_of(id, &member.file_name);
        let practice = member.file_name == PRACTICE.1;
        let private = practice || PRIVATE.contains(&member.file_name.as_str());
        match files.get(&name) {
            Some(_) if !counts || practice => return Err(Failure::new(Fault::Extra, &name)),
            Some(bytes) => {
                let whole = bytes.len() as u64 == member.size && Digest::of(bytes) == member.sha256;
                need(whole, Fault::Packet, &name)?;
            }
            None => need(!counts || private, Fault::Missing, &name)?,
        }
    }
    Ok(())
}

fn check_enrolment(files: &Files, id: &PacketId, manifest: &PacketManifest) -> Result<(), Failure> {
    let name = name_of(id, "enrolment.json");
    let said: Enrolment = read(files, &name)?;
    let same = said.programme_id == manifest.programme_id
        && said.kit_id == manifest.kit_id
        && said.judge_id == manifest.judge_id
        && said.judge_key == manifest.judge_key;
    need(same, Fault::Who, &name)?;
    check_signature(files, &name, &manifest.judge_key, Namespace::Enrolment)
}

/// Adds the points of a packet that counts to those of the others.
///
/// # Errors
/// A sheet that stands twice, or is for an application that was not assigned to the judge.
pub(super) fn add_points(
    files: &Files,
    id: &PacketId,
    judge: JudgeId,
    kit: &Kit,
    given: &mut Given,
) -> Result<(), Failure> {
    let name = name_of(id, "scores.json");
    let scores: Scores = read(files, &name)?;
    for sheet in scores.sheets {
        let count = sheet.points.len();
        let points = sheet.points.into_iter();
        let points: GivenPoints = points
            .map(|one| (one.criterion, Points(one.points)))
            .collect();
        let once = points.points().len() == count && kit.applications.contains(&sheet.application);
        let new = given.insert((sheet.application, judge), points).is_none();
        need(once && new, Fault::Packet, &name)?;
    }
    Ok(())
}

/// Returns the applications on which a packet's judge recuses, where the record says so.
///
/// # Errors
/// A member that is malformed.
pub(super) fn recused(
    files: &Files,
    id: &PacketId,
) -> Result<Option<BTreeSet<ApplicationId>>, Failure> {
    let name = name_of(id, "recusals.json");
    if !files.contains_key(&name) {
        return Ok(None);
    }
    let recusals: Recusals = read(files, &name)?;
    let applications = recusals.recusals.iter();
    Ok(Some(applications.map(|one| one.application).collect()))
}
