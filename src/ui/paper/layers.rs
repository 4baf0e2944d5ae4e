//! Layers of dates behind the lines: periods as faint bands, days as thin lines, with names that do not overlap.

use std::borrow::Cow;

use egui::{Color32, Rect, Stroke, pos2};

use crate::model::{Calendar, Timeline};
use crate::ui::paper::easel::Easel;
use crate::ui::theme;

/// A row of names, one for each layer.
const ROW: f32 = 18.0;

/// The strip under a name, over the length of its period.
const STRIP: f32 = 2.0;

/// Between two names.
const BETWEEN: f32 = 8.0;

/// How strong a band is behind the lines.
const BAND_STRENGTH: f32 = 0.09;

/// How strong the line of a day is.
const DAY_STRENGTH: f32 = 0.35;

/// What is narrower than this on the screen is drawn this wide, in points, or it would not be seen.
const NARROWEST: f32 = 1.5;

/// Something in a calendar, on the screen.
struct Mark<'a> {
    from_x: f32,
    to_x: f32,
    is_period: bool,
    name: &'a str,
}

/// Paints `calendars` behind the lines, each with a row of names of its own at the top of the sheet.
pub fn paint(easel: &Easel<'_>, timeline: &Timeline, calendars: &[Cow<'_, Calendar>]) {
    for (row, calendar) in calendars.iter().enumerate() {
        let marks = marks(easel, timeline, calendar);
        let strong = ink_of(easel, row);
        let top = easel.layout.space.lines.top() + 4.0 + row as f32 * ROW;
        for mark in &marks {
            paint_mark(easel, mark, strong, top + ROW - STRIP - 1.0);
        }
        paint_names(easel, &marks, top);
    }
}

/// Layers are told apart by their row; the tint only helps.
fn ink_of(easel: &Easel<'_>, row: usize) -> Color32 {
    let palette = theme::palette(easel.ui);
    theme::colour([palette.faint_ink, palette.accent, palette.ink][row % 3])
}

/// What of a calendar lies on the screen, from left to right.
fn marks<'a>(easel: &Easel<'_>, timeline: &Timeline, calendar: &'a Calendar) -> Vec<Mark<'a>> {
    let lines = easel.layout.space.lines;
    let x_of = |date| easel.layout.space.x_of(timeline.day_of(date));
    let bands = calendar.bands.iter().map(|band| {
        // The last day belongs to the period.
        let to_x = x_of(band.to.tomorrow().unwrap_or(band.to));
        Mark { from_x: x_of(band.from), to_x, is_period: true, name: &band.name }
    });
    let days = calendar.dates.iter().map(|it| {
        let middle = f32::midpoint(x_of(it.date), x_of(it.date.tomorrow().unwrap_or(it.date)));
        Mark { from_x: middle, to_x: middle, is_period: false, name: &it.name }
    });
    let on_screen = bands.chain(days).filter(|mark| mark.to_x >= lines.left() && mark.from_x <= lines.right());
    let mut marks: Vec<Mark<'a>> = on_screen.collect();
    marks.sort_by(|a, b| a.from_x.total_cmp(&b.from_x));
    marks
}

fn paint_mark(easel: &Easel<'_>, mark: &Mark<'_>, colour: Color32, strip_top: f32) {
    let lines = easel.layout.space.lines;
    let painter = easel.painter.with_clip_rect(lines.intersect(easel.painter.clip_rect()));
    if mark.is_period {
        let across = mark.from_x..=mark.to_x.max(mark.from_x + NARROWEST);
        let band = Rect::from_x_y_ranges(across.clone(), lines.y_range());
        painter.rect_filled(band, 0.0, colour.gamma_multiply(BAND_STRENGTH));
        let strip = Rect::from_x_y_ranges(across, strip_top..=strip_top + STRIP);
        painter.rect_filled(strip, 0.0, colour.gamma_multiply(0.6));
    } else {
        painter.vline(mark.from_x, lines.y_range(), Stroke::new(1.0, colour.gamma_multiply(DAY_STRENGTH)));
    }
}

/// Each name right of where its period begins, where there is room after the name before.
fn paint_names(easel: &Easel<'_>, marks: &[Mark<'_>], top: f32) {
    let lines = easel.layout.space.lines;
    let faint = theme::colour(theme::palette(easel.ui).faint_ink);
    let mut end_of_words = f32::NEG_INFINITY;
    for mark in marks {
        let left = mark.from_x.max(lines.left()) + 3.0;
        if left < end_of_words + BETWEEN {
            continue;
        }
        let words = easel.painter.layout_no_wrap(mark.name.to_owned(), theme::plain_font(13.0), faint);
        if left + words.size().x <= lines.right() {
            end_of_words = left + words.size().x;
            easel.painter.galley(pos2(left, top), words, faint);
        }
    }
}
