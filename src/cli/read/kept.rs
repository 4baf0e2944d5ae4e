//! What an earlier reading left in the folder, so that a sheet that is read again keeps its id.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::format::{AnyFile, Instruments, read_any};
use crate::model::ParticipantCode;
use crate::storage::{find_files, load};

/// The journeys from paper in a folder.
pub(super) struct Kept {
    journeys: Vec<KeptJourney>,
    claimed: BTreeSet<Uuid>,
}

struct KeptJourney {
    path: PathBuf,
    id: Uuid,
    setup: Option<Uuid>,
    participant: ParticipantCode,
    is_checked: bool,
}

/// Looks in `folder`.
pub(super) fn kept_in(folder: &Path) -> Kept {
    let mut journeys = Vec::new();
    for found in find_files(&[folder.to_owned()]).files {
        let file = load(&found.path).ok().and_then(|bytes| read_any(&bytes, &Instruments::default()).ok());
        if let Some(AnyFile::Journey(journey)) = file.map(|file| file.value)
            && let Some(paper) = &journey.paper
        {
            journeys.push(KeptJourney {
                path: found.path,
                id: journey.id,
                setup: journey.setup,
                participant: journey.participant.clone(),
                is_checked: paper.checked,
            });
        }
    }
    Kept { journeys, claimed: BTreeSet::new() }
}

impl Kept {
    /// The id of the journey of `participant` that was read before, rather that in the same file; each is given once.
    pub(super) fn id_of(&mut self, path: &Path, setup: Option<Uuid>, participant: &ParticipantCode) -> Option<Uuid> {
        let fits =
            |it: &&KeptJourney| it.setup == setup && it.participant == *participant && !self.claimed.contains(&it.id);
        let same_file = self.journeys.iter().filter(fits).find(|it| it.path == path);
        let id = same_file.or_else(|| self.journeys.iter().find(fits)).map(|it| it.id)?;
        self.claimed.insert(id);
        Some(id)
    }

    /// A person has looked the journey with this id over: reading must not undo that.
    pub(super) fn is_checked(&self, id: Uuid) -> bool {
        self.journeys.iter().any(|it| it.id == id && it.is_checked)
    }
}
