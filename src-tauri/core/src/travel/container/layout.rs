//! Where everything stands in a container, and the limits that hold for its writer and reader alike.

use super::{LARGEST_CONTAINER, LARGEST_MANIFEST, LARGEST_MEMBER, LARGEST_SIGNATURE, MOST_MEMBERS};
use crate::travel::TravelError;

const LOCAL: [u8; 4] = [0x50, 0x4B, 0x03, 0x04];
const CENTRAL: [u8; 4] = [0x50, 0x4B, 0x01, 0x02];
const END: [u8; 4] = [0x50, 0x4B, 0x05, 0x06];
/// Version 2.0, UTF-8 names, stored, midnight of 1 January 1980.
const FIXED: [u8; 10] = [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0];

const LOCAL_SIZE: u64 = 30;
const CENTRAL_SIZE: u64 = 46;
const END_SIZE: u64 = 22;

/// Where the CRC-32 and the size stand in a local header.
const CRC32_AT: usize = 14;
const SIZE_AT: usize = 18;

/// Names and largest sizes of the members that every container begins with.
const HEAD: [(&str, u64); 3] = [
    ("format", 64),
    ("manifest.json", LARGEST_MANIFEST),
    ("manifest.json.sig", LARGEST_SIGNATURE),
];

/// Number of members before the first that the manifest lists.
pub(super) const HEAD_MEMBERS: usize = HEAD.len();

/// A member as its two headers tell it.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    name: String,
    pub(super) crc32: u32,
    pub(super) size: u32,
    offset: u32,
}

impl Entry {
    pub(super) fn local(&self) -> Vec<u8> {
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
}

/// The members so far. A member's name and offset follow from its position alone.
#[derive(Debug)]
pub(super) struct Layout {
    entries: Vec<Entry>,
    /// Where the next local header begins.
    end: u64,
    /// Size of the directory and the end record for the members so far.
    directory: u64,
}

impl Layout {
    pub(super) fn new() -> Self {
        Self {
            entries: Vec::new(),
            end: 0,
            directory: END_SIZE,
        }
    }

    fn next_name(&self) -> String {
        let position = self.entries.len();
        HEAD.get(position).map_or_else(
            || format!("f/{:06}", position + 1 - HEAD_MEMBERS),
            |(name, _)| (*name).to_owned(),
        )
    }

    /// Returns the size of the next member's local header, name included.
    pub(super) fn next_header_size(&self) -> usize {
        LOCAL_SIZE as usize + self.next_name().len()
    }

    /// Adds the next member, unless it or the container would be larger than allowed.
    pub(super) fn push(&mut self, crc32: u32, size: u64) -> Option<Entry> {
        let position = self.entries.len();
        let largest = HEAD.get(position).map_or(LARGEST_MEMBER, |head| head.1);
        if position >= MOST_MEMBERS || size > largest {
            return None;
        }
        let name = self.next_name();
        let end = self.end + LOCAL_SIZE + name.len() as u64 + size;
        let directory = self.directory + CENTRAL_SIZE + name.len() as u64;
        if end + directory > LARGEST_CONTAINER {
            return None;
        }
        let entry = Entry {
            name,
            crc32,
            size: narrow(size),
            offset: narrow(self.end),
        };
        self.entries.push(entry.clone());
        (self.end, self.directory) = (end, directory);
        Some(entry)
    }

    /// Adds the next member as a local header tells it, if that is the header we would write.
    ///
    /// # Errors
    /// [`TravelError::Format`].
    pub(super) fn push_header(&mut self, header: &[u8]) -> Result<Entry, TravelError> {
        let number = |at: usize| {
            let bytes = header.get(at..at + 4)?.try_into().ok()?;
            Some(u32::from_le_bytes(bytes))
        };
        let entry = number(CRC32_AT)
            .zip(number(SIZE_AT))
            .and_then(|(crc32, size)| self.push(crc32, size.into()));
        entry
            .filter(|entry| entry.local() == header)
            .ok_or(TravelError::Format)
    }

    /// Returns the directory and the end record.
    pub(super) fn directory(&self) -> Vec<u8> {
        let mut bytes: Vec<u8> = self.entries.iter().flat_map(Entry::central).collect();
        let size = narrow(self.directory - END_SIZE);
        let count = (self.entries.len() as u16).to_le_bytes();
        bytes.extend(END);
        bytes.extend([0; 4]); // disks
        bytes.extend(count);
        bytes.extend(count);
        bytes.extend(size.to_le_bytes());
        bytes.extend(narrow(self.end).to_le_bytes());
        bytes.extend([0, 0]); // comment
        bytes
    }
}

fn narrow(number: u64) -> u32 {
    u32::try_from(number).expect("nothing within the limits of a container needs more than 32 bits")
}
