//! Everything that a group holds about one person, for that person to see (the right of access, GDPR article 15).

use serde_json::Value;

use super::withdraw::Traces;
use super::{Group, Journey, Measurement, MeasurementTime, Now, NowValues, ParticipantCode};

/// Everything that a group holds about one person.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownOf {
    /// Whose it is.
    pub participant: ParticipantCode,
    /// The whole journey, with the words of those who noted something with it, quotes, and what was asked and answered; none of
    /// someone of whom the group has only how it is now.
    pub journey: Option<Journey>,
    /// Moments as they were when this person filled them in.
    pub now: Vec<Now>,
    /// What was measured of this person, at each time.
    pub measured: Vec<(MeasurementTime, NowValues)>,
    /// Texts elsewhere in the group that name this person or hold their words: where each stands, and the text.
    pub passages: Vec<(String, String)>,
    /// Editions that were given out in which this person is counted.
    pub editions: usize,
    /// Pages that were printed while this person was in the group, as far as the group remembers.
    pub prints: usize,
}

impl Group {
    /// Everything that the group holds about `participant`; `None` when there is nobody with that code.
    ///
    /// ```
    /// use potloodlijn::{demo::example_group, model::{Group, Language}};
    /// let example = example_group(2, 7, Language::Nl);
    /// let mut group = Group::new(example.setup.id, example.setup);
    /// group.journeys = example.journeys;
    /// group.setup.codes.clear();
    /// group.notes = "P01 was ill last week.".into();
    /// let known = group.known_of(&group.journeys[0].participant).unwrap();
    /// assert_eq!(known.passages, [("$.notes".into(), group.notes.clone())]);
    /// assert_eq!((known.measured.len(), known.editions, known.prints), (0, 0, 0));
    /// ```
    pub fn known_of(&self, participant: &ParticipantCode) -> Option<KnownOf> {
        if !self.people().contains(participant) {
            return None;
        }
        let journey = self.journey_of(participant);
        let value = |it: &Measurement| Some((it.time, it.values.get(participant)?.clone()));
        let traces = self.traces_of(participant);
        let mut rest = self.clone();
        rest.journeys.retain(|other| other.participant != *participant);
        rest.now.retain(|now| now.participant != *participant);
        // Lists of ids and values say nothing in words.
        (rest.withdrawn, rest.editions) = (Vec::new(), Vec::new());
        let mut passages = Vec::new();
        collect("$", &serde_json::to_value(&rest).unwrap_or_default(), &traces, &mut passages);
        let counts_in = |members: &[super::EditionMember]| {
            journey.is_some_and(|journey| members.iter().any(|member| member.journey == journey.id))
        };
        Some(KnownOf {
            participant: participant.clone(),
            journey: journey.cloned(),
            now: self.now.iter().filter(|now| now.participant == *participant).cloned().collect(),
            measured: self.measurements.iter().filter_map(value).collect(),
            passages,
            editions: self.editions.iter().filter(|edition| counts_in(&edition.members)).count(),
            prints: self.prints.iter().filter(|print| !print.outdated).count(),
        })
    }
}

/// Every text and every entry below `value` that is about the person, with its place.
fn collect(path: &str, value: &Value, traces: &Traces, passages: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) if traces.are_in(text) => passages.push((path.to_owned(), text.clone())),
        Value::Array(items) => {
            // Not which: in whose drawing someone is named is theirs to tell.
            for item in items {
                collect(&format!("{path}[…]"), item, traces, passages);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let path = format!("{path}.{name}");
                if traces.are_in(name) {
                    passages.push((path, field.to_string()));
                } else {
                    collect(&path, field, traces, passages);
                }
            }
        }
        _ => {}
    }
}
