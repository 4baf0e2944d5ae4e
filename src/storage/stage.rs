//! A file that is written beside its place before it takes its name, at once or as it comes.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::disk::{Disk, RealDisk};
use super::everything::{first_bytes, is_newer_at};
use super::save::{
    create_beside, end_of_links, folder_of, is_state_of_same, is_to_be_kept, keep_another_aside, previous_of, replace,
    sweep,
};
use super::special::refuse_unwritable;
use crate::format::{LARGEST_FILE_BYTES, LOOKED_AT_BYTES, Looks, looks_of};

/// So many bytes are given to the disk at a time.
const WRITTEN_AT_ONCE: usize = 64 * 1024;

/// A file that is written beside its place, whole and on the disk, and only has to take its name. Without that it goes.
#[derive(Debug)]
pub struct Staged {
    path: PathBuf,
    beside: PathBuf,
    file: Option<File>,
}

/// A file that is being written beside its place. When it is not [`Self::finish`]ed it goes.
#[derive(Debug)]
pub struct Staging {
    writer: BufWriter<File>,
    staged: Staged,
}

/// Writes `bytes` beside `path`, so that all that can well go wrong has gone wrong before something else is done for it.
///
/// # Errors
/// As [`super::save`].
pub fn stage(path: &Path, bytes: &[u8]) -> io::Result<Staged> {
    let mut staging = Staging::begin(path)?;
    staging.write_all(bytes)?;
    staging.finish()
}

impl Staging {
    /// Begins beside `path`.
    ///
    /// # Errors
    /// What the disk said, or that a folder, a file that may only be read, a pipe or the like stands there.
    pub fn begin(path: &Path) -> io::Result<Self> {
        refuse_unwritable(path)?;
        let path = end_of_links(path)?;
        if path.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        sweep(&RealDisk, folder_of(&path));
        let (file, beside) = create_beside(&RealDisk, folder_of(&path))?;
        let staged = Staged { path, beside, file: None };
        Ok(Self { writer: BufWriter::with_capacity(WRITTEN_AT_ONCE, file), staged })
    }

    /// All is written.
    ///
    /// # Errors
    /// What the disk said.
    pub fn finish(self) -> io::Result<Staged> {
        let Self { writer, mut staged } = self;
        let file = writer.into_inner().map_err(io::IntoInnerError::into_error)?;
        RealDisk.sync(&file)?;
        staged.file = Some(file);
        Ok(staged)
    }
}

impl Write for Staging {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

impl Staged {
    /// Puts the file in its place; what was there is kept as [`super::save`] keeps it.
    ///
    /// # Errors
    /// What the disk said. What was there is then still whole.
    pub fn put(self) -> io::Result<()> {
        let is_kept = self.path.is_file();
        self.put_keeping(is_kept)
    }

    /// [`Self::put`] of what can be made again at any time; see [`super::save_made_on`].
    ///
    /// # Errors
    /// As [`Self::put`].
    pub fn put_made(self, is_made_before: &dyn Fn(&Path) -> bool) -> io::Result<()> {
        let is_kept = is_to_be_kept(&RealDisk, &self.path, is_made_before)?;
        self.put_keeping(is_kept)
    }

    fn put_keeping(mut self, is_kept: bool) -> io::Result<()> {
        if is_kept {
            self.keep_what_was_there()?;
        }
        if cfg!(windows) {
            self.file = None;
        }
        RealDisk.rename(&self.beside, &self.path)?;
        RealDisk.sync_folder(folder_of(&self.path))
    }

    fn keep_what_was_there(&self) -> io::Result<()> {
        if is_no_document(&self.path)? {
            // It need not be held to be copied: numbers of many people are large. What was kept before is known by its first bytes too,
            // and what a newer version of the program wrote is no state of ours to go.
            let kind = other_kind(&self.path)?;
            let before = previous_of(&self.path);
            let is_earlier = || {
                let is_alike = kind.is_some() && other_kind(&before)? == kind;
                Ok::<_, io::Error>(is_alike && !is_newer_at(&before)?)
            };
            if !before.is_file() || !is_earlier()? {
                keep_another_aside(&RealDisk, &self.path, <[u8]>::is_empty)?;
            }
            let mut before = Staging::begin(&before)?;
            io::copy(&mut File::open(&self.path)?, &mut before)?;
            let mut before = before.finish()?;
            if cfg!(windows) {
                before.file = None;
            }
            return RealDisk.rename(&before.beside, &before.path);
        }
        let there = fs::read(&self.path)?;
        keep_another_aside(&RealDisk, &self.path, |before| is_state_of_same(before, &there))?;
        replace(&RealDisk, &previous_of(&self.path), &there)
    }
}

/// What is at `path` is too large for a document of ours, or says of itself that it is something else.
fn is_no_document(path: &Path) -> io::Result<bool> {
    let is_too_large = fs::metadata(path)?.len() > LARGEST_FILE_BYTES;
    Ok(is_too_large || other_kind(path)?.is_some())
}

/// What the file at `path` says it is, where that is something of ours that is no document.
fn other_kind(path: &Path) -> io::Result<Option<String>> {
    match looks_of(&first_bytes(path, LOOKED_AT_BYTES as u64)?) {
        Looks::OtherKind { format } => Ok(Some(format)),
        _ => Ok(None),
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        self.file = None;
        // Nothing stands there once it has its name.
        let _there_or_not = RealDisk.remove(&self.beside);
    }
}
