//! Opening what is sealed or locked.

use age::scrypt;

use super::envelope::{is_sealed, read_all, read_header, without_armour};
use super::fault::SealFault;
use super::key::{PublicKey, SecretKeys};
use super::passphrase::Passphrase;
use super::seal::{lock, seal};

/// The most work that a locked file may ask for, as the power of two that scrypt calls N: as much as this program and age
/// ask for by themselves. It takes 128 × 8 × N bytes, a quarter GiB; a step more takes twice that, and what asks for it was
/// most likely made to hang a program.
pub const MOST_WORK: u8 = 18;
/// With what a file was closed that has been opened.
#[derive(Debug, Clone, PartialEq)]
pub enum Closed {
    /// Locked with this passphrase.
    With(Passphrase),
    /// Sealed to this key.
    To(PublicKey),
}

impl Closed {
    /// Closes `bytes` in the same way; with a passphrase that takes about a second.
    pub fn close(&self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::With(passphrase) => lock(bytes, passphrase),
            Self::To(key) => seal(bytes, key),
        }
    }
}

/// What a person has to open files with, in memory only and wiped when it goes.
#[derive(Debug, Clone, Default)]
pub struct Openers {
    /// Private keys.
    pub keys: SecretKeys,
    /// Passphrases, each tried in turn.
    pub passphrases: Vec<Passphrase>,
    /// The most work a locked file may ask for; none for [`MOST_WORK`].
    pub most_work: Option<u8>,
}

impl Openers {
    /// What is in the sealed file `bytes`: no more than `most` bytes of it are held.
    ///
    /// # Errors
    /// Why it does not open. A file that was cut off or changed never opens in part.
    pub fn open(&self, bytes: &[u8], most: u64) -> Result<Vec<u8>, SealFault> {
        self.open_noting(bytes, most).map(|(inside, _)| inside)
    }

    /// As [`Self::open`], with what fitted, so that it can be closed again in the same way.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_noting(&self, bytes: &[u8], most: u64) -> Result<(Vec<u8>, Closed), SealFault> {
        // The format adds 16 bytes to each 64 KiB, and a header.
        let bare = without_armour(bytes, most.saturating_add(most / 1024).saturating_add(256 * 1024))?;
        if read_header(&bare)?.is_scrypt() {
            return self.open_locked(&bare, most).map(|(inside, passphrase)| (inside, Closed::With(passphrase)));
        }
        self.open_sealed(&bare, most).map(|(inside, key)| (inside, Closed::To(key)))
    }

    /// Takes `others` along.
    pub fn add(&mut self, others: Self) {
        self.keys.add(others.keys);
        for passphrase in others.passphrases {
            if !self.passphrases.contains(&passphrase) {
                self.passphrases.push(passphrase);
            }
        }
    }

    /// `bytes` as they are, or what is in them when they are sealed.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_if_sealed(&self, bytes: Vec<u8>, most: u64) -> Result<Vec<u8>, SealFault> {
        if is_sealed(&bytes) { self.open(&bytes, most) } else { Ok(bytes) }
    }

    fn open_sealed(&self, bare: &[u8], most: u64) -> Result<(Vec<u8>, PublicKey), SealFault> {
        let mut trouble = SealFault::NeedsKey;
        for (identity, public) in self.keys.identities().zip(self.keys.public()) {
            match read_header(bare)?.decrypt(std::iter::once(identity)) {
                Ok(inside) => return read_all(inside, most).map(|inside| (inside, public)),
                Err(error) => trouble = SealFault::with_keys(&error),
            }
            if trouble != SealFault::OtherKey {
                break;
            }
        }
        Err(trouble)
    }

    fn open_locked(&self, bare: &[u8], most: u64) -> Result<(Vec<u8>, Passphrase), SealFault> {
        let mut trouble = SealFault::NeedsPassphrase;
        let forms = self.passphrases.iter().flat_map(|it| it.forms().into_iter().map(move |form| (it, form)));
        for (passphrase, form) in forms {
            let mut identity = scrypt::Identity::new(form);
            identity.set_max_work_factor(self.most_work.unwrap_or(MOST_WORK));
            match read_header(bare)?.decrypt(std::iter::once(&identity as &dyn age::Identity)) {
                Ok(inside) => return read_all(inside, most).map(|inside| (inside, passphrase.clone())),
                Err(error) => trouble = SealFault::with_passphrase(&error),
            }
            if trouble != SealFault::OtherPassphrase {
                break;
            }
        }
        Err(trouble)
    }
}
