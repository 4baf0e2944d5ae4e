//! What groups say otherwise of one thing beside the drawings: what the leading group says stays, and it is told of the rest.

use std::collections::BTreeSet;

use super::Arrivals;
use super::board_words::{known_action, known_moment, known_values};
use crate::model::{Group, MeasurementTime, OwnCode, ParticipantCode};

/// Something of a group that came in which the group that came out says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OtherwiseRow {
    /// The file it came from.
    pub source: String,
    /// What it is.
    pub of: Otherwise,
    /// What it is called there: its words, of a measurement the person's code. Where it has no words, its place in the file.
    pub name: String,
}

/// What is said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Otherwise {
    /// A moment on the board.
    Moment,
    /// A card on the board.
    Card,
    /// A note on the board.
    Note,
    /// A code of one's own, or a memo on a code.
    OwnCode,
    /// A question about what was to be done.
    Question,
    /// A measure from outside.
    OutsideMeasure,
    /// What one person said at one measurement.
    Measured(MeasurementTime),
    /// What the cost of the plan is held against.
    BreakEven,
}

/// What of the groups that came in `group`, in which their words are gathered, says otherwise.
pub(super) fn otherwise_rows(group: &Group, base: Option<&Group>, arrivals: &Arrivals) -> Vec<OtherwiseRow> {
    let handed_in = handed_in(base, arrivals);
    let mut rows: Vec<OtherwiseRow> = Vec::new();
    for (source, other) in &arrivals.groups {
        let mut tell = |of, name: &str, place: String| {
            let name = if name.trim().is_empty() { place } else { name.trim().to_owned() };
            rows.push(OtherwiseRow { source: source.clone(), of, name });
        };
        board_otherwise(group, other, &mut tell);
        measures_otherwise(group, other, &mut tell);
        measured_otherwise(group, other, &handed_in, &mut tell);
    }
    rows.sort();
    rows
}

/// Is told what is said otherwise, what it is called, and where it stands in its file.
type Tell<'a> = dyn FnMut(Otherwise, &str, String) + 'a;

fn board_otherwise(group: &Group, other: &Group, tell: &mut Tell<'_>) {
    let instrument = &group.setup.instrument;
    for (place, moment) in other.moments.iter().enumerate() {
        let theirs = known_moment(moment, instrument);
        if group.moments.iter().any(|own| own.id == theirs.id && *own != theirs) {
            tell(Otherwise::Moment, &theirs.text, format!("$.moments[{place}]"));
        }
    }
    for (place, action) in other.board.iter().enumerate() {
        let theirs = known_action(action, instrument);
        if group.board.iter().any(|own| own.id == theirs.id && *own != theirs) {
            let words = if theirs.action.trim().is_empty() { &theirs.goal } else { &theirs.action };
            tell(Otherwise::Card, words, format!("$.board[{place}]"));
        }
    }
    for (place, theirs) in other.board_notes.iter().enumerate() {
        if group.board_notes.iter().any(|own| own.id == theirs.id && own != theirs) {
            tell(Otherwise::Note, &theirs.text, format!("$.board_notes[{place}]"));
        }
    }
    // A word is gathered in one code only, whichever came first.
    let but_for_terms = |code: &OwnCode| OwnCode { terms: Vec::new(), ..code.clone() };
    for (place, theirs) in other.own_codes.iter().enumerate() {
        let is_otherwise = |own: &OwnCode| own.id == theirs.id && but_for_terms(own) != but_for_terms(theirs);
        if group.own_codes.iter().any(is_otherwise) {
            tell(Otherwise::OwnCode, &theirs.name, format!("$.own_codes[{place}]"));
        }
    }
}

fn measures_otherwise(group: &Group, other: &Group, tell: &mut Tell<'_>) {
    for (place, theirs) in other.process_measures.iter().enumerate() {
        if group.process_measures.iter().any(|own| own.id == theirs.id && own != theirs) {
            tell(Otherwise::Question, &theirs.text, format!("$.process_measures[{place}]"));
        }
    }
    for (place, theirs) in other.outside_measures.iter().enumerate() {
        if group.outside_measures.iter().any(|own| own.id == theirs.id && own != theirs) {
            tell(Otherwise::OutsideMeasure, &theirs.name, format!("$.outside_measures[{place}]"));
        }
    }
    if !other.break_even.is_untouched() && other.break_even != group.break_even {
        tell(Otherwise::BreakEven, "", "$.break_even".to_owned());
    }
}

fn measured_otherwise(
    group: &Group,
    other: &Group,
    handed_in: &BTreeSet<(&ParticipantCode, MeasurementTime)>,
    tell: &mut Tell<'_>,
) {
    for (place, theirs) in other.measurements.iter().enumerate() {
        let Some(own) = group.measurement(theirs.time) else { continue };
        let said = theirs.values.iter().filter(|(code, values)| {
            // Numbers that come from what was handed in are told of with that.
            let is_typed = !handed_in.contains(&(*code, theirs.time));
            is_typed && own.values.get(*code).is_some_and(|own| *own != known_values(values, &group.setup.instrument))
        });
        let answered =
            theirs.process.iter().filter(|(code, said)| own.process.get(*code).is_some_and(|own| own != *said));
        let codes: BTreeSet<&ParticipantCode> =
            said.map(|(code, _)| code).chain(answered.map(|(code, _)| code)).collect();
        for code in codes {
            tell(Otherwise::Measured(theirs.time), code.as_str(), format!("$.measurements[{place}]"));
        }
    }
}

/// Whose moment of now came in for which measurement.
fn handed_in<'a>(base: Option<&'a Group>, arrivals: &'a Arrivals) -> BTreeSet<(&'a ParticipantCode, MeasurementTime)> {
    let groups = base.into_iter().chain(arrivals.groups.iter().map(|(_, group)| group));
    let all = groups.flat_map(|group| &group.now).chain(arrivals.now.iter().map(|(_, now)| now));
    all.filter_map(|now| Some((&now.participant, now.moment.moment?))).collect()
}
