//! Sentences for why there is no edition.

use jiff::civil::Date;

use super::Texts;
use crate::model::{NotBeside, PairPeople};
use crate::privacy::{PairRefusal, Refusal, SharedPeople};

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

/// Why two groups are not laid side by side, in a sentence.
pub fn not_beside_sentence(texts: &Texts, why: NotBeside) -> String {
    texts.get(match why {
        NotBeside::SameGroup => "beside-same-group",
        NotBeside::OtherInstrument => "beside-other-instrument",
    })
}

/// Why there is no edition of a pair, in a sentence; the groups are called `names`.
pub fn pair_refusal_sentence(texts: &Texts, names: [&str; 2], refusal: PairRefusal) -> String {
    match refusal {
        PairRefusal::NotBeside(why) => not_beside_sentence(texts, why),
        PairRefusal::OfGroup(place, refusal) => {
            let words = [("name", names[place.min(1)].into()), ("why", refusal_sentence(texts, refusal).into())];
            texts.with("beside-refused-of", words)
        }
        PairRefusal::TooManyShared { shared, minimum } => {
            texts.with("beside-refused-shared", [("n", shared.into()), ("least", minimum.into())])
        }
    }
}

/// Who is in both groups of a pair and what became of them, for who makes its edition; nothing where nobody is.
pub fn shared_sentence(texts: &Texts, shared: SharedPeople) -> Option<String> {
    let SharedPeople { persons, left: [one, other], people } = shared;
    let words = [("n", persons.into()), ("one", one.into()), ("other", other.into())];
    let id = match people {
        PairPeople::Same => "beside-shared-same",
        PairPeople::Other => "beside-shared-other",
    };
    (persons > 0).then(|| texts.with(id, words))
}

fn when(texts: &Texts, on: Option<Date>) -> String {
    on.map_or_else(|| texts.get("refusal-earlier"), |on| texts.with("refusal-on", [("date", texts.date(on).into())]))
}
