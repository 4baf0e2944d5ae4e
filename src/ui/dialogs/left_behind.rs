//! What was left behind when the program ended, offered before anything else: calmly, and nothing goes by itself.

use std::path::Path;

use egui::{Frame, Ui};

use crate::app::files::FileAction;
use crate::app::keep::KeepAction;
use crate::storage::{KeptDocument, LeftBehind, LockedLeft};
use crate::text::{Texts, visible};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, main_button_ui};

/// The widest a card gets, in points.
const WIDEST: f32 = 760.0;

/// Shows what was left behind; nothing when nothing was.
pub fn left_behind_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let state = scene.state;
    let code = scene.scratch.start.code.trim().to_owned();
    let mut waits = false;
    for (place, left) in state.recovery.left_behind.iter().enumerate() {
        // A drawing is offered to its own code only: the next person at a lent computer hears nothing of it.
        if let KeptDocument::Journey(journey, _) = &left.document
            // Who knew its passphrase has said enough.
            && left.lock.is_none()
            && !journey.participant.as_str().eq_ignore_ascii_case(&code)
        {
            waits = true;
            continue;
        }
        framed_ui(ui, |ui| card_ui(ui, scene, place, left));
    }
    if waits && code.is_empty() {
        faint_ui(ui, scene.texts.get("left-ask-code"));
        ui.add_space(8.0);
    }
    for left in &state.recovery.left_locked {
        framed_ui(ui, |ui| locked_ui(ui, scene, left));
    }
}

fn framed_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let palette = theme::palette(ui);
    let line = egui::Stroke::new(1.0, theme::colour(palette.accent));
    Frame::NONE.stroke(line).corner_radius(8.0).inner_margin(16).show(ui, |ui| {
        ui.set_width((ui.available_width()).min(WIDEST));
        content(ui);
    });
    ui.add_space(16.0);
}

/// What is locked says no more than when it was last written.
fn locked_ui(ui: &mut Ui, scene: &mut Scene<'_>, left: &LockedLeft) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("left-locked"));
    if let Some(changed) = left.changed {
        let when = texts.moment(&scene.state.world.on_the_wall(changed));
        ui.label(texts.with("left-locked-changed", [("when", when.into())]));
    }
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("left-locked-open"), true).clicked() {
            scene.ask(KeepAction::AskToUnlock(left.journal.clone()));
        }
        later_or_erase_ui(ui, scene, &left.journal);
    });
    faint_ui(ui, texts.get("left-hint"));
}

fn later_or_erase_ui(ui: &mut Ui, scene: &mut Scene<'_>, journal: &Path) {
    if button_ui(ui, scene.texts.get("left-later")).clicked() {
        scene.ask(KeepAction::Later(journal.to_owned()));
    }
    if button_ui(ui, scene.texts.get("left-erase")).clicked() {
        scene.ask(KeepAction::AskToErase(journal.to_owned()));
    }
}

fn card_ui(ui: &mut Ui, scene: &mut Scene<'_>, place: usize, left: &LeftBehind) {
    let texts = scene.texts;
    heading_ui(ui, title(texts, &left.document));
    let when = texts.moment(&scene.state.world.on_the_wall(left.changed));
    ui.label(
        texts.with("left-changed", [("when", when.into()), ("what", what_is_in_it(texts, &left.document).into())]),
    );
    if let Some(file) = &left.file {
        let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
        ui.label(texts.with("left-file", [("file", name.into())])).on_hover_text(visible(&file.to_string_lossy()));
    }
    if left.incomplete {
        ui.label(texts.get("left-incomplete"));
    }
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("left-go-on"), true).clicked() {
            scene.ask(KeepAction::GoOn(place));
        }
        if left.file.is_some() && button_ui(ui, texts.get("left-open-file")).clicked() {
            scene.ask(KeepAction::OpenFile(place));
        }
        later_or_erase_ui(ui, scene, &left.journal);
    });
    faint_ui(ui, texts.get("left-hint"));
}

/// Asks once more before a document that was left behind is erased.
pub fn erase_left_ui(ui: &mut Ui, scene: &mut Scene<'_>, journal: &Path) {
    let texts = scene.texts;
    let left = scene.state.recovery.left_behind.iter().find(|left| left.journal == journal);
    heading_ui(ui, left.map_or_else(|| texts.get("left-locked"), |left| title(texts, &left.document)));
    ui.label(texts.get("left-erase-body"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if button_ui(ui, texts.get("left-erase-yes")).clicked() {
            scene.ask(KeepAction::Erase(journal.to_owned()));
        }
        if main_button_ui(ui, texts.get("left-erase-no"), true).clicked() {
            scene.ask(FileAction::CloseDialog);
        }
    });
}

fn title(texts: &Texts, document: &KeptDocument) -> String {
    match document {
        KeptDocument::Journey(journey, _) => {
            texts.with("left-drawing", [("participant", journey.participant.as_str().into())])
        }
        KeptDocument::Group(_) => texts.get("left-group"),
        KeptDocument::Setup(_) => texts.get("left-setup"),
    }
}

fn what_is_in_it(texts: &Texts, document: &KeptDocument) -> String {
    match document {
        KeptDocument::Journey(journey, _) => {
            let curves = journey.curves.values().filter(|curve| !curve.is_empty()).count();
            texts.with("kept-content", [("curves", curves.into()), ("events", journey.events.len().into())])
        }
        KeptDocument::Group(group) => texts.with("group-people", [("n", group.journeys.len().into())]),
        KeptDocument::Setup(setup) => setup.name.clone(),
    }
}
