//! What a hand-in holds, in counts: a receipt says no more, as it may lie about.

use super::Texts;
use crate::model::{Instrument, Journey, Share, SlopeAnswer};

/// What leaves of `journey`, each kind of which there is any in a sentence of its own; lines are always counted.
pub fn given_sentences(texts: &Texts, journey: &Journey, instrument: &Instrument) -> Vec<String> {
    let drawn = journey.curves.values().filter(|curve| !curve.is_empty()).count();
    let of = instrument.indicators.len();
    let leaves = |share: Share| share != Share::Myself;
    let answers = journey.answers.iter().filter(|it| leaves(it.share) && !it.text.trim().is_empty()).count();
    let replies = journey.slopes.iter().filter(|reply| reply.answer != SlopeAnswer::Passed).count();
    let counted = [
        ("hand-in-events", journey.events.iter().filter(|it| leaves(it.share)).count()),
        ("hand-in-landmarks", journey.landmarks.iter().filter(|it| leaves(it.share)).count()),
        ("hand-in-answers", answers + replies),
        ("hand-in-by-hand", journey.words.iter().filter(|it| leaves(it.share)).count()),
        ("hand-in-now", journey.now.iter().filter(|moment| moment.hand_in).count()),
    ];
    let lines = texts.with("hand-in-curves", [("n", drawn.into()), ("of", of.into())]);
    let others = counted.into_iter().filter(|(_, n)| *n > 0);
    std::iter::once(lines).chain(others.map(|(name, n)| texts.with(name, [("n", n.into())]))).collect()
}

/// Until when `journey` can be taken back, and what to give for that: its code, or the participant's own where it has none.
pub fn take_back_sentence(texts: &Texts, journey: &Journey) -> String {
    let has_code = journey.withdraw_code.is_some();
    match journey.consent.withdraw_until {
        Some(until) => {
            let id = if has_code { "receipt-take-back" } else { "receipt-take-back-without" };
            texts.with(id, [("date", texts.whole_date(until).into())])
        }
        None => texts.get(if has_code { "receipt-take-back-any-time" } else { "receipt-take-back-without-any-time" }),
    }
}
