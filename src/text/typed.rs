//! Sentences for what was typed and is not understood.

use super::Texts;
use crate::typed::{DateFault, NumberFault, write_date, write_number};

/// Why a text is no date, and how to write one, in a sentence or two.
pub fn date_fault_sentence(texts: &Texts, fault: DateFault) -> String {
    match fault {
        DateFault::NotADate => texts.get("date-not-a-date"),
        DateFault::NoSuchDay { year, month, last } => {
            let month = format!("{} {year}", texts.month(month));
            texts.with("date-no-such-day", [("month", month.into()), ("last", last.to_string().into())])
        }
        DateFault::NoSuchMonth { month } => texts.with("date-no-such-month", [("month", month.to_string().into())]),
        DateFault::NoYear => texts.get("date-no-year"),
        DateFault::Outside { from, to } => {
            texts.with("date-outside", [("from", write_date(from).into()), ("to", write_date(to).into())])
        }
    }
}

/// Why a text is no number, and how to write one, in a sentence or two. `example` is what may stand in that field.
pub fn number_fault_sentence(texts: &Texts, fault: NumberFault, example: &str) -> String {
    match fault {
        NumberFault::NotANumber => texts.with("number-not-a-number", [("example", example.into())]),
        NumberFault::MarksUnclear => texts.get("number-marks-unclear"),
    }
}

/// Between which numbers one has to lie that lies outside them.
pub fn number_outside_sentence(texts: &Texts, least: f64, most: f64) -> String {
    let written = |number: f64| write_number(number, texts.language()).replace('-', "−");
    texts.with("number-outside", [("least", written(least).into()), ("most", written(most).into())])
}
