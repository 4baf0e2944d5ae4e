//! All events of one lane, in the order of time: how those that have no room for their words are reached.

use egui::{Button, ScrollArea, Ui, vec2};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::state::SheetState;
use crate::model::{Domain, Event};
use crate::text::domain_name;
use crate::ui::paper::lanes::words_of;
use crate::ui::scene::Scene;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, heading_ui};

/// Shows the events of `domain`.
pub fn event_list_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, domain: Domain) {
    let texts = scene.texts;
    let mut events: Vec<&Event> = sheet.journey().events.iter().filter(|event| event.domain == domain).collect();
    events.sort_by(|one, other| one.from.total_cmp(&other.from));
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let title = [("lane", texts.get(domain_name(domain)).into()), ("n", events.len().into())];
            heading_ui(ui, texts.with("events-list-title", title));
            if button_ui(ui, texts.get("events-list-close")).clicked() {
                scene.scratch.sheet.jottings.listed = None;
            }
        });
        for event in events {
            let when = texts.month_and_year(sheet.journey().timeline.date_of(event.from));
            let words = texts.with("events-list-row", [("what", words_of(event, texts).into()), ("when", when.into())]);
            let row = Button::new(words).wrap().min_size(vec2(ui.available_width(), TARGET));
            if ui.add(row).clicked() {
                scene.ask(SheetAction::SelectEvent(Some(event.id)));
            }
        }
        ui.add_space(16.0);
    });
}
