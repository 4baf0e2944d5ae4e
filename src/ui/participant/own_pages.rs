//! The pages of one's own drawing before they are printed: page by page, just as they come out, with switches for what is on
//! them.

use egui::{Key, Modifiers, Panel, ScrollArea, Ui};

use crate::app::figures::own_pages::kept_things;
use crate::app::files::{FileAction, Purpose};
use crate::app::sheet::own_pages::{OwnPagesAction, OwnPagesState};
use crate::app::sheet::state::SheetState;
use crate::report::{JourneyChoices, Reader};
use crate::ui::bars::notice_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, main_button_ui, tick_ui};
use crate::ui::widgets::page_reader::{CHOICES_WIDTH, left_out_ui, paper_ui, reading_room_ui, reading_ui};

/// Shows the pages, with the way back to the drawing.
pub fn own_pages_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, pages: &OwnPagesState) {
    let texts = scene.texts;
    Panel::top("own-pages-bar").show(ui, |ui| {
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            let leaves =
                scene.state.dialog.is_none() && ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
            if button_ui(ui, texts.get("own-pages-back")).clicked() || leaves {
                scene.ask(OwnPagesAction::Look(false));
            }
            heading_ui(ui, texts.get("own-pages-title"));
            notice_ui(ui, scene);
        });
        ui.add_space(4.0);
    });
    let width = CHOICES_WIDTH.min(ui.available_width() * 0.42);
    Panel::left("own-pages-choices").exact_size(width).resizable(false).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| choices_ui(ui, scene, sheet, pages));
    });
    reading_room_ui(ui, |ui| {
        let document = pages.shown(sheet.document.history.revision()).and_then(|made| made.document.as_ref());
        if let Some(page) = reading_ui(ui, texts, document, pages.page) {
            scene.ask(OwnPagesAction::Turn(page));
        }
    });
}

fn choices_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, pages: &OwnPagesState) {
    let texts = scene.texts;
    ui.add_space(8.0);
    if let Some(choices) = switches_ui(ui, scene, sheet, pages.choices) {
        scene.ask(OwnPagesAction::Choose(choices));
    }
    ui.add_space(8.0);
    if let Some(paper) = paper_ui(ui, texts, pages.paper) {
        scene.ask(OwnPagesAction::Paper(paper));
    }
    ui.add_space(8.0);
    if main_button_ui(ui, texts.get("pages-save"), pages.shown(sheet.document.history.revision()).is_some()).clicked() {
        scene.ask(FileAction::Ask(Purpose::Pages));
    }
    if pages.saved.is_some() && button_ui(ui, texts.get("pages-open")).clicked() {
        scene.ask(OwnPagesAction::Open);
    }
    ui.add_space(8.0);
    if let Some(made) = pages.shown(sheet.document.history.revision()) {
        left_out_ui(ui, texts, &made.left_out);
    }
}

/// A switch for each thing that there is; gives the choices when one was turned.
fn switches_ui(ui: &mut Ui, scene: &Scene<'_>, sheet: &SheetState, now: JourneyChoices) -> Option<JourneyChoices> {
    let (texts, journey) = (scene.texts, sheet.journey());
    let mut chosen = None;
    let mut switch = |ui: &mut Ui, id: &str, is_on: bool, with: &dyn Fn(bool) -> JourneyChoices| {
        if let Some(on) = tick_ui(ui, is_on, texts.get(id)) {
            chosen = Some(with(on));
        }
    };
    switch(ui, "own-pages-strips", now.strips, &|strips| JourneyChoices { strips, ..now });
    switch(ui, "own-pages-words", now.words, &|words| JourneyChoices { words, ..now });
    if !journey.answers.is_empty() {
        switch(ui, "own-pages-closing", now.closing, &|closing| JourneyChoices { closing, ..now });
    }
    if !journey.phases.borders.is_empty() {
        switch(ui, "own-pages-phases", now.phases, &|phases| JourneyChoices { phases, ..now });
    }
    if kept_things(journey) > 0 {
        let has_own = now.reader == Reader::Myself;
        let reader = |own: bool| if own { Reader::Myself } else { Reader::Facilitator };
        switch(ui, "own-pages-own", has_own, &|own| JourneyChoices { reader: reader(own), ..now });
        if has_own {
            faint_ui(ui, texts.get("own-pages-own-note"));
        }
    }
    chosen
}
