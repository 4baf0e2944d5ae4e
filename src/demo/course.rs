//! How things really went for one indicator, before a hand draws it.
//!
//! All is reckoned as *ease*: 100 is the pleasant end. The table follows the findings of the method: strain and recovery
//! give way first, engagement holds longest and hides it, capacity and psychological capital go slowly, and engagement,
//! meaning and psychological capital come back with a new place.

use super::chance::Chance;
use super::events::effect_on;
use super::story::Story;
use crate::model::{Better, Event, Indicator, Point};

/// How an indicator tends to go. Pairs are a lowest and a highest value of ease; parts run from 0 to 1.
struct Temper {
    id: &'static str,
    start: (f64, f64),
    low: (f64, f64),
    end: (f64, f64),
    /// The part of the run-up after which it begins to fall.
    falls_after: f64,
    /// How much of the whole fall has happened when the critical phase begins.
    fallen_at_critical: f64,
    /// The part of the critical phase at which it is lowest.
    lowest_at: f64,
    /// How much of the climb has happened when recovery begins.
    climbed_at_recovery: f64,
    /// Goes up with a new place, and less without one.
    needs_place: bool,
    /// How much it moves around holidays.
    feels_holidays: f64,
}

const TEMPERS: [Temper; 7] = [
    temper("engagement", [(74.0, 88.0), (14.0, 30.0), (64.0, 84.0)], [0.66, 0.42, 0.4, 0.08], true, 0.0),
    temper("meaning", [(70.0, 86.0), (22.0, 42.0), (62.0, 86.0)], [0.5, 0.36, 0.5, 0.1], true, 0.0),
    temper("strain", [(66.0, 82.0), (5.0, 18.0), (58.0, 76.0)], [0.1, 0.62, 0.25, 0.34], false, 1.0),
    temper("psycap", [(62.0, 78.0), (18.0, 34.0), (56.0, 76.0)], [0.2, 0.42, 0.8, 0.06], true, 0.0),
    temper("capacity", [(68.0, 84.0), (12.0, 28.0), (48.0, 66.0)], [0.15, 0.5, 0.7, 0.1], false, 0.25),
    temper("energy", [(62.0, 80.0), (7.0, 20.0), (50.0, 72.0)], [0.28, 0.55, 0.4, 0.24], false, 0.8),
    temper("recovery", [(56.0, 74.0), (10.0, 26.0), (52.0, 72.0)], [0.12, 0.62, 0.3, 0.42], false, 1.0),
];

const fn temper(
    id: &'static str,
    [start, low, end]: [(f64, f64); 3],
    [falls_after, fallen_at_critical, lowest_at, climbed_at_recovery]: [f64; 4],
    needs_place: bool,
    feels_holidays: f64,
) -> Temper {
    Temper {
        id,
        start,
        low,
        end,
        falls_after,
        fallen_at_critical,
        lowest_at,
        climbed_at_recovery,
        needs_place,
        feels_holidays,
    }
}

/// What is the same in all curves of one person.
pub(super) struct Person {
    /// How deep it went, about 1.
    depth: f64,
    /// How high this person draws, in points.
    height: f64,
    /// How much holidays do, in points.
    holidays: f64,
}

impl Person {
    pub(super) fn new(chance: &mut Chance) -> Self {
        Self { depth: chance.between(0.8, 1.1), height: chance.between(-7.0, 5.0), holidays: chance.between(4.0, 12.0) }
    }
}

/// A rise or fall that passes.
struct Bump {
    from: f64,
    peak: f64,
    to: f64,
    amount: f64,
}

impl Bump {
    fn at(&self, day: f64) -> f64 {
        if day <= self.from || day >= self.to {
            0.0
        } else if day <= self.peak {
            self.amount * (day - self.from) / (self.peak - self.from)
        } else {
            self.amount * (self.to - day) / (self.to - self.peak)
        }
    }
}

/// How one indicator went.
pub(super) struct Course {
    anchors: Vec<Point>,
    bumps: Vec<Bump>,
    better: Better,
}

impl Course {
    pub(super) fn new(
        indicator: &Indicator,
        person: &Person,
        story: &Story,
        events: &[Event],
        chance: &mut Chance,
    ) -> Option<Self> {
        let temper = TEMPERS.iter().find(|temper| temper.id == indicator.id.as_str())?;
        let anchors = anchors(temper, person, story, chance);
        let mut bumps = holiday_bumps(story, person.holidays * temper.feels_holidays);
        bumps.extend(events.iter().filter_map(|event| event_bump(event, effect_on(event, &indicator.id), chance)));
        Some(Self { anchors, bumps, better: indicator.better })
    }

    /// The value on the axis at `day`, 0–100.
    pub(super) fn value_at(&self, day: f64) -> f64 {
        let after = self.anchors.partition_point(|anchor| anchor.day < day).clamp(1, self.anchors.len() - 1);
        let (left, right) = (self.anchors[after - 1], self.anchors[after]);
        let part = (day - left.day) / (right.day - left.day);
        let level = left.value + part * (right.value - left.value);
        let ease = (level + self.bumps.iter().map(|bump| bump.at(day)).sum::<f64>()).clamp(2.0, 98.0);
        match self.better {
            Better::High => ease,
            Better::Low => 100.0 - ease,
        }
    }

    /// The days at which something turns.
    pub(super) fn turns(&self) -> Vec<f64> {
        let of_bumps = self.bumps.iter().flat_map(|bump| [bump.from, bump.peak, bump.to]);
        self.anchors.iter().map(|anchor| anchor.day).chain(of_bumps).collect()
    }
}

fn anchors(temper: &Temper, person: &Person, story: &Story, chance: &mut Chance) -> Vec<Point> {
    let mut about = |(low, high): (f64, f64)| chance.between(low, high) + person.height;
    let (start, low, end) = (about(temper.start), about(temper.low), about(temper.end));
    let fall = (start - low) * person.depth;
    let low = start - fall;
    let mut anchors = vec![Point::new(0.0, start)];
    let mut add = |day: f64, value: f64| anchors.push(Point::new(day, value));
    let first_border = story.critical.or(story.recovery).unwrap_or(story.length);
    let falls_after = (temper.falls_after * chance.between(0.8, 1.2)).min(0.9);
    add(falls_after * first_border, start + chance.between(-2.0, 4.0));
    // Lines do not all turn on the very day where the facilitator sees the border.
    let turn = first_border + chance.between(-14.0, 8.0);
    add(turn, start - temper.fallen_at_critical * chance.between(0.85, 1.15) * fall);
    let mut lowest = start - temper.fallen_at_critical * fall;
    if let Some(critical) = story.critical {
        let until = story.recovery.unwrap_or(story.length);
        let lowest_at = (temper.lowest_at * chance.between(0.75, 1.4)).clamp(0.15, 0.9);
        add(critical + lowest_at * (until - critical), low);
        lowest = low;
    }
    let climb = climb(temper, story, end - lowest);
    let Some(recovery) = story.recovery else {
        add(story.length, lowest + 0.6 * temper.climbed_at_recovery * climb);
        return anchors;
    };
    if story.critical.is_some() {
        add(recovery + chance.between(-6.0, 6.0), lowest + temper.climbed_at_recovery * climb);
    }
    let rest = story.length - recovery;
    match story.new_place.filter(|_| temper.needs_place) {
        Some(place) => {
            add(place, lowest + (temper.climbed_at_recovery + 0.08) * climb);
            add(place + 0.3 * (story.length - place), lowest + chance.between(0.66, 0.86) * climb);
        }
        None => add(recovery + chance.between(0.4, 0.6) * rest, lowest + chance.between(0.5, 0.72) * climb),
    }
    add(story.length, lowest + climb);
    anchors
}

fn climb(temper: &Temper, story: &Story, whole: f64) -> f64 {
    if temper.needs_place && story.new_place.is_none() { 0.7 * whole } else { whole }
}

/// Work piles up before a long holiday, the holiday itself helps, and after it everything is back.
fn holiday_bumps(story: &Story, amount: f64) -> Vec<Bump> {
    if amount == 0.0 {
        return Vec::new();
    }
    let around = |(first, last): (f64, f64)| {
        let middle = f64::midpoint(first, last);
        [
            Bump { from: first - 26.0, peak: first - 4.0, to: first + 3.0, amount: -amount },
            Bump { from: first, peak: middle, to: last, amount: 0.9 * amount },
            Bump { from: last, peak: last + 9.0, to: last + 34.0, amount: -0.8 * amount },
        ]
    };
    story.run_up_holidays().into_iter().flat_map(around).collect()
}

fn event_bump(event: &Event, effect: f64, chance: &mut Chance) -> Option<Bump> {
    let amount = effect * chance.between(3.5, 7.0);
    let peak = event.from + chance.between(4.0, 14.0);
    let to = event.to.unwrap_or(peak).max(peak) + chance.between(20.0, 45.0);
    (effect != 0.0).then_some(Bump { from: event.from, peak, to, amount })
}
