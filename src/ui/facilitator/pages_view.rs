//! Pages before they are printed: what can be printed, page by page, just as it comes out, with what is not on it and why.

use egui::{Panel, ScrollArea, Ui};

use crate::app::figures::pages::is_by_person;
use crate::app::files::{FileAction, Purpose};
use crate::app::group::pages::PagesAction;
use crate::app::group::state::GroupState;
use crate::report::{MadePages, Printable};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, choice_ui, main_button_ui, tick_ui};
use crate::ui::widgets::page_reader::{CHOICES_WIDTH, left_out_ui, paper_ui, reading_room_ui, reading_ui};

/// Shows what can be printed.
pub fn pages_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let width = CHOICES_WIDTH.min(ui.available_width() * 0.42);
    Panel::left("pages-choices").exact_size(width).resizable(false).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| choices_ui(ui, scene, group));
    });
    reading_room_ui(ui, |ui| {
        let made = group.topics.pages.shown();
        if let Some(made) = made.filter(|made| made.document.is_none()) {
            nothing_ui(ui, made);
            return;
        }
        let document = made.and_then(|made| made.document.as_ref());
        if let Some(page) = reading_ui(ui, scene.texts, document, group.topics.pages.page) {
            scene.ask(PagesAction::Turn(page));
        }
    });
}

fn choices_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    ui.add_space(8.0);
    // Above the list, which is longer than a small window is high.
    let can_save = group.topics.pages.shown().is_some_and(|made| made.document.is_some());
    if main_button_ui(ui, texts.get("pages-save"), can_save).clicked() {
        scene.ask(FileAction::Ask(Purpose::Pages));
    }
    if group.topics.pages.saved.is_some() && button_ui(ui, texts.get("pages-open")).clicked() {
        scene.ask(PagesAction::Open);
    }
    ui.add_space(8.0);
    for kind in Printable::of_a_group() {
        if choice_ui(ui, group.topics.pages.kind == kind, texts.get(kind.row().name)).clicked() {
            scene.ask(PagesAction::Kind(kind));
        }
    }
    ui.add_space(8.0);
    only_ui(ui, scene, group);
    if let Some(paper) = paper_ui(ui, texts, group.topics.pages.paper()) {
        scene.ask(PagesAction::Paper(paper));
    }
    ui.add_space(8.0);
    if let Some(made) = group.topics.pages.shown().filter(|made| made.document.is_some()) {
        left_out_ui(ui, texts, &made.left_out);
    }
}

/// Of one person alone, where there is a page for each and someone is chosen.
fn only_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let pages = &group.topics.pages;
    if !is_by_person(pages.kind) {
        return;
    }
    let Some(code) = pages.only.as_ref().or(group.looking.selected.as_ref()) else { return };
    let words = scene.texts.with("pages-only", [("code", code.as_str().into())]);
    if let Some(only) = tick_ui(ui, pages.only.is_some(), words) {
        scene.ask(PagesAction::Only(only.then(|| code.clone())));
    }
}

fn nothing_ui(ui: &mut Ui, made: &MadePages) {
    for sentence in &made.left_out {
        ui.label(sentence);
    }
}
