//! Dates as Dutch and English people write them.

use jiff::ToSpan;
use jiff::civil::Date;

use super::month_names::{is_weekday, month_of, season_of};
use crate::model::{Language, Precision, Timeline};

/// The last two digits of a year from here on are of the century before.
const FIRST_OF_LAST_CENTURY: i16 = 70;

/// A date as it was meant: one day, or anything up to a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypedDate {
    /// The first day that it may mean.
    pub from: Date,
    /// The last.
    pub to: Date,
    /// How exact it is meant; nothing for a whole year, which no date of an event can say.
    pub precision: Option<Precision>,
}

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFault {
    /// It cannot be read as one.
    NotADate,
    /// That month has no such day; the month as year and 1–12, and its last day.
    NoSuchDay {
        /// Calendar year.
        year: i16,
        /// 1–12.
        month: i8,
        /// The last day of that month.
        last: i8,
    },
    /// There are twelve months.
    NoSuchMonth {
        /// What stands where the month is.
        month: i16,
    },
    /// A day without a year, where it does not follow from anything.
    NoYear,
    /// It is not in the period.
    Outside {
        /// The first day of that period.
        from: Date,
        /// The last.
        to: Date,
    },
}

/// What part of a month or a year is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Begin,
    Middle,
    End,
}

/// What was found in a text, word by word.
#[derive(Debug, Default)]
struct Words {
    numbers: Vec<Number>,
    /// A month, and how many numbers stood before it.
    month: Option<(i8, usize)>,
    season: Option<i8>,
    quarter: bool,
    part: Option<Part>,
    about: bool,
}

/// A number of a date: how it is written tells a year.
#[derive(Debug, Clone, Copy)]
struct Number {
    value: i16,
    digits: usize,
    /// A mark before it says that digits of a year were left out.
    shortened: bool,
}

/// Reads a date: `15-4-2022`, `15/4/22`, `2022-04-15`, `15 april 2022`, `vr 15 apr. ’22`, `April 15th, 2022`, `15/4`, `4-2022`,
/// `april 2022`, `begin april 2022`, `rond mei 2022`, `voorjaar 2022`, `winter 2021-2022`, `2022`. A day without a year is
/// the one in the period `within` that is nearest to `near`. Numbers stand with the day first; in English also with the month
/// first where nothing else can be meant.
///
/// ```
/// use jiff::civil::date;
/// use potloodlijn::model::{Language, Precision};
/// use potloodlijn::typed::read_date;
/// let read = read_date("april 2022", Language::Nl, None, None).unwrap();
/// assert_eq!((read.from, read.precision), (date(2022, 4, 1), Some(Precision::Month)));
/// assert!(read_date("31-4-2022", Language::Nl, None, None).is_err());
/// ```
///
/// # Errors
/// Why it is none.
pub fn read_date(
    text: &str,
    language: Language,
    within: Option<&Timeline>,
    near: Option<Date>,
) -> Result<TypedDate, DateFault> {
    let words = Words::of(text).ok_or(DateFault::NotADate)?;
    let year_of = |month, day| nearest_year(month, day, within, near);
    let mut read = words.meant(language, &year_of)?;
    if words.about {
        read.precision = Some(Precision::About);
    }
    let Some(within) = within else { return Ok(read) };
    if read.to < within.start || read.from > within.end {
        return Err(DateFault::Outside { from: within.start, to: within.end });
    }
    Ok(TypedDate { from: read.from.max(within.start), to: read.to.min(within.end), ..read })
}

/// `15-3-2022`, as it is typed.
pub fn write_date(date: Date) -> String {
    format!("{}-{}-{}", date.day(), date.month(), date.year())
}

/// The year in which a day of the year falls in the period `within`, nearest to `near`; the year of `near` where there is no
/// period.
///
/// ```
/// use jiff::civil::date;
/// use potloodlijn::{model::Timeline, typed::nearest_year};
/// let period = Timeline::new(date(2021, 9, 1), date(2023, 8, 31));
/// assert_eq!(nearest_year(1, 15, Some(&period), Some(date(2022, 11, 1))), Some(2023));
/// assert_eq!(nearest_year(1, 15, Some(&period), None), Some(2022));
/// assert_eq!(nearest_year(1, 15, None, None), None);
/// ```
pub fn nearest_year(month: i8, day: i8, within: Option<&Timeline>, near: Option<Date>) -> Option<i16> {
    let Some(within) = within else { return near.map(Date::year) };
    let near = near.unwrap_or(within.start);
    let dates = (within.start.year()..=within.end.year()).filter_map(|year| Date::new(year, month, day).ok());
    let inside = dates.filter(|date| (within.start..=within.end).contains(date));
    let nearest = inside.min_by_key(|&date| (date - near).get_days().abs());
    // Outside the period it is still a date, which is then said to be outside.
    nearest.map(Date::year).or(Some(near.year()))
}

impl Words {
    fn of(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let mut words = Self::default();
        let mut shortened = false;
        let mut rest = without_time(&text);
        while let Some(letter) = rest.chars().next() {
            let is_digit = letter.is_ascii_digit();
            let same = |c: char| if is_digit { c.is_ascii_digit() } else { c.is_alphabetic() };
            let length = rest.find(|c| !same(c)).unwrap_or(rest.len());
            if length == 0 {
                let is_mark = matches!(letter, '\'' | '’' | '‘');
                if !(is_mark || letter.is_whitespace() || "-–/.,~".contains(letter)) {
                    return None;
                }
                words.about |= letter == '~';
                shortened = is_mark;
                rest = &rest[letter.len_utf8()..];
                continue;
            }
            let (word, after) = rest.split_at(length);
            words.take(word, is_digit, shortened)?;
            shortened = false;
            rest = after;
        }
        Some(words)
    }

    fn take(&mut self, word: &str, is_digit: bool, shortened: bool) -> Option<()> {
        if is_digit {
            self.numbers.push(Number { value: word.parse().ok()?, digits: word.len(), shortened });
            return Some(());
        }
        if let Some(month) = month_of(word) {
            return self.month.replace((month, self.numbers.len())).is_none().then_some(());
        }
        if let Some(season) = season_of(word) {
            return self.season.replace(season).is_none().then_some(());
        }
        match word {
            "q" | "kwartaal" | "quarter" => self.quarter = true,
            "begin" | "start" | "early" | "beginning" => self.part = Some(Part::Begin),
            "medio" | "half" | "halverwege" | "midden" | "mid" => self.part = Some(Part::Middle),
            "eind" | "einde" | "end" | "late" => self.part = Some(Part::End),
            "rond" | "omstreeks" | "ongeveer" | "circa" | "ca" | "around" | "about" | "approximately" => {
                self.about = true;
            }
            "e" | "de" | "ste" | "st" | "nd" | "rd" | "th" | "of" | "the" | "het" | "in" | "op" | "on" | "van"
            | "om" | "at" => {}
            _ if is_weekday(word) && self.numbers.is_empty() => {}
            _ => return None,
        }
        Some(())
    }

    fn meant(&self, language: Language, year_of: &dyn Fn(i8, i8) -> Option<i16>) -> Result<TypedDate, DateFault> {
        let numbers = self.numbers.as_slice();
        match (self.month, self.season, numbers) {
            (None, None, [quarter, year]) if self.quarter => Self::quarter_of(*quarter, *year),
            (Some((month, _)), None, [year]) if year.is_year() => self.in_month(year.year(), month),
            (Some((month, before)), None, [day]) if before <= 1 => {
                one_day(year_of(month, day.value as i8), month, day.value)
            }
            (Some((month, _)), None, [a, b]) => {
                let (day, year) = if a.is_year() && !b.is_year() { (b, a) } else { (a, b) };
                one_day(Some(year.year()), month, day.value)
            }
            (None, Some(first), [year]) => season(first, year.year(), None),
            (None, Some(first), [one, other]) => season(first, one.year(), Some(other.year())),
            (None, None, [a, b, c]) => in_numbers(*a, *b, *c, language),
            (None, None, [a, b]) if a.is_year() => self.in_month(a.year(), month_number(b.value)?),
            (None, None, [a, b]) if b.is_year() => self.in_month(b.year(), month_number(a.value)?),
            (None, None, [day, month]) => {
                let (day, month) = day_and_month(day.value, month.value, language)?;
                one_day(year_of(month, day as i8), month, day)
            }
            (None, None, [year]) if year.is_year() && !year.shortened => self.in_year(year.year()),
            (None, None, [whole]) if whole.digits > 4 => Err(DateFault::NotADate),
            _ => Err(DateFault::NotADate),
        }
    }

    fn in_month(&self, year: i16, month: i8) -> Result<TypedDate, DateFault> {
        let first = Date::new(year, month, 1).map_err(|_| DateFault::NotADate)?;
        let last = first.last_of_month();
        let day = |day: i8| Date::new(year, month, day).unwrap_or(last);
        let (from, to) = match self.part {
            None => (first, last),
            Some(Part::Begin) => (first, day(10)),
            Some(Part::Middle) => (day(11), day(20)),
            Some(Part::End) => (day(21), last),
        };
        Ok(TypedDate { from, to, precision: Some(Precision::Month) })
    }

    fn in_year(&self, year: i16) -> Result<TypedDate, DateFault> {
        match self.part {
            None => months(year, 1, 12, None),
            Some(Part::Begin) => months(year, 1, 3, Some(Precision::Season)),
            Some(Part::Middle) => months(year, 6, 3, Some(Precision::Season)),
            Some(Part::End) => months(year, 10, 3, Some(Precision::Season)),
        }
    }

    fn quarter_of(quarter: Number, year: Number) -> Result<TypedDate, DateFault> {
        let (quarter, year) = if quarter.is_year() { (year, quarter) } else { (quarter, year) };
        match quarter.value {
            1..=4 => months(year.year(), (quarter.value as i8 - 1) * 3 + 1, 3, Some(Precision::Season)),
            _ => Err(DateFault::NotADate),
        }
    }
}

impl Number {
    fn is_year(self) -> bool {
        self.digits == 4 || (self.shortened && self.digits == 2)
    }

    /// With its century.
    fn year(self) -> i16 {
        match (self.digits, self.value) {
            (1 | 2, short) if short < FIRST_OF_LAST_CENTURY => 2000 + short,
            (1 | 2, short) => 1900 + short,
            (_, whole) => whole,
        }
    }
}

/// What stands before a time of the day.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let before = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    before.strip_suffix('t').unwrap_or(before)
}

fn in_numbers(a: Number, b: Number, c: Number, language: Language) -> Result<TypedDate, DateFault> {
    if a.digits == 4 {
        return one_day(Some(a.value), month_number(b.value)?, c.value);
    }
    if c.digits != 4 && c.digits != 2 {
        return Err(DateFault::NotADate);
    }
    let (day, month) = day_and_month(a.value, b.value, language)?;
    one_day(Some(c.year()), month, day)
}

fn day_and_month(first: i16, second: i16, language: Language) -> Result<(i16, i8), DateFault> {
    if language == Language::En && second > 12 && (1..=12).contains(&first) {
        return Ok((second, first as i8));
    }
    Ok((first, month_number(second)?))
}

fn month_number(month: i16) -> Result<i8, DateFault> {
    if (1..=12).contains(&month) { Ok(month as i8) } else { Err(DateFault::NoSuchMonth { month }) }
}

fn one_day(year: Option<i16>, month: i8, day: i16) -> Result<TypedDate, DateFault> {
    let year = year.ok_or(DateFault::NoYear)?;
    let first = Date::new(year, month, 1).map_err(|_| DateFault::NotADate)?;
    let last = first.days_in_month();
    let date = i8::try_from(day).ok().and_then(|day| Date::new(year, month, day).ok());
    let date = date.ok_or(DateFault::NoSuchDay { year, month, last })?;
    Ok(TypedDate { from: date, to: date, precision: Some(Precision::Day) })
}

/// `winter 2022` is what there is of it at the start of that year, `winter 2021-2022` the whole.
fn season(first_month: i8, year: i16, next: Option<i16>) -> Result<TypedDate, DateFault> {
    let season = Some(Precision::Season);
    match (first_month, next) {
        (12, None) => months(year, 1, 2, season),
        (12, Some(next)) if next == year + 1 => months(year, 12, 3, season),
        (_, None) => months(year, first_month, 3, season),
        _ => Err(DateFault::NotADate),
    }
}

fn months(year: i16, first: i8, count: i32, precision: Option<Precision>) -> Result<TypedDate, DateFault> {
    let from = Date::new(year, first, 1).map_err(|_| DateFault::NotADate)?;
    let to = from.checked_add((count - 1).months()).map_err(|_| DateFault::NotADate)?.last_of_month();
    Ok(TypedDate { from, to, precision })
}
