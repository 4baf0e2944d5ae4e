//! `withdraw`: someone leaves a group, with everything that came from this person.

use std::path::Path;

use super::console::{Console, Ending};
use crate::format::{Instruments, read, write};
use crate::model::{Group, ParticipantCode};
use crate::sealing::is_sealed;
use crate::storage::{RealDisk, StorageError, Store, load, save_without_before, take_out_of_store};

/// Takes `participant` out of the group in the file at `path`, out of the states before it, and out of what the window
/// keeps on this computer.
pub(super) fn withdraw(path: &Path, participant: &str, console: &mut Console) -> Ending {
    let name = path.display().to_string();
    let bytes = match load(path) {
        Ok(bytes) => bytes,
        Err(trouble) => {
            console.complain_of(path, &trouble);
            return Ending::NothingDone;
        }
    };
    // A file that is locked would come out of this open.
    if is_sealed(&bytes) {
        console.complain(&console.about(&name, &console.texts.get("cli-locked-group")));
        return Ending::NothingDone;
    }
    let mut group: Group = match read(&bytes, &Instruments::default()).and_then(crate::format::Opened::known_version) {
        Ok(group) => group,
        Err(fault) => {
            console.complain_of(path, &StorageError::Content(fault));
            return Ending::NothingDone;
        }
    };
    let found = ParticipantCode::new(participant)
        .and_then(|code| group.journey_of(&code).map(|journey| (code.clone(), journey.id)));
    let Some((code, journey)) = found else {
        let words = [("participant", participant.into())];
        console.complain(&console.about(&name, &console.texts.with("cli-withdraw-nobody", words)));
        return Ending::NothingDone;
    };
    // First what is kept elsewhere: when a window has the group open, nothing has been done yet.
    let store = Store::of_this_person();
    if let Err(trouble) = take_out_of_store(&store, group.id, journey, &code) {
        let id =
            if trouble.kind() == std::io::ErrorKind::WouldBlock { "cli-withdraw-open" } else { "cli-withdraw-kept" };
        console.complain(&console.about(&name, &console.texts.get(id)));
        return Ending::NothingDone;
    }
    group.withdraw(&code);
    if let Err(trouble) = save_without_before(&RealDisk, path, &write(&group)) {
        console.complain_of(path, &StorageError::from(trouble));
        return Ending::NothingDone;
    }
    let words = [
        ("participant", code.to_string().into()),
        ("n", group.journeys.len().into()),
        ("prints", group.prints.len().into()),
        ("editions", group.editions.iter().filter(|edition| edition.gone > 0).count().into()),
    ];
    let done = console.texts.with("cli-withdraw-done", words);
    console.say(&console.about(&name, &done));
    Ending::Done
}
