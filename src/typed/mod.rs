//! What people type, and the text files they make by hand, read as they meant it: bytes to text, words to dates and
//! numbers. What is not understood comes back as a reason, never as a guess; the words for it are in the language files.
//!
//! One reader for everything: calendars, keys and passphrases from files, armour out of a mail, and every field for a date or a
//! number.

mod dates;
mod month_names;
mod numbers;
mod text;

pub use dates::{DateFault, TypedDate, nearest_year, read_date, write_date};
pub use month_names::WEEKDAYS;
pub use numbers::{NumberFault, read_number, write_number};
pub use text::{Coding, Decoded, NoText, decode, decode_line, lines_of, numbered_lines, without_mark};
