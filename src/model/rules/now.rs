//! Rules of moments as they are now.

use super::{Broken, Path, Rule, Walk};
use crate::model::{Group, Instrument, Journey, Now, NowMoment};

/// The rules a moment of now breaks; against `instrument` where that is known.
pub fn check_now(now: &Now, instrument: Option<&Instrument>) -> Vec<Broken> {
    let mut walk = Walk { broken: Vec::new() };
    walk_moment(&mut walk, format_args!("$"), &now.moment, instrument);
    walk.broken
}

pub(super) fn walk_own_now(walk: &mut Walk, path: Path<'_>, journey: &Journey, instrument: Option<&Instrument>) {
    walk_list(walk, path, journey.now.iter(), instrument);
}

pub(super) fn walk_now(walk: &mut Walk, group: &Group) {
    walk_list(walk, format_args!("$"), group.now.iter().map(|now| &now.moment), Some(&group.setup.instrument));
}

fn walk_list<'a>(
    walk: &mut Walk,
    path: Path<'_>,
    moments: impl Iterator<Item = &'a NowMoment>,
    instrument: Option<&Instrument>,
) {
    let mut seen = std::collections::HashSet::new();
    for (place, moment) in moments.enumerate() {
        let path = format_args!("{path}.now[{place}]");
        let twice = || Rule::Unique { what: moment.id.to_string() };
        walk.require(seen.insert(moment.id), || format!("{path}.id"), twice);
        walk_moment(walk, path, moment, instrument);
    }
}

fn walk_moment(walk: &mut Walk, path: Path<'_>, moment: &NowMoment, instrument: Option<&Instrument>) {
    for (indicator, &value) in &moment.values {
        let path = || format!("{path}.values.{indicator}");
        if let Some(instrument) = instrument {
            let unknown =
                || Rule::KnownIndicator { indicator: indicator.to_string(), instrument: instrument.id.to_string() };
            walk.require(instrument.indicator(indicator).is_some(), path, unknown);
        }
        if let Some(value) = value {
            walk.require((0.0..=100.0).contains(&value), path, || Rule::ValueInRange { value });
        }
    }
    for (place, answer) in moment.answers.iter().enumerate() {
        walk.text(&answer.text, || format!("{path}.answers[{place}].text"));
    }
}
