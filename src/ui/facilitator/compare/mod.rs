//! Everyone side by side: small plots, a few indicators over each other, or a table; along phases or dates; with one person
//! standing out in all of them.

pub(crate) mod choices;
pub(crate) mod cross_section;
pub(crate) mod cut_in_hand;
pub(crate) mod events_strip;
pub(crate) mod finding;
pub(crate) mod grid;
pub(crate) mod hit;
pub(crate) mod kept_lines;
pub mod motion;
pub(crate) mod multiples;
pub(crate) mod overlay;
pub(crate) mod plot;
pub(crate) mod plot_scene;
pub(crate) mod spoken;
pub(crate) mod strokes;
pub(crate) mod words;

use std::sync::Arc;

use egui::Ui;

use crate::app::figures::compare::CompareFigures;
use crate::app::group::action::GroupAction;
use crate::app::group::compare::{CompareAction, Picture};
use crate::app::group::state::GroupState;
use crate::ui::facilitator::compare::plot_scene::{Answer, PlotScene};
use crate::ui::facilitator::filters::filter_sentence_ui;
use crate::ui::facilitator::presented::presented_or_why;
use crate::ui::facilitator::room::is_compact;
use crate::ui::facilitator::sentences::sentences_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::faint_ui;
use crate::ui::widgets::low_room::{Room, room_ui};

/// The width of the card of the cross-section with the room before it, in points.
const CARD: f32 = 304.0;

/// Less than this is no room for a picture and a card, in points.
const ROOM_FOR_CARD: f32 = 560.0;

/// Shows everyone side by side.
pub fn compare_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    room_ui(ui, |ui, room| head_and_picture_ui(ui, scene, group, room));
}

fn head_and_picture_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, room: Room) {
    choices::choices_ui(ui, scene, group, is_compact(ui, scene));
    let Some(figures) = figures_or_why(ui, scene, group) else { return };
    finding::finding_ui(ui, scene.texts, figures);
    sentences_ui(ui, scene, group, figures);
    if !group.presenting.on {
        filter_sentence_ui(ui, scene, group);
    }
    if figures.people == 0 {
        return;
    }
    if group.topics.compare.picture == Picture::Overlay {
        overlay::picks_ui(ui, scene, group, is_compact(ui, scene));
    }
    let moment = scene.scratch.group.compare.motion.moment(ui.ctx(), figures, scene.state.preferences.less_motion);
    let selected = group.looking.selected.as_ref().and_then(|participant| figures.person(participant));
    let plots = PlotScene {
        texts: scene.texts,
        figures,
        kept: &scene.scratch.group.compare.kept_lines,
        moment,
        selected,
        cursor: group.topics.compare.cursor,
    };
    let answer = match group.topics.compare.cursor {
        None => room.rest_ui(ui, |ui| picture_ui(ui, plots, group)),
        Some(x) => {
            let explains = scene.state.preferences.explanations;
            let cut = &mut scene.scratch.group.compare.cut;
            let moved = cross_section::slider_ui(ui, plots, cut, x);
            let card = |ui: &mut Ui| cross_section::card_ui(ui, plots, cut, figures, explains);
            let answer = room.rest_ui(ui, |ui| beside_card_ui(ui, plots, group, card));
            Answer { cursor: answer.cursor.or(moved), ..answer }
        }
    };
    carry_out(scene, group, answer);
}

/// What there is to draw from; while there is nothing yet a sentence says so.
fn figures_or_why<'a>(ui: &mut Ui, scene: &Scene<'_>, group: &'a GroupState) -> Option<&'a Arc<CompareFigures>> {
    if group.presenting.on {
        return presented_or_why(ui, scene, group).map(|presented| &presented.compare);
    }
    let made = group.topics.compare.figures.made().map(|(_, figures)| figures);
    if made.is_none() {
        faint_ui(ui, scene.texts.get("compare-working"));
    }
    made
}

fn picture_ui(ui: &mut Ui, plots: PlotScene<'_>, group: &GroupState) -> Answer {
    match group.topics.compare.picture {
        Picture::Multiples => multiples::multiples_ui(ui, plots),
        Picture::Overlay => overlay::overlay_ui(ui, plots, &group.picked()),
        Picture::Grid => grid::grid_ui(ui, plots),
    }
}

/// The picture with a card to the right of it, or the card alone where there is no room for both.
fn beside_card_ui(ui: &mut Ui, plots: PlotScene<'_>, group: &GroupState, card: impl FnOnce(&mut Ui)) -> Answer {
    let room = ui.available_rect_before_wrap();
    if room.width() < ROOM_FOR_CARD {
        card(ui);
        return Answer::default();
    }
    let (left, right) = room.split_left_right_at_x(room.right() - CARD);
    let answer = ui.scope_builder(egui::UiBuilder::new().max_rect(left), |ui| picture_ui(ui, plots, group)).inner;
    let inside = right.with_min_x(right.left() + 24.0);
    ui.scope_builder(egui::UiBuilder::new().max_rect(inside), card);
    answer
}

fn carry_out(scene: &mut Scene<'_>, group: &GroupState, answer: Answer) {
    if let Some((_, figures)) = group.topics.compare.figures.made()
        && let Some(placing) = answer.person.and_then(|person| figures.placings.people.get(person))
    {
        // Pressing the line of who stands out already lets nobody stand out.
        let is_selected = group.looking.selected.as_ref() == Some(&placing.participant);
        scene.ask(GroupAction::Select((!is_selected).then(|| placing.participant.clone())));
    }
    if answer.cursor.is_some() {
        scene.ask(CompareAction::Cursor(answer.cursor));
    }
}
