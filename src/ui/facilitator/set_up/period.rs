//! The period that is drawn over, and what can stand behind the sheet.

use egui::Ui;

use crate::app::files::{FileAction, Purpose};
use crate::app::set_up::{SetUpAction, SetUpState};
use crate::model::{Calendar, SetupEdit, Splice, Timeline};
use crate::ui::facilitator::set_up::fields::{chosen, text_ui, typed};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, tick_ui};
use crate::ui::widgets::date_field::date_field_ui;

/// First and last day, and the calendars.
pub fn period_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    let timeline = &open.setup().timeline;
    faint_ui(ui, texts.get("set-up-period-hint"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let (from, to) = (texts.get("start-period-from"), texts.get("start-period-to"));
        ui.label(&from);
        if let Some(start) = date_field_ui(ui, &mut scene.scratch.date, &from, timeline.start) {
            chosen(scene, SetupEdit::Timeline(Timeline { start, ..timeline.clone() }));
        }
        ui.label(&to);
        if let Some(end) = date_field_ui(ui, &mut scene.scratch.date, &to, timeline.end) {
            chosen(scene, SetupEdit::Timeline(Timeline { end, ..timeline.clone() }));
        }
    });
    ui.add_space(16.0);
    heading_ui(ui, texts.get("set-up-calendars"));
    faint_ui(ui, texts.get("set-up-calendars-hint"));
    for (place, calendar) in open.setup().calendars.iter().enumerate() {
        ui.push_id(place, |ui| calendar_ui(ui, scene, place, calendar));
    }
    ui.add_space(8.0);
    if button_ui(ui, texts.get("layers-from-file")).clicked() {
        scene.ask(FileAction::Ask(Purpose::OpenCalendar));
    }
}

fn calendar_ui(ui: &mut Ui, scene: &mut Scene<'_>, place: usize, calendar: &Calendar) {
    let texts = scene.texts;
    ui.add_space(8.0);
    let put = |calendar: Calendar| SetupEdit::Calendars(Splice::replace(place, calendar));
    let label = texts.with("set-up-calendar-name", [("n", (place + 1).into())]);
    if let Some(name) = text_ui(ui, &label, &calendar.name, 1) {
        typed(scene, format!("calendar/{place}"), put(Calendar { name, ..calendar.clone() }));
    }
    ui.horizontal_wrapped(|ui| {
        let count = (calendar.bands.len() + calendar.dates.len()).into();
        faint_ui(ui, texts.with("set-up-calendar-count", [("n", count)]));
        if let Some(shown) = tick_ui(ui, calendar.shown, texts.get("set-up-calendar-shown")) {
            chosen(scene, put(Calendar { shown, ..calendar.clone() }));
        }
        if button_ui(ui, texts.get("set-up-remove")).clicked() {
            scene.ask(SetUpAction::Choose(place));
            scene.ask(SetUpAction::Remove);
        }
    });
}
