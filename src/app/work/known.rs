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
    let (journey, instrument) = (&known.journey, &group.setup.instrument);
    let code = &journey.participant;
    let choices = JourneyChoices { phases: true, strips: true, words: true, ..JourneyChoices::default() };
    let pages = journey_document_with(choices, (journey, instrument), language, Paper::default());
    let pages = in_pdf(&pages)?;
    make_folder(folder).map_err(on_disk)?;
    let words = known_words(Texts::of(language), known, instrument).into_bytes();
    let now = known.now.iter().enumerate().map(|(place, now)| (format!("{code}-{}.now.json", place + 1), write(now)));
    let files = [
        (format!("{code}.journey.json"), write(journey)),
        (format!("{code}.pdf"), pages),
        (format!("{code}.txt"), words),
    ];
    let mut all = files.into_iter().chain(now);
    all.try_for_each(|(name, bytes)| save_new(&folder.join(name), &bytes)).map_err(on_disk)
}

fn on_disk(error: io::Error) -> SaveTrouble {
    SaveTrouble::Storage(error.into())
}
