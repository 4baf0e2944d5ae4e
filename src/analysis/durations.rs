//! How long each phase lasted.

use serde::Serialize;

use super::participants::all_with_phases;
use super::summary::quantile_type_7;
use crate::model::{Group, PhaseLetter};

/// How long one phase lasted, over everyone who agreed to group figures and in whose journey it occurs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PhaseDuration {
    /// The phase.
    pub phase: PhaseLetter,
    /// Persons in whose journey it occurs.
    pub n: usize,
    /// The median, in days.
    pub median_days: f64,
    /// The first quartile, in days.
    pub q25_days: f64,
    /// The third quartile, in days.
    pub q75_days: f64,
}

/// A duration for each phase that occurs in anyone, in the order of the instrument. The last phase of a journey ends where
/// the timeline does, so it may have lasted longer than was drawn. Quartiles are those of type 7.
///
/// ```
/// use potloodlijn::{analysis::phase_durations, demo::example_group, model::{Group, Language}};
/// let example = example_group(1, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let borders = r#"{ "set_by": "facilitator", "borders": { "B": { "day": 100 }, "C": { "day": 160 } } }"#;
/// group.journeys[0].phases = serde_json::from_str(borders).unwrap();
/// let days: Vec<f64> = phase_durations(&group).iter().map(|row| row.median_days).collect();
/// assert_eq!(days[..2], [100.0, 60.0]);
/// ```
pub fn phase_durations(group: &Group) -> Vec<PhaseDuration> {
    let taking = all_with_phases(group);
    let of = |phase: PhaseLetter| {
        let spans = taking.part.iter().flat_map(|(_, spans)| spans).filter(|span| span.letter == phase);
        let mut days: Vec<f64> = spans.map(|span| span.to_day - span.from_day).collect();
        days.sort_by(f64::total_cmp);
        let quantile = |part: f64| quantile_type_7(&days, part);
        Some(PhaseDuration {
            phase,
            n: days.len(),
            median_days: quantile(0.5)?,
            q25_days: quantile(0.25)?,
            q75_days: quantile(0.75)?,
        })
    };
    group.setup.instrument.phases.iter().filter_map(|kind| of(kind.letter)).collect()
}
