#![no_main]
//! Bytes read as a calendar, iCalendar or a table, bare or with a beginning that leads further in.

use libfuzzer_sys::fuzz_target;
use potloodlijn_fuzz::format::read_calendar;

const BEGINNINGS: [&str; 5] = [
    "",
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:",
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:",
    "from;to;name\n2024-01-01;",
    "van,tot,naam\n1-1-2024,",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((&beginning, rest)) = bytes.split_first() else { return };
    let beginning = BEGINNINGS[usize::from(beginning) % BEGINNINGS.len()];
    if let Ok(read) = read_calendar(&[beginning.as_bytes(), rest].concat(), "calendar") {
        assert!(read.calendar.bands.iter().all(|band| band.from <= band.to), "{:?}", read.calendar);
    }
});
