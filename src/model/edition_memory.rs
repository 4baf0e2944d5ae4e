//! What one computer remembers of the editions that were made on it, whatever became of the group's file: of whom, as keyed
//! hashes. No word, value, code or id is in it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Extra, MeasurementTime, ParticipantCode, keyed_hash, person_hash};

/// Everything that is remembered, with the key of its hashes.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct EditionMemory {
    /// The key, made by chance on this computer; never leaves it.
    pub key: String,
    /// One for each edition of the same people.
    #[serde(default)]
    pub editions: Vec<RememberedEdition>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An edition that was made on this computer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RememberedEdition {
    /// When, or when again, where that was said.
    #[serde(default)]
    pub on: Option<Date>,
    /// Hash of what decides how the same people are told of, as in [`super::IssuedEdition::rules`].
    pub rules: String,
    /// Of whom, in the order of their hashes.
    pub members: Vec<RememberedMember>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Someone in an edition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RememberedMember {
    /// Hash of set-up and code.
    pub person: String,
    /// Hash of the checksum of what figures were made of.
    pub figures: String,
    /// Hash of the checksum of what was told of what this person measured, at each time it was.
    #[serde(default, deserialize_with = "super::keys_once::keys_once", skip_serializing_if = "BTreeMap::is_empty")]
    pub measured: BTreeMap<MeasurementTime, String>,
}

impl EditionMemory {
    /// Nothing is remembered, under this key.
    pub fn new(key: String) -> Self {
        Self { key, ..Self::default() }
    }

    /// The hash of a checksum.
    pub fn hash(&self, checksum: &str) -> String {
        keyed_hash(self.key.as_bytes(), &[checksum.as_bytes()])
    }

    /// The hash of a person.
    pub fn person(&self, setup: Uuid, participant: &ParticipantCode) -> String {
        person_hash(self.key.as_bytes(), setup, participant)
    }

    /// Whether this very edition is remembered, with all that was told of measurements.
    pub fn knows(&self, edition: &RememberedEdition) -> bool {
        let has_all = |known: &RememberedMember, other: &RememberedMember| {
            other.measured.iter().all(|(time, told)| known.measured.get(time) == Some(told))
        };
        self.editions.iter().any(|known| {
            known.is_as(edition) && known.members.iter().zip(&edition.members).all(|(one, other)| has_all(one, other))
        })
    }

    /// Remembers an edition; one of the same people under the same rules was made once more.
    ///
    /// ```
    /// use potloodlijn::model::{EditionMemory, RememberedEdition};
    /// let of_one = r#"{ "rules": "r", "members": [{ "person": "a", "figures": "f" }] }"#;
    /// let edition: RememberedEdition = serde_json::from_str(of_one).unwrap();
    /// let mut memory = EditionMemory::new("key".into());
    /// memory.remember(edition.clone());
    /// memory.remember(edition.clone());
    /// assert_eq!((memory.editions.len(), memory.knows(&edition)), (1, true));
    /// memory.forget("r", &["a".into()]);
    /// assert_eq!(memory.editions, []);
    /// ```
    pub fn remember(&mut self, edition: RememberedEdition) {
        let Some(known) = self.editions.iter_mut().find(|known| known.is_as(&edition)) else {
            self.editions.push(edition);
            return;
        };
        known.on = edition.on.or(known.on);
        for (member, again) in known.members.iter_mut().zip(edition.members) {
            // What was told once stays told.
            member.measured.extend(again.measured);
        }
    }

    /// An edition that never left this computer is not remembered.
    pub fn forget(&mut self, rules: &str, people: &[String]) {
        self.editions.retain(|known| {
            let is_member = |person: &String| known.members.iter().any(|member| member.person == *person);
            known.rules != rules || people.is_empty() || !people.iter().all(is_member)
        });
    }
}

impl RememberedEdition {
    /// Of the same people with the same drawings, under the same rules.
    #[must_use]
    pub fn is_as(&self, other: &Self) -> bool {
        let alike = self.members.iter().zip(&other.members).all(|(one, other)| one.is_as(other));
        self.rules == other.rules && self.members.len() == other.members.len() && alike
    }
}

impl RememberedMember {
    /// The same person, with the same drawing.
    #[must_use]
    pub fn is_as(&self, other: &Self) -> bool {
        (&self.person, &self.figures) == (&other.person, &other.figures)
    }
}
