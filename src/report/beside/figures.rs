//! What the pages of two groups side by side are made from, whether the figures are exact or as may be told.

use std::cmp::Ordering;

use crate::analysis::Change;
use crate::model::{Both, Indicator, Instrument, Persons, PhaseLetter};
use crate::report::edition::words::persons_words;
use crate::text::{Texts, signed};

/// What the pages of two groups are made from.
pub(crate) struct BesidePages<'a> {
    pub(super) texts: &'static Texts,
    pub(super) instrument: &'a Instrument,
    /// How the groups are called.
    pub(super) names: Both<String>,
    /// Of how many people the lines are, in words.
    pub(super) people: Both<String>,
    pub(super) lines: Vec<LineBeside<'a>>,
    pub(super) threads: Vec<ThreadRow>,
    pub(super) moments: Vec<MomentRow>,
    pub(super) effects: Vec<EffectRow>,
    /// The very same people, drawn twice; nothing where that is not said.
    pub(super) same_people: Option<bool>,
    /// They are of different sizes; nothing where ranges do not tell.
    pub(super) sizes_differ: Option<bool>,
}

/// One indicator in both groups.
pub(super) struct LineBeside<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) groups: Both<DrawnLine>,
}

/// The middle of a group along the axis on which phase k runs over [k, k + 1], and the band around it; each absent where it may not be
/// drawn.
#[derive(Default)]
pub(super) struct DrawnLine {
    pub(super) axis: Vec<f64>,
    pub(super) middle: Vec<Option<f64>>,
    pub(super) band: Vec<Option<(f64, f64)>>,
}

impl DrawnLine {
    /// A band is drawn around it.
    pub(super) fn has_band(&self) -> bool {
        self.band.iter().any(Option::is_some)
    }
}

/// What is counted together in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    Factors,
    Actors,
    Events,
}

/// One thing in one phase, in both groups.
pub(super) struct ThreadRow {
    pub(super) section: Section,
    /// It stands for everything at a level.
    pub(super) is_level: bool,
    pub(super) name: String,
    pub(super) phase: PhaseLetter,
    pub(super) groups: Both<Counted>,
}

/// A number of persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    /// So many of so many.
    Of { persons: usize, among: usize },
    /// As may be told, in a group of which the size is told like that.
    Told { persons: Persons, of: Persons },
    /// Fewer than may be told.
    Untold,
}

impl Counted {
    /// `7 of 9`, `3 to 5`.
    pub(super) fn words(self, texts: &Texts) -> String {
        match self {
            Self::Of { persons, among } => texts.with("persons-of", [("n", persons.into()), ("of", among.into())]),
            Self::Told { persons, of } => persons_words(texts, persons, of.at_least),
            Self::Untold => "–".to_owned(),
        }
    }

    /// As many at least, to put rows in order.
    pub(super) fn least(self) -> usize {
        match self {
            Self::Of { persons, .. } => persons,
            Self::Told { persons, .. } => persons.at_least,
            Self::Untold => 0,
        }
    }

    /// The part of everyone, where that is known.
    pub(super) fn part(self) -> Option<f64> {
        match self {
            Self::Of { persons, among } if among > 0 => Some(persons as f64 / among as f64),
            _ => None,
        }
    }

    /// It is a larger part of everyone than `other`, whatever the numbers in their ranges are.
    fn is_larger_part_than(self, other: Self) -> bool {
        let (Self::Told { persons, of }, Self::Told { persons: fewer, of: others }) = (self, other) else {
            return false;
        };
        persons.at_least * others.at_least > fewer.at_most * of.at_most
    }
}

/// How many persons more in the second than in the first: `+3`, `−2`, `0`; of groups that are not as large in which a larger part was. Of
/// ranges what is certain, and a dash where nothing is: persons where the groups are told to be `as_large`, else in which the larger part.
pub(super) fn difference(texts: &Texts, [one, other]: Both<Counted>, as_large: bool) -> String {
    let more_often = |group: usize| texts.with("beside-more-often", [("group", group.into())]);
    match (one, other) {
        (Counted::Of { persons: one, among }, Counted::Of { persons: other, among: as_many }) if among == as_many => {
            signed(other as i64 - one as i64)
        }
        (Counted::Of { persons: one, among }, Counted::Of { persons: other, among: others }) => {
            match (one * others).cmp(&(other * among)) {
                Ordering::Equal => texts.get("beside-as-often"),
                Ordering::Greater => more_often(1),
                Ordering::Less => more_often(2),
            }
        }
        (Counted::Told { persons: one, .. }, Counted::Told { persons: other, .. }) if as_large => {
            let certain = |id, n: usize| texts.with(id, [("n", n.into())]);
            if other.at_least > one.at_most {
                certain("beside-at-least-more", other.at_least - one.at_most)
            } else if one.at_least > other.at_most {
                certain("beside-at-least-fewer", one.at_least - other.at_most)
            } else {
                "–".to_owned()
            }
        }
        _ if one.is_larger_part_than(other) => more_often(1),
        _ if other.is_larger_part_than(one) => more_often(2),
        _ => "–".to_owned(),
    }
}

/// The two are counted among different numbers of people, so that only parts of them can be compared.
pub(super) fn are_of_another_size([one, other]: Both<Counted>) -> bool {
    matches!((one, other), (Counted::Of { among, .. }, Counted::Of { among: others, .. }) if among != others)
}

/// Decisive moments in one third of a phase.
pub(super) struct MomentRow {
    pub(super) phase: PhaseLetter,
    /// Which third, from 0.
    pub(super) stretch: usize,
    pub(super) groups: Both<Counted>,
}

/// What changed since the first measurement.
pub(super) struct EffectRow {
    pub(super) to: String,
    pub(super) name: String,
    /// The line goes towards its pleasant end in both.
    pub(super) both_better: bool,
    pub(super) groups: Both<MeasuredChange>,
}

/// A change, as far as it may be told.
pub(super) enum MeasuredChange {
    TooFew,
    Exact(Change),
    /// Means before and after.
    Means(f64, f64),
}

/// How a group is called that has no name.
pub(super) fn unnamed(texts: &Texts, place: usize) -> String {
    texts.with("beside-group", [("n", (place + 1).into())])
}

impl BesidePages<'_> {
    /// The two are known to be of as many people.
    pub(super) fn are_as_large(&self) -> bool {
        self.sizes_differ == Some(false)
    }

    /// The figures are ranges, and steps of five.
    pub(super) fn is_told(&self) -> bool {
        self.same_people.is_some()
    }

    /// A group by its number, with its name where it has another.
    pub(super) fn numbered_name(&self, place: usize) -> String {
        let (short, name) = (Self::short(place), &self.names[place]);
        if *name == unnamed(self.texts, place) { name.clone() } else { format!("{short}  {name}") }
    }

    /// Which of the two is which; nothing where their names are their numbers.
    pub(super) fn which(&self) -> Option<String> {
        let is_named = [0, 1].into_iter().any(|place| self.names[place] != unnamed(self.texts, place));
        let words = || [("one", self.names[0].as_str().into()), ("other", self.names[1].as_str().into())];
        is_named.then(|| self.texts.with("beside-which", words()))
    }

    /// `1`, `2`: how the groups are called where there is little room.
    pub(super) fn short(place: usize) -> String {
        (place + 1).to_string()
    }
}
