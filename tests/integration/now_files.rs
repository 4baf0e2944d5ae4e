//! Moments of now as files: merged like drawings, counted where it was agreed to, and gone with whoever withdraws.

use jiff::civil::date;
use potloodlijn::format::{Format, write};
use potloodlijn::model::{
    Answer, Arrivals, Code, Fate, Group, Journey, Language, MeasurementTime, Merged, Now, NowConsent, NowMoment,
    ParticipantCode, Share, merge,
};
use uuid::Uuid;

use super::command_line::run_in_dutch;

fn group() -> Group {
    let example = potloodlijn::demo::example_group(3, 7, Language::Nl);
    Group { journeys: example.journeys.into(), ..Group::new(Uuid::from_u128(1), example.setup) }
}

/// A moment of a person that agreed to be counted.
fn now(id: u128, group: &Group, person: usize, moment: Option<MeasurementTime>, value: f64) -> Now {
    let journey = &group.journeys[person];
    let mut moment = NowMoment::new(Uuid::from_u128(id), date(2026, 5, 4), moment);
    moment.values.insert(group.setup.instrument.indicators[0].id.clone(), Some(value));
    moment.values.insert(group.setup.instrument.indicators[1].id.clone(), None);
    moment.consent = NowConsent { group_figures: true, ..NowConsent::default() };
    moment.handed_in(journey)
}

fn merged(base: &Group, files: &[Now]) -> Merged {
    let now = files.iter().enumerate().map(|(place, now)| (format!("{place}.now.json"), now.clone())).collect();
    merge(Some(base.clone()), Arrivals { now, ..Arrivals::default() }, |_| None).unwrap()
}

fn fates(merged: &Merged) -> Vec<Fate> {
    let mut rows = merged.report.rows.clone();
    rows.sort_by(|one, other| one.source.cmp(&other.source));
    rows.into_iter().map(|row| row.fate).collect()
}

fn value_of(group: &Group, time: MeasurementTime, person: &ParticipantCode) -> Option<f64> {
    let first = &group.setup.instrument.indicators[0].id;
    group.measurement(time)?.values.get(person)?.get(first).copied()
}

#[test]
fn a_moment_for_a_measurement_is_counted_there_and_the_newest_of_one_id_wins() {
    let base = group();
    let person = base.journeys[0].participant.clone();
    let first = now(5, &base, 0, Some(MeasurementTime::T1), 40.0);
    let out = merged(&base, std::slice::from_ref(&first));
    assert_eq!(fates(&out), [Fate::AddedNew]);
    assert_eq!(value_of(&out.group, MeasurementTime::T1, &person), Some(40.0));
    let values = &out.group.measurement(MeasurementTime::T1).unwrap().values[&person];
    assert_eq!(values.len(), 1, "what was passed over is no value");
    let mut newer = now(5, &base, 0, Some(MeasurementTime::T1), 55.0);
    newer.moment.modified = Some("2026-05-05T08:00:00Z".parse().unwrap());
    let again = merged(&out.group, &[first, newer]);
    assert_eq!(fates(&again), [Fate::SameOlder, Fate::AddedNewer]);
    assert_eq!(value_of(&again.group, MeasurementTime::T1, &person), Some(55.0));
    assert_eq!(again.group.now.len(), 1);
}

#[test]
fn another_moment_of_the_same_person_and_measurement_is_a_conflict_that_is_listed() {
    let base = group();
    let (one, other) = (now(5, &base, 0, None, 40.0), now(6, &base, 0, None, 60.0));
    let out = merged(&base, &[one.clone(), other.clone()]);
    assert_eq!(fates(&out), [Fate::AddedNew, Fate::ConflictingNow { kept: Uuid::from_u128(5) }]);
    assert_eq!((out.report.added(), out.report.conflicting()), (1, 1));
    // On another day it is another moment.
    let later = Now { moment: NowMoment { at: date(2026, 5, 11), ..other.moment }, ..other };
    assert_eq!(fates(&merged(&base, &[one, later])), [Fate::AddedNew, Fate::AddedNew]);
}

#[test]
fn what_somebody_typed_at_a_measurement_stays_until_a_newer_moment_comes() {
    let base = group();
    let person = base.journeys[0].participant.clone();
    let first = base.setup.instrument.indicators[0].id.clone();
    let file = now(5, &base, 0, Some(MeasurementTime::T1), 40.0);
    let measured = merged(&base, std::slice::from_ref(&file)).group;
    let mut typed = measured.clone();
    typed.measurements[0].on = Some(date(2026, 5, 20));
    typed.measurements[0].values.insert(person.clone(), [(first, 55.0)].into());
    let mut emptied = measured;
    emptied.measurements[0].values.remove(&person);
    for (mended, value) in [(&typed, Some(55.0)), (&emptied, None)] {
        assert_eq!(merged(mended, std::slice::from_ref(&file)).group, *mended);
        let groups = vec![("a".to_owned(), mended.clone()), ("b".to_owned(), mended.clone())];
        for base in [None, Some(mended.clone())] {
            let arrivals = Arrivals { groups: groups.clone(), ..Arrivals::default() };
            assert_eq!(merge(base, arrivals, |_| None).unwrap().group, *mended);
        }
        assert_eq!(value_of(mended, MeasurementTime::T1, &person), value);
    }
    // A group that has not met the moment takes over what was typed.
    let groups = vec![("typed".to_owned(), typed.clone())];
    let met = merge(Some(base.clone()), Arrivals { groups, ..Arrivals::default() }, |_| None).unwrap().group;
    assert_eq!(value_of(&met, MeasurementTime::T1, &person), Some(55.0));
    let mut newer = now(5, &base, 0, Some(MeasurementTime::T1), 70.0);
    newer.moment.modified = Some("2026-05-25T08:00:00Z".parse().unwrap());
    assert_eq!(value_of(&merged(&typed, &[newer]).group, MeasurementTime::T1, &person), Some(70.0));
}

#[test]
fn what_was_not_agreed_to_is_counted_nowhere() {
    let base = group();
    let person = base.journeys[0].participant.clone();
    let mut silent = now(5, &base, 0, Some(MeasurementTime::T0), 40.0);
    silent.moment.consent = NowConsent::default();
    let out = merged(&base, &[silent]);
    assert_eq!((out.group.now.len(), value_of(&out.group, MeasurementTime::T0, &person)), (1, None));
}

#[test]
fn whoever_withdrew_does_not_come_back_with_a_moment_and_leaves_none() {
    let base = group();
    let person = base.journeys[0].participant.clone();
    let file = now(5, &base, 0, Some(MeasurementTime::T1), 40.0);
    let mut with = merged(&base, std::slice::from_ref(&file)).group;
    assert!(with.withdraw(&person));
    assert!(with.now.is_empty() && value_of(&with, MeasurementTime::T1, &person).is_none());
    assert!(!String::from_utf8(write(&with)).unwrap().contains(&file.moment.id.to_string()));
    let out = merged(&with, &[file]);
    assert_eq!(fates(&out), [Fate::RefusedWithdrawn]);
    assert_eq!(out.group, with);
}

#[test]
fn a_moment_of_another_instrument_or_an_unknown_line_is_refused() {
    let base = group();
    let mut other = now(5, &base, 0, None, 40.0);
    other.instrument = Code::new("engagement").unwrap();
    let mut unknown = now(6, &base, 1, None, 40.0);
    unknown.moment.values.insert(Code::new("no-such-line").unwrap(), None);
    let out = merged(&base, &[other, unknown]);
    assert_eq!((out.report.refused(), out.group.now.len()), (2, 0));
}

#[test]
fn merging_groups_that_hold_moments_does_not_depend_on_their_order_and_twice_is_once() {
    let base = group();
    let a = merged(&base, &[now(5, &base, 0, Some(MeasurementTime::T1), 40.0), now(6, &base, 1, None, 20.0)]).group;
    let b = merged(&base, &[now(7, &base, 0, Some(MeasurementTime::T1), 70.0), now(8, &base, 2, None, 30.0)]).group;
    let together = |list: &[&Group]| {
        let groups = list.iter().map(|group| (format!("{}.json", group.now.len()), (*group).clone())).collect();
        merge(None, Arrivals { groups, ..Arrivals::default() }, |_| None).unwrap().group
    };
    assert_eq!(together(&[&a, &b]), together(&[&b, &a]));
    assert_eq!(together(&[&a, &b]).now.len(), 3);
    let twice =
        merge(Some(a.clone()), Arrivals { groups: vec![("a".into(), a.clone())], ..Arrivals::default() }, |_| None);
    assert_eq!(twice.unwrap().group, a);
}

#[test]
fn a_hand_in_leaves_own_moments_out_unless_they_were_chosen() {
    let mut journey: Journey = group().journeys.remove(0);
    let mut chosen = NowMoment { hand_in: true, ..NowMoment::new(Uuid::from_u128(5), date(2026, 5, 4), None) };
    let prompt = Code::new("helps-now").unwrap();
    chosen.answers.push(Answer { share: Share::Myself, ..Answer::new(prompt, "mine".into()) });
    journey.now = vec![chosen, NowMoment::new(Uuid::from_u128(6), date(2026, 5, 11), None)];
    let leaving = journey.handed_in(journey.modified);
    let ids: Vec<Uuid> = leaving.now.iter().map(|it| it.id).collect();
    assert_eq!((ids, leaving.now[0].answers.len()), (vec![Uuid::from_u128(5)], 0));
    assert_eq!(journey.now.len(), 2, "its owner keeps both");
}

#[test]
fn on_the_command_line_a_moment_is_checked_merged_and_withdrawn() {
    let folder = tempfile::tempdir().unwrap();
    let write_at = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    let group_text = || std::fs::read_to_string(folder.path().join("G.group.json")).unwrap();
    let base = group();
    let file = now(5, &base, 0, Some(MeasurementTime::T1), 40.0);
    let person = file.participant.to_string();
    write_at("G.group.json", &write(&base));
    let name = format!("{person}{}", Now::ENDING);
    write_at(&name, &write(&file));
    assert_eq!(run_in_dutch(folder.path(), &["check", &name]).0, 0);
    let (status, said) = run_in_dutch(folder.path(), &["merge", "G.group.json", &name, "-o", "G.group.json"]);
    assert_eq!(status, 0, "{said}");
    assert!(group_text().contains(&file.moment.id.to_string()), "{said}");
    let (status, said) = run_in_dutch(folder.path(), &["withdraw", "G.group.json", "--participant", &person]);
    assert_eq!(status, 0, "{said}");
    assert!(!group_text().contains(&file.moment.id.to_string()));
    // With a value that cannot be.
    let broken = String::from_utf8(write(&file)).unwrap().replace("40.0", "140.0");
    write_at("broken.now.json", broken.as_bytes());
    let (status, said) = run_in_dutch(folder.path(), &["check", "broken.now.json"]);
    assert!(status != 0 && said.contains("$.values."), "{said}");
}

#[test]
fn a_moment_that_moves_to_another_measurement_counts_there_alone() {
    let base = group();
    let person = base.journeys[0].participant.clone();
    let first = merged(&base, &[now(5, &base, 0, Some(MeasurementTime::T0), 40.0)]).group;
    let mut moved = now(5, &base, 0, Some(MeasurementTime::T1), 40.0);
    moved.moment.modified = Some("2026-05-05T08:00:00Z".parse().unwrap());
    let out = merged(&first, std::slice::from_ref(&moved)).group;
    assert_eq!(value_of(&out, MeasurementTime::T0, &person), None);
    assert_eq!(value_of(&out, MeasurementTime::T1, &person), Some(40.0));
    // What the facilitator typed there meanwhile is no part of the moment.
    let mut typed = first;
    let measurement = typed.measurements.iter_mut().find(|one| one.time == MeasurementTime::T0).unwrap();
    measurement.values.get_mut(&person).unwrap().values_mut().for_each(|value| *value = 12.0);
    let out = merged(&typed, &[moved]).group;
    assert_eq!(value_of(&out, MeasurementTime::T0, &person), Some(12.0));
}

#[test]
fn someone_who_never_drew_can_leave_and_stays_away() {
    let mut base = group();
    let absent = base.journeys.remove(2);
    let whole = Group { journeys: vec![absent.clone()].into(), ..base.clone() };
    let moment = now(5, &whole, 0, Some(MeasurementTime::T0), 40.0);
    let mut holding = merged(&base, std::slice::from_ref(&moment)).group;
    holding.notes = format!("{} was ziek.", absent.participant);
    let known = holding.known_of(&absent.participant).unwrap();
    assert!(known.journey.is_none() && known.now.len() == 1 && known.measured.len() == 1);
    assert!(holding.withdraw(&absent.participant));
    assert_eq!((holding.now.len(), value_of(&holding, MeasurementTime::T0, &absent.participant)), (0, None));
    assert!(!write(&holding).windows(3).any(|part| part == absent.participant.as_str().as_bytes()));
    // Neither the moment nor the drawing comes back.
    assert_eq!(fates(&merged(&holding, &[moment])), [Fate::RefusedWithdrawn]);
    let drawing = Arrivals { journeys: vec![("a".into(), Box::new(absent.clone()))], ..Arrivals::default() };
    let out = merge(Some(holding.clone()), drawing, |_| None).unwrap();
    assert_eq!(out.report.rows[0].fate, Fate::RefusedWithdrawn);
    // Nor someone of whom there was no more than what was measured.
    let mut measured = base;
    let mut t0 = potloodlijn::model::Measurement::new(MeasurementTime::T0, None);
    t0.values.insert(absent.participant.clone(), potloodlijn::model::NowValues::default());
    measured.measurements.push(t0);
    assert!(measured.withdraw(&absent.participant));
    assert!(!measured.people().contains(&absent.participant));
    assert!(measured.person_has_withdrawn(measured.setup.id, &absent.participant));
}

#[test]
fn what_another_group_holds_of_someone_who_withdrew_does_not_come_with_it() {
    let whole = group();
    let person = whole.journeys[1].participant.clone();
    let mut left = whole.clone();
    left.withdraw(&person);
    // Without a drawing, with one under another id, and with the very same one.
    for (drew, id) in [(false, 0), (true, 77), (true, 0)] {
        let mut other = whole.clone();
        other.id = Uuid::from_u128(2);
        other.notes = format!("{person} was ziek.");
        let moment = now(5, &whole, 1, Some(MeasurementTime::T0), 50.0);
        other = merged(&other, &[moment]).group;
        if !drew {
            other.journeys.remove(1);
        } else if id != 0 {
            other.journeys[1].id = Uuid::from_u128(id);
        }
        let coming = other.journeys.len() + other.now.len() + left.journeys.len();
        let files = [("a".to_owned(), left.clone()), ("b".to_owned(), other)];
        let turned = [files[1].clone(), files[0].clone()];
        for groups in [files, turned] {
            let out = merge(None, Arrivals { groups: groups.into(), ..Arrivals::default() }, |_| None).unwrap();
            assert_eq!(value_of(&out.group, MeasurementTime::T0, &person), None, "{drew} {id}");
            assert!(!out.group.people().contains(&person), "{drew} {id}");
            assert!(!out.group.notes.contains(person.as_str()), "{drew} {id}: {}", out.group.notes);
            let report = &out.report;
            let told = report.added() + report.same() + report.conflicting() + report.refused();
            assert_eq!(told, coming, "{drew} {id}: {:?}", report.rows);
        }
    }
}

#[test]
fn moments_alone_make_a_group() {
    let base = group();
    let now = vec![("a".to_owned(), now(5, &base, 0, Some(MeasurementTime::T0), 40.0))];
    let instrument = base.setup.instrument.clone();
    let out = merge(None, Arrivals { now, ..Arrivals::default() }, |_| Some(instrument.clone())).unwrap();
    assert_eq!((out.group.now.len(), out.group.setup.timeline.start), (1, date(2026, 5, 4)));
    assert!(potloodlijn::model::check_group(&out.group).is_empty());
}

#[test]
fn a_moment_under_a_code_that_differs_in_capitals_only_is_a_conflict_whoever_of_the_two_drew() {
    let base = group();
    let drew = base.journeys[0].participant.clone();
    let other = ParticipantCode::new(&drew.as_str().to_lowercase()).unwrap();
    let small = Now { participant: other.clone(), ..now(5, &base, 0, Some(MeasurementTime::T1), 40.0) };
    let out = merged(&base, std::slice::from_ref(&small));
    let kept = base.journeys[0].id;
    assert_eq!(fates(&out), [Fate::ConflictingSpelling { kept, theirs: drew }]);
    assert!(out.group.now.is_empty() && out.group.measurements.is_empty(), "one person would count twice");
    // Of two moments without a drawing the one that is met first stays, whatever the order of the files.
    let nobody = Group { journeys: Vec::new().into(), ..base.clone() };
    let capital = now(6, &base, 0, Some(MeasurementTime::T1), 50.0);
    for files in [[small.clone(), capital.clone()], [capital, small]] {
        let out = merged(&nobody, &files);
        assert_eq!((out.report.added(), out.report.conflicting()), (1, 1));
        assert_eq!(out.group.now[0].moment.id, Uuid::from_u128(5));
    }
}

#[test]
fn a_group_that_holds_both_spellings_keeps_them_when_it_is_merged_again() {
    let mut both = group();
    let other = ParticipantCode::new(&both.journeys[0].participant.as_str().to_lowercase()).unwrap();
    both.now = vec![Now { participant: other, ..now(5, &both, 0, Some(MeasurementTime::T1), 40.0) }];
    let groups = vec![("a".to_owned(), both.clone()), ("b".to_owned(), both.clone())];
    let out = merge(None, Arrivals { groups, ..Arrivals::default() }, |_| None).unwrap();
    assert_eq!((out.group.now.len(), out.report.conflicting()), (1, 0), "twice is once");
}

#[test]
fn a_moment_that_stands_in_a_group_as_a_whole_file_is_written_once() {
    let base = group();
    let holds = Group { now: vec![now(5, &base, 0, None, 40.0)], ..base };
    let mut written: serde_json::Value = serde_json::from_slice(&write(&holds)).unwrap();
    written["now"][0]["format"] = Now::NAME.into();
    written["now"][0]["version"] = 1.into();
    let bytes = serde_json::to_vec(&written).unwrap();
    let known = potloodlijn::format::Instruments::builtin();
    let read = potloodlijn::format::read::<Group>(&bytes, &known).unwrap().value;
    assert_eq!(read.now, holds.now);
    let file = String::from_utf8(write(&read.now[0])).unwrap();
    assert_eq!(file.matches("\"format\"").count(), 1, "{file}");
}
