//! The bars above the sheet. Drawing has one row, so that the sheet has the room, and what is seldom pressed is in a menu. The
//! steps that are words show all steps in a second row.

use egui::{RichText, ScrollArea, Ui};

use crate::app::files::{FileAction, Leaving, Purpose};
use crate::app::keep::KeepAction;
use crate::app::sheet::action::SheetAction;
use crate::app::sheet::own_pages::OwnPagesAction;
use crate::app::sheet::state::SheetState;
use crate::app::state::Screen;
use crate::model::Step;
use crate::ui::bars::{HistoryLabels, back_ui, history_ui, notice_ui};
use crate::ui::dialogs::cover::cover_button_ui;
use crate::ui::dialogs::layers_menu::{LayersMenu, layers_menu_ui};
use crate::ui::participant::step_bar::{
    low_step_bar_ui, on_and_pause_ui, step_bar_ui, step_menu_ui, steps_in_menu_ui, time_line_ui,
};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::GRID;
use crate::ui::widgets::controls::button_ui;

/// A window lower than this, in points, has one row for its bars, whatever the step.
const LOW_WINDOW: f32 = 560.0;

/// A window narrower than this, in points, has no room for saving and for what is behind the sheet beside the menu.
const WIDE_ENOUGH_FOR_BUTTONS: f32 = 1200.0;

/// What a menu leaves free above and below in a low window, in points.
const MENU_MARGIN: f32 = 64.0;

/// A window narrower than this, in points, has no room for the step's name either.
const WIDE_ENOUGH_FOR_STEP: f32 = 760.0;

/// Whether the window is too low for two bars, as one of 800 pixels at 200 % is.
pub fn is_low_window(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < LOW_WINDOW
}

/// Shows the bars.
pub fn sheet_bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    if is_low_window(ui) || ui.available_width() < WIDE_ENOUGH_FOR_STEP {
        low_bar_ui(ui, scene, sheet);
    } else if sheet.session.step == Step::Draw {
        drawing_bar_ui(ui, scene, sheet);
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
            // In a low window all of it can still be reached.
            let room = ui.ctx().content_rect().height() - MENU_MARGIN;
            ScrollArea::vertical().auto_shrink([true, true]).max_height(room).show(ui, |ui| {
                steps_in_menu_ui(ui, scene, sheet);
                ui.separator();
                back_ui(ui, scene);
                save_ui(ui, scene);
                seldom_ui(ui, scene);
                other_side_ui(ui, scene);
            });
        });
        low_step_bar_ui(ui, scene, sheet);
    });
    notice_ui(ui, scene);
}

/// One row: where one is and how to go on first, then the document. No room is left for a notice, which stands beside what the
/// pencil is about.
fn drawing_bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let is_wide = ui.available_width() >= WIDE_ENOUGH_FOR_BUTTONS;
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        if is_wide {
            back_ui(ui, scene);
            ui.label(RichText::new(sheet.journey().participant.as_str()).font(theme::strong_font(18.0)));
        }
        step_menu_ui(ui, scene, sheet);
        if is_wide {
            on_and_pause_ui(ui, scene, sheet);
            ui.add_space(GRID);
        } else {
            low_step_bar_ui(ui, scene, sheet);
        }
        undo_ui(ui, scene, sheet);
        layers_ui(ui, scene, sheet);
        if is_wide {
            save_ui(ui, scene);
        }
        ui.menu_button(scene.texts.get("bar-more"), |ui| {
            if !is_wide {
                back_ui(ui, scene);
                save_ui(ui, scene);
            }
            seldom_ui(ui, scene);
            other_side_ui(ui, scene);
        });
    });
    time_line_ui(ui, scene, sheet);
}

fn bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        back_ui(ui, scene);
        ui.label(RichText::new(sheet.journey().participant.as_str()).font(theme::strong_font(18.0)));
        undo_ui(ui, scene, sheet);
        save_ui(ui, scene);
        seldom_ui(ui, scene);
        notice_ui(ui, scene);
    });
    ui.add_space(4.0);
}

fn undo_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let labels = HistoryLabels { undo: sheet.document.history.undo_label(), redo: sheet.document.history.redo_label() };
    history_ui(ui, scene, labels, SheetAction::Undo.into(), SheetAction::Redo.into());
}

fn layers_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    if sheet.session.step == Step::Draw {
        let ask = |action| SheetAction::Background(action).into();
        layers_menu_ui(ui, scene, LayersMenu { background: &sheet.background, setup: &sheet.setup, ask });
    }
}

fn save_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    if button_ui(ui, scene.texts.get("bar-save")).clicked() {
        scene.ask(FileAction::Save);
    }
}

/// What is pressed once in a session.
fn seldom_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    if button_ui(ui, texts.get("bar-save-as")).clicked() {
        scene.ask(FileAction::SaveAs);
    }
    if button_ui(ui, texts.get("bar-versions")).clicked() {
        scene.ask(KeepAction::AskForStates);
    }
    if let Screen::Sheet(sheet) = &scene.state.screen {
        cover_button_ui(ui, scene, &sheet.document.file.cover);
    }
    if button_ui(ui, texts.get("bar-print-mine")).clicked() {
        scene.ask(OwnPagesAction::Look(true));
    }
    if button_ui(ui, texts.get("bar-hand-in")).clicked() {
        scene.ask(FileAction::Ask(Purpose::HandIn));
    }
}

/// The way to the facilitator's side. In menus only: who draws has no need of it.
fn other_side_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    if button_ui(ui, scene.texts.get("bar-talk")).clicked() {
        scene.ask(FileAction::Leave(Leaving::ToOtherSide));
    }
}
