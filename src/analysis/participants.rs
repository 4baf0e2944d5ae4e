//! Who takes part in a figure about the group, and who does not and why.

use crate::analysis::alignment::Alignment;
use crate::model::{Group, Instrument, Journey, ParticipantCode, PhaseLetter, PhaseSpan, phase_spans};

/// Someone who does not take part in a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Who.
    pub participant: ParticipantCode,
    /// Why not.
    pub why: SkippedBecause,
}

/// Why someone does not take part in a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkippedBecause {
    /// The participant did not agree to be counted in figures about the group.
    NoConsent,
    /// The journey was read from paper, and nobody has looked it over yet.
    NotChecked,
    /// Nobody has marked phases in this journey yet.
    NoPhaseBorders,
    /// This phase does not occur in the journey, so it cannot lie beside journeys that went through all of them.
    PhaseDoesNotOccur(PhaseLetter),
}

/// Who takes part, in the order of the group, each with what the figure needs of them.
pub(super) struct Taking<'a, T> {
    pub part: Vec<(&'a Journey, T)>,
    pub skipped: Vec<Skipped>,
}

/// Those who agreed to be counted.
pub(super) fn all_who_agreed(group: &Group) -> Taking<'_, ()> {
    sift(group, |_| Ok(()))
}

/// Those who agreed to be counted and went through all phases of the instrument, with those phases.
pub(super) fn all_with_every_phase(group: &Group) -> Taking<'_, Vec<PhaseSpan>> {
    sift(group, |journey| every_phase(&group.setup.instrument, journey))
}

/// Those who agreed to be counted and whose phases are set, with those that occur.
pub(super) fn all_with_phases(group: &Group) -> Taking<'_, Vec<PhaseSpan>> {
    sift(group, |journey| {
        let spans = phase_spans(&group.setup.instrument.phases, &journey.phases, &journey.timeline);
        if spans.is_empty() { Err(SkippedBecause::NoPhaseBorders) } else { Ok(spans) }
    })
}

/// Those who agreed to be counted and have a border where the second phase of the instrument begins, with its day.
pub(super) fn all_with_border(group: &Group) -> Taking<'_, f64> {
    sift(group, |journey| border_day(&group.setup.instrument, journey))
}

/// Who takes part in a figure on this axis, each with the phases that occur in their journey, in order; none where nobody
/// marked any.
pub(super) fn taking_part(group: &Group, alignment: Alignment) -> Taking<'_, Vec<PhaseSpan>> {
    sift(group, |journey| spans_on(&group.setup.instrument, journey, alignment))
}

/// The phases that occur in `journey`, when it takes part in a figure on this axis as far as agreeing goes.
pub(super) fn spans_on(
    instrument: &Instrument,
    journey: &Journey,
    alignment: Alignment,
) -> Result<Vec<PhaseSpan>, SkippedBecause> {
    let spans = || phase_spans(&instrument.phases, &journey.phases, &journey.timeline);
    match alignment {
        Alignment::Phase { .. } => every_phase(instrument, journey),
        Alignment::Calendar { .. } => Ok(spans()),
        Alignment::Landmark { .. } => border_day(instrument, journey).map(|_| spans()),
    }
}

/// The day on which the second phase of the instrument begins. Nobody has one of a phase that the instrument does not have.
fn border_day(instrument: &Instrument, journey: &Journey) -> Result<f64, SkippedBecause> {
    let letter = instrument.phases.get(1).ok_or(SkippedBecause::NoPhaseBorders)?.letter;
    match journey.phases.borders.get(&letter) {
        _ if !journey.phases.are_set() => Err(SkippedBecause::NoPhaseBorders),
        Some(border) => Ok(border.day),
        None => Err(SkippedBecause::PhaseDoesNotOccur(letter)),
    }
}

fn sift<T>(group: &Group, needed: impl Fn(&Journey) -> Result<T, SkippedBecause>) -> Taking<'_, T> {
    let mut taking = Taking { part: Vec::new(), skipped: Vec::new() };
    for journey in &group.journeys {
        let agreed = if journey.is_unchecked() {
            Err(SkippedBecause::NotChecked)
        } else if journey.consent.group_figures {
            Ok(())
        } else {
            Err(SkippedBecause::NoConsent)
        };
        match agreed.and_then(|()| needed(journey)) {
            Ok(found) => taking.part.push((journey, found)),
            Err(why) => taking.skipped.push(Skipped { participant: journey.participant.clone(), why }),
        }
    }
    taking
}

fn every_phase(instrument: &Instrument, journey: &Journey) -> Result<Vec<PhaseSpan>, SkippedBecause> {
    let kinds = &instrument.phases;
    let spans = phase_spans(kinds, &journey.phases, &journey.timeline);
    if spans.is_empty() {
        return Err(SkippedBecause::NoPhaseBorders);
    }
    let missing = kinds.iter().find(|kind| spans.iter().all(|span| span.letter != kind.letter));
    missing.map_or(Ok(spans), |kind| Err(SkippedBecause::PhaseDoesNotOccur(kind.letter)))
}
