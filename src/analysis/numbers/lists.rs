//! The rows of counts, as they stand in an analysis file.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analysis::{AnswerCount, EventCount, LevelCount, MentionCount, NoBorders, Skipped, SkippedBecause};
use crate::model::{Code, Domain, Level, ParticipantCode, PhaseLetter};

#[derive(Debug, Serialize)]
pub(super) struct MentionRow {
    code: Code,
    phase: PhaseLetter,
    persons: usize,
    plus: usize,
    minus: usize,
}

impl From<MentionCount> for MentionRow {
    fn from(count: MentionCount) -> Self {
        let MentionCount { code, phase, persons, plus, minus } = count;
        Self { code, phase, persons, plus, minus }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct EventRow {
    domain: Domain,
    phase: PhaseLetter,
    persons: usize,
    count: usize,
}

impl From<EventCount> for EventRow {
    fn from(count: EventCount) -> Self {
        let EventCount { domain, phase, persons, count } = count;
        Self { domain, phase, persons, count }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct LevelRow {
    of: &'static str,
    level: Level,
    phase: PhaseLetter,
    persons: usize,
    plus: usize,
    minus: usize,
}

/// The levels of factors, then those of actors.
pub(super) fn levels(factors: &[LevelCount], actors: &[LevelCount]) -> Vec<LevelRow> {
    let row = |of: &'static str| {
        move |count: &LevelCount| {
            let LevelCount { level, phase, persons, plus, minus } = *count;
            LevelRow { of, level, phase, persons, plus, minus }
        }
    };
    factors.iter().map(row("factors")).chain(actors.iter().map(row("actors"))).collect()
}

#[derive(Debug, Serialize)]
pub(super) struct SkippedRow {
    participant: ParticipantCode,
    why: String,
}

impl From<&Skipped> for SkippedRow {
    fn from(skipped: &Skipped) -> Self {
        let why = match skipped.why {
            SkippedBecause::NoConsent => "no consent to group figures".to_owned(),
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

#[derive(Debug, Serialize)]
pub(super) struct AnswerRow {
    prompt: Code,
    persons: usize,
    individual: usize,
    environment: usize,
    levels: BTreeMap<Level, usize>,
}

impl From<AnswerCount> for AnswerRow {
    fn from(count: AnswerCount) -> Self {
        let AnswerCount { prompt, answered, individual, environment, levels } = count;
        Self { prompt, persons: answered, individual, environment, levels }
    }
}
