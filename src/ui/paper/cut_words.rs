//! Words on one line, in the letters of what stands on a sheet.

use egui::{Color32, Painter};

use crate::ui::theme;

/// Ends words that were cut.
const ELLIPSIS: &str = "…";

/// `words` on one line, cut with an ellipsis to be at most `room` wide (empty when not even that fits), and how wide they
/// then are at most. The whole words are laid out once, which the window keeps from frame to frame.
pub fn cut_words(painter: &Painter, words: &str, room: f64) -> (String, f64) {
    let words = words.replace(['\n', '\r', '\t'], " ");
    let laid_out = |words: String| painter.layout_no_wrap(words, theme::plain_font(13.0), Color32::PLACEHOLDER);
    let whole = laid_out(words.clone());
    if f64::from(whole.size().x) <= room {
        return (words, f64::from(whole.size().x));
    }
    let left_over = room - f64::from(laid_out(ELLIPSIS.into()).size().x);
    if left_over < 0.0 {
        return (String::new(), 0.0);
    }
    let glyphs = whole.rows.iter().flat_map(|row| &row.glyphs);
    let fitting = glyphs.take_while(|glyph| f64::from(glyph.max_x()) <= left_over).count();
    let kept: String = words.chars().take(fitting).collect();
    (kept.trim_end_matches([' ', ',', ';', '.', ':', '–']).to_owned() + ELLIPSIS, room)
}
