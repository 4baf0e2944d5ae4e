//! A passphrase: held in memory, never shown, wiped when it is no longer needed.

use age::secrecy::zeroize::Zeroize;
use age::secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;

use super::fault::SealFault;
use super::weakness::{Weakness, weakness_of};
use crate::typed::{Coding, decode, numbered_lines};

/// A passphrase. Its memory is wiped when it goes; it does not show in debugging output.
///
/// A letter with an accent can be one sign or two, and which it is depends on where it was typed. What is locked is locked with the
/// composed form (NFC); opening tries the other forms too, so that what was locked before this was decided opens everywhere.
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

    /// The first line of a file, without a mark that an editor put before it; `None` when that is nothing.
    ///
    /// # Errors
    /// It is no text, or in a coding that can only be guessed: another guess would be another passphrase.
    pub fn in_file(bytes: &[u8]) -> Result<Option<Self>, SealFault> {
        let read = decode(bytes).map_err(|_| SealFault::PassphraseCoding)?;
        if read.coding == Coding::Windows1252 {
            return Err(SealFault::PassphraseCoding);
        }
        Ok(numbered_lines(&read.text).next().and_then(|(_, line)| Self::new(line.to_owned())))
    }

    /// Both are the same, as when one is typed twice.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.0.expose_secret().nfc().eq(other.0.expose_secret().nfc())
    }

    /// As it locks: accents and their letters in one.
    pub(super) fn secret(&self) -> SecretString {
        self.0.expose_secret().nfc().collect::<String>().into()
    }

    /// The forms in which it may have locked something, the likeliest first; only one where it has no accents.
    pub(super) fn forms(&self) -> Vec<SecretString> {
        let typed = self.0.expose_secret();
        let apart: SecretString = typed.nfd().collect::<String>().into();
        let mut forms = vec![self.secret()];
        for form in [apart, self.0.clone()] {
            if forms.iter().all(|known| known.expose_secret() != form.expose_secret()) {
                forms.push(form);
            }
        }
        forms
    }

    /// What makes it easy to guess, if anything does.
    pub fn weakness(&self) -> Option<Weakness> {
        weakness_of(self.0.expose_secret())
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
