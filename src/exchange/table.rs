//! A tidy table: a row for each observation, a column for each variable, with what each column means.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::model::Bilingual;

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its name in files: small letters.
    pub name: Cow<'static, str>,
    /// What a row of it is, in both languages.
    pub about: Bilingual,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its rows, each with a value for every column.
    pub rows: Vec<Vec<Value>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name in files: small letters and underscores, the same in every language.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// Unit and range, where it is a number: `days`, `0-100`.
    pub unit: &'static str,
    /// What it means, in both languages.
    pub about: Bilingual,
    /// Never empty.
    pub required: bool,
}

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words or a code.
    Text,
    /// A number, at most two decimals.
    Number,
    /// A whole number.
    Integer,
    /// A day of the calendar.
    Date,
    /// Yes or no.
    Flag,
}

/// A value of a cell.
///
/// ```
/// use potloodlijn::exchange::Value;
/// assert_eq!(Value::from("een\r\ntwee"), Value::Text("een\ntwee".into()));
/// assert_eq!((Value::from(""), Value::from(f64::NAN)), (Value::Missing, Value::Missing));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Words or a code; line ends are line feeds.
    Text(String),
    /// A number, at most two decimals.
    Number(f64),
    /// A whole number.
    Integer(i64),
    /// A day of the calendar.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// Nothing was said.
    Missing,
}

impl From<&str> for Value {
    /// Empty words are missing.
    fn from(words: &str) -> Self {
        if words.is_empty() { Self::Missing } else { Self::Text(words.replace("\r\n", "\n").replace('\r', "\n")) }
    }
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        words.as_str().into()
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        if number.is_finite() { Self::Number(number) } else { Self::Missing }
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        i64::try_from(number).map_or(Self::Missing, Self::Integer)
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Missing, Into::into)
    }
}
