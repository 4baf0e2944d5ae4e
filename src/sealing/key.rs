//! Keys: the public one stands in a set-up, the private one in a file under a passphrase.

use std::fmt;

use age::secrecy::ExposeSecret;
use age::x25519;

use super::fault::SealFault;

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
        let text = text.trim();
        text.parse().map(Self).map_err(|_| {
            // A name stands between the beginning and the key of a kind of its own: `age1pq1…`, `age1yubikey1…`.
            let named = text.strip_prefix("age1").and_then(|rest| rest.split_once('1'));
            let is_named =
                named.is_some_and(|(name, key)| name.bytes().all(|it| it.is_ascii_alphanumeric()) && key.len() > 20);
            if is_named || text.starts_with("ssh-") { SealFault::OtherKindOfPublicKey } else { SealFault::BadPublicKey }
        })
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

    /// A new key, different every time, and its public half.
    pub(super) fn generate() -> (Self, PublicKey) {
        let secret = x25519::Identity::generate();
        let public = PublicKey(secret.to_public());
        (Self(vec![secret]), public)
    }

    /// The keys as letters, one a line, as they stand in an open key file.
    pub(super) fn letters(&self) -> String {
        self.0.iter().map(|key| format!("{}\n", key.to_string().expose_secret())).collect()
    }

    /// The keys in an open key file: one a line, with remarks after `#`.
    pub(super) fn read(text: &str) -> Result<Self, SealFault> {
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
