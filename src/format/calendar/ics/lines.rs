//! The lines of an iCalendar.

use std::borrow::Cow;

use crate::typed::{decode_line, lines_of};

/// One line with its name, in capitals, and its value. What stands between them is about the form of the value and not needed:
/// a time is the one on the wall where it stands, whichever zone is named.
pub(super) struct Property<'a> {
    pub name: String,
    pub value: &'a str,
}

impl<'a> Property<'a> {
    /// `NAME;PARAMETER="a:b":value`. A colon in quotes is part of a parameter.
    pub fn read(content: &'a str) -> Option<Self> {
        let end_of_name = content.find([';', ':'])?;
        let name = content[..end_of_name].trim();
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let mut quoted = false;
        let colon = content[end_of_name..].find(|c| {
            quoted ^= c == '"';
            c == ':' && !quoted
        })?;
        let value = &content[end_of_name + colon + 1..];
        is_name.then(|| Self { name: name.to_ascii_uppercase(), value })
    }

    /// The value without the backslashes before `,`, `;` and `\`, line ends as spaces.
    pub fn words(&self) -> String {
        let mut words = String::with_capacity(self.value.len());
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            match (letter, letter == '\\') {
                (_, true) => match letters.next() {
                    Some('n' | 'N') => words.push(' '),
                    Some(other) => words.push(other),
                    None => {}
                },
                (other, false) => words.push(other),
            }
        }
        words.trim().to_owned()
    }
}

/// The lines with what was folded put together again, each with the number of its first line. Empty lines are left out. They
/// are joined before their letters are read: a letter of two bytes may stand on both sides of a fold.
pub(super) fn unfolded(plain: &[u8]) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, Vec<u8>)> = Vec::new();
    for (place, line) in lines_of(plain).enumerate() {
        match (line, lines.last_mut()) {
            ([b' ' | b'\t', rest @ ..], Some((_, last))) => last.extend_from_slice(rest),
            _ if line.trim_ascii().is_empty() => {}
            _ => lines.push((place + 1, line.to_vec())),
        }
    }
    lines.into_iter().map(|(line, bytes)| (line, Cow::into_owned(decode_line(&bytes)))).collect()
}
