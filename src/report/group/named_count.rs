//! What and who was named in each phase, as the pages about a group tell it: a role that one person holds is told as its level.

use crate::analysis::{LevelCount, MentionCount, PhaseCounts};
use crate::model::{About, Group, PhaseLetter};

/// Persons who named one thing, one role or one level in one phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NamedCount {
    /// What or who.
    pub about: About,
    /// The phase.
    pub phase: PhaseLetter,
    /// Persons who named it.
    pub persons: usize,
    /// Persons to whom it did good.
    pub plus: usize,
    /// Persons to whom it did harm.
    pub minus: usize,
    /// Persons in whose journey the phase occurs.
    pub among: usize,
}

impl NamedCount {
    /// What had a part in it.
    pub fn factors(counts: &PhaseCounts) -> Vec<Self> {
        counts.factors.iter().map(Self::of_code).collect()
    }

    /// Who had a part in it. These pages go to colleagues too, and among them "manager: 8 of 8" tells of one person. A level with
    /// such a role is told as a whole: with its other roles told apart, what is left of it would be that person again.
    pub fn actors(group: &Group, counts: &PhaseCounts) -> Vec<Self> {
        let levels = group.levels_of_one();
        let level_of = |row: &MentionCount| group.setup.instrument.actor(&row.code).map(|actor| actor.level);
        let is_told = |row: &&MentionCount| level_of(row).is_none_or(|level| !levels.contains(&level));
        let merged = counts.actor_levels.iter().filter(|row| levels.contains(&row.level));
        counts.actors.iter().filter(is_told).map(Self::of_code).chain(merged.map(Self::of_level)).collect()
    }

    fn of_code(row: &MentionCount) -> Self {
        let MentionCount { code, phase, persons, plus, minus, among } = row.clone();
        Self { about: About::Code(code), phase, persons, plus, minus, among }
    }

    fn of_level(row: &LevelCount) -> Self {
        let LevelCount { level, phase, persons, plus, minus, among } = *row;
        Self { about: About::Level(level), phase, persons, plus, minus, among }
    }
}
