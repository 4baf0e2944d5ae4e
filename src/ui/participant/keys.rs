//! Drawing with the keyboard alone: the sheet takes the focus, arrows move a place over it month by month, and up and
//! down draw the value there.

use egui::{Event, Key, Response, Stroke, Ui, pos2};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::state::{SheetState, Tool};
use crate::ink::{Reshape, reshape};
use crate::model::{Curve, GapReason, Point, TimeStep};
use crate::text::Height;
use crate::ui::paper::arrow_keys::holds_arrow_keys;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::scene::Scene;
use crate::ui::theme;

/// Up and down change the value by this much; with shift by a fifth of it.
const VALUE_STEP: f64 = 5.0;

/// Where nothing of a line is drawn yet, it begins in the middle.
const FIRST_VALUE: f64 = 50.0;

/// Follows the keyboard while the sheet has the focus: every press, in its order, also those that come in one frame.
pub fn keys_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, response: &Response) {
    if !holds_arrow_keys(ui, response) {
        return;
    }
    let journey = sheet.journey();
    // As it will be after each press: the next one goes on from there.
    let mut curve = journey.curves.get(&sheet.holding.active).cloned().unwrap_or_default();
    let mut place = scene.scratch.sheet.key_day.unwrap_or(0.0);
    for (key, is_small) in presses(ui) {
        match pressed(sheet, (place, height_at(&curve, place)), key, is_small) {
            Some(Pressed::GoTo(day)) => {
                place = day;
                scene.scratch.sheet.key_day = Some(day);
            }
            Some(Pressed::Change(change)) => {
                curve = reshape(&curve, change, &journey.timeline, sheet.holding.certainty);
                scene.ask(SheetAction::Reshape(change));
            }
            None => {}
        }
    }
}

/// Shows where the keyboard stands, while the sheet has the focus: over the paper.
pub fn place_ui(ui: &Ui, scene: &Scene<'_>, sheet: &SheetState, space: &SheetSpace) {
    let day = scene.scratch.sheet.key_day.unwrap_or(0.0);
    let curve = sheet.journey().curves.get(&sheet.holding.active);
    paint_place(ui, sheet, space, day, curve.and_then(|curve| height_at(curve, day)));
}

/// How high a line is at `day`; where it is open there, how high it was last drawn before, or else is drawn first after. `None` only
/// where nothing of it is drawn.
fn height_at(curve: &Curve, day: f64) -> Option<f64> {
    let drawn = || curve.segments.iter().flat_map(|segment| &segment.points);
    let beside = || drawn().rev().find(|point| point.day <= day).or_else(|| drawn().find(|point| point.day > day));
    curve.value_at(day).or_else(|| Some(beside()?.value))
}

/// The keys that were pressed, and whether each goes in small steps.
fn presses(ui: &Ui) -> Vec<(Key, bool)> {
    let press = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } if !modifiers.command => Some((*key, modifiers.shift)),
        _ => None,
    };
    ui.input(|input| input.events.iter().filter_map(press).collect())
}

/// What a key asks for.
enum Pressed {
    /// To be at another day.
    GoTo(f64),
    /// To change the line.
    Change(Reshape),
}

/// What `key` does where the keyboard stands, at a day with this height of the line.
fn pressed(sheet: &SheetState, (day, value): (f64, Option<f64>), key: Key, is_small: bool) -> Option<Pressed> {
    let timeline = &sheet.journey().timeline;
    let step = if is_small { TimeStep::Week } else { TimeStep::Month };
    let (before_day, after_day) = (timeline.step_back(day, step), timeline.step_on(day, step));
    let by = if is_small { VALUE_STEP / 5.0 } else { VALUE_STEP };
    let drawn = |by: f64| {
        let at = Point::new(day, value.map_or(FIRST_VALUE, |value| value + by));
        Pressed::Change(Reshape::Value { at, before_day, after_day })
    };
    let open = |reason| Pressed::Change(Reshape::LeaveOpen { from_day: day, to_day: after_day, reason });
    Some(match key {
        Key::ArrowLeft => Pressed::GoTo(before_day),
        Key::ArrowRight => Pressed::GoTo(after_day),
        Key::ArrowUp => drawn(by),
        Key::ArrowDown => drawn(-by),
        Key::O => open(GapReason::NotRemembered),
        Key::Delete | Key::Backspace => match sheet.holding.tool {
            Tool::Gap(reason) => open(reason),
            _ => Pressed::Change(Reshape::Erase { from_day: day, to_day: after_day }),
        },
        _ => return None,
    })
}

/// What the keyboard stands at, for a reader of the screen: the month, and how high the line is there.
pub fn place_words(scene: &Scene<'_>, sheet: &SheetState) -> Option<String> {
    let day = scene.scratch.sheet.key_day?;
    let journey = sheet.journey();
    let month = scene.texts.month_and_year(journey.timeline.date_of(day));
    let value = journey.curves.get(&sheet.holding.active).and_then(|curve| curve.value_at(day));
    let level = match value {
        Some(value) => Height::of(value).words(scene.texts),
        None => scene.texts.get("reading-open"),
    };
    Some(scene.texts.with("reading-place", [("month", month.into()), ("level", level.into())]))
}

fn paint_place(ui: &Ui, sheet: &SheetState, space: &SheetSpace, day: f64, value: Option<f64>) {
    let Some(indicator) = sheet.active_indicator() else { return };
    let colour = theme::pencil_colour(ui, &indicator.pencil);
    let x = space.x_of(day);
    ui.painter().vline(x, space.lines.y_range(), Stroke::new(1.5, colour.gamma_multiply(0.5)));
    let y = space.y_of(value.unwrap_or(FIRST_VALUE));
    ui.painter().circle_stroke(pos2(x, y), 7.0, Stroke::new(2.0, colour));
}
