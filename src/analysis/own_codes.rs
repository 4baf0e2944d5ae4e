//! What people wrote under "other, namely …": each term with who wrote it, and the facilitator's own codes counted like those
//! of the instrument.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::analysis::counts::{count_events, person_events};
use crate::analysis::participants::all_with_phases;
use crate::model::{Code, CodeKind, Event, Group, Mentioned, OwnCode, ParticipantCode, PhaseLetter, own_words};

/// A term in people's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTerm {
    /// Whether it is a what or a who.
    pub kind: CodeKind,
    /// As it was written first.
    pub words: String,
    /// Who wrote it.
    pub people: BTreeSet<ParticipantCode>,
}

/// The terms of everyone who agreed to group figures, the most people first, else by the alphabet. Words that differ in capitals
/// only are one term.
pub fn own_terms(group: &Group) -> Vec<OwnTerm> {
    let mut found: BTreeMap<(CodeKind, String), OwnTerm> = BTreeMap::new();
    for journey in group.journeys.iter().filter(|journey| journey.counts_in_group()) {
        for kind in CodeKind::ALL {
            for words in journey.events.iter().flat_map(|event| own_words(kind, event)) {
                let term = found.entry((kind, words.to_lowercase())).or_insert_with(|| OwnTerm {
                    kind,
                    words: words.to_owned(),
                    people: BTreeSet::new(),
                });
                term.people.insert(journey.participant.clone());
            }
        }
    }
    let mut terms: Vec<OwnTerm> = found.into_values().collect();
    terms.sort_by_key(|term| (term.kind, std::cmp::Reverse(term.people.len())));
    terms
}

/// An own code in one phase, counted as in [`super::MentionCount`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnCodeCount {
    /// Which code.
    pub id: Uuid,
    /// The phase.
    pub phase: PhaseLetter,
    /// Persons who mentioned something that is gathered in it.
    pub persons: usize,
    /// Persons who did so at least once with an impact above 0.
    pub plus: usize,
    /// Persons who did so at least once with an impact below 0.
    pub minus: usize,
    /// Persons in whose journey the phase occurs.
    pub among: usize,
}

/// Counts the own codes of `group`, by the very rules by which codes of the instrument are counted: a row for each code and
/// phase in which it was mentioned.
pub fn own_code_counts(group: &Group) -> Vec<OwnCodeCount> {
    let own: Vec<(&OwnCode, Code)> = group.own_codes.iter().filter_map(|code| Some((code, stand_in(code)?))).collect();
    if own.is_empty() {
        return Vec::new();
    }
    let taking = all_with_phases(group);
    let instrument = &group.setup.instrument;
    let people = taking.part.iter().map(|(journey, spans)| {
        let events: Vec<Event> = journey.events.iter().map(|event| coded_anew(event, &own)).collect();
        person_events(&events, spans, instrument)
    });
    let people: Vec<_> = people.collect();
    let counts = count_events(group, taking, &people);
    let rows = own.iter().flat_map(|(code, stands)| {
        let of_kind = if code.kind == CodeKind::Factor { &counts.factors } else { &counts.actors };
        of_kind.iter().filter(|count| count.code == *stands).map(|count| OwnCodeCount {
            id: code.id,
            phase: count.phase,
            persons: count.persons,
            plus: count.plus,
            minus: count.minus,
            among: count.among,
        })
    });
    rows.collect()
}

/// A code that no instrument has.
fn stand_in(code: &OwnCode) -> Option<Code> {
    Code::new(&format!("own-{}", code.id.simple()))
}

/// `event` with own words under the code in which they are gathered.
fn coded_anew(event: &Event, own: &[(&OwnCode, Code)]) -> Event {
    let mut event = event.clone();
    for (kind, mentions) in [(CodeKind::Factor, &mut event.factors), (CodeKind::Actor, &mut event.actors)] {
        for mention in mentions {
            let Mentioned::Other(words) = &mention.what else { continue };
            if let Some((_, stands)) = own.iter().find(|(code, _)| code.holds(kind, words)) {
                mention.what = Mentioned::Code(stands.clone());
            }
        }
    }
    event
}
