//! What a person likes; kept between sessions, says nothing about what is drawn.

use serde::{Deserialize, Serialize};

use crate::model::Language;

/// What a person likes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The language of the window.
    pub language: Language,
    /// Light or dark paper.
    pub paper: Paper,
    /// The side the tools stand on.
    pub hand: Hand,
    /// Ask what happened where a line turns.
    pub slope_marks: bool,
}

/// Light or dark paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The hand that draws; the tools stand on the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Hand {
    /// Tools on the left.
    #[default]
    Right,
    /// Tools on the right.
    Left,
}

impl Default for Preferences {
    fn default() -> Self {
        let speaks_dutch = sys_locale::get_locale().is_none_or(|locale| locale.to_lowercase().starts_with("nl"));
        let language = if speaks_dutch { Language::Nl } else { Language::En };
        Self { language, paper: Paper::default(), hand: Hand::default(), slope_marks: true }
    }
}
