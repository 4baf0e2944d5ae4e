//! The language to speak on the command line.

use std::ffi::OsString;

use crate::model::Language;

/// The language asked for with `--lang`, looked up before anything else is read, since help and complaints about the rest
/// are to be in it.
pub(super) fn asked_language(typed: &[OsString]) -> Option<Language> {
    let words: Vec<_> = typed.iter().take_while(|word| *word != "--").map(|word| word.to_string_lossy()).collect();
    let beside = words.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1].as_ref());
    let inside = words.iter().filter_map(|word| word.strip_prefix("--lang="));
    let asked = beside.chain(inside).next()?;
    Language::ALL.into_iter().find(|language| language.code() == asked)
}

/// Dutch where the system speaks Dutch, else English.
pub(super) fn system_language() -> Language {
    let dutch = sys_locale::get_locale().is_some_and(|locale| locale.to_lowercase().starts_with("nl"));
    if dutch { Language::Nl } else { Language::En }
}
