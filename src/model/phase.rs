//! Phases as stretches of one journey's timeline.

use super::{PhaseKind, PhaseLetter, Phases, Timeline};

/// Two borders stand at least this many days apart.
const CLOSEST_BORDERS_DAYS: f64 = 1.0;

/// A phase as it occurs in one journey.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PhaseSpan {
    /// Which phase.
    pub letter: PhaseLetter,
    /// First day.
    pub from_day: f64,
    /// The first day of the next phase that occurs, or the end of the timeline.
    pub to_day: f64,
}

/// The phases that occur in a journey, in order. Before someone has set them nothing is known, and the list is empty, unless
/// there is only one phase. Once they are set, a phase without a border does not occur; without any border only the first one
/// does.
///
/// The first of `kinds` begins where the timeline does; each other one at its border, and not at all without one.
///
/// ```
/// use jiff::civil::date;
/// use potloodlijn::{format::builtin_instruments, model::{Phases, Timeline, phase_spans}};
/// let timeline = Timeline::new(date(2022, 1, 1), date(2022, 12, 31));
/// let phases: Phases = serde_json::from_str(r#"{ "set_by": "facilitator", "borders": { "C": { "day": 200 } } }"#).unwrap();
/// let spans = phase_spans(&builtin_instruments()[0].phases, &phases, &timeline);
/// let told: Vec<String> = spans.iter().map(|it| format!("{} {}-{}", it.letter, it.from_day, it.to_day)).collect();
/// assert_eq!(told, ["A 0-200", "C 200-364"]);
/// ```
pub fn phase_spans(kinds: &[PhaseKind], phases: &Phases, timeline: &Timeline) -> Vec<PhaseSpan> {
    if !phases.are_set() && kinds.len() > 1 {
        return Vec::new();
    }
    let starts = kinds.iter().enumerate().filter_map(|(place, kind)| {
        let start = if place == 0 { Some(0.0) } else { phases.borders.get(&kind.letter).map(|border| border.day) };
        start.map(|day| (kind.letter, day))
    });
    let starts: Vec<_> = starts.collect();
    starts
        .iter()
        .enumerate()
        .map(|(place, &(letter, from_day))| PhaseSpan {
            letter,
            from_day,
            to_day: starts.get(place + 1).map_or(timeline.length_days(), |next| next.1),
        })
        .collect()
}

/// `phases` with the border of `letter` put at `day`, or as near to it as its neighbours and the timeline's ends allow.
/// The border's reason stays. The first of `kinds` has no border of its own and is left as it is.
///
/// ```
/// use jiff::civil::date;
/// use potloodlijn::{format::builtin_instruments, model::{PhaseLetter, Phases, Timeline, move_border}};
/// let timeline = Timeline::new(date(2022, 1, 1), date(2022, 12, 31));
/// let phases: Phases = serde_json::from_str(r#"{ "borders": { "B": { "day": 90 }, "C": { "day": 200 } } }"#).unwrap();
/// let b = PhaseLetter::new('B').unwrap();
/// let moved_to = |day| move_border(&builtin_instruments()[0].phases, &phases, b, day, &timeline).borders[&b].day;
/// assert_eq!([120.4, 260.0, -5.0].map(moved_to), [120.0, 199.0, 1.0]);
/// ```
pub fn move_border(kinds: &[PhaseKind], phases: &Phases, letter: PhaseLetter, day: f64, timeline: &Timeline) -> Phases {
    let mut moved = phases.clone();
    let Some(place) = kinds.iter().position(|kind| kind.letter == letter).filter(|&place| place > 0) else {
        return moved;
    };
    let border_of = |kind: &PhaseKind| phases.borders.get(&kind.letter).map(|border| border.day);
    let before = kinds[1..place].iter().filter_map(border_of).next_back().unwrap_or(0.0);
    let after = kinds[place + 1..].iter().find_map(border_of).unwrap_or(timeline.length_days());
    let lowest = before + CLOSEST_BORDERS_DAYS;
    let highest = (after - CLOSEST_BORDERS_DAYS).max(lowest);
    moved.borders.entry(letter).or_default().day = day.round().clamp(lowest, highest);
    moved
}
