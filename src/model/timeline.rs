//! The period a journey covers, and days as numbers on it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Extra;

/// The period a journey covers. Everything on it is placed by `day`: days since [`Timeline::start`], 0 up to
/// [`Timeline::length_days`], fractions allowed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Timeline {
    /// The day numbered 0.
    pub start: Date,
    /// The last day.
    pub end: Date,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A month on a timeline, cut off where the timeline is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MonthSpan {
    /// Calendar year.
    pub year: i16,
    /// 1–12.
    pub month: i8,
    /// Where it starts on the timeline, in days.
    pub from_day: f64,
    /// Where it ends (the start of the next, or the end of the timeline), in days.
    pub to_day: f64,
}

/// How far a key moves along a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeStep {
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// To the start of a month.
    Month,
}

impl TimeStep {
    /// Its days, where it always has as many.
    fn days(self) -> Option<f64> {
        match self {
            Self::Day => Some(1.0),
            Self::Week => Some(7.0),
            Self::Month => None,
        }
    }
}

impl Timeline {
    /// The period from `start` to `end`, both dates included.
    pub fn new(start: Date, end: Date) -> Self {
        Self { start, end, extra: Extra::default() }
    }

    /// Days between start and end; negative when they are the wrong way round.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use potloodlijn::model::Timeline;
    /// assert_eq!(Timeline::new(date(2022, 1, 1), date(2022, 12, 31)).length_days(), 364.0);
    /// assert_eq!(Timeline::new(date(2022, 1, 8), date(2022, 1, 1)).length_days(), -7.0);
    /// ```
    pub fn length_days(&self) -> f64 {
        self.day_of(self.end)
    }

    /// Where `date` lies, in days; outside 0..=length when it lies outside.
    pub fn day_of(&self, date: Date) -> f64 {
        days_between(self.start, date)
    }

    /// The date on which `day` lies. A day outside the calendar gives the nearest end of the timeline.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use potloodlijn::model::Timeline;
    /// let timeline = Timeline::new(date(2021, 9, 1), date(2023, 7, 15));
    /// assert_eq!(timeline.date_of(30.0), date(2021, 10, 1));
    /// assert_eq!(timeline.day_of(date(2021, 10, 1)), 30.0);
    /// ```
    pub fn date_of(&self, day: f64) -> Date {
        let whole_days = day.floor() as i64;
        let nearest_end = if day > 0.0 { self.end } else { self.start };
        self.start.checked_add(jiff::Span::new().try_days(whole_days).unwrap_or_default()).unwrap_or(nearest_end)
    }

    /// `day` brought inside 0..=length.
    pub fn clamp_day(&self, day: f64) -> f64 {
        day.clamp(0.0, self.length_days().max(0.0))
    }

    /// The place one `step` after `day`: whole days or weeks on, or the next start of a month; at most the end.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use potloodlijn::model::{TimeStep, Timeline};
    /// let timeline = Timeline::new(date(2021, 9, 10), date(2021, 10, 20));
    /// assert_eq!(timeline.step_on(2.0, TimeStep::Week), 9.0);
    /// assert_eq!(timeline.step_on(2.0, TimeStep::Month), 21.0);
    /// assert_eq!(timeline.step_back(25.0, TimeStep::Month), 21.0);
    /// assert_eq!(timeline.step_back(3.0, TimeStep::Week), 0.0);
    /// ```
    pub fn step_on(&self, day: f64, step: TimeStep) -> f64 {
        match step.days() {
            Some(days) => self.clamp_day(day + days),
            None => self.month_starts().find(|&start| start > day).unwrap_or(self.length_days()),
        }
    }

    /// The place one `step` before `day`, at least 0.
    pub fn step_back(&self, day: f64, step: TimeStep) -> f64 {
        match step.days() {
            Some(days) => self.clamp_day(day - days),
            None => self.month_starts().filter(|&start| start < day).last().unwrap_or(0.0),
        }
    }

    fn month_starts(&self) -> impl Iterator<Item = f64> {
        self.months().into_iter().map(|month| month.from_day)
    }

    /// The calendar months that lie on the timeline, in order; the first and last may be cut off.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use potloodlijn::model::Timeline;
    /// let months = Timeline::new(date(2021, 9, 10), date(2021, 10, 20)).months();
    /// let told: Vec<_> = months.iter().map(|span| (span.month, span.from_day, span.to_day)).collect();
    /// assert_eq!(told, [(9, 0.0, 21.0), (10, 21.0, 40.0)]);
    /// ```
    pub fn months(&self) -> Vec<MonthSpan> {
        let mut months = Vec::new();
        let mut first = self.start.first_of_month();
        while first <= self.end {
            let Ok(next) = first.checked_add(jiff::Span::new().months(1)) else { break };
            months.push(MonthSpan {
                year: first.year(),
                month: first.month(),
                from_day: self.clamp_day(self.day_of(first)),
                to_day: self.clamp_day(self.day_of(next)),
            });
            first = next;
        }
        months
    }
}

fn days_between(from: Date, to: Date) -> f64 {
    // A difference between two dates in whole days always fits; the calendar ends at the year 9999.
    from.until(to).map_or(0.0, |span| f64::from(span.get_days()))
}
