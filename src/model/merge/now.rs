//! Moments of now, brought together like drawings: the same id is one moment, of one person and measurement there is one, and what is
//! agreed to is counted among the measurements.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::drawing::Standing;
use super::gone::Gone;
use super::leading::{Naming, leading_group};
use super::{Arrivals, bytes_of};
use crate::model::{Fate, Group, Measurement, MergeReport, MergeRow, Now, NowValues, ParticipantCode};

/// A moment, and where it came from.
struct Arrived {
    standing: Standing,
    source: String,
    now: Now,
    counted: Counted,
}

impl Arrived {
    fn is_as_new_as(&self, other: &Self) -> bool {
        self.now.moment.newness() == other.now.moment.newness()
    }
}

/// How a moment is counted among the measurements of the group it stands in.
#[derive(Debug, Clone, PartialEq)]
enum Counted {
    /// It is in no group.
    Nowhere,
    /// In the group that goes on, as it stands there: what somebody typed there since is no part of the moment, and stays.
    Already,
    /// In another group, so; nothing where it is not counted there.
    As(Option<NowValues>),
}

/// All moments that there are and that came in.
pub(super) struct Moments {
    arrived: Vec<Arrived>,
    gone: BTreeSet<ParticipantCode>,
}

impl Moments {
    pub(super) fn among(base: Option<&Group>, arrivals: &Arrivals, group: &Group, naming: &Naming) -> Self {
        Self { arrived: line_up(base, arrivals, naming), gone: gone_people(base, arrivals, group) }
    }
}

/// Puts all moments into `group`, in which the drawings stand already, and what became of each that came in into `report`.
pub(super) fn merge_now(group: &mut Group, moments: Moments, gone: &Gone, report: &mut MergeReport) {
    let mut by_id: BTreeMap<Uuid, Vec<Arrived>> = BTreeMap::new();
    for arrived in moments.arrived {
        match refusal(&arrived, group, gone, &moments.gone) {
            Some(fate) => note(report, &arrived, fate),
            None => by_id.entry(arrived.now.moment.id).or_default().push(arrived),
        }
    }
    let mut moments: Vec<Vec<Arrived>> = by_id.into_values().map(newest_first).collect();
    let rank = |states: &Vec<Arrived>| {
        let first = states.iter().map(|it| (it.standing, it.now.moment.at, it.now.moment.id)).min();
        first.unwrap_or((Standing::Loose, jiff::civil::Date::MAX, Uuid::nil()))
    };
    moments.sort_by_key(rank);
    let mut kept: Vec<Now> = Vec::new();
    let mut to_count: Vec<(Now, NowValues)> = Vec::new();
    let mut older: Vec<Now> = Vec::new();
    for states in moments {
        let Some(newest) = states.first() else { continue };
        // What a group holds stays, as drawings of two spellings do.
        let is_there = states.iter().any(|state| state.standing < Standing::Loose);
        if let Some((kept, theirs)) = other_spelling(&newest.now, group, &kept).filter(|_| !is_there) {
            for state in &states {
                note(report, state, Fate::ConflictingSpelling { kept, theirs: theirs.clone() });
            }
            continue;
        }
        if let Some(other) = kept.iter().find(|other| other.is_about_same_as(&newest.now)) {
            let fate = Fate::ConflictingNow { kept: other.moment.id };
            for state in &states {
                note(report, state, fate.clone());
            }
            continue;
        }
        let was_there = states.iter().find(|state| state.standing == Standing::Base);
        for (place, state) in states.iter().enumerate() {
            let fate = if place == 0 { fate_of_newest(state, was_there) } else { fate_of_older(state, newest) };
            note(report, state, fate);
        }
        to_count.extend(counting(&states).map(|values| (newest.now.clone(), values)));
        kept.push(newest.now.clone());
        older.extend(states.into_iter().skip(1).map(|state| state.now));
    }
    forget_where_they_were(group, &older, &kept);
    kept.sort_by(|one, other| {
        let key = |now: &Now| (now.participant.clone(), now.moment.at, now.moment.id);
        key(one).cmp(&key(other))
    });
    group.now = kept;
    for (now, values) in to_count {
        measure(group, &now, values);
    }
    group.measurements.sort_by_key(|measurement| measurement.time);
}

fn fate_of_newest(state: &Arrived, was_there: Option<&Arrived>) -> Fate {
    match was_there {
        None => Fate::AddedNew,
        Some(there) if there.now == state.now => Fate::SameContent,
        Some(there) if there.is_as_new_as(state) => Fate::ConflictingWithHere,
        Some(_) => Fate::AddedNewer,
    }
}

fn fate_of_older(state: &Arrived, newest: &Arrived) -> Fate {
    if state.now == newest.now {
        Fate::SameContent
    } else if state.is_as_new_as(newest) {
        Fate::ConflictingInstant { taken: newest.source.clone() }
    } else {
        Fate::SameOlder
    }
}

/// The values with which a moment of these states, the newest first, is to be counted: those of a group that holds the newest, which may
/// have been typed there, or what the moment says. `None` where the group that goes on has counted it.
fn counting(states: &[Arrived]) -> Option<NowValues> {
    let newest = states.first()?;
    let holding = || states.iter().filter(|state| state.now == newest.now);
    if holding().any(|state| state.counted == Counted::Already) {
        return None;
    }
    let counted = holding().filter_map(|state| match &state.counted {
        Counted::As(values) => values.clone(),
        Counted::Nowhere | Counted::Already => None,
    });
    Some(counted.min_by_key(bytes_of).unwrap_or_else(|| newest.now.moment.given()))
}

/// Who is there under a code that differs from that of `now` in capitals only, so that both may be one person: the id of what is kept
/// of them, and the code.
fn other_spelling(now: &Now, group: &Group, kept: &[Now]) -> Option<(Uuid, ParticipantCode)> {
    let drew = group.journeys.iter().map(|journey| (journey.id, &journey.participant));
    let moments = kept.iter().map(|other| (other.moment.id, &other.participant));
    let mut there = drew.chain(moments);
    let found = there.find(|(_, code)| now.participant.same_file(code) && now.participant != **code)?;
    Some((found.0, found.1.clone()))
}

/// What `older` states of the moments that are `kept` said at another time is no longer said there.
fn forget_where_they_were(group: &mut Group, older: &[Now], kept: &[Now]) {
    for now in older {
        let Some(time) = now.moment.moment else { continue };
        let moved = kept.iter().any(|newer| newer.moment.id == now.moment.id && newer.moment.moment != Some(time));
        let Some(measurement) = group.measurements.iter_mut().find(|measurement| measurement.time == time) else {
            continue;
        };
        // What somebody typed there since is no part of the moment.
        if moved && measurement.values.get(&now.participant) == Some(&now.moment.given()) {
            measurement.values.remove(&now.participant);
        }
    }
}

fn line_up(base: Option<&Group>, arrivals: &Arrivals, naming: &Naming) -> Vec<Arrived> {
    let arrived = |standing, source: &str, now: &Now, counted| Arrived {
        standing,
        source: source.to_owned(),
        now: Now { moment: now.moment.clone().without_own(), ..now.clone() },
        counted,
    };
    let leading = if base.is_some() { None } else { leading_group(&arrivals.groups, naming) };
    let of_base = base.into_iter().flat_map(|group| &group.now);
    let of_base = of_base.map(|now| arrived(Standing::Base, "", now, Counted::Already));
    let in_groups = arrivals.groups.iter().flat_map(|(source, group)| {
        let leads = leading.is_some_and(|leading| std::ptr::eq(leading, group));
        let counted = move |now| if leads { Counted::Already } else { Counted::As(values_of(group, now)) };
        group.now.iter().map(move |now| arrived(Standing::InGroup, source, now, counted(now)))
    });
    let loose = arrivals.now.iter().map(|(source, now)| arrived(Standing::Loose, source, now, Counted::Nowhere));
    of_base.chain(in_groups).chain(loose).collect()
}

/// What `group` counts of the person of a moment at its measurement.
fn values_of(group: &Group, now: &Now) -> Option<NowValues> {
    group.measurement(now.moment.moment?)?.values.get(&now.participant).cloned()
}

/// Whose drawings were withdrawn, as far as any file still holds one.
fn gone_people(base: Option<&Group>, arrivals: &Arrivals, group: &Group) -> BTreeSet<ParticipantCode> {
    let in_groups = base.into_iter().chain(arrivals.groups.iter().map(|(_, other)| other));
    let loose = arrivals.journeys.iter().map(|(_, journey)| &**journey);
    let all = in_groups.flat_map(|other| &other.journeys).chain(loose);
    all.filter(|journey| group.withdrawn.contains(&journey.id)).map(|journey| journey.participant.clone()).collect()
}

fn refusal(arrived: &Arrived, group: &Group, gone: &Gone, codes: &BTreeSet<ParticipantCode>) -> Option<Fate> {
    let (now, instrument) = (&arrived.now, &group.setup.instrument);
    if codes.contains(&now.participant) || gone.has_left(arrived.standing, &arrived.source, &now.participant) {
        return Some(Fate::RefusedWithdrawn);
    }
    if arrived.standing == Standing::Base {
        return None;
    }
    if group.moment_has_withdrawn(now) || gone.knows_by_code(group, now.setup, &now.participant) {
        return Some(Fate::RefusedWithdrawn);
    }
    if now.instrument != instrument.id {
        return Some(Fate::RefusedInstrument { theirs: now.instrument.clone(), ours: instrument.id.clone() });
    }
    let unknown = now.moment.values.keys().find(|&indicator| instrument.indicator(indicator).is_none())?;
    Some(Fate::RefusedIndicator { indicator: unknown.clone() })
}

fn newest_first(mut states: Vec<Arrived>) -> Vec<Arrived> {
    states.sort_by_cached_key(|state| {
        (Reverse((state.now.moment.newness(), bytes_of(&state.now))), state.standing, state.source.clone())
    });
    states
}

fn note(report: &mut MergeReport, arrived: &Arrived, fate: Fate) {
    if arrived.standing != Standing::Base {
        let (participant, source) = (arrived.now.participant.clone(), arrived.source.clone());
        report.rows.push(MergeRow { participant, source, fate });
    }
}

/// Counts a moment that is for a measurement, and agreed to be counted, among the measurements; what was not agreed to is not there.
fn measure(group: &mut Group, now: &Now, mut values: NowValues) {
    values.retain(|indicator, _| group.setup.instrument.indicator(indicator).is_some());
    let Some(time) = now.moment.moment else { return };
    let place = match group.measurements.iter().position(|measurement| measurement.time == time) {
        Some(place) => place,
        None if !now.moment.consent.group_figures => return,
        None => {
            group.measurements.push(Measurement::new(time, None));
            group.measurements.len() - 1
        }
    };
    let measurement = &mut group.measurements[place];
    if now.moment.consent.group_figures {
        measurement.on = [measurement.on, Some(now.moment.at)].into_iter().flatten().min();
        measurement.values.insert(now.participant.clone(), values);
    } else {
        measurement.values.remove(&now.participant);
    }
}
