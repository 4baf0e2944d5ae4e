//! The rows of tables of a few people as text. Of thousands the tables are too much to be held; so they are written a few people at
//! a time, and the points of lines, of which there are thousands a person, straight from the drawing.

use super::comma_separated::{Dialect, names_separated, rows_separated, written_date};
use super::leaving::Leaving;
use super::table::Table;
use super::tables::{BY_PERSON, CURVES, certainty_word};
use crate::model::{Group, Journey};

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
/// group.journeys = example.journeys;
/// let leaving = Leaving::of(&group);
/// for (table, rows) in tables(&leaving).iter().zip(rows_of_people(&leaving, Dialect::Tidy)) {
///     assert_eq!(first_line(table, Dialect::Tidy) + &rows, comma_separated(table, Dialect::Tidy));
/// }
/// ```
pub fn rows_of_people(leaving: &Leaving, dialect: Dialect) -> Vec<String> {
    let group = &leaving.group;
    let rows = |(place, table): (usize, fn(&Group) -> Table)| {
        if place == CURVES { curve_rows(group, dialect) } else { rows_separated(&table(group), dialect) }
    };
    BY_PERSON.into_iter().enumerate().map(rows).collect()
}

/// The lines of the table of curves. Nothing in them needs quotes: codes are kebab, and those of participants letters and digits.
fn curve_rows(group: &Group, dialect: Dialect) -> String {
    let mut text = String::new();
    for journey in &group.journeys {
        add_journey(&mut text, journey, dialect);
    }
    text
}

fn add_journey(text: &mut String, journey: &Journey, dialect: Dialect) {
    let separator = char::from(dialect.delimiter());
    let decimal = if dialect == Dialect::Tidy { '.' } else { ',' };
    // Lines of one person go over the same days.
    let days = journey.timeline.length_days().max(0.0) as usize + 1;
    let dates: Vec<String> = (0..days).map(|day| written_date(journey.timeline.date_of(day as f64), dialect)).collect();
    for (indicator, curve) in &journey.curves {
        for (place, segment) in curve.segments.iter().enumerate() {
            let begins = format!("{}{separator}{indicator}{separator}{}{separator}", journey.participant, place + 1);
            let ends = format!("{separator}{}\n", certainty_word(segment.certainty));
            text.reserve(segment.points.len() * (begins.len() + ends.len() + 24));
            for point in &segment.points {
                text.push_str(&begins);
                add_number(text, point.day, decimal);
                text.push(separator);
                match dates.get(point.day as usize) {
                    Some(date) => text.push_str(date),
                    None => text.push_str(&written_date(journey.timeline.date_of(point.day), dialect)),
                }
                text.push(separator);
                add_number(text, point.value, decimal);
                text.push_str(&ends);
            }
        }
    }
}

/// `number` with two decimals.
fn add_number(text: &mut String, number: f64, decimal: char) {
    let hundredths = (number * 100.0).round();
    // The nearest there is to a number of two decimals is written as that one.
    let is_plain = (0.0..MOST_HUNDREDTHS).contains(&hundredths) && hundredths / 100.0 == number;
    if !is_plain {
        text.push_str(&format!("{number:.2}").replace('.', decimal.encode_utf8(&mut [0; 4])));
        return;
    }
    let hundredths = hundredths as u32;
    add_digits(text, hundredths / 100);
    text.push(decimal);
    text.push(digit(hundredths / 10));
    text.push(digit(hundredths));
}

/// So many hundredths are written digit by digit.
const MOST_HUNDREDTHS: f64 = 1e9;

fn add_digits(text: &mut String, number: u32) {
    if number > 9 {
        add_digits(text, number / 10);
    }
    text.push(digit(number));
}

/// The last digit of `number`.
fn digit(number: u32) -> char {
    char::from(b'0' + (number % 10) as u8)
}
