//! Of what pages are printed that belong to what is open.

use crate::app::figures::kept::Same;
use crate::app::files::Purpose;
use crate::app::files::preview::Preview;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Subject;
use crate::app::work::laid_out::laid_out;
use crate::report::Printable;

/// The pages of what is open that would be printed for `purpose`; `None` where they stand on the screen already, or nothing is
/// printed.
pub(crate) fn preview_of(state: &AppState, purpose: Purpose) -> Option<Preview> {
    let Purpose::Print(kind) = purpose else { return None };
    if matches!(state.screen, Screen::SetUp(_) | Screen::Hr(_)) && !kind.is_of_nothing_open() {
        return None;
    }
    let made = laid_out(&subject(state, kind)?, state.preferences.language);
    Some(Preview { made: Same(made), page: 0 })
}

/// Of what `kind` is printed where nothing of a group leaves with it; `None` where there is no such thing, or a group remembers it.
pub(crate) fn subject(state: &AppState, kind: Printable) -> Option<Subject> {
    let today = state.world.today();
    Some(match (&state.screen, kind) {
        (_, Printable::Guide) => Subject::Guide(state.guide?),
        (_, Printable::Recovery) => Subject::Recovery(Box::new(state.keys.known.clone()?), today),
        (Screen::Sheet(sheet), Printable::Receipt) => {
            Subject::Receipt(Box::new(sheet.journey().clone()), Box::new(sheet.setup.instrument.clone()), today)
        }
        (Screen::Hr(hr), Printable::Hr) => Subject::Edition(hr.edition.clone()?, hr.paper),
        (Screen::SetUp(open), Printable::RunSheet | Printable::BlankSheet | Printable::NowStrips) => {
            Subject::Setup(kind, Some(Box::new(open.setup().clone())))
        }
        (Screen::Start(setup), Printable::BlankSheet) => Subject::Setup(kind, setup.clone()),
        (Screen::Start(Some(setup)), Printable::RunSheet | Printable::NowStrips) => {
            Subject::Setup(kind, Some(setup.clone()))
        }
        (Screen::Group(group), Printable::Agenda | Printable::Journey) => {
            let (_, journey) = group.selected()?;
            let paper = group.topics.pages.paper_for(kind);
            Subject::Journey(kind, Box::new(journey.clone()), Box::new(group.instrument().clone()), paper)
        }
        _ => return None,
    })
}
