//! JSON bytes ↔ model. Knows no file and no window: bytes come in, bytes go out.

mod builtin;
mod calendar;
mod envelope;
mod fault;
mod forms;
mod holders;
mod identity;
mod instruments;
mod known_figures;
mod looks;
mod memory;
mod points_apart;
mod progress;
mod school_holidays;

pub use builtin::builtin_instruments;
pub use calendar::{
    CalendarFault, CalendarReading, CalendarRemark, DateOrder, MOST_ENTRIES, ReadCalendar, RemarkKind, TableColumns,
    first_rows, read_calendar,
};
pub use envelope::{
    ANY_ENDING, AnyFile, ENDINGS, Format, KIND_BYTES, Opened, SEALED_ENDINGS, begins_as_journey,
    bytes_begin_as_journey, has_our_ending, read, read_any, write, write_readable, written_length,
};
pub use fault::{Fault, FaultKind};
pub use forms::other_form;
pub use holders::{Holder, holder_of};
pub use identity::{Identity, identity, is_newer, is_newer_in, is_same_document, withdrawn_in};
pub use instruments::Instruments;
pub use known_figures::known_figures;
pub use looks::{ANALYSIS, LOOKED_AT_BYTES, Looks, is_edition, is_no_document, looks_of, looks_of_whole};
pub use memory::{read_memory, write_memory};
pub use progress::read_progress;
pub use school_holidays::school_holidays;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE_BYTES: u64 = 64 * 1024 * 1024;
