//! The picture of a journey in one or two sentences, counted from its lines: when most of them are lowest, and how they end
//! beside how they began. It says nothing of what is good or bad, and of no cause.

use crate::analysis::{NOTABLE_CHANGE, Story, story};
use crate::model::{Indicator, Instrument, Journey};
use crate::text::Texts;

/// The lines of `journey` in short. `None` where nothing was drawn.
pub(super) fn journey_summary(texts: &Texts, journey: &Journey, instrument: &Instrument) -> Option<String> {
    let told = |indicator: &Indicator| story(journey.curves.get(&indicator.id)?);
    let stories: Vec<Story> = instrument.indicators.iter().filter_map(told).collect();
    if stories.is_empty() {
        return None;
    }
    let (from, to) = lowest_together(&stories)?;
    let month_of = |day: f64| journey.timeline.date_of(day).first_of_month();
    let months = month_of(from)..=month_of(to);
    // Months are told, so that all lines count that are lowest in those.
    let count = stories.iter().filter(|story| months.contains(&month_of(story.lowest.day))).count();
    let (from, to) = (texts.month_and_year(*months.start()), texts.month_and_year(*months.end()));
    let id = if from == to { "journey-lowest-in" } else { "journey-lowest-between" };
    let words = [("n", count.into()), ("of", stories.len().into()), ("from", from.into()), ("to", to.into())];
    let lowest = texts.with(id, words);
    Some(if stories.len() > 1 { format!("{lowest} {}", ends(texts, &stories)) } else { lowest })
}

/// The shortest period in which more than half of the lines have their lowest point: its first and last day.
fn lowest_together(stories: &[Story]) -> Option<(f64, f64)> {
    let mut days: Vec<f64> = stories.iter().map(|story| story.lowest.day).collect();
    days.sort_by(f64::total_cmp);
    let most = days.len() / 2 + 1;
    let length = |days: &&[f64]| days[most - 1] - days[0];
    let shortest = days.windows(most).min_by(|one, other| length(one).total_cmp(&length(other)))?;
    Some((shortest[0], shortest[most - 1]))
}

fn ends(texts: &Texts, stories: &[Story]) -> String {
    let change = |story: &Story| story.legs.last().map_or(0.0, |leg| leg.end.value - story.start.value);
    let higher = stories.iter().filter(|story| change(story) > NOTABLE_CHANGE).count();
    let lower = stories.iter().filter(|story| change(story) < -NOTABLE_CHANGE).count();
    let same = stories.len() - higher - lower;
    texts.with("journey-ends", [("higher", higher.into()), ("lower", lower.into()), ("same", same.into())])
}
