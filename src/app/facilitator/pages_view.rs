//! Pages before they are printed: what can be printed, page by page, just as it comes out, with what is not on it and why.

use egui::{CentralPanel, Frame, Label, Panel, RichText, ScrollArea, Ui};

use crate::app::action::FileAction;
use crate::app::action::pages::PagesAction;
use crate::app::scene::Scene;
use crate::app::state::{GroupState, Purpose};
use crate::app::theme;
use crate::app::widgets::controls::{button_ui, choice_ui, faint_ui, main_button_ui};
use crate::app::widgets::page_reader::{page_ui, turning_ui};
use crate::app::work::made_pages::{MadePages, PageKind};

/// The column of choices, in points; less where the window is narrow.
const CHOICES_WIDTH: f32 = 248.0;
/// Around the page.
const MARGIN: f32 = 8.0;

/// Shows what can be printed.
pub fn pages_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let width = CHOICES_WIDTH.min(ui.available_width() * 0.42);
    Panel::left("pages-choices").exact_size(width).resizable(false).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| choices_ui(ui, scene, group));
    });
    CentralPanel::default().frame(Frame::NONE.inner_margin(MARGIN)).show(ui, |ui| match group.pages.shown() {
        None => faint_ui(ui, scene.texts.get("pages-making")),
        Some(made) => match &made.document {
            None => nothing_ui(ui, made),
            Some(document) => {
                let shown = group.pages.page.min(document.pages.len() - 1);
                if let Some(page) = turning_ui(ui, scene.texts, shown, document.pages.len()) {
                    scene.ask(PagesAction::Turn(page));
                }
                page_ui(ui, &document.pages[shown], ui.available_size());
            }
        },
    });
}

/// The text of a kind's name.
fn name_of(kind: PageKind) -> &'static str {
    match kind {
        PageKind::Group => "pages-kind-group",
        PageKind::Poster => "pages-kind-poster",
        PageKind::Board => "pages-kind-board",
        PageKind::Effect => "pages-kind-effect",
        PageKind::Hr => "pages-kind-hr",
        PageKind::Journeys => "pages-kind-journeys",
        PageKind::Agenda => "pages-kind-agenda",
        PageKind::BlankSheet => "pages-kind-blank",
        PageKind::RunSheet => "pages-kind-run",
    }
}

fn choices_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    ui.add_space(8.0);
    for kind in PageKind::ALL {
        if choice_ui(ui, group.pages.kind == kind, texts.get(name_of(kind))).clicked() {
            scene.ask(PagesAction::Kind(kind));
        }
    }
    ui.add_space(8.0);
    let can_save = group.pages.shown().is_some_and(|made| made.document.is_some());
    if main_button_ui(ui, texts.get("pages-save"), can_save).clicked() {
        scene.ask(FileAction::Ask(Purpose::Pages));
    }
    if group.pages.saved.is_some() && button_ui(ui, texts.get("pages-open")).clicked() {
        scene.ask(PagesAction::Open);
    }
    ui.add_space(8.0);
    let left_out = group.pages.shown().filter(|made| made.document.is_some()).map(|made| &made.left_out);
    if let Some(left_out) = left_out.filter(|left_out| !left_out.is_empty()) {
        ui.label(RichText::new(texts.get("pages-left-out")).font(theme::strong_font(15.0)));
        for sentence in left_out {
            ui.add(Label::new(RichText::new(sentence).small().weak()).wrap());
        }
    }
}

fn nothing_ui(ui: &mut Ui, made: &MadePages) {
    for sentence in &made.left_out {
        ui.label(sentence);
    }
}
