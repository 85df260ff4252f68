//! Writing a container.

use super::layout::{Entry, HEAD_MEMBERS, Layout};
use crate::travel::{Kind, Measured, TravelError, VERSION};
use std::io::Write;

/// Writes a container; `fill` writes the data of member `n`, from 1, as it was measured.
///
/// # Errors
/// [`TravelError::TooLarge`] where a limit is exceeded, and then nothing was written;
/// [`TravelError::Cut`] where `fill` writes something else than was measured; those of `fill`; those
/// of writing.
pub fn write<E: From<TravelError>>(
    out: &mut dyn Write,
    kind: Kind,
    manifest: &[u8],
    signature: &str,
    members: &[Measured],
    mut fill: impl FnMut(usize, &mut dyn Write) -> Result<(), E>,
) -> Result<(), E> {
    let format = format!("{} {VERSION}\n", kind.name());
    let head = [format.as_bytes(), manifest, signature.as_bytes()];
    let sizes = head.map(|data| (crc32fast::hash(data), data.len() as u64));
    let listed = members.iter().map(|member| (member.crc32, member.size));
    let mut layout = Layout::new();
    let placed = sizes.into_iter().chain(listed);
    let placed = placed.map(|(crc32, size)| layout.push(crc32, size));
    let placed = placed.collect::<Option<Vec<Entry>>>();
    let placed = placed.ok_or(TravelError::TooLarge)?;
    let directory = layout.directory();
    let written = |error: std::io::Error| TravelError::while_writing(&error);
    for (entry, data) in placed.iter().zip(head) {
        out.write_all(&entry.local()).map_err(written)?;
        out.write_all(data).map_err(written)?;
    }
    for (number, entry) in (1..).zip(placed.iter().skip(HEAD_MEMBERS)) {
        out.write_all(&entry.local()).map_err(written)?;
        let mut counted = Counted::new(out);
        fill(number, &mut counted)?;
        if counted.size != u64::from(entry.size) || counted.crc.finalize() != entry.crc32 {
            return Err(TravelError::Cut.into());
        }
    }
    out.write_all(&directory).map_err(written)?;
    Ok(())
}

struct Counted<'a> {
    out: &'a mut dyn Write,
    size: u64,
    crc: crc32fast::Hasher,
}

impl<'a> Counted<'a> {
    fn new(out: &'a mut dyn Write) -> Self {
        Self {
            out,
            size: 0,
            crc: crc32fast::Hasher::new(),
        }
    }
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
