//! What was read of a sheet, as a journey.

use jiff::Timestamp;
use uuid::Uuid;

use super::drawn::{Found, Reading};
use super::sheet::SheetRead;
use crate::ink::{SIMPLIFY_TOLERANCE_VALUE, simplify};
use crate::model::{
    Certainty, Code, Curve, Extra, FoundHow, FoundStretch, FromPaper, Indicator, Journey, ParticipantCode, Point,
    Segment, Setup, Ticked,
};
use crate::sheet_geometry::{Paper, day_at};

/// What a journey that came from paper has in [`Journey::origin`].
pub const PAPER: &str = "paper";

/// Whose sheet was read, and what is on it.
#[derive(Debug, Clone, Copy)]
pub struct SheetOf<'a> {
    /// The set-up whose period and instrument are on the sheet.
    pub setup: &'a Setup,
    /// The sheet names no set-up, so neither does the journey.
    pub is_of_no_setup: bool,
    /// The lines on the sheet, in their order.
    pub indicators: &'a [Indicator],
    /// The version of the sheet's geometry.
    pub version: u32,
    /// The paper.
    pub paper: Paper,
}

/// The journey of `participant` on a sheet; nobody has checked it yet, and it was agreed to nothing.
pub fn journey_of(
    read: &SheetRead,
    of: &SheetOf<'_>,
    participant: ParticipantCode,
    (id, at): (Uuid, Timestamp),
) -> Journey {
    let mut journey = Journey::new(id, participant, of.setup, at);
    if of.is_of_no_setup {
        (journey.setup, journey.recipient) = (None, None);
    }
    if let Some(origin) = Code::new(PAPER) {
        journey.origin = origin;
    }
    let ticked = read.ticked.map(|[interview, group_figures, quotes]| Ticked {
        interview,
        group_figures,
        quotes,
        extra: Extra::default(),
    });
    journey.paper =
        Some(FromPaper { sheet: of.version, paper: of.paper.name().to_lowercase(), ticked, ..FromPaper::default() });
    add_lines(&mut journey, read, of.indicators);
    journey
}

/// Adds the lines of a sheet to a journey: of an instrument with many lines there is more than one sheet.
pub fn add_lines(journey: &mut Journey, read: &SheetRead, indicators: &[Indicator]) {
    let length_days = journey.timeline.length_days();
    for (line, indicator) in read.lines.iter().zip(indicators) {
        let segments = segments(line, length_days);
        if segments.is_empty() {
            continue;
        }
        journey.curves.insert(indicator.id.clone(), Curve { segments, ..Curve::default() });
        if let Some(paper) = &mut journey.paper {
            paper.stretches.extend(stretches(line, &indicator.id, length_days));
        }
    }
}

/// Puts the lines for which `is_of` says yes, as they are in `from`, in the place of those of `into`: the lines of some of the sheets of
/// one person. With the first sheet among them come the boxes that are ticked on it too, and its lines stand first, as when all
/// sheets are read together.
pub fn take_lines(into: &mut Journey, from: &Journey, is_of: impl Fn(&Code) -> bool, has_first_sheet: bool) {
    into.curves.retain(|code, _| !is_of(code));
    let curves = from.curves.iter().filter(|(code, _)| is_of(code));
    into.curves.extend(curves.map(|(code, curve)| (code.clone(), curve.clone())));
    let (Some(paper), Some(other)) = (&mut into.paper, &from.paper) else { return };
    paper.stretches.retain(|stretch| !is_of(&stretch.indicator));
    let stretches = other.stretches.iter().filter(|stretch| is_of(&stretch.indicator)).cloned();
    if has_first_sheet {
        paper.ticked.clone_from(&other.ticked);
        paper.stretches.splice(0..0, stretches);
    } else {
        paper.stretches.extend(stretches);
    }
}

/// The runs of columns for which `of` gives the same: first, one past the last, what it gives.
fn runs<T: PartialEq>(line: &[Option<Reading>], of: impl Fn(&Option<Reading>) -> Option<T>) -> Vec<(usize, usize, T)> {
    let mut runs: Vec<(usize, usize, T)> = Vec::new();
    for (column, reading) in line.iter().enumerate() {
        let Some(value) = of(reading) else { continue };
        match runs.last_mut() {
            Some(run) if run.1 == column && run.2 == value => run.1 = column + 1,
            _ => runs.push((column, column + 1, value)),
        }
    }
    runs
}

fn segments(line: &[Option<Reading>], length_days: f64) -> Vec<Segment> {
    let count = line.len();
    let day = |column: f64| day_at(column / count as f64, length_days);
    let mut segments = Vec::new();
    for (from, to, ()) in runs(line, |reading| reading.map(|_| ())) {
        let mut points: Vec<Point> = Vec::with_capacity(to - from + 2);
        let mut add = |day: f64, value: f64| {
            // A short period has fewer hundredths of a day than columns.
            if points.last().is_none_or(|last| day > last.day) {
                points.push(Point::new(day, (value * 100.0).round() / 100.0));
            }
        };
        for (column, reading) in line.iter().enumerate().take(to).skip(from) {
            let Some(Reading { value, .. }) = *reading else { continue };
            // A line that reaches the edge of the field reaches the first or the last day.
            if column == 0 {
                add(0.0, value);
            }
            add(day(column as f64 + 0.5), value);
            if column + 1 == count {
                add(day(count as f64), value);
            }
        }
        let points = simplify(&points, SIMPLIFY_TOLERANCE_VALUE);
        segments.push(Segment { points, certainty: Certainty::default(), extra: Extra::default() });
    }
    segments
}

fn stretches(line: &[Option<Reading>], indicator: &Code, length_days: f64) -> Vec<FoundStretch> {
    let count = line.len() as f64;
    let found = |reading: &Option<Reading>| reading.map(|reading| reading.found);
    let stretch = |(from, to, found): (usize, usize, Found)| FoundStretch {
        indicator: indicator.clone(),
        from: day_at(from as f64 / count, length_days),
        to: day_at(to as f64 / count, length_days),
        found: match found {
            Found::Sure => FoundHow::Sure,
            Found::Bridged => FoundHow::Bridged,
            Found::Shared => FoundHow::Shared,
            Found::Weak => FoundHow::Weak,
        },
        accepted: false,
        extra: Extra::default(),
    };
    runs(line, found).into_iter().map(stretch).collect()
}
