//! What a file is, told by how it begins: mail, browsers and phones give files other names.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::envelope::Format;
use super::memory;
use crate::model::{Edition, Group, Instrument, Journey, Now, Setup};
use crate::sealing::is_sealed;
use crate::typed::decode;

/// So much of a file is looked at, in bytes: `"format"` stands in front, and armour may stand below the words of a mail.
pub const LOOKED_AT_BYTES: usize = 16 * 1024;
/// What stands in `"format"` of numbers for other programs.
pub const ANALYSIS: &str = "potloodlijn/analysis";
/// How the kinds of this program begin.
const OURS: &str = "potloodlijn/";

/// What a file looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Looks {
    /// A file of ours that is read.
    Ours,
    /// Sealed or locked; what is in it shows when it is opened.
    Sealed,
    /// Of this program, and nothing that is read: numbers for others, or a kind of a newer version.
    OtherKind {
        /// What it says that it is.
        format: String,
    },
    /// Anything else.
    NotOurs,
    /// It cannot be read as anything: perhaps the rest of a file of ours.
    Broken,
}

/// What a file looks like that begins with `head`.
///
/// ```
/// use potloodlijn::format::{Looks, looks_of};
/// assert_eq!(looks_of(br#"{ "format" : "potloodlijn/journey", "version": 1"#), Looks::Ours);
/// assert_eq!(looks_of(b"age-encryption.org/v1\n-> X25519 "), Looks::Sealed);
/// assert_eq!(looks_of(b"Beste allemaal"), Looks::NotOurs);
/// ```
pub fn looks_of(head: &[u8]) -> Looks {
    if is_sealed(head) {
        return Looks::Sealed;
    }
    match said_format(head) {
        Some(format) if KNOWN.contains(&format.as_str()) => Looks::Ours,
        Some(format) => Looks::OtherKind { format },
        None => Looks::NotOurs,
    }
}

/// This program writes files of this kind and never reads them as documents: numbers for other programs, and what a computer remembers
/// of editions.
///
/// ```
/// use potloodlijn::format::is_no_document;
/// assert!(is_no_document("potloodlijn/analysis") && !is_no_document("potloodlijn/journey"));
/// ```
pub fn is_no_document(format: &str) -> bool {
    [ANALYSIS, memory::NAME].contains(&format)
}

/// A file that begins with `head` says that it is an edition for HR, of whichever version and however damaged.
///
/// ```
/// use potloodlijn::format::is_edition;
/// assert!(is_edition(br#"{ "format": "potloodlijn/edition", "version": 2, "lin"#));
/// assert!(!is_edition(br#"{ "format": "potloodlijn/group", "version": 1 }"#));
/// ```
pub fn is_edition(head: &[u8]) -> bool {
    said_format(head).is_some_and(|format| format == Edition::NAME)
}

/// The kind of ours that a file says it is which begins with `head`.
fn said_format(head: &[u8]) -> Option<String> {
    let read = decode(head).ok()?;
    read.text.trim_start().strip_prefix('{').and_then(format_in).map(str::to_owned)
}

/// What the file of which these are all `bytes` looks like: `"format"` may stand anywhere in it.
///
/// ```
/// use potloodlijn::format::{Looks, looks_of_whole};
/// assert_eq!(looks_of_whole(br#"{ "events": [], "format": "potloodlijn/journey" }"#), Looks::Ours);
/// assert_eq!(looks_of_whole(br#"{ "in": { "format": "potloodlijn/journey" } }"#), Looks::NotOurs);
/// assert_eq!(looks_of_whole(br#"{ "format": "potloodlijn/jour"#), Looks::Broken);
/// ```
pub fn looks_of_whole(bytes: &[u8]) -> Looks {
    #[derive(Deserialize)]
    struct Head {
        format: Option<String>,
    }
    let Ok(read) = decode(bytes) else { return Looks::Broken };
    match serde_json::from_str::<Head>(&read.text) {
        Err(_) if serde_json::from_str::<IgnoredAny>(&read.text).is_ok() => Looks::NotOurs,
        Err(_) => Looks::Broken,
        Ok(Head { format: Some(format) }) if KNOWN.contains(&format.as_str()) => Looks::Ours,
        Ok(Head { format: Some(format) }) if format.starts_with(OURS) => Looks::OtherKind { format },
        Ok(_) => Looks::NotOurs,
    }
}

/// The kinds that are read.
const KNOWN: [&str; 6] = [Journey::NAME, Now::NAME, Setup::NAME, Group::NAME, Instrument::NAME, Edition::NAME];

/// The first `"format"` of ours.
fn format_in(text: &str) -> Option<&str> {
    text.match_indices("\"format\"").find_map(|(at, name)| {
        let value = text[at + name.len()..].trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
        let value = &value[..value.find('"')?];
        value.starts_with(OURS).then_some(value)
    })
}
