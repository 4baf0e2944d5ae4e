//! The lines journals are made of: each carries a checksum, so that a line that was cut off or damaged is recognised and
//! what stands before it is kept.
//!
//! ```text
//! CHECKSUM KIND JSON⏎        CHECKSUM: CRC-32 of "KIND JSON" as eight hexadecimal digits
//! ```

use serde::Serialize;

/// One line.
///
/// # Panics
/// Never for values of this program: all their map keys are strings.
pub(super) fn line_of(kind: &str, value: &impl Serialize) -> Vec<u8> {
    line(kind, &serde_json::to_vec(value).expect("all keys are strings"))
}

/// One line around JSON that was written already; it must not hold a line break inside.
pub(super) fn line(kind: &str, json: &[u8]) -> Vec<u8> {
    let body = [kind.as_bytes(), b" ", json.trim_ascii_end()].concat();
    [format!("{:08x} ", crc32fast::hash(&body)).as_bytes(), &body, b"\n"].concat()
}

/// A line that is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// What it is.
    pub kind: &'a str,
    /// What it says.
    pub json: &'a [u8],
    /// Where it ends, in bytes from the beginning of the file.
    pub end: usize,
}

/// The lines of `bytes` up to the first that is not whole.
pub(super) fn whole_lines(bytes: &[u8]) -> impl Iterator<Item = Line<'_>> {
    let mut begin = 0;
    std::iter::from_fn(move || {
        let length = bytes[begin..].iter().position(|&byte| byte == b'\n')?;
        let (kind, json) = open_line(&bytes[begin..begin + length])?;
        begin += length + 1;
        Some(Line { kind, json, end: begin })
    })
}

fn open_line(line: &[u8]) -> Option<(&str, &[u8])> {
    let (checksum, rest) = line.split_at_checked(8)?;
    let body = rest.strip_prefix(b" ")?;
    let checksum = u32::from_str_radix(std::str::from_utf8(checksum).ok()?, 16).ok()?;
    if checksum != crc32fast::hash(body) {
        return None;
    }
    let space = body.iter().position(|&byte| byte == b' ')?;
    Some((std::str::from_utf8(&body[..space]).ok()?, &body[space + 1..]))
}
