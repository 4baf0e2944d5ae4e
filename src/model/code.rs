//! Names that travel in files: codes of the instrument, and codes that stand for people.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

use serde::de::{Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A name inside an instrument, such as `strain` or `manager-support`: lower-case kebab, never shown to a reader.
/// Thousands of people's figures carry the same few, so copies of one share its text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(Arc<str>);

impl Code {
    /// Makes a code, or `None` when `text` is not lower-case kebab (`a-z`, `0-9`, single dashes inside).
    ///
    /// ```
    /// use potloodlijn::model::Code;
    /// assert!(Code::new("manager-support").is_some());
    /// assert!(Code::new("Manager support").is_none());
    /// ```
    pub fn new(text: &str) -> Option<Self> {
        let words_are_kebab = text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        words_are_kebab.then(|| Self(shared(text)))
    }

    /// The code as it stands in a file.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// So many codes of files are shared by all that a thread reads; an instrument has about a hundred.
const MOST_SHARED: usize = 1000;

/// The text of a code; of one that this thread has met lately the same one.
fn shared(text: &str) -> Arc<str> {
    thread_local! {
        static MET: RefCell<HashSet<Arc<str>>> = RefCell::default();
    }
    MET.with_borrow_mut(|met| match met.get(text) {
        Some(code) => Arc::clone(code),
        None => {
            let code: Arc<str> = text.into();
            if met.len() < MOST_SHARED {
                met.insert(Arc::clone(&code));
            }
            code
        }
    })
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(CodeVisitor)
    }
}

/// Reads a code without a copy of its text.
struct CodeVisitor;

impl Visitor<'_> for CodeVisitor {
    type Value = Code;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a lower-case-kebab code")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Code, E> {
        Code::new(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

/// The code a participant carries instead of a name, such as `P07`.
///
/// Kept short and plain, so that it can be written in the boxes of a paper sheet and serve as the name of a file. In order
/// as people count: `P9` before `P10` before `P100`.
///
/// ```
/// use potloodlijn::model::ParticipantCode;
/// let mut codes = ["P100", "P11", "P9"].map(|text| ParticipantCode::new(text).unwrap());
/// codes.sort();
/// assert_eq!(codes.map(|code| code.to_string()), ["P9", "P11", "P100"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ParticipantCode(Arc<str>);

impl ParticipantCode {
    /// The longest code, in characters.
    pub const LONGEST: usize = 24;

    /// Makes a code, or `None` when `text` is empty, longer than [`Self::LONGEST`], or holds anything but letters,
    /// digits, `-` and `_`. White space around it is dropped.
    ///
    /// ```
    /// use potloodlijn::model::ParticipantCode;
    /// assert_eq!(ParticipantCode::new(" P07 ").unwrap().as_str(), "P07");
    /// assert!(ParticipantCode::new("Jan de Vries").is_none());
    /// ```
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        (!text.is_empty() && text.len() <= Self::LONGEST && plain).then(|| Self(text.into()))
    }

    /// The code as it stands in a file.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// It is no ordinary word or number, so that wherever it stands in a text its participant is meant.
    ///
    /// ```
    /// use potloodlijn::model::ParticipantCode;
    /// let stands_out = |code: &str| ParticipantCode::new(code).unwrap().stands_out_in_text();
    /// assert_eq!(["P07", "p7", "Rood", "7", "2021", "team"].map(stands_out), [true, true, true, false, false, false]);
    /// ```
    pub fn stands_out_in_text(&self) -> bool {
        let has = |is: fn(&char) -> bool| self.0.chars().any(|c| is(&c));
        has(char::is_ascii_uppercase) || has(char::is_ascii_lowercase) && has(char::is_ascii_digit)
    }

    /// A file can have this name on every system: Windows gives some names to devices, whatever their ending.
    ///
    /// ```
    /// use potloodlijn::model::ParticipantCode;
    /// assert!(ParticipantCode::new("P07").unwrap().names_a_file());
    /// assert!(!ParticipantCode::new("Nul").unwrap().names_a_file());
    /// assert!(!ParticipantCode::new("com1").unwrap().names_a_file());
    /// ```
    pub fn names_a_file(&self) -> bool {
        names_a_file(&self.0)
    }

    /// Both are the name of one file on systems that do not tell capitals apart.
    ///
    /// ```
    /// use potloodlijn::model::ParticipantCode;
    /// let code = |text| ParticipantCode::new(text).unwrap();
    /// assert!(code("P7").same_file(&code("p7")) && code("P7") != code("p7"));
    /// assert!(!code("P7").same_file(&code("P07")));
    /// ```
    pub fn same_file(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

/// Whether a file can be called `name`, with any ending, on every system.
///
/// ```
/// use potloodlijn::model::names_a_file;
/// assert_eq!(["com1", "com10", "Con", "P07"].map(names_a_file), [false, true, false, true]);
/// ```
pub fn names_a_file(name: &str) -> bool {
    let name = name.trim().to_ascii_lowercase();
    let numbered = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    let is_port = numbered.is_some_and(|number| number.len() == 1 && ("1"..="9").contains(&number));
    !is_port && !["con", "prn", "aux", "nul"].contains(&name.as_str())
}

impl Ord for ParticipantCode {
    fn cmp(&self, other: &Self) -> Ordering {
        // Codes that count alike, such as P1 and P01, still differ.
        counted(&self.0).cmp(counted(&other.0)).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for ParticipantCode {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A code in parts that compare as people count: a number by how large it is, before any other character.
fn counted(code: &str) -> impl Iterator<Item = (u8, usize, &str)> {
    let mut rest = code;
    std::iter::from_fn(move || {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (part, after) = rest.split_at_checked(digits.max(1))?;
        rest = after;
        let number = part.trim_start_matches('0');
        // Of two numbers without leading zeros the longer is the larger.
        Some(if digits > 0 { (0, number.len(), number) } else { (1, 0, part) })
    })
}

impl fmt::Display for ParticipantCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for ParticipantCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ParticipantCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text).ok_or_else(|| {
            serde::de::Error::invalid_value(
                serde::de::Unexpected::Str(&text),
                &"a code of at most 24 letters, digits, - and _, such as P07",
            )
        })
    }
}
