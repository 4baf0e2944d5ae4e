//! The picture of a journey in one or two sentences, counted from its lines: when most of them were at their worst, and how they end
//! beside how they began. For a line whose low end is the pleasant one, the worst is its highest point. Of no cause.

use crate::analysis::{is_notable_fall, is_notable_rise};
use crate::model::{Better, Instrument, Journey, Point};
use crate::text::Texts;

/// The lines of `journey` in short. `None` where nothing was drawn.
pub(super) fn journey_summary(texts: &Texts, journey: &Journey, instrument: &Instrument) -> Option<String> {
    let drawn = instrument.indicators.iter().filter_map(|indicator| {
        let points = journey.curves.get(&indicator.id)?.segments.iter().flat_map(|segment| &segment.points);
        Drawn::new(points, indicator.better)
    });
    let drawn: Vec<Drawn> = drawn.collect();
    let (from, to) = worst_together(&drawn)?;
    let month_of = |day: f64| journey.timeline.date_of(day).first_of_month();
    let months = month_of(from)..=month_of(to);
    // Months are told, so that all lines count that are at their worst in those.
    let count = drawn.iter().filter(|line| months.contains(&month_of(line.worst_day))).count();
    let (from, to) = (texts.month_and_year(*months.start()), texts.month_and_year(*months.end()));
    let id = if from == to { "journey-worst-in" } else { "journey-worst-between" };
    let words = [("n", count.into()), ("of", drawn.len().into()), ("from", from.into()), ("to", to.into())];
    let worst = texts.with(id, words);
    Some(if drawn.len() > 1 { format!("{worst} {}", ends(texts, &drawn)) } else { worst })
}

/// What of a line is told here.
struct Drawn {
    /// The day of its worst point, the first of several.
    worst_day: f64,
    /// From its first to its last point, in points, up for the better.
    better_by: f64,
}

impl Drawn {
    fn new<'a>(points: impl Iterator<Item = &'a Point> + Clone, better: Better) -> Option<Self> {
        let good = |point: &Point| if better == Better::High { point.value } else { 100.0 - point.value };
        let worst = points.clone().min_by(|one, other| good(one).total_cmp(&good(other)))?;
        let (first, last) = (points.clone().next()?, points.last()?);
        Some(Self { worst_day: worst.day, better_by: good(last) - good(first) })
    }
}

/// The shortest period in which more than half of the lines are at their worst: its first and last day.
fn worst_together(drawn: &[Drawn]) -> Option<(f64, f64)> {
    let mut days: Vec<f64> = drawn.iter().map(|line| line.worst_day).collect();
    days.sort_by(f64::total_cmp);
    let most = days.len() / 2 + 1;
    let length = |days: &&[f64]| days[most - 1] - days[0];
    let shortest = days.windows(most).min_by(|one, other| length(one).total_cmp(&length(other)))?;
    Some((shortest[0], shortest[most - 1]))
}

fn ends(texts: &Texts, drawn: &[Drawn]) -> String {
    let better = drawn.iter().filter(|line| is_notable_rise(line.better_by)).count();
    let worse = drawn.iter().filter(|line| is_notable_fall(line.better_by)).count();
    let same = drawn.len() - better - worse;
    texts.with("journey-ends", [("better", better.into()), ("worse", worse.into()), ("same", same.into())])
}
