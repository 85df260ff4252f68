//! Making a packet of a judge's final sheets.

use super::enrolment::enrol;
use super::store;
use super::{
    Comment, Comments, FORMAT, FORMAT_WITH_PRACTICE, PacketManifest, Recusals, RecusedSheet,
    ScoredSheet, Scores, assignment_hash, given, members_of, practice,
};
use crate::clock::Instant;
use crate::files::{CheckedFile, NewFile, name_part};
use crate::id::JudgeId;
use crate::journal::Operation;
use crate::judges;
use crate::kits::{KitManifest, Member};
use crate::programme::{self, Signed};
use crate::receipts;
use crate::scores::{Desk, FinalSheet, SheetError, Verdict, finalise, typing};
use crate::store::{Reading, StoreError};
use crate::travel::envelope::{self, Lock};
use crate::travel::signature::Namespace;
use crate::travel::{Digest, Kind, Measured, TravelError, container, json, random};
use crate::workspace::Workspace;
use rusqlite::named_params;
use std::path::{Path, PathBuf};

/// Why a packet was not made. No sheet was changed.
#[derive(Debug, thiserror::Error)]
pub enum PacketError {
    /// No sheet is final.
    #[error("nothing is final")]
    NothingFinal,
    /// The sheets cannot be read.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// The file cannot be written.
    #[error(transparent)]
    Travel(#[from] TravelError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl PacketError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NothingFinal => "packet-nothing-final",
            Self::Sheet(error) => error.code(),
            Self::Travel(error) => error.code(),
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NothingFinal => vec![],
            Self::Sheet(error) => error.args(),
            Self::Travel(error) => error.args(),
            Self::Store(error) => error.args(),
        }
    }
}

/// A packet that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The file.
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// The packet's id.
    pub id: Digest,
    /// Which export of this workspace it is, from 1.
    pub revision: u32,
    /// Final sheets with points.
    pub sheets: u32,
    /// Recusals.
    pub recusals: u32,
    /// Assigned applications without a final sheet.
    pub missing: u32,
    /// Sheets of practice whose points are in it.
    pub practised: u32,
}

/// Writes a packet of everything that is final: always all of it, never a difference.
///
/// `out` is a folder, or the full path of a file that ends in `.jurypacket`. The file is read back from the
/// medium before it counts, and once more under its name: who is told that it is there can take the stick
/// out. Where it certainly is not there, its number is the next one's.
///
/// # Errors
/// [`PacketError`].
pub fn export(
    workspace: &mut Workspace,
    out: &Path,
    replace: bool,
    app: &str,
    now: Instant,
) -> Result<Exported, PacketError> {
    typing::settle(workspace, now)?;
    let desk = Desk::read(workspace.read())?;
    let finals = finals(&desk)?;
    let prepared = prepare(workspace.read(), &desk, &finals, app, now)?;
    if finals.is_empty() && prepared.practised == 0 {
        return Err(PacketError::NothingFinal);
    }
    let revision = prepared.manifest.past.len() as u32 + 1;
    let path = file_path(workspace.read(), out, &prepared.manifest, revision)?;
    let mut file = seal(workspace.read(), &path, replace, &prepared)?;
    file.settle()
        .map_err(|error| TravelError::while_writing(&error))?;
    let id = Digest::of(&prepared.bytes);
    workspace.transact::<_, PacketError>(now, None, |writing| {
        writing.run(
            "INSERT INTO export VALUES (:id, :revision, :at, :kit_log)",
            named_params! {
                ":id": id.0, ":revision": revision, ":at": now.millis(),
                ":kit_log": prepared.kit_log,
            },
        )?;
        if let [scores, comments, recusals, ..] = prepared.members.as_slice() {
            store::keep(writing, id, [scores, comments, recusals])?;
        }
        Ok((
            (),
            Operation::ExportPacket {
                packet: id.to_string(),
                revision,
            },
        ))
    })?;
    let size = file.keep().map_err(|unkept| {
        if unkept.is_certain {
            // Where even this fails, the number stays taken: the next packet has a later one.
            let _ = take_back(workspace, id, revision, now);
        }
        TravelError::while_making(&path, &unkept.error)
    })?;
    let recused = |sheet: &&FinalSheet| matches!(sheet.verdict(), Verdict::Recused(_));
    let recusals = finals.iter().filter(recused).count() as u32;
    Ok(Exported {
        path,
        size,
        id,
        revision,
        sheets: finals.len() as u32 - recusals,
        recusals,
        missing: (desk.applications.len() - finals.len()) as u32,
        practised: prepared.practised,
    })
}

/// Gives the number of a packet free that has not come to its medium.
///
/// A packet is entered before its file has its name, so that a power cut between the two costs a number at
/// most: the other way round, two packets of one number could come to be, and the chair would have to choose.
fn take_back(
    workspace: &mut Workspace,
    id: Digest,
    revision: u32,
    now: Instant,
) -> Result<(), PacketError> {
    workspace.transact::<_, PacketError>(now, None, |writing| {
        store::forget(writing, id)?;
        let packet = id.to_string();
        Ok(((), Operation::TakeBackPacket { packet, revision }))
    })?;
    Ok(())
}

pub(super) fn finals(desk: &Desk) -> Result<Vec<FinalSheet>, PacketError> {
    let kept = desk.sheets.iter().filter(|(_, sheet)| sheet.is_final);
    let mut finals = Vec::new();
    for (application, sheet) in kept {
        // What is marked final had no gap then; a gap now means that the file was tampered with.
        let sheet = finalise(sheet.draft.clone(), desk.rubric(*application)?)
            .map_err(|_| StoreError::Damaged)?;
        finals.push(sheet);
    }
    Ok(finals)
}

struct Prepared {
    manifest: PacketManifest,
    bytes: Vec<u8>,
    members: Vec<Vec<u8>>,
    /// Sheets of practice whose points are in it.
    practised: u32,
    /// Records of the chair's log before the kit was made.
    kit_log: u32,
}

fn prepare(
    reading: Reading<'_>,
    desk: &Desk,
    finals: &[FinalSheet],
    app: &str,
    now: Instant,
) -> Result<Prepared, PacketError> {
    let signed = programme::of_workspace(reading)?;
    let kit = kit_manifest(reading)?;
    let key = programme::signing_key(reading)?;
    let judge_key = key.public().line();
    let enrolment = enrol(
        &kit.secret,
        signed.id(),
        kit.kit_id,
        kit.judge_id,
        (&judge_key, &programme::recipient(reading)?),
    );
    let enrolment = json::write(&enrolment);
    let proof = key.sign(Namespace::Enrolment, &enrolment).into_bytes();
    let [scores, comments, recusals] = contents(finals);
    let mut members = vec![scores, comments, recusals, enrolment, proof];
    let (practised, practice) = match kit.calibrating {
        true => practice::write(desk)?,
        false => (0, None),
    };
    members.extend(practice);
    let format = match practised {
        0 => FORMAT,
        _ => FORMAT_WITH_PRACTICE,
    };
    let assigned = desk
        .applications
        .iter()
        .map(|application| application.id)
        .collect();
    let manifest = PacketManifest {
        format,
        programme_id: signed.id(),
        round: desk.round.clone(),
        rubric_sha256: kit.rubric_sha256,
        kit_id: kit.kit_id,
        judge_id: kit.judge_id,
        judge_key,
        recipients: signed.issued.recipients.clone(),
        past: past(reading)?,
        made_at: now.to_string(),
        app: app.to_owned(),
        seen_log: receipts::last_heard(reading, kit.log)?,
        assignment_sha256: assignment_hash(&assigned),
        complete: finals.len() == desk.applications.len(),
        members: list(format, &members),
    };
    let bytes = json::write(&manifest);
    Ok(Prepared {
        manifest,
        bytes,
        members,
        practised,
        kit_log: kit.log.n,
    })
}

fn contents(finals: &[FinalSheet]) -> [Vec<u8>; 3] {
    let mut scores = Scores {
        blind: Digest(random()),
        sheets: Vec::new(),
    };
    let mut comments = Comments {
        blind: Digest(random()),
        comments: Vec::new(),
    };
    let mut recusals = Recusals {
        blind: Digest(random()),
        recusals: Vec::new(),
    };
    for sheet in finals {
        let application = sheet.application();
        let (committee, applicant) = (
            sheet.to_committee().0.clone(),
            sheet.to_applicant().0.clone(),
        );
        if !committee.is_empty() || !applicant.is_empty() {
            comments.comments.push(Comment {
                application,
                committee,
                applicant,
            });
        }
        let flagged = sheet.is_flagged();
        match sheet.verdict() {
            Verdict::Recused(reason) => {
                recusals.recusals.push(RecusedSheet {
                    application,
                    reason: reason.clone(),
                    flagged,
                });
            }
            Verdict::Scored(points) => {
                scores.sheets.push(ScoredSheet {
                    application,
                    points: given(points),
                    flagged,
                    nominations: sheet.nominations().clone(),
                });
            }
        }
    }
    [
        json::write(&scores),
        json::write(&comments),
        json::write(&recusals),
    ]
}

fn list(format: u32, members: &[Vec<u8>]) -> Vec<Member> {
    let named = (1..).zip(members_of(format).zip(members));
    named
        .map(|(n, ((role, file_name, media), data))| Member {
            n,
            role: role.to_owned(),
            file_name: file_name.to_owned(),
            size: data.len() as u64,
            sha256: Digest::of(data),
            media: media.to_owned(),
        })
        .collect()
}

fn kit_manifest(reading: Reading<'_>) -> Result<KitManifest, PacketError> {
    let sql = "SELECT kit_manifest FROM workspace";
    let bytes = reading.first(sql, &[], |row| {
        row.get::<_, Option<Vec<u8>>>("kit_manifest")
    })?;
    let bytes = bytes.flatten().ok_or(SheetError::NotAJudge)?;
    Ok(json::read(&bytes, "manifest.json")?)
}

fn past(reading: Reading<'_>) -> Result<Vec<Digest>, StoreError> {
    let sql = "SELECT packet_id FROM export ORDER BY packet_id";
    reading.all(sql, &[], |row| Ok(Digest(row.get("packet_id")?)))
}

fn file_path(
    reading: Reading<'_>,
    out: &Path,
    manifest: &PacketManifest,
    revision: u32,
) -> Result<PathBuf, PacketError> {
    let ending = Kind::Packet.extension();
    if out.extension().is_some_and(|extension| extension == ending) {
        return Ok(out.to_owned());
    }
    std::fs::create_dir_all(out).map_err(|error| TravelError::while_writing(&error))?;
    let JudgeId(number) = manifest.judge_id;
    let judge = judges::list(reading)?.into_iter().next();
    let name = judge.map_or_else(String::new, |judge| name_part(&judge.name));
    let round = name_part(&manifest.round.0);
    Ok(out.join(format!("{number:02}-{name}-{round}-{revision}.{ending}")))
}

fn seal(
    reading: Reading<'_>,
    path: &Path,
    replace: bool,
    prepared: &Prepared,
) -> Result<CheckedFile, PacketError> {
    let signature =
        programme::signing_key(reading)?.sign(Kind::Packet.namespace(), &prepared.bytes);
    let begun = if replace {
        NewFile::begin_replacing(path)
    } else {
        NewFile::begin(path)
    };
    let begun = begun.map_err(|error| TravelError::while_making(path, &error))?;
    let file = CheckedFile::new(begun);
    let measured: Vec<Measured> = prepared
        .members
        .iter()
        .map(|data| Measured::of(data))
        .collect();
    let Signed { issued, .. } = programme::of_workspace(reading)?;
    envelope::seal(file, &Lock::Recipients(&issued.recipients), |out| {
        container::write(
            out,
            Kind::Packet,
            &prepared.bytes,
            &signature,
            &measured,
            |n, out| {
                let data = &prepared.members[n - 1];
                out.write_all(data)
                    .map_err(|error| TravelError::while_writing(&error))
            },
        )?;
        Ok(())
    })
}
