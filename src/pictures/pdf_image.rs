//! One picture inside a PDF.

use lopdf::{Dictionary, Document, Object, Stream};

use super::colour_profile::to_srgb;
use super::predictor::without_prediction;
use super::raster_file::decode_as_stored;
use super::{MOST_PIXELS, PictureFault};
use crate::reading::Picture;

/// A larger ICC profile is not looked at, in bytes.
const LARGEST_PROFILE: usize = 4 * 1024 * 1024;

/// How the samples of a picture stand for colours.
enum Colours {
    Grey,
    Rgb,
    Cmyk,
    /// Each sample is a row of three bytes in this table.
    Indexed(Vec<u8>),
}

/// Decodes a picture. What it says of its own orientation does not count inside a PDF: the page says it.
pub(super) fn decode_image(document: &Document, stream: &Stream) -> Result<Picture, PictureFault> {
    let whole = |key: &[u8]| {
        let number = stream.dict.get(key).ok().and_then(|it| document.dereference(it).ok()?.1.as_i64().ok());
        number.and_then(|number| usize::try_from(number).ok())
    };
    let (Some(width), Some(height)) = (whole(b"Width"), whole(b"Height")) else { return Err(PictureFault::Damaged) };
    if (width as u64).saturating_mul(height as u64) > MOST_PIXELS {
        return Err(PictureFault::TooLarge);
    }
    let bits = whole(b"BitsPerComponent").unwrap_or(8);
    let filters = filters(document, &stream.dict);
    let is_mask = stream.dict.get(b"ImageMask").is_ok_and(|it| matches!(it, Object::Boolean(true)));
    match filters.last().map(Vec::as_slice) {
        Some(b"CCITTFaxDecode" | b"JBIG2Decode") => return Err(PictureFault::BlackAndWhite),
        Some(b"DCTDecode") => {
            let bytes = undone(stream, &filters[..filters.len() - 1], width * height)?;
            return decode_as_stored(&bytes, profile(document, stream).as_deref());
        }
        Some(b"FlateDecode" | b"LZWDecode") | None => {}
        Some(_) => return Err(PictureFault::Unsupported),
    }
    if bits == 1 || is_mask {
        return Err(PictureFault::BlackAndWhite);
    }
    let colours = colours(document, stream)?;
    let channels = match colours {
        Colours::Grey | Colours::Indexed(_) => 1,
        Colours::Rgb => 3,
        Colours::Cmyk => 4,
    };
    let bytes = undone(stream, &filters, width * height)?;
    let bytes = without_prediction(bytes, &parameters(document, &stream.dict), (width, channels, bits))?;
    let samples = samples(&bytes, (width, height), channels, bits)?;
    picture(&samples, (width, height), &colours, bits, profile(document, stream).as_deref())
}

/// The ICC profile that says what red, green and blue are.
fn profile(document: &Document, stream: &Stream) -> Option<Vec<u8>> {
    let space = document.dereference(stream.dict.get(b"ColorSpace").ok()?).ok()?.1.as_array().ok()?;
    let name = document.dereference(space.first()?).ok()?.1.as_name().ok()?;
    let profile = document.dereference(space.get(1)?).ok()?.1.as_stream().ok()?;
    if name != b"ICCBased" {
        return None;
    }
    if profile.dict.has(b"Filter") {
        return profile.decompressed_content_with_limit(LARGEST_PROFILE).ok();
    }
    Some(profile.content.clone())
}

fn filters(document: &Document, dictionary: &Dictionary) -> Vec<Vec<u8>> {
    let Some((_, filter)) = dictionary.get(b"Filter").ok().and_then(|it| document.dereference(it).ok()) else {
        return Vec::new();
    };
    match filter {
        Object::Name(name) => vec![name.clone()],
        Object::Array(names) => names.iter().filter_map(|name| name.as_name().ok().map(<[u8]>::to_vec)).collect(),
        _ => Vec::new(),
    }
}

/// The parameters of the last filter.
fn parameters(document: &Document, dictionary: &Dictionary) -> Dictionary {
    let parameters = dictionary.get(b"DecodeParms").ok().and_then(|it| document.dereference(it).ok());
    let last = match parameters {
        Some((_, Object::Array(all))) => all.last().and_then(|it| document.dereference(it).ok()).map(|(_, it)| it),
        Some((_, object)) => Some(object),
        None => None,
    };
    last.and_then(|it| it.as_dict().ok().cloned()).unwrap_or_default()
}

/// The bytes of a stream after these filters are undone, without what a predictor did.
fn undone(stream: &Stream, filters: &[Vec<u8>], pixels: usize) -> Result<Vec<u8>, PictureFault> {
    if filters.is_empty() {
        return Ok(stream.content.clone());
    }
    let names: Vec<Object> = filters.iter().map(|name| Object::Name(name.clone())).collect();
    let mut bare = Dictionary::new();
    bare.set("Filter", Object::Array(names));
    // Sixteen bits in four channels, with a byte a row, are the most that the picture can need.
    let most = pixels.saturating_mul(9) + 1024 * 1024;
    let stream = Stream::new(bare, stream.content.clone());
    stream.decompressed_content_with_limit(most).map_err(|_| PictureFault::Damaged)
}

fn colours(document: &Document, stream: &Stream) -> Result<Colours, PictureFault> {
    let space = stream.dict.get(b"ColorSpace").ok().and_then(|it| document.dereference(it).ok()).map(|(_, it)| it);
    let Some(space) = space else { return Err(PictureFault::Damaged) };
    colours_of(document, space, 0)
}

fn colours_of(document: &Document, space: &Object, depth: usize) -> Result<Colours, PictureFault> {
    let of_name = |name: &[u8]| match name {
        b"DeviceGray" | b"CalGray" | b"G" => Ok(Colours::Grey),
        b"DeviceRGB" | b"CalRGB" | b"RGB" => Ok(Colours::Rgb),
        b"DeviceCMYK" | b"CMYK" => Ok(Colours::Cmyk),
        _ => Err(PictureFault::Unsupported),
    };
    let parts = match space {
        Object::Name(name) => return of_name(name),
        Object::Array(parts) if depth < 3 => parts,
        _ => return Err(PictureFault::Unsupported),
    };
    let part = |number: usize| parts.get(number).and_then(|it| document.dereference(it).ok()).map(|(_, it)| it);
    match part(0).and_then(|it| it.as_name().ok()) {
        Some(b"ICCBased") => {
            let channels = part(1).and_then(|it| it.as_stream().ok()?.dict.get(b"N").ok()?.as_i64().ok());
            match channels {
                Some(1) => Ok(Colours::Grey),
                Some(3) => Ok(Colours::Rgb),
                Some(4) => Ok(Colours::Cmyk),
                _ => Err(PictureFault::Unsupported),
            }
        }
        Some(b"Indexed" | b"I") => {
            let base = part(1).ok_or(PictureFault::Damaged)?;
            if !matches!(colours_of(document, base, depth + 1)?, Colours::Rgb) {
                return Err(PictureFault::Unsupported);
            }
            let table = match part(3) {
                Some(Object::String(bytes, _)) => bytes.clone(),
                Some(Object::Stream(stream)) if stream.dict.has(b"Filter") => {
                    stream.decompressed_content_with_limit(4096).map_err(|_| PictureFault::Damaged)?
                }
                Some(Object::Stream(stream)) => stream.content.clone(),
                _ => return Err(PictureFault::Damaged),
            };
            Ok(Colours::Indexed(table))
        }
        Some(name) => of_name(name),
        None => Err(PictureFault::Damaged),
    }
}

/// The samples of a picture, one byte each, rows without their filling; of sixteen bits the upper eight.
fn samples(
    bytes: &[u8],
    (width, height): (usize, usize),
    channels: usize,
    bits: usize,
) -> Result<Vec<u8>, PictureFault> {
    if ![2, 4, 8, 16].contains(&bits) {
        return Err(PictureFault::Unsupported);
    }
    let row_bytes = (width * channels * bits).div_ceil(8);
    if row_bytes == 0 || bytes.len() < row_bytes * height {
        return Err(PictureFault::Damaged);
    }
    let mut samples = Vec::with_capacity(width * height * channels);
    for row in bytes.chunks_exact(row_bytes).take(height) {
        samples.extend((0..width * channels).map(|number| match bits {
            8 => row[number],
            16 => row[number * 2],
            _ => {
                let at = number * bits;
                row[at / 8] >> (8 - bits - at % 8) & ((1 << bits) - 1)
            }
        }));
    }
    Ok(samples)
}

fn picture(
    samples: &[u8],
    (width, height): (usize, usize),
    colours: &Colours,
    bits: usize,
    profile: Option<&[u8]>,
) -> Result<Picture, PictureFault> {
    let full = if bits < 8 { 255 / ((1 << bits) - 1) } else { 1 };
    let mut rgb: Vec<u8> = match colours {
        Colours::Rgb => samples.iter().map(|&it| it.saturating_mul(full as u8)).collect(),
        Colours::Grey => samples.iter().flat_map(|&it| [it.saturating_mul(full as u8); 3]).collect(),
        Colours::Cmyk => samples
            .chunks_exact(4)
            .flat_map(|ink| {
                let paper = |ink: u8, black: u8| ((255 - u16::from(ink)) * (255 - u16::from(black)) / 255) as u8;
                [paper(ink[0], ink[3]), paper(ink[1], ink[3]), paper(ink[2], ink[3])]
            })
            .collect(),
        Colours::Indexed(table) => samples
            .iter()
            .flat_map(|&number| {
                let at = usize::from(number) * 3;
                table.get(at..at + 3).map_or([255; 3], |rgb| [rgb[0], rgb[1], rgb[2]])
            })
            .collect(),
    };
    if let (Colours::Rgb, Some(profile)) = (colours, profile) {
        to_srgb(&mut rgb, profile);
    }
    Picture::new(width, height, rgb).ok_or(PictureFault::Damaged)
}
