//! One event of an iCalendar, as it stands there.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Span, SpanRelativeTo, ToSpan, Unit};

use super::lines::Property;
use super::moment::Moment;

/// Hours at which it is midnight in the Netherlands, in UTC: in summer and in winter.
const MIDNIGHT_IN_UTC: [i8; 2] = [22, 23];

/// The parts of an event that are needed.
#[derive(Debug, Default)]
pub(super) struct Event {
    pub line: usize,
    pub uid: String,
    pub from: Option<Moment>,
    pub end: Option<End>,
    pub name: String,
    pub is_cancelled: bool,
    /// Marked as private or confidential.
    pub is_private: bool,
    /// Rules by which it repeats, as they stand there.
    pub rules: Vec<String>,
    /// Rules for times that it leaves out.
    pub has_rule_of_exceptions: bool,
    /// More times.
    pub also: Vec<Moment>,
    /// Times that it leaves out.
    pub except: Vec<Moment>,
    /// It stands for one time of an event that repeats.
    pub instead_of: Option<Moment>,
}

/// How an event ends.
#[derive(Debug, Clone)]
pub(super) enum End {
    At(Moment),
    /// After so many days.
    Lasts(i64),
}

impl Event {
    pub fn on(line: usize) -> Self {
        Self { line, ..Self::default() }
    }

    pub fn set(&mut self, property: &Property<'_>) {
        let is = |word: &str| property.value.trim().eq_ignore_ascii_case(word);
        match property.name.as_str() {
            "DTSTART" => self.from = Moment::read(property.value),
            "DTEND" => self.end = Moment::read(property.value).map(End::At),
            "DURATION" => self.end = days_of_duration(property.value).map(End::Lasts),
            "SUMMARY" => self.name = property.words(),
            "UID" => property.value.trim().clone_into(&mut self.uid),
            "STATUS" => self.is_cancelled = is("CANCELLED"),
            "CLASS" => self.is_private = is("PRIVATE") || is("CONFIDENTIAL"),
            "RRULE" => self.rules.push(property.value.trim().to_owned()),
            "EXRULE" => self.has_rule_of_exceptions = true,
            "RDATE" => self.also.extend(Moment::all(property)),
            "EXDATE" => self.except.extend(Moment::all(property)),
            "RECURRENCE-ID" => self.instead_of = Moment::read(property.value),
            _ => {}
        }
    }

    /// It happens more than once.
    pub fn repeats(&self) -> bool {
        !self.rules.is_empty() || !self.also.is_empty() || self.has_rule_of_exceptions
    }

    /// Its first and last day the first time. None without a beginning.
    pub fn days(&self, home: &TimeZone) -> Option<(Date, Option<Date>)> {
        let from = self.from.as_ref()?;
        let first = from.day(home);
        let end = match &self.end {
            None => return Some((first, None)),
            Some(End::Lasts(days)) => {
                let more = Span::new().try_days((days - 1).max(0)).ok()?;
                return Some((first, first.checked_add(more).ok()));
            }
            Some(End::At(end)) => end,
        };
        if let Some(days) = days_in_utc(from, end, home) {
            return Some(days);
        }
        // A whole day ends where the next begins; it may also be written with the same day twice.
        let end = end.on_the_wall(home);
        let last = if end.time() == Time::midnight() && end.date() > first {
            end.date().yesterday().unwrap_or(end.date())
        } else {
            end.date()
        };
        Some((first, Some(last)))
    }
}

/// Whole days that are written as moments in UTC, where it is not midnight at `home`: either they are days of UTC, or the
/// calendar says nothing of living in the Netherlands.
fn days_in_utc(from: &Moment, end: &Moment, home: &TimeZone) -> Option<(Date, Option<Date>)> {
    let at_home = from.on_the_wall(home).time() == Time::midnight();
    if !from.is_utc || !end.is_utc || at_home || end.date <= from.date {
        return None;
    }
    let midnight = |moment: &Moment| MIDNIGHT_IN_UTC.into_iter().any(|hour| moment.is_at(hour));
    if from.is_at(0) && end.is_at(0) {
        return Some((from.date, end.date.yesterday().ok()));
    }
    (midnight(from) && midnight(end)).then(|| Some((from.date.tomorrow().ok()?, Some(end.date))))?
}

/// Whole days of `P3D`, `P2W` or `P1DT4H`; a part of a day counts as one, since it is shown on a day.
fn days_of_duration(text: &str) -> Option<i64> {
    let length: Span = text.trim().parse().ok()?;
    let hours = length.total((Unit::Hour, SpanRelativeTo::days_are_24_hours())).ok()?;
    (hours > 0.0).then_some((hours / 24.0).ceil() as i64)
}

/// The days from one to the other.
pub(super) fn days_between(from: Date, to: Date) -> Span {
    i64::from((to - from).get_days()).days()
}
