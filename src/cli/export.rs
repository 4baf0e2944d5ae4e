//! `export --to edition`: the HR edition of a group, or of two groups side by side.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::cli::console::{Console, Ending};
use crate::cli::giving::Giving;
use crate::cli::output::Writing;
use crate::format::write;
use crate::text::shared_sentence;

/// Makes an edition of the group in the one file that is given, or of the pair in two.
pub(super) fn export(files: &[PathBuf], output: &Path, on: Option<Date>, console: &mut Console) -> Ending {
    let giving = match files {
        [one, other] => Giving::of_pair([one, other], on, console),
        _ => Giving::of_one(files, on, console),
    };
    let Some(giving) = giving else { return Ending::NothingDone };
    let edition = giving.edition();
    let (bytes, writing) = (write(edition), Writing::Edition(edition.id));
    let left = ("left", giving.left_out.len().into());
    let done = match giving.participants.as_slice() {
        [one, other] => {
            let words = [("one", (*one).into()), ("other", (*other).into()), left];
            console.texts.with("cli-export-pair-done", words)
        }
        all => console.texts.with("cli-export-done", [("n", all.iter().sum::<usize>().into()), left]),
    };
    let done = console.about(&output.display().to_string(), &done);
    let shared = giving.shared.and_then(|shared| shared_sentence(console.texts, shared));
    let ending = giving.write(output, &bytes, writing, console);
    if ending != Ending::NothingDone {
        console.say(&done);
        if let Some(shared) = shared {
            console.say(&shared);
        }
    }
    ending
}
