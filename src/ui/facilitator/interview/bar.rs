//! Above the sheet: whose it is, what a movement on it does, and what is to be seen.

use egui::{RichText, Ui};

use crate::analysis::differences;
use crate::app::group::action::GroupAction;
use crate::app::group::interview::{InterviewAction, InterviewTool};
use crate::app::group::state::GroupState;
use crate::model::Journey;
use crate::ui::dialogs::layers_menu::{LayersMenu, layers_menu_ui};
use crate::ui::facilitator::people::people_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{choice_ui, faint_ui, menu_ui, segments_ui, tick_ui};

/// Shows the bar; in a narrow window with a choice between the sheet and what stands beside it.
pub fn bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey, has_room: bool) {
    let texts = scene.texts;
    let interview = &group.topics.interview;
    ui.horizontal_wrapped(|ui| {
        if has_room {
            whose_ui(ui, scene, group, journey);
        } else {
            ui.spacing_mut().button_padding.x = 8.0;
            segments_ui(ui, |ui| {
                for (panel, name) in [(false, "interview-the-sheet"), (true, "interview-the-questions")] {
                    if choice_ui(ui, interview.shows_panel == panel, texts.get(name)).clicked() {
                        scene.ask(InterviewAction::ShowPanel(panel));
                    }
                }
            });
        }
        if has_room || !interview.shows_panel {
            if has_room {
                tools_ui(ui, scene, group);
                shown_ui(ui, scene, group, journey);
            } else {
                menu_ui(ui, texts.get("interview-tools"), |ui| tools_ui(ui, scene, group));
                menu_ui(ui, texts.get("interview-shown"), |ui| shown_ui(ui, scene, group, journey));
            }
        }
    });
    if interview.shows_first {
        faint_ui(ui, difference_words(scene, group, journey));
    }
}

/// Whose sheet it is. Others stay behind a button: who is talked with looks along.
fn whose_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey) {
    if group.single {
        ui.label(RichText::new(journey.participant.as_str()).font(theme::strong_font(24.0)));
        return;
    }
    menu_ui(ui, journey.participant.as_str().to_owned(), |ui| {
        ui.set_height(ui.ctx().content_rect().height() - 120.0);
        people_ui(ui, scene, group);
    });
}

fn tools_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let interview = &group.topics.interview;
    let tools = [
        (InterviewTool::Point, "interview-tool-point"),
        (InterviewTool::Pencil, "interview-tool-pencil"),
        (InterviewTool::Eraser, "interview-tool-eraser"),
    ];
    segments_ui(ui, |ui| {
        for (tool, name) in tools {
            if choice_ui(ui, interview.tool == tool, texts.get(name)).clicked() {
                scene.ask(InterviewAction::TakeTool(tool));
            }
        }
    });
    if interview.tool == InterviewTool::Point {
        return;
    }
    let language = texts.language();
    let indicators = &group.instrument().indicators;
    let chosen = interview.pencil.as_ref().and_then(|code| group.instrument().indicator(code));
    let name = chosen.map_or_else(|| texts.get("interview-choose-pencil"), |it| it.name.get(language).to_owned());
    menu_ui(ui, name, |ui| {
        for indicator in indicators {
            let is_chosen = interview.pencil.as_ref() == Some(&indicator.id);
            if choice_ui(ui, is_chosen, indicator.name.get(language)).clicked() {
                scene.ask(InterviewAction::TakePencil(indicator.id.clone()));
                ui.close();
            }
        }
    });
}

/// What is to be seen besides the lines.
fn shown_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey) {
    let texts = scene.texts;
    let interview = &group.topics.interview;
    if let Some(shown) = tick_ui(ui, interview.shows_phases, texts.get("interview-show-phases")) {
        scene.ask(InterviewAction::ShowPhases(shown));
    }
    let first = texts.get("interview-show-first");
    if journey.as_drawn.is_some()
        && let Some(shown) = tick_ui(ui, interview.shows_first, first)
    {
        scene.ask(InterviewAction::ShowFirst(shown));
    }
    let ask = |action| GroupAction::Background(action).into();
    layers_menu_ui(ui, scene, LayersMenu { background: &group.looking.background, setup: &group.group().setup, ask });
}

/// What was changed since the first drawing, in a sentence.
fn difference_words(scene: &Scene<'_>, group: &GroupState, journey: &Journey) -> String {
    let texts = scene.texts;
    let Some(first) = &journey.as_drawn else { return texts.get("interview-no-first") };
    let zoned = scene.state.world.on_the_wall(first.at);
    let drawn_on = texts.whole_date(zoned.date());
    let month = |day: f64| texts.month_and_year(journey.timeline.date_of(day));
    let stretch = |it: crate::analysis::Difference| {
        let indicator = group.instrument().indicator(&it.indicator);
        let name = indicator.map_or(it.indicator.as_str(), |indicator| indicator.name.get(texts.language()));
        let (from, to) = (month(it.from_day), month(it.to_day));
        let id = if from == to { "interview-changed-in" } else { "interview-changed-between" };
        texts.with(id, [("line", name.to_owned().into()), ("from", from.into()), ("to", to.into())])
    };
    let stretches: Vec<String> = differences(journey, group.instrument()).into_iter().map(stretch).collect();
    if stretches.is_empty() {
        return texts.with("interview-nothing-changed", [("date", drawn_on.into())]);
    }
    let words = [("date", drawn_on.into()), ("stretches", stretches.join(" · ").into())];
    texts.with("interview-changed", words)
}
