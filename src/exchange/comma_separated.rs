//! A table as text: tidy CSV for scripts, and CSV for a spreadsheet in a Dutch locale.

use jiff::civil::Date;

use super::table::{Table, Value};

/// Who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Scripts and databases: commas, points in numbers, days as `2026-03-02`, no mark at the start.
    Tidy,
    /// A spreadsheet in a Dutch locale: semicolons, commas in numbers, days as `2-3-2026`, a mark at the start, and an apostrophe before
    /// words that a spreadsheet would take for something to work out.
    Dutch,
}

/// What begins so is worked out by a spreadsheet, also when it is what somebody wrote.
const WORKED_OUT: [char; 5] = ['=', '+', '-', '@', '\t'];

/// `table` as UTF-8 text, its names in the first line, line feeds at the ends.
///
/// ```
/// use potloodlijn::exchange::{Column, Dialect, Kind, Table, Value, comma_separated};
/// use potloodlijn::model::Bilingual;
///
/// let about = Bilingual::default();
/// let columns = vec![Column { name: "value", kind: Kind::Number, unit: "0-100", about: about.clone(), required: true }];
/// let table = Table { name: "curves".into(), about, columns, rows: vec![vec![Value::Number(71.5)], vec![Value::Missing]] };
/// assert_eq!(comma_separated(&table, Dialect::Tidy), "value\n71.50\n\"\"\n");
/// assert_eq!(comma_separated(&table, Dialect::Dutch), "\u{feff}value\n71,50\n\"\"\n");
/// let words = Table { rows: vec![vec!["- minder vergaderen".into()]], ..table };
/// assert_eq!(comma_separated(&words, Dialect::Tidy), "value\n- minder vergaderen\n");
/// assert_eq!(comma_separated(&words, Dialect::Dutch), "\u{feff}value\n'- minder vergaderen\n");
/// ```
pub fn comma_separated(table: &Table, dialect: Dialect) -> String {
    names_separated(table, dialect) + &rows_separated(table, dialect)
}

/// The first line of [`comma_separated`].
pub(super) fn names_separated(table: &Table, dialect: Dialect) -> String {
    let names = table.columns.iter().map(|column| column.name.to_owned());
    let text = separated(std::iter::once(names.collect()), dialect);
    if dialect == Dialect::Dutch { format!("\u{feff}{text}") } else { text }
}

/// The lines of [`comma_separated`] after the first.
pub fn rows_separated(table: &Table, dialect: Dialect) -> String {
    separated(table.rows.iter().map(|row| row.iter().map(|value| written(value, dialect)).collect()), dialect)
}

fn separated(records: impl Iterator<Item = Vec<String>>, dialect: Dialect) -> String {
    let mut builder = csv::WriterBuilder::new();
    builder.delimiter(dialect.delimiter());
    let mut writer = builder.from_writer(Vec::new());
    for record in records {
        // Writing to memory does not fail.
        let _always_written = writer.write_record(&record);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

impl Dialect {
    pub(super) fn delimiter(self) -> u8 {
        match self {
            Self::Tidy => b',',
            Self::Dutch => b';',
        }
    }
}

/// A day as it stands in a table.
pub(super) fn written_date(date: Date, dialect: Dialect) -> String {
    match dialect {
        Dialect::Tidy => date.to_string(),
        Dialect::Dutch => format!("{}-{}-{}", date.day(), date.month(), date.year()),
    }
}

fn written(value: &Value, dialect: Dialect) -> String {
    match (value, dialect) {
        (Value::Missing, _) => String::new(),
        (Value::Text(words), Dialect::Dutch) if words.starts_with(WORKED_OUT) => format!("'{words}"),
        (Value::Text(words), _) => words.clone(),
        (Value::Integer(number), _) => number.to_string(),
        // Two decimals always: a spreadsheet takes three for thousands.
        (Value::Number(number), Dialect::Tidy) => format!("{number:.2}"),
        (Value::Number(number), Dialect::Dutch) => format!("{number:.2}").replace('.', ","),
        (Value::Date(date), dialect) => written_date(*date, dialect),
        (Value::Flag(flag), Dialect::Tidy) => flag.to_string(),
        (Value::Flag(flag), Dialect::Dutch) => if *flag { "ja" } else { "nee" }.to_owned(),
    }
}
