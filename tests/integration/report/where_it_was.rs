//! Where it was, as HR is told: only what the numbers of single factors prove.

use potloodlijn::analysis::phase_counts_of_whole_journeys;
use potloodlijn::demo::example_group;
use potloodlijn::model::{Group, Language, Level, PhaseLetter, WouldHaveHelped};
use potloodlijn::privacy::edition_of;
use potloodlijn::report::role::{Part, Role};
use potloodlijn::report::{Page, Paper, edition_document};
use uuid::Uuid;

use super::people::{assert_tidy, words_of};

fn group(people: usize, seed: u64) -> Group {
    let example = example_group(people, seed, Language::En);
    let mut group = Group::new(Uuid::from_u128(7), example.setup);
    group.journeys = example.journeys.into();
    group
}

/// The parts of `role` inside the part at `place`.
fn inside<'a>(page: &'a Page, place: usize, role: &Role) -> Vec<(usize, &'a Part)> {
    let parts = page.parts.iter().enumerate().skip(place + 1).take(page.parts[place].inside);
    parts.filter(|(_, part)| part.role == *role).collect()
}

fn words_in(page: &Page, part: &Part) -> String {
    let inside = Page { items: page.items[part.items.clone()].to_vec(), parts: Vec::new(), ..page.clone() };
    inside.texts().map(|text| text.words.as_str()).collect::<Vec<_>>().join(" ")
}

/// Of each level and phase what is told, in words.
fn told(page: &Page, table: usize, phases: &[PhaseLetter]) -> Vec<(String, PhaseLetter, String)> {
    let mut told = Vec::new();
    for (row, _) in inside(page, table, &Role::Row).into_iter().skip(1) {
        let level = words_in(page, inside(page, row, &Role::HeaderCell)[0].1);
        for ((cell, _), &phase) in inside(page, row, &Role::Cell).into_iter().zip(phases) {
            let figure =
                page.parts[cell + 1..].iter().take(page.parts[cell].inside).find_map(|part| match &part.role {
                    Role::Figure { words } => Some(words.clone()),
                    _ => None,
                });
            told.extend(figure.map(|words| (level.clone(), phase, words)));
        }
    }
    told
}

#[test]
fn no_level_is_told_of_more_people_than_named_something_there() {
    let names = [
        (Level::Individual, "The person"),
        (Level::Team, "Team"),
        (Level::Leadership, "Leadership"),
        (Level::Organisation, "Organisation"),
        (Level::Private, "At home"),
    ];
    let mut seen = 0;
    for (people, seed) in [(5, 1), (9, 7), (12, 3), (20, 5), (40, 7)] {
        let group = group(people, seed);
        let Ok(edition) = edition_of(&group) else { continue };
        let document = edition_document(&edition, Language::En, Paper::A4);
        assert_tidy(&document);
        let counts = phase_counts_of_whole_journeys(&group);
        let phases: Vec<PhaseLetter> = edition.instrument.phases.iter().map(|kind| kind.letter).collect();
        let tables = document.pages.iter().flat_map(|page| {
            let tables = page.parts.iter().enumerate().filter(|(_, part)| part.role == Role::Table);
            tables.map(move |(place, part)| (page, place, words_in(page, part)))
        });
        let wheres: Vec<_> =
            tables.filter(|(_, _, words)| words.contains("Where they look for it afterwards")).collect();
        assert_eq!(wheres.len(), 1, "{people} people");
        for (name, phase, words) in told(wheres[0].0, wheres[0].1, &phases) {
            let level = names.iter().find(|(_, start)| name.starts_with(start)).unwrap_or_else(|| panic!("{name}")).0;
            let row = counts.factor_levels.iter().find(|row| row.level == level && row.phase == phase).unwrap();
            let persons: usize = words.split(' ').next().unwrap().parse().unwrap();
            assert!((3..=row.persons).contains(&persons), "{people}: {name} in {phase}: {words}, {row:?}");
            assert!(
                !words.contains("heavy for three or more") || row.minus >= 3,
                "{name} in {phase}: {words}, {row:?}"
            );
            assert!(!words.contains("good for three or more") || row.plus >= 3, "{name} in {phase}: {words}, {row:?}");
            seen += usize::from(words.contains("heavy")) + usize::from(words.contains("good"));
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn where_it_was_is_the_first_sentence_and_leaves_silent_what_may_not_be_told() {
    let mut edition = edition_of(&group(9, 7)).unwrap();
    let words = words_of(&edition_document(&edition, Language::En, Paper::A4)).replace('\n', " ");
    assert!(words.contains("or more named something at work, heavy for 3 or more."), "{words}");
    edition.factors.clear();
    let words = words_of(&edition_document(&edition, Language::En, Paper::A4)).replace('\n', " ");
    assert!(!words.contains("something at work, heavy"), "{words}");
    assert!(words.contains("Where it was"), "where they look for it afterwards stays: {words}");
    edition.would_have_helped = WouldHaveHelped::default();
    let words = words_of(&edition_document(&edition, Language::En, Paper::A4)).replace('\n', " ");
    assert!(words.contains("Nothing can be told about this without showing someone."), "{words}");
}
