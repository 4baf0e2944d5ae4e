//! Wrong usage, in a sentence.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::arguments::range_of;
use crate::text::Texts;

/// What is wrong with what was typed, in one sentence.
pub(super) fn usage_sentence(texts: &Texts, wrong: &clap::Error) -> String {
    let argument = names(texts, &said(wrong, ContextKind::InvalidArg));
    let value = said(wrong, ContextKind::InvalidValue);
    let named = || [("argument", argument.as_str().into())];
    match wrong.kind() {
        ErrorKind::UnknownArgument => texts.with("cli-usage-unknown", named()),
        ErrorKind::InvalidValue if value.is_empty() => texts.with("cli-usage-no-value", named()),
        ErrorKind::InvalidValue => {
            let choices = said(wrong, ContextKind::ValidValue);
            let words = [("argument", argument.as_str().into()), ("value", value.into()), ("choices", choices.into())];
            texts.with("cli-usage-choose", words)
        }
        ErrorKind::ValueValidation => {
            let range = range_of(&argument);
            let [argument, value] =
                [("argument", argument.as_str()), ("value", value.as_str())].map(|(name, word)| (name, word.into()));
            match range {
                Some((least, most)) => {
                    let [least, most] =
                        [("least", least), ("most", most)].map(|(name, end)| (name, end.to_string().into()));
                    texts.with("cli-usage-number", [argument, value, least, most])
                }
                None => texts.with("cli-usage-day", [argument, value]),
            }
        }
        ErrorKind::MissingRequiredArgument => texts.with("cli-usage-missing", named()),
        ErrorKind::ArgumentConflict => {
            let other = names(texts, &said(wrong, ContextKind::PriorArg));
            if other.is_empty() || other == argument {
                return texts.with("cli-usage-twice", named());
            }
            texts.with("cli-usage-together", [("argument", argument.as_str().into()), ("other", other.into())])
        }
        ErrorKind::InvalidUtf8 => texts.get("cli-usage-not-text"),
        _ => texts.get("cli-usage-other"),
    }
}

fn said(wrong: &clap::Error, about: ContextKind) -> String {
    match wrong.get(about) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        _ => String::new(),
    }
}

/// The arguments as they are typed, without the signs for their values: `--kind`, not `--kind <journey>`.
fn names(texts: &Texts, arguments: &str) -> String {
    let name = |argument: &str| match argument.split_whitespace().next() {
        Some(name) if name.starts_with('<') => texts.get("cli-usage-files"),
        Some(name) => name.to_owned(),
        None => String::new(),
    };
    arguments.split(", ").map(name).collect::<Vec<_>>().join(", ")
}
