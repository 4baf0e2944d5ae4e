//! The rows of counts, as they stand in an analysis file.

use serde::Serialize;

use crate::analysis::{LevelCount, NoBorders, Skipped, SkippedBecause};
use crate::model::ParticipantCode;

#[derive(Debug, Serialize)]
pub(super) struct LevelRow {
    of: &'static str,
    #[serde(flatten)]
    count: LevelCount,
}

/// The levels of factors, then those of actors.
pub(super) fn levels(factors: Vec<LevelCount>, actors: Vec<LevelCount>) -> Vec<LevelRow> {
    let row = |of: &'static str| move |count| LevelRow { of, count };
    factors.into_iter().map(row("factors")).chain(actors.into_iter().map(row("actors"))).collect()
}

#[derive(Debug, Serialize)]
pub(super) struct SkippedRow {
    participant: ParticipantCode,
    why: String,
}

/// Who takes no part in the lines, then who takes none in the counts by phase, each once.
pub(super) fn skipped(of_lines: &[Skipped], of_counts: &[Skipped]) -> Vec<SkippedRow> {
    let is_new = |row: &&Skipped| of_lines.iter().all(|there| there.participant != row.participant);
    of_lines.iter().chain(of_counts.iter().filter(is_new)).map(SkippedRow::from).collect()
}

impl From<&Skipped> for SkippedRow {
    fn from(skipped: &Skipped) -> Self {
        let why = match skipped.why {
            SkippedBecause::NoConsent => "no consent to group figures".to_owned(),
            SkippedBecause::NotChecked => "not checked".to_owned(),
            SkippedBecause::NoPhaseBorders => "no phase borders".to_owned(),
            SkippedBecause::PhaseDoesNotOccur(letter) => format!("phase {letter} does not occur"),
        };
        Self { participant: skipped.participant.clone(), why }
    }
}

impl SkippedRow {
    pub fn without_borders(participant: &ParticipantCode, why: NoBorders) -> Self {
        let why = match why {
            NoBorders::FewerThanTwoIndicators => "fewer than two indicators that are drawn and not flat",
            NoBorders::PhasesDoNotFit => "the instrument has one phase, or too many",
        };
        Self { participant: participant.clone(), why: why.to_owned() }
    }
}
