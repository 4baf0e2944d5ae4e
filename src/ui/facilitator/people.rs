//! The list of people, from which one is chosen.

use egui::{RichText, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, vec2};

use crate::analysis::PersonStanding;
use crate::app::group::action::GroupAction;
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::model::{Journey, Journeys};
use crate::text::Texts;
use crate::ui::facilitator::shown_code::code_in;
use crate::ui::facilitator::standing::marks_at;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::faint_ui;

/// A row, in points.
const ROW: f32 = 56.0;

/// Room for a code and the marks under it, in points.
const CODE: f32 = 64.0;

/// From this many people a code can be searched for.
const MANY: usize = 12;

/// Shows everyone's code and drawing; the list takes the room there is.
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
    ScrollArea::vertical().auto_shrink([false, true]).show_rows(ui, ROW, found.len(), |ui, shown| {
        for journey in &found[shown] {
            let person = standing.people.iter().find(|person| person.participant == journey.participant);
            row_ui(ui, scene, group, journey, person);
        }
    });
    if journeys.len() < 2 {
        faint_ui(ui, texts.get("group-one-person"));
    }
}

/// A field to search for a code, where there are many; gives those who are found, else everyone.
pub fn search_ui<'a>(ui: &mut Ui, texts: &Texts, words: &mut String, journeys: &'a Journeys) -> Vec<&'a Journey> {
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

/// One person: the code, what has been done under it, and the drawing.
fn row_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey, person: Option<&PersonStanding>) {
    let is_selected = group.looking.selected.as_ref() == Some(&journey.participant);
    let (row, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let code = journey.participant.as_str();
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_selected, code));
    let palette = theme::palette(ui);
    let accent = theme::colour(palette.accent);
    let edge = row.shrink(1.0);
    let fill = if is_selected || response.hovered() { palette.desk } else { palette.paper };
    ui.painter().rect_filled(edge, 6.0, theme::colour(fill));
    if is_selected || response.has_focus() {
        ui.painter().rect_stroke(edge, 6.0, Stroke::new(2.0, accent), StrokeKind::Inside);
    }
    let inside = row.shrink2(vec2(8.0, 6.0));
    let drawing = inside.with_min_x(inside.left() + CODE);
    let words = code_in(ui, code, CODE - 4.0);
    ui.painter().galley(inside.left_top(), words, ui.visuals().text_color());
    let of = (group.group().id, group.document.state_number());
    scene.scratch.group.small_drawings.paint(ui, drawing, of, (journey, group.instrument()));
    let response = match person {
        Some(person) => marks_at(ui, scene, person, inside.left_bottom() + vec2(0.0, -6.0), response),
        None => response,
    };
    if response.clicked() {
        // Where everyone is looked at, choosing the same again lets nobody stand out.
        let selected = (!is_selected || group.looking.view != GroupView::Compare).then(|| journey.participant.clone());
        scene.ask(GroupAction::Select(selected));
    }
}

/// The journeys whose code has `words` in it, whatever the case.
fn found<'a>(journeys: &'a Journeys, words: &str) -> Vec<&'a Journey> {
    let words = words.trim().to_lowercase();
    if words.is_empty() {
        return journeys.iter().collect();
    }
    journeys.iter().filter(|journey| journey.participant.as_str().to_lowercase().contains(&words)).collect()
}
