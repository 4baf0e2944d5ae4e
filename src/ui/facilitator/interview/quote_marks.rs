//! Literal words on the sheet: a small mark at the moment and on the line that they are about.

use egui::{Align2, Id, Painter, Pos2, Rect, RichText, Sense, Stroke, Ui, pos2, vec2};
use uuid::Uuid;

use crate::app::group::state::GroupState;
use crate::model::{Event, Journey, Quote};
use crate::text::Texts;
use crate::ui::paper::easel::Easel;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;

/// The mark, across, in points.
const MARK: f32 = 20.0;

/// How far it stands off the line, in points.
const OFF_THE_LINE: f32 = 22.0;

/// Words this wide are read at a glance, in points.
const WIDEST_WORDS: f32 = 320.0;

/// A mark on the sheet.
struct Mark<'a> {
    event: &'a Event,
    quote: &'a Quote,
    /// What it points at; `None` without a line there.
    foot: Option<Pos2>,
    at: Pos2,
}

/// Paints the marks.
pub fn paint(easel: &Easel<'_>, group: &GroupState, journey: &Journey) {
    let space = &easel.layout.space;
    let painter = easel.painter.with_clip_rect(space.lines.expand(MARK).intersect(easel.painter.clip_rect()));
    for mark in marks(journey, space) {
        paint_mark((easel.ui, &painter), easel.texts, group, &mark, false);
    }
}

/// Shows the marks. Pressing one opens the card it stands on, which is given.
pub fn quote_marks_ui(
    ui: &Ui,
    scene: &Scene<'_>,
    group: &GroupState,
    journey: &Journey,
    space: &SheetSpace,
) -> Option<Uuid> {
    let mut pressed = None;
    let painter = ui.painter_at(space.lines.expand(MARK));
    for (number, mark) in marks(journey, space).iter().enumerate() {
        let rect = Rect::from_center_size(mark.at, vec2(TARGET / 2.0, TARGET / 2.0));
        let response = ui.interact(rect, Id::unique(("quote-mark", number)), Sense::click());
        let label = mark_words(scene, group, journey, mark);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
        if response.clicked() {
            pressed = Some(mark.event.id);
        }
        paint_mark((ui, &painter), scene.texts, group, mark, response.hovered() || response.has_focus());
        response.on_hover_ui(|ui| {
            ui.set_max_width(WIDEST_WORDS);
            ui.label(RichText::new(&label));
        });
    }
    pressed
}

fn paint_mark((ui, painter): (&Ui, &Painter), texts: &Texts, group: &GroupState, mark: &Mark<'_>, is_pointed_at: bool) {
    let indicator = mark.quote.indicator.as_ref().and_then(|code| group.instrument().indicator(code));
    let ink = theme::colour(theme::palette(ui).ink);
    let colour = indicator.map_or(ink, |indicator| theme::pencil_colour(ui, &indicator.pencil));
    let is_open = group.topics.interview.event == Some(mark.event.id);
    if let Some(foot) = mark.foot {
        painter.line_segment([foot, mark.at], Stroke::new(1.2, colour));
        painter.circle_filled(foot, 2.5, colour);
    }
    let stroke = Stroke::new(if is_open || is_pointed_at { 2.5 } else { 1.2 }, colour);
    painter.circle(mark.at, MARK / 2.0, theme::colour(theme::palette(ui).paper), stroke);
    // A quotation mark stands high in its line; lower it looks centred.
    let sign = texts.get("interview-quote-mark");
    painter.text(mark.at + vec2(0.0, 6.0), Align2::CENTER_CENTER, sign, theme::strong_font(24.0), colour);
}

/// The words that have a moment or a line of their own and are on the screen, none over another.
fn marks<'a>(journey: &'a Journey, space: &SheetSpace) -> Vec<Mark<'a>> {
    let mut placed: Vec<Mark<'a>> = Vec::new();
    let all = journey.events.iter().flat_map(|event| event.quotes.iter().map(move |quote| (event, quote)));
    for (event, quote) in all.filter(|(_, quote)| quote.day.is_some() || quote.indicator.is_some()) {
        let day = quote.day_in(event);
        let x = space.x_of(day);
        if !space.lines.x_range().contains(x) {
            continue;
        }
        let curve = quote.indicator.as_ref().and_then(|code| journey.curves.get(code));
        let foot = curve.and_then(|curve| curve.value_at(day)).map(|value| pos2(x, space.y_of(value)));
        let within = space.lines.shrink(MARK / 2.0 + 2.0);
        let wanted = foot.map_or(pos2(x, within.top()), |foot| foot - vec2(0.0, OFF_THE_LINE));
        let mut at = within.clamp(wanted);
        while placed.iter().any(|other| other.at.distance(at) < MARK) {
            at.x += MARK + 2.0;
        }
        placed.push(Mark { event, quote, foot, at });
    }
    placed
}

fn mark_words(scene: &Scene<'_>, group: &GroupState, journey: &Journey, mark: &Mark<'_>) -> String {
    let texts = scene.texts;
    let when = texts.month_and_year(journey.timeline.date_of(mark.quote.day_in(mark.event)));
    let indicator = mark.quote.indicator.as_ref().and_then(|code| group.instrument().indicator(code));
    let line =
        indicator.map_or_else(|| texts.get("interview-quote-no-line"), |it| it.name.get(texts.language()).into());
    let words = [("text", mark.quote.text.as_str().into()), ("when", when.into()), ("line", line.into())];
    texts.with("interview-quote-on-sheet", words)
}
