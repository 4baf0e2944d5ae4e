//! Lines in the weeks around school holidays, as a small picture and in words.

use egui::{Align2, Color32, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::analysis::{HOLIDAY_WEEKS, HolidayCourse};
use crate::app::figures::threads::ThreadsFigures;
use crate::report::{holiday_sentences, may_be_drawn, name_of};
use crate::text::Texts;
use crate::ui::theme;
use crate::ui::widgets::controls::{faint_ui, heading_ui};

/// The picture, in points.
const HEIGHT: f32 = 152.0;
const WIDEST: f32 = 520.0;

/// The holiday in the middle, as a part of the width of the plot.
const HOLIDAY_PART: f32 = 0.12;

/// At least so much value from bottom to top, so that a small change stays small.
const LEAST_VALUE: f64 = 30.0;

/// Shows them.
pub fn holidays_ui(ui: &mut Ui, texts: &Texts, figures: &ThreadsFigures) {
    heading_ui(ui, texts.get("env-holidays"));
    let (found, instrument) = (&figures.environment.holidays, &figures.group.setup.instrument);
    let sentences = holiday_sentences(texts, instrument, found);
    let drawn: Vec<&HolidayCourse> = found.courses.iter().filter(|course| may_be_drawn(course)).collect();
    if !drawn.is_empty() {
        plot_ui(ui, texts, figures, &drawn, &sentences.join(" "));
    }
    for sentence in &sentences {
        ui.label(sentence);
    }
    faint_ui(ui, texts.get("env-holidays-how"));
}

fn plot_ui(ui: &mut Ui, texts: &Texts, figures: &ThreadsFigures, courses: &[&HolidayCourse], spoken: &str) {
    let width = ui.available_width().min(WIDEST);
    let (room, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, spoken));
    let plot = Rect::from_min_max(room.min, room.max - vec2(104.0, 22.0));
    let palette = theme::palette(ui);
    let faint = theme::colour(palette.faint_ink);
    let holiday = Rect::from_center_size(plot.center(), vec2(plot.width() * HOLIDAY_PART, plot.height()));
    ui.painter().rect_filled(holiday, 0.0, theme::colour(palette.desk));
    ui.painter().hline(plot.x_range(), plot.bottom(), Stroke::new(1.0, theme::colour(palette.hairline)));
    let under = [
        (plot.left(), Align2::LEFT_TOP, "env-holidays-before"),
        (holiday.center().x, Align2::CENTER_TOP, "env-holidays-band"),
        (plot.right(), Align2::RIGHT_TOP, "env-holidays-after"),
    ];
    for (x, align, id) in under {
        ui.painter().text(pos2(x, plot.bottom() + 4.0), align, texts.get(id), theme::plain_font(13.0), faint);
    }
    let values = courses.iter().flat_map(|course| course.before.iter().chain(&course.after)).copied();
    let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), it| (low.min(it), high.max(it)));
    let middle = low.midpoint(high);
    let half = ((high - low) * 0.6).max(LEAST_VALUE / 2.0);
    let y = |value: f64| plot.bottom() - ((value - (middle - half)) / (2.0 * half)) as f32 * plot.height();
    let mut taken: Vec<f32> = Vec::new();
    for course in courses {
        let instrument = &figures.group.setup.instrument;
        let indicator = instrument.indicator(&course.indicator);
        let colour = indicator.map_or(faint, |indicator| theme::pencil_colour(ui, &indicator.pencil));
        line_ui(ui, &course.before, (plot.left(), holiday.left()), y, colour);
        line_ui(ui, &course.after, (holiday.right(), plot.right()), y, colour);
        let mut at = y(course.after.last().copied().unwrap_or(middle));
        // Names never lie over each other.
        while taken.iter().any(|other| (other - at).abs() < 16.0) {
            at += 4.0;
        }
        taken.push(at);
        let name = name_of(texts, instrument, &course.indicator);
        let ink = theme::colour(palette.ink);
        ui.painter().text(pos2(plot.right() + 8.0, at), Align2::LEFT_CENTER, name, theme::plain_font(13.0), ink);
    }
}

fn line_ui(ui: &Ui, values: &[f64], (from, to): (f32, f32), y: impl Fn(f64) -> f32, colour: Color32) {
    let step = (to - from) / HOLIDAY_WEEKS as f32;
    let points = values.iter().enumerate().map(|(week, &value)| pos2(from + week as f32 * step, y(value)));
    ui.painter().add(Shape::line(points.collect(), Stroke::new(2.0, colour)));
}
