//! A passphrase: held in memory, never shown, wiped when it is no longer needed.

use age::secrecy::zeroize::Zeroize;
use age::secrecy::{ExposeSecret, SecretString};

/// A passphrase. Its memory is wiped when it goes; it does not show in debugging output.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// From what was typed, or `None` when that is nothing.
    pub fn new(typed: String) -> Option<Self> {
        (!typed.is_empty()).then(|| Self(SecretString::from(typed)))
    }

    /// What stands in `typed`, which is wiped; `None` when that is nothing.
    pub fn take(typed: &mut String) -> Option<Self> {
        let passphrase = (!typed.is_empty()).then(|| Self(SecretString::from(typed.as_str())));
        typed.zeroize();
        passphrase
    }

    /// Both are the same, as when one is typed twice.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }

    pub(super) fn secret(&self) -> SecretString {
        self.0.clone()
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.same(other)
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}
