//! The seam between this room and the disk itself, so that tests can let every single step fail.

use std::fmt::Debug;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::Path;

use super::patience::patiently;

/// The steps that writing is made of. Every method does what the disk does; a test replaces those it wants to fail.
pub trait Disk: Debug + Send + Sync {
    /// Makes the folder at `path`, and those above it; only its owner may look into it, also when it was there already.
    ///
    /// # Errors
    /// What the disk said.
    fn make_private_folder(&self, path: &Path) -> io::Result<()> {
        make_for_owner(path)?;
        only_for_owner(path)
    }

    /// Makes a file that is there its owner's only.
    ///
    /// # Errors
    /// What the disk said.
    fn make_private_file(&self, path: &Path) -> io::Result<()> {
        file_only_for_owner(path)
    }

    /// A new file that only its owner may read.
    ///
    /// # Errors
    /// What the disk said; `AlreadyExists` when there is something of that name.
    fn create_new(&self, path: &Path) -> io::Result<File> {
        let mut options = OpenOptions::new();
        // Not only for appending: such a file cannot be locked or cut off on Windows.
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path)
    }

    /// A new file that is nobody's to look at, so that it does not lie in sight: names that begin with a dot are hidden, and Windows
    /// is told.
    ///
    /// # Errors
    /// As [`Disk::create_new`].
    fn create_hidden(&self, path: &Path) -> io::Result<File> {
        #[cfg(windows)]
        {
            const HIDDEN: u32 = 2;
            let mut options = OpenOptions::new();
            options.read(true).write(true).create_new(true);
            std::os::windows::fs::OpenOptionsExt::attributes(&mut options, HIDDEN);
            options.open(path)
        }
        #[cfg(not(windows))]
        self.create_new(path)
    }

    /// A file that is there, to be read and written on at its end.
    ///
    /// # Errors
    /// What the disk said.
    fn open_to_write(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().read(true).write(true).open(path)
    }

    /// Writes all of `bytes` at the end of `file`.
    ///
    /// # Errors
    /// What the disk said; a part may have been written.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.seek(SeekFrom::End(0))?;
        file.write_all(bytes)
    }

    /// Makes `file` shorter, to be written on from there.
    ///
    /// # Errors
    /// What the disk said.
    fn cut(&self, file: &mut File, length: u64) -> io::Result<()> {
        file.set_len(length)?;
        file.seek(SeekFrom::Start(length)).map(drop)
    }

    /// Returns once what is in `file` would outlive a power cut.
    ///
    /// # Errors
    /// What the disk said.
    fn sync(&self, file: &File) -> io::Result<()> {
        done_or_unknown(file.sync_all())
    }

    /// Gives a file another name, in the place of what had that name.
    ///
    /// # Errors
    /// What the disk said.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        patiently(|| fs::rename(from, to))
    }

    /// Takes a file away.
    ///
    /// # Errors
    /// What the disk said.
    fn remove(&self, path: &Path) -> io::Result<()> {
        patiently(|| fs::remove_file(path))
    }

    /// A new name is only safe from a power cut once the folder itself is on the disk. Windows has no such call.
    ///
    /// # Errors
    /// What the disk said.
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if cfg!(unix) { done_or_unknown(File::open(folder)?.sync_all()) } else { Ok(()) }
    }
}

/// Some network shares have no way to say that something is on the disk itself; what was written is there all the same.
fn done_or_unknown(synced: io::Result<()>) -> io::Result<()> {
    match synced {
        Err(error) if matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput) => Ok(()),
        other => other,
    }
}

/// The disk as it is.
#[derive(Debug, Clone, Copy)]
pub struct RealDisk;

impl Disk for RealDisk {}

/// Every folder that is new is its owner's only from its first moment, whatever else new folders are.
#[cfg(unix)]
fn make_for_owner(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    std::os::unix::fs::DirBuilderExt::mode(builder.recursive(true), 0o700);
    builder.create(path)
}

#[cfg(not(unix))]
fn make_for_owner(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

#[cfg(unix)]
fn only_for_owner(path: &Path) -> io::Result<()> {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o700))
}

#[cfg(unix)]
fn file_only_for_owner(path: &Path) -> io::Result<()> {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere the disk may say no")]
fn file_only_for_owner(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// Elsewhere the folder of a person is theirs by its place.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere the disk may say no")]
fn only_for_owner(_path: &Path) -> io::Result<()> {
    Ok(())
}
