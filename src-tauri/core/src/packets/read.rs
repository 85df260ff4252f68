//! Reading a packet: every check in its order, before anything of it can reach a plan.

use super::enrolment::holds;
use super::export::assignment_hash;
use super::{
    Comments, Enrolment, FORMAT, Given, MEMBERS, PacketManifest, Recusals, ScoredSheet, Scores,
};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::kits::{self, Issued};
use crate::merge::{Packet, PacketId};
use crate::programme::{self, Signed};
use crate::scores::{
    ApplicantComment, CommitteeComment, CriterionId, DraftSheet, FinalSheet, Points, finalise,
};
use crate::store::{Reading, StoreError};
use crate::travel::container::{Unverified, Verified};
use crate::travel::envelope::{self, Key};
use crate::travel::signature::{Namespace, SignerKey};
use crate::travel::{Digest, Kind, TravelError, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

/// Largest packet, in bytes: 64 MiB, a hundred times what 10,000 sheets with comments need.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// Why a packet is refused. Nothing of it was taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The file itself: container, signature, content.
    #[error(transparent)]
    Travel(#[from] TravelError),
    /// It belongs to another programme.
    #[error("of another programme")]
    Programme,
    /// Signed by a key that is not this judge's, or enrolled without the kit's secret.
    #[error("not by judge {judge}")]
    Who {
        /// The judge it claims to be from.
        judge: JudgeId,
    },
    /// The judge has enrolled with another key before.
    #[error("judge {judge} has another key")]
    EnrolSecond {
        /// The judge.
        judge: JudgeId,
    },
    /// The kit was not issued to this judge for this round.
    #[error("no such kit for judge {judge}")]
    Kit {
        /// The judge.
        judge: JudgeId,
    },
    /// Scored against another rubric than the kit's.
    #[error("another rubric")]
    Rubric,
    /// Addressed to somebody else.
    #[error("another recipient")]
    Recipient,
    /// A sheet for an application that was not assigned to the judge, or two for one.
    #[error("application {application} is not assigned")]
    Application {
        /// The application.
        application: ApplicationId,
    },
    /// Points outside the scale, a missing or an unknown criterion.
    #[error("points of application {application}")]
    Range {
        /// The application.
        application: ApplicationId,
    },
    /// Points for an application on which the judge recuses.
    #[error("recused and scored {application}")]
    Recused {
        /// The application.
        application: ApplicationId,
    },
}

impl Refusal {
    /// Returns the stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Travel(error) => error.code(),
            Self::Programme => "packet-programme",
            Self::Who { .. } => "packet-who",
            Self::EnrolSecond { .. } => "packet-enrol-second",
            Self::Kit { .. } => "packet-kit",
            Self::Rubric => "packet-rubric",
            Self::Recipient => "packet-recipient",
            Self::Application { .. } => "packet-application",
            Self::Range { .. } => "packet-range",
            Self::Recused { .. } => "packet-recused",
        }
    }

    /// Returns the arguments of the refusal's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Travel(error) => error.args(),
            Self::Programme | Self::Rubric | Self::Recipient => vec![],
            Self::Who { judge } | Self::EnrolSecond { judge } | Self::Kit { judge } => {
                vec![("judge", judge.to_string())]
            }
            Self::Application { application }
            | Self::Range { application }
            | Self::Recused { application } => vec![("application", application.to_string())],
        }
    }
}

/// What the chair's workspace knows and a packet is held against.
pub struct Panel {
    signed: Signed,
    recipient: String,
    identity: String,
    kits: BTreeMap<Digest, Issued>,
    roster: BTreeMap<JudgeId, String>,
    categories: BTreeMap<ApplicationId, String>,
}

impl Panel {
    /// Reads it.
    ///
    /// # Errors
    /// Those of the store.
    pub fn read(reading: Reading<'_>) -> Result<Self, StoreError> {
        let recipient = "SELECT public FROM key_pair WHERE purpose = 'receiving'";
        let recipient = reading.first(recipient, &[], |row| row.get("public"))?;
        let roster = reading.all("SELECT judge, signing_key FROM roster", &[], |row| {
            Ok((JudgeId(row.get("judge")?), row.get("signing_key")?))
        })?;
        let categories = reading.all("SELECT id, category FROM application", &[], |row| {
            Ok((ApplicationId(row.get("id")?), row.get("category")?))
        })?;
        Ok(Self {
            signed: programme::of_workspace(reading)?,
            recipient: recipient.ok_or(StoreError::Damaged)?,
            identity: programme::receiving_identity(reading)?,
            kits: kits::issued(reading)?
                .into_iter()
                .map(|kit| (kit.id, kit))
                .collect(),
            roster: roster.into_iter().collect(),
            categories: categories.into_iter().collect(),
        })
    }

    /// Remembers a judge's key, so that a second one in the same merge is noticed.
    pub fn enrol(&mut self, judge: JudgeId, key: &str) {
        self.roster.entry(judge).or_insert_with(|| key.to_owned());
    }
}

/// A packet that passed every check that can refuse it.
#[derive(Debug, Clone)]
pub struct ReadPacket {
    /// What the merge needs of it.
    pub packet: Packet,
    /// The container inside the encryption, verbatim.
    pub inner: Vec<u8>,
    /// The judge's key.
    pub key: String,
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
    read_inner(decrypt(file, &panel.identity)?, panel)
}

fn decrypt(file: &[u8], identity: &str) -> Result<Vec<u8>, Refusal> {
    if file.len() as u64 > LARGEST {
        return Err(TravelError::Read {
            cause: "larger than any packet".to_owned(),
        }
        .into());
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

fn verify(inner: &[u8]) -> Result<(PacketManifest, Verified<&[u8]>), Refusal> {
    let unverified = Unverified::open(inner, Kind::Packet)?;
    let claimed: PacketManifest = json::read(unverified.claimed_manifest(), "manifest.json")?;
    let verified = unverified.verify(SignerKey::from_line(&claimed.judge_key)?)?;
    let numbered = (1..)
        .zip(&MEMBERS)
        .zip(&claimed.members)
        .all(|((n, (role, ..)), member)| member.n == n && member.role == *role);
    let sorted = claimed.past.is_sorted_by(|one, next| one < next);
    if claimed.format != FORMAT || claimed.members.len() != MEMBERS.len() || !numbered || !sorted {
        return Err(TravelError::Content {
            member: "manifest.json".to_owned(),
        }
        .into());
    }
    Ok((claimed, verified))
}

/// Checks the container of a packet against the panel.
///
/// # Errors
/// The first check that fails, in the order of the checks.
pub fn read_inner(inner: Vec<u8>, panel: &Panel) -> Result<ReadPacket, Refusal> {
    let (manifest, verified) = verify(&inner)?;
    if manifest.programme_id != panel.signed.id() {
        return Err(Refusal::Programme);
    }
    let kit = panel.kits.get(&manifest.kit_id);
    let judge = manifest.judge_id;
    match panel.roster.get(&judge) {
        Some(key) if *key == manifest.judge_key => {}
        Some(_) => return Err(Refusal::EnrolSecond { judge }),
        // The tag is in a later member; without the kit's secret no tag can hold.
        None if kit.is_some() => {}
        None => return Err(Refusal::Who { judge }),
    }
    let issued = kit.filter(|kit| kit.judge == judge && kit.round == manifest.round);
    let kit = issued.ok_or(Refusal::Kit { judge })?;
    if manifest.rubric_sha256 != kit.rubric_sha256 {
        return Err(Refusal::Rubric);
    }
    if !manifest.recipients.contains(&panel.recipient) {
        return Err(Refusal::Recipient);
    }
    let members = members(verified, &manifest)?;
    check_enrolment(&members, &manifest, kit)?;
    if manifest.assignment_sha256 != assignment_hash(&kit.applications) {
        return Err(Refusal::Kit { judge });
    }
    let sheets = sheets(&members, &manifest.round, kit, panel)?;
    let missing = (kit.applications.len() - sheets.len()) as u32;
    let id = PacketId(Digest::of(&json::write(&manifest)));
    let packet = Packet {
        id,
        judge,
        round: manifest.round,
        past: manifest.past.into_iter().map(PacketId).collect(),
        sheets,
    };
    Ok(ReadPacket {
        packet,
        key: manifest.judge_key,
        kit: manifest.kit_id,
        missing,
        inner,
    })
}

type Members = [Vec<u8>; MEMBERS.len()];

fn members(verified: Verified<&[u8]>, manifest: &PacketManifest) -> Result<Members, TravelError> {
    // A manifest that is not in our one form would have another id here than at its maker's.
    if json::write(manifest) != verified.manifest() {
        return Err(TravelError::Content {
            member: "manifest.json".to_owned(),
        });
    }
    let listed: Vec<_> = manifest.members.iter().map(kits::Member::listed).collect();
    let mut members = Members::default();
    verified.members(&listed, |number, piece| {
        members[number - 1].extend_from_slice(piece);
        Ok::<_, TravelError>(())
    })?;
    Ok(members)
}

fn check_enrolment(
    members: &Members,
    manifest: &PacketManifest,
    kit: &Issued,
) -> Result<(), Refusal> {
    let [.., enrolment, proof] = members;
    let who = Refusal::Who {
        judge: manifest.judge_id,
    };
    let said: Enrolment = json::read(enrolment, "enrolment.json")?;
    let proof = std::str::from_utf8(proof).map_err(|_| TravelError::Signature)?;
    let key = SignerKey::from_line(&manifest.judge_key)?;
    key.verify(Namespace::Enrolment, enrolment, proof)?;
    let same = said.programme_id == manifest.programme_id
        && said.kit_id == manifest.kit_id
        && said.judge_id == manifest.judge_id
        && said.judge_key == manifest.judge_key;
    if same && holds(&said, &kit.secret) {
        Ok(())
    } else {
        Err(who)
    }
}

fn sheets(
    members: &Members,
    round: &RoundId,
    kit: &Issued,
    panel: &Panel,
) -> Result<BTreeMap<ApplicationId, FinalSheet>, Refusal> {
    let [scores, comments, recusals, ..] = members;
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
        draft.to_committee = CommitteeComment(comment.committee);
        draft.to_applicant = ApplicantComment(comment.applicant);
    }
    let programme = &panel.signed.issued.programme;
    let mut sheets = BTreeMap::new();
    for (application, draft) in drafts {
        let category = panel.categories.get(&application);
        let category = category.filter(|_| kit.applications.contains(&application));
        let rubric = category.and_then(|category| programme.rubric(round, category));
        let rubric = rubric.ok_or(Refusal::Application { application })?;
        let sheet = finalise(draft, &rubric).map_err(|_| Refusal::Range { application })?;
        sheets.insert(application, sheet);
    }
    Ok(sheets)
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
