//! Who is in both groups of a pair, and every way in which no drawing is told of twice.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::members::figures_of;
use crate::model::{Both, Group, Journeys, PairPeople};

/// Those who are in both groups: the ids of their journeys in each.
pub(super) struct Shared {
    pub of: Both<BTreeSet<Uuid>>,
    /// Of those, who drew anew.
    redrawn: Both<BTreeSet<Uuid>>,
}

impl Shared {
    pub fn between(whole: &Both<Journeys>) -> Self {
        let figures: Both<Vec<String>> = [0, 1].map(|place| whole[place].iter().map(figures_of).collect());
        let mut shared = Self { of: [BTreeSet::new(), BTreeSet::new()], redrawn: [BTreeSet::new(), BTreeSet::new()] };
        let mut same_drawing: Both<BTreeSet<Uuid>> = [BTreeSet::new(), BTreeSet::new()];
        for (one, of_one) in whole[0].iter().zip(&figures[0]) {
            for (other, of_other) in whole[1].iter().zip(&figures[1]) {
                let is_same_drawing = one.id == other.id || of_one == of_other;
                let is_same_code =
                    one.setup.is_some() && (one.setup, &one.participant) == (other.setup, &other.participant);
                if is_same_drawing || is_same_code {
                    let found = if is_same_drawing { &mut same_drawing } else { &mut shared.redrawn };
                    found[0].insert(one.id);
                    found[1].insert(other.id);
                    shared.of[0].insert(one.id);
                    shared.of[1].insert(other.id);
                }
            }
        }
        // A code is in a group once, so that of those who are left each has just one drawing in each group.
        let is_redrawn = |place: usize| -> BTreeSet<Uuid> {
            shared.redrawn[place].difference(&same_drawing[place]).copied().collect()
        };
        let redrawn = [is_redrawn(0), is_redrawn(1)];
        let codes = |place: usize| -> BTreeSet<_> {
            let drew = whole[place].iter().filter(|journey| redrawn[place].contains(&journey.id));
            drew.map(|journey| (journey.setup, journey.participant.clone())).collect()
        };
        let in_both: BTreeSet<_> = codes(0).intersection(&codes(1)).cloned().collect();
        let redrawn = [0, 1].map(|place: usize| {
            let drew = whole[place].iter().filter(|it| redrawn[place].contains(&it.id));
            drew.filter(|it| in_both.contains(&(it.setup, it.participant.clone()))).map(|it| it.id).collect()
        });
        Self { of: shared.of, redrawn }
    }

    pub fn is_empty(&self) -> bool {
        self.of.iter().all(BTreeSet::is_empty)
    }
}

/// Who is told of neither twice by one drawing: every way to leave people out of each half, the one that leaves out the fewest first.
pub(super) fn ways(whole: &Both<Journeys>, shared: &Shared) -> Vec<(PairPeople, Both<BTreeSet<Uuid>>)> {
    let nobody = BTreeSet::new;
    if shared.is_empty() {
        return vec![(PairPeople::Other, [nobody(), nobody()])];
    }
    let but = |place: usize| -> BTreeSet<Uuid> {
        whole[place].iter().map(|it| it.id).filter(|id| !shared.redrawn[place].contains(id)).collect()
    };
    let [of_one, of_other] = &shared.of;
    let mut ways = vec![
        (PairPeople::Same, [but(0), but(1)]),
        (PairPeople::Other, [nobody(), of_other.clone()]),
        (PairPeople::Other, [of_one.clone(), nobody()]),
        (PairPeople::Other, [of_one.clone(), of_other.clone()]),
    ];
    ways.retain(|(people, _)| *people == PairPeople::Other || !shared.redrawn[0].is_empty());
    // Stable, so that of ways that leave out as many the order above holds.
    ways.sort_by_key(|(_, left_out)| left_out.iter().map(BTreeSet::len).sum::<usize>());
    ways
}

/// `group` without the people of these journeys.
pub(super) fn without(group: &Group, journeys: &BTreeSet<Uuid>) -> Group {
    let mut part = group.clone();
    part.journeys.retain(|journey| !journeys.contains(&journey.id));
    part
}
