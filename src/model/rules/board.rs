//! The rules for the board, the measurements and the figures of a group.

use std::collections::HashSet;

use super::{Path, Rule, Walk};
use crate::model::{BoardAction, Code, Group, Instrument, PhaseLetter, Role};

pub(super) fn walk_board(walk: &mut Walk, group: &Group) {
    let instrument = &group.setup.instrument;
    let mut seen = HashSet::new();
    for (place, moment) in group.moments.iter().enumerate() {
        let path = format_args!("$.moments[{place}]");
        walk.require(seen.insert(moment.id), || format!("{path}.id"), || Rule::Unique { what: moment.id.to_string() });
        walk_phase(walk, path, moment.phase, instrument);
        walk.text(&moment.text, || format!("{path}.text"));
        for (at, indicator) in moment.indicators.iter().enumerate() {
            walk_indicator(walk, || format!("{path}.indicators[{at}]"), indicator, instrument);
        }
    }
    let mut seen = HashSet::new();
    for (place, action) in group.board.iter().enumerate() {
        let path = format_args!("$.board[{place}]");
        walk.require(seen.insert(action.id), || format!("{path}.id"), || Rule::Unique { what: action.id.to_string() });
        walk_action(walk, path, action, instrument);
    }
    let mut seen = HashSet::new();
    for (place, note) in group.board_notes.iter().enumerate() {
        let path = format_args!("$.board_notes[{place}]");
        walk.require(seen.insert(note.id), || format!("{path}.id"), || Rule::Unique { what: note.id.to_string() });
        walk.text(&note.text, || format!("{path}.text"));
        walk.text(&note.moment, || format!("{path}.moment"));
    }
}

fn walk_action(walk: &mut Walk, path: Path<'_>, action: &BoardAction, instrument: &Instrument) {
    walk_phase(walk, path, action.phase, instrument);
    if let Some(indicator) = &action.indicator {
        walk_indicator(walk, || format!("{path}.indicator"), indicator, instrument);
    }
    for (name, text) in [("moment", &action.moment), ("action", &action.action), ("goal", &action.goal)] {
        walk.text(text, || format!("{path}.{name}"));
    }
    for (name, role) in [("who", &action.who), ("owner_role", &action.owner_role)] {
        if let Some(Role::Other { other: words, .. }) = role {
            walk.text(words, || format!("{path}.{name}.other"));
        }
    }
    if let Some(free) = &action.for_report {
        for (name, words) in [("action", &free.action), ("goal", &free.goal)] {
            if let Some(words) = words {
                walk.text(&words.of, || format!("{path}.for_report.{name}.of"));
                walk.text(&words.text, || format!("{path}.for_report.{name}.text"));
            }
        }
    }
    for (at, check) in action.checks.iter().enumerate() {
        walk.text(&check.seen, || format!("{path}.checks[{at}].seen"));
    }
}

/// Own codes and memos.
pub(super) fn walk_own_codes(walk: &mut Walk, group: &Group) {
    let mut seen = HashSet::new();
    for (place, code) in group.own_codes.iter().enumerate() {
        let path = format_args!("$.own_codes[{place}]");
        walk.require(seen.insert(code.id), || format!("{path}.id"), || Rule::Unique { what: code.id.to_string() });
        walk.text(&code.name, || format!("{path}.name"));
        walk.text(&code.memo, || format!("{path}.memo"));
        for (at, term) in code.terms.iter().enumerate() {
            walk.text(term, || format!("{path}.terms[{at}]"));
        }
    }
}

pub(super) fn walk_measurements(walk: &mut Walk, group: &Group) {
    let instrument = &group.setup.instrument;
    let mut seen = HashSet::new();
    for (place, measurement) in group.measurements.iter().enumerate() {
        let path = format_args!("$.measurements[{place}]");
        let what = || Rule::Unique { what: measurement.time.name().to_owned() };
        walk.require(seen.insert(measurement.time), || format!("{path}.time"), what);
        for (participant, values) in &measurement.values {
            for (indicator, &value) in values {
                let path = || format!("{path}.values.{participant}.{indicator}");
                walk_indicator(walk, path, indicator, instrument);
                walk.require((0.0..=100.0).contains(&value), path, || Rule::ValueInRange { value });
            }
        }
    }
    let mut seen = HashSet::new();
    for (place, measure) in group.process_measures.iter().enumerate() {
        let path = format_args!("$.process_measures[{place}]");
        let twice = || Rule::Unique { what: measure.id.to_string() };
        walk.require(seen.insert(&measure.id), || format!("{path}.id"), twice);
        walk.text(&measure.text, || format!("{path}.text"));
    }
}

/// Measures from outside, each with its own id.
fn walk_outside(walk: &mut Walk, group: &Group) {
    let mut seen = HashSet::new();
    for (place, measure) in group.outside_measures.iter().enumerate() {
        let path = format_args!("$.outside_measures[{place}]");
        let twice = || Rule::Unique { what: measure.id.to_string() };
        walk.require(seen.insert(&measure.id), || format!("{path}.id"), twice);
        walk.text(&measure.name, || format!("{path}.name"));
    }
}

pub(super) fn walk_figures(walk: &mut Walk, group: &Group) {
    walk_outside(walk, group);
    let filled = &group.break_even;
    let not_negative = || Rule::FigureNotNegative;
    let cost = filled.cost_euro.is_none_or(|cost| cost >= 0.0);
    walk.require(cost, || "$.break_even.cost_euro".into(), not_negative);
    let mut seen = HashSet::new();
    for (place, figure) in filled.figures.iter().enumerate() {
        let path = format_args!("$.break_even.figures[{place}]");
        let twice = || Rule::Unique { what: figure.id.to_string() };
        walk.require(seen.insert(&figure.id), || format!("{path}.id"), twice);
        walk.require(figure.value >= 0.0, || format!("{path}.value"), not_negative);
        for (language, text) in [("nl", &figure.source.nl), ("en", &figure.source.en)] {
            walk.text(text, || format!("{path}.source.{language}"));
        }
    }
}

fn walk_phase(walk: &mut Walk, path: Path<'_>, phase: Option<PhaseLetter>, instrument: &Instrument) {
    let known = |letter| instrument.phases.iter().any(|kind| kind.letter == letter);
    if let Some(letter) = phase.filter(|&letter| !known(letter)) {
        walk.require(false, || format!("{path}.phase"), || Rule::KnownPhase { letter: letter.to_string() });
    }
}

fn walk_indicator(walk: &mut Walk, path: impl FnOnce() -> String, indicator: &Code, instrument: &Instrument) {
    let unknown = || Rule::KnownIndicator { indicator: indicator.to_string(), instrument: instrument.id.to_string() };
    walk.require(instrument.indicator(indicator).is_some(), path, unknown);
}
