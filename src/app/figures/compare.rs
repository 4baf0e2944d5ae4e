//! What the pictures of a group are drawn from, worked out away from the window's thread.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::analysis::{
    Alignment, Filter, PhaseTrend, Placing, Placings, Skipped, Summary, USUAL_PLACES, align_one, filtered,
    phase_trends, placings, summarise,
};
use crate::ink::simplify;
use crate::model::{Code, Curve, Domain, Edition, Group, MeanLine, ParticipantCode, PhaseLetter, Point, Setup};

/// The axis of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CompareAxis {
    /// Each phase equally wide for everyone.
    #[default]
    Phase,
    /// The calendar.
    Calendar,
    /// Days before and after each person's own first border.
    Landmark,
}

impl CompareAxis {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Phase, Self::Calendar, Self::Landmark];
}

/// What is to be worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct CompareWish {
    /// Of which group.
    pub group: Uuid,
    /// As it was then.
    pub revision: u64,
    /// Along which axis.
    pub axis: CompareAxis,
    /// Of which part.
    pub filter: Filter,
    /// From how many people there is a median and a band.
    pub least: usize,
}

/// Places on an axis of days.
const PLACES_OF_DAYS: usize = 201;

/// How far, in value, a shown line may be from the drawn one: less than a point on the screen in the largest plot.
const TOLERANCE_VALUE: f64 = 0.4;

/// More lines than this in one plot are a blot.
const MOST_LINES: usize = 120;

/// Of more people, about this many lines are shown.
const SAMPLE: usize = 60;

/// A place on a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// The person's own day.
    pub day: f64,
    /// Where that is, 0–1 of the shown axis.
    pub x: f64,
    /// The value there.
    pub value: f64,
}

/// One person's line, in stretches without a gap.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonLine {
    /// The place of the person in [`Placings::people`].
    pub person: usize,
    /// Its stretches.
    pub stretches: Vec<Vec<Spot>>,
}

/// The middle of the group at a place where enough people have a value: the median and the quartiles around it; in what is
/// told to a room the mean, and the means of the lower and the upper half.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Middle {
    /// Where, 0–1 of the shown axis.
    pub x: f64,
    /// Where the band begins; as high as the middle where there is none.
    pub low: f64,
    /// The middle.
    pub value: f64,
    /// Where the band ends.
    pub high: f64,
}

impl Middle {
    /// The middle between two places, at `x`.
    #[must_use]
    pub fn between(self, other: Self, x: f64) -> Self {
        let part = if other.x > self.x { (x - self.x) / (other.x - self.x) } else { 0.0 };
        let mix = |from: f64, to: f64| from + (to - from) * part;
        let (low, high) = (mix(self.low, other.low), mix(self.high, other.high));
        Self { x, low, value: mix(self.value, other.value), high }
    }

    /// There is a band around it.
    pub fn has_band(self) -> bool {
        self.high > self.low
    }
}

/// One indicator.
#[derive(Debug, Clone, Default)]
pub struct IndicatorFigures {
    /// Everyone's line, in the order of the group.
    pub lines: Vec<PersonLine>,
    /// The middle of the group, in stretches without a gap.
    pub middle: Vec<Vec<Middle>>,
    /// What the lines do in each phase; empty on an axis of days.
    pub trends: BTreeMap<PhaseLetter, PhaseTrend>,
}

/// An event on the shown axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EventMark {
    /// The place of the person in [`Placings::people`].
    pub person: usize,
    /// Its lane.
    pub domain: Domain,
    /// Its first day, 0–1 of the shown axis.
    pub x: f64,
}

/// What the pictures of a group are drawn from.
#[derive(Debug)]
pub struct CompareFigures {
    /// The axis.
    pub axis: CompareAxis,
    /// The part of the group that is looked at.
    pub group: Group,
    /// How many people it is about.
    pub people: usize,
    /// Where everyone's days lie.
    pub placings: Placings,
    /// The first and last place that is shown.
    pub shown: (f64, f64),
    /// By indicator.
    pub indicators: BTreeMap<Code, IndicatorFigures>,
    /// Everyone's events.
    pub events: Vec<EventMark>,
    /// From how many people there is a median and a band.
    pub least: usize,
    /// Of how many people only one line is shown; 1 when everyone's is.
    pub one_line_in: usize,
    /// What may be told to a room, where that is all that is drawn from; then there is nobody's line, and no journey.
    pub told: Option<Edition>,
}

impl CompareFigures {
    /// Works them out.
    pub fn of(group: &Group, wish: &CompareWish) -> Self {
        let group = filtered(group, &wish.filter);
        let alignment = alignment(wish.axis);
        let placings = placings(&group, alignment);
        let phase = wish.filter.phase.filter(|_| wish.axis == CompareAxis::Phase);
        let place_of_phase =
            phase.and_then(|letter| group.setup.instrument.phases.iter().position(|kind| kind.letter == letter));
        let shown = place_of_phase.map_or((placings.from, placings.to), |place| (place as f64, place as f64 + 1.0));
        let people = placings.people.len();
        let mut figures = Self {
            axis: wish.axis,
            group,
            people,
            placings,
            shown,
            indicators: BTreeMap::new(),
            events: Vec::new(),
            least: wish.least,
            one_line_in: if people > MOST_LINES { people.div_ceil(SAMPLE) } else { 1 },
            told: None,
        };
        figures.indicators = figures.all_indicators(alignment);
        figures.events = figures.all_events();
        figures
    }

    /// What may be told to a room of the group with this id and set-up.
    pub fn told(group: Uuid, setup: &Setup, edition: Edition) -> Self {
        let phases = edition.instrument.phases.len() as f64;
        let mut figures = Self {
            axis: CompareAxis::Phase,
            group: Group::new(group, setup.clone()),
            people: edition.participants,
            placings: Placings { from: 0.0, to: phases, people: Vec::new(), skipped: Vec::new() },
            shown: (0.0, phases),
            indicators: BTreeMap::new(),
            events: Vec::new(),
            least: edition.min_group,
            one_line_in: 1,
            told: None,
        };
        let told = edition.instrument.indicators.iter().map(|indicator| {
            let lines = edition.lines.iter().filter(|line| line.indicator == indicator.id);
            let middle = lines.map(|line| figures.told_middle(&edition, line)).collect();
            (indicator.id.clone(), IndicatorFigures { middle, ..IndicatorFigures::default() })
        });
        figures.indicators = told.collect();
        figures.told = Some(edition);
        figures
    }

    fn told_middle(&self, edition: &Edition, line: &MeanLine) -> Vec<Middle> {
        let half = |half: &Option<Vec<f64>>, place: usize, mean: f64| {
            half.as_ref().and_then(|values| values.get(place).copied()).unwrap_or(mean)
        };
        let at = |(place, &value): (usize, &f64)| Middle {
            x: self.x_of(edition.place_along(line.mean.len(), place)),
            low: half(&line.lower_half, place, value),
            value,
            high: half(&line.upper_half, place, value),
        };
        line.mean.iter().enumerate().map(at).collect()
    }

    /// The middle of an indicator at `x`, 0–1 of the shown axis.
    pub fn middle_at(&self, indicator: &Code, x: f64) -> Option<Middle> {
        let stretches = &self.indicators.get(indicator)?.middle;
        let pairs = stretches.iter().flat_map(|stretch| stretch.windows(2));
        let mut around = pairs.filter(|pair| (pair[0].x..=pair[1].x).contains(&x));
        around.next().map(|pair| pair[0].between(pair[1], x))
    }

    /// Where `place` of the axis is, 0–1 of what is shown.
    pub fn x_of(&self, place: f64) -> f64 {
        let (from, to) = self.shown;
        (place - from) / (to - from).max(f64::MIN_POSITIVE)
    }

    /// The place of the axis at `x`, 0–1 of what is shown.
    pub fn place_at(&self, x: f64) -> f64 {
        self.shown.0 + x * (self.shown.1 - self.shown.0)
    }

    /// The place of `participant` among those who take part.
    pub fn person(&self, participant: &ParticipantCode) -> Option<usize> {
        self.placings.people.iter().position(|placing| placing.participant == *participant)
    }

    /// Whether this person's line is among those that are shown.
    pub fn is_in_sample(&self, person: usize) -> bool {
        person.is_multiple_of(self.one_line_in)
    }

    /// The earliest start of those who take part: day 0 of a calendar axis.
    pub fn start(&self) -> Option<jiff::civil::Date> {
        self.placed().map(|(_, journey, _)| journey.timeline.start).min()
    }

    /// The phase at the beginning of which everyone is laid on an axis of a landmark.
    pub fn landmark_letter(&self) -> Option<PhaseLetter> {
        self.group.setup.instrument.phases.get(1).map(|kind| kind.letter)
    }

    /// Enough people for a median and a band.
    pub fn has_middle(&self) -> bool {
        self.people >= self.least
    }

    /// Who does not take part.
    pub fn skipped(&self) -> &[Skipped] {
        &self.placings.skipped
    }

    fn all_indicators(&self, alignment: Alignment) -> BTreeMap<Code, IndicatorFigures> {
        let of_indicator = |id: &Code| {
            let aligned = align_one(&self.group, alignment, id);
            IndicatorFigures {
                lines: self.lines(id),
                middle: self.middle(&aligned.axis, &summarise(&aligned.rows(id))),
                trends: phase_trends(&aligned, id),
            }
        };
        let indicators = self.group.setup.instrument.indicators.iter();
        indicators.map(|indicator| (indicator.id.clone(), of_indicator(&indicator.id))).collect()
    }

    /// The journeys of those who take part, with their placings.
    fn placed(&self) -> impl Iterator<Item = (usize, &crate::model::Journey, &Placing)> {
        let mut left = self.placings.people.iter().enumerate().peekable();
        self.group.journeys.iter().filter_map(move |journey| {
            let (person, placing) = left.next_if(|(_, placing)| placing.participant == journey.participant)?;
            Some((person, journey, placing))
        })
    }

    fn lines(&self, indicator: &Code) -> Vec<PersonLine> {
        let line = |(person, journey, placing): (usize, &crate::model::Journey, &Placing)| {
            let stretches = self.stretches(journey.curves.get(indicator)?, placing);
            (!stretches.is_empty()).then_some(PersonLine { person, stretches })
        };
        self.placed().filter_map(line).collect()
    }

    fn stretches(&self, curve: &Curve, placing: &Placing) -> Vec<Vec<Spot>> {
        let mut stretches: Vec<Vec<Spot>> = Vec::new();
        for segment in &curve.segments {
            let points = with_knots(&simplify(&segment.points, TOLERANCE_VALUE), placing);
            let spots = points.iter().filter_map(|point| {
                let x = self.x_of(placing.place_of(point.day)?);
                Some(Spot { day: point.day, x, value: point.value })
            });
            let spots: Vec<Spot> = spots.collect();
            // Two stretches that meet on one day are one line; where their values differ it is a jump.
            let meets = stretches.last().and_then(|last| last.last()).zip(spots.first());
            if meets.is_some_and(|(end, begin)| end.day == begin.day)
                && let Some(last) = stretches.last_mut()
            {
                last.extend(spots);
            } else if !spots.is_empty() {
                stretches.push(spots);
            }
        }
        stretches
    }

    fn middle(&self, axis: &[f64], summary: &Summary) -> Vec<Vec<Middle>> {
        let middles = axis.iter().enumerate().map(|(place, &at)| {
            let n = *summary.n.get(place)?;
            let (q25, median, q75) = (summary.q25[place]?, summary.median[place]?, summary.q75[place]?);
            (n >= self.least).then_some(Middle { x: self.x_of(at), low: q25, value: median, high: q75 })
        });
        let middles: Vec<Option<Middle>> = middles.collect();
        let runs = middles.split(Option::is_none).filter(|run| !run.is_empty());
        runs.map(|run| run.iter().flatten().copied().collect()).collect()
    }

    fn all_events(&self) -> Vec<EventMark> {
        let marks = self.placed().flat_map(|(person, journey, placing)| {
            journey.events.iter().filter_map(move |event| {
                let x = self.x_of(placing.place_of(event.from)?);
                Some(EventMark { person, domain: event.domain, x })
            })
        });
        marks.collect()
    }
}

/// The axis as the analysis knows it.
pub fn alignment(axis: CompareAxis) -> Alignment {
    match axis {
        CompareAxis::Phase => Alignment::Phase { per_phase: USUAL_PLACES },
        CompareAxis::Calendar => Alignment::Calendar { places: PLACES_OF_DAYS },
        CompareAxis::Landmark => Alignment::Landmark { places: PLACES_OF_DAYS },
    }
}

/// A line with a point wherever its axis bends, so that it is straight between its points there too.
fn with_knots(points: &[Point], placing: &Placing) -> Vec<Point> {
    let mut with: Vec<Point> = Vec::with_capacity(points.len() + 4);
    for &point in points {
        if let Some(&last) = with.last() {
            let between = placing.knot_days().filter(|&day| day > last.day && day < point.day);
            with.extend(between.map(|day| {
                let part = (day - last.day) / (point.day - last.day);
                Point::new(day, last.value + part * (point.value - last.value))
            }));
        }
        with.push(point);
    }
    with
}
