#![no_main]
//! Pixels read as a sheet: no panic, whatever they are.

use libfuzzer_sys::fuzz_target;
use potloodlijn_fuzz::reading::{Picture, locate_by_corners, locate_sheet};

fuzz_target!(|bytes: &[u8]| {
    let [wide, high, rest @ ..] = bytes else { return };
    let (wide, high) = (usize::from(*wide) * 4 + 700, usize::from(*high) * 2 + 16);
    let pixels: Vec<u8> = rest.iter().copied().chain(std::iter::repeat(200)).take(wide * high * 3).collect();
    let Some(picture) = Picture::new(wide, high, pixels) else { return };
    if let Ok(located) = locate_sheet(&picture) {
        let _ = located.read(&picture, 7);
    }
    let (right, bottom) = (wide as f64 - 1.0, high as f64 - 1.0);
    if let Ok(located) = locate_by_corners(&picture, [(0.0, 0.0), (right, 0.0), (right, bottom), (0.0, bottom)]) {
        let _ = located.read(&picture, 7);
    }
});
