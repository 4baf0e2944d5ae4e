//! Numbers as they are written in a language.

use crate::model::Language;

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberFault {
    /// It cannot be read as one.
    NotANumber,
    /// Its marks between digits can be read in two ways, or stand where none do.
    MarksUnclear,
}

/// What is written around an amount and says nothing about how large it is.
const AROUND: [&str; 8] = ["euro’s", "euro's", "euros", "euro", "eur", "€", ",-", ",–"];
/// Words for a thousand and more, the longest first.
const MULTIPLES: [(&str, f64); 9] = [
    ("duizend", 1e3),
    ("thousand", 1e3),
    ("miljoen", 1e6),
    ("million", 1e6),
    ("mln.", 1e6),
    ("mln", 1e6),
    ("mio", 1e6),
    ("k", 1e3),
    ("m", 1e6),
];

/// Reads a number the way it is written in `language`: `25.000` is twenty-five thousand in Dutch, and in English `25,000`. The other
/// way round is asked about rather than guessed at. `€`, `euro`, `25.000,-`, `25 duizend` and `1,2 mln` are understood. A mark that
/// cannot be one between thousands is one before decimals.
///
/// ```
/// use potloodlijn::model::Language;
/// use potloodlijn::typed::read_number;
/// assert_eq!(read_number("€ 25.000", Language::Nl), Ok(25_000.0));
/// assert_eq!(read_number("9.100 euro", Language::Nl), Ok(9_100.0));
/// assert_eq!(read_number("25,000.50", Language::En), Ok(25_000.5));
/// assert!(read_number("1.00.000", Language::Nl).is_err());
/// ```
///
/// # Errors
/// Why it is none.
pub fn read_number(text: &str, language: Language) -> Result<f64, NumberFault> {
    let lower = text.trim().to_lowercase();
    let mut bare = lower.as_str();
    while let Some(less) = AROUND.iter().find_map(|it| bare.strip_suffix(it).or_else(|| bare.strip_prefix(it))) {
        bare = less.trim();
    }
    let mut times = 1.0;
    if let Some((less, by)) = MULTIPLES.iter().find_map(|(word, by)| Some((bare.strip_suffix(word)?, *by))) {
        (bare, times) = (less.trim_end(), by);
    }
    // Only where a comma stands before decimals is nothing of them written so.
    let language = if [",-", ",–"].iter().any(|it| lower.contains(it)) { Language::Nl } else { language };
    let negative = bare.strip_prefix(['-', '−']);
    let value = read_digits(negative.unwrap_or(bare).trim_start(), language)? * times;
    let value = if negative.is_some() { -value } else { value };
    if value.is_finite() { Ok(value) } else { Err(NumberFault::NotANumber) }
}

/// A number as it is written in `language`: thousands apart, and at most two decimals.
///
/// ```
/// use potloodlijn::model::Language;
/// use potloodlijn::typed::write_number;
/// assert_eq!(write_number(25_000.0, Language::Nl), "25.000");
/// assert_eq!(write_number(-1234.5, Language::En), "-1,234.5");
/// ```
pub fn write_number(value: f64, language: Language) -> String {
    let (thousands, decimal) = marks(language);
    let written = format!("{:.2}", value.abs());
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let decimals = decimals.trim_end_matches('0');
    let mut text = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            text.push(thousands);
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push(decimal);
        text.push_str(decimals);
    }
    let is_zero = text.chars().all(|c| !c.is_ascii_digit() || c == '0');
    if value < 0.0 && !is_zero { format!("-{text}") } else { text }
}

/// The mark between thousands, and the one before decimals.
fn marks(language: Language) -> (char, char) {
    // Most languages of Europe write as Dutch does.
    if language == Language::En { (',', '.') } else { ('.', ',') }
}

fn read_digits(text: &str, language: Language) -> Result<f64, NumberFault> {
    let (thousands, decimal) = marks(language);
    let is_space = |c: char| c.is_whitespace() || c == '\'' || c == '’';
    if !text.starts_with(|c: char| c.is_ascii_digit() || c == decimal)
        || !text.chars().all(|c| c.is_ascii_digit() || c == thousands || c == decimal || is_space(c))
    {
        return Err(NumberFault::NotANumber);
    }
    let (whole, decimals) = text.split_once(decimal).unwrap_or((text, ""));
    let groups: Vec<&str> = whole.split(|c: char| c == thousands || is_space(c)).collect();
    let grouped =
        groups[0].len() <= 3 && !["", "0"].contains(&groups[0]) && groups[1..].iter().all(|group| group.len() == 3);
    let plain = |digits: &str| digits.chars().all(|c| c.is_ascii_digit());
    let (whole, decimals) = match groups.as_slice() {
        [whole] => ((*whole).to_owned(), decimals),
        _ if grouped => (groups.concat(), decimals),
        // `2.5` in Dutch: no thousands, and one mark only.
        [whole, rest]
            if decimals.is_empty() && rest.len() <= 2 && !text.contains(is_space) && !text.contains(decimal) =>
        {
            ((*whole).to_owned(), *rest)
        }
        _ => return Err(NumberFault::MarksUnclear),
    };
    // A second mark before decimals: of those of the other language, `25,000,000`.
    if !plain(decimals) {
        return Err(NumberFault::MarksUnclear);
    }
    // `25,000` in Dutch and `25.000` in English: nobody writes three decimals, many write the thousands of the other language.
    if decimals.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0" {
        return Err(NumberFault::MarksUnclear);
    }
    if whole.is_empty() && decimals.is_empty() {
        return Err(NumberFault::NotANumber);
    }
    format!("0{whole}.{decimals}0").parse().map_err(|_| NumberFault::NotANumber)
}
