//! Many files into one group. Merging goes by what is in the files: their order does not matter, twice is once, and
//! everything that came in is accounted for.

mod board_words;
mod choosing;
mod drawing;
mod gone;
mod group_words;
mod holders;
mod interview;
mod leading;
mod now;
mod otherwise;
mod paragraphs;
mod report;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Serialize;
use uuid::Uuid;

use self::drawing::{Arrival, Candidate, Standing, drawings, give_codes};
use self::gone::{Gone, without_traces};
use self::group_words::gather_group_words;
use self::leading::{Naming, leading_group, leading_setup, missing_setup, setup_rows};
use self::now::{Moments, merge_now};
use self::otherwise::otherwise_rows;
use super::own_code::SaidTerms;
use super::{
    Code, Group, Instrument, Journey, Journeys, Language, Measurement, Now, ParticipantCode, PhaseLetter, Setup,
    Timeline,
};

pub use self::otherwise::{Otherwise, OtherwiseRow};
pub use self::report::{Fate, MergeReport, MergeRow, SetupRow};

/// What came in, each with the name of the file it came from.
#[derive(Debug, Clone, Default)]
pub struct Arrivals {
    /// Groups.
    pub groups: Vec<(String, Group)>,
    /// Set-ups.
    pub setups: Vec<(String, Setup)>,
    /// Single journeys; there may be thousands, which stay where they were read.
    pub journeys: Vec<(String, Box<Journey>)>,
    /// Single moments of now.
    pub now: Vec<(String, Now)>,
    /// The language of a set-up that has to be made, where none came in.
    pub language: Language,
}

/// The group that came out, and what became of everything that went in.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The group.
    pub group: Group,
    /// One row for each journey that came in, and for each that was removed.
    pub report: MergeReport,
    /// Taking the group makes a difference: it is not what the open group was, or holds journeys where none was open.
    pub changes: bool,
    /// Drawings that were not taken, as another one of the very same code was, each with the name of the file it came from:
    /// [`Group::with_other_drawing`] takes one after all.
    pub beside: Vec<(String, Journey)>,
}

/// Merges everything in `arrivals` into `base`, the group that is open, if there is one.
///
/// What its owner keeps ([`Journey::without_own`]) is taken out first. The same id: the newest `modified` is kept (of a sheet of paper of
/// those that a person looked over, once there are any; of two of the same instant the other one is a conflict); it takes
/// over the phases a facilitator set, what an interview added and quotes that were looked through from older states where it has none, and
/// the earliest first drawing. The same participant under another id, capitals or not: one is kept (of the open group, then of a group that came in, then the one begun first), the
/// others are conflicts. Another instrument or a withdrawn id: refused. Of the journeys of `base` itself only those removed are in
/// the report.
///
/// The set-up is that of the base, else of the group whose set-up most drawings and moments name, else the set-up that most of them name
/// or fit, else one made from `known_instrument`. One that was made so gives way to the one that most name, once that comes in. `None` when
/// none of these is there; see [`MergeReport::without_instrument`].
///
/// ```
/// use potloodlijn::{demo::example_group, model::{Arrivals, Language, merge}};
/// let example = example_group(2, 7, Language::Nl);
/// let files = [0, 1, 0].map(|place| (format!("{place}.journey.json"), Box::new(example.journeys[place].clone())));
/// let setups = vec![("a.setup.json".into(), example.setup)];
/// let merged = merge(None, Arrivals { setups, journeys: files.into(), ..Arrivals::default() }, |_| None).unwrap();
/// assert_eq!((merged.group.journeys.len(), merged.report.added(), merged.report.same()), (2, 2, 1));
/// ```
pub fn merge(
    base: Option<Group>,
    arrivals: Arrivals,
    known_instrument: impl Fn(&Code) -> Option<Instrument>,
) -> Option<Merged> {
    merge_watched(base, arrivals, known_instrument, &|_, _| true).unwrap_or_default()
}

/// Is told how many drawings are merged and of how many, and says whether to go on.
pub type Watch<'a> = dyn Fn(usize, usize) -> bool + 'a;

/// A merge was stopped before its end; nothing came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// [`merge`] while someone watches, who may stop it.
///
/// # Errors
/// It was stopped.
pub fn merge_watched(
    base: Option<Group>,
    arrivals: Arrivals,
    known_instrument: impl Fn(&Code) -> Option<Instrument>,
    watch: &Watch<'_>,
) -> Result<Option<Merged>, Stopped> {
    let before = base.clone();
    let (base, arrivals, gone) = without_traces(base, arrivals);
    let naming = Naming::of(base.as_ref(), &arrivals);
    let Some(mut group) = empty_group(base.as_ref(), &arrivals, &naming, known_instrument) else { return Ok(None) };
    gather_group_words(&mut group, base.as_ref(), &arrivals, &naming);
    gone.remember_in(&mut group);
    let mut report = MergeReport {
        setups: setup_rows(base.as_ref(), &group, &arrivals, &naming),
        otherwise: otherwise_rows(&group, base.as_ref(), &arrivals),
        ..MergeReport::default()
    };
    report_removed(base.as_ref(), &group, &arrivals, &mut report);
    report.rows.extend(gone.untold().iter().map(|untold| MergeRow {
        participant: untold.participant.clone(),
        source: untold.source.clone(),
        fate: if untold.standing == Standing::Base { Fate::RemovedWithdrawn } else { Fate::RefusedWithdrawn },
    }));
    let said_before = said_in(base.as_ref(), &arrivals, &group);
    let moments = Moments::among(base.as_ref(), &arrivals, &group, &naming);
    let candidates = line_up(base, arrivals, watch)?;
    let mut drawings = drawings(refuse(candidates, &group, &gone, &mut report));
    let holders = give_codes(&mut drawings);
    let (mut beside, mut moved) = (Vec::new(), Vec::new());
    let of = drawings.len();
    for (done, drawing) in drawings.into_iter().enumerate() {
        go_on(watch(done, of))?;
        let outcome = drawing.finish(&holders);
        let before = report.rows.len();
        outcome.fates.into_iter().for_each(|(arrival, fate)| note(&mut report, arrival, fate));
        if !outcome.left_codes.is_empty() {
            moved.push((before..report.rows.len(), outcome.left_codes));
        }
        group.journeys.extend(outcome.journey);
        beside.extend(outcome.beside);
    }
    group.journeys.sort_by(|one, other| one.participant.cmp(&other.participant));
    merge_now(&mut group, moments, &gone, &mut report);
    tell_of_codes(&group, moved, &mut report);
    group.forget_terms_of(&said_before);
    report.rows.sort();
    let has_any = !group.journeys.is_empty() || !group.now.is_empty();
    let changes = before.map_or(has_any, |before| before != group);
    go_on(watch(of, of))?;
    Ok(Some(Merged { group, report, changes, beside }))
}

/// A drawing that moved on to another code says so, with the rows about it, where something else stands under the one it had: whose that is
/// nobody can see here.
fn tell_of_codes(group: &Group, moved: Vec<(Range<usize>, BTreeSet<ParticipantCode>)>, report: &mut MergeReport) {
    let says_now = |code: &ParticipantCode| {
        let is_measured = |one: &Measurement| one.values.contains_key(code) || one.process.contains_key(code);
        group.now.iter().any(|now| now.participant == *code) || group.measurements.iter().any(is_measured)
    };
    for (rows, left_codes) in moved {
        let Some(before) = left_codes.into_iter().find(says_now) else { continue };
        for row in report.rows[rows].iter_mut().filter(|row| row.fate.is_in()) {
            row.fate = Fate::ConflictingCode { before: before.clone() };
        }
    }
}

/// What is said in all that comes together; gathered words that nobody said before either are somebody's choice and stay.
fn said_in(base: Option<&Group>, arrivals: &Arrivals, merged: &Group) -> SaidTerms {
    if merged.own_codes.is_empty() {
        return SaidTerms::default();
    }
    let groups = base.into_iter().chain(arrivals.groups.iter().map(|(_, group)| group));
    let single = arrivals.journeys.iter().map(|(_, journey)| &**journey);
    SaidTerms::of(groups.flat_map(|group| &group.journeys).chain(single))
}

fn go_on(goes_on: bool) -> Result<(), Stopped> {
    if goes_on { Ok(()) } else { Err(Stopped) }
}

/// A row for each journey of the open group whose participant has withdrawn.
fn report_removed(base: Option<&Group>, merged: &Group, arrivals: &Arrivals, report: &mut MergeReport) {
    let says = |journey: &Journey| {
        let names = arrivals.groups.iter().filter(|(_, group)| group.has_withdrawn(journey)).map(|(name, _)| name);
        names.min().cloned().unwrap_or_default()
    };
    let there = base.iter().flat_map(|base| &base.journeys);
    let removed = there.filter(|journey| merged.withdrawn.binary_search(&journey.id).is_ok());
    report.rows.extend(removed.map(|journey| MergeRow {
        participant: journey.participant.clone(),
        source: says(journey),
        fate: Fate::RemovedWithdrawn,
    }));
}

fn empty_group(
    base: Option<&Group>,
    arrivals: &Arrivals,
    naming: &Naming,
    known_instrument: impl Fn(&Code) -> Option<Instrument>,
) -> Option<Group> {
    if let Some(group) = base.or_else(|| leading_group(&arrivals.groups, naming)) {
        let setup = missing_setup(group, arrivals, naming).unwrap_or(&group.setup);
        let min_group = setup.min_group.max(group.setup.min_group);
        let one_manager = setup.one_manager || group.setup.one_manager;
        let setup = Setup { min_group, one_manager, ..setup.clone() };
        return Some(Group { journeys: Journeys::new(), setup, ..group.clone() });
    }
    let mut drawn_with: BTreeMap<&Code, usize> = BTreeMap::new();
    let of_now = arrivals.now.iter().map(|(_, now)| &now.instrument);
    for instrument in arrivals.journeys.iter().map(|(_, journey)| &journey.instrument).chain(of_now) {
        *drawn_with.entry(instrument).or_default() += 1;
    }
    if let Some(setup) = leading_setup(&arrivals.setups, naming, &drawn_with) {
        return Some(Group::new(mixed_id(journey_ids(arrivals), 0), setup.clone()));
    }
    let mut by_use: Vec<(&Code, usize)> = drawn_with.into_iter().collect();
    by_use.sort_by_key(|&(code, uses)| (std::cmp::Reverse(uses), code));
    let instrument = by_use.into_iter().find_map(|(code, _)| known_instrument(code))?;
    let timeline = period(arrivals)?;
    let setup = Setup::standard(mixed_id(journey_ids(arrivals), 1), instrument, timeline, arrivals.language);
    Some(Group::new(mixed_id(journey_ids(arrivals), 0), setup))
}

/// From the first day of what was drawn to the last; of moments of now alone from the first to the last, at least a day.
fn period(arrivals: &Arrivals) -> Option<Timeline> {
    let drawn = || arrivals.journeys.iter().map(|(_, journey)| &journey.timeline);
    if let Some((start, end)) = drawn().map(|t| t.start).min().zip(drawn().map(|t| t.end).max()) {
        return Some(Timeline::new(start, end));
    }
    let days = || arrivals.now.iter().map(|(_, now)| now.moment.at);
    let (start, last) = days().min().zip(days().max())?;
    let end = if last > start { last } else { start.tomorrow().ok()? };
    Some(Timeline::new(start, end))
}

/// All journeys, without what their owners keep.
fn line_up(base: Option<Group>, arrivals: Arrivals, watch: &Watch<'_>) -> Result<Vec<Candidate>, Stopped> {
    let in_groups = arrivals.groups.iter().map(|(_, group)| group.journeys.len()).sum::<usize>();
    let of = base.as_ref().map_or(0, |base| base.journeys.len()) + in_groups + arrivals.journeys.len();
    let mut all: Vec<Candidate> = Vec::with_capacity(of);
    let mut take = |standing, source: &str, mut journey: Box<Journey>| {
        go_on(watch(0, of))?;
        journey.drop_own();
        all.push(Candidate { standing, source: source.to_owned(), journey });
        Ok(())
    };
    for journey in base.into_iter().flat_map(|group| group.journeys) {
        take(Standing::Base, "", Box::new(journey))?;
    }
    for (source, group) in arrivals.groups {
        group.journeys.into_iter().try_for_each(|journey| take(Standing::InGroup, &source, Box::new(journey)))?;
    }
    for (source, journey) in arrivals.journeys {
        take(Standing::Loose, &source, journey)?;
    }
    Ok(all)
}

fn refuse(mut candidates: Vec<Candidate>, group: &Group, gone: &Gone, report: &mut MergeReport) -> Vec<Candidate> {
    candidates.retain(|candidate| {
        let refusal = refusal(candidate, group, gone);
        let is_taken = refusal.is_none();
        if let Some(fate) = refusal {
            note(report, Arrival::of(candidate), fate);
        }
        is_taken
    });
    candidates
}

fn refusal(candidate: &Candidate, group: &Group, gone: &Gone) -> Option<Fate> {
    let instrument = &group.setup.instrument;
    let journey = &candidate.journey;
    let has_left = gone.has_left(candidate.standing, &candidate.source, &journey.participant);
    if has_left || group.withdrawn.binary_search(&journey.id).is_ok() {
        return Some(Fate::RefusedWithdrawn);
    }
    if candidate.standing == Standing::Base {
        // What was taken once stays, whatever comes in.
        return None;
    }
    // The same person under another id.
    if group.has_withdrawn(journey) || gone.knows_by_code(group, journey.setup, &journey.participant) {
        return Some(Fate::RefusedWithdrawn);
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
}

fn note(report: &mut MergeReport, arrival: Arrival, fate: Fate) {
    let Arrival { standing, source, participant } = arrival;
    if standing != Standing::Base {
        report.rows.push(MergeRow { participant, source, fate });
    }
}

fn journey_ids(arrivals: &Arrivals) -> impl Iterator<Item = Uuid> {
    let of_now = arrivals.now.iter().map(|(_, now)| now.moment.id);
    let ids: BTreeSet<Uuid> = arrivals.journeys.iter().map(|(_, journey)| journey.id).chain(of_now).collect();
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
