//! The other instrument through the whole method: drawn, talked through, laid side by side, redesigned, measured and
//! printed, with its own lines, phases and questions, and nothing of the first one.

use std::collections::BTreeMap;

use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::analysis::{SMALLEST_CELL, agenda, phase_counts, shared_moments};
use potloodlijn::app::group::measurements::MeasurementsAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::state::Screen;
use potloodlijn::demo::example_group;
use potloodlijn::format::{self, Instruments, builtin_instruments};
use potloodlijn::model::{
    Code, Curves, Group, Instrument, Journey, Language, MeasurementTime, Mention, Mentioned, PhaseBorder,
};
use potloodlijn::report::{
    Document, Page, Paper, agenda_document, board_document, effect_document, group_document, journey_document,
    poster_document,
};

use super::desk::Desk;

fn instrument() -> Instrument {
    builtin_instruments().iter().find(|it| it.id.as_str() == "engagement").unwrap().clone()
}

/// Nine drawings of the example, as if they had been made with the other instrument: each line becomes the one at its place,
/// and what was told about that the other does not know goes.
fn group() -> Group {
    let (example, instrument) = (example_group(9, 1, Language::Nl), instrument());
    let first = &example.setup.instrument;
    let other = |code: &Code| {
        let place = first.indicators.iter().position(|it| it.id == *code).unwrap();
        instrument.indicators[place].id.clone()
    };
    let curves = |curves: &Curves| curves.iter().map(|(code, curve)| (other(code), curve.clone())).collect();
    let knows = |mention: &Mention| match &mention.what {
        Mentioned::Code(code) => {
            instrument.actors.iter().any(|it| it.code == *code) || instrument.factors.iter().any(|it| it.code == *code)
        }
        Mentioned::Other(_) => true,
    };
    let mut group = Group::new(uuid::Uuid::from_u128(3), example.setup.clone());
    for mut journey in example.journeys {
        journey.instrument = instrument.id.clone();
        journey.curves = curves(&journey.curves);
        journey.as_drawn.iter_mut().for_each(|first| first.curves = curves(&first.curves));
        journey.progress.skipped.clear();
        journey.consent.interview = true;
        journey.consent.group_figures = true;
        for event in &mut journey.events {
            event.indicators = event.indicators.iter().map(other).collect();
            event.actors.retain(knows);
            event.factors.retain(knows);
        }
        let day = |part: f64| (part * journey.timeline.length_days()).round();
        let borders = instrument.phases[1..].iter().zip([0.35, 0.7]);
        let borders =
            borders.map(|(kind, part)| (kind.letter, PhaseBorder { day: day(part), ..PhaseBorder::default() }));
        journey.phases.borders = borders.collect();
        journey.phases.set_by = Some("facilitator".into());
        group.journeys.push(journey);
    }
    group.setup.instrument = instrument;
    group
}

/// Opens it from a file, which holds to the rules of the format.
fn desk_with(group: &Group) -> Desk {
    let bytes = format::write(group);
    assert_eq!(&format::read::<Group>(&bytes, &Instruments::builtin()).unwrap().value, group);
    let mut desk = Desk::new(1.0);
    let path = desk.path("bevlogen.group.json");
    std::fs::write(&path, bytes).unwrap();
    desk.click("Open mijn groep");
    desk.fill("Welk bestand?", path.to_str().unwrap());
    desk.click("Open");
    desk.wait_for_work();
    desk
}

/// Names that only the first instrument has: of lines, phases and questions.
fn names_of_the_other() -> Vec<String> {
    let (own, other) = (instrument(), builtin_instruments()[0].clone());
    let names = |of: &Instrument| {
        let lines = of.indicators.iter().map(|it| it.name.nl.clone());
        let phases = of.phases.iter().map(|it| it.name.nl.clone());
        lines.chain(phases).collect::<Vec<String>>()
    };
    let own = names(&own);
    let is_own = |name: &String| own.iter().any(|own| own.contains(name.as_str()));
    let foreign: Vec<String> = names(&other).into_iter().filter(|name| !is_own(name)).collect();
    assert!(foreign.len() >= 4, "{foreign:?}");
    foreign
}

fn words_of(document: &Document) -> String {
    let words: Vec<&str> = document.pages.iter().flat_map(Page::texts).map(|text| text.words.as_str()).collect();
    words.join("\n")
}

#[test]
fn it_is_talked_through_and_gets_its_own_phases() {
    let group = group();
    let mut desk = desk_with(&group);
    // A group that is opened again begins with where it stands.
    desk.click("Naast elkaar");
    desk.click("P01");
    desk.click("Gesprek");
    let found = agenda(&group.journeys[0], &group.setup.instrument);
    assert!(!found.is_empty());
    assert!(desk.harness.query_by_label_contains("gevraagd").is_some());
    desk.click("Terugblik");
    for prompt in group.setup.instrument.closing_prompts() {
        assert!(desk.harness.query_by_label(&prompt.text.nl).is_some(), "{}", prompt.text.nl);
    }
    desk.click("Eén tekening");
    let names = names_of_the_other();
    let said: Vec<String> =
        desk.harness.root().children_recursive().filter_map(|it| it.accesskit_node().label()).collect();
    assert!(said.iter().any(|words| words.contains(&group.setup.instrument.phases[1].name.nl)));
    for name in &names {
        assert!(!said.iter().any(|words| words.contains(name.as_str())), "{name} is of the other instrument");
    }
}

#[test]
fn it_is_laid_side_by_side_redesigned_and_measured() {
    let group = group();
    assert_eq!(phase_counts(&group).participants, 9);
    assert!(shared_moments(&group).iter().all(|moment| moment.persons >= SMALLEST_CELL));
    let mut desk = desk_with(&group);
    desk.wait_for_figures();
    let names = names_of_the_other();
    for view in [GroupView::Compare, GroupView::Threads, GroupView::Board, GroupView::Effect] {
        desk.look_at(view);
        desk.wait_for_figures();
        let said: Vec<String> =
            desk.harness.root().children_recursive().filter_map(|it| it.accesskit_node().label()).collect();
        for name in &names {
            assert!(!said.iter().any(|words| words.contains(name.as_str())), "{name} in {view:?}");
        }
    }
    let (context, mut value) = (desk.harness.ctx.clone(), 40.0);
    for time in [MeasurementTime::T0, MeasurementTime::T1] {
        for journey in &group.journeys {
            let values = group.setup.instrument.indicators.iter().map(|it| (it.id.clone(), value)).collect();
            let participant = journey.participant.clone();
            let keep = MeasurementsAction::Keep { time, participant, values, answers: BTreeMap::new() };
            desk.harness.state_mut().ask(&context, vec![keep.into()]);
        }
        value += 20.0;
    }
    desk.harness.run();
    for indicator in &group.setup.instrument.indicators {
        assert!(desk.harness.query_all_by_label_contains(&indicator.name.nl).next().is_some(), "{}", indicator.name.nl);
    }
    assert!(matches!(desk.state().screen, Screen::Group(_)));
}

#[test]
fn every_page_of_it_has_its_own_words() {
    let group = group();
    let journeys: Vec<(&Journey, &Instrument)> =
        group.journeys.iter().map(|it| (it, &group.setup.instrument)).collect();
    let pages = [
        ("journey", journey_document(&group.journeys[0], &group.setup.instrument, Language::Nl, Paper::A4)),
        ("agenda", agenda_document(&journeys, Language::Nl, Paper::A4)),
        ("group", group_document(&group, Language::Nl, Paper::A4)),
        ("poster", poster_document(&group, Language::Nl, Paper::A3)),
        ("board", board_document(&group, Language::Nl, Paper::A4)),
        ("effect", effect_document(&group, Language::Nl, Paper::A4)),
    ];
    let names = names_of_the_other();
    for (kind, document) in &pages {
        let words = words_of(document);
        for name in &names {
            assert!(!words.contains(name.as_str()), "{name} on the {kind} pages");
        }
    }
    let phase = &group.setup.instrument.phases[1].name.nl;
    for (kind, document) in [&pages[2], &pages[3]] {
        assert!(words_of(document).contains(phase.as_str()), "{phase} on the {kind} pages");
    }
}
