//! What the common threads are drawn from, worked out away from the window's thread.

use uuid::Uuid;

use crate::analysis::{
    Answers, Filter, FirstFalls, GroupCrossings, GroupMoments, OwnCodeCount, OwnTerm, PhaseCounts, Recoveries,
    answer_counts, filtered, first_falls, group_crossings, group_moments, own_code_counts, own_terms, phase_counts,
    recoveries,
};
use crate::app::figures::environment::EnvironmentFigures;
use crate::model::Group;

/// What is to be worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsWish {
    /// Of which group.
    pub group: Uuid,
    /// As it was then.
    pub revision: u64,
    /// Of which part.
    pub filter: Filter,
}

/// What the common threads are drawn from.
#[derive(Debug)]
pub struct ThreadsFigures {
    /// The part of the group that is looked at.
    pub group: Group,
    /// Actors, factors, levels and events by phase.
    pub counts: PhaseCounts,
    /// Where several lines changed steeply.
    pub moments: GroupMoments,
    /// What fell first.
    pub falls: FirstFalls,
    /// What fell while something else rose.
    pub crossings: GroupCrossings,
    /// What came back.
    pub recoveries: Recoveries,
    /// What would have helped.
    pub answers: Answers,
    /// What was named in own words.
    pub own_terms: Vec<OwnTerm>,
    /// Own codes by phase.
    pub own_codes: Vec<OwnCodeCount>,
    /// The environment, in one look.
    pub environment: EnvironmentFigures,
}

impl ThreadsFigures {
    /// Works them out.
    pub fn of(group: &Group, wish: &ThreadsWish) -> Self {
        let part = filtered(group, &wish.filter);
        let group = &part;
        Self {
            counts: phase_counts(group),
            moments: group_moments(group),
            falls: first_falls(group),
            crossings: group_crossings(group),
            recoveries: recoveries(group),
            answers: answer_counts(group),
            own_terms: own_terms(group),
            own_codes: own_code_counts(group),
            environment: EnvironmentFigures::of(group),
            group: part,
        }
    }
}
