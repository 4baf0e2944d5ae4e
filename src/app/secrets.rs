//! What the window knows of keys and passphrases: what can be asked, what waits for them, and the work itself.

use std::path::{Path, PathBuf};

use super::state::{MergeQuestion, Purpose};
use crate::sealing::{KeyFile, Lock, Openers, Passphrase, SealFault};
use crate::storage::{self, StorageError};

/// How the file of a document is protected.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cover {
    /// Not at all, besides that only its owner may read it.
    #[default]
    Bare,
    /// Sealed to a key: whoever opened it cannot write it again.
    Sealed,
    /// Locked with this passphrase.
    Locked(Passphrase),
}

impl Cover {
    /// The passphrase, of what is locked.
    pub fn passphrase(&self) -> Option<&Passphrase> {
        match self {
            Self::Locked(passphrase) => Some(passphrase),
            Self::Bare | Self::Sealed => None,
        }
    }
}

/// What can be asked about keys, passphrases, and what stays on the device.
#[derive(Debug)]
pub enum SecretAction {
    /// Open the files that wait, with this key file and passphrase.
    Unlock {
        /// The key file, for sealed files.
        key: Option<PathBuf>,
        /// The passphrase, of the key file or of the locked files.
        passphrase: Option<Passphrase>,
    },
    /// Show how the file that is open is protected, and what can be done about that.
    AskCover,
    /// Lock the document that is open with this passphrase, or take its lock off.
    Cover(Option<Passphrase>),
    /// Go on without the files that do not open.
    SkipSealed,
    /// Really wipe this device?
    AskWipe,
    /// Wipe it.
    Wipe,
}

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

/// What is to be tried.
#[derive(Debug)]
pub struct UnlockTry {
    /// What the files need.
    pub lock: Lock,
    /// The key file, for sealed files.
    pub key: Option<PathBuf>,
    /// The passphrase, of the key file or of the locked files.
    pub passphrase: Option<Passphrase>,
    /// A locked file to try the passphrase on.
    pub file: PathBuf,
}

/// Unlocks the key file, or tries the passphrase on the locked file. It takes about a second.
///
/// # Errors
/// Why it did not work.
pub fn unlock(attempt: UnlockTry) -> Result<Openers, StorageError> {
    match attempt.lock {
        Lock::Key => {
            let file = storage::load(attempt.key.as_deref().unwrap_or(Path::new("")))?;
            let keys = KeyFile::read(file)?.unlock(attempt.passphrase.as_ref())?;
            Ok(Openers { keys, ..Openers::default() })
        }
        Lock::Passphrase => {
            let openers = Openers { passphrases: attempt.passphrase.into_iter().collect(), ..Openers::default() };
            openers.open(&storage::load(&attempt.file)?, crate::format::LARGEST_FILE_BYTES)?;
            Ok(openers)
        }
    }
}
