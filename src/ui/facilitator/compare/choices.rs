//! What can be chosen in the comparison: the kind of picture, the axis, and whether figures are explained.

use egui::Ui;

use crate::app::figures::compare::CompareAxis;
use crate::app::group::action::GroupAction;
use crate::app::group::compare::{CompareAction, Picture};
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::app::preferences::PreferAction;
use crate::ui::facilitator::filters::filter_menu_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, menu_ui, segments_ui};

/// From this width on, in points, everything stands in one row.
const ONE_ROW: f32 = 1330.0;

/// Shows the choices: in rows, or where there is little room as buttons that open.
pub fn choices_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, compact: bool) {
    let texts = scene.texts;
    let is_wide = ui.available_width() >= ONE_ROW;
    let explains = scene.state.preferences.explanations;
    ui.horizontal_wrapped(|ui| {
        if compact {
            menu_ui(ui, texts.get(picture_name(group.topics.compare.picture)), |ui| {
                pictures_ui(ui, scene, group);
                lay_beside_ui(ui, scene, group);
            });
        } else {
            segments_ui(ui, |ui| pictures_ui(ui, scene, group));
            ui.add_space(8.0);
        }
        // What may be told to a room is told by phase, and of everyone.
        if !group.presenting.on {
            if compact {
                menu_ui(ui, axis_words(scene, group, group.topics.compare.axis), |ui| axes_ui(ui, scene, group));
            } else {
                if is_wide {
                    faint_ui(ui, texts.get("compare-axis"));
                }
                segments_ui(ui, |ui| axes_ui(ui, scene, group));
                ui.add_space(8.0);
            }
            filter_menu_ui(ui, scene, group, |ui, scene| {
                if !compact && !is_wide {
                    ui.add_space(8.0);
                    lay_beside_ui(ui, scene, group);
                }
            });
        }
        let cuts = group.topics.compare.cursor.is_some();
        if choice_ui(ui, cuts, texts.get("cross-button")).clicked() {
            scene.ask(CompareAction::Cursor((!cuts).then_some(0.5)));
        }
        if choice_ui(ui, explains, texts.get("compare-explain")).clicked() {
            scene.ask(PreferAction::Explanations(!explains));
        }
        if !compact && is_wide {
            lay_beside_ui(ui, scene, group);
        }
    });
}

/// The way to another group beside this one, which is not for a room.
fn lay_beside_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    if !group.presenting.on && button_ui(ui, scene.texts.get("beside-lay")).clicked() {
        scene.ask(GroupAction::Show(GroupView::Beside));
        ui.close();
    }
}

fn pictures_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    // A row of the table is a person.
    for picture in Picture::ALL.into_iter().filter(|&picture| picture != Picture::Grid || !group.presenting.on) {
        let chosen = group.topics.compare.picture == picture;
        if choice_ui(ui, chosen, scene.texts.get(picture_name(picture))).clicked() {
            scene.ask(CompareAction::Picture(picture));
            ui.close();
        }
    }
}

fn axes_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    for axis in CompareAxis::ALL {
        if choice_ui(ui, group.topics.compare.axis == axis, axis_words(scene, group, axis)).clicked() {
            scene.ask(CompareAction::Align(axis));
            ui.close();
        }
    }
}

fn picture_name(picture: Picture) -> &'static str {
    match picture {
        Picture::Multiples => "picture-multiples",
        Picture::Overlay => "picture-overlay",
        Picture::Grid => "picture-grid",
    }
}

fn axis_words(scene: &Scene<'_>, group: &GroupState, axis: CompareAxis) -> String {
    let letter = group.instrument().phases.get(1).map(|kind| kind.letter.to_string()).unwrap_or_default();
    let id = match axis {
        CompareAxis::Phase => "compare-by-phase",
        CompareAxis::Calendar => "compare-by-calendar",
        CompareAxis::Landmark => "compare-by-landmark",
    };
    scene.texts.with(id, [("letter", letter.into())])
}
