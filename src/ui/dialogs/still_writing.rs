//! Something is still being written while someone closes the window: where that takes long, they decide whether to wait for it.

use std::time::Duration;

use egui::Ui;
use jiff::SignedDuration;

use crate::app::files::FileAction;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, main_button_ui};

/// What is written is seldom under way for longer: then a disk or a network may be gone.
const LONG: SignedDuration = SignedDuration::from_secs(6);

/// It is looked at so often whether that takes long.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// Says where it is being written and what closing would lose, once that takes long; and what can be chosen.
pub(super) fn still_writing_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let state = scene.state;
    let now = (state.world.now)();
    let long = state.under_way.writes.front().filter(|first| now.duration_since(first.asked) >= LONG);
    if let Some(first) = long {
        ui.label(match &first.path {
            Some(path) => texts.with("message-writing-long", [("path", path.to_string_lossy().into_owned().into())]),
            None => texts.get("message-writing-long-somewhere"),
        });
        ui.label(texts.get("message-writing-loss"));
    } else {
        ui.ctx().request_repaint_after(LOOK_AGAIN);
    }
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("unsaved-stay"), true).clicked() {
            scene.ask(FileAction::CloseDialog);
        }
        if long.is_some() && button_ui(ui, texts.get("message-writing-close")).clicked() {
            scene.ask(FileAction::CloseMeanwhile);
        }
    });
}
