//! Someone leaves a group: no state of it that is kept anywhere may hold this person.

use std::io;
use std::path::Path;
use std::sync::Arc;

use uuid::Uuid;

use super::disk::Disk;
use super::folder::files_in;
use super::journal::{Journal, JournalText};
use super::kept::KeptDocument;
use super::left::forget;
use super::lock::{read_taken, take};
use super::save::{end_of_links, folder_of, kept_aside, left_beside, previous_of, replace};
use super::sealed_journal::{locked_key, read_journal};
use super::special::refuse_unwritable;
use super::store::{JOURNAL_ENDING, Store};
use crate::format::{LOOKED_AT_BYTES, Looks, looks_of};
use crate::model::ParticipantCode;
use crate::sealing::{LineLock, Passphrase, is_sealed};

/// Writes `bytes` to `path` as [`super::save`] does, but keeps nothing of what was there: the state before it goes first,
/// so that a crash cannot leave it beside a file that says that someone is gone. What a program that was killed left beside it goes
/// too, and so do states of other documents that hold one of the drawings in `gone`, or that are closed and may, and numbers of anybody.
///
/// # Errors
/// What the disk said. Under the file's name is then the old file or the new one, whole.
pub fn save_without_before(disk: &dyn Disk, path: &Path, bytes: &[u8], gone: &[Uuid]) -> io::Result<()> {
    refuse_unwritable(path)?;
    let path = &end_of_links(path)?;
    for left in left_beside(folder_of(path)) {
        disk.remove(&left)?;
    }
    for aside in kept_aside(path) {
        let text = read_taken(&mut take(&aside)?)?;
        let are_numbers = matches!(looks_of(&text[..text.len().min(LOOKED_AT_BYTES)]), Looks::OtherKind { .. });
        let text = String::from_utf8_lossy(&text);
        if are_numbers || is_sealed(text.as_bytes()) || gone.iter().any(|id| text.contains(&id.to_string())) {
            disk.remove(&aside)?;
        }
    }
    if previous_of(path).exists() {
        disk.remove(&previous_of(path))?;
    }
    replace(disk, path, bytes)?;
    disk.sync_folder(folder_of(path))
}

/// Takes what is kept of a person out of the private folder: everything of their own journey, and the person out of the
/// journals of the group, which otherwise keep what is in no file yet. Sealed journals open with `passphrase`; one that does not
/// goes, as it may hold the person.
///
/// # Errors
/// What the disk said; `WouldBlock` when another window has the group open with changes. What was not reached is as it was.
pub fn take_out_of_store(
    store: &Store,
    group: Uuid,
    (journey, participant): (Option<Uuid>, &ParticipantCode),
    passphrase: Option<&Passphrase>,
) -> io::Result<()> {
    if store.folder.is_none() {
        return Ok(());
    }
    for folder in [store.journals()?, store.states()?] {
        for left in left_beside(&folder) {
            store.disk.remove(&left)?;
        }
    }
    let ours = |path: &Path| path.file_name().is_some_and(|it| it.to_string_lossy().starts_with(&group.to_string()));
    let journals = files_in(&store.journals()?, JOURNAL_ENDING);
    for path in journals.iter().filter(|path| ours(path)) {
        take_out_of_journal(store, path, participant, passphrase)?;
    }
    journey.map_or(Ok(()), |journey| forget(store, journey))
}

fn take_out_of_journal(
    store: &Store,
    path: &Path,
    participant: &ParticipantCode,
    passphrase: Option<&Passphrase>,
) -> io::Result<()> {
    let mut file = take(path)?;
    let bytes = read_taken(&mut file)?;
    let sealed_with = locked_key(&bytes).zip(passphrase);
    let keys = sealed_with.as_ref().and_then(|(locked_key, passphrase)| LineLock::unlock(locked_key, passphrase).ok());
    if let Some(read) = read_journal(&bytes, keys.as_ref())
        && let KeptDocument::Group(group) = read.told.document
    {
        let mut group = Arc::unwrap_or_clone(group);
        group.withdraw(participant);
        let id = group.id;
        let mut text = JournalText::default();
        text.begin(&KeptDocument::Group(Arc::new(group)), read.told.at, read.told.path.as_deref(), false);
        Journal::create(store, id, sealed_with.map(|(_, passphrase)| passphrase))?.append(&text)?;
    }
    // What cannot be read cannot be gone on with either, and may hold anybody.
    store.disk.remove(path)
}
