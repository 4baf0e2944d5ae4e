//! The period that is drawn over, and what can stand behind the sheet.

use egui::Ui;

use crate::app::files::{FileAction, Purpose};
use crate::app::set_up::{SetUpAction, SetUpState};
use crate::model::{Calendar, Region, SetupEdit, Splice, Timeline};
use crate::typed::write_date;
use crate::ui::facilitator::set_up::fields::{chosen, text_ui, typed};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, tick_ui};
use crate::ui::widgets::date_field::{DateField, date_field_ui};

/// The list of what a calendar holds is this high at most, in points.
const ENTRIES_HEIGHT: f32 = 320.0;
/// The name of an entry has this much room, in points.
const ENTRY_WIDTH: f32 = 320.0;

/// First and last day, and the calendars.
pub fn period_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    let timeline = &open.setup().timeline;
    faint_ui(ui, texts.get("set-up-period-hint"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let (from, to) = (texts.get("start-period-from"), texts.get("start-period-to"));
        ui.label(&from);
        if let Some(typed) = date_field_ui(ui, texts, DateField::any(&from, timeline.start)) {
            chosen(scene, SetupEdit::Timeline(Timeline { start: typed.from, ..timeline.clone() }));
        }
        ui.label(&to);
        if let Some(typed) = date_field_ui(ui, texts, DateField::any(&to, timeline.end)) {
            chosen(scene, SetupEdit::Timeline(Timeline { end: typed.to, ..timeline.clone() }));
        }
    });
    ui.add_space(16.0);
    heading_ui(ui, texts.get("set-up-calendars"));
    faint_ui(ui, texts.get("set-up-calendars-hint"));
    for (place, calendar) in open.setup().calendars.iter().enumerate() {
        ui.push_id(place, |ui| calendar_ui(ui, scene, place, calendar));
    }
    ui.add_space(8.0);
    ui.label(texts.get("set-up-school"));
    ui.horizontal_wrapped(|ui| {
        for region in Region::ALL {
            let name = texts.get(&format!("layers-school-{}", region.word()));
            let label = texts.with("layers-school-calendar", [("region", name.as_str().into())]);
            let button = button_ui(ui, name);
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
            if button.clicked() {
                scene.ask(SetUpAction::AddSchoolHolidays(region));
            }
        }
    });
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
    ui.collapsing(texts.get("set-up-calendar-entries"), |ui| entries_ui(ui, scene, place, calendar));
}

/// What every participant gets of it, entry by entry, to take out or rename.
fn entries_ui(ui: &mut Ui, scene: &mut Scene<'_>, place: usize, calendar: &Calendar) {
    let bands = calendar.bands.len();
    let area = egui::ScrollArea::vertical().id_salt("entries").max_height(ENTRIES_HEIGHT);
    area.show_rows(ui, theme::TARGET, bands + calendar.dates.len(), |ui, shown| {
        for entry in shown {
            ui.push_id(entry, |ui| ui.horizontal(|ui| entry_ui(ui, scene, place, (calendar, entry))));
        }
    });
}

fn entry_ui(ui: &mut Ui, scene: &mut Scene<'_>, place: usize, (calendar, entry): (&Calendar, usize)) {
    let texts = scene.texts;
    let mut changed = calendar.clone();
    let bands = changed.bands.len();
    let (when, name) = match changed.bands.get_mut(entry) {
        Some(band) => (format!("{} – {}", write_date(band.from), write_date(band.to)), &mut band.name),
        None => {
            let Some(day) = changed.dates.get_mut(entry - bands) else { return };
            (write_date(day.date), &mut day.name)
        }
    };
    let before = name.clone();
    let label = texts.with("set-up-calendar-entry", [("when", when.as_str().into())]);
    let is_gone = button_ui(ui, texts.get("set-up-remove")).clicked();
    let field = egui::TextEdit::singleline(name).desired_width(ENTRY_WIDTH).align(egui::Align2::LEFT_CENTER);
    let field = ui.add(field);
    field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
    faint_ui(ui, when);
    let is_renamed = *name != before;
    if is_gone {
        if entry < bands {
            changed.bands.remove(entry);
        } else {
            changed.dates.remove(entry - bands);
        }
        chosen(scene, SetupEdit::Calendars(Splice::replace(place, changed)));
    } else if is_renamed {
        let edit = SetupEdit::Calendars(Splice::replace(place, changed));
        typed(scene, format!("calendar/{place}/{entry}"), edit);
    }
}
