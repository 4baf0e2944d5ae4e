//! What the environment was, as it stands in an analysis file: help by its kind, how long phases lasted, isolation, school
//! holidays, and a new place.

use serde::Serialize;

use crate::analysis::{
    AroundHolidays, HelpCount, Isolation, NewPlace, PhaseDuration, around_holidays, help_given, help_kinds, isolation,
    new_place, phase_durations,
};
use crate::model::{Group, HelpAim, HelpReach};

#[derive(Debug, Serialize)]
pub(super) struct EnvironmentNumbers {
    help: HelpNumbers,
    phase_durations: Vec<PhaseDuration>,
    isolation: Isolation,
    around_holidays: AroundHolidays,
    new_place: NewPlace,
}

#[derive(Debug, Serialize)]
struct HelpNumbers {
    participants: usize,
    persons: usize,
    all: HelpCount,
    by_aim: Vec<ByAim>,
    by_reach: Vec<ByReach>,
}

#[derive(Debug, Serialize)]
struct ByAim {
    aim: Option<HelpAim>,
    #[serde(flatten)]
    count: HelpCount,
}

#[derive(Debug, Serialize)]
struct ByReach {
    reach: Option<HelpReach>,
    #[serde(flatten)]
    count: HelpCount,
}

/// The numbers of `group`.
pub(super) fn environment(group: &Group) -> EnvironmentNumbers {
    let help = help_given(group);
    let kinds = help_kinds(&help);
    EnvironmentNumbers {
        help: HelpNumbers {
            participants: help.participants,
            persons: help.persons,
            all: kinds.all,
            by_aim: kinds.aims.into_iter().map(|(aim, count)| ByAim { aim, count }).collect(),
            by_reach: kinds.reaches.into_iter().map(|(reach, count)| ByReach { reach, count }).collect(),
        },
        phase_durations: phase_durations(group),
        isolation: isolation(group),
        around_holidays: around_holidays(group),
        new_place: new_place(group),
    }
}
