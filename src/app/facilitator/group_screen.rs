//! A facilitator's group: the list of codes beside one journey, or everyone side by side.

use egui::{CentralPanel, Frame, Panel, RichText, ScrollArea, Ui};

use super::compare::compare_ui;
use super::journey_view::journey_ui;
use crate::app::action::{FileAction, GroupAction};
use crate::app::scene::Scene;
use crate::app::state::{GroupState, GroupView, Purpose};
use crate::app::theme;
use crate::app::widgets::controls::{
    HistoryLabels, back_ui, button_ui, choice_ui, faint_ui, heading_ui, history_ui, main_button_ui, notice_ui,
};

/// The width of the list of codes, in points.
const LIST_WIDTH: f32 = 168.0;

/// Shows the group.
pub fn group_screen_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    Panel::top("group-bar").show(ui, |ui| bar_ui(ui, scene, group));
    if group.group().journeys.is_empty() {
        CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(32)).show(ui, |ui| {
            empty_ui(ui, scene);
        });
        return;
    }
    Panel::left("people").exact_size(LIST_WIDTH).resizable(false).show(ui, |ui| people_ui(ui, scene, group));
    CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(16)).show(ui, |ui| match group.view {
        GroupView::Compare => compare_ui(ui, scene, group),
        GroupView::Journey => journey_ui(ui, scene, group),
    });
}

fn bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        back_ui(ui, scene);
        for (view, name) in [(GroupView::Compare, "view-compare"), (GroupView::Journey, "view-journey")] {
            if choice_ui(ui, group.view == view, texts.get(name)).clicked() {
                scene.ask(GroupAction::Show(view));
            }
        }
        ui.add_space(16.0);
        if button_ui(ui, texts.get("bar-add-files")).clicked() {
            scene.ask(FileAction::Ask(Purpose::AddToGroup));
        }
        let labels = HistoryLabels { undo: group.history.undo_label(), redo: group.history.redo_label() };
        history_ui(ui, scene, labels, GroupAction::Undo.into(), GroupAction::Redo.into());
        if button_ui(ui, texts.get("bar-save")).clicked() {
            scene.ask(FileAction::Save);
        }
        let (name, purpose) = match group.view {
            GroupView::Compare => ("bar-print-group", Purpose::GroupReport),
            GroupView::Journey => ("bar-print-journey", Purpose::JourneyReport),
        };
        if main_button_ui(ui, texts.get(name), true).clicked() {
            scene.ask(FileAction::Ask(purpose));
        }
        notice_ui(ui, scene);
    });
    ui.add_space(4.0);
}

fn empty_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("group-empty-title"));
    ui.label(texts.get("group-empty-body"));
    ui.add_space(8.0);
    if main_button_ui(ui, texts.get("bar-add-files"), true).clicked() {
        scene.ask(FileAction::Ask(Purpose::AddToGroup));
    }
}

fn people_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let journeys = &group.group().journeys;
    ui.add_space(8.0);
    ui.label(RichText::new(texts.with("group-people", [("n", journeys.len().into())])).font(theme::strong_font(15.0)));
    // Rows are equally high, so that of a thousand people only those in view are laid out.
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, theme::TARGET, journeys.len(), |ui, shown| {
        for journey in &journeys[shown] {
            let is_selected = group.selected.as_ref() == Some(&journey.participant);
            let response = choice_ui(ui, is_selected, journey.participant.as_str());
            if response.clicked() {
                let selected = (!is_selected || group.view == GroupView::Journey).then(|| journey.participant.clone());
                scene.ask(GroupAction::Select(selected));
            }
        }
    });
    if journeys.len() < 2 {
        faint_ui(ui, texts.get("group-one-person"));
    }
}
