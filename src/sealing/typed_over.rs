//! A locked key on paper, to be typed over: short numbered lines in groups of letters, each with two letters that tell whether the
//! line was typed as it stands.
//!
//! The check of a line is the sum of its letters' places in the alphabet of base64, each times its place in the line plus two, modulo
//! the prime 1021. No line is long enough for a wrong letter, or two letters in each other's places, to leave that sum as it is.

use super::fault::SealFault;

/// Letters on a line.
const LINE: usize = 32;
/// Letters that stand together.
const GROUP: usize = 4;
const MODULUS: usize = 1021;
/// What a check is written with: no letter that looks like another.
const CHECK_LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// Base64, and what fills its end.
const ALPHABET: &[u8; 65] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";

/// The lines of armour (a locked file as letters) as they stand on paper: the first and last as they are, those between in shorter
/// lines with a number in front and a check behind, such as `07 YWdl LWVu … ZyPj K4`.
///
/// ```
/// let lines = potloodlijn::sealing::lines_to_type_over("-----BEGIN\nYWdlLWVuY3J5\n-----END\n");
/// assert_eq!(lines, ["-----BEGIN", "01 YWdl LWVu Y3J5 5F", "-----END"]);
/// ```
pub fn lines_to_type_over(armour: &str) -> Vec<String> {
    let is_frame = |line: &&str| line.starts_with('-');
    let letters: String = armour.lines().filter(|line| !is_frame(line)).collect();
    let letters: Vec<char> = letters.chars().collect();
    let numbered = letters.chunks(LINE).zip(1..).map(|(line, number)| {
        let groups: Vec<String> = line.chunks(GROUP).map(|group| group.iter().collect()).collect();
        format!("{number:02} {} {}", groups.join(" "), check_of(&line.iter().collect::<String>()))
    });
    let (first, last) = (armour.lines().next().filter(is_frame), armour.lines().last().filter(is_frame));
    let mut lines: Vec<String> = first.map(str::to_owned).into_iter().collect();
    lines.extend(numbered);
    lines.extend(last.map(str::to_owned));
    lines
}

/// The letters of `lines`, some of which may have been typed over from paper: without numbers, groups and checks.
///
/// # Errors
/// The number of the first line that was not typed as it stands, or is missing.
pub(super) fn letters_of(lines: &[&str]) -> Result<String, SealFault> {
    let mut letters = String::new();
    let mut number = 0;
    for line in lines {
        let mut words: Vec<&str> = line.split_whitespace().collect();
        if words.len() < 2 {
            letters.push_str(line.trim());
            continue;
        }
        number += 1;
        let said = words[0].parse::<u32>().ok().filter(|_| words[0].len() <= 3);
        if said.is_some() {
            words.remove(0);
        }
        let check = words.last().filter(|word| word.len() == 2).map(|word| word.to_ascii_uppercase());
        if check.is_some() {
            words.pop();
        }
        let typed = words.concat();
        let is_other = check.is_some_and(|check| check != check_of(&typed));
        if is_other || said.is_some_and(|said| said != number) {
            return Err(SealFault::TypedLine { number });
        }
        letters.push_str(&typed);
    }
    Ok(letters)
}

fn check_of(letters: &str) -> String {
    let place = |letter: u8| ALPHABET.iter().position(|known| *known == letter).unwrap_or(ALPHABET.len());
    let sum: usize = letters.bytes().zip(2..).map(|(letter, weight)| place(letter) * weight).sum();
    let (first, second) = (sum % MODULUS / CHECK_LETTERS.len(), sum % MODULUS % CHECK_LETTERS.len());
    [CHECK_LETTERS[first], CHECK_LETTERS[second]].map(char::from).iter().collect()
}
