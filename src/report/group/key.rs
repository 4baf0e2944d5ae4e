//! The key of a figure: what its lines mean.

use crate::analysis::FEWEST_FOR_MEDIAN;
use crate::report::group::figures::GroupPages;
use crate::report::group::plot::{BAND_PART, MEDIAN_MM, STANDS_OUT_MM, person_stroke};
use crate::report::page::{Frame, Item, Line, Page, Place, at};
use crate::report::role::Role;
use crate::report::style::{FOOT_MM, Style, towards};
use crate::report::theme::PRINT;

/// A drawn sample beside its words.
pub(crate) const SAMPLE_MM: f64 = 14.0;

/// Where the sample stands that belongs to words on a baseline.
pub(crate) fn sample(baseline: Place) -> Frame {
    let middle_mm = baseline.y_mm - 1.1;
    Frame::new(baseline.x_mm, middle_mm - 1.6, baseline.x_mm + SAMPLE_MM - 3.0, middle_mm + 1.6)
}

/// What the lines and the band in the fields are; gives the baseline after it.
pub(crate) fn draw_key(page: &mut Page, made: &GroupPages<'_>, style: Style, first: Place, width_mm: f64) -> f64 {
    let line = |frame: &Frame, width_mm: f64, part: f64| -> Item {
        let y_mm = frame.top_mm.midpoint(frame.bottom_mm);
        let colour = towards(PRINT.ink, PRINT.paper, part);
        Line::straight(at(frame.left_mm, y_mm), at(frame.right_mm, y_mm), width_mm, colour)
    };
    let with_median = made.persons() >= FEWEST_FOR_MEDIAN;
    let mut column = Column { next: first, width_mm };
    for id in ["report-reading-person", "report-reading-median", "report-reading-band"] {
        let frame = sample(column.next);
        page.items.push(match id {
            "report-reading-person" => {
                let (width_mm, part) = person_stroke(made.persons());
                line(&frame, width_mm, part)
            }
            _ if !with_median => break,
            // Black is the line of whoever stands out.
            "report-reading-median" if made.person_who_stands_out().is_some() => line(&frame, MEDIAN_MM, MEDIAN_PART),
            "report-reading-median" => line(&frame, MEDIAN_MM, 0.0),
            _ => frame.filled(towards(PRINT.ink, PRINT.paper, BAND_PART)),
        });
        column.beside(page, style, SAMPLE_MM, &made.texts.get(id), 3);
    }
    if let Some(code) = made.person_who_stands_out() {
        let frame = sample(column.next);
        page.items.push(line(&frame, STANDS_OUT_MM, 0.0));
        let words = made.texts.with("report-compare-key", [("code", code.as_str().into())]);
        column.beside(page, style, SAMPLE_MM, &words, 1);
    }
    column.next.y_mm
}

/// How far the colour of the middle is brought towards the paper in the key where a black line is of one person.
const MEDIAN_PART: f64 = 0.5;

/// A column of text that is written from top to bottom.
pub(crate) struct Column {
    /// Where the next baseline begins.
    pub(crate) next: Place,
    pub(crate) width_mm: f64,
}

impl Column {
    /// Words with room for a sample at their left, in at most `most_lines`.
    pub(crate) fn beside(&mut self, page: &mut Page, style: Style, indent_mm: f64, words: &str, most_lines: usize) {
        let most_lines = most_lines.min(self.lines_left(style));
        if most_lines > 0 {
            let lines = style.lines(words, self.width_mm - indent_mm, most_lines);
            let first = at(self.next.x_mm + indent_mm, self.next.y_mm);
            self.next.y_mm = page.part(Role::Paragraph, |page| page.write_lines(style, first, &lines)) + 1.6;
        }
    }

    /// How many more lines fit above the foot of the page.
    pub(crate) fn lines_left(&self, style: Style) -> usize {
        ((FOOT_MM - 1.5 - self.next.y_mm) / style.leading_mm() + 1.0).floor().max(0.0) as usize
    }
}
