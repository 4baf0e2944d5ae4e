//! The one bar above the sheet, the same at every step: where one is at its left; at its right, always in the same places, all
//! that is seldom wanted behind one button, undoing, the pause, and the way on.

use egui::{Button, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::app::files::{FileAction, Leaving, Purpose};
use crate::app::keep::KeepAction;
use crate::app::sheet::action::SheetAction;
use crate::app::sheet::own_now::OwnNowAction;
use crate::app::sheet::own_pages::OwnPagesAction;
use crate::app::sheet::session::SessionAction;
use crate::app::sheet::state::SheetState;
use crate::app::state::Screen;
use crate::model::Step;
use crate::ui::bars::{back_ui, comfort_menu_ui, notice_ui};
use crate::ui::dialogs::cover::cover_button_ui;
use crate::ui::dialogs::layers_menu::{LayersMenu, layers_menu_ui};
use crate::ui::participant::line_settings::line_settings_ui;
use crate::ui::participant::step_bar::{go_on_ui, step_menu_ui, steps_line_ui};
use crate::ui::participant::window_room::is_wide_window;
use crate::ui::participant::zoom_menu::zoom_menu_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::{GRID, TARGET};
use crate::ui::widgets::controls::{button_ui, faint_ui};

/// What a menu leaves free above and below in a low window, in points.
const MENU_MARGIN: f32 = 64.0;

/// The width of the menu of all else, in points.
const MENU_WIDTH: f32 = 240.0;

/// The places of the bar from its right end, in points wide. They never change with what stands in them.
struct Places {
    more: f32,
    undo: f32,
    redo: f32,
    pause: f32,
    on: f32,
}

const WIDE: Places = Places { more: 92.0, undo: 164.0, redo: 108.0, pause: 96.0, on: 192.0 };
const NARROW: Places = Places { more: 80.0, undo: 148.0, redo: 0.0, pause: 88.0, on: 116.0 };

/// Shows the bar.
pub fn sheet_bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let places = if is_wide_window(ui) { WIDE } else { NARROW };
    ui.add_space(4.0);
    let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), TARGET), egui::Sense::hover());
    let between = if is_wide_window(ui) { GRID } else { 4.0 };
    let widths = [places.more, places.undo, places.redo, places.pause, places.on];
    let mut left = bar.right() - widths.iter().filter(|&&width| width > 0.0).map(|width| width + between).sum::<f32>();
    in_place_ui(ui, Rect::from_min_max(bar.min, pos2(left, bar.bottom())), |ui| {
        step_menu_ui(ui, scene, sheet);
        // While drawing a notice stands beside what the pencil is about.
        if sheet.session.step != Step::Draw {
            notice_ui(ui, scene);
        }
    });
    let mut next = |width: f32| {
        let place = Rect::from_min_size(pos2(left + between, bar.top()), vec2(width, bar.height()));
        left += if width > 0.0 { width + between } else { 0.0 };
        place
    };
    let (more, undo, redo, pause, on) =
        (next(places.more), next(places.undo), next(places.redo), next(places.pause), next(places.on));
    in_place_ui(ui, more, |ui| more_ui(ui, scene, sheet));
    in_place_ui(ui, undo, |ui| undo_ui(ui, scene, sheet, undo.size()));
    if places.redo > 0.0 {
        in_place_ui(ui, redo, |ui| redo_ui(ui, scene, sheet, redo.size()));
    }
    in_place_ui(ui, pause, |ui| {
        if ui
            .add(Button::new(scene.texts.get("steps-pause")).stroke(theme::button_edge(ui)).min_size(pause.size()))
            .clicked()
        {
            scene.ask(SessionAction::Pause);
        }
    });
    in_place_ui(ui, on, |ui| go_on_ui(ui, scene, sheet, on.size()));
    steps_line_ui(ui, scene, sheet);
    ui.add_space(4.0);
}

fn in_place_ui(ui: &mut Ui, place: Rect, content: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().max_rect(place).layout(egui::Layout::left_to_right(egui::Align::Center));
    // Whatever stands in it, the bar stays as it is.
    let mut ui = ui.new_child(builder);
    ui.spacing_mut().button_padding.x = 4.0;
    content(&mut ui);
}

fn undo_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, size: egui::Vec2) {
    step_back_ui(ui, scene, ("bar-undo", sheet.document.history.undo_label(), SheetAction::Undo), size);
}

fn redo_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, size: egui::Vec2) {
    step_back_ui(ui, scene, ("bar-redo", sheet.document.history.redo_label(), SheetAction::Redo), size);
}

fn step_back_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (name, step, action): (&str, Option<&'static str>, SheetAction),
    size: egui::Vec2,
) {
    let button = Button::new(scene.texts.get(name)).stroke(theme::button_edge(ui)).min_size(size);
    let mut response = ui.add_enabled(step.is_some(), button);
    if let Some(step) = step {
        response = response.on_hover_text(scene.texts.get(step));
    }
    if response.clicked() {
        scene.ask(action);
    }
}

/// All else.
fn more_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let more = Button::new(scene.texts.get("bar-more"))
        .stroke(theme::button_edge(ui))
        .min_size(vec2(ui.available_width(), TARGET));
    egui::containers::menu::MenuButton::from_button(more).ui(ui, |ui| {
        ui.set_width(MENU_WIDTH);
        ui.spacing_mut().button_padding.x = 12.0;
        // In a low window all of it can still be reached.
        let room = ui.ctx().content_rect().height() - MENU_MARGIN;
        ui.set_max_height(room);
        ScrollArea::vertical().auto_shrink([false, true]).max_height(room).show(ui, |ui| {
            if !is_wide_window(ui) {
                redo_ui(ui, scene, sheet, vec2(ui.available_width(), TARGET));
                if sheet.session.step == Step::Draw {
                    zoom_menu_ui(ui, scene, sheet);
                }
            }
            layers_ui(ui, scene, sheet);
            comfort_menu_ui(ui, scene);
            line_settings_ui(ui, scene);
            ui.separator();
            save_ui(ui, scene);
            seldom_ui(ui, scene);
            // Who draws has no need of the facilitator's side; what was handed in may lie before one.
            if sheet.journey().as_drawn.is_some() && button_ui(ui, scene.texts.get("bar-talk")).clicked() {
                scene.ask(FileAction::Leave(Leaving::ToOtherSide));
            }
            ui.separator();
            back_ui(ui, scene);
        });
    });
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
    if let Screen::Sheet(sheet) = &scene.state.screen {
        let name = sheet.document.file.path.as_ref().and_then(|path| path.file_name());
        let said = if sheet.unsaved() { "bar-saved-before" } else { "bar-saved" };
        let words = name.map(|name| scene.texts.with(said, [("file", name.to_string_lossy().into_owned().into())]));
        faint_ui(ui, words.unwrap_or_else(|| scene.texts.get("bar-not-saved")));
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
    if button_ui(ui, texts.get("own-now-open")).clicked() {
        scene.ask(OwnNowAction::Look(true));
    }
    if button_ui(ui, texts.get("bar-hand-in")).clicked() {
        scene.ask(FileAction::Ask(Purpose::HandIn));
    }
}
