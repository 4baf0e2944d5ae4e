//! Which group and which set-up lead when much comes together: those with which most of it says that it was made.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::{Arrivals, SetupRow, bytes_of};
use crate::model::{Code, Group, Journey, Now, Setup};

/// The drawings and moments that name each set-up, each of them once. What stands in a group and names none was made with that of the
/// group.
pub(super) struct Naming {
    of: BTreeMap<Uuid, BTreeSet<Uuid>>,
}

impl Naming {
    pub fn of(base: Option<&Group>, arrivals: &Arrivals) -> Self {
        let mut naming = Self { of: BTreeMap::new() };
        let of_journey = |journey: &Journey| (journey.setup, journey.id);
        let of_now = |now: &Now| (now.setup, now.moment.id);
        for group in base.into_iter().chain(arrivals.groups.iter().map(|(_, group)| group)) {
            let all = group.journeys.iter().map(of_journey).chain(group.now.iter().map(of_now));
            all.for_each(|(setup, id)| naming.add(setup.unwrap_or(group.setup.id), id));
        }
        let journeys = arrivals.journeys.iter().map(|(_, journey)| of_journey(journey));
        let alone = journeys.chain(arrivals.now.iter().map(|(_, now)| of_now(now)));
        for (setup, id) in alone.filter_map(|(setup, id)| Some((setup?, id))) {
            naming.add(setup, id);
        }
        naming
    }

    fn add(&mut self, setup: Uuid, by: Uuid) {
        self.of.entry(setup).or_default().insert(by);
    }

    /// How many drawings and moments name the set-up with this id.
    pub fn count(&self, setup: Uuid) -> usize {
        self.of.get(&setup).map_or(0, BTreeSet::len)
    }

    fn most(&self) -> usize {
        self.of.values().map(BTreeSet::len).max().unwrap_or(0)
    }
}

/// The group that leads when several come in: the one whose set-up most of all that is there names, then by id and by content, so that
/// their order does not matter.
pub(super) fn leading_group<'a>(groups: &'a [(String, Group)], naming: &Naming) -> Option<&'a Group> {
    let by_naming = |group: &&Group| (Reverse(naming.count(group.setup.id)), group.id, bytes_of(*group));
    groups.iter().map(|(_, group)| group).min_by_key(by_naming)
}

/// The set-up that leads where no group is there: the one that most names, then the one whose instrument most was `drawn_with`.
pub(super) fn leading_setup<'a>(
    setups: &'a [(String, Setup)],
    naming: &Naming,
    drawn_with: &BTreeMap<&Code, usize>,
) -> Option<&'a Setup> {
    let fits = |setup: &Setup| drawn_with.get(&setup.instrument.id).copied().unwrap_or(0);
    let by_naming =
        |setup: &&Setup| (Reverse(naming.count(setup.id)), Reverse(fits(setup)), setup.id, bytes_of(*setup));
    setups.iter().map(|(_, setup)| setup).min_by_key(by_naming)
}

/// The set-up that takes the place of that of `group`, which was made because none was there and is as it was made: the one that most
/// names came in. Not once somebody withdrew, who is known again with the id of the set-up that is there.
pub(super) fn missing_setup<'a>(group: &Group, arrivals: &'a Arrivals, naming: &Naming) -> Option<&'a Setup> {
    let mut remembering = arrivals.groups.iter().map(|(_, other)| other).chain([group]);
    if !is_stopgap(&group.setup, naming) || remembering.any(|group| !group.withdrawn_people.is_empty()) {
        return None;
    }
    let most = naming.most();
    let fits =
        |setup: &&Setup| most > 0 && naming.count(setup.id) == most && setup.instrument == group.setup.instrument;
    all_setups(arrivals).map(|(_, setup)| setup).filter(fits).min_by_key(|setup| (setup.id, bytes_of(*setup)))
}

/// Nothing names it, and nobody prepared it: nothing is lost where another one leads.
fn is_stopgap(setup: &Setup, naming: &Naming) -> bool {
    naming.count(setup.id) == 0 && setup.is_unprepared() && setup.extra.is_empty()
}

/// What became of the set-ups that came in, where `group` is what came of all: those that are not its own, and the one that became it. Of
/// one that was made because none was there nothing is told.
pub(super) fn setup_rows(base: Option<&Group>, group: &Group, arrivals: &Arrivals, naming: &Naming) -> Vec<SetupRow> {
    let in_groups = || arrivals.groups.iter().map(|(_, other)| other);
    let before: BTreeSet<Uuid> = match base {
        Some(base) => [base.setup.id].into(),
        None => in_groups().map(|other| other.setup.id).collect(),
    };
    let has_changed = !before.is_empty() && !before.contains(&group.setup.id);
    let rows = all_setups(arrivals).filter_map(|(source, setup)| {
        let is_taken = setup.id == group.setup.id;
        let is_told = if is_taken { has_changed } else { !is_stopgap(setup, naming) };
        is_told.then(|| SetupRow { source: source.to_owned(), name: setup.name.clone(), is_taken })
    });
    rows.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The set-ups that came in, by themselves or in a group, each with the name of its file.
fn all_setups(arrivals: &Arrivals) -> impl Iterator<Item = (&str, &Setup)> {
    let alone = arrivals.setups.iter().map(|(source, setup)| (source.as_str(), setup));
    alone.chain(arrivals.groups.iter().map(|(source, group)| (source.as_str(), &group.setup)))
}
