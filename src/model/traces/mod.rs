//! By what someone is recognised in what others wrote, and taking that out.
//!
//! There is one walk through a group: [`Cleaning`] takes someone out and remembers what stood there. Withdrawing keeps the group that is
//! left, and who asks what is known of them gets to see what was taken out of a copy, so that the two never differ.

mod group;
mod journey;

use std::collections::BTreeSet;
use std::ops::Range;

use serde_json::Value;
use uuid::Uuid;

use super::{Code, Extra, Instrument, ParticipantCode};

/// Own words shorter than this are not looked for in what others wrote: anybody writes "busy".
const SHORTEST_OWN_WORDS: usize = 12;
/// What stands where words were taken out.
const TAKEN_OUT: &str = "[…]";
/// Fields in which people write freely.
const FREE_TEXT: [&str; 8] = ["title", "note", "text", "reason", "other", "question", "of", "of_text"];
/// The fields of a drawing in which a facilitator notes something of who drew it.
const BY_FACILITATOR: [&str; 2] = ["agenda", "phases"];

/// By what someone is recognised in what others wrote.
pub(super) struct Traces {
    participant: ParticipantCode,
    /// Empty where the instrument has a word like it, which then says nothing about the participant.
    code: String,
    /// Other codes that have this one as a part.
    longer_codes: Vec<String>,
    ids: BTreeSet<String>,
    /// What this person said, and what was noted of this person; the longest first, so that none is cut by a part of it.
    words: Vec<Words>,
}

/// Words that are looked for.
struct Words {
    text: String,
    /// The person said so. What a facilitator notes may be noted of several people in the same words.
    are_own: bool,
}

/// Who wrote a text that is looked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    /// Another participant, whose words stay but for the code.
    Another,
    /// The facilitator, of another participant.
    FacilitatorOfAnother,
    /// The facilitator, of the group.
    Facilitator,
}

impl Traces {
    /// Of everything that `participant` drew and said, as JSON; `codes` are those of everyone.
    pub fn of(
        participant: &ParticipantCode,
        codes: impl Iterator<Item = ParticipantCode>,
        said: Vec<Value>,
        instrument: &Instrument,
    ) -> Self {
        let code = participant.to_string();
        let as_code = Code::new(&code.to_lowercase());
        let is_taken = as_code.is_some_and(|code| {
            instrument.actor(&code).is_some()
                || instrument.factor(&code).is_some()
                || instrument.indicator(&code).is_some()
        });
        let code = if is_taken { String::new() } else { code };
        let is_longer = |other: &ParticipantCode| {
            other.as_str().len() > code.len() && other.as_str().to_lowercase().contains(&code.to_lowercase())
        };
        let longer_codes = codes.filter(is_longer).map(|other| other.to_string()).collect();
        let (ids, words) = (BTreeSet::new(), Vec::new());
        let mut traces = Self { participant: participant.clone(), code, longer_codes, ids, words };
        for value in said {
            traces.gather(value, true);
        }
        traces.words.sort_by_key(|words| std::cmp::Reverse(words.text.len()));
        traces
    }

    /// Gathers ids and words out of `value`, of which words `are_own` or were noted.
    fn gather(&mut self, value: Value, are_own: bool) {
        match value {
            Value::String(text) if Uuid::try_parse(&text).is_ok() => drop(self.ids.insert(text)),
            Value::Array(items) => items.into_iter().for_each(|item| self.gather(item, are_own)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    match value {
                        Value::String(text) if FREE_TEXT.contains(&name.as_str()) => {
                            if text.chars().count() >= SHORTEST_OWN_WORDS {
                                self.words.push(Words { text, are_own });
                            }
                        }
                        // The set-up and the instrument are everyone's.
                        _ if name == "setup" => {}
                        value => self.gather(value, are_own && !BY_FACILITATOR.contains(&name.as_str())),
                    }
                }
            }
            _ => {}
        }
    }

    fn is_code(&self, text: &str) -> bool {
        !text.is_empty() && text == self.code
    }

    fn is_named(&self, text: &str) -> bool {
        self.is_code(text) || self.ids.contains(text)
    }

    /// `text` without the code, and without the words that are looked for in what was written by `by`.
    fn without(&self, text: &str, by: By) -> String {
        let mut left = text.to_owned();
        let are_sought = |words: &&Words| match by {
            By::Another => false,
            By::FacilitatorOfAnother => words.are_own,
            By::Facilitator => true,
        };
        for words in self.words.iter().filter(are_sought) {
            if left.contains(&words.text) {
                left = left.replace(&words.text, TAKEN_OUT);
            }
        }
        // Of an ordinary word or number nobody can tell whether a person is meant.
        while let Some(at) = self.find_code(&left).filter(|_| self.participant.stands_out_in_text()) {
            left.replace_range(at..at + self.code.len(), TAKEN_OUT);
        }
        left
    }

    /// Where the code stands in `text`, and not as a part of the code of someone else.
    fn find_code(&self, text: &str) -> Option<usize> {
        let of_others: Vec<Range<usize>> =
            self.longer_codes.iter().flat_map(|longer| places_of_word(text, longer)).collect();
        places_of_word(text, &self.code)
            .find(|here| !of_others.iter().any(|other| other.contains(&here.start)))
            .map(|at| at.start)
    }
}

/// Takes someone out, and remembers what stood there.
pub(super) struct Cleaning<'a> {
    traces: &'a Traces,
    /// What was taken out, or what it was taken out of: where it stood, and what it was.
    pub found: Vec<(String, String)>,
}

impl<'a> Cleaning<'a> {
    /// Nothing is found yet.
    pub fn by(traces: &'a Traces) -> Self {
        Self { traces, found: Vec::new() }
    }

    /// The field `name` at `at`, a text that was written by `by`.
    fn text(&mut self, by: By, (at, name): (&str, &str), text: &mut String) {
        let left = self.traces.without(text, by);
        if left != *text {
            self.found.push((format!("{at}.{name}"), std::mem::replace(text, left)));
        }
    }

    /// The fields at `at` that this version does not know. True when they say that what they stand in is about the person: one of them
    /// is the code.
    fn unknown(&mut self, at: &str, fields: &mut Extra) -> bool {
        let is_code = |value: &Value| value.as_str().is_some_and(|text| self.traces.is_code(text));
        let is_about = fields.values().any(is_code);
        fields.retain(|name, value| {
            let path = format!("{at}.{name}");
            if self.traces.is_named(name) {
                self.found.push((path, value.to_string()));
                return false;
            }
            self.stays(&path, value)
        });
        is_about
    }

    /// Takes the person out of any value: entries under the code or an id, list items and fields that are one of these, objects that
    /// name the person, and the code and words in texts. False when nothing should be left.
    fn stays(&mut self, at: &str, value: &mut Value) -> bool {
        match value {
            Value::String(text) => {
                if self.traces.is_named(text) {
                    self.found.push((at.to_owned(), std::mem::take(text)));
                    return false;
                }
                let left = self.traces.without(text, By::Facilitator);
                if left != *text {
                    self.found.push((at.to_owned(), std::mem::replace(text, left)));
                }
            }
            Value::Array(items) => {
                // Not which: in whose drawing someone is named is theirs to tell.
                let path = format!("{at}[…]");
                items.retain_mut(|item| self.stays(&path, item));
            }
            Value::Object(fields) => {
                let whole = Value::Object(fields.clone());
                let found = self.found.len();
                if self.unknown(at, fields) {
                    self.found.truncate(found);
                    self.found.push((at.to_owned(), whole.to_string()));
                    return false;
                }
            }
            _ => {}
        }
        true
    }
}

/// Where `word` stands in `text` as a word of its own; in small letters or capitals where it has a figure, as no other word has.
fn places_of_word<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let part_of_a_word = |c: char| c.is_alphanumeric() || c == '_';
    let has_figure = word.contains(|c: char| c.is_ascii_digit());
    let is_same = move |here: &str| here == word || has_figure && here.eq_ignore_ascii_case(word);
    let places = text.char_indices().map(|(at, _)| at..at + word.len());
    places.filter(move |place| {
        let Some(here) = text.get(place.clone()) else { return false };
        let before = text[..place.start].chars().next_back().is_some_and(part_of_a_word);
        let after = text[place.end..].chars().next().is_some_and(part_of_a_word);
        !word.is_empty() && is_same(here) && !before && !after
    })
}
