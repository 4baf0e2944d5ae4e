//! Whoever withdrew does not come back, whatever is merged again: not the person, nor what was measured of them.

use std::fs;
use std::path::Path;

use jiff::civil::date;
use potloodlijn::format::{builtin_instruments, write};
use potloodlijn::model::{
    Arrivals, Code, Fate, Group, Instrument, Journey, Language, Measurement, MeasurementTime, MergeRow, Now,
    NowConsent, NowMoment, ParticipantCode, Setup, Timeline, merge,
};
use proptest::prelude::*;
use uuid::Uuid;

use super::commands::run;

const PEOPLE: usize = 3;

fn known(id: &Code) -> Option<Instrument> {
    builtin_instruments().iter().find(|it| it.id == *id).cloned()
}

fn code(person: usize) -> ParticipantCode {
    ParticipantCode::new(&format!("QX7{person}")).unwrap()
}

/// The set-up that was prepared, with every code handed out.
fn prepared() -> Setup {
    let timeline = Timeline::new(date(2021, 9, 1), date(2023, 7, 15));
    let setup = Setup::standard(Uuid::from_u128(1), builtin_instruments()[0].clone(), timeline, Language::Nl);
    Setup { name: "Team".into(), codes: (0..PEOPLE).map(|person| code(person).to_string()).collect(), ..setup }
}

fn moment(person: usize, time: MeasurementTime, says_setup: bool) -> Now {
    let setup = prepared();
    let mut moment = NowMoment::new(Uuid::from_u128(0xb0 + person as u128), date(2026, 5, 4), Some(time));
    let value = 71.13 + person as f64;
    moment.values.insert(setup.instrument.indicators[0].id.clone(), Some(value));
    moment.consent = NowConsent { group_figures: true, ..NowConsent::default() };
    let instrument = setup.instrument.id.clone();
    Now { participant: code(person), setup: says_setup.then_some(setup.id), instrument, moment }
}

fn drawing(person: usize, says_setup: bool) -> Journey {
    let begun = "2026-03-02T09:30:00Z".parse().unwrap();
    let journey = Journey::new(Uuid::from_u128(0xa0 + person as u128), code(person), &prepared(), begun);
    Journey { setup: says_setup.then_some(prepared().id), ..journey }
}

/// The values that were typed of people at the second measurement.
fn typed(people: impl IntoIterator<Item = usize>) -> Measurement {
    let indicator = builtin_instruments()[0].indicators[0].id.clone();
    let value = |person: usize| (code(person), [(indicator.clone(), 31.26 + person as f64)].into());
    let values = people.into_iter().map(value).collect();
    Measurement { values, ..Measurement::new(MeasurementTime::T1, None) }
}

fn file_of_now(folder: &Path, name: &str, now: &Now) {
    fs::write(folder.join(format!("{name}.now.json")), write(now)).unwrap();
}

fn written(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn who_handed_in_moments_alone_does_not_come_back_into_a_group_without_a_set_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    file_of_now(path, "a", &moment(0, MeasurementTime::T0, true));
    file_of_now(path, "b", &moment(1, MeasurementTime::T0, true));
    // The same person once more, under other ids and another moment.
    let mut later = moment(0, MeasurementTime::T1, true);
    later.moment.id = Uuid::from_u128(0xdead);
    file_of_now(path, "later", &later);
    fs::write(path.join("drawing.journey.json"), write(&drawing(0, true))).unwrap();
    fs::write(path.join("there.journey.json"), write(&drawing(2, true))).unwrap();
    let files = ["merge", "a.now.json", "b.now.json", "there.journey.json", "-o", "h.group.json"];
    assert_eq!(run(path, &files).0, 0);
    assert_eq!(run(path, &["withdraw", "h.group.json", "--participant", "QX70"]).0, 0);
    let before = written(path, "h.group.json");
    for file in ["a.now.json", "later.now.json", "drawing.journey.json"] {
        let (ended, _, complained) = run(path, &["merge", file, "-o", "h.group.json"]);
        assert!(ended == 1 && complained.contains("QX70: refused"), "{file}: {ended} {complained}");
        assert_eq!(written(path, "h.group.json"), before, "{file}");
    }
    // The very same moment is known by its id, whatever it says of its set-up.
    let mut elsewhere = moment(0, MeasurementTime::T0, true);
    elsewhere.setup = Some(Uuid::from_u128(99));
    elsewhere.participant = ParticipantCode::new("QX99").unwrap();
    file_of_now(path, "elsewhere", &elsewhere);
    let (_, _, complained) = run(path, &["merge", "elsewhere.now.json", "b.now.json", "-o", "h.group.json"]);
    assert!(complained.contains("QX99: refused"), "{complained}");
}

#[test]
fn what_was_measured_of_who_withdrew_does_not_come_with_a_group_that_was_made_without_the_set_up() {
    let mut group = Group::new(Uuid::from_u128(8), prepared());
    group.journeys = vec![drawing(0, true), drawing(1, true)].into();
    assert!(group.withdraw(&code(0)));
    let now = [0, 1].map(|person| (format!("{person}"), moment(person, MeasurementTime::T0, true)));
    let moments = merge(None, Arrivals { now: now.into(), ..Arrivals::default() }, known).unwrap().group;
    assert_ne!(moments.setup.id, prepared().id);
    let bare = Setup { name: builtin_instruments()[0].name.nl.clone(), codes: Vec::new(), ..prepared() };
    let mut only_typed = Group::new(Uuid::from_u128(7), Setup { id: Uuid::from_u128(77), ..bare });
    only_typed.measurements.push(typed([0, 1]));
    for (other, value) in [(&moments, "71.13"), (&only_typed, "31.26")] {
        for base in [Some(group.clone()), None] {
            let groups = vec![("g".to_owned(), group.clone()), ("other".to_owned(), other.clone())];
            let out = merge(base, Arrivals { groups, ..Arrivals::default() }, known).unwrap().group;
            let text = String::from_utf8(write(&out)).unwrap();
            assert!(!text.contains("QX70") && !text.contains(value), "{value}: {:?}", out.measurements);
            assert!(out.people().contains(&code(1)) && out.measurements[0].values.contains_key(&code(1)));
        }
    }
}

#[test]
fn moments_of_a_group_without_a_set_up_are_merged_onto_it_again_and_those_of_another_set_up_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    file_of_now(path, "a", &moment(0, MeasurementTime::T0, true));
    let mut later = moment(1, MeasurementTime::T1, true);
    file_of_now(path, "later", &later);
    let merge_onto = |file: &str| run(path, &["merge", file, "-o", "g.group.json"]);
    assert_eq!(merge_onto("a.now.json").0, 0);
    let once = written(path, "g.group.json");
    let (ended, said, complained) = merge_onto("a.now.json");
    assert!(ended == 0 && said.contains("added 0, same 1"), "{ended} {said}{complained}");
    assert_eq!(written(path, "g.group.json"), once, "twice is once");
    (later.setup, later.participant) = (Some(Uuid::from_u128(99)), code(2));
    file_of_now(path, "another", &later);
    let (ended, _, complained) = merge_onto("another.now.json");
    assert!(ended == 2 && complained.contains("another set-up"), "{ended} {complained}");
    // Nor does a group of theirs that nobody prepared let them in.
    assert_eq!(run(path, &["merge", "another.now.json", "-o", "o.group.json"]).0, 0);
    assert_eq!(merge_onto("o.group.json").0, 2);
    assert_eq!(merge_onto("later.now.json").0, 0);
    // Where nobody is left the group takes people of its own set-up still.
    for person in ["QX70", "QX71"] {
        assert_eq!(run(path, &["withdraw", "g.group.json", "--participant", person]).0, 0);
    }
    file_of_now(path, "c", &moment(2, MeasurementTime::T1, true));
    let (ended, _, complained) = merge_onto("c.now.json");
    assert_eq!(ended, 0, "{complained}");
    assert!(merge_onto("a.now.json").2.contains("QX70: refused"));
}

/// What a group has of each person: a drawing, a moment, what was typed.
type Holding = [[bool; 3]; PEOPLE];

fn group_of(id: u128, holding: &Holding, says_setup: &[bool], is_prepared: bool) -> Group {
    let with = |kind: usize| (0..PEOPLE).filter(move |&person| holding[person][kind]);
    let journeys =
        with(0).map(|person| (format!("j{person}"), Box::new(drawing(person, says_setup[person])))).collect();
    let now = with(1).map(|person| (format!("n{person}"), moment(person, MeasurementTime::T0, says_setup[person])));
    let setups = is_prepared.then(|| ("s".to_owned(), prepared())).into_iter().collect();
    let arrivals = Arrivals { journeys, now: now.collect(), setups, ..Arrivals::default() };
    let mut group = merge(None, arrivals, known).map_or_else(
        || {
            let bare =
                Setup::standard(Uuid::from_u128(id * 7), prepared().instrument, prepared().timeline, Language::Nl);
            Group::new(Uuid::from_u128(id), bare)
        },
        |merged| merged.group,
    );
    group.id = Uuid::from_u128(id);
    if with(2).next().is_some() {
        group.measurements.push(typed(with(2)));
        group.measurements.sort_by_key(|one| one.time);
    }
    let called: Vec<String> = group.people().into_iter().map(|code| format!("{code} belde. ")).collect();
    group.notes = called.concat();
    group
}

/// What of all that there was is merged: the group after someone left, the one before, another one, the set-up, and of each person the
/// drawing and the moment.
#[derive(Debug, Clone)]
struct Chosen {
    groups: [bool; 3],
    setup: bool,
    files: [[bool; 2]; PEOPLE],
}

fn chosen() -> impl Strategy<Value = Chosen> {
    any::<([bool; 3], bool, [[bool; 2]; PEOPLE])>().prop_map(|(groups, setup, files)| Chosen { groups, setup, files })
}

fn arrivals_of(chosen: &Chosen, groups: &[&Group; 3], says_setup: &[bool]) -> Arrivals {
    let mut arrivals = Arrivals::default();
    for (place, group) in groups.iter().enumerate().filter(|(place, _)| chosen.groups[*place]) {
        arrivals.groups.push((format!("g{place}"), (*group).clone()));
    }
    arrivals.setups.extend(chosen.setup.then(|| ("s".to_owned(), prepared())));
    for (person, [drew, now]) in chosen.files.iter().enumerate() {
        let says = says_setup[person];
        arrivals.journeys.extend(drew.then(|| (format!("j{person}"), Box::new(drawing(person, says)))));
        arrivals.now.extend(now.then(|| (format!("n{person}"), moment(person, MeasurementTime::T0, says))));
    }
    arrivals
}

/// Nothing in the file of `group` is of `person`.
fn holds_nothing_of(group: &Group, person: usize) -> Result<(), String> {
    let text = String::from_utf8(write(group)).unwrap();
    let values = [71.13 + person as f64, 31.26 + person as f64].map(|value| format!("{value:.2}"));
    let traces = values.into_iter().chain([code(person).to_string()]);
    let found: Vec<String> = traces.filter(|trace| text.contains(trace)).collect();
    if found.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "{found:?} stand in {:?}, notes {:?}, now {:?}, codes {:?}",
            group.measurements, group.notes, group.now, group.setup.codes
        ))
    }
}

#[test]
fn who_withdrew_is_known_by_no_more_once_the_same_is_merged_again() {
    // QX72 drew in two groups that nobody prepared and withdrew from the one; a moment of QX70 names a set-up that neither has.
    let (says_setup, drew) = ([true, false, false], [[false; 3], [false; 3], [true, false, false]]);
    let [mut left, open] = [2, 3].map(|id| group_of(id, &drew, &says_setup, false));
    assert!(left.withdraw(&code(2)));
    let now = [0, 2].map(|person| (format!("n{person}"), moment(person, MeasurementTime::T0, says_setup[person])));
    let arrivals = Arrivals { groups: vec![("g".into(), left)], now: now.into(), ..Arrivals::default() };
    let once = merge(Some(open), arrivals.clone(), known).unwrap().group;
    assert_eq!(holds_nothing_of(&once, 2), Ok(()));
    assert_eq!(merge(Some(once.clone()), arrivals, known).unwrap().group, once);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_global_rejects: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_who_withdrew_stands_in_what_is_merged_again(
        holdings in any::<[Holding; 2]>(),
        says_setup in any::<[bool; PEOPLE]>(),
        are_prepared in any::<[bool; 2]>(),
        ids in prop_oneof![Just([2_u128, 3]), Just([3, 2])],
        person in 0..PEOPLE,
        (base, first, second) in (0..3_usize, chosen(), chosen()),
    ) {
        let [whole, other] = [0, 1].map(|place| group_of(ids[place], &holdings[place], &says_setup, are_prepared[place]));
        let mut left = whole.clone();
        prop_assume!(left.withdraw(&code(person)));
        // A drawing that an open group took under another id stays.
        let is_by_id = |id: &Uuid| left.withdrawn.contains(id);
        let stays = base == 1
            && other.journey_of(&code(person)).is_some_and(|journey| !is_by_id(&journey.id))
            && !other.now.iter().any(|now| is_by_id(&now.moment.id));
        prop_assume!(!stays);
        let groups = [&left, &whole, &other];
        // The group that knows is among them.
        let mut first = first;
        first.groups[0] = true;
        let open = [Some(left.clone()), Some(other.clone()), None][base].clone();
        let arrivals = arrivals_of(&first, &groups, &says_setup);
        let mut turned = arrivals.clone();
        turned.groups.reverse();
        let once = merge(open.clone(), arrivals.clone(), known).unwrap();
        prop_assert_eq!(&merge(open.clone(), turned, known).unwrap(), &once);
        for (is_open, source, group) in
            open.iter().map(|group| (true, "", group)).chain(arrivals.groups.iter().map(|(name, group)| (false, name.as_str(), group)))
        {
            if !group.people().contains(&code(person)) {
                continue;
            }
            let tells = |row: &MergeRow| row.participant == code(person) && if is_open {
                row.fate == Fate::RemovedWithdrawn
            } else {
                row.fate == Fate::RefusedWithdrawn && row.source == source
            };
            prop_assert!(once.report.rows.iter().any(tells), "{source}: {:?}", once.report.rows);
        }
        prop_assert_eq!(holds_nothing_of(&once.group, person), Ok(()));
        prop_assert_eq!(&merge(Some(once.group.clone()), arrivals, known).unwrap().group, &once.group);
        // Later the group tells by itself, as far as it still has the set-up under which this person was known.
        let set_up = prepared().id;
        prop_assume!(once.group.setup.id == set_up && once.group.person_has_withdrawn(set_up, &code(person)));
        let again = merge(Some(once.group), arrivals_of(&second, &groups, &says_setup), known).unwrap();
        prop_assert_eq!(holds_nothing_of(&again.group, person), Ok(()));
    }
}
