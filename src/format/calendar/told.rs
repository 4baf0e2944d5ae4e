//! How a calendar is to be read, and what came of it.

use jiff::tz::TimeZone;

use super::table::cells::DateOrder;
use super::table::columns::TableColumns;
use crate::model::{Calendar, Timeline};

/// The most entries in one calendar.
pub const MOST_ENTRIES: usize = 10_000;

/// Why a calendar is refused, or what has to be known to read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarFault {
    /// It is no iCalendar and no table.
    NoHeader,
    /// It is a table, and which column holds what is not to be seen; it is read again with [`CalendarReading::columns`].
    WhichColumns,
    /// Its dates can be read with the day first and with the month first; it is read again with [`CalendarReading::order`].
    DayOrMonthFirst {
        /// The line of the first such date, from 1.
        line: usize,
    },
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

/// Something in a calendar that was passed over, or read otherwise than it stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarRemark {
    /// Line, from 1.
    pub line: usize,
    /// What.
    pub kind: RemarkKind,
}

/// What was passed over or read otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RemarkKind {
    /// An entry without a date that can be read was passed over.
    NoDate,
    /// An entry that ends before it begins was passed over.
    EndsEarly,
    /// An entry without a name was passed over.
    NoName,
    /// A line that is none was passed over.
    NotALine,
    /// An entry that does not take place was passed over.
    Cancelled,
    /// An entry that its owner marked as private was passed over.
    Private,
    /// A task, a note or the like was passed over.
    NotAnEvent,
    /// The file stops inside an entry, which was passed over.
    StopsEarly,
    /// An entry that repeats, and never in the period, was passed over.
    OutsidePeriod,
    /// A line above the names of the columns was passed over.
    AboveHeader,
    /// Of an entry that repeats in a way that is not understood, the first time is shown.
    Repeats,
    /// A quotation mark opens and never closes; it was read as a letter.
    QuoteOpens,
}

impl RemarkKind {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::NoDate,
        Self::EndsEarly,
        Self::NoName,
        Self::NotALine,
        Self::Cancelled,
        Self::Private,
        Self::NotAnEvent,
        Self::StopsEarly,
        Self::OutsidePeriod,
        Self::AboveHeader,
        Self::Repeats,
        Self::QuoteOpens,
    ];

    /// What stands there is not shown; otherwise it is, read otherwise.
    #[must_use]
    pub fn is_passed_over(self) -> bool {
        !matches!(self, Self::Repeats | Self::QuoteOpens)
    }
}

/// How a calendar is to be read.
#[derive(Debug, Clone)]
pub struct CalendarReading<'a> {
    /// What it is called where it does not say so itself, or may not.
    pub name: &'a str,
    /// Entries that repeat are shown in this period.
    pub period: &'a Timeline,
    /// Where the person is: whole days that are written as moments are days there, unless the calendar says where it lives.
    pub zone: TimeZone,
    /// For its owner's eyes: private entries and the calendar's own name, which is often its owner's, are read too.
    pub for_owner: bool,
    /// Which column of a table holds what, once that was asked.
    pub columns: Option<TableColumns>,
    /// Whether day or month comes first, once that was asked.
    pub order: Option<DateOrder>,
}

impl<'a> CalendarReading<'a> {
    /// As its owner sees it, with nothing asked yet.
    pub fn new(name: &'a str, period: &'a Timeline, zone: TimeZone) -> Self {
        Self { name, period, zone, for_owner: true, columns: None, order: None }
    }
}

/// A calendar that was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReadCalendar {
    /// Its periods and days in order of date, each with a name. It shows only when someone switches it on.
    pub calendar: Calendar,
    /// Entries or rows of the file that are in it.
    pub taken: usize,
    /// What was passed over or read otherwise than it stands there, in order of lines.
    pub remarks: Vec<CalendarRemark>,
}
