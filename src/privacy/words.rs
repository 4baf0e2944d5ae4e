//! What in a text could tell someone apart: names, places, dates, addresses. Plain lists and rules that work without any
//! network; they mark too much rather than too little, and are incomplete all the same. A facilitator replaces what is
//! marked or lets it stand, one by one.
//!
//! The lists are in `assets/words`, with where they come from.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use crate::format::builtin_instruments;
use crate::model::Instrument;
use crate::typed::WEEKDAYS;

/// Something in a text that could tell someone apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// What it looks like.
    pub looks_like: LooksLike,
}

/// What something looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LooksLike {
    /// An address for mail, or of a page.
    Address,
    /// A telephone number, a number plate, a participant's code.
    Number,
    /// A date, a month, a day of the week, a year, a time.
    Date,
    /// A given name.
    Name,
    /// A place.
    Place,
    /// A team, a department, a school.
    Team,
    /// A capital where no sentence begins, or an abbreviation: often a name.
    Capital,
}

/// Months, and days that people name.
const MONTHS_AND_DAYS: [&str; 48] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "jan",
    "feb",
    "mrt",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "okt",
    "nov",
    "dec",
    "january",
    "february",
    "march",
    "june",
    "july",
    "august",
    "october",
    "oct",
    "kerst",
    "kerstvakantie",
    "pasen",
    "pinksteren",
    "koningsdag",
    "sinterklaas",
    "carnaval",
    "hemelvaart",
    "bouwvak",
    "christmas",
    "easter",
    "whitsun",
    "kerstmis",
    "nieuwjaar",
    "ramadan",
    "suikerfeest",
];
/// Words after which a name comes.
const BEFORE_A_NAME: [&str; 18] = [
    "mevrouw", "mevr", "meneer", "mijnheer", "dhr", "mw", "juf", "meester", "dokter", "dr", "drs", "ir", "prof",
    "mister", "mr", "mrs", "ms", "miss",
];
/// Words after which the name of a team or a school comes.
const BEFORE_A_TEAM: [&str; 17] = [
    "team",
    "teams",
    "afdeling",
    "vestiging",
    "locatie",
    "school",
    "klas",
    "groep",
    "opleiding",
    "faculteit",
    "instituut",
    "department",
    "branch",
    "location",
    "class",
    "group",
    "faculty",
];
/// Given names that are ordinary Dutch or English words as well: without a capital they are read as those.
const ORDINARY_WORDS: [&str; 33] = [
    "amber", "arend", "bas", "ben", "elke", "els", "erin", "ernst", "floor", "frank", "harm", "iris", "jack", "jade",
    "jasmijn", "job", "leen", "lies", "lieve", "madelief", "marina", "max", "merel", "pier", "puck", "rob", "roman",
    "roos", "ton", "toon", "trees", "uwe", "viola",
];
/// Words with a capital that tell nobody apart.
const HARMLESS_CAPITALS: [&str; 9] = ["I", "I'm", "I’m", "I'd", "I’d", "I've", "I’ve", "I'll", "I’ll"];

/// What in `text` could tell someone apart, in the order of the text, none over another.
///
/// ```
/// use potloodlijn::privacy::words::{LooksLike, marks};
/// let text = "Toen zei Marieke dat het in maart beter zou gaan.";
/// let found: Vec<(&str, LooksLike)> = marks(text).into_iter().map(|it| (&text[it.at], it.looks_like)).collect();
/// assert_eq!(found, [("Marieke", LooksLike::Name), ("maart", LooksLike::Date)]);
/// // A name that is an ordinary word too is one with a capital.
/// assert!(marks("mijn zus kwam elke week, want ik ben ziek").is_empty());
/// assert_eq!(marks("ik was bij Elke en marieke").len(), 2);
/// ```
pub fn marks(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut sentence_begins = true;
    let mut before = String::new();
    for chunk in chunks(text) {
        let inside = trimmed(text, chunk.clone());
        if let Some(looks_like) = whole_chunk(&text[inside.clone()]) {
            marks.push(Mark { at: inside.clone(), looks_like });
            before.clear();
            sentence_begins = false;
        } else {
            for word in words_in(text, inside.clone()) {
                let written = &text[word.clone()];
                if let Some(looks_like) = single_word(written, &before, sentence_begins) {
                    marks.push(Mark { at: word, looks_like });
                }
                before = written.to_lowercase();
                sentence_begins = false;
            }
        }
        // A title ends in a full stop too, and no sentence begins after it.
        let ends = text[inside.end..chunk.end].contains(['.', '?', '!', '…', ':', ';'])
            && !BEFORE_A_NAME.contains(&before.as_str());
        sentence_begins |= ends || text[chunk.end..].chars().take_while(|c| c.is_whitespace()).any(|c| c == '\n');
    }
    marks
}

/// The marked words of `text` that are not among `accepted`, in the order of the text.
///
/// ```
/// use potloodlijn::privacy::words::unaccepted;
/// let text = "Toen zei Marieke dat het in maart beter zou gaan.";
/// let left = unaccepted(text, &["maart".into()]);
/// assert_eq!((left.len(), &text[left[0].at.clone()]), (1, "Marieke"));
/// ```
pub fn unaccepted(text: &str, accepted: &[String]) -> Vec<Mark> {
    let stands = |mark: &Mark| accepted.iter().any(|word| *word == text[mark.at.clone()]);
    marks(text).into_iter().filter(|mark| !stands(mark)).collect()
}

/// The words of an instrument that stand in every edition and are not those of the program, with what in them could tell
/// someone apart. A facilitator can change them in the set-up only.
pub fn words_of_setup(instrument: &Instrument) -> Vec<(String, Mark)> {
    let ours: HashSet<&str> = builtin_instruments().iter().flat_map(words_of).collect();
    let mut own: Vec<&str> = words_of(instrument).filter(|words| !ours.contains(words)).collect();
    own.sort_unstable();
    own.dedup();
    own.into_iter().flat_map(|words| marks(words).into_iter().map(|mark| (words.to_owned(), mark))).collect()
}

fn words_of(instrument: &Instrument) -> impl Iterator<Item = &str> {
    let indicators = instrument.indicators.iter().flat_map(|it| [&it.name, &it.explanation, &it.low_end, &it.high_end]);
    let phases = instrument.phases.iter().flat_map(|it| [&it.name, &it.meaning]);
    let factors = instrument.factors.iter().flat_map(|it| [&it.name].into_iter().chain(&it.short));
    let actors = instrument.actors.iter().flat_map(|it| [&it.name, &it.mandate].into_iter().chain(&it.short));
    let all = std::iter::once(&instrument.name).chain(indicators).chain(phases).chain(factors).chain(actors);
    all.flat_map(|words| words.texts().map(|(_, words)| words))
}

/// Stretches without white space.
fn chunks(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_whitespace().map(move |chunk| {
        let from = chunk.as_ptr() as usize - text.as_ptr() as usize;
        from..from + chunk.len()
    })
}

/// A chunk without signs around it.
fn trimmed(text: &str, chunk: Range<usize>) -> Range<usize> {
    let written = &text[chunk.clone()];
    let is_inside = |c: char| c.is_alphanumeric() || c == '+';
    let from = written.find(is_inside).unwrap_or(written.len());
    let to = written
        .rfind(char::is_alphanumeric)
        .map_or(from, |at| at + written[at..].chars().next().map_or(0, char::len_utf8));
    chunk.start + from..chunk.start + to.max(from)
}

/// The words in a chunk: "mbo-team" is two, "oma's" is one.
fn words_in(text: &str, chunk: Range<usize>) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut from = None;
    for (at, c) in text[chunk.clone()].char_indices().chain([(chunk.len(), ' ')]) {
        let belongs = c.is_alphanumeric() || from.is_some() && matches!(c, '\'' | '’');
        match (belongs, from) {
            (true, None) => from = Some(at),
            (false, Some(begun)) => {
                words.push(chunk.start + begun..chunk.start + at);
                from = None;
            }
            _ => {}
        }
    }
    words
}

fn whole_chunk(chunk: &str) -> Option<LooksLike> {
    let lower = chunk.to_lowercase();
    if chunk.contains('@') || lower.starts_with("www.") || lower.contains("://") {
        return Some(LooksLike::Address);
    }
    let digits = chunk.chars().filter(char::is_ascii_digit).count();
    let letters = chunk.chars().filter(|c| c.is_alphabetic()).count();
    if digits == 0 {
        return None;
    }
    let separated = chunk.contains(['-', '/', '.', ':']);
    if letters == 0 && separated && digits <= 8 {
        return Some(LooksLike::Date);
    }
    let is_year = digits == 4 && letters == 0 && (chunk.starts_with("19") || chunk.starts_with("20"));
    if is_year || chunk.starts_with(['\'', '’']) {
        return Some(LooksLike::Date);
    }
    // Telephone numbers, number plates, codes, ages, amounts: what has a figure in it can be looked up.
    Some(LooksLike::Number)
}

fn single_word(word: &str, before: &str, sentence_begins: bool) -> Option<LooksLike> {
    let lower = word.to_lowercase();
    let bare = lower.strip_suffix("'s").or_else(|| lower.strip_suffix("’s")).unwrap_or(&lower);
    let has_capital = word.chars().next().is_some_and(char::is_uppercase);
    if MONTHS_AND_DAYS.contains(&bare) || WEEKDAYS.contains(&bare) {
        return Some(LooksLike::Date);
    }
    if given_names().contains(bare) && (has_capital || !ORDINARY_WORDS.contains(&bare))
        || bare.strip_suffix('s').is_some_and(|it| has_capital && given_names().contains(it))
    {
        return Some(LooksLike::Name);
    }
    if places().contains(bare) {
        return Some(LooksLike::Place);
    }
    if BEFORE_A_NAME.contains(&before) {
        return Some(LooksLike::Name);
    }
    if BEFORE_A_TEAM.contains(&before) && (has_capital || word.chars().count() == 1) {
        return Some(LooksLike::Team);
    }
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let is_abbreviation = capitals > 1;
    let is_harmless = HARMLESS_CAPITALS.contains(&word);
    ((has_capital && !sentence_begins || is_abbreviation) && !is_harmless).then_some(LooksLike::Capital)
}

fn given_names() -> &'static HashSet<&'static str> {
    static LIST: OnceLock<HashSet<&str>> = OnceLock::new();
    LIST.get_or_init(|| include_str!("../../assets/words/given-names.txt").lines().collect())
}

fn places() -> &'static HashSet<&'static str> {
    static LIST: OnceLock<HashSet<&str>> = OnceLock::new();
    LIST.get_or_init(|| include_str!("../../assets/words/places.txt").lines().collect())
}
