//! Paper to work on: boxes to tick and lines to write on, in flowing text.

use crate::report::flow::Flow;
use crate::report::page::{Anchor, Frame, Line, Page, at};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Style};
use crate::report::theme::PRINT;

/// A box to tick, across.
const BOX_MM: f64 = 3.4;

/// Between two boxes.
const BOXES_APART_MM: f64 = 1.6;

/// From a box to its words.
const GAP_MM: f64 = 2.6;

/// After each line with a box.
const AFTER_MM: f64 = 1.4;

/// From one line to write on to the next: room for ordinary handwriting.
pub(super) const WRITING_MM: f64 = 8.0;

/// A box to tick with its top left corner at `left_mm`, `top_mm`; ticked where it was done already.
pub(super) fn draw_box(page: &mut Page, left_mm: f64, top_mm: f64, is_ticked: bool) {
    page.part(Role::Decoration, |page| {
        let frame = Frame::new(left_mm, top_mm, left_mm + BOX_MM, top_mm + BOX_MM);
        let corners = frame.corners();
        for (place, &from) in corners.iter().enumerate() {
            page.items.push(Line::straight(from, corners[(place + 1) % corners.len()], 0.3, PRINT.faint_ink));
        }
        if is_ticked {
            let (down, up) = (at(left_mm + 1.4, top_mm + 2.6), at(left_mm + 2.9, top_mm + 0.7));
            page.items.push(Line::straight(at(left_mm + 0.6, top_mm + 1.7), down, 0.5, PRINT.ink));
            page.items.push(Line::straight(down, up, 0.5, PRINT.ink));
        }
    });
}

impl Flow {
    /// Things to do, each with a box to tick.
    pub(super) fn checks(&mut self, things: &[String]) {
        for words in things {
            self.check(words, false, Style::BODY);
        }
        self.space(2.0);
    }

    /// One thing to do, with a box to tick.
    pub(super) fn check(&mut self, words: &str, is_ticked: bool, style: Style) {
        let lines = style.lines(words, self.text_mm() - BOX_MM - GAP_MM, usize::MAX);
        let height_mm = lines.len().max(1) as f64 * style.leading_mm();
        self.ensure(height_mm.min(self.whole_column_mm()));
        self.block(0.0, |page, frame| {
            draw_box(page, frame.left_mm, frame.top_mm + (style.leading_mm() - BOX_MM) / 2.0, is_ticked);
        });
        self.indented(&Role::ListItem, style, &lines, BOX_MM + GAP_MM);
        self.space(AFTER_MM);
    }

    /// The room that a thing to do needs to stay with so much of the first words under it as stays together.
    pub(super) fn check_mm(&self, (style, words): (Style, &str), (under, first): (Style, &str)) -> f64 {
        let lines = |style: Style, words| style.lines(words, self.text_mm() - BOX_MM - GAP_MM, usize::MAX).len();
        lines(style, words).max(1) as f64 * style.leading_mm() + AFTER_MM + self.together_mm(under, lines(under, first))
    }

    /// Empty lines to write on.
    pub(super) fn writing_lines(&mut self, count: usize) {
        let indent_mm = BOX_MM + GAP_MM;
        self.block(count as f64 * WRITING_MM, |page, frame| {
            page.part(Role::Decoration, |page| {
                for line in 1..=count {
                    let y_mm = frame.top_mm + line as f64 * WRITING_MM;
                    let (from, to) = (at(frame.left_mm + indent_mm, y_mm), at(frame.right_mm, y_mm));
                    page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.hairline));
                }
            });
        });
    }

    /// Words under a box to tick, in line with its words.
    pub(super) fn under_check(&mut self, style: Style, words: &str) {
        let lines = style.lines(words, self.text_mm() - BOX_MM - GAP_MM, usize::MAX);
        self.ensure(self.together_mm(style, lines.len()));
        self.indented(&Role::Paragraph, style, &lines, BOX_MM + GAP_MM);
        self.space(0.8);
    }
}

/// The width of what [`draw_code`] draws.
pub(super) fn code_width_mm(code: &str) -> f64 {
    2.0 * BOX_MM + BOXES_APART_MM + GAP_MM + Style::NAME.width_mm(code)
}

/// A code to hand out, with a box for having done so and one for having it back.
pub(super) fn draw_code(page: &mut Page, frame: &Frame, code: &str) {
    let top_mm = frame.top_mm + (frame.height_mm() - BOX_MM) / 2.0;
    draw_box(page, frame.left_mm, top_mm, false);
    draw_box(page, frame.left_mm + BOX_MM + BOXES_APART_MM, top_mm, false);
    let left_mm = frame.left_mm + 2.0 * BOX_MM + BOXES_APART_MM + GAP_MM;
    let words = Style::NAME.shortened(code, frame.right_mm - left_mm);
    page.write(Style::NAME, at(left_mm, top_mm + 2.9), Anchor::Start, &words);
}
