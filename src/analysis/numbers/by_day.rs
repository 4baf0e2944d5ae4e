//! What is read of the curves of each person day by day, for all figures at once: one reading a person, and no more than a
//! few people's days held at a time.

use rayon::prelude::*;

use crate::analysis::crossings::{crossings_by_day, gather_crossings};
use crate::analysis::daily::DailyCurves;
use crate::analysis::first_fall::{falls_by_day, gather_falls};
use crate::analysis::moments::{gather_moments, moments_by_day};
use crate::analysis::participants::all_who_agreed;
use crate::analysis::recovery::{gather_low_points, low_points_by_day};
use crate::analysis::{
    FirstFalls, GroupCrossings, GroupMoments, PersonCrossings, PersonFalls, PersonLowPoints, PersonMoments, Recoveries,
};
use crate::model::{Group, Instrument, Journey};

/// The figures of a group that rest on single days.
pub(super) struct ByDay {
    pub moments: GroupMoments,
    pub falls: FirstFalls,
    pub recoveries: Recoveries,
    pub crossings: GroupCrossings,
}

type OfPerson = ((PersonMoments, PersonFalls), (PersonLowPoints, PersonCrossings));

/// What [`crate::analysis::group_moments`], [`crate::analysis::first_falls`], [`crate::analysis::recoveries`] and
/// [`crate::analysis::group_crossings`] give.
pub(super) fn by_day(group: &Group) -> ByDay {
    let everyone = all_who_agreed(group).part;
    let people = everyone.par_iter().map(|(journey, ())| of_person(journey, &group.setup.instrument));
    let ((moments, falls), (low_points, crossings)): ((Vec<_>, Vec<_>), (Vec<_>, Vec<_>)) = people.unzip();
    ByDay {
        moments: gather_moments(group, moments),
        falls: gather_falls(group, falls),
        recoveries: gather_low_points(group, low_points),
        crossings: gather_crossings(group, crossings),
    }
}

fn of_person(journey: &Journey, instrument: &Instrument) -> OfPerson {
    let curves = DailyCurves::of(journey, instrument);
    let participant = || journey.participant.clone();
    let moments = PersonMoments { participant: participant(), moments: moments_by_day(journey, &curves) };
    let falls = PersonFalls { participant: participant(), falls: falls_by_day(&curves) };
    let low_points = PersonLowPoints { participant: participant(), low_points: low_points_by_day(&curves) };
    let stretches = crossings_by_day(&curves, instrument);
    ((moments, falls), (low_points, PersonCrossings { participant: participant(), stretches }))
}
