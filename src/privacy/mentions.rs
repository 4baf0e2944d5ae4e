//! Factors and actors by phase: told one by one where enough persons named them, else merged upward to their level.
//!
//! What is merged is counted apart from what is told: persons who named *any of the others* of that level. Of fewer than
//! three others nothing is told, and of more no more than "three or more": else, since each of them alone was named by
//! fewer than three, a reader could add up that all of them were named.
//!
//! A role that one person holds is merged however many named it: "manager: 8 of 8" tells of one person, who is no party to it. Where
//! the group shares one manager those are all roles of leadership ([`Group::roles_of_one`]). How many named such a role is
//! open, so that the level can be told in ranges, with its signs.

use std::collections::{BTreeMap, BTreeSet};

use super::bands::band;
use super::left_out::{LeftOut, Table, Why};
use super::signs::SignRules;
use crate::model::{About, Code, Extra, FEWEST_IN_CELL, Group, Level, MentionCell, Persons, PhaseLetter};

/// What one person said of one factor or actor in one phase.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// Something good.
    pub plus: bool,
    /// Something bad.
    pub minus: bool,
}

/// By code: what each person who named it said. Persons by their place in the list of those who take part.
pub(super) type OfPhase = BTreeMap<Code, BTreeMap<usize, Said>>;

/// The factors or the actors of an instrument.
pub(super) struct Kind {
    /// Each with its level.
    pub levels: Vec<(Code, Level)>,
    /// Those that are one person.
    pub of_one: BTreeSet<Code>,
}

impl Group {
    /// Roles that one person holds for the whole group: those the instrument says so of, and all of leadership where the group shares
    /// one manager.
    ///
    /// ```
    /// use potloodlijn::{demo::example_setup, model::{Code, Group, Language}};
    /// let mut group = Group::new(uuid::Uuid::nil(), example_setup(0, 7, Language::Nl));
    /// group.setup.one_manager = true;
    /// assert_eq!(group.roles_of_one(), ["board", "manager", "other-manager"].map(|it| Code::new(it).unwrap()).into());
    /// group.setup.one_manager = false;
    /// assert!(group.roles_of_one().is_empty());
    /// ```
    pub fn roles_of_one(&self) -> BTreeSet<Code> {
        let is_one_manager = |level| self.setup.one_manager && level == Level::Leadership;
        let actors = self.setup.instrument.actors.iter();
        actors.filter(|actor| actor.one_person || is_one_manager(actor.level)).map(|actor| actor.code.clone()).collect()
    }

    /// Levels with a role that one person holds ([`Self::roles_of_one`]).
    pub fn levels_of_one(&self) -> BTreeSet<Level> {
        let of_one = self.roles_of_one();
        let actors = self.setup.instrument.actors.iter();
        actors.filter(|actor| of_one.contains(&actor.code)).map(|actor| actor.level).collect()
    }
}

/// The cells of one phase that may be told.
pub(super) fn mention_cells(
    phase: PhaseLetter,
    named: &OfPhase,
    kind: &Kind,
    (about, signs): (Persons, &mut SignRules),
) -> (Vec<MentionCell>, Vec<LeftOut>) {
    let nobody = BTreeMap::new();
    let persons_of = |code: &Code| named.get(code).unwrap_or(&nobody);
    let mut cells = Vec::new();
    let mut left_out = Vec::new();
    let mut others: BTreeMap<Level, Vec<&Code>> = BTreeMap::new();
    for (code, level) in &kind.levels {
        let said = persons_of(code);
        let is_of_one = kind.of_one.contains(code);
        match band(said.len(), about).filter(|_| !is_of_one) {
            Some(persons) => cells.push(cell_of(About::Code(code.clone()), phase, persons, said, signs)),
            None => {
                others.entry(*level).or_default().push(code);
                if !said.is_empty() {
                    let table = Table::Mention(code.clone());
                    let why = if is_of_one { Why::OnePerson } else { Why::FewerThanThree };
                    left_out.push(LeftOut { table, phase: Some(phase), why });
                }
            }
        }
    }
    for (level, codes) in others {
        let together = together(codes.iter().map(|code| persons_of(code)));
        let has_one = codes.iter().any(|code| kind.of_one.contains(*code));
        let told = band(together.len(), about).filter(|_| has_one);
        if let Some(persons) = told {
            cells.push(cell_of(About::Level(level), phase, persons, &together, signs));
        } else if codes.len() >= FEWEST_IN_CELL && together.len() >= FEWEST_IN_CELL {
            let persons = Persons { at_least: FEWEST_IN_CELL, at_most: about.at_most };
            let about = About::Level(level);
            cells.push(MentionCell { about, phase, persons, plus: None, minus: None, extra: Extra::default() });
        }
    }
    (cells, left_out)
}

/// What everyone said of any of several.
fn together<'a>(all: impl Iterator<Item = &'a BTreeMap<usize, Said>>) -> BTreeMap<usize, Said> {
    let mut together: BTreeMap<usize, Said> = BTreeMap::new();
    for (&person, said) in all.flatten() {
        let any = together.entry(person).or_default();
        *any = Said { plus: any.plus || said.plus, minus: any.minus || said.minus };
    }
    together
}

fn cell_of(
    about: About,
    phase: PhaseLetter,
    persons: Persons,
    said: &BTreeMap<usize, Said>,
    signs: &mut SignRules,
) -> MentionCell {
    let count = |is: fn(&Said) -> bool| said.values().filter(|said| is(said)).count();
    let [plus, minus] = signs.told(said.len(), count(|said| said.plus), count(|said| said.minus));
    MentionCell { about, phase, persons, plus, minus, extra: Extra::default() }
}
