//! Help by its kind, isolation, school holidays and a new place, worked by hand.

use jiff::civil::Date;
use potloodlijn::analysis::{around_holidays, help_given, help_kinds, isolation, new_place};
use potloodlijn::model::{
    Calendar, CalendarBand, Domain, Event, Extra, Group, HelpAim, HelpReach, Impact, Intervention, Journey, OneOf,
};

use super::{START, code, event, group_of, journey, timeline, with_curve};

const YEAR: i64 = 360;

fn person(name: &str) -> Journey {
    journey(name, timeline(0, YEAR), &[('B', 90.0), ('C', 200.0)])
}

fn help(aim: Option<HelpAim>, reach: Option<HelpReach>, used: bool, in_time: Option<bool>, helped: i8) -> Event {
    let mut event = event(Domain::Intervention, 100.0, &[], &[]);
    event.intervention = Some(Intervention {
        used: Some(used),
        in_time,
        helped: Impact::new(helped).unwrap(),
        aim: aim.map(OneOf::Known),
        reach: reach.map(OneOf::Known),
        ..Intervention::default()
    });
    event
}

#[test]
fn help_is_counted_in_persons_by_aim_and_reach_used_or_only_offered() {
    let (mut first, mut second, mut silent) = (person("P1"), person("P2"), person("P3"));
    let prevent = Some(HelpAim::Prevent);
    first.events = vec![
        help(prevent, Some(HelpReach::Individual), true, Some(true), 1),
        help(prevent, Some(HelpReach::Team), false, None, 0),
        help(Some(HelpAim::Treat), Some(HelpReach::Individual), true, Some(false), -1),
    ];
    second.events = vec![help(None, None, true, Some(false), 2)];
    silent.events = vec![help(prevent, None, true, Some(true), 2)];
    silent.consent.group_figures = false;
    let given = help_given(&group_of(vec![first, second, silent]));
    let kinds = help_kinds(&given);
    assert_eq!((given.participants, given.persons, kinds.all.times), (2, 2, 4));
    assert_eq!((kinds.all.offered, kinds.all.used, kinds.all.not_used), (2, 2, 1));
    assert_eq!((kinds.all.in_time, kinds.all.late, kinds.all.helped, kinds.all.worse), (1, 2, 2, 1));
    let aims: Vec<_> = kinds.aims.iter().map(|(aim, it)| (*aim, it.times, it.offered, it.used, it.not_used)).collect();
    assert_eq!(aims, [(prevent, 2, 1, 1, 1), (Some(HelpAim::Treat), 1, 1, 1, 0), (None, 1, 1, 1, 0)]);
    let reaches: Vec<_> = kinds.reaches.iter().map(|(reach, it)| (*reach, it.times)).collect();
    assert_eq!(reaches, [(Some(HelpReach::Individual), 2), (Some(HelpReach::Team), 1), (None, 1)]);
}

fn lasting(from: f64, to: f64, actors: &[(&str, i8)], impact: i8) -> Event {
    Event { to: Some(to), impact: Impact::new(impact).unwrap(), ..event(Domain::Work, from, &[], actors) }
}

#[test]
fn a_stretch_joins_what_is_a_month_apart_and_says_who_else_was_named() {
    let mut first = person("P1");
    first.events = vec![
        lasting(10.0, 40.0, &[("manager", -2), ("self", -1)], -1),
        lasting(71.0, 100.0, &[("manager", -1)], -2),
        // More than a month later, and with someone beside it.
        lasting(132.0, 150.0, &[("board", -2), ("manager", -1)], 0),
        lasting(140.0, 141.0, &[("other-manager", 1)], 1),
    ];
    let mut second = person("P2");
    // Bad, but neither very bad nor at an event that was; and a single moment.
    second.events =
        vec![lasting(10.0, 90.0, &[("manager", -1)], -1), event(Domain::Work, 200.0, &[], &[("manager", -2)])];
    let found = isolation(&group_of(vec![first, second]));
    let stretches: Vec<_> = found.stretches.iter().map(|it| (it.from_day, it.to_day, it.is_alone())).collect();
    assert_eq!(stretches, [(10.0, 100.0, true), (132.0, 150.0, false)]);
    assert_eq!((found.participants, found.persons, found.alone, found.median_longest_days), (2, 1, 1, Some(90.0)));
    assert_eq!(found.stretches[0].phase.map(|it| it.to_string()).as_deref(), Some("A"));
    assert_eq!(found.others.into_iter().collect::<Vec<_>>(), [(code("other-manager"), 1)]);
}

fn with_holidays(mut group: Group, name: &str, days: &[(i64, i64)]) -> Group {
    let date = |day: i64| -> Date { START + jiff::Span::new().days(day) };
    let band = |&(from, to): &(i64, i64)| CalendarBand {
        from: date(from),
        to: date(to),
        name: "Herfst".into(),
        extra: Extra::new(),
    };
    group.setup.calendars =
        vec![Calendar { name: name.into(), bands: days.iter().map(band).collect(), ..Calendar::default() }];
    group
}

#[test]
fn lines_around_a_holiday_are_of_those_who_drew_all_of_its_weeks_and_not_over_holidays() {
    // Up 20 in the four weeks before day 100, level in the holiday, down 10 in the four weeks after it.
    let course = [(0.0, 40.0), (72.0, 40.0), (100.0, 60.0), (110.0, 60.0), (138.0, 50.0), (360.0, 50.0)];
    let with = |name: &str| with_curve(person(name), "strain", &[&course]);
    let short = with_curve(person("P2"), "strain", &[&[(90.0, 10.0), (360.0, 90.0)]]);
    let (mut over, mut over_own) = (with("P3"), with("P4"));
    over.layers.push(code("school-holidays-zuid"));
    over_own.layers.push(code("setup-1"));
    let group = with_holidays(group_of(vec![with("P1"), short, over, over_own]), "Schoolvakanties", &[(100, 110)]);
    let found = around_holidays(&group);
    assert_eq!((found.participants, found.drew_over_holidays), (2, 2));
    assert_eq!(found.holidays.len(), 1, "nobody drew energy");
    let (before, after) = (found.holidays[0].before, found.holidays[0].after);
    assert_eq!((before.n, before.rising, before.falling), (1, 1, 0), "who began in those weeks is not counted before");
    assert_eq!((after.n, after.rising, after.falling), (2, 1, 1));
    let course = &found.courses[0];
    assert_eq!((course.n, course.occasions), (1, 1), "only who drew both sides");
    assert_eq!(course.before, [40.0, 45.0, 50.0, 55.0, 60.0]);
    assert_eq!(course.after, [60.0, 57.5, 55.0, 52.5, 50.0]);
    let other = with_holidays(group_of(vec![with("P1")]), "Toetsweken", &[(100, 110)]);
    assert!(!around_holidays(&other).has_holidays, "a week of tests is no holiday");
}

#[test]
fn lines_around_a_new_place_are_read_three_months_before_and_after_the_first() {
    let mut first = person("P1");
    first = with_curve(first, "engagement", &[&[(0.0, 60.0), (109.0, 60.0), (200.0, 30.0), (291.0, 75.0)]]);
    first.events = vec![
        event(Domain::Work, 300.0, &[("new-place", 2)], &[]),
        event(Domain::Work, 200.0, &[("workload", -1), ("new-place", 1)], &[]),
    ];
    let mut early = with_curve(person("P2"), "engagement", &[&[(0.0, 50.0), (360.0, 50.0)]]);
    early.events = vec![event(Domain::Work, 30.0, &[("new-place", 1)], &[])];
    let found = new_place(&group_of(vec![first, early, person("P3")]));
    assert_eq!((found.participants, found.persons, found.lines.len()), (3, 2, 1));
    let row = &found.lines[0];
    assert_eq!((row.indicator.as_str(), row.n), ("engagement", 1), "too early for three months before");
    assert_eq!((row.before.falling, row.after.rising), (1, 1));
}
