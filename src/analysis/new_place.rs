//! How lines go before and after a new place: another team, adapted work. What came after is not said to come from it.

use serde::Serialize;

use super::known_codes::known_codes;
use super::participants::all_who_agreed;
use super::trends::{is_notable_fall, is_notable_rise};
use crate::model::{Code, Event, Group, Journey, Mentioned};

/// So many days are looked at before it, and after it: three months.
pub const NEW_PLACE_DAYS: f64 = 91.0;

/// Lines before and after a new place, over everyone who agreed to group figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NewPlace {
    /// How many persons take part.
    pub participants: usize,
    /// How many of them told of a new place.
    pub persons: usize,
    /// A row for each line that any of those drew around it, in the order of the instrument.
    pub lines: Vec<AroundNewPlace>,
}

/// One line before and after.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AroundNewPlace {
    /// The line.
    pub indicator: Code,
    /// Persons who drew it at all three moments: before, then, and after.
    pub n: usize,
    /// How it went in the months before.
    pub before: Going,
    /// How it went in the months after.
    pub after: Going,
}

/// Persons by how a line went: by more than [`NOTABLE_CHANGE`](super::NOTABLE_CHANGE), or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Going {
    /// In whom it fell.
    pub falling: usize,
    /// In whom it rose.
    pub rising: usize,
    /// In whom it did neither.
    pub stable: usize,
}

impl Going {
    fn add(&mut self, change: f64) {
        if is_notable_fall(change) {
            self.falling += 1;
        } else if is_notable_rise(change) {
            self.rising += 1;
        } else {
            self.stable += 1;
        }
    }
}

/// The lines of `group` around each person's first event at which a factor is mentioned that says so
/// (`assets/words/codes.json`), whatever its sign.
///
/// ```
/// use potloodlijn::{analysis::new_place, demo::example_group, model::{Group, Language}};
/// let example = example_group(1, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let journey = &mut group.journeys[0];
/// let line = r#"{ "energy": { "segments": [{ "points": [[0, 70], [200, 30], [300, 80]] }] } }"#;
/// journey.curves = serde_json::from_str(line).unwrap();
/// let event = r#"[{ "id": "b3b6c1de-0c0a-4c3e-9c52-5f4f5f0e2f11", "from": 200, "domain": "work",
///     "factors": [{ "code": "new-place", "impact": 2 }] }]"#;
/// journey.events = serde_json::from_str(event).unwrap();
/// let found = new_place(&group);
/// assert_eq!((found.persons, found.lines.len(), found.lines[0].n), (1, 1, 1));
/// assert_eq!((found.lines[0].before.falling, found.lines[0].after.rising), (1, 1));
/// ```
pub fn new_place(group: &Group) -> NewPlace {
    let agreed = all_who_agreed(group).part;
    let found: Vec<(&Journey, f64)> =
        agreed.iter().filter_map(|(journey, ())| Some((*journey, first_day(journey)?))).collect();
    let line = |indicator: &Code| {
        let mut row =
            AroundNewPlace { indicator: indicator.clone(), n: 0, before: Going::default(), after: Going::default() };
        for &(journey, day) in &found {
            let Some((before, after)) = changes(journey, indicator, day) else { continue };
            row.n += 1;
            row.before.add(before);
            row.after.add(after);
        }
        (row.n > 0).then_some(row)
    };
    NewPlace {
        participants: agreed.len(),
        persons: found.len(),
        lines: group.setup.instrument.indicators.iter().filter_map(|indicator| line(&indicator.id)).collect(),
    }
}

fn first_day(journey: &Journey) -> Option<f64> {
    let says_so = |event: &&Event| {
        let mut factors = event.factors.iter();
        factors.any(|mention| matches!(&mention.what, Mentioned::Code(code) if known_codes().new_place.contains(code)))
    };
    journey.events.iter().filter(says_so).map(|event| event.from).reduce(f64::min)
}

/// How much it changed over the days before and over those after.
fn changes(journey: &Journey, indicator: &Code, day: f64) -> Option<(f64, f64)> {
    let value = |day: f64| journey.curves.get(indicator)?.value_at(day);
    let then = value(day)?;
    Some((then - value(day - NEW_PLACE_DAYS)?, value(day + NEW_PLACE_DAYS)? - then))
}
