//! Zooming, moving and drawing on a part of the timeline, and the pen on the real sheet, through the whole window.

use egui::{Event, Key, Modifiers, MouseWheelUnit, Pos2, Rect, TouchDeviceId, TouchId, TouchPhase, pos2, vec2};
use egui_kittest::kittest::Queryable;
use potloodlijn::app::action::Action;
use potloodlijn::app::preferences::PreferAction;
use potloodlijn::app::time_view::{SHORTEST_DAYS, TimeView};
use potloodlijn::app::update::update;
use potloodlijn::model::Timeline;

use super::desk::Desk;

fn touch(id: u64, phase: TouchPhase, pos: Pos2, force: Option<f32>) -> Event {
    Event::Touch { device_id: TouchDeviceId(1), id: TouchId(id), phase, pos, force }
}

fn wheel(up_points: f32, modifiers: Modifiers) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, up_points),
        phase: TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers,
    }
}

fn length(desk: &Desk) -> f64 {
    desk.sheet().journey().timeline.length_days()
}

/// The day under `pos`, from the paper's rectangle and the period on the screen alone.
fn day_under(desk: &Desk, paper: Rect, pos: Pos2) -> f64 {
    let view = desk.sheet().view;
    view.from_day + f64::from((pos.x - paper.left()) / paper.width()) * (view.to_day - view.from_day)
}

fn calm_off(desk: &mut Desk) {
    let state = &mut desk.harness.state_mut().state;
    update(state, Action::Prefer(PreferAction::CalmLine(0.0)));
}

fn straight(from: Pos2, to: Pos2) -> Vec<Pos2> {
    (0..=60).map(|step| from.lerp(to, step as f32 / 60.0)).collect()
}

#[test]
fn what_is_drawn_is_under_the_pen_within_a_pixel_at_every_scale_also_close_by() {
    for pixels_per_point in [1.0, 1.5, 2.0] {
        let mut desk = Desk::new(pixels_per_point);
        desk.begin_drawing();
        calm_off(&mut desk);
        for closer in 0..3 {
            let paper = desk.paper();
            let drawn = straight(paper.lerp_inside(vec2(0.1, 0.9)), paper.lerp_inside(vec2(0.9, 0.2)));
            desk.draw(&drawn);
            let view = desk.sheet().view;
            let curve = &desk.sheet().journey().curves[&desk.sheet().holding.active];
            for &pos in &drawn[1..60] {
                let value = curve.value_at(day_under(&desk, paper, pos)).unwrap();
                let y = f64::from(paper.bottom()) - value / 100.0 * f64::from(paper.height());
                let beside_px = (y - f64::from(pos.y)).abs() * f64::from(pixels_per_point);
                // The curve is simplified within 0.2 of a value, which is more than a pixel on a high sheet.
                let allowed_px = 1.0_f64.max(0.25 / 100.0 * f64::from(paper.height() * pixels_per_point));
                assert!(beside_px < allowed_px, "{beside_px} px at scale {pixels_per_point}, {view:?}");
            }
            let (first, last) = curve.drawn_span().unwrap();
            if closer == 0 {
                for (day, pos) in [(first, drawn[0]), (last, drawn[60])] {
                    let days_a_pixel = length(&desk) / f64::from(paper.width() * pixels_per_point);
                    assert!(
                        (day - day_under(&desk, paper, pos)).abs() < days_a_pixel,
                        "ends at scale {pixels_per_point}"
                    );
                }
            }
            desk.click("Groter: kijk naar een kortere tijd");
        }
    }
}

#[test]
fn the_wheel_with_control_comes_closer_around_the_pointer_and_alone_it_moves() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let paper = desk.paper();
    let pointer = paper.lerp_inside(vec2(0.7, 0.4));
    let day = day_under(&desk, paper, pointer);
    desk.feed(vec![Event::PointerMoved(pointer)]);
    desk.feed(vec![wheel(200.0, Modifiers::CTRL)]);
    let closer = desk.sheet().view;
    assert!(closer.days() < length(&desk) * 0.5, "{closer:?}");
    assert!((day_under(&desk, desk.paper(), pointer) - day).abs() < 0.5, "the day under the pointer stays");
    desk.feed(vec![wheel(-100.0, Modifiers::NONE)]);
    let moved = desk.sheet().view;
    assert!(moved.from_day > closer.from_day && (moved.days() - closer.days()).abs() < 1e-6, "{moved:?}");
    desk.feed(vec![wheel(-10_000.0, Modifiers::CTRL)]);
    assert!(desk.sheet().view.is_whole(length(&desk)));
    desk.feed(vec![wheel(10_000.0, Modifiers::CTRL)]);
    assert!((desk.sheet().view.days() - SHORTEST_DAYS).abs() < 1e-6, "four weeks is the closest");
    assert_eq!(desk.sheet().document.history.revision(), 0, "looking is no change of the document");
}

#[test]
fn two_fingers_zoom_the_sheet_and_leave_no_line() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let paper = desk.paper();
    let (left, right) = (paper.lerp_inside(vec2(0.4, 0.5)), paper.lerp_inside(vec2(0.6, 0.5)));
    desk.feed(vec![touch(1, TouchPhase::Start, left, None), touch(2, TouchPhase::Start, right, None)]);
    for step in 1..=30 {
        let way = vec2(step as f32 * 4.0, 0.0);
        desk.feed(vec![touch(1, TouchPhase::Move, left - way, None), touch(2, TouchPhase::Move, right + way, None)]);
    }
    let way = vec2(120.0, 0.0);
    desk.feed(vec![touch(1, TouchPhase::End, left - way, None), touch(2, TouchPhase::End, right + way, None)]);
    assert!(desk.sheet().view.days() < length(&desk) * 0.6, "{:?}", desk.sheet().view);
    assert!(!desk.sheet().journey().has_drawing());
}

#[test]
fn a_hand_beside_a_pen_neither_draws_nor_moves_the_sheet() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.click("Groter: kijk naar een kortere tijd");
    let view = desk.sheet().view;
    let paper = desk.paper();
    let line = straight(paper.lerp_inside(vec2(0.2, 0.3)), paper.lerp_inside(vec2(0.8, 0.3)));
    let (hand, other) = (paper.lerp_inside(vec2(0.5, 0.9)), paper.lerp_inside(vec2(0.6, 0.95)));
    desk.feed(vec![
        touch(1, TouchPhase::Start, hand, None),
        touch(2, TouchPhase::Start, other, None),
        touch(7, TouchPhase::Start, line[0], Some(0.3)),
    ]);
    for (step, &pos) in line.iter().enumerate() {
        let shift = vec2(step as f32, 0.0);
        let hands = [touch(1, TouchPhase::Move, hand + shift, None), touch(2, TouchPhase::Move, other - shift, None)];
        desk.feed([vec![touch(7, TouchPhase::Move, pos, Some(0.6))], hands.to_vec()].concat());
    }
    desk.feed(vec![
        touch(7, TouchPhase::End, line[60], None),
        touch(1, TouchPhase::Move, hand - vec2(90.0, 0.0), None),
    ]);
    assert_eq!(desk.sheet().view, view);
    let ink = &desk.sheet().journey().ink;
    assert_eq!(ink.len(), 1);
    assert!(ink[0].samples.iter().all(|sample| (sample[2] - 70.0).abs() < 0.5), "only the pen's line");
    assert!(
        ink[0].samples[1..ink[0].samples.len() - 1].iter().all(|sample| sample[3] == 0.6),
        "pressure is kept as ink"
    );
}

#[test]
fn drawing_at_the_edge_close_by_does_not_move_the_sheet_or_leave_the_screen() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.click("Groter: kijk naar een kortere tijd");
    let view = desk.sheet().view;
    let paper = desk.paper();
    let mut drawn = straight(paper.lerp_inside(vec2(0.5, 0.5)), paper.right_center() + vec2(60.0, 0.0));
    drawn.push(paper.right_top() + vec2(60.0, 0.0));
    desk.draw(&drawn);
    assert_eq!(desk.sheet().view, view);
    let (first, last) = desk.sheet().journey().curves[&desk.sheet().holding.active].drawn_span().unwrap();
    assert!(first > view.from_day && (last - view.to_day).abs() < 0.02, "{first} to {last} in {view:?}");
    let end = desk.sheet().journey().curves[&desk.sheet().holding.active].value_at(last).unwrap();
    assert!((end - 50.0).abs() < 1.0, "what the hand does beside the sheet is not drawn: {end}");
}

#[test]
fn another_screen_halfway_a_stroke_keeps_what_was_drawn() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    calm_off(&mut desk);
    let paper = desk.paper();
    let drawn = straight(paper.lerp_inside(vec2(0.1, 0.5)), paper.lerp_inside(vec2(0.5, 0.5)));
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let moves = drawn.iter().map(|&pos| Event::PointerMoved(pos));
    desk.feed([Event::PointerMoved(drawn[0]), button(drawn[0], true)].into_iter().chain(moves).collect());
    desk.harness.set_pixels_per_point(1.5);
    desk.feed(vec![Event::PointerMoved(pos2(10.0, 10.0)), button(pos2(10.0, 10.0), false)]);
    let curve = &desk.sheet().journey().curves[&desk.sheet().holding.active];
    let (first, last) = curve.drawn_span().unwrap();
    let length = length(&desk);
    assert!(
        (first / length - 0.1).abs() < 0.002 && (last / length - 0.5).abs() < 0.002,
        "{first} to {last} of {length}"
    );
}

#[test]
fn the_overview_moves_by_keyboard_and_by_dragging() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.click("Groter: kijk naar een kortere tijd");
    desk.click("Groter: kijk naar een kortere tijd");
    let before = desk.sheet().view;
    let strip = desk.harness.get_by_label_contains("Sleep om te schuiven").rect();
    desk.harness.get_by_label_contains("Sleep om te schuiven").focus();
    desk.harness.run();
    desk.harness.key_press(Key::ArrowRight);
    desk.harness.run();
    let right = desk.sheet().view;
    assert!((right.from_day - before.from_day - before.days() * 0.25).abs() < 1e-6, "{right:?} after {before:?}");
    let from = strip.lerp_inside(vec2((f64::midpoint(right.from_day, right.to_day) / length(&desk)) as f32, 0.5));
    desk.harness.drag_at(from);
    desk.harness.run();
    desk.harness.hover_at(from - vec2(strip.width(), 0.0));
    desk.harness.run();
    desk.harness.drop_at(from - vec2(strip.width(), 0.0));
    desk.harness.run();
    assert_eq!(desk.sheet().view.from_day, 0.0);
    desk.click("Alles: kijk naar de hele periode");
    assert!(desk.sheet().view.is_whole(length(&desk)));
}

#[test]
fn every_day_from_1990_to_2040_maps_to_the_screen_and_back() {
    let timeline = Timeline::new(jiff::civil::date(1990, 1, 1), jiff::civil::date(2040, 12, 31));
    let lines = Rect::from_min_size(pos2(80.0, 40.0), vec2(911.0, 500.0));
    let length = timeline.length_days();
    let mut space = potloodlijn::ui::paper::sheet_space::SheetSpace::whole(lines, length);
    for day in 0..=length as i64 {
        let date = timeline.date_of(day as f64);
        assert_eq!(timeline.day_of(date), day as f64);
        space.view = TimeView::whole(length).zoomed(1e9, day as f64, length);
        let back = timeline.date_of(space.day_at(space.x_of(day as f64 + 0.5)));
        assert_eq!(back, date, "the middle of a day, four weeks close by");
    }
}

#[test]
fn zooming_stays_inside_the_timeline_and_keeps_the_day_in_its_place() {
    let view = TimeView::whole(730.0).zoomed(4.0, 365.0, 730.0);
    assert_eq!((view.from_day, view.to_day), (273.75, 456.25));
    assert_eq!(view.moved(1000.0, 730.0).to_day, 730.0);
    assert_eq!(view.moved(-1000.0, 730.0).from_day, 0.0);
    assert!(view.zoomed(0.01, 300.0, 730.0).is_whole(730.0));
    assert!(TimeView::whole(10.0).zoomed(5.0, 3.0, 10.0).is_whole(10.0), "ten days are closer than four weeks");
}

#[test]
fn the_pen_check_tells_a_mouse_and_asks_nothing_more() {
    let mut desk = Desk::new(1.0);
    desk.click("Pen of muis proberen");
    let field = desk.harness.get_by_label("Vak om een lijn te proberen").rect();
    desk.draw(&straight(field.lerp_inside(vec2(0.1, 0.5)), field.lerp_inside(vec2(0.9, 0.5))));
    assert!(desk.harness.query_by_label_contains("Je tekent met een muis").is_some());
    desk.click("Zo is het goed");
    assert!(!desk.state().checks_pen && !desk.state().preferences.palm.pen_has_force);
}

#[test]
fn the_pen_check_finds_a_force_and_from_then_on_fingers_do_not_draw() {
    let mut desk = Desk::new(1.0);
    desk.click("Pen of muis proberen");
    let field = desk.harness.get_by_label("Vak om een lijn te proberen").rect();
    let line = straight(field.lerp_inside(vec2(0.1, 0.5)), field.lerp_inside(vec2(0.9, 0.5)));
    let mut events = vec![touch(7, TouchPhase::Start, line[0], Some(0.2))];
    events.extend(line.iter().map(|&pos| touch(7, TouchPhase::Move, pos, Some(0.4))));
    events.push(touch(7, TouchPhase::End, line[60], None));
    desk.feed(events);
    assert!(desk.harness.query_by_label_contains("een pen die voelt").is_some());
    desk.click("Zo is het goed");
    assert!(desk.state().preferences.palm.pen_has_force);
    desk.begin_drawing();
    let paper = desk.paper();
    let line = straight(paper.lerp_inside(vec2(0.2, 0.5)), paper.lerp_inside(vec2(0.8, 0.5)));
    let mut events = vec![touch(1, TouchPhase::Start, line[0], None)];
    events.extend(line.iter().map(|&pos| touch(1, TouchPhase::Move, pos, None)));
    events.push(touch(1, TouchPhase::End, line[60], None));
    desk.feed(events);
    assert!(!desk.sheet().journey().has_drawing());
}

#[test]
fn after_twenty_seconds_without_anything_the_pen_check_says_what_to_do() {
    let mut desk = Desk::new(1.0);
    desk.click("Pen of muis proberen");
    assert!(desk.harness.query_by_label_contains("nog niets binnen").is_none());
    let now_s = desk.harness.ctx.input(|input| input.time);
    desk.harness.input_mut().time = Some(now_s + 21.0);
    desk.harness.run();
    assert!(desk.harness.query_by_label_contains("nog niets binnen").is_some());
    assert!(desk.harness.query_by_label_contains("toetsenbord").is_some());
    desk.click("Sla over");
    assert!(!desk.state().checks_pen);
}
