//! Calendars of others, from a file: iCalendar (`.ics`) or a table (`.csv`). What cannot be read in it is passed over and
//! listed with its line; only a file without anything to show is refused. A calendar that can be read in two ways is asked
//! about ([`CalendarFault::DayOrMonthFirst`], [`CalendarFault::WhichColumns`]) and read again with the answer.

mod collected;
mod eight_digits;
mod ics;
mod table;
mod told;
mod zones;

use super::{Fault, FaultKind, LARGEST_FILE_BYTES};
use crate::typed::{decode, without_mark};

use collected::Collected;

pub use table::cells::DateOrder;
pub use table::columns::TableColumns;
pub use table::first_rows;
pub use told::{CalendarFault, CalendarReading, CalendarRemark, MOST_ENTRIES, ReadCalendar, RemarkKind};

/// Reads a calendar. A file that begins with `BEGIN:VCALENDAR` is read as iCalendar, any other as a table.
///
/// ```
/// use jiff::{civil::date, tz::TimeZone};
/// use potloodlijn::format::{CalendarReading, CalendarRemark, RemarkKind, read_calendar};
/// let year = potloodlijn::model::Timeline::new(date(2022, 1, 1), date(2022, 12, 31));
/// let table = b"datum;naam\n15-4-2022;Goede Vrijdag\nlater;Toetsen\n";
/// let read = read_calendar(table, &CalendarReading::new("school", &year, TimeZone::UTC)).unwrap();
/// assert_eq!((read.taken, read.calendar.dates[0].date), (1, date(2022, 4, 15)));
/// assert_eq!(read.remarks, [CalendarRemark { line: 3, kind: RemarkKind::NoDate }]);
/// ```
///
/// # Errors
/// That it is empty, larger than [`LARGEST_FILE_BYTES`], not text, or a [`CalendarFault`].
pub fn read_calendar(bytes: &[u8], reading: &CalendarReading<'_>) -> Result<ReadCalendar, Fault> {
    if bytes.len() as u64 > LARGEST_FILE_BYTES {
        return Err(Fault::of_file(FaultKind::TooLarge));
    }
    let plain = without_mark(bytes).map_err(|what| Fault::of_file(what.into()))?;
    if plain.trim_ascii().is_empty() {
        return Err(Fault::of_file(FaultKind::Empty));
    }
    let mut collected = Collected::new(reading.name);
    let result = if ics::begins_calendar(&plain) {
        ics::read(&plain, reading, &mut collected)
    } else {
        let text = decode(&plain).map_err(|what| Fault::of_file(what.into()))?.text;
        table::read(&text, reading, &mut collected)
    };
    result.and_then(|()| collected.finish()).map_err(|fault| Fault::of_file(FaultKind::Calendar(fault)))
}
