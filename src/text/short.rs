//! What stands in a file, in a sentence about it.

use std::borrow::Cow;

/// So many letters of a value are enough to find it by.
const MOST_LETTERS: usize = 80;

/// `words`, cut where they are so long that nobody would see what is said of them; of what stands between quotes the end stays.
pub(super) fn short(words: &str) -> Cow<'_, str> {
    let Some((cut, _)) = words.char_indices().nth(MOST_LETTERS) else { return Cow::Borrowed(words) };
    let end = if words.starts_with('"') && words.ends_with('"') { "\"" } else { "" };
    Cow::Owned(format!("{}…{end}", &words[..cut]))
}

/// [`short`], of each name in the place of something in a file: `$.curves.engagement`.
pub(super) fn short_path(path: &str) -> String {
    path.split('.').map(short).collect::<Vec<_>>().join(".")
}
