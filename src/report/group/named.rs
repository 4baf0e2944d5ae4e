//! What can be named in an event, and how the pages about a group call it and put it together.

use crate::model::{About, Formality, Level};
use crate::report::group::figures::GroupPages;
use crate::report::group::named_count::NamedCount;
use crate::text::level_name;

/// Rows that stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum RowGroup {
    Level(Level),
    Formal,
    Informal,
}

/// What can be named in an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// What had a part in it.
    Factors,
    /// Who had a part in it.
    Actors,
}

impl Named {
    pub(super) fn counts<'a>(self, made: &'a GroupPages<'_>) -> &'a [NamedCount] {
        match self {
            Self::Factors => &made.factors,
            Self::Actors => &made.actors,
        }
    }

    /// The short name in the instrument, or the code where it is not in it; of a level its name.
    pub(super) fn name(self, made: &GroupPages<'_>, about: &About) -> String {
        let (instrument, language) = (made.instrument(), made.texts.language());
        let code = match about {
            About::Code(code) => code,
            About::Level(level) => return made.texts.get(level_name(*level)),
        };
        let name = match self {
            Self::Factors => instrument.factor(code).map(|factor| factor.short_name(language)),
            Self::Actors => instrument.actor(code).map(|actor| actor.short_name(language)),
        };
        name.unwrap_or(code.as_str()).to_owned()
    }

    /// The name, of a role with what it may do.
    pub(super) fn name_and_mandate(self, made: &GroupPages<'_>, about: &About) -> String {
        let name = self.name(made, about);
        let (Self::Actors, About::Code(code)) = (self, about) else { return name };
        let mandate = made.instrument().actor(code).map(|actor| actor.mandate.get(made.texts.language()));
        match mandate.filter(|mandate| !mandate.trim().is_empty()) {
            Some(mandate) => format!("{name} – {mandate}"),
            None => name,
        }
    }

    /// As many rows of it as have room beside each other on a page.
    pub(super) fn most_rows(self) -> usize {
        match self {
            Self::Factors => 17,
            // Each with what the role may do, which often takes a second line.
            Self::Actors => 14,
        }
    }

    /// The head of its table.
    pub(super) fn head(self) -> &'static str {
        match self {
            Self::Factors => "report-named-factors",
            Self::Actors => "report-named-actors",
        }
    }

    /// Under which head a row stands.
    pub(super) fn group(self, made: &GroupPages<'_>, about: &About) -> RowGroup {
        match (self, about) {
            (Self::Factors, About::Code(code)) => {
                RowGroup::Level(made.instrument().factor(code).map_or(Level::Private, |factor| factor.level))
            }
            (Self::Factors, About::Level(level)) => RowGroup::Level(*level),
            // Of roles that are told as their level one at least acts by office.
            (Self::Actors, About::Level(_)) => RowGroup::Formal,
            (Self::Actors, About::Code(code)) => match made.instrument().actor(code).map(|actor| actor.formal) {
                Some(Formality::Yes | Formality::Both) => RowGroup::Formal,
                _ => RowGroup::Informal,
            },
        }
    }

    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Factors => "report-threads-factors",
            Self::Actors => "report-threads-actors",
        }
    }
}
