//! A field for a date, read as people write it.

use egui::{Response, Ui};
use jiff::civil::Date;

/// Reads `15-3-2022`, `15/3/2022`, `15.3.2022` or `2022-03-15`; also `3-2022` and `2022-03`, as the first of that month.
///
/// ```
/// use jiff::civil::date;
/// use potloodlijn::ui::widgets::date_field::read_date;
/// assert_eq!(read_date(" 15-3-2022 "), Some(date(2022, 3, 15)));
/// assert_eq!(read_date("2022-03"), Some(date(2022, 3, 1)));
/// assert_eq!(read_date("31-2-2022"), None);
/// ```
pub fn read_date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.', ' ']).collect();
    let number = |part: &str| part.parse::<i16>().ok();
    let is_year = |part: &str| part.len() == 4;
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if is_year(year) => (number(year)?, number(month)?, number(day)?),
        [day, month, year] if is_year(year) => (number(year)?, number(month)?, number(day)?),
        [year, month] if is_year(year) => (number(year)?, number(month)?, 1),
        [month, year] if is_year(year) => (number(year)?, number(month)?, 1),
        _ => return None,
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `15-3-2022`, as it is typed.
pub fn write_date(date: Date) -> String {
    format!("{}-{}-{}", date.day(), date.month(), date.year())
}

/// Shows `date` to be typed over; gives the new one once the field is left with something that is a date.
pub fn date_field_ui(ui: &mut Ui, typing: &mut DateBeingTyped, label: &str, date: Date) -> Option<Date> {
    let id = ui.make_persistent_id(label);
    let mut text = if typing.field == Some(id) { std::mem::take(&mut typing.text) } else { write_date(date) };
    let response: Response =
        ui.add(egui::TextEdit::singleline(&mut text).id(id).desired_width(124.0).align(egui::Align2::LEFT_CENTER));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, label));
    let left = response.lost_focus();
    let changed = read_date(&text).filter(|&typed| left && typed != date);
    if response.has_focus() {
        *typing = DateBeingTyped { field: Some(id), text };
    } else if typing.field == Some(id) {
        typing.field = None;
    }
    changed
}

/// A date field while someone types in it.
#[derive(Debug, Default)]
pub struct DateBeingTyped {
    /// Which field.
    pub field: Option<egui::Id>,
    /// The text so far.
    pub text: String,
}
