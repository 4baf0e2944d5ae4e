//! A date or a moment as it stands in an iCalendar.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use super::super::eight_digits::eight_digits;
use super::lines::Property;

/// A day, or a moment on it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Moment {
    /// The day as it is written.
    pub date: Date,
    /// The time as it is written; none for a whole day.
    pub time: Option<Time>,
    /// The time is that of UTC. Any other is taken as the time on the wall where the event is.
    pub is_utc: bool,
}

impl Moment {
    /// The moments of a property: one, or several with commas between them; of a period (`a/b`) its beginning.
    pub fn all(property: &Property<'_>) -> Vec<Self> {
        property.value.split(',').filter_map(Self::read).collect()
    }

    /// `20220301`, `20220301T090000`, `20220301T080000Z`; with dashes and colons as well.
    pub fn read(text: &str) -> Option<Self> {
        let plain: String = text.split('/').next()?.trim().chars().filter(|c| !"-:".contains(*c)).collect();
        let (date, time) = plain.split_once(['T', 't', ' ']).map_or((plain.as_str(), None), |(a, b)| (a, Some(b)));
        let date = eight_digits(date)?;
        let is_utc = time.is_some_and(|time| time.ends_with(['Z', 'z']));
        let time = time.map(|time| {
            let part = |from: usize| time.get(from..from + 2).and_then(|it| it.parse().ok()).unwrap_or(0);
            Time::new(part(0), part(2), 0, 0).unwrap_or_default()
        });
        Some(Self { date, time, is_utc })
    }

    /// The day and time on the wall: at `home` for what is written in UTC, where it stands for all else.
    pub fn on_the_wall(&self, home: &TimeZone) -> DateTime {
        let written = self.date.to_datetime(self.time.unwrap_or_default());
        if !self.is_utc {
            return written;
        }
        written.to_zoned(TimeZone::UTC).map_or(written, |moment| moment.with_time_zone(home.clone()).datetime())
    }

    /// The day of it on the wall.
    pub fn day(&self, home: &TimeZone) -> Date {
        self.on_the_wall(home).date()
    }

    /// The same time on another day.
    pub fn on(&self, date: Date) -> Self {
        Self { date, ..self.clone() }
    }

    pub fn is_at(&self, hour: i8) -> bool {
        self.time.is_some_and(|time| time == Time::new(hour, 0, 0, 0).unwrap_or_default())
    }
}
