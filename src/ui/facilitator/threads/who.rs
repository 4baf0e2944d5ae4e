//! A bar of persons that can be pressed: it then says who they are, with the way to their drawings.

use std::collections::BTreeSet;

use egui::{Popup, RichText, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo};

use crate::analysis::Filter;
use crate::app::group::action::GroupAction;
use crate::app::group::compare::CompareAction;
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::model::ParticipantCode;
use crate::ui::facilitator::threads::behind::drawing_link_ui;
use crate::ui::facilitator::threads::cells::{Persons, bar_ui};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::button_ui;

/// The highest list, in points.
const HIGHEST: f32 = 320.0;

/// A line of a list, of `people` out of `of`; a press says who they are.
pub fn who_bar_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    group: &GroupState,
    (name, said): (RichText, &str),
    (people, of): (&BTreeSet<ParticipantCode>, usize),
) {
    let persons = Persons { all: people.len(), of, plus: None, minus: None };
    let words = persons.words(scene.texts);
    let id = ui.next_auto_id();
    let room = ui.scope_builder(UiBuilder::new(), |ui| bar_ui(ui, name, persons.share(), &words)).response.rect;
    if people.is_empty() {
        return;
    }
    let response = ui.interact(room, id.with("who"), Sense::click());
    let label = scene.texts.with("who-bar", [("name", said.into()), ("persons", words.into())]);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &label));
    if response.hovered() || response.has_focus() {
        let stroke = egui::Stroke::new(1.0, theme::colour(theme::palette(ui).accent));
        ui.painter().rect_stroke(room.expand(2.0), 4.0, stroke, egui::StrokeKind::Outside);
    }
    Popup::menu(&response).show(|ui| {
        ui.label(RichText::new(&label).font(theme::strong_font(13.0)));
        ScrollArea::vertical().max_height(HIGHEST).show(ui, |ui| {
            for participant in people {
                drawing_link_ui(ui, scene, participant);
            }
        });
        if button_ui(ui, scene.texts.get("behind-beside")).clicked() {
            let filter = Filter { people: people.clone(), ..group.looking.filter.clone() };
            scene.ask(CompareAction::Filter(filter));
            scene.ask(GroupAction::Show(GroupView::Compare));
        }
    });
}
