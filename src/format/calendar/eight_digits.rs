//! A day as eight digits, as calendars and spreadsheets write it.

use jiff::civil::Date;

/// The day that `20211231` is.
pub(super) fn eight_digits(text: &str) -> Option<Date> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |from: usize, to: usize| text[from..to].parse::<i16>().ok();
    Date::new(part(0, 4)?, i8::try_from(part(4, 6)?).ok()?, i8::try_from(part(6, 8)?).ok()?).ok()
}
