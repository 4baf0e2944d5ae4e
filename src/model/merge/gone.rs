//! Who withdrew, as all groups that come together say, and taking out of each what came from these people.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::Arrivals;
use super::drawing::Standing;
use crate::model::{Group, Now, ParticipantCode, Setup, person_hash};

/// Who withdrew.
#[derive(Default)]
pub(super) struct Gone {
    withdrawn: BTreeSet<Uuid>,
    people: BTreeSet<String>,
    /// The set-ups of groups that nobody prepared. Whoever withdrew from such a group is known by the code alone: what comes in says
    /// another set-up there.
    unprepared: BTreeSet<Uuid>,
    /// Codes of people who withdrew, where a group says nothing of the set-up that they drew with.
    codes: BTreeSet<ParticipantCode>,
    /// Whose traces were taken out of which group.
    left: BTreeSet<(Standing, String, ParticipantCode)>,
    /// Those of them of whom no drawing or moment is left to tell of.
    untold: Vec<Untold>,
}

/// Somebody whose numbers, or of the open group whose moments, were taken out of a group that held no drawing of this person.
pub(super) struct Untold {
    pub standing: Standing,
    pub participant: ParticipantCode,
    /// The file of the group; of the open group the one that says that this person withdrew, nothing when the open one does.
    pub source: String,
}

/// Every code that is named in what comes together, with the set-ups that are said of it.
struct Seen {
    codes: BTreeMap<ParticipantCode, BTreeSet<Uuid>>,
    /// The set-ups of groups, and those that came in by themselves.
    of_groups: BTreeSet<Uuid>,
    /// All set-ups that are said, and those of groups.
    all: BTreeSet<Uuid>,
}

/// Takes out of all groups and set-ups what came from those who withdrew, as one of the groups says; the drawings and moments
/// themselves stay, to be told of in the report.
pub(super) fn without_traces(base: Option<Group>, mut arrivals: Arrivals) -> (Option<Group>, Arrivals, Gone) {
    let mut gone = Gone::of(base.as_ref(), &arrivals);
    if gone.withdrawn.is_empty() {
        return (base, arrivals, gone);
    }
    let seen = Seen::among(base.as_ref(), &arrivals);
    gone.codes = seen.codes.keys().filter(|&code| gone.knows(seen.tried_for(code), code)).cloned().collect();
    gone.learn(&seen);
    let base = base.map(|group| gone.taken_out_of(group, (Standing::Base, ""), &seen));
    for untold in &mut gone.untold {
        let says = arrivals.groups.iter().filter(|(_, group)| seen.is_remembered_in(group, &untold.participant));
        untold.source = says.map(|(name, _)| name).min().cloned().unwrap_or_default();
    }
    let mut groups = Vec::with_capacity(arrivals.groups.len());
    for (name, group) in arrivals.groups {
        let cleaned = gone.taken_out_of(group, (Standing::InGroup, &name), &seen);
        groups.push((name, cleaned));
    }
    arrivals.groups = groups;
    for (_, setup) in &mut arrivals.setups {
        let own = BTreeSet::from([setup.id]);
        setup.codes.retain(|code| ParticipantCode::new(code).is_none_or(|code| !gone.knows(&own, &code)));
    }
    (base, arrivals, gone)
}

impl Gone {
    /// As all groups say together. Of whom a withdrawn id stands in a group, the drawing and the hashes are known too.
    fn of(base: Option<&Group>, arrivals: &Arrivals) -> Self {
        let groups = || base.into_iter().chain(arrivals.groups.iter().map(|(_, group)| group));
        let mut gone = Self {
            withdrawn: groups().flat_map(|group| group.withdrawn.iter().copied()).collect(),
            people: groups().flat_map(|group| group.withdrawn_people.iter().cloned()).collect(),
            unprepared: groups().map(|group| &group.setup).filter(|it| it.is_unprepared()).map(|it| it.id).collect(),
            ..Self::default()
        };
        let mut known = 0;
        while gone.withdrawn.len() > known {
            known = gone.withdrawn.len();
            for group in groups() {
                for (code, id) in gone.known_by_id(group) {
                    gone.withdrawn.extend(group.journey_of(&code).map(|journey| journey.id));
                    let setups = group.setups_of(&code);
                    gone.people.extend(setups.into_iter().map(|setup| person_hash(id.as_bytes(), setup, &code)));
                }
            }
        }
        gone
    }

    /// Whose drawing or moment in `group` has a withdrawn id, and that id.
    fn known_by_id(&self, group: &Group) -> BTreeMap<ParticipantCode, Uuid> {
        let drew = group.journeys.iter().map(|journey| (&journey.participant, journey.id));
        let now = group.now.iter().map(|now| (&now.participant, now.moment.id));
        let ids = now.chain(drew).filter(|(_, id)| self.withdrawn.contains(id));
        ids.map(|(code, id)| (code.clone(), id)).collect()
    }

    /// `code` withdrew, who comes with one of `setups`.
    fn knows(&self, setups: &BTreeSet<Uuid>, code: &ParticipantCode) -> bool {
        let is_it = |setup: &Uuid| {
            self.withdrawn.iter().any(|salt| self.people.contains(&person_hash(salt.as_bytes(), *setup, code)))
        };
        setups.iter().chain(&self.unprepared).any(is_it)
    }

    /// Whom a group knows by the code alone is known from now on by the set-ups that are said here too, also where that group is not
    /// there any more.
    fn learn(&mut self, seen: &Seen) {
        let salt_of = |code: &ParticipantCode| {
            let hashes = |salt: &Uuid, setup: &Uuid| person_hash(salt.as_bytes(), *setup, code);
            let is_of = |salt: &&Uuid| self.unprepared.iter().any(|setup| self.people.contains(&hashes(salt, setup)));
            self.withdrawn.iter().find(is_of)
        };
        let salted = self.codes.iter().filter_map(|code| Some((code, salt_of(code)?)));
        let learned =
            salted.flat_map(|(code, salt)| seen.said_of(code).map(|setup| person_hash(salt.as_bytes(), *setup, code)));
        let learned: Vec<String> = learned.collect();
        self.people.extend(learned);
    }

    /// Of whom nothing else in the report would tell.
    pub fn untold(&self) -> &[Untold] {
        &self.untold
    }

    /// Remembers in `group` all by which these people are known.
    pub fn remember_in(&self, group: &mut Group) {
        group.withdrawn_people.extend(self.people.iter().cloned());
    }

    /// The traces of `code` were taken out of the group from `source`, with which the drawing and the moments go.
    pub fn has_left(&self, standing: Standing, source: &str, code: &ParticipantCode) -> bool {
        !self.left.is_empty() && self.left.contains(&(standing, source.to_owned(), code.clone()))
    }

    /// `code`, who says `setup` and comes into `group`, withdrew from a group whose set-up nobody prepared; or where neither this one nor
    /// `group` says a set-up that somebody did, from any.
    pub fn knows_by_code(&self, group: &Group, setup: Option<Uuid>, code: &ParticipantCode) -> bool {
        let says_nothing = setup.is_none_or(|setup| setup == group.setup.id) && group.setup.is_unprepared();
        self.knows(&BTreeSet::new(), code) || says_nothing && self.codes.contains(code)
    }

    /// `group` without the traces of these; the drawings and moments themselves stay, to be told of in the report.
    fn taken_out_of(&mut self, group: Group, (standing, source): (Standing, &str), seen: &Seen) -> Group {
        let leaving = self.leaving(&group, standing, seen);
        let by_id = self.known_by_id(&group);
        let mut cleaned = group;
        for code in leaving {
            let journey = cleaned.journey_of(&code).cloned();
            let now: Vec<Now> = cleaned.now.iter().filter(|now| now.participant == code).cloned().collect();
            if cleaned.people().contains(&code) {
                // A moment that comes in is told of by itself, as drawings are.
                if journey.is_none() && (standing == Standing::Base || now.is_empty()) {
                    self.untold.push(Untold { standing, participant: code.clone(), source: source.to_owned() });
                }
                cleaned.take_out(&code);
            } else {
                cleaned.take_out_words_about(&code);
            }
            let known_too = journey.as_ref().filter(|_| by_id.contains_key(&code)).map(|journey| journey.id);
            if let Some((id, Err(at))) = known_too.map(|id| (id, cleaned.withdrawn.binary_search(&id))) {
                cleaned.withdrawn.insert(at, id);
            }
            cleaned.journeys.extend(journey);
            cleaned.now.extend(now);
            self.left.insert((standing, source.to_owned(), code));
        }
        cleaned
    }

    /// Who of all that are `seen` goes out of `group`.
    fn leaving(&self, group: &Group, standing: Standing, seen: &Seen) -> Vec<ParticipantCode> {
        let is_base = standing == Standing::Base;
        let by_id = self.known_by_id(group);
        let drew: BTreeSet<&ParticipantCode> = group.journeys.iter().map(|journey| &journey.participant).collect();
        let mut said: BTreeMap<&ParticipantCode, BTreeSet<Uuid>> = BTreeMap::new();
        for (code, setup) in group.all_said() {
            said.entry(code).or_default().insert(setup);
        }
        let named: BTreeSet<ParticipantCode> =
            group.people().into_iter().cloned().chain(handed_out(&group.setup)).collect();
        let own = BTreeSet::from([group.setup.id]);
        let is_gone = |code: &ParticipantCode| match said.get(code) {
            _ if by_id.contains_key(code) => true,
            // Of an open group a drawing that was taken under another id stays.
            Some(_) if is_base && drew.contains(code) => false,
            // A set-up that nobody prepared says nothing.
            Some(setups) if group.setup.is_unprepared() && setups.contains(&group.setup.id) => {
                self.codes.contains(code)
            }
            Some(setups) => self.knows(setups, code),
            // What somebody wrote since of who left stays.
            None if !named.contains(code) && seen.is_remembered_in(group, code) => false,
            None if is_base && !group.setup.is_unprepared() => self.knows(&own, code),
            None => self.codes.contains(code),
        };
        seen.codes.keys().filter(|&code| is_gone(code)).cloned().collect()
    }
}

impl Seen {
    fn among(base: Option<&Group>, arrivals: &Arrivals) -> Self {
        let groups = || base.into_iter().chain(arrivals.groups.iter().map(|(_, group)| group));
        let setups = || arrivals.setups.iter().map(|(_, setup)| setup).chain(groups().map(|group| &group.setup));
        let of_groups: BTreeSet<Uuid> = setups().map(|setup| setup.id).collect();
        let drew = arrivals.journeys.iter().map(|(_, journey)| (&journey.participant, journey.setup));
        let now = arrivals.now.iter().map(|(_, now)| (&now.participant, now.setup));
        let in_groups = groups().flat_map(|group| group.all_said().map(|(code, setup)| (code, Some(setup))));
        let mut codes: BTreeMap<ParticipantCode, BTreeSet<Uuid>> = BTreeMap::new();
        for (code, setup) in drew.chain(now).chain(in_groups) {
            codes.entry(code.clone()).or_default().extend(setup);
        }
        let without = groups().flat_map(|group| group.people().into_iter().cloned().collect::<Vec<_>>());
        for code in without.chain(setups().flat_map(handed_out)) {
            codes.entry(code).or_default();
        }
        let said = codes.values().flatten().copied();
        let all = said.chain(of_groups.iter().copied()).collect();
        for setups in codes.values_mut().filter(|setups| !setups.is_empty()) {
            setups.extend(&of_groups);
        }
        Self { codes, of_groups, all }
    }

    /// The set-ups under which `code` may have withdrawn: those that are said of it and those of groups, and where nothing is said any.
    fn tried_for(&self, code: &ParticipantCode) -> &BTreeSet<Uuid> {
        match self.codes.get(code) {
            Some(setups) if !setups.is_empty() => setups,
            _ => &self.all,
        }
    }

    /// The set-ups that are said of `code`, and those of groups: no more where nothing is said, as once the drawing is gone.
    fn said_of(&self, code: &ParticipantCode) -> impl Iterator<Item = &Uuid> {
        self.codes.get(code).into_iter().flatten().chain(&self.of_groups)
    }

    /// `group` says itself that `code` withdrew.
    fn is_remembered_in(&self, group: &Group, code: &ParticipantCode) -> bool {
        self.tried_for(code).iter().any(|setup| group.person_has_withdrawn(*setup, code))
    }
}

fn handed_out(setup: &Setup) -> impl Iterator<Item = ParticipantCode> + '_ {
    setup.codes.iter().filter_map(|code| ParticipantCode::new(code))
}
