//! In a window as low as letters of double size leave it, what is read has the height it needs, and one scrolls.

use egui::accesskit::Role;
use egui::{Event, Modifiers, MouseWheelUnit, Rect, Shape, pos2, vec2};
use egui_kittest::kittest::Queryable;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::preferences::PreferAction;
use potloodlijn::model::Language;
use potloodlijn::text::Texts;

use super::desk::Desk;

/// A window of 1024×640 at twice the size, in points.
const LOW: [f32; 2] = [512.0, 320.0];

fn low(language: Language, view: GroupView) -> Desk {
    let mut desk = Desk::sized(LOW, 2.0);
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![PreferAction::Language(language).into()]);
    desk.harness.run();
    desk.open_example();
    desk.look_at(view);
    desk.wait_for_figures();
    desk
}

fn sheet_of(desk: &Desk, language: Language, view: GroupView) -> Rect {
    let id = if view == GroupView::Journey { "phases-sheet" } else { "interview-sheet-point" };
    desk.harness.get_by_label_contains(&Texts::of(language).get(id)).rect()
}

fn wheel(up_points: f32, modifiers: Modifiers) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, up_points),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers,
    }
}

/// All words that are painted, and where.
fn painted(desk: &Desk) -> Vec<(String, Rect)> {
    fn walk(shape: &Shape, found: &mut Vec<(String, Rect)>) {
        match shape {
            Shape::Text(text) => found.push((text.galley.text().to_owned(), text.visual_bounding_rect())),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    desk.harness.output().shapes.iter().for_each(|clipped| walk(&clipped.shape, &mut found));
    found
}

/// Of what is painted in the next frames, the first that `wanted` takes something of: while a sheet moves it is painted as words, and not
/// as a picture of them.
fn painted_while_moving(desk: &mut Desk, wanted: impl Fn(&Desk, &str, Rect) -> bool) -> Vec<(String, Rect)> {
    let in_one_frame = std::iter::repeat_with(|| {
        desk.harness.step();
        let all = painted(desk).into_iter();
        all.filter(|(words, place)| wanted(desk, words, *place)).collect::<Vec<_>>()
    });
    in_one_frame.take(10).find(|found| !found.is_empty()).unwrap_or_default()
}

#[test]
fn names_of_the_key_stand_apart_and_the_wheel_reaches_the_foot_of_the_sheet() {
    for language in [Language::Nl, Language::En] {
        for view in [GroupView::Journey, GroupView::Interview] {
            let mut desk = low(language, view);
            let before = sheet_of(&desk, language, view);
            let pointer = pos2(before.center().x, before.top() + 20.0);
            desk.feed(vec![Event::PointerMoved(pointer)]);
            desk.harness.input_mut().events.push(wheel(-30.0, Modifiers::NONE));
            let drawn = &desk.group().selected().unwrap().1.curves;
            let indicators = desk.group().instrument().indicators.iter().filter(|one| drawn.contains_key(&one.id));
            let names: Vec<String> = indicators.map(|one| one.name.get(language).to_owned()).collect();
            assert_eq!(names.len(), 6, "one line was not drawn, and has no place in the key");
            let found = painted_while_moving(&mut desk, |_, words, _| names.iter().any(|name| name == words));
            let mut found: Vec<Rect> = found.into_iter().map(|(_, place)| place).collect();
            found.sort_by(|one, other| one.top().total_cmp(&other.top()));
            assert_eq!(found.len(), names.len(), "{language:?} {view:?}");
            for pair in found.windows(2) {
                assert!(pair[0].bottom() <= pair[1].top() + 0.5, "{language:?} {view:?}: {pair:?}");
            }
            desk.feed(vec![wheel(-1_000.0, Modifiers::NONE)]);
            let drag = if language == Language::Nl { "Sleep om te schuiven" } else { "Drag to move" };
            let strip = desk.harness.get_by_label_contains(drag).rect();
            assert!(strip.bottom() <= LOW[1] && strip.top() > 60.0, "{language:?} {view:?}: {strip}");
            assert!(sheet_of(&desk, language, view).top() < before.top(), "{language:?} {view:?}");
        }
    }
}

#[test]
fn once_the_sheet_is_closer_the_wheel_goes_along_the_timeline_and_the_sheet_stays() {
    let view = GroupView::Journey;
    let mut desk = low(Language::Nl, view);
    let before = sheet_of(&desk, Language::Nl, view);
    desk.feed(vec![Event::PointerMoved(pos2(before.center().x, before.top() + 20.0))]);
    desk.feed(vec![wheel(200.0, Modifiers::CTRL)]);
    let seen = |desk: &Desk| {
        let group = desk.group();
        group.topics.interview.view_of(group.selected().unwrap().1)
    };
    let closer = seen(&desk);
    desk.feed(vec![wheel(-100.0, Modifiers::NONE)]);
    let moved = seen(&desk);
    assert!(moved.from_day > closer.from_day, "{closer:?} {moved:?}");
    assert_eq!(sheet_of(&desk, Language::Nl, view), before);
}

#[test]
fn a_figure_that_is_taken_along_is_as_wide_as_its_room_and_scrolls() {
    for language in [Language::Nl, Language::En] {
        let mut desk = low(language, GroupView::TakeAlong);
        let begun = std::time::Instant::now();
        while desk.group().topics.take_along.shown().is_none() {
            assert!(begun.elapsed().as_secs() < 60, "no figures were made");
            std::thread::sleep(std::time::Duration::from_millis(5));
            desk.harness.step();
        }
        desk.harness.run();
        let figure = desk.harness.get_by_role(Role::Image).rect();
        assert!(
            figure.width() > 250.0 && figure.height() > 140.0 && figure.bottom() > LOW[1],
            "{language:?}: {figure}"
        );
        desk.feed(vec![Event::PointerMoved(pos2(figure.center().x, LOW[1] - 30.0)), wheel(-1_000.0, Modifiers::NONE)]);
        let foot = desk.harness.get_by_role(Role::Image).rect().bottom();
        assert!(foot <= LOW[1], "{language:?}: its foot stands at {foot}");
    }
}

/// The words right below the lines of a sheet that moves, from left to right.
fn calendar(desk: &mut Desk, view: GroupView) -> Vec<String> {
    let mut found = painted_while_moving(desk, |desk, _, place| {
        let lines = sheet_of(desk, Language::Nl, view);
        let row = Rect::from_min_max(lines.left_bottom(), pos2(lines.right(), lines.bottom() + 28.0));
        row.contains(place.center())
    });
    found.sort_by(|one, other| one.1.left().total_cmp(&other.1.left()));
    found.into_iter().map(|(words, _)| words).collect()
}

#[test]
fn below_a_low_sheet_stand_years_then_months_then_days_as_one_comes_closer() {
    let view = GroupView::Journey;
    let mut desk = low(Language::Nl, view);
    let lines = sheet_of(&desk, Language::Nl, view);
    desk.feed(vec![Event::PointerMoved(pos2(lines.center().x, lines.top() + 20.0))]);
    let mut closer = |up_points: f32| {
        desk.harness.run();
        desk.harness.input_mut().events.push(wheel(up_points, Modifiers::CTRL));
        calendar(&mut desk, view)
    };
    assert_eq!(closer(1.0), ["2022", "2023"]);
    let months = closer(300.0);
    assert!(months.iter().any(|words| words.ends_with(" 2022")), "{months:?}");
    assert!(months.len() > 2 && months.iter().all(|words| words.starts_with(char::is_alphabetic)), "{months:?}");
    let days = closer(10_000.0);
    assert!(days.len() > 1 && days.iter().all(|words| words.starts_with(char::is_numeric)), "{days:?}");
    assert!(days[0].split(' ').count() == 3, "the first one says its month and year: {days:?}");
    assert!(days.iter().any(|words| words.parse::<u8>().is_ok()), "{days:?}");
}

#[test]
fn everyone_side_by_side_and_the_board_scroll_with_their_head() {
    for language in [Language::Nl, Language::En] {
        for (view, in_head) in [(GroupView::Compare, "cross-button"), (GroupView::Board, "board-by-level")] {
            let mut desk = low(language, view);
            let top = |desk: &Desk| desk.harness.get_by_label(&Texts::of(language).get(in_head)).rect().top();
            let before = top(&desk);
            desk.feed(vec![Event::PointerMoved(pos2(60.0, 110.0)), wheel(-1_000.0, Modifiers::NONE)]);
            let after = top(&desk);
            assert!(after < before - 60.0, "{language:?} {view:?}: {before} {after}");
        }
    }
}

#[test]
fn what_belongs_to_a_tool_that_was_just_taken_is_in_sight() {
    let texts = Texts::of(Language::Nl);
    let tools = [
        ("tool-gap-title", "tool-gap-rather-not-say"),
        ("tool-step", "certainty-guess"),
        ("events-tool-write", "share-report"),
        ("tool-pencil", "certainty-guess"),
    ];
    for size in [[1280.0, 600.0], [1024.0, 640.0], [1280.0, 560.0]] {
        let mut desk = Desk::sized(size, 1.0);
        desk.begin_drawing();
        for (tool, last) in tools {
            desk.click(&texts.get(tool));
            desk.harness.run();
            let foot = desk.harness.get_by_label(&texts.get("events-add")).rect().top();
            let shown = desk.harness.get_by_label(&texts.get(last)).rect();
            assert!(shown.bottom() <= foot + 1.0, "{size:?}, {tool}: {last} at {shown}, below {foot}");
        }
    }
}
