//! Letters and outlines of a sheet.

use crate::report::page::{Frame, Line, Page};
use crate::report::style::Style;
use crate::report::theme::PRINT;

/// The smallest letters on a sheet: someone reads them at arm's length while drawing.
pub(super) const SMALLEST_PT: f64 = 8.5;
/// For reading.
pub(super) const WORDS: Style = Style { size_pt: SMALLEST_PT, ..Style::SMALL };
/// Notes that may be passed over.
pub(super) const NOTE: Style = Style { size_pt: SMALLEST_PT, ..Style::FAINT };
/// Words at the edges of the field.
pub(super) const READ: Style = Style { size_pt: 9.0, ..Style::BODY };
/// Names.
pub(super) const NAME: Style = Style { size_pt: 9.0, ..Style::NAME };
/// Outlines of boxes to write and colour in.
const OUTLINE_MM: f64 = 0.3;

/// A box to write or colour in.
pub(super) fn outline(page: &mut Page, frame: &Frame) {
    let corners = frame.corners();
    for (place, &from) in corners.iter().enumerate() {
        let to = corners[(place + 1) % corners.len()];
        page.items.push(Line::straight(from, to, OUTLINE_MM, PRINT.faint_ink));
    }
}
