//! Which drawing has which code. Codes that differ in capitals only are one: `p07` and `P07` may be the same person, and are
//! the name of one file on many systems.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::drawing::{Candidate, Standing};
use crate::model::ParticipantCode;

/// Which drawing has which code.
pub(super) struct Holders {
    of: BTreeMap<String, (Uuid, ParticipantCode)>,
    /// Codes that a group has beside another spelling of them. What was taken once stays, so there they are two persons.
    apart: BTreeSet<ParticipantCode>,
}

impl Holders {
    /// Nobody has a code yet, among `candidates`.
    pub fn new<'a>(candidates: impl Iterator<Item = &'a Candidate>) -> Self {
        let mut spellings: BTreeMap<(Standing, &str, String), BTreeSet<&ParticipantCode>> = BTreeMap::new();
        for candidate in candidates.filter(|candidate| candidate.standing < Standing::Loose) {
            let code = &candidate.journey.participant;
            let group = (candidate.standing, candidate.source.as_str(), code.as_str().to_ascii_lowercase());
            spellings.entry(group).or_default().insert(code);
        }
        let apart = spellings.into_values().filter(|of_one| of_one.len() > 1).flatten().cloned().collect();
        Self { of: BTreeMap::new(), apart }
    }

    fn key(&self, code: &ParticipantCode) -> String {
        let code_text = code.as_str();
        if self.apart.contains(code) { code_text.to_owned() } else { code_text.to_ascii_lowercase() }
    }

    /// The drawing that has `code`, with the code as that drawing spells it.
    pub fn get(&self, code: &ParticipantCode) -> Option<&(Uuid, ParticipantCode)> {
        self.of.get(&self.key(code))
    }

    /// The drawing `id` gets `code`.
    pub fn insert(&mut self, code: &ParticipantCode, id: Uuid) {
        self.of.insert(self.key(code), (id, code.clone()));
    }

    /// Nobody has `code` any more.
    pub fn remove(&mut self, code: &ParticipantCode) {
        self.of.remove(&self.key(code));
    }
}
