//! The lists of an instrument besides its lines: phases, factors, actors and questions.

use egui::{RichText, Ui};

use crate::app::set_up::SetUpState;
use crate::model::{Actor, Factor, FactorKind, Formality, Level, PhaseKind, Prompt, SetupEdit, Splice};
use crate::text::level_name;
use crate::ui::facilitator::set_up::fields::{bilingual_ui, chosen, long_bilingual_ui, typed};
use crate::ui::facilitator::set_up::instrument::{items_ui, may_change, own_version_ui, remove_ui};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{choice_ui, faint_ui};

/// The phases a journey can go through.
pub fn phases_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    let phases = &open.setup().instrument.phases;
    faint_ui(ui, texts.get("set-up-phases-hint"));
    own_version_ui(ui, scene, open);
    let name = |phase: &PhaseKind| format!("{} {}", phase.letter, phase.name.get(texts.language()));
    items_ui(ui, scene, open, &phases.iter().map(name).collect::<Vec<_>>());
    let Some(phase) = phases.get(open.chosen) else { return };
    if !may_change(open) {
        ui.label(phase.meaning.get(texts.language()));
        return;
    }
    let put = |phase: PhaseKind| SetupEdit::Phases(Splice::replace(open.chosen, phase));
    ui.push_id(phase.letter.to_string(), |ui| {
        if let Some(name) = bilingual_ui(ui, scene, &texts.get("set-up-phase-name"), &phase.name) {
            typed(scene, format!("phase/{}/name", phase.letter), put(PhaseKind { name, ..phase.clone() }));
        }
        if let Some(meaning) = long_bilingual_ui(ui, scene, &texts.get("set-up-phase-meaning"), &phase.meaning) {
            typed(scene, format!("phase/{}/meaning", phase.letter), put(PhaseKind { meaning, ..phase.clone() }));
        }
    });
    ui.add_space(8.0);
    remove_ui(ui, scene, open, phases.len());
}

/// What can have an influence.
pub fn factors_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    let factors = &open.setup().instrument.factors;
    faint_ui(ui, texts.get("set-up-factors-hint"));
    own_version_ui(ui, scene, open);
    let names: Vec<String> = factors.iter().map(|factor| factor.name.get(texts.language()).to_owned()).collect();
    items_ui(ui, scene, open, &names);
    let Some(factor) = factors.get(open.chosen) else { return };
    if !may_change(open) {
        let level = format!("{} {}", texts.get("set-up-level"), texts.get(level_name(factor.level)));
        fixed_ui(ui, factor.name.get(texts.language()), &level);
        return;
    }
    let put = |factor: Factor| SetupEdit::Factors(Splice::replace(open.chosen, factor));
    ui.push_id(factor.code.as_str(), |ui| {
        if let Some(name) = bilingual_ui(ui, scene, &texts.get("set-up-factor-name"), &factor.name) {
            typed(scene, format!("{}/name", factor.code), put(Factor { name, ..factor.clone() }));
        }
        if let Some(level) = level_ui(ui, scene, factor.level) {
            chosen(scene, put(Factor { level, ..factor.clone() }));
        }
        ui.label(texts.get("set-up-factor-kind"));
        let kinds = [
            (FactorKind::Demand, "factor-kind-demand"),
            (FactorKind::Resource, "factor-kind-resource"),
            (FactorKind::Personal, "factor-kind-personal"),
        ];
        ui.horizontal_wrapped(|ui| {
            for (kind, name) in kinds {
                if choice_ui(ui, factor.kind == kind, texts.get(name)).clicked() && factor.kind != kind {
                    chosen(scene, put(Factor { kind, ..factor.clone() }));
                }
            }
        });
    });
    ui.add_space(8.0);
    remove_ui(ui, scene, open, names.len());
}

/// Who can have an influence: roles, never names.
pub fn actors_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    let actors = &open.setup().instrument.actors;
    faint_ui(ui, texts.get("set-up-actors-hint"));
    own_version_ui(ui, scene, open);
    let names: Vec<String> = actors.iter().map(|actor| actor.name.get(texts.language()).to_owned()).collect();
    items_ui(ui, scene, open, &names);
    let Some(actor) = actors.get(open.chosen) else { return };
    if !may_change(open) {
        fixed_ui(ui, actor.name.get(texts.language()), actor.mandate.get(texts.language()));
        return;
    }
    let put = |actor: Actor| SetupEdit::Actors(Splice::replace(open.chosen, actor));
    ui.push_id(actor.code.as_str(), |ui| {
        if let Some(name) = bilingual_ui(ui, scene, &texts.get("set-up-actor-name"), &actor.name) {
            typed(scene, format!("{}/name", actor.code), put(Actor { name, ..actor.clone() }));
        }
        if let Some(mandate) = long_bilingual_ui(ui, scene, &texts.get("set-up-actor-mandate"), &actor.mandate) {
            typed(scene, format!("{}/mandate", actor.code), put(Actor { mandate, ..actor.clone() }));
        }
        if let Some(level) = level_ui(ui, scene, actor.level) {
            chosen(scene, put(Actor { level, ..actor.clone() }));
        }
        ui.label(texts.get("set-up-actor-formal"));
        let formalities = [
            (Formality::Yes, "formality-yes"),
            (Formality::No, "formality-no"),
            (Formality::Both, "formality-both"),
            (Formality::None, "formality-none"),
        ];
        ui.horizontal_wrapped(|ui| {
            for (formal, name) in formalities {
                if choice_ui(ui, actor.formal == formal, texts.get(name)).clicked() && actor.formal != formal {
                    chosen(scene, put(Actor { formal, ..actor.clone() }));
                }
            }
        });
    });
    ui.add_space(8.0);
    remove_ui(ui, scene, open, names.len());
}

/// The questions put to the participant.
pub fn questions_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    let prompts = &open.setup().instrument.prompts;
    faint_ui(ui, texts.get("set-up-questions-hint"));
    own_version_ui(ui, scene, open);
    let names: Vec<String> = prompts.iter().map(|prompt| prompt.text.get(texts.language()).to_owned()).collect();
    items_ui(ui, scene, open, &names);
    let Some(prompt) = prompts.get(open.chosen) else { return };
    if !may_change(open) {
        ui.label(prompt.text.get(texts.language()));
        return;
    }
    ui.push_id(prompt.id.as_str(), |ui| {
        if let Some(text) = long_bilingual_ui(ui, scene, &texts.get("set-up-question"), &prompt.text) {
            let put = SetupEdit::Prompts(Splice::replace(open.chosen, Prompt { text, ..prompt.clone() }));
            typed(scene, prompt.id.to_string(), put);
        }
    });
    ui.add_space(8.0);
    remove_ui(ui, scene, open, names.len());
}

/// What was chosen of an instrument that cannot be changed: whole, for its button may be too short for it.
fn fixed_ui(ui: &mut Ui, name: &str, about: &str) {
    ui.label(RichText::new(name).font(theme::strong_font(15.0)));
    faint_ui(ui, about);
}

fn level_ui(ui: &mut Ui, scene: &Scene<'_>, level: Level) -> Option<Level> {
    const LEVELS: [Level; 6] =
        [Level::Individual, Level::Team, Level::Leadership, Level::Organisation, Level::External, Level::Private];
    ui.label(scene.texts.get("set-up-level"));
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        for other in LEVELS {
            if choice_ui(ui, level == other, scene.texts.get(level_name(other))).clicked() && level != other {
                asked = Some(other);
            }
        }
    });
    asked
}
