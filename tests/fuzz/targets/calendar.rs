#![no_main]
//! Bytes read as a calendar, iCalendar or a table, bare or with a beginning that leads further in.

use libfuzzer_sys::fuzz_target;
use potloodlijn_fuzz::format::{CalendarReading, read_calendar};
use potloodlijn_fuzz::model::Timeline;

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
    let period = Timeline::new(jiff::civil::date(2023, 1, 1), jiff::civil::date(2024, 12, 31));
    let reading = CalendarReading::new("calendar", &period, jiff::tz::TimeZone::UTC);
    if let Ok(read) = read_calendar(&[beginning.as_bytes(), rest].concat(), &reading) {
        assert!(read.calendar.bands.iter().all(|band| band.from <= band.to), "{:?}", read.calendar);
    }
});
