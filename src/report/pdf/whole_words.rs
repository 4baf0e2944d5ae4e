//! Words that are broken at the end of a line, as they are read: whole where they begin, and not once more where they go on
//! (`ActualText`, ISO 32000-1, 14.9.4). Also those that end a line after a hyphen of their own: readers of PDF take any hyphen there
//! for one that was added, and make one number of `2019-2024`.

use crate::report::page::{GoesOn, Item, Text};
use crate::report::reading_order::Owner;

/// A stretch of a line of text.
pub(super) struct Stretch {
    /// The letters on the page.
    pub(super) shown: String,
    /// What is read instead of them.
    pub(super) read_as: Option<String>,
}

impl Stretch {
    /// The stretches of the text at `place`. Between it and a line that is read on stands a space, which cannot be seen.
    pub(super) fn all_of(items: &[Item], owners: &[Owner], place: usize) -> Vec<Self> {
        let Item::Text(text) = &items[place] else { return Vec::new() };
        let (begins, ends) = (goes_into(items, owners, place), next_of(items, owners, place));
        let is_broken = text.goes_on.is_in_word() && ends.is_some();
        let (mut rest, mut stretches) = (text.words.as_str(), Vec::new());
        if begins {
            let (end_of_word, after) = rest.split_at(rest.find(' ').unwrap_or(rest.len()));
            stretches.push(Self { shown: end_of_word.to_owned(), read_as: Some(String::new()) });
            rest = after;
            if rest.is_empty() && is_broken {
                return stretches;
            }
        }
        let whole_to = if is_broken { rest.rfind(' ').map_or(0, |space| space + 1) } else { rest.len() };
        let (mut whole, broken) = (rest[..whole_to].to_owned(), &rest[whole_to..]);
        if ends.is_some() && !is_broken {
            whole.push(' ');
        }
        if !whole.is_empty() {
            stretches.push(Self { shown: whole, read_as: None });
        }
        if !broken.is_empty() {
            stretches.push(Self { shown: broken.to_owned(), read_as: Some(whole_word(items, owners, place)) });
        }
        stretches
    }
}

/// The line that is read after the one at `place`, in the same part.
fn next_of<'a>(items: &'a [Item], owners: &[Owner], place: usize) -> Option<&'a Text> {
    let is_same = owners[place] != Owner::Alone && owners.get(place + 1) == Some(&owners[place]);
    match items.get(place + 1) {
        Some(Item::Text(text)) if is_same => Some(text),
        _ => None,
    }
}

/// The line at `place` begins in the middle of a word.
fn goes_into(items: &[Item], owners: &[Owner], place: usize) -> bool {
    let before = place.checked_sub(1);
    before.is_some_and(|before| match &items[before] {
        Item::Text(text) => text.goes_on.is_in_word() && next_of(items, owners, before).is_some(),
        _ => false,
    })
}

/// The word that begins at the end of the line at `place`, with what follows it up to a space.
fn whole_word(items: &[Item], owners: &[Owner], place: usize) -> String {
    let Item::Text(text) = &items[place] else { return String::new() };
    let (mut word, mut goes_on) = (text.words.rsplit(' ').next().unwrap_or_default().to_owned(), text.goes_on);
    for at in place.. {
        let Some(next) = next_of(items, owners, at) else { break };
        if goes_on == GoesOn::AtAddedHyphen {
            word.pop();
        }
        let end_of_word = next.words.split(' ').next().unwrap_or_default();
        word.push_str(end_of_word);
        if !next.goes_on.is_in_word() || end_of_word.len() < next.words.len() {
            break;
        }
        goes_on = next.goes_on;
    }
    word
}
