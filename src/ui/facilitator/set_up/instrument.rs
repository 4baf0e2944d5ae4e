//! Which instrument, whether it may be changed, and the list of what it is made of.

use egui::{Button, TextWrapMode, Ui, vec2};

use crate::app::set_up::{SetUpAction, SetUpPart, SetUpState};
use crate::format::builtin_instruments;
use crate::model::SetupEdit;
use crate::ui::facilitator::set_up::fields::{bilingual_ui, focus_next_field, long_bilingual_ui, typed};
use crate::ui::scene::Scene;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui};
use crate::ui::widgets::just_added::{say_added, was_just_added};

/// Names in a list are shown up to this many letters.
const LONGEST_NAME: usize = 36;

/// The instrument at hand: choosing another, or making an own version. Whether its parts may be changed comes back.
pub fn choice_of_instrument_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    let instrument = &open.setup().instrument;
    ui.horizontal_wrapped(|ui| {
        for known in builtin_instruments() {
            let name = known.name.get(texts.language());
            if choice_ui(ui, instrument.id == known.id, name).clicked() && instrument.id != known.id {
                scene.ask(SetUpAction::TakeInstrument(known.id.clone()));
            }
        }
        if may_change(open) {
            let _own_is_chosen = choice_ui(ui, true, texts.get("set-up-own-version"));
        }
    });
    ui.add_space(8.0);
    if may_change(open) {
        if let Some(name) = bilingual_ui(ui, scene, &texts.get("set-up-instrument-name"), &instrument.name) {
            typed(scene, "instrument-name", SetupEdit::InstrumentName(name));
        }
        if let Some(notes) = long_bilingual_ui(ui, scene, &texts.get("set-up-instrument-notes"), &instrument.notes) {
            typed(scene, "instrument-notes", SetupEdit::InstrumentNotes(notes));
        }
    } else {
        faint_ui(ui, instrument.notes.get(texts.language()));
    }
}

/// The parts of a built-in instrument stay as they are, so that groups can be compared; an own version may be changed.
pub fn may_change(open: &SetUpState) -> bool {
    open.setup().instrument.is_own_version()
}

/// Says that a built-in instrument stays as it is, and offers a version that can be changed.
pub fn own_version_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    if may_change(open) {
        return;
    }
    faint_ui(ui, scene.texts.get("set-up-own-version-hint"));
    if button_ui(ui, scene.texts.get("set-up-make-own-version")).clicked() {
        scene.ask(SetUpAction::MakeOwnVersion);
    }
    ui.add_space(8.0);
}

/// What is added here.
const ADDED: &str = "part of an instrument";

/// The names in the list of a part, one of them open; and, where it may be changed, adding and taking away.
pub fn items_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState, names: &[String]) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding.x = 10.0;
        for (place, name) in names.iter().enumerate() {
            let name = if name.trim().is_empty() { texts.get("set-up-nameless") } else { name.clone() };
            let button = Button::selectable(open.chosen == place, shortened(&name)).min_size(vec2(TARGET, TARGET));
            if ui.add(button.wrap_mode(TextWrapMode::Extend)).on_hover_text(name).clicked() {
                scene.ask(SetUpAction::Choose(place));
            }
        }
        if may_change(open) && button_ui(ui, texts.get("set-up-add")).clicked() {
            scene.ask(SetUpAction::Add);
            say_added(ui, ADDED);
        }
    });
    ui.add_space(8.0);
    // The fields of what is open come under its list.
    if was_just_added(ui, ADDED) {
        focus_next_field(ui);
    }
}

/// The beginning of a long name; the whole is shown where it is open.
fn shortened(name: &str) -> String {
    let mut letters = name.chars();
    let beginning: String = letters.by_ref().take(LONGEST_NAME).collect();
    if letters.next().is_some() { beginning.trim_end().to_owned() + "…" } else { beginning }
}

/// Takes what is open away, or puts it in another place.
pub fn remove_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState, how_many: usize) {
    if !may_change(open) || how_many < 2 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        // The order of phases is that of their letters.
        if open.part != SetUpPart::Phases {
            let ways =
                [(true, "set-up-move-up", open.chosen > 0), (false, "set-up-move-down", open.chosen + 1 < how_many)];
            for (up, name, can) in ways {
                if ui.add_enabled_ui(can, |ui| button_ui(ui, scene.texts.get(name))).inner.clicked() {
                    scene.ask(SetUpAction::Move { up });
                }
            }
        }
        if button_ui(ui, scene.texts.get("set-up-remove")).clicked() {
            scene.ask(SetUpAction::Remove);
        }
    });
}
