//! What groups hold beside set-up and journeys, brought together.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::board_words::{add_board, forget_withdrawn};
use super::leading::Naming;
use super::paragraphs::add_notes;
use super::{Arrivals, bytes_of};
use crate::model::{Group, OutsideMeasure, Setup, forget_members};

/// Board, measurements, notes, withdrawals and unknown fields of all groups, each once.
pub(super) fn gather_group_words(group: &mut Group, base: Option<&Group>, arrivals: &Arrivals, naming: &Naming) {
    let mut others: Vec<&Group> = arrivals.groups.iter().map(|(_, other)| other).collect();
    others.sort_by_key(|other| (other.id, bytes_of(*other)));
    let mut withdrawn: BTreeSet<Uuid> = base.into_iter().flat_map(|base| base.withdrawn.iter().copied()).collect();
    let mut notes = base.map_or(String::new(), |base| base.notes.clone());
    withdrawn.extend(others.iter().flat_map(|other| &other.withdrawn));
    // What a group was promised holds wherever its people go: nothing is told of fewer.
    let promising = promising(group.setup.id, arrivals, naming);
    group.setup.min_group = promising.iter().map(|setup| setup.min_group).fold(group.setup.min_group, u32::max);
    group.setup.one_manager |= promising.iter().any(|setup| setup.one_manager);
    // Who withdrew goes from the lists of both before they are laid together, so that they say the same of the same.
    forget_members(&mut group.editions, &withdrawn);
    for other in others {
        let mut editions = other.editions.clone();
        forget_members(&mut editions, &withdrawn);
        add_missing(&mut group.editions, &editions);
        add_missing(&mut group.prints, &other.prints);
        group.withdrawn_people.extend(other.withdrawn_people.clone());
        add_board(group, other);
        let is_new = |it: &&OutsideMeasure| group.outside_measures.iter().all(|there| there.id != it.id);
        let new: Vec<OutsideMeasure> = other.outside_measures.iter().filter(is_new).cloned().collect();
        group.outside_measures.extend(new);
        add_notes(&mut notes, &other.notes);
        for (name, value) in &other.extra {
            group.extra.entry(name).or_insert_with(|| value.clone());
        }
    }
    group.notes = notes;
    group.withdrawn = withdrawn.into_iter().collect();
    forget_withdrawn(group, base, arrivals);
}

/// The set-ups of which the promises hold here: those of all groups, and what came in as a file of the very same set-up as `of` or of one
/// that somebody drew with.
fn promising<'a>(of: Uuid, arrivals: &'a Arrivals, naming: &Naming) -> Vec<&'a Setup> {
    let of_groups = arrivals.groups.iter().map(|(_, other)| &other.setup);
    let alone = arrivals.setups.iter().map(|(_, setup)| setup);
    of_groups.chain(alone.filter(|setup| setup.id == of || naming.count(setup.id) > 0)).collect()
}

fn add_missing<T: PartialEq + Clone>(list: &mut Vec<T>, more: &[T]) {
    for item in more {
        if !list.contains(item) {
            list.push(item.clone());
        }
    }
}
