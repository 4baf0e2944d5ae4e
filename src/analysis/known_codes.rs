//! The codes by which lines and factors are found that a figure asks for by what they mean; they stand in a file beside the
//! instruments (`assets/words/codes.json`). An instrument without them lacks those figures.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::model::Code;

/// Codes by what they mean.
#[derive(Debug, Deserialize)]
pub(super) struct KnownCodes {
    /// Lines that are looked at around school holidays, in the order in which they are told.
    pub around_holidays: Vec<Code>,
    /// Factors that say that someone got a new place: another team, adapted work.
    pub new_place: Vec<Code>,
}

/// The codes, read once.
pub(super) fn known_codes() -> &'static KnownCodes {
    static READ_ONCE: OnceLock<KnownCodes> = OnceLock::new();
    READ_ONCE.get_or_init(|| {
        serde_json::from_str(include_str!("../../assets/words/codes.json")).expect("the file in the program is whole")
    })
}
