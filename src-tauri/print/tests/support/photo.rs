//! A photo that the tests make themselves.

use jpeg_encoder::{ColorType, Encoder};

/// A photo that the test makes itself: a sky, a hill and a sun.
pub fn a_photo(width: u16, height: u16) -> Vec<u8> {
    a_photo_held(width, height, 1)
}

/// The same photo as a camera stores it that was held another way (CIPA DC-008, tag 274).
pub fn a_photo_held(width: u16, height: u16, orientation: u8) -> Vec<u8> {
    let mut pixels = Vec::new();
    let (rows, columns) = match orientation {
        1..=4 => (height, width),
        _ => (width, height),
    };
    for row in 0..rows {
        for column in 0..columns {
            let (x, y) = match orientation {
                2 => (width - 1 - column, row),
                3 => (width - 1 - column, height - 1 - row),
                4 => (column, height - 1 - row),
                5 => (row, column),
                6 => (width - 1 - row, column),
                7 => (width - 1 - row, height - 1 - column),
                8 => (row, height - 1 - column),
                _ => (column, row),
            };
            let (fx, fy) = (
                f32::from(x) / f32::from(width),
                f32::from(y) / f32::from(height),
            );
            let hill = 0.62 + 0.12 * (fx * 7.0).sin();
            let sun = (fx - 0.75).powi(2) + ((fy - 0.25) / 2.0).powi(2) < 0.004;
            pixels.extend_from_slice(&match (sun, fy > hill) {
                (true, _) => [250, 214, 120],
                (_, true) => [70, (120.0 + 60.0 * fy) as u8, 90],
                _ => [(120.0 + 90.0 * fy) as u8, (170.0 + 50.0 * fy) as u8, 225],
            });
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 85);
    if orientation != 1 {
        let notes = [
            b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01".as_slice(),
            &[1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
        ];
        encoder.add_app_segment(1, notes.concat()).unwrap();
    }
    encoder
        .encode(&pixels, columns, rows, ColorType::Rgb)
        .unwrap();
    bytes
}
