//! What a facilitator's views begin with, and how much of what was drawn is in sight.

use std::collections::BTreeSet;

use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::compare::CompareAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::preferences::PreferAction;
use potloodlijn::demo::example_group;
use potloodlijn::format;
use potloodlijn::model::{Edition, Group, Language, ParticipantCode, Quote, edition_mark};
use potloodlijn::report::{Paper, edition_document};

use super::desk::Desk;

fn example() -> Desk {
    let mut desk = Desk::sized([1280.0, 800.0], 1.0);
    desk.open_example();
    desk
}

fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

/// The pictures of drawings in the list of people: lower than any plot.
fn small_drawings(desk: &Desk) -> BTreeSet<egui::TextureId> {
    let shapes = desk.harness.output().shapes.iter().map(|clipped| &clipped.shape);
    let small = shapes.filter(|shape| shape.visual_bounding_rect().height() < 60.0).map(egui::Shape::texture_id);
    small.filter(|id| *id != egui::TextureId::default()).collect()
}

/// All words that are painted.
fn painted(desk: &Desk) -> Vec<String> {
    fn words(shape: &egui::Shape, found: &mut Vec<String>) {
        match shape {
            egui::Shape::Text(text) => found.push(text.galley.text().to_owned()),
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| words(shape, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    desk.harness.output().shapes.iter().for_each(|clipped| words(&clipped.shape, &mut found));
    found
}

#[test]
fn the_list_of_people_has_a_drawing_for_each_in_sight_made_once() {
    let mut desk = Desk::sized([1280.0, 800.0], 1.0);
    let people = example_group(200, 5, Language::Nl);
    desk.open_example();
    let group = Group { journeys: people.journeys.into(), ..Group::new(uuid::Uuid::from_u128(9), people.setup) };
    desk.change_group(group);
    desk.look_at(GroupView::Compare);
    desk.wait_for_figures();
    let before = small_drawings(&desk);
    assert!((5..20).contains(&before.len()), "{} of 200 are in sight", before.len());
    ask(&mut desk, GroupAction::Select(ParticipantCode::new("P003")));
    desk.wait_for_figures();
    assert_eq!(small_drawings(&desk), before, "choosing someone draws none anew");
}

#[test]
fn in_the_interview_the_sheet_is_larger_than_the_questions_and_most_events_at_work_have_their_words() {
    let mut desk = example();
    let people: Vec<ParticipantCode> =
        desk.group().group().journeys.iter().map(|journey| journey.participant.clone()).collect();
    desk.look_at(GroupView::Interview);
    for person in people {
        ask(&mut desk, GroupAction::Select(Some(person.clone())));
        let journey = desk.group().selected().unwrap().1;
        if !journey.consent.interview {
            continue;
        }
        let sheet = desk.harness.get_by_label_contains("Blad:").rect();
        assert!(sheet.width() > 540.0, "{person}: {sheet:?}");
        let left_out = painted(&desk).into_iter().filter_map(|words| words.strip_prefix("nog ")?.parse::<usize>().ok());
        let left_out: usize = left_out.sum();
        assert!(left_out <= 2, "{person}: {left_out} events have no room for their words");
    }
}

#[test]
fn pages_of_common_threads_begin_with_what_they_say() {
    let mut desk = example();
    desk.look_at(GroupView::Threads);
    desk.wait_for_figures();
    for (page, begins) in [
        ("Wie", "Vaakst genoemd: Direct leidinggevende, in fase B door 9 van 9 mensen"),
        ("Wat", "Vaakst genoemd: "),
        ("Gebeurtenissen", "Werk: in fase "),
        ("Momenten", "veranderen bij "),
        ("Wat eerst slechter werd", " mensen het eerst slechter"),
        ("Wat had geholpen", "Achteraf zoeken "),
    ] {
        desk.click(page);
        assert!(desk.harness.query_all_by_label_contains(begins).next().is_some(), "{page}: {begins}");
    }
}

#[test]
fn side_by_side_and_effect_begin_with_what_they_say() {
    let mut desk = example();
    desk.wait_for_figures();
    assert!(desk.shows("In A gaan 7 van 7 lijnen bij de meesten achteruit, in C 7 vooruit"));
    ask(&mut desk, CompareAction::Align(potloodlijn::app::figures::compare::CompareAxis::Calendar));
    desk.wait_for_figures();
    assert!(desk.harness.query_by_label_contains("bij de meesten achteruit").is_none(), "not of dates");
    desk.look_at(GroupView::Effect);
    let finding = "Van T0 naar T1, in het midden: 7 van 7 lijnen duidelijk beter";
    assert_eq!(desk.harness.query_all_by_label(finding).count(), 2, "in words, and for who cannot see the slopes");
    ask(
        &mut desk,
        potloodlijn::app::group::measurements::MeasurementsAction::Between(
            potloodlijn::model::MeasurementTime::T0,
            potloodlijn::model::MeasurementTime::T2,
        ),
    );
    assert!(desk.harness.query_by_label(finding).is_none() && desk.shows("Wat veranderde er?"));
}

#[test]
fn a_name_beside_the_slopes_gives_way_and_its_number_stays() {
    for width in [1280.0, 900.0, 640.0] {
        let mut desk = Desk::sized([width, 800.0], 1.0);
        desk.open_example();
        ask(&mut desk, PreferAction::Language(Language::En));
        desk.look_at(GroupView::Effect);
        let names: Vec<String> = painted(&desk);
        let instrument = desk.group().group().setup.instrument.clone();
        for indicator in &instrument.indicators {
            let begins: String = indicator.name.get(Language::En).chars().take(8).collect();
            let is_there = |words: &String| {
                words.starts_with(&begins)
                    && words.rsplit([' ', '…']).next().is_some_and(|end| end.starts_with(['+', '−', '0']))
            };
            assert!(names.iter().any(is_there), "{width}: {begins}: {names:?}");
        }
    }
}

#[test]
fn a_group_that_is_opened_again_begins_with_where_it_stands() {
    let mut desk = example();
    let path = desk.path("g.group.json");
    std::fs::write(&path, format::write(desk.group().group())).unwrap();
    ask(&mut desk, FileAction::LeaveAnyway(potloodlijn::app::files::Leaving::ToStart));
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![path]));
    desk.wait_for_work();
    assert_eq!(desk.group().looking.view, GroupView::Standing);
}

#[test]
fn who_stood_out_before_it_was_shown_to_a_room_stands_out_again() {
    let mut desk = example();
    let person = ParticipantCode::new("P03");
    ask(&mut desk, GroupAction::Select(person.clone()));
    desk.click("Toon op groot scherm");
    assert_eq!(desk.group().looking.selected, None);
    ask(&mut desk, CompareAction::Present(false));
    assert_eq!(desk.group().looking.selected, person);
}

#[test]
fn what_is_shared_shows_the_pages_for_hr() {
    let mut desk = example();
    desk.look_at(GroupView::Sharing);
    desk.wait_for_figures();
    assert!(desk.shows("De bladzijden voor HR"));
    assert!(desk.harness.query_all_by_label_contains("Wat een groep vertelt").next().is_some());
    desk.click("Volgende");
    assert!(desk.harness.query_all_by_label_contains("bladzijde 2 van").next().is_some());
}

#[test]
fn one_persons_pages_are_looked_at_alone() {
    let mut desk = example();
    ask(&mut desk, GroupAction::Select(ParticipantCode::new("P03")));
    desk.look_at(GroupView::Journey);
    desk.click("Bekijk en druk af…");
    desk.wait_for_figures();
    let pages = |desk: &Desk| desk.group().topics.pages.shown().unwrap().document.as_ref().unwrap().pages.len();
    let alone = pages(&desk);
    desk.click("Alleen P03");
    desk.wait_for_figures();
    assert!(alone < pages(&desk), "{alone} of {}", pages(&desk));
}

#[test]
fn an_edition_that_was_given_out_is_told_once() {
    let mut desk = example();
    desk.look_at(GroupView::Sharing);
    desk.wait_for_figures();
    desk.click("Maak de HR-editie…");
    let path = desk.path("hr.edition.json");
    desk.fill("Waar komt het bestand?", path.to_str().unwrap());
    desk.click("Maak");
    desk.wait_for_work();
    assert_eq!(desk.group().group().editions.len(), 1);
    assert_eq!(desk.group().group().prints_beside_editions().count(), 0);
    // What HR has in hand says which one it is.
    let mark = edition_mark(desk.group().group().editions[0].edition).unwrap();
    assert_eq!(desk.harness.query_all_by_label_contains(&format!("HR-editie {mark}, ")).count(), 1);
    let edition =
        format::read::<Edition>(&std::fs::read(&path).unwrap(), &format::Instruments::default()).unwrap().value;
    for page in &edition_document(&edition, Language::Nl, Paper::A4).pages {
        assert!(page.texts().any(|text| text.words.contains(&format!("Editie {mark}."))));
    }
}

#[test]
fn the_titles_of_the_three_cards_stand_on_one_line() {
    let desk = Desk::new(1.0);
    let middle = |label: &str| desk.harness.get_by_label(label).rect().center().y;
    let first = middle("Ik ga tekenen");
    for label in ["Ik begeleid een groep →", "Ik lees voor HR →"] {
        assert!((middle(label) - first).abs() <= 1.5, "{label}: {} beside {first}", middle(label));
    }
}

#[test]
fn nothing_at_the_foot_of_the_start_screen_lies_over_another_at_large_text() {
    let desk = Desk::sized([640.0, 400.0], 2.0);
    let rect = |label: &str| desk.harness.get_by_label(label).rect();
    let foot =
        ["Eerst kijken? Negen verzonnen mensen uit het onderwijs", "Uitleg (F1)", "Letters, papier, taal…"].map(rect);
    for (place, one) in foot.iter().enumerate() {
        assert!(foot[place + 1..].iter().all(|other| !one.intersects(other.shrink(1.0))), "{foot:?}");
        assert!(one.right() <= 640.0);
    }
}

#[test]
fn a_group_in_which_nobody_has_phases_begins_where_it_stands() {
    let mut desk = Desk::new(1.0);
    let folder = desk.path("in");
    std::fs::create_dir(&folder).unwrap();
    let example = example_group(3, 7, Language::Nl);
    std::fs::write(folder.join("g.setup.json"), format::write(&example.setup)).unwrap();
    for mut journey in example.journeys {
        journey.phases = potloodlijn::model::Phases::default();
        std::fs::write(folder.join(format!("{}.journey.json", journey.participant)), format::write(&journey)).unwrap();
    }
    ask(&mut desk, FileAction::Choose(Purpose::AddToGroup, vec![folder]));
    desk.wait_for_work();
    ask(&mut desk, GroupAction::TakeMerge);
    assert_eq!((desk.group().group().journeys.len(), desk.group().looking.view), (3, GroupView::Standing));
}

#[test]
fn of_help_of_which_nobody_said_whether_it_was_in_time_none_is_counted() {
    let mut desk = example();
    let mut group = desk.group().group().clone();
    for event in group.journeys.iter_mut().flat_map(|journey| &mut journey.events) {
        event.intervention.iter_mut().for_each(|help| help.in_time = None);
    }
    desk.change_group(group);
    desk.look_at(GroupView::Threads);
    desk.wait_for_figures();
    desk.click("De omgeving");
    assert!(desk.harness.query_all_by_label_contains("of die op tijd kwam, is niet gezegd").next().is_some());
    assert!(desk.harness.query_all_by_label_contains(" 0 op tijd").next().is_none());
}

#[test]
fn the_name_of_the_group_stays_beside_that_it_was_saved_which_goes_after_some_seconds() {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    let name = desk.group().group().setup.name.clone();
    assert!(desk.shows(&name) && !desk.shows("Bewaard"));
    let file = desk.path("groep.group.json");
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![FileAction::Choose(Purpose::SaveGroup, vec![file]).into()]);
    desk.wait_for_work();
    assert!(desk.shows(&name) && desk.shows("Bewaard"), "{:?}", desk.state().notice);
    desk.click("Bewaard");
    let said = desk.harness.query_all_by_label_contains("groep.group.json").count();
    assert!(said > 0, "where it was saved is a press away");
    desk.click("Sluit");
    // The clock of the window in the tests goes a quarter of a second a frame.
    desk.harness.run_steps(30);
    assert!(desk.shows(&name) && !desk.shows("Bewaard"));
}

#[test]
fn of_many_people_and_quotes_only_what_is_in_sight_is_laid_out() {
    let mut desk = Desk::sized([1280.0, 800.0], 1.0);
    let people = example_group(400, 5, Language::Nl);
    desk.open_example();
    let mut group = Group { journeys: people.journeys.into(), ..Group::new(uuid::Uuid::from_u128(9), people.setup) };
    for journey in &mut group.journeys {
        (journey.consent.quotes, journey.consent.group_figures) = (true, true);
        let said = Quote { approved: true, ..Quote::new("Het werd rustiger in de zomer.".into()) };
        journey.events.iter_mut().take(1).for_each(|event| event.quotes = vec![said.clone()]);
    }
    desk.change_group(group);
    for view in [GroupView::Standing, GroupView::Sharing] {
        desk.look_at(view);
        desk.wait_for_figures();
        let nodes = desk.harness.root().children_recursive().count();
        assert!((20..350).contains(&nodes), "{view:?}: {nodes}");
    }
}
