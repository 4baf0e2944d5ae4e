//! On personal landmarks and chapters.

use crate::app::action::LandmarkAction;
use crate::app::state::SheetState;
use crate::model::{Edit, Extra, Landmark, Precision, Share, Splice};

pub(super) fn update(sheet: &mut SheetState, action: LandmarkAction) {
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
            sheet.history.apply("undo-add-landmark", Edit::Landmarks(Splice::push(place, landmark)));
        }
        LandmarkAction::Change { place, landmark, field } => {
            let before = sheet.journey().landmarks.get(place);
            if before.is_some_and(|before| *before != *landmark) {
                let edit = Edit::Landmarks(Splice::replace(place, *landmark));
                sheet.history.apply_continuing("undo-change-landmark", format!("landmark {place}/{field}"), edit);
            }
        }
        LandmarkAction::Remove(place) => {
            if place < sheet.journey().landmarks.len() {
                sheet.history.apply("undo-remove-landmark", Edit::Landmarks(Splice::remove(place)));
            }
        }
    }
}
