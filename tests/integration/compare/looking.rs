//! What everyone who looks should find: nothing cut off or over each other, sentences that can go, motion that can go, and
//! a way with the keyboard.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Context, RawInput};
use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::app::figures::compare::{CompareAxis, CompareFigures, CompareWish, Spot};
use potloodlijn::app::figures::cross_section::CrossSection;
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::compare::{CompareAction, Picture};
use potloodlijn::app::group::threads::{ThreadsAction, ThreadsPage};
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::preferences::PreferAction;
use potloodlijn::app::state::Screen;
use potloodlijn::model::{Code, Group, Language, ParticipantCode, PhaseLetter};
use potloodlijn::text::Texts;
use potloodlijn::ui::facilitator::compare::motion::Motion;
use potloodlijn::ui::paper::sheet::moved_apart;
use potloodlijn::ui::paper::thin_lines::{ThinLines, ThinPen};
use proptest::prelude::*;

use super::super::desk::Desk;
use super::{ask, desk_with, group_of};

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn names_at_the_ends_of_lines_never_overlap_and_keep_their_order(
        wanted in prop::collection::vec(-100.0_f32..700.0, 1..9),
        height in 10.0_f32..60.0,
        spare in 0.0_f32..300.0,
    ) {
        // A column in which all just fit, or more.
        let range = egui::Rangef::new(20.0, 20.0 + height * (wanted.len() - 1) as f32 + spare);
        let tops = moved_apart(&wanted, height, range);
        for (place, top) in tops.iter().enumerate() {
            prop_assert!((range.min - 0.01..=range.max + 0.01).contains(top), "{top} leaves {range:?}");
            for (other, other_top) in tops.iter().enumerate().skip(place + 1) {
                prop_assert!((top - other_top).abs() >= height - 0.01, "{tops:?} are {height} high");
                if wanted[place] < wanted[other] {
                    prop_assert!(top < other_top, "lines {wanted:?} have names at {tops:?}");
                }
            }
        }
    }
}

#[test]
fn a_picture_of_lines_is_darker_where_lines_cross_and_not_where_one_crosses_itself() {
    let pen = ThinPen { width: 1.2, opacity: 0.4 };
    let line = |from: (f32, f32), to: (f32, f32)| vec![egui::pos2(from.0, from.1), egui::pos2(to.0, to.1)];
    let (across, down) = (line((0.0, 10.5), (21.0, 10.5)), line((10.5, 21.0), (10.5, 0.0)));
    let mut one = ThinLines::new([21, 21]);
    one.add(&across, pen);
    assert!((one.darkness(10, 10) - 0.4).abs() < 1e-6 && one.darkness(10, 5) == 0.0);
    assert!((0.01..0.2).contains(&one.darkness(10, 9)), "its edge is soft: {}", one.darkness(10, 9));
    let mut two = ThinLines::new([21, 21]);
    two.add(&across, pen);
    two.add(&down, pen);
    assert!((two.darkness(10, 10) - 0.64).abs() < 1e-6, "{}", two.darkness(10, 10));
    let mut loops = ThinLines::new([21, 21]);
    loops.add(&[across, down].concat(), pen);
    assert!((loops.darkness(10, 10) - 0.4).abs() < 1e-6, "{}", loops.darkness(10, 10));
    // What lies outside is left out.
    two.add(&line((-50.0, -9.0), (90.0, 70.0)), pen);
}

/// The pictures that are shown of many lines: those in the list of people are smaller than any plot.
fn pictures_of_lines(desk: &Desk) -> BTreeSet<egui::TextureId> {
    let shapes = desk.harness.output().shapes.iter();
    let is_plot = |shape: &egui::Shape| shape.visual_bounding_rect().height() > 60.0;
    let pictures = shapes.filter(|clipped| is_plot(&clipped.shape)).map(|clipped| clipped.shape.texture_id());
    pictures.filter(|id| *id != egui::TextureId::default()).collect()
}

#[test]
fn phases_of_one_person_that_begin_a_day_apart_have_their_letters_beside_each_other() {
    let mut group = group_of(9);
    for (letter, day) in [('B', 300.0), ('C', 301.0)] {
        let border = group.journeys[0].phases.borders.entry(PhaseLetter::new(letter).unwrap());
        border.or_default().day = day;
    }
    let one = group.journeys[0].participant.clone();
    let mut desk = desk_with(9);
    desk.change_group(group);
    ask(&mut desk, CompareAction::Align(CompareAxis::Calendar));
    ask(&mut desk, GroupAction::Select(Some(one)));
    desk.wait_for_figures();
    let names = ["A Aanloop", "B Kritiek", "C Herstel", "A", "B", "C"];
    let painted: Vec<(String, egui::Rect)> = desk
        .harness
        .output()
        .shapes
        .iter()
        .filter_map(|clipped| match &clipped.shape {
            egui::Shape::Text(text) => Some((text.galley.text().to_owned(), text.visual_bounding_rect())),
            _ => None,
        })
        .filter(|(words, _)| names.contains(&words.as_str()))
        .collect();
    assert!(painted.iter().any(|(words, _)| words == "B"), "{painted:?}");
    for (place, (one, room)) in painted.iter().enumerate() {
        for (other, taken) in &painted[place + 1..] {
            assert!(!room.intersects(*taken), "{one} at {room:?}, {other} at {taken:?}");
        }
    }
}

#[test]
fn when_somebody_else_stands_out_no_picture_of_many_lines_is_made_anew() {
    let mut desk = desk_with(30);
    let mut pictures = |code: &str| {
        ask(&mut desk, GroupAction::Select(ParticipantCode::new(code)));
        desk.wait_for_figures();
        pictures_of_lines(&desk)
    };
    let of_one = pictures("P03");
    assert_eq!(of_one.len(), 7, "a picture for each indicator");
    assert_eq!(pictures("P17"), of_one);
}

/// The sizes of all letters that are painted, smallest first, with what they say.
fn letters(desk: &Desk) -> Vec<(f32, String)> {
    fn walk(shape: &egui::Shape, found: &mut Vec<(f32, String)>) {
        match shape {
            egui::Shape::Text(text) => {
                let sizes = text.galley.job.sections.iter().map(|section| section.format.font_id.size);
                found.push((sizes.fold(f32::INFINITY, f32::min), text.galley.text().to_owned()));
            }
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    desk.harness.output().shapes.iter().for_each(|clipped| walk(&clipped.shape, &mut found));
    found.sort_by(|one, other| one.0.total_cmp(&other.0));
    found
}

#[test]
fn on_a_large_screen_no_letters_are_smaller_than_the_rest() {
    for picture in [Picture::Multiples, Picture::Overlay, Picture::Grid] {
        for axis in [CompareAxis::Phase, CompareAxis::Calendar] {
            let mut desk = desk_with(9);
            desk.harness.set_size(egui::vec2(2560.0, 1600.0));
            desk.harness.run();
            ask(&mut desk, CompareAction::Picture(picture));
            ask(&mut desk, CompareAction::Align(axis));
            desk.wait_for_figures();
            let smallest = letters(&desk).into_iter().next().unwrap();
            assert!(smallest.0 >= 13.0, "{picture:?} {axis:?}: {smallest:?}");
        }
    }
}

/// Whether the picture of every indicator, as it is read aloud, lies in the window as a whole.
fn all_in_sight(desk: &Desk, words: &str) -> bool {
    let screen = desk.harness.ctx.content_rect();
    let rects: Vec<egui::Rect> = desk.harness.query_all_by_label_contains(words).map(|node| node.rect()).collect();
    rects.len() == 7 && rects.iter().all(|&rect| screen.contains_rect(rect) && rect.height() > 80.0)
}

#[test]
fn all_seven_plots_are_in_sight_at_once_with_a_cross_section_and_on_a_large_screen() {
    let mut desk = desk_with(9);
    assert!(all_in_sight(&desk, ", lijnen van"));
    ask(&mut desk, CompareAction::Cursor(Some(0.5)));
    assert!(all_in_sight(&desk, ", lijnen van"), "beside the card");
    ask(&mut desk, CompareAction::Cursor(None));
    desk.click("Toon op groot scherm");
    desk.wait_for_figures();
    assert!(all_in_sight(&desk, ", gemiddelde van"), "enlarged");
}

#[test]
fn what_is_shown_to_others_stays_large_when_something_else_is_chosen() {
    let mut desk = desk_with(9);
    ask(&mut desk, CompareAction::Present(true));
    let factor = desk.harness.ctx.zoom_factor();
    assert!(factor > 1.2, "{factor}");
    desk.click("Uitleg");
    assert_eq!(desk.harness.ctx.zoom_factor(), factor);
    ask(&mut desk, CompareAction::Present(false));
    assert_eq!(desk.harness.ctx.zoom_factor(), 1.0);
}

#[test]
fn a_small_window_shows_plots_and_the_card_of_a_cross_section() {
    let mut desk = Desk::sized([640.0, 400.0], 2.0);
    desk.open_example();
    desk.look_at(GroupView::Compare);
    ask(&mut desk, CompareAction::Cursor(Some(0.5)));
    desk.wait_for_figures();
    let screen = desk.harness.ctx.content_rect();
    let plot = desk.harness.query_all_by_label_contains("Bevlogenheid, lijnen van").next().unwrap().rect();
    let card = desk.harness.get_by_label("naar “het werk liet me koud” toe").rect();
    assert!(screen.intersects(plot) && screen.intersects(card) && plot.right() < card.left(), "{plot} and {card}");
}

#[test]
fn every_picture_and_page_has_a_sentence_that_goes_when_it_is_switched_off() {
    let texts = Texts::of(Language::Nl);
    let mut desk = desk_with(9);
    let shows = |desk: &Desk, id: &str, explains: bool| {
        let words = texts.with(id, [("enough", 5.into())]);
        let found = desk.harness.query_all_by_label_contains(&words).next().is_some();
        assert_eq!(found, explains, "{id} with explanations {explains}");
    };
    for explains in [true, false] {
        ask(&mut desk, GroupAction::Show(GroupView::Compare));
        ask(&mut desk, PreferAction::Explanations(explains));
        let ids = ["explain-multiples", "explain-overlay", "explain-grid"];
        for (picture, id) in Picture::ALL.into_iter().zip(ids) {
            ask(&mut desk, CompareAction::Picture(picture));
            desk.wait_for_figures();
            shows(&desk, id, explains);
        }
        ask(&mut desk, CompareAction::Cursor(Some(0.5)));
        shows(&desk, "explain-cross", explains);
        ask(&mut desk, CompareAction::Cursor(None));
        ask(&mut desk, GroupAction::Show(GroupView::Threads));
        desk.wait_for_figures();
        let ids = [
            "explain-environment",
            "explain-actors",
            "explain-factors",
            "explain-events",
            "explain-moments",
            "explain-falls",
            "explain-helped",
        ];
        for (page, id) in ThreadsPage::ALL.into_iter().zip(ids) {
            ask(&mut desk, ThreadsAction::Page(page));
            shows(&desk, id, explains);
        }
    }
}

#[test]
fn once_someone_is_chosen_the_sentence_says_whose_lines_are_thick_and_whose_the_phases_are() {
    let mut desk = desk_with(9);
    ask(&mut desk, GroupAction::Show(GroupView::Compare));
    desk.wait_for_figures();
    let says = |desk: &Desk, words: &str| desk.harness.query_all_by_label_contains(words).next().is_some();
    for picture in [Picture::Multiples, Picture::Overlay] {
        ask(&mut desk, CompareAction::Picture(picture));
        ask(&mut desk, GroupAction::Select(None));
        desk.wait_for_figures();
        assert!(says(&desk, "lijn is het midden van de groep"), "{picture:?}");
        ask(&mut desk, GroupAction::Select(ParticipantCode::new("P02")));
        assert!(says(&desk, "De dikke lijn") && says(&desk, "P02. De dunne"), "{picture:?}");
        assert!(!says(&desk, "de dikke lijn is het midden") && !says(&desk, "Elke lijn is het midden"), "{picture:?}");
        assert!(!says(&desk, "De fasen zijn die van"), "along the phases they are everyone's");
    }
    ask(&mut desk, CompareAction::Align(CompareAxis::Calendar));
    desk.wait_for_figures();
    assert!(says(&desk, "De fasen zijn die van P02."));
}

fn figures(group: &Group, axis: CompareAxis) -> Arc<CompareFigures> {
    let wish =
        CompareWish { group: group.id, revision: 0, axis, filter: potloodlijn::analysis::Filter::default(), least: 5 };
    Arc::new(CompareFigures::of(group, &wish))
}

#[test]
fn lines_slide_from_where_they_were_to_where_they_are_and_jump_where_less_motion_is_asked_for() {
    let group = group_of(9);
    let (phases, calendar) = (figures(&group, CompareAxis::Phase), figures(&group, CompareAxis::Calendar));
    let indicator = &group.setup.instrument.indicators[0].id;
    let line = &calendar.indicators[indicator].lines[0];
    let spot: &Spot = &line.stretches[0][line.stretches[0].len() / 2];
    let place = calendar.placings.people[line.person].clone();
    let before = phases.placings.of(&place.participant).unwrap().place_of(spot.day).unwrap();
    let before = phases.x_of(before);
    assert!((before - spot.x).abs() > 0.01, "the two axes have this day at another place");
    for still in [false, true] {
        let (context, mut motion) = (Context::default(), Motion::default());
        let mut at = |time_s: f64, figures: &Arc<CompareFigures>| {
            context.begin_pass(RawInput { time: Some(time_s), ..RawInput::default() });
            let x = motion.moment(&context, figures, still).x_of(line.person, spot);
            context.end_pass().textures_delta.clear();
            x
        };
        at(1.0, &phases);
        let [first, half, last] = [1.0, 1.1, 1.3].map(|time_s| at(time_s, &calendar));
        assert_eq!(last, spot.x);
        if still {
            assert_eq!((first, half), (spot.x, spot.x));
        } else {
            assert!((first - before).abs() < 1e-9, "it begins where it was");
            assert!((half - before) * (half - spot.x) < 0.0, "{half} lies between {before} and {}", spot.x);
        }
    }
}

/// The labels of what has the keyboard after each of `presses` of the tab key.
fn reached_with_tab(desk: &mut Desk, presses: usize) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    for _ in 0..presses {
        desk.harness.key_press(egui::Key::Tab);
        desk.harness.run();
        let focused = desk.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
        reached.extend(focused.and_then(|node| node.accesskit_node().label()));
    }
    reached
}

#[test]
fn every_control_is_reached_with_the_tab_key() {
    let mut desk = desk_with(9);
    let reached = reached_with_tab(&mut desk, 60);
    let wanted = [
        "Kleine grafieken",
        "Over elkaar",
        "Tabel",
        "fasen",
        "kalender",
        "begin van fase B",
        "Filter",
        "Doorsnede",
        "Uitleg",
        "P01",
        "P09",
    ];
    let missing: Vec<&str> = wanted.into_iter().filter(|&name| !reached.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?} not among {reached:?}");
}

#[test]
fn a_cell_of_common_threads_is_reached_and_opened_with_the_keyboard() {
    let mut desk = desk_with(9);
    desk.click("Rode draden");
    desk.wait_for_figures();
    desk.click("Wie");
    desk.wait_for_figures();
    let reached = reached_with_tab(&mut desk, 60);
    for page in ["Wie", "Wat", "Gebeurtenissen", "Momenten", "Wat eerst slechter werd", "Wat had geholpen"] {
        assert!(reached.contains(page), "{page} is not among {reached:?}");
    }
    let cell = reached.iter().find(|label| label.starts_with("Direct leidinggevende, B Kritiek")).unwrap();
    desk.harness.get_by_label(cell).focus();
    desk.harness.run();
    desk.harness.key_press(egui::Key::Enter);
    desk.harness.run();
    assert!(desk.group().topics.threads.open.is_some());
}

#[test]
fn of_few_who_drew_somewhere_each_has_a_dot_whoever_they_are() {
    let mut group = group_of(12);
    let indicator = group.setup.instrument.indicators[0].id.clone();
    let placed = figures(&group, CompareAxis::Phase).placings.people.clone();
    // Only the last two of those who take part drew this line.
    let drew = [&placed[placed.len() - 2].participant, &placed[placed.len() - 1].participant];
    for journey in group.journeys.iter_mut().filter(|journey| !drew.contains(&&journey.participant)) {
        journey.curves.remove(&indicator);
    }
    let figures = figures(&group, CompareAxis::Phase);
    let there = &CrossSection::at(&figures, 0.5).heights[0];
    let value = |code| {
        let day = figures.placings.of(code).unwrap().day_at(figures.place_at(0.5)).unwrap();
        group.journey_of(code).unwrap().curves[&indicator].value_at(day)
    };
    let wanted: Vec<f64> = drew.into_iter().filter_map(value).collect();
    assert!(!wanted.is_empty());
    assert_eq!((there.n, there.middle, &there.few), (wanted.len(), None, &wanted));
}

/// Years that are painted.
fn years(desk: &Desk) -> BTreeSet<String> {
    fn walk(shape: &egui::Shape, found: &mut BTreeSet<String>) {
        match shape {
            egui::Shape::Text(text) => {
                let words = text.galley.text();
                if words.len() == 4 && words.parse::<u16>().is_ok() {
                    found.insert(words.to_owned());
                }
            }
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, found)),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    desk.harness.output().shapes.iter().for_each(|clipped| walk(&clipped.shape, &mut found));
    found
}

#[test]
fn an_axis_of_the_calendar_has_years_on_it_however_narrow_its_plots_are() {
    let mut desk = desk_with(9);
    let Screen::Group(open) = &mut desk.harness.state_mut().state.screen else { panic!("a group is open") };
    let mut group = open.group().clone();
    // Nine years in each small plot.
    for journey in &mut group.journeys {
        journey.timeline.start = jiff::civil::date(2014, 9, 1);
    }
    open.document.history.apply("undo-merge", potloodlijn::model::GroupEdit::Whole(Box::new(group)));
    ask(&mut desk, CompareAction::Align(CompareAxis::Calendar));
    for picture in [Picture::Multiples, Picture::Overlay] {
        ask(&mut desk, CompareAction::Picture(picture));
        desk.wait_for_figures();
        let years = years(&desk);
        assert!(years.len() >= 3, "{picture:?}: {years:?}");
    }
}

#[test]
fn where_whoever_is_chosen_drew_no_line_the_plot_says_so_and_no_line_there_is_thick() {
    // The paper around a middle is wider than the line by this much, in points.
    const HALO: f32 = 4.0;
    let thick = |desk: &Desk| {
        let shapes = &desk.harness.output().shapes;
        let wide = shapes.iter().filter(|it| match &it.shape {
            egui::Shape::Path(path) => path.stroke.width > 2.0 + HALO,
            _ => false,
        });
        wide.count()
    };
    let mut desk = desk_with(9);
    let mut group = desk.group().group().clone();
    group.journeys[1].curves.remove(&Code::new("meaning").unwrap());
    let code = group.journeys[1].participant.clone();
    desk.change_group(group);
    desk.click("Naast elkaar");
    desk.wait_for_figures();
    assert!(thick(&desk) > 0, "the middle of the group");
    let words = format!("Hier niet getekend door {code}.");
    assert!(desk.harness.query_by_label_contains(&words).is_none());
    desk.click(code.as_str());
    desk.wait_for_figures();
    assert_eq!(desk.harness.query_all_by_label_contains(&words).count(), 1, "of one line");
    assert_eq!(thick(&desk), 0, "a thick line is theirs");
}
