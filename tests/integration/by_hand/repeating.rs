//! Entries of calendars that repeat.

use jiff::civil::date;
use jiff::tz::TimeZone;
use potloodlijn::format::{CalendarReading, ReadCalendar, RemarkKind, read_calendar};
use potloodlijn::model::Timeline;

fn read(events: &[&str]) -> ReadCalendar {
    let period = Timeline::new(date(2021, 9, 1), date(2022, 7, 15));
    let zone = TimeZone::get("Europe/Amsterdam").unwrap();
    let events: String = events.iter().map(|event| format!("BEGIN:VEVENT\n{event}\nEND:VEVENT\n")).collect();
    let file = format!("BEGIN:VCALENDAR\n{events}END:VCALENDAR\n");
    read_calendar(file.as_bytes(), &CalendarReading::new("agenda", &period, zone)).unwrap()
}

fn days(read: &ReadCalendar) -> Vec<String> {
    read.calendar.dates.iter().map(|day| day.date.to_string()).collect()
}

#[test]
fn a_yearly_holiday_that_began_before_the_period_is_shown_in_it() {
    let got = read(&["SUMMARY:Dies\nDTSTART;VALUE=DATE:20100214\nRRULE:FREQ=YEARLY"]);
    assert_eq!((days(&got), got.remarks.len()), (vec!["2022-02-14".to_owned()], 0));
    let week = read(&["SUMMARY:Week\nDTSTART;VALUE=DATE:20150829\nDTEND;VALUE=DATE:20150905\nRRULE:FREQ=YEARLY"]);
    // It reaches into the period with its last days.
    assert_eq!(week.calendar.bands[0].from, date(2021, 8, 29));
}

#[test]
fn days_that_are_taken_out_changed_or_added_are_as_they_became() {
    let weekly = "UID:w\nSUMMARY:Overleg\nDTSTART;TZID=Europe/Amsterdam:20220301T090000\nDTEND;TZID=Europe/Amsterdam:20220301T100000\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Amsterdam:20220308T090000\nRDATE;TZID=Europe/Amsterdam:20220310T090000";
    let moved = "UID:w\nSUMMARY:Overleg\nRECURRENCE-ID;TZID=Europe/Amsterdam:20220315T090000\nDTSTART;TZID=Europe/Amsterdam:20220316T090000";
    let cancelled =
        "UID:w\nSUMMARY:Overleg\nSTATUS:CANCELLED\nRECURRENCE-ID:20220322T080000Z\nDTSTART:20220322T080000Z";
    let got = read(&[weekly, moved, cancelled]);
    assert_eq!(days(&got), ["2022-03-01", "2022-03-10", "2022-03-16"]);
    assert_eq!(got.remarks.iter().map(|it| it.kind).collect::<Vec<_>>(), [RemarkKind::Cancelled]);
}

#[test]
fn a_rule_follows_the_days_as_written_and_ends_where_it_says() {
    // Whole Mondays in the Netherlands, written as evenings of Sunday in UTC, over a change of the clock.
    let got = read(&[
        "SUMMARY:Maandag\nDTSTART:20220320T230000Z\nDTEND:20220321T230000Z\nRRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20220403T220000Z",
    ]);
    assert_eq!(days(&got)[0], "2022-03-21");
    let got =
        read(&["SUMMARY:Laatste vrijdag\nDTSTART;VALUE=DATE:20220128\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20220331"]);
    assert_eq!(days(&got), ["2022-01-28", "2022-02-25", "2022-03-25"]);
    let got = read(&["SUMMARY:Elke dag\nDTSTART:20220301T090000\nRRULE:FREQ=DAILY;UNTIL=20220303T080000"]);
    assert_eq!(days(&got), ["2022-03-01", "2022-03-02"]);
}

#[test]
fn what_repeats_in_an_unknown_way_is_shown_once_and_what_never_falls_in_the_period_is_told() {
    let got = read(&[
        "SUMMARY:Vaak\nDTSTART:20220301T090000\nRRULE:FREQ=HOURLY",
        "SUMMARY:Ooit\nDTSTART:19990101\nRRULE:FREQ=YEARLY;COUNT=3",
    ]);
    assert_eq!(days(&got), ["2022-03-01"]);
    let kinds: Vec<RemarkKind> = got.remarks.iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [RemarkKind::Repeats, RemarkKind::OutsidePeriod]);
}
