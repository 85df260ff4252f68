//! Just enough of JPEG to place a picture without decoding it.

/// Bytes that the shortest header of a scan has (ITU-T T.81, B.2.3).
const SCAN: usize = 8;

/// What begins the segment of a camera's notes (CIPA DC-008, 4.5.4).
const EXIF: &[u8] = b"Exif\0\0";

/// The measures of a JPEG file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Jpeg {
    /// Columns as they are stored.
    pub width: u16,
    /// Rows as they are stored.
    pub height: u16,
    /// Colour components: 1 (grey), 3 (colour) or 4 (four inks).
    pub components: u8,
    /// How the picture has to be turned to stand upright: the camera's orientation from 1 to 8, of which 1
    /// says that it stands upright as it is stored (CIPA DC-008, tag 274).
    pub orientation: u8,
}

/// A segment with its marker, as far as the next one.
struct Segment<'a> {
    marker: u8,
    whole: &'a [u8],
    content: &'a [u8],
}

/// The segments before the picture itself, and what follows them; nothing where a file ends before that.
fn segments(bytes: &[u8]) -> Option<(Vec<Segment<'_>>, &[u8])> {
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    let mut found = Vec::new();
    loop {
        let (marker, after) = marker(rest)?;
        match marker {
            0x01 | 0xD0..=0xD7 => rest = after,
            0xD9 => return None,
            0xDA => return (after.len() > SCAN).then_some((found, rest)),
            _ => {
                let length = usize::from(u16::from_be_bytes([*after.first()?, *after.get(1)?]));
                let content = after.get(2..length)?;
                let next = after.get(length..)?;
                let whole = &rest[..rest.len() - next.len()];
                found.push(Segment {
                    marker,
                    whole,
                    content,
                });
                rest = next;
            }
        }
    }
}

impl Jpeg {
    /// Reads the frame header of a JPEG (ITU-T T.81, B.2.2) and how its camera was held.
    ///
    /// Baseline, extended and progressive frames of 8 bits can be printed. Everything else, and
    /// anything that is not a JPEG at all, gives `None`.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let (segments, _) = segments(bytes)?;
        let mut frame: Option<Self> = None;
        let mut orientation = None;
        for Segment {
            marker, content, ..
        } in segments
        {
            match marker {
                0xC0..=0xC2 if frame.is_none() => frame = Some(Self::frame(content)?),
                0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return None,
                0xE1 => orientation = orientation.or_else(|| held(content)),
                _ => {}
            }
        }
        let orientation = orientation.unwrap_or(1);
        frame.map(|frame| Self {
            orientation,
            ..frame
        })
    }

    /// Returns a JPEG without what it says beside the picture: where and by whom it was taken, and with what.
    ///
    /// A dossier may be read by those who are not to know whose it is. What decoders need stays: the density,
    /// the colour profile and the transformation of colours (APP0, APP2, APP14). Bytes that are no JPEG stay as
    /// they are.
    pub(crate) fn bare(bytes: &[u8]) -> Vec<u8> {
        let Some((segments, picture)) = segments(bytes) else {
            return bytes.to_vec();
        };
        let says_more = |marker| matches!(marker, 0xE1 | 0xE3..=0xED | 0xEF | 0xFE);
        let kept = segments.iter().filter(|one| !says_more(one.marker));
        let kept = kept.map(|one| one.whole);
        let parts: Vec<&[u8]> = [&[0xFF, 0xD8][..]]
            .into_iter()
            .chain(kept)
            .chain([picture])
            .collect();
        parts.concat()
    }

    fn frame(segment: &[u8]) -> Option<Self> {
        let [8, h1, h2, w1, w2, components @ (1 | 3 | 4), ..] = *segment else {
            return None;
        };
        let (width, height) = (u16::from_be_bytes([w1, w2]), u16::from_be_bytes([h1, h2]));
        (width > 0 && height > 0).then_some(Self {
            width,
            height,
            components,
            orientation: 1,
        })
    }

    /// Returns the largest size with the proportions of the upright picture within the given one.
    pub(crate) fn fit(self, width: f32, height: f32) -> (f32, f32) {
        let (mut own_width, mut own_height) = (f32::from(self.width), f32::from(self.height));
        if self.orientation > 4 {
            (own_width, own_height) = (own_height, own_width);
        }
        let scale = (width / own_width).min(height / own_height);
        (own_width * scale, own_height * scale)
    }

    /// Returns the matrix that turns the stored picture upright within the unit square; none where it is.
    pub(crate) fn upright(self) -> Option<[i64; 6]> {
        match self.orientation {
            2 => Some([-1, 0, 0, 1, 1, 0]),
            3 => Some([-1, 0, 0, -1, 1, 1]),
            4 => Some([1, 0, 0, -1, 0, 1]),
            5 => Some([0, -1, -1, 0, 1, 1]),
            6 => Some([0, -1, 1, 0, 0, 1]),
            7 => Some([0, 1, 1, 0, 0, 0]),
            8 => Some([0, 1, -1, 0, 1, 0]),
            _ => None,
        }
    }
}

/// Returns the orientation that a camera noted, if these are its notes.
fn held(content: &[u8]) -> Option<u8> {
    let notes = content.strip_prefix(EXIF)?;
    // A damaged note elsewhere is no reason to show a picture lying on its side.
    let read = exif::Reader::new()
        .continue_on_error(true)
        .read_raw(notes.to_vec());
    let notes = read
        .or_else(|error| error.distill_partial_result(|_| {}))
        .ok()?;
    let field = notes.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?;
    let orientation = field.value.get_uint(0)?;
    (1..=8).contains(&orientation).then_some(orientation as u8)
}

/// Reads the next marker; any number of fill bytes may stand before it.
fn marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let start = bytes.iter().position(|byte| *byte != 0xFF)?;
    if start == 0 {
        return None;
    }
    Some((bytes[start], &bytes[start + 1..]))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const HEAD: [u8; 35] = [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 14, 8, 0, 30, 0, 40, 3, 1, 0x11, 0, 2,
        0, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x2A,
    ];

    #[test]
    fn the_frame_header_gives_the_size() {
        let expected = Jpeg {
            width: 40,
            height: 30,
            components: 3,
            orientation: 1,
        };
        assert_eq!(Jpeg::read(&HEAD), Some(expected));
    }

    /// A picture with its camera's notes, which say how it was held, and a comment.
    fn noted(orientation: u8) -> Vec<u8> {
        let tiff = [
            b"MM\0\x2A\0\0\0\x08\0\x01".as_slice(),
            &[1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
        ];
        let notes = [EXIF, &tiff.concat()].concat();
        let length = u16::try_from(notes.len() + 2).unwrap().to_be_bytes();
        let comment = [&[0xFF, 0xFE, 0, 8], b"a name".as_slice()].concat();
        [
            &HEAD[..2],
            &[0xFF, 0xE1],
            &length,
            &notes,
            &comment,
            &HEAD[2..],
        ]
        .concat()
    }

    #[test]
    fn a_picture_stands_upright_as_its_camera_was_held() {
        for orientation in 1..=8 {
            let jpeg = Jpeg::read(&noted(orientation)).unwrap();
            assert_eq!(jpeg.orientation, orientation);
            let (width, height) = jpeg.fit(100.0, 100.0);
            assert_eq!(width < height, orientation > 4);
            assert_eq!(jpeg.upright().is_none(), orientation == 1);
        }
        for unknown in [0, 9] {
            assert_eq!(Jpeg::read(&noted(unknown)).unwrap().orientation, 1);
        }
    }

    #[test]
    fn nothing_is_said_beside_the_picture() {
        assert_eq!(Jpeg::bare(&noted(6)), HEAD);
        assert_eq!(Jpeg::bare(&HEAD), HEAD);
        assert_eq!(Jpeg::bare(b"none"), b"none");
    }

    #[test]
    fn no_cut_or_foreign_file_gets_through() {
        for end in 0..HEAD.len() {
            assert_eq!(Jpeg::read(&HEAD[..end]), None);
        }
        assert_eq!(Jpeg::read(b"\x89PNG\r\n\x1a\n"), None);
    }
}
