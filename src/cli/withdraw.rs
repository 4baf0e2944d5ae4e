//! `withdraw`: someone leaves a group, with everything that came from this person.

use std::path::Path;

use crate::cli::console::{Console, Ending};
use crate::cli::group_file::GroupFile;
use crate::format::write;
use crate::model::ParticipantCode;
use crate::sealing::Closed;
use crate::storage::{RealDisk, StorageError, Store, refuse_unwritable, save_without_before, take_out_of_store};

/// Takes `participant` out of the group in the file at `path`, out of the states before it, and out of what the window
/// keeps on this computer.
pub(super) fn withdraw(path: &Path, participant: &str, console: &mut Console) -> Ending {
    let name = path.display().to_string();
    // Held from here on, so that no window begins with what is about to change.
    let Some(file) = GroupFile::open(path, console) else { return Ending::NothingDone };
    let (mut group, closed) = (file.group.clone(), file.closed.clone());
    let found = ParticipantCode::new(participant).filter(|code| group.people().contains(code));
    let Some(code) = found else {
        let words = [("participant", participant.into())];
        console.complain(&console.about(&name, &console.texts.with("cli-withdraw-nobody", words)));
        return Ending::NothingDone;
    };
    if let Err(trouble) = refuse_unwritable(path) {
        console.complain_of(path, &StorageError::from(trouble));
        return Ending::NothingDone;
    }
    // First what is kept elsewhere: when a window has the group open, nothing has been done yet.
    let journey = group.journey_of(&code).map(|journey| journey.id);
    let store = Store::of_this_person();
    let passphrase = match &closed {
        Some(Closed::With(passphrase)) => Some(passphrase),
        Some(Closed::To(_)) | None => None,
    };
    if let Err(trouble) = take_out_of_store(&store, group.id, (journey, &code), passphrase) {
        let id =
            if trouble.kind() == std::io::ErrorKind::WouldBlock { "cli-withdraw-open" } else { "cli-withdraw-kept" };
        console.complain(&console.about(&name, &console.texts.get(id)));
        return Ending::NothingDone;
    }
    group.withdraw(&code);
    // What was locked or sealed is so again.
    let bytes = closed.map_or_else(|| write(&group), |closed| closed.close(&write(&group)));
    if let Err(trouble) = save_without_before(&RealDisk, path, &bytes, &group.withdrawn) {
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
    if !code.stands_out_in_text() {
        let words = [("participant", code.to_string().into())];
        console.complain(&console.about(&name, &console.texts.with("withdraw-code-is-a-word", words)));
    }
    Ending::Done
}
