//! The tables of a group, each with its columns and what they mean.

mod after;
mod cells;
mod drawings;
mod events;
mod told;

use self::after::{answers, board, measurements};
use self::drawings::{curves, gaps, journeys, phases};
use self::events::{events, mentions, quotes};
use super::leaving::Leaving;
use super::table::Table;
use crate::model::Edition;

/// Every table of what leaves a group: journeys, curves, gaps, events, mentions, quotes, answers, phases, measurements, board.
///
/// Rows stand in the order of the group, so the same group gives the same tables.
pub fn tables(leaving: &Leaving) -> Vec<Table> {
    let group = &leaving.group;
    [journeys, curves, gaps, events, mentions, quotes, answers, phases, measurements, board]
        .map(|table| table(group))
        .into()
}

/// The tables of an edition: what HR was told, in the same ranges, and nothing about a person.
pub fn tables_of_edition(edition: &Edition) -> Vec<Table> {
    vec![told::mentions(edition), told::events(edition)]
}
