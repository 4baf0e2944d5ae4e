//! Persons as a row of dots: as many as there are, filled for those it is about. A bar where dots would be too many.

use crate::model::Impact;
use crate::report::marks::{impact_sign, round_area, round_line};
use crate::report::page::{Anchor, Frame, Page, at};
use crate::report::style::{Style, towards};
use crate::report::theme::PRINT;

/// A dot, across.
const DOT_MM: f64 = 1.7;

/// From one dot to the next.
const STEP_MM: f64 = 2.35;

/// From this many persons up they are a bar.
const MOST_DOTS: usize = 12;

/// How wide a bar is.
const BAR_MM: f64 = MOST_DOTS as f64 * STEP_MM - (STEP_MM - DOT_MM);

/// A sign, across.
const SIGN_MM: f64 = 1.8;

/// Room for the dots of `of` persons, in millimetres.
pub(super) fn dots_mm(of: usize) -> f64 {
    if of > MOST_DOTS { BAR_MM } else { of.max(1) as f64 * STEP_MM - (STEP_MM - DOT_MM) }
}

/// Draws `n` of `of` persons with the left edge of `frame`, around `middle_mm`.
pub(super) fn draw_dots(page: &mut Page, frame: &Frame, middle_mm: f64, n: usize, of: usize) {
    let full = towards(PRINT.ink, PRINT.paper, 0.12);
    let open = towards(PRINT.faint_ink, PRINT.paper, 0.35);
    if of > MOST_DOTS {
        let half_mm = DOT_MM / 2.0 * 0.8;
        let all = Frame::new(frame.left_mm, middle_mm - half_mm, frame.left_mm + BAR_MM, middle_mm + half_mm);
        page.items.push(all.filled(PRINT.hairline));
        if n > 0 {
            let part = Frame { right_mm: frame.left_mm + BAR_MM * n as f64 / of as f64, ..all };
            page.items.push(part.filled(full));
        }
        return;
    }
    for person in 0..of {
        let centre = at(frame.left_mm + DOT_MM / 2.0 + person as f64 * STEP_MM, middle_mm);
        if person < n {
            page.items.push(round_area(centre, DOT_MM / 2.0, full));
        } else {
            page.items.push(round_line(centre, DOT_MM / 2.0 - 0.09, 0.18, open));
        }
    }
}

/// Persons for whom something worked well or badly, as signs with their numbers, from `left_mm` to the right.
pub(super) fn draw_signs(page: &mut Page, left_mm: f64, baseline_mm: f64, plus_minus: (usize, usize)) {
    let step_mm = SIGN_MM + 1.0 + Style::SMALL.width_mm("00") + 2.2;
    for (place, (value, n)) in [(1, plus_minus.0), (-1, plus_minus.1)].into_iter().enumerate() {
        if n > 0 {
            let left_mm = left_mm + place as f64 * step_mm;
            let centre = at(left_mm + SIGN_MM / 2.0, baseline_mm - 0.95);
            page.items.push(impact_sign(Impact::new(value).unwrap_or_default(), centre, SIGN_MM));
            page.write(Style::SMALL, at(left_mm + SIGN_MM + 1.0, baseline_mm), Anchor::Start, &n.to_string());
        }
    }
}
