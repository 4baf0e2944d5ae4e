//! What every part of a screen gets: words, the state to draw from, half-done things, and a place to ask.

use crate::app::action::{Action, Actions};
use crate::app::state::AppState;
use crate::text::Texts;
use crate::ui::scratch::Scratch;

/// What every part of a screen gets.
pub struct Scene<'a> {
    /// The words of the window's language.
    pub texts: &'static Texts,
    /// What is drawn from; it cannot be changed while drawing.
    pub state: &'a AppState,
    /// Half-done things.
    pub scratch: &'a mut Scratch,
    /// What is asked in this frame.
    pub actions: &'a mut Actions,
}

impl Scene<'_> {
    /// Asks for something; it is done after the frame is drawn.
    pub fn ask(&mut self, action: impl Into<Action>) {
        self.actions.push(action.into());
    }
}
