//! How much room there is for a bar.

use egui::Ui;

use crate::app::state::Screen;
use crate::ui::facilitator::views::{ViewEntry, views_of};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;

/// A window that is lower than this, in points, has room for one row.
pub(crate) const LOW: f32 = 560.0;

/// A window that is narrower than this, in points, has no room for the document's row.
pub(crate) const NARROW: f32 = 900.0;

/// Beside the words of a tab.
pub(crate) const TAB_PADDING: f32 = 16.0;

/// Whether there is little room: then the list of people opens from the bar too.
pub fn is_compact(ui: &Ui, scene: &Scene<'_>) -> bool {
    let screen = ui.ctx().content_rect();
    let tabs: f32 = match &scene.state.screen {
        Screen::Group(group) => views_of(group).map(|view| tab_width(ui, scene, view)).sum(),
        _ => 0.0,
    };
    screen.height() < LOW || screen.width() < NARROW || tabs > screen.width() - 32.0
}

pub(crate) fn tab_width(ui: &Ui, scene: &Scene<'_>, view: &ViewEntry) -> f32 {
    let words = scene.texts.get(view.name);
    let galley = ui.painter().layout_no_wrap(words, theme::strong_font(15.0), ui.visuals().text_color());
    (galley.size().x + 2.0 * TAB_PADDING).max(TARGET)
}
