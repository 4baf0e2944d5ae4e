//! The rows of tables of a few people as text. Of thousands the tables are too much to be held; so they are written a few people at
//! a time, and the points of lines, of which there are thousands a person, straight from the drawing.

use jiff::ToSpan;
use jiff::civil::Date;

use super::comma_separated::{Dialect, names_separated, rows_separated, written_date};
use super::leaving::Leaving;
use super::table::Table;
use super::tables::{BY_PERSON, CURVES, certainty_word};
use crate::model::{Group, Journey, Journeys};

/// The first line of the file of a table.
pub fn first_line(table: &Table, dialect: Dialect) -> String {
    names_separated(table, dialect)
}

/// The lines of the files of all [`super::tables`] that the people in `leaving` have, in the order of those tables; what is about the
/// group and not about a person is not in them.
///
/// ```
/// use potloodlijn::exchange::{Dialect, Leaving, comma_separated, first_line, rows_of_people, tables};
/// use potloodlijn::{demo::example_group, model::{Group, Language}};
/// let example = example_group(3, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let leaving = Leaving::of(&group);
/// for (table, rows) in tables(&leaving).iter().zip(rows_of_people(&leaving, Dialect::Tidy)) {
///     let text = first_line(table, Dialect::Tidy) + std::str::from_utf8(&rows).unwrap();
///     assert_eq!(text, comma_separated(table, Dialect::Tidy));
/// }
/// ```
pub fn rows_of_people(leaving: &Leaving, dialect: Dialect) -> Vec<Vec<u8>> {
    let group = &leaving.group;
    let rows = |(place, table): (usize, fn(&Group) -> Table)| {
        if place == CURVES { curve_rows(group, dialect) } else { rows_separated(&table(group), dialect).into_bytes() }
    };
    BY_PERSON.into_iter().enumerate().map(rows).collect()
}

/// The lines of the table of curves. Nothing in them needs quotes: codes are kebab, and those of participants letters and digits.
fn curve_rows(group: &Group, dialect: Dialect) -> Vec<u8> {
    let segments = group.journeys.iter().flat_map(|journey| journey.curves.values()).flat_map(|curve| &curve.segments);
    let points: usize = segments.map(|segment| segment.points.len()).sum();
    let mut text = Vec::with_capacity(points * TYPICAL_ROW_BYTES);
    let dates = WrittenDates::of(&group.journeys, dialect);
    for journey in &group.journeys {
        add_journey(&mut text, journey, &dates, dialect);
    }
    text
}

/// About as long is a row of the table of curves.
const TYPICAL_ROW_BYTES: usize = 64;

fn add_journey(text: &mut Vec<u8>, journey: &Journey, dates: &WrittenDates, dialect: Dialect) {
    let between = char::from(dialect.delimiter());
    let decimal = if dialect == Dialect::Tidy { b'.' } else { b',' };
    let dates = dates.from(journey.timeline.start);
    let mut row: Vec<u8> = Vec::new();
    for (indicator, curve) in &journey.curves {
        for (place, segment) in curve.segments.iter().enumerate() {
            let ends = format!("{between}{}\n", certainty_word(segment.certainty));
            // What all rows of a stretch begin with stays, and what is each one's own comes behind it.
            row.clear();
            row.extend(format!("{}{between}{indicator}{between}{}{between}", journey.participant, place + 1).bytes());
            let same = row.len();
            for point in &segment.points {
                row.truncate(same);
                add_number(&mut row, point.day, decimal);
                row.push(dialect.delimiter());
                match dates.get(point.day as usize) {
                    Some(date) => row.extend_from_slice(date.as_bytes()),
                    None => row.extend(written_date(journey.timeline.date_of(point.day), dialect).bytes()),
                }
                row.push(dialect.delimiter());
                add_number(&mut row, point.value, decimal);
                row.extend_from_slice(ends.as_bytes());
                text.extend_from_slice(&row);
            }
        }
    }
}

/// The dates of a few people as they are written: they drew about much the same years, all in many points.
#[derive(Default)]
struct WrittenDates {
    first: Date,
    written: Vec<String>,
}

impl WrittenDates {
    /// More days than this are not kept: somebody's year is mistyped.
    const MOST_DAYS: i32 = 36_525;

    /// From the first day of all to the last.
    fn of(journeys: &Journeys, dialect: Dialect) -> Self {
        let timelines = || journeys.iter().map(|journey| &journey.timeline);
        let Some(first) = timelines().map(|timeline| timeline.start).min() else { return Self::default() };
        let Some(last) = timelines().map(|timeline| timeline.end).max() else { return Self::default() };
        if (last - first).get_days() > Self::MOST_DAYS {
            return Self::default();
        }
        let days = first.series(1.day()).take_while(|day| *day <= last);
        Self { first, written: days.map(|day| written_date(day, dialect)).collect() }
    }

    /// Those from `day` on; none when they are not known.
    fn from(&self, day: Date) -> &[String] {
        let place = usize::try_from((day - self.first).get_days());
        place.ok().and_then(|place| self.written.get(place..)).unwrap_or_default()
    }
}

/// `number` with two decimals.
fn add_number(row: &mut Vec<u8>, number: f64, decimal: u8) {
    // The nearest there is to a number of two decimals is written as that one; it is found to be that below.
    let hundredths = (number * 100.0 + 0.5) as u32;
    let is_plain = hundredths < MOST_HUNDREDTHS && f64::from(hundredths) / 100.0 == number;
    if !is_plain {
        row.extend(format!("{number:.2}").bytes().map(|byte| if byte == b'.' { decimal } else { byte }));
        return;
    }
    let whole = hundredths / 100;
    for tens in [1000, 100, 10] {
        if whole >= tens {
            row.push(digit(whole / tens));
        }
    }
    row.extend_from_slice(&[digit(whole), decimal, digit(hundredths / 10), digit(hundredths)]);
}

/// Below so many hundredths there are at most four digits before the decimals: twenty-seven years of days.
const MOST_HUNDREDTHS: u32 = 1_000_000;

/// The last digit of `number`.
fn digit(number: u32) -> u8 {
    b'0' + (number % 10) as u8
}
