//! Buttons change their places only with the screen, and then a press counts for nothing for a moment: the second of two quick
//! ones would hit what was not there when it was meant.

use std::mem::{Discriminant, discriminant};

use crate::app::questions::Dialog;
use crate::app::state::{AppState, Screen};
use crate::model::Step;

/// For this long after the screen has changed a press does nothing, in seconds.
const SETTLES_S: f64 = 0.4;

/// What a person looks at, as far as buttons have other places on it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Looked {
    screen: Discriminant<Screen>,
    step: Option<Step>,
    looks_at_pages: bool,
    checks_pen: bool,
    dialog: Option<Discriminant<Dialog>>,
}

/// Whether the screen has just changed.
#[derive(Debug, Default)]
pub(super) struct Settles {
    looked: Option<Looked>,
    since_s: Option<f64>,
}

impl Settles {
    /// Looks at what is shown at `now_s`, in the window's seconds.
    pub(super) fn look(&mut self, state: &AppState, now_s: f64) {
        let sheet = if let Screen::Sheet(sheet) = &state.screen { Some(sheet) } else { None };
        let looked = Looked {
            screen: discriminant(&state.screen),
            step: sheet.map(|sheet| sheet.session.step),
            looks_at_pages: sheet.is_some_and(|sheet| sheet.own_pages.is_some() || sheet.own_now.is_some()),
            checks_pen: state.checks_pen,
            dialog: state.dialog.as_ref().map(discriminant),
        };
        if self.looked.is_some_and(|before| before != looked) {
            self.since_s = Some(now_s);
        }
        self.looked = Some(looked);
    }

    /// A button was pressed in this frame, too soon after the screen changed.
    pub(super) fn ignores_press(&self, context: &egui::Context) -> bool {
        let is_soon = |now_s: f64| self.since_s.is_some_and(|since| now_s - since < SETTLES_S);
        context.input(|input| is_soon(input.time) && input.pointer.any_click())
    }
}
