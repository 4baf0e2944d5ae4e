//! Numbers of persons as ranges: the first of the group rules (the *threshold rule*, with a threshold of three).
//!
//! Exact numbers can be subtracted. With "7 of 9" and "9 of 9" a reader finds cells of two and of none, and with two
//! groups that differ by a person every number that differs is that person's answer. So a number is told as one of a few
//! ranges: below three (told as nothing), then steps of three, and a last one that reaches up to everyone. How many take part is
//! such a range too ([`about`]), and all ranges are made from its lowest value: they tell no more of it.
//!
//! | about | ranges that are told |
//! |---|---|
//! | 5–7 | 3 or more |
//! | 8–10 | 3–5, 6 or more |
//! | 11–13 | 3–5, 6–8, 9 or more |
//!
//! Whatever is told, then, both the number and its complement may be any of at least three values. What is left is what a
//! conversation about nine people needs: a few, some, most.

use crate::model::{FEWEST_IN_CELL, Persons};

/// How many take part, as may be told: a range of three values, the first of which begins at the minimum group. Who knows that
/// ten took part then does not know whether anyone is missing from the figures.
///
/// ```
/// use potloodlijn::{model::Persons, privacy::bands::about};
/// assert_eq!(about(8, 5), Persons { at_least: 8, at_most: 10 });
/// assert_eq!(about(10, 5), about(8, 5));
/// assert_eq!(about(7, 7), about(9, 7));
/// ```
pub fn about(participants: usize, minimum: usize) -> Persons {
    let beyond = participants.saturating_sub(minimum);
    let at_least = participants - beyond % FEWEST_IN_CELL;
    Persons { at_least, at_most: at_least + FEWEST_IN_CELL - 1 }
}

/// `count` persons of a group of which `of` is told, as may be told; `None` when that is nothing: fewer than three, or of fewer
/// than five.
///
/// ```
/// use potloodlijn::{model::Persons, privacy::bands::{about, band}};
/// let nine = about(9, 5);
/// assert_eq!(band(2, nine), None);
/// assert_eq!(band(4, nine), Some(Persons { at_least: 3, at_most: 5 }));
/// assert_eq!(band(8, nine), band(9, nine), "all but one tells as much of that one as one would");
/// ```
pub fn band(count: usize, of: Persons) -> Option<Persons> {
    // The last range holds three values as well, so that its complement is as open as "fewer than three".
    let last = of.at_least.checked_sub(FEWEST_IN_CELL - 1)? / FEWEST_IN_CELL * FEWEST_IN_CELL;
    if count < FEWEST_IN_CELL || last < FEWEST_IN_CELL {
        return None;
    }
    let at_least = (count / FEWEST_IN_CELL * FEWEST_IN_CELL).min(last);
    let at_most = if at_least == last { of.at_most } else { at_least + FEWEST_IN_CELL - 1 };
    Some(Persons { at_least, at_most })
}

/// What a reader knows of a number of which this was told: between the two, both included.
///
/// ```
/// use potloodlijn::privacy::bands::{about, band, told};
/// assert_eq!(told(band(4, about(9, 5))), (3, 5));
/// assert_eq!(told(band(2, about(9, 5))), (0, 2));
/// ```
pub fn told(persons: Option<Persons>) -> (usize, usize) {
    persons.map_or((0, FEWEST_IN_CELL - 1), |persons| (persons.at_least, persons.at_most))
}

/// Knowing that a number lies between `low` and `high` tells of one or two persons: they are few, and it is not open
/// whether there are any. "Fewer than three", with all of 0, 1 and 2 possible, tells of nobody.
///
/// ```
/// use potloodlijn::privacy::bands::tells_of_few;
/// assert_eq!([(0, 2), (1, 2), (0, 0), (2, 3)].map(|(low, high)| tells_of_few(low, high)), [false, true, true, false]);
/// ```
pub fn tells_of_few(low: usize, high: usize) -> bool {
    high < FEWEST_IN_CELL && (low, high) != (0, FEWEST_IN_CELL - 1)
}

/// What someone in the group, who knows their own answer, concludes about a number of the others: that it is exactly one.
pub fn tells_of_one_other(low: usize, high: usize) -> bool {
    (low, high) == (1, 1)
}
