//! Giving one edition of two groups out: the group that is open, and one in a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use uuid::Uuid;

use crate::format::{Instruments, LARGEST_FILE_BYTES, Opened, read, write};
use crate::model::{Both, EditionMemory, Group, IssuedEdition};
use crate::privacy::{PairIssue, PairRefusal, issue_pair, known_by, remember_issued};
use crate::sealing::{Closed, Openers, is_sealed};
use crate::storage::{Disk, StorageError, Store, change_memory, hold, load, save_on};

/// An edition of a pair that is asked for.
#[derive(Debug)]
pub struct PairToGive {
    /// Where it goes.
    pub path: PathBuf,
    /// The group that is open.
    pub group: Arc<Group>,
    /// The file of the other one.
    pub other: PathBuf,
    /// How both are called.
    pub names: Both<String>,
    /// What sealed files are opened with.
    pub openers: Openers,
    /// Where this computer remembers.
    pub store: Store,
    /// The day on which it is given.
    pub on: Date,
    /// Its id, where it is a new one.
    pub fresh_id: Uuid,
}

/// Why it was not given.
#[derive(Debug)]
pub enum PairTrouble {
    /// Another window has the file of the other group.
    OtherHeld,
    /// The file of the other group cannot be read or written.
    Other(PathBuf, StorageError),
    /// It may not be.
    Refused(PairRefusal),
    /// What this computer remembers cannot be read or changed.
    Memory(StorageError),
    /// The edition could not be written.
    NotWritten(StorageError),
}

/// The other group as it is in its file.
struct Other {
    bytes: Vec<u8>,
    group: Group,
    closed: Option<Closed>,
}

/// Writes the edition, with what the other group is to remember in its file and what this computer is to remember; gives what the group
/// that is open is to remember. All of it is done, or nothing.
///
/// # Errors
/// Why nothing was done.
pub fn give_pair(wanted: &PairToGive, disk: &dyn Disk) -> Result<IssuedEdition, PairTrouble> {
    let _held = hold(disk, &wanted.other).map_err(|_| PairTrouble::OtherHeld)?;
    let of_other = |error| PairTrouble::Other(wanted.other.clone(), error);
    let other = read_other(&wanted.other, &wanted.openers).map_err(of_other)?;
    let groups = [&*wanted.group, &other.group];
    let learn = |memory: &mut EditionMemory| {
        for edition in groups.iter().flat_map(|group| known_by(group, memory)).collect::<Vec<_>>() {
            memory.remember(edition);
        }
    };
    let memory = change_memory(&wanted.store, learn).map_err(PairTrouble::Memory)?;
    let names = wanted.names.clone().map(Some);
    let issue = issue_pair(groups, names, (Some(wanted.on), wanted.fresh_id), &memory).map_err(PairTrouble::Refused)?;
    let PairIssue { draft, for_groups: [for_open, for_other], for_computer } = issue;
    let new: Vec<_> = for_computer.iter().filter(|edition| !memory.knows(edition)).cloned().collect();
    let remember = |memory: &mut EditionMemory| for_computer.into_iter().for_each(|edition| memory.remember(edition));
    change_memory(&wanted.store, remember).map_err(PairTrouble::Memory)?;
    let mut remembering = other.group;
    remember_issued(&mut remembering.editions, for_other);
    let bytes = write(&remembering);
    let bytes = other.closed.map_or_else(|| bytes.clone(), |closed| closed.close(&bytes));
    let written = save_on(disk, &wanted.other, &bytes).map_err(|error| of_other(error.into())).and_then(|()| {
        let edition = save_on(disk, &wanted.path, &write(&draft.edition));
        edition.map_err(|error| PairTrouble::NotWritten(error.into()))
    });
    if let Err(trouble) = written {
        // An edition that is nowhere is remembered nowhere.
        let forget = |memory: &mut EditionMemory| memory.editions.retain(|known| !new.contains(known));
        change_memory(&wanted.store, forget).map_err(PairTrouble::Memory)?;
        if matches!(trouble, PairTrouble::NotWritten(_)) {
            save_on(disk, &wanted.other, &other.bytes).map_err(|error| of_other(error.into()))?;
        }
        return Err(trouble);
    }
    Ok(for_open)
}

fn read_other(path: &Path, openers: &Openers) -> Result<Other, StorageError> {
    let bytes = load(path)?;
    let (inside, closed) = if is_sealed(&bytes) {
        let (inside, closed) = openers.open_noting(&bytes, LARGEST_FILE_BYTES)?;
        (inside, Some(closed))
    } else {
        (bytes.clone(), None)
    };
    let group = read::<Group>(&inside, &Instruments::default()).and_then(Opened::known_version)?;
    Ok(Other { bytes, group, closed })
}
