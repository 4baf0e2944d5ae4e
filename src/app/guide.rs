//! The guide, in the place of the screen.

use crate::app::state::{AppState, Screen};
use crate::text::GuidePage;

/// The page that is about the screen someone is at.
///
/// On the first screen that is the page for who draws: they are the most, and know the least.
pub fn page_for(state: &AppState) -> GuidePage {
    match &state.screen {
        Screen::Start(_) | Screen::Sheet(_) => GuidePage::Participant,
        Screen::Group(_) | Screen::SetUp(_) => GuidePage::Facilitator,
        Screen::Hr(_) => GuidePage::Hr,
    }
}
