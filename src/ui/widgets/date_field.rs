//! Fields for dates and numbers, read as people write them.

use egui::Ui;
use jiff::civil::Date;

use crate::model::Timeline;
use crate::text::{Texts, date_fault_sentence, number_fault_sentence, number_outside_sentence};
use crate::typed::{TypedDate, read_date, read_number, write_date, write_number};
use crate::ui::widgets::typed_field::{TypedField, typed_field_ui};

/// The width of a field for a date or a number, in points.
const WIDTH: f32 = 124.0;

/// A field for a date.
#[derive(Debug, Clone, Copy)]
pub struct DateField<'a> {
    /// What a reader of the screen calls it.
    pub label: &'a str,
    /// The date that stands there.
    pub date: Date,
    /// It has to lie in this period.
    pub within: Option<&'a Timeline>,
    /// A year by itself says enough.
    pub may_be_year: bool,
}

impl<'a> DateField<'a> {
    /// For any date; a year is its first or last day.
    pub fn any(label: &'a str, date: Date) -> Self {
        Self { label, date, within: None, may_be_year: true }
    }

    /// For something on a timeline, where a year says too little.
    pub fn on(label: &'a str, date: Date, timeline: &'a Timeline) -> Self {
        Self { label, date, within: Some(timeline), may_be_year: false }
    }
}

/// Shows a date to be typed over; gives the new one once the field is left with something that is a date there.
pub fn date_field_ui(ui: &mut Ui, texts: &Texts, field: DateField<'_>) -> Option<TypedDate> {
    let written = write_date(field.date);
    let read = |text: &str| {
        let typed = read_date(text, texts.language(), field.within, Some(field.date));
        let typed = typed.map_err(|fault| date_fault_sentence(texts, fault))?;
        if typed.precision.is_none() && !field.may_be_year { Err(texts.get("date-needs-month")) } else { Ok(typed) }
    };
    typed_field_ui(ui, TypedField { label: field.label, written: &written, width: WIDTH }, read)
}

/// A field for a number of at least 0.
#[derive(Debug, Clone, Copy)]
pub struct NumberField<'a> {
    /// What a reader of the screen calls it.
    pub label: &'a str,
    /// The number that stands there.
    pub value: f64,
    /// It is at most this.
    pub most: f64,
    /// The text of a number that may stand there.
    pub example: &'a str,
}

/// Shows a number to be typed over, written as in that language; gives the new one once the field is left with one that may stand there.
pub fn number_field_ui(ui: &mut Ui, texts: &Texts, field: NumberField<'_>) -> Option<f64> {
    let NumberField { label, value, most, example } = field;
    let language = texts.language();
    let written = write_number(value, language);
    let read = |text: &str| {
        let number =
            read_number(text, language).map_err(|fault| number_fault_sentence(texts, fault, &texts.get(example)))?;
        if (0.0..=most).contains(&number) {
            return Ok(number);
        }
        Err(number_outside_sentence(texts, 0.0, most))
    };
    typed_field_ui(ui, TypedField { label, written: &written, width: WIDTH }, read)
}
