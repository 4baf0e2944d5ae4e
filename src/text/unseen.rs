//! Letters that nobody sees, written out: in a name of a file or of a person they can make it read as another.

use std::borrow::Cow;

/// `text` with letters written out that are not seen and change what is: those that turn the direction of writing, control
/// characters but for ends of lines and tabs, and those of no width that no script needs. Joiners stay: Persian and many
/// pictures of people are written with them.
///
/// ```
/// use potloodlijn::text::visible;
/// assert_eq!(visible("P07\u{202e}nosj.exe"), "P07\\u{202e}nosj.exe");
/// assert_eq!(visible("reünie – 1e rij\ntweede"), "reünie – 1e rij\ntweede");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if is_unseen(letter) {
            shown.extend(letter.escape_default());
        } else {
            shown.push(letter);
        }
    }
    Cow::Owned(shown)
}

fn is_unseen(letter: char) -> bool {
    let is_control = letter.is_control() && !['\n', '\r', '\t'].contains(&letter);
    is_control || turns_direction(letter) || has_no_width(letter)
}

/// Unicode Standard Annex 9, explicit directional formatting characters.
fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Spaces without width, marks of byte order, invisible operators, fillers of Hangul, and tags.
fn has_no_width(letter: char) -> bool {
    matches!(
        letter,
        '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{feff}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}'
            | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}
