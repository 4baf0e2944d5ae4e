//! The times of an event that repeats, worked out by the `recurrence` package.
//!
//! Its rule is followed on the days as they are written, each time as a day of UTC, so that no change of the clock moves one;
//! only then is each time put on the wall where the calendar lives.

use std::fmt::Write as _;

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use recurrence::RRuleSet;

use super::event::{Event, days_between};
use super::moment::Moment;
use crate::model::Timeline;

/// The most times that are worked out of one event.
const MOST_TIMES: u16 = 10_000;
/// The most events of one file whose rules are followed; a rule that never fits takes a while to give up.
const MOST_RULES: usize = 500;
/// The longest rule that is followed, in bytes.
const LONGEST_RULE: usize = 500;
/// Years in which an event may begin to have its rule followed.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// What is known while the events of a file are gone through.
pub(super) struct Repeats<'a> {
    period: &'a Timeline,
    followed: usize,
}

impl<'a> Repeats<'a> {
    pub fn new(period: &'a Timeline) -> Self {
        Self { period, followed: 0 }
    }
}

/// The times of an event.
#[derive(Debug, Default)]
pub(super) struct Times {
    /// First and last day of each.
    pub days: Vec<(Date, Option<Date>)>,
    /// It repeats in a way that is not understood.
    pub first_only: bool,
}

impl Times {
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }
}

/// When `event` is: once, or each time in the period that it repeats, but for the days that were `changed` by themselves.
pub(super) fn times_of(event: &Event, home: &TimeZone, changed: &[Date], repeats: &mut Repeats<'_>) -> Times {
    let Some((from, first)) = event.from.as_ref().zip(event.days(home)) else { return Times::default() };
    let once = |first_only| Times { days: vec![first], first_only };
    if !event.repeats() {
        return once(false);
    }
    let lasts = first.1.map(|last| days_between(first.0, last));
    let shift = days_between(from.day(home), first.0);
    let Some(starts) = starts_of(event, from, repeats) else { return once(true) };
    let excepted: Vec<Date> = event.except.iter().map(|it| it.day(home)).chain(changed.iter().copied()).collect();
    let period = repeats.period;
    let mut days: Vec<(Date, Option<Date>)> = starts
        .iter()
        .map(|start| start.day(home))
        .filter(|day| !excepted.contains(day))
        .filter_map(|day| {
            let day = day.checked_add(shift).ok()?;
            let last = lasts.map(|lasts| day.checked_add(lasts)).transpose().ok()?;
            Some((day, last))
        })
        .filter(|&(day, last)| day <= period.end && last.unwrap_or(day) >= period.start)
        .collect();
    days.sort_unstable();
    days.dedup();
    Times { days, first_only: false }
}

/// When it begins each time, the first included. None when its rule is not understood.
fn starts_of(event: &Event, from: &Moment, repeats: &mut Repeats<'_>) -> Option<Vec<Moment>> {
    let mut starts = vec![from.clone()];
    starts.extend(event.also.iter().cloned());
    if event.has_rule_of_exceptions {
        return None;
    }
    for rule in &event.rules {
        repeats.followed += 1;
        if repeats.followed > MOST_RULES || rule.len() > LONGEST_RULE || !YEARS.contains(&from.date.year()) {
            return None;
        }
        let dates = follow(rule, from, repeats.period)?;
        starts.extend(dates.into_iter().map(|date| from.on(date)));
    }
    Some(starts)
}

/// The days that `rule` gives, from the first day on and not far past the period.
fn follow(rule: &str, from: &Moment, period: &Timeline) -> Option<Vec<Date>> {
    // A week more: what is written in UTC may lie on another day.
    let mut last = period.end.checked_add(7.days()).ok()?;
    let (mut parts, mut is_counted) = (String::new(), false);
    for part in rule.split(';').filter(|part| !part.trim().is_empty()) {
        let (name, value) = part.trim().split_once('=')?;
        let (name, value) = (name.trim().to_ascii_uppercase(), value.trim().to_ascii_uppercase());
        match name.as_str() {
            // Several times a day are one day here.
            "FREQ" if ["SECONDLY", "MINUTELY", "HOURLY"].contains(&value.as_str()) => return None,
            "BYHOUR" | "BYMINUTE" | "BYSECOND" => continue,
            "UNTIL" => {
                last = last.min(until(&Moment::read(&value)?, from));
                continue;
            }
            "COUNT" => is_counted = true,
            _ => {}
        }
        write!(parts, ";{name}={value}").ok()?;
    }
    if last < from.date {
        return Some(Vec::new());
    }
    // What is counted stops by itself, and may not say when as well.
    if !is_counted {
        write!(parts, ";UNTIL={}", compact(last, "T235959Z")).ok()?;
    }
    let start = compact(from.date, "T000000Z");
    let set: RRuleSet = format!("DTSTART:{start}\nRRULE:{}", parts.trim_start_matches(';')).parse().ok()?;
    let dates = set.all(MOST_TIMES).dates.into_iter().map(|time| time.format("%Y%m%d").to_string());
    dates.map(|day| Moment::read(&day).map(|it| it.date)).collect()
}

/// The last day on which it may begin: that of the moment at which it stops, or the day before where it begins later in the day.
fn until(until: &Moment, from: &Moment) -> Date {
    let too_late = until.is_utc == from.is_utc && until.time.is_some() && until.time < from.time;
    if too_late { until.date.yesterday().unwrap_or(until.date) } else { until.date }
}

fn compact(date: Date, time: &str) -> String {
    format!("{:04}{:02}{:02}{time}", date.year(), date.month(), date.day())
}
