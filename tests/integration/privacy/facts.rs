//! How much an edition says: a rule that tells nothing protects well and is no use.

use potloodlijn::analysis::phase_counts_of_whole_journeys;
use potloodlijn::model::{About, Edition, Group, MentionCell};
use potloodlijn::privacy::bands::band;
use potloodlijn::privacy::edition_of;

use super::attack_signs::all_signed;
use super::edition::group_of;

/// Facts in an edition that no rule about linked tables or halves is about.
fn other_facts(edition: &Edition) -> usize {
    let going =
        |cell: &potloodlijn::model::TrendCell| [cell.falling, cell.rising, cell.stable].iter().flatten().count();
    let trends: usize = edition.trends.iter().map(|cell| 2 + going(cell)).sum();
    let helped = &edition.would_have_helped;
    let helped =
        helped.levels.len() + usize::from(helped.individual.is_some()) + usize::from(helped.environment.is_some());
    trends + edition.lines.len() + edition.factors.len() + edition.actors.len() + edition.events.len() + helped
}

fn signs(cells: &[MentionCell]) -> usize {
    cells.iter().map(|cell| [cell.plus, cell.minus].iter().flatten().count()).sum()
}

/// Facts that are told now, and that were told when signs stood by themselves and halves where each was a group.
fn facts(group: &Group) -> Option<(usize, usize)> {
    let edition = edition_of(group).ok()?;
    let counts = phase_counts_of_whole_journeys(group);
    let alone = edition.factors.iter().chain(&edition.actors).filter_map(|cell| {
        let About::Code(code) = &cell.about else { return None };
        let row =
            counts.factors.iter().chain(&counts.actors).find(|row| row.code == *code && row.phase == cell.phase)?;
        Some([row.plus, row.minus].into_iter().filter(|&count| band(count, edition.about()).is_some()).count())
    });
    let other = other_facts(&edition);
    let with_halves = edition.lines.iter().filter(|line| line.lower_half.is_some()).count();
    let halves = if counts.participants / 2 >= edition.min_group { edition.lines.len() } else { 0 };
    let now = other + signs(&edition.factors) + signs(&edition.actors) + with_halves;
    Some((now, other + alone.sum::<usize>() + halves))
}

#[test]
fn at_most_a_fifth_fewer_facts_are_told_than_without_the_rules_about_linked_tables_and_halves() {
    for signed in [false, true] {
        let (mut now, mut before, mut groups) = (0, 0, 0);
        for seed in 0..60 {
            let group = group_of(5 + seed as usize % 14, seed);
            let group = if signed { all_signed(&group) } else { group };
            if let Some((told, told_before)) = facts(&group) {
                (now, before, groups) = (now + told, before + told_before, groups + 1);
            }
        }
        println!("all signed: {signed}; {groups} groups: {before} facts before, {now} now");
        assert!(now * 5 >= before * 4, "{now} of {before}");
    }
}
