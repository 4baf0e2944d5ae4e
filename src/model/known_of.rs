//! Everything that a group holds about one person, for that person to see (the right of access, GDPR article 15).

use super::traces::Cleaning;
use super::{
    CodeKind, Group, Journey, Measurement, MeasurementTime, Now, NowValues, ParticipantCode, is_same_term, own_words,
};

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
    /// Texts elsewhere in the group that name this person or hold their words, which is what [`Group::withdraw`] would take out:
    /// where each stands, and the text.
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
    /// group.journeys = example.journeys.into();
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
        let mut cleaning = Cleaning::by(&traces);
        cleaning.found = journey.map(|journey| self.gathered_of(journey)).unwrap_or_default();
        cleaning.group(&mut rest);
        let counts_in = |members: &[super::EditionMember]| {
            journey.is_some_and(|journey| members.iter().any(|member| member.journey == journey.id))
        };
        Some(KnownOf {
            participant: participant.clone(),
            journey: journey.cloned(),
            now: self.now.iter().filter(|now| now.participant == *participant).cloned().collect(),
            measured: self.measurements.iter().filter_map(value).collect(),
            passages: cleaning.found,
            editions: self.editions.iter().filter(|edition| counts_in(&edition.members)).count(),
            prints: self.prints.iter().filter(|print| !print.outdated).count(),
        })
    }

    /// Words of `journey` that are gathered in a code of one's own: where, and the words.
    fn gathered_of(&self, journey: &Journey) -> Vec<(String, String)> {
        let is_said = |kind: CodeKind, term: &str| {
            let mut said = journey.events.iter().flat_map(|event| own_words(kind, event));
            said.any(|words| is_same_term(words, term))
        };
        let gathered = self.own_codes.iter().flat_map(|code| code.terms.iter().map(|term| (code.kind, term)));
        let gathered = gathered.filter(|&(kind, term)| is_said(kind, term));
        gathered.map(|(_, term)| ("$.own_codes[…].terms[…]".to_owned(), term.clone())).collect()
    }
}
