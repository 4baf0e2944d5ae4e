//! What the pages of an edition are made from.

use crate::model::{Edition, Persons};
use crate::privacy::LeftOut;
use crate::report::edition::words::persons_words;
use crate::report::page::Frame;
use crate::text::Texts;

/// What the pages of an edition are made from.
pub(crate) struct EditionPages<'a> {
    pub(crate) edition: &'a Edition,
    pub(crate) texts: &'static Texts,
    /// What is not told, for the facilitator to see at its place; nothing on pages that go to HR.
    pub(crate) left_out: &'a [LeftOut],
}

impl EditionPages<'_> {
    /// `6 or more of 9`.
    pub(crate) fn persons(&self, persons: Persons) -> String {
        persons_words(self.texts, persons, self.edition.participants)
    }

    /// An indicator's name.
    pub(crate) fn indicator(&self, code: &crate::model::Code) -> String {
        let indicator = self.edition.instrument.indicator(code);
        indicator.map_or(code.as_str(), |indicator| indicator.name.get(self.texts.language())).to_owned()
    }
}

/// A frame of `height_mm` at the top of `frame`.
pub(crate) fn top_of(frame: &Frame, height_mm: f64) -> Frame {
    Frame { bottom_mm: frame.top_mm + height_mm, ..*frame }
}
