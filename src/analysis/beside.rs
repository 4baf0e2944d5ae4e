//! Two groups side by side on one axis by phase: their middles and bands, who named what, decisive moments, and what changed
//! since. It lays beside each other and counts; it tests nothing, ranks nothing, and says nothing about why they differ.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::{
    Alignment, Change, FEWEST_FOR_MEDIAN, Told, USUAL_PLACES, align, eased, effect, group_moments, phase_counts,
    summarise_places,
};
use crate::analysis::{PhaseCounts, Summary};
use crate::model::{Both, Code, Domain, Group, Level, MeasurementTime, NotBeside, PhaseLetter, may_lie_beside};

/// Two groups side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// The phases, in order; on the axis phase k runs over [k, k + 1].
    pub phases: Vec<PhaseLetter>,
    /// Places on the axis: [`USUAL_PLACES`] in each phase, both ends included.
    pub axis: Vec<f64>,
    /// How many persons the lines are of: those who agreed and went through every phase.
    pub people: Both<usize>,
    /// A row for each indicator that both instruments have, in the order of the first.
    pub lines: Vec<LinesBeside>,
    /// A row for each thing and phase that was named in either; see [`Thread`] for the order.
    pub threads: Vec<ThreadBeside>,
    /// A row for each third of a phase in which anyone in either has a decisive moment, in order.
    pub moments: Vec<MomentsBeside>,
    /// A row for each time after the first at which both were measured, and each indicator of both.
    pub effects: Vec<EffectBeside>,
}

/// The lines of one indicator in both groups.
#[derive(Debug, Clone, PartialEq)]
pub struct LinesBeside {
    /// Which.
    pub indicator: Code,
    /// Middle and band at each place of the axis, smoothed as for one group.
    pub groups: Both<Summary>,
    /// How many persons drew it.
    pub drew: Both<usize>,
}

/// What was named. Ordered as it is told: events, what had a part, who had a part, each with its levels first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thread {
    /// Events on a lane.
    Events(Domain),
    /// Anything at this level that had a part.
    FactorLevel(Level),
    /// What had a part.
    Factor(Code),
    /// Anyone at this level who had a part.
    ActorLevel(Level),
    /// Who had a part.
    Actor(Code),
}

/// Persons who named something in one phase, in one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CountBeside {
    /// Persons who named it.
    pub persons: usize,
    /// Of those, persons to whom it did good.
    pub plus: usize,
    /// Of those, persons to whom it did harm.
    pub minus: usize,
    /// Persons in whose journey the phase occurs.
    pub among: usize,
}

/// What was named in one phase in both groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThreadBeside {
    /// What.
    pub what: Thread,
    /// In which phase.
    pub phase: PhaseLetter,
    /// By how many.
    pub groups: Both<CountBeside>,
}

impl ThreadBeside {
    /// How many persons more named it in the second group than in the first; below 0 when fewer did.
    ///
    /// ```
    /// use potloodlijn::{analysis::{CountBeside, Thread, ThreadBeside}, model::{Domain, PhaseLetter}};
    /// let count = |persons| CountBeside { persons, among: 9, ..CountBeside::default() };
    /// let phase = PhaseLetter::new('A').unwrap();
    /// let row = ThreadBeside { what: Thread::Events(Domain::Work), phase, groups: [count(5), count(2)] };
    /// assert_eq!(row.difference(), -3);
    /// ```
    pub fn difference(&self) -> i64 {
        let [one, other] = self.groups.map(|count| count.persons as i64);
        other - one
    }
}

/// Decisive moments in one third of a phase, in both groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MomentsBeside {
    /// The phase.
    pub phase: PhaseLetter,
    /// Which third of it, from 0.
    pub stretch: usize,
    /// Persons with a moment there.
    pub persons: Both<usize>,
    /// Persons in whose journey the phase occurs.
    pub among: Both<usize>,
}

/// What changed since the first measurement, in both groups.
#[derive(Debug, Clone, PartialEq)]
pub struct EffectBeside {
    /// Until this time of measuring.
    pub to: MeasurementTime,
    /// Which indicator.
    pub indicator: Code,
    /// What may be told of it.
    pub groups: Both<Told<Change>>,
}

/// Lays `one` and `other` side by side. Roles at the levels `as_levels` are told as their level only, as on other pages where one
/// person holds such a role.
///
/// ```
/// use potloodlijn::{analysis::beside, demo::example_group, model::{Group, Language}};
/// let group = |seed, id| {
///     let example = example_group(9, seed, Language::Nl);
///     let mut group = Group::new(uuid::Uuid::from_u128(id), example.setup);
///     group.journeys = example.journeys.into();
///     group
/// };
/// let beside = beside(&group(7, 1), &group(8, 2), &[].into()).unwrap();
/// assert_eq!(beside.lines.len(), 7);
/// assert!(beside.lines.iter().all(|line| line.groups[0].n.len() == beside.axis.len()));
/// ```
///
/// # Errors
/// They cannot be: see [`may_lie_beside`].
pub fn beside(one: &Group, other: &Group, as_levels: &BTreeSet<Level>) -> Result<Beside, NotBeside> {
    may_lie_beside(one, other)?;
    let groups = [one, other];
    let aligned = groups.map(|group| align(group, Alignment::Phase { per_phase: USUAL_PLACES }));
    let in_both = indicators_of_both(groups);
    let lines = in_both.iter().map(|indicator| {
        let rows = [0, 1].map(|place| aligned[place].rows(indicator));
        let places = aligned[0].axis.len();
        let summary = |place: usize| eased(summarise_places(&rows[place], places), &rows[place]);
        LinesBeside {
            indicator: indicator.clone(),
            groups: [summary(0), summary(1)],
            drew: [0, 1].map(|n| rows[n].len()),
        }
    });
    Ok(Beside {
        phases: one.setup.instrument.phases.iter().map(|phase| phase.letter).collect(),
        people: [0, 1].map(|place| aligned[place].people.len()),
        lines: lines.collect(),
        threads: threads(groups, as_levels),
        moments: moments(groups),
        effects: effects(groups, &in_both),
        axis: aligned.into_iter().next().map(|aligned| aligned.axis).unwrap_or_default(),
    })
}

impl LinesBeside {
    /// What of a group may be drawn as its middle and band: absent where fewer than [`FEWEST_FOR_MEDIAN`] persons have a value.
    pub fn drawn(&self, group: usize) -> [Vec<Option<f64>>; 3] {
        let summary = &self.groups[group.min(1)];
        [&summary.q25, &summary.median, &summary.q75].map(|values| {
            let with_n = summary.n.iter().zip(values);
            with_n.map(|(&n, &value)| value.filter(|_| n >= FEWEST_FOR_MEDIAN)).collect()
        })
    }
}

fn indicators_of_both([one, other]: Both<&Group>) -> Vec<Code> {
    let in_other = |id: &Code| other.setup.instrument.indicator(id).is_some();
    let ids = one.setup.instrument.indicators.iter().map(|indicator| indicator.id.clone());
    ids.filter(in_other).collect()
}

type Counts = BTreeMap<(Thread, PhaseLetter), CountBeside>;

fn threads(groups: Both<&Group>, as_levels: &BTreeSet<Level>) -> Vec<ThreadBeside> {
    let counts = groups.map(phase_counts);
    let named = [0, 1].map(|place| named(groups[place], &counts[place], as_levels));
    let cells: BTreeSet<&(Thread, PhaseLetter)> = named.iter().flat_map(BTreeMap::keys).collect();
    let row = |cell: &(Thread, PhaseLetter)| {
        let nobody = |place: usize| CountBeside { among: counts[place].among(cell.1), ..CountBeside::default() };
        let groups = [0, 1].map(|place| named[place].get(cell).copied().unwrap_or_else(|| nobody(place)));
        ThreadBeside { what: cell.0.clone(), phase: cell.1, groups }
    };
    cells.into_iter().map(row).collect()
}

fn named(group: &Group, counts: &PhaseCounts, as_levels: &BTreeSet<Level>) -> Counts {
    let mut named = Counts::new();
    let mut add = |what, phase, persons, (plus, minus), among| {
        if persons > 0 {
            named.insert((what, phase), CountBeside { persons, plus, minus, among });
        }
    };
    for row in &counts.events {
        add(Thread::Events(row.domain), row.phase, row.persons, (0, 0), row.among);
    }
    for row in &counts.factor_levels {
        add(Thread::FactorLevel(row.level), row.phase, row.persons, (row.plus, row.minus), row.among);
    }
    for row in &counts.actor_levels {
        add(Thread::ActorLevel(row.level), row.phase, row.persons, (row.plus, row.minus), row.among);
    }
    for row in &counts.factors {
        add(Thread::Factor(row.code.clone()), row.phase, row.persons, (row.plus, row.minus), row.among);
    }
    for row in &counts.actors {
        let level = group.setup.instrument.actor(&row.code).map(|actor| actor.level);
        if level.is_none_or(|level| !as_levels.contains(&level)) {
            add(Thread::Actor(row.code.clone()), row.phase, row.persons, (row.plus, row.minus), row.among);
        }
    }
    named
}

fn moments(groups: Both<&Group>) -> Vec<MomentsBeside> {
    let stretches = groups.map(|group| group_moments(group).stretches);
    let among = groups.map(phase_counts);
    let order: Vec<PhaseLetter> = groups[0].setup.instrument.phases.iter().map(|phase| phase.letter).collect();
    let place = |phase: PhaseLetter| order.iter().position(|letter| *letter == phase).unwrap_or(order.len());
    let mut cells: Vec<(PhaseLetter, usize)> = stretches.iter().flatten().map(|it| (it.phase, it.stretch)).collect();
    cells.sort_by_key(|&(phase, stretch)| (place(phase), stretch));
    cells.dedup();
    let row = |(phase, stretch)| {
        let found =
            [0, 1].map(|group: usize| stretches[group].iter().find(|it| (it.phase, it.stretch) == (phase, stretch)));
        let persons = found.map(|found| found.map_or(0, |it| it.persons));
        let among = [0, 1].map(|group| found[group].map_or_else(|| among[group].among(phase), |it| it.of));
        MomentsBeside { phase, stretch, persons, among }
    };
    cells.into_iter().map(row).collect()
}

fn effects(groups: Both<&Group>, indicators: &[Code]) -> Vec<EffectBeside> {
    let measured =
        |time: MeasurementTime| groups.iter().all(|group| group.measurement(time).is_some_and(|it| !it.is_empty()));
    let Some((first, later)) = MeasurementTime::ALL.split_first().filter(|(first, _)| measured(**first)) else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    for &to in later.iter().filter(|time| measured(**time)) {
        let found = groups.map(|group| effect(group, *first, to));
        for indicator in indicators {
            let told = |place: usize| {
                let row = found[place].indicators.iter().find(|row| row.indicator == *indicator);
                row.map_or(Told::TooFew, |row| row.told.clone())
            };
            rows.push(EffectBeside { to, indicator: indicator.clone(), groups: [told(0), told(1)] });
        }
    }
    rows
}
