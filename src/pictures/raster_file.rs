//! One picture in a file of its own.

use std::io::Cursor;

use image::{ColorType, DynamicImage, ImageDecoder, ImageError, ImageReader, Limits};

use super::colour_profile::to_srgb;
use super::{MOST_PIXELS, PictureFault};
use crate::reading::Picture;

/// Memory that a decoder may take, for each pixel that a picture may have.
const BYTES_PER_PIXEL: u64 = 8;

/// Decodes a picture and turns it upright, as the camera noted.
pub(super) fn decode(bytes: &[u8]) -> Result<Picture, PictureFault> {
    let Decoded { mut image, orientation, profile } = decoded(bytes)?;
    if let Some(orientation) = orientation {
        image.apply_orientation(orientation);
    }
    picture_of(image, profile.as_deref())
}

/// Decodes a picture as it is stored; its colours are those of `profile`, else those of its own.
pub(super) fn decode_as_stored(bytes: &[u8], profile: Option<&[u8]>) -> Result<Picture, PictureFault> {
    let decoded = decoded(bytes)?;
    picture_of(decoded.image, profile.or(decoded.profile.as_deref()))
}

struct Decoded {
    image: DynamicImage,
    orientation: Option<image::metadata::Orientation>,
    /// Its ICC profile.
    profile: Option<Vec<u8>>,
}

fn decoded(bytes: &[u8]) -> Result<Decoded, PictureFault> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| PictureFault::Damaged)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_PIXELS * BYTES_PER_PIXEL);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|trouble| fault_of(&trouble))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PictureFault::TooLarge);
    }
    if matches!(decoder.original_color_type(), image::ExtendedColorType::L1) {
        return Err(PictureFault::BlackAndWhite);
    }
    // What the program cannot hold in eight bits a channel it does not need.
    if matches!(decoder.color_type(), ColorType::Rgb32F | ColorType::Rgba32F) {
        return Err(PictureFault::Unsupported);
    }
    let orientation = decoder.orientation().ok();
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder).map_err(|trouble| fault_of(&trouble))?;
    Ok(Decoded { image, orientation, profile })
}

fn fault_of(trouble: &ImageError) -> PictureFault {
    match trouble {
        ImageError::Unsupported(_) => PictureFault::Unsupported,
        ImageError::Limits(_) => PictureFault::TooLarge,
        _ => PictureFault::Damaged,
    }
}

fn picture_of(image: DynamicImage, profile: Option<&[u8]>) -> Result<Picture, PictureFault> {
    let mut rgb = image.into_rgb8();
    let (width, height) = (rgb.width() as usize, rgb.height() as usize);
    if let Some(profile) = profile {
        to_srgb(&mut rgb, profile);
    }
    Picture::new(width, height, rgb.into_raw()).ok_or(PictureFault::Damaged)
}
