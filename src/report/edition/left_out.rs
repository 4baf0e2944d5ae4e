//! What is not told, at the place where it would stand: for the facilitator, who looks at the pages before HR gets them without this.

use super::told::EditionPages;
use crate::model::PhaseLetter;
use crate::privacy::{LeftOut, Table, Why};
use crate::report::flow::Flow;
use crate::report::style::Style;
use crate::report::theme::PRINT;
use crate::text::{left_out_name, left_out_reason};

/// Where something would stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Among the mean lines.
    Curves,
    /// Among what lines do in this phase.
    Lines(PhaseLetter),
    /// Among what happened in it.
    Events(PhaseLetter),
    /// Among the factors of it.
    Factors(PhaseLetter),
    /// Among the actors of it.
    Actors(PhaseLetter),
    /// Among what would have helped.
    Helped,
    /// Among the quotes.
    Quotes,
    /// Among the actions of the redesign.
    Actions,
    /// Among what changed.
    Effects,
}

/// The reasons, in the order in which they are said.
const REASONS: [Why; 8] = [
    Why::FewerThanThree,
    Why::WouldTellOfFew,
    Why::TooFewLines,
    Why::TooFewMeasured,
    Why::OnePerson,
    Why::NotApproved,
    Why::WordsToLookAt,
    Why::NotCounted,
];

/// Writes what is left out at `place`, a line for each reason; nothing on pages that go to HR.
pub(super) fn write_left_out(flow: &mut Flow, made: &EditionPages<'_>, place: Place) {
    let (texts, instrument) = (made.texts, &made.edition.instrument);
    for why in REASONS {
        let here = made.left_out.iter().filter(|it| it.why == why && place_of(made, it) == Some(place));
        let names: Vec<String> = here.map(|it| left_out_name(texts, instrument, &it.table)).collect();
        if names.is_empty() {
            continue;
        }
        let words = [("why", left_out_reason(texts, why).into()), ("what", names.join(", ").into())];
        flow.text(Style::SMALL.coloured(PRINT.accent), &texts.with("left-at-place", words));
    }
}

fn place_of(made: &EditionPages<'_>, left: &LeftOut) -> Option<Place> {
    let phase = left.phase;
    Some(match &left.table {
        Table::Trend(_) | Table::Directions(_) | Table::Line(_) => phase.map_or(Place::Curves, Place::Lines),
        Table::Events(_) => Place::Events(phase?),
        Table::Mention(code) if made.edition.instrument.factor(code).is_some() => Place::Factors(phase?),
        Table::Mention(_) => Place::Actors(phase?),
        Table::Level(_) | Table::Locus(_) => Place::Helped,
        Table::Quote(_) => Place::Quotes,
        Table::Action(_) => Place::Actions,
        Table::Effect(_) | Table::EffectAt(_) => Place::Effects,
    })
}
