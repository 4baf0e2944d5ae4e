//! Sheets of paper that were read: the pile as a list, and one sheet with its picture under the lines, to be checked.

pub(crate) mod bar;
pub(crate) mod consent;
pub(crate) mod doubts;
pub(crate) mod keys;
pub(crate) mod lanes;
pub(crate) mod list;
pub(crate) mod looked;
pub(crate) mod picture;
pub(crate) mod refused;
pub(crate) mod sheet;
pub(crate) mod side;
pub(crate) mod whose;
pub(crate) mod written;

use egui::{CentralPanel, Frame, Panel, Ui};

use crate::app::files::{FileAction, Purpose};
use crate::app::group::state::GroupState;
use crate::ui::facilitator::from_paper::bar::bar_ui;
use crate::ui::facilitator::from_paper::keys::keys_ui;
use crate::ui::facilitator::from_paper::list::{forget_ui, list_ui, menu_of_rows_ui, strips_ui};
use crate::ui::facilitator::from_paper::looked::{Looked, WIDEST_WORDS};
use crate::ui::facilitator::from_paper::refused::refused_ui;
use crate::ui::facilitator::from_paper::sheet::sheet_ui;
use crate::ui::facilitator::from_paper::side::side_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{choice_ui, faint_ui, heading_ui, main_button_ui};

/// The width of the list of sheets, in points.
const LIST_WIDTH: f32 = 196.0;

/// The width of what stands beside a sheet, in points.
const SIDE_WIDTH: f32 = 304.0;

/// Narrower than this, in points, the list is a menu, and there is room for the sheet or for what stands beside it.
const WIDE_ENOUGH_FOR_ALL: f32 = 960.0;

/// Shows the pile and the sheet that is looked at.
pub fn from_paper_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let rows = group.topics.from_paper.rows(group.group());
    if rows.is_empty() {
        empty_ui(ui, scene);
        strips_ui(ui, scene, group);
        return;
    }
    keys_ui(ui, scene, group);
    let has_room = ui.available_width() >= WIDE_ENOUGH_FOR_ALL;
    if has_room {
        Panel::left("pile").exact_size(LIST_WIDTH).resizable(false).show(ui, |ui| list_ui(ui, scene, group, &rows));
    }
    let chosen = group.topics.from_paper.chosen.as_ref();
    let Some(row) = rows.iter().find(|row| Some(&row.key) == chosen) else {
        if !has_room {
            menu_of_rows_ui(ui, scene, group, &rows);
        }
        faint_ui(ui, scene.texts.get("pile-choose"));
        if !has_room {
            strips_ui(ui, scene, group);
        }
        forget_ui(ui, scene, group);
        return;
    };
    let Some((_, journey)) = row.journey else {
        if !has_room {
            menu_of_rows_ui(ui, scene, group, &rows);
        }
        let frame = Frame::central_panel(ui.style()).inner_margin(12);
        CentralPanel::default().frame(frame).show(ui, |ui| refused_ui(ui, scene, group, row));
        return;
    };
    let looked = Looked { group, row, journey };
    if has_room {
        Panel::right("from_paper_side").exact_size(SIDE_WIDTH).resizable(false).show(ui, |ui| {
            side_ui(ui, scene, looked);
        });
        let frame = Frame::central_panel(ui.style()).inner_margin(8);
        CentralPanel::default().frame(frame).show(ui, |ui| one_sheet_ui(ui, scene, looked, false));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        menu_of_rows_ui(ui, scene, group, &rows);
        for (beside, name) in [(false, "pile-show-sheet"), (true, "pile-show-side")] {
            if choice_ui(ui, scene.scratch.group.from_paper.shows_side == beside, scene.texts.get(name)).clicked() {
                scene.scratch.group.from_paper.shows_side = beside;
            }
        }
    });
    if scene.scratch.group.from_paper.shows_side {
        side_ui(ui, scene, looked);
    } else {
        one_sheet_ui(ui, scene, looked, true);
    }
}

fn one_sheet_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>, has_strength: bool) {
    // A bar that is too wide does not make the sheet wider.
    let across = ui.available_rect_before_wrap().x_range();
    bar_ui(ui, scene, looked, has_strength);
    sheet_ui(ui, scene, looked, across);
}

fn empty_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("pile-empty-title"));
    ui.scope(|ui| {
        ui.set_max_width(WIDEST_WORDS.min(ui.available_width()));
        ui.label(texts.get("pile-empty-body"));
        faint_ui(ui, texts.get("pile-privacy"));
    });
    ui.add_space(8.0);
    if main_button_ui(ui, texts.get("pile-open"), true).clicked() {
        scene.ask(FileAction::Ask(Purpose::ReadSheets));
    }
}
