//! The steps of a session.

use crate::model::Step;

/// The text id of a step's name.
pub fn step_name(step: Step) -> &'static str {
    match step {
        Step::Welcome => "step-welcome",
        Step::PenCheck => "step-pen-check",
        Step::Landmarks => "step-landmarks",
        Step::WarmUp => "step-warm-up",
        Step::Draw => "step-draw",
        Step::Helped => "step-helped",
        Step::LookBack => "step-look-back",
        Step::HandIn => "step-hand-in",
    }
}
