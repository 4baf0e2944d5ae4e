//! A view in a room that is too low for its head and what is looked at: all of it scrolls, and what is looked at keeps a height in which
//! it can be seen.

use egui::{Rect, ScrollArea, Ui, UiBuilder, vec2};

use crate::ui::widgets::controls::beside_scroll_bar;

/// A room this high, in points, has place for any head and for what is looked at below it.
const HIGH_ENOUGH: f32 = 400.0;

/// What is looked at is at least this high, in points, where its room is low.
const LOWEST: f32 = 224.0;

/// How a room is shared between the head and what is looked at.
#[derive(Clone, Copy)]
pub struct Room {
    /// Where it begins and how high it is, in points, where it is low.
    low: Option<(f32, f32)>,
}

/// Shows `content`, which begins with a head and has what is looked at in [`Room::rest_ui`].
pub fn room_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui, Room) -> R) -> R {
    let size = ui.available_size();
    if size.y >= HIGH_ENOUGH {
        return content(ui, Room { low: None });
    }
    let scrolling = ScrollArea::vertical().id_salt("low-room").auto_shrink(false).show(ui, |ui| {
        beside_scroll_bar(ui, size.x);
        let top = ui.cursor().top();
        content(ui, Room { low: Some((top, size.y)) })
    });
    scrolling.inner
}

impl Room {
    /// What is looked at, in the room that is left below the head.
    pub fn rest_ui<R>(self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
        let Some((top, height)) = self.low else { return content(ui) };
        let place = ui.cursor().min;
        let left = (height - (place.y - top)).max(LOWEST);
        let rest = Rect::from_min_size(place, vec2(ui.available_width(), left));
        ui.scope_builder(UiBuilder::new().max_rect(rest), content).inner
    }
}
