//! Personal landmarks and chapters.

use crate::app::sheet::state::SheetState;
use crate::model::{Edit, Extra, Landmark, Precision, Share, Splice};

/// About personal landmarks and chapters, by their place in the journey's list.
#[derive(Debug)]
pub enum LandmarkAction {
    /// Put a new one on the timeline.
    Add {
        /// When, or its first day.
        day: f64,
        /// Its last day, for a chapter.
        to: Option<f64>,
    },
    /// Put a changed one in the place of what it was. `field` names what changed: changing the same again goes into the
    /// same undo step.
    Change {
        /// Which.
        place: usize,
        /// As it is now.
        landmark: Box<Landmark>,
        /// What changed.
        field: &'static str,
    },
    /// Take one away.
    Remove(usize),
}

pub(crate) fn update(sheet: &mut SheetState, action: LandmarkAction) {
    match action {
        LandmarkAction::Add { day, to } => {
            let timeline = &sheet.journey().timeline;
            let day = timeline.clamp_day(day).round();
            let to = to.map(|to| timeline.clamp_day(to).round().max(day));
            let landmark = Landmark {
                day,
                to,
                precision: Precision::Month,
                text: String::new(),
                share: Share::default(),
                extra: Extra::default(),
            };
            let place = sheet.journey().landmarks.len();
            sheet.document.history.apply("undo-add-landmark", Edit::Landmarks(Splice::push(place, landmark)));
        }
        LandmarkAction::Change { place, landmark, field } => {
            let before = sheet.journey().landmarks.get(place);
            if before.is_some_and(|before| *before != *landmark) {
                let edit = Edit::Landmarks(Splice::replace(place, *landmark));
                sheet.document.history.apply_continuing(
                    "undo-change-landmark",
                    format!("landmark {place}/{field}"),
                    edit,
                );
            }
        }
        LandmarkAction::Remove(place) => {
            if place < sheet.journey().landmarks.len() {
                sheet.document.history.apply("undo-remove-landmark", Edit::Landmarks(Splice::remove(place)));
            }
        }
    }
}
