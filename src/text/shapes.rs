//! Sentences for what the JSON reader says, in English, about a field of another shape than it should have.

use std::borrow::Cow;

use super::Texts;
use super::short::short;

/// What is wrong with the shape of a field. Of what the reader says in another way than is known here only the place is told:
/// its words are English, and about this program.
pub(super) fn shape_sentence(texts: &Texts, detail: &str) -> String {
    let known = || {
        if let Some(rest) = detail.strip_prefix("missing field ") {
            return Some(texts.with("shape-missing", [("field", bare(rest).into())]));
        }
        if let Some(rest) = detail.strip_prefix("duplicate field ") {
            return Some(texts.with("shape-twice", [("field", bare(rest).into())]));
        }
        if let Some(rest) = detail.strip_prefix("unknown variant ") {
            let (found, expected) = rest.split_once(", expected ")?;
            let choices = expected.trim_start_matches("one of ").replace('`', "").replace(" or ", ", ");
            return Some(texts.with("shape-choice", [("found", bare(found).into()), ("choices", choices.into())]));
        }
        if let Some(rest) = detail.strip_prefix("invalid length ") {
            let (length, _) = rest.split_once(", expected ")?;
            return Some(texts.with("shape-length", [("length", length.into())]));
        }
        if let Some(rest) = detail.strip_prefix("invalid type: ") {
            let (found, expected) = rest.split_once(", expected ")?;
            let words =
                [("found", kind_words(texts, found).into()), ("expected", wanted_words(texts, expected)?.into())];
            return Some(texts.with("shape-type", words));
        }
        if let Some(rest) = detail.strip_prefix("invalid value: ") {
            let (found, expected) = rest.split_once(", expected ")?;
            return Some(value_sentence(texts, &bare(found), expected));
        }
        if let Some((found, _)) = detail.split_once(", expected a version number") {
            return Some(value_sentence(texts, &short(found), "a version number"));
        }
        match detail {
            "number out of range" => Some(texts.get("shape-number")),
            "trailing characters" => Some(texts.get("shape-trailing")),
            _ if detail.starts_with("UUID ") => Some(texts.get("shape-id")),
            _ if is_about_time(detail) => Some(texts.get("shape-time")),
            _ => None,
        }
    };
    known().unwrap_or_else(|| texts.get("shape-other"))
}

/// That `found` cannot stand there, and what can, where that is known.
fn value_sentence(texts: &Texts, found: &str, expected: &str) -> String {
    let id = match expected {
        "a lower-case-kebab code" => "shape-a-code",
        "a whole number from -2 to 2" => "shape-a-sign",
        "a version number" => "shape-a-version",
        _ if expected.starts_with("a code of at most 24 letters") => "shape-a-participant",
        _ => return texts.with("shape-value", [("found", found.into())]),
    };
    texts.with("shape-value-of", [("found", found.into()), ("expected", texts.get(id).into())])
}

/// Whether the reader of dates and moments speaks, who says in many ways what does not fit.
fn is_about_time(detail: &str) -> bool {
    ["date", "time", "year", "month", "day", "hour", "minute", "second", "offset"]
        .iter()
        .any(|word| detail.contains(word))
}

/// `integer `5`` as `5`, `string "x"` as `"x"`.
fn bare(words: &str) -> Cow<'_, str> {
    let quoted = |mark: char| {
        let from = words.find(mark)?;
        let to = words.rfind(mark).filter(|&to| to > from)?;
        Some((from, to))
    };
    short(match (quoted('"'), quoted('`')) {
        (Some((from, to)), _) => &words[from..=to],
        (None, Some((from, to))) => &words[from + 1..to],
        (None, None) => words,
    })
}

/// What stands there, as a kind of thing.
fn kind_words(texts: &Texts, found: &str) -> String {
    let id = match found.split([' ', '`']).next().unwrap_or_default() {
        "string" => "shape-text",
        "integer" => "shape-a-number",
        "floating" => "shape-a-fraction",
        "boolean" => "shape-yes-no",
        "null" | "unit" => "shape-nothing",
        "sequence" => "shape-list",
        "map" => "shape-fields",
        _ => return bare(found).into_owned(),
    };
    texts.get(id)
}

/// What should stand there; nothing when it is said in a way not known here.
fn wanted_words(texts: &Texts, expected: &str) -> Option<String> {
    let id = match expected {
        "a string" | "a borrowed string" | "string" | "str" => "shape-text",
        "f64" | "f32" => "shape-a-number",
        "u64" | "u32" | "u16" | "u8" | "usize" | "i64" | "i32" | "i16" | "i8" => "shape-a-whole-number",
        "a boolean" => "shape-yes-no",
        "a sequence" => "shape-list",
        "a map" => "shape-fields",
        "a date string" => "shape-a-date",
        "a timestamp string" => "shape-a-moment",
        _ if expected.starts_with("a tuple") => "shape-list",
        _ if expected.starts_with("struct ") => "shape-fields",
        _ => return None,
    };
    Some(texts.get(id))
}
