//! The boards and measurements of groups, brought together. What the leading group says stays; what it lacks is added.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::Arrivals;
use super::paragraphs::add_notes;
use crate::model::{BoardAction, BoardMoment, Group, Instrument, Measurement, NowValues, OwnCode, ParticipantCode};

/// Adds to `group` what the board and measurements of `other` have more, as far as the instrument of `group` knows it.
pub(super) fn add_board(group: &mut Group, other: &Group) {
    for moment in &other.moments {
        if !group.moments.iter().any(|own| own.id == moment.id) {
            group.moments.push(known_moment(moment, &group.setup.instrument));
        }
    }
    for action in &other.board {
        if !group.board.iter().any(|own| own.id == action.id) {
            group.board.push(known_action(action, &group.setup.instrument));
        }
    }
    for note in &other.board_notes {
        if !group.board_notes.iter().any(|own| own.id == note.id) {
            group.board_notes.push(note.clone());
        }
    }
    for code in &other.own_codes {
        add_own_code(group, code);
    }
    for measure in &other.process_measures {
        if !group.process_measures.iter().any(|own| own.id == measure.id) {
            group.process_measures.push(measure.clone());
        }
    }
    for measurement in &other.measurements {
        add_measurement(group, measurement);
    }
    group.measurements.sort_by_key(|measurement| measurement.time);
    if group.break_even.is_untouched() {
        group.break_even = other.break_even.clone();
    }
}

/// A code of one's own with the words that no other gathers yet; of a memo on a code of the instrument the paragraphs that are not
/// there.
fn add_own_code(group: &mut Group, code: &OwnCode) {
    let is_memo_on = |own: &&mut OwnCode| code.of.is_some() && own.of == code.of && own.kind == code.kind;
    if group.own_codes.iter().any(|own| own.id == code.id) {
        return;
    }
    if let Some(own) = group.own_codes.iter_mut().find(is_memo_on) {
        add_notes(&mut own.memo, &code.memo);
        return;
    }
    let is_free = |term: &&String| group.own_code_with(code.kind, term).is_none();
    let terms = code.terms.iter().filter(is_free).cloned().collect();
    group.own_codes.push(OwnCode { terms, ..code.clone() });
}

/// A person who is in both has one answer at one time: that of the leading group.
fn add_measurement(group: &mut Group, more: &Measurement) {
    let instrument = &group.setup.instrument;
    let known = |(code, values): (&ParticipantCode, &NowValues)| (code.clone(), known_values(values, instrument));
    let values: Vec<_> = more.values.iter().map(known).collect();
    let own = match group.measurements.iter().position(|own| own.time == more.time) {
        Some(place) => &mut group.measurements[place],
        None => {
            let empty = Measurement { extra: more.extra.clone(), ..Measurement::new(more.time, more.on) };
            group.measurements.push(empty);
            group.measurements.last_mut().expect("it was just added")
        }
    };
    own.on = [own.on, more.on].into_iter().flatten().min();
    for (participant, values) in values {
        own.values.entry(participant).or_insert(values);
    }
    for (participant, answers) in &more.process {
        own.process.entry(participant.clone()).or_insert_with(|| answers.clone());
    }
}

/// The values that the instrument knows, and so on for what stands on the board.
pub(super) fn known_values(values: &NowValues, instrument: &Instrument) -> NowValues {
    let known = values.iter().filter(|(indicator, _)| instrument.indicator(indicator).is_some());
    known.map(|(indicator, &value)| (indicator.clone(), value)).collect()
}

pub(super) fn known_action(action: &BoardAction, instrument: &Instrument) -> BoardAction {
    let mut action = action.clone();
    action.indicator.take_if(|indicator| instrument.indicator(indicator).is_none());
    action.phase.take_if(|phase| !instrument.phases.iter().any(|kind| kind.letter == *phase));
    action
}

pub(super) fn known_moment(moment: &BoardMoment, instrument: &Instrument) -> BoardMoment {
    let mut moment = moment.clone();
    moment.indicators.retain(|indicator| instrument.indicator(indicator).is_some());
    moment.phase.take_if(|phase| !instrument.phases.iter().any(|kind| kind.letter == *phase));
    moment
}

/// Takes away what people said of "now" whose journeys are in any of the groups or files and were withdrawn.
pub(super) fn forget_withdrawn(group: &mut Group, base: Option<&Group>, arrivals: &Arrivals) {
    let withdrawn: BTreeSet<Uuid> = group.withdrawn.iter().copied().collect();
    let in_groups = base.into_iter().chain(arrivals.groups.iter().map(|(_, other)| other));
    let loose = arrivals.journeys.iter().map(|(_, journey)| &**journey);
    let all = in_groups.flat_map(|other| &other.journeys).chain(loose);
    let gone: BTreeSet<ParticipantCode> =
        all.filter(|journey| withdrawn.contains(&journey.id)).map(|journey| journey.participant.clone()).collect();
    for participant in gone {
        group.forget_measurements_of(&participant);
    }
}
