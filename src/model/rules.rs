//! What a file must obey beyond its shape. A broken rule is a value with a place; the words for it are elsewhere.

mod board;
mod curve;
mod decimals;
mod now;

use std::collections::{BTreeMap, HashMap, HashSet};

pub use self::decimals::{too_many_decimals, too_many_decimals_in_group, too_many_decimals_now};
pub use self::now::check_now;
use serde_json::Value;

use super::{
    Domain, Event, FacilitatorRole, FromPaper, Group, HelpAim, HelpReach, Instrument, Journey, Mention, Mentioned,
    OneOf, PhaseBorder, PhaseLetter, Phases, Point, SMALLEST_GROUP, Setup, Timeline, names_a_file,
};

/// The most points (of curves, first drawings, ink and words by hand together) in one journey; each segment and each gap
/// counts as one more.
pub const MOST_POINTS: usize = 1_000_000;
/// The most events in one journey.
pub const MOST_EVENTS: usize = 10_000;
/// The longest text, in characters.
pub const LONGEST_TEXT: usize = 100_000;

/// A rule that is broken, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Broken {
    /// The JSON path, such as `$.curves.strain.segments[0].points[3]`.
    pub path: String,
    /// The rule.
    pub rule: Rule,
}

/// The rules of the formats.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// A timeline ends after it starts.
    TimelineRunsForward,
    /// A segment has a point.
    SegmentHasPoints,
    /// Days rise strictly within a segment.
    DaysRise,
    /// Segments and gaps are in order and do not overlap.
    NoOverlap,
    /// A day lies on the timeline.
    DayOnTimeline {
        /// The day that does not.
        day: f64,
        /// The length of the timeline, in days.
        length: f64,
    },
    /// A value lies in 0–100.
    ValueInRange {
        /// The value that does not.
        value: f64,
    },
    /// Something ends after it starts.
    EndsAfterStart,
    /// A curve belongs to an indicator of the instrument.
    KnownIndicator {
        /// The one that does not.
        indicator: String,
        /// The instrument.
        instrument: String,
    },
    /// A border belongs to a phase of the instrument.
    KnownPhase {
        /// The letter that does not.
        letter: String,
    },
    /// Borders rise in the order of the phases.
    BordersRise,
    /// Each id, code and letter occurs once.
    Unique {
        /// The one that occurs again.
        what: String,
    },
    /// No more than [`MOST_POINTS`].
    FewEnoughPoints,
    /// No more than [`MOST_EVENTS`].
    FewEnoughEvents,
    /// No longer than [`LONGEST_TEXT`].
    ShortEnoughText,
    /// The minimum group is at least [`SMALLEST_GROUP`].
    MinimumGroup,
    /// An instrument has an indicator and a phase.
    InstrumentHasContent,
    /// A mention has a code or own words, not both.
    CodeOrOther,
    /// The first phase begins where the timeline does, and has no border.
    FirstPhaseHasNoBorder,
    /// A journey that was withdrawn is not in the group.
    NotWithdrawn,
    /// A figure is 0 or more.
    FigureNotNegative,
    /// A colour, dash or other look that cannot be drawn.
    DashLengths,
    /// An edition is about as many persons as its minimum group, or more.
    EnoughPersons,
    /// A number of persons in an edition is at least [`super::FEWEST_IN_CELL`], and at most everyone.
    CellHoldsEnough,
    /// A line in an edition has as many places in each phase, with values in 0–100.
    LineOfMeans,
    /// What stands beside an edition has its lines and phases, and nothing beside it in turn.
    FitsBeside,
    /// Hand-ins are sealed to a public key of the age format.
    UsableRecipient,
    /// A code is the name of a file on every system.
    CodeNamesAFile {
        /// The code that is not.
        code: String,
    },
    /// Two codes differ in more than capitals, or one file would be of two people on many systems.
    CodesDifferEnough {
        /// The code that occurs again in other capitals.
        code: String,
    },
    /// A code is handed out to one person.
    HandedOutOnce {
        /// The code that occurs again.
        code: String,
    },
    /// A day or a value has two decimals at most.
    TwoDecimals {
        /// The number that has more.
        number: f64,
    },
    /// A day, an instant, an id or a code is written as the format has it.
    UsualForm {
        /// What stands there.
        found: String,
        /// The same as it is written.
        usual: String,
    },
    /// Nothing is said by leaving a field out, and not by `null`.
    NotNull,
    /// A choice is one of the words there are for it.
    KnownWord {
        /// What is there instead.
        found: String,
        /// The words there are.
        known: &'static str,
    },
}

impl Rule {
    /// A file that breaks it is of use all the same, and opens: it is for what is being prepared or brought together, or what
    /// breaks it counts as not said.
    #[must_use]
    pub fn lets_open(&self) -> bool {
        matches!(
            self,
            Self::CodeNamesAFile { .. }
                | Self::CodesDifferEnough { .. }
                | Self::HandedOutOnce { .. }
                | Self::KnownWord { .. }
                | Self::TwoDecimals { .. }
                | Self::UsualForm { .. }
                | Self::NotNull
        )
    }
}

/// A place in a file, put into words only where a rule is broken.
type Path<'a> = std::fmt::Arguments<'a>;

/// Collects broken rules while walking through a file.
struct Walk {
    broken: Vec<Broken>,
}

impl Walk {
    fn require(&mut self, kept: bool, path: impl FnOnce() -> String, rule: impl FnOnce() -> Rule) {
        if !kept {
            self.broken.push(Broken { path: path(), rule: rule() });
        }
    }

    fn text(&mut self, text: &str, path: impl FnOnce() -> String) {
        // Characters are at most bytes, so short texts need no counting.
        self.require(text.len() <= LONGEST_TEXT || text.chars().count() <= LONGEST_TEXT, path, || {
            Rule::ShortEnoughText
        });
    }
}

/// The rules a journey breaks. Without its `instrument`, what depends on it is not checked.
pub fn check_journey(journey: &Journey, instrument: Option<&Instrument>) -> Vec<Broken> {
    let mut walk = Walk { broken: Vec::new() };
    walk_journey(&mut walk, format_args!("$"), journey, instrument);
    walk.broken
}

/// The rules a journey breaks that keep it from being opened: all but those of which [`Rule::lets_open`] says so.
pub fn misfits(journey: &Journey, instrument: Option<&Instrument>) -> Vec<Broken> {
    let mut broken = check_journey(journey, instrument);
    broken.retain(|broken| !broken.rule.lets_open());
    broken
}

/// The rules an instrument breaks.
pub fn check_instrument(instrument: &Instrument) -> Vec<Broken> {
    let mut walk = Walk { broken: Vec::new() };
    walk_instrument(&mut walk, format_args!("$"), instrument);
    walk.broken
}

/// The rules an instrument breaks that stands at `path` in a file.
pub(super) fn check_instrument_at(path: &str, instrument: &Instrument) -> Vec<Broken> {
    let mut walk = Walk { broken: Vec::new() };
    walk_instrument(&mut walk, format_args!("{path}"), instrument);
    walk.broken
}

/// The rules a set-up breaks.
///
/// ```
/// use potloodlijn::{demo::example_setup, model::{Broken, Language, Rule, check_setup}};
/// let mut setup = example_setup(9, 7, Language::Nl);
/// assert_eq!(check_setup(&setup), []);
/// setup.min_group = 4;
/// assert_eq!(check_setup(&setup), [Broken { path: "$.min_group".into(), rule: Rule::MinimumGroup }]);
/// ```
pub fn check_setup(setup: &Setup) -> Vec<Broken> {
    let mut walk = Walk { broken: Vec::new() };
    walk_setup(&mut walk, format_args!("$"), setup);
    walk.broken
}

/// The rules a group breaks, those of its set-up and journeys included.
pub fn check_group(group: &Group) -> Vec<Broken> {
    let mut walk = Walk { broken: Vec::new() };
    walk_setup(&mut walk, format_args!("$.setup"), &group.setup);
    let mut seen = HashSet::new();
    let mut seen_ids = HashSet::new();
    let withdrawn: HashSet<_> = group.withdrawn.iter().collect();
    for (place, journey) in group.journeys.iter().enumerate() {
        let path = format_args!("$.journeys[{place}]");
        walk.require(
            seen_ids.insert(journey.id),
            || format!("{path}.id"),
            || Rule::Unique { what: journey.id.to_string() },
        );
        walk.require(
            seen.insert(&journey.participant),
            || format!("{path}.participant"),
            || Rule::Unique { what: journey.participant.to_string() },
        );
        walk.require(!withdrawn.contains(&journey.id), || format!("{path}.id"), || Rule::NotWithdrawn);
        walk_journey(&mut walk, path, journey, Some(&group.setup.instrument));
    }
    let participants = group.journeys.iter().map(|journey| journey.participant.as_str());
    walk_codes(&mut walk, participants, |place| format!("$.journeys[{place}].participant"));
    walk.text(&group.notes, || "$.notes".into());
    board::walk_board(&mut walk, group);
    board::walk_own_codes(&mut walk, group);
    board::walk_measurements(&mut walk, group);
    board::walk_figures(&mut walk, group);
    now::walk_now(&mut walk, group);
    walk.broken
}

fn walk_timeline(walk: &mut Walk, path: Path<'_>, timeline: &Timeline) {
    walk.require(timeline.end > timeline.start, || format!("{path}.timeline"), || Rule::TimelineRunsForward);
}

fn walk_setup(walk: &mut Walk, path: Path<'_>, setup: &Setup) {
    walk_timeline(walk, path, &setup.timeline);
    walk_instrument(walk, format_args!("{path}.instrument"), &setup.instrument);
    walk.require(setup.min_group >= SMALLEST_GROUP, || format!("{path}.min_group"), || Rule::MinimumGroup);
    walk.text(&setup.name, || format!("{path}.name"));
    walk.text(&setup.contact, || format!("{path}.contact"));
    if let Some(FacilitatorRole::Other(words)) = &setup.facilitator {
        walk.text(words, || format!("{path}.facilitator"));
    }
    walk_codes(walk, setup.codes.iter().map(String::as_str), |place| format!("{path}.codes[{place}]"));
    let mut handed_out = HashSet::new();
    for (place, code) in setup.codes.iter().enumerate() {
        let (path, usual) = (|| format!("{path}.codes[{place}]"), code.trim());
        walk.require(code == usual, path, || Rule::UsualForm { found: code.clone(), usual: usual.to_owned() });
        walk.require(handed_out.insert(usual), path, || Rule::HandedOutOnce { code: usual.to_owned() });
    }
}

/// Codes become names of files, and files travel: what one system cannot name or tell apart is refused on all.
fn walk_codes<'a>(walk: &mut Walk, codes: impl Iterator<Item = &'a str>, path: impl Fn(usize) -> String) {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (place, code) in codes.enumerate() {
        walk.require(names_a_file(code), || path(place), || Rule::CodeNamesAFile { code: code.to_owned() });
        let other = seen.insert(code.to_lowercase(), code);
        let differs = other.is_none_or(|other| other == code);
        walk.require(differs, || path(place), || Rule::CodesDifferEnough { code: code.to_owned() });
    }
}

fn walk_instrument(walk: &mut Walk, path: Path<'_>, instrument: &Instrument) {
    let has_content = !instrument.indicators.is_empty() && !instrument.phases.is_empty();
    walk.require(has_content, || path.to_string(), || Rule::InstrumentHasContent);
    let codes = instrument.indicators.iter().map(|indicator| indicator.id.as_str());
    walk_unique(walk, codes, format_args!("{path}.indicators"));
    walk_unique(walk, instrument.factors.iter().map(|factor| factor.code.as_str()), format_args!("{path}.factors"));
    walk_unique(walk, instrument.actors.iter().map(|actor| actor.code.as_str()), format_args!("{path}.actors"));
    let letters: Vec<String> = instrument.phases.iter().map(|phase| phase.letter.to_string()).collect();
    walk_unique(walk, letters.iter().map(String::as_str), format_args!("{path}.phases"));
    for (place, indicator) in instrument.indicators.iter().enumerate() {
        let lengths_fit = indicator.pencil.dash.iter().all(|&length| length > 0.0 && length <= 1000.0);
        walk.require(lengths_fit, || format!("{path}.indicators[{place}].pencil.dash"), || Rule::DashLengths);
    }
}

fn walk_unique<'a>(walk: &mut Walk, names: impl Iterator<Item = &'a str>, path: Path<'_>) {
    let mut seen = HashSet::new();
    for (place, name) in names.enumerate() {
        walk.require(seen.insert(name), || format!("{path}[{place}]"), || Rule::Unique { what: name.to_owned() });
    }
}

fn walk_journey(walk: &mut Walk, path: Path<'_>, journey: &Journey, instrument: Option<&Instrument>) {
    walk_timeline(walk, path, &journey.timeline);
    let length = journey.timeline.length_days();
    let (mut points, mut stretches) = (0, 0);
    let mut all_curves = vec![("curves", &journey.curves)];
    all_curves.extend(journey.as_drawn.as_ref().map(|first| ("as_drawn.curves", &first.curves)));
    for (name, curves) in all_curves {
        for (indicator, curve) in curves {
            let path = format_args!("{path}.{name}.{indicator}");
            if let Some(instrument) = instrument {
                let unknown =
                    || Rule::KnownIndicator { indicator: indicator.to_string(), instrument: instrument.id.to_string() };
                walk.require(instrument.indicator(indicator).is_some(), || path.to_string(), unknown);
            }
            curve::walk_curve(walk, path, curve, length);
            points += curve.segments.iter().map(|segment| segment.points.len()).sum::<usize>();
            stretches += curve.segments.len() + curve.gaps.len();
        }
    }
    points += journey.ink.iter().map(|stroke| stroke.samples.len()).sum::<usize>();
    points += journey.words.iter().flat_map(|words| &words.strokes).map(Vec::len).sum::<usize>();
    walk.require(points.max(stretches) <= MOST_POINTS, || path.to_string(), || Rule::FewEnoughPoints);
    walk_events(walk, path, &journey.events, length);
    walk_words(walk, path, journey, length);
    walk_handwriting(walk, path, journey, length);
    now::walk_own_now(walk, path, journey, instrument);
    walk_paper(walk, path, journey);
    if let Some(instrument) = instrument {
        walk_phases(walk, path, &journey.phases, instrument, length);
    }
}

/// A sheet is of one of the papers there are, where it says which.
fn walk_paper(walk: &mut Walk, path: Path<'_>, journey: &Journey) {
    let paper = journey.paper.iter().map(|paper| &paper.paper).find(|paper| !paper.is_empty());
    if let Some(found) = paper.filter(|paper| !FromPaper::PAPERS.contains(&paper.as_str())) {
        let rule = || Rule::KnownWord { found: found.clone(), known: FromPaper::PAPERS_IN_WORDS };
        walk.require(false, || format!("{path}.paper.paper"), rule);
    }
}

/// What began before the sheet or after it has no place there; what goes on after its end has.
fn walk_period(walk: &mut Walk, path: Path<'_>, names: [&str; 2], days: (f64, Option<f64>), length: f64) {
    let (from, to) = days;
    let on_timeline = (0.0..=length.max(0.0)).contains(&from);
    walk.require(on_timeline, || format!("{path}.{}", names[0]), || Rule::DayOnTimeline { day: from, length });
    walk.require(to.is_none_or(|to| to >= from), || format!("{path}.{}", names[1]), || Rule::EndsAfterStart);
}

fn walk_day(walk: &mut Walk, path: impl FnOnce() -> String, day: f64, length: f64) {
    let on_timeline = (0.0..=length.max(0.0)).contains(&day);
    walk.require(on_timeline, path, || Rule::DayOnTimeline { day, length });
}

fn walk_mentions(walk: &mut Walk, path: Path<'_>, mentions: &[Mention]) {
    for (place, mention) in mentions.iter().enumerate() {
        let path = format_args!("{path}[{place}]");
        // The reader takes the first of the two, so the other is among what it does not know.
        let both = ["code", "other"].into_iter().any(|name| mention.extra.contains_key(name));
        walk.require(!both, || path.to_string(), || Rule::CodeOrOther);
        if let Mentioned::Other(words) = &mention.what {
            walk.text(words, || format!("{path}.other"));
        }
    }
}

fn walk_events(walk: &mut Walk, path: Path<'_>, events: &[Event], length: f64) {
    walk.require(events.len() <= MOST_EVENTS, || format!("{path}.events"), || Rule::FewEnoughEvents);
    let mut seen = HashSet::new();
    for (place, event) in events.iter().enumerate() {
        let path = format_args!("{path}.events[{place}]");
        walk_period(walk, path, ["from", "to"], (event.from, event.to), length);
        walk_mentions(walk, format_args!("{path}.actors"), &event.actors);
        walk_mentions(walk, format_args!("{path}.factors"), &event.factors);
        walk.require(seen.insert(event.id), || format!("{path}.id"), || Rule::Unique { what: event.id.to_string() });
        walk.text(&event.title, || format!("{path}.title"));
        walk.text(&event.note, || format!("{path}.note"));
        walk_help(walk, path, event);
        for (at, quote) in event.quotes.iter().enumerate() {
            let path = format_args!("{path}.quotes[{at}]");
            walk.text(&quote.text, || format!("{path}.text"));
            walk_day(walk, || format!("{path}.day"), quote.day.unwrap_or_default(), length);
        }
    }
}

/// Which kind of help it was, in words that are known.
fn walk_help(walk: &mut Walk, path: Path<'_>, event: &Event) {
    if event.domain != Domain::Intervention {
        return;
    }
    let record = event.intervention.as_ref();
    let in_record = [record.is_some_and(|it| it.aim.is_some()), record.is_some_and(|it| it.reach.is_some())];
    let unknown = |value: Option<Value>| value.map(|value| value.to_string());
    let aim = unknown(event.help_aim().and_then(OneOf::unknown));
    let reach = unknown(event.help_reach().and_then(OneOf::unknown));
    for (found, is_in_record, name, known) in
        [(aim, in_record[0], "aim", HelpAim::WORDS), (reach, in_record[1], "reach", HelpReach::WORDS)]
    {
        let inside = if is_in_record { "intervention." } else { "" };
        let found = found.unwrap_or_default();
        walk.require(found.is_empty(), || format!("{path}.{inside}{name}"), || Rule::KnownWord { found, known });
    }
}

fn walk_words(walk: &mut Walk, path: Path<'_>, journey: &Journey, length: f64) {
    for (place, landmark) in journey.landmarks.iter().enumerate() {
        let path = format_args!("{path}.landmarks[{place}]");
        walk_period(walk, path, ["day", "to"], (landmark.day, landmark.to), length);
        walk.text(&landmark.text, || format!("{path}.text"));
    }
    for (place, answer) in journey.answers.iter().enumerate() {
        walk.text(&answer.text, || format!("{path}.answers[{place}].text"));
    }
    for (place, mark) in journey.agenda.iter().enumerate() {
        let path = format_args!("{path}.agenda[{place}]");
        walk_period(walk, path, ["day", "to"], (mark.day, mark.to), length);
        walk.text(&mark.text, || format!("{path}.text"));
        walk.text(&mark.note, || format!("{path}.note"));
    }
}

fn walk_handwriting(walk: &mut Walk, path: Path<'_>, journey: &Journey, length: f64) {
    for (place, words) in journey.words.iter().enumerate() {
        let path = format_args!("{path}.words[{place}]");
        walk.text(words.text.as_deref().unwrap_or_default(), || format!("{path}.text"));
        for (number, stroke) in words.strokes.iter().enumerate() {
            for (at, &Point { day, value }) in stroke.iter().enumerate() {
                let path = || format!("{path}.strokes[{number}][{at}]");
                let on_timeline = (0.0..=length.max(0.0)).contains(&day);
                walk.require(on_timeline, path, || Rule::DayOnTimeline { day, length });
                walk.require((0.0..=100.0).contains(&value), path, || Rule::ValueInRange { value });
            }
        }
    }
}

/// The borders of the first rater, and of the second where there is one.
fn walk_phases(walk: &mut Walk, path: Path<'_>, phases: &Phases, instrument: &Instrument, length: f64) {
    walk_borders(walk, format_args!("{path}.phases.borders"), &phases.borders, instrument, length);
    if let Some(second) = &phases.second {
        walk_borders(walk, format_args!("{path}.phases.second.borders"), &second.borders, instrument, length);
    }
}

fn walk_borders(
    walk: &mut Walk,
    path: Path<'_>,
    borders: &BTreeMap<PhaseLetter, PhaseBorder>,
    instrument: &Instrument,
    length: f64,
) {
    let mut last_day = f64::NEG_INFINITY;
    for kind in &instrument.phases {
        let Some(border) = borders.get(&kind.letter) else { continue };
        let day = border.day;
        let path = || format!("{path}.{}", kind.letter);
        walk.require((0.0..=length.max(0.0)).contains(&day), path, || Rule::DayOnTimeline { day, length });
        walk.require(day > last_day, path, || Rule::BordersRise);
        last_day = day;
    }
    for (letter, border) in borders {
        let is_first = instrument.phases.first().is_some_and(|kind| kind.letter == *letter);
        let path = || format!("{path}.{letter}");
        walk.require(!is_first, path, || Rule::FirstPhaseHasNoBorder);
        walk.text(border.reason.as_deref().unwrap_or_default(), || format!("{path}.reason", path = path()));
        let known = instrument.phases.iter().any(|kind| kind.letter == *letter);
        walk.require(known, path, || Rule::KnownPhase { letter: letter.to_string() });
    }
}
