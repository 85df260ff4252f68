//! Making a recovery copy: everything but the secret keys, sealed to the chair and the deputies.

use super::RecoveryError;
use super::store::SECRET_TABLES;
use crate::clock::Instant;
use crate::files::{NewFile, Staged, part_of};
use crate::job::Job;
use crate::journal;
use crate::kits::Member;
use crate::log::{self, Head};
use crate::programme::{self, Signed};
use crate::store::{FileKey, StoreError};
use crate::travel::envelope::{self, Lock};
use crate::travel::{Digest, Kind, Measured, TravelError, container, json, measure, random};
use crate::workspace::Workspace;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};

/// Version of the form below.
pub(super) const FORMAT: u32 = 1;

/// Members before the pieces of the workspace: the programme and its signature.
pub(super) const HEAD_MEMBERS: usize = 2;

/// Largest piece of the workspace, in bytes: half of what a member can have.
const PIECE: u64 = 1 << 30;

/// The signed manifest of a recovery copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SafeManifest {
    /// Version of this form.
    pub format: u32,
    /// The programme: SHA-256 of the signed `programme.json`.
    pub programme_id: Digest,
    /// When it was made, RFC 3339; shown only.
    pub made_at: String,
    /// Where the chair's log stood.
    pub log: Head,
    /// The newest row of the journal.
    pub journal: Digest,
    /// By whom it is signed: the chair or a deputy whom the programme names.
    pub signer: String,
    /// The key of the workspace file inside, random and used for nothing else.
    pub key: Digest,
    /// The members in order: programme, its signature, then the workspace file in pieces.
    pub members: Vec<Member>,
}

/// Name, role and media type of each member; a workspace has as many pieces as it needs.
pub(super) fn member_names(index: usize) -> (&'static str, &'static str, &'static str) {
    match index {
        0 => ("programme.json", "programme", "application/json"),
        1 => ("programme.json.sig", "programme-signature", "text/plain"),
        _ => (
            "workspace.jurybook",
            "workspace",
            "application/octet-stream",
        ),
    }
}

/// A recovery copy that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The file.
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// Where the chair's log stood.
    pub log: Head,
}

/// Writes a recovery copy of a chair's workspace. The workspace stays as it is.
///
/// # Errors
/// [`RecoveryError`]; [`RecoveryError::NoWords`] for a judge's workspace.
pub fn copy(
    workspace: &Workspace,
    out: &Path,
    now: Instant,
    job: &Job,
) -> Result<Copied, RecoveryError> {
    let reading = workspace.read();
    if programme::role(reading)? != programme::Role::Chair {
        return Err(RecoveryError::NoWords);
    }
    let unmade = |error| TravelError::while_making(out, &error);
    let file = NewFile::begin(out).map_err(unmade)?;
    let key = Digest(random());
    job.step("stage-copying", 0, 0)?;
    let staged = Staged::beside(&part_of(out));
    workspace.copy_under(staged.path(), FileKey::Random(&key.0), &SECRET_TABLES)?;
    let signed = programme::of_workspace(reading)?;
    let signing = programme::signing_key(reading)?;
    let pieces = measure_pieces(staged.path(), job)?;
    let head: [&[u8]; HEAD_MEMBERS] = [&signed.bytes, signed.signature.as_bytes()];
    let mut measured: Vec<Measured> = head.iter().map(|bytes| Measured::of(bytes)).collect();
    measured.extend(pieces);
    let log = log::head(reading)?;
    let manifest = json::write(&SafeManifest {
        format: FORMAT,
        programme_id: signed.id(),
        made_at: now.to_string(),
        log,
        journal: Digest(journal::head(reading)?),
        signer: signing.public().line(),
        key,
        members: list(&measured),
    });
    let signature = signing.sign(Kind::Safe.namespace(), &manifest);
    let mut pieces = Pieces::open(staged.path(), job)?;
    let lock = Lock::Recipients(&signed.issued.recipients);
    let file = envelope::seal::<_, RecoveryError>(file, &lock, |out| {
        let fill = |number: usize, out: &mut dyn Write| match head.get(number - 1) {
            Some(bytes) => Ok(out
                .write_all(bytes)
                .map_err(|error| TravelError::while_writing(&error))?),
            None => pieces.write(measured[number - 1].size, out),
        };
        container::write(out, Kind::Safe, &manifest, &signature, &measured, fill)
    })?;
    let size = file.keep().map_err(unmade)?;
    Ok(Copied {
        path: out.to_owned(),
        size,
        log,
    })
}

fn list(measured: &[Measured]) -> Vec<Member> {
    let member = |(index, measured): (usize, &Measured)| {
        let (file_name, role, media) = member_names(index);
        Member {
            n: index as u32 + 1,
            role: role.to_owned(),
            file_name: file_name.to_owned(),
            size: measured.size,
            sha256: measured.sha256,
            media: media.to_owned(),
        }
    };
    measured.iter().enumerate().map(member).collect()
}

fn measure_pieces(file: &Path, job: &Job) -> Result<Vec<Measured>, RecoveryError> {
    let total = std::fs::metadata(file).map_err(StoreError::from)?.len();
    let mut reader = File::open(file).map_err(StoreError::from)?;
    let mut measured = Vec::new();
    for done in (0..total).step_by(PIECE as usize) {
        job.step("stage-copying", done, total)?;
        let piece = measure((&mut reader).take(PIECE), |_| Ok(()));
        measured.push(piece.map_err(StoreError::from)?);
    }
    Ok(measured)
}

/// The staged workspace, read on piece by piece.
struct Pieces<'a> {
    reader: BufReader<File>,
    done: u64,
    total: u64,
    job: &'a Job,
}

impl<'a> Pieces<'a> {
    fn open(path: &Path, job: &'a Job) -> Result<Self, StoreError> {
        let file = File::open(path)?;
        let total = file.metadata()?.len();
        let reader = BufReader::new(file);
        Ok(Self {
            reader,
            done: 0,
            total,
            job,
        })
    }

    fn write(&mut self, size: u64, out: &mut dyn Write) -> Result<(), RecoveryError> {
        let mut buffer = vec![0; 256 * 1024];
        let mut left = size;
        while left > 0 {
            self.job.step("stage-copying", self.done, self.total)?;
            let next = buffer
                .len()
                .min(usize::try_from(left).unwrap_or(usize::MAX));
            let part = &mut buffer[..next];
            self.reader.read_exact(part).map_err(StoreError::from)?;
            out.write_all(part)
                .map_err(|error| TravelError::while_writing(&error))?;
            (left, self.done) = (left - next as u64, self.done + next as u64);
        }
        Ok(())
    }
}

impl SafeManifest {
    /// Tells whether the members are the ones that every copy has, in their order.
    pub(super) fn has_its_members(&self) -> bool {
        let named = |(index, member): (usize, &Member)| {
            let (file_name, role, media) = member_names(index);
            member.n as usize == index + 1
                && (member.file_name.as_str(), member.role.as_str()) == (file_name, role)
                && member.media == media
        };
        self.members.len() > HEAD_MEMBERS && self.members.iter().enumerate().all(named)
    }

    /// Tells whether the chair or a deputy of a programme has signed it, for that programme.
    pub(super) fn is_of(&self, signed: &Signed) -> bool {
        self.programme_id == signed.id() && signed.issued.may_sign(&self.signer)
    }
}
