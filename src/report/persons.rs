//! Persons as a row of pieces: as many as there are, dark for those it is about. One bar where pieces would be too many.

use crate::model::Impact;
use crate::report::marks::impact_sign;
use crate::report::page::{Anchor, Frame, Page, Place, at};
use crate::report::style::{Style, towards};
use crate::report::theme::PRINT;

/// From this many persons up they are one bar.
const MOST_PIECES: usize = 12;

/// Between two pieces.
const APART_MM: f64 = 0.5;

/// How thick a row of persons is: thin enough to stand under words.
const THICK_MM: f64 = 0.8;

/// A sign, across.
const SIGN_MM: f64 = 1.8;

/// Draws `n` of `of` persons over `length_mm` from `left`: a piece for each.
pub(super) fn draw_persons(page: &mut Page, left: Place, length_mm: f64, (n, of): (usize, usize)) {
    let full = towards(PRINT.ink, PRINT.paper, 0.12);
    let all = Frame::new(left.x_mm, left.y_mm - THICK_MM / 2.0, left.x_mm + length_mm, left.y_mm + THICK_MM / 2.0);
    if of > MOST_PIECES {
        page.items.push(all.filled(PRINT.hairline));
        if n > 0 {
            let part = Frame { right_mm: left.x_mm + length_mm * n as f64 / of as f64, ..all };
            page.items.push(part.filled(full));
        }
        return;
    }
    for person in 0..of {
        let piece = all.column(person, of, APART_MM);
        page.items.push(piece.filled(if person < n { full } else { PRINT.hairline }));
    }
}

/// Persons for whom something worked well or badly, as signs with their numbers, from `left_mm` to the right.
pub(super) fn draw_signs(page: &mut Page, left_mm: f64, baseline_mm: f64, plus_minus: (usize, usize)) {
    let widest = plus_minus.0.max(plus_minus.1).to_string();
    let step_mm = SIGN_MM + 0.8 + Style::SMALL.width_mm(&widest) + 1.8;
    for (place, (value, n)) in [(1, plus_minus.0), (-1, plus_minus.1)].into_iter().enumerate() {
        if n > 0 {
            let left_mm = left_mm + place as f64 * step_mm;
            let centre = at(left_mm + SIGN_MM / 2.0, baseline_mm - 0.95);
            page.items.push(impact_sign(Impact::new(value).unwrap_or_default(), centre, SIGN_MM));
            page.write(Style::SMALL, at(left_mm + SIGN_MM + 0.8, baseline_mm), Anchor::Start, &n.to_string());
        }
    }
}
