//! Calendars as programs and people save them.

use jiff::civil::date;
use jiff::tz::TimeZone;
use potloodlijn::format::{
    CalendarFault, CalendarReading, DateOrder, Fault, FaultKind, ReadCalendar, RemarkKind, TableColumns, first_rows,
    read_calendar,
};
use potloodlijn::model::Timeline;
use proptest::prelude::*;

use super::bytes;

fn in_zone(bytes: &[u8], zone: &str, change: impl Fn(&mut CalendarReading<'_>)) -> Result<ReadCalendar, Fault> {
    let period = Timeline::new(date(2021, 9, 1), date(2023, 7, 15));
    let mut reading = CalendarReading::new("agenda", &period, TimeZone::get(zone).unwrap());
    change(&mut reading);
    read_calendar(bytes, &reading)
}

fn read(bytes: &[u8]) -> ReadCalendar {
    in_zone(bytes, "Europe/Amsterdam", |_| {}).unwrap()
}

/// `from..to name`, in order.
fn entries(read: &ReadCalendar) -> Vec<String> {
    let bands = read.calendar.bands.iter().map(|band| format!("{}..{} {}", band.from, band.to, band.name));
    let days = read.calendar.dates.iter().map(|day| format!("{} {}", day.date, day.name));
    let mut all: Vec<String> = bands.chain(days).collect();
    all.sort();
    all
}

fn remarks(read: &ReadCalendar) -> Vec<(usize, RemarkKind)> {
    read.remarks.iter().map(|remark| (remark.line, remark.kind)).collect()
}

const ONE_WEEK: &str = "2022-03-01..2022-03-05 Projectweek";

#[test]
fn private_entries_and_the_owners_name_stay_out_of_what_is_handed_out() {
    let file = bytes("private-meeting.ics");
    let handed_out = in_zone(&file, "Europe/Amsterdam", |reading| reading.for_owner = false).unwrap();
    assert_eq!(entries(&handed_out), ["2022-05-02..2022-05-06 Meivakantie school"]);
    assert_eq!(handed_out.calendar.name, "agenda");
    assert_eq!(remarks(&handed_out), [(5, RemarkKind::Private)]);
    let own = read(&file);
    assert_eq!(entries(&own).len(), 2);
    assert_eq!(own.calendar.name, "Agenda van Testnaam Verzonnen");
    let table = "Subject,Start Date,End Date,Private\nArts,2022-03-01,,True\nFeest,2022-03-02,,False\n";
    let handed_out = in_zone(table.as_bytes(), "Europe/Amsterdam", |reading| reading.for_owner = false).unwrap();
    assert_eq!(
        (entries(&handed_out), remarks(&handed_out)),
        (vec!["2022-03-02 Feest".into()], vec![(2, RemarkKind::Private)])
    );
}

#[test]
fn one_date_that_only_fits_with_the_month_first_says_it_of_the_whole_column() {
    let got = read(&bytes("month-first.csv"));
    let wanted = ["2022-03-07..2022-03-11 Project week", "2022-04-23..2022-05-08 May break", "2022-05-02 Study day"];
    assert_eq!((entries(&got), remarks(&got)), (wanted.map(str::to_owned).to_vec(), vec![]));
}

#[test]
fn dates_that_fit_either_way_are_asked_about_once() {
    let table = b"Subject,Start Date,End Date\nProject week,3/7/2022,3/11/2022\n";
    let asked = in_zone(table, "Europe/Amsterdam", |_| {}).unwrap_err();
    assert_eq!(asked.kind, FaultKind::Calendar(CalendarFault::DayOrMonthFirst { line: 2 }));
    let answered = |order| in_zone(table, "Europe/Amsterdam", move |reading| reading.order = Some(order)).unwrap();
    assert_eq!(entries(&answered(DateOrder::MonthFirst)), ["2022-03-07..2022-03-11 Project week"]);
    assert_eq!(entries(&answered(DateOrder::DayFirst)), ["2022-07-03..2022-11-03 Project week"]);
    // Nothing to ask: dashes and Dutch heads, dots, a year in front, the same either way.
    for plain in
        ["van;naam\n1/3/2022;a\n", "date;name\n1.3.2022;a\n", "date;name\n2022/3/1;a\n", "date;name\n3/3/2022;a\n"]
    {
        assert_eq!(entries(&read(plain.as_bytes())).len(), 1, "{plain}");
    }
}

#[test]
fn a_quotation_mark_that_never_closes_costs_no_other_row() {
    let got = read(&bytes("quote-opens.csv"));
    let wanted = [
        "2022-03-01..2022-03-05 Samen week",
        "2022-03-07 Open dag",
        "2022-05-02 Studiedag",
        "2022-05-16 Teamdag",
        "2022-06-13 Rapportvergadering",
    ];
    assert_eq!(entries(&got), wanted);
    assert_eq!((got.taken, remarks(&got)), (5, vec![(3, RemarkKind::QuoteOpens)]));
    let two_lines = "van;tot;naam\n1-3-2022;;\"Feest\nvan de school\"\n2-3-2022;;Dag\n";
    assert_eq!(entries(&read(two_lines.as_bytes())), ["2022-03-01 Feest van de school", "2022-03-02 Dag"]);
}

#[test]
fn the_header_is_found_below_a_line_for_spreadsheets_a_title_and_empty_lines() {
    let got = read(&bytes("sep-line.csv"));
    assert_eq!((entries(&got), remarks(&got)), (vec![ONE_WEEK.into(), "2022-05-02 Studiedag".into()], vec![]));
    let got = read(&bytes("title-above.csv"));
    assert_eq!((entries(&got), remarks(&got)), (vec![ONE_WEEK.into()], vec![(1, RemarkKind::AboveHeader)]));
    let got = read(&bytes("other-heads.csv"));
    assert_eq!(entries(&got), ["2022-02-26..2022-03-06 Voorjaarsvakantie"]);
}

#[test]
fn columns_that_are_not_understood_are_asked_for_with_the_first_rows() {
    let table = "Wanneer het begint;Wie;Waarvoor\n1-3-2022;Iedereen;Projectweek\n2-5-2022;Team;Studiedag\n";
    let asked = in_zone(table.as_bytes(), "Europe/Amsterdam", |_| {}).unwrap_err();
    assert_eq!(asked.kind, FaultKind::Calendar(CalendarFault::WhichColumns));
    assert_eq!(first_rows(table.as_bytes())[1], ["1-3-2022", "Iedereen", "Projectweek"]);
    let told = TableColumns { from: 0, to: None, name: 2, has_header: true };
    let got = in_zone(table.as_bytes(), "Europe/Amsterdam", |reading| {
        reading.columns = Some(told);
        reading.order = Some(DateOrder::DayFirst);
    });
    assert_eq!(entries(&got.unwrap()), ["2022-03-01 Projectweek", "2022-05-02 Studiedag"]);
}

#[test]
fn dates_with_short_years_words_and_numbers_of_spreadsheets_are_read() {
    assert_eq!(entries(&read(&bytes("two-digit-year.csv"))), [ONE_WEEK, "2022-05-02 Studiedag"]);
    let words = [ONE_WEEK, "2022-05-02 Studiedag", "2022-05-09 Open dag"];
    assert_eq!(entries(&read(&bytes("month-words.csv"))), words);
    assert_eq!(entries(&read(&bytes("serial.csv"))), [ONE_WEEK, "2022-05-02 Studiedag"]);
    let month = read("van;naam\nmei 2022;Drukke maand\n".as_bytes());
    assert_eq!(entries(&month), ["2022-05-01..2022-05-31 Drukke maand"]);
}

#[test]
fn text_in_two_bytes_a_letter_is_read() {
    assert_eq!(entries(&read(&bytes("utf-16.csv"))), [ONE_WEEK, "2022-05-02 Studiedag"]);
}

#[test]
fn any_line_end_and_a_letter_on_both_sides_of_a_fold_are_read() {
    assert_eq!(entries(&read(&bytes("cr-only.ics"))), ["2022-05-02..2022-05-06 Meivakantie school"]);
    assert_eq!(
        entries(&read(&bytes("split-letter.ics"))),
        ["2022-02-14..2022-02-18 Carnaval en reünie van oud-collega’s"]
    );
}

#[test]
fn what_does_not_take_place_is_left_out_and_told() {
    let got = read(&bytes("cancelled.ics"));
    assert_eq!(entries(&got), ["2022-05-02..2022-05-06 Meivakantie school"]);
    assert_eq!(remarks(&got), [(5, RemarkKind::Cancelled)]);
}

#[test]
fn whole_days_written_as_moments_are_days_where_the_calendar_lives() {
    let wanted = ["2022-01-01 Nieuwjaarsdag", "2022-05-01..2022-05-07 Vrije week 1 t/m 7 mei"];
    // Also on a machine that does not know where it is.
    for zone in ["Europe/Amsterdam", "UTC"] {
        let got = in_zone(&bytes("utc-whole-day.ics"), zone, |_| {}).unwrap();
        assert_eq!(entries(&got), wanted, "{zone}");
    }
    let told = String::from_utf8(bytes("utc-whole-day.ics")).unwrap();
    for says in ["X-WR-TIMEZONE:Europe/Amsterdam", "X-WR-TIMEZONE:W. Europe Standard Time"] {
        let told = told.replace("X-WR-CALNAME:UTC", says);
        assert_eq!(entries(&in_zone(told.as_bytes(), "America/New_York", |_| {}).unwrap()), wanted, "{says}");
    }
    let evening = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20220301T233000Z\nDTEND:20220302T003000Z\nSUMMARY:laat\nEND:VEVENT\nEND:VCALENDAR";
    assert_eq!(entries(&read(evening.as_bytes())), ["2022-03-02 laat"]);
}

#[test]
fn tasks_and_events_that_stop_halfway_are_told() {
    let file = "BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:taak\nEND:VTODO\nBEGIN:VEVENT\nDTSTART:20220301\nSUMMARY:dag\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20220302\n";
    let got = read(file.as_bytes());
    assert_eq!(
        (entries(&got).len(), remarks(&got)),
        (1, vec![(2, RemarkKind::NotAnEvent), (9, RemarkKind::StopsEarly)])
    );
}

#[test]
fn a_calendar_program_that_ends_whole_days_on_the_next_day_is_read_right() {
    let table = "Onderwerp,Begindatum,Begintijd,Einddatum,Eindtijd\nVrij,1-3-2022,00:00:00,3-3-2022,00:00:00\nLaat,4-3-2022,22:00,5-3-2022,0:00\n";
    assert_eq!(entries(&read(table.as_bytes())), ["2022-03-01..2022-03-02 Vrij", "2022-03-04..2022-03-05 Laat"]);
}

/// A row of a table, as someone may have typed it.
fn row() -> impl Strategy<Value = String> {
    let date = prop_oneof![
        "[0-9]{1,2}-[0-9]{1,2}-20[12][0-9]",
        "(1|31) (mei|juni) 2022",
        Just(String::new()),
        "[a-z0-9\"]{1,6}"
    ];
    let name = prop_oneof!["[a-z]{1,8}", Just(String::new()), "\"[a-z]{1,5}\"?", "[a-z]\"[a-z]"];
    (date.clone(), date, name).prop_map(|(from, to, name)| format!("{from};{to};{name}"))
}

fn event() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "DTSTART:202[0-9](0[1-9]|13)[0-3][0-9](T[0-2][0-9]0000Z?)?",
        "DTEND;VALUE=DATE:202[0-9]0[1-9][0-2][0-9]",
        "SUMMARY:[a-z]{0,4}",
        "RRULE:FREQ=(YEARLY|WEEKLY|DAILY|NEVER);(COUNT=[0-9]|INTERVAL=[0-9]|BYDAY=(MO|XX))",
        "STATUS:(CONFIRMED|CANCELLED)",
        "CLASS:(PUBLIC|PRIVATE)",
        "EXDATE:2022010[0-9]",
        "RECURRENCE-ID:20220101",
        "UID:[ab]",
    ];
    prop::collection::vec(line, 0..7).prop_map(|lines| format!("BEGIN:VEVENT\n{}\nEND:VEVENT\n", lines.join("\n")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn every_row_of_a_table_is_taken_or_told(rows in prop::collection::vec(row(), 0..12), newline in "\r|\n|\r\n", owner: bool) {
        let text = format!("van;tot;naam{newline}1-3-2022;;vast{newline}{}", rows.join(&newline));
        let got = in_zone(text.as_bytes(), "Europe/Amsterdam", |reading| {
            reading.for_owner = owner;
            reading.order = Some(DateOrder::DayFirst);
        });
        let got = got.unwrap();
        let told = got.remarks.iter().filter(|remark| remark.kind.is_passed_over()).count();
        // A row whose fields are all empty is no row; one in quotation marks may hold the next, which then has no date of its own.
        let is_row = |row: &&String| row.chars().any(|c| !";\" ".contains(c));
        let held: usize = if rows.iter().any(|row| row.contains('"')) { rows.len() } else { 0 };
        let count = 1 + rows.iter().filter(is_row).count();
        prop_assert!(got.taken + told <= 1 + rows.len());
        prop_assert!(got.taken + told + held >= count, "{} + {told} of {count}", got.taken);
        let dated = rows.iter().filter(|row| row.contains("mei 2022;;")).count();
        prop_assert!(got.taken + told > dated, "a row with a date is never held by another");
    }

    #[test]
    fn every_event_of_a_calendar_is_taken_or_told(events in prop::collection::vec(event(), 0..8), owner: bool) {
        let fixed = "BEGIN:VEVENT\nDTSTART:20220301\nSUMMARY:vast\nEND:VEVENT\n";
        let text = format!("BEGIN:VCALENDAR\n{fixed}{}END:VCALENDAR\n", events.concat());
        let got = in_zone(text.as_bytes(), "Europe/Amsterdam", |reading| reading.for_owner = owner).unwrap();
        let told = got.remarks.iter().filter(|remark| remark.kind.is_passed_over()).count();
        prop_assert_eq!(got.taken + told, 1 + events.len());
    }
}
