//! What is shown to a room on a large screen: worked out from what may be told and from nothing else, so that nothing else
//! can be seen.

use std::sync::Arc;

use egui::Ui;

use super::compare::CompareFigures;
use crate::app::scene::Scene;
use crate::app::state::GroupState;
use crate::app::widgets::controls::faint_ui;
use crate::model::Group;
use crate::privacy::{Refusal, Told, told_to_a_room};
use crate::text::refusal_sentence;

/// What is shown to a room.
#[derive(Debug)]
pub struct Presented {
    /// Of lines beside each other.
    pub compare: Arc<CompareFigures>,
    /// Of common threads.
    pub told: Told,
}

impl Presented {
    /// Works it out.
    ///
    /// # Errors
    /// Why nothing may be shown.
    pub fn of(group: &Group) -> Result<Self, Refusal> {
        let told = told_to_a_room(group)?;
        let compare = Arc::new(CompareFigures::told(group.id, &group.setup, told.edition.clone()));
        Ok(Self { compare, told })
    }
}

/// What may be shown of `group`; while it is not known, or nothing may, a sentence says so.
pub fn presented_or_why<'a>(ui: &mut Ui, scene: &Scene<'_>, group: &'a GroupState) -> Option<&'a Presented> {
    let texts = scene.texts;
    let Some((_, made)) = group.presented.made() else {
        faint_ui(ui, texts.get("compare-working"));
        return None;
    };
    match made.as_ref() {
        Ok(presented) => Some(presented),
        Err(refusal) => {
            faint_ui(ui, texts.with("present-refused", [("why", refusal_sentence(texts, *refusal).into())]));
            None
        }
    }
}
