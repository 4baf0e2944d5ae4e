//! What a journey that was read from paper knows of its reading.

use serde::{Deserialize, Serialize};

use super::{Code, Extra};

/// How a journey was read from a sheet of paper.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct FromPaper {
    /// The version of the sheet's geometry.
    pub sheet: u32,
    /// The paper: `a4` or `a3`.
    #[serde(default)]
    pub paper: String,
    /// How each stretch of a curve was found, by curve and in order. What is in none of them was put there by a person.
    #[serde(default)]
    pub stretches: Vec<FoundStretch>,
    /// What was ticked on the sheet. Only a proposal: [`super::Consent`] is set by a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticked: Option<Ticked>,
    /// A person has looked it over. Until then it takes part in nothing about the group.
    #[serde(default)]
    pub checked: bool,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How a stretch of a curve was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FoundStretch {
    /// The curve.
    pub indicator: Code,
    /// Its first day.
    pub from: f64,
    /// Its last day.
    pub to: f64,
    /// How it was found.
    pub found: FoundHow,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How surely a stretch was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FoundHow {
    /// Its own ink is there, and nothing speaks against it.
    Sure,
    /// The line was taken on over an opening.
    Bridged,
    /// Another pencil lies there too.
    Shared,
    /// There is little ink, or more of it elsewhere.
    Weak,
}

/// Which boxes were ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ticked {
    /// To be asked about the drawing.
    pub interview: bool,
    /// To be counted in figures about the group.
    pub group_figures: bool,
    /// To be quoted.
    pub quotes: bool,
}
