//! Sentences for what was typed and is not understood.

use super::Texts;
use crate::typed::{DateFault, NumberFault, write_date};

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

/// Why a text is no number, and how to write one, in a sentence or two.
pub fn number_fault_sentence(texts: &Texts, fault: NumberFault) -> String {
    texts.get(match fault {
        NumberFault::NotANumber => "number-not-a-number",
        NumberFault::MarksUnclear => "number-marks-unclear",
    })
}
