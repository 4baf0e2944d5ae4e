//! Text in files that people and their programs make: with a mark at the start or without, in the codings that editors,
//! spreadsheets and mail programmes write.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The mark that some editors put before text in UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";
/// How archives begin, and workbooks with them, which are archives of parts.
const ARCHIVE: &[u8] = b"PK\x03\x04";
/// How workbooks and documents of older office programs begin.
const OLD_OFFICE: &[u8] = b"\xD0\xCF\x11\xE0";
/// Names of parts that an archive has when it is a workbook.
const WORKBOOK_PARTS: [&[u8]; 2] = [b"xl/", b"opendocument.spreadsheet"];
/// So much is looked at to see whether text without a mark is UTF-16, in bytes.
const LOOKED_AT: usize = 4096;

/// How letters are written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// As nearly all programs write today.
    Utf8,
    /// Two bytes a letter, as "Unicode text" of spreadsheets.
    Utf16,
    /// One byte a letter, as older programs in Western Europe write. What is neither of the others is taken for this; where a
    /// wrong guess does harm, ask.
    Windows1252,
}

/// Text that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, without a mark at its start.
    pub text: Cow<'a, str>,
    /// How it was written.
    pub coding: Coding,
}

/// Why bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoText {
    /// A workbook of a spreadsheet program, which can save it as text.
    Workbook,
    /// An archive, which has to be unpacked.
    Archive,
    /// Something else.
    Other,
}

/// The text in `bytes`.
///
/// ```
/// use potloodlijn::typed::{Coding, decode};
/// let read = decode(b"\xEF\xBB\xBFcaf\xC3\xA9").unwrap();
/// assert_eq!((&*read.text, read.coding), ("café", Coding::Utf8));
/// let read = decode(b"\xFF\xFEc\0a\0f\0\xE9\0").unwrap();
/// assert_eq!((&*read.text, read.coding), ("café", Coding::Utf16));
/// let read = decode(b"caf\xE9").unwrap();
/// assert_eq!((&*read.text, read.coding), ("café", Coding::Windows1252));
/// ```
///
/// # Errors
/// What they are instead.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, NoText> {
    match without_mark(bytes)? {
        Cow::Owned(utf_8) => {
            let text = String::from_utf8(utf_8).map_err(|_| NoText::Other)?;
            Ok(Decoded { text: text.into(), coding: Coding::Utf16 })
        }
        Cow::Borrowed(bytes) => Ok(match std::str::from_utf8(bytes) {
            Ok(text) => Decoded { text: text.into(), coding: Coding::Utf8 },
            Err(_) => Decoded { text: WINDOWS_1252.decode_without_bom_handling(bytes).0, coding: Coding::Windows1252 },
        }),
    }
}

/// The bytes of a text file without a mark at their start, UTF-16 put into UTF-8; whether they are UTF-8 is not looked at yet.
/// For text whose lines are joined before its letters are read.
///
/// # Errors
/// What they are instead of text.
pub fn without_mark(bytes: &[u8]) -> Result<Cow<'_, [u8]>, NoText> {
    if let Some(what) = no_text(bytes) {
        return Err(what);
    }
    let wide = match bytes {
        [0xFF, 0xFE, rest @ ..] => Some((UTF_16LE, rest)),
        [0xFE, 0xFF, rest @ ..] => Some((UTF_16BE, rest)),
        _ if nulls_at(bytes, 1) => Some((UTF_16LE, bytes)),
        _ if nulls_at(bytes, 0) => Some((UTF_16BE, bytes)),
        _ => None,
    };
    let Some((coding, rest)) = wide else {
        let plain = bytes.strip_prefix(MARK).unwrap_or(bytes);
        return if plain.contains(&0) { Err(NoText::Other) } else { Ok(plain.into()) };
    };
    let (text, had_errors) = coding.decode_without_bom_handling(rest);
    if had_errors || text.contains('\0') { Err(NoText::Other) } else { Ok(text.into_owned().into_bytes().into()) }
}

/// One line of a text file: UTF-8 where it is that, otherwise as older programs write.
///
/// ```
/// use potloodlijn::typed::decode_line;
/// assert_eq!([b"caf\xC3\xA9".as_slice(), b"caf\xE9"].map(decode_line), ["café", "café"]);
/// ```
pub fn decode_line(line: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(line).map_or_else(|_| WINDOWS_1252.decode_without_bom_handling(line).0, Into::into)
}

/// The lines of `bytes`, whichever of the three line ends they have.
///
/// ```
/// use potloodlijn::typed::lines_of;
/// assert_eq!(lines_of(b"a\r\nb\r\rc\n").collect::<Vec<_>>(), [b"a".as_slice(), b"b", b"", b"c"]);
/// ```
pub fn lines_of(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(bytes);
    std::iter::from_fn(move || {
        let here = rest?;
        let Some(end) = here.iter().position(|byte| matches!(byte, b'\r' | b'\n')) else {
            rest = None;
            return (!here.is_empty()).then_some(here);
        };
        let both = here[end..].starts_with(b"\r\n");
        rest = Some(&here[end + 1 + usize::from(both)..]);
        Some(&here[..end])
    })
}

/// The lines of `text` with their numbers, from 1.
pub fn numbered_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    // What stood between two line ends in text is text.
    let lines = lines_of(text.as_bytes()).map(|line| std::str::from_utf8(line).unwrap_or_default());
    lines.enumerate().map(|(place, line)| (place + 1, line))
}

fn no_text(bytes: &[u8]) -> Option<NoText> {
    if bytes.starts_with(OLD_OFFICE) {
        return Some(NoText::Workbook);
    }
    if !bytes.starts_with(ARCHIVE) {
        return None;
    }
    let has = |part: &[u8]| bytes.windows(part.len()).any(|here| here == part);
    Some(if WORKBOOK_PARTS.into_iter().any(has) { NoText::Workbook } else { NoText::Archive })
}

/// Text in Western letters that is UTF-16 has a null at nearly every second place, and nowhere else.
fn nulls_at(bytes: &[u8], parity: usize) -> bool {
    let looked_at = &bytes[..bytes.len().min(LOOKED_AT)];
    let nulls = |parity: usize| looked_at.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    looked_at.len() >= 4 && nulls(1 - parity) == 0 && nulls(parity) * 4 > looked_at.len()
}
