//! That something was saved is said for a few seconds: longer it would look as if what came since were saved too.

use std::time::Duration;

use crate::app::state::{AppState, Screen};
use crate::text::Texts;

/// It is said for so long, in seconds.
const SAID_S: f64 = 6.0;

/// Since when it is said.
#[derive(Debug, Default)]
pub(super) struct SavedNotice {
    since_s: Option<f64>,
}

impl SavedNotice {
    /// Looks at what is said at `now_s`, in the window's seconds; whether that it was saved has been said for long enough.
    pub(super) fn was_said(&mut self, state: &AppState, context: &egui::Context, now_s: f64) -> bool {
        if !says_saved(state) {
            self.since_s = None;
            return false;
        }
        let since_s = *self.since_s.get_or_insert(now_s);
        let left_s = SAID_S - (now_s - since_s);
        if left_s > 0.0 {
            context.request_repaint_after(Duration::from_secs_f64(left_s));
        }
        left_s <= 0.0
    }
}

/// What is said now is that what is open was saved.
pub(crate) fn says_saved(state: &AppState) -> bool {
    let file = match &state.screen {
        Screen::Sheet(sheet) => &sheet.document.file,
        Screen::Group(group) => &group.document.file,
        Screen::SetUp(open) => &open.document.file,
        Screen::Start(_) | Screen::Hr(_) => return false,
    };
    let (Some(path), Some(notice)) = (&file.path, &state.notice) else { return false };
    let words = [("path", path.to_string_lossy().into_owned().into())];
    *notice == Texts::of(state.preferences.language).with("notice-saved", words)
}
