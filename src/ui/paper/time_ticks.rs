//! The calendar close by: weeks, and days where there is room, with the months below.

use egui::{Align2, Stroke, pos2};
use jiff::civil::{Date, Weekday};

use crate::model::Timeline;
use crate::ui::paper::easel::{BELOW_LINES, Easel};
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::theme;

/// A week is shown from this width, in points: the number of its Monday fits.
const WEEK_POINTS: f64 = 30.0;

/// A day is shown from this width, in points.
const DAY_POINTS: f64 = 20.0;

/// The months stand this far below the days.
const MONTH_ROW: f32 = 20.0;

/// There is room for weeks.
pub fn has_room(space: &SheetSpace) -> bool {
    7.0 / space.days_in(1.0) >= WEEK_POINTS
}

/// Paints weeks or days.
pub fn paint(easel: &Easel<'_>, timeline: &Timeline) {
    let Easel { ui, painter, layout, .. } = easel;
    let palette = theme::palette(ui);
    let (hairline, faint) = (theme::colour(palette.hairline), theme::colour(palette.faint_ink));
    let space = &layout.space;
    let lines = space.lines;
    painter.rect_stroke(lines, 2.0, Stroke::new(1.0, hairline), egui::StrokeKind::Inside);
    let has_days = 1.0 / space.days_in(1.0) >= DAY_POINTS;
    let mut day = space.view.from_day.ceil();
    while day <= space.view.to_day {
        let date = timeline.date_of(day);
        let x = space.x_of(day);
        let is_monday = date.weekday() == Weekday::Monday;
        let begins_month = date.day() == 1;
        if begins_month || is_monday || has_days {
            let strength = if begins_month {
                1.0
            } else if is_monday {
                0.55
            } else {
                0.25
            };
            let width = if begins_month { 1.5 } else { 1.0 };
            painter.vline(x, lines.y_range(), Stroke::new(width, hairline.gamma_multiply(strength)));
        }
        // A day's number stands under its day, a week's under its Monday.
        let middle = if has_days { space.x_of(day + 0.5) } else { x };
        if !layout.is_low && (is_monday || has_days) && middle > lines.left() + 8.0 && middle < lines.right() - 8.0 {
            let at = pos2(middle, lines.bottom() + BELOW_LINES);
            painter.text(at, Align2::CENTER_TOP, date.day(), theme::plain_font(13.0), faint);
        }
        day += 1.0;
    }
    if layout.is_low {
        paint_one_row(easel, timeline, has_days);
    } else {
        paint_months(easel, timeline);
    }
}

/// Weeks or days in the one row of a low sheet, each where it begins; the first one that has another month or year also says that.
fn paint_one_row(easel: &Easel<'_>, timeline: &Timeline, has_days: bool) {
    let Easel { ui, painter, texts, layout } = easel;
    let faint = theme::colour(theme::palette(ui).faint_ink);
    let space = &layout.space;
    let (mut said, mut end_of_words): (Option<Date>, f32) = (None, f32::NEG_INFINITY);
    let mut day = space.view.from_day.ceil();
    while day <= space.view.to_day {
        let (date, from) = (timeline.date_of(day), space.x_of(day));
        day += 1.0;
        if !has_days && date.weekday() != Weekday::Monday {
            continue;
        }
        let mut name = date.day().to_string();
        if said.is_none_or(|said| said.first_of_month() != date.first_of_month()) {
            name = format!("{name} {}", texts.short_month(date.month()));
        }
        if said.is_none_or(|said| said.year() != date.year()) {
            name = format!("{name} {}", date.year());
        }
        let name = painter.layout_no_wrap(name, theme::plain_font(13.0), faint);
        if from >= end_of_words && from + name.size().x <= space.lines.right() {
            (said, end_of_words) = (Some(date), from + name.size().x + theme::GRID);
            painter.galley(pos2(from, space.lines.bottom() + BELOW_LINES), name, faint);
        }
    }
}

/// Each month at its first day on the screen, with its year.
fn paint_months(easel: &Easel<'_>, timeline: &Timeline) {
    let Easel { ui, painter, texts, layout } = easel;
    let ink = theme::colour(theme::palette(ui).ink);
    let space = &layout.space;
    let view = space.view;
    let mut end_of_words = f32::NEG_INFINITY;
    for month in timeline.months() {
        if month.to_day <= view.from_day || month.from_day >= view.to_day {
            continue;
        }
        let (from, to) = (space.x_of(month.from_day.max(view.from_day)), space.x_of(month.to_day.min(view.to_day)));
        let name = format!("{} {}", texts.month(month.month), month.year);
        let words = painter.layout_no_wrap(name, theme::strong_font(15.0), ink);
        if words.size().x <= to - from && from >= end_of_words {
            end_of_words = from + words.size().x + theme::GRID;
            painter.galley(pos2(from, space.lines.bottom() + BELOW_LINES + MONTH_ROW), words, ink);
        }
    }
}
