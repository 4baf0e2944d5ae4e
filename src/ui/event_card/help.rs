//! The record of help: who offered it and what for, whom it reached, whether it was used and came in time, and how much it
//! helped.

use egui::{ScrollArea, Ui};

use crate::model::{Actor, Event, HelpAim, HelpReach, Impact, Intervention, OneOf};
use crate::text::{Texts, help_aim_name, help_reach_name};
use crate::ui::widgets::controls::{choice_ui, group_under};

/// Shows the record of `event`; true when it was changed. The record is made with the first answer.
pub fn help_ui(ui: &mut Ui, texts: &Texts, actors: &[Actor], event: &mut Event) -> bool {
    let before = event.intervention.clone().unwrap_or_default();
    let mut record = before.clone();
    let is_there = event.intervention.is_some();
    let mut is_answered = false;
    offered_by_ui(ui, texts, actors, &mut record);
    yes_or_no_ui(ui, texts, "events-help-used", &mut record.used);
    yes_or_no_ui(ui, texts, "events-help-in-time", &mut record.in_time);
    let question = ui.label(texts.get("events-help-helped"));
    ui.horizontal_wrapped(|ui| {
        group_under(ui, &question);
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
    let is_of_another_kind = kind_ui(ui, texts, event, &mut record);
    // "It did not help" is what an empty record says too, but here someone said it.
    let is_changed = record != before || is_answered && !is_there || is_of_another_kind;
    if is_changed {
        event.intervention = Some(record);
    }
    is_changed
}

fn offered_by_ui(ui: &mut Ui, texts: &Texts, actors: &[Actor], record: &mut Intervention) {
    let question = ui.label(texts.get("events-help-by"));
    let language = texts.language();
    let chosen = actors.iter().find(|actor| Some(&actor.code) == record.offered_by.as_ref());
    let name = chosen.map_or_else(|| texts.get("events-help-choose"), |actor| actor.name.get(language).to_owned());
    ui.horizontal(|ui| {
        group_under(ui, &question);
        actors_ui(ui, texts, (name, actors), record);
    });
}

fn actors_ui(ui: &mut Ui, texts: &Texts, (name, actors): (String, &[Actor]), record: &mut Intervention) {
    let language = texts.language();
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

/// What it was for and whom it reached; true when either was chosen anew.
fn kind_ui(ui: &mut Ui, texts: &Texts, event: &mut Event, record: &mut Intervention) -> bool {
    let aims = HelpAim::ALL.map(|aim| (aim, help_aim_name(aim)));
    let mut aim = event.help_aim();
    let aims_anew = one_of_ui(ui, texts, "events-help-aim", &aims, &mut aim);
    let reaches = HelpReach::ALL.map(|reach| (reach, help_reach_name(reach)));
    let mut reach = event.help_reach();
    let reaches_anew = one_of_ui(ui, texts, "events-help-reach", &reaches, &mut reach);
    // What is chosen here stands in the record, and no longer beside it.
    if aims_anew {
        record.aim = aim;
        event.extra.remove("aim");
    }
    if reaches_anew {
        record.reach = reach;
        event.extra.remove("reach");
    }
    aims_anew || reaches_anew
}

/// A question with one of `choices` as its answer, or none; true when one was chosen now.
fn one_of_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    texts: &Texts,
    question: &str,
    choices: &[(T, &str)],
    said: &mut Option<OneOf<T>>,
) -> bool {
    let known = said.as_ref().and_then(OneOf::known);
    let mut is_chosen = false;
    ui.push_id(question, |ui| {
        let question = ui.label(texts.get(question));
        ui.horizontal_wrapped(|ui| {
            group_under(ui, &question);
            for &(choice, name) in choices {
                if choice_ui(ui, known == Some(choice), texts.get(name)).clicked() {
                    (*said, is_chosen) = (Some(OneOf::Known(choice)), true);
                }
            }
            if choice_ui(ui, known.is_none(), texts.get("events-help-unknown")).clicked() {
                (*said, is_chosen) = (None, true);
            }
        });
    });
    is_chosen
}

fn yes_or_no_ui(ui: &mut Ui, texts: &Texts, question: &str, answer: &mut Option<bool>) {
    ui.push_id(question, |ui| {
        let question = ui.label(texts.get(question));
        ui.horizontal_wrapped(|ui| {
            group_under(ui, &question);
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
