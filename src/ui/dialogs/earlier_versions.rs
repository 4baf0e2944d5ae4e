//! The list of states that were saved earlier, of which one can be brought back.

use egui::Ui;

use crate::app::files::FileAction;
use crate::app::keep::KeepAction;
use crate::storage::SavedState;
use crate::ui::scene::Scene;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui};

/// Shows the list.
pub fn earlier_versions_ui(ui: &mut Ui, scene: &mut Scene<'_>, states: &[SavedState]) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("versions-title"));
    ui.label(texts.get(if states.is_empty() { "versions-none" } else { "versions-body" }));
    ui.add_space(8.0);
    for state in states {
        let when = texts.moment(&scene.state.world.on_the_wall(state.at));
        let content = texts.with("kept-content", [("curves", state.curves.into()), ("events", state.events.into())]);
        ui.horizontal_wrapped(|ui| {
            let button = button_ui(ui, texts.get("versions-take"));
            // Many buttons of one name: a reader of the screen hears which.
            let name = texts.with("versions-take-name", [("when", when.clone().into())]);
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            if button.clicked() {
                scene.ask(KeepAction::TakeState(state.state.clone()));
            }
            ui.set_min_height(TARGET);
            ui.label(when);
            faint_ui(ui, content);
        });
    }
    ui.add_space(8.0);
    let close = if states.is_empty() { "dialog-close" } else { "dialog-cancel" };
    if button_ui(ui, texts.get(close)).clicked() {
        scene.ask(FileAction::CloseDialog);
    }
}
