//! Lines of a file that grows, each sealed as it is written: a passphrase is worked out once, not for every line.

use age::armor::Format;

use super::fault::SealFault;
use super::key::{PublicKey, SecretKeys};
use super::key_file::KeyFile;
use super::open::Openers;
use super::passphrase::Passphrase;
use super::seal::{encrypt, lock_as};

/// A key made for one such file. Only its public half is needed to write on; the private half stands at the beginning of
/// the file, locked with the passphrase.
#[derive(Debug, Clone)]
pub struct LineLock {
    public: PublicKey,
    /// The private half, locked, as letters.
    pub locked_key: String,
}

impl LineLock {
    /// A new one, for what is locked with `passphrase`.
    ///
    /// # Panics
    /// Never: armour is plain letters.
    pub fn new(passphrase: &Passphrase) -> Self {
        let (secret, public) = SecretKeys::generate();
        let locked = lock_as(secret.letters().as_bytes(), passphrase, Format::AsciiArmor);
        Self { public, locked_key: String::from_utf8(locked).expect("armour is plain letters") }
    }

    /// One line, sealed, as letters.
    ///
    /// # Panics
    /// Never: armour is plain letters.
    pub fn seal_line(&self, line: &[u8]) -> String {
        let sealed = encrypt(line, self.public.recipient(), Format::AsciiArmor);
        String::from_utf8(sealed).expect("armour is plain letters")
    }

    /// The private half of the lock that began with `locked_key`.
    ///
    /// # Errors
    /// The passphrase is another, or what is there is damaged.
    pub fn unlock(locked_key: &str, passphrase: &Passphrase) -> Result<SecretKeys, SealFault> {
        KeyFile::read(locked_key.as_bytes().to_vec())?.unlock(Some(passphrase))
    }

    /// The lock again, to go on with such a file.
    pub fn resume(locked_key: &str, keys: &SecretKeys) -> Option<Self> {
        Some(Self { public: keys.public().next()?, locked_key: locked_key.to_owned() })
    }

    /// What a sealed line says, at most `most` bytes.
    ///
    /// # Errors
    /// It is damaged, or sealed with another lock.
    pub fn open_line(sealed: &str, keys: &SecretKeys, most: u64) -> Result<Vec<u8>, SealFault> {
        Openers { keys: keys.clone(), ..Openers::default() }.open(sealed.as_bytes(), most)
    }
}
