//! Journals of documents that are locked with a passphrase: nothing of them stands on the disk in the open.
//!
//! The first line holds a key of this journal's own, locked with the passphrase; each line after it holds lines of a plain
//! journal, sealed to that key. So the passphrase is worked out once, and who writes on needs it no more.

use super::kept::{Told, read_told};
use super::lines::{line_of, whole_lines};
use crate::format::LARGEST_FILE_BYTES;
use crate::sealing::{LineLock, SecretKeys};

/// What one sealed line may hold at most, in bytes: a whole document with its set-up.
const MOST_IN_A_LINE: u64 = 2 * LARGEST_FILE_BYTES;

/// The first line.
pub(super) fn key_line(lock: &LineLock) -> Vec<u8> {
    line_of("key", &lock.locked_key)
}

/// A line that holds `lines`.
pub(super) fn sealed_line(lock: &LineLock, lines: &[u8]) -> Vec<u8> {
    line_of("sealed", &lock.seal_line(lines))
}

/// The locked key of a journal that is sealed.
pub(super) fn locked_key(journal: &[u8]) -> Option<String> {
    let first = whole_lines(journal).next().filter(|line| line.kind == "key")?;
    serde_json::from_slice(first.json).ok()
}

/// What a journal says, sealed with `keys` or not at all.
#[derive(Debug)]
pub(super) struct Reading {
    pub told: Told,
    /// Something at its end cannot be read, and is more than a line that was cut off.
    pub incomplete: bool,
    /// The bytes of the journal up to the first line that is not whole.
    pub whole: usize,
}

/// Reads a journal. `None` as for a plain one, or when the keys are needed and missing.
pub(super) fn read_journal(journal: &[u8], keys: Option<&SecretKeys>) -> Option<Reading> {
    let more_behind = |whole: usize| journal[whole..].contains(&b'\n');
    if locked_key(journal).is_none() {
        let told = read_told(journal)?;
        let whole = told.whole;
        return Some(Reading { told, incomplete: more_behind(whole), whole });
    }
    let keys = keys?;
    let (mut lines, mut whole) = (Vec::new(), 0);
    for line in whole_lines(journal) {
        if line.kind == "sealed" {
            let sealed: Option<String> = serde_json::from_slice(line.json).ok();
            let opened = sealed.and_then(|sealed| LineLock::open_line(&sealed, keys, MOST_IN_A_LINE).ok());
            let Some(mut opened) = opened else { break };
            lines.append(&mut opened);
        } else if line.kind != "key" {
            break;
        }
        whole = line.end;
    }
    let told = read_told(&lines)?;
    let incomplete = told.whole < lines.len() || more_behind(whole);
    Some(Reading { told, incomplete, whole })
}
