//! How many prevented drop-outs would pay for a plan. Not a return: it says how much would have to come true, never that it
//! will.

/// More persons than this are no answer that helps anyone.
const MOST_PERSONS: f64 = 1e9;

/// Why there is no number of persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoBreakEven {
    /// What the plan costs was not said.
    NoCost,
    /// The figure it is held against is 0 or less, or no number.
    NoFigure,
    /// It would be more persons than there are.
    TooMany,
}

/// The smallest whole number of persons whose drop-out, at `cost_of_one_euro` each, costs no less than `cost_euro`. A plan
/// that costs nothing is paid for by 0.
///
/// # Errors
/// Why there is no such number.
///
/// ```
/// use potloodlijn::analysis::{NoBreakEven, break_even_persons};
/// assert_eq!(break_even_persons(Some(20_000.0), 9_100.0), Ok(3));
/// assert_eq!(break_even_persons(Some(18_200.0), 9_100.0), Ok(2));
/// assert_eq!(break_even_persons(Some(20_000.0), 0.0), Err(NoBreakEven::NoFigure));
/// ```
pub fn break_even_persons(cost_euro: Option<f64>, cost_of_one_euro: f64) -> Result<u32, NoBreakEven> {
    let cost = cost_euro.filter(|cost| *cost >= 0.0).ok_or(NoBreakEven::NoCost)?;
    if !cost_of_one_euro.is_finite() || cost_of_one_euro <= 0.0 {
        return Err(NoBreakEven::NoFigure);
    }
    let persons = (cost / cost_of_one_euro).ceil();
    if persons > MOST_PERSONS {
        return Err(NoBreakEven::TooMany);
    }
    Ok(persons as u32)
}
