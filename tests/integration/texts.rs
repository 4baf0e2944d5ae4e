//! The words of both languages: complete, alike in what they are filled with, and in the tone of the house.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use potloodlijn::model::Language;
use potloodlijn::text::Texts;

use super::sources::{Source, files_under};

const LANGUAGES: [&str; 2] = ["nl", "en"];

/// The texts of a file by id, continuation lines included.
fn messages(file: &Source) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    for line in file.text.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once('=') {
            Some((id, value)) if line.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                messages.push((id.trim().to_owned(), value.to_owned()));
            }
            _ => {
                if let Some((_, value)) = messages.last_mut() {
                    value.push('\n');
                    value.push_str(line);
                }
            }
        }
    }
    messages
}

fn variables(value: &str) -> BTreeSet<String> {
    let name = |rest: &str| rest.chars().take_while(|&c| c.is_ascii_alphanumeric() || c == '-' || c == '_').collect();
    value.split('$').skip(1).map(name).collect()
}

fn language_files(language: &str) -> Vec<Source> {
    files_under(&format!("assets/texts/{language}"), ".ftl")
}

/// All ids, with the variables of each.
fn all_ids(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let all = language_files(language).iter().flat_map(messages).collect::<Vec<_>>();
    all.into_iter().map(|(id, value)| (id, variables(&value))).collect()
}

#[test]
fn every_file_can_be_read_whole() {
    for language in LANGUAGES {
        for file in language_files(language) {
            if let Err((_, faults)) = FluentResource::try_new(file.text.clone()) {
                panic!("{}: {faults:?}", file.name);
            }
        }
    }
}

#[test]
fn every_file_is_taken_into_the_program() {
    for language in potloodlijn::text::Texts::languages() {
        for file in language_files(language.code()) {
            let texts = potloodlijn::text::Texts::of(*language);
            let missing: Vec<_> = messages(&file).into_iter().map(|(id, _)| id).filter(|id| !texts.has(id)).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", file.name);
        }
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables_in_the_same_files() {
    let by_file = |language: &str| -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
        let of_file = |file: &Source| {
            let texts = messages(file).into_iter().map(|(id, value)| (id, variables(&value))).collect();
            (file.name.rsplit('/').next().unwrap().to_owned(), texts)
        };
        language_files(language).iter().map(of_file).collect()
    };
    let (nl, en) = (by_file("nl"), by_file("en"));
    assert!(nl.keys().eq(en.keys()), "files: {:?} and {:?}", nl.keys(), en.keys());
    for (file, texts) in &nl {
        let other = &en[file];
        let only_nl: Vec<_> = texts.keys().filter(|id| !other.contains_key(*id)).collect();
        let only_en: Vec<_> = other.keys().filter(|id| !texts.contains_key(*id)).collect();
        assert!(only_nl.is_empty() && only_en.is_empty(), "{file}: only Dutch {only_nl:?}, only English {only_en:?}");
        for (id, variables) in texts {
            assert_eq!(variables, &other[id], "the variables of {id} in {file}");
        }
    }
}

#[test]
fn no_id_occurs_twice() {
    for language in LANGUAGES {
        let mut seen = BTreeMap::new();
        for file in language_files(language) {
            for (id, _) in messages(&file) {
                if let Some(first) = seen.insert(id.clone(), file.name.clone()) {
                    panic!("{id} stands in {first} and in {}", file.name);
                }
            }
        }
    }
}

#[test]
fn no_text_shouts_or_blames() {
    let mut found = Vec::new();
    for language in LANGUAGES {
        for file in language_files(language) {
            for (id, value) in messages(&file) {
                let words = value.to_lowercase();
                let mut words = words.split(|c: char| !c.is_alphanumeric());
                // In the example people tell of their own lives, mistakes included.
                let speaks_itself = !file.name.ends_with("/example.ftl");
                let blames = speaks_itself
                    && words.any(|word| ["error", "errors", "fout", "fouten", "foutmelding"].contains(&word));
                if blames || value.contains('!') {
                    found.push(format!("{}: {id} = {}", file.name, value.trim()));
                }
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The literals of a file, each with the code that stands before it.
fn literals_in_place(file: &Source) -> Vec<(String, String)> {
    let code = file.code();
    let places = code.match_indices("\"\"").map(|(at, _)| code[..at].trim_end().to_owned());
    places.zip(file.literals()).collect()
}

/// What is asked of `texts` directly must be a text. Elsewhere a literal that begins as texts do and looks like an id
/// must be one too, since ids are also handed on; names of widgets are something else.
#[test]
fn every_text_that_is_asked_for_exists() {
    const NAMES_OF_WIDGETS: [&str; 6] =
        ["Id::new(", "id_salt(", "Panel::top(", "Panel::bottom(", "Panel::left(", "Plot::new("];
    let ids = all_ids("nl");
    let first_words: BTreeSet<&str> = ids.keys().filter_map(|id| id.split('-').next()).collect();
    let looks_like_an_id = |text: &str| {
        let plain = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        plain && text.split_once('-').is_some_and(|(first, rest)| first_words.contains(first) && !rest.is_empty())
    };
    let mut missing = Vec::new();
    for file in files_under("src", ".rs") {
        for (before, literal) in literals_in_place(&file) {
            let asked = ["texts.get(", "texts.with("].iter().any(|call| before.ends_with(call));
            let widget = NAMES_OF_WIDGETS.iter().any(|call| before.ends_with(call));
            if !ids.contains_key(&literal) && (asked || looks_like_an_id(&literal) && !widget) {
                missing.push(format!("{}: {literal}", file.name));
            }
        }
    }
    assert!(missing.is_empty(), "there are no such texts:\n{}", missing.join("\n"));
}

/// Whether `id` can come out of `pattern`, a literal in which each `{…}` stands for at least one character. A pattern that
/// begins with a hole would excuse every text and counts for none.
fn can_become(pattern: &str, id: &str) -> bool {
    !pattern.starts_with('{') && fits(pattern, id)
}

fn fits(pattern: &str, id: &str) -> bool {
    let Some((before, rest)) = pattern.split_once('{') else { return pattern == id };
    let Some((_, after)) = rest.split_once('}') else { return false };
    let Some(tail) = id.strip_prefix(before) else { return false };
    (1..=tail.len()).any(|filled| tail.is_char_boundary(filled) && fits(after, &tail[filled..]))
}

#[test]
fn every_text_is_used() {
    let literals: BTreeSet<String> = files_under("src", ".rs").iter().flat_map(Source::literals).collect();
    let patterns: Vec<&String> = literals.iter().filter(|literal| literal.contains('{')).collect();
    let is_used = |id: &String| literals.contains(id) || patterns.iter().any(|pattern| can_become(pattern, id));
    let unused: Vec<String> = all_ids("nl").into_keys().filter(|id| !is_used(id)).collect();
    assert!(unused.is_empty(), "nobody asks for these texts: {unused:#?}");
}

#[test]
fn a_literal_with_holes_stands_for_what_can_fill_them() {
    assert!(can_become("month-{month}", "month-12"));
    assert!(can_become("example-{deck}-{number}-title", "example-load-5-title"));
    assert!(!can_become("month-{month}", "month-"));
    assert!(!can_become("month-{month}-long", "month-12"));
    assert!(!can_become("{anything}", "month-12"), "that would excuse every text");
}

/// `docs/terms.md` is the one list of words; its last columns are the words that say the same otherwise.
#[test]
fn one_thing_has_one_name_in_all_texts() {
    let terms = files_under("docs", ".md").into_iter().find(|file| file.name.ends_with("terms.md")).unwrap();
    let rows = terms.text.lines().filter(|line| line.starts_with('|')).skip(2);
    let columns: Vec<Vec<String>> =
        rows.map(|row| row.split('|').map(|cell| cell.trim().to_owned()).collect()).collect();
    assert!(columns.len() > 15);
    let mut found = Vec::new();
    for (language, place) in [("nl", 4), ("en", 5)] {
        let words = columns.iter().flat_map(|row| row[place].split(", ")).filter(|word| !word.is_empty());
        let words: Vec<String> = words.map(str::to_owned).collect();
        let texts = files_under(&format!("assets/texts/{language}"), ".ftl");
        let docs = files_under(&format!("docs/{language}"), ".md");
        // The examples tell stories of people in their own words.
        for file in texts.iter().chain(&docs).filter(|file| !file.name.ends_with("example.ftl")) {
            for line in file.text.lines() {
                let plain: String =
                    line.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
                let spaced = format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "));
                for word in words.iter().filter(|word| spaced.contains(&format!(" {word} "))) {
                    found.push(format!("{}: {word}: {line}", file.name));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn of_one_it_is_said_as_of_one() {
    // All other texts with people in them are said of no fewer than the smallest group, or have the number in words.
    const SAID_OF_ONE: [&str; 19] = [
        "beside-refused-shared",
        "beside-shared-other",
        "beside-shared-same",
        "board-moment-count",
        "board-proposed-row",
        "compare-of-calendar",
        "compare-of-landmark",
        "compare-of-phase",
        "effect-target",
        "handover-body",
        "phases-agreement-people",
        "report-board-target",
        "sharing-print",
        "sharing-print-outdated",
        "spoken-plot",
        "standing-next-talk-why",
        "take-people",
        "threads-of",
        "threads-spoken",
    ];
    for id in SAID_OF_ONE {
        for (language, several) in [(Language::Nl, "mensen"), (Language::En, "people")] {
            let said = |n: i64| Texts::of(language).with(id, ["n", "of", "persons"].map(|name| (name, n.into())));
            assert!(!said(1).contains(several), "{id}: {}", said(1));
            assert!(said(5).contains(several), "{id}: {}", said(5));
        }
    }
}
