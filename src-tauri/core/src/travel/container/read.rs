//! Reading a container, in one forward pass and in two steps: unverified, verified.

use super::layout::{Entry, HEAD_MEMBERS, Layout};
use super::{Listed, MOST_MEMBERS};
use crate::travel::signature::SignerKey;
use crate::travel::{Kind, Measured, TravelError, VERSION, has_more, measure};
use std::io::Read;

/// A container whose head was read and whose signature was not yet looked at.
pub struct Unverified<R> {
    pass: Pass<R>,
    kind: Kind,
    manifest: Vec<u8>,
    signature: String,
}

/// A container whose manifest was signed by a key that we asked for. Only [`Unverified::verify`]
/// makes one, so that nothing unverified can reach a plan.
pub struct Verified<R> {
    pass: Pass<R>,
    manifest: Vec<u8>,
    signature: String,
}

impl<R: Read> Unverified<R> {
    /// Reads the head of a container: format, manifest, signature.
    ///
    /// # Errors
    /// [`TravelError::Format`], [`TravelError::Newer`], [`TravelError::Cut`].
    pub fn open(reader: R, kind: Kind) -> Result<Self, TravelError> {
        let mut pass = Pass {
            reader,
            layout: Layout::new(),
        };
        let found = version(&pass.head_member()?, kind).ok_or(TravelError::Format)?;
        if found > VERSION {
            return Err(TravelError::Newer {
                found,
                known: VERSION,
            });
        }
        let manifest = pass.head_member()?;
        let signature = pass.head_member()?;
        let signature = String::from_utf8(signature).map_err(|_| TravelError::Signature)?;
        Ok(Self {
            pass,
            kind,
            manifest,
            signature,
        })
    }

    /// Returns the manifest's bytes, unverified: good for finding out whose key to ask for.
    pub fn claimed_manifest(&self) -> &[u8] {
        &self.manifest
    }

    /// Verifies the manifest's signature by a key.
    ///
    /// # Errors
    /// [`TravelError::Signature`], [`TravelError::WeakKey`].
    pub fn verify(self, key: SignerKey) -> Result<Verified<R>, TravelError> {
        key.verify(self.kind.namespace(), &self.manifest, &self.signature)?;
        Ok(Verified {
            pass: self.pass,
            manifest: self.manifest,
            signature: self.signature,
        })
    }
}

/// Tells whether bytes begin as a container of this kind does, of whatever version; the rest is not
/// looked at.
pub fn begins_as(bytes: &[u8], kind: Kind) -> bool {
    let format = bytes.get(Layout::new().next_header_size()..);
    let name = format.and_then(|format| format.strip_prefix(kind.name().as_bytes()));
    name.is_some_and(|rest| rest.starts_with(b" "))
}

/// Reads the version from a line such as `jurybook-packet 1`, in its one spelling, from 1.
fn version(format: &[u8], kind: Kind) -> Option<u32> {
    let line = std::str::from_utf8(format).ok()?;
    let text = line.strip_prefix(kind.name())?.strip_prefix(' ')?;
    let found: u32 = text.strip_suffix('\n')?.parse().ok()?;
    let spelled = format!("{} {found}\n", kind.name());
    (found > 0 && spelled == line).then_some(found)
}

impl<R: Read> Verified<R> {
    /// Returns the manifest's bytes as they were signed.
    pub fn manifest(&self) -> &[u8] {
        &self.manifest
    }

    /// Returns the signature's armour.
    pub fn signature(&self) -> &str {
        &self.signature
    }

    /// Reads all members, hands each piece to `take` with the member's number from 1, and checks
    /// sizes, hashes, directory and end. Nothing taken counts before this returns.
    ///
    /// A member without bytes has no pieces.
    ///
    /// # Errors
    /// [`TravelError::Format`] where a header is not the one we would have written,
    /// [`TravelError::Cut`] where anything is missing, different or left over; those of `take`.
    pub fn members<E: From<TravelError>>(
        mut self,
        listed: &[Listed],
        mut take: impl FnMut(usize, &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        if listed.len() + HEAD_MEMBERS > MOST_MEMBERS {
            return Err(TravelError::Format.into());
        }
        for (number, member) in (1..).zip(listed) {
            let entry = self.pass.header()?;
            if u64::from(entry.size) != member.size {
                return Err(TravelError::Cut.into());
            }
            let found = self.pass.data(&entry, |piece| take(number, piece))?;
            if found.crc32 != entry.crc32 || found.sha256 != member.sha256 {
                return Err(TravelError::Cut.into());
            }
        }
        self.pass.end()?;
        Ok(())
    }
}

/// The one pass over the bytes.
struct Pass<R> {
    reader: R,
    layout: Layout,
}

impl<R: Read> Pass<R> {
    fn exactly(&mut self, size: usize) -> Result<Vec<u8>, TravelError> {
        let mut bytes = vec![0; size];
        let read = self.reader.read_exact(&mut bytes);
        read.map_err(|error| TravelError::while_reading(&error))?;
        Ok(bytes)
    }

    fn header(&mut self) -> Result<Entry, TravelError> {
        let header = self.exactly(self.layout.next_header_size())?;
        self.layout.push_header(&header)
    }

    fn head_member(&mut self) -> Result<Vec<u8>, TravelError> {
        let entry = self.header()?;
        let data = self.exactly(entry.size as usize)?;
        if crc32fast::hash(&data) == entry.crc32 {
            Ok(data)
        } else {
            Err(TravelError::Cut)
        }
    }

    fn data<E: From<TravelError>>(
        &mut self,
        entry: &Entry,
        mut take: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<Measured, E> {
        let mut refusal = None;
        let data = (&mut self.reader).take(u64::from(entry.size));
        let measured = measure(data, |piece| {
            take(piece).map_err(|error| {
                refusal = Some(error);
                std::io::Error::other("refused by the taker")
            })
        });
        match (measured, refusal) {
            (_, Some(refusal)) => Err(refusal),
            (Err(error), None) => Err(TravelError::while_reading(&error).into()),
            (Ok(measured), None) if measured.size != u64::from(entry.size) => {
                Err(TravelError::Cut.into())
            }
            (Ok(measured), None) => Ok(measured),
        }
    }

    fn end(&mut self) -> Result<(), TravelError> {
        let expected = self.layout.directory();
        let found = self.exactly(expected.len())?;
        let more =
            has_more(&mut self.reader).map_err(|error| TravelError::while_reading(&error))?;
        if found != expected || more {
            Err(TravelError::Cut)
        } else {
            Ok(())
        }
    }
}
