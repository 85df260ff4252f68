//! Making a workspace again from a recovery copy and the words on a sheet.

use super::copy::{FORMAT, HEAD_MEMBERS, SafeManifest};
use super::store::{Owner, put_secret};
use super::{Keys, Place, RecoveryError, RecoverySecret};
use crate::clock::Instant;
use crate::files::Staged;
use crate::job::Job;
use crate::journal::{self, Operation};
use crate::kits::Member;
use crate::log::{self, Entry, Head};
use crate::programme::{self, Signed};
use crate::store::{FileKey, StoreError};
use crate::travel::container::{Listed, Unverified};
use crate::travel::envelope::{self, Key};
use crate::travel::signature::SignerKey;
use crate::travel::{Digest, Kind, TravelError, json};
use crate::workspace::Workspace;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;

/// What is asked for.
pub struct Request<'a> {
    /// The recovery copy.
    pub copy: &'a Path,
    /// The words, as a person has typed them.
    pub words: &'a str,
    /// Where the workspace goes; must not exist.
    pub workspace: &'a Path,
    /// The passphrase it will have.
    pub passphrase: &'a str,
    /// Why a deputy takes over; the chair needs none.
    pub reason: &'a str,
}

/// A workspace that was recovered.
pub struct Recovered {
    /// The workspace, open.
    pub workspace: Workspace,
    /// Whose words opened the copy.
    pub place: Place,
    /// Where the chair's log stood in the copy: anything later is not in it.
    pub log: Head,
    /// When the copy was made, by the clock it was made with.
    pub made_at: String,
}

/// Recovers a workspace from a copy. With the words of a deputy, that deputy takes over: it is in the
/// log from here on, with the reason.
///
/// # Errors
/// [`RecoveryError`]; then nothing stays behind.
pub fn recover(request: &Request<'_>, now: Instant, job: &Job) -> Result<Recovered, RecoveryError> {
    let secret = RecoverySecret::read(request.words)?;
    let target = request.workspace;
    if std::fs::symlink_metadata(target).is_ok() {
        return Err(TravelError::Exists {
            path: target.to_owned(),
        }
        .into());
    }
    // Two steps: what is inside is locked by the copy's own key, and checked before it gets another.
    let staged = Staged::beside(target);
    let unpacked = Staged::beside(staged.path());
    let opened = unpack(request, &secret, unpacked.path(), job)?;
    let key = FileKey::Random(&opened.manifest.key.0);
    let inside = Workspace::open_under(unpacked.path(), key).map_err(of_inside)?;
    check(&inside, &opened)?;
    let taken_over = opened.takes_over(&inside, request.reason)?;
    let key = FileKey::Passphrase(request.passphrase);
    inside.copy_under(staged.path(), key, &[])?;
    drop(inside);
    let mut workspace = Workspace::open_under(staged.path(), key)?;
    workspace.transact::<_, RecoveryError>(now, None, |writing| {
        programme::put_signing_key(writing, &opened.keys.signing)?;
        programme::put_receiving_key(writing, &opened.keys.receiving)?;
        put_secret(writing, Owner::Own, &secret)?;
        if let Some(entry) = taken_over {
            log::append(writing, entry, now)?;
        }
        let operation = Operation::Recover {
            place: opened.place.name().to_owned(),
            records: opened.manifest.log.n,
        };
        Ok(((), operation))
    })?;
    workspace.rest()?;
    drop(workspace);
    let unnamed = |error| TravelError::while_making(target, &error);
    staged.keep(target).map_err(unnamed)?;
    Ok(Recovered {
        workspace: Workspace::open(target, request.passphrase)?,
        place: opened.place,
        log: opened.manifest.log,
        made_at: opened.manifest.made_at,
    })
}

/// A copy whose every byte was read and verified.
struct Opened {
    manifest: SafeManifest,
    signed: Signed,
    place: Place,
    keys: Keys,
}

fn unpack(
    request: &Request<'_>,
    secret: &RecoverySecret,
    out: &Path,
    job: &Job,
) -> Result<Opened, RecoveryError> {
    for place in Place::ALL {
        let keys = Keys::derive(secret, place);
        let file = File::open(request.copy).map_err(|error| RecoveryError::Unreadable {
            path: request.copy.to_owned(),
            cause: error.to_string(),
        })?;
        let key = Key::Identity(envelope::expose(&keys.receiving.secret));
        let read = envelope::open(BufReader::new(file), &key, |inside| {
            read_in(inside, out, job)
        });
        let (manifest, signed) = match read {
            Err(RecoveryError::Travel(TravelError::Key)) => continue,
            read => read?,
        };
        if !keys.are_of(&signed.issued, place) {
            return Err(RecoveryError::WordsOther);
        }
        return Ok(Opened {
            manifest,
            signed,
            place,
            keys,
        });
    }
    Err(RecoveryError::WordsOther)
}

fn content(member: &str) -> RecoveryError {
    TravelError::Content {
        member: member.to_owned(),
    }
    .into()
}

/// Reads a container to its end; the workspace goes to a new file, piece after piece.
fn read_in(
    inside: &mut dyn Read,
    out: &Path,
    job: &Job,
) -> Result<(SafeManifest, Signed), RecoveryError> {
    let unverified = Unverified::open(inside, Kind::Safe)?;
    let claimed: SafeManifest = json::read(unverified.claimed_manifest(), "manifest.json")?;
    let verified = unverified.verify(SignerKey::from_line(&claimed.signer)?)?;
    let manifest = claimed;
    if manifest.format != FORMAT || !manifest.has_its_members() {
        return Err(content("manifest.json"));
    }
    let listed: Vec<Listed> = manifest.members.iter().map(Member::listed).collect();
    let total = Listed::total(&listed);
    let file = File::create_new(out).map_err(StoreError::from)?;
    let mut file = BufWriter::new(file);
    let mut head: [Vec<u8>; HEAD_MEMBERS] = Default::default();
    let mut done = 0;
    verified.members::<RecoveryError>(&listed, |number, piece| {
        done += piece.len() as u64;
        job.step("stage-recovering", done, total)?;
        match head.get_mut(number - 1) {
            Some(bytes) if bytes.len() + piece.len() > json::LARGEST as usize => {
                Err(content("programme.json"))
            }
            Some(bytes) => {
                bytes.extend_from_slice(piece);
                Ok(())
            }
            None => Ok(file.write_all(piece).map_err(StoreError::from)?),
        }
    })?;
    file.into_inner()
        .map_err(|error| StoreError::from(error.into_error()))?
        .sync_all()
        .map_err(StoreError::from)?;
    let [programme, signature] = head;
    let signature = String::from_utf8(signature).map_err(|_| TravelError::Signature)?;
    let signed = Signed::read(programme, signature)?;
    if !manifest.is_of(&signed) {
        return Err(TravelError::Signature.into());
    }
    Ok((manifest, signed))
}

/// Names what is wrong with the workspace inside as a person can understand it. They have typed words
/// that fit, and know nothing of a second key, of the file that was unpacked, or of its tables.
fn of_inside(error: StoreError) -> StoreError {
    match error {
        StoreError::Passphrase { .. }
        | StoreError::NotAWorkspace { .. }
        | StoreError::Sqlite(_) => StoreError::Damaged,
        error => error,
    }
}

/// Checks that the workspace inside is the one that the manifest tells of, and that it is whole.
fn check(inside: &Workspace, opened: &Opened) -> Result<(), RecoveryError> {
    let reading = inside.read();
    let is_sound = || {
        let same = programme::of_workspace(reading)?.bytes == opened.signed.bytes
            && log::head(reading)? == opened.manifest.log
            && Digest(journal::head(reading)?) == opened.manifest.journal;
        Ok(same && inside.check()?.sound())
    };
    match is_sound().map_err(of_inside)? {
        true => Ok(()),
        false => Err(StoreError::Damaged.into()),
    }
}

impl Opened {
    /// Returns the record by which a deputy takes over; none where these keys sign the log already.
    fn takes_over(&self, inside: &Workspace, reason: &str) -> Result<Option<Entry>, RecoveryError> {
        let key = self.keys.signing.public().line();
        let kept = log::kept(inside.read())?;
        let signs = kept.last().is_some_and(|last| last.record.signer == key);
        match (self.place, reason.trim()) {
            _ if signs => Ok(None),
            (Place::Chair, _) => Err(RecoveryError::TakenOver),
            (Place::Deputy, "") => Err(RecoveryError::ReasonMissing),
            (Place::Deputy, reason) => Ok(Some(Entry::Takeover {
                key,
                reason: reason.to_owned(),
            })),
        }
    }
}
