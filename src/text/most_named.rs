//! What was named by most, in words: of what was named by as many, none is passed over.

use super::{Texts, and_list};
use crate::model::PhaseLetter;

/// So many are named in one sentence; of more it is said how many they are.
const MOST_NAMES: usize = 3;

/// By how many people something was named in a phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedRow {
    /// What it is called.
    pub name: String,
    /// The phase.
    pub phase: PhaseLetter,
    /// Persons who named it in that phase.
    pub persons: usize,
    /// Persons in whose journey the phase occurs.
    pub among: usize,
}

/// All that was named by as many people, when nothing was named by more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MostNamed {
    /// How many they are.
    pub n: usize,
    /// Their names; each with its phases where [`Self::phases`] are not those of all. Nothing where they are too many for a sentence.
    pub names: Option<String>,
    /// The phases, where all were named by so many in the same ones.
    pub phases: Option<String>,
    /// By how many each was named: `6 of 9`, or `6` where the phases have not as many people.
    pub persons: String,
}

impl MostNamed {
    /// What was named by most of `rows`; nothing without any.
    ///
    /// ```
    /// use potloodlijn::{model::{Language, PhaseLetter}, text::{MostNamed, NamedRow, Texts}};
    /// let row = |name: &str, phase, persons| {
    ///     NamedRow { name: name.into(), phase: PhaseLetter::new(phase).unwrap(), persons, among: 9 }
    /// };
    /// let most = |rows| MostNamed::of(Texts::of(Language::En), rows).unwrap();
    /// let two = most(vec![row("manager", 'B', 6), row("coach", 'B', 5), row("partner", 'B', 6)]);
    /// assert_eq!((two.names.as_deref(), two.phases.as_deref()), (Some("manager and partner"), Some("B")));
    /// let apart = most(vec![row("manager", 'A', 6), row("manager", 'B', 6), row("partner", 'B', 6)]);
    /// assert_eq!((apart.names.as_deref(), apart.phases), (Some("manager (A and B) and partner (B)"), None));
    /// ```
    pub fn of(texts: &Texts, rows: Vec<NamedRow>) -> Option<Self> {
        let persons = rows.iter().map(|row| row.persons).max()?;
        let tied: Vec<NamedRow> = rows.into_iter().filter(|row| row.persons == persons).collect();
        let mut names: Vec<(&str, Vec<String>)> = Vec::new();
        for row in &tied {
            let phase = row.phase.to_string();
            match names.iter_mut().find(|(name, _)| *name == row.name) {
                Some((_, phases)) => phases.push(phase),
                None => names.push((&row.name, vec![phase])),
            }
        }
        let list = |words: &[String]| and_list(texts, words).unwrap_or_default();
        let shared = names.first().map(|(_, phases)| phases.clone());
        let shared = shared.filter(|shared| names.iter().all(|(_, phases)| phases == shared));
        let told = |(name, phases): &(&str, Vec<String>)| match &shared {
            Some(_) => (*name).to_owned(),
            None => format!("{name} ({})", list(phases)),
        };
        let told: Vec<String> = names.iter().map(told).collect();
        let among = tied[0].among;
        let of_all = [("n", persons.into()), ("of", among.into())];
        let is_of_as_many = tied.iter().all(|row| row.among == among);
        Some(Self {
            n: told.len(),
            names: (told.len() <= MOST_NAMES).then(|| list(&told)),
            phases: shared.map(|phases| list(&phases)),
            persons: if is_of_as_many { texts.with("persons-of", of_all) } else { texts.count(persons) },
        })
    }
}
