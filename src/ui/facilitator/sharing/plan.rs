//! Actions of the redesign and results of the measurements: which of them others may read, and in which words.

use egui::Ui;

use crate::app::group::sharing::SharingAction;
use crate::app::group::state::GroupState;
use crate::model::{BoardAction, CardForReport, CheckedWords, Role};
use crate::text::marked_words_of_setup;
use crate::ui::facilitator::sharing::words::{Outcome, WordsChoice, checked_words_ui};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{faint_ui, heading_ui, tick_ui};

/// Shows the cards of the board, to be given free and looked through.
pub fn actions_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("sharing-actions-title"));
    ui.label(texts.get("sharing-actions-body"));
    let mut any = false;
    for card in group.group().board.iter().filter(|card| !card.action.trim().is_empty()) {
        any = true;
        ui.push_id(card.id, |ui| card_ui(ui, scene, card));
    }
    if !any {
        faint_ui(ui, texts.get("sharing-actions-none"));
    }
}

fn card_ui(ui: &mut Ui, scene: &mut Scene<'_>, card: &BoardAction) {
    let texts = scene.texts;
    ui.add_space(8.0);
    let words = texts.with("sharing-action-free", [("action", card.action.trim().into())]);
    if let Some(free) = tick_ui(ui, card.for_report.is_some(), words) {
        scene.ask(SharingAction::FreeCard(card.id, free.then(CardForReport::default)));
    }
    let Some(free) = &card.for_report else { return };
    let outcome = Outcome { ready: "sharing-action-ready", empty: "sharing-action-empty" };
    if let Some(choice) = checked_words_ui(ui, texts, (&card.action, free.action.as_ref()), outcome) {
        let action = freed(choice);
        scene.ask(SharingAction::FreeCard(card.id, Some(CardForReport { action, ..free.clone() })));
    }
    if !card.goal.trim().is_empty() {
        ui.label(texts.with("sharing-goal", [("goal", card.goal.trim().into())]));
        let outcome = Outcome { ready: "sharing-goal-ready", empty: "sharing-goal-empty" };
        let goal =
            ui.push_id("goal", |ui| checked_words_ui(ui, texts, (&card.goal, free.goal.as_ref()), outcome)).inner;
        if let Some(choice) = goal {
            let goal = freed(choice);
            scene.ask(SharingAction::FreeCard(card.id, Some(CardForReport { goal, ..free.clone() })));
        }
    }
    if matches!(card.who, Some(Role::Other { .. })) {
        faint_ui(ui, texts.get("sharing-action-own-role"));
    }
}

fn freed(choice: WordsChoice) -> Option<CheckedWords> {
    match choice {
        WordsChoice::Free(checked) => Some(checked),
        WordsChoice::TakeBack => None,
    }
}

/// The measurements, given free or not; nothing when there are none.
pub fn effects_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    if group.group().measurements.is_empty() {
        return;
    }
    let texts = scene.texts;
    if let Some(free) = tick_ui(ui, group.group().effects_for_report, texts.get("sharing-effects-free")) {
        scene.ask(SharingAction::FreeEffects(free));
    }
    faint_ui(ui, texts.get("sharing-effects-hint"));
}

/// Words of the set-up that stand in every edition and look as if they could tell someone apart.
pub fn setup_words_ui(ui: &mut Ui, scene: &Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let marked = marked_words_of_setup(texts, group.instrument());
    if marked.is_empty() {
        return;
    }
    ui.label(texts.get("sharing-setup-words"));
    for line in marked {
        faint_ui(ui, line);
    }
}
