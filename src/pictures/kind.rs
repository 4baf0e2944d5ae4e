//! What kind of file it is, by its first bytes.

/// How far into a file the mark of a PDF may stand.
const PDF_MARK_WITHIN: usize = 1024;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// JPEG, PNG or WebP.
    Photo,
    Tiff,
    Pdf,
    /// HEIC and AVIF.
    Heic,
    Other,
}

/// Whether a file begins as a picture or a PDF does, also one that cannot be read.
pub fn is_picture(bytes: &[u8]) -> bool {
    kind_of(bytes) != Kind::Other
}

pub(super) fn kind_of(bytes: &[u8]) -> Kind {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if begins(b"\xff\xd8\xff") || begins(b"\x89PNG\r\n\x1a\n") || begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Kind::Photo
    } else if begins(b"II*\0") || begins(b"MM\0*") {
        Kind::Tiff
    } else if bytes.get(4..8) == Some(b"ftyp") {
        Kind::Heic
    } else if bytes[..bytes.len().min(PDF_MARK_WITHIN)].windows(5).any(|part| part == b"%PDF-") {
        Kind::Pdf
    } else {
        Kind::Other
    }
}
