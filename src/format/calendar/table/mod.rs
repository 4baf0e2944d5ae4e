//! A table with a row for each day or period: `van;tot;naam`, `datum,naam`, `from,to,name` or `date,name`, as spreadsheets and
//! calendars save it.

pub(super) mod cells;
pub(super) mod columns;
mod rows;

use jiff::civil::Date;

use self::cells::{Cell, DateOrder, is_midnight, is_yes};
use self::columns::{Columns, find_columns};
use self::rows::{Row, rows_of, separator_named};
use super::collected::Collected;
use super::told::{CalendarFault, CalendarReading, RemarkKind};
use crate::typed::decode;

/// Marks that stand between columns.
const SEPARATORS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// So many rows are shown when it is asked which column holds what.
const SHOWN_ROWS: usize = 6;

pub(super) fn read(text: &str, reading: &CalendarReading<'_>, collected: &mut Collected) -> Result<(), CalendarFault> {
    let table = Table::of(text)?;
    let columns = match reading.columns {
        Some(told) => Columns::told(told),
        None => find_columns(&table.rows).ok_or(table.without_header())?,
    };
    let (above, rows) = table.rows.split_at(columns.first_row.min(table.rows.len()));
    // The last of those above has the names of the columns.
    for row in above.iter().take(columns.first_row.saturating_sub(1)) {
        collected.remark(row.line, RemarkKind::AboveHeader);
    }
    let order = match reading.order {
        Some(told) => told,
        None => order_of(rows, &columns)?,
    };
    rows.iter().try_for_each(|row| take(row, &columns, order, reading.for_owner, collected))
}

/// The first rows of a table, to ask which column holds what; none when it is no table.
///
/// ```
/// use potloodlijn::format::first_rows;
/// assert_eq!(first_rows(b"wat;wanneer\nToetsen;15-4-2022\n"), [["wat", "wanneer"], ["Toetsen", "15-4-2022"]]);
/// assert!(first_rows(b"Beste allemaal").is_empty());
/// ```
pub fn first_rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = decode(bytes).map(|read| read.text.into_owned()).unwrap_or_default();
    let rows = Table::of(&text).map(|table| table.rows).unwrap_or_default();
    rows.into_iter().take(SHOWN_ROWS).map(|row| row.fields).collect()
}

/// Rows of fields, empty ones left out.
struct Table {
    rows: Vec<Row>,
}

impl Table {
    /// Split at the mark that the file names, else at the one with which the names of columns are found, else at the one with
    /// which most rows have a date.
    fn of(text: &str) -> Result<Self, CalendarFault> {
        if let Some(separator) = separator_named(text) {
            return Ok(Self { rows: rows_of(text, separator) });
        }
        let present = SEPARATORS.into_iter().filter(|&separator| text.contains(char::from(separator)));
        let tables: Vec<Self> = present.map(|separator| Self { rows: rows_of(text, separator) }).collect();
        let dated = |table: &Self| table.rows.iter().filter(|row| row.has_date()).count();
        let has_header = |table: &Self| find_columns(&table.rows).is_some();
        let best = tables.into_iter().max_by_key(|table| (has_header(table), dated(table)));
        best.ok_or(CalendarFault::NoHeader)
    }

    /// A table with dates needs an answer; without any it is none.
    fn without_header(&self) -> CalendarFault {
        let has_dates = self.rows.iter().any(|row| row.has_date() && row.fields.len() > 1);
        if has_dates { CalendarFault::WhichColumns } else { CalendarFault::NoHeader }
    }
}

/// Whether the day or the month comes first, by what fits most rows. Dutch tables and dates with dots have the day first
/// where both fit; of others that has to be asked.
fn order_of(rows: &[Row], columns: &Columns) -> Result<DateOrder, CalendarFault> {
    let fits =
        |order: DateOrder| rows.iter().filter(|row| days_of(row, columns, order).is_some_and(|it| !it.early())).count();
    let (day_first, month_first) = (fits(DateOrder::DayFirst), fits(DateOrder::MonthFirst));
    let differs = |row: &&Row| {
        let days = |order| days_of(row, columns, order).map(|it| (it.from, it.to));
        days(DateOrder::DayFirst) != days(DateOrder::MonthFirst)
    };
    let Some(first) = rows.iter().find(differs) else { return Ok(DateOrder::DayFirst) };
    match day_first.cmp(&month_first) {
        std::cmp::Ordering::Greater => Ok(DateOrder::DayFirst),
        std::cmp::Ordering::Equal if columns.is_dutch => Ok(DateOrder::DayFirst),
        std::cmp::Ordering::Less if !columns.is_dutch => Ok(DateOrder::MonthFirst),
        _ => Err(CalendarFault::DayOrMonthFirst { line: first.line }),
    }
}

/// The first and last day of a row.
struct Days {
    from: Date,
    to: Option<Date>,
}

impl Days {
    fn early(&self) -> bool {
        self.to.is_some_and(|to| to < self.from)
    }
}

/// The days of a row; none where a date cannot be read.
fn days_of(row: &Row, columns: &Columns, order: DateOrder) -> Option<Days> {
    let from = Cell::read(row.field(Some(columns.from)), order)?;
    let to_text = row.field(columns.to);
    let to = if to_text.is_empty() { None } else { Some(Cell::read(to_text, order)?) };
    // A month or a whole year is a period by itself.
    let last = to.as_ref().map_or(from.last, |to| to.last);
    let time = |cell: &Cell, column: Option<usize>| cell.is_midnight || is_midnight(row.field(column));
    let whole_days = time(&from, columns.from_time) || is_yes(row.field(columns.all_day));
    // A whole day ends where the next begins.
    let ends_at_midnight = to.as_ref().is_some_and(|to| time(to, columns.to_time)) && whole_days && last > from.first;
    let last = if ends_at_midnight { last.yesterday().ok()? } else { last };
    let is_one_day = to.is_none() && last == from.first;
    Some(Days { from: from.first, to: (!is_one_day).then_some(last) })
}

fn take(
    row: &Row,
    columns: &Columns,
    order: DateOrder,
    for_owner: bool,
    collected: &mut Collected,
) -> Result<(), CalendarFault> {
    if !for_owner && is_yes(row.field(columns.private)) {
        collected.remark(row.line, RemarkKind::Private);
        return Ok(());
    }
    let days = days_of(row, columns, order).map(|days| (days.from, days.to));
    if collected.take(row.line, days.as_slice(), row.field(Some(columns.name)))? && row.quote_opens {
        collected.remark(row.line, RemarkKind::QuoteOpens);
    }
    Ok(())
}
