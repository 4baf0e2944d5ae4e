//! Keys, passphrases, and what stays on the device.

pub mod cover;
pub mod update;

use std::path::{Path, PathBuf};

use crate::sealing::{KeyFile, Lock, Openers, Passphrase};
use crate::storage;
use crate::storage::StorageError;

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
