//! The bars above the sheet. In a low window they are one row, and what is seldom pressed is in a menu.

use egui::{RichText, Ui};

use super::step_bar::{low_step_bar_ui, step_bar_ui, step_name};
use crate::app::action::{FileAction, KeepAction, SheetAction};
use crate::app::scene::Scene;
use crate::app::session_action::SessionAction;
use crate::app::state::{Purpose, SheetState};
use crate::app::theme;
use crate::app::widgets::controls::{HistoryLabels, back_ui, button_ui, choice_ui, history_ui, notice_ui};
use crate::app::widgets::layers_menu::{LayersMenu, layers_menu_ui};
use crate::model::Step;

/// A window lower than this, in points, has one row for its bars.
const LOW_WINDOW: f32 = 560.0;

/// Whether the window is too low for two bars, as one of 800 pixels at 200 % is.
pub fn is_low_window(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < LOW_WINDOW
}

/// Shows the bars.
pub fn sheet_bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    if is_low_window(ui) {
        low_bar_ui(ui, scene, sheet);
    } else {
        bar_ui(ui, scene, sheet);
        step_bar_ui(ui, scene, sheet);
    }
    ui.add_space(4.0);
}

fn low_bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding.x = 8.0;
        ui.spacing_mut().item_spacing.x = 4.0;
        undo_ui(ui, scene, sheet);
        layers_ui(ui, scene, sheet);
        ui.menu_button(texts.get("bar-more"), |ui| {
            for step in Step::ALL {
                if choice_ui(ui, sheet.step == step, texts.get(step_name(step))).clicked() {
                    scene.ask(SessionAction::GoTo(step));
                    ui.close();
                }
            }
            ui.separator();
            back_ui(ui, scene);
            file_buttons_ui(ui, scene);
        });
        low_step_bar_ui(ui, scene, sheet);
    });
    notice_ui(ui, scene);
}

fn bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        back_ui(ui, scene);
        ui.label(RichText::new(sheet.journey().participant.as_str()).font(theme::strong_font(18.0)));
        undo_ui(ui, scene, sheet);
        layers_ui(ui, scene, sheet);
        file_buttons_ui(ui, scene);
        notice_ui(ui, scene);
    });
    ui.add_space(4.0);
}

fn undo_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let labels = HistoryLabels { undo: sheet.history.undo_label(), redo: sheet.history.redo_label() };
    history_ui(ui, scene, labels, SheetAction::Undo.into(), SheetAction::Redo.into());
}

fn layers_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    if sheet.step == Step::Draw {
        let ask = |action| SheetAction::Background(action).into();
        layers_menu_ui(ui, scene, LayersMenu { background: &sheet.background, setup: &sheet.setup, ask });
    }
}

fn file_buttons_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    if button_ui(ui, texts.get("bar-save")).clicked() {
        scene.ask(FileAction::Save);
    }
    if button_ui(ui, texts.get("bar-versions")).clicked() {
        scene.ask(KeepAction::AskForStates);
    }
    if button_ui(ui, texts.get("bar-print-mine")).clicked() {
        scene.ask(FileAction::Ask(Purpose::JourneyReport));
    }
    if button_ui(ui, texts.get("bar-hand-in")).clicked() {
        scene.ask(FileAction::Ask(Purpose::HandIn));
    }
}
