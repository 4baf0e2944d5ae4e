//! Drawing with the keyboard alone: the sheet takes the focus, arrows move a place over it month by month, and up and
//! down draw the value there.

use egui::{Key, Response, Stroke, Ui, pos2};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::state::{SheetState, Tool};
use crate::ink::Reshape;
use crate::model::{GapReason, Point, TimeStep};
use crate::text::Height;
use crate::ui::paper::arrow_keys::holds_arrow_keys;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::scene::Scene;
use crate::ui::theme;

/// Up and down change the value by this much; with shift by a fifth of it.
const VALUE_STEP: f64 = 5.0;

/// Where nothing is drawn yet, a value begins in the middle.
const FIRST_VALUE: f64 = 50.0;

/// Follows the keyboard while the sheet has the focus.
pub fn keys_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, space: &SheetSpace, response: &Response) {
    if !holds_arrow_keys(ui, response) {
        return;
    }
    let small = ui.input(|input| input.modifiers.shift);
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let place = scene.scratch.sheet.key_day.unwrap_or(0.0);
    let timeline = &sheet.journey().timeline;
    let step = if small { TimeStep::Week } else { TimeStep::Month };
    let (before, after) = (timeline.step_back(place, step), timeline.step_on(place, step));
    if pressed(Key::ArrowLeft) {
        scene.scratch.sheet.key_day = Some(before);
    }
    if pressed(Key::ArrowRight) {
        scene.scratch.sheet.key_day = Some(after);
    }
    let step = if small { VALUE_STEP / 5.0 } else { VALUE_STEP };
    let curve = sheet.journey().curves.get(&sheet.holding.active);
    let value = curve.and_then(|curve| curve.value_at(place));
    for (key, by) in [(Key::ArrowUp, step), (Key::ArrowDown, -step)] {
        if pressed(key) {
            let at = Point::new(place, value.map_or(FIRST_VALUE, |value| value + by));
            scene.ask(SheetAction::Reshape(Reshape::Value { at, step_days: (after - place).max(1.0) }));
        }
    }
    if pressed(Key::Delete) || pressed(Key::Backspace) {
        let change = match sheet.holding.tool {
            Tool::Gap(reason) => Reshape::LeaveOpen { from_day: place, to_day: after, reason },
            _ => Reshape::Erase { from_day: place, to_day: after },
        };
        scene.ask(SheetAction::Reshape(change));
    }
    if pressed(Key::O) {
        let reason = GapReason::NotRemembered;
        scene.ask(SheetAction::Reshape(Reshape::LeaveOpen { from_day: place, to_day: after, reason }));
    }
    paint_place(ui, sheet, space, place, value);
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
