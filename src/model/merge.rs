//! Many files into one group. Merging goes by what is in the files: their order does not matter, twice is once, and
//! everything that came in is accounted for.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use uuid::Uuid;

use super::{Code, Group, Instrument, Journey, Language, ParticipantCode, PhaseLetter, Setup, Timeline};

/// What came in, each with the name of the file it came from.
#[derive(Debug, Clone, Default)]
pub struct Arrivals {
    /// Groups.
    pub groups: Vec<(String, Group)>,
    /// Set-ups.
    pub setups: Vec<(String, Setup)>,
    /// Single journeys.
    pub journeys: Vec<(String, Journey)>,
}

/// The group that came out, and what became of everything that went in.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The group.
    pub group: Group,
    /// One row for each journey that came in.
    pub report: MergeReport,
}

/// What became of each journey that came in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MergeReport {
    /// In the order of participants, then files.
    pub rows: Vec<MergeRow>,
}

/// What became of one journey that came in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MergeRow {
    /// Whose it is.
    pub participant: ParticipantCode,
    /// The file it came from.
    pub source: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a journey, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Added: this participant was not there yet.
    AddedNew,
    /// Added: it is newer than the one that was there.
    AddedNewer,
    /// Same: the very same is there.
    SameContent,
    /// Same: a newer state of this drawing is there.
    SameOlder,
    /// Conflicting: another drawing of this participant is there.
    ConflictingParticipant {
        /// The id of the one that is kept.
        kept: Uuid,
    },
    /// Refused: drawn with another instrument.
    RefusedInstrument {
        /// The instrument it was drawn with.
        theirs: Code,
        /// The instrument of the group.
        ours: Code,
    },
    /// Refused: holds a curve that the instrument does not have.
    RefusedIndicator {
        /// The curve.
        indicator: Code,
    },
    /// Refused: has a border for a phase that the instrument does not have.
    RefusedPhase {
        /// The phase.
        letter: PhaseLetter,
    },
    /// Refused: the participant has withdrawn.
    RefusedWithdrawn,
}

impl MergeReport {
    /// How many were taken.
    pub fn added(&self) -> usize {
        self.count(|fate| matches!(fate, Fate::AddedNew | Fate::AddedNewer))
    }

    /// How many were there already.
    pub fn same(&self) -> usize {
        self.count(|fate| matches!(fate, Fate::SameContent | Fate::SameOlder))
    }

    /// How many stand against another drawing of the same participant.
    pub fn conflicting(&self) -> usize {
        self.count(|fate| matches!(fate, Fate::ConflictingParticipant { .. }))
    }

    /// How many could not be taken.
    pub fn refused(&self) -> usize {
        self.rows.len() - self.added() - self.same() - self.conflicting()
    }

    fn count(&self, is: impl Fn(&Fate) -> bool) -> usize {
        self.rows.iter().filter(|row| is(&row.fate)).count()
    }
}

/// Where a journey came from, most trusted first: what a facilitator already has goes before what comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Base,
    InGroup,
    Loose,
}

struct Candidate {
    standing: Standing,
    source: String,
    journey: Journey,
}

/// Merges everything in `arrivals` into `base`, the group that is open, if there is one.
///
/// The same id: the newest `modified` is kept. The same participant under another id: one is kept (of the open group,
/// then of a group that came in, then the one begun first), the others are conflicts. Another instrument or a withdrawn
/// id: refused. Journeys of `base` itself are not in the report.
///
/// The set-up is that of the base, else of a group, else the set-up most journeys fit, else one made from
/// `known_instrument`. `None` when none of these is there.
pub fn merge(
    base: Option<Group>,
    arrivals: Arrivals,
    known_instrument: impl Fn(&Code) -> Option<Instrument>,
) -> Option<Merged> {
    let mut group = empty_group(base.as_ref(), &arrivals, known_instrument)?;
    gather_group_words(&mut group, base.as_ref(), &arrivals);
    let candidates = line_up(base, arrivals);
    let mut report = MergeReport::default();
    let kept = keep_newest(refuse(candidates, &group, &mut report), &mut report);
    group.journeys = keep_one_each(kept, &mut report);
    report.rows.sort();
    Some(Merged { group, report })
}

fn empty_group(
    base: Option<&Group>,
    arrivals: &Arrivals,
    known_instrument: impl Fn(&Code) -> Option<Instrument>,
) -> Option<Group> {
    if let Some(group) = base.or_else(|| first_group(&arrivals.groups)) {
        return Some(Group { journeys: Vec::new(), ..group.clone() });
    }
    let mut drawn_with: BTreeMap<&Code, usize> = BTreeMap::new();
    for (_, journey) in &arrivals.journeys {
        *drawn_with.entry(&journey.instrument).or_default() += 1;
    }
    let fits = |setup: &Setup| drawn_with.get(&setup.instrument.id).copied().unwrap_or(0);
    let by_fit = |setup: &&Setup| (std::cmp::Reverse(fits(setup)), setup.id, bytes_of(*setup));
    let best = arrivals.setups.iter().map(|(_, setup)| setup).min_by_key(by_fit);
    if let Some(setup) = best {
        return Some(Group::new(mixed_id(journey_ids(arrivals), 0), setup.clone()));
    }
    let mut by_use: Vec<(&Code, usize)> = drawn_with.into_iter().collect();
    by_use.sort_by_key(|&(code, uses)| (std::cmp::Reverse(uses), code));
    let instrument = by_use.into_iter().find_map(|(code, _)| known_instrument(code))?;
    let drawn = || arrivals.journeys.iter().map(|(_, journey)| &journey.timeline);
    let timeline = Timeline::new(drawn().map(|t| t.start).min()?, drawn().map(|t| t.end).max()?);
    let setup = Setup::standard(mixed_id(journey_ids(arrivals), 1), instrument, timeline, Language::default());
    Some(Group::new(mixed_id(journey_ids(arrivals), 0), setup))
}

/// The group that leads when several come in: by id, then by content, so that their order does not matter.
fn first_group(groups: &[(String, Group)]) -> Option<&Group> {
    groups.iter().map(|(_, group)| group).min_by_key(|group| (group.id, bytes_of(group)))
}

/// Board, measurements, notes and withdrawals of all groups, each once.
fn gather_group_words(group: &mut Group, base: Option<&Group>, arrivals: &Arrivals) {
    let mut others: Vec<&Group> = arrivals.groups.iter().map(|(_, other)| other).collect();
    others.sort_by_key(|other| (other.id, bytes_of(*other)));
    let mut withdrawn: BTreeSet<Uuid> = base.into_iter().flat_map(|base| base.withdrawn.iter().copied()).collect();
    let mut notes = base.map_or(String::new(), |base| base.notes.clone());
    for other in others {
        withdrawn.extend(&other.withdrawn);
        add_missing(&mut group.board, &other.board);
        add_missing(&mut group.measurements, &other.measurements);
        add_notes(&mut notes, &other.notes);
    }
    group.notes = notes;
    group.withdrawn = withdrawn.into_iter().collect();
}

/// Adds `more` as paragraphs of its own, unless these very paragraphs stand there from a merge before.
fn add_notes(notes: &mut String, more: &str) {
    let as_paragraphs = |text: &str| format!("\n\n{text}\n\n");
    if more.is_empty() || as_paragraphs(notes).contains(&as_paragraphs(more)) {
        return;
    }
    if !notes.is_empty() {
        notes.push_str("\n\n");
    }
    notes.push_str(more);
}

fn add_missing(list: &mut Vec<serde_json::Value>, more: &[serde_json::Value]) {
    for item in more {
        if !list.contains(item) {
            list.push(item.clone());
        }
    }
}

fn line_up(base: Option<Group>, arrivals: Arrivals) -> Vec<Candidate> {
    let of_base = base.into_iter().flat_map(|group| group.journeys);
    let base = of_base.map(|journey| Candidate { standing: Standing::Base, source: String::new(), journey });
    let in_groups = arrivals.groups.into_iter().flat_map(|(source, group)| {
        let with_source = move |journey| Candidate { standing: Standing::InGroup, source: source.clone(), journey };
        group.journeys.into_iter().map(with_source)
    });
    let loose = arrivals.journeys.into_iter();
    let loose = loose.map(|(source, journey)| Candidate { standing: Standing::Loose, source, journey });
    base.chain(in_groups).chain(loose).collect()
}

fn refuse(candidates: Vec<Candidate>, group: &Group, report: &mut MergeReport) -> Vec<Candidate> {
    let instrument = &group.setup.instrument;
    let reason = |candidate: &Candidate| {
        let journey = &candidate.journey;
        if group.withdrawn.binary_search(&journey.id).is_ok() {
            return Some(Fate::RefusedWithdrawn);
        }
        if candidate.standing == Standing::Base {
            // What was taken once stays, whatever comes in.
            return None;
        }
        if journey.instrument != instrument.id {
            return Some(Fate::RefusedInstrument { theirs: journey.instrument.clone(), ours: instrument.id.clone() });
        }
        let first_drawing = journey.as_drawn.iter().flat_map(|first| first.curves.keys());
        let mut drawn = journey.curves.keys().chain(first_drawing);
        if let Some(unknown) = drawn.find(|indicator| instrument.indicator(indicator).is_none()) {
            return Some(Fate::RefusedIndicator { indicator: unknown.clone() });
        }
        let is_known = |letter: &PhaseLetter| instrument.phases.iter().any(|kind| kind.letter == *letter);
        let unknown = journey.phases.borders.keys().find(|&letter| !is_known(letter))?;
        Some(Fate::RefusedPhase { letter: *unknown })
    };
    let mut taken = Vec::new();
    for candidate in candidates {
        match reason(&candidate) {
            Some(fate) => note(report, &candidate, fate),
            None => taken.push(candidate),
        }
    }
    taken
}

/// All states of one drawing.
struct Drawing {
    /// Newest first.
    states: Vec<Candidate>,
    /// The place of the state that is kept.
    kept: usize,
    /// It is in the open group.
    was_there: bool,
}

fn drawings(candidates: Vec<Candidate>) -> BTreeMap<Uuid, Drawing> {
    let mut by_id: BTreeMap<Uuid, Vec<Candidate>> = BTreeMap::new();
    for candidate in candidates {
        by_id.entry(candidate.journey.id).or_default().push(candidate);
    }
    let drawing = |(id, mut states): (Uuid, Vec<Candidate>)| {
        // Newest first; of two that differ but claim the same instant, their bytes decide, whichever came first.
        states.sort_by_cached_key(|candidate| {
            let journey = &candidate.journey;
            (std::cmp::Reverse((journey.modified, bytes_of(journey))), candidate.standing, candidate.source.clone())
        });
        let in_base = states.iter().position(|state| state.standing == Standing::Base);
        (id, Drawing { states, kept: in_base.unwrap_or(0), was_there: in_base.is_some() })
    };
    by_id.into_iter().map(drawing).collect()
}

/// Moves every drawing of the open group on to its newest state, and gives back whose each code then is.
///
/// A newer state may carry another code, when a typing mistake was corrected. It may not take the code of another drawing
/// in the open group: that one would be pushed out without anyone being told. A code can come free when another drawing
/// moves on, so this goes on until nothing moves.
fn move_on(drawings: &mut BTreeMap<Uuid, Drawing>) -> BTreeMap<ParticipantCode, Uuid> {
    let code_of = |drawing: &Drawing, place: usize| drawing.states[place].journey.participant.clone();
    let there = drawings.iter().filter(|(_, drawing)| drawing.was_there);
    let mut holders: BTreeMap<_, _> = there.map(|(&id, drawing)| (code_of(drawing, drawing.kept), id)).collect();
    let mut moved = true;
    while moved {
        moved = false;
        for (&id, drawing) in drawings.iter_mut().filter(|(_, drawing)| drawing.was_there) {
            let is_free = |place: &usize| holders.get(&code_of(drawing, *place)).is_none_or(|&holder| holder == id);
            if let Some(newer) = (0..drawing.kept).find(is_free) {
                holders.remove(&code_of(drawing, drawing.kept));
                holders.insert(code_of(drawing, newer), id);
                drawing.kept = newer;
                moved = true;
            }
        }
    }
    holders
}

fn keep_newest(candidates: Vec<Candidate>, report: &mut MergeReport) -> Vec<(Candidate, Fate)> {
    let mut drawings = drawings(candidates);
    let holders = move_on(&mut drawings);
    let mut kept = Vec::new();
    for (id, mut drawing) in drawings {
        let winner = drawing.states.remove(drawing.kept);
        for (place, loser) in drawing.states.into_iter().enumerate() {
            let fate = if place < drawing.kept {
                let kept = holders.get(&loser.journey.participant).copied().unwrap_or(id);
                Fate::ConflictingParticipant { kept }
            } else if loser.journey == winner.journey {
                Fate::SameContent
            } else {
                Fate::SameOlder
            };
            note(report, &loser, fate);
        }
        kept.push((winner, if drawing.was_there { Fate::AddedNewer } else { Fate::AddedNew }));
    }
    kept
}

fn keep_one_each(kept: Vec<(Candidate, Fate)>, report: &mut MergeReport) -> Vec<Journey> {
    let mut by_participant: BTreeMap<ParticipantCode, Vec<(Candidate, Fate)>> = BTreeMap::new();
    for (candidate, fate) in kept {
        // A newer state of a drawing in the open group keeps that drawing's place.
        by_participant.entry(candidate.journey.participant.clone()).or_default().push((candidate, fate));
    }
    let mut journeys = Vec::new();
    for (_, mut drawings) in by_participant {
        drawings.sort_by_key(|(candidate, fate)| {
            let was_there = candidate.standing == Standing::Base || *fate == Fate::AddedNewer;
            let standing = if was_there { Standing::Base } else { candidate.standing };
            (standing, candidate.journey.created, candidate.journey.id)
        });
        let mut rest = drawings.into_iter();
        let Some((winner, fate)) = rest.next() else { continue };
        let kept = winner.journey.id;
        note(report, &winner, fate);
        for (loser, _) in rest {
            note(report, &loser, Fate::ConflictingParticipant { kept });
        }
        journeys.push(winner.journey);
    }
    journeys
}

fn note(report: &mut MergeReport, candidate: &Candidate, fate: Fate) {
    if candidate.standing != Standing::Base {
        let participant = candidate.journey.participant.clone();
        report.rows.push(MergeRow { participant, source: candidate.source.clone(), fate });
    }
}

fn journey_ids(arrivals: &Arrivals) -> impl Iterator<Item = Uuid> {
    let ids: BTreeSet<Uuid> = arrivals.journeys.iter().map(|(_, journey)| journey.id).collect();
    ids.into_iter()
}

/// An id made from other ids, so that merging the same files gives the same file.
fn mixed_id(ids: impl Iterator<Item = Uuid>, salt: u8) -> Uuid {
    // FNV-1a over 128 bits (Fowler, Noll and Vo), with the version and variant of a random id.
    let bytes = ids.flat_map(Uuid::into_bytes).chain([salt]);
    let mix = |hash: u128, byte: u8| (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013B);
    let hash = bytes.fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, mix);
    uuid::Builder::from_random_bytes(hash.to_be_bytes()).into_uuid()
}

/// The content as bytes, for a choice that does not depend on the order of files. A journey or group always has a JSON
/// form, so the empty answer is never taken.
fn bytes_of<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}
