//! Preparing a group: everything a session needs, in one file.

pub(crate) mod facilitator;
pub(crate) mod fields;
pub(crate) mod general;
pub(crate) mod instrument;
pub(crate) mod lines;
pub(crate) mod lists;
pub(crate) mod pages;
pub(crate) mod pencil;
pub(crate) mod period;
pub(crate) mod preview;
pub(crate) mod room;
mod sheet_beside;

use egui::{CentralPanel, Frame, Panel, Rect, ScrollArea, Ui, UiBuilder, vec2};

use crate::app::files::FileAction;
use crate::app::set_up::{SetUpAction, SetUpPart, SetUpState};
use crate::model::check_setup;
use crate::text::setup_fault_sentence;
use crate::ui::bars::{HistoryLabels, back_ui, history_ui, notice_ui};
use crate::ui::scene::Scene;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, main_button_ui, named_heading_ui};

/// The column of fields is at most this wide, in points.
const COLUMN: f32 = 760.0;

/// The list of parts is this wide, in points.
const RAIL: f32 = 208.0;

/// Narrower than this, in points, the parts are in a menu.
const WIDE_ENOUGH_FOR_RAIL: f32 = 860.0;

/// Around the column, in points.
const MARGIN: f32 = 24.0;

/// Where so much is left beside the column, in points, the sheet to draw on stands there as it becomes.
const WIDE_ENOUGH_FOR_SHEET: f32 = 480.0;

/// Shows a set-up that is being prepared.
pub fn set_up_screen_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    Panel::top("set-up-bar").show(ui, |ui| bar_ui(ui, scene, open));
    let has_rail = ui.available_width() >= WIDE_ENOUGH_FOR_RAIL;
    if has_rail {
        Panel::left("set-up-parts").exact_size(RAIL).resizable(false).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                ui.add_space(4.0);
                parts_ui(ui, scene, open);
            });
        });
    }
    let beside = ui.available_width() - COLUMN - 2.0 * MARGIN;
    let is_on_paper = open.part == SetUpPart::Pages;
    if beside >= WIDE_ENOUGH_FOR_SHEET && !is_on_paper {
        let frame = Frame::side_top_panel(ui.style()).inner_margin(MARGIN);
        let panel = Panel::right("sheet beside set-up").frame(frame).exact_size(beside).resizable(false);
        panel.show(ui, |ui| sheet_beside::sheet_ui(ui, scene, open));
    }
    CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(MARGIN)).show(ui, |ui| {
        if !has_rail {
            ui.menu_button(scene.texts.get(part_name(open.part)), |ui| parts_ui(ui, scene, open));
        }
        ScrollArea::vertical().auto_shrink(false).id_salt(part_name(open.part)).show(ui, |ui| {
            let all = ui.available_rect_before_wrap();
            let column = Rect::from_min_size(
                all.min,
                vec2(if is_on_paper { all.width() } else { COLUMN.min(all.width()) }, all.height()),
            );
            ui.scope_builder(UiBuilder::new().max_rect(column), |ui| part_ui(ui, scene, open));
        });
    });
}

fn bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    let faults = check_setup(open.setup());
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        back_ui(ui, scene);
        named_heading_ui(ui, texts.get("set-up-title"), 18.0);
        let labels =
            HistoryLabels { undo: open.document.history.undo_label(), redo: open.document.history.redo_label() };
        history_ui(ui, scene, labels, SetUpAction::Undo.into(), SetUpAction::Redo.into());
        if main_button_ui(ui, texts.get("set-up-save"), faults.is_empty()).clicked() {
            scene.ask(FileAction::Save);
        }
        if open.document.file.path.is_some() && button_ui(ui, texts.get("bar-save-as")).clicked() {
            scene.ask(FileAction::SaveAs);
        }
        if open.document.file.path.is_some()
            && !open.unsaved()
            && button_ui(ui, texts.get("set-up-draw-with-it")).clicked()
        {
            scene.ask(SetUpAction::DrawWithIt);
        }
        notice_ui(ui, scene);
    });
    for broken in faults.into_iter().take(2) {
        faint_ui(ui, setup_fault_sentence(texts, &broken));
    }
    ui.add_space(4.0);
}

fn parts_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    for part in SetUpPart::ALL {
        if part == SetUpPart::Lines {
            ui.add_space(8.0);
            faint_ui(ui, scene.texts.get("set-up-instrument-title"));
        }
        let button = egui::Button::selectable(open.part == part, scene.texts.get(part_name(part)));
        if ui.add(button.min_size(vec2(ui.available_width(), TARGET))).clicked() {
            scene.ask(SetUpAction::Show(part));
            ui.close();
        }
    }
}

/// The text id of a part's name.
fn part_name(part: SetUpPart) -> &'static str {
    match part {
        SetUpPart::Group => "set-up-part-group",
        SetUpPart::Period => "set-up-part-period",
        SetUpPart::Codes => "set-up-part-codes",
        SetUpPart::Sharing => "set-up-part-sharing",
        SetUpPart::Lines => "set-up-part-lines",
        SetUpPart::Phases => "set-up-part-phases",
        SetUpPart::Factors => "set-up-part-factors",
        SetUpPart::Actors => "set-up-part-actors",
        SetUpPart::Questions => "set-up-part-questions",
        SetUpPart::Room => "set-up-part-room",
        SetUpPart::Pages => "set-up-part-pages",
    }
}

fn part_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    heading_ui(ui, scene.texts.get(part_name(open.part)));
    match open.part {
        SetUpPart::Group => general::group_ui(ui, scene, open),
        SetUpPart::Period => period::period_ui(ui, scene, open),
        SetUpPart::Codes => general::codes_ui(ui, scene, open),
        SetUpPart::Sharing => general::sharing_ui(ui, scene, open),
        SetUpPart::Lines => lines::lines_ui(ui, scene, open),
        SetUpPart::Phases => lists::phases_ui(ui, scene, open),
        SetUpPart::Factors => lists::factors_ui(ui, scene, open),
        SetUpPart::Actors => lists::actors_ui(ui, scene, open),
        SetUpPart::Questions => lists::questions_ui(ui, scene, open),
        SetUpPart::Room => room::room_ui(ui, scene, open),
        SetUpPart::Pages => pages::pages_ui(ui, scene, open),
    }
    ui.add_space(24.0);
}
