//! Whether what is merged onto a group belongs with another set-up or instrument than that of the group.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::model::{Arrivals, Code, Group, Journey, Now, ParticipantCode, Setup, merge};

/// What something says that it was made with.
struct MadeWith<'a> {
    /// Of a drawing or a moment none where it does not say.
    setup: Option<Uuid>,
    instrument: &'a Code,
}

/// What comes in was made with another set-up or instrument than `group`: none of it says that it is of the same, or of one that
/// somebody in the group drew or filled in a moment with. The group itself among the files says nothing, and neither does a set-up
/// that nobody prepared: nothing is of another than that. Those who are taken decide, and only where nobody is all that came in:
/// someone who is refused lets in nobody of another set-up.
pub(super) fn is_of_another(group: &Group, arrivals: &Arrivals) -> bool {
    let said = group.journeys.iter().filter_map(|journey| journey.setup);
    let said = said.chain(group.now.iter().filter_map(|now| now.setup)).chain(prepared(&group.setup));
    let own: BTreeSet<Uuid> = said.collect();
    let is_own_setup =
        |with: &MadeWith<'_>| own.is_empty() || with.setup.is_none_or(|it| it == group.setup.id || own.contains(&it));
    let is_own_instrument = |with: &MadeWith<'_>| *with.instrument == group.setup.instrument.id;
    let all = all_made_with(group, arrivals);
    if all.iter().all(|with| is_own_setup(with) && is_own_instrument(with)) {
        return false;
    }
    let taken = taken_made_with(group, arrivals);
    let deciding = if taken.is_empty() { all } else { taken };
    let mut of_setups = deciding.iter().filter(|with| with.setup.is_some()).peekable();
    of_setups.peek().is_some() && !of_setups.any(is_own_setup) || !deciding.iter().any(is_own_instrument)
}

/// The id of `setup`, where somebody prepared it.
fn prepared(setup: &Setup) -> Option<Uuid> {
    Some(setup.id).filter(|_| !setup.is_unprepared())
}

/// All that comes in, set-ups and groups too. A group whose set-up nobody prepared is of those of the people in it.
fn all_made_with<'a>(group: &Group, arrivals: &'a Arrivals) -> Vec<MadeWith<'a>> {
    let groups = || arrivals.groups.iter().map(|(_, other)| other).filter(|other| other.id != group.id);
    let setups = groups().map(|other| &other.setup).chain(arrivals.setups.iter().map(|(_, setup)| setup));
    let of_setups = setups.map(|setup| MadeWith { setup: prepared(setup), instrument: &setup.instrument.id });
    let unprepared = || groups().filter(|other| other.setup.is_unprepared());
    let drew = unprepared().flat_map(|other| &other.journeys).chain(arrivals.journeys.iter().map(|(_, it)| &**it));
    let now = unprepared().flat_map(|other| &other.now).chain(arrivals.now.iter().map(|(_, now)| now));
    of_setups.chain(drew.map(of_journey)).chain(now.map(of_now)).collect()
}

/// The drawings and moments that the group takes, single ones and those of other groups.
fn taken_made_with<'a>(group: &Group, arrivals: &'a Arrivals) -> Vec<MadeWith<'a>> {
    // Where a group is open no instrument is asked for.
    let merged = merge(Some(group.clone()), arrivals.clone(), |_| None);
    let rows = merged.as_ref().map(|merged| &*merged.report.rows).unwrap_or_default();
    let taken: BTreeSet<(&str, &ParticipantCode)> =
        rows.iter().filter(|row| row.fate.is_taken()).map(|row| (row.source.as_str(), &row.participant)).collect();
    let is_taken = |source: &str, participant: &ParticipantCode| taken.contains(&(source, participant));
    let mut made_with = Vec::new();
    for (source, other) in arrivals.groups.iter().filter(|(_, other)| other.id != group.id) {
        let in_group = |with: MadeWith<'a>| MadeWith { setup: with.setup.or(prepared(&other.setup)), ..with };
        let journeys = other.journeys.iter().filter(|journey| is_taken(source, &journey.participant)).map(of_journey);
        let now = other.now.iter().filter(|now| is_taken(source, &now.participant)).map(of_now);
        made_with.extend(journeys.chain(now).map(in_group));
    }
    let single = arrivals.journeys.iter().filter(|(source, journey)| is_taken(source, &journey.participant));
    made_with.extend(single.map(|(_, journey)| of_journey(journey)));
    let single = arrivals.now.iter().filter(|(source, now)| is_taken(source, &now.participant));
    made_with.extend(single.map(|(_, now)| of_now(now)));
    made_with
}

fn of_journey(journey: &Journey) -> MadeWith<'_> {
    MadeWith { setup: journey.setup, instrument: &journey.instrument }
}

fn of_now(now: &Now) -> MadeWith<'_> {
    MadeWith { setup: now.setup, instrument: &now.instrument }
}
