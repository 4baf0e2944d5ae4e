//! The code of a participant where there is little room.

use std::sync::Arc;

use egui::{Galley, Ui};

use crate::ui::theme;

/// Letters at the beginning of a long code that are always shown.
const KEPT_OF_BEGIN: usize = 2;

/// A code, at most so wide: codes of a group often begin alike, so what is left out where it has to be is in the middle.
pub fn code_in(ui: &Ui, code: &str, width: f32) -> Arc<Galley> {
    let laid_out = |words: String, size: f32| {
        ui.painter().layout_no_wrap(words, theme::strong_font(size), ui.visuals().text_color())
    };
    let whole = laid_out(code.to_owned(), 15.0);
    if whole.size().x <= width {
        return whole;
    }
    // Codes are of letters that are one byte long each.
    let (begin, rest) = code.split_at_checked(KEPT_OF_BEGIN).unwrap_or((code, ""));
    let ends = (0..rest.len()).filter_map(|left_out| rest.get(left_out..));
    let shorter = ends.enumerate().map(|(left_out, end)| match left_out {
        0 => laid_out(code.to_owned(), 13.0),
        _ => laid_out(format!("{begin}…{end}"), 13.0),
    });
    let mut shorter = shorter.skip_while(|galley| galley.size().x > width);
    shorter.next().unwrap_or_else(|| laid_out(format!("{begin}…"), 13.0))
}
