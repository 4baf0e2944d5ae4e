//! Sentences for what the JSON reader says, in English, about a field of another shape than it should have.

use super::Texts;

/// What is wrong with the shape of a field. What the reader says in another way than is known here stays in its words.
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
            let (found, _) = rest.split_once(", expected ")?;
            return Some(texts.with("shape-value", [("found", bare(found).into())]));
        }
        match detail {
            "number out of range" => Some(texts.get("shape-number")),
            "trailing characters" => Some(texts.get("shape-trailing")),
            _ => None,
        }
    };
    let otherwise = || {
        if names_a_type(detail) {
            texts.get("shape-other")
        } else {
            texts.with("fault-shape", [("detail", detail.into())])
        }
    };
    known().unwrap_or_else(otherwise)
}

/// The reader names a type of this program, which says nothing to whoever reads the sentence.
fn names_a_type(detail: &str) -> bool {
    ["struct ", "enum ", "variant ", "variants ", "::"].iter().any(|word| detail.contains(word))
}

/// `integer `5`` as `5`, `string "x"` as `"x"`.
fn bare(words: &str) -> &str {
    let quoted = |mark: char| {
        let from = words.find(mark)?;
        let to = words.rfind(mark).filter(|&to| to > from)?;
        Some((from, to))
    };
    match (quoted('"'), quoted('`')) {
        (Some((from, to)), _) => &words[from..=to],
        (None, Some((from, to))) => &words[from + 1..to],
        (None, None) => words,
    }
}

/// What stands there, as a kind of thing.
fn kind_words(texts: &Texts, found: &str) -> String {
    let id = match found.split([' ', '`']).next().unwrap_or_default() {
        "string" => "shape-text",
        "integer" | "floating" => "shape-a-number",
        "boolean" => "shape-yes-no",
        "null" | "unit" => "shape-nothing",
        "sequence" => "shape-list",
        "map" => "shape-fields",
        _ => return bare(found).to_owned(),
    };
    texts.get(id)
}

/// What should stand there; nothing when it is said in a way not known here.
fn wanted_words(texts: &Texts, expected: &str) -> Option<String> {
    let id = match expected {
        "a string" | "a borrowed string" | "string" | "str" => "shape-text",
        "f64" | "f32" | "u64" | "u32" | "u8" | "usize" | "i64" | "i32" | "i8" => "shape-a-number",
        "a boolean" => "shape-yes-no",
        "a sequence" => "shape-list",
        "a map" => "shape-fields",
        _ if expected.starts_with("a tuple") => "shape-list",
        _ if expected.starts_with("struct ") => "shape-fields",
        _ => return None,
    };
    Some(texts.get(id))
}
