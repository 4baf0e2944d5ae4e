//! Who leads the group, and the advice to let that be someone independent.

use egui::{Frame, Ui};

use crate::app::set_up::SetUpState;
use crate::model::{FacilitatorRole, SetupEdit};
use crate::ui::facilitator::set_up::fields::{chosen, text_ui, typed};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{choice_ui, faint_ui, unprintable_ui};

/// The role; where it is the employer, why someone else is better.
pub fn facilitator_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    let role = open.setup().facilitator.as_ref();
    ui.label(texts.get("set-up-facilitator"));
    let known = [
        (FacilitatorRole::Adviser, "set-up-facilitator-adviser"),
        (FacilitatorRole::Hr, "set-up-facilitator-hr"),
        (FacilitatorRole::LineManager, "set-up-facilitator-line-manager"),
    ];
    ui.horizontal_wrapped(|ui| {
        for (one, name) in known {
            if choice_ui(ui, role == Some(&one), texts.get(name)).clicked() && role != Some(&one) {
                chosen(scene, SetupEdit::Facilitator(Some(one)));
            }
        }
        let is_other = matches!(role, Some(FacilitatorRole::Other(_)));
        if choice_ui(ui, is_other, texts.get("set-up-facilitator-other")).clicked() && !is_other {
            chosen(scene, SetupEdit::Facilitator(Some(FacilitatorRole::Other(String::new()))));
        }
    });
    match role {
        Some(FacilitatorRole::Other(words)) => {
            if let Some(words) = text_ui(ui, &texts.get("set-up-facilitator-role"), words, 1) {
                typed(scene, "facilitator", SetupEdit::Facilitator(Some(FacilitatorRole::Other(words))));
            }
            unprintable_ui(ui, texts, words);
        }
        Some(role) if role.is_employer() => {
            let edge = egui::Stroke::new(1.0, theme::colour(theme::palette(ui).accent));
            Frame::new().stroke(edge).corner_radius(6).inner_margin(12).show(ui, |ui| {
                ui.label(texts.get("set-up-facilitator-advice"));
            });
        }
        _ => {}
    }
    faint_ui(ui, texts.get("set-up-facilitator-hint"));
}
