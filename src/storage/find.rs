//! Finding the files that a folder stands for: told by what is in them, since mail, browsers and phones give them other names.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rayon::prelude::*;

use super::side_files::{is_before, is_side_file};
use super::special::refuse_special;
use crate::format::{
    Holder, KIND_BYTES, LARGEST_FILE_BYTES, LOOKED_AT_BYTES, Looks, bytes_begin_as_journey, has_our_ending, holder_of,
    is_no_document, looks_of, looks_of_whole,
};
use crate::sealing::{Lock, lock_of};

/// A file to read.
#[derive(Debug)]
pub struct Found {
    /// Where it is, written as the folder was.
    pub path: PathBuf,
    /// What kept us from looking there; the file or folder is then not read.
    pub trouble: Option<io::Error>,
    /// It begins as a journey that lies open.
    pub begins_as_journey: bool,
    /// It was named itself, and not found in a folder.
    pub is_named: bool,
}

/// Why a file in a folder is passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PassedOver {
    /// It is no file of this program.
    NotOurs,
    /// It is no file of this program, and a drawing may be in it.
    Holder(Holder),
    /// It is of this program, and of a kind that is not read.
    OtherKind {
        /// What it says that it is.
        format: String,
    },
    /// It is the state before of a file that is not there any more.
    Before,
    /// It is locked with a passphrase and does not say in its name that it is a drawing: it may be a key.
    Locked,
    /// Systems keep such files for themselves.
    Hidden,
    /// It is a link to a folder, which may lead round in a ring.
    LinkedFolder,
}

/// What paths stand for.
#[derive(Debug, Default)]
pub struct FoundFiles {
    /// To be read, in the order given; those of a folder by path.
    pub files: Vec<Found>,
    /// In folders, and not to be read, with the reason. What the program itself put beside other files is not told.
    pub passed_over: Vec<(PathBuf, PassedOver)>,
}

/// So many are looked at sooner than threads are started that would share them.
const FEW: usize = 64;

/// The files that `paths` stand for: a folder for the files in it, at any depth, that are ours by what is in them or by name, in
/// the order of their paths; any other path for itself. Links to folders are not followed.
pub fn find_files(paths: &[PathBuf]) -> FoundFiles {
    let mut found = FoundFiles::default();
    for path in paths {
        if !path.is_dir() {
            // What a pipe says is read once.
            let head = if refuse_special(path).is_ok() { head_of(path).unwrap_or_default() } else { Vec::new() };
            let begins_as_journey = bytes_begin_as_journey(&head);
            found.files.push(Found { path: path.clone(), trouble: None, begins_as_journey, is_named: true });
            continue;
        }
        let inside = files_inside(path);
        let looked_at: Vec<_> = if inside.len() <= FEW {
            inside.into_iter().filter_map(look_at).collect()
        } else {
            inside.into_par_iter().filter_map(look_at).collect()
        };
        for looked_at in looked_at {
            match looked_at {
                Ok(file) => found.files.push(file),
                Err(over) => found.passed_over.push(over),
            }
        }
    }
    found
}

/// The file at `path` in a folder, when it is to be read; or why not. `None` when it is nobody's business.
fn look_at((path, trouble): (PathBuf, Option<io::Error>)) -> Option<Result<Found, (PathBuf, PassedOver)>> {
    if is_side_file(&path) {
        return None;
    }
    if trouble.is_some() {
        return Some(Ok(Found { path, trouble, begins_as_journey: false, is_named: false }));
    }
    Some(match head_to_read(&path) {
        Err(why) => Err((path, why)),
        Ok(head) => Ok(Found { path, trouble, begins_as_journey: bytes_begin_as_journey(&head), is_named: false }),
    })
}

/// Every file in a folder, by path, and the folders that cannot be looked into.
pub(super) fn files_inside(folder: &Path) -> Vec<(PathBuf, Option<io::Error>)> {
    let mut inside = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(trouble) => {
                inside.push((folder, Some(trouble)));
                continue;
            }
        };
        for entry in entries.flatten() {
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            // What lies in a waste bin was thrown away; a folder of the system is told as one.
            if is_folder && !is_systems_own(&entry.path()) {
                waiting.push(entry.path());
            } else {
                inside.push((entry.path(), None));
            }
        }
    }
    inside.sort_by(|a, b| a.0.cmp(&b.0));
    inside
}

/// How the file at `path` in a folder begins, when it is to be read, or when it has to be tried to say what is wrong with it: then
/// with nothing.
///
/// # Errors
/// Why it is not read.
fn head_to_read(path: &Path) -> Result<Vec<u8>, PassedOver> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    if is_systems_own(path) {
        return Err(PassedOver::Hidden);
    }
    if is_before(path) {
        return Err(PassedOver::Before);
    }
    match path.metadata() {
        Ok(there) if there.is_dir() => return Err(PassedOver::LinkedFolder),
        // Reading a pipe that was put in a folder could wait for ever.
        Ok(there) if !there.is_file() => return Err(PassedOver::NotOurs),
        // A link may lead nowhere.
        Err(trouble) if trouble.kind() == io::ErrorKind::NotFound => return Err(PassedOver::NotOurs),
        _ => {}
    }
    let called_ours = has_our_ending(&name);
    let Ok(head) = head_of(path) else { return Ok(Vec::new()) };
    let why = match looks_of(&head) {
        Looks::Ours => return Ok(head),
        Looks::Sealed => {
            let is_locked = || fs::read(path).is_ok_and(|bytes| lock_of(&bytes) == Ok(Lock::Passphrase));
            if called_ours || name.contains(".age") || !is_locked() {
                return Ok(head);
            }
            PassedOver::Locked
        }
        // What has a name of ours has to be tried, to say what it is, unless that is known.
        Looks::OtherKind { format } if called_ours && !is_no_document(&format) => return Ok(head),
        Looks::OtherKind { format } => PassedOver::OtherKind { format },
        Looks::NotOurs | Looks::Broken => match looks_of_text(path, &head) {
            Looks::Ours => return Ok(head),
            Looks::NotOurs => foreign(&head),
            Looks::OtherKind { format } if is_no_document(&format) => PassedOver::OtherKind { format },
            _ if called_ours => return Ok(head),
            _ => foreign(&head),
        },
    };
    Err(why)
}

fn foreign(head: &[u8]) -> PassedOver {
    holder_of(head).map_or(PassedOver::NotOurs, PassedOver::Holder)
}

/// What a file looks like in which nothing of ours stands in front: other programs put `"format"` behind long lists.
fn looks_of_text(path: &Path, head: &[u8]) -> Looks {
    if ![b"{".as_slice(), b"["].iter().any(|begin| head.trim_ascii_start().starts_with(begin)) {
        return Looks::Broken;
    }
    let is_small = path.metadata().is_ok_and(|about| about.len() <= LARGEST_FILE_BYTES);
    let whole = if is_small { fs::read(path).ok() } else { None };
    whole.map_or(Looks::Broken, |whole| looks_of_whole(&whole))
}

/// Files and folders that systems keep for themselves, on any disk or stick, waste bins among them.
const SYSTEMS_OWN: [&str; 6] =
    ["thumbs.db", "desktop.ini", "$recycle.bin", "system volume information", "__macosx", "lost+found"];

/// A file or folder that is hidden, or that a system keeps for itself.
pub(super) fn is_systems_own(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    name.starts_with('.') || SYSTEMS_OWN.contains(&name.as_str())
}

/// How a file begins; of a journey, of which there may be thousands, no more than it takes to see that it is one.
fn head_of(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    let mut head = Vec::with_capacity(KIND_BYTES);
    file.by_ref().take(KIND_BYTES as u64).read_to_end(&mut head)?;
    if !bytes_begin_as_journey(&head) {
        head.reserve_exact(LOOKED_AT_BYTES - head.len());
        file.take((LOOKED_AT_BYTES - head.len()) as u64).read_to_end(&mut head)?;
    }
    Ok(head)
}

/// By what a file is seen to have changed: its length in bytes, and when it was last written.
pub type Stamp = (u64, Option<Timestamp>);

/// Every file in the folders of `paths`, as it is now, but for hidden ones; which of them are to be read is not looked at. Paths
/// that are no folders are left out, and so is what cannot be looked at.
pub fn stamps(paths: &[PathBuf]) -> Vec<(PathBuf, Stamp)> {
    let folders = paths.iter().filter(|path| path.is_dir());
    let stamp = |(path, trouble): (PathBuf, Option<io::Error>)| {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let about = fs::metadata(&path).ok().filter(|about| about.is_file() && !hidden && trouble.is_none())?;
        let written = about.modified().ok().and_then(|at| Timestamp::try_from(at).ok());
        Some((path, (about.len(), written)))
    };
    folders.flat_map(|folder| files_inside(folder)).filter_map(stamp).collect()
}

/// The file at `path` in a folder is one to read.
pub fn is_to_read(path: &Path) -> bool {
    !is_side_file(path) && head_to_read(path).is_ok()
}
