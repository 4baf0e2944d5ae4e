//! The time of keeping is over: everything of a group that lies with its file goes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;

use core::time::Duration;
use serde::Deserialize;
use serde::de::IgnoredAny;
use uuid::Uuid;

use super::disk::Disk;
use super::folder::load;
use super::hold::{Held, hold};
use super::save::{end_of_links, folder_of, kept_aside, left_beside, previous_of};
use crate::format::{AnyFile, Instruments, identity, read_any};
use crate::model::Group;
use crate::sealing::is_sealed;

/// What went, and what did not.
#[derive(Debug, Default)]
pub struct ErasedGroup {
    /// Files that went, in their order.
    pub erased: Vec<PathBuf>,
    /// Sealed or locked files beside it: whose they are cannot be seen, so they stayed.
    pub closed: usize,
    /// The first that could not be erased; the rest was still tried.
    pub trouble: Option<io::Error>,
}

/// How often it is tried to hold the file that the window itself is letting go of, and how long it waits between.
const TRIES: usize = 100;

const PAUSE: Duration = Duration::from_millis(20);

/// Erases the group in the file at `path` with the state before it, what a program that was killed left beside it, and hand-ins and moments
/// of now of its people in the same folder, each with the state before it. Nothing else there is touched: a participant's own file is not
/// a facilitator's to erase. Nothing at all while another window has the group open.
pub fn erase_group(disk: &dyn Disk, path: &Path, group: &Group) -> ErasedGroup {
    let mut done = ErasedGroup::default();
    let _held = match held(disk, path) {
        Ok(held) => held,
        Err(trouble) => return ErasedGroup { trouble: Some(trouble), ..done },
    };
    let path = &end_of_links(path).unwrap_or_else(|_| path.to_owned());
    let mut files = vec![path.clone(), previous_of(path)];
    let is_of_group =
        |file: &PathBuf| load(file).is_ok_and(|bytes| identity(&bytes).is_some_and(|(_, id)| id == group.id));
    files.extend(kept_aside(path).into_iter().filter(is_of_group));
    files.extend(left_beside(folder_of(path)));
    let mut beside: Vec<PathBuf> =
        fs::read_dir(folder_of(path)).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    beside.sort();
    for file in beside.into_iter().filter(|file| file.is_file() && file != path) {
        let Ok(bytes) = load(&file) else { continue };
        if is_sealed(&bytes) && file != previous_of(path) {
            done.closed += 1;
        } else if is_hand_in_of(&bytes, group) {
            files.push(previous_of(&file));
            files.push(file);
        }
    }
    for file in files {
        match disk.remove(&file) {
            Ok(()) => done.erased.push(file),
            Err(trouble) if trouble.kind() == io::ErrorKind::NotFound => {}
            Err(trouble) => drop(done.trouble.get_or_insert(trouble)),
        }
    }
    done
}

/// Holds the file, once the window that asks for this has let go of it.
fn held(disk: &dyn Disk, path: &Path) -> io::Result<Option<Held>> {
    for _ in 1..TRIES {
        match hold(disk, path) {
            Err(trouble) if trouble.kind() == io::ErrorKind::WouldBlock => sleep(PAUSE),
            outcome => return outcome,
        }
    }
    hold(disk, path)
}

/// A journey that was handed in or read from paper, or a moment of now, of someone in the group or drawn with its set-up.
fn is_hand_in_of(bytes: &[u8], group: &Group) -> bool {
    #[derive(Deserialize)]
    struct Head {
        format: String,
        id: Uuid,
        setup: Option<Uuid>,
        as_drawn: Option<IgnoredAny>,
    }
    let Ok(head) = serde_json::from_slice::<Head>(bytes) else { return false };
    let is_in_group = group.journeys.iter().any(|journey| journey.id == head.id) || group.withdrawn.contains(&head.id);
    let has_come_in = || match head.format.as_str() {
        "potloodlijn/now" => true,
        // One that cannot be read whole is taken for what it says of itself.
        "potloodlijn/journey" => match read_any(bytes, &Instruments::default()).map(|opened| opened.value) {
            Ok(AnyFile::Journey(journey)) => journey.is_hand_in() || journey.paper.is_some(),
            _ => head.as_drawn.is_some(),
        },
        _ => false,
    };
    (is_in_group || head.setup == Some(group.setup.id)) && has_come_in()
}
