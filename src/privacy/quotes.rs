//! Quotes: the only words of participants that others may read.

use std::collections::HashSet;

use uuid::Uuid;

use super::left_out::{LeftOut, Table, Why};
use super::words::unaccepted;
use crate::model::{CheckedWords, Journey, Journeys, Quote};

/// The quotes that may be told, in the order of the alphabet, each once: of `journeys` those of whom the edition is about. Words of
/// anyone else would come and go with that person, between editions of the very same people, and stand in both of two groups.
pub(super) fn quotes_told(journeys: &Journeys, about: &[&Journey], left_out: &mut Vec<LeftOut>) -> Vec<String> {
    let mut told = Vec::new();
    let about: HashSet<Uuid> = about.iter().map(|journey| journey.id).collect();
    for journey in journeys {
        let counts = about.contains(&journey.id);
        for quote in journey.events.iter().flat_map(|event| &event.quotes) {
            match words_told(quote, journey.consent.quotes)
                .and_then(|words| counts.then_some(words).ok_or(Why::NotCounted))
            {
                Ok(words) => told.push(words.to_owned()),
                Err(why) => left_out.push(LeftOut { table: Table::Quote(quote.text.clone()), phase: None, why }),
            }
        }
    }
    told.sort();
    told.dedup();
    told
}

/// The words of `quote` as others may read them.
///
/// ```
/// use potloodlijn::{model::Quote, privacy::{Why, words_told}};
/// let mut quote = Quote::new("Ik werd gezien.".into());
/// assert_eq!(words_told(&quote, true), Err(Why::NotApproved));
/// quote.approved = true;
/// assert_eq!(words_told(&quote, true), Err(Why::WordsToLookAt));
/// ```
///
/// # Errors
/// Why they may not.
pub fn words_told(quote: &Quote, agreed_to_quotes: bool) -> Result<&str, Why> {
    if !(agreed_to_quotes && quote.approved) {
        return Err(Why::NotApproved);
    }
    looked_through(&quote.text, quote.checked.as_ref())
}

/// `words` as others may read them, when someone has looked through just these.
///
/// ```
/// use potloodlijn::{model::CheckedWords, privacy::{Why, looked_through}};
/// let of = || "Marieke hielp.".into();
/// let checked = |text: &str| CheckedWords { of: of(), text: text.into(), ..CheckedWords::default() };
/// assert_eq!(looked_through("Marieke hielp.", Some(&checked(" Een collega hielp. "))), Ok("Een collega hielp."));
/// assert_eq!(looked_through("Toen hielp Marieke.", Some(&checked("Een collega hielp."))), Err(Why::WordsToLookAt));
/// assert_eq!(looked_through("Marieke hielp.", Some(&checked("Toen hielp Marieke."))), Err(Why::WordsToLookAt));
/// ```
///
/// # Errors
/// Nobody has, something in them still could tell someone apart, or nothing is left of them.
pub fn looked_through<'a>(words: &str, checked: Option<&'a CheckedWords>) -> Result<&'a str, Why> {
    let checked = checked.filter(|checked| checked.of == words).ok_or(Why::WordsToLookAt)?;
    let is_clear = !checked.text.trim().is_empty() && unaccepted(&checked.text, &checked.accepted).is_empty();
    if is_clear { Ok(checked.text.trim()) } else { Err(Why::WordsToLookAt) }
}
