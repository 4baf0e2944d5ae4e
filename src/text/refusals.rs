//! Sentences for why there is no edition.

use super::Texts;
use crate::privacy::Refusal;

/// Why there is no edition, and what can be done, in one or two sentences.
pub fn refusal_sentence(texts: &Texts, refusal: Refusal) -> String {
    match refusal {
        Refusal::TooFew { participants, minimum } => {
            texts.with("refusal-too-few", [("n", participants.into()), ("least", minimum.into())])
        }
        Refusal::TooAlike { on, shared, new } => {
            let when = match on {
                Some(on) => texts.with("refusal-on", [("date", texts.date(on).into())]),
                None => texts.get("refusal-earlier"),
            };
            let alike = texts.with("refusal-too-alike", [("when", when.into()), ("shared", shared.into())]);
            let instead = match new {
                Some(new) => texts.with("refusal-only-new", [("n", new.into())]),
                None => texts.get("refusal-wait"),
            };
            format!("{alike} {instead}")
        }
    }
}
