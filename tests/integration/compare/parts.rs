//! Parts of a group, and where days lie on an axis.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui_kittest::kittest::Queryable;
use potloodlijn::analysis::{
    Alignment, Filter, align, filtered, going_on, phase_counts, placings, summarise, summary_at,
};
use potloodlijn::model::{Domain, Group, Level, PhaseLetter, phase_spans};

use super::{desk_with, group_of};

#[test]
fn a_day_on_an_axis_leads_to_the_value_that_aligning_gives_there() {
    let group = group_of(9);
    for alignment in
        [Alignment::Phase { per_phase: 11 }, Alignment::Calendar { places: 40 }, Alignment::Landmark { places: 40 }]
    {
        let (placed, aligned) = (placings(&group, alignment), align(&group, alignment));
        assert_eq!(placed.people.len(), aligned.people.len());
        for (placing, person) in placed.people.iter().zip(&aligned.people) {
            let journey = group.journey_of(&person.participant).unwrap();
            for (code, values) in &person.curves {
                for (&place, value) in aligned.axis.iter().zip(values) {
                    let by_day = placing.day_at(place).and_then(|day| journey.curves[code].value_at(day));
                    let alike = match (by_day, value) {
                        (Some(one), Some(other)) => (one - other).abs() < 1e-6,
                        (one, other) => one.is_none() == other.is_none(),
                    };
                    // At the very ends of a line a day that was reckoned back may lie a hair outside it.
                    let at_an_end = placing.day_at(place).is_some_and(|day| {
                        let near = |edge: f64| (edge - day).abs() < 1e-6;
                        journey.curves[code].segments.iter().any(|it| near(it.from_day()) || near(it.to_day()))
                    });
                    assert!(alike || at_an_end, "{alignment:?} {code} at {place}: {by_day:?} and {value:?}");
                }
            }
        }
    }
}

#[test]
fn an_open_filter_changes_no_count() {
    let group = group_of(12);
    let part = filtered(&group, &Filter::default());
    assert_eq!(phase_counts(&part), phase_counts(&group));
    let (one, other) = (Alignment::Phase { per_phase: 5 }, Alignment::Phase { per_phase: 5 });
    assert_eq!(align(&part, one), align(&group, other));
}

#[test]
fn journeys_of_which_nothing_is_left_out_are_not_copied() {
    let group = group_of(12);
    let chosen = group.journeys[4].participant.clone();
    let everyone = filtered(&group, &Filter::default());
    let one = filtered(&group, &Filter { people: [chosen].into(), ..Filter::default() });
    let is_there_once = |part: &Group, place: usize, of: usize| {
        Arc::ptr_eq(&part.journeys.shared()[place], &group.journeys.shared()[of])
    };
    assert!((0..12).all(|place| is_there_once(&everyone, place, place)));
    assert!(one.journeys.len() == 1 && is_there_once(&one, 0, 4));
}

#[test]
fn a_phase_leaves_nothing_of_the_others_and_cuts_lines_at_its_borders() {
    let group = group_of(12);
    let letter = PhaseLetter::new('B').unwrap();
    let part = filtered(&group, &Filter { phase: Some(letter), ..Filter::default() });
    assert!(!part.journeys.is_empty());
    for journey in &part.journeys {
        let spans = phase_spans(&group.setup.instrument.phases, &journey.phases, &journey.timeline);
        let span = spans.iter().find(|span| span.letter == letter).unwrap();
        assert!(journey.events.iter().all(|event| (span.from_day..=span.to_day).contains(&event.from)));
        let whole = group.journey_of(&journey.participant).unwrap();
        for (code, curve) in &journey.curves {
            if let Some((from, to)) = curve.drawn_span() {
                assert!(from >= span.from_day && to <= span.to_day);
                let middle = f64::midpoint(from, to);
                if let (Some(cut), Some(value)) = (curve.value_at(middle), whole.curves[code].value_at(middle)) {
                    assert!((cut - value).abs() < 1e-9, "cutting moved a line");
                }
            }
        }
    }
}

#[test]
fn lanes_and_levels_leave_only_what_was_asked_for() {
    let group = group_of(12);
    let filter = Filter {
        domains: BTreeSet::from([Domain::Work]),
        levels: BTreeSet::from([Level::Leadership]),
        ..Filter::default()
    };
    let part = filtered(&group, &filter);
    let counts = phase_counts(&part);
    assert!(counts.events.iter().all(|count| count.domain == Domain::Work || count.count == 0));
    let level = |code| group.setup.instrument.actor(code).unwrap().level;
    assert!(!counts.actors.is_empty() && counts.actors.iter().all(|count| level(&count.code) == Level::Leadership));
}

#[test]
fn a_cut_is_the_summary_of_the_people_who_drew_there() {
    let group = group_of(9);
    let alignment = Alignment::Phase { per_phase: 5 };
    let (placed, aligned) = (placings(&group, alignment), align(&group, alignment));
    let code = &group.setup.instrument.indicators[2].id;
    let all = summarise(&aligned.rows(code));
    // A place inside a phase, so that no person's day lies on a border.
    let cut = summary_at(&group, &placed, code, aligned.axis[2]);
    assert_eq!(cut.n[0], all.n[2]);
    assert!((cut.median[0].unwrap() - all.median[2].unwrap()).abs() < 1e-6);
}

#[test]
fn what_goes_on_began_before_and_has_not_long_ended() {
    let group = group_of(9);
    let placed = placings(&group, Alignment::Calendar { places: 2 });
    for place in [100.0, 500.0, 900.0] {
        for open in going_on(&group, &placed, place) {
            let day = placed.of(&open.journey.participant).unwrap().day_at(place).unwrap();
            // A season and a week are the vaguest there is.
            assert!(open.event.from - 100.0 <= day && day <= open.event.to.unwrap_or(open.event.from) + 100.0);
        }
    }
}

#[test]
fn a_part_is_said_in_words_and_undone_with_one_press() {
    let mut desk = desk_with(9);
    desk.click("Filter");
    desk.harness.get_by_label("B Kritiek").click();
    desk.harness.run();
    desk.wait_for_figures();
    assert_eq!(desk.group().looking.filter.phase, PhaseLetter::new('B'));
    assert!(desk.harness.query_by_label_contains("Je ziet een deel: alleen fase B Kritiek").is_some());
    let shown = desk.group().topics.compare.figures.made().unwrap().1.shown;
    assert_eq!(shown, (1.0, 2.0));
    desk.click("Laat alles zien");
    desk.wait_for_figures();
    assert!(desk.group().looking.filter.is_open());
    assert_eq!(desk.group().topics.compare.figures.made().unwrap().1.shown, (0.0, 3.0));
}
