//! Saving so that either the old file or the new one is there, never half a one.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use super::disk::{Disk, RealDisk};
use super::special::refuse_unwritable;
use crate::format::{is_newer, is_same_document};
use crate::sealing::{is_sealed, lock_of};

/// Added to a file's name for the state before it. Not an ending of our formats, so that a folder does not count it.
pub const PREVIOUS_ENDING: &str = ".previous";

/// How names begin of what is written beside a file before it takes its name.
pub(super) const BESIDE: &str = ".potloodlijn-";
/// Times that a file is put under its name when what was written beside it was swept away by another process.
const MOST_TRIES: usize = 5;
/// Saves in one folder by one program from one sweep of it to the next.
const SAVES_BETWEEN_SWEEPS: usize = 64;
/// The longest name that common disks take, in bytes.
const LONGEST_NAME: usize = 255;
/// A sign and eight figures.
const CHECKSUM_LENGTH: usize = 9;
/// A dash and a few figures, for states of other documents.
const ROOM_FOR_A_NUMBER: usize = 4;

/// Links that are followed one after the other before they are taken for a circle, as Linux does.
const MOST_LINKS: usize = 40;

/// Writes `bytes` to `path`: beside it first, then to the disk itself, then under its name. What was there under that
/// name is kept with [`PREVIOUS_ENDING`]. Only the owner may read the file. A link stays a link: the file it leads to is
/// written.
///
/// # Errors
/// What the disk said, or that a file that may only be read, a pipe, a device or the like stands there. What was there is then still
/// whole.
pub fn save(path: &Path, bytes: &[u8]) -> io::Result<()> {
    save_on(&RealDisk, path, bytes)
}

/// [`save`], on a disk that is given.
///
/// # Errors
/// What the disk said. Under the file's name is then the old file or the new one, whole.
pub fn save_on(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Of what is no document of ours nothing tells one from another, unless what is saved now is.
    let is_of_no_kind = |it: &[u8]| !is_same_document(it, it) && !is_sealed(it);
    let is_earlier = |before: &[u8], there: &[u8]| {
        is_state_of_same(before, there) || [before, there, bytes].into_iter().all(is_of_no_kind)
    };
    save_keeping(disk, path, bytes, is_earlier)
}

/// [`save`] of something new in the place of another: what stands there already is no earlier state of it, nor is what was kept from
/// there before, and all of it is kept.
///
/// # Errors
/// As [`save`].
pub fn save_over_another(path: &Path, bytes: &[u8]) -> io::Result<()> {
    save_keeping(&RealDisk, path, bytes, |_, _| false)
}

/// [`save_on`] of what is made of documents and can be made of them again at any time: of what `is_made_before` says to be an earlier
/// making of the same nothing is kept, under its name or as the state before.
///
/// # Errors
/// As [`save_on`].
pub fn save_made_on(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    is_made_before: &dyn Fn(&Path) -> bool,
) -> io::Result<()> {
    refuse_unwritable(path)?;
    let path = &end_of_links(path)?;
    if is_to_be_kept(disk, path, is_made_before)? {
        return save_keeping(disk, path, bytes, is_state_of_same);
    }
    sweep(disk, folder_of(path));
    replace(disk, path, bytes)?;
    disk.sync_folder(folder_of(path))
}

fn save_keeping(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    is_earlier: impl Fn(&[u8], &[u8]) -> bool,
) -> io::Result<()> {
    refuse_unwritable(path)?;
    let path = &end_of_links(path)?;
    sweep(disk, folder_of(path));
    if path.is_file() {
        let there = fs::read(path)?;
        keep_another_aside(disk, path, |before| is_earlier(before, &there))?;
        // A copy, not a move: at no moment is there nothing under the file's own name.
        replace(disk, &previous_of(path), &there)?;
    }
    replace(disk, path, bytes)?;
    disk.sync_folder(folder_of(path))
}

/// Whether something stands at `path` that is to be kept when something takes its place. A state before that was made
/// earlier as the same goes: who withdrew may be in it.
pub(super) fn is_to_be_kept(disk: &dyn Disk, path: &Path, is_made_before: &dyn Fn(&Path) -> bool) -> io::Result<bool> {
    let previous = previous_of(path);
    if previous.is_file() && is_made_before(&previous) {
        disk.remove(&previous)?;
    }
    Ok(path.is_file() && !is_made_before(path))
}

/// Whether `before` is an earlier state of what is `there`, as far as can be seen: which document is in a sealed file shows only when it
/// is opened.
pub(super) fn is_state_of_same(before: &[u8], there: &[u8]) -> bool {
    let are_sealed_alike = || is_sealed(before) && is_sealed(there) && lock_of(before) == lock_of(there);
    before.is_empty() || before == there || is_same_document(before, there) || are_sealed_alike()
}

/// The state before belongs to the document that is saved. What another left there that was replaced on purpose is all that is
/// left of it: unless it `is_earlier`, it moves on to a name of its own before what is there takes its place.
pub(super) fn keep_another_aside(disk: &dyn Disk, path: &Path, is_earlier: impl Fn(&[u8]) -> bool) -> io::Result<()> {
    let previous = previous_of(path);
    // What a newer version of the program wrote is no state of ours to go.
    if !previous.is_file() || fs::read(&previous).is_ok_and(|before| !is_newer(&before) && is_earlier(&before)) {
        return Ok(());
    }
    let mut number = 1;
    let free = loop {
        let aside = aside_of(&previous, number);
        if aside.symlink_metadata().is_err() {
            break aside;
        }
        number += 1;
    };
    disk.rename(&previous, &free)
}

fn aside_of(previous: &Path, number: usize) -> PathBuf {
    let mut name = previous.as_os_str().to_owned();
    name.push(format!("-{number}"));
    PathBuf::from(name)
}

/// States of other documents that were kept aside from `path`.
pub(super) fn kept_aside(path: &Path) -> Vec<PathBuf> {
    let previous = previous_of(path);
    let begins = format!("{}-", previous.file_name().unwrap_or_default().to_string_lossy());
    let entries = fs::read_dir(folder_of(path)).into_iter().flatten().flatten();
    entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(&begins)).map(|entry| entry.path()).collect()
}

/// Writes `bytes` to a new file at `path` that only its owner may read, and to the disk itself. What has that name already
/// stays.
///
/// # Errors
/// What the disk said; `AlreadyExists` when there is something of that name. Then nothing new stands there.
pub fn save_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    save_new_on(&RealDisk, path, bytes)
}

/// [`save_new`], on a disk that is given.
///
/// # Errors
/// As [`save_new`].
pub fn save_new_on(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let folder = folder_of(path);
    sweep(disk, folder);
    let (mut file, beside) = create_beside(disk, folder)?;
    let written = disk.write(&mut file, bytes).and_then(|()| disk.sync(&file));
    // Under its own name at once and whole, unless something took that name meanwhile.
    let outcome =
        written.and_then(|()| fs::hard_link(&beside, path).or_else(|why| without_links(disk, path, bytes, why)));
    drop(file);
    let swept = disk.remove(&beside);
    let outcome = outcome.and(swept).and_then(|()| disk.sync_folder(folder));
    if outcome.as_ref().is_err_and(|why| why.kind() != io::ErrorKind::AlreadyExists) {
        // The first trouble is what the person hears about.
        let _what_was_not_there_before = disk.remove(path);
    }
    outcome
}

/// Some disks have no second names for a file: there it is written under its own.
fn without_links(disk: &dyn Disk, path: &Path, bytes: &[u8], why: io::Error) -> io::Result<()> {
    if why.kind() == io::ErrorKind::AlreadyExists {
        return Err(why);
    }
    let mut file = disk.create_new(path)?;
    let written = disk.write(&mut file, bytes).and_then(|()| disk.sync(&file));
    if written.is_err() {
        // The first trouble is what the person hears about.
        let _half_of_it = disk.remove(path);
    }
    written
}

/// Where `path` leads when it is a link, also when nothing stands there yet.
pub(super) fn end_of_links(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&path) {
            Ok(target) => path = path.parent().unwrap_or(Path::new("")).join(target),
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("links in a circle"))
}

/// Puts `bytes` under the name `path`, whole or not at all.
pub(super) fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut outcome = replace_once(disk, path, bytes);
    for _ in 1..MOST_TRIES {
        // Another process may have swept the file beside away just before it was held.
        match &outcome {
            Err(trouble) if trouble.kind() == io::ErrorKind::NotFound && folder_of(path).is_dir() => {
                outcome = replace_once(disk, path, bytes);
            }
            _ => break,
        }
    }
    outcome
}

fn replace_once(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (mut file, beside) = create_beside(disk, folder_of(path))?;
    let written = disk.write(&mut file, bytes).and_then(|()| disk.sync(&file));
    let outcome = if cfg!(windows) {
        // A file that is open is not renamed there.
        drop(file);
        written.and_then(|()| disk.rename(&beside, path))
    } else {
        // Held until it has its own name, so that nobody sweeps it away.
        let outcome = written.and_then(|()| disk.rename(&beside, path));
        drop(file);
        outcome
    };
    if outcome.is_err() {
        // The first trouble is what the person hears about; what is left beside is swept at the next save.
        let _left_beside = disk.remove(&beside);
    }
    outcome
}

pub(super) fn create_beside(disk: &dyn Disk, folder: &Path) -> io::Result<(File, PathBuf)> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    loop {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!("{BESIDE}{}-{number}", std::process::id()));
        match disk.create_new(&path) {
            Ok(file) => {
                // Held as long as it is written: what nobody holds was left by a program that was killed.
                let _where_a_disk_has_no_locks = file.try_lock();
                return Ok((file, path));
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
}

/// Takes away what programs that were killed in the middle of a save left in `folder`: it may hold a whole group, under a
/// name nobody sees. What cannot be taken away now is tried again at a next save. A program that saves much in one folder looks there
/// the first time, and now and then.
pub(super) fn sweep(disk: &dyn Disk, folder: &Path) {
    static SAVES: Mutex<BTreeMap<PathBuf, usize>> = Mutex::new(BTreeMap::new());
    if let Ok(mut saves) = SAVES.lock() {
        let count = saves.entry(folder.to_owned()).or_default();
        *count += 1;
        if *count % SAVES_BETWEEN_SWEEPS != 1 {
            return;
        }
    }
    for left in left_beside(folder) {
        let _tried_again_next_time = disk.remove(&left);
    }
}

/// What programs that were killed in the middle of a save left in `folder`.
pub(super) fn left_beside(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let ours = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(BESIDE));
    let is_left = |path: &PathBuf| File::open(path).is_ok_and(|file| file.try_lock().is_ok());
    ours.map(|entry| entry.path()).filter(|path| path.is_file()).filter(is_left).collect()
}

/// The folder a file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Erases the file at `path` and the state before it. What is not there is as well.
///
/// # Errors
/// What the disk said.
pub fn erase(path: &Path) -> io::Result<()> {
    erase_on(&RealDisk, path)
}

/// [`erase`], on a disk that is given.
///
/// # Errors
/// As [`erase`].
pub fn erase_on(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    // As much goes as can: the one that stays does not keep the other.
    let removed = [path.to_owned(), previous_of(path)].map(|path| match disk.remove(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    });
    removed.into_iter().collect()
}

/// Erases the file at `path` that was made and can be made again. The state before it goes as well where `is_made_before` says that it is
/// an earlier making; else it is somebody's own that was replaced on purpose.
///
/// # Errors
/// As [`erase`].
pub fn erase_made(path: &Path, is_made_before: &dyn Fn(&Path) -> bool) -> io::Result<()> {
    let previous = previous_of(path);
    if previous.is_file() && !is_made_before(&previous) { RealDisk.remove(path) } else { erase(path) }
}

/// The name of the state before. A name that would be too long for a disk is cut, and told apart by a checksum.
pub(super) fn previous_of(path: &Path) -> PathBuf {
    beside_name(path, "", PREVIOUS_ENDING)
}

/// A name for something that belongs to `path`: its own name between `before` and `after`, no longer than a disk takes.
pub(super) fn beside_name(path: &Path, before: &str, after: &str) -> PathBuf {
    let Some(name) = path.file_name() else {
        let mut name = path.as_os_str().to_owned();
        name.push(OsString::from(after));
        return PathBuf::from(name);
    };
    let mut beside = OsString::from(before);
    if before.len() + name.len() + after.len() + ROOM_FOR_A_NUMBER <= LONGEST_NAME {
        beside.push(name);
    } else {
        let name = name.to_string_lossy();
        let room = LONGEST_NAME - before.len() - after.len() - ROOM_FOR_A_NUMBER - CHECKSUM_LENGTH;
        let cut = name.floor_char_boundary(room);
        beside.push(format!("{}~{:08x}", &name[..cut], crc32fast::hash(name.as_bytes())));
    }
    beside.push(after);
    path.with_file_name(beside)
}
