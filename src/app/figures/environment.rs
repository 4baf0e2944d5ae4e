//! What the environment is drawn from.

use crate::analysis::{
    AroundHolidays, HelpGiven, HelpKinds, Isolation, LevelCount, NewPlace, PhaseDuration, around_holidays, help_given,
    help_kinds, isolation, named_at_work, new_place, phase_durations,
};
use crate::model::Group;

/// What the environment is drawn from.
#[derive(Debug)]
pub struct EnvironmentFigures {
    /// Who named anything at work, by phase.
    pub at_work: Vec<LevelCount>,
    /// Help, each time.
    pub help: HelpGiven,
    /// Help by its kind.
    pub kinds: HelpKinds,
    /// How long each phase lasted.
    pub durations: Vec<PhaseDuration>,
    /// Stretches in which someone who leads weighed heavily.
    pub isolation: Isolation,
    /// Lines around school holidays.
    pub holidays: AroundHolidays,
    /// Lines around a new place.
    pub new_place: NewPlace,
}

impl EnvironmentFigures {
    /// Works them out.
    pub fn of(group: &Group) -> Self {
        let help = help_given(group);
        Self {
            at_work: named_at_work(group),
            kinds: help_kinds(&help),
            help,
            durations: phase_durations(group),
            isolation: isolation(group),
            holidays: around_holidays(group),
            new_place: new_place(group),
        }
    }
}
