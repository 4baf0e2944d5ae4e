//! One workbook for people: a first sheet that says what this is, then a sheet for each table, with words instead of codes
//! where there are any, real dates, frozen heads and filters.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::points::MAKER;
use super::table::{Column, Kind, Table, Value};
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
/// The number by which workbooks know A4.
const A4: u8 = 9;
/// How high a line of words is, and a row at most, in points.
const LINE_POINTS: f64 = 15.0;
const HIGHEST_POINTS: f64 = 400.0;
/// Columns are this wide at most, in letters.
const WIDEST: usize = 60;

/// The workbook of `tables` in `language`; `notes` are the lines of its first sheet, which also says how many texts were cut off
/// ([`texts_cut`]). Codes that `instrument` knows are given in words.
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
    // Who writes in it later is named in the place of this. A moment must stand there: the earliest that an archive knows says nothing of
    // when it was made.
    let no_moment = ExcelDateTime::from_ymd(1980, 1, 1)?;
    book.set_properties(&DocProperties::new().set_author(MAKER).set_creation_datetime(&no_moment));
    let texts = Texts::of(language);
    let first = book.add_worksheet();
    first.set_name(texts.get("exchange-sheet-about"))?;
    first.set_column_width(0, 100)?;
    on_paper(first);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let cut = texts_cut(tables);
    let about_cut = (cut > 0).then(|| texts.with("exchange-cut", [("n", cut.into())]));
    for (row, line) in notes.iter().chain(&about_cut).enumerate() {
        first.write_string_with_format(row as u32, 0, line, &wrapped)?;
    }
    for table in tables {
        let sheet = book.add_worksheet();
        sheet.set_name(texts.get(&format!("exchange-table-{}", table.name)))?;
        fill(sheet, table, instrument, language)?;
    }
    Ok(book.save_to_buffer()?)
}

/// How many texts in `tables` are longer than a cell of a workbook holds, and end there where the cell does.
pub fn texts_cut(tables: &[Table]) -> usize {
    let is_cut = |value: &&Value| matches!(value, Value::Text(words) if words.encode_utf16().count() > MOST_IN_CELL);
    tables.iter().flat_map(|table| table.rows.iter().flatten()).filter(is_cut).count()
}

fn fill(sheet: &mut Worksheet, table: &Table, instrument: &Instrument, language: Language) -> Result<(), Fault> {
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let words = |value: &Value, column: &Column| match value {
        Value::Text(code) => named(instrument, column.name, value, language).unwrap_or_else(|| code.clone()),
        _ => String::new(),
    };
    let shown: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.iter().zip(&table.columns).map(|(value, it)| words(value, it)).collect())
        .collect();
    let heads: Vec<String> = table.columns.iter().map(|column| head_of(column, language)).collect();
    let widths: Vec<usize> = heads
        .iter()
        .zip(&table.columns)
        .enumerate()
        .map(|(place, (head, it))| width_of(it, head, &shown, place))
        .collect();
    for (place, (words, width)) in heads.iter().zip(&widths).enumerate() {
        sheet.write_string_with_format(0, place as u16, words, &head)?;
        sheet.set_column_width(place as u16, *width as f64)?;
    }
    sheet.set_row_height(0, height_of(&heads, &widths))?;
    for (row, (values, words)) in table.rows.iter().zip(&shown).enumerate() {
        let row_number = row as u32 + 1;
        for (place, (value, words)) in values.iter().zip(words).enumerate() {
            write_cell(sheet, (row_number, place as u16), value, words)?;
        }
        // Not every program makes room for more lines by itself.
        sheet.set_row_height(row_number, height_of(words, &widths))?;
    }
    sheet.set_freeze_panes(1, 1)?;
    on_paper(sheet);
    sheet.set_repeat_rows(0, 0)?;
    let (last_row, last_column) = (table.rows.len() as u32, table.columns.len().saturating_sub(1) as u16);
    sheet.autofilter(0, 0, last_row, last_column)?;
    Ok(())
}

/// Printed, a sheet is as wide as the paper.
fn on_paper(sheet: &mut Worksheet) {
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
}

/// The words for a code of the program or of the instrument, in the columns that hold codes.
fn named(instrument: &Instrument, column: &str, value: &Value, language: Language) -> Option<String> {
    let Value::Text(code) = value else { return None };
    let is = |known: &crate::model::Code| known.as_str() == code;
    let (texts, fixed) = (Texts::of(language), format!("cell-{column}-{code}"));
    if texts.has(&fixed) {
        return Some(texts.get(&fixed));
    }
    let name = match column {
        "levels" => {
            let each = code.split(' ').map(|level| {
                let id = format!("cell-level-{level}");
                if texts.has(&id) { texts.get(&id) } else { level.to_owned() }
            });
            return Some(each.collect::<Vec<_>>().join(", "));
        }
        "indicators" => {
            let each = code.split(' ').map(|id| {
                let known = instrument.indicators.iter().find(|it| it.id.as_str() == id);
                known.map_or(id, |indicator| indicator.name.get(language))
            });
            return Some(each.collect::<Vec<_>>().join(", "));
        }
        "instrument" if instrument.id.as_str() == code => &instrument.name,
        "prompt" => &instrument.prompts.iter().find(|prompt| is(&prompt.id))?.text,
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

fn write_cell(sheet: &mut Worksheet, (row, column): (u32, u16), value: &Value, words: &str) -> Result<(), Fault> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    match value {
        Value::Missing => return Ok(()),
        Value::Text(_) => sheet.write_string_with_format(row, column, shortened(words), &wrapped)?,
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

/// What a column holds; where its codes are given in words, without those codes.
fn head_of(column: &Column, language: Language) -> String {
    let (texts, own) = (Texts::of(language), format!("head-{}", column.name));
    if texts.has(&own) { texts.get(&own) } else { column.about.get(language).to_owned() }
}

/// Wide enough for most of what is in a column, in letters.
fn width_of(column: &Column, head: &str, shown: &[Vec<String>], place: usize) -> usize {
    let widest = shown.iter().take(200).filter_map(|row| row.get(place).map(|words| words.chars().count() + 1)).max();
    let least = if column.kind == Kind::Date { 11 } else { 9 };
    widest.unwrap_or(0).max(head.chars().count().min(18)).max(least).min(WIDEST)
}

/// High enough for the words of a row in columns of these widths, in points.
fn height_of(words: &[String], widths: &[usize]) -> f64 {
    let lines = |(words, width): (&String, &usize)| {
        words.lines().map(|line| (line.chars().count() + 1).div_ceil(*width).max(1)).sum::<usize>()
    };
    let most = words.iter().zip(widths).map(lines).max().unwrap_or(1).max(1);
    (most as f64 * LINE_POINTS).min(HIGHEST_POINTS)
}
