//! A number of persons that is told as a range: a piece for each, dark for as many as there are at least, half dark up to as many as
//! there are at most.

use crate::model::Persons;
use crate::report::page::{Frame, Page};
use crate::report::style::towards;
use crate::report::theme::PRINT;

/// From this many persons up they are one bar.
const MOST_PIECES: usize = 24;

/// Between two pieces.
const APART_MM: f64 = 0.5;

/// Draws `persons` of `of` over the whole of `frame`.
pub(super) fn draw_told(page: &mut Page, frame: &Frame, persons: Persons, of: usize) {
    let dark = towards(PRINT.ink, PRINT.paper, 0.12);
    let half = towards(PRINT.ink, PRINT.paper, 0.62);
    if of > MOST_PIECES {
        let part = |n: usize| Frame { right_mm: frame.left_mm + frame.width_mm() * n as f64 / of as f64, ..*frame };
        page.items.push(frame.filled(PRINT.hairline));
        page.items.push(part(persons.at_most).filled(half));
        page.items.push(part(persons.at_least).filled(dark));
        return;
    }
    for person in 0..of {
        let colour = match person {
            person if person < persons.at_least => dark,
            person if person < persons.at_most => half,
            _ => PRINT.hairline,
        };
        page.items.push(frame.column(person, of, APART_MM).filled(colour));
    }
}
