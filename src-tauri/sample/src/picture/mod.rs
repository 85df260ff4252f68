//! Photos of cities that do not exist: painted by chance, the same for the same application.

mod buildings;
mod canvas;
mod desert;
mod land;
mod light;
mod noise;
mod sky;
mod street;
mod things;
mod trees;
mod waterside;

use crate::SampleError;
use crate::random::Random;
use canvas::Canvas;
use jpeg_encoder::{ColorType, Encoder};
use light::Light;

/// Pixels across of a photo; it is two thirds of that high.
pub(crate) const LARGE: u16 = 1200;
/// Pixels across of a photo for measurements.
pub(crate) const SMALL: u16 = 240;

const QUALITY: u8 = 84;

/// Paints a scene such as `harbour, dusk` and returns it as a JPEG file; the seed tells it from others.
///
/// # Errors
/// [`SampleError::Picture`] where the encoder fails, which it does for no picture of these sizes.
pub(crate) fn photo(scene: &str, seed: u32, columns: u16) -> Result<Vec<u8>, SampleError> {
    let (columns, rows, pixels) = paint(scene, seed, columns).bytes();
    let mut bytes = Vec::new();
    Encoder::new(&mut bytes, QUALITY).encode(&pixels, columns, rows, ColorType::Rgb)?;
    Ok(bytes)
}

fn paint(scene: &str, seed: u32, columns: u16) -> Canvas {
    let (place, hour) = scene.split_once(", ").unwrap_or((scene, "day"));
    let light = Light::named(hour);
    let chance = &mut Random::of(u64::from(seed), &[scene]);
    let mut canvas = Canvas::new(columns);
    match place {
        "harbour" => waterside::harbour(&mut canvas, &light, chance),
        "hills" => land::hillside(&mut canvas, &light, chance),
        "street" => street::street(&mut canvas, &light, chance),
        "park" => land::park(&mut canvas, &light, chance),
        "desert" => desert::desert(&mut canvas, &light, chance),
        _ => waterside::river(&mut canvas, &light, chance),
    }
    sky::finish(&mut canvas, &light, chance);
    canvas
}
