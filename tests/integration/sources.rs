//! Reading the project's own sources, for the tests that keep its rules.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the program's sources.
pub struct Source {
    /// From the root of the project, with `/` everywhere, such as `src/model/code.rs`.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// All files under `folder` (from the root of the project) with names that end in `ending`, by name.
pub fn files_under(folder: &str, ending: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut waiting = vec![root.join(folder)];
    let mut found: Vec<PathBuf> = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    let name = |path: &Path| path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
    found.iter().map(|path| Source { name: name(path), text: fs::read_to_string(path).unwrap() }).collect()
}

impl Source {
    /// The room it is in: `model` for `src/model/code.rs`, and for `src/model.rs`.
    pub fn room(&self) -> &str {
        let inside = self.name.strip_prefix("src/").unwrap_or(&self.name);
        inside.split(['/', '.']).next().unwrap_or_default()
    }

    /// The code without comments, with every string literal emptied.
    pub fn code(&self) -> String {
        split(&self.text).0
    }

    /// The string literals outside comments, as they stand between their quotes.
    pub fn literals(&self) -> Vec<String> {
        split(&self.text).1
    }
}

/// Code with empty strings, and the strings. Knows line and block comments, plain and raw strings, and characters.
fn split(text: &str) -> (String, Vec<String>) {
    let mut code = String::new();
    let mut literals = Vec::new();
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        } else if rest.starts_with("r\"")
            || rest.starts_with("r#") && rest.trim_start_matches(['r', '#']).starts_with('"')
        {
            let hashes = rest[1..].chars().take_while(|&c| c == '#').count();
            let body = &rest[hashes + 2..];
            let end = body.find(&format!("\"{}", "#".repeat(hashes))).unwrap_or(body.len());
            literals.push(body[..end].to_owned());
            code.push_str("\"\"");
            rest = body.get(end + 1 + hashes..).unwrap_or("");
        } else if next == '"' {
            let length = string_length(&rest[1..]);
            literals.push(rest[1..=length].to_owned());
            code.push_str("\"\"");
            rest = rest.get(length + 2..).unwrap_or("");
        } else if let Some(length) = character_length(rest) {
            code.push_str("' '");
            rest = &rest[length..];
        } else {
            code.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    (code, literals)
}

/// Bytes up to the closing quote.
fn string_length(body: &str) -> usize {
    let mut escaped = false;
    for (at, c) in body.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    body.len()
}

/// Bytes of a character in quotes; `None` for a lifetime.
fn character_length(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    if inside.starts_with('\\') {
        return Some(1 + 2 + inside[2..].find('\'')? + 1);
    }
    let first = inside.chars().next()?;
    inside[first.len_utf8()..].starts_with('\'').then(|| first.len_utf8() + 2)
}

#[test]
fn comments_and_strings_are_told_from_code() {
    let text =
        "let a = \"use \\\" crate::app\"; // crate::cli\nlet b = r#\"x\"y\"#; let c: &'a str = '\"'; /* std::fs */ d";
    let source = Source { name: "src/model/code.rs".into(), text: text.into() };
    assert_eq!(source.code(), "let a = \"\"; \nlet b = \"\"; let c: &'a str = ' ';  d");
    assert_eq!(source.literals(), ["use \\\" crate::app", "x\"y"]);
    assert_eq!(source.room(), "model");
}

/// Every file under `folder`, at any depth.
pub fn everything_under(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            found.extend(everything_under(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found
}
