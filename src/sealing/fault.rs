//! Why something cannot be sealed or opened. The words for it are in the language files.

use age::DecryptError;

/// Why something cannot be sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealFault {
    /// It is sealed to a key, and there is none.
    #[error("sealed: a key is needed")]
    NeedsKey,
    /// It is locked with a passphrase, and there is none.
    #[error("locked: a passphrase is needed")]
    NeedsPassphrase,
    /// It is sealed to another key.
    #[error("sealed to another key")]
    OtherKey,
    /// It is locked with another passphrase.
    #[error("locked with another passphrase")]
    OtherPassphrase,
    /// It was cut off or changed after it was sealed.
    #[error("damaged")]
    Damaged,
    /// It is of a newer version of age, or asks for more than a person's machine should do.
    #[error("asks for too much work")]
    TooMuchWork,
    /// A line was typed over from paper otherwise than it stands there, or is missing.
    #[error("line {number} was typed otherwise")]
    TypedLine {
        /// Which, from 1.
        number: u32,
    },
    /// What is inside is larger than is read.
    #[error("too large")]
    TooLarge,
    /// There is no private key in the key file.
    #[error("no private key")]
    NoSecretKey,
    /// A public key was given where a private one is needed.
    #[error("a public key")]
    OnlyPublicKey,
    /// A key of a kind that this program does not know, such as those of security sticks.
    #[error("an unknown kind of key")]
    OtherKindOfKey,
    /// A file with a passphrase is in a coding that can only be guessed.
    #[error("a passphrase that is not UTF-8")]
    PassphraseCoding,
    /// A public key of a kind that this program does not seal to, such as those of newer tools, of security sticks and of ssh.
    #[error("an unknown kind of public key")]
    OtherKindOfPublicKey,
    /// No public key that can be sealed to.
    #[error("no usable public key")]
    BadPublicKey,
}

impl SealFault {
    /// What age says of a file that is opened with keys.
    pub(super) fn with_keys(error: &DecryptError) -> Self {
        match error {
            DecryptError::NoMatchingKeys => Self::OtherKey,
            other => Self::of_file(other),
        }
    }

    /// What age says of a file that is opened with a passphrase.
    pub(super) fn with_passphrase(error: &DecryptError) -> Self {
        match error {
            DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
                Self::OtherPassphrase
            }
            other => Self::of_file(other),
        }
    }

    /// What age says of the file itself.
    pub(super) fn of_file(error: &DecryptError) -> Self {
        match error {
            DecryptError::ExcessiveWork { .. } | DecryptError::UnknownFormat => Self::TooMuchWork,
            _ => Self::Damaged,
        }
    }
}
