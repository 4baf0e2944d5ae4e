//! `export --to figures`: every figure that may be shown of a group, as SVG and as PNG, with its words.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::cli::console::Console;
use crate::cli::giving::complain_of_memory;
use crate::cli::made_before::erase_what_is_no_longer_made;
use crate::cli::output::{ToWrite, Writing, write_all};
use crate::cli::standard_output::is_standard_output;
use crate::exchange::{Made, TakenFile, WORDS_FILE, figure_files};
use crate::model::{Edition, EditionMemory, Group};
use crate::privacy::{Table, Whom, draft_to_give};
use crate::report::{self, Figure, figures_of_edition};
use crate::storage::{StorageError, Store, load_memory, make_folder};
use crate::text::refusal_sentence;

/// Writes what may be shown of `group`. Says whether it was written; the complaint was made if not.
pub(super) fn figures_of_group(group: &Group, folder: &Path, console: &mut Console) -> bool {
    let memory = match load_memory(&Store::of_this_person()) {
        Ok(memory) => memory,
        Err(trouble) => {
            complain_of_memory(&trouble, console);
            return false;
        }
    };
    match report::figures_of_group(group, &memory, console.texts.language()) {
        Ok(figures) => {
            let is_written = write_figures(&figures, folder, console);
            if is_written {
                say_left_out(group, &memory, folder, console);
            }
            is_written
        }
        Err(refusal) => {
            let why = [("why", refusal_sentence(console.texts, refusal).into())];
            console.complain(&console.texts.with("cli-figures-refused", why));
            false
        }
    }
}

/// Says who and what the figures do not show.
fn say_left_out(group: &Group, memory: &EditionMemory, folder: &Path, console: &mut Console) {
    let Ok(mut draft) = draft_to_give(group, Whom::Everyone, memory) else { return };
    // Words stand in no figure.
    draft.left_out.retain(|it| !matches!(it.table, Table::Action(_) | Table::Quote(_)));
    for sentence in report::left_out_of_edition(group, &draft.left_out, console.texts) {
        console.say(&console.about(&folder.display().to_string(), &sentence));
    }
}

/// The same of what HR holds.
pub(super) fn figures_of_an_edition(edition: &Edition, folder: &Path, console: &mut Console) -> bool {
    write_figures(&figures_of_edition(edition, console.texts.language()), folder, console)
}

fn write_figures(figures: &[Figure], folder: &Path, console: &mut Console) -> bool {
    if !is_room(folder, console) {
        return false;
    }
    let files = match figure_files(figures) {
        Ok(files) => files,
        Err(fault) => {
            console.complain(&console.about(&folder.display().to_string(), &fault.to_string()));
            return false;
        }
    };
    let to_write = |file: TakenFile| {
        let writing = if file.name == WORDS_FILE { Writing::Text } else { Writing::Figure };
        (folder.join(&file.name), file.bytes, writing)
    };
    let files: Vec<ToWrite> = files.into_iter().map(to_write).collect();
    if !write_all(&files, console) {
        return false;
    }
    let new: Vec<PathBuf> = files.into_iter().map(|(path, ..)| path).collect();
    if !erase_what_is_no_longer_made(folder, &new, &made_as, console) {
        return false;
    }
    let done = console.texts.with("cli-export-figures", [("n", figures.len().into())]);
    console.say(&console.about(&folder.display().to_string(), &done));
    true
}

/// What a figure of this name is made as.
fn made_as(name: &str) -> Vec<Made> {
    match Path::new(name).extension().and_then(OsStr::to_str) {
        Some("svg") => vec![Made::Lines],
        Some("png") => vec![Made::Points],
        _ => Vec::new(),
    }
}

/// There is a folder to write several files into, or one could be made.
pub(super) fn is_room(folder: &Path, console: &mut Console) -> bool {
    let shown = folder.display().to_string();
    if folder.exists() && !folder.is_dir() {
        console.complain(&console.about(&shown, &console.texts.get("cli-export-folder-other")));
        return false;
    }
    if is_standard_output(folder) {
        console.complain(&console.about("potloodlijn", &console.texts.get("cli-folder-needed")));
        return false;
    }
    if let Err(trouble) = make_folder(folder) {
        console.complain_of(folder, &StorageError::from(trouble));
        return false;
    }
    true
}
