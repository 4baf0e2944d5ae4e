//! Work in the background that ended in a fault of the program itself: whoever waited for it is told, and waits no longer.

use std::path::PathBuf;

use crate::app::work::effect::{Effect, Stumbled};

impl Stumbled {
    /// What is said when `effect` stumbles.
    pub fn over(effect: &Effect) -> Self {
        Self {
            is_waited_for: effect.is_waited_for(),
            reads: matches!(effect, Effect::Load { .. } | Effect::ReadSheets(_)),
            path: written_to(effect),
        }
    }
}

impl Effect {
    /// Somebody waits until it is done. Nobody waits for figures: what was there before stays to be seen.
    pub fn is_waited_for(&self) -> bool {
        !matches!(self, Self::WorkOut { .. } | Self::LayOut { .. } | Self::LookAtSheet { .. } | Self::Recall { .. })
    }
}

fn written_to(effect: &Effect) -> Option<PathBuf> {
    match effect {
        Effect::Save { path, .. } | Effect::Print { path, .. } | Effect::Guarded { path, .. } => Some(path.clone()),
        Effect::GivePair(wanted) => Some(wanted.path.clone()),
        Effect::TakeAlong(taking) => Some(taking.path.clone()),
        _ => None,
    }
}
