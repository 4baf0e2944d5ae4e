//! Words as PDF holds them outside the letters of a page.

use lopdf::{Object, StringFormat};

/// Words as a text string of PDF.
pub(super) fn utf16(text: &str) -> Object {
    Object::String(utf16_bytes(text), StringFormat::Hexadecimal)
}

/// The bytes of a text string of PDF.
pub(super) fn utf16_bytes(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}
