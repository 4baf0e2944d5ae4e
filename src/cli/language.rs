//! The language to speak on the command line.

use std::ffi::OsString;

use crate::model::Language;
use crate::text::Texts;

/// The language asked for with `--lang`, looked up before anything else is read, since help and complaints about the rest
/// are to be in it.
pub(super) fn asked_language(typed: &[OsString]) -> Option<Language> {
    let words: Vec<_> = typed.iter().take_while(|word| *word != "--").map(|word| word.to_string_lossy()).collect();
    let beside = words.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1].as_ref());
    let inside = words.iter().filter_map(|word| word.strip_prefix("--lang="));
    let asked = beside.chain(inside).next()?;
    Texts::languages().iter().copied().find(|language| language.code() == asked)
}
