//! A table that can be read in more than one way: whoever brought it says which.

use egui::{Grid, ScrollArea, Ui};

use crate::app::files::FileAction;
use crate::app::files::calendar_question::{CalendarAnswers, CalendarQuestion};
use crate::format::{CalendarFault, DateOrder, TableColumns};
use crate::ui::bars::close_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, choice_ui, heading_ui, main_button_ui, tick_ui};

/// A field of a table is shown up to so many letters.
const MOST_LETTERS: usize = 24;

/// Shows the first rows, and asks what has to be known.
pub fn calendar_question_ui(ui: &mut Ui, scene: &mut Scene<'_>, question: &CalendarQuestion) {
    rows_ui(ui, question);
    ui.add_space(8.0);
    if question.fault == CalendarFault::WhichColumns {
        columns_ui(ui, scene, question);
    } else {
        order_ui(ui, scene, question);
    }
}

fn rows_ui(ui: &mut Ui, question: &CalendarQuestion) {
    ScrollArea::horizontal().id_salt("rows").show(ui, |ui| {
        Grid::new("first rows").striped(true).show(ui, |ui| {
            for row in &question.rows {
                for field in row {
                    ui.label(short(field));
                }
                ui.end_row();
            }
        });
    });
}

fn short(field: &str) -> String {
    let letters: String = field.chars().take(MOST_LETTERS).collect();
    if letters.len() < field.len() { letters + "…" } else { letters }
}

fn order_ui(ui: &mut Ui, scene: &mut Scene<'_>, question: &CalendarQuestion) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("calendar-ask-order"));
    ui.horizontal_wrapped(|ui| {
        let orders = [(DateOrder::DayFirst, "calendar-day-first"), (DateOrder::MonthFirst, "calendar-month-first")];
        for (order, name) in orders {
            if button_ui(ui, texts.get(name)).clicked() {
                scene.ask(FileAction::ReadCalendarAs(CalendarAnswers { order: Some(order), ..question.answers }));
            }
        }
        close_ui(ui, scene, "dialog-cancel");
    });
}

fn columns_ui(ui: &mut Ui, scene: &mut Scene<'_>, question: &CalendarQuestion) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("calendar-ask-columns"));
    let usual = TableColumns { from: 0, to: None, name: 1, has_header: true };
    let now = question.answers.columns.unwrap_or(usual);
    let mut chosen = now;
    let names: Vec<String> = question.rows.first().into_iter().flatten().map(|field| short(field)).collect();
    if let Some(from) = column_ui(ui, &texts.get("calendar-column-from"), &names, Some(now.from)) {
        chosen.from = from;
    }
    if let Some(to) = column_ui(ui, &texts.get("calendar-column-to"), &names, now.to) {
        chosen.to = (now.to != Some(to)).then_some(to);
    }
    if let Some(name) = column_ui(ui, &texts.get("calendar-column-name"), &names, Some(now.name)) {
        chosen.name = name;
    }
    if let Some(has_header) = tick_ui(ui, now.has_header, texts.get("calendar-has-header")) {
        chosen.has_header = has_header;
    }
    if chosen != now {
        scene.ask(FileAction::CalendarColumns(chosen));
    }
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("calendar-read"), now.from != now.name).clicked() {
            scene.ask(FileAction::ReadCalendarAs(CalendarAnswers { columns: Some(now), ..question.answers }));
        }
        close_ui(ui, scene, "dialog-cancel");
    });
}

/// One of the columns; gives the one that was pressed.
fn column_ui(ui: &mut Ui, label: &str, names: &[String], now: Option<usize>) -> Option<usize> {
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.label(label);
        for (place, name) in names.iter().enumerate() {
            ui.push_id((label, place), |ui| {
                if choice_ui(ui, now == Some(place), name.clone()).clicked() {
                    pressed = Some(place);
                }
            });
        }
    });
    pressed
}
