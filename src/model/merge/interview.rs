//! What was added to a drawing while talking it through, taken over by a newer state that lacks it: someone who hands in
//! once more hands in the sheet, and not the interview.

use super::bytes_of;
use crate::model::{Answer, AsDrawn, Code, Event, INTERVIEW, Journey, Mention, Quote};

/// The place in `older` of the state whose interview is the latest, where that is later than what `whole` holds.
pub(super) fn giver<'a>(
    whole: &Journey,
    older: impl Iterator<Item = (usize, &'a Journey)>,
) -> Option<(usize, &'a Journey)> {
    let later = older.filter(|(_, state)| state.interviewed > whole.interviewed);
    later.max_by_key(|(_, state)| (state.interviewed, bytes_of(*state)))
}

/// Puts what the interview of `giver` added into `whole`: the agenda, a second rater's borders, lines that were drawn again
/// (where the participant left them as first drawn), events, who and what and quotes, what was said to quotes, and answers
/// with their coding. Everything else stays as it is in `whole`; doing it twice is doing it once.
pub(super) fn take_over(whole: &mut Journey, giver: &Journey) {
    whole.interviewed = giver.interviewed;
    whole.agenda.clone_from(&giver.agenda);
    if whole.phases.second.is_none() {
        whole.phases.second.clone_from(&giver.phases.second);
    }
    if whole.as_drawn == giver.as_drawn
        && let Some(first) = &giver.as_drawn
    {
        take_lines(whole, giver, first);
    }
    for event in &giver.events {
        match whole.events.iter_mut().find(|other| other.id == event.id) {
            Some(other) => take_parts(other, event),
            None if is_of_interview(event.noted.as_ref()) => whole.events.push(event.clone()),
            None => {}
        }
    }
    for answer in &giver.answers {
        match whole.answers.iter_mut().find(|other| other.prompt == answer.prompt) {
            Some(other) => take_coding(other, answer),
            None if is_of_interview(answer.noted.as_ref()) => whole.answers.push(answer.clone()),
            None => {}
        }
    }
}

/// Puts the words that a facilitator looked through in `giver` into `whole`, where its owner said the same and nobody has looked since.
/// True when there were any.
pub(super) fn take_looked_through(whole: &mut Journey, giver: &Journey) -> bool {
    let mut took = false;
    for event in &giver.events {
        let Some(other) = whole.events.iter_mut().find(|other| other.id == event.id) else { continue };
        for quote in event.quotes.iter().filter(|quote| quote.checked.as_ref().is_some_and(|it| it.of == quote.text)) {
            let is_same = |other: &&mut Quote| other.text == quote.text && other.checked.is_none();
            if let Some(other) = other.quotes.iter_mut().find(is_same) {
                other.checked.clone_from(&quote.checked);
                took = true;
            }
        }
    }
    took
}

fn is_of_interview(noted: Option<&Code>) -> bool {
    noted.is_some_and(|place| place.as_str() == INTERVIEW)
}

/// A line that the interview changed and the participant did not.
fn take_lines(whole: &mut Journey, giver: &Journey, first: &AsDrawn) {
    let all: Vec<&Code> = giver.curves.keys().chain(first.curves.keys()).collect();
    for indicator in all {
        let (now, before) = (giver.curves.get(indicator), first.curves.get(indicator));
        if now != before && whole.curves.get(indicator) == before {
            match now {
                Some(curve) => drop(whole.curves.insert(indicator.clone(), curve.clone())),
                None => drop(whole.curves.remove(indicator)),
            }
        }
    }
}

fn take_parts(event: &mut Event, given: &Event) {
    take_mentions(&mut event.actors, &given.actors);
    take_mentions(&mut event.factors, &given.factors);
    for quote in &given.quotes {
        match event.quotes.iter_mut().find(|other| other.text == quote.text) {
            Some(other) if other.said_on < quote.said_on => {
                (other.approved, other.said_on) = (quote.approved, quote.said_on);
            }
            None if is_of_interview(quote.noted.as_ref()) => event.quotes.push(quote.clone()),
            Some(_) | None => {}
        }
    }
}

fn take_mentions(mentions: &mut Vec<Mention>, given: &[Mention]) {
    for mention in given.iter().filter(|mention| is_of_interview(mention.noted.as_ref())) {
        if mentions.iter().all(|other| other.what != mention.what) {
            mentions.push(mention.clone());
        }
    }
}

/// What was told in the interview is newer than what stands on the sheet; a coding goes with the question.
fn take_coding(answer: &mut Answer, given: &Answer) {
    if is_of_interview(given.noted.as_ref()) {
        *answer = given.clone();
    } else if answer.levels.is_empty() && answer.locus.is_none() {
        answer.levels.clone_from(&given.levels);
        answer.locus = given.locus;
    }
}
