//! Armour: a sealed file as letters, so that it can go through a mail. What a mail programme puts around it or does to it is
//! undone: words above and below, empty lines, marks of quoting, lines broken elsewhere, another coding.

use std::fmt::Write as _;

use super::fault::SealFault;
use super::typed_over::letters_of;
use crate::typed::{decode, numbered_lines};

/// How armour begins.
const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
/// How it ends.
const END: &str = "-----END AGE ENCRYPTED FILE-----";
/// Letters on a line.
const LINE: usize = 64;
/// Armour begins within so many bytes of a file: a long mail.
const LOOKED_AT: usize = 256 * 1024;
/// What may stand before a line of a mail that is quoted.
const QUOTING: [char; 4] = ['>', '|', ' ', '\t'];

/// Whether armour stands in `bytes` with nothing but text around it.
pub(super) fn has_armour(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    // One of our files in the open may quote a mail.
    let begins = head.trim_ascii_start();
    let begins = begins.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(begins).trim_ascii_start();
    if begins.starts_with(b"{") {
        return false;
    }
    // The end of what is looked at may be half a letter; armour itself is plain.
    let head = if bytes.len() > head.len() { &head[..head.len() & !1] } else { head };
    decode(head).is_ok_and(|read| numbered_lines(&read.text).any(|(_, line)| bare(line) == BEGIN))
}

/// The armour in `bytes` as it was written, also where it was typed over from paper.
///
/// # Errors
/// It does not end, or a line was typed otherwise than it stands on paper.
pub(super) fn cleaned(bytes: &[u8]) -> Result<String, SealFault> {
    let whole = || {
        let read = decode(bytes).ok()?;
        let lines: Vec<&str> = numbered_lines(&read.text).map(|(_, line)| bare(line)).collect();
        let begin = lines.iter().position(|line| *line == BEGIN)?;
        let end = begin + lines[begin..].iter().position(|line| *line == END)?;
        Some(lines[begin + 1..end].iter().map(|line| (*line).to_owned()).collect::<Vec<String>>())
    };
    let lines = whole().ok_or(SealFault::Damaged)?;
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let letters = letters_of(&lines)?;
    in_armour(&letters).ok_or(SealFault::Damaged)
}

/// `letters` as age writes them.
fn in_armour(letters: &str) -> Option<String> {
    if !letters.is_ascii() {
        return None;
    }
    let mut clean = format!("{BEGIN}\n");
    for line in letters.as_bytes().chunks(LINE) {
        let line: &str = std::str::from_utf8(line).ok()?;
        writeln!(clean, "{line}").ok()?;
    }
    clean.push_str(END);
    clean.push('\n');
    Some(clean)
}

/// A line without what a mail may put around it.
fn bare(line: &str) -> &str {
    line.trim_start_matches(QUOTING).trim_end()
}
