//! The code on a participant's receipt, with which a drawing can be taken back.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

/// Digits and letters that are not taken for one another when read aloud or copied by hand: no I, L, O and U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters in a code, without the dashes: 60 bits of chance.
const LENGTH: usize = 12;
/// Letters between two dashes.
const PART: usize = 4;

/// The code on a participant's receipt, such as `7K2M-9QWF-04TX`. It says nothing about the participant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct WithdrawCode(String);

impl WithdrawCode {
    /// A code out of `chance`, an id that was just made by chance and is used for nothing else.
    ///
    /// ```
    /// use potloodlijn::model::WithdrawCode;
    /// let code = WithdrawCode::from_chance(uuid::Uuid::from_u128(0));
    /// assert_eq!(code.as_str(), "0000-0000-0000");
    /// ```
    pub fn from_chance(chance: Uuid) -> Self {
        let mut bits = low_random_bits(chance);
        let mut letters = String::new();
        for _ in 0..LENGTH {
            letters.push(char::from(LETTERS[(bits % 32) as usize]));
            bits /= 32;
        }
        Self(with_dashes(&letters))
    }

    /// Reads what someone typed: capitals or not, with or without dashes and spaces, O for 0 and I or L for 1. `None` when
    /// it is no code.
    ///
    /// ```
    /// use potloodlijn::model::WithdrawCode;
    /// assert_eq!(WithdrawCode::new("7k2m 9qwf o4tx").unwrap().as_str(), "7K2M-9QWF-04TX");
    /// assert!(WithdrawCode::new("7K2M").is_none());
    /// ```
    pub fn new(typed: &str) -> Option<Self> {
        let kept = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '-');
        let letters: String = kept.map(|letter| unmistakable(letter.to_ascii_uppercase())).collect();
        let usable = letters.len() == LENGTH && letters.bytes().all(|letter| LETTERS.contains(&letter));
        usable.then(|| Self(with_dashes(&letters)))
    }

    /// The code as it stands in a file and on a receipt.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The low 62 bits of an id of version 4, which are all chance.
fn low_random_bits(chance: Uuid) -> u64 {
    chance.as_u64_pair().1 & (u64::MAX >> 2)
}

fn unmistakable(letter: char) -> char {
    match letter {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    }
}

fn with_dashes(letters: &str) -> String {
    let parts: Vec<&str> = (0..LENGTH).step_by(PART).map(|at| &letters[at..at + PART]).collect();
    parts.join("-")
}

impl fmt::Display for WithdrawCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for WithdrawCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text).ok_or_else(|| {
            serde::de::Error::invalid_value(
                serde::de::Unexpected::Str(&text),
                &"a withdraw code such as 7K2M-9QWF-04TX",
            )
        })
    }
}
