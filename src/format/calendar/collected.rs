//! What was read of a calendar so far.

use jiff::civil::Date;

use super::told::{CalendarFault, CalendarRemark, MOST_ENTRIES, ReadCalendar, RemarkKind};
use crate::model::{Calendar, CalendarBand, CalendarDate, Extra};

/// The longest name that is kept of an entry, in characters; longer ones would not be readable behind a sheet.
const LONGEST_NAME: usize = 200;

/// One entry: a day, or a period when `to` is later.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    from: Date,
    to: Date,
    name: String,
}

/// What was read so far.
#[derive(Debug, Default)]
pub(super) struct Collected {
    name: String,
    entries: Vec<Entry>,
    taken: usize,
    remarks: Vec<CalendarRemark>,
}

impl Collected {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// What the calendar calls itself.
    pub fn called(&mut self, name: &str) {
        let name = short(name);
        if !name.is_empty() {
            self.name = name;
        }
    }

    pub fn remark(&mut self, line: usize, kind: RemarkKind) {
        self.remarks.push(CalendarRemark { line, kind });
    }

    /// Takes an entry that stands on `line`, at each of its `times` as first and last day, or remarks why not. Whether it was
    /// taken.
    pub fn take(&mut self, line: usize, times: &[(Date, Option<Date>)], name: &str) -> Result<bool, CalendarFault> {
        let name = short(name);
        let ends_early = times.iter().any(|&(from, to)| to.is_some_and(|to| to < from));
        let kind = match times {
            [] => Some(RemarkKind::NoDate),
            _ if ends_early => Some(RemarkKind::EndsEarly),
            _ if name.is_empty() => Some(RemarkKind::NoName),
            _ => None,
        };
        if let Some(kind) = kind {
            self.remark(line, kind);
            return Ok(false);
        }
        if self.entries.len() + times.len() > MOST_ENTRIES {
            return Err(CalendarFault::TooManyEntries { line });
        }
        let entry = |&(from, to): &(Date, Option<Date>)| Entry { from, to: to.unwrap_or(from), name: name.clone() };
        self.entries.extend(times.iter().map(entry));
        self.taken += 1;
        Ok(true)
    }

    pub fn finish(mut self) -> Result<ReadCalendar, CalendarFault> {
        self.remarks.sort_by_key(|remark| (remark.line, remark.kind));
        if self.entries.is_empty() {
            return Err(CalendarFault::NoEntries { line: self.remarks.first().map(|remark| remark.line) });
        }
        self.entries.sort_by(|a, b| (a.from, a.to, &a.name).cmp(&(b.from, b.to, &b.name)));
        self.entries.dedup();
        let (days, periods): (Vec<Entry>, Vec<Entry>) = self.entries.into_iter().partition(|it| it.from == it.to);
        let band = |it: Entry| CalendarBand { from: it.from, to: it.to, name: it.name, extra: Extra::default() };
        let date = |it: Entry| CalendarDate { date: it.from, name: it.name, extra: Extra::default() };
        let calendar = Calendar {
            name: self.name,
            bands: periods.into_iter().map(band).collect(),
            dates: days.into_iter().map(date).collect(),
            ..Calendar::default()
        };
        Ok(ReadCalendar { calendar, taken: self.taken, remarks: self.remarks })
    }
}

fn short(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST_NAME).collect()
}
