//! The tables of a group, each with its columns and what they mean.

mod cells;
mod drawings;
mod told;
mod words;
mod workshop;

use self::cells::text_of;
use self::drawings::{curves, gaps, journeys, phases};
use self::told::told;
use self::words::{answers, events, mentions, quotes};
use self::workshop::{board, board_notes, measurements};
use super::leaving::Leaving;
use super::table::Table;
use crate::model::{Certainty, Edition, Group};

/// Every table of what leaves a group: journeys, curves, gaps, events, mentions, quotes, answers, phases, measurements, board and
/// the notes on it.
///
/// Rows stand in the order of the group, so the same group gives the same tables.
pub fn tables(leaving: &Leaving) -> Vec<Table> {
    BY_PERSON.into_iter().chain([measurements, board, board_notes]).map(|table| table(&leaving.group)).collect()
}

/// The tables whose rows are of single drawings; they come first.
pub(super) const BY_PERSON: [fn(&Group) -> Table; 8] =
    [journeys, curves, gaps, events, mentions, quotes, answers, phases];

/// The place of the table of curves among them.
pub(super) const CURVES: usize = 1;

/// How sure the participant was of a stretch, as it stands in the table of curves.
pub(super) fn certainty_word(certainty: Certainty) -> String {
    text_of(&certainty)
}

/// Tables that an edition could have beside those of [`tables_of_edition`], as columns: those of another group, where it is of a pair.
pub(super) fn tables_of_another(edition: &Edition) -> Vec<Table> {
    let named = |table: Table| Table { name: format!("{}{BESIDE}", table.name).into(), rows: Vec::new(), ..table };
    told(edition).into_iter().map(named).collect()
}

/// Added to the name of a table of the other group of a pair.
const BESIDE: &str = "_beside";

/// The tables of an edition: what HR was told, in the same ranges, and nothing about a person. Of a pair the other group has tables of
/// its own.
pub fn tables_of_edition(edition: &Edition) -> Vec<Table> {
    let mut tables = told(edition);
    if let Some(beside) = &edition.beside {
        let named = |table: Table| Table { name: format!("{}{BESIDE}", table.name).into(), ..table };
        tables.extend(told(beside).into_iter().map(named));
    }
    tables
}
