//! Help that is put on the sheet where it is asked what helped: it stays once anything of it was told.

use crate::app::sheet::state::SheetState;
use crate::app::world::World;
use crate::model::{Domain, Edit, Event, Splice};

/// Puts help in the middle of its lane, its card open. That it was begun here is remembered: an event that was put on a lane on the
/// sheet looks the same, and stays.
pub(crate) fn begin(sheet: &mut SheetState, world: &World) {
    let timeline = &sheet.journey().timeline;
    let day = timeline.clamp_day(timeline.length_days() / 2.0).round();
    let event = Event::new((world.new_id)(), Domain::Intervention, day);
    sheet.session.begun_help.push(event.clone());
    sheet.add_event(event);
}

impl SheetState {
    /// Puts `event` last among the events, its card open.
    pub(super) fn add_event(&mut self, event: Event) {
        self.selected_event = Some(event.id);
        let place = self.journey().events.len();
        self.document.history.apply("undo-add-event", Edit::Events(Splice::push(place, event)));
    }

    /// Takes help away that was begun and is as it was begun: of it nothing was told.
    pub(crate) fn leave_untouched_help(&mut self) {
        let untouched = |event: &Event| self.session.begun_help.contains(event);
        let places: Vec<usize> = self
            .journey()
            .events
            .iter()
            .enumerate()
            .filter(|(_, event)| untouched(event))
            .map(|(place, _)| place)
            .collect();
        for place in places.into_iter().rev() {
            let is_last = place + 1 == self.journey().events.len();
            let history = &mut self.document.history;
            // The last event was added by the last step, when that added one. Taking the step back leaves what comes again by redoing.
            if is_last && history.undo_label() == Some("undo-add-event") {
                history.undo();
            } else {
                history.apply("undo-remove-event", Edit::Events(Splice::remove(place)));
            }
        }
    }
}
