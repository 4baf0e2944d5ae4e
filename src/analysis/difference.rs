//! Where a drawing was changed since it was first handed in.

use crate::model::{Code, Curve, Instrument, Journey};

/// Lines closer than this, in value, are the same: less than the width of the pencil.
const NOTABLE_VALUE: f64 = 0.5;

/// A stretch of one curve that is not as it was first drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The curve.
    pub indicator: Code,
    /// The first day that differs.
    pub from_day: f64,
    /// The last day that differs.
    pub to_day: f64,
}

/// The stretches that differ from the first drawing, in the order of the instrument and then of time, read once a day. A
/// place that is drawn in one and open in the other differs. Empty without a first drawing.
///
/// ```
/// use potloodlijn::{analysis::differences, demo::example_group, format::builtin_instruments, model::Language};
/// let mut journey = example_group(1, 7, Language::Nl).journeys.remove(0);
/// let line = r#"{ "energy": { "segments": [{ "points": [[0, 50], [100, 50]] }] } }"#;
/// journey.curves = serde_json::from_str(line).unwrap();
/// journey.as_drawn = None;
/// let mut handed_in = journey.handed_in(journey.modified);
/// assert_eq!(differences(&handed_in, &builtin_instruments()[0]), []);
/// let line = r#"{ "energy": { "segments": [{ "points": [[0, 50], [60, 50], [100, 90]] }] } }"#;
/// handed_in.curves = serde_json::from_str(line).unwrap();
/// let found = differences(&handed_in, &builtin_instruments()[0]);
/// assert_eq!((found.len(), found[0].from_day, found[0].to_day), (1, 61.0, 100.0));
/// ```
pub fn differences(journey: &Journey, instrument: &Instrument) -> Vec<Difference> {
    let Some(first) = &journey.as_drawn else { return Vec::new() };
    let days = journey.timeline.length_days().max(0.0) as usize + 1;
    let mut found = Vec::new();
    for indicator in &instrument.indicators {
        let (before, now) = (first.curves.get(&indicator.id), journey.curves.get(&indicator.id));
        if before == now {
            continue;
        }
        let mut stretch: Option<(usize, usize)> = None;
        for day in 0..=days {
            let is_other = day < days && differ(before, now, day as f64);
            match (&mut stretch, is_other) {
                (Some((_, to)), true) => *to = day,
                (None, true) => stretch = Some((day, day)),
                (open, false) => found.extend(open.take().map(|(from, to)| Difference {
                    indicator: indicator.id.clone(),
                    from_day: from as f64,
                    to_day: to as f64,
                })),
            }
        }
    }
    found
}

fn differ(before: Option<&Curve>, now: Option<&Curve>, day: f64) -> bool {
    let value = |curve: Option<&Curve>| curve.and_then(|curve| curve.value_at(day));
    match (value(before), value(now)) {
        (Some(before), Some(now)) => (before - now).abs() >= NOTABLE_VALUE,
        (None, None) => false,
        _ => true,
    }
}
