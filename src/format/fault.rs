//! What is wrong with a file, and where. The words for it are in the language files.

use serde_json::error::Category;

use crate::model::{Broken, Rule};
use crate::typed::NoText;

/// What is wrong with a file, and where.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{kind:?} at {path}")]
pub struct Fault {
    /// The JSON path, such as `$.curves.strain.segments[0]`; `$` is the whole file.
    pub path: String,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq)]
pub enum FaultKind {
    /// There is nothing in it.
    Empty,
    /// It is larger than [`super::LARGEST_FILE_BYTES`].
    TooLarge,
    /// It is not text in UTF-8.
    NotText,
    /// It is a workbook of a spreadsheet program, which can save it as text.
    Workbook,
    /// It is an archive, which has to be unpacked.
    Archive,
    /// It stops before it is complete.
    StopsEarly {
        /// Line, from 1.
        line: usize,
    },
    /// It is not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is nested too deeply.
    TooDeep,
    /// It is JSON, but not of this program.
    NotOurs,
    /// It is a file of this program, but another kind than was asked for.
    OtherFormat {
        /// The kind it is.
        found: String,
    },
    /// It was written by a newer version of the program.
    NewerVersion {
        /// The version it has.
        found: u64,
        /// The newest this program knows.
        known: u32,
    },
    /// A field has another shape than it should, or is missing.
    Shape {
        /// What was found and expected, in the words of the JSON reader (English).
        detail: String,
    },
    /// A rule is broken.
    Rule(Rule),
    /// It is no calendar that can be shown.
    Calendar(super::CalendarFault),
}

impl Fault {
    /// A fault of the whole file.
    pub fn of_file(kind: FaultKind) -> Self {
        Self { path: "$".into(), kind }
    }

    pub(super) fn of_json(path: &str, error: &serde_json::Error) -> Self {
        let detail = words_without_place(error);
        let kind = match error.classify() {
            Category::Eof => FaultKind::StopsEarly { line: error.line() },
            // The path would be as long as the file is deep.
            Category::Syntax if detail.contains("recursion limit") => return Self::of_file(FaultKind::TooDeep),
            Category::Syntax if detail.contains("out of range") => FaultKind::Shape { detail },
            Category::Syntax | Category::Io => FaultKind::NotJson { line: error.line(), column: error.column() },
            Category::Data => FaultKind::Shape { detail },
        };
        let path = json_path(path);
        // The reader stands before the field that is not there, or is there twice.
        let path = field_named_in(&words_without_place(error)).map_or(path.clone(), |field| format!("{path}.{field}"));
        Self { path, kind }
    }

    /// A fault in a text of which is known that it is JSON: what does not fit is then its shape, also where the reader
    /// calls it syntax, as with a list that is too long.
    pub(super) fn of_shape(path: &str, error: &serde_json::Error) -> Self {
        let fault = Self::of_json(path, error);
        match fault.kind {
            FaultKind::NotJson { .. } => {
                let detail = words_without_place(error);
                Self { kind: FaultKind::Shape { detail }, ..fault }
            }
            _ => fault,
        }
    }
}

fn words_without_place(error: &serde_json::Error) -> String {
    let words = error.to_string();
    words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words).to_owned()
}

/// The field that the reader found missing, or there twice.
fn field_named_in(detail: &str) -> Option<&str> {
    let rest = ["missing field `", "duplicate field `"].iter().find_map(|begin| detail.strip_prefix(begin))?;
    rest.split('`').next()
}

/// `events[0].title` as `$.events[0].title`; a step that is not known is left out.
fn json_path(path: &str) -> String {
    let known = path.trim_end_matches(['?', '.']);
    let joint = if known.is_empty() || known.starts_with('[') { "" } else { "." };
    format!("${joint}{known}")
}

impl From<Broken> for Fault {
    fn from(broken: Broken) -> Self {
        Self { path: broken.path, kind: FaultKind::Rule(broken.rule) }
    }
}

impl From<NoText> for FaultKind {
    fn from(what: NoText) -> Self {
        match what {
            NoText::Workbook => Self::Workbook,
            NoText::Archive => Self::Archive,
            NoText::Other => Self::NotText,
        }
    }
}
