//! Taking a group along to other programs: each kind with what it is for, the figures as they will look, and what is left out.

use egui::{ColorImage, Panel, RichText, ScrollArea, Ui};

use crate::app::files::{FileAction, Purpose};
use crate::app::group::state::GroupState;
use crate::app::group::take_along::TakeAlongAction;
use crate::exchange::Taken;
use crate::text::{as_sentence, refusal_sentence};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{at_most, button_ui, choice_ui, faint_ui, fits_beside, heading_ui, main_button_ui};
use crate::ui::widgets::page_reader::{CHOICES_WIDTH, reading_room_ui, reading_ui};

/// Lines of text are at most this wide, in points.
const COLUMN: f32 = 560.0;

/// Shows what a group can be taken along as.
pub fn take_along_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    copy_once(ui, scene, group);
    let width = CHOICES_WIDTH.min(ui.available_width() * 0.42);
    Panel::left("take-choices").exact_size(width).resizable(false).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| choices_ui(ui, scene, group));
    });
    reading_room_ui(ui, |ui| match group.topics.take_along.kind {
        Taken::Figures => figures_ui(ui, scene, group),
        kind => about_ui(ui, scene, group, kind),
    });
}

/// A figure that was drawn goes to the clipboard, once.
fn copy_once(ui: &Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let Some(drawn) = &group.topics.take_along.drawn else { return };
    if scene.scratch.group.figures_copied != drawn.number {
        scene.scratch.group.figures_copied = drawn.number;
        let size = [drawn.points.width as usize, drawn.points.height as usize];
        ui.ctx().copy_image(ColorImage::from_rgba_unmultiplied(size, &drawn.points.rgba));
    }
}

fn choices_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    ui.add_space(8.0);
    for kind in Taken::ALL {
        if choice_ui(ui, group.topics.take_along.kind == kind, texts.get(kind.row().name)).clicked() {
            scene.ask(TakeAlongAction::Kind(kind));
        }
    }
    ui.add_space(8.0);
    let kind = group.topics.take_along.kind;
    faint_ui(ui, texts.get(kind.row().purpose));
    ui.add_space(8.0);
    let can_save = kind != Taken::Figures || matches!(group.topics.take_along.shown(), Some(Ok(_)));
    let words = texts.get(if kind.row().ending.is_empty() { "take-save-folder" } else { "take-save-file" });
    if main_button_ui(ui, words, can_save).clicked() {
        scene.ask(FileAction::Ask(Purpose::TakeAlong));
    }
    if group.topics.take_along.saved.is_some() && button_ui(ui, texts.get("take-open")).clicked() {
        scene.ask(TakeAlongAction::Open);
    }
}

/// The figures, one at a time, each to be copied or saved by itself.
fn figures_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let shown = match group.topics.take_along.shown() {
        None => return faint_ui(ui, texts.get("pages-making")),
        Some(Err(refusal)) => {
            let why = [("why", refusal_sentence(texts, *refusal).into())];
            ui.label(as_sentence(&texts.with("take-refused", why)));
            return;
        }
        Some(Ok(shown)) => shown,
    };
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("take-copy"), true).clicked() {
            scene.ask(TakeAlongAction::Copy);
        }
        if button_ui(ui, texts.get("take-save-figure")).clicked() {
            scene.ask(FileAction::Ask(Purpose::Figure));
        }
        let words = texts.get("take-room");
        if !fits_beside(ui, &words) {
            ui.end_row();
        }
        faint_ui(ui, words);
    });
    if let Some(page) = reading_ui(ui, texts, Some(&shown.document), group.topics.take_along.page) {
        scene.ask(TakeAlongAction::Turn(page));
    }
}

/// What a kind without a picture of itself holds, and what it leaves out.
fn about_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, kind: Taken) {
    let texts = scene.texts;
    at_most(ui, COLUMN);
    heading_ui(ui, texts.get(kind.row().name));
    ui.add_space(4.0);
    ui.label(texts.get(kind.row().purpose));
    if kind.is_about_persons() {
        ui.add_space(12.0);
        ui.label(RichText::new(texts.get("exchange-about-health")).font(theme::strong_font(15.0)));
        ui.add_space(4.0);
        let agreed = group.group().agreed_to_figures();
        let of = group.group().journeys.len();
        ui.label(texts.with("take-people", [("n", agreed.into()), ("of", of.into())]));
        ui.label(texts.get("exchange-about-lines"));
        ui.add_space(12.0);
        ui.label(RichText::new(texts.get("take-left-out")).font(theme::strong_font(15.0)));
        for id in kind.left_out() {
            ui.label(texts.get(id));
        }
    }
    ui.add_space(12.0);
    faint_ui(ui, texts.get("take-remembered"));
}
