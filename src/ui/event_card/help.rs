//! The record of help that was used: who offered it, whether it was used and came in time, and how much it helped.

use egui::{ScrollArea, Ui};

use crate::model::{Actor, Event, Impact, Intervention};
use crate::text::Texts;
use crate::ui::widgets::controls::choice_ui;

/// Shows the record of `event`; true when it was changed. The record is made with the first answer.
pub fn help_ui(ui: &mut Ui, texts: &Texts, actors: &[Actor], event: &mut Event) -> bool {
    let before = event.intervention.clone().unwrap_or_default();
    let mut record = before.clone();
    let is_there = event.intervention.is_some();
    let mut is_answered = false;
    offered_by_ui(ui, texts, actors, &mut record);
    yes_or_no_ui(ui, texts, "events-help-used", &mut record.used);
    yes_or_no_ui(ui, texts, "events-help-in-time", &mut record.in_time);
    ui.label(texts.get("events-help-helped"));
    ui.horizontal_wrapped(|ui| {
        let names = [
            "events-helped-minus-2",
            "events-helped-minus-1",
            "events-helped-0",
            "events-helped-plus-1",
            "events-helped-plus-2",
        ];
        for (impact, name) in (-2..=2).filter_map(Impact::new).zip(names) {
            if choice_ui(ui, is_there && record.helped == impact, texts.get(name)).clicked() {
                record.helped = impact;
                is_answered = true;
            }
        }
    });
    // "It did not help" is what an empty record says too, but here someone said it.
    let is_changed = record != before || is_answered && !is_there;
    if is_changed {
        event.intervention = Some(record);
    }
    is_changed
}

fn offered_by_ui(ui: &mut Ui, texts: &Texts, actors: &[Actor], record: &mut Intervention) {
    ui.label(texts.get("events-help-by"));
    let language = texts.language();
    let chosen = actors.iter().find(|actor| Some(&actor.code) == record.offered_by.as_ref());
    let name = chosen.map_or_else(|| texts.get("events-help-choose"), |actor| actor.name.get(language).to_owned());
    ui.menu_button(name, |ui| {
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            if ui.button(texts.get("events-help-nobody")).clicked() {
                record.offered_by = None;
                ui.close();
            }
            for actor in actors {
                if ui.button(actor.name.get(language)).clicked() {
                    record.offered_by = Some(actor.code.clone());
                    ui.close();
                }
            }
        });
    });
}

fn yes_or_no_ui(ui: &mut Ui, texts: &Texts, question: &str, answer: &mut Option<bool>) {
    ui.push_id(question, |ui| {
        ui.label(texts.get(question));
        ui.horizontal_wrapped(|ui| {
            let choices =
                [(Some(true), "events-help-yes"), (Some(false), "events-help-no"), (None, "events-help-unknown")];
            for (choice, name) in choices {
                if choice_ui(ui, *answer == choice, texts.get(name)).clicked() {
                    *answer = choice;
                }
            }
        });
    });
}
