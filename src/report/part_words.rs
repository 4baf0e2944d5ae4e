//! Which part of a group is looked at, in words.

use std::collections::BTreeSet;

use crate::analysis::Filter;
use crate::model::{Instrument, ParticipantCode};
use crate::text::{Texts, domain_name, level_name, phase_name};

/// Codes that are named; of more only the number is said.
const MOST_NAMED: usize = 5;

/// What `filter` lets through, such as "only phase B Critical; P03, P07"; nothing when it lets everything through.
pub fn part_words(texts: &Texts, filter: &Filter, instrument: &Instrument) -> String {
    let kind = filter.phase.and_then(|letter| instrument.phases.iter().find(|kind| kind.letter == letter));
    let phase = kind.map(|kind| texts.with("filter-said-phase", [("phase", phase_name(texts, kind).into())]));
    let domains: Vec<String> = filter.domains.iter().map(|&domain| texts.get(domain_name(domain))).collect();
    let levels: Vec<String> = filter.levels.iter().map(|&level| texts.get(level_name(level))).collect();
    let said = |id: &str, names: Vec<String>| {
        (!names.is_empty()).then(|| texts.with(id, [("names", names.join(", ").to_lowercase().into())]))
    };
    let people = (!filter.people.is_empty()).then(|| people_words(texts, &filter.people));
    let rest = [said("filter-said-domains", domains), said("filter-said-levels", levels), people];
    phase.into_iter().chain(rest.into_iter().flatten()).collect::<Vec<_>>().join("; ")
}

fn people_words(texts: &Texts, people: &BTreeSet<ParticipantCode>) -> String {
    if people.len() > MOST_NAMED {
        return texts.with("group-people", [("n", people.len().into())]);
    }
    people.iter().map(ParticipantCode::as_str).collect::<Vec<_>>().join(", ")
}
