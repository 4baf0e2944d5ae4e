//! How much room there is for a bar.

use egui::{FontId, Ui};

use crate::app::state::Screen;
use crate::ui::facilitator::views::{ViewEntry, views_of};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;

/// A window that is lower than this, in points, has room for one row.
pub(crate) const LOW: f32 = 560.0;

/// A window that is narrower than this, in points, has no room for the document's row.
pub(crate) const NARROW: f32 = 900.0;

/// Beside the words of a tab: less where there are many.
const TAB_PADDINGS: [f32; 3] = [16.0, 12.0, 8.0];

/// Whether there is little room: then the list of people opens from the bar too.
pub fn is_compact(ui: &Ui, scene: &Scene<'_>) -> bool {
    let screen = ui.ctx().content_rect();
    let has_room = || document_row_width(ui, scene) <= bar_width(ui) && fitting_padding(ui, scene).is_some();
    screen.height() < LOW || screen.width() < NARROW || !has_room()
}

/// From margin to margin.
fn bar_width(ui: &Ui) -> f32 {
    ui.ctx().content_rect().width() - 32.0
}

/// All that stands in the row of the document, whatever is looked at, so that it does not change its form from one view to the next.
fn document_row_width(ui: &Ui, scene: &Scene<'_>) -> f32 {
    let Screen::Group(group) = &scene.state.screen else { return 0.0 };
    let [own, prints] = if group.single {
        [["bar-draw-on"].as_slice(), &["bar-print-journey", "bar-print-agenda", "bar-print-board"]]
    } else {
        [["bar-add-files", "present-start"].as_slice(), &["bar-print-board", "bar-print-effect"]]
    };
    let button = |id: &str, font: FontId| {
        let galley = ui.painter().layout_no_wrap(scene.texts.get(id), font, ui.visuals().text_color());
        (galley.size().x + 2.0 * ui.spacing().button_padding.x).max(TARGET)
    };
    let ordinary = ["bar-back", "bar-undo", "bar-redo", "bar-save"].iter().chain(own);
    let ordinary = ordinary.map(|id| button(id, theme::plain_font(15.0)));
    let print = prints.iter().map(|id| button(id, theme::strong_font(15.0))).fold(0.0, f32::max);
    // With the guide, of which a bar shows a sign alone. The name of the document takes what is left.
    let widths: Vec<f32> = ordinary.chain([TARGET, print]).collect();
    widths.iter().sum::<f32>() + widths.len() as f32 * theme::GRID
}

/// Beside the words of each tab, in points.
pub(crate) fn tab_padding(ui: &Ui, scene: &Scene<'_>) -> f32 {
    fitting_padding(ui, scene).unwrap_or(TAB_PADDINGS[0])
}

/// The widest with which all tabs stand beside each other.
fn fitting_padding(ui: &Ui, scene: &Scene<'_>) -> Option<f32> {
    let Screen::Group(group) = &scene.state.screen else { return Some(TAB_PADDINGS[0]) };
    let room = bar_width(ui);
    let all = |padding: f32| views_of(group).map(|view| tab_width(ui, scene, view, padding)).sum::<f32>();
    TAB_PADDINGS.into_iter().find(|&padding| all(padding) <= room)
}

pub(crate) fn tab_width(ui: &Ui, scene: &Scene<'_>, view: &ViewEntry, padding: f32) -> f32 {
    let words = scene.texts.get(view.name);
    let galley = ui.painter().layout_no_wrap(words, theme::strong_font(15.0), ui.visuals().text_color());
    (galley.size().x + 2.0 * padding).max(TARGET)
}
