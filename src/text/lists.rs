//! Things one after the other, as a sentence has them.

use super::Texts;

/// `a, b and c`; nothing without words.
///
/// ```
/// use potloodlijn::{model::Language, text::{Texts, and_list}};
/// let words = ["a", "b", "c"].map(str::to_owned);
/// assert_eq!(and_list(Texts::of(Language::Nl), &words).as_deref(), Some("a, b en c"));
/// assert_eq!(and_list(Texts::of(Language::En), &[]), None);
/// ```
pub fn and_list(texts: &Texts, words: &[String]) -> Option<String> {
    let (last, others) = words.split_last()?;
    if others.is_empty() {
        return Some(last.clone());
    }
    let words = [("first", others.join(", ").into()), ("last", last.as_str().into())];
    Some(texts.with("report-list-and", words))
}
