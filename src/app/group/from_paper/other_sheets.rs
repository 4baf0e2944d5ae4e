//! What a group holds of the other sheets of someone of whom one is read: those lines stay.

use uuid::Uuid;

use crate::app::group::from_paper::Again;
use crate::app::work::reading_sheets::ReadJourney;
use crate::model::{Code, FromPaper, Group, Journey};
use crate::reading::take_lines;

/// `group` without the journeys whose place those that were `read` take: the one that a sheet that is read again gave before, and those of
/// which another sheet is read now. What was read is put into these. Nobody has checked them; what is checked stays.
///
/// Where a sheet is of someone else than it was thought to be, its lines go, and the other sheets stay whose they were.
pub(super) fn base_for(group: &Group, read: &mut [ReadJourney], again: Option<&Again>) -> Group {
    let mut base = group.clone();
    let replaced = again.and_then(|again| again.replaces);
    let mut gone: Vec<Uuid> = replaced.into_iter().collect();
    for ReadJourney { journey, absent, .. } in read {
        let is_absent = |code: &Code| absent.iter().any(|sheet| sheet.has_line(code));
        let has_first_sheet = absent.iter().all(|sheet| sheet.number != 1);
        let has_others = |there: &Journey| there.is_unchecked() && there.curves.keys().any(&is_absent);
        // Of a sheet without lines too there is what a person said.
        let is_beside = |there: &&Journey| there.id == journey.id && there.is_unchecked() && !absent.is_empty();
        let of_same = group.journeys.iter().find(is_beside);
        let of_another = base.journeys.iter_mut().find(|there| Some(there.id) == replaced && has_others(there));
        if let Some(there) = of_same {
            let read = std::mem::replace(journey, there.clone());
            take_lines(journey, &read, |code| !is_absent(code), has_first_sheet);
            journey.modified = read.modified.max(there.modified);
            gone.push(there.id);
        } else if let Some(there) = of_another {
            let nothing = Journey { curves: [].into(), paper: Some(FromPaper::default()), ..there.clone() };
            take_lines(there, &nothing, |code| !is_absent(code), has_first_sheet);
            gone.retain(|id| *id != there.id);
        }
    }
    base.journeys.retain(|journey| !gone.contains(&journey.id) || !journey.is_unchecked());
    base
}
