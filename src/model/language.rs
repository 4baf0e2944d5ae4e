//! Languages, and texts in several of them.

use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Extra;

/// The longest code of a language.
const LONGEST: usize = 8;

/// A language, by its code: `nl`. Which ones the program speaks is told by [`crate::text::Texts::languages`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; LONGEST]);

#[expect(non_upper_case_globals, reason = "they read as the two values of a choice, which they are for most users")]
impl Language {
    /// Dutch, the language of most users.
    pub const Nl: Self = Self(*b"nl\0\0\0\0\0\0");
    /// English.
    pub const En: Self = Self(*b"en\0\0\0\0\0\0");
}

impl Language {
    /// The two that every text of the program's own is in, Dutch first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The language with this code: two to eight small letters and hyphens. A single letter before a hyphen names no language: `x-by` is a
    /// field of another program.
    ///
    /// ```
    /// use potloodlijn::model::Language;
    ///
    /// assert_eq!(Language::new("nl"), Some(Language::Nl));
    /// assert_eq!(Language::new("fy").unwrap().code(), "fy");
    /// assert_eq!((Language::new("Nederlands"), Language::new("x-by")), (None, None));
    /// ```
    pub fn new(code: &str) -> Option<Self> {
        let is_code = (2..=LONGEST).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        let names_one = code.split('-').next().is_some_and(|language| language.len() > 1);
        let mut letters = [0; LONGEST];
        letters.get_mut(..code.len()).filter(|_| is_code && names_one)?.copy_from_slice(code.as_bytes());
        Some(Self(letters))
    }

    /// Its code, such as `nl`.
    pub fn code(&self) -> &str {
        let end = self.0.iter().position(|&letter| letter == 0).unwrap_or(LONGEST);
        std::str::from_utf8(&self.0[..end]).unwrap_or_default()
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::Nl
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::new(&code).ok_or_else(|| D::Error::custom("no code of a language, such as nl"))
    }
}

/// A text in several languages: Dutch and English, and others beside them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bilingual {
    /// Dutch; empty where there is none.
    #[serde(default)]
    pub nl: String,
    /// English; empty where there is none.
    #[serde(default)]
    pub en: String,
    /// Other languages by their code, and what else this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Bilingual {
    /// The text in `language`; where it is missing or empty in Dutch, else in English, else in any there is.
    ///
    /// ```
    /// use potloodlijn::model::{Bilingual, Language};
    ///
    /// let text: Bilingual = serde_json::from_str(r#"{ "nl": "Energie", "fy": "Enerzjy" }"#).unwrap();
    /// assert_eq!(text.get(Language::new("fy").unwrap()), "Enerzjy");
    /// assert_eq!(text.get(Language::En), "Energie");
    /// ```
    pub fn get(&self, language: Language) -> &str {
        let others = || self.extra.values().filter_map(serde_json::Value::as_str);
        let exact = match language {
            Language::Nl => Some(self.nl.as_str()),
            Language::En => Some(self.en.as_str()),
            _ => self.extra.get(language.code()).and_then(serde_json::Value::as_str),
        };
        let fallbacks = [Some(self.nl.as_str()), Some(self.en.as_str())].into_iter().flatten().chain(others());
        exact.into_iter().chain(fallbacks).find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// Every text there is, with its language; nothing else that a file held beside them.
    ///
    /// ```
    /// use potloodlijn::model::Bilingual;
    /// let text = r#"{ "nl": "Energie", "en": "", "fy": "Enerzjy", "size": 3 }"#;
    /// let text: Bilingual = serde_json::from_str(text).unwrap();
    /// let told: Vec<String> = text.texts().map(|(language, text)| format!("{language:?} {text}")).collect();
    /// assert_eq!(told, ["nl Energie", "fy Enerzjy"]);
    /// ```
    pub fn texts(&self) -> impl Iterator<Item = (Language, &str)> {
        let own = [(Language::Nl, self.nl.as_str()), (Language::En, self.en.as_str())].into_iter();
        let others = self.extra.iter().filter_map(|(code, text)| Some((Language::new(code)?, text.as_str()?)));
        own.chain(others).filter(|(_, text)| !text.is_empty())
    }

    /// The same texts, without anything else that a file held beside them.
    #[must_use]
    pub fn only_texts(&self) -> Self {
        let mut only = Self::default();
        for (language, text) in self.texts() {
            only.set(language, text.to_owned());
        }
        only
    }

    /// Puts `text` in the place of the one in `language`.
    pub fn set(&mut self, language: Language, text: String) {
        match language {
            Language::Nl => self.nl = text,
            Language::En => self.en = text,
            _ => drop(self.extra.insert(language.code().to_owned(), text.into())),
        }
    }
}
