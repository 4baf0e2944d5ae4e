//! Curves at every week, where rules about stretches look at them.

use std::collections::BTreeMap;

use crate::model::{Better, Code, Curve, Instrument, Journey, SEAM_DAYS};

/// Rules about stretches look at a curve once a week: finer than anyone dates what happened a year ago.
pub const WEEK_DAYS: f64 = 7.0;

/// The curves of a journey at every week from its start; absent where nothing was drawn.
pub struct Courses<'a> {
    by_indicator: BTreeMap<&'a Code, Course>,
}

struct Course {
    values: Vec<Option<f64>>,
    better: Better,
    seams: Vec<Joint>,
}

/// Where an older line comes over to a newer stroke: how much it rises over these days says nothing.
struct Joint {
    from_day: f64,
    to_day: f64,
    rise: f64,
}

/// The joints of `curve`, as far as there is a line on both sides.
fn joints(curve: &Curve) -> Vec<Joint> {
    let joint = |seam: &f64| {
        let (from_day, to_day) = (seam - SEAM_DAYS, seam + SEAM_DAYS);
        Some(Joint { from_day, to_day, rise: curve.value_at(to_day)? - curve.value_at(from_day)? })
    };
    curve.seams.iter().filter_map(joint).collect()
}

impl<'a> Courses<'a> {
    /// Of the curves that the instrument knows.
    pub fn new(journey: &'a Journey, instrument: &Instrument) -> Self {
        let weeks = (journey.timeline.length_days() / WEEK_DAYS).max(0.0) as usize + 1;
        let course = |(code, curve): (&'a Code, &Curve)| {
            let better = instrument.indicator(code)?.better;
            let values = (0..weeks).map(|week| curve.value_at(week as f64 * WEEK_DAYS)).collect();
            Some((code, Course { values, better, seams: joints(curve) }))
        };
        Self { by_indicator: journey.curves.iter().filter_map(course).collect() }
    }

    /// The curves.
    pub fn indicators(&self) -> impl Iterator<Item = &'a Code> {
        self.by_indicator.keys().copied()
    }

    /// How many weeks there are.
    pub fn weeks(&self) -> usize {
        self.by_indicator.values().map(|course| course.values.len()).max().unwrap_or(0)
    }

    /// How much a curve rises from `week` over `weeks`, in its own direction, less what it does where two strokes join; `None`
    /// where the line has a break in between.
    pub fn rise(&self, indicator: &Code, week: usize, weeks: usize) -> Option<f64> {
        let course = self.by_indicator.get(indicator)?;
        let values = course.values.get(week..=week + weeks)?;
        let (from_day, to_day) = (week as f64 * WEEK_DAYS, (week + weeks) as f64 * WEEK_DAYS);
        let inside = course.seams.iter().filter(|joint| joint.to_day > from_day && joint.from_day < to_day);
        let joined: f64 = inside.map(|joint| joint.rise).sum();
        let (first, last) = (values.first().copied()??, values.last().copied()??);
        values.iter().all(Option::is_some).then_some(last - first - joined)
    }

    /// The same, counted towards the unpleasant end.
    pub fn worsening(&self, indicator: &Code, week: usize, weeks: usize) -> Option<f64> {
        let rise = self.rise(indicator, week, weeks)?;
        Some(match self.by_indicator.get(indicator)?.better {
            Better::High => -rise,
            Better::Low => rise,
        })
    }

    /// How near a curve is to its pleasant end at a week, 0–100.
    pub fn pleasantness(&self, indicator: &Code, week: usize) -> Option<f64> {
        let course = self.by_indicator.get(indicator)?;
        let value = (*course.values.get(week)?)?;
        Some(match course.better {
            Better::High => value,
            Better::Low => 100.0 - value,
        })
    }
}

/// The runs of weeks in a row that have a size, each as its weeks with their sizes.
pub fn runs(sizes: &[Option<f64>]) -> Vec<Vec<(usize, f64)>> {
    let numbered: Vec<Option<(usize, f64)>> =
        sizes.iter().enumerate().map(|(week, size)| size.map(|size| (week, size))).collect();
    let runs = numbered.split(Option::is_none).filter(|run| !run.is_empty());
    runs.map(|run| run.iter().copied().flatten().collect()).collect()
}

/// The week of a run with the largest size, the first of several.
pub fn largest(run: &[(usize, f64)]) -> Option<(usize, f64)> {
    run.iter().copied().reduce(|best, next| if next.1 > best.1 { next } else { best })
}
