//! The rows of a table: lines, or several of them where a quotation mark holds them together.

use super::cells::{Cell, DateOrder};
use crate::typed::numbered_lines;

/// A field in quotation marks runs over so many lines at most.
const MOST_LINES_OF_A_FIELD: usize = 30;
/// How the first line begins when a spreadsheet names the mark between columns there.
const NAMES_SEPARATOR: &str = "sep=";

/// One row.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The line it begins on, from 1.
    pub line: usize,
    pub fields: Vec<String>,
    /// A quotation mark opens in it and never closes.
    pub quote_opens: bool,
}

impl Row {
    /// What stands in that column, without white space around it; nothing when there is no such column.
    pub fn field(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.fields.get(column)).map_or("", |field| field.trim())
    }

    /// A date stands in it, in either order.
    pub fn has_date(&self) -> bool {
        self.fields.iter().any(|field| has_date(field))
    }
}

/// The mark that the first line names.
pub(super) fn separator_named(text: &str) -> Option<u8> {
    let first = numbered_lines(text).map(|(_, line)| line.trim_end()).find(|line| !line.trim().is_empty())?;
    let first = first.trim_start_matches('"').trim_end_matches('"');
    let begins = first.get(..NAMES_SEPARATOR.len())?;
    let named = first.as_bytes().get(NAMES_SEPARATOR.len()..)?;
    match named {
        _ if !begins.eq_ignore_ascii_case(NAMES_SEPARATOR) => None,
        // A tab at the end of the line was trimmed.
        [] => Some(b'\t'),
        [separator] if !separator.is_ascii_alphanumeric() => Some(*separator),
        _ => None,
    }
}

/// The rows of `text`, but for empty ones and a line that names the mark between columns.
///
/// A quotation mark that opens holds the next lines as well, up to the one where it closes; when that never comes, or a line in
/// between is a row of its own, the mark is a letter like any other.
pub(super) fn rows_of(text: &str, separator: u8) -> Vec<Row> {
    let lines: Vec<(usize, &str)> = numbered_lines(text).collect();
    let mut rows = Vec::new();
    let mut place = usize::from(separator_named(text).is_some());
    if place == 1 {
        place = lines.iter().position(|(_, line)| !line.trim().is_empty()).map_or(0, |at| at + 1);
    }
    while let Some((line, first)) = lines.get(place) {
        let inside = lines_inside(&lines[place..], separator);
        let whole = lines[place..=place + inside.unwrap_or(0)].iter().map(|(_, text)| *text);
        let whole = whole.collect::<Vec<_>>().join("\n");
        let quote_opens = inside.is_none();
        let fields = fields_of(if quote_opens { first } else { &whole }, separator, !quote_opens);
        if fields.iter().any(|field| !field.trim().is_empty()) {
            rows.push(Row { line: *line, fields, quote_opens });
        }
        place += 1 + inside.unwrap_or(0);
    }
    rows
}

/// How many lines after the first belong to it; none when its quotation mark does not close.
fn lines_inside(lines: &[(usize, &str)], separator: u8) -> Option<usize> {
    let (_, first) = lines.first()?;
    let mut in_quotes = ends_in_quotes(first, separator, false);
    let mut inside = 0;
    while in_quotes {
        inside += 1;
        let (_, next) = lines.get(inside)?;
        let is_row = fields_of(next, separator, false).iter().any(|field| has_date(field));
        if inside > MOST_LINES_OF_A_FIELD || is_row {
            return None;
        }
        in_quotes = ends_in_quotes(next, separator, true);
    }
    Some(inside)
}

/// Whether a quotation mark is open at the end of a line.
fn ends_in_quotes(line: &str, separator: u8, mut in_quotes: bool) -> bool {
    let mut begins_field = !in_quotes;
    let mut bytes = line.bytes().peekable();
    while let Some(byte) = bytes.next() {
        if in_quotes {
            if byte == b'"' && bytes.next_if_eq(&b'"').is_none() {
                in_quotes = false;
            }
        } else if byte == b'"' && begins_field {
            in_quotes = true;
        }
        begins_field = byte == separator && !in_quotes;
    }
    in_quotes
}

fn fields_of(row: &str, separator: u8, quoting: bool) -> Vec<String> {
    let mut builder = csv::ReaderBuilder::new();
    builder.delimiter(separator).flexible(true).has_headers(false).quoting(quoting);
    let mut rows = builder.from_reader(row.as_bytes()).into_records();
    let fields = rows.next().and_then(Result::ok).unwrap_or_default();
    let plain = |field: &str| if quoting { field.to_owned() } else { field.trim().trim_matches('"').to_owned() };
    fields.iter().map(plain).collect()
}

fn has_date(field: &str) -> bool {
    [DateOrder::DayFirst, DateOrder::MonthFirst].into_iter().any(|order| {
        let is_number = field.trim().bytes().all(|byte| byte.is_ascii_digit());
        Cell::read(field, order).is_some_and(|cell| cell.first == cell.last && !is_number)
    })
}
