//! Making the kits of a round.

use super::store::{Issued, earlier, put};
use super::{KitApplication, KitContent, KitError, KitManifest, Member};
use crate::applications::{self, Application, Attachment, Filter, Submission, Verdict};
use crate::clock::Instant;
use crate::deliberation;
use crate::files::{NewFile, name_part};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::job::Job;
use crate::journal::Operation;
use crate::judges::{self, Judge};
use crate::log::{self, Entry, Standing};
use crate::programme::{self, Round, Signed};
use crate::store::{Reading, StoreError};
use crate::travel::envelope::{self, Lock, WORK};
use crate::travel::{Digest, Kind, Measured, TravelError, container, json, new_passphrase, random};
use crate::workspace::Workspace;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A kit that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The judge.
    pub judge: Judge,
    /// The file.
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// Assigned applications in it.
    pub applications: u32,
    /// The passphrase that opens it, told by another channel; it is kept nowhere else. None where the
    /// judge's confirmed keys open it.
    pub passphrase: Option<String>,
    /// The kit's id.
    pub kit: Digest,
}

/// Writes one kit for each judge who is assigned to anything in the round: to the keys of a judge
/// whose words were compared by voice, under a new passphrase for every other.
///
/// All kits appear, and are in the journal, or none is. `tell` writes the passphrases down before
/// that: they are kept nowhere else.
///
/// # Errors
/// [`KitError`].
pub fn export(
    workspace: &mut Workspace,
    round: &RoundId,
    dir: &Path,
    now: Instant,
    job: &Job,
    tell: impl FnOnce(&[&Exported]) -> std::io::Result<()>,
) -> Result<Vec<Exported>, KitError> {
    let signed = programme::of_workspace(workspace.read())?;
    let known = signed
        .issued
        .programme
        .round(round)
        .filter(|round| round.scoring)
        .cloned();
    let known = known.ok_or_else(|| KitError::Round {
        round: round.clone(),
    })?;
    let assigned = going_on(workspace.read(), &signed, round)?;
    let panel: Vec<Judge> = judges::list(workspace.read())?
        .into_iter()
        .filter(|judge| assigned.iter().any(|(_, id)| *id == judge.id))
        .collect();
    if panel.is_empty() {
        return Err(KitError::NothingAssigned {
            round: round.clone(),
        });
    }
    std::fs::create_dir_all(dir).map_err(unwritten)?;
    let ledger = log::ledger(workspace.read())?;
    let practice = practice(workspace.read(), &signed, round)?;
    let conflicts = judges::conflicts(workspace.read())?;
    let mut kits = Vec::new();
    for (done, judge) in (0..).zip(&panel) {
        job.step("stage-kits", done, panel.len() as u64)?;
        let of_judge = assigned.iter().filter(|(_, id)| *id == judge.id);
        let applications: BTreeSet<ApplicationId> = of_judge.map(|(one, _)| *one).collect();
        let keeps_away = |application: &ApplicationId| {
            let mut own = conflicts.iter().filter(|one| one.judge == judge.id);
            own.any(|one| one.application == *application && one.counts())
        };
        let mut practice = practice.clone();
        practice.retain(|application| !keeps_away(application));
        let name = format!("{:02}-{}.jurykit", judge.id.0, name_part(&judge.name));
        let order = Order {
            signed: &signed,
            round: &known,
            judge,
            applications,
            practice,
            recipient: ledger
                .enrolled(judge.id)
                .filter(|line| line.standing == Standing::Confirmed)
                .map(|line| line.recipient.clone()),
        };
        kits.push(order.write(workspace.read(), &dir.join(name), job)?);
    }
    for kit in &mut kits {
        kit.file.settle().map_err(unwritten)?;
    }
    let exported: Vec<&Exported> = kits.iter().map(|kit| &kit.exported).collect();
    tell(&exported).map_err(unwritten)?;
    let count = kits.len() as u32;
    workspace.transact::<_, KitError>(now, None, |writing| {
        for Written { issued, .. } in &kits {
            let supersedes = earlier(writing.reading(), &issued.round, issued.judge)?;
            put(writing, issued, now)?;
            log::append(writing, kit_issued(issued, supersedes), now)?;
        }
        Ok((
            (),
            Operation::ExportKits {
                round: round.clone(),
                kits: count,
            },
        ))
    })?;
    kits.into_iter().map(Written::keep).collect()
}

/// Returns what judges of a round practise on: applications that were set aside for it and whose category the
/// round scores.
fn practice(
    reading: Reading<'_>,
    signed: &Signed,
    round: &RoundId,
) -> Result<BTreeSet<ApplicationId>, StoreError> {
    let filter = Filter {
        screening: Some(Verdict::Practice),
        ..Filter::default()
    };
    let programme = &signed.issued.programme;
    let is_scored = |one: &Application| programme.rubric(round, &one.submission.category).is_some();
    let found = applications::list(reading, &filter)?.into_iter();
    Ok(found.filter(is_scored).map(|one| one.id).collect())
}

/// Returns who is assigned to what, but for applications that the round before has not shortlisted.
fn going_on(
    reading: Reading<'_>,
    signed: &Signed,
    round: &RoundId,
) -> Result<BTreeSet<(ApplicationId, JudgeId)>, StoreError> {
    let shortlist = deliberation::shortlist(reading, &signed.issued.programme, round)?;
    let goes_on = |one: &ApplicationId| shortlist.as_ref().is_none_or(|list| list.contains(one));
    let assigned = judges::assignments(reading, round)?.into_keys();
    Ok(assigned.filter(|(one, _)| goes_on(one)).collect())
}

fn unwritten(error: std::io::Error) -> KitError {
    TravelError::while_writing(&error).into()
}

/// A kit whose bytes are on disk under a temporary name.
struct Written {
    issued: Issued,
    exported: Exported,
    file: NewFile,
}

impl Written {
    fn keep(self) -> Result<Exported, KitError> {
        let mut exported = self.exported;
        let unnamed = |error| TravelError::while_making(&exported.path, &error);
        exported.size = self.file.keep().map_err(unnamed)?;
        Ok(exported)
    }
}

struct Order<'a> {
    signed: &'a Signed,
    round: &'a Round,
    judge: &'a Judge,
    /// What the judge is asked to score.
    applications: BTreeSet<ApplicationId>,
    /// What the judge practises on.
    practice: BTreeSet<ApplicationId>,
    /// The judge's confirmed age key.
    recipient: Option<String>,
}

impl Order<'_> {
    fn write(self, reading: Reading<'_>, path: &Path, job: &Job) -> Result<Written, KitError> {
        let (content, attachments) = self.content(reading)?;
        let content = json::write(&content);
        if content.len() as u64 > json::LARGEST {
            return Err(TravelError::TooLarge.into());
        }
        let head: [&[u8]; super::HEAD_MEMBERS] = [
            &self.signed.bytes,
            self.signed.signature.as_bytes(),
            &content,
        ];
        let issued = Issued {
            id: Digest(random()),
            round: self.round.id.clone(),
            judge: self.judge.id,
            rubric_sha256: self.signed.issued.programme.rubric_digest(&self.round.id),
            applications: self.applications.clone(),
            secret: Digest(random()),
        };
        let manifest = self.manifest(reading, &issued, &head, &attachments)?;
        let manifest = json::write(&manifest);
        let key = programme::signing_key(reading)?;
        let signature = key.sign(Kind::Kit.namespace(), &manifest);
        let passphrase = self.recipient.is_none().then(new_passphrase);
        let file = NewFile::begin(path).map_err(|error| TravelError::while_making(path, &error))?;
        let lock = match &passphrase {
            Some(passphrase) => Lock::Passphrase(passphrase, WORK),
            None => Lock::Recipients(self.recipient.as_slice()),
        };
        let file = envelope::seal::<_, KitError>(file, &lock, |out| {
            let mut measured: Vec<Measured> = head.iter().map(|data| Measured::of(data)).collect();
            measured.extend(attachments.iter().map(|attachment| attachment.measured));
            container::write(
                out,
                Kind::Kit,
                &manifest,
                &signature,
                &measured,
                |number, out| match head.get(number - 1) {
                    Some(data) => out.write_all(data).map_err(unwritten),
                    None => {
                        job.step("stage-kits", 0, 0)?;
                        let id = attachments[number - 1 - head.len()].id;
                        applications::read_attachment(reading, id, out, unwritten)
                    }
                },
            )
        })?;
        let exported = Exported {
            judge: self.judge.clone(),
            path: path.to_owned(),
            size: 0,
            applications: self.applications.len() as u32,
            passphrase,
            kit: issued.id,
        };
        Ok(Written {
            issued,
            exported,
            file,
        })
    }

    fn content(&self, reading: Reading<'_>) -> Result<(KitContent, Vec<Attachment>), StoreError> {
        let (mut in_kit, mut attachments) = (Vec::new(), Vec::new());
        for id in self.applications.union(&self.practice) {
            let Some(Application { submission, .. }) = applications::get(reading, *id)? else {
                continue;
            };
            let own = applications::attachments_of(reading, *id)?;
            let first = (super::HEAD_MEMBERS + attachments.len() + 1) as u32;
            in_kit.push(KitApplication {
                id: *id,
                submission: self.blind(submission),
                attachments: (first..).take(own.len()).collect(),
            });
            attachments.extend(own);
        }
        Ok((
            KitContent {
                judge: self.judge.clone(),
                applications: in_kit,
            },
            attachments,
        ))
    }

    /// Takes out what the round hides from its judges.
    fn blind(&self, mut submission: Submission) -> Submission {
        let hides = |field: &str| self.round.hidden.iter().any(|hidden| hidden == field);
        if hides("applicant") {
            submission.applicant.clear();
        }
        if hides("city") {
            submission.city.clear();
        }
        if hides("country") {
            submission.country.clear();
        }
        if hides("contact") || hides("applicant") {
            submission.contact_name.clear();
            submission.contact_email.clear();
        }
        submission
    }

    fn manifest(
        &self,
        reading: Reading<'_>,
        kit: &Issued,
        head: &[&[u8]; super::HEAD_MEMBERS],
        attachments: &[Attachment],
    ) -> Result<KitManifest, StoreError> {
        let member = |n, role: &str, file_name: String, media: &str, measured: Measured| Member {
            n,
            role: role.to_owned(),
            file_name,
            size: measured.size,
            sha256: measured.sha256,
            media: media.to_owned(),
        };
        let named = [
            ("programme", "programme.json", "application/json"),
            ("programme-signature", "programme.json.sig", "text/plain"),
            ("content", "content.json", "application/json"),
        ];
        let mut members: Vec<Member> = (1..)
            .zip(named.iter().zip(head))
            .map(|(n, ((role, name, media), data))| {
                member(n, role, (*name).to_owned(), media, Measured::of(data))
            })
            .collect();
        let hides_names = self.round.hidden.iter().any(|hidden| hidden == "applicant");
        for (n, one) in (members.len() as u32 + 1..).zip(attachments) {
            let name = if hides_names {
                format!("attachment-{n}")
            } else {
                one.name.clone()
            };
            members.push(member(n, "attachment", name, &one.media, one.measured));
        }
        let calibrating = !self.practice.is_empty();
        Ok(KitManifest {
            format: KitManifest::format_with(&self.practice, calibrating),
            programme_id: self.signed.id(),
            kit_id: kit.id,
            supersedes: earlier(reading, &kit.round, kit.judge)?,
            judge_id: kit.judge,
            round: kit.round.clone(),
            rubric_sha256: kit.rubric_sha256,
            chair_key: programme::signing_key(reading)?.public().line(),
            practice: self.practice.clone(),
            calibrating,
            log: log::head(reading)?,
            secret: kit.secret,
            members,
        })
    }
}

/// Returns what the log says of a kit that is issued.
pub(crate) fn kit_issued(kit: &Issued, supersedes: Vec<Digest>) -> Entry {
    Entry::KitIssued {
        kit_id: kit.id,
        judge_id: kit.judge,
        round: kit.round.clone(),
        rubric_sha256: kit.rubric_sha256,
        applications: kit.applications.clone(),
        supersedes,
    }
}
