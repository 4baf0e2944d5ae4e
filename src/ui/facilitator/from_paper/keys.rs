//! The pile is worked through with keys: sheets with the arrows, doubtful stretches and what becomes of them with letters.

use egui::text_edit::TextEditState;
use egui::{Key, Modifiers, Ui};

use crate::app::group::from_paper::FromPaperAction;
use crate::app::group::state::GroupState;
use crate::ui::scene::Scene;

/// The keys of pencils.
const NUMBERS: [Key; 8] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8];

/// Asks for what a key stands for, unless something is typed, or a question stands before the screen.
pub(super) fn keys_ui(ui: &Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let focused = ui.ctx().memory(egui::Memory::focused);
    let types = focused.is_some_and(|id| TextEditState::load(ui.ctx(), id).is_some());
    if types || scene.state.dialog.is_some() || group.topics.from_paper.asks_to_forget {
        return;
    }
    let pressed = |modifiers, key| ui.ctx().input_mut(|input| input.consume_key(modifiers, key));
    // What has the keyboard keeps its own arrows and enter.
    if focused.is_none() {
        for (key, back) in [(Key::ArrowDown, false), (Key::ArrowUp, true)] {
            if pressed(Modifiers::NONE, key) {
                scene.ask(FromPaperAction::Step { back });
            }
        }
    }
    if pressed(Modifiers::COMMAND, Key::Enter) {
        scene.ask(FromPaperAction::Check);
    }
    // The longer combination first, or the shorter one would take it.
    if pressed(Modifiers::SHIFT, Key::N) {
        scene.ask(FromPaperAction::Visit { back: true });
    }
    if pressed(Modifiers::NONE, Key::N) {
        scene.ask(FromPaperAction::Visit { back: false });
    }
    if pressed(Modifiers::NONE, Key::T) {
        scene.ask(FromPaperAction::AsTicked);
    }
    let Some(doubt) = &group.topics.from_paper.doubt else { return };
    if pressed(Modifiers::NONE, Key::A) {
        scene.ask(FromPaperAction::Accept);
    }
    if pressed(Modifiers::NONE, Key::O) {
        scene.ask(FromPaperAction::Open);
    }
    if pressed(Modifiers::NONE, Key::P) {
        scene.ask(FromPaperAction::TakePencil(doubt.indicator.clone()));
    }
    let Some(row) = group.topics.from_paper.chosen_row(group.group()) else { return };
    let first = row.lines().start;
    for (place, key) in NUMBERS.into_iter().enumerate() {
        let given = group.instrument().indicators.get(first + place).filter(|_| pressed(Modifiers::NONE, key));
        if let Some(given) = given {
            scene.ask(FromPaperAction::Give(given.id.clone()));
        }
    }
}
