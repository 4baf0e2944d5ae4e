//! What changed between two measurements of "now", person by person, told so that it shows no single person.
//!
//! Only [`Measurement`]s go in: a curve that was drawn from memory is no baseline. What comes out says what changed, never
//! why.

use std::collections::{BTreeMap, BTreeSet};

use super::summary::quantile_type_7;
use super::trends::{is_notable_fall, is_notable_rise};
use crate::model::{Better, Code, Group, Indicator, Instrument, Measurement, MeasurementTime, ParticipantCode};

/// A number of persons below this is not told, and cannot be worked out from what is.
pub const SMALLEST_CELL: usize = 3;

/// What changed from one measurement to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// The measurement before.
    pub from: MeasurementTime,
    /// The measurement after.
    pub to: MeasurementTime,
    /// A row for each indicator of the instrument, in its order.
    pub indicators: Vec<IndicatorEffect>,
    /// A row for each question about what was to be done, as answered at the measurement after.
    pub process: Vec<ProcessResult>,
}

/// Which way the lines went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ways {
    /// Lines whose median change is more than [`NOTABLE_CHANGE`](super::NOTABLE_CHANGE) towards their pleasant end.
    pub better: usize,
    /// Lines whose median change is more than that away from it.
    pub worse: usize,
    /// Lines of which something may be told.
    pub of: usize,
}

impl Effect {
    /// The lines of `instrument` of which something may be told, each with its median change, −100 to 100.
    pub fn medians<'a>(&self, instrument: &'a Instrument) -> Vec<(&'a Indicator, f64)> {
        let told = self.indicators.iter().filter_map(|row| match &row.told {
            Told::Figures(change) => Some((instrument.indicator(&row.indicator)?, change.median)),
            Told::TooFew => None,
        });
        told.collect()
    }

    /// Which way the lines of `instrument` went of which something may be told.
    pub fn ways(&self, instrument: &Instrument) -> Ways {
        let pleasant = |(indicator, median): (&Indicator, f64)| match indicator.better {
            Better::High => median,
            Better::Low => -median,
        };
        let changes: Vec<f64> = self.medians(instrument).into_iter().map(pleasant).collect();
        Ways {
            better: changes.iter().filter(|&&change| is_notable_rise(change)).count(),
            worse: changes.iter().filter(|&&change| is_notable_fall(change)).count(),
            of: changes.len(),
        }
    }
}

/// What changed on one indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorEffect {
    /// Which.
    pub indicator: Code,
    /// What may be told.
    pub told: Told<Change>,
}

/// The answers to one question about what was to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessResult {
    /// Which question.
    pub id: Code,
    /// What may be told.
    pub told: Told<YesNo>,
}

/// Figures, or that there are too few people for figures.
#[derive(Debug, Clone, PartialEq)]
pub enum Told<T> {
    /// Fewer than the minimum group of the set-up; how many is not said.
    TooFew,
    /// Enough.
    Figures(T),
}

/// How the values of everyone who was in both measurements changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Persons with a value in both, at least the minimum group.
    pub pairs: usize,
    /// The median of their changes, in the indicator's own direction, −100 to 100, rounded to whole points.
    pub median: f64,
    /// How many went which way.
    pub split: Split,
}

/// How many persons went towards the pleasant end, stayed, or went away from it. Numbers below [`SMALLEST_CELL`] are put
/// together with others until none is left, so that no subtraction gives them back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Split {
    /// All three may be told.
    Three {
        /// Towards the pleasant end by more than [`NOTABLE_CHANGE`](super::NOTABLE_CHANGE).
        better: usize,
        /// Changed by [`NOTABLE_CHANGE`](super::NOTABLE_CHANGE) at most.
        same: usize,
        /// Away from it by more than that.
        worse: usize,
    },
    /// Those who went towards the pleasant end, and all others together.
    BetterOrNot(usize, usize),
    /// Those who went away from it, and all others together.
    WorseOrNot(usize, usize),
    /// At least so many went towards the pleasant end: all, or all but one or two.
    NearlyAllBetter(usize),
    /// At least so many went away from it.
    NearlyAllWorse(usize),
    /// As many went the one way as the other, or one more: at least so many each way, and at most two stayed.
    AsManyEachWay(usize),
    /// At most two went either way; all others stayed.
    FewEitherWay,
}

/// Answers to a yes-or-no question, told like a [`Split`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YesNo {
    /// So many yes, of so many.
    Both(usize, usize),
    /// At least so many yes, of so many.
    NearlyAllYes(usize, usize),
    /// At most two yes, of so many.
    FewYes(usize),
}

/// What changed in `group` from the measurement at `from` to that at `to`.
///
/// A person takes part in an indicator with a value in both measurements, unless their journey says that they are in no
/// figures about the group. A change of at most [`NOTABLE_CHANGE`](super::NOTABLE_CHANGE) points is "the same", as everywhere. Below the minimum
/// group of the set-up nothing is told.
///
/// ```
/// use potloodlijn::analysis::{Change, Split, Told, effect};
/// use potloodlijn::{demo::example_setup, model::{Group, Language, Measurement, MeasurementTime, ParticipantCode}};
/// let mut group = Group::new(uuid::Uuid::nil(), example_setup(0, 7, Language::Nl));
/// let first = group.setup.instrument.indicators[0].id.clone();
/// for (time, value) in [(MeasurementTime::T0, 40.0), (MeasurementTime::T1, 60.0)] {
///     let said = |number| (ParticipantCode::new(&format!("P{number}")).unwrap(), [(first.clone(), value)].into());
///     group.measurements.push(Measurement { values: (1..=6).map(said).collect(), ..Measurement::new(time, None) });
/// }
/// let told = &effect(&group, MeasurementTime::T0, MeasurementTime::T1).indicators[0].told;
/// // All six: told as all, or all but one or two.
/// assert_eq!(*told, Told::Figures(Change { pairs: 6, median: 20.0, split: Split::NearlyAllBetter(4) }));
/// ```
pub fn effect(group: &Group, from: MeasurementTime, to: MeasurementTime) -> Effect {
    let least = usize::try_from(group.setup.min_group).unwrap_or(usize::MAX);
    let apart = stays_apart(group);
    let (before, after) = (group.measurement(from), group.measurement(to));
    let row = |indicator: &Indicator| {
        let changes = match (before, after) {
            (Some(before), Some(after)) => paired_changes(before, after, &indicator.id, &apart),
            _ => Vec::new(),
        };
        IndicatorEffect { indicator: indicator.id.clone(), told: told_change(changes, indicator.better, least) }
    };
    let indicators = group.setup.instrument.indicators.iter().map(row).collect();
    let process = group
        .process_measures
        .iter()
        .map(|measure| ProcessResult { id: measure.id.clone(), told: told_answers(after, &measure.id, &apart, least) });
    Effect { from, to, indicators, process: process.collect() }
}

/// Who said that they are in no figures about the group.
fn stays_apart(group: &Group) -> BTreeSet<&ParticipantCode> {
    let without = group.journeys.iter().filter(|journey| !journey.counts_in_group());
    without.map(|journey| &journey.participant).collect()
}

/// The change of each person who has a value of `indicator` in both measurements.
fn paired_changes(
    before: &Measurement,
    after: &Measurement,
    indicator: &Code,
    apart: &BTreeSet<&ParticipantCode>,
) -> Vec<f64> {
    let taking = before.values.iter().filter(|(participant, _)| !apart.contains(participant));
    let pair = taking.filter_map(|(participant, values)| {
        Some(after.values.get(participant)?.get(indicator)? - values.get(indicator)?)
    });
    pair.collect()
}

fn told_change(mut changes: Vec<f64>, better: Better, least: usize) -> Told<Change> {
    changes.sort_unstable_by(f64::total_cmp);
    let Some(median) = quantile_type_7(&changes, 0.5).filter(|_| changes.len() >= least) else { return Told::TooFew };
    let towards = match better {
        Better::High => 1.0,
        Better::Low => -1.0,
    };
    let count = |is: fn(f64) -> bool| changes.iter().filter(|&&change| is(change * towards)).count();
    let (up, down) = (count(is_notable_rise), count(is_notable_fall));
    let split = split(up, changes.len() - up - down, down);
    Told::Figures(Change { pairs: changes.len(), median: median.round() + 0.0, split })
}

/// What may be told of three numbers of persons: of two ways that can each be told, but not both, the one that more went.
///
/// ```
/// use potloodlijn::analysis::{Split, split};
/// assert_eq!(split(4, 3, 3), Split::Three { better: 4, same: 3, worse: 3 });
/// assert_eq!(split(6, 2, 1), Split::BetterOrNot(6, 3));
/// assert_eq!(split(3, 0, 6), Split::WorseOrNot(6, 3));
/// // Neither way is more; one more or fewer is told alike, or it could be worked out how many stayed.
/// assert_eq!([split(4, 1, 4), split(4, 0, 5)], [Split::AsManyEachWay(3); 2]);
/// // All of nine, or all but one or two: which of these is not told.
/// assert_eq!(split(9, 0, 0), Split::NearlyAllBetter(7));
/// assert_eq!(split(7, 1, 1), Split::NearlyAllBetter(7));
/// ```
pub fn split(better: usize, same: usize, worse: usize) -> Split {
    let all = better + same + worse;
    let enough = |cell: usize| cell >= SMALLEST_CELL;
    let both = |cell: usize| enough(cell) && enough(all - cell);
    let nearly_all = |cell: usize| enough(cell) && !enough(all - cell);
    let at_least = (all + 1).saturating_sub(SMALLEST_CELL);
    match () {
        () if enough(better) && enough(same) && enough(worse) => Split::Three { better, same, worse },
        () if !enough(same) && all >= 2 * SMALLEST_CELL && better.abs_diff(worse) <= 1 => {
            Split::AsManyEachWay((all + 1 - SMALLEST_CELL) / 2)
        }
        () if both(better) && better > worse => Split::BetterOrNot(better, all - better),
        () if both(worse) => Split::WorseOrNot(worse, all - worse),
        () if nearly_all(better) => Split::NearlyAllBetter(at_least),
        () if nearly_all(worse) => Split::NearlyAllWorse(at_least),
        () => Split::FewEitherWay,
    }
}

impl Split {
    /// Whether at least `persons` went towards the pleasant end; `None` when what is told does not say.
    ///
    /// ```
    /// use potloodlijn::analysis::Split;
    /// assert_eq!(Split::BetterOrNot(4, 5).reaches(5), Some(false));
    /// assert_eq!(Split::NearlyAllBetter(7).reaches(7), Some(true));
    /// assert_eq!(Split::NearlyAllBetter(7).reaches(8), None);
    /// assert_eq!([Split::FewEitherWay.reaches(2), Split::FewEitherWay.reaches(3)], [None, Some(false)]);
    /// ```
    pub fn reaches(self, persons: usize) -> Option<bool> {
        const FEW: usize = SMALLEST_CELL - 1;
        let (at_least, at_most) = match self {
            Self::Three { better, .. } | Self::BetterOrNot(better, _) => (better, better),
            Self::WorseOrNot(_, others) => (0, others),
            // All of them or all but a few; or one way may have one more than the other, and a few may have stayed.
            Self::NearlyAllBetter(at_least) | Self::AsManyEachWay(at_least) => (at_least, at_least + FEW),
            Self::NearlyAllWorse(_) | Self::FewEitherWay => (0, FEW),
        };
        match () {
            () if persons <= at_least => Some(true),
            () if persons > at_most => Some(false),
            () => None,
        }
    }
}

fn told_answers(
    after: Option<&Measurement>,
    id: &Code,
    apart: &BTreeSet<&ParticipantCode>,
    least: usize,
) -> Told<YesNo> {
    let none = BTreeMap::new();
    let answers = after.map_or(&none, |after| &after.process).iter();
    let answers = answers.filter(|(participant, _)| !apart.contains(participant));
    let answers: Vec<bool> = answers.filter_map(|(_, answers)| answers.get(id).copied()).collect();
    let (yes, all) = (answers.iter().filter(|&&yes| yes).count(), answers.len());
    if all < least {
        return Told::TooFew;
    }
    Told::Figures(match (yes >= SMALLEST_CELL, all - yes >= SMALLEST_CELL) {
        (true, true) => YesNo::Both(yes, all),
        (true, false) => YesNo::NearlyAllYes(all + 1 - SMALLEST_CELL, all),
        (false, _) => YesNo::FewYes(all),
    })
}
