//! A figure of points as a file that says who made it, so that it is known again beside somebody's own pictures.

use crate::report::{Figure, PictureFault, to_png};

/// Who made a picture or a workbook.
pub(super) const MAKER: &str = "Potloodlijn";

/// How a PNG file begins.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// So long are its mark and its first part, which says how large the picture is.
const HEAD: usize = 33;
/// A part of a PNG file says first how long it is, in so many bytes.
const LENGTH: usize = 4;
/// A part with a text, and the name of the text.
const SOFTWARE: &[u8] = b"tEXtSoftware\0";
/// The kind of a part is so long.
const KIND: usize = 4;

/// `figure` as a PNG file, signed.
///
/// # Errors
/// As [`to_png`].
pub fn signed_png(figure: &Figure) -> Result<Vec<u8>, PictureFault> {
    let mut bytes = to_png(figure)?;
    let part = part();
    let mut signed = ((part.len() - KIND) as u32).to_be_bytes().to_vec();
    signed.extend_from_slice(&part);
    signed.extend_from_slice(&crc32fast::hash(&part).to_be_bytes());
    bytes.splice(HEAD..HEAD, signed);
    Ok(bytes)
}

/// Whether these bytes are a PNG file that this program signed.
pub(super) fn is_signed(bytes: &[u8]) -> bool {
    is_png(bytes) && bytes.get(HEAD + LENGTH..).is_some_and(|after| after.starts_with(&part()))
}

/// Whether these bytes are a PNG file.
pub(super) fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(PNG)
}

fn part() -> Vec<u8> {
    [SOFTWARE, MAKER.as_bytes()].concat()
}
