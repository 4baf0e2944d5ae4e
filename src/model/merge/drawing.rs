//! All states of one drawing, the state of it that is kept, and what that one takes over from older ones.

use std::cmp::Reverse;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use uuid::Uuid;

use super::holders::Holders;
use super::{bytes_of, interview};
use crate::model::{AsDrawn, FACILITATOR, Fate, Journey, ParticipantCode, Phases, Timeline};

/// Where a journey came from, most trusted first: what a facilitator already has goes before what comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    Base,
    InGroup,
    Loose,
}

/// A journey, and where it came from.
pub(super) struct Candidate {
    pub standing: Standing,
    pub source: String,
    pub journey: Box<Journey>,
}

impl Journey {
    /// A larger answer is a newer state of a drawing; of two that differ but claim the same instant their bytes decide,
    /// so that their order does not: first those of what merging leaves as it is, or what was taken over once would decide otherwise the
    /// next time. What was read from paper and nobody looked over yet is older than anything that was looked over.
    pub fn newness(&self) -> (bool, Timestamp, Vec<u8>) {
        let taken_over = bytes_of(&(&self.as_drawn, &self.phases));
        let own = bytes_of(&Self { as_drawn: None, phases: Phases::default(), ..self.clone() });
        (!self.is_unchecked(), self.modified, [own, taken_over].concat())
    }
}

/// All states of one drawing.
pub(super) struct Drawing {
    pub id: Uuid,
    /// The best that any of its states has.
    pub standing: Standing,
    /// The earliest that any of its states says.
    created: Timestamp,
    /// Newest first; of a sheet of paper what a person looked over goes before what nobody did.
    states: Vec<Candidate>,
    /// The place of the state that is kept; `None` as long as no code is free for it.
    kept: Option<usize>,
}

/// What became of one drawing.
pub(super) struct Outcome {
    /// What goes into the group.
    pub journey: Option<Journey>,
    /// What does not, as another drawing of the very same code goes into the group, and a person may choose this one.
    pub beside: Option<(String, Journey)>,
    /// The states that came in, with what became of them.
    pub fates: Vec<(Arrival, Fate)>,
    /// Codes that a group had it under, and that it has no more.
    pub left_codes: BTreeSet<ParticipantCode>,
}

/// Whose journey came in from where.
pub(super) struct Arrival {
    pub standing: Standing,
    pub source: String,
    pub participant: ParticipantCode,
}

impl Arrival {
    pub fn of(candidate: &Candidate) -> Self {
        let Candidate { standing, source, journey } = candidate;
        Self { standing: *standing, source: source.clone(), participant: journey.participant.clone() }
    }
}

/// Brings the states of each drawing together; the drawings that go first when they want the same code come first.
pub(super) fn drawings(candidates: Vec<Candidate>) -> Vec<Drawing> {
    let mut by_id: BTreeMap<Uuid, Vec<Candidate>> = BTreeMap::new();
    for candidate in candidates {
        match by_id.entry(candidate.journey.id) {
            // Nearly always it is the only one: no room is kept for others.
            Entry::Vacant(place) => {
                place.insert(vec![candidate]);
            }
            Entry::Occupied(mut states) => states.get_mut().push(candidate),
        }
    }
    let mut drawings: Vec<Drawing> = by_id.into_iter().filter_map(|(id, states)| Drawing::new(id, states)).collect();
    drawings.sort_by_key(|drawing| (drawing.standing, drawing.created, drawing.id));
    drawings
}

/// Gives every drawing the newest of its states whose code is free, and says whose each code then is.
///
/// A newer state may carry another code, when a typing mistake was corrected. It may not take the code of another drawing
/// of a group: that one would be pushed out without anyone being told. So drawings of groups first get the code they have
/// there. A code can come free when another drawing moves on, so that goes on until nothing moves. Single journeys come
/// after that, and by their newest state only: of an older code nobody knows whether it was a mistake.
pub(super) fn give_codes(drawings: &mut [Drawing]) -> Holders {
    let mut holders = Holders::new(drawings.iter().flat_map(|drawing| &drawing.states));
    let of_groups = drawings.iter().take_while(|drawing| drawing.standing < Standing::Loose).count();
    let (of_groups, loose) = drawings.split_at_mut(of_groups);
    for drawing in of_groups.iter_mut() {
        let standing = drawing.standing;
        drawing.take_newest(&mut holders, |state| state.standing == standing);
    }
    let mut moved = true;
    while moved {
        moved = false;
        for drawing in of_groups.iter_mut() {
            moved |= drawing.take_newest(&mut holders, |_| true);
        }
    }
    for drawing in loose {
        let newest = drawing.states[0].journey.participant.clone();
        drawing.take_newest(&mut holders, |state| state.journey.participant == newest);
    }
    holders
}

impl Drawing {
    fn new(id: Uuid, mut states: Vec<Candidate>) -> Option<Self> {
        let standing = states.iter().map(|state| state.standing).min()?;
        let created = states.iter().map(|state| state.journey.created).min()?;
        states.sort_by_cached_key(|state| (Reverse(state.journey.newness()), state.standing, state.source.clone()));
        Some(Self { id, standing, created, states, kept: None })
    }

    /// Moves on to the newest state that `may` be taken and whose code is free. Says whether it moved.
    fn take_newest(&mut self, holders: &mut Holders, may: impl Fn(&Candidate) -> bool) -> bool {
        let is_free = |code| holders.get(code).is_none_or(|(holder, _)| *holder == self.id);
        let newer = &self.states[..self.kept.unwrap_or(self.states.len())];
        let Some(place) = newer.iter().position(|state| may(state) && is_free(&state.journey.participant)) else {
            return false;
        };
        if let Some(before) = self.kept {
            holders.remove(&self.states[before].journey.participant);
        }
        holders.insert(&self.states[place].journey.participant, self.id);
        self.kept = Some(place);
        true
    }

    /// What goes into the group, and what became of each state.
    pub(super) fn finish(mut self, holders: &Holders) -> Outcome {
        let id = self.id;
        let holder = |state: &Candidate| holders.get(&state.journey.participant).cloned();
        let newest_holder = self.states.iter().find_map(holder).map_or(id, |(holder, _)| holder);
        let conflict = |state: &Candidate| match holder(state) {
            Some((kept, theirs)) if theirs != state.journey.participant => Fate::ConflictingSpelling { kept, theirs },
            Some((kept, _)) => Fate::ConflictingParticipant { kept },
            None => Fate::ConflictingParticipant { kept: newest_holder },
        };
        let Some(kept) = self.kept else {
            let fates: Vec<_> = self.states.iter().map(|state| (Arrival::of(state), conflict(state))).collect();
            let is_beside = matches!(fates.first(), Some((_, Fate::ConflictingParticipant { .. })));
            let older = self.states.split_off(1);
            let newest = self.states.pop().filter(|_| is_beside);
            let beside =
                newest.map(|newest| (newest.source, with_missing_parts(*newest.journey, &journeys_of(&older)).0));
            return Outcome { journey: None, beside, fates, left_codes: BTreeSet::new() };
        };
        let older = self.states.split_off(kept + 1);
        let mut fates: Vec<_> = self.states[..kept].iter().map(|state| (Arrival::of(state), conflict(state))).collect();
        let Some(winner) = self.states.pop() else {
            return Outcome { journey: None, beside: None, fates, left_codes: BTreeSet::new() };
        };
        let arrival = Arrival::of(&winner);
        let (whole, gave) = with_missing_parts(*winner.journey, &journeys_of(&older));
        let was_there = older.iter().chain(&self.states).find(|state| state.standing == Standing::Base);
        let fate = match was_there.map(|there| &*there.journey) {
            None if arrival.standing == Standing::Base && gave.is_empty() => Fate::SameContent,
            Some(there) if *there == whole => Fate::SameContent,
            None if arrival.standing == Standing::Base => Fate::AddedNewer,
            Some(there) if is_lost_in(there, &whole) => Fate::ConflictingWithHere,
            Some(_) => Fate::AddedNewer,
            None => Fate::AddedNew,
        };
        let taken = arrival.source.clone();
        fates.push((arrival, fate));
        fates.extend(older.iter().enumerate().map(|(place, state)| {
            let is_later_reading = state.journey.modified > whole.modified;
            let fate = match gave.contains(&place) {
                _ if *state.journey == whole => Fate::SameContent,
                _ if is_later_reading => Fate::ConflictingUnchecked { kept: id },
                _ if is_lost_in(&state.journey, &whole) => Fate::ConflictingInstant { taken: taken.clone() },
                true => Fate::SameOlderParts,
                false => Fate::SameOlder,
            };
            (Arrival::of(state), fate)
        }));
        let in_groups = older.into_iter().filter(|state| state.standing < Standing::Loose);
        let codes = in_groups.map(|state| state.journey.participant);
        let left_codes = codes.filter(|code| *code != whole.participant).collect();
        Outcome { journey: Some(whole), beside: None, fates, left_codes }
    }
}

fn journeys_of(states: &[Candidate]) -> Vec<&Journey> {
    states.iter().map(|state| &*state.journey).collect()
}

/// Nothing says that `state` is older than `whole`, which was taken, and it says what `whole` does not.
fn is_lost_in(state: &Journey, whole: &Journey) -> bool {
    let is_of_same_instant = state.modified == whole.modified && state.is_unchecked() == whole.is_unchecked();
    is_of_same_instant && with_missing_parts(state.clone(), &[whole]).0 != *whole
}

/// `newest` with the phases a facilitator set, what the interview added and quotes that were looked through, taken over from `older` states
/// (newest first) where it has none of its own and they fit its timeline, with the earliest of their first drawings and its own, and the
/// places in `older` of those that gave something.
fn with_missing_parts(newest: Journey, older: &[&Journey]) -> (Journey, Vec<usize>) {
    let timeline = newest.timeline.clone();
    let mut whole = newest;
    let mut gave = Vec::new();
    let fits = |theirs: &Timeline| timeline.start == theirs.start && timeline.end >= theirs.end;
    let fitting = || older.iter().copied().enumerate().filter(|(_, it)| fits(&it.timeline));
    if !whole.phases.are_set() {
        let mut by_facilitator = fitting().filter(|(_, it)| it.phases.set_by.as_deref() == Some(FACILITATOR));
        if let Some((place, giver)) = by_facilitator.next() {
            whole.phases = giver.phases.clone();
            gave.push(place);
        }
    }
    let first_drawings = fitting().filter_map(|(place, it)| Some((place, it.as_drawn.as_ref()?)));
    let first = first_drawings.min_by_key(|(_, first)| (first.at, bytes_of(*first)));
    // A first drawing never changes: what a later state calls so is none.
    let is_earlier = |first: &AsDrawn| whole.as_drawn.as_ref().is_none_or(|own| first.at < own.at);
    if let Some((place, first)) = first.filter(|(_, first)| is_earlier(first)) {
        whole.as_drawn = Some(first.clone());
        gave.push(place);
    }
    if let Some((place, giver)) = interview::giver(&whole, fitting()) {
        interview::take_over(&mut whole, giver);
        gave.push(place);
    }
    for (place, giver) in fitting() {
        if interview::take_looked_through(&mut whole, giver) {
            gave.push(place);
        }
    }
    (whole, gave)
}
