//! A passphrase: held in memory, never shown, wiped when it is no longer needed.

use age::secrecy::zeroize::Zeroize;
use age::secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;

use super::SealFault;
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
        weakness(self.0.expose_secret())
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

/// Letters a passphrase has at least before it is not called short. Each guess costs half a second of a good machine, so
/// this many letters of words hold against a person, not against an office full of machines.
const FEWEST_LETTERS: usize = 12;
/// Different letters it has at least.
const FEWEST_DIFFERENT: usize = 5;
/// Rows of keys, and letters and digits in order.
const ROWS: [&str; 5] = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "01234567890"];
/// So many letters after one another in such a row are one.
const LONGEST_RUN: usize = 4;
/// What people choose first, in Dutch and English.
const USUAL: [&str; 16] = [
    "wachtwoord", "password", "welkom", "welcome", "geheim", "secret", "letmein", "potloodlijn", "qwerty", "azerty", "admin",
    "voorjaar", "zomer", "najaar", "herfst", "winter",
];

/// Why a passphrase is easy to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// It is short.
    Short,
    /// It repeats the same few letters.
    Repeats,
    /// It is mostly letters or digits in the order of the keyboard, the alphabet or counting.
    InARow,
    /// It is mostly a word that many people choose, or a season with a year.
    Usual,
}

fn weakness(typed: &str) -> Option<Weakness> {
    let letters: Vec<char> = typed.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let mut different = letters.clone();
    different.sort_unstable();
    different.dedup();
    let plain: String = letters.iter().collect();
    let left = without_usual(&plain);
    if plain.chars().count() - left.chars().count() >= 5 && left.chars().count() < FEWEST_LETTERS / 2 {
        return Some(Weakness::Usual);
    }
    if letters.len() < FEWEST_LETTERS {
        return Some(Weakness::Short);
    }
    if different.len() < FEWEST_DIFFERENT {
        return Some(Weakness::Repeats);
    }
    (letters.len() - in_rows(&letters) < FEWEST_LETTERS / 2).then_some(Weakness::InARow)
}

fn without_usual(plain: &str) -> String {
    USUAL.iter().fold(plain.to_owned(), |left, word| left.replace(word, ""))
}

/// Letters that stand in a run of [`LONGEST_RUN`] or more of a row, forwards or backwards.
fn in_rows(letters: &[char]) -> usize {
    let rows: Vec<String> = ROWS.iter().flat_map(|row| [(*row).to_owned(), row.chars().rev().collect()]).collect();
    let mut inside = vec![false; letters.len()];
    for (place, run) in letters.windows(LONGEST_RUN).enumerate() {
        let run: String = run.iter().collect();
        if rows.iter().any(|row| row.contains(&run)) {
            inside[place..place + LONGEST_RUN].fill(true);
        }
    }
    inside.into_iter().filter(|&inside| inside).count()
}
