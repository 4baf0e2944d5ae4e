//! A facilitator's group: the bars at the top, the list of people beside what is looked at.

use egui::{CentralPanel, Frame, Panel, Ui};

use crate::app::files::{FileAction, Purpose};
use crate::app::group::action::GroupAction;
use crate::app::group::compare::CompareAction;
use crate::app::group::interview::Panel as BesideSheet;
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::ui::facilitator::beside::beside_ui;
use crate::ui::facilitator::board::board_ui;
use crate::ui::facilitator::compare::compare_ui;
use crate::ui::facilitator::drawing_view::drawing_ui;
use crate::ui::facilitator::effect::effect_ui;
use crate::ui::facilitator::from_paper::from_paper_ui;
use crate::ui::facilitator::group_bar::{bars_ui, presented_bar_ui};
use crate::ui::facilitator::interview::interview_ui;
use crate::ui::facilitator::journey_view::journey_ui;
use crate::ui::facilitator::pages_view::pages_ui;
use crate::ui::facilitator::people::people_ui;
use crate::ui::facilitator::room::is_compact;
use crate::ui::facilitator::sharing::sharing_ui;
use crate::ui::facilitator::standing::standing_ui;
use crate::ui::facilitator::take_along_view::take_along_ui;
use crate::ui::facilitator::threads::threads_ui;
use crate::ui::facilitator::views::{entry, has_people};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{faint_ui, heading_ui, main_button_ui};

/// The width of the list of codes, in points.
const LIST_WIDTH: f32 = 192.0;

/// Shows the group.
pub fn group_screen_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    if group.presenting.on {
        presented_ui(ui, scene, group);
        return;
    }
    if is_of_one_person(group) {
        CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(24)).show(ui, |ui| {
            view_ui(ui, scene, group);
        });
        return;
    }
    search_key_ui(ui, scene, group);
    let is_compact = is_compact(ui, scene);
    Panel::top("group-bar").show(ui, |ui| bars_ui(ui, scene, group));
    let view = entry(group.looking.view);
    let margin = if is_compact { 12 } else { 24 };
    if view.needs_drawings && group.group().journeys.is_empty() {
        CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(32)).show(ui, |ui| {
            empty_ui(ui, scene);
        });
        return;
    }
    if has_people(group) && !is_compact {
        Panel::left("people").exact_size(LIST_WIDTH).resizable(false).show(ui, |ui| people_ui(ui, scene, group));
    }
    CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(margin)).show(ui, |ui| {
        view_ui(ui, scene, group);
    });
}

/// The keys that search elsewhere search here too.
fn search_key_ui(ui: &Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let is_pressed = ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, egui::Key::F));
    if is_pressed && !group.single && scene.state.dialog.is_none() {
        scene.scratch.group.search.wants_focus = true;
        scene.ask(GroupAction::Show(GroupView::Standing));
    }
}

/// The screen is turned to one person: whoever fills in how it is now, or is asked about their own words, sees that page
/// and no way to what others said.
pub fn is_of_one_person(group: &GroupState) -> bool {
    match group.looking.view {
        GroupView::Effect => group.topics.measurements.filling_in.is_some(),
        GroupView::Interview => {
            let agreed = group.selected().is_some_and(|(_, journey)| journey.consent.interview);
            agreed && group.topics.interview.panel == BesideSheet::Quotes
        }
        _ => false,
    }
}

/// What is shown to others: what is looked at, and nothing that tells of one person.
fn presented_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    Panel::top("group-bar").show(ui, |ui| presented_bar_ui(ui, scene, group));
    CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(24)).show(ui, |ui| {
        if group.may_show(group.looking.view) {
            view_ui(ui, scene, group);
            return;
        }
        let (agreed, least) = (group.group().agreed_to_figures(), group.group().fewest_shown());
        faint_ui(ui, scene.texts.with("present-too-few", [("n", agreed.into()), ("least", least.into())]));
    });
    if ui.input(|input| input.key_pressed(egui::Key::Escape)) && scene.state.dialog.is_none() {
        scene.ask(CompareAction::Present(false));
    }
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

/// What is looked at.
fn view_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    match group.looking.view {
        GroupView::Standing => standing_ui(ui, scene, group),
        GroupView::Drawing => drawing_ui(ui, scene, group),
        GroupView::FromPaper => from_paper_ui(ui, scene, group),
        GroupView::Journey => journey_ui(ui, scene, group),
        GroupView::Interview => interview_ui(ui, scene, group),
        GroupView::Compare => compare_ui(ui, scene, group),
        GroupView::Beside => beside_ui(ui, scene, group),
        GroupView::Threads => threads_ui(ui, scene, group),
        GroupView::Board => board_ui(ui, scene, group),
        GroupView::Effect => effect_ui(ui, scene, group),
        GroupView::Sharing => sharing_ui(ui, scene, group),
        GroupView::Pages => pages_ui(ui, scene, group),
        GroupView::TakeAlong => take_along_ui(ui, scene, group),
    }
}
