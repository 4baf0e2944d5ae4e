//! Undoes what a predictor did to the rows of a picture (PNG, ISO/IEC 15948, 9; TIFF 6.0, 14), for any number of bits.

use lopdf::{Dictionary, Object};

use super::PictureFault;

/// The bytes before prediction. `shape` is pixels in a row, channels, and bits in a sample, where the parameters do not say otherwise.
pub(super) fn without_prediction(
    bytes: Vec<u8>,
    parameters: &Dictionary,
    shape: (usize, usize, usize),
) -> Result<Vec<u8>, PictureFault> {
    let number = |key: &[u8], usual: usize| {
        let found = parameters.get(key).and_then(Object::as_i64).ok();
        found.and_then(|it| usize::try_from(it).ok()).filter(|&it| it > 0 && it < 1 << 20).unwrap_or(usual)
    };
    let (columns, channels, bits) =
        (number(b"Columns", shape.0), number(b"Colors", shape.1), number(b"BitsPerComponent", shape.2));
    let row_bytes = (columns * channels.min(32) * bits.min(16)).div_ceil(8);
    let step = (channels.min(32) * bits.min(16)).div_ceil(8);
    match number(b"Predictor", 1) {
        1 => Ok(bytes),
        2 if bits == 8 => Ok(of_tiff(bytes, row_bytes, step)),
        10..=15 => of_png(&bytes, row_bytes, step),
        _ => Err(PictureFault::Unsupported),
    }
}

fn of_tiff(mut bytes: Vec<u8>, row_bytes: usize, step: usize) -> Vec<u8> {
    for row in bytes.chunks_exact_mut(row_bytes) {
        for at in step..row_bytes {
            row[at] = row[at].wrapping_add(row[at - step]);
        }
    }
    bytes
}

fn of_png(bytes: &[u8], row_bytes: usize, step: usize) -> Result<Vec<u8>, PictureFault> {
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    for row in bytes.chunks(row_bytes + 1) {
        let Some((&kind, row)) = row.split_first() else { break };
        let start = out.len();
        for (at, &byte) in row.iter().enumerate() {
            let left = if at >= step { out[start + at - step] } else { 0 };
            let above = if start >= row_bytes { out[start - row_bytes + at] } else { 0 };
            let corner = if at >= step && start >= row_bytes { out[start - row_bytes + at - step] } else { 0 };
            let guess = match kind {
                0 => 0,
                1 => left,
                2 => above,
                3 => u8::midpoint(left, above),
                4 => paeth(left, above, corner),
                _ => return Err(PictureFault::Damaged),
            };
            out.push(byte.wrapping_add(guess));
        }
    }
    Ok(out)
}

/// Of left, above and the corner between them the nearest to their plane.
fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let plane = i16::from(left) + i16::from(above) - i16::from(corner);
    let off = |value: u8| (plane - i16::from(value)).abs();
    if off(left) <= off(above) && off(left) <= off(corner) {
        left
    } else if off(above) <= off(corner) {
        above
    } else {
        corner
    }
}
