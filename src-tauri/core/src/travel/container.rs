//! The canonical container: a stored-only ZIP of which exactly one byte string is accepted.
//!
//! Source of the layout: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16, with every free
//! choice fixed. It is read in one forward pass: each header is rebuilt and compared, so that no two
//! readers can see two different contents. No name inside is ever used as a path.

use super::signature::SignerKey;
use super::{Digest, Kind, Measured, TravelError, VERSION};
use std::io::{Read, Write};

/// Most members a container may have.
pub const MOST_MEMBERS: usize = 20_000;
/// Largest member, in bytes: 2 GiB.
pub const LARGEST_MEMBER: u64 = 1 << 31;
/// Largest container, in bytes: below 4 GiB, so that no ZIP64 is ever needed.
pub const LARGEST_CONTAINER: u64 = (1 << 32) - 1;
/// Largest manifest, in bytes: 1 MiB.
pub const LARGEST_MANIFEST: u64 = 1 << 20;

const LARGEST_SIGNATURE: u64 = 4096;
const LOCAL: [u8; 4] = [0x50, 0x4B, 0x03, 0x04];
const CENTRAL: [u8; 4] = [0x50, 0x4B, 0x01, 0x02];
const END: [u8; 4] = [0x50, 0x4B, 0x05, 0x06];
/// Version 2.0, UTF-8 names, stored, midnight of 1 January 1980.
const FIXED: [u8; 10] = [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0];
const LOCAL_HEADER: u64 = 30;

#[derive(Debug, Clone)]
struct Entry {
    name: String,
    crc32: u32,
    size: u32,
    offset: u32,
}

impl Entry {
    fn local(&self) -> Vec<u8> {
        let mut header = [LOCAL.as_slice(), &FIXED].concat();
        self.common(&mut header);
        header.extend(self.name.as_bytes());
        header
    }

    fn central(&self) -> Vec<u8> {
        let mut header = [CENTRAL.as_slice(), &[20, 0], &FIXED].concat();
        self.common(&mut header);
        header.extend([0; 10]); // comment, disk, attributes
        header.extend(self.offset.to_le_bytes());
        header.extend(self.name.as_bytes());
        header
    }

    fn common(&self, header: &mut Vec<u8>) {
        header.extend(self.crc32.to_le_bytes());
        header.extend(self.size.to_le_bytes());
        header.extend(self.size.to_le_bytes());
        header.extend((self.name.len() as u16).to_le_bytes());
        header.extend([0, 0]); // extra field
    }

    fn end(&self) -> u64 {
        let header = LOCAL_HEADER + self.name.len() as u64;
        u64::from(self.offset) + header + u64::from(self.size)
    }
}

/// Returns the directory and the end record.
fn directory(entries: &[Entry]) -> Vec<u8> {
    let mut bytes: Vec<u8> = entries.iter().flat_map(Entry::central).collect();
    let size = bytes.len() as u32;
    let offset = entries.last().map_or(0, Entry::end) as u32;
    let count = (entries.len() as u16).to_le_bytes();
    bytes.extend(END);
    bytes.extend([0; 4]);
    bytes.extend(count);
    bytes.extend(count);
    bytes.extend(size.to_le_bytes());
    bytes.extend(offset.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

fn member_name(number: usize) -> String {
    format!("f/{number:06}")
}

/// Writes a container; `fill` writes the data of member `n`, from 1, as it was measured.
///
/// # Errors
/// [`TravelError::Format`] where a limit is exceeded, or `fill` writes something else than was
/// measured; those of `fill`; those of writing.
pub fn write<E: From<TravelError>>(
    out: &mut dyn Write,
    kind: Kind,
    manifest: &[u8],
    signature: &str,
    members: &[Measured],
    mut fill: impl FnMut(usize, &mut dyn Write) -> Result<(), E>,
) -> Result<(), E> {
    let total: u64 = members.iter().map(|member| member.size + 128).sum();
    if members.len() + 3 > MOST_MEMBERS
        || members.iter().any(|member| member.size >= LARGEST_MEMBER)
        || manifest.len() as u64 > LARGEST_MANIFEST
        || total + LARGEST_MANIFEST + LARGEST_SIGNATURE > LARGEST_CONTAINER
    {
        return Err(TravelError::Format.into());
    }
    let mut entries: Vec<Entry> = Vec::with_capacity(members.len() + 3);
    let written = |error: std::io::Error| TravelError::while_writing(&error);
    let format = format!("{} {VERSION}\n", kind.name());
    let head: [(&str, &[u8]); 3] = [
        ("format", format.as_bytes()),
        ("manifest.json", manifest),
        ("manifest.json.sig", signature.as_bytes()),
    ];
    for (name, data) in head {
        let entry = next_entry(&entries, name.to_owned(), &Measured::of(data));
        out.write_all(&entry.local()).map_err(written)?;
        out.write_all(data).map_err(written)?;
        entries.push(entry);
    }
    for (index, member) in members.iter().enumerate() {
        let entry = next_entry(&entries, member_name(index + 1), member);
        out.write_all(&entry.local()).map_err(written)?;
        let mut counted = Counted {
            out,
            size: 0,
            crc: crc32fast::Hasher::new(),
        };
        fill(index + 1, &mut counted)?;
        if counted.size != member.size || counted.crc.finalize() != member.crc32 {
            return Err(TravelError::Format.into());
        }
        entries.push(entry);
    }
    out.write_all(&directory(&entries)).map_err(written)?;
    Ok(())
}

fn next_entry(before: &[Entry], name: String, data: &Measured) -> Entry {
    let offset = before.last().map_or(0, Entry::end) as u32;
    Entry {
        name,
        crc32: data.crc32,
        size: data.size as u32,
        offset,
    }
}

struct Counted<'a> {
    out: &'a mut dyn Write,
    size: u64,
    crc: crc32fast::Hasher,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.size += written as u64;
        self.crc.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}

/// A container whose head was read and whose signature was not yet looked at.
pub struct Unverified<R> {
    reader: R,
    kind: Kind,
    entries: Vec<Entry>,
    manifest: Vec<u8>,
    signature: String,
}

/// A container whose manifest was signed by a key that we asked for. Only [`Unverified::verify`]
/// makes one, so that nothing unverified can reach a plan.
pub struct Verified<R> {
    reader: R,
    entries: Vec<Entry>,
    manifest: Vec<u8>,
    signature: String,
}

/// Size and SHA-256 of a member, as the manifest lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// Size in bytes.
    pub size: u64,
    /// SHA-256.
    pub sha256: Digest,
}

impl<R: Read> Unverified<R> {
    /// Reads the head of a container: format, manifest, signature.
    ///
    /// # Errors
    /// [`TravelError::Format`], [`TravelError::Newer`], [`TravelError::Cut`].
    pub fn open(reader: R, kind: Kind) -> Result<Self, TravelError> {
        let mut opened = Self {
            reader,
            kind,
            entries: Vec::new(),
            manifest: Vec::new(),
            signature: String::new(),
        };
        let format = opened.head_member("format", 64)?;
        let format = std::str::from_utf8(&format).map_err(|_| TravelError::Format)?;
        let version = format
            .strip_prefix(kind.name())
            .and_then(|rest| rest.strip_prefix(' ')?.strip_suffix('\n'))
            .ok_or(TravelError::Format)?;
        let found: u32 = version.parse().map_err(|_| TravelError::Format)?;
        if found.to_string() != version || found == 0 {
            return Err(TravelError::Format);
        }
        if found > VERSION {
            return Err(TravelError::Newer {
                found,
                known: VERSION,
            });
        }
        opened.manifest = opened.head_member("manifest.json", LARGEST_MANIFEST)?;
        let signature = opened.head_member("manifest.json.sig", LARGEST_SIGNATURE)?;
        opened.signature = String::from_utf8(signature).map_err(|_| TravelError::Signature)?;
        Ok(opened)
    }

    fn head_member(&mut self, name: &str, largest: u64) -> Result<Vec<u8>, TravelError> {
        let entry = read_local(&mut self.reader, &self.entries, name.to_owned())?;
        if u64::from(entry.size) > largest {
            return Err(TravelError::Format);
        }
        let mut data = vec![0; entry.size as usize];
        let read = self.reader.read_exact(&mut data);
        read.map_err(|error| TravelError::while_reading(&error))?;
        if crc32fast::hash(&data) != entry.crc32 {
            return Err(TravelError::Cut);
        }
        self.entries.push(entry);
        Ok(data)
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
        let Self {
            reader,
            entries,
            manifest,
            signature,
            ..
        } = self;
        Ok(Verified {
            reader,
            entries,
            manifest,
            signature,
        })
    }
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
    /// # Errors
    /// [`TravelError::Cut`] where anything is missing, different or left over; those of `take`.
    pub fn members<E: From<TravelError>>(
        mut self,
        listed: &[Listed],
        mut take: impl FnMut(usize, &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        if listed.len() + 3 > MOST_MEMBERS {
            return Err(TravelError::Format.into());
        }
        for (index, member) in listed.iter().enumerate() {
            let entry = read_local(&mut self.reader, &self.entries, member_name(index + 1))?;
            if u64::from(entry.size) != member.size || member.size >= LARGEST_MEMBER {
                return Err(TravelError::Cut.into());
            }
            let measured = self.pass_on(&entry, |piece| take(index + 1, piece))?;
            if measured.crc32 != entry.crc32 || measured.sha256 != member.sha256 {
                return Err(TravelError::Cut.into());
            }
            self.entries.push(entry);
        }
        self.end()?;
        Ok(())
    }

    fn pass_on<E: From<TravelError>>(
        &mut self,
        entry: &Entry,
        mut take: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<Measured, E> {
        let mut refusal = None;
        let data = (&mut self.reader).take(u64::from(entry.size));
        let measured = super::measure(data, |piece| {
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
        let expected = directory(&self.entries);
        let mut found = vec![0; expected.len()];
        let read = self.reader.read_exact(&mut found);
        read.map_err(|error| TravelError::while_reading(&error))?;
        // Reading past the end also lets age check its last chunk.
        let mut more = [0];
        let more = self
            .reader
            .read(&mut more)
            .map_err(|error| TravelError::while_reading(&error))?;
        if found != expected || more != 0 {
            Err(TravelError::Cut)
        } else {
            Ok(())
        }
    }
}

fn read_local(
    reader: &mut impl Read,
    before: &[Entry],
    name: String,
) -> Result<Entry, TravelError> {
    let mut found = vec![0; LOCAL_HEADER as usize + name.len()];
    let read = reader.read_exact(&mut found);
    read.map_err(|error| TravelError::while_reading(&error))?;
    let number =
        |at: usize| u32::from_le_bytes([found[at], found[at + 1], found[at + 2], found[at + 3]]);
    let offset = before.last().map_or(0, Entry::end);
    let entry = Entry {
        name,
        crc32: number(14),
        size: number(18),
        offset: u32::try_from(offset).map_err(|_| TravelError::Format)?,
    };
    if entry.local() == found && entry.end() <= LARGEST_CONTAINER {
        Ok(entry)
    } else {
        Err(TravelError::Format)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "container_tests.rs"]
mod tests;
