//! What groups hold beside set-up and journeys, brought together.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::board_words::{add_board, forget_withdrawn};
use super::{Arrivals, bytes_of};
use crate::model::{Group, forget_members};

/// Board, measurements, notes, withdrawals and unknown fields of all groups, each once.
pub(super) fn gather_group_words(group: &mut Group, base: Option<&Group>, arrivals: &Arrivals) {
    let mut others: Vec<&Group> = arrivals.groups.iter().map(|(_, other)| other).collect();
    others.sort_by_key(|other| (other.id, bytes_of(*other)));
    let mut withdrawn: BTreeSet<Uuid> = base.into_iter().flat_map(|base| base.withdrawn.iter().copied()).collect();
    let mut notes = base.map_or(String::new(), |base| base.notes.clone());
    withdrawn.extend(others.iter().flat_map(|other| &other.withdrawn));
    // Who withdrew goes from the lists of both before they are laid together, so that they say the same of the same.
    forget_members(&mut group.editions, &withdrawn);
    for other in others {
        let mut editions = other.editions.clone();
        forget_members(&mut editions, &withdrawn);
        add_missing(&mut group.editions, &editions);
        add_missing(&mut group.prints, &other.prints);
        add_board(group, other);
        add_notes(&mut notes, &other.notes);
        for (name, value) in &other.extra {
            group.extra.entry(name).or_insert_with(|| value.clone());
        }
    }
    group.notes = notes;
    group.withdrawn = withdrawn.into_iter().collect();
    forget_withdrawn(group, base, arrivals);
}

/// Adds `more` as paragraphs of its own, unless these very paragraphs stand there from a merge before.
fn add_notes(notes: &mut String, more: &str) {
    let as_paragraphs = |text: &str| format!("\n\n{text}\n\n");
    if more.is_empty() || as_paragraphs(notes).contains(&as_paragraphs(more)) {
        return;
    }
    if !notes.is_empty() {
        notes.push_str("\n\n");
    }
    notes.push_str(more);
}

fn add_missing<T: PartialEq + Clone>(list: &mut Vec<T>, more: &[T]) {
    for item in more {
        if !list.contains(item) {
            list.push(item.clone());
        }
    }
}
