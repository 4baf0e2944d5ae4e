//! Drawing with the keyboard alone: the sheet takes the focus, arrows move a place over it month by month, and up and
//! down draw the value there.

use egui::{Event, Key, Response, Stroke, Ui, pos2};

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

/// Follows the keyboard while the sheet has the focus: every press, in its order, also those that come in one frame.
pub fn keys_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, space: &SheetSpace, response: &Response) {
    if !holds_arrow_keys(ui, response) {
        return;
    }
    let curve = sheet.journey().curves.get(&sheet.holding.active);
    let value_at = |day| curve.and_then(|curve| curve.value_at(day));
    let day = scene.scratch.sheet.key_day.unwrap_or(0.0);
    let mut place = KeyPlace { day, value: value_at(day) };
    for (key, is_small) in presses(ui) {
        let before = place.day;
        if let Some(change) = place.press(sheet, key, is_small) {
            scene.ask(SheetAction::Reshape(change));
        }
        if place.day != before {
            place.value = value_at(place.day);
            scene.scratch.sheet.key_day = Some(place.day);
        }
    }
    paint_place(ui, sheet, space, place.day, place.value);
}

/// The keys that were pressed, and whether each goes in small steps.
fn presses(ui: &Ui) -> Vec<(Key, bool)> {
    let press = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } if !modifiers.command => Some((*key, modifiers.shift)),
        _ => None,
    };
    ui.input(|input| input.events.iter().filter_map(press).collect())
}

/// Where the keyboard stands, and how high the line is there.
struct KeyPlace {
    day: f64,
    value: Option<f64>,
}

impl KeyPlace {
    /// Moves on, or gives what the key does to the line.
    fn press(&mut self, sheet: &SheetState, key: Key, is_small: bool) -> Option<Reshape> {
        let timeline = &sheet.journey().timeline;
        let step = if is_small { TimeStep::Week } else { TimeStep::Month };
        let after = timeline.step_on(self.day, step);
        let by = if is_small { VALUE_STEP / 5.0 } else { VALUE_STEP };
        match key {
            Key::ArrowLeft => self.day = timeline.step_back(self.day, step),
            Key::ArrowRight => self.day = after,
            Key::ArrowUp | Key::ArrowDown => {
                let by = if key == Key::ArrowUp { by } else { -by };
                let value = self.value.map_or(FIRST_VALUE, |value| value + by).clamp(0.0, 100.0);
                self.value = Some(value);
                return Some(Reshape::Value {
                    at: Point::new(self.day, value),
                    step_days: (after - self.day).max(1.0),
                });
            }
            Key::Delete | Key::Backspace => {
                self.value = None;
                let (from_day, to_day) = (self.day, after);
                return Some(match sheet.holding.tool {
                    Tool::Gap(reason) => Reshape::LeaveOpen { from_day, to_day, reason },
                    _ => Reshape::Erase { from_day, to_day },
                });
            }
            Key::O => {
                self.value = None;
                let reason = GapReason::NotRemembered;
                return Some(Reshape::LeaveOpen { from_day: self.day, to_day: after, reason });
            }
            _ => {}
        }
        None
    }
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
