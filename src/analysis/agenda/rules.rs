//! The rules, one function each. Their thresholds stand here to be seen and argued with; they are conventions of the
//! program, chosen so that the nine example drawings get some ten questions each.

use super::super::slope_changes;
use super::MOST_OF_A_RULE;
use super::courses::{Courses, WEEK_DAYS, largest, runs};
use crate::model::{AgendaMoment, AgendaRule, Code, Crossing, Domain, Event, Instrument, Journey};

/// A turn is sharp when the line goes on differently by this much value: twice what counts as a turn while drawing.
pub const SHARP_TURN_VALUE: f64 = 25.0;
/// What several curves do within this many days of each other is one moment.
pub const TOGETHER_DAYS: f64 = 30.0;
/// A crossing is looked for over this many weeks: a quarter of a year.
pub const CROSSING_WEEKS: usize = 13;
/// One curve falls and the other rises by at least this much value.
pub const CROSSING_VALUE: f64 = 15.0;
/// A drop is looked for over this many weeks.
pub const DROP_WEEKS: usize = 8;
/// A drop is this much value towards the unpleasant end.
pub const DROP_VALUE: f64 = 20.0;
/// What is told at most this many days before or after a drop is near it.
pub const EVENT_NEAR_DAYS: f64 = 45.0;
/// Two curves are apart when one is this much value nearer to its pleasant end than the other to its own.
pub const APART_VALUE: f64 = 60.0;
/// They are apart for at least this many weeks.
pub const APART_WEEKS: usize = 8;
/// Shorter open places are not asked about.
pub const SHORTEST_GAP_DAYS: f64 = 14.0;

/// A moment and how large it is in its rule, for choosing the largest.
type Sized = (AgendaMoment, f64);

/// What all rules find. A moment that a rule which sees more of it has found as well is asked about once.
pub(super) fn moments(journey: &Journey, instrument: &Instrument) -> Vec<AgendaMoment> {
    let courses = Courses::new(journey, instrument);
    let crossings = most(crossings(&courses, &instrument.crossings));
    let mut drops = most(drops(&courses, journey, instrument));
    let mut turns = most(sharp_turns(journey, instrument));
    drops.retain(|drop| !crossings.iter().any(|crossing| covers(crossing, drop)));
    turns.retain(|turn| !crossings.iter().chain(&drops).any(|other| covers(other, turn)));
    let apart = most(apart(&courses));
    let gaps = most(gaps(journey, instrument));
    [crossings, drops, turns, apart, gaps, help(journey)].concat()
}

/// The largest of a rule, in the order found.
fn most(mut found: Vec<Sized>) -> Vec<AgendaMoment> {
    let mut sizes: Vec<f64> = found.iter().map(|(_, size)| *size).collect();
    sizes.sort_by(|one, other| other.total_cmp(one));
    let smallest = sizes.get(MOST_OF_A_RULE - 1).copied().unwrap_or(f64::NEG_INFINITY);
    found.retain(|(_, size)| *size >= smallest);
    found.into_iter().map(|(moment, _)| moment).take(MOST_OF_A_RULE).collect()
}

/// `wide` is about all that `narrow` is about, and `narrow` lies in it or near its beginning.
fn covers(wide: &AgendaMoment, narrow: &AgendaMoment) -> bool {
    let is_near = narrow.day >= wide.day - TOGETHER_DAYS && narrow.day <= wide.to.unwrap_or(wide.day) + TOGETHER_DAYS;
    is_near && narrow.indicators.iter().all(|indicator| wide.indicators.contains(indicator))
}

fn day_of(week: usize) -> f64 {
    week as f64 * WEEK_DAYS
}

/// One curve falls while another rises, of the pairs the instrument names: of each stretch of weeks, where the smaller of
/// the two changes is largest.
fn crossings(courses: &Courses<'_>, pairs: &[Crossing]) -> Vec<Sized> {
    let mut found = Vec::new();
    for pair in pairs {
        let size = |week: usize| {
            let falls = -courses.rise(&pair.falls, week, CROSSING_WEEKS)?;
            let rises = courses.rise(&pair.rises, week, CROSSING_WEEKS)?;
            Some(falls.min(rises)).filter(|&size| size >= CROSSING_VALUE)
        };
        let sizes: Vec<Option<f64>> = (0..courses.weeks()).map(size).collect();
        let places = runs(&sizes).iter().filter_map(|run| largest(run)).collect();
        for (week, size) in apart_in_time(places, CROSSING_WEEKS) {
            let both = vec![pair.falls.clone(), pair.rises.clone()];
            let moment = AgendaMoment::new(AgendaRule::Crossing, day_of(week), both);
            found.push((AgendaMoment { to: Some(day_of(week + CROSSING_WEEKS)), ..moment }, size));
        }
    }
    found
}

/// Of stretches of `weeks` that lie over each other, the one with the largest size, the first of several; in the order of time.
fn apart_in_time(mut places: Vec<(usize, f64)>, weeks: usize) -> Vec<(usize, f64)> {
    places.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    let mut kept: Vec<(usize, f64)> = Vec::new();
    for place in places {
        if kept.iter().all(|other| other.0.abs_diff(place.0) >= weeks) {
            kept.push(place);
        }
    }
    kept.sort_by_key(|&(week, _)| week);
    kept
}

/// It gets worse, and nothing is told of about that time.
fn drops(courses: &Courses<'_>, journey: &Journey, instrument: &Instrument) -> Vec<Sized> {
    let mut found = Vec::new();
    for indicator in in_order(courses.indicators(), instrument) {
        let size =
            |week: usize| courses.worsening(indicator, week, DROP_WEEKS).filter(|&worsening| worsening >= DROP_VALUE);
        let sizes: Vec<Option<f64>> = (0..courses.weeks()).map(size).collect();
        for (week, size) in runs(&sizes).iter().filter_map(|run| largest(run)) {
            let (from, to) = (day_of(week), day_of(week + DROP_WEEKS));
            if events_near(journey, from, to).next().is_none() {
                let moment = AgendaMoment::new(AgendaRule::DropWithoutEvent, from, vec![indicator.clone()]);
                found.push((AgendaMoment { to: Some(to), ..moment }, size));
            }
        }
    }
    together(found)
}

/// What is told of about the time between two days: at most [`EVENT_NEAR_DAYS`] away from it.
pub fn events_near(journey: &Journey, from: f64, to: f64) -> impl Iterator<Item = &Event> {
    journey.events.iter().filter(move |event| {
        event.from <= to + EVENT_NEAR_DAYS && event.to.unwrap_or(event.from) >= from - EVENT_NEAR_DAYS
    })
}

fn sharp_turns(journey: &Journey, instrument: &Instrument) -> Vec<Sized> {
    let mut found = Vec::new();
    for indicator in in_order(journey.curves.keys(), instrument) {
        let turns = slope_changes(&journey.curves[indicator]).into_iter();
        for turn in turns.filter(|turn| turn.change.abs() >= SHARP_TURN_VALUE) {
            let moment = AgendaMoment::new(AgendaRule::SharpTurn, turn.day.round(), vec![indicator.clone()]);
            found.push((moment, turn.change.abs()));
        }
    }
    together(found)
}

/// Curves as the instrument lists them; those it does not know are left out.
fn in_order<'a>(found: impl Iterator<Item = &'a Code>, instrument: &Instrument) -> Vec<&'a Code> {
    let place = |code: &Code| instrument.indicators.iter().position(|indicator| indicator.id == *code);
    let mut known: Vec<(usize, &Code)> = found.filter_map(|code| Some((place(code)?, code))).collect();
    known.sort_unstable();
    known.into_iter().map(|(_, code)| code).collect()
}

/// Moments of one rule near the largest of them are one moment, about all their curves.
fn together(mut found: Vec<Sized>) -> Vec<Sized> {
    let mut joined: Vec<Sized> = Vec::new();
    found.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.day.total_cmp(&other.0.day)));
    for (moment, size) in found {
        let near = joined.iter_mut().find(|(other, _)| (other.day - moment.day).abs() <= TOGETHER_DAYS);
        match near {
            Some((other, _)) => {
                let new = moment.indicators.into_iter().filter(|indicator| !other.indicators.contains(indicator));
                other.indicators.extend(new.collect::<Vec<_>>());
            }
            None => joined.push((moment, size)),
        }
    }
    for (moment, _) in &mut joined {
        moment.indicators.sort();
    }
    joined
}

/// Some curve lies near its pleasant end while another lies near its unpleasant end, for a while.
fn apart(courses: &Courses<'_>) -> Vec<Sized> {
    let ends = |week: usize| {
        let near = courses.indicators().filter_map(|code| Some((courses.pleasantness(code, week)?, code)));
        let mut near: Vec<(f64, &Code)> = near.collect();
        near.sort_by(|one, other| one.0.total_cmp(&other.0));
        Some((near.last().copied()?, near.first().copied()?))
    };
    let size = |week: usize| {
        let (best, worst) = ends(week)?;
        Some(best.0 - worst.0).filter(|&size| size >= APART_VALUE)
    };
    let sizes: Vec<Option<f64>> = (0..courses.weeks()).map(size).collect();
    let long = runs(&sizes).into_iter().filter(|run| run.len() > APART_WEEKS);
    let moment = |run: Vec<(usize, f64)>| {
        let (week, size) = largest(&run)?;
        let (best, worst) = ends(week)?;
        let both = vec![best.1.clone(), worst.1.clone()];
        let moment = AgendaMoment::new(AgendaRule::Apart, day_of(run.first()?.0), both);
        Some((AgendaMoment { to: Some(day_of(run.last()?.0)), ..moment }, size))
    };
    long.filter_map(moment).collect()
}

/// Places left open on purpose; those of several curves with the same reason and about the same ends are one moment.
fn gaps(journey: &Journey, instrument: &Instrument) -> Vec<Sized> {
    let mut found: Vec<Sized> = Vec::new();
    for indicator in in_order(journey.curves.keys(), instrument) {
        for gap in journey.curves[indicator].gaps.iter().filter(|gap| gap.to - gap.from >= SHORTEST_GAP_DAYS) {
            let same = found.iter_mut().map(|(moment, _)| moment).find(|other| {
                let ends = (other.day - gap.from).abs().max((other.to.unwrap_or(other.day) - gap.to).abs());
                other.reason == Some(gap.reason) && ends <= TOGETHER_DAYS
            });
            match same {
                Some(other) => other.indicators.push(indicator.clone()),
                None => {
                    let moment = AgendaMoment::new(AgendaRule::Gap, gap.from, vec![indicator.clone()]);
                    let moment = AgendaMoment { to: Some(gap.to), reason: Some(gap.reason), ..moment };
                    found.push((moment, gap.to - gap.from));
                }
            }
        }
    }
    found
}

/// Where help begins, and where it ends inside the timeline.
fn help(journey: &Journey) -> Vec<AgendaMoment> {
    let length = journey.timeline.length_days();
    let helped = journey.events.iter().filter(|event| event.domain == Domain::Intervention);
    let mut moments = Vec::new();
    for event in helped {
        let moment = |rule, day| {
            let moment = AgendaMoment::new(rule, day, event.indicators.clone());
            AgendaMoment { event: Some(event.id), ..moment }
        };
        moments.push(moment(AgendaRule::HelpBegins, event.from));
        let end = event.to.filter(|&to| to > event.from && to < length);
        moments.extend(end.map(|to| moment(AgendaRule::HelpEnds, to)));
    }
    moments
}
