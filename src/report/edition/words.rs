//! Numbers of persons and names, as the pages of an edition say them.

use crate::model::{About, Actor, Factor, Instrument, Language, Persons};
use crate::text::{Texts, level_name};

/// `6 or more`, `3 to 5`, in a group of at least `of`. How many there are of whom it is told once, as a range.
pub fn persons_words(texts: &Texts, persons: Persons, of: usize) -> String {
    let id = if persons.at_most >= of { "edition-persons-or-more" } else { "edition-persons-between" };
    texts.with(id, [("from", persons.at_least.into()), ("to", persons.at_most.into())])
}

/// The name of a factor or actor, or of what was merged to a level.
pub fn about_name(texts: &Texts, instrument: &Instrument, about: &About) -> String {
    name_of(texts, instrument, about, (Factor::name_in, Actor::name_in))
}

/// The same where there is little room.
pub(in crate::report) fn short_about_name(texts: &Texts, instrument: &Instrument, about: &About) -> String {
    name_of(texts, instrument, about, (Factor::short_name, Actor::short_name))
}

type NameOf<T> = fn(&T, Language) -> &str;

fn name_of(
    texts: &Texts,
    instrument: &Instrument,
    about: &About,
    (of_factor, of_actor): (NameOf<Factor>, NameOf<Actor>),
) -> String {
    match about {
        About::Code(code) => {
            let factor = instrument.factor(code).map(|factor| of_factor(factor, texts.language()));
            let name = factor.or_else(|| instrument.actor(code).map(|actor| of_actor(actor, texts.language())));
            name.unwrap_or(code.as_str()).to_owned()
        }
        About::Level(level) => texts.with("edition-others", [("level", texts.get(level_name(*level)).into())]),
    }
}
