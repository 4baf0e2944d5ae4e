//! A facilitator's pair of keys: the public one stands in a set-up, the private one in a file under a passphrase.

use std::fmt;

use age::armor::Format;
use age::secrecy::ExposeSecret;
use age::x25519;

use super::open::{Openers, is_sealed};
use super::seal::lock_as;
use super::{Passphrase, SealFault};

/// What a key file may hold at most, in bytes; thousands of keys.
const LARGEST_KEY_FILE: u64 = 1024 * 1024;

/// The key that is given away: anyone can seal to it, and only the private key opens what was sealed.
#[derive(Clone)]
pub struct PublicKey(x25519::Recipient);

impl PublicKey {
    /// Reads `age1…`; white space around it is dropped.
    ///
    /// # Errors
    /// [`SealFault::BadPublicKey`]. A letter that was mistyped is noticed: a key carries a checksum.
    ///
    /// ```
    /// use potloodlijn::sealing::PublicKey;
    /// let key = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";
    /// assert_eq!(PublicKey::read(key).unwrap().to_string(), key);
    /// assert!(PublicKey::read(&key.replace("t7r", "t7z")).is_err());
    /// ```
    pub fn read(text: &str) -> Result<Self, SealFault> {
        text.trim().parse().map(Self).map_err(|_| SealFault::BadPublicKey)
    }

    pub(super) fn recipient(&self) -> &x25519::Recipient {
        &self.0
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.to_string() == other.to_string()
    }
}

/// Private keys. Their memory is wiped when they go; they do not show in debugging output.
#[derive(Clone, Default)]
pub struct SecretKeys(Vec<x25519::Identity>);

impl SecretKeys {
    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The public keys that belong to them.
    pub fn public(&self) -> impl Iterator<Item = PublicKey> {
        self.0.iter().map(|key| PublicKey(key.to_public()))
    }

    /// Takes `others` along.
    pub fn add(&mut self, others: Self) {
        let known: Vec<PublicKey> = self.public().collect();
        self.0.extend(others.0.into_iter().filter(|key| !known.contains(&PublicKey(key.to_public()))));
    }

    pub(super) fn identities(&self) -> impl Iterator<Item = &dyn age::Identity> {
        self.0.iter().map(|key| key as &dyn age::Identity)
    }

    /// The keys in an open key file: one a line, with remarks after `#`.
    fn read(text: &str) -> Result<Self, SealFault> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let keys = lines.map(read_line).collect::<Result<Vec<_>, _>>()?;
        if keys.is_empty() { Err(SealFault::NoSecretKey) } else { Ok(Self(keys)) }
    }
}

fn read_line(line: &str) -> Result<x25519::Identity, SealFault> {
    line.parse().map_err(|_| match line {
        _ if line.starts_with("age1") => SealFault::OnlyPublicKey,
        _ if line.starts_with("AGE-SECRET-KEY-1") => SealFault::NoSecretKey,
        _ if line.starts_with("AGE-SECRET-KEY-") || line.starts_with("AGE-PLUGIN-") => SealFault::OtherKindOfKey,
        _ => SealFault::NoSecretKey,
    })
}

impl fmt::Debug for SecretKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SecretKeys({})", self.0.len())
    }
}

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
        let text = std::str::from_utf8(&bytes).map_err(|_| SealFault::NoSecretKey)?;
        SecretKeys::read(text).map(Self::Open)
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
                SecretKeys::read(std::str::from_utf8(&inside).map_err(|_| SealFault::NoSecretKey)?)
            }
        }
    }
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
        let secret = x25519::Identity::generate();
        Self { public: PublicKey(secret.to_public()), secret: SecretKeys(vec![secret]) }
    }

    /// The key file: what `age-keygen` writes, locked with `passphrase`, as letters. `age -d -i` reads it.
    pub fn locked_file(&self, passphrase: &Passphrase) -> Vec<u8> {
        // The letters of the private key are in memory for this moment only, as those of any text.
        lock_as(&self.open_file(), passphrase, Format::AsciiArmor)
    }

    /// The key file as `age-keygen` writes it: whoever has it can open what is sealed to it. `age -d -i` reads it.
    pub fn open_file(&self) -> Vec<u8> {
        let mut text = format!("# public key: {}\n", self.public);
        for key in &self.secret.0 {
            text.push_str(key.to_string().expose_secret());
            text.push('\n');
        }
        text.into_bytes()
    }
}
