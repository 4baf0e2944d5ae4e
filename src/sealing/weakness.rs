//! Passphrases that are far too easy. A few plain rules with a reason each: estimates of how long a guess would take are made
//! for English, and a number helps nobody choose words.

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
    "wachtwoord",
    "password",
    "welkom",
    "welcome",
    "geheim",
    "secret",
    "letmein",
    "potloodlijn",
    "qwerty",
    "azerty",
    "admin",
    "voorjaar",
    "zomer",
    "najaar",
    "herfst",
    "winter",
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

/// What makes a passphrase that is being typed easy to guess, if anything does.
///
/// ```
/// use potloodlijn::sealing::{Weakness, weakness_of};
/// assert_eq!(weakness_of("welkom2026"), Some(Weakness::Usual));
/// assert_eq!(weakness_of("paard batterij nietje correct"), None);
/// ```
pub fn weakness_of(typed: &str) -> Option<Weakness> {
    let letters: Vec<char> = typed.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let mut different = letters.clone();
    different.sort_unstable();
    different.dedup();
    let plain: String = letters.iter().collect();
    let left = without_usual(&plain);
    if plain.chars().count() - left.chars().count() >= 5 && left.chars().count() <= FEWEST_LETTERS / 2 {
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
