//! The list of people, from which one is chosen.

use egui::{RichText, ScrollArea, TextEdit, Ui, vec2};

use crate::app::group::action::GroupAction;
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::model::Journey;
use crate::text::Texts;
use crate::ui::facilitator::standing::marks_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{choice_ui, faint_ui};

/// From this many people a code can be searched for.
const MANY: usize = 12;

/// Shows everyone's code; the list takes the room there is.
pub fn people_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let journeys = &group.group().journeys;
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        // Above the words of the rows.
        ui.add_space(ui.spacing().button_padding.x - theme::GRID);
        let count = texts.with("group-people", [("n", journeys.len().into())]);
        ui.label(RichText::new(count).font(theme::strong_font(15.0)));
    });
    let found = search_ui(ui, scene.texts, &mut scene.scratch.group.search.people, journeys);
    let standing = scene.scratch.group.standing(group);
    // Rows are equally high, so that of a thousand people only those in view are laid out.
    ScrollArea::vertical().auto_shrink([false, true]).show_rows(ui, TARGET, found.len(), |ui, shown| {
        for journey in &found[shown] {
            ui.horizontal(|ui| {
                row_ui(ui, scene, group, journey);
                if let Some(person) = standing.people.iter().find(|person| person.participant == journey.participant) {
                    marks_ui(ui, scene, person);
                }
            });
        }
    });
    if journeys.len() < 2 {
        faint_ui(ui, texts.get("group-one-person"));
    }
}

/// A field to search for a code, where there are many; gives those who are found, else everyone.
pub fn search_ui<'a>(ui: &mut Ui, texts: &Texts, words: &mut String, journeys: &'a [Journey]) -> Vec<&'a Journey> {
    if journeys.len() < MANY {
        return found(journeys, "");
    }
    let label = texts.get("group-search");
    let search = TextEdit::singleline(words)
        .hint_text(&label)
        .min_size(vec2(0.0, TARGET))
        .align(egui::Align2::LEFT_CENTER)
        .desired_width(f32::INFINITY);
    let response = ui.add(search);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
    let found = found(journeys, words);
    if found.is_empty() {
        faint_ui(ui, texts.get("group-search-none"));
    }
    found
}

fn row_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey) {
    let is_selected = group.looking.selected.as_ref() == Some(&journey.participant);
    if choice_ui(ui, is_selected, journey.participant.as_str()).clicked() {
        // Where everyone is looked at, choosing the same again lets nobody stand out.
        let selected = (!is_selected || group.looking.view != GroupView::Compare).then(|| journey.participant.clone());
        scene.ask(GroupAction::Select(selected));
    }
}

/// The journeys whose code has `words` in it, whatever the case.
fn found<'a>(journeys: &'a [Journey], words: &str) -> Vec<&'a Journey> {
    let words = words.trim().to_lowercase();
    journeys.iter().filter(|journey| journey.participant.as_str().to_lowercase().contains(&words)).collect()
}
