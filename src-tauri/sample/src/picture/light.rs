//! Hours and weathers: what they do to sky, walls and windows.

use super::canvas::{Ink, ink, mix};

/// What falls from the sky.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weather {
    Clear,
    Rain,
    Snow,
}

/// An hour and its weather.
#[derive(Debug, Clone, Copy)]
pub(super) struct Light {
    /// Sky from top to horizon.
    pub(super) sky: [Ink; 3],
    /// What distance fades into.
    pub(super) haze: Ink,
    /// What light does to each channel.
    pub(super) tint: Ink,
    /// Clouds, and how much of the sky they take, `0.0..1.0`.
    pub(super) clouds: (Ink, f32),
    /// Sun or moon: ink, radius in units, and how far its light spreads.
    pub(super) sun: Option<(Ink, f32, f32)>,
    /// Share of windows that are lit.
    pub(super) lit: f32,
    /// Whether lamps are on.
    pub(super) lamps: bool,
    /// Whether there are stars.
    pub(super) stars: bool,
    /// What falls.
    pub(super) weather: Weather,
}

impl Light {
    /// Returns the light by its name in the sources; noon for any other.
    pub(super) fn named(name: &str) -> Self {
        match name {
            "morning" => MORNING,
            "dusk" => DUSK,
            "night" => NIGHT,
            "rain" => RAIN,
            "snow" => SNOW,
            _ => DAY,
        }
    }

    /// Returns what an ink looks like in this light, from near (0.0) to far (1.0).
    pub(super) fn on(&self, ink: Ink, far: f32) -> Ink {
        let lit = [0, 1, 2].map(|at| ink[at] * self.tint[at]);
        mix(lit, self.haze, far)
    }

    /// Tells whether snow lies.
    pub(super) fn white(&self) -> bool {
        self.weather == Weather::Snow
    }
}

const MORNING: Light = Light {
    sky: [ink(0x7FB2DA), ink(0xC9DEE6), ink(0xFCE3C0)],
    haze: ink(0xF3DFC6),
    tint: [1.0, 0.95, 0.87],
    clouds: (ink(0xFFF4E4), 0.42),
    sun: Some((ink(0xFFF6DC), 34.0, 420.0)),
    lit: 0.05,
    lamps: false,
    stars: false,
    weather: Weather::Clear,
};

const DAY: Light = Light {
    sky: [ink(0x2F7FC4), ink(0x79B7E3), ink(0xDCEFF6)],
    haze: ink(0xCFE4EE),
    tint: [1.0, 1.0, 0.98],
    clouds: (ink(0xFFFFFF), 0.5),
    sun: None,
    lit: 0.0,
    lamps: false,
    stars: false,
    weather: Weather::Clear,
};

const DUSK: Light = Light {
    sky: [ink(0x34386E), ink(0xB0608A), ink(0xFFB56B)],
    haze: ink(0xE59A7C),
    tint: [0.74, 0.56, 0.62],
    clouds: (ink(0xF08A6C), 0.5),
    sun: Some((ink(0xFFE7A8), 46.0, 520.0)),
    lit: 0.38,
    lamps: true,
    stars: false,
    weather: Weather::Clear,
};

const NIGHT: Light = Light {
    sky: [ink(0x070D24), ink(0x14224C), ink(0x35477E)],
    haze: ink(0x26365F),
    tint: [0.24, 0.29, 0.46],
    clouds: (ink(0x2C3A68), 0.35),
    sun: Some((ink(0xF4F0DC), 26.0, 240.0)),
    lit: 0.55,
    lamps: true,
    stars: true,
    weather: Weather::Clear,
};

const RAIN: Light = Light {
    sky: [ink(0x53677A), ink(0x7F93A1), ink(0xB9C3C6)],
    haze: ink(0xA3B0B6),
    tint: [0.62, 0.68, 0.74],
    clouds: (ink(0x5C6D7D), 0.75),
    sun: None,
    lit: 0.32,
    lamps: true,
    stars: false,
    weather: Weather::Rain,
};

const SNOW: Light = Light {
    sky: [ink(0x98A9C2), ink(0xBECAD9), ink(0xE6E6E8)],
    haze: ink(0xDDE2EA),
    tint: [0.80, 0.84, 0.93],
    clouds: (ink(0xD5DCE6), 0.6),
    sun: None,
    lit: 0.3,
    lamps: true,
    stars: false,
    weather: Weather::Snow,
};
