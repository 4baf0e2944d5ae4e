//! Moments of now beside the sheet: dots in a strip of their own after the last day, never joined to a line. A line is what someone
//! remembers; a dot is what they said on the day itself.

use egui::{Rect, Sense, Stroke, StrokeKind, Ui, pos2};

use crate::model::{Indicator, Instrument, Journey, NowMoment, Point};
use crate::text::{Height, Texts};
use crate::ui::paper::curves;
use crate::ui::paper::easel::{BELOW_LINES, Easel};
use crate::ui::paper::sheet::ShownCurves;
use crate::ui::theme;
use crate::ui::theme::GRID;

/// The latest moments that are shown; all of them stand on their own page.
const MOST_MOMENTS: usize = 5;

/// The room of one moment, in points.
const COLUMN: f32 = 18.0;

/// A strip with one moment has room for its name all the same, in points.
const NARROWEST: f32 = 28.0;

/// The room that the moments of a journey take right of its lines, in points; none where there are none.
pub fn width(journey: &Journey) -> f32 {
    match journey.now.len().min(MOST_MOMENTS) {
        0 => 0.0,
        count => GRID + (count as f32 * COLUMN + GRID).max(NARROWEST),
    }
}

/// The moments in the order of time, the latest of them.
fn latest(journey: &Journey) -> Vec<&NowMoment> {
    let mut moments: Vec<&NowMoment> = journey.now.iter().collect();
    moments.sort_by_key(|moment| moment.at);
    moments.split_off(moments.len().saturating_sub(MOST_MOMENTS))
}

/// Paints the dots, as strong as the lines of their pencils; each moment tells its words to who points at it or hears it.
pub fn now_dots_ui(easel: &Easel<'_>, journey: &Journey, shown: &ShownCurves<'_>) {
    let Easel { ui, painter, texts, layout } = easel;
    let space = &layout.space;
    // They come after the last day, which may be off the screen.
    if layout.now <= 0.0 || space.view.to_day < space.length_days {
        return;
    }
    let lines = space.lines;
    let strip = Rect::from_x_y_ranges(lines.right() + GRID..=lines.right() + layout.now, lines.y_range());
    let palette = theme::palette(ui);
    let hairline = Stroke::new(1.0, theme::colour(palette.hairline));
    painter.rect(strip, 4.0, theme::colour(palette.desk).gamma_multiply(0.6), hairline, StrokeKind::Inside);
    let ink = theme::colour(palette.ink);
    let name = painter.layout_no_wrap(texts.get("now-strip"), theme::strong_font(13.0), ink);
    let below = pos2(strip.center().x - name.size().x / 2.0, lines.bottom() + BELOW_LINES);
    painter.galley(below, name, ink);
    let moments = latest(journey);
    let first = strip.center().x - COLUMN * (moments.len() as f32 - 1.0) / 2.0;
    for (place, moment) in moments.into_iter().enumerate() {
        let x = first + place as f32 * COLUMN;
        // The one in hand last, so that it lies over the others.
        let (in_hand, resting): (Vec<_>, Vec<_>) = shown
            .instrument
            .indicators
            .iter()
            .enumerate()
            .partition(|(_, indicator)| shown.active == Some(&indicator.id));
        for (place, indicator) in resting.into_iter().chain(in_hand) {
            let Some(value) = moment.values.get(&indicator.id).copied().flatten() else { continue };
            let at = pos2(x, space.pos_of(Point::new(0.0, value)).y);
            painter.extend(curves::marker_shape(at, shown.look_of(ui, indicator, place)));
        }
        let column = Rect::from_x_y_ranges(x - COLUMN / 2.0..=x + COLUMN / 2.0, lines.y_range());
        named_ui(ui, texts, column, (shown.instrument, moment));
    }
}

fn named_ui(ui: &Ui, texts: &Texts, column: Rect, (instrument, moment): (&Instrument, &NowMoment)) {
    let words = spoken(texts, instrument, moment);
    let response = ui.interact(column, egui::Id::unique(("dots-of", moment.id)), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
    response.on_hover_text(words);
}

/// A moment in words: when, and how high each line was said to be.
fn spoken(texts: &Texts, instrument: &Instrument, moment: &NowMoment) -> String {
    let told = |indicator: &Indicator| {
        let value = moment.values.get(&indicator.id).copied().flatten()?;
        let words =
            [("name", indicator.name.get(texts.language()).into()), ("height", Height::of(value).words(texts).into())];
        Some(texts.with("now-strip-line", words))
    };
    let told: Vec<String> = instrument.indicators.iter().filter_map(told).collect();
    texts.with("now-strip-moment", [("date", texts.date(moment.at).into()), ("told", told.join(", ").into())])
}
