//! Reading a packet: every check in its order, before anything of it can reach a plan.

use super::enrolment::holds;
use super::{
    Comments, Enrolment, FORMAT, FORMAT_WITH_PRACTICE, Given, MEMBERS, PacketManifest, Panel,
    Recusals, Refusal, ScoredSheet, Scores, assignment_hash, members_of, practice,
};
use crate::id::ApplicationId;
use crate::kits::{self, Issued};
use crate::log::Head;
use crate::merge::{Packet, PacketId};
use crate::programme::{self, Programme};
use crate::scores::import_table::LONGEST_TEXT;
use crate::scores::{
    ApplicantComment, CommitteeComment, CriterionId, DraftSheet, FinalSheet, Points, Rubric,
    finalise,
};
use crate::store::Reading;
use crate::travel::container::{Unverified, Verified};
use crate::travel::envelope::{self, Key};
use crate::travel::signature::{Namespace, SignerKey};
use crate::travel::{Digest, Kind, TravelError, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::sync::Arc;

/// Largest packet, in bytes: 64 MiB, a hundred times what 10,000 sheets with comments need.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// A packet that passed every check that can refuse it.
#[derive(Debug, Clone)]
pub struct ReadPacket {
    /// What the merge needs of it.
    pub packet: Arc<Packet>,
    /// The container inside the encryption, verbatim.
    pub inner: Vec<u8>,
    /// To whom later kits of the judge are encrypted.
    pub recipient: String,
    /// Where the chair's log stood when the judge last heard of it.
    pub seen: Head,
    /// When it was made by the judge's clock, RFC 3339; shown only.
    pub made_at: String,
    /// The kit it answers.
    pub kit: Digest,
    /// Assigned applications without a final sheet.
    pub missing: u32,
}

/// Opens a packet's envelope and checks it against the panel.
///
/// # Errors
/// The first check that fails.
pub fn open(file: &[u8], panel: &Panel) -> Result<ReadPacket, Refusal> {
    let inner = decrypt(file, &panel.identity)?;
    read_inner(inner, panel, Origin::Outside)
}

/// Where a packet comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// From outside: its key must count now.
    Outside,
    /// Held, or in the log: its key counted when it came.
    Kept,
}

fn decrypt(file: &[u8], identity: &str) -> Result<Vec<u8>, Refusal> {
    if file.len() as u64 > LARGEST {
        return Err(TravelError::Oversize { most: LARGEST }.into());
    }
    envelope::open(file, &Key::Identity(identity), |inside| {
        let mut inner = Vec::new();
        let read = inside.take(LARGEST).read_to_end(&mut inner);
        read.map_err(|error| TravelError::while_reading(&error))?;
        Ok(inner)
    })
}

/// Returns a packet's id and what it says of itself, once its signature and members hold, without
/// holding it against a panel.
///
/// # Errors
/// Those of the container, its signature and content.
pub fn inspect(file: &[u8], reading: Reading<'_>) -> Result<(PacketId, PacketManifest), Refusal> {
    let identity = programme::receiving_identity(reading).map_err(|_| TravelError::Key)?;
    let inner = decrypt(file, &identity)?;
    let (manifest, verified) = verify(&inner)?;
    let id = PacketId(Digest::of(verified.manifest()));
    members(verified, &manifest)?;
    Ok((id, manifest))
}

/// A packet taken apart: the very bytes that its judge has signed.
pub(crate) struct Unpacked {
    /// What the manifest says.
    pub(crate) manifest: PacketManifest,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
    /// Its signature's armour.
    pub(crate) signature: String,
    /// The members that every packet has, in the order of [`MEMBERS`].
    pub(crate) members: Members,
}

/// Takes a kept packet apart.
///
/// # Errors
/// Those of the container, its signature and content.
pub(crate) fn unpack(inner: &[u8]) -> Result<Unpacked, Refusal> {
    let (manifest, verified) = verify(inner)?;
    Ok(Unpacked {
        bytes: verified.manifest().to_vec(),
        signature: verified.signature().to_owned(),
        members: members(verified, &manifest)?.0,
        manifest,
    })
}

/// Returns the id that a packet's container would have if all its checks passed.
///
/// # Errors
/// Those of the container's head.
pub(crate) fn claimed_id(inner: &[u8]) -> Result<PacketId, Refusal> {
    let unverified = Unverified::open(inner, Kind::Packet)?;
    Ok(PacketId(Digest::of(unverified.claimed_manifest())))
}

fn verify(inner: &[u8]) -> Result<(PacketManifest, Verified<&[u8]>), Refusal> {
    let unverified = Unverified::open(inner, Kind::Packet)?;
    let claimed: PacketManifest = json::read(unverified.claimed_manifest(), "manifest.json")?;
    let verified = unverified.verify(SignerKey::from_line(&claimed.judge_key)?)?;
    let known = [FORMAT, FORMAT_WITH_PRACTICE].contains(&claimed.format);
    let named = (1..).zip(members_of(claimed.format));
    let named = named.map(|(n, (role, ..))| (n, role));
    let members = claimed.members.iter();
    let numbered = named.eq(members.map(|member| (member.n, member.role.as_str())));
    let sorted = claimed.past.is_sorted_by(|one, next| one < next);
    if !known || !numbered || !sorted {
        return Err(content("manifest.json"));
    }
    Ok((claimed, verified))
}

/// Checks the container of a packet against the panel.
///
/// # Errors
/// The first check that fails, in the order of the checks.
pub fn read_inner(inner: Vec<u8>, panel: &Panel, origin: Origin) -> Result<ReadPacket, Refusal> {
    let (manifest, verified) = verify(&inner)?;
    if manifest.programme_id != panel.signed.id() {
        return Err(Refusal::Programme);
    }
    let kit = panel.kits.get(&manifest.kit_id);
    let judge = manifest.judge_id;
    // Its kit is not taken, so that no key could be anybody's; which rubric it is by is what there is to say.
    if panel.is_judged_otherwise(&manifest.kit_id, judge) {
        return Err(Refusal::Rubric);
    }
    match origin {
        Origin::Outside => panel.check_key(judge, &manifest.judge_key, &manifest.kit_id)?,
        Origin::Kept if panel.ledger().knows_key(judge, &manifest.judge_key) => {}
        Origin::Kept => return Err(Refusal::Who { judge }),
    }
    let issued = kit.filter(|kit| kit.judge == judge && kit.round == manifest.round);
    let kit = issued.ok_or(Refusal::Kit { judge })?;
    let programme = &panel.signed.issued.programme;
    // A later version of the programme may score the round by another rubric than the kit's.
    let rubric_sha256 = programme.rubric_digest(&kit.round);
    if [kit.rubric_sha256, rubric_sha256] != [manifest.rubric_sha256; 2] {
        return Err(Refusal::Rubric);
    }
    if !manifest.recipients.contains(&panel.recipient) {
        return Err(Refusal::Recipient);
    }
    let (members, practised) = members(verified, &manifest)?;
    let recipient = check_enrolment(&members, &manifest, kit)?;
    if manifest.assignment_sha256 != assignment_hash(&kit.applications) {
        return Err(Refusal::Kit { judge });
    }
    let rubric = |application: ApplicationId| {
        let category = panel.categories.get(&application);
        let category = category.filter(|_| kit.applications.contains(&application))?;
        programme.rubric(&manifest.round, category)
    };
    let [scores, comments, recusals, ..] = &members;
    let sheets = sheets([scores, comments, recusals], programme, rubric)?;
    let missing = (kit.applications.len() - sheets.len()) as u32;
    let id = PacketId(Digest::of(&json::write(&manifest)));
    let packet = Packet {
        id,
        judge,
        key: manifest.judge_key,
        round: manifest.round,
        past: manifest.past.into_iter().map(PacketId).collect(),
        sheets,
        practice: practised.map_or(Ok(BTreeMap::new()), |bytes| practice::read(&bytes))?,
    };
    Ok(ReadPacket {
        packet: Arc::new(packet),
        recipient,
        seen: manifest.seen_log,
        made_at: manifest.made_at,
        kit: manifest.kit_id,
        missing,
        inner,
    })
}

pub(crate) type Members = [Vec<u8>; MEMBERS.len()];

/// Reads the members that every packet has, and practice where there is any.
fn members(
    verified: Verified<&[u8]>,
    manifest: &PacketManifest,
) -> Result<(Members, Option<Vec<u8>>), TravelError> {
    // A manifest that is not in our one form would have another id here than at its maker's.
    if json::write(manifest) != verified.manifest() {
        return Err(TravelError::Content {
            member: "manifest.json".to_owned(),
        });
    }
    let listed: Vec<_> = manifest.members.iter().map(kits::Member::listed).collect();
    let mut members = Members::default();
    let mut practice = Vec::new();
    verified.members(&listed, |number, piece| {
        let member = members.get_mut(number - 1).unwrap_or(&mut practice);
        member.extend_from_slice(piece);
        Ok::<_, TravelError>(())
    })?;
    let practice = (manifest.format == FORMAT_WITH_PRACTICE).then_some(practice);
    Ok((members, practice))
}

fn check_enrolment(
    members: &Members,
    manifest: &PacketManifest,
    kit: &Issued,
) -> Result<String, Refusal> {
    let [.., enrolment, proof] = members;
    let who = Refusal::Who {
        judge: manifest.judge_id,
    };
    let said: Enrolment = json::read(enrolment, "enrolment.json")?;
    // Somebody who signs with a key of their own is told so, whatever proof lies beside it.
    if said.judge_key != manifest.judge_key {
        return Err(who);
    }
    let proof = std::str::from_utf8(proof).map_err(|_| TravelError::Signature)?;
    let key = SignerKey::from_line(&manifest.judge_key)?;
    key.verify(Namespace::Enrolment, enrolment, proof)?;
    if !envelope::is_recipient(&said.recipient) {
        return Err(content("enrolment.json"));
    }
    let same = said.programme_id == manifest.programme_id
        && said.kit_id == manifest.kit_id
        && said.judge_id == manifest.judge_id;
    if same && holds(&said, &kit.secret) {
        Ok(said.recipient)
    } else {
        Err(who)
    }
}

/// Reads the sheets of a packet out of its scores, comments and recusals; `rubric` gives that of an
/// application, and none where the packet may not speak of it.
pub(super) fn sheets(
    [scores, comments, recusals]: [&[u8]; 3],
    programme: &Programme,
    rubric: impl Fn(ApplicationId) -> Option<Rubric>,
) -> Result<BTreeMap<ApplicationId, FinalSheet>, Refusal> {
    let scores: Scores = json::read(scores, "scores.json")?;
    let comments: Comments = json::read(comments, "comments.json")?;
    let recusals: Recusals = json::read(recusals, "recusals.json")?;
    let mut drafts: BTreeMap<ApplicationId, DraftSheet> = BTreeMap::new();
    for sheet in scores.sheets {
        let application = sheet.application;
        if drafts.insert(application, scored(sheet)?).is_some() {
            return Err(Refusal::Application { application });
        }
    }
    for sheet in recusals.recusals {
        let application = sheet.application;
        if is_too_long(&sheet.reason) {
            return Err(content("recusals.json"));
        }
        let draft = DraftSheet {
            flagged: sheet.flagged,
            recusal: Some(sheet.reason),
            ..DraftSheet::new(application)
        };
        if drafts.insert(application, draft).is_some() {
            return Err(Refusal::Recused { application });
        }
    }
    let mut commented = BTreeSet::new();
    for comment in comments.comments {
        let application = comment.application;
        let draft = drafts
            .get_mut(&application)
            .filter(|_| commented.insert(application));
        let draft = draft.ok_or(Refusal::Application { application })?;
        if is_too_long(&comment.committee) || is_too_long(&comment.applicant) {
            return Err(content("comments.json"));
        }
        draft.to_committee = CommitteeComment(comment.committee);
        draft.to_applicant = ApplicantComment(comment.applicant);
    }
    let is_mention = |id: &String| programme.special_mentions.iter().any(|one| one.id == *id);
    let mut sheets = BTreeMap::new();
    for (application, draft) in drafts {
        if !draft.nominations.iter().all(is_mention) {
            return Err(content("scores.json"));
        }
        let rubric = rubric(application).ok_or(Refusal::Application { application })?;
        let sheet = finalise(draft, &rubric).map_err(|_| Refusal::Range { application })?;
        sheets.insert(application, sheet);
    }
    Ok(sheets)
}

fn content(member: &str) -> Refusal {
    TravelError::Content {
        member: member.to_owned(),
    }
    .into()
}

/// Tells whether a text is longer than the judge's own workspace lets anybody write.
fn is_too_long(text: &str) -> bool {
    text.chars().count() > LONGEST_TEXT
}

fn scored(sheet: ScoredSheet) -> Result<DraftSheet, Refusal> {
    let application = sheet.application;
    let mut scores: BTreeMap<CriterionId, Points> = BTreeMap::new();
    for Given { criterion, points } in sheet.points {
        if scores.insert(criterion, Points(points)).is_some() {
            return Err(Refusal::Range { application });
        }
    }
    Ok(DraftSheet {
        scores,
        flagged: sheet.flagged,
        nominations: sheet.nominations,
        ..DraftSheet::new(application)
    })
}
