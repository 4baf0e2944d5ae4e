//! A facilitator's pair of keys, and the file it is kept in.

use age::armor::Format;

use super::envelope::is_sealed;
use super::fault::SealFault;
use super::key::{PublicKey, SecretKeys};
use super::open::Openers;
use super::passphrase::Passphrase;
use super::seal::lock_as;
use crate::typed::decode;

/// What a key file may hold at most, in bytes; thousands of keys.
const LARGEST_KEY_FILE: u64 = 1024 * 1024;

/// A key file: locked with a passphrase, or open as `age-keygen` makes it.
#[derive(Debug)]
pub enum KeyFile {
    /// The keys themselves.
    Open(SecretKeys),
    /// A passphrase is needed.
    Locked(Vec<u8>),
}

impl KeyFile {
    /// Looks at the bytes of a key file.
    ///
    /// # Errors
    /// There is no private key in it, or one of a kind that is not known.
    pub fn read(bytes: Vec<u8>) -> Result<Self, SealFault> {
        if is_sealed(&bytes) {
            return Ok(Self::Locked(bytes));
        }
        read_text(&bytes).map(Self::Open)
    }

    /// The keys, with `passphrase` where one is needed.
    ///
    /// # Errors
    /// The passphrase is another, or the file is damaged or holds no private key.
    pub fn unlock(self, passphrase: Option<&Passphrase>) -> Result<SecretKeys, SealFault> {
        match self {
            Self::Open(keys) => Ok(keys),
            Self::Locked(bytes) => {
                let openers = Openers { passphrases: passphrase.cloned().into_iter().collect(), ..Openers::default() };
                let inside = openers.open(&bytes, LARGEST_KEY_FILE)?;
                read_text(&inside)
            }
        }
    }
}

/// Keys as an editor may have saved them again: with a mark at the start, or in another coding.
fn read_text(bytes: &[u8]) -> Result<SecretKeys, SealFault> {
    SecretKeys::read(&decode(bytes).map_err(|_| SealFault::NoSecretKey)?.text)
}

/// A new pair of keys.
#[derive(Debug)]
pub struct KeyPair {
    /// The key to give away.
    pub public: PublicKey,
    /// The key to keep.
    pub secret: SecretKeys,
}

impl KeyPair {
    /// Makes one, different every time.
    pub fn generate() -> Self {
        let (secret, public) = SecretKeys::generate();
        Self { public, secret }
    }

    /// The key file: what `age-keygen` writes, locked with `passphrase`, as letters. `age -d -i` reads it.
    pub fn locked_file(&self, passphrase: &Passphrase) -> Vec<u8> {
        // The letters of the private key are in memory for this moment only, as those of any text.
        lock_as(&self.open_file(), passphrase, Format::AsciiArmor)
    }

    /// The key file as `age-keygen` writes it: whoever has it can open what is sealed to it. `age -d -i` reads it.
    pub fn open_file(&self) -> Vec<u8> {
        format!("# public key: {}\n{}", self.public, self.secret.letters()).into_bytes()
    }
}
