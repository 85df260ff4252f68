//! Writing a bundle.

use super::{
    BundleError, BundleManifest, BundledKits, BundledLog, FORMAT, HEAD, HEAD_MEMBERS, PACKET,
    SignedRecord,
};
use crate::clock::Instant;
use crate::files::NewFile;
use crate::kits::{self, Member};
use crate::log;
use crate::merge::{self, PacketId};
use crate::programme::{self, Signed};
use crate::store::Reading;
use crate::travel::envelope::{self, Lock};
use crate::travel::signature::SigningKey;
use crate::travel::{Kind, Measured, TravelError, container, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A bundle that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The file.
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// Packets in it.
    pub packets: u32,
    /// Records of the log in it.
    pub records: u32,
}

/// Writes a bundle of every packet that is held, whether it counts or not.
///
/// # Errors
/// [`BundleError`].
pub fn export(
    reading: Reading<'_>,
    out: &Path,
    app: &str,
    now: Instant,
) -> Result<Exported, BundleError> {
    let packets = merge::verbatim(reading)?;
    if packets.is_empty() {
        return Err(BundleError::Nothing);
    }
    let parts = Parts {
        programme: programme::of_workspace(reading)?,
        log: log::kept(reading)?,
        kits: kits::issued(reading)?,
        packets,
    };
    let key = programme::signing_key(reading)?;
    let (manifest, members) = parts.manifest(&key, log::head(reading)?, app, now);
    let unmade = |error| TravelError::while_making(out, &error);
    let file = NewFile::begin(out).map_err(unmade)?;
    let recipients = &manifest.recipients;
    let sealed: Result<NewFile, TravelError> =
        envelope::seal(file, &Lock::Recipients(recipients), |file| {
            pack(file, &manifest, &members, &key)
        });
    let size = sealed?.keep();
    Ok(Exported {
        path: out.to_owned(),
        size: size.map_err(unmade)?,
        packets: parts.packets.len() as u32,
        records: manifest.log.n,
    })
}

/// Writes the container of a bundle.
pub(super) fn pack(
    out: &mut dyn Write,
    manifest: &BundleManifest,
    members: &[Vec<u8>],
    key: &SigningKey,
) -> Result<(), TravelError> {
    let bytes = json::write(manifest);
    let signature = key.sign(Kind::Bundle.namespace(), &bytes);
    let measured: Vec<Measured> = members.iter().map(|data| Measured::of(data)).collect();
    container::write(
        out,
        Kind::Bundle,
        &bytes,
        &signature,
        &measured,
        |n, out| {
            let written = out.write_all(&members[n - 1]);
            written.map_err(|error| TravelError::while_writing(&error))
        },
    )
}

/// What a bundle is made of.
pub(super) struct Parts {
    pub(super) programme: Signed,
    pub(super) log: Vec<Arc<log::Kept>>,
    pub(super) kits: Vec<kits::Issued>,
    pub(super) packets: Vec<(PacketId, Vec<u8>)>,
}

impl Parts {
    /// Returns the manifest and the members that it lists.
    pub(super) fn manifest(
        &self,
        key: &SigningKey,
        head: log::Head,
        app: &str,
        now: Instant,
    ) -> (BundleManifest, Vec<Vec<u8>>) {
        let record = |kept: &Arc<log::Kept>| SignedRecord {
            record: String::from_utf8_lossy(&kept.bytes).into_owned(),
            signature: kept.signature.clone(),
        };
        let records = self.log.iter().map(record).collect();
        let kits = self.kits.iter().cloned().map(Into::into).collect();
        let head_members: [Vec<u8>; HEAD_MEMBERS] = [
            self.programme.bytes.clone(),
            self.programme.signature.clone().into_bytes(),
            json::write(&BundledLog { records }),
            json::write(&BundledKits { kits }),
        ];
        let packets = self.packets.iter().map(|(_, inner)| inner.clone());
        let members: Vec<Vec<u8>> = head_members.into_iter().chain(packets).collect();
        let manifest = BundleManifest {
            format: FORMAT,
            programme_id: self.programme.id(),
            signer: key.public().line(),
            recipients: self.programme.issued.recipients.clone(),
            log: head,
            made_at: now.to_string(),
            app: app.to_owned(),
            members: self.list(&members),
        };
        (manifest, members)
    }

    fn list(&self, members: &[Vec<u8>]) -> Vec<Member> {
        let head = HEAD.map(|(role, name, media)| (role, name.to_owned(), media));
        let (role, media) = PACKET;
        let packets = self.packets.iter();
        let packets = packets.map(|(id, _)| (role, format!("{id}.zip"), media));
        let named = head.into_iter().chain(packets).zip(members);
        (1..)
            .zip(named)
            .map(|(n, ((role, file_name, media), data))| {
                let Measured { size, sha256, .. } = Measured::of(data);
                Member {
                    n,
                    role: role.to_owned(),
                    file_name,
                    size,
                    sha256,
                    media: media.to_owned(),
                }
            })
            .collect()
    }
}
