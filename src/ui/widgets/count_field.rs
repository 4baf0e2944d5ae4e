//! A field for a whole number, typed or stepped to.

use std::ops::RangeInclusive;

use egui::Ui;

use crate::text::{Texts, number_fault_sentence};
use crate::typed::{NumberFault, read_number};
use crate::ui::widgets::controls::button_ui;
use crate::ui::widgets::typed_field::{TypedField, typed_field_ui};

/// The width of the field, in points.
const WIDTH: f32 = 72.0;

/// A field for a whole number.
#[derive(Debug, Clone)]
pub struct CountField<'a> {
    /// What a reader of the screen calls it.
    pub label: &'a str,
    /// The number that stands there.
    pub value: u32,
    /// It has to lie in here.
    pub within: RangeInclusive<u32>,
}

/// Shows a whole number to be typed over, with a button for one less and one for one more; gives the new one. It is written without
/// marks, as a year is, and read with them.
pub fn count_field_ui(ui: &mut Ui, texts: &Texts, field: &CountField<'_>) -> Option<u32> {
    let CountField { label, value, within } = field;
    let (least, most) = (*within.start(), *within.end());
    let step_ui = |ui: &mut Ui, sign: &str, name: &str, to: Option<u32>| {
        let to = to.filter(|to| within.contains(to));
        let button = ui.add_enabled_ui(to.is_some(), |ui| button_ui(ui, sign)).inner;
        let named = texts.with(name, [("name", (*label).into())]);
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, to.is_some(), &named));
        to.filter(|_| button.clicked())
    };
    let read = |text: &str| {
        let is_whole = |number: &f64| number.fract() == 0.0 && (f64::from(least)..=f64::from(most)).contains(number);
        let whole = match read_number(text, texts.language()) {
            Err(fault @ NumberFault::NotANumber) => {
                return Err(number_fault_sentence(texts, fault, &value.to_string()));
            }
            read => read.ok().filter(is_whole).map(|number| number as u32),
        };
        let bounds = || [("least", least.to_string().into()), ("most", most.to_string().into())];
        whole.ok_or_else(|| texts.with("number-not-whole", bounds()))
    };
    let less = step_ui(ui, "−", "number-less", value.checked_sub(1));
    let typed = typed_field_ui(ui, TypedField { label, written: &value.to_string(), width: WIDTH }, read);
    let more = step_ui(ui, "+", "number-more", value.checked_add(1));
    less.or(typed).or(more)
}
