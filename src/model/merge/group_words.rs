//! What groups hold beside set-up and journeys, brought together.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::board_words::{add_board, forget_withdrawn};
use super::paragraphs::add_notes;
use super::{Arrivals, bytes_of};
use crate::model::{Group, OutsideMeasure, forget_members};

/// Board, measurements, notes, withdrawals and unknown fields of all groups, each once.
pub(super) fn gather_group_words(group: &mut Group, base: Option<&Group>, arrivals: &Arrivals) {
    let mut others: Vec<&Group> = arrivals.groups.iter().map(|(_, other)| other).collect();
    others.sort_by_key(|other| (other.id, bytes_of(*other)));
    let mut withdrawn: BTreeSet<Uuid> = base.into_iter().flat_map(|base| base.withdrawn.iter().copied()).collect();
    let mut notes = base.map_or(String::new(), |base| base.notes.clone());
    withdrawn.extend(others.iter().flat_map(|other| &other.withdrawn));
    // What a group was promised holds wherever its people go: nothing is told of fewer.
    group.setup.min_group = highest_minimum(group, arrivals);
    group.setup.one_manager |= arrivals.groups.iter().any(|(_, other)| other.setup.one_manager);
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

/// The highest minimum of all groups, and of what came in as a file of the very same set-up.
fn highest_minimum(group: &Group, arrivals: &Arrivals) -> u32 {
    let of_groups = arrivals.groups.iter().map(|(_, other)| &other.setup);
    let of_setups = arrivals.setups.iter().map(|(_, setup)| setup).filter(|setup| setup.id == group.setup.id);
    of_groups.chain(of_setups).map(|setup| setup.min_group).fold(group.setup.min_group, u32::max)
}

fn add_missing<T: PartialEq + Clone>(list: &mut Vec<T>, more: &[T]) {
    for item in more {
        if !list.contains(item) {
            list.push(item.clone());
        }
    }
}
