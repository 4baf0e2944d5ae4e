//! The questions that stand before a screen, and what is said there.

use std::collections::BTreeMap;
use std::path::PathBuf;

use uuid::Uuid;

use crate::app::document::SaveTrouble;
use crate::app::files::calendar_question::CalendarQuestion;
use crate::app::files::{Leaving, PathQuestion, Purpose};
use crate::model::{Code, Journey, MergeReport, Merged, ParticipantCode};
use crate::sealing::{Lock, SealFault};
use crate::storage::{PassedOver, SavedState, Standing, StorageError, Wiped};

/// Files that wait for a key or a passphrase.
#[derive(Debug)]
pub struct UnlockQuestion {
    /// What they need.
    pub lock: Lock,
    /// What they were to be read for.
    pub purpose: Purpose,
    /// What was to be read.
    pub paths: Vec<PathBuf>,
    /// One of them, to be named.
    pub file: PathBuf,
    /// What came of the other files, to go on with.
    pub others: Option<Box<MergeQuestion>>,
    /// Why the last try did not work.
    pub trouble: Option<StorageError>,
}

impl UnlockQuestion {
    /// The question for files that did not open because nothing to open them with was given yet; `None` when something else is
    /// wrong with them.
    pub fn needed(error: &StorageError) -> Option<Lock> {
        match error {
            StorageError::Sealed(SealFault::NeedsKey) => Some(Lock::Key),
            StorageError::Sealed(SealFault::NeedsPassphrase | SealFault::OtherPassphrase) => Some(Lock::Passphrase),
            _ => None,
        }
    }
}

/// A question that stands before the screen.
#[derive(Debug)]
pub enum Dialog {
    /// Which file?
    Path(PathQuestion),
    /// How is this calendar meant?
    Calendar(Box<CalendarQuestion>),
    /// Another document stands there: is it replaced?
    Replace(Box<ReplaceQuestion>),
    /// What leaves the device, and where to?
    HandIn(PathQuestion),
    /// What came in, before it is taken.
    MergeReport(Box<MergeQuestion>),
    /// There are changes that are in no file: what about them?
    Unsaved(Leaving),
    /// Pause, stop, or stop and erase; with the contact card.
    Pause,
    /// Really erase everything?
    Erase,
    /// Something the person should know.
    Message(Message),
    /// Which earlier version?
    EarlierVersions(Vec<SavedState>),
    /// The keys of a facilitator.
    Keys,
    /// With what do these files open?
    Unlock(Box<UnlockQuestion>),
    /// Really wipe this device?
    Wipe,
    /// Lock the document that is open, or take its lock off?
    Cover,
    /// With which passphrase does this sealed journal open?
    UnlockLeft(PathBuf),
    /// Erase what this journal holds of what was left behind?
    EraseLeft(PathBuf),
    /// Is nothing to be told of groups smaller than this, from now on?
    Minimum(u32),
    /// Does this participant leave the group, for good?
    Withdraw(ParticipantCode),
    /// Erase the whole group?
    EraseGroup,
    /// For whom is the group closed that is handed over in this file?
    HandOver(PathBuf),
}

/// Another document stands where something was to be written.
#[derive(Debug)]
pub struct ReplaceQuestion {
    /// What for.
    pub purpose: Purpose,
    /// Where.
    pub path: PathBuf,
    /// What stands there.
    pub standing: Standing,
}

/// Something the person should know; the words follow the language of the window.
#[derive(Debug)]
pub enum Message {
    /// Handed in, to this file.
    HandedIn(PathBuf),
    /// This file could not be read.
    Unreadable(PathBuf, StorageError),
    /// This file could not be written.
    Unwritable(PathBuf, SaveTrouble),
    /// The file is of a newer version and may not be overwritten.
    NewerVersion,
    /// The instrument of this journey is not known; its set-up has to be opened first.
    UnknownInstrument(Code),
    /// The set-up asks for hand-ins to be sealed to a key that cannot be used.
    CannotSeal,
    /// What was wiped from this device.
    Wiped(Wiped),
    /// Another window has the file open, so it may not be written over from here.
    OpenElsewhere,
    /// Something is still being written or erased; the window closes after that.
    StillWriting {
        /// What is in no file was answered already.
        answered: bool,
    },
    /// What is open is not saved yet, and another document would take its place.
    SaveFirst,
    /// A moment of now that was begun is neither kept nor left, and another document would take the place of its owner's; saving that one does
    /// not keep it.
    NowFirst,
    /// It would be a file that is too large to be opened again, so it was not written.
    TooLarge,
    /// A hand-in may not take the place of the own file, which holds more.
    OwnFile,
    /// What happened, where a bar has no room for all of it.
    Notice(String),
    /// There was nothing to read in these files and folders.
    NothingFound,
    /// On the screen of HR only editions are opened.
    NotAnEdition,
}

/// The drawings of one code: the one that goes into the group, and the others, each with the name of its file.
pub type Doubles<'a> = (&'a Journey, Vec<(&'a str, &'a Journey)>);

/// What came in, before it is taken.
#[derive(Debug)]
pub struct MergeQuestion {
    /// The group as it would become, and what became of each journey.
    pub merged: Option<Merged>,
    /// What to say of each journey when no instrument for them is known, and so no group could be made.
    pub without_group: MergeReport,
    /// The files that could not be read, each with its reason.
    pub unreadable: Vec<(PathBuf, StorageError)>,
    /// Files in a folder that were passed over, with the reason.
    pub passed_over: Vec<(PathBuf, PassedOver)>,
    /// The drawings that are taken in the place of another one of the same code, because a person chose so.
    pub chosen: BTreeMap<ParticipantCode, Uuid>,
    /// The state number of the group that it was merged into.
    pub base_state: Option<u64>,
    /// The files and folders that were read, to read them again when the group has changed in the meantime.
    pub paths: Vec<PathBuf>,
}

impl MergeQuestion {
    /// Codes of which more than one drawing is there: the drawing that goes into the group, and the others with their files.
    pub fn doubles(&self) -> Vec<Doubles<'_>> {
        let Some(merged) = &self.merged else { return Vec::new() };
        let mut of: BTreeMap<&ParticipantCode, Vec<(&str, &Journey)>> = BTreeMap::new();
        for (source, other) in &merged.beside {
            of.entry(&other.participant).or_default().push((source, other));
        }
        of.into_iter().filter_map(|(code, others)| Some((merged.group.journey_of(code)?, others))).collect()
    }

    /// The drawings that were chosen in the place of another one.
    pub fn chosen_drawings(&self) -> impl Iterator<Item = &Journey> {
        let beside = self.merged.iter().flat_map(|merged| &merged.beside).map(|(_, other)| other);
        beside.filter(|other| self.chosen.get(&other.participant) == Some(&other.id))
    }

    /// Taking what came in makes a difference.
    pub fn can_be_taken(&self) -> bool {
        self.merged.as_ref().is_some_and(|merged| merged.changes) || self.chosen_drawings().next().is_some()
    }
}
