//! What changed as slopes: from one beginning, each line as far up or down as the middle of its changes. Nothing is in it that does
//! not stand in words beside it.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Rangef, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::analysis::Effect;
use crate::model::Instrument;
use crate::report::effect_finding;
use crate::text::{Texts, signed};
use crate::ui::paper::curves::{LineLook, marker_shape, paint_line};
use crate::ui::paper::sheet::moved_apart;
use crate::ui::theme;

/// The picture, in points.
const HEIGHT: f32 = 300.0;
const WIDEST: f32 = 760.0;

/// Between the lines and their names at the right.
const TO_NAMES: f32 = 26.0;

/// Above and below the lines.
const EDGE: f32 = 28.0;

/// From one name to the next.
const NAME_HEIGHT: f32 = 20.0;

/// The picture reaches at least so many points of value up and down.
const LEAST_REACH: f64 = 20.0;

/// A line, in points.
const WIDTH: f32 = 2.4;

/// Draws them.
pub fn slopes_ui(ui: &mut Ui, texts: &Texts, instrument: &Instrument, effect: &Effect) {
    let slopes = effect.medians(instrument);
    let size = vec2(ui.available_width().min(WIDEST), HEIGHT);
    let (whole, response) = ui.allocate_exact_size(size, Sense::hover());
    let label = effect_finding(texts, instrument, effect).unwrap_or_default();
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, &label));
    let words = |name: &str, median: f64| {
        let by = signed(median.round() as i64);
        texts.with("effect-slope-name", [("name", name.into()), ("by", by.into())])
    };
    let font = theme::plain_font(13.0);
    let width_of = |words: String| ui.painter().layout_no_wrap(words, font.clone(), Color32::PLACEHOLDER).size().x;
    let widths =
        slopes.iter().map(|(indicator, median)| width_of(words(indicator.name.get(texts.language()), *median)));
    let names = (widths.fold(0.0, f32::max) + TO_NAMES).min(whole.width() / 2.0);
    let field = Rect::from_min_max(whole.min + vec2(24.0, EDGE), pos2(whole.right() - names, whole.bottom() - EDGE));
    let palette = theme::palette(ui);
    let hairline = Stroke::new(1.0, theme::colour(palette.hairline));
    let faint = theme::colour(palette.faint_ink);
    for (x, name) in [(field.left(), effect.from.name()), (field.right(), effect.to.name())] {
        ui.painter().vline(x, field.y_range(), hairline);
        let at = pos2(x, field.top() - 6.0);
        ui.painter().text(at, Align2::CENTER_BOTTOM, name, theme::strong_font(13.0), faint);
    }
    ui.painter().hline(field.x_range(), field.center().y, hairline);
    let reach = slopes.iter().map(|(_, median)| median.abs()).fold(LEAST_REACH, f64::max);
    let y_of = |median: f64| field.center().y - (median / reach) as f32 * field.height() / 2.0;
    let wanted: Vec<f32> = slopes.iter().map(|(_, median)| y_of(*median)).collect();
    let heights = moved_apart(&wanted, NAME_HEIGHT, Rangef::new(whole.top() + 8.0, whole.bottom() - 8.0));
    let ink = theme::colour(palette.ink);
    for (((indicator, median), y), name_y) in slopes.iter().zip(&wanted).zip(heights) {
        let pencil = &indicator.pencil;
        let look = LineLook { pencil, colour: theme::pencil_colour(ui, pencil), width: WIDTH, place: 0 };
        let end = pos2(field.right(), *y);
        paint_line(ui.painter(), &[pos2(field.left(), field.center().y), end], look);
        ui.painter().extend(marker_shape(end, look));
        ui.painter().line_segment([end + vec2(8.0, 0.0), pos2(field.right() + 20.0, name_y)], hairline);
        let room = whole.right() - field.right() - TO_NAMES;
        let words = name_with_number(ui, indicator.name.get(texts.language()), |name| words(name, *median), room);
        let at = pos2(field.right() + 24.0, name_y - words.size().y / 2.0);
        ui.painter().galley(at, words, ink);
    }
}

/// The `words` of a name with its number; where there is little room the name gives way, and the number stays.
fn name_with_number(ui: &Ui, name: &str, words: impl Fn(&str) -> String, room: f32) -> Arc<Galley> {
    let laid_out =
        |name: &str| ui.painter().layout_no_wrap(words(name), theme::plain_font(13.0), ui.visuals().text_color());
    let mut whole = laid_out(name);
    let mut kept = name.to_owned();
    while whole.size().x > room && kept.pop().is_some() {
        whole = laid_out(&format!("{}…", kept.trim_end()));
    }
    whole
}
