//! Just enough of JPEG to place a picture without touching its bytes.

/// Bytes that the shortest header of a scan has (ITU-T T.81, B.2.3).
const SCAN: usize = 8;

/// The measures of a JPEG file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Jpeg {
    pub width: u16,
    pub height: u16,
    /// Colour components: 1 (grey), 3 (colour) or 4 (four inks).
    pub components: u8,
}

impl Jpeg {
    /// Reads the frame header of a JPEG (ITU-T T.81, B.2.2).
    ///
    /// Baseline, extended and progressive frames of 8 bits can be printed. Everything else, and
    /// anything that is not a JPEG at all, gives `None`.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
        let mut frame = None;
        loop {
            let (marker, after) = marker(rest)?;
            match marker {
                0x01 | 0xD0..=0xD7 => rest = after,
                0xD9 => return None,
                // What follows is the picture itself; a file that ends before it shows nothing.
                0xDA => return frame.filter(|_| after.len() > SCAN),
                _ => {
                    let length = usize::from(u16::from_be_bytes([*after.first()?, *after.get(1)?]));
                    let segment = after.get(2..length)?;
                    match marker {
                        0xC0..=0xC2 if frame.is_none() => frame = Some(Self::frame(segment)?),
                        0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return None,
                        _ => {}
                    }
                    rest = after.get(length..)?;
                }
            }
        }
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
        })
    }

    /// Returns the largest size with the picture's proportions within the given one.
    pub(crate) fn fit(self, width: f32, height: f32) -> (f32, f32) {
        let (own_width, own_height) = (f32::from(self.width), f32::from(self.height));
        let scale = (width / own_width).min(height / own_height);
        (own_width * scale, own_height * scale)
    }
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
        };
        assert_eq!(Jpeg::read(&HEAD), Some(expected));
    }

    #[test]
    fn no_cut_or_foreign_file_gets_through() {
        for end in 0..HEAD.len() {
            assert_eq!(Jpeg::read(&HEAD[..end]), None);
        }
        assert_eq!(Jpeg::read(b"\x89PNG\r\n\x1a\n"), None);
    }
}
