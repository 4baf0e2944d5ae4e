//! Moving an event along the timeline: as a whole, or by one of its ends.

use super::{Event, Timeline};

/// What of an event is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventPart {
    /// Where it begins.
    From,
    /// Where it ends.
    To,
    /// All of it, as long as it is.
    Whole,
}

impl Event {
    /// Its first and last day when `part` is moved by `days`: on whole days, on the timeline, and never ending before it
    /// begins. A moment has only a whole.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use potloodlijn::model::{Domain, Event, EventPart, Timeline};
    /// let january = Timeline::new(date(2022, 1, 1), date(2022, 1, 31));
    /// let mut event = Event::new(uuid::Uuid::nil(), Domain::Work, 10.0);
    /// event.to = Some(20.0);
    /// assert_eq!(event.moved(EventPart::Whole, 15.0, &january), (20.0, Some(30.0)));
    /// assert_eq!(event.moved(EventPart::From, 15.0, &january), (20.0, Some(20.0)));
    /// assert_eq!(event.moved(EventPart::To, 3.4, &january), (10.0, Some(23.0)));
    /// ```
    pub fn moved(&self, part: EventPart, days: f64, timeline: &Timeline) -> (f64, Option<f64>) {
        let length = timeline.length_days().max(0.0);
        let on_a_day = |day: f64| day.round().clamp(0.0, length.floor());
        match (part, self.to) {
            (EventPart::From, Some(to)) => (on_a_day(self.from + days).min(to), Some(to)),
            (EventPart::To, Some(to)) => (self.from, Some(on_a_day(to + days).max(self.from))),
            (_, to) => {
                let lasting = to.map_or(0.0, |to| to - self.from);
                let from = (self.from + days).round().clamp(0.0, (length - lasting).max(0.0).floor());
                (from, to.map(|_| (from + lasting).min(length)))
            }
        }
    }
}

impl Timeline {
    /// Days from the date of `day` to the same date `months` later (earlier, when negative); the last of a month stands for
    /// what a shorter month lacks.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use potloodlijn::model::Timeline;
    /// let timeline = Timeline::new(date(2022, 1, 31), date(2022, 12, 31));
    /// assert_eq!(timeline.days_to_month(0.0, 1), 28.0, "28 February");
    /// assert_eq!(timeline.days_to_month(0.0, -1), -31.0, "31 December");
    /// ```
    pub fn days_to_month(&self, day: f64, months: i32) -> f64 {
        let date = self.date_of(day);
        let other = date.checked_add(jiff::Span::new().try_months(months).unwrap_or_default()).unwrap_or(date);
        self.day_of(other) - self.day_of(date)
    }
}
