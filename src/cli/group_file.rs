//! One group file that a command is about: opened, held, and written again as it was closed.

use std::path::Path;

use crate::cli::console::Console;
use crate::cli::output::write_again;
use crate::format::{Fault, FaultKind, Instruments, Opened, read, write};
use crate::model::Group;
use crate::sealing::Closed;
use crate::storage::{Held, RealDisk, StorageError, hold, load};

/// A group, and how its file is closed.
pub(super) struct GroupFile {
    pub group: Group,
    /// None when it lies open.
    pub closed: Option<Closed>,
    /// As long as this lives no window and no other command changes the file.
    _held: Option<Held>,
}

/// What stands where a group is to be written.
pub(super) enum There {
    /// Nothing, or something that is no group.
    NoGroup,
    /// A group.
    Group(Box<GroupFile>),
    /// Something that may be a group and cannot be used; the complaint was made.
    Unusable,
}

impl GroupFile {
    /// The group in the file at `path`, held. `None` when it is not one that can be used; the complaint was made.
    pub fn open(path: &Path, console: &Console) -> Option<Self> {
        match Self::read(path, console)? {
            Ok(file) => Some(file),
            Err(trouble) => {
                console.complain_of(path, &trouble);
                None
            }
        }
    }

    /// As [`Self::open`], where there may be something else.
    pub fn open_if_group(path: &Path, console: &Console) -> There {
        if !path.is_file() {
            return There::NoGroup;
        }
        match Self::read(path, console) {
            None => There::Unusable,
            Some(Ok(file)) => There::Group(Box::new(file)),
            Some(Err(StorageError::Content(fault))) if is_something_else(&fault) => There::NoGroup,
            Some(Err(StorageError::Content(Fault { kind: FaultKind::NewerVersion { .. }, .. }))) => {
                console.complain(&console.about(&path.display().to_string(), &console.texts.get("cli-output-newer")));
                There::Unusable
            }
            // What cannot be read may remember who withdrew.
            Some(Err(trouble)) => {
                console.complain_of(path, &trouble);
                There::Unusable
            }
        }
    }

    fn read(path: &Path, console: &Console) -> Option<Result<Self, StorageError>> {
        let Ok(held) = hold(&RealDisk, path) else {
            console.complain(&console.about(&path.display().to_string(), &console.texts.get("cli-held")));
            return None;
        };
        let opened = load(path).and_then(|bytes| console.secrets.open_noting(bytes, console.texts));
        Some(opened.and_then(|(bytes, closed)| {
            let group = read::<Group>(&bytes, &Instruments::default()).and_then(Opened::known_version)?;
            Ok(Self { group, closed, _held: held })
        }))
    }

    /// Writes `group` in its place, closed as it was. Says whether it was; the complaint was made if not.
    pub fn write(&self, path: &Path, group: &Group, console: &Console) -> bool {
        write_again(path, &write(group), self.closed.as_ref(), console)
    }
}

/// No group of ours, damaged or not.
fn is_something_else(fault: &Fault) -> bool {
    matches!(fault.kind, FaultKind::OtherFormat { .. } | FaultKind::NotOurs | FaultKind::NotText | FaultKind::Empty)
        || matches!(fault.kind, FaultKind::NotJson { .. } | FaultKind::StopsEarly { .. })
}
