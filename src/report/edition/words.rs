//! Numbers of persons and names, as the pages of an edition say them.

use crate::model::{About, Instrument, Persons};
use crate::text::{Texts, level_name};

/// `6 or more of 9`, `3 to 5 of 9`.
pub fn persons_words(texts: &Texts, persons: Persons, of: usize) -> String {
    let id = if persons.at_most >= of { "edition-persons-or-more" } else { "edition-persons-between" };
    texts.with(id, [("from", persons.at_least.into()), ("to", persons.at_most.into()), ("of", of.into())])
}

/// The name of a factor or actor, or of what was merged to a level.
pub fn about_name(texts: &Texts, instrument: &Instrument, about: &About) -> String {
    match about {
        About::Code(code) => {
            let factor = instrument.factor(code).map(|factor| factor.name.get(texts.language()));
            let name = factor.or_else(|| instrument.actor(code).map(|actor| actor.name.get(texts.language())));
            name.unwrap_or(code.as_str()).to_owned()
        }
        About::Level(level) => texts.with("edition-others", [("level", texts.get(level_name(*level)).into())]),
    }
}
