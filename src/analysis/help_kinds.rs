//! Help by its kind: what it was for, and whom it reached; counted in persons.

use std::collections::BTreeSet;

use serde::Serialize;

use super::help::{HelpGiven, HelpTime};
use crate::model::{HelpAim, HelpReach};

/// Help of one kind. A person counts once in each number, and stands in `used` as well as in `not_used` when one offer was
/// taken up and another was not. What was not said counts in none but `offered`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct HelpCount {
    /// Times that help was offered.
    pub times: usize,
    /// Persons to whom it was offered.
    pub offered: usize,
    /// Persons who used it.
    pub used: usize,
    /// Persons who did not use it though it was offered.
    pub not_used: usize,
    /// Persons to whom it came in time.
    pub in_time: usize,
    /// Persons to whom it came, and not in time.
    pub late: usize,
    /// Persons whom it helped.
    pub helped: usize,
    /// Persons for whom it made things worse.
    pub worse: usize,
}

/// Help that was told of, by its kind. `None` stands for help of which the kind was not said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelpKinds {
    /// All together.
    pub all: HelpCount,
    /// By what it was for; only what there was.
    pub aims: Vec<(Option<HelpAim>, HelpCount)>,
    /// By whom it reached; only what there was.
    pub reaches: Vec<(Option<HelpReach>, HelpCount)>,
}

/// Counts `help` by its kind.
///
/// ```
/// use potloodlijn::{analysis::{help_given, help_kinds}, demo::example_group, model::{Group, HelpAim, Language}};
/// let example = example_group(9, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let kinds = help_kinds(&help_given(&group));
/// let times: usize = kinds.aims.iter().map(|(_, count)| count.times).sum();
/// assert_eq!(times, kinds.all.times);
/// assert_eq!(kinds.aims[0].0, Some(HelpAim::Prevent));
/// ```
pub fn help_kinds(help: &HelpGiven) -> HelpKinds {
    let count = |is: &dyn Fn(&HelpTime) -> bool| {
        let times: Vec<&HelpTime> = help.times.iter().filter(|time| is(time)).collect();
        let persons = |has: fn(&HelpTime) -> bool| {
            times.iter().filter(|time| has(time)).map(|time| time.person).collect::<BTreeSet<_>>().len()
        };
        HelpCount {
            times: times.len(),
            offered: persons(|_| true),
            used: persons(|time| time.used == Some(true)),
            not_used: persons(|time| time.used == Some(false)),
            in_time: persons(|time| time.in_time == Some(true)),
            late: persons(|time| time.in_time == Some(false)),
            helped: persons(|time| time.helped > 0),
            worse: persons(|time| time.helped < 0),
        }
    };
    let aims = HelpAim::ALL.into_iter().map(Some).chain([None]);
    let reaches = HelpReach::ALL.into_iter().map(Some).chain([None]);
    HelpKinds {
        all: count(&|_| true),
        aims: aims.map(|kind| (kind, count(&|time| time.aim == kind))).filter(|(_, it)| it.times > 0).collect(),
        reaches: reaches.map(|kind| (kind, count(&|time| time.reach == kind))).filter(|(_, it)| it.times > 0).collect(),
    }
}
