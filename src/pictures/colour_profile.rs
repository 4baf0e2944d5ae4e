//! What the numbers of a picture mean: a phone may save them in a wider space than sRGB, and a scanner in one of its own.

use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Pixels that are turned at a time.
const AT_A_TIME: usize = 4096;

/// Turns pixels (three bytes each) from the space of an ICC profile into sRGB. A profile that cannot be read, or that is not of
/// red, green and blue, changes nothing: most such pictures are near enough to sRGB, and the swatches are in the same picture as the lines.
pub(super) fn to_srgb(rgb: &mut [u8], profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let srgb = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let Ok(turn) = profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options) else { return };
    let mut turned = vec![0; AT_A_TIME * 3];
    for pixels in rgb.chunks_mut(AT_A_TIME * 3) {
        let turned = &mut turned[..pixels.len()];
        if turn.transform(pixels, turned).is_err() {
            return;
        }
        pixels.copy_from_slice(turned);
    }
}
