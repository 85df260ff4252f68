//! Making a judge's workspace from a kit.

use super::earlier::Earlier;
use super::{HEAD_MEMBERS, KitContent, KitError, KitManifest};
use crate::applications::{self, AttachmentWriter, Verdict};
use crate::clock::Instant;
use crate::id::{ApplicationId, JudgeId};
use crate::job::Job;
use crate::journal::Operation;
use crate::judges;
use crate::programme::{self, Signed};
use crate::store::Writing;
use crate::travel::container::{Listed, Unverified};
use crate::travel::envelope::{self, Key};
use crate::travel::signature::{SignerKey, SigningKey};
use crate::travel::{Kind, TravelError, json};
use crate::workspace::Workspace;
use rusqlite::named_params;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

/// What opens a kit, and whose keys the workspace that is made of it will have.
pub struct Unlock<'a> {
    /// The kit's passphrase where it has one; the new workspace will have the same. The new workspace's own
    /// where the keys of an earlier one open the kit.
    pub passphrase: &'a str,
    /// The keys.
    pub keys: Keys<'a>,
}

/// Whose keys a new workspace has. The chair takes packets of one key a judge, so whoever has worked on the
/// prize before is to bring that key along.
pub enum Keys<'a> {
    /// New ones, unless the caller knows of an earlier workspace of this judge for this programme.
    New(&'a dyn Fn(&Signed, &judges::Judge) -> Option<PathBuf>),
    /// Those of the judge's earlier workspace.
    Earlier(&'a Workspace),
}

impl<'a> Unlock<'a> {
    /// Opens with a passphrase, and new keys in any case.
    pub fn anew(passphrase: &'a str) -> Self {
        let keys = Keys::New(&|_, _| None);
        Self { passphrase, keys }
    }
}

/// Opens a kit and makes the judge's workspace of it: with new keys, or with keys and work of the judge's
/// earlier workspace.
///
/// Everything is read into the new, still uncommitted workspace; only after the last check it is
/// committed. Where a check fails, no workspace is left behind.
///
/// # Errors
/// [`KitError`].
pub fn open(
    kit: &Path,
    unlock: &Unlock<'_>,
    workspace: &Path,
    now: Instant,
    job: &Job,
) -> Result<Workspace, KitError> {
    let file = || {
        let file = File::open(kit).map(BufReader::new);
        file.map_err(|error| KitError::Unreadable {
            path: kit.to_owned(),
            cause: error.to_string(),
        })
    };
    let earlier = match unlock.keys {
        Keys::New(_) => None,
        Keys::Earlier(workspace) => Some(Earlier::of(workspace)?),
    };
    let identity = earlier.as_ref().map(Earlier::identity).transpose()?;
    let (key, passphrase) = match (&identity, envelope::asks_passphrase(file()?)?) {
        (_, true) => {
            let passphrase = unlock.passphrase.trim();
            (Key::Passphrase(passphrase), passphrase)
        }
        (Some(identity), false) => (Key::Identity(identity), unlock.passphrase),
        (None, false) => return Err(KitError::NeedsKeys),
    };
    // The envelope first: a wrong passphrase must not even make a file.
    envelope::open(file()?, &key, |inside| {
        let unverified = Unverified::open(inside, Kind::Kit)?;
        let (workspace, ()) = Workspace::create(workspace, passphrase, now, |writing| {
            let operation = read_in(
                writing,
                unverified,
                (&unlock.keys, earlier.as_ref()),
                now,
                job,
            )?;
            Ok::<_, KitError>(((), operation))
        })?;
        Ok(workspace)
    })
}

fn read_in(
    writing: &Writing<'_>,
    unverified: Unverified<impl Read>,
    (keys, earlier): (&Keys<'_>, Option<&Earlier<'_>>),
    now: Instant,
    job: &Job,
) -> Result<Operation, KitError> {
    let claimed: KitManifest = json::read(unverified.claimed_manifest(), "manifest.json")?;
    let key = SignerKey::from_line(&claimed.chair_key)?;
    let verified = unverified.verify(key)?;
    let manifest_bytes = verified.manifest().to_vec();
    let manifest = claimed;
    let format = KitManifest::format_with(&manifest.practice, manifest.calibrating);
    if manifest.format != format || !numbered(&manifest) {
        return Err(content("manifest.json"));
    }
    earlier.map_or(Ok(()), |earlier| earlier.check(&manifest))?;
    let listed: Vec<Listed> = manifest.members.iter().map(super::Member::listed).collect();
    let mut intake = Intake::new(writing, &manifest, &manifest_bytes, (keys, earlier), now);
    let total = Listed::total(&listed);
    let mut done = 0;
    verified.members(&listed, |number, piece| {
        done += piece.len() as u64;
        job.step("stage-opening-kit", done, total)?;
        intake.piece(number, piece)
    })?;
    let applications = intake.finish()?;
    Ok(Operation::OpenKit {
        kit: manifest.kit_id.to_string(),
        judge: manifest.judge_id,
        round: manifest.round.clone(),
        applications,
    })
}

fn content(member: &str) -> KitError {
    TravelError::Content {
        member: member.to_owned(),
    }
    .into()
}

/// Tells whether the members are numbered from 1 and begin with the three that every kit has.
fn numbered(manifest: &KitManifest) -> bool {
    let roles = ["programme", "programme-signature", "content"];
    let role = |index: usize| roles.get(index).copied().unwrap_or("attachment");
    let members = manifest.members.iter().enumerate();
    manifest.members.len() >= HEAD_MEMBERS
        && members
            .into_iter()
            .all(|(index, member)| member.n as usize == index + 1 && member.role == role(index))
}

/// Tells whether every number is one that a chair's workspace gives out, and applications stand in
/// order, each with a reference of its own.
fn is_sound(kit: &KitContent) -> bool {
    let numbers = kit.applications.iter().map(|application| application.id);
    let references = kit.applications.iter();
    let references: BTreeSet<&str> = references
        .map(|application| application.submission.reference.as_str())
        .collect();
    (1..=JudgeId::MOST).contains(&kit.judge.id.0)
        && numbers.clone().is_sorted_by(|one, next| one < next)
        && numbers
            .into_iter()
            .all(|ApplicationId(number)| (1..=ApplicationId::MOST).contains(&number))
        && references.len() == kit.applications.len()
}

/// Takes the members of a kit into a workspace, as they come.
struct Intake<'a> {
    writing: &'a Writing<'a>,
    manifest: &'a KitManifest,
    manifest_bytes: &'a [u8],
    keys: &'a Keys<'a>,
    earlier: Option<&'a Earlier<'a>>,
    now: Instant,
    head: [Vec<u8>; HEAD_MEMBERS],
    /// Application and position of each attachment, by member; filled when the head is complete.
    places: BTreeMap<usize, (ApplicationId, usize)>,
    /// How many applications are to be scored; known when the head is complete.
    applications: Option<u32>,
    open: Option<(usize, AttachmentWriter<'a>)>,
}

impl<'a> Intake<'a> {
    fn new(
        writing: &'a Writing<'a>,
        manifest: &'a KitManifest,
        manifest_bytes: &'a [u8],
        (keys, earlier): (&'a Keys<'a>, Option<&'a Earlier<'a>>),
        now: Instant,
    ) -> Self {
        Self {
            writing,
            manifest,
            manifest_bytes,
            keys,
            earlier,
            now,
            head: Default::default(),
            places: BTreeMap::new(),
            applications: None,
            open: None,
        }
    }

    fn piece(&mut self, number: usize, piece: &[u8]) -> Result<(), KitError> {
        if let Some(buffer) = self.head.get_mut(number - 1) {
            if buffer.len() as u64 + piece.len() as u64 > json::LARGEST {
                return Err(content("content.json"));
            }
            buffer.extend_from_slice(piece);
            return Ok(());
        }
        self.complete_head()?;
        if self.open.as_ref().is_none_or(|(open, _)| *open != number) {
            self.close()?;
            self.begin(number)?;
        }
        if let Some((_, writer)) = &mut self.open {
            writer.push(piece)?;
        }
        Ok(())
    }

    fn begin(&mut self, number: usize) -> Result<(), KitError> {
        let (application, position) = self
            .places
            .remove(&number)
            .ok_or_else(|| content("content.json"))?;
        let member = &self.manifest.members[number - 1];
        let (name, media) = (&member.file_name, &member.media);
        let writer = AttachmentWriter::new(self.writing, application, position, name, media)?;
        self.open = Some((number, writer));
        Ok(())
    }

    fn close(&mut self) -> Result<(), KitError> {
        if let Some((number, writer)) = self.open.take() {
            // The container compares this hash with the bytes before anything is committed.
            writer.finish(self.manifest.members[number - 1].sha256)?;
        }
        Ok(())
    }

    /// Reads programme and content once, when the first attachment or the end is reached.
    fn complete_head(&mut self) -> Result<u32, KitError> {
        if let Some(applications) = self.applications {
            return Ok(applications);
        }
        let [programme, signature, kit_content] = std::mem::take(&mut self.head);
        let signature = String::from_utf8(signature).map_err(|_| TravelError::Signature)?;
        let signed = Signed::read(programme, signature)?;
        if !signed.issued.may_sign(&self.manifest.chair_key)
            || signed.id() != self.manifest.programme_id
        {
            return Err(KitError::Chair);
        }
        let kit: KitContent = json::read(&kit_content, "content.json")?;
        let known = signed.issued.programme.round(&self.manifest.round);
        let all: BTreeSet<ApplicationId> = kit.applications.iter().map(|one| one.id).collect();
        let practice = &self.manifest.practice;
        let fits =
            kit.judge.id == self.manifest.judge_id && is_sound(&kit) && practice.is_subset(&all);
        if !fits || known.is_none_or(|round| !round.scoring) {
            return Err(content("content.json"));
        }
        if let Keys::New(known) = self.keys
            && let Some(path) = known(&signed, &kit.judge)
        {
            return Err(KitError::WorkedBefore { path });
        }
        self.put_workspace(&signed)?;
        judges::insert(self.writing, &kit.judge)?;
        for application in &kit.applications {
            let category = &application.submission.category;
            if signed
                .issued
                .programme
                .rubric(&self.manifest.round, category)
                .is_none()
            {
                return Err(content("content.json"));
            }
            applications::insert(self.writing, application.id, &application.submission, false)?;
            if practice.contains(&application.id) {
                applications::set_screening(
                    self.writing,
                    application.id,
                    Verdict::Practice,
                    "",
                    self.now,
                )?;
            }
            for (position, member) in application.attachments.iter().enumerate() {
                self.places
                    .insert(*member as usize, (application.id, position));
            }
        }
        if !self.has_a_place_for_each(&kit) {
            return Err(content("content.json"));
        }
        let assigned = &all - practice;
        if let Some(earlier) = self.earlier {
            earlier.bring_work(self.writing, self.manifest, &assigned)?;
        }
        let count = assigned.len() as u32;
        self.applications = Some(count);
        Ok(count)
    }

    /// Tells whether every attachment is one application's, and every one that is named is there.
    fn has_a_place_for_each(&self, kit: &KitContent) -> bool {
        let named = kit.applications.iter();
        let named: usize = named.map(|application| application.attachments.len()).sum();
        let listed = HEAD_MEMBERS + 1..=self.manifest.members.len();
        named == self.places.len() && listed.eq(self.places.keys().copied())
    }

    fn put_workspace(&self, signed: &Signed) -> Result<(), KitError> {
        self.writing.run(
            "INSERT INTO workspace (one, role, programme, programme_signature, created_at, judge,
                round, kit_id, kit_manifest)
             VALUES (1, 'judge', :programme, :signature, :at, :judge, :round, :kit, :manifest)",
            named_params! {
                ":programme": signed.bytes, ":signature": signed.signature,
                ":at": self.now.millis(), ":judge": self.manifest.judge_id.0,
                ":round": self.manifest.round.0, ":kit": self.manifest.kit_id.0,
                ":manifest": self.manifest_bytes,
            },
        )?;
        if let Some(earlier) = self.earlier {
            return Ok(earlier.bring_keys(self.writing)?);
        }
        // The judge's keys are made here and never leave the judge's workspaces.
        programme::put_signing_key(self.writing, &SigningKey::generate())?;
        programme::put_receiving_key(self.writing, &envelope::new_receiving_key())?;
        Ok(())
    }

    fn finish(mut self) -> Result<u32, KitError> {
        let applications = self.complete_head()?;
        self.close()?;
        // What is left has no bytes, so no piece of it ever came.
        let empty: Vec<usize> = self.places.keys().copied().collect();
        for number in empty {
            self.begin(number)?;
            self.close()?;
        }
        Ok(applications)
    }
}
