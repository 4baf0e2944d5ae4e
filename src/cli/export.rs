//! `export`: data for others. So far: the HR edition.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::cli::console::{Console, Ending};
use crate::cli::giving::Giving;
use crate::cli::output::Writing;
use crate::format::write;

/// Makes an edition of the group in the one file that is given.
pub(super) fn export(files: &[PathBuf], output: &Path, on: Option<Date>, console: &mut Console) -> Ending {
    let Some(giving) = Giving::prepare(files, on, console) else { return Ending::NothingDone };
    let edition = giving.edition();
    let (bytes, writing) = (write(edition), Writing::Edition(edition.id));
    let draft = giving.draft();
    let words = [("n", draft.participants.into()), ("left", draft.left_out.len().into())];
    let done = console.about(&output.display().to_string(), &console.texts.with("cli-export-done", words));
    let ending = giving.write(output, &bytes, writing, console);
    if ending != Ending::NothingDone {
        console.say(&done);
    }
    ending
}
