//! The page of moments of now beside a drawing.

use jiff::ToSpan;
use jiff::civil::date;
use potloodlijn::model::{Language, MeasurementTime, NowMoment};
use potloodlijn::report::{Paper, now_document};
use potloodlijn::text::Texts;
use uuid::Uuid;

use super::people::{assert_tidy, instrument, journey, words_of};

#[test]
fn a_measurement_is_named_also_where_its_date_has_no_room() {
    let first = date(2025, 3, 3);
    let times = [(MeasurementTime::T0, 0), (MeasurementTime::T1, 3), (MeasurementTime::T2, 12)];
    let moments = times.map(|(time, months): (MeasurementTime, i64)| {
        let values = instrument().indicators.iter().map(|indicator| (indicator.id.clone(), Some(50.0))).collect();
        let at = first.checked_add(months.months()).unwrap();
        NowMoment {
            values,
            ..NowMoment::new(Uuid::from_u128(at.day_of_year() as u128 + months as u128 * 400), at, Some(time))
        }
    });
    for language in Language::ALL {
        let document = now_document(&journey(1), &instrument(), &moments, language, Paper::A4);
        assert_tidy(&document);
        let words = words_of(&document);
        assert!(["T0", "T1", "T2"].iter().all(|time| words.lines().any(|line| line == *time)), "{words}");
    }
}

#[test]
fn the_first_and_the_last_date_are_named_whatever_lies_between() {
    for days in [vec![0, 200, 230], vec![0, 10, 230], vec![0, 1, 2, 3, 4, 5], vec![0, 100, 130, 160, 200, 210, 220]] {
        let first = date(2025, 3, 3);
        let moments: Vec<NowMoment> = days
            .iter()
            .map(|&later: &i64| {
                let values =
                    instrument().indicators.iter().map(|indicator| (indicator.id.clone(), Some(50.0))).collect();
                let at = first.checked_add(later.days()).unwrap();
                NowMoment { values, ..NowMoment::new(Uuid::from_u128(1 + later as u128), at, None) }
            })
            .collect();
        let document = now_document(&journey(1), &instrument(), &moments, Language::Nl, Paper::A4);
        assert_tidy(&document);
        let words = words_of(&document);
        for moment in [&moments[0], &moments[moments.len() - 1]] {
            let date = Texts::of(Language::Nl).date(moment.at);
            assert!(words.lines().any(|line| line == date), "{date} of {days:?}: {words}");
        }
    }
}

#[test]
fn a_row_says_what_its_ends_mean_and_that_a_line_was_not_drawn() {
    let mut journey = journey(1);
    let first = instrument().indicators[0].clone();
    journey.curves.remove(&first.id);
    let moment = NowMoment::new(Uuid::from_u128(1), date(2025, 3, 3), None);
    for language in Language::ALL {
        let document = now_document(&journey, &instrument(), std::slice::from_ref(&moment), language, Paper::A4);
        assert_tidy(&document);
        let words = words_of(&document);
        let told = words.replace('\n', " ");
        for indicator in &instrument().indicators {
            for end in [&indicator.high_end, &indicator.low_end] {
                assert!(told.contains(end.get(language)), "{}: {told}", end.get(language));
            }
        }
        let not_drawn = Texts::of(language).get("now-page-not-drawn");
        assert_eq!(words.lines().filter(|line| *line == not_drawn).count(), 1, "{words}");
    }
}
