//! How lines go in the weeks before and after school holidays. Only for drawings that were made without those holidays behind
//! the sheet: the borders of terms pull memories towards themselves.

use jiff::civil::Date;
use serde::Serialize;

use super::known_codes::known_codes;
use super::layers::drew_over;
use super::participants::all_who_agreed;
use super::summary::quantile_type_7;
use crate::model::{CalendarBand, Code, Curve, Group, Journey};

/// Weeks that are looked at before a holiday, and after it.
pub const HOLIDAY_WEEKS: usize = 4;

/// A change of more than this over those weeks counts as falling or rising: half of what counts over a whole phase.
pub const HOLIDAY_CHANGE: f64 = 5.0;

/// Lines around the school holidays of a group's calendars.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AroundHolidays {
    /// Persons who agreed to group figures and drew without school holidays behind the sheet.
    pub participants: usize,
    /// Persons who agreed, and are left out since they drew with school holidays behind the sheet.
    pub drew_over_holidays: usize,
    /// The calendars have school holidays.
    pub has_holidays: bool,
    /// A row for each line and holiday that anyone drew around, in the order of lines, then of time.
    pub holidays: Vec<HolidayCount>,
    /// The course of each line over all holidays.
    pub courses: Vec<HolidayCourse>,
}

/// One line around one holiday. Who drew the line over all of the weeks before counts before, and likewise after.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HolidayCount {
    /// The line.
    pub indicator: Code,
    /// What the holiday is called.
    pub name: String,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// In the weeks before.
    pub before: WeeksCount,
    /// In the weeks after.
    pub after: WeeksCount,
}

/// Persons by how a line went over some weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct WeeksCount {
    /// Persons who drew it.
    pub n: usize,
    /// In whom it rose by more than [`HOLIDAY_CHANGE`].
    pub rising: usize,
    /// In whom it fell by more than that.
    pub falling: usize,
}

/// The course of one line: first of each person the mean over the holidays around which they drew it whole, then the
/// median of those means.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HolidayCourse {
    /// The line.
    pub indicator: Code,
    /// Persons in it.
    pub n: usize,
    /// Holidays of persons in it: one holiday of two persons counts twice.
    pub occasions: usize,
    /// Before, week by week from [`HOLIDAY_WEEKS`] weeks before the first day to that day, 0–100.
    pub before: Vec<f64>,
    /// After, week by week from the last day to [`HOLIDAY_WEEKS`] weeks after, 0–100.
    pub after: Vec<f64>,
    /// In the weeks before, over each person's mean.
    pub before_count: WeeksCount,
    /// In the weeks after, over each person's mean.
    pub after_count: WeeksCount,
}

/// Lines around the school holidays in the calendars of the set-up (those that are called so, see
/// [`crate::model::Calendar::is_of_school_holidays`]).
///
/// ```
/// use potloodlijn::{analysis::around_holidays, demo::example_group, model::{Code, Group, Language}};
/// let example = example_group(2, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// assert_eq!(around_holidays(&group).participants, 2);
/// group.journeys[0].layers.push(Code::new("school-holidays-noord").unwrap());
/// let found = around_holidays(&group);
/// assert_eq!((found.participants, found.drew_over_holidays), (1, 1));
/// ```
pub fn around_holidays(group: &Group) -> AroundHolidays {
    let calendars = group.setup.calendars.iter().filter(|calendar| calendar.is_of_school_holidays());
    let mut bands: Vec<&CalendarBand> = calendars.flat_map(|calendar| &calendar.bands).collect();
    let agreed = all_who_agreed(group).part;
    let (over, people): (Vec<&Journey>, Vec<&Journey>) =
        agreed.into_iter().map(|(journey, ())| journey).partition(|journey| drew_over(journey, &group.setup));
    bands.sort_by_key(|band| (band.from, band.to));
    bands.dedup_by_key(|band| (band.from, band.to));
    let has = |line: &&Code| group.setup.instrument.indicator(line).is_some();
    let lines: Vec<Code> = known_codes().around_holidays.iter().filter(has).cloned().collect();
    AroundHolidays {
        participants: people.len(),
        drew_over_holidays: over.len(),
        has_holidays: !bands.is_empty(),
        holidays: lines.iter().flat_map(|line| bands.iter().filter_map(|band| count(&people, line, band))).collect(),
        courses: lines.iter().filter_map(|line| course(&people, line, &bands)).collect(),
    }
}

/// The values week by week, from `weeks` (each with its sign) around `day` of this journey; `None` unless all are drawn.
fn weeks(curve: &Curve, day: f64, weeks: impl Iterator<Item = i32>) -> Option<Vec<f64>> {
    weeks.map(|week| curve.value_at(day + 7.0 * f64::from(week))).collect()
}

fn before(journey: &Journey, line: &Code, band: &CalendarBand) -> Option<Vec<f64>> {
    let day = journey.timeline.day_of(band.from);
    weeks(journey.curves.get(line)?, day, -(HOLIDAY_WEEKS as i32)..=0)
}

fn after(journey: &Journey, line: &Code, band: &CalendarBand) -> Option<Vec<f64>> {
    let day = journey.timeline.day_of(band.to);
    weeks(journey.curves.get(line)?, day, 0..=HOLIDAY_WEEKS as i32)
}

fn count(people: &[&Journey], line: &Code, band: &CalendarBand) -> Option<HolidayCount> {
    let before = tally(people.iter().filter_map(|journey| before(journey, line, band)));
    let after = tally(people.iter().filter_map(|journey| after(journey, line, band)));
    (before.n + after.n > 0).then(|| HolidayCount {
        indicator: line.clone(),
        name: band.name.clone(),
        from: band.from,
        to: band.to,
        before,
        after,
    })
}

fn tally(rows: impl Iterator<Item = Vec<f64>>) -> WeeksCount {
    let mut count = WeeksCount::default();
    for row in rows {
        let change = row.last().zip(row.first()).map_or(0.0, |(last, first)| last - first);
        count.n += 1;
        count.rising += usize::from(change > HOLIDAY_CHANGE);
        count.falling += usize::from(change < -HOLIDAY_CHANGE);
    }
    count
}

fn course(people: &[&Journey], line: &Code, bands: &[&CalendarBand]) -> Option<HolidayCourse> {
    let (mut befores, mut afters, mut occasions) = (Vec::new(), Vec::new(), 0);
    for journey in people {
        let whole = |band: &&CalendarBand| Some((before(journey, line, band)?, after(journey, line, band)?));
        let (own_before, own_after): (Vec<_>, Vec<_>) = bands.iter().filter_map(whole).unzip();
        occasions += own_before.len();
        befores.extend(means(&own_before));
        afters.extend(means(&own_after));
    }
    (!befores.is_empty()).then(|| HolidayCourse {
        indicator: line.clone(),
        n: befores.len(),
        occasions,
        before: medians(&befores),
        after: medians(&afters),
        before_count: tally(befores.into_iter()),
        after_count: tally(afters.into_iter()),
    })
}

/// The mean of each place over `rows` of one length; `None` without rows.
fn means(rows: &[Vec<f64>]) -> Option<Vec<f64>> {
    let first = rows.first()?;
    let mean = |place: usize| rows.iter().map(|row| row[place]).sum::<f64>() / rows.len() as f64;
    Some((0..first.len()).map(mean).collect())
}

fn medians(rows: &[Vec<f64>]) -> Vec<f64> {
    let median = |place: usize| {
        let mut values: Vec<f64> = rows.iter().map(|row| row[place]).collect();
        values.sort_by(f64::total_cmp);
        quantile_type_7(&values, 0.5)
    };
    (0..=HOLIDAY_WEEKS).filter_map(median).collect()
}
