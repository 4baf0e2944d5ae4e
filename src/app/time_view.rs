//! The period of the timeline that is on the screen: all of it, or closer. Working state, never in a document.

use crate::model::Event;

/// The closest look: about four weeks.
pub const SHORTEST_DAYS: f64 = 28.0;

/// One press on a button shows this part of what was on the screen, or the inverse.
pub const BUTTON_SCALE: f64 = 2.0;

/// The period on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeView {
    /// Its first day.
    pub from_day: f64,
    /// Its last day; after the first.
    pub to_day: f64,
}

impl TimeView {
    /// The whole of a timeline of `length_days`.
    pub fn whole(length_days: f64) -> Self {
        Self { from_day: 0.0, to_day: length_days.max(1.0) }
    }

    /// Days on the screen.
    pub fn days(&self) -> f64 {
        self.to_day - self.from_day
    }

    /// All of a timeline of `length_days` is on the screen.
    pub fn is_whole(&self, length_days: f64) -> bool {
        *self == Self::whole(length_days)
    }

    /// `scale` times as close, with `day` staying where it is on the screen; between about four weeks and the whole.
    #[must_use]
    pub fn zoomed(&self, scale: f64, day: f64, length_days: f64) -> Self {
        let whole = Self::whole(length_days);
        if scale <= 0.0 || !scale.is_finite() {
            return *self;
        }
        let days = (self.days() / scale).clamp(SHORTEST_DAYS.min(whole.to_day), whole.to_day);
        let part = ((day - self.from_day) / self.days()).clamp(0.0, 1.0);
        let from_day = day - part * days;
        Self { from_day, to_day: from_day + days }.inside(length_days)
    }

    /// `days` later, as far as the timeline goes.
    #[must_use]
    pub fn moved(&self, days: f64, length_days: f64) -> Self {
        Self { from_day: self.from_day + days, to_day: self.to_day + days }.inside(length_days)
    }

    /// Equally long, with `day` in its middle where the timeline allows.
    #[must_use]
    pub fn centred_on(&self, day: f64, length_days: f64) -> Self {
        self.moved(day - f64::midpoint(self.from_day, self.to_day), length_days)
    }

    /// Brought inside the timeline, as long as it is where that fits.
    fn inside(self, length_days: f64) -> Self {
        let whole = Self::whole(length_days);
        let days = self.days().min(whole.to_day);
        let from_day = self.from_day.clamp(0.0, whole.to_day - days);
        if days >= whole.to_day { whole } else { Self { from_day, to_day: from_day + days } }
    }

    /// The events on the screen; a period that goes on outside it is cut at its edge.
    pub fn seen(&self, events: &[Event]) -> Vec<Event> {
        let last = |event: &Event| event.to.unwrap_or(event.from);
        let seen = events.iter().filter(|event| event.from <= self.to_day && last(event) >= self.from_day);
        let cut = seen.map(|event| Event {
            from: event.from.max(self.from_day),
            to: event.to.map(|to| to.min(self.to_day)),
            ..event.clone()
        });
        cut.collect()
    }
}
