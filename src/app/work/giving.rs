//! Giving the edition of a group out, as a file or as pages for HR: made, remembered and written away from the window's thread, after
//! all that was asked to be written before it.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use uuid::Uuid;

use crate::app::document::SaveTrouble;
use crate::app::files::Purpose;
use crate::app::work::pdf::in_pdf;
use crate::app::work::taking::save_made;
use crate::exchange::Made;
use crate::format;
use crate::model::{Edition, EditionMemory, Group, IssuedEdition, Language};
use crate::privacy::{Issue, Refusal, Whom, issue_edition, known_by};
use crate::report::{Paper, edition_document};
use crate::storage::{Disk, StorageError, Store, ask_memory, change_memory, save_on};

/// Of whom an edition tells, once it is written.
pub type Given = Arc<OnceLock<IssuedEdition>>;

/// An edition that is asked for.
#[derive(Debug)]
pub struct EditionToGive {
    /// What for.
    pub purpose: Purpose,
    /// Where it goes.
    pub path: PathBuf,
    /// The group as it is now.
    pub group: Arc<Group>,
    /// Of whom.
    pub whom: Whom,
    /// What was asked before it and is not known to the group yet: as soon as that is written it counts as given out.
    pub before: Vec<Given>,
    /// Filled once it is written.
    pub given: Given,
    /// The day on which it is given.
    pub on: Date,
    /// Its id, where it is a new one: the first that no other edition has.
    pub fresh_ids: [Uuid; 2],
    /// Where this computer remembers.
    pub store: Store,
    /// The paper and the language of its pages; `None` for a file.
    pub pages: Option<(Paper, Language)>,
}

/// Why it was not given.
#[derive(Debug)]
pub enum EditionTrouble {
    /// It may not be.
    Refused(Refusal),
    /// What this computer remembers cannot be read or changed: then nobody knows what was given out.
    Memory(StorageError),
    /// It could not be written.
    NotWritten(SaveTrouble),
}

/// Writes the edition as it may be given out at this moment, with what this computer is to remember of it: a command or another window
/// may have made one since it was asked. All of it is done, or nothing.
///
/// # Errors
/// Why nothing was done.
pub fn give_edition(wanted: &EditionToGive, disk: &dyn Disk) -> Result<(), EditionTrouble> {
    let mut beside = Group::clone(&wanted.group);
    beside.editions.extend(wanted.before.iter().filter_map(|given| given.get().cloned()));
    let is_free = |id: &&Uuid| beside.editions.iter().all(|given| given.edition != **id);
    let fresh_id = *wanted.fresh_ids.iter().find(is_free).unwrap_or(&wanted.fresh_ids[1]);
    // Looked up, made and remembered in one go, so that no other program makes one in between.
    let made = ask_memory(&wanted.store, |memory| {
        for edition in known_by(&wanted.group, memory) {
            memory.remember(edition);
        }
        let issue = issue_edition(&beside, wanted.whom, Some(wanted.on), fresh_id, memory)?;
        let known = memory.editions.len();
        memory.remember(issue.for_computer.clone());
        Ok((issue, memory.editions.len() > known))
    });
    let (issue, is_new) = made.map_err(EditionTrouble::Memory)?.map_err(EditionTrouble::Refused)?;
    let Issue { draft, for_group, for_computer } = issue;
    if let Err(trouble) = write(wanted, &draft.edition, disk) {
        if is_new {
            // An edition that is nowhere is remembered nowhere.
            let forget = |memory: &mut EditionMemory| memory.editions.retain(|known| *known != for_computer);
            change_memory(&wanted.store, forget).map_err(EditionTrouble::Memory)?;
        }
        return Err(EditionTrouble::NotWritten(trouble));
    }
    // It was empty: nobody else fills it.
    let _is_filled = wanted.given.set(for_group);
    Ok(())
}

fn write(wanted: &EditionToGive, edition: &Edition, disk: &dyn Disk) -> Result<(), SaveTrouble> {
    match wanted.pages {
        None => {
            let written = save_on(disk, &wanted.path, &format::write(edition));
            written.map_err(|error| SaveTrouble::Storage(error.into()))
        }
        Some((paper, language)) => {
            let bytes = in_pdf(&edition_document(edition, language, paper))?;
            save_made(disk, &wanted.path, &bytes, &Made::Pages)
        }
    }
}
