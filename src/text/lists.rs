//! Things one after the other, as a sentence has them.

use super::Texts;

/// Words that elsewhere follow a name, standing by themselves: with a capital, and a full stop where none is.
///
/// ```
/// use potloodlijn::text::as_sentence;
/// assert_eq!(as_sentence("er doen 3 mensen mee"), "Er doen 3 mensen mee.");
/// assert_eq!(as_sentence("Klaar."), "Klaar.");
/// ```
pub fn as_sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default();
    let end = if words.ends_with(['.', '?', '…']) { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}

/// `a, b and c`; nothing without words.
///
/// ```
/// use potloodlijn::{model::Language, text::{Texts, and_list}};
/// let words = ["a", "b", "c"].map(str::to_owned);
/// assert_eq!(and_list(Texts::of(Language::Nl), &words).as_deref(), Some("a, b en c"));
/// assert_eq!(and_list(Texts::of(Language::En), &[]), None);
/// // What has a comma of its own is not taken for two.
/// let words = ["the manager", "partner, family", "the doctor"].map(str::to_owned);
/// assert_eq!(and_list(Texts::of(Language::En), &words).as_deref(), Some("the manager; partner, family and the doctor"));
/// ```
pub fn and_list(texts: &Texts, words: &[String]) -> Option<String> {
    let (last, others) = words.split_last()?;
    if others.is_empty() {
        return Some(last.clone());
    }
    let has_commas = words.iter().any(|word| word.contains(", "));
    let apart = if has_commas { "; " } else { ", " };
    let words = [("first", others.join(apart).into()), ("last", last.as_str().into())];
    Some(texts.with("report-list-and", words))
}
