//! Calendars of others, from a file: iCalendar (`.ics`) or a table (`.csv`). What cannot be read in it is passed over and
//! listed with its line; only a file without anything to show is refused.

mod dates;
mod ics;
mod table;

use jiff::civil::Date;

use super::{Fault, FaultKind, LARGEST_FILE_BYTES};
use crate::model::{Calendar, CalendarBand, CalendarDate, Extra};

pub use dates::read_calendar_date;

/// The most entries in one calendar.
pub const MOST_ENTRIES: usize = 10_000;
/// The longest name that is kept of an entry, in characters; longer ones would not be readable behind a sheet.
const LONGEST_NAME: usize = 200;

/// Why a calendar is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarFault {
    /// It is no iCalendar, and its first line does not name a column for dates and one for what there is.
    NoHeader,
    /// There is nothing in it that can be shown; the first line that could not be read, if any, from 1.
    NoEntries {
        /// That line.
        line: Option<usize>,
    },
    /// It has more than [`MOST_ENTRIES`].
    TooManyEntries {
        /// The line of the first entry too many, from 1.
        line: usize,
    },
}

/// Something in a calendar that was read otherwise than it stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarRemark {
    /// Line, from 1.
    pub line: usize,
    /// What.
    pub kind: RemarkKind,
}

/// What was read otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemarkKind {
    /// An entry without a date that can be read was passed over.
    NoDate,
    /// An entry that ends before it begins was passed over.
    EndsEarly,
    /// An entry without a name was passed over.
    NoName,
    /// A line that is none was passed over.
    NotALine,
    /// Of an entry that repeats, the first time is shown.
    Repeats,
}

/// A calendar that was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReadCalendar {
    /// Its periods and days in order of date, each with a name. It shows only when someone switches it on.
    pub calendar: Calendar,
    /// What was read otherwise than it stands there, in order of lines.
    pub remarks: Vec<CalendarRemark>,
}

/// One entry: a day, or a period when `to` is later.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    from: Date,
    to: Date,
    name: String,
}

/// Reads a calendar; `name` is what it is called unless it says so itself.
///
/// A file that begins with `BEGIN:VCALENDAR` is read as iCalendar, any other as a table. Text that is not UTF-8 is read as
/// Latin 1, as older office programs write it.
///
/// # Errors
/// That it is empty, larger than [`LARGEST_FILE_BYTES`], not text, or a [`CalendarFault`].
pub fn read_calendar(bytes: &[u8], name: &str) -> Result<ReadCalendar, Fault> {
    if bytes.len() as u64 > LARGEST_FILE_BYTES {
        return Err(Fault::of_file(FaultKind::TooLarge));
    }
    let text = decoded(bytes).ok_or_else(|| Fault::of_file(FaultKind::NotText))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.trim().is_empty() {
        return Err(Fault::of_file(FaultKind::Empty));
    }
    let mut collected = Collected { name: name.to_owned(), ..Collected::default() };
    let begins = text.trim_start().get(..ics::BEGIN.len()).unwrap_or_default();
    let result = if begins.eq_ignore_ascii_case(ics::BEGIN) {
        ics::read(text, &mut collected)
    } else {
        table::read(text, &mut collected)
    };
    result.and_then(|()| collected.finish()).map_err(|fault| Fault::of_file(FaultKind::Calendar(fault)))
}

/// Text with a null in it is no text.
fn decoded(bytes: &[u8]) -> Option<std::borrow::Cow<'_, str>> {
    if bytes.contains(&0) {
        return None;
    }
    let latin_1 = || bytes.iter().map(|&byte| char::from(byte)).collect::<String>();
    Some(std::str::from_utf8(bytes).map_or_else(|_| latin_1().into(), Into::into))
}

/// What was read so far.
#[derive(Debug, Default)]
struct Collected {
    name: String,
    entries: Vec<Entry>,
    remarks: Vec<CalendarRemark>,
}

impl Collected {
    fn remark(&mut self, line: usize, kind: RemarkKind) {
        // As many remarks as entries tell enough.
        if self.remarks.len() < MOST_ENTRIES {
            self.remarks.push(CalendarRemark { line, kind });
        }
    }

    /// Takes an entry that stands on `line`, or remarks why not.
    fn take(&mut self, line: usize, from: Option<Date>, to: Option<Date>, name: &str) -> Result<(), CalendarFault> {
        let words: Vec<&str> = name.split_whitespace().collect();
        let name: String = words.join(" ").chars().take(LONGEST_NAME).collect();
        let kind = match (from, to) {
            (None, _) => Some(RemarkKind::NoDate),
            (Some(from), Some(to)) if to < from => Some(RemarkKind::EndsEarly),
            _ if name.is_empty() => Some(RemarkKind::NoName),
            _ => None,
        };
        if let Some(kind) = kind {
            self.remark(line, kind);
        } else if self.entries.len() == MOST_ENTRIES {
            return Err(CalendarFault::TooManyEntries { line });
        } else if let Some(from) = from {
            self.entries.push(Entry { from, to: to.unwrap_or(from), name });
        }
        Ok(())
    }

    fn finish(mut self) -> Result<ReadCalendar, CalendarFault> {
        if self.entries.is_empty() {
            return Err(CalendarFault::NoEntries { line: self.remarks.first().map(|remark| remark.line) });
        }
        self.entries.sort_by(|a, b| (a.from, a.to, &a.name).cmp(&(b.from, b.to, &b.name)));
        self.entries.dedup();
        self.remarks.sort_by_key(|remark| remark.line);
        let (days, periods): (Vec<Entry>, Vec<Entry>) = self.entries.into_iter().partition(|it| it.from == it.to);
        let band = |it: Entry| CalendarBand { from: it.from, to: it.to, name: it.name, extra: Extra::default() };
        let date = |it: Entry| CalendarDate { date: it.from, name: it.name, extra: Extra::default() };
        let calendar = Calendar {
            name: self.name,
            bands: periods.into_iter().map(band).collect(),
            dates: days.into_iter().map(date).collect(),
            ..Calendar::default()
        };
        Ok(ReadCalendar { calendar, remarks: self.remarks })
    }
}
