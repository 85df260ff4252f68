//! Documents as the window's viewer asks for them: by HTTP's words, whole or a part at a time.

use crate::desk::Desk;

/// An answer in HTTP's words.
#[derive(Debug)]
pub struct Served {
    /// The status; of a document 200, 206, 404 or 416.
    pub status: u16,
    /// What there is to say about the bytes, beside [`Served::ALWAYS`].
    pub headers: Vec<(&'static str, String)>,
    /// The document or the part of it.
    pub bytes: Vec<u8>,
}

impl Served {
    /// What every answer says: the viewer is another origin than the documents; both are inside the window.
    pub const ALWAYS: [(&str, &str); 4] = [
        ("accept-ranges", "bytes"),
        ("access-control-allow-headers", "Range"),
        ("access-control-allow-origin", "*"),
        (
            "access-control-expose-headers",
            "Content-Range, Content-Length, Accept-Ranges",
        ),
    ];

    /// An answer that has nothing to hand over.
    pub fn nothing(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            bytes: Vec::new(),
        }
    }
}

impl Desk {
    /// Answers a request for the document of an id; `range` is the request's `Range`, where it has one.
    ///
    /// One range is understood (RFC 9110, section 14.1.2), given by its first byte.
    pub fn serve(&self, id: &str, range: Option<&str>) -> Served {
        let range = match range.map(parse_range) {
            Some(None) => return Served::nothing(416),
            Some(found) => found,
            None => None,
        };
        let Ok(chunk) = self.document(id, range) else {
            return Served::nothing(404);
        };
        let mut headers = vec![("content-type", chunk.media)];
        if let Some((first, _)) = range {
            if chunk.bytes.is_empty() {
                return Served::nothing(416);
            }
            let last = first + chunk.bytes.len() as u64 - 1;
            let part = format!("bytes {first}-{last}/{}", chunk.total);
            headers.push(("content-range", part));
        }
        Served {
            status: if range.is_some() { 206 } else { 200 },
            headers,
            bytes: chunk.bytes,
        }
    }
}

/// Reads `bytes=FIRST-LAST` as first byte and number of bytes; the last may be left out.
fn parse_range(range: &str) -> Option<(u64, u64)> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    let first: u64 = first.parse().ok()?;
    let last: u64 = match last {
        "" => u64::MAX - 1,
        last => last.parse().ok()?,
    };
    (last >= first)
        .then(|| last - first)
        .map(|rest| (first, rest.saturating_add(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_as_they_are_written() {
        let ranges = [
            ("bytes=0-0", Some((0, 1))),
            ("bytes=512-1023", Some((512, 512))),
            ("bytes=7-", Some((7, u64::MAX - 7))),
            ("bytes=9-8", None),
            ("bytes=-500", None),
            ("bytes=0-18446744073709551615", Some((0, u64::MAX))),
            ("lines=1-2", None),
            ("bytes=one-two", None),
        ];
        for (text, range) in ranges {
            assert_eq!(parse_range(text), range, "{text}");
        }
    }
}
