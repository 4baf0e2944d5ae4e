//! Which set-up a group has: the one that what is in it was drawn with, whenever that comes in.

use std::fs;
use std::process::Command;

use potloodlijn::demo::example_group;
use potloodlijn::format::write;
use potloodlijn::model::{Calendar, SetupRow};

use super::*;

/// The set-up that everyone here drew with, which promises more than one that is made.
fn own() -> Setup {
    Setup { name: "Own".into(), min_group: 10, one_manager: true, codes: vec!["P01".into()], ..setup(1, 0) }
}

fn other(number: u128) -> Setup {
    Setup { name: "Other".into(), ..setup(number, 0) }
}

/// Set-ups that come in, each under its name.
fn setups(all: &[Setup]) -> Arrivals {
    Arrivals { setups: all.iter().map(|setup| (setup.name.clone(), setup.clone())).collect(), ..Arrivals::default() }
}

/// Two drawings that came in without a set-up, so that one was made.
fn without() -> Group {
    merged(None, loose(&[journey(1, 1, 0), journey(2, 2, 0)])).group
}

fn rows(merged: &Merged) -> Vec<(&str, bool)> {
    merged.report.setups.iter().map(|row| (row.source.as_str(), row.is_taken)).collect()
}

#[test]
fn of_set_ups_the_one_that_drawings_name_is_taken_and_another_is_told() {
    for of_another_team in [0, 9] {
        // Of the same instrument by its name, and without the line that everyone drew.
        let mut unlike = other(of_another_team);
        unlike.instrument.indicators.retain(|indicator| indicator.id.as_str() != "strain");
        let mut drawn = journey(1, 1, 0);
        let line = Curve { segments: vec![Segment::new(vec![Point::new(1.0, 50.0)])], ..Curve::default() };
        drawn.curves.insert(Code::new("strain").unwrap(), line);
        for both in [[own(), unlike.clone()], [unlike, own()]] {
            let out = merged(None, Arrivals { setups: setups(&both).setups, ..loose(std::slice::from_ref(&drawn)) });
            assert_eq!(out.group.setup, own());
            assert_eq!((counts(&out), rows(&out)), ([1, 0, 0, 0], vec![("Other", false)]));
        }
    }
}

#[test]
fn a_set_up_that_comes_later_takes_the_place_of_one_that_was_made() {
    let base = without();
    assert_eq!((base.setup.min_group, base.setup.one_manager), (5, false));
    let out = merged(Some(base.clone()), setups(&[own()]));
    assert_eq!(out.group, Group { setup: own(), ..base });
    assert!(out.changes);
    let took = SetupRow { source: "Own".into(), name: "Own".into(), is_taken: true };
    assert_eq!(out.report.setups, [took]);
    let again = merged(Some(out.group.clone()), setups(&[own()]));
    assert_eq!((&again.group, again.changes, rows(&again)), (&out.group, false, vec![]));
    // One that nobody drew with does not, and promises nothing to these people.
    let out = merged(Some(without()), setups(&[Setup { min_group: 20, ..other(9) }]));
    assert_eq!((&out.group, rows(&out)), (&without(), vec![("Other", false)]));
}

#[test]
fn a_set_up_that_somebody_changed_stays_and_what_the_other_promises_holds() {
    let mut base = without();
    base.setup.calendars.push(Calendar { name: "Reorganisation".into(), ..Calendar::default() });
    let out = merged(Some(base.clone()), setups(&[own()]));
    let promised = Setup { min_group: 10, one_manager: true, ..base.setup.clone() };
    assert_eq!((out.group.setup.clone(), rows(&out)), (promised, vec![("Own", false)]));
}

#[test]
fn a_later_copy_of_the_same_set_up_keeps_both_promises() {
    let mut base = group(1, vec![journey(1, 1, 0)]);
    base.setup.name = "As it was".into();
    let out = merged(Some(base.clone()), setups(&[own()])).group;
    assert_eq!(out.setup, Setup { min_group: 10, one_manager: true, ..base.setup });
}

#[test]
fn once_somebody_withdrew_the_set_up_stays_by_which_they_are_known_again() {
    let mut base = without();
    base.withdraw(&code(1));
    let out = merged(Some(base.clone()), Arrivals { setups: setups(&[own()]).setups, ..loose(&[journey(7, 1, 0)]) });
    assert_eq!(out.group.setup.id, base.setup.id);
    assert_eq!((out.group.setup.min_group, out.group.setup.one_manager), (10, true));
    assert_eq!(fates(&out), [("0.journey.json", &Fate::RefusedWithdrawn)]);
}

#[test]
fn of_groups_the_one_leads_whose_set_up_was_drawn_with_and_not_the_one_with_the_smallest_id() {
    let made = without();
    for id in [0, u128::MAX] {
        let real = Group { id: Uuid::from_u128(id), ..Group::new(Uuid::nil(), own()) };
        let real = merged(Some(real), loose(&[journey(3, 3, 0)])).group;
        for order in [[&real, &made], [&made, &real]] {
            let groups = order.map(|group| (group.setup.name.clone(), group.clone())).into();
            let out = merged(None, Arrivals { groups, ..Arrivals::default() });
            assert_eq!((out.group.id, &out.group.setup), (real.id, &own()));
            assert_eq!(out.group.journeys.len(), 3);
            // One that was made is no loss to tell of.
            assert_eq!(rows(&out), []);
        }
    }
}

#[test]
fn hr_gets_nothing_below_a_minimum_whose_set_up_came_later() {
    let folder = tempfile::tempdir().unwrap();
    let example = example_group(8, 7, Language::En);
    let names: Vec<String> = example.journeys.iter().map(|it| format!("{}.journey.json", it.participant)).collect();
    for (name, journey) in names.iter().zip(&example.journeys) {
        fs::write(folder.path().join(name), write(journey)).unwrap();
    }
    let strict = Setup { min_group: 10, ..example.setup };
    fs::write(folder.path().join("s.setup.json"), write(&strict)).unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
        command.env("XDG_DATA_HOME", folder.path().join("data")).current_dir(folder.path()).env("LC_ALL", "C");
        let ended = command.args(arguments).output().unwrap();
        (ended.status.code().unwrap(), String::from_utf8([ended.stdout, ended.stderr].concat()).unwrap())
    };
    let mut merge = vec!["merge", "-o", "g.group.json"];
    merge.extend(names.iter().map(String::as_str));
    assert_eq!(run(&merge).0, 0);
    let (code, said) = run(&["merge", "s.setup.json", "-o", "g.group.json"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("is that of the group now"), "{said}");
    let (code, said) = run(&["report", "g.group.json", "--kind", "hr", "-o", "hr.pdf"]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("10") && !folder.path().join("hr.pdf").exists(), "{said}");
}
