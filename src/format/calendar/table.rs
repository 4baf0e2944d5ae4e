//! A table with a row for each day or period: `van;tot;naam`, `datum,naam`, `from,to,name` or `date,name`.

use super::dates::read_calendar_date;
use super::{CalendarFault, Collected, RemarkKind};

/// Names of the column with the (first) day.
const FROM: [&str; 10] =
    ["van", "vanaf", "begin", "start", "datum", "from", "date", "begindatum", "startdatum", "start date"];
/// Names of the column with the last day.
const TO: [&str; 9] = ["tot", "tot en met", "t/m", "eind", "einde", "einddatum", "to", "end", "end date"];
/// Names of the column with what there is.
const NAME: [&str; 10] =
    ["naam", "wat", "omschrijving", "titel", "onderwerp", "name", "what", "description", "title", "subject"];

/// Which column is which.
struct Columns {
    from: usize,
    to: Option<usize>,
    name: usize,
}

pub(super) fn read(text: &str, collected: &mut Collected) -> Result<(), CalendarFault> {
    let header = text.lines().find(|line| !line.trim().is_empty()).ok_or(CalendarFault::NoHeader)?;
    let delimiter = [b';', b'\t', b','].into_iter().find(|&byte| header.contains(char::from(byte)));
    let delimiter = delimiter.ok_or(CalendarFault::NoHeader)?;
    let mut rows = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes())
        .into_records();
    let columns = rows.next().and_then(Result::ok).and_then(|row| Columns::find(&row));
    let columns = columns.ok_or(CalendarFault::NoHeader)?;
    for row in rows {
        match row {
            Ok(row) => take(text, &row, &columns, collected)?,
            Err(error) => {
                let line = line_of(text, error.position());
                collected.remark(line, RemarkKind::NotALine);
            }
        }
    }
    Ok(())
}

/// The line on which a row begins, from 1; its position is before the empty lines above it.
fn line_of(text: &str, position: Option<&csv::Position>) -> usize {
    let Some(position) = position else { return 1 };
    let rest = text.as_bytes().get(position.byte() as usize..).unwrap_or_default();
    let above = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    position.line() as usize + above.filter(|&&byte| byte == b'\n').count()
}

fn take(
    text: &str,
    row: &csv::StringRecord,
    columns: &Columns,
    collected: &mut Collected,
) -> Result<(), CalendarFault> {
    let line = line_of(text, row.position());
    let field = |place: usize| row.get(place).unwrap_or_default().trim();
    if row.iter().all(|field| field.trim().is_empty()) {
        return Ok(());
    }
    let from = read_calendar_date(field(columns.from));
    let to_text = columns.to.map(field).unwrap_or_default();
    let to = read_calendar_date(to_text);
    if from.is_some() && to.is_none() && !to_text.is_empty() {
        collected.remark(line, RemarkKind::NoDate);
        return Ok(());
    }
    collected.take(line, from, to, field(columns.name))
}

impl Columns {
    fn find(header: &csv::StringRecord) -> Option<Self> {
        let named =
            |names: &[&str]| header.iter().position(|field| names.contains(&field.trim().to_lowercase().as_str()));
        Some(Self { from: named(&FROM)?, to: named(&TO), name: named(&NAME)? })
    }
}
