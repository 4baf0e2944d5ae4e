//! Words that could tell someone apart, in words.

use super::Texts;
use crate::model::Instrument;
use crate::privacy::words::{LooksLike, Mark, words_of_setup};

/// What a word looks like.
pub fn looks_like_words(texts: &Texts, looks_like: LooksLike) -> String {
    texts.get(match looks_like {
        LooksLike::Address => "sharing-mark-address",
        LooksLike::Number => "sharing-mark-number",
        LooksLike::Date => "sharing-mark-date",
        LooksLike::Name => "sharing-mark-name",
        LooksLike::Place => "sharing-mark-place",
        LooksLike::Team => "sharing-mark-team",
        LooksLike::Capital => "sharing-mark-capital",
    })
}

/// A line for each word of an instrument that stands in every edition and looks as if it could tell someone apart.
pub fn marked_words_of_setup(texts: &Texts, instrument: &Instrument) -> Vec<String> {
    let line = |(words, mark): (String, Mark)| {
        let kind = looks_like_words(texts, mark.looks_like);
        let told = [("word", words[mark.at].into()), ("kind", kind.into()), ("words", words.as_str().into())];
        texts.with("sharing-setup-word", told)
    };
    words_of_setup(instrument).into_iter().map(line).collect()
}
