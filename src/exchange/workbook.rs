//! One workbook for people: a first sheet that says what this is, then a sheet for each table, with words instead of codes
//! where there are any, real dates, frozen heads and filters.

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::table::{Kind, Table, Value};
use crate::model::{Instrument, Language};
use crate::text::Texts;

/// Why no workbook could be made, in the words of the writer.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Fault(String);

impl From<XlsxError> for Fault {
    fn from(error: XlsxError) -> Self {
        Self(error.to_string())
    }
}

/// The most letters a cell of a workbook holds, counted as it counts them (UTF-16).
const MOST_IN_CELL: usize = 32_767;
/// Columns are this wide at most, in letters.
const WIDEST: usize = 60;

/// The workbook of `tables` in `language`; `notes` are the lines of its first sheet. Codes that `instrument` knows are given in
/// words.
///
/// # Errors
/// What the writer of workbooks says, as of a sheet with too many rows.
pub fn workbook(
    tables: &[Table],
    instrument: &Instrument,
    notes: &[String],
    language: Language,
) -> Result<Vec<u8>, Fault> {
    let mut book = Workbook::new();
    let texts = Texts::of(language);
    let first = book.add_worksheet();
    first.set_name(texts.get("exchange-sheet-about"))?;
    first.set_column_width(0, 100)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, line) in notes.iter().enumerate() {
        first.write_string_with_format(row as u32, 0, line, &wrapped)?;
    }
    for table in tables {
        let sheet = book.add_worksheet();
        sheet.set_name(texts.get(&format!("exchange-table-{}", table.name)))?;
        fill(sheet, table, instrument, language)?;
    }
    Ok(book.save_to_buffer()?)
}

fn fill(sheet: &mut Worksheet, table: &Table, instrument: &Instrument, language: Language) -> Result<(), Fault> {
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    for (place, column) in table.columns.iter().enumerate() {
        let place = place as u16;
        sheet.write_string_with_format(0, place, column.about.get(language), &head)?;
        sheet.set_column_width(place, width_of(table, place as usize, language) as f64)?;
    }
    for (row, values) in table.rows.iter().enumerate() {
        for (place, (value, column)) in values.iter().zip(&table.columns).enumerate() {
            write_cell(
                sheet,
                (row as u32 + 1, place as u16),
                value,
                named(instrument, column.name, value, language).as_deref(),
            )?;
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    let (last_row, last_column) = (table.rows.len() as u32, table.columns.len().saturating_sub(1) as u16);
    sheet.autofilter(0, 0, last_row, last_column)?;
    Ok(())
}

/// The words for a code that the instrument knows, in the columns that hold codes.
fn named(instrument: &Instrument, column: &str, value: &Value, language: Language) -> Option<String> {
    let Value::Text(code) = value else { return None };
    let is = |known: &crate::model::Code| known.as_str() == code;
    let name = match column {
        "indicator" => &instrument.indicators.iter().find(|it| is(&it.id))?.name,
        "code" | "who" | "owner" | "offered_by" | "about" => {
            let factor = instrument.factors.iter().find(|it| is(&it.code)).map(|it| &it.name);
            factor.or_else(|| instrument.actors.iter().find(|it| is(&it.code)).map(|it| &it.name))?
        }
        "phase" => {
            let kind = instrument.phases.iter().find(|kind| kind.letter.to_string() == *code)?;
            return Some(format!("{code} {}", kind.name.get(language)));
        }
        _ => return None,
    };
    Some(name.get(language).to_owned())
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    named: Option<&str>,
) -> Result<(), Fault> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    match value {
        Value::Missing => return Ok(()),
        Value::Text(words) => {
            let words = shortened(named.unwrap_or(words));
            sheet.write_string_with_format(row, column, words, &wrapped)?
        }
        Value::Number(number) => {
            sheet.write_number_with_format(row, column, *number, &Format::new().set_num_format("0.00"))?
        }
        Value::Integer(number) => sheet.write_number(row, column, *number as f64)?,
        Value::Date(date) => {
            let day = ExcelDateTime::from_ymd(date.year() as u16, date.month() as u8, date.day() as u8)?;
            sheet.write_datetime_with_format(row, column, &day, &Format::new().set_num_format("d-m-yyyy"))?
        }
        Value::Flag(flag) => sheet.write_boolean(row, column, *flag)?,
    };
    Ok(())
}

/// As much of `words` as a cell holds.
fn shortened(words: &str) -> String {
    let mut left = MOST_IN_CELL;
    words
        .chars()
        .take_while(|letter| {
            letter.len_utf16() <= left && {
                left -= letter.len_utf16();
                true
            }
        })
        .collect()
}

/// Wide enough for most of what is in a column.
fn width_of(table: &Table, place: usize, language: Language) -> usize {
    let column = &table.columns[place];
    let widest = table.rows.iter().take(200).filter_map(|row| match row.get(place) {
        Some(Value::Text(words)) => Some(words.chars().count()),
        _ => None,
    });
    let least = if column.kind == Kind::Date { 11 } else { 9 };
    let head = column.about.get(language).chars().count().min(18);
    widest.max().unwrap_or(0).max(head).max(least).min(WIDEST)
}
