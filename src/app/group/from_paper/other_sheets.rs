//! What a group holds of the other sheets of someone of whom one is read: those lines stay.

use uuid::Uuid;

use crate::app::group::from_paper::Again;
use crate::app::group::from_paper::pile::PileSheet;
use crate::app::work::reading_sheets::ReadJourney;
use crate::model::{Code, FromPaper, Group, Journey};
use crate::pile::AbsentSheet;
use crate::reading::take_lines;

/// `group` without the journeys whose place those that were `read` take: the one that a sheet that is read again gave before, and those of
/// which another sheet is read now. What was read is put into these. Nobody has checked them; what is checked stays, and is to be looked
/// over once more where a sheet comes of which it has no line.
///
/// Where a sheet is of someone else than it was thought to be, its lines go, and the other sheets stay whose they were.
pub(super) fn base_for(group: &Group, sheets: &[PileSheet], read: &mut [ReadJourney], again: Option<&Again>) -> Group {
    let mut base = group.clone();
    let replaced = again.and_then(|again| again.replaces);
    let (mut gone, mut put_together): (Vec<Uuid>, Vec<Uuid>) = (replaced.into_iter().collect(), Vec::new());
    // Someone whose sheets are checked has nothing read anew.
    if read.is_empty()
        && let (Some(id), Some(sheet)) = (replaced, sheets.first())
        && takes_sheet_away(&mut base, id, &sheet.others)
    {
        gone.clear();
    }
    for ReadJourney { journey, absent, .. } in read {
        // Of a sheet without lines too there is what a person said.
        let is_beside = |there: &&Journey| {
            let lacks_it = || there.curves.keys().all(|code| is_on(absent, code));
            there.id == journey.id && !absent.is_empty() && (there.is_unchecked() || lacks_it())
        };
        let of_same = group.journeys.iter().find(is_beside);
        if let Some(there) = of_same {
            let read = std::mem::replace(journey, there.clone());
            take_lines(journey, &read, |code| !is_on(absent, code), has_first_sheet(absent));
            journey.modified = read.modified.max(there.modified);
            journey.paper.iter_mut().for_each(|paper| paper.checked = false);
            put_together.push(there.id);
        }
        let of_another = replaced.filter(|&id| id != journey.id);
        if let Some(id) = of_another.filter(|&id| takes_sheet_away(&mut base, id, absent)) {
            gone.retain(|there| *there != id);
        }
    }
    let is_replaced = |journey: &Journey| gone.contains(&journey.id) && journey.is_unchecked();
    base.journeys.retain(|journey| !put_together.contains(&journey.id) && !is_replaced(journey));
    base
}

/// Takes the lines of one sheet out of the journey `id`, where it has lines of the others, `absent`; gives whether it has.
fn takes_sheet_away(base: &mut Group, id: Uuid, absent: &[AbsentSheet]) -> bool {
    let has_others = |there: &Journey| there.is_unchecked() && there.curves.keys().any(|code| is_on(absent, code));
    let place = base.journeys.iter().position(|there| there.id == id && has_others(there));
    let Some(there) = place.and_then(|place| base.journeys.get_mut(place)) else { return false };
    let nothing = Journey { curves: [].into(), paper: Some(FromPaper::default()), ..there.clone() };
    take_lines(there, &nothing, |code| !is_on(absent, code), has_first_sheet(absent));
    true
}

fn is_on(sheets: &[AbsentSheet], code: &Code) -> bool {
    sheets.iter().any(|sheet| sheet.has_line(code))
}

/// Whether the sheet beside those that are `absent` is the first.
fn has_first_sheet(absent: &[AbsentSheet]) -> bool {
    absent.iter().all(|sheet| sheet.number != 1)
}
