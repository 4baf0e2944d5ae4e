//! From a drawn line to a curve on the sheet: what is left open, and how sure the person was.

use super::chance::Chance;
use super::hand::two_decimals;
use super::story::Story;
use crate::model::{Certainty, Code, Curve, Extra, Gap, GapReason, Point, Segment};

/// Pieces of line shorter than this are not kept, in days.
const SHORTEST_SEGMENT_DAYS: f64 = 2.0;

/// What one person leaves open, and where this person is less sure.
pub(super) struct Sheet {
    open: Option<Open>,
    /// Before this day: roughly.
    vague_until: Option<f64>,
    /// In these days: a guess.
    guess: Option<(f64, f64)>,
    /// The curves that have these marks.
    guessed: Vec<&'static str>,
}

struct Open {
    from: f64,
    to: f64,
    indicators: &'static [&'static str],
    /// Without one the place is just not drawn.
    reason: Option<GapReason>,
}

impl Sheet {
    pub(super) fn new(story: &Story, chance: &mut Chance) -> Self {
        let (critical, end) = (story.critical.unwrap_or(story.length * 0.4), story.recovery.unwrap_or(story.length));
        let inside = |part: f64| (critical + part * (end - critical)).round();
        let open = |from: f64, days: f64, indicators, reason| {
            let to = (from + days).round().min(story.length);
            Some(Open { from, to, indicators, reason })
        };
        let days = chance.between(24.0, 55.0);
        let open = match story.dealt.open_places {
            0 => open(inside(0.3), days, &["engagement", "meaning", "psycap"], Some(GapReason::NotRemembered)),
            1 => open(inside(0.15), days, &["capacity", "recovery"], Some(GapReason::NotRemembered)),
            2 => open(inside(0.35), days, &["energy"], Some(GapReason::NotRemembered)),
            3 => open(inside(0.12), 1.5 * days, &["engagement"], Some(GapReason::NotApplicable)),
            4 => open(inside(0.2), 1.3 * days, &["engagement", "meaning"], Some(GapReason::NotApplicable)),
            5 => open(inside(0.45), days, &["psycap", "strain"], Some(GapReason::RatherNotSay)),
            6 => open(0.0, days, &["capacity", "recovery"], None),
            _ => None,
        };
        let vague_until = chance.happens(0.7).then(|| (story.length * chance.between(0.1, 0.28)).round());
        let guess = chance.happens(0.6).then(|| (inside(0.05), inside(chance.between(0.3, 0.6))));
        let mut guessed = vec!["capacity", "psycap", "recovery", "meaning"];
        guessed.truncate(1 + chance.below(4));
        Self { open, vague_until, guess, guessed }
    }

    /// The curve that `points` become for `indicator`.
    pub(super) fn curve(&self, indicator: &Code, points: Vec<Point>) -> Curve {
        let whole = Segment::new(points);
        let mut stretches = vec![(whole.from_day(), whole.to_day(), Certainty::Sure)];
        let mut gaps = Vec::new();
        if let Some(open) = self.open.as_ref().filter(|open| open.indicators.contains(&indicator.as_str())) {
            stretches = without(&stretches, open.from, open.to);
            gaps.extend(open.reason.map(|reason| Gap { from: open.from, to: open.to, reason, extra: Extra::new() }));
        }
        if let Some(day) = self.vague_until {
            stretches = marked(&stretches, 0.0, day, Certainty::Roughly);
        }
        if let Some((from, to)) = self.guess.filter(|_| self.guessed.contains(&indicator.as_str())) {
            stretches = marked(&stretches, from, to, Certainty::Guess);
        }
        let segment = |&(from, to, certainty): &(f64, f64, Certainty)| Segment {
            certainty,
            ..Segment::new(clipped(&whole, from, to))
        };
        Curve { segments: stretches.iter().map(segment).collect(), gaps, ..Curve::default() }
    }
}

type Stretches = Vec<(f64, f64, Certainty)>;

fn without(stretches: &[(f64, f64, Certainty)], from: f64, to: f64) -> Stretches {
    let keep = |&(first, last, certainty): &(f64, f64, Certainty)| {
        [(first, last.min(from), certainty), (first.max(to), last, certainty)]
    };
    long_enough(stretches.iter().flat_map(keep))
}

fn marked(stretches: &[(f64, f64, Certainty)], from: f64, to: f64, as_this: Certainty) -> Stretches {
    let split = |&(first, last, certainty): &(f64, f64, Certainty)| {
        let (enter, leave) = (from.clamp(first, last), to.clamp(first, last));
        [(first, enter, certainty), (enter, leave, as_this), (leave, last, certainty)]
    };
    long_enough(stretches.iter().flat_map(split))
}

fn long_enough(stretches: impl Iterator<Item = (f64, f64, Certainty)>) -> Stretches {
    stretches.filter(|(from, to, _)| to - from >= SHORTEST_SEGMENT_DAYS).collect()
}

/// The part of `whole` between two days, with a point at each end.
fn clipped(whole: &Segment, from: f64, to: f64) -> Vec<Point> {
    let edge = |day: f64| whole.value_at(day).map(|value| Point::new(day, two_decimals(value)));
    let inner = whole.points.iter().copied().filter(|point| point.day > from && point.day < to);
    edge(from).into_iter().chain(inner).chain(edge(to)).collect()
}
