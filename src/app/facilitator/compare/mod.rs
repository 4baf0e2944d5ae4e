//! Everyone side by side: small plots, a few indicators over each other, or a table; along phases or dates; with one person
//! standing out in all of them.

mod choices;
mod events_strip;
mod figures;
mod grid;
mod hit;
mod motion;
mod multiples;
mod overlay;
mod plot;
mod sentences;
mod spoken;
mod strokes;
mod words;

use egui::Ui;

pub use figures::CompareFigures;
pub use motion::Motion;

use super::group_bar::is_compact;
use crate::app::action::GroupAction;
use crate::app::compare_action::CompareAction;
use crate::app::compare_state::Picture;
use crate::app::scene::Scene;
use crate::app::state::GroupState;
use crate::app::widgets::controls::faint_ui;
use plot::{Answer, PlotScene};

/// Shows everyone side by side.
pub fn compare_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    choices::choices_ui(ui, scene, group, is_compact(ui, scene));
    let Some((_, figures)) = group.compare.figures.made() else {
        faint_ui(ui, scene.texts.get("compare-working"));
        return;
    };
    sentences::sentences_ui(ui, scene, group, figures);
    if figures.people() == 0 {
        return;
    }
    if group.compare.picture == Picture::Overlay {
        overlay::picks_ui(ui, scene, group);
    }
    let moment = scene.scratch.motion.moment(ui.ctx(), figures, scene.state.preferences.less_motion);
    let selected = group.selected.as_ref().and_then(|participant| figures.person(participant));
    let plots = PlotScene {
        texts: scene.texts,
        figures,
        moment,
        selected,
        cursor: group.compare.cursor,
        presents: group.presents,
    };
    let answer = match group.compare.picture {
        Picture::Multiples => multiples::multiples_ui(ui, plots),
        Picture::Overlay => overlay::overlay_ui(ui, plots, &group.picked()),
        Picture::Grid => grid::grid_ui(ui, plots),
    };
    carry_out(scene, group, answer);
}

fn carry_out(scene: &mut Scene<'_>, group: &GroupState, answer: Answer) {
    if let Some((_, figures)) = group.compare.figures.made()
        && let Some(placing) = answer.person.and_then(|person| figures.placings.people.get(person))
    {
        // Pressing the line of who stands out already lets nobody stand out.
        let is_selected = group.selected.as_ref() == Some(&placing.participant);
        scene.ask(GroupAction::Select((!is_selected).then(|| placing.participant.clone())));
    }
    if answer.cursor.is_some() {
        scene.ask(CompareAction::Cursor(answer.cursor));
    }
}
