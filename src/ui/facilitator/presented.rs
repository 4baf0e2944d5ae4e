//! What is shown to a room on a large screen: worked out from what may be told and from nothing else, so that nothing else
//! can be seen.

use egui::Ui;

use crate::app::figures::presented::Presented;
use crate::app::group::state::GroupState;
use crate::text::refusal_sentence;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::faint_ui;

/// What may be shown of `group`; while it is not known, or nothing may, a sentence says so.
pub fn presented_or_why<'a>(ui: &mut Ui, scene: &Scene<'_>, group: &'a GroupState) -> Option<&'a Presented> {
    let texts = scene.texts;
    let Some((_, made)) = group.presenting.figures.made() else {
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
