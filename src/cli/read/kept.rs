//! What an earlier reading left in the folder, so that a sheet that is read again keeps its id.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::format::{AnyFile, Instruments, read, read_any, write};
use crate::model::{Curve, FoundStretch, FromPaper, Journey, ParticipantCode, Segment};
use crate::storage::{find_files, load};

/// The journeys from paper in a folder.
pub(super) struct Kept {
    journeys: Vec<KeptJourney>,
    claimed: BTreeSet<Uuid>,
}

struct KeptJourney {
    path: PathBuf,
    journey: Box<Journey>,
}

/// Looks in `folder`.
pub(super) fn kept_in(folder: &Path) -> Kept {
    let mut journeys = Vec::new();
    for found in find_files(&[folder.to_owned()]).files {
        let file = load(&found.path).ok().and_then(|bytes| read_any(&bytes, &Instruments::default()).ok());
        if let Some(AnyFile::Journey(journey)) = file.map(|file| file.value)
            && journey.paper.is_some()
        {
            journeys.push(KeptJourney { path: found.path, journey });
        }
    }
    Kept { journeys, claimed: BTreeSet::new() }
}

impl Kept {
    /// The id of the journey of `participant` that was read before, rather that in the same file; each is given once.
    pub(super) fn id_of(&mut self, path: &Path, setup: Option<Uuid>, participant: &ParticipantCode) -> Option<Uuid> {
        let fits = |it: &&KeptJourney| {
            let journey = &it.journey;
            journey.setup == setup && journey.participant == *participant && !self.claimed.contains(&journey.id)
        };
        let same_file = self.journeys.iter().filter(fits).find(|it| it.path == path);
        let id = same_file.or_else(|| self.journeys.iter().find(fits)).map(|it| it.journey.id)?;
        self.claimed.insert(id);
        Some(id)
    }

    /// The file of the journey with this id that a person has looked over: reading must not undo that.
    pub(super) fn checked(&self, id: Uuid) -> Option<(&Path, &Journey)> {
        self.all_with_id(id).find(|(_, journey)| !journey.is_unchecked())
    }

    /// The file of the same journey that says something else than a reading made of it: what somebody put there must not be lost. `again`
    /// is what was read now, of a person who has `sheets`.
    pub(super) fn said_more(&self, again: &Journey, sheets: usize) -> Option<&Path> {
        let again = as_in_file(again)?;
        let is_as_read = |there: &Journey| is_as_read(there, &again) || sheets > 1 && has_fewer_sheets(there, &again);
        self.with_id(again.id).find(|it| !is_as_read(&it.journey)).map(|it| &*it.path)
    }

    /// The states of the journey with this id that are in the folder, each with its file.
    pub(super) fn all_with_id(&self, id: Uuid) -> impl Iterator<Item = (&Path, &Journey)> {
        self.with_id(id).map(|it| (&*it.path, &*it.journey))
    }

    fn with_id(&self, id: Uuid) -> impl Iterator<Item = &KeptJourney> {
        self.journeys.iter().filter(move |it| it.journey.id == id)
    }
}

/// `journey` as it comes out of its file.
fn as_in_file(journey: &Journey) -> Option<Journey> {
    Some(read::<Journey>(&write(journey), &Instruments::default()).ok()?.value)
}

/// `there` says what reading its picture again says, or what could have been read of another picture of the sheet that `again` is of.
fn is_as_read(there: &Journey, again: &Journey) -> bool {
    let (created, modified) = (there.created, there.created);
    let of_same_picture = Journey { created, modified, ..again.clone() };
    if of_same_picture == *there {
        return true;
    }
    let (curves, paper) = (there.curves.clone(), there.paper.clone());
    let of_another = Journey { paper, curves, ..of_same_picture };
    of_another == *there && there.created != again.created && has_only_lines_as_read(there)
}

/// `there` says what `again` says of some of its sheets, and nothing of the others. Where a line was read and is not there any more,
/// somebody took it away.
fn has_fewer_sheets(there: &Journey, again: &Journey) -> bool {
    let (Some(paper), Some(read)) = (&there.paper, &again.paper) else { return false };
    let are_lines = there.curves.iter().all(|(code, curve)| again.curves.get(code) == Some(curve));
    let is_found =
        |stretch: &FoundStretch| there.curves.contains_key(&stretch.indicator) && read.stretches.contains(stretch);
    let (created, modified) = (there.created, there.created);
    let of_all =
        Journey { paper: there.paper.clone(), curves: there.curves.clone(), created, modified, ..again.clone() };
    are_lines && paper.stretches.iter().all(is_found) && paper.extra == read.extra && of_all == *there
}

/// Nobody was at its lines: no reading leaves a gap, says how sure someone is, looks at a stretch, or has fields that are not known.
fn has_only_lines_as_read(journey: &Journey) -> bool {
    let is_bare = |curve: &Curve| {
        let segments = curve.segments.iter();
        let bare = segments.map(|it| Segment { points: it.points.clone(), ..Segment::default() }).collect();
        *curve == Curve { segments: bare, ..Curve::default() }
    };
    let is_untouched = |paper: &FromPaper| {
        let ticked = paper.ticked.iter().all(|ticked| ticked.extra.is_empty());
        ticked && paper.extra.is_empty() && paper.stretches.iter().all(|it| !it.accepted && it.extra.is_empty())
    };
    journey.curves.values().all(is_bare) && journey.paper.as_ref().is_none_or(is_untouched)
}
