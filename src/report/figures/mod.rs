//! Figures that stand by themselves, for slides and documents of others: each on a page of its own with what it says as its
//! title, and where it comes from under it. Made from what may be told of a group, and from nothing else.

mod board;
mod changes;
mod frame;
mod helped;
mod lines;
mod moments;
mod named;
mod persons_told;

use crate::model::{Edition, EditionMemory, Group, Language};
use crate::privacy::{Refusal, Told, told_to_take_along};
use crate::report::edition::told::EditionPages;
use crate::report::page::Page;
use crate::text::Texts;

/// A figure by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Names its file: small letters, numbers and hyphens.
    pub name: String,
    /// What it says, or else what it shows.
    pub title: String,
    /// What it shows, for someone who cannot see it.
    pub words: String,
    /// Where it comes from and what it is not.
    pub source: String,
    /// As it is drawn, wide as a slide; its title and source stand on it.
    pub page: Page,
}

/// The figures of `group` to take along: what may be shown to a room beside the editions that the group and this computer remember, and
/// what was given free of the board of its redesign.
///
/// # Errors
/// Why nothing may be shown.
pub fn figures_of_group(group: &Group, memory: &EditionMemory, language: Language) -> Result<Vec<Figure>, Refusal> {
    let told = figures_of_told(&told_to_take_along(group, memory)?, language);
    Ok(told.into_iter().chain(board::figure(group, language)).collect())
}

/// The figures of what may be shown to a room, in the order of the method.
///
/// ```
/// use potloodlijn::{demo::example_group, model::{Group, Language}, privacy::told_to_a_room, report::figures_of_told};
/// let example = example_group(9, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let figures = figures_of_told(&told_to_a_room(&group).unwrap(), Language::Nl);
/// assert_eq!(figures[0].name, "lines");
/// assert!(figures.iter().any(|figure| figure.name == "moments"));
/// ```
pub fn figures_of_told(told: &Told, language: Language) -> Vec<Figure> {
    let made = EditionPages { edition: &told.edition, texts: Texts::of(language), left_out: &[] };
    let mut figures = lines::figures(&made);
    figures.extend(moments::figure(&made, &told.moments));
    figures.extend(further(&made));
    figures
}

/// The figures of what HR was given; of a pair those of each group, with its number before their names.
///
/// ```
/// use potloodlijn::{demo::example_group, model::{Group, Language}, privacy::edition_of, report::figures_of_edition};
/// let example = example_group(9, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let mut edition = edition_of(&group).unwrap();
/// assert_eq!(figures_of_edition(&edition, Language::Nl)[0].name, "lines");
/// let other = edition.clone();
/// (edition.name, edition.beside) = (Some("Noord".into()), Some(Box::new(other)));
/// let figures = figures_of_edition(&edition, Language::Nl);
/// assert!(figures[0].name == "1-lines" && figures[0].source.starts_with("Noord"));
/// assert!(figures.iter().any(|figure| figure.name == "2-lines"));
/// ```
pub fn figures_of_edition(edition: &Edition, language: Language) -> Vec<Figure> {
    let Some(beside) = &edition.beside else { return figures_of_one(edition, language) };
    let numbered = |(edition, number): (&Edition, u32)| {
        let figures = figures_of_one(edition, language).into_iter();
        figures.map(move |figure| Figure { name: format!("{number}-{}", figure.name), ..figure })
    };
    [(edition, 1), (beside, 2)].into_iter().flat_map(numbered).collect()
}

fn figures_of_one(edition: &Edition, language: Language) -> Vec<Figure> {
    let made = EditionPages { edition, texts: Texts::of(language), left_out: &[] };
    let mut figures = lines::figures(&made);
    figures.extend(further(&made));
    figures
}

fn further(made: &EditionPages<'_>) -> Vec<Figure> {
    let mut figures = named::figures(made);
    figures.extend(helped::figure(made));
    figures.extend(changes::figure(made));
    figures
}
