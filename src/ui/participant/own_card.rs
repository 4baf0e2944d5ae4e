//! The card of an event on its owner's own sheet, wherever it lies.

use egui::{Frame, Ui, vec2};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::state::SheetState;
use crate::model::Event;
use crate::ui::event_card::{CardAsked, CardOf, event_card_ui};
use crate::ui::focus_ring::follow_into;
use crate::ui::scene::Scene;

/// On a page of words a card is this high at most, in points; the rest of it is a turn of the wheel away.
const HEIGHT_ON_PAGE: f32 = 440.0;

/// Shows the card and asks for what is done in it.
pub fn own_card_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, event: &Event) {
    let of = CardOf { instrument: &sheet.setup.instrument, timeline: &sheet.journey().timeline, interview: None };
    for asked in event_card_ui(ui, scene, of, event) {
        scene.ask(match asked {
            CardAsked::Close => SheetAction::SelectEvent(None),
            CardAsked::Change { event, field } => SheetAction::ChangeEvent { event, field },
            CardAsked::Remove => SheetAction::RemoveEvent(event.id),
        });
    }
}

/// The same in the middle of a page of words.
pub fn card_on_page_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, event: &Event) {
    let frame = Frame::new().stroke(ui.visuals().window_stroke).corner_radius(8).inner_margin(12);
    let card = frame.show(ui, |ui| {
        let size = vec2(ui.available_width(), HEIGHT_ON_PAGE);
        ui.allocate_ui(size, |ui| {
            ui.set_min_size(size);
            own_card_ui(ui, scene, sheet, event);
        });
    });
    follow_into(ui, card.response.rect);
}
