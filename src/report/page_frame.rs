//! What stands at the foot of every page: what this is, and which page of how many.

use super::page::{Anchor, Line, Page, at};
use super::style::{FOOT_MM, HAIRLINE_MM, LEFT_MM, RIGHT_MM, Style};
use super::theme::PRINT;
use crate::text::Texts;

/// Writes the foot of every page: `what` at the left, `whose` (may be empty) and the number at the right.
pub(super) fn write_feet(pages: &mut [Page], what: &str, whose: &str, texts: &Texts) {
    let count = pages.len();
    for (place, page) in pages.iter_mut().enumerate() {
        page.items.push(Line::straight(at(LEFT_MM, FOOT_MM), at(RIGHT_MM, FOOT_MM), HAIRLINE_MM, PRINT.hairline));
        let number = texts.with("report-page-of", [("page", (place + 1).into()), ("of", count.into())]);
        let right = if whose.is_empty() { number } else { format!("{whose}  ·  {number}") };
        let room_mm = RIGHT_MM - LEFT_MM - Style::FAINT.width_mm(&right) - 6.0;
        let baseline_mm = FOOT_MM + 4.6;
        page.write(Style::FAINT, at(LEFT_MM, baseline_mm), Anchor::Start, &Style::FAINT.shortened(what, room_mm));
        page.write(Style::FAINT, at(RIGHT_MM, baseline_mm), Anchor::End, &right);
    }
}
