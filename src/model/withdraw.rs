//! Taking someone out of a group, with everything that came from this person.
//!
//! What stays is the id of the journey among those withdrawn and a salted hash of set-up and code, so that neither the journey
//! nor another one of the same person is taken again, and numbers: in how many editions that were given out someone is missing now. What others or the facilitator wrote stays, less the
//! participant's code and the participant's own words.

use std::collections::BTreeSet;

use serde_json::Value;
use uuid::Uuid;

use super::{Code, Group, Instrument, Journey, Mentioned, ParticipantCode, forget_members, keyed_hash, person_hash};

/// Own words shorter than this are not looked for in what others wrote: anybody writes "busy".
const SHORTEST_OWN_WORDS: usize = 12;
/// What stands where words were taken out.
const TAKEN_OUT: &str = "[…]";
/// Fields in which people write freely.
const FREE_TEXT: [&str; 8] = ["title", "note", "text", "reason", "other", "question", "of", "of_text"];

impl Group {
    /// Everyone of whom the group holds something: a drawing, a moment of now, or what was measured.
    pub fn people(&self) -> BTreeSet<&ParticipantCode> {
        let drew = self.journeys.iter().map(|journey| &journey.participant);
        let now = self.now.iter().map(|now| &now.participant);
        let measured = self.measurements.iter().flat_map(|one| one.values.keys().chain(one.process.keys()));
        drew.chain(now).chain(measured).collect()
    }

    /// Takes `participant` out of the group, with everything that came from this person, who need not have drawn; false when the
    /// group holds nothing of anyone with that code, and nothing has changed.
    ///
    /// Pages that were printed before are marked as outdated.
    ///
    /// ```
    /// use potloodlijn::{demo::example_group, model::{Group, Language}};
    /// let example = example_group(2, 7, Language::Nl);
    /// let mut group = Group::new(example.setup.id, example.setup);
    /// group.journeys = example.journeys;
    /// let code = group.journeys[0].participant.clone();
    /// assert!(group.withdraw(&code));
    /// assert_eq!((group.journeys.len(), group.withdrawn.len(), group.withdrawn_people.len()), (1, 1, 1));
    /// assert!(!group.withdraw(&code), "nobody has this code any more");
    /// ```
    pub fn withdraw(&mut self, participant: &ParticipantCode) -> bool {
        if !self.people().contains(participant) {
            return false;
        }
        let journey = self.journey_of(participant);
        let setup = journey.map_or(self.setup.id, |journey| self.setup_of(journey));
        let id = journey.map_or_else(|| self.id_of_no_drawing(participant), |journey| journey.id);
        self.withdrawn_people.insert(person_hash(id.as_bytes(), setup, participant));
        if let Err(at) = self.withdrawn.binary_search(&id) {
            self.withdrawn.insert(at, id);
        }
        forget_members(&mut self.editions, &BTreeSet::from([id]));
        self.take_out(participant);
        true
    }

    /// Everything of [`Self::withdraw`] but remembering who it was.
    pub(super) fn take_out(&mut self, participant: &ParticipantCode) {
        let traces = self.traces_of(participant);
        self.prints.iter_mut().for_each(|print| print.outdated = true);
        self.journeys.retain(|journey| journey.participant != *participant);
        self.now.retain(|now| now.participant != *participant);
        self.forget_measurements_of(participant);
        self.setup.codes.retain(|code| code != participant.as_str());
        for other in &mut self.journeys {
            traces.clean_texts_of(other);
        }
        // What is gathered still is what others said, whole.
        self.forget_unsaid_terms();
        let gathered: Vec<(Uuid, Vec<String>)> =
            self.own_codes.iter().map(|code| (code.id, code.terms.clone())).collect();
        self.clean_the_rest(&traces);
        for code in &mut self.own_codes {
            if let Some((_, terms)) = gathered.iter().find(|(id, _)| *id == code.id) {
                code.terms.clone_from(terms);
            }
        }
    }

    /// By what `participant` is recognised in what others wrote.
    pub(super) fn traces_of(&self, participant: &ParticipantCode) -> Traces {
        let value = |value: Result<Value, serde_json::Error>| value.unwrap_or_default();
        let drawn = self.journey_of(participant).map(|journey| value(serde_json::to_value(journey)));
        let now = self.now.iter().filter(|now| now.participant == *participant);
        let now = now.map(|now| value(serde_json::to_value(now)));
        Traces::of(participant, drawn.into_iter().chain(now).collect(), &self.setup.instrument)
    }

    /// An id to remember someone by who left no drawing: that of a moment of now, or one that says nothing of the person.
    fn id_of_no_drawing(&self, participant: &ParticipantCode) -> Uuid {
        let of_now = self.now.iter().find(|now| now.participant == *participant).map(|now| now.moment.id);
        of_now.unwrap_or_else(|| {
            let place = self.withdrawn.len().to_le_bytes();
            let hash = keyed_hash(self.id.as_bytes(), &[b"withdrawn", &place]);
            let number = u128::from_str_radix(hash.get(..32).unwrap_or_default(), 16).unwrap_or_default();
            uuid::Builder::from_random_bytes(number.to_be_bytes()).into_uuid()
        })
    }

    /// Everything but journeys, set-up and lists of ids, whatever it is: board, measurements, notes, unknown fields.
    fn clean_the_rest(&mut self, traces: &Traces) {
        let rest =
            Self { journeys: Vec::new(), withdrawn: Vec::new(), withdrawn_people: BTreeSet::new(), ..self.clone() };
        let Ok(Value::Object(mut fields)) = serde_json::to_value(&rest) else { return };
        for (name, field) in &mut fields {
            if name == "notes" {
                traces.clean_text(field);
            } else if !["id", "setup", "editions", "prints"].contains(&name.as_str()) {
                traces.clean(field);
            }
        }
        let cleaned: Option<Self> = serde_json::from_value(Value::Object(fields)).ok();
        // What cannot stand without the person's part goes as a whole.
        let cleaned = cleaned.unwrap_or_else(|| Self::new(self.id, self.setup.clone()));
        let (journeys, withdrawn) = (std::mem::take(&mut self.journeys), std::mem::take(&mut self.withdrawn));
        let (editions, prints) = (std::mem::take(&mut self.editions), std::mem::take(&mut self.prints));
        let withdrawn_people = std::mem::take(&mut self.withdrawn_people);
        *self = Self { journeys, withdrawn, withdrawn_people, editions, prints, ..cleaned };
    }
}

/// By what someone is recognised in what others wrote.
pub(super) struct Traces {
    /// Empty where the instrument has a word like it, which then says nothing about the participant.
    code: String,
    ids: BTreeSet<String>,
    own_words: Vec<String>,
}

impl Traces {
    /// Of everything that `participant` drew and said, as JSON.
    fn of(participant: &ParticipantCode, said: Vec<Value>, instrument: &Instrument) -> Self {
        let code = participant.to_string();
        let as_code = Code::new(&code.to_lowercase());
        let is_taken = as_code.is_some_and(|code| {
            instrument.actor(&code).is_some()
                || instrument.factor(&code).is_some()
                || instrument.indicator(&code).is_some()
        });
        let code = if is_taken { String::new() } else { code };
        let mut traces = Self { code, ids: BTreeSet::new(), own_words: Vec::new() };
        let mut waiting = said;
        while let Some(value) = waiting.pop() {
            match value {
                Value::String(text) if Uuid::try_parse(&text).is_ok() => drop(traces.ids.insert(text)),
                Value::Array(items) => waiting.extend(items),
                Value::Object(fields) => {
                    for (name, value) in fields {
                        match value {
                            Value::String(text) if FREE_TEXT.contains(&name.as_str()) => traces.add_words(text),
                            // The set-up and the instrument are everyone's.
                            _ if name == "setup" => {}
                            value => waiting.push(value),
                        }
                    }
                }
                _ => {}
            }
        }
        // The longest first, so that none is cut by a part of it.
        traces.own_words.sort_by_key(|words| std::cmp::Reverse(words.len()));
        traces
    }

    fn add_words(&mut self, words: String) {
        if words.chars().count() >= SHORTEST_OWN_WORDS {
            self.own_words.push(words);
        }
    }

    /// Whether the code, an id or own words of this person are anywhere in `text`.
    pub fn are_in(&self, text: &str) -> bool {
        let mut cleaned = text.to_owned();
        self.clean_string(&mut cleaned);
        cleaned != text || self.is_named(text)
    }

    fn is_named(&self, text: &str) -> bool {
        !text.is_empty() && text == self.code || self.ids.contains(text)
    }

    /// Takes the person out of any value: entries under the code or an id, list items and fields that are one of these, and
    /// the code and own words in texts. False when nothing should be left.
    fn clean(&self, value: &mut Value) -> bool {
        match value {
            Value::String(text) => {
                if self.is_named(text) {
                    return false;
                }
                self.clean_text(value);
            }
            Value::Array(items) => items.retain_mut(|item| self.clean(item)),
            Value::Object(fields) => {
                // An object that names the person is about the person.
                if fields.values().any(|value| value.as_str().is_some_and(|text| !text.is_empty() && text == self.code))
                {
                    return false;
                }
                fields.retain(|name, value| !self.is_named(name) && self.clean(value));
            }
            _ => {}
        }
        true
    }

    fn clean_text(&self, value: &mut Value) {
        if let Value::String(text) = value {
            self.clean_string(text);
        }
    }

    fn clean_string(&self, text: &mut String) {
        for words in &self.own_words {
            if text.contains(words.as_str()) {
                *text = text.replace(words.as_str(), TAKEN_OUT);
            }
        }
        self.clean_code(text);
    }

    fn clean_code(&self, text: &mut String) {
        while let Some(at) = find_word(text, &self.code) {
            text.replace_range(at..at + self.code.len(), TAKEN_OUT);
        }
    }

    /// The code in what another participant wrote; a participant's own words stay as they are otherwise.
    fn clean_texts_of(&self, other: &mut Journey) {
        let clean = |text: &mut String| self.clean_code(text);
        for event in &mut other.events {
            clean(&mut event.title);
            clean(&mut event.note);
            event.quotes.iter_mut().for_each(|quote| clean(&mut quote.text));
            for mention in event.actors.iter_mut().chain(&mut event.factors) {
                if let Mentioned::Other(words) = &mut mention.what {
                    clean(words);
                }
            }
        }
        other.landmarks.iter_mut().for_each(|landmark| clean(&mut landmark.text));
        other.answers.iter_mut().for_each(|answer| clean(&mut answer.text));
        other.phases.borders.values_mut().filter_map(|border| border.reason.as_mut()).for_each(clean);
    }
}

/// Where `word` stands in `text` as a word of its own, in small letters or capitals.
fn find_word(text: &str, word: &str) -> Option<usize> {
    if word.is_empty() {
        return None;
    }
    let part_of_a_word = |c: char| c.is_alphanumeric() || c == '_';
    text.char_indices().map(|(at, _)| at).find(|&at| {
        let Some(here) = text.get(at..at + word.len()) else { return false };
        let before = text[..at].chars().next_back().is_some_and(part_of_a_word);
        let after = text[at + word.len()..].chars().next().is_some_and(part_of_a_word);
        here.eq_ignore_ascii_case(word) && !before && !after
    })
}
