//! Calendars of others: iCalendar and tables, whole and broken.

use jiff::civil::date;
use potloodlijn::format::{
    CalendarFault, CalendarReading, CalendarRemark, Fault, FaultKind, LARGEST_FILE_BYTES, MOST_ENTRIES, ReadCalendar,
    RemarkKind,
};
use potloodlijn::model::{Language, Timeline};
use potloodlijn::text::{Texts, fault_sentence, remarks_sentence};
use proptest::prelude::*;

/// As the owner of a calendar reads it in the Netherlands, for a sheet of three years.
fn read_calendar(bytes: &[u8], name: &str) -> Result<ReadCalendar, Fault> {
    let period = Timeline::new(date(2021, 1, 1), date(2023, 12, 31));
    let zone = jiff::tz::TimeZone::get("Europe/Amsterdam").unwrap();
    potloodlijn::format::read_calendar(bytes, &CalendarReading::new(name, &period, zone))
}

fn read(text: &str) -> ReadCalendar {
    read_calendar(text.as_bytes(), "school").unwrap()
}

fn refused(bytes: &[u8]) -> FaultKind {
    read_calendar(bytes, "school").unwrap_err().kind
}

fn bands(read: &ReadCalendar) -> Vec<(String, String, &str)> {
    let bands = read.calendar.bands.iter();
    bands.map(|band| (band.from.to_string(), band.to.to_string(), band.name.as_str())).collect()
}

fn dates(read: &ReadCalendar) -> Vec<(String, &str)> {
    read.calendar.dates.iter().map(|it| (it.date.to_string(), it.name.as_str())).collect()
}

fn remarks(read: &ReadCalendar) -> Vec<(usize, RemarkKind)> {
    read.remarks.iter().map(|remark| (remark.line, remark.kind)).collect()
}

#[test]
fn a_dutch_table_is_read_with_its_periods_and_days() {
    let got =
        read("van;tot;naam\r\n31-12-2021;9-1-2022;Sluiting\r\n3-10-2022;;Open dag\r\n5/7/2022;5/7/2022;Diploma’s\r\n");
    assert_eq!(bands(&got), [("2021-12-31".into(), "2022-01-09".into(), "Sluiting")]);
    assert_eq!(dates(&got), [("2022-07-05".into(), "Diploma’s"), ("2022-10-03".into(), "Open dag")]);
    assert_eq!(got.remarks, []);
    assert_eq!(got.calendar.name, "school");
    assert!(!got.calendar.shown);
}

#[test]
fn an_english_table_is_read_whatever_the_order_of_its_columns() {
    let got = read("\u{feff}Name,Place,Start,End\n\"Exams, first\",hall,2022-01-17,2022-01-28\n");
    assert_eq!(bands(&got), [("2022-01-17".into(), "2022-01-28".into(), "Exams, first")]);
    let got = read("date,name\n2022-01-17,Start\n");
    assert_eq!(dates(&got), [("2022-01-17".into(), "Start")]);
    let got = read("datum\tnaam\n17-01-2022\tStart\n");
    assert_eq!(dates(&got), [("2022-01-17".into(), "Start")]);
}

#[test]
fn rows_that_cannot_be_read_are_passed_over_with_their_line() {
    let table = "van;tot;naam\n1-2-2022;5-2-2022;goed\n31-2-2022;;geen dag\n\n5-2-2022;1-2-2022;verkeerd om\n6-2-2022;;\n7-2-2022;ooit;geen einde\n8-2-2022\n";
    let got = read(table);
    assert_eq!(bands(&got).len(), 1);
    let wanted = [
        (3, RemarkKind::NoDate),
        (5, RemarkKind::EndsEarly),
        (6, RemarkKind::NoName),
        (7, RemarkKind::NoDate),
        (8, RemarkKind::NoName),
    ];
    assert_eq!(remarks(&got), wanted);
}

#[test]
fn a_table_from_an_older_office_program_keeps_its_accents() {
    let got = read_calendar(b"van;tot;naam\n1-2-2022;;caf\xe9\n", "school").unwrap();
    assert_eq!(dates(&got), [("2022-02-01".into(), "café")]);
}

const CALENDAR: &str = "BEGIN:VCALENDAR\r
VERSION:2.0\r
X-WR-CALNAME:Jaaragenda\\, hbo\r
BEGIN:VTIMEZONE\r
BEGIN:STANDARD\r
DTSTART:19701025T030000\r
END:STANDARD\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20220117\r
DTEND;VALUE=DATE:20220129\r
SUMMARY;LANGUAGE=nl:Toets\r
 week\\, eerste\r
BEGIN:VALARM\r
SUMMARY:niet dit\r
DURATION:P9D\r
END:VALARM\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;TZID=\"Europe:Amsterdam\":20220301T090000\r
DTEND;TZID=\"Europe:Amsterdam\":20220301T170000\r
SUMMARY:Studiedag\r
RRULE:FREQ=YEARLY\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20220401\r
DURATION:P2W\r
SUMMARY:Stage\r
END:VEVENT\r
END:VCALENDAR\r
";

#[test]
fn an_icalendar_is_read_with_its_name_periods_and_days() {
    let got = read(CALENDAR);
    assert_eq!(got.calendar.name, "Jaaragenda, hbo");
    let wanted = [
        ("2022-01-17".into(), "2022-01-28".into(), "Toetsweek, eerste"),
        ("2022-04-01".into(), "2022-04-14".into(), "Stage"),
    ];
    assert_eq!(bands(&got), wanted);
    assert_eq!(dates(&got), [("2022-03-01".into(), "Studiedag"), ("2023-03-01".into(), "Studiedag")]);
    assert_eq!(remarks(&got), []);
    let unknown = read(&CALENDAR.replace("FREQ=YEARLY", "FREQ=SOMETIMES"));
    assert_eq!(dates(&unknown), [("2022-03-01".into(), "Studiedag")]);
    assert_eq!(remarks(&unknown), [(19, RemarkKind::Repeats)]);
}

#[test]
fn one_bad_line_does_not_cost_the_rest_of_an_icalendar() {
    let broken = CALENDAR.replace("VERSION:2.0", "Jane Doe").replace("DTSTART;VALUE=DATE:20220401", "DTSTART:gisteren");
    let got = read(&broken);
    assert_eq!(bands(&got).len(), 1);
    assert_eq!(remarks(&got), [(2, RemarkKind::NotALine), (25, RemarkKind::NoDate)]);
    let stops_early = &CALENDAR[..CALENDAR.find("BEGIN:VEVENT\r\nDTSTART;TZID").unwrap()];
    assert_eq!(bands(&read(stops_early)).len(), 1);
}

#[test]
fn events_of_one_whole_day_are_days() {
    let event = |dates: &str| format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{dates}\nSUMMARY:dag\nEND:VEVENT\nEND:VCALENDAR");
    for written in [
        "DTSTART:20220301",
        "DTSTART:20220301\nDTEND:20220302",
        "DTSTART:20220301\nDTEND:20220301",
        "DTSTART:20220301\nDURATION:P1D",
        "DTSTART:20220301T090000\nDURATION:PT2H",
        "DTSTART:20220301T000000Z\nDTEND:20220302T000000Z",
        "dtstart:20220301T100000\ndtend:20220301T230000",
    ] {
        assert_eq!(dates(&read(&event(written))), [("2022-03-01".to_owned(), "dag")], "{written}");
    }
    assert_eq!(
        read_calendar(event("DTSTART:20220301\nDTEND:20210101").as_bytes(), "x").unwrap_err().kind,
        FaultKind::Calendar(CalendarFault::NoEntries { line: Some(2) })
    );
}

#[test]
fn what_is_no_calendar_is_refused_with_the_reason() {
    let calendar = FaultKind::Calendar;
    assert_eq!(refused(b""), FaultKind::Empty);
    assert_eq!(refused(b" \n\t"), FaultKind::Empty);
    assert_eq!(refused(b"PK\x03\x04\x00\x00"), FaultKind::Archive);
    assert_eq!(refused(b"PK\x03\x04 xl/workbook.xml \x00"), FaultKind::Workbook);
    assert_eq!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00"), FaultKind::Workbook);
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n\x00\x00"), FaultKind::NotText);
    assert_eq!(refused(b"Beste allemaal"), calendar(CalendarFault::NoHeader));
    assert_eq!(refused(b"Beste, allemaal"), calendar(CalendarFault::NoHeader));
    assert_eq!(refused(b"1-2-2022;5-2-2022;vakantie"), calendar(CalendarFault::WhichColumns));
    assert_eq!(refused(b"van;tot;naam\n"), calendar(CalendarFault::NoEntries { line: None }));
    assert_eq!(refused(b"van;naam\n\nooit;feest\n"), calendar(CalendarFault::NoEntries { line: Some(3) }));
    assert_eq!(refused(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n"), calendar(CalendarFault::NoEntries { line: None }));
}

#[test]
fn a_calendar_holds_ten_thousand_entries_and_not_one_more() {
    let rows = |count: usize| {
        let row = |place: usize| format!("2022-01-01;dag {place}\n");
        "datum;naam\n".to_owned() + &(0..count).map(row).collect::<String>()
    };
    assert_eq!(read(&rows(MOST_ENTRIES)).calendar.dates.len(), MOST_ENTRIES);
    let fault = CalendarFault::TooManyEntries { line: MOST_ENTRIES + 2 };
    assert_eq!(refused(rows(MOST_ENTRIES + 1).as_bytes()), FaultKind::Calendar(fault));
    let too_large = vec![b'a'; usize::try_from(LARGEST_FILE_BYTES).unwrap() + 1];
    assert_eq!(refused(&too_large), FaultKind::TooLarge);
}

#[test]
fn every_reason_is_a_sentence_in_both_languages() {
    for language in Language::ALL {
        let texts = Texts::of(language);
        for fault in [
            CalendarFault::NoHeader,
            CalendarFault::WhichColumns,
            CalendarFault::DayOrMonthFirst { line: 4 },
            CalendarFault::NoEntries { line: None },
            CalendarFault::NoEntries { line: Some(3) },
            CalendarFault::TooManyEntries { line: 10_002 },
        ] {
            let words = fault_sentence(texts, &Fault::of_file(FaultKind::Calendar(fault)));
            assert!(words.contains(' ') && !words.contains('{') && !words.contains("calendar-"), "{words}");
        }
    }
    let got = read("van;naam\n1-2-2022;goed\nooit;a\nooit;b\n");
    assert_eq!(
        remarks_sentence(Texts::of(Language::Nl), &got.remarks),
        "Overgeslagen: 2 regels hebben geen datum die te lezen is (regel 3, 4). Schrijf een datum als 1-3-2022 of 1 maart 2022."
    );
    for (language, kind) in Language::ALL.into_iter().flat_map(|it| RemarkKind::ALL.map(|kind| (it, kind))) {
        let remark = CalendarRemark { line: 7, kind };
        let words = remarks_sentence(Texts::of(language), &[remark]);
        assert!(words.ends_with('.') && words.contains('7') && !words.contains("layers-"), "{words}");
    }
    assert_eq!(remarks_sentence(Texts::of(Language::Nl), &[]), "");
}

/// Pieces of calendars in any order, and anything else.
fn nearly_a_calendar() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop_oneof![
        Just("BEGIN:VCALENDAR\n".to_owned()),
        Just("BEGIN:VEVENT\r\n".to_owned()),
        Just("END:VEVENT\n".to_owned()),
        Just("DTSTART:".to_owned()),
        Just("DTEND;VALUE=DATE:".to_owned()),
        Just("DURATION:P".to_owned()),
        Just("SUMMARY:a\\".to_owned()),
        Just("van;tot;naam\n".to_owned()),
        Just("date,name\n".to_owned()),
        Just("\"".to_owned()),
        "[0-9]{1,9}[-/.TDWHMS]?",
        "[ \t]\\PC{0,5}\n",
        "\\PC{0,8}[;,:]\n?",
    ];
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..300),
        prop::collection::vec(pieces, 0..30).prop_map(|pieces| pieces.concat().into_bytes()),
        prop::collection::vec(any::<u8>(), 0..60).prop_map(|bytes| [b"BEGIN:VCALENDAR\n".as_slice(), &bytes].concat()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_bytes_make_the_reader_fall_over_and_what_is_read_is_in_order(bytes in nearly_a_calendar()) {
        if let Ok(got) = read_calendar(&bytes, "x") {
            let calendar = got.calendar;
            prop_assert!(!calendar.bands.is_empty() || !calendar.dates.is_empty());
            prop_assert!(calendar.bands.iter().all(|band| band.from < band.to && !band.name.is_empty()));
            prop_assert!(calendar.bands.is_sorted_by_key(|band| band.from));
            prop_assert!(calendar.dates.is_sorted_by_key(|it| it.date));
            let lines = bytes.split(|&byte| byte == b'\n').count();
            prop_assert!(got.remarks.iter().all(|remark| (1..=lines).contains(&remark.line)));
        }
    }

    #[test]
    fn any_day_comes_back_from_a_table(year in 1990_i16..2041, ordinal in 1_i16..366, dutch: bool) {
        let day = date(year, 1, 1).checked_add(jiff::Span::new().days(i64::from(ordinal - 1))).unwrap();
        let written = if dutch { format!("{}-{}-{}", day.day(), day.month(), day.year()) } else { day.to_string() };
        let got = read(&format!("datum;naam\n{written};x\n"));
        prop_assert_eq!(got.calendar.dates[0].date, day);
    }
}

/// Their tables would be set right in memory at each start of the program, and are never looked at.
#[test]
fn the_time_zones_of_places_do_not_come_along_with_what_follows_repeats() {
    let names = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
    let of_places: Vec<_> = names.filter(|name| name.starts_with("Europe/") || name.starts_with("America/")).collect();
    assert_eq!(of_places, [""; 0], "CHRONO_TZ_TIMEZONE_FILTER, in .cargo/config.toml, was not heeded");
}
