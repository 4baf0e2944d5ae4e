//! Dates on paper, which no end of a line breaks.

use jiff::civil::Date;

use crate::report::measure::FIRM_SPACE;
use crate::text::Texts;

/// `2 juni 2025`, kept together within a sentence.
pub(super) fn whole_date(texts: &Texts, date: Date) -> String {
    texts.date(date).replace(' ', &String::from(FIRM_SPACE))
}
