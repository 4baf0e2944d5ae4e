//! Giving a person everything that a group knows of them.

use std::io;
use std::path::{Path, PathBuf};

use crate::app::document::SaveTrouble;
use crate::app::work::pdf::in_pdf;
use crate::format::write;
use crate::model::{Group, KnownOf, Language, ParticipantCode};
use crate::report::{JourneyChoices, Paper, journey_document_with};
use crate::storage::{make_folder, save_new};
use crate::text::{Texts, known_words};

/// Writes the journey of `participant` as a file and on pages, and the rest in words, into a folder that is not there yet; gives that
/// folder.
pub(super) fn give_known(
    inside: &Path,
    group: &Group,
    participant: &ParticipantCode,
    language: Language,
) -> (PathBuf, Result<(), SaveTrouble>) {
    let mut folder = inside.join(participant.as_str());
    let mut number = 1;
    while folder.exists() {
        number += 1;
        folder = inside.join(format!("{participant}-{number}"));
    }
    let result = match group.known_of(participant) {
        Some(known) => write_known(&folder, group, &known, language),
        None => Err(on_disk(io::ErrorKind::NotFound.into())),
    };
    (folder, result)
}

fn write_known(folder: &Path, group: &Group, known: &KnownOf, language: Language) -> Result<(), SaveTrouble> {
    let (code, instrument) = (&known.participant, &group.setup.instrument);
    let choices = JourneyChoices { phases: true, strips: true, words: true, ..JourneyChoices::default() };
    make_folder(folder).map_err(on_disk)?;
    let words = known_words(Texts::of(language), known, instrument).into_bytes();
    let now = known.now.iter().enumerate().map(|(place, now)| (format!("{code}-{}.now.json", place + 1), write(now)));
    let mut files = vec![(format!("{code}.txt"), words)];
    if let Some(journey) = &known.journey {
        let pages = journey_document_with(choices, (journey, instrument), language, Paper::default());
        files.push((format!("{code}.journey.json"), write(journey)));
        files.push((format!("{code}.pdf"), in_pdf(&pages)?));
    }
    let mut all = files.into_iter().chain(now);
    all.try_for_each(|(name, bytes)| save_new(&folder.join(name), &bytes)).map_err(on_disk)
}

fn on_disk(error: io::Error) -> SaveTrouble {
    SaveTrouble::Storage(error.into())
}
