//! Parts of a card's form: roles, the indicator that is to tell, what would be enough, and days to look again.

use egui::{ScrollArea, TextEdit, Ui};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::app::group::state::GroupState;
use crate::model::{BoardAction, Check, Extra, MeasurementTime, Role, Target};
use crate::text::Texts;
use crate::ui::facilitator::board::words::role_words;
use crate::ui::widgets::controls::{LONGEST_LINE, button_ui, choice_ui, faint_ui, full_ui, tick_ui};
use crate::ui::widgets::count_field::{CountField, count_field_ui};
use crate::ui::widgets::date_field::{DateField, date_field_ui};
use crate::ui::widgets::just_added::{say_added, was_just_added};
use crate::ui::widgets::typed_field::focus_typed_field;

/// A first look is proposed after this many weeks.
const PROPOSED_WEEKS: i32 = 6;

/// What was seen at a check takes so many letters.
const LONGEST_SEEN: usize = 400;

/// A part under its name.
pub fn part_ui(ui: &mut Ui, texts: &Texts, name: &str, content: impl FnOnce(&mut Ui) -> bool) -> bool {
    ui.add_space(4.0);
    ui.label(texts.get(name));
    content(ui)
}

/// A role: one of the actors, or in own words. True when it changed.
pub fn role_ui(ui: &mut Ui, texts: &Texts, group: &GroupState, name: &str, role: &mut Option<Role>) -> bool {
    let before = role.clone();
    let shown = match role {
        Some(Role::Other { .. }) => texts.get("board-role-other"),
        Some(known) => role_words(texts, group.instrument(), known),
        None => texts.get("board-role-none"),
    };
    let label = texts.with("board-role-label", [("what", texts.get(name).into()), ("role", shown.as_str().into())]);
    let menu = ui.menu_button(shown, |ui| {
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for actor in &group.instrument().actors {
                let chosen = *role == Some(Role::Actor(actor.code.clone()));
                if choice_ui(ui, chosen, actor.name.get(texts.language())).clicked() {
                    *role = Some(Role::Actor(actor.code.clone()));
                    ui.close();
                }
            }
            if button_ui(ui, texts.get("board-role-other")).clicked() {
                *role = Some(Role::in_words(""));
                ui.close();
            }
            if button_ui(ui, texts.get("board-role-none")).clicked() {
                *role = None;
                ui.close();
            }
        });
    });
    menu.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
    if let Some(Role::Other { other: words, .. }) = role {
        let label = texts.with("board-role-words", [("what", texts.get(name).into())]);
        let field = TextEdit::singleline(words)
            .id_salt((name, "own words"))
            .desired_width(f32::INFINITY)
            .hint_text(texts.get("board-role-hint"))
            .align(egui::Align2::LEFT_CENTER)
            .char_limit(LONGEST_LINE);
        ui.add(field).widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
        full_ui(ui, texts, words, (LONGEST_LINE, "typed-full"));
    }
    *role != before
}

/// The indicator that is to tell, with the measurement it is compared with.
pub fn indicator_ui(ui: &mut Ui, texts: &Texts, group: &GroupState, card: &mut BoardAction) -> bool {
    let before = (card.indicator.clone(), card.baseline);
    ui.add_space(4.0);
    ui.label(texts.get("board-indicator"));
    ui.horizontal_wrapped(|ui| {
        for indicator in &group.instrument().indicators {
            let chosen = card.indicator.as_ref() == Some(&indicator.id);
            if choice_ui(ui, chosen, indicator.name.get(texts.language())).clicked() {
                card.indicator = (!chosen).then(|| indicator.id.clone());
                // Compared with how it was before the actions began, as measured then.
                card.baseline = card.indicator.as_ref().map(|_| card.baseline.unwrap_or_default());
            }
        }
    });
    if let Some(baseline) = card.baseline {
        faint_ui(ui, texts.with("board-baseline", [("time", baseline.name().into())]));
    }
    (card.indicator.clone(), card.baseline) != before
}

/// What would be enough, once an indicator was chosen.
pub fn target_ui(ui: &mut Ui, texts: &Texts, card: &mut BoardAction) -> bool {
    if card.indicator.is_none() {
        return false;
    }
    let before = card.target.clone();
    if let Some(has) = tick_ui(ui, card.target.is_some(), texts.get("board-target")) {
        let proposed = Target { time: MeasurementTime::T1, persons: 5, extra: Extra::default() };
        card.target = has.then_some(proposed);
    }
    if let Some(target) = &mut card.target {
        ui.horizontal_wrapped(|ui| {
            let label = texts.get("board-target-persons");
            ui.label(&label);
            let field = CountField { label: &label, value: target.persons, within: 1..=1000 };
            target.persons = count_field_ui(ui, texts, &field).unwrap_or(target.persons);
            for time in [MeasurementTime::T1, MeasurementTime::T2] {
                let words = texts.with("board-target-at", [("time", time.name().into())]);
                if choice_ui(ui, target.time == time, words).clicked() {
                    target.time = time;
                }
            }
        });
    }
    card.target != before
}

/// What is added here.
const ADDED: &str = "check of a card";

/// The days on which someone looks again.
pub fn checks_ui(ui: &mut Ui, texts: &Texts, today: Date, card: &mut BoardAction) -> bool {
    let before = card.checks.clone();
    ui.add_space(4.0);
    ui.label(texts.get("board-checks"));
    let mut gone = None;
    let last = card.checks.len().saturating_sub(1);
    for (place, check) in card.checks.iter_mut().enumerate() {
        ui.push_id(("check", place), |ui| {
            ui.horizontal_wrapped(|ui| {
                let label = texts.with("board-check-date", [("n", (place + 1).into())]);
                if place == last && was_just_added(ui, ADDED) {
                    focus_typed_field(ui, &label);
                }
                if let Some(typed) = date_field_ui(ui, texts, DateField::any(&label, check.on)) {
                    check.on = typed.from;
                }
                if let Some(done) = tick_ui(ui, check.done, texts.get("board-check-done")) {
                    check.done = done;
                }
                if button_ui(ui, texts.get("board-check-remove")).clicked() {
                    gone = Some(place);
                }
            });
            if check.done {
                let label = texts.get("board-check-seen");
                let field = TextEdit::singleline(&mut check.seen)
                    .desired_width(f32::INFINITY)
                    .hint_text(&label)
                    .align(egui::Align2::LEFT_CENTER)
                    .char_limit(LONGEST_SEEN);
                ui.add(field).widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
                full_ui(ui, texts, &check.seen, (LONGEST_SEEN, "typed-full"));
            }
        });
    }
    if let Some(place) = gone {
        card.checks.remove(place);
    }
    if button_ui(ui, texts.get("board-check-add")).clicked() {
        let after = card.checks.iter().map(|check| check.on).max().map_or(today, |last| last.max(today));
        say_added(ui, ADDED);
        card.checks.push(Check::on(after.saturating_add(PROPOSED_WEEKS.weeks())));
    }
    card.checks != before
}
