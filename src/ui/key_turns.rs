//! Keys that come in one frame, in the order in which they were pressed.
//!
//! egui moves the focus of the keyboard once a frame, and gives all keys of the frame to one widget: of Enter and then Tab the widget
//! after the one that was meant is pressed, letters after Tab stay in the field before it, and the second of two Tabs is lost. A hand is
//! not that fast; a slow frame, a scanner of codes and a dictating program are. So each Tab has a frame of its own, and one more to arrive:
//! from the last widget the focus comes to the first one only in the frame after, and a Tab in that frame is lost again.

use std::collections::VecDeque;

use egui::{Context, Event, Key};

/// What waits for its turn.
#[derive(Debug, Default)]
pub struct KeyTurns {
    waiting: VecDeque<Event>,
    /// The last frame had a Tab, whose focus arrives in this one.
    arriving: bool,
}

impl KeyTurns {
    /// Leaves in `events` what belongs into this frame, and asks for another frame for what waits.
    pub fn take_turn(&mut self, context: &Context, events: &mut Vec<Event>) {
        let arriving = std::mem::take(&mut self.arriving);
        if self.waiting.is_empty() && !arriving && !events.iter().any(is_tab) {
            return;
        }
        self.waiting.extend(events.drain(..));
        if !arriving {
            let before = self.waiting.iter().position(is_tab).unwrap_or(self.waiting.len());
            events.extend(self.waiting.drain(..before.max(1).min(self.waiting.len())));
            self.arriving = events.first().is_some_and(is_tab);
        }
        if !self.waiting.is_empty() {
            context.request_repaint();
        }
    }
}

fn is_tab(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::Tab, pressed: true, .. })
}
