//! Names of months, days and seasons as Dutch and English people write them, whole and short.

/// The months, with the ways to write each.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "february", "feb", "febr"],
    &["maart", "march", "mrt", "mar"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["augustus", "august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

/// Days of the week, whole. A date may begin with one; which it is does not matter.
pub const WEEKDAYS: [&str; 14] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// The same, short. By themselves most of them are words too.
const SHORT_WEEKDAYS: [&str; 19] = [
    "ma", "di", "wo", "woe", "do", "don", "vr", "vrij", "za", "zat", "zo", "mon", "tue", "tues", "wed", "thu", "fri",
    "sat", "sun",
];

/// The month that `word` names, 1–12. A full stop behind it was dropped before.
pub(super) fn month_of(word: &str) -> Option<i8> {
    let place = MONTHS.iter().position(|names| names.contains(&word))?;
    i8::try_from(place + 1).ok()
}

pub(super) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.contains(&word) || SHORT_WEEKDAYS.contains(&word)
}

/// The first month of the season that `word` names. Seasons are those of the weather: winter begins on 1 December.
pub(super) fn season_of(word: &str) -> Option<i8> {
    match word {
        "voorjaar" | "lente" | "spring" => Some(3),
        "zomer" | "summer" => Some(6),
        "najaar" | "herfst" | "autumn" | "fall" => Some(9),
        "winter" => Some(12),
        _ => None,
    }
}
