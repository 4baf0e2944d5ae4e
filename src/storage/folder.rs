//! Folders, and reading a file.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::fault::StorageError;
use crate::format::{Fault, FaultKind, LARGEST_FILE_BYTES};

/// Makes the folder at `path`, and those above it; one that is there already is left as it is.
///
/// # Errors
/// What the disk said.
pub fn make_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

/// Takes away the folder at `path` if there is nothing in it.
pub fn remove_if_empty(path: &Path) {
    // The disk does not take away a folder with something in it, and that is all right.
    fs::remove_dir(path).ok();
}

/// The bytes of the file at `path`.
///
/// # Errors
/// What the disk said, or that the file is larger than is read; then no more than that limit was held in memory.
pub fn load(path: &Path) -> Result<Vec<u8>, StorageError> {
    let mut bytes = Vec::new();
    load_into(path, &mut bytes)?;
    Ok(bytes)
}

/// [`load`], into room that one file after the other can have: it is asked for once, and stays in the processor's nearest memory.
/// What was in `bytes` is gone.
///
/// # Errors
/// As for [`load`].
pub fn load_into(path: &Path, bytes: &mut Vec<u8>) -> Result<(), StorageError> {
    bytes.clear();
    // Not every system says so of a folder.
    let file =
        File::open(path).map_err(|trouble| if path.is_dir() { io::ErrorKind::IsADirectory.into() } else { trouble })?;
    let about = file.metadata()?;
    if about.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory).into());
    }
    let limit = LARGEST_FILE_BYTES + 1;
    if about.is_file() && (1..limit).contains(&about.len()) {
        // A file says how much comes, and so it is asked for at once; under a limit it would be asked for piece by piece.
        (&file).read_to_end(bytes)?;
    } else {
        // What the disk says of special files means nothing, so no more than is read.
        file.take(limit).read_to_end(bytes)?;
    }
    if bytes.len() as u64 > LARGEST_FILE_BYTES {
        return Err(Fault::of_file(FaultKind::TooLarge).into());
    }
    Ok(())
}

/// Whether windows that ask for files come from the desktop: then a service says so where the system looks for services.
#[cfg(target_os = "linux")]
pub fn desktop_asks_for_files() -> bool {
    let listed = std::env::var_os("XDG_DATA_DIRS").unwrap_or_default();
    let usual = ["/usr/share", "/usr/local/share"].map(PathBuf::from);
    let mut folders = std::env::split_paths(&listed).chain(usual);
    folders.any(|folder| folder.join("dbus-1/services/org.freedesktop.portal.Desktop.service").exists())
}

/// Whether windows that ask for files come from the desktop.
#[cfg(not(target_os = "linux"))]
pub fn desktop_asks_for_files() -> bool {
    true
}

/// Whether a shared library of this name lies where the system looks for libraries.
#[cfg(target_os = "linux")]
pub fn library_is_installed(name: &str) -> bool {
    let listed = std::env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    let usual = ["/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib"].map(PathBuf::from);
    let folders = std::env::split_paths(&listed).chain(usual);
    // Debian and its kin keep libraries in a folder per kind of processor.
    let per_processor = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    folders.into_iter().any(|folder| {
        folder.join(name).exists()
            || per_processor(&folder)
                .any(|inner| inner.to_string_lossy().contains("-linux-gnu") && inner.join(name).exists())
    })
}

/// Whether there is a graphics card that programs may draw with, on Linux: it has a file for each, and drivers that do not come with
/// it have files of their own.
pub fn graphics_card_is_there() -> bool {
    let of_others = ["/dev/nvidia0", "/dev/dxg", "/dev/mali0", "/dev/kgsl-3d0"];
    let names = fs::read_dir("/dev/dri").into_iter().flatten().flatten().map(|entry| entry.file_name());
    let has_any = names.into_iter().any(|name| name.to_string_lossy().starts_with("renderD"));
    has_any || of_others.iter().any(|path| Path::new(path).exists())
}

/// The files in `folder` with names that end in `ending`; none when there is no such folder.
pub(super) fn files_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.to_string_lossy().ends_with(ending)).collect()
}
