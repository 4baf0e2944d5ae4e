//! An attack on linked tables: persons, plus and minus, by someone who knows the rule and how many take part.

use std::collections::BTreeMap;

use potloodlijn::model::{Group, Impact, Persons};
use potloodlijn::privacy::bands::{about, band, tells_of_few, told};
use potloodlijn::privacy::edition_of;
use potloodlijn::privacy::signs::{SignRules, ToldSigns};

use super::edition::group_of;

/// How many named something only as good, only as bad, as both, as neither, and not at all.
type World = [usize; 5];

const PARTS: [&str; 5] = ["only plus", "only minus", "both", "neither", "absent"];

/// What is counted of a world: the parts, and what they add up to.
fn counts([plus, minus, both, neither, absent]: World) -> Vec<(&'static str, usize)> {
    vec![
        ("plus", plus + both),
        ("minus", minus + both),
        ("both", both),
        ("not plus", minus + neither),
        ("not minus", plus + neither),
        ("absent", absent),
        ("no plus at all", minus + neither + absent),
        ("no minus at all", plus + neither + absent),
    ]
}

fn worlds(of: usize, all_signed: bool) -> impl Iterator<Item = World> {
    (0..=of).flat_map(move |plus| {
        (0..=of - plus).flat_map(move |minus| {
            (0..=of - plus - minus).flat_map(move |both| {
                let rest = of - plus - minus - both;
                let neithers = if all_signed { 0..=0 } else { 0..=rest };
                neithers.map(move |neither| [plus, minus, both, neither, rest - neither])
            })
        })
    })
}

/// What is told, and all worlds in which just that is told.
type Told = BTreeMap<(Persons, ToldSigns), Vec<World>>;

fn what_is_told(of: usize, all_signed: bool, tell: &mut dyn FnMut(usize, usize, usize) -> ToldSigns) -> Told {
    let mut by_told = Told::new();
    for world in worlds(of, all_signed) {
        let [plus, minus, both, neither, _] = world;
        let persons = plus + minus + both + neither;
        if let Some(range) = band(persons, about(of, 5)) {
            by_told.entry((range, tell(persons, plus + both, minus + both))).or_default().push(world);
        }
    }
    by_told
}

/// All that tells of one or two persons, to someone outside, or of one other person, to someone inside.
fn finds(told: &Told) -> Vec<String> {
    let mut found = Vec::new();
    for (signal, worlds) in told {
        let mut look = |who: &str, seen: &mut dyn Iterator<Item = World>, is_found: &dyn Fn(usize, usize) -> bool| {
            let mut ranges: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
            for world in seen {
                for (what, count) in counts(world) {
                    let range = ranges.entry(what).or_insert((count, count));
                    *range = (range.0.min(count), range.1.max(count));
                }
            }
            let tells = ranges.into_iter().filter(|(_, (low, high))| is_found(*low, *high));
            found.extend(tells.map(|(what, range)| format!("{signal:?}: {who} finds {what} {range:?}")));
        };
        look("someone outside", &mut worlds.iter().copied(), &tells_of_few);
        for (own, name) in PARTS.into_iter().enumerate() {
            let mut others = worlds.iter().filter(|world| world[own] > 0).map(|world| {
                let mut others = *world;
                others[own] -= 1;
                others
            });
            look(name, &mut others, &|low, high| (low, high) == (1, 1));
        }
    }
    found
}

#[test]
fn no_sign_that_one_or_two_people_gave_is_found_by_someone_who_knows_the_rule() {
    let (mut with_signs, mut all) = (0, 0);
    for of in 5..=14 {
        let mut rules = SignRules::new(of, about(of, 5));
        for all_signed in [true, false] {
            let told = what_is_told(of, all_signed, &mut |persons, plus, minus| rules.told(persons, plus, minus));
            let found = finds(&told);
            assert!(found.is_empty(), "{of}: {found:#?}");
            for ((_, signs), worlds) in &told {
                with_signs += worlds.len() * usize::from(signs.iter().any(Option::is_some));
                all += worlds.len();
            }
        }
    }
    assert!(with_signs * 10 > all * 4, "signs are told in {with_signs} of {all} ways");
}

#[test]
fn the_same_attack_finds_signs_where_each_number_is_told_by_itself() {
    for of in 5..=12 {
        let told = what_is_told(of, true, &mut |_, plus, minus| [plus, minus].map(|count| band(count, about(of, 5))));
        assert!(!finds(&told).is_empty(), "{of}");
    }
}

/// Everyone gave a sign to everything.
pub(super) fn all_signed(group: &Group) -> Group {
    let mut signed = group.clone();
    for event in signed.journeys.iter_mut().flat_map(|journey| &mut journey.events) {
        for mention in event.factors.iter_mut().chain(&mut event.actors) {
            if mention.impact.value() == 0 {
                mention.impact = Impact::new(-1).unwrap();
            }
        }
    }
    signed
}

/// As one reads three ranges beside each other, without knowing the rule.
fn proven_by_subtraction(group: &Group, tell: bool) -> usize {
    let edition = edition_of(group).unwrap();
    let of = edition.about().at_most;
    let counts = potloodlijn::analysis::phase_counts_of_whole_journeys(group);
    let cells = edition.factors.iter().chain(&edition.actors).filter_map(|cell| {
        let potloodlijn::model::About::Code(code) = &cell.about else { return None };
        let mut rows = counts.factors.iter().chain(&counts.actors);
        let row = rows.find(|row| row.code == *code && row.phase == cell.phase)?;
        let alone = |count| band(count, edition.about());
        Some(if tell {
            (cell.persons, cell.plus, cell.minus)
        } else {
            (cell.persons, alone(row.plus), alone(row.minus))
        })
    });
    let proven = cells.filter(|&(persons, plus, minus)| {
        // Neither told may mean that neither may be.
        let hidden = plus.or(minus).is_none() && tell;
        let range = |sign| if hidden { (0, persons.at_most.min(of)) } else { told(sign) };
        let (plus, minus) = (range(plus), range(minus));
        let at_least = |other: (usize, usize)| persons.at_least.saturating_sub(other.1);
        tells_of_few(plus.0.max(at_least(minus)), plus.1) || tells_of_few(minus.0.max(at_least(plus)), minus.1)
    });
    proven.count()
}

#[test]
fn no_hidden_sign_is_proven_by_the_numbers_beside_it_when_every_mention_has_a_sign() {
    let (mut groups, mut open) = (0, 0);
    for seed in 0..40 {
        let group = all_signed(&group_of(5 + seed as usize % 12, seed));
        if edition_of(&group).is_err() {
            continue;
        }
        groups += 1;
        open += usize::from(proven_by_subtraction(&group, false) > 0);
        assert_eq!(proven_by_subtraction(&group, true), 0, "seed {seed}");
    }
    assert!(open * 10 > groups * 8, "with the rule off: {open} of {groups}");
}
