//! Dates and numbers as people type them.

use jiff::civil::{Date, date};
use potloodlijn::model::{Language, Precision, Timeline};
use potloodlijn::typed::{DateFault, NumberFault, read_date, read_number, write_date, write_number};
use proptest::prelude::*;

fn period() -> Timeline {
    Timeline::new(date(2021, 9, 1), date(2023, 7, 15))
}

/// As typed for an event on the sheet of that period.
fn read(text: &str, language: Language) -> Result<(Date, Option<Precision>), DateFault> {
    read_date(text, language, Some(&period()), Some(date(2022, 3, 1))).map(|read| (read.from, read.precision))
}

#[test]
fn dates_are_read_as_dutch_and_english_people_write_them() {
    let day = (date(2022, 4, 15), Some(Precision::Day));
    for text in [
        "15-4-2022",
        "15/4/2022",
        "15.4.2022",
        "15 4 2022",
        "15-04-2022",
        "2022-04-15",
        "2022/4/15",
        "15-4-22",
        "15-4-’22",
        "15 april 2022",
        "15 apr 2022",
        "15 apr. 2022",
        "15 apr. '22",
        "15apr2022",
        "vr 15 april 2022",
        "vrijdag 15 april 2022",
        "15/4",
        "15-4",
        "15 april",
        "op 15 april 2022",
        "15 april 2022 om 9:00",
        "2022-04-15T09:30",
        " 15-4-2022 ",
    ] {
        assert_eq!(read(text, Language::Nl), Ok(day), "{text}");
    }
    for text in [
        "April 15, 2022",
        "15 April 2022",
        "15th of April 2022",
        "April 15th, 2022",
        "Apr 15",
        "Friday, 15 Apr 2022",
        "4/15/2022",
        "15/4/2022",
        "15 April",
        "2022-04-15",
    ] {
        assert_eq!(read(text, Language::En), Ok(day), "{text}");
    }
}

#[test]
fn months_seasons_and_parts_of_them_are_as_exact_as_they_are_meant() {
    let month = |year, month, day| Ok((date(year, month, day), Some(Precision::Month)));
    for text in ["april 2022", "apr. 2022", "4-2022", "2022-04", "04/2022", "April ’22"] {
        assert_eq!(read(text, Language::Nl), month(2022, 4, 1), "{text}");
    }
    assert_eq!(read("eind april 2022", Language::Nl), month(2022, 4, 21));
    assert_eq!(read("mid May 2022", Language::En), month(2022, 5, 11));
    // The sheet begins in that month.
    let late = Timeline::new(date(2021, 9, 14), date(2023, 7, 15));
    let begins = read_date("september 2021", Language::Nl, Some(&late), None).unwrap();
    assert_eq!((begins.from, begins.to), (date(2021, 9, 14), date(2021, 9, 30)));
    let season = |year, month| Ok((date(year, month, 1), Some(Precision::Season)));
    for (text, language, wanted) in [
        ("voorjaar 2022", Language::Nl, season(2022, 3)),
        ("summer 2022", Language::En, season(2022, 6)),
        ("herfst 2021", Language::Nl, season(2021, 9)),
        ("winter 2021-2022", Language::Nl, season(2021, 12)),
        ("winter 2022", Language::Nl, season(2022, 1)),
        ("Q2 2022", Language::En, season(2022, 4)),
        ("2e kwartaal 2022", Language::Nl, season(2022, 4)),
    ] {
        assert_eq!(read(text, language), wanted, "{text}");
    }
    assert_eq!(read("rond mei 2022", Language::Nl), Ok((date(2022, 5, 1), Some(Precision::About))));
    assert_eq!(read("2022", Language::Nl), Ok((date(2022, 1, 1), None)));
}

#[test]
fn a_day_without_a_year_is_the_one_in_the_period_nearest_to_what_stood_there() {
    let near = |text: &str, near: Date| read_date(text, Language::Nl, Some(&period()), Some(near)).unwrap().from;
    assert_eq!(near("15/4", date(2022, 1, 1)), date(2022, 4, 15));
    assert_eq!(near("15/4", date(2023, 1, 1)), date(2023, 4, 15));
    assert_eq!(near("1-10", date(2023, 6, 1)), date(2022, 10, 1));
    assert_eq!(read_date("15/4", Language::Nl, None, None), Err(DateFault::NoYear));
}

#[test]
fn what_cannot_be_is_said_and_never_another_date() {
    let outside = DateFault::Outside { from: date(2021, 9, 1), to: date(2023, 7, 15) };
    for (text, fault) in [
        ("31-4-2022", DateFault::NoSuchDay { year: 2022, month: 4, last: 30 }),
        ("29 februari 2022", DateFault::NoSuchDay { year: 2022, month: 2, last: 28 }),
        ("1-4-2031", outside),
        ("april 2019", outside),
        ("15-13-2022", DateFault::NoSuchMonth { month: 13 }),
        ("4/15/2022", DateFault::NoSuchMonth { month: 15 }),
        ("ooit", DateFault::NotADate),
        ("", DateFault::NotADate),
        ("1-2-3-2022", DateFault::NotADate),
        ("15 april mei 2022", DateFault::NotADate),
        ("15 april 2022 of zo", DateFault::NotADate),
        ("12345", DateFault::NotADate),
    ] {
        assert_eq!(read(text, Language::Nl), Err(fault), "{text}");
    }
}

#[test]
fn numbers_are_read_the_way_they_are_written_in_that_language() {
    for (text, nl, en) in [
        ("25.000", Ok(25_000.0), Err(NumberFault::MarksUnclear)),
        ("25,000", Err(NumberFault::MarksUnclear), Ok(25_000.0)),
        ("0,125", Ok(0.125), Err(NumberFault::MarksUnclear)),
        ("9.100 euro", Ok(9_100.0), Err(NumberFault::MarksUnclear)),
        ("€ 25.000,-", Ok(25_000.0), Ok(25_000.0)),
        ("1.234.567,89", Ok(1_234_567.89), Err(NumberFault::MarksUnclear)),
        ("1,234,567.89", Err(NumberFault::MarksUnclear), Ok(1_234_567.89)),
        ("2,5", Ok(2.5), Ok(2.5)),
        ("2.5", Ok(2.5), Ok(2.5)),
        ("25 000", Ok(25_000.0), Ok(25_000.0)),
        ("25 duizend", Ok(25_000.0), Ok(25_000.0)),
        ("1,2 mln", Ok(1_200_000.0), Ok(1_200_000.0)),
        ("25k", Ok(25_000.0), Ok(25_000.0)),
        ("-40", Ok(-40.0), Ok(-40.0)),
        ("€1250", Ok(1250.0), Ok(1250.0)),
        ("1.00.000", Err(NumberFault::MarksUnclear), Err(NumberFault::MarksUnclear)),
        ("veel", Err(NumberFault::NotANumber), Err(NumberFault::NotANumber)),
        ("", Err(NumberFault::NotANumber), Err(NumberFault::NotANumber)),
        ("euro", Err(NumberFault::NotANumber), Err(NumberFault::NotANumber)),
    ] {
        assert_eq!(read_number(text, Language::Nl), nl, "{text} in Dutch");
        assert_eq!(read_number(text, Language::En), en, "{text} in English");
    }
}

proptest! {
    #[test]
    fn what_the_program_writes_it_reads_back(cents in -1_000_000_000_i64..1_000_000_000, ordinal in 0_i64..600) {
        let value = cents as f64 / 100.0;
        for language in Language::ALL {
            let written = write_number(value, language);
            let read = read_number(&written, language);
            prop_assert!(read.is_ok_and(|read| (read - value).abs() < 0.001), "{} as {written}", value);
        }
        let day = period().start.checked_add(jiff::Span::new().days(ordinal)).unwrap();
        prop_assert_eq!(read(&write_date(day), Language::Nl), Ok((day, Some(Precision::Day))));
    }

    #[test]
    fn no_text_makes_a_reader_fall_over(text in "\\PC{0,20}|[0-9./, -]{0,12}|([0-9]{1,4}|mei|april|q|~|eind)([ -][0-9]{1,4}){0,3}") {
        for language in Language::ALL {
            let _ = read_date(&text, language, Some(&period()), None);
            let _ = read_date(&text, language, None, Some(date(2022, 2, 28)));
            let _ = read_number(&text, language);
        }
    }
}
