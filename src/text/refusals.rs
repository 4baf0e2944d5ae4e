//! Sentences for why there is no edition.

use jiff::civil::Date;

use super::Texts;
use crate::privacy::Refusal;

/// Why there is no edition, and what can be done, in one or two sentences.
pub fn refusal_sentence(texts: &Texts, refusal: Refusal) -> String {
    match refusal {
        Refusal::TooFew { participants, minimum } => {
            texts.with("refusal-too-few", [("n", participants.into()), ("least", minimum.into())])
        }
        Refusal::OtherRules { on } => texts.with("refusal-other-rules", [("when", when(texts, on).into())]),
        Refusal::TooAlike { on, shared, new } => {
            let when = when(texts, on);
            let alike = texts.with("refusal-too-alike", [("when", when.into()), ("shared", shared.into())]);
            let instead = match new {
                Some(new) => texts.with("refusal-only-new", [("n", new.into())]),
                None => texts.get("refusal-wait"),
            };
            format!("{alike} {instead}")
        }
    }
}

fn when(texts: &Texts, on: Option<Date>) -> String {
    on.map_or_else(|| texts.get("refusal-earlier"), |on| texts.with("refusal-on", [("date", texts.date(on).into())]))
}
