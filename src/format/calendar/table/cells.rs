//! Fields of a table: dates as spreadsheets and calendars of any country write them, times, yes and no.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::super::eight_digits::eight_digits;
use crate::model::{Language, Precision};
use crate::typed::read_date;

/// The day before the first that spreadsheets count from; they count a day too many since 1900, so this is one earlier.
const DAY_ZERO: Date = date(1899, 12, 30);
/// Numbers that are taken for days of a spreadsheet: 1954 to 2119.
const NUMBERED_DAYS: std::ops::RangeInclusive<i64> = 20_000..=80_000;

/// What stands first in a date of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// As in Europe: 31-12-2021.
    DayFirst,
    /// As in the United States: 12/31/2021.
    MonthFirst,
}

/// A date in a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cell {
    /// Its first day.
    pub first: Date,
    /// Its last day; another where a month is named, or a year.
    pub last: Date,
    /// A time stands with it, and is midnight.
    pub is_midnight: bool,
}

impl Cell {
    /// Reads a date; a time behind it is left out.
    pub fn read(field: &str, order: DateOrder) -> Option<Self> {
        let field = field.trim();
        let one = |day: Date, is_midnight: bool| Some(Self { first: day, last: day, is_midnight });
        if let Some(day) = numbered_day(field).or_else(|| in_one_piece(field)) {
            return one(day, false);
        }
        let (day, time) = field.split_once([' ', 'T']).filter(|(_, time)| time.contains(':')).unwrap_or((field, ""));
        let turned = if order == DateOrder::MonthFirst { month_second(day) } else { None };
        let read = read_date(turned.as_deref().unwrap_or(day), Language::Nl, None, None).ok()?;
        match read.precision {
            Some(Precision::About) => None,
            _ => Some(Self { first: read.from, last: read.to, is_midnight: is_midnight(time) }),
        }
    }
}

/// The day that a spreadsheet means by a number; what stands behind its decimal mark is a time.
fn numbered_day(field: &str) -> Option<Date> {
    let (whole, part) = field.split_once(['.', ',']).unwrap_or((field, "0"));
    if whole.len() != 5 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = whole.parse().ok().filter(|number| NUMBERED_DAYS.contains(number))?;
    DAY_ZERO.checked_add(number.days()).ok()
}

/// `20211231`, with a time behind it or not.
fn in_one_piece(field: &str) -> Option<Date> {
    eight_digits(field.split(['T', 't', ' ']).next()?)
}

/// `12/31/2021` with the day put first. With dots between them dates have the day first everywhere.
fn month_second(day: &str) -> Option<String> {
    let parts: Vec<&str> = day.split(['/', '-']).collect();
    let is_number = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [month, day, year] if is_number(month) && is_number(day) => Some(format!("{day}-{month}-{year}")),
        _ => None,
    }
}

/// `0:00`, `00:00:00`, `12:00 AM`.
pub(super) fn is_midnight(time: &str) -> bool {
    let time = time.trim().to_lowercase();
    let (clock, is_morning) = time.strip_suffix("am").map_or((time.as_str(), false), |clock| (clock.trim(), true));
    let clock = clock.trim_end_matches('z');
    let mut parts = clock.split(':');
    let hour = parts.next().unwrap_or_default();
    let is_hour = hour == "0" || hour == "00" || (is_morning && hour == "12");
    clock.contains(':')
        && is_hour
        && parts.all(|part| !part.is_empty() && part.bytes().all(|byte| b"0.".contains(&byte)))
}

/// What says yes in a column that marks entries.
pub(super) fn is_yes(field: &str) -> bool {
    let yes = ["true", "waar", "yes", "ja", "1", "x", "private", "privé", "prive", "confidential", "vertrouwelijk"];
    yes.contains(&field.to_lowercase().as_str())
}
