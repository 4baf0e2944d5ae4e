//! Public holidays, school holidays, vague dates, and the axis of days they lie on.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use potloodlijn::format::school_holidays;
use potloodlijn::model::{
    Language, Layer, Precision, PublicHoliday, Region, SchoolHolidayKind, Timeline, easter, is_school_holidays,
    public_holidays, vague_span,
};
use potloodlijn::text::{Texts, public_calendar, school_calendar};

#[test]
fn every_day_from_1990_to_2040_maps_to_the_axis_and_back() {
    for start in [date(1990, 1, 1), date(2020, 2, 29)] {
        let timeline = Timeline::new(start, date(2040, 12, 31));
        let mut day = start;
        let mut last = -1.0;
        while day <= timeline.end {
            let place = timeline.day_of(day);
            assert_eq!(place, last + 1.0, "{day} is one after the day before");
            assert_eq!(timeline.date_of(place), day);
            assert_eq!(timeline.date_of(place + 0.99), day, "the whole of {day} is {day}");
            last = place;
            day = day.tomorrow().unwrap();
        }
    }
}

/// Easter Sundays as published in the Astronomical Almanac.
#[test]
fn easter_falls_on_known_days() {
    let known = [
        (1990, 4, 15),
        (1991, 3, 31),
        (1995, 4, 16),
        (1999, 4, 4),
        (2000, 4, 23),
        (2005, 3, 27),
        (2008, 3, 23),
        (2011, 4, 24),
        (2016, 3, 27),
        (2019, 4, 21),
        (2020, 4, 12),
        (2021, 4, 4),
        (2022, 4, 17),
        (2023, 4, 9),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2030, 4, 21),
        (2038, 4, 25),
        (2040, 4, 1),
    ];
    for (year, month, day) in known {
        assert_eq!(easter(year), date(year, month, day));
    }
    for year in 1900..=2299 {
        let easter = easter(year);
        assert_eq!(easter.weekday(), Weekday::Sunday, "{year}");
        assert!((date(year, 3, 22)..=date(year, 4, 25)).contains(&easter), "{year}");
    }
}

fn day_of(year: i16, wanted: PublicHoliday) -> Option<Date> {
    public_holidays(year).into_iter().find(|(_, holiday)| *holiday == wanted).map(|(date, _)| date)
}

#[test]
fn public_holidays_fall_on_known_days() {
    use PublicHoliday as H;
    let known = [
        (H::Ascension, date(2022, 5, 26)),
        (H::WhitSunday, date(2022, 6, 5)),
        (H::WhitMonday, date(2026, 5, 25)),
        (H::GoodFriday, date(2023, 4, 7)),
        (H::EasterMonday, date(2025, 4, 21)),
        (H::LiberationDay, date(2021, 5, 5)),
        (H::NewYear, date(2030, 1, 1)),
        (H::BoxingDay, date(2024, 12, 26)),
        (H::KingsDay, date(2022, 4, 27)),
    ];
    for (holiday, wanted) in known {
        assert_eq!(day_of(wanted.year(), holiday), Some(wanted), "{holiday:?}");
    }
}

#[test]
fn the_monarchs_day_is_never_on_a_sunday() {
    use PublicHoliday as H;
    assert_eq!(day_of(2014, H::KingsDay), Some(date(2014, 4, 26)), "27 April 2014 was a Sunday");
    assert_eq!(day_of(2025, H::KingsDay), Some(date(2025, 4, 26)), "27 April 2025 was a Sunday");
    assert_eq!(day_of(2013, H::QueensDay), Some(date(2013, 4, 30)));
    assert_eq!(day_of(2006, H::QueensDay), Some(date(2006, 4, 29)), "30 April 2006 was a Sunday");
    assert_eq!(day_of(1978, H::QueensDay), Some(date(1978, 5, 1)), "under Juliana it moved to the Monday");
    assert_eq!(day_of(2013, H::KingsDay), None);
    assert_eq!(day_of(2014, H::QueensDay), None);
    for year in 1949..=2100 {
        let day = day_of(year, H::KingsDay).or(day_of(year, H::QueensDay)).unwrap();
        assert_ne!(day.weekday(), Weekday::Sunday, "{year}");
    }
}

#[test]
fn every_year_has_eleven_public_holidays_in_order() {
    for year in 1950..=2100 {
        let days = public_holidays(year);
        assert_eq!(days.len(), 11);
        assert!(days.is_sorted_by_key(|(date, _)| *date), "{year}");
        assert!(days.iter().all(|(date, _)| date.year() == year));
    }
    assert_eq!(public_holidays(-40), [], "and none in a time that nobody worked in");
}

#[test]
fn school_holidays_run_from_saturday_to_sunday_and_last_as_long_as_their_kind() {
    use SchoolHolidayKind as K;
    for holiday in school_holidays() {
        let days = holiday.from.until(holiday.to).unwrap().get_days() + 1;
        let wanted = match holiday.kind {
            K::Autumn | K::Spring | K::May => 9,
            K::Christmas => 16,
            K::Summer => 44,
        };
        assert_eq!(days, wanted, "{holiday:?}");
        assert_eq!(holiday.from.weekday(), Weekday::Saturday, "{holiday:?}");
        let months = match holiday.kind {
            K::Autumn => 10..=11,
            K::Christmas => 12..=12,
            K::Spring => 2..=3,
            K::May => 4..=5,
            K::Summer => 7..=9,
        };
        assert!(months.contains(&holiday.from.month()), "{holiday:?}");
    }
}

#[test]
fn no_school_holiday_is_missing_but_autumn_2015() {
    let mut missing = Vec::new();
    for year in 2015..2030 {
        for region in Region::ALL {
            let (first, last) = (date(year, 8, 1), date(year + 1, 7, 31));
            let of_year =
                school_holidays().iter().filter(|it| it.region == region && (first..=last).contains(&it.from));
            let kinds: Vec<SchoolHolidayKind> = of_year.map(|it| it.kind).collect();
            let different: BTreeSet<_> = kinds.iter().collect();
            assert_eq!(kinds.len(), different.len(), "{year} {region:?}: one of each kind");
            assert!(kinds.is_sorted(), "{year} {region:?}: in order");
            if kinds.len() < 5 {
                missing.push((year, region, different.contains(&SchoolHolidayKind::Autumn)));
            }
        }
    }
    assert_eq!(missing, Region::ALL.map(|region| (2015, region, false)));
}

/// The three regions leave for summer on three different Saturdays, each a week apart at least: that is what they are for.
#[test]
fn regions_leave_for_summer_on_different_days() {
    for year in 2016..=2030 {
        let starts =
            school_holidays().iter().filter(|it| it.kind == SchoolHolidayKind::Summer && it.from.year() == year);
        let starts: BTreeSet<Date> = starts.map(|it| it.from).collect();
        assert_eq!(starts.len(), 3, "{year}");
    }
}

#[test]
fn a_school_calendar_holds_only_what_touches_the_timeline() {
    let timeline = Timeline::new(date(2021, 9, 1), date(2022, 2, 27));
    for (language, names) in
        [(Language::Nl, ["herfst", "kerst", "voorjaar"]), (Language::En, ["autumn", "Christmas", "spring"])]
    {
        let calendar = school_calendar(Texts::of(language), Region::Midden, &timeline);
        let got: Vec<&str> = calendar.bands.iter().map(|band| band.name.as_str()).collect();
        assert_eq!(got, names);
        assert_eq!(calendar.bands[0].from, date(2021, 10, 16));
        assert!(!calendar.shown, "off until someone switches it on");
    }
    let before = Timeline::new(date(1999, 1, 1), date(2001, 1, 1));
    assert!(school_calendar(Texts::of(Language::Nl), Region::Noord, &before).bands.is_empty());
}

#[test]
fn a_public_calendar_holds_the_days_of_the_timeline_with_their_ends() {
    let timeline = Timeline::new(date(2021, 12, 25), date(2022, 1, 1));
    let calendar = public_calendar(Texts::of(Language::Nl), &timeline);
    let got: Vec<&str> = calendar.dates.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(got, ["Kerst", "2e Kerstdag", "Nieuwjaar"]);
}

#[test]
fn layers_have_codes_of_their_own() {
    let mut layers: Vec<Layer> = Region::ALL.map(Layer::SchoolHolidays).to_vec();
    layers.extend([Layer::PublicHolidays, Layer::OfSetup(0), Layer::OfSetup(1), Layer::FromFile]);
    let codes: BTreeSet<String> = layers.iter().map(|layer| layer.code().to_string()).collect();
    assert_eq!(codes.len(), layers.len());
    let school = layers.iter().filter(|layer| is_school_holidays(&layer.code())).count();
    assert_eq!(school, 3);
}

fn spans() -> Timeline {
    Timeline::new(date(2021, 9, 1), date(2023, 8, 31))
}

#[test]
fn a_month_is_the_whole_month_and_a_season_the_whole_season() {
    let timeline = spans();
    let day = timeline.day_of(date(2022, 2, 14));
    let month = vague_span(&timeline, day, None, Precision::Month);
    assert_eq!((timeline.date_of(month.from), timeline.date_of(month.to)), (date(2022, 2, 1), date(2022, 3, 1)));
    let winter = vague_span(&timeline, day, None, Precision::Season);
    assert_eq!((timeline.date_of(winter.from), timeline.date_of(winter.to)), (date(2021, 12, 1), date(2022, 3, 1)));
    for (month, first) in [(3, 3), (5, 3), (8, 6), (9, 9), (11, 9), (12, 12)] {
        let day = timeline.day_of(date(2022, month, 20));
        let season = vague_span(&timeline, day, None, Precision::Season);
        assert_eq!(timeline.date_of(season.from), date(2022, first, 1), "the season of month {month}");
    }
}

#[test]
fn every_vague_span_covers_its_date_and_stays_on_the_timeline() {
    let timeline = spans();
    let length = timeline.length_days();
    let mut date = timeline.start;
    while date <= timeline.end {
        let day = timeline.day_of(date);
        for precision in Precision::ALL {
            for end in [None, Some(day), Some((day + 9.0).min(length)), Some((day + 200.0).min(length))] {
                let span = vague_span(&timeline, day, end, precision);
                let in_order = [0.0, span.from, span.full_from, span.full_to, span.to, length];
                assert!(in_order.is_sorted(), "{date} {end:?} {precision:?}: {span:?}");
                assert!(span.from <= day && span.to >= end.unwrap_or(day), "{date} {end:?} {precision:?}: {span:?}");
            }
        }
        date = date.checked_add(5.days()).unwrap();
    }
}

#[test]
fn a_day_is_sharp_and_about_a_day_is_not() {
    let timeline = spans();
    let sharp = vague_span(&timeline, 100.0, None, Precision::Day);
    assert_eq!((sharp.from, sharp.to), (100.0, 100.0));
    let about = vague_span(&timeline, 100.0, None, Precision::About);
    assert!(about.from < 85.0 && about.to > 115.0 && about.full_from == 100.0 && about.full_to == 100.0, "{about:?}");
}
