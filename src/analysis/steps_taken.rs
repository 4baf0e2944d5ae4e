//! How far a group is while it draws: persons by step, never who, and nothing of what was drawn.

use std::collections::BTreeMap;

use super::summary::quantile_type_7;
use crate::model::{Code, ParticipantCode, SheetProgress, Step};

/// How far a group is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StepsTaken {
    /// Persons with a sheet.
    pub sheets: usize,
    /// Persons who handed in.
    pub handed_in: usize,
    /// Of the others: persons at each step, those without anyone included, in the usual order.
    pub at_step: Vec<(Step, usize)>,
    /// Of the others: persons of whom nothing is known.
    pub unknown: usize,
    /// Of those who draw: persons by the pencil in hand.
    pub with_pencil: BTreeMap<Code, usize>,
    /// The median of the time spent so far, in seconds, over those who have not handed in.
    pub median_seconds: Option<f64>,
}

/// Counts the persons of a group by their sheets. The own file and the hand-in of one person are one sheet, as far as the
/// farther of them; a sheet of nobody known counts by itself.
///
/// ```
/// use potloodlijn::{analysis::steps_taken, model::{SheetProgress, Step}};
/// let sheet = |text, handed_in| {
///     SheetProgress { progress: serde_json::from_str(text).unwrap(), handed_in, participant: None }
/// };
/// let taken = steps_taken(&[
///     sheet(r#"{ "seconds": 600, "at_step": "draw" }"#, false),
///     sheet(r#"{ "seconds": 1200, "at_step": "draw" }"#, false),
///     sheet(r#"{ "seconds": 3000, "at_step": "hand-in" }"#, true),
/// ]);
/// assert_eq!((taken.sheets, taken.handed_in, taken.at_step[4]), (3, 1, (Step::Draw, 2)));
/// assert_eq!(taken.median_seconds, Some(900.0));
/// ```
pub fn steps_taken(sheets: &[SheetProgress]) -> StepsTaken {
    let sheets = of_persons(sheets);
    let under_way: Vec<&SheetProgress> = sheets.iter().filter(|sheet| !sheet.handed_in).collect();
    let at = |step: Step| under_way.iter().filter(|sheet| sheet.step() == Some(step)).count();
    let mut with_pencil = BTreeMap::new();
    for pencil in under_way.iter().filter_map(|sheet| sheet.pencil()) {
        *with_pencil.entry(pencil.clone()).or_insert(0) += 1;
    }
    let mut seconds: Vec<f64> = under_way.iter().map(|sheet| sheet.progress.seconds as f64).collect();
    seconds.sort_unstable_by(f64::total_cmp);
    StepsTaken {
        sheets: sheets.len(),
        handed_in: sheets.len() - under_way.len(),
        at_step: Step::ALL.iter().map(|&step| (step, at(step))).collect(),
        unknown: under_way.iter().filter(|sheet| sheet.step().is_none()).count(),
        with_pencil,
        median_seconds: quantile_type_7(&seconds, 0.5),
    }
}

/// One sheet a person.
fn of_persons(sheets: &[SheetProgress]) -> Vec<SheetProgress> {
    let mut of_persons: BTreeMap<ParticipantCode, SheetProgress> = BTreeMap::new();
    let (known, unknown): (Vec<_>, Vec<_>) = sheets.iter().partition(|sheet| sheet.participant.is_some());
    for sheet in known {
        let Some(participant) = sheet.participant.clone() else { continue };
        let kept = of_persons.entry(participant).or_insert_with(|| sheet.clone());
        kept.handed_in |= sheet.handed_in;
        if sheet.progress.seconds > kept.progress.seconds {
            kept.progress = sheet.progress.clone();
        }
    }
    of_persons.into_values().chain(unknown.into_iter().cloned()).collect()
}
