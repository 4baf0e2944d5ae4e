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
use crate::ui::facilitator::from_paper::bar::{bar_ui, strength_ui};
use crate::ui::facilitator::from_paper::keys::keys_ui;
use crate::ui::facilitator::from_paper::list::{forget_ui, list_ui, menu_of_rows_ui, strips_ui};
use crate::ui::facilitator::from_paper::looked::{Looked, WIDEST_WORDS};
use crate::ui::facilitator::from_paper::refused::refused_ui;
use crate::ui::facilitator::from_paper::sheet::{SheetShows, sheet_ui};
use crate::ui::facilitator::from_paper::side::side_ui;
use crate::ui::scene::Scene;
use crate::ui::scratch::from_paper::SheetPart;
use crate::ui::widgets::controls::{at_most, choice_ui, faint_ui, heading_ui, main_button_ui};

/// The width of the list of sheets, in points.
const LIST_WIDTH: f32 = 196.0;

/// The width of what stands beside a sheet, in points.
const SIDE_WIDTH: f32 = 304.0;

/// Narrower than this, in points, the list is a menu, and there is room for the sheet or for what stands beside it.
const WIDE_ENOUGH_FOR_ALL: f32 = 960.0;

/// Lower than this, in points, a narrow window has room for the lines or for what was written below them.
const HIGH_ENOUGH_FOR_LANES: f32 = 440.0;

/// Shows the pile and the sheet that is looked at.
pub fn from_paper_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    scene.scratch.group.from_paper.keep_to(group.topics.from_paper.chosen.as_ref());
    let rows = group.topics.from_paper.rows(group.group());
    if rows.is_empty() {
        empty_ui(ui, scene);
        strips_ui(ui, scene, group);
        // Of sheets whose people left the pictures may still be there.
        forget_ui(ui, scene, group);
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
            forget_ui(ui, scene, group);
        }
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
        CentralPanel::default().frame(frame).show(ui, |ui| one_sheet_ui(ui, scene, looked, SheetShows::Both));
        return;
    }
    let is_low = ui.available_height() < HIGH_ENOUGH_FOR_LANES;
    ui.horizontal_wrapped(|ui| {
        menu_of_rows_ui(ui, scene, group, &rows);
        parts_ui(ui, scene, is_low);
        strength_ui(ui, scene, group);
    });
    match scene.scratch.group.from_paper.part {
        SheetPart::Side => side_ui(ui, scene, looked),
        SheetPart::Lanes if is_low => {
            let across = ui.available_rect_before_wrap().x_range();
            sheet_ui(ui, scene, looked, across, SheetShows::Lanes);
        }
        SheetPart::Lines if is_low => one_sheet_ui(ui, scene, looked, SheetShows::Lines),
        SheetPart::Lines | SheetPart::Lanes => one_sheet_ui(ui, scene, looked, SheetShows::Both),
    }
}

/// Which part of the sheet is shown where there is no room for all.
fn parts_ui(ui: &mut Ui, scene: &mut Scene<'_>, is_low: bool) {
    let parts = [
        (SheetPart::Lines, "pile-show-sheet"),
        (SheetPart::Lanes, "pile-show-lanes"),
        (SheetPart::Side, "pile-show-side"),
    ];
    let shown = match scene.scratch.group.from_paper.part {
        SheetPart::Lanes if !is_low => SheetPart::Lines,
        part => part,
    };
    for (part, name) in parts.into_iter().filter(|(part, _)| is_low || *part != SheetPart::Lanes) {
        if choice_ui(ui, shown == part, scene.texts.get(name)).clicked() {
            scene.scratch.group.from_paper.part = part;
            ui.ctx().request_repaint();
        }
    }
}

fn one_sheet_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>, shows: SheetShows) {
    // A bar that is too wide does not make the sheet wider.
    let across = ui.available_rect_before_wrap().x_range();
    bar_ui(ui, scene, looked);
    sheet_ui(ui, scene, looked, across, shows);
}

fn empty_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("pile-empty-title"));
    ui.scope(|ui| {
        at_most(ui, WIDEST_WORDS);
        ui.label(texts.get("pile-empty-body"));
        faint_ui(ui, texts.get("pile-privacy"));
    });
    ui.add_space(8.0);
    if main_button_ui(ui, texts.get("pile-open"), true).clicked() {
        scene.ask(FileAction::Ask(Purpose::ReadSheets));
    }
}
