//! Worked numbers and properties of the figures about a group.

mod borders;
mod depth;
mod environment;
mod people;
mod reference;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use potloodlijn::analysis::{
    AlignedGroup, Alignment, Cell, CellOf, Direction, EventCount, MentionCount, SkippedBecause, align, behind,
    person_trend, phase_counts, phase_counts_of_whole_journeys, phase_trends, quantile_type_7, resample, summarise,
};
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{
    Code, Curve, Domain, Event, FromPaper, Group, Impact, Journey, Language, Level, Mention, Mentioned,
    ParticipantCode, PhaseBorder, PhaseLetter, Point, Quote, Segment, Setup, Timeline,
};
use proptest::prelude::*;
use uuid::Uuid;

const START: Date = date(2022, 1, 1);

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn letter(letter: char) -> PhaseLetter {
    PhaseLetter::new(letter).unwrap()
}

fn timeline(from_day: i64, days: i64) -> Timeline {
    let start = START + jiff::Span::new().days(from_day);
    Timeline::new(start, start + jiff::Span::new().days(days))
}

fn group_of(journeys: Vec<Journey>) -> Group {
    let instrument = builtin_instruments()[0].clone();
    let setup = Setup::standard(Uuid::from_u128(1), instrument, timeline(0, 100), Language::En);
    Group { journeys: journeys.into(), ..Group::new(Uuid::from_u128(2), setup) }
}

fn journey(name: &str, timeline: Timeline, borders: &[(char, f64)]) -> Journey {
    let group = group_of(Vec::new());
    let id = Uuid::from_bytes_le([name.as_bytes()[name.len() - 1]; 16]);
    let mut journey = Journey::new(id, ParticipantCode::new(name).unwrap(), &group.setup, Timestamp::UNIX_EPOCH);
    journey.timeline = timeline;
    journey.consent.group_figures = true;
    let border = |&(at, day): &(char, f64)| (letter(at), PhaseBorder { day, ..PhaseBorder::default() });
    journey.phases.borders = borders.iter().map(border).collect();
    journey.phases.set_by = (!borders.is_empty()).then(|| "facilitator".to_owned());
    journey
}

fn curve(segments: &[&[(f64, f64)]]) -> Curve {
    let points = |segment: &&[(f64, f64)]| segment.iter().copied().map(Point::from).collect();
    Curve { segments: segments.iter().map(|segment| Segment::new(points(segment))).collect(), ..Curve::default() }
}

fn with_curve(mut journey: Journey, indicator: &str, segments: &[&[(f64, f64)]]) -> Journey {
    journey.curves.insert(code(indicator), curve(segments));
    journey
}

fn values<'a>(aligned: &'a AlignedGroup, person: usize, indicator: &str) -> &'a [Option<f64>] {
    &aligned.people[person].curves[&code(indicator)]
}

fn mention(what: Mentioned, impact: i8) -> Mention {
    Mention { impact: Impact::new(impact).unwrap(), ..Mention::new(what) }
}

fn event(domain: Domain, from: f64, factors: &[(&str, i8)], actors: &[(&str, i8)]) -> Event {
    let mentions = |list: &[(&str, i8)]| {
        list.iter().map(|&(name, impact)| mention(Mentioned::Code(code(name)), impact)).collect::<Vec<_>>()
    };
    let mut event = Event::new(Uuid::nil(), domain, from);
    event.factors = mentions(factors);
    event.actors = mentions(actors);
    event
}

#[test]
fn an_inner_border_stands_on_the_axis_twice_with_the_value_of_one_day() {
    let drawn = journey("P1", timeline(0, 100), &[('B', 20.0), ('C', 60.0)]);
    let group = group_of(vec![with_curve(drawn, "strain", &[&[(0.0, 0.0), (100.0, 100.0)]])]);
    let aligned = align(&group, Alignment::Phase { per_phase: 3 });
    assert_eq!(aligned.axis, [0.0, 0.5, 1.0, 1.0, 1.5, 2.0, 2.0, 2.5, 3.0]);
    let days = [0.0, 10.0, 20.0, 20.0, 40.0, 60.0, 60.0, 80.0, 100.0];
    assert_eq!(values(&aligned, 0, "strain"), days.map(Some), "a line that rises 1 a day has the day as its value");
}

#[test]
fn a_place_in_a_gap_is_absent_and_where_stretches_meet_the_later_one_counts() {
    let drawn = journey("P1", timeline(0, 100), &[]);
    let segments: [&[(f64, f64)]; 3] =
        [&[(0.0, 10.0), (25.0, 10.0)], &[(25.0, 80.0), (40.0, 80.0)], &[(75.0, 30.0), (100.0, 55.0)]];
    let group = group_of(vec![with_curve(drawn, "energy", &segments)]);
    let aligned = align(&group, Alignment::Calendar { places: 5 });
    assert_eq!(aligned.axis, [0.0, 25.0, 50.0, 75.0, 100.0]);
    assert_eq!(values(&aligned, 0, "energy"), [Some(10.0), Some(80.0), None, Some(30.0), Some(55.0)]);
    assert!(!aligned.people[0].curves.contains_key(&code("strain")), "what was not drawn has no row");
}

#[test]
fn the_calendar_runs_from_the_earliest_start_to_the_latest_end() {
    let line: &[(f64, f64)] = &[(0.0, 0.0), (50.0, 50.0)];
    let early = with_curve(journey("P1", timeline(0, 50), &[]), "strain", &[line]);
    let late = with_curve(journey("P2", timeline(30, 70), &[]), "strain", &[line]);
    let aligned = align(&group_of(vec![early, late]), Alignment::Calendar { places: 11 });
    assert_eq!(aligned.axis.first().zip(aligned.axis.last()), Some((&0.0, &100.0)));
    assert_eq!(values(&aligned, 0, "strain")[3], Some(30.0));
    assert_eq!(values(&aligned, 0, "strain")[6], None, "day 60 lies after the end of the first journey");
    assert_eq!(values(&aligned, 1, "strain")[2], None, "day 20 lies before the start of the second journey");
    assert_eq!(values(&aligned, 1, "strain")[3], Some(0.0), "day 30 is its first day");
}

#[test]
fn who_does_not_take_part_is_named_with_the_reason() {
    let all = [('B', 20.0), ('C', 60.0)];
    let mut silent = journey("P1", timeline(0, 100), &all);
    silent.consent.group_figures = false;
    let unmarked = journey("P2", timeline(0, 100), &[]);
    let no_recovery = journey("P3", timeline(0, 100), &[('B', 20.0)]);
    let complete = journey("P4", timeline(0, 100), &all);
    let mut unchecked = journey("P5", timeline(0, 100), &all);
    unchecked.paper = Some(FromPaper::default());
    let mut checked = journey("P6", timeline(0, 100), &all);
    checked.paper = Some(FromPaper { checked: true, ..FromPaper::default() });
    let group = group_of(vec![silent, unmarked, no_recovery, complete, unchecked, checked]);
    let reasons = |skipped: &[potloodlijn::analysis::Skipped]| {
        skipped.iter().map(|one| (one.participant.to_string(), one.why)).collect::<Vec<_>>()
    };
    let by_phase = [
        ("P1".to_owned(), SkippedBecause::NoConsent),
        ("P2".to_owned(), SkippedBecause::NoPhaseBorders),
        ("P3".to_owned(), SkippedBecause::PhaseDoesNotOccur(letter('C'))),
        ("P5".to_owned(), SkippedBecause::NotChecked),
    ];
    assert_eq!(reasons(&align(&group, Alignment::Phase { per_phase: 51 }).skipped), by_phase);
    assert_eq!(reasons(&phase_counts_of_whole_journeys(&group).skipped), by_phase);
    assert_eq!(
        reasons(&phase_counts(&group).skipped),
        [by_phase[0].clone(), by_phase[1].clone(), by_phase[3].clone()],
        "who has no phase C went through A and B"
    );
    assert_eq!(
        reasons(&align(&group, Alignment::Calendar { places: 51 }).skipped),
        [by_phase[0].clone(), by_phase[3].clone()]
    );
}

#[test]
fn an_empty_group_gives_no_numbers_and_no_panic() {
    let group = group_of(Vec::new());
    assert!(align(&group, Alignment::Calendar { places: 51 }).axis.is_empty());
    let by_phase = align(&group, Alignment::Phase { per_phase: 0 });
    assert_eq!(by_phase.axis, [0.0, 1.0, 1.0, 2.0, 2.0, 3.0], "fewer than two places in a phase are taken as two");
    assert_eq!(summarise(&by_phase.rows(&code("strain"))).n, [] as [usize; 0]);
    let trends = phase_trends(&by_phase, &code("strain"));
    assert!(trends.values().all(|trend| trend.n == 0 && trend.mean_level.is_none()));
    assert!(phase_counts(&group).events.iter().all(|row| row.persons == 0 && row.count == 0));
}

/// Worked with numpy 2.4.6: `np.percentile(x, [25, 50, 75])` and `np.mean(x)`.
#[test]
fn quartiles_are_those_of_numpy() {
    let cases: [(&[f64], [f64; 4]); 4] = [
        (&[42.5], [42.5, 42.5, 42.5, 42.5]),
        (&[10.0, 20.0], [12.5, 15.0, 17.5, 15.0]),
        (&[71.5, 3.25, 40.0, 88.75], [30.8125, 55.75, 75.8125, 50.875]),
        (&[12.0, 99.0, 45.5, 45.5, 60.0, 7.0, 81.25, 30.0, 52.0], [30.0, 45.5, 60.0, 48.027_777_777_777_78]),
    ];
    for (column, [q25, median, q75, mean]) in cases {
        let rows: Vec<[Option<f64>; 1]> = column.iter().map(|&value| [Some(value)]).collect();
        let rows: Vec<&[Option<f64>]> = rows.iter().map(<[Option<f64>; 1]>::as_slice).collect();
        let got = summarise(&rows);
        let got = [got.q25[0], got.median[0], got.q75[0], got.mean[0]].map(Option::unwrap);
        for (wanted, got) in [q25, median, q75, mean].into_iter().zip(got) {
            assert!((wanted - got).abs() < 1e-9, "of {column:?}: wanted {wanted}, got {got}");
        }
    }
    assert_eq!(quantile_type_7(&[], 0.5), None);
}

#[test]
fn a_place_without_values_has_n_0_and_no_statistic() {
    let summary = summarise(&[&[None, Some(1.0)], &[None, None]]);
    assert_eq!(summary.n, [0, 1]);
    for list in [&summary.mean, &summary.median, &summary.q25, &summary.q75] {
        assert_eq!(list[..], [None, Some(1.0)]);
    }
}

#[test]
fn a_change_of_exactly_ten_is_stable_and_more_is_not() {
    let direction = |first: f64, last: f64| person_trend(&[Some(first), None, Some(last)]).unwrap().direction();
    assert_eq!(direction(50.0, 60.0), Direction::Stable);
    assert_eq!(direction(50.0, 60.01), Direction::Rising);
    assert_eq!(direction(50.0, 40.0), Direction::Stable);
    assert_eq!(direction(50.0, 39.99), Direction::Falling);
    assert_eq!(person_trend(&[None, Some(50.0), None]), None, "one place says nothing about change");
}

#[test]
fn trends_by_phase_are_those_worked_by_hand() {
    let borders = [('B', 20.0), ('C', 60.0)];
    let falls = journey("P1", timeline(0, 100), &borders);
    let falls = with_curve(falls, "engagement", &[&[(0.0, 80.0), (20.0, 50.0), (60.0, 20.0), (100.0, 60.0)]]);
    let stays = journey("P2", timeline(0, 100), &borders);
    let stays = with_curve(stays, "engagement", &[&[(0.0, 60.0), (60.0, 60.0)]]);
    let aligned = align(&group_of(vec![falls, stays]), Alignment::Phase { per_phase: 3 });
    let trends = phase_trends(&aligned, &code("engagement"));
    let a = trends[&letter('A')];
    assert_eq!((a.n, a.falling, a.rising, a.stable), (2, 1, 0, 1));
    assert_eq!(a.mean_level, Some(62.5), "levels 65 and 60");
    assert_eq!(a.mean_change, Some(-15.0), "changes -30 and 0");
    let c = trends[&letter('C')];
    assert_eq!((c.n, c.rising), (1, 1), "the second line stops where C begins, so it has one place there");
    assert_eq!((c.mean_level, c.mean_change), (Some(40.0), Some(40.0)));
}

#[test]
fn counts_are_in_persons_and_a_border_belongs_to_the_later_phase() {
    let borders = [('B', 20.0), ('C', 60.0)];
    let mut first = journey("P1", timeline(0, 100), &borders);
    first.events = vec![
        event(Domain::Work, 5.0, &[("workload", -2), ("workload", 1)], &[("manager", -1)]),
        event(Domain::Work, 19.99, &[("workload", -1)], &[]),
        event(Domain::Work, 20.0, &[], &[("manager", 0)]),
        event(Domain::Private, 100.0, &[], &[]),
        event(Domain::Private, 100.5, &[], &[("partner", 1)]),
        event(Domain::Private, -1.0, &[], &[("partner", 1)]),
    ];
    let mut own_words = event(Domain::Work, 0.0, &[("workload", 2)], &[]);
    own_words.actors = vec![mention(Mentioned::Other("the caretaker".into()), 1)];
    let mut second = journey("P2", timeline(0, 100), &borders);
    second.events = vec![own_words];
    let group = group_of(vec![first, second]);
    let counts = phase_counts(&group);
    assert_eq!(counts.participants, 2);
    assert_eq!(counts.events.len(), 9, "three domains by three phases");
    let row = |domain, at, persons, count| EventCount { domain, phase: letter(at), persons, count, among: 2 };
    assert!(counts.events.contains(&row(Domain::Work, 'A', 2, 3)));
    assert!(counts.events.contains(&row(Domain::Work, 'B', 1, 1)), "day 20 is the border of B");
    assert!(
        counts.events.contains(&row(Domain::Private, 'C', 1, 1)),
        "the last day counts, what lies outside does not"
    );
    let row = |name, at, persons, plus, minus| MentionCount {
        code: code(name),
        phase: letter(at),
        persons,
        plus,
        minus,
        among: 2,
    };
    assert_eq!(counts.factors, [row("workload", 'A', 2, 2, 1)]);
    assert_eq!(counts.actors, [row("manager", 'A', 1, 0, 1), row("manager", 'B', 1, 0, 0)]);
}

#[test]
fn everyone_in_a_cell_is_behind_it_with_their_events() {
    let borders = [('B', 20.0), ('C', 60.0)];
    let mut first = journey("P1", timeline(0, 100), &borders);
    first.events = vec![
        event(Domain::Work, 5.0, &[("workload", -2)], &[("manager", -1)]),
        event(Domain::Work, 30.0, &[("workload", -1), ("conflict", -1)], &[]),
    ];
    first.consent.quotes = true;
    let quote = |text: &str, approved: bool| -> Quote {
        serde_json::from_value(serde_json::json!({ "text": text, "approved": approved })).unwrap()
    };
    first.events[0].quotes = vec![quote("yes", true), quote("not yet", false)];
    let mut second = journey("P2", timeline(0, 100), &borders);
    second.events = vec![event(Domain::Private, 6.0, &[("workload", 1)], &[])];
    second.events[0].quotes = vec![quote("never agreed", true)];
    let group = group_of(vec![first, second]);
    let look = |of, at| behind(&group, &Cell { of, phase: letter(at) });
    let found = look(CellOf::Factor(code("workload")), 'A');
    let people: Vec<&str> = found.iter().map(|one| one.journey.participant.as_str()).collect();
    assert_eq!(people, ["P1", "P2"]);
    let quotes: Vec<&str> =
        found.iter().flat_map(|one| one.approved_quotes()).map(|quote| quote.text.as_str()).collect();
    assert_eq!(quotes, ["yes"], "approved, and by someone who agreed to be quoted");
    assert_eq!(look(CellOf::Domain(Domain::Work), 'B').len(), 1);
    assert_eq!(look(CellOf::FactorLevel(Level::Organisation), 'A').len(), 2);
    assert_eq!(look(CellOf::ActorLevel(Level::Leadership), 'A').len(), 1);
    assert_eq!(look(CellOf::FactorLevel(Level::Team), 'C').len(), 0);
}

#[test]
fn by_landmark_everyone_s_own_border_is_day_zero() {
    let line: &[(f64, f64)] = &[(0.0, 0.0), (100.0, 100.0)];
    let early = with_curve(journey("P1", timeline(0, 100), &[('B', 20.0)]), "strain", &[line]);
    let late = with_curve(journey("P2", timeline(30, 100), &[('B', 60.0), ('C', 80.0)]), "strain", &[line]);
    let no_b = journey("P3", timeline(0, 100), &[('C', 60.0)]);
    let unmarked = journey("P4", timeline(0, 100), &[]);
    let aligned = align(&group_of(vec![early, late, no_b, unmarked]), Alignment::Landmark { places: 15 });
    assert_eq!((aligned.axis[0], aligned.axis[6], aligned.axis[14]), (-60.0, 0.0, 80.0));
    assert_eq!(values(&aligned, 0, "strain")[6], Some(20.0));
    assert_eq!(values(&aligned, 1, "strain")[6], Some(60.0));
    assert_eq!(values(&aligned, 0, "strain")[0], None, "60 days before its border the first had not begun");
    assert_eq!(values(&aligned, 1, "strain")[14], None, "80 days after its border the second had ended");
    let reasons: Vec<_> = aligned.skipped.iter().map(|one| one.why).collect();
    assert_eq!(reasons, [SkippedBecause::PhaseDoesNotOccur(letter('B')), SkippedBecause::NoPhaseBorders]);
}

#[test]
fn counts_are_of_everyone_in_the_phases_they_went_through() {
    let mut partly = journey("P1", timeline(0, 100), &[('B', 20.0)]);
    partly.events = vec![event(Domain::Work, 50.0, &[], &[("manager", -1)])];
    let mut unmarked = journey("P2", timeline(0, 100), &[]);
    unmarked.events = vec![event(Domain::Work, 50.0, &[], &[("manager", -1)])];
    let group = group_of(vec![partly, unmarked]);
    let counts = phase_counts(&group);
    assert_eq!(counts.participants, 1);
    let of_b = MentionCount { code: code("manager"), phase: letter('B'), persons: 1, plus: 0, minus: 1, among: 1 };
    assert_eq!(counts.actors, [of_b], "nobody knows in which phase the other event lies");
    assert_eq!(["A", "B", "C"].map(|at| counts.among(letter(at.chars().next().unwrap()))), [1, 1, 0]);
    assert_eq!(phase_counts_of_whole_journeys(&group).participants, 0);
}

#[test]
fn phases_that_were_set_without_a_border_are_the_first_phase_alone() {
    let mut only_a = journey("P1", timeline(0, 100), &[]);
    only_a.events = vec![event(Domain::Work, 50.0, &[("workload", -1)], &[])];
    assert_eq!(phase_counts(&group_of(vec![only_a.clone()])).participants, 0, "nobody has set them yet");
    only_a.phases.set_by = Some("facilitator".into());
    let counts = phase_counts(&group_of(vec![only_a]));
    let of_a = MentionCount { code: code("workload"), phase: letter('A'), persons: 1, plus: 0, minus: 1, among: 1 };
    assert_eq!(counts.factors, [of_a]);
    assert_eq!((counts.among(letter('A')), counts.among(letter('B'))), (1, 0));
}

#[test]
fn counts_are_the_same_on_every_axis() {
    let mut partly = journey("P1", timeline(0, 100), &[('B', 20.0)]);
    partly.events = vec![event(Domain::Work, 5.0, &[("workload", -1)], &[("manager", -1)])];
    let whole = journey("P2", timeline(30, 130), &[('B', 20.0), ('C', 60.0)]);
    let group = group_of(vec![partly, whole]);
    let on = |alignment| {
        let numbers = serde_json::to_value(potloodlijn::analysis::numbers(&group, alignment, 11)).unwrap();
        ["factors", "actors", "events", "levels"].map(|table| numbers[table].clone())
    };
    let by_phase = on(Alignment::Phase { per_phase: 11 });
    assert_eq!(by_phase, on(Alignment::Calendar { places: 11 }));
    assert_eq!(by_phase, on(Alignment::Landmark { places: 11 }));
    assert_eq!(by_phase[0][0]["among"], 2, "both went through A, though one of them has no phase C");
}

/// A curve of up to four stretches on 0–100, days in steps of a quarter, some stretches meeting.
fn any_curve() -> impl Strategy<Value = Curve> {
    let stretch = prop::collection::vec((1_u32..40, 0_u32..=1000), 1..6);
    prop::collection::vec((0_u32..60, stretch), 0..4).prop_map(|stretches| {
        let mut quarter = 0;
        let mut segments = Vec::new();
        for (pause, steps) in stretches {
            quarter += pause;
            let mut points = Vec::new();
            for (place, (step, value)) in steps.into_iter().enumerate() {
                quarter += if place == 0 { 0 } else { step };
                points.push(Point::new(f64::from(quarter) / 4.0, f64::from(value) / 10.0));
            }
            points.retain(|point| point.day <= 100.0);
            if !points.is_empty() {
                segments.push(Segment::new(points));
            }
        }
        Curve { segments, ..Curve::default() }
    })
}

fn any_group() -> impl Strategy<Value = Group> {
    let person = (any_curve(), any_curve(), 1_u32..50, 1_u32..50);
    prop::collection::vec(person, 1..8).prop_map(|people| {
        let journeys = people.into_iter().enumerate().map(|(place, (strain, energy, b, after_b))| {
            let borders = [('B', f64::from(b)), ('C', f64::from(b + after_b))];
            let mut person = journey(&format!("P{place}"), timeline(0, 100), &borders);
            person.curves = BTreeMap::from([(code("strain"), strain), (code("energy"), energy)]);
            person
        });
        group_of(journeys.collect())
    })
}

proptest! {
    #[test]
    fn walking_along_a_curve_gives_what_looking_up_each_day_gives(curve in any_curve(), places in 2_usize..500) {
        let days: Vec<f64> = (0..places).map(|place| 100.0 * place as f64 / (places - 1) as f64).collect();
        let wanted: Vec<_> = days.iter().map(|&day| curve.value_at(day)).collect();
        prop_assert_eq!(resample(&curve, &days), wanted);
    }

    #[test]
    fn alignment_keeps_the_values_at_the_borders(group in any_group(), per_phase in 2_usize..60) {
        let aligned = align(&group, Alignment::Phase { per_phase });
        for (journey, person) in group.journeys.iter().zip(&aligned.people) {
            let borders: Vec<f64> = journey.phases.borders.values().map(|border| border.day).collect();
            for (id, row) in &person.curves {
                let at = |day| journey.curves[id].value_at(day);
                let starts = [0.0, borders[0], borders[1]];
                let ends = [borders[0], borders[1], 100.0];
                for (phase, places) in aligned.phases.iter().map(|phase| phase.places.clone()).enumerate() {
                    prop_assert_eq!(row[places.start], at(starts[phase]));
                    prop_assert_eq!(row[places.end - 1], at(ends[phase]));
                }
            }
        }
    }

    #[test]
    fn the_order_of_people_changes_no_number(group in any_group(), turn in 0_usize..8) {
        let mut turned = group.clone();
        let turn = turn % turned.journeys.len();
        turned.journeys.shared_mut().rotate_left(turn);
        let alignment = Alignment::Phase { per_phase: 11 };
        let (one, other) = (align(&group, alignment), align(&turned, alignment));
        for id in [code("strain"), code("energy")] {
            prop_assert_eq!(summarise(&one.rows(&id)), summarise(&other.rows(&id)));
            prop_assert_eq!(phase_trends(&one, &id), phase_trends(&other, &id));
        }
        prop_assert_eq!(phase_counts(&group), phase_counts(&turned));
    }

    #[test]
    fn no_statistic_uses_a_gap(group in any_group()) {
        let aligned = align(&group, Alignment::Phase { per_phase: 11 });
        let rows = aligned.rows(&code("strain"));
        let summary = summarise(&rows);
        for place in 0..summary.n.len() {
            let present: Vec<f64> = rows.iter().filter_map(|row| row[place]).collect();
            prop_assert_eq!(summary.n[place], present.len());
            let only_they: Vec<[Option<f64>; 1]> = present.iter().map(|&value| [Some(value)]).collect();
            let only_they: Vec<&[Option<f64>]> = only_they.iter().map(<[Option<f64>; 1]>::as_slice).collect();
            let without_the_others = summarise(&only_they);
            prop_assert_eq!(summary.median[place], without_the_others.median.first().copied().flatten());
            prop_assert_eq!(summary.mean[place], without_the_others.mean.first().copied().flatten());
        }
    }

    #[test]
    fn quartiles_lie_in_order_within_the_values(mut column in prop::collection::vec(0.0..=100.0_f64, 1..40)) {
        column.sort_by(f64::total_cmp);
        let [q25, median, q75] = [0.25, 0.5, 0.75].map(|part| quantile_type_7(&column, part).unwrap());
        prop_assert!(column[0] <= q25 && q25 <= median && median <= q75 && q75 <= column[column.len() - 1]);
    }
}

mod raters {
    //! Two raters of phase borders, in weeks.

    use potloodlijn::analysis::{AgreementSum, Rated, agreement};
    use potloodlijn::model::{PhaseBorder, PhaseLetter, SecondRater};

    use super::*;

    fn letter(name: char) -> PhaseLetter {
        PhaseLetter::new(name).unwrap()
    }

    fn borders(places: &[(char, f64)]) -> std::collections::BTreeMap<PhaseLetter, PhaseBorder> {
        places.iter().map(|&(name, day)| (letter(name), PhaseBorder { day, ..PhaseBorder::default() })).collect()
    }

    /// Someone whose borders were set by two.
    fn rated(number: usize, first: &[(char, f64)], second: Option<&[(char, f64)]>) -> Journey {
        let mut journey = potloodlijn::demo::example_group(9, 1, Language::Nl).journeys[number].clone();
        journey.consent.group_figures = true;
        journey.phases.borders = borders(first);
        journey.phases.second = second.map(|places| SecondRater { borders: borders(places), ..SecondRater::default() });
        journey
    }

    #[test]
    fn the_difference_is_in_weeks_by_border_and_for_the_group() {
        let example = potloodlijn::demo::example_group(9, 1, Language::Nl);
        let mut group = Group::new(uuid::Uuid::from_u128(1), example.setup);
        group.journeys = vec![
            rated(0, &[('B', 100.0), ('C', 300.0)], Some(&[('B', 114.0), ('C', 293.0)])),
            rated(1, &[('B', 200.0), ('C', 400.0)], Some(&[('B', 200.0)])),
            rated(2, &[('B', 200.0)], Some(&[('B', 228.0)])),
            rated(3, &[('B', 200.0)], None),
        ]
        .into();
        let found = agreement(&group);
        assert_eq!(found.people.len(), 3, "nobody looked at the fourth a second time");
        assert_eq!(
            found.people[0].borders,
            [(letter('B'), Rated::Both { weeks_later: 2.0 }), (letter('C'), Rated::Both { weeks_later: -1.0 }),]
        );
        let of_b = AgreementSum { both: 3, one_only: 0, neither: 0, mean_weeks: Some(2.0), median_weeks: Some(2.0) };
        assert_eq!(found.by_phase[&letter('B')], of_b);
        let of_c = AgreementSum { both: 1, one_only: 1, neither: 1, mean_weeks: Some(1.0), median_weeks: Some(1.0) };
        assert_eq!(found.by_phase[&letter('C')], of_c);
        // 2, 0, 4 and 1 weeks.
        assert_eq!((found.overall.mean_weeks, found.overall.median_weeks), (Some(1.75), Some(1.5)));
        group.journeys[0].consent.group_figures = false;
        assert_eq!(agreement(&group).people.len(), 2, "figures are about who agreed to them");
    }

    #[test]
    fn without_a_second_rater_nothing_is_said() {
        let group = group_of(vec![rated(0, &[('B', 100.0)], None)]);
        assert_eq!(agreement(&group).overall, AgreementSum::default());
    }

    fn group_of(journeys: Vec<Journey>) -> Group {
        let example = potloodlijn::demo::example_group(9, 1, Language::Nl);
        Group { journeys: journeys.into(), ..Group::new(uuid::Uuid::from_u128(1), example.setup) }
    }
}
