//! What high and low mean beside a field in which all lines lie: each line is named for what there is more of above.

use crate::report::page::{Anchor, Frame, Page, at};
use crate::report::style::Style;
use crate::text::Texts;

/// Between the words and the field.
const GAP_MM: f64 = 2.0;

/// Writes `more ↑` and `less ↓` at the left of `field`.
pub(super) fn write_more_and_less(page: &mut Page, field: &Frame, texts: &Texts) {
    let right_mm = field.left_mm - GAP_MM;
    page.write(Style::FAINT, at(right_mm, field.top_mm + 2.6), Anchor::End, &texts.get("report-more"));
    page.write(Style::FAINT, at(right_mm, field.bottom_mm), Anchor::End, &texts.get("report-less"));
}
