//! Two states of one drawing of which neither is the newer one, and a drawing whose code changed: what goes or stays behind is told.

use std::fs;

use potloodlijn::format::write;
use potloodlijn::model::{Measurement, MeasurementTime, Now, NowMoment, NowValues};

use super::*;
use crate::command_line::run_in_dutch;

fn taken(name: &str) -> Fate {
    Fate::ConflictingInstant { taken: name.into() }
}

#[test]
fn of_two_states_of_the_same_instant_the_one_that_is_not_taken_is_told_as_a_conflict() {
    let states = [told(journey(1, 1, 5), "one"), told(journey(1, 1, 5), "other")];
    let out = merged(None, loose(&states));
    let kept = states.iter().position(|state| *state == out.group.journeys[0]).unwrap();
    let names = ["0.journey.json", "1.journey.json"];
    let mut wanted = [(names[kept], &Fate::AddedNew), (names[1 - kept], &taken(names[kept]))];
    wanted.sort();
    let mut rows = fates(&out);
    rows.sort();
    assert_eq!(rows, wanted);
    assert_eq!(counts(&out), [1, 0, 1, 0]);
    // Into a group that has either of them.
    let fate_into = |there: &Journey, comes: &Journey| {
        let out = merged(Some(group(9, vec![there.clone()])), loose(std::slice::from_ref(comes)));
        assert_eq!(out.group.journeys, [states[kept].clone()].into(), "whatever comes first");
        out.report.rows[0].fate.clone()
    };
    assert_eq!(fate_into(&states[kept], &states[1 - kept]), taken(""));
    assert_eq!(fate_into(&states[1 - kept], &states[kept]), Fate::ConflictingWithHere);
    assert_eq!(fate_into(&states[kept], &states[kept]), Fate::SameContent);
}

#[test]
fn a_state_of_the_same_instant_of_which_all_is_in_the_group_is_no_conflict() {
    let (bare, with_phases) = (journey(1, 1, 5), with_border(journey(1, 1, 5), 100.0));
    for base in [&bare, &with_phases] {
        let out = merged(Some(group(9, vec![base.clone()])), loose(&[bare.clone(), with_phases.clone()]));
        assert_eq!(out.report.conflicting(), 0, "{:?}", fates(&out));
    }
}

#[test]
fn the_command_says_which_of_two_states_was_taken_and_ends_with_1() {
    let folder = tempfile::tempdir().unwrap();
    for (name, title) in [("a.journey.json", "het een"), ("b.journey.json", "het ander")] {
        fs::write(folder.path().join(name), write(&told(journey(1, 1, 5), title))).unwrap();
    }
    let (code, said) =
        run_in_dutch(folder.path(), &["merge", "a.journey.json", "b.journey.json", "-o", "g.group.json"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("toegevoegd 1, hetzelfde 0, botsend 1, geweigerd 0"), "{said}");
    assert!(said.contains("op hetzelfde moment bewaard als die uit"), "{said}");
}

#[test]
fn what_another_group_says_otherwise_on_its_board_and_in_its_measurements_is_told_and_stays_as_it_is_here() {
    let folder = tempfile::tempdir().unwrap();
    let person = code(1);
    let mut here = group(9, vec![journey(1, 1, 0)]);
    let card = |id, action: &str| BoardAction {
        action: action.to_owned(),
        ..BoardAction::new(Uuid::from_u128(id), "M".into(), Level::Team)
    };
    here.board = vec![card(7, "Same."), card(8, "Ours.")];
    let line = here.setup.instrument.indicators[0].id.clone();
    let measured = |value| {
        let mut measurement = Measurement::new(MeasurementTime::T0, None);
        measurement.values.insert(person.clone(), NowValues::from([(line.clone(), value)]));
        vec![measurement]
    };
    here.measurements = measured(40.0);
    let mut there = here.clone();
    (there.board[1], there.measurements) = (card(8, "Theirs."), measured(60.0));
    there.board.push(card(9, "More."));
    for (name, group) in [("a.group.json", &here), ("b.group.json", &there)] {
        fs::write(folder.path().join(name), write(group)).unwrap();
    }
    let merge = || run_in_dutch(folder.path(), &["merge", "b.group.json", "-o", "a.group.json"]);
    let (code, said) = merge();
    let about: Vec<&str> = said.lines().filter(|line| line.contains("anders dan")).collect();
    assert_eq!((code, about.len()), (0, 2), "{said}");
    assert!(about[0].starts_with("b.group.json: ") && about[0].contains("kaart “Theirs.”"), "{said}");
    assert!(about[1].contains("van P01 staat bij meting T0"), "{said}");
    let bytes = fs::read(folder.path().join("a.group.json")).unwrap();
    let out: Group = potloodlijn::format::read(&bytes, &potloodlijn::format::Instruments::builtin()).unwrap().value;
    assert_eq!((&out.board[..2], out.board.len(), &out.measurements), (&here.board[..], 3, &here.measurements));
    assert_eq!(merge().1, said, "it is told as long as it is so");
}

#[test]
fn of_two_moments_of_now_saved_at_the_same_moment_the_other_one_is_a_conflict_too() {
    let base = group(9, vec![journey(1, 1, 0)]);
    let now = |value| {
        let mut moment = NowMoment::new(Uuid::from_u128(5), jiff::civil::date(2026, 5, 4), None);
        moment.values.insert(base.setup.instrument.indicators[0].id.clone(), Some(value));
        moment.handed_in(&base.journeys[0])
    };
    let named = |(place, now): (usize, Now)| (format!("{place}.now.json"), now);
    let files: Vec<_> = [now(40.0), now(50.0)].into_iter().enumerate().map(named).collect();
    let out = merged(Some(base.clone()), Arrivals { now: files.clone(), ..Arrivals::default() });
    assert_eq!(counts(&out), [1, 0, 1, 0]);
    let again = merged(Some(out.group.clone()), Arrivals { now: files, ..Arrivals::default() });
    assert_eq!((counts(&again), again.group), ([0, 1, 1, 0], out.group));
}

#[test]
fn a_drawing_that_comes_under_another_code_says_that_measurements_stay_under_the_one_it_had() {
    let mut base = group(9, vec![journey(1, 2, 0), journey(3, 3, 0)]);
    let corrected = journey(1, 6, 5);
    let arrivals = loose(&[corrected.clone(), journey(3, 3, 0)]);
    assert_eq!(counts(&merged(Some(base.clone()), arrivals.clone())), [1, 1, 0, 0], "nothing stays behind");
    let mut measurement = Measurement::new(MeasurementTime::T0, None);
    measurement.values.insert(code(2), NowValues::from([(base.setup.instrument.indicators[0].id.clone(), 40.0)]));
    base.measurements.push(measurement);
    let out = merged(Some(base), arrivals);
    assert_eq!(out.group.journeys, [journey(3, 3, 0), corrected].into(), "the newest is taken");
    assert_eq!(counts(&out), [0, 1, 1, 0]);
    assert!(fates(&out).contains(&("0.journey.json", &Fate::ConflictingCode { before: code(2) })));
    let mut left = out.group.clone();
    assert!(left.withdraw(&code(2)), "what stays can be taken out under the code that is told");
    assert!(left.measurements.iter().all(|one| !one.values.contains_key(&code(2))));
}
