//! Dates as they stand in tables and calendars of others.

use jiff::civil::Date;

/// Reads `2021-12-31`, `31-12-2021`, `20211231`, each also with `/` or `.`; a time behind it (after a space or `T`) is left
/// out. The day comes before the month, as in the Netherlands.
///
/// ```
/// use jiff::civil::date;
/// use potloodlijn::format::read_calendar_date;
/// for text in ["2021-12-31", "31-12-2021", "31/12/2021", "31.12.2021 09:00", "20211231", "20211231T093000Z"] {
///     assert_eq!(read_calendar_date(text), Some(date(2021, 12, 31)), "{text}");
/// }
/// assert_eq!(read_calendar_date("12-31-2021"), None);
/// ```
pub fn read_calendar_date(text: &str) -> Option<Date> {
    let text = text.trim().split([' ', 'T', 't']).next()?;
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let all_digits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    if !all_digits {
        return None;
    }
    let (year, month, day) = match parts.as_slice() {
        [whole] if whole.len() == 8 => (&whole[..4], &whole[4..6], &whole[6..]),
        [year, month, day] if year.len() == 4 && day.len() <= 2 => (*year, *month, *day),
        [day, month, year] if year.len() == 4 && day.len() <= 2 => (*year, *month, *day),
        _ => return None,
    };
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
