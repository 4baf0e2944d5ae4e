//! `access`: everything that a group holds about one person, as files and to be read, for that person.

use std::path::Path;

use crate::cli::console::{Console, Ending};
use crate::cli::group_file::GroupFile;
use crate::cli::output::{Writing, write_all};
use crate::cli::sheet::pdf_of;
use crate::cli::standard_output::is_standard_output;
use crate::exchange::WORDS_BEGIN;
use crate::format::{Format, write};
use crate::model::{Journey, Now, ParticipantCode};
use crate::report::{JourneyChoices, Paper, journey_document_with};
use crate::storage::{StorageError, make_folder};
use crate::text::known_words;

/// Writes into `folder` the journey of `participant` as the group holds it, the same drawn and in words, and a text with everything else
/// that the group says of them.
pub(super) fn access(path: &Path, participant: &str, folder: &Path, console: &mut Console) -> Ending {
    let Some(file) = GroupFile::open(path, console) else { return Ending::NothingDone };
    let known = ParticipantCode::new(participant).and_then(|code| file.group.known_of(&code));
    let Some(known) = known else {
        let words = [("participant", participant.into())];
        let what = console.texts.with("cli-withdraw-nobody", words);
        console.complain(&console.about(&path.display().to_string(), &what));
        return Ending::NothingDone;
    };
    if is_standard_output(folder) {
        console.complain(&console.about("potloodlijn", &console.texts.get("cli-folder-needed")));
        return Ending::NothingDone;
    }
    if let Err(trouble) = make_folder(folder) {
        console.complain_of(folder, &StorageError::from(trouble));
        return Ending::NothingDone;
    }
    let instrument = &file.group.setup.instrument;
    let code = known.participant.to_string();
    let words = format!("{WORDS_BEGIN}{}", known_words(console.texts, &known, instrument)).into_bytes();
    let mut files = vec![(folder.join(format!("{code}.txt")), words, Writing::Text)];
    for (place, now) in known.now.iter().enumerate() {
        let path = folder.join(format!("{code}-{}{}", place + 1, Now::ENDING));
        files.push((path, write(now), Writing::Now(now.moment.id)));
    }
    if let Some(journey) = &known.journey {
        let choices = JourneyChoices { phases: true, strips: true, words: true, ..JourneyChoices::default() };
        let document =
            journey_document_with(choices, (journey, instrument), console.texts.language(), Paper::default());
        let pdf = folder.join(format!("{code}.pdf"));
        let Some(pages) = pdf_of(&document, &pdf, console) else { return Ending::NothingDone };
        files.push((pdf, pages, Writing::Pdf));
        let path = folder.join(format!("{code}{}", Journey::ENDING));
        files.push((path, write(journey), Writing::Journey(journey.id)));
    }
    if !write_all(&files, console) {
        return Ending::NothingDone;
    }
    let done = console.texts.with("cli-access-done", [("participant", code.into())]);
    console.say(&console.about(&folder.display().to_string(), &done));
    Ending::Done
}
