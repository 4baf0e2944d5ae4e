//! Taking someone out of a group, with everything that came from this person.
//!
//! What stays is the id of the journey among those withdrawn and a salted hash of each set-up and the code, so that neither the journey
//! nor another one of the same person is taken again, and numbers: in how many editions that were given out someone is missing now. What others or the facilitator wrote stays, less the
//! participant's code and the participant's own words.

use std::collections::BTreeSet;

use serde_json::Value;
use uuid::Uuid;

use super::traces::{Cleaning, Traces};
use super::{Group, ParticipantCode, forget_members, keyed_hash, person_hash};

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
    /// group.journeys = example.journeys.into();
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
        let id = journey.map_or_else(|| self.id_of_no_drawing(participant), |journey| journey.id);
        let setups = self.setups_of(participant).into_iter();
        self.withdrawn_people.extend(setups.map(|setup| person_hash(id.as_bytes(), setup, participant)));
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
        // What is gathered still is what others said, whole.
        self.forget_unsaid_terms();
        Cleaning::by(&traces).group(self);
    }

    /// Takes out what is said of `participant`, of whom the group holds nothing.
    pub(super) fn take_out_words_about(&mut self, participant: &ParticipantCode) {
        let traces = self.traces_of(participant);
        Cleaning::by(&traces).group(self);
    }

    /// By what `participant` is recognised in what others wrote.
    pub(super) fn traces_of(&self, participant: &ParticipantCode) -> Traces {
        let value = |value: Result<Value, serde_json::Error>| value.unwrap_or_default();
        let drawn = self.journey_of(participant).map(|journey| value(serde_json::to_value(journey)));
        let now = self.now.iter().filter(|now| now.participant == *participant);
        let now = now.map(|now| value(serde_json::to_value(now)));
        let handed_out = self.setup.codes.iter().filter_map(|code| ParticipantCode::new(code));
        let codes = self.people().into_iter().cloned().chain(handed_out);
        Traces::of(participant, codes, drawn.into_iter().chain(now).collect(), &self.setup.instrument)
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
}
