//! How many named something as good and how many as bad, beside how many named it: three numbers that are *linked*.
//!
//! Who names something does so as good, as bad, as both, or (with an impact of nothing) as neither. So
//! max(plus, minus) ≤ persons ≤ plus + minus + neither, and when everyone gave a sign, as most do, "six or more named it, three to
//! five as bad" proves that one or two named it as good, though that number was not told.
//!
//! As for the directions ([`super::directions`]) every way in which the numbers can be is gone through. Ways that are told alike form
//! a class, and a class is told only when nothing in it tells of one or two persons: the signs themselves, those who gave only one,
//! those who gave both, and all others of the group. That is asked for a reader who knows that everyone gave a sign and for one who
//! does not, and for everyone in the group who knows their own answer. What is not safe is told more coarsely (secondary
//! suppression): one sign as "three or more", or none at all, together with enough that is told as nothing too. So knowing
//! the rule helps nobody.

use std::collections::BTreeMap;

use super::bands::{band, tells_of_few, tells_of_one_other};
use crate::model::{FEWEST_IN_CELL, Persons};

/// What is told of plus and of minus.
pub type ToldSigns = [Option<Persons>; 2];

/// Beyond so many persons the ways are not gone through: signs are then told only when both are well above few.
const MOST_TO_GO_THROUGH: usize = 100;
/// Well above few.
const CLEARLY_MANY: usize = 6;

/// What may be told of signs in a group; worked out once for each range of persons.
#[derive(Debug)]
pub struct SignRules {
    participants: usize,
    about: Persons,
    by_persons: BTreeMap<Persons, Coarseness>,
}

impl SignRules {
    /// For a group of `participants`, of which `about` is told.
    pub fn new(participants: usize, about: Persons) -> Self {
        Self { participants, about, by_persons: BTreeMap::new() }
    }

    /// What may be told when `persons` named something, `plus` of them as good and `minus` as bad. Nothing when not even the
    /// number of persons may be told.
    pub fn told(&mut self, persons: usize, plus: usize, minus: usize) -> ToldSigns {
        let Some(range) = band(persons, self.about) else { return [None; 2] };
        if self.participants > MOST_TO_GO_THROUGH {
            let clear = plus >= CLEARLY_MANY && minus >= CLEARLY_MANY;
            return if clear { [plus, minus].map(|count| band(count, self.about)) } else { [None; 2] };
        }
        let (participants, about) = (self.participants, self.about);
        let finest_safe = || Coarseness::ALL.into_iter().find(|it| it.is_safe(participants, range, about));
        let coarseness = self.by_persons.entry(range).or_insert_with(|| finest_safe().unwrap_or_default());
        coarseness.told([plus, minus], about)
    }
}

/// How coarsely signs are told where so many persons named something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Coarseness {
    one: OneSign,
    both: bool,
}

/// How a sign is told beside one that is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum OneSign {
    InRanges,
    ThreeOrMore,
    #[default]
    Untold,
}

impl Coarseness {
    /// From fine to coarse; the last tells nothing.
    const ALL: [Self; 6] = [
        Self { one: OneSign::InRanges, both: true },
        Self { one: OneSign::ThreeOrMore, both: true },
        Self { one: OneSign::InRanges, both: false },
        Self { one: OneSign::ThreeOrMore, both: false },
        Self { one: OneSign::Untold, both: true },
        Self { one: OneSign::Untold, both: false },
    ];

    fn told(self, signs: [usize; 2], about: Persons) -> ToldSigns {
        let fine = signs.map(|count| band(count, about));
        if fine.iter().all(Option::is_some) {
            return if self.both { fine } else { [None; 2] };
        }
        match self.one {
            OneSign::InRanges => fine,
            OneSign::ThreeOrMore => {
                fine.map(|told| told.map(|_| Persons { at_least: FEWEST_IN_CELL, at_most: about.at_most }))
            }
            OneSign::Untold => [None; 2],
        }
    }

    /// Nothing that is told so, of things that a number of persons in `range` named, tells of few.
    fn is_safe(self, participants: usize, range: Persons, about: Persons) -> bool {
        if self == Self::default() {
            return true;
        }
        let mut classes: BTreeMap<ToldSigns, [Class; 2]> = BTreeMap::new();
        for persons in range.at_least..=range.at_most.min(participants) {
            for plus in 0..=persons {
                for minus in 0..=persons {
                    let [anyone, signed] = classes.entry(self.told([plus, minus], about)).or_default();
                    let fewest_both = (plus + minus).saturating_sub(persons);
                    let way = Way { persons, plus, minus, both: (fewest_both, plus.min(minus)) };
                    anyone.add(&way, participants);
                    if plus + minus >= persons {
                        signed.add(&Way { both: (fewest_both, fewest_both), ..way }, participants);
                    }
                }
            }
        }
        classes.values().flatten().all(Class::is_safe)
    }
}

/// Numbers of persons, and between what the number of those lies who named it as good *and* as bad.
#[derive(Clone, Copy)]
struct Way {
    persons: usize,
    plus: usize,
    minus: usize,
    both: (usize, usize),
}

/// What someone said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Own {
    /// Nothing of it: did not name it.
    Absent,
    Plus,
    Minus,
    Both,
    Neither,
}

/// Numbers that may tell of someone: plus, minus, both, only plus or neither, only minus or neither, all others of the group, those
/// without plus, those without minus.
const NUMBERS: usize = 8;
type Ranges = [Option<(usize, usize)>; NUMBERS];

/// What a reader concludes from a class, who knows or does not know that everyone gave a sign: someone outside the group, and those
/// inside about the others.
#[derive(Default)]
struct Class {
    outside: Ranges,
    inside: [Ranges; 5],
}

impl Class {
    fn add(&mut self, way: &Way, participants: usize) {
        widen(&mut self.outside, way, participants);
        let owns = [Own::Absent, Own::Plus, Own::Minus, Own::Both, Own::Neither];
        for (ranges, own) in self.inside.iter_mut().zip(owns) {
            if let Some(others) = way.without(own, participants) {
                widen(ranges, &others, participants - 1);
            }
        }
    }

    fn is_safe(&self) -> bool {
        let stays_open = |&(low, high): &(usize, usize)| !tells_of_few(low, high);
        let finds_nobody = |&(low, high): &(usize, usize)| !tells_of_one_other(low, high);
        self.outside.iter().flatten().all(stays_open) && self.inside.iter().flatten().flatten().all(finds_nobody)
    }
}

impl Way {
    /// The others, for someone who said this; `None` when nobody can have.
    fn without(&self, own: Own, participants: usize) -> Option<Self> {
        let (fewest, most) = self.both;
        let is = |wanted| usize::from(own == wanted);
        // Who gave one sign, or none, leaves the less room for those who gave both.
        let both = match own {
            Own::Absent => (participants > self.persons).then_some((fewest, most))?,
            Own::Plus => (fewest, most.min(self.plus.checked_sub(1)?)),
            Own::Minus => (fewest, most.min(self.minus.checked_sub(1)?)),
            Own::Both => (fewest.max(1) - 1, most.checked_sub(1)?),
            Own::Neither => (fewest.max((self.plus + self.minus + 1).saturating_sub(self.persons)), most),
        };
        (both.0 <= both.1).then_some(Self {
            persons: self.persons - usize::from(own != Own::Absent),
            plus: self.plus - is(Own::Plus) - is(Own::Both),
            minus: self.minus - is(Own::Minus) - is(Own::Both),
            both,
        })
    }
}

fn widen(ranges: &mut Ranges, way: &Way, participants: usize) {
    let Way { persons, plus, minus, both } = *way;
    let exactly = |number: usize| (number, number);
    let numbers: [(usize, usize); NUMBERS] = [
        exactly(plus),
        exactly(minus),
        both,
        exactly(persons - plus),
        exactly(persons - minus),
        exactly(participants - persons),
        exactly(participants - plus),
        exactly(participants - minus),
    ];
    for (range, (low, high)) in ranges.iter_mut().zip(numbers) {
        let (lowest, highest) = range.unwrap_or((low, high));
        *range = Some((lowest.min(low), highest.max(high)));
    }
}
